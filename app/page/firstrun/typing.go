package firstrun

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

// Sample is what the page for checking the keyboard asks to be typed: its words have hats, a breve and three tones, and
// every wrong setting spoils them in its own way.
const Sample = "Ủy ban Mặt trận Tổ quốc Việt Nam"

// Fault is what is wrong with the setting of the input program, as seen from what came out.
type Fault string

// The faults, those first that explain the most.
const (
	NoFault      Fault = ""
	TCVN3Table   Fault = "tcvn3"      // letters of the old font .VnTime
	VNITable     Fault = "vni_table"  // letters of the old font VNI-Times
	VIQRTable    Fault = "viqr"       // marks as signs: U?y
	Decomposed   Fault = "decomposed" // marks as letters of their own
	TelexKeys    Fault = "telex"      // the keys of Telex, not made into letters: Uyr
	VNIKeys      Fault = "vni_keys"   // the keys of VNI, not made into letters: U3y
	NoMarks      Fault = "no_marks"   // nothing has a mark: Uy ban
	LostMarks    Fault = "lost_marks" // some marks are there, others are not
	OtherLetters Fault = "letters"    // letters lost, doubled or others
)

// Faults lists the faults in the order in which they are believed.
var Faults = []Fault{TCVN3Table, VNITable, VIQRTable, Decomposed, TelexKeys, VNIKeys, NoMarks, LostMarks, OtherLetters}

// WordState is how one word of the sample came out.
type WordState string

// The states of a word.
const (
	WordWaits WordState = "waits" // not typed yet, or still being typed
	WordRight WordState = "right"
	WordWrong WordState = "wrong"
)

// Word is one word of the sample with what was typed for it.
type Word struct {
	Want, Got string
	State     WordState
	Fault     Fault
}

// Diagnosis says how the sample came out.
type Diagnosis struct {
	Words []Word
	Fault Fault // the one that explains most of the wrong words
	Done  bool  // every word came out right
}

// Diagnose compares what was typed with the sample, word by word. A word counts when the next one was begun, or when the
// whole sample is there; before that input programs may still change it. Capitals do not matter.
func Diagnose(typed string) Diagnosis {
	var d Diagnosis
	got := strings.Fields(typed)
	wants := strings.Fields(Sample)
	ended := strings.TrimRightFunc(typed, unicode.IsSpace) != typed
	votes := map[Fault]int{}
	for i, want := range wants {
		w := Word{Want: want, State: WordWaits}
		if i < len(got) {
			w.Got = got[i]
			over := i < len(got)-1 || ended || i == len(wants)-1 && len([]rune(w.Got)) >= len([]rune(want))
			w.judge(over)
		}
		votes[w.Fault]++
		d.Words = append(d.Words, w)
	}
	delete(votes, NoFault)
	for _, f := range Faults {
		if votes[f] > votes[d.Fault] {
			d.Fault = f
		}
	}
	d.Done = len(got) >= len(wants) && !slices.ContainsFunc(d.Words, func(w Word) bool { return w.State != WordRight })
	return d
}

// judge says how a word came out; one that is still being typed is right or waits.
func (w *Word) judge(over bool) {
	switch w.Fault = faultOf(w.Want, w.Got); {
	case w.Fault == NoFault:
		w.State = WordRight
	case over:
		w.State = WordWrong
	default:
		w.Fault = NoFault
	}
}

// faultOf says what is wrong with one word.
func faultOf(want, got string) Fault {
	raw := got
	want, got = plainTones(strings.ToLower(want)), plainTones(strings.ToLower(got))
	if got == want {
		return NoFault
	}
	switch {
	case plainTones(norm.NFC.String(got)) == want:
		return Decomposed
	case sameLetters(raw, want, tcvn3):
		return TCVN3Table
	case sameLetters(raw, want, vni):
		return VNITable
	case fromSigns(got) == want:
		return VIQRTable
	case sameKeys(got, want, telexKeys):
		return TelexKeys
	case sameKeys(got, want, vniKeys):
		return VNIKeys
	case isPlain(got) && got == bare(want):
		return NoMarks
	case bare(got) == bare(want):
		return LostMarks
	}
	return OtherLetters
}

// plainTones writes the two ways of placing a tone as one: uỷ is as right as ủy.
func plainTones(s string) string { return strings.ReplaceAll(s, "uỷ", "ủy") }

func isPlain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// bare is a word without marks.
func bare(s string) string { return model.Fold(s) }

func tcvn3(s string) string { return model.ConvertOldFont(s, model.TCVN3) }
func vni(s string) string   { return model.ConvertOldFont(s, model.VNI) }

// sameLetters reports whether got is want under an old table. Lower case is made after it: the old letters have none.
func sameLetters(got, want string, convert func(string) string) bool {
	return plainTones(strings.ToLower(convert(got))) == want
}

// viqrSigns are the marks of VIQR; the same signs are keys of its way of typing.
var viqrSigns = map[rune]rune{
	'^': 0x302, '(': 0x306, '+': 0x31b, '\'': 0x301, '`': 0x300, '?': 0x309, '~': 0x303, '.': 0x323,
}

// fromSigns reads a word whose marks are signs behind the letters.
func fromSigns(s string) string {
	if !isPlain(s) {
		return ""
	}
	s = strings.ReplaceAll(s, "dd", "đ")
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if mark, ok := viqrSigns[r]; ok {
			return mark
		}
		return r
	}, s))
}

// keysOf are the keys that a way of typing needs for the marks and the letters with hats.
type keysOf map[rune]rune

var (
	telexKeys = keysOf{0x301: 's', 0x300: 'f', 0x309: 'r', 0x303: 'x', 0x323: 'j', 0x306: 'w', 0x31b: 'w'}
	vniKeys   = keysOf{0x301: '1', 0x300: '2', 0x309: '3', 0x303: '4', 0x323: '5', 0x302: '6', 0x31b: '7', 0x306: '8'}
)

// sameKeys reports whether got holds just the keys one presses for want; people press the keys of marks at the letter or
// at the word's end, so their order does not count.
func sameKeys(got, want string, keys keysOf) bool {
	pressed := []rune(got)
	var needed []rune
	letter := rune(0)
	for _, r := range norm.NFD.String(want) {
		key, isMark := keys[r]
		switch {
		case isMark:
			needed = append(needed, key)
		case r == 0x302: // Telex doubles the letter
			needed = append(needed, letter)
		default:
			letter = r
			needed = append(needed, r)
		}
	}
	slices.Sort(pressed)
	slices.Sort(needed)
	return slices.Equal(pressed, needed) && len(needed) > len([]rune(want))
}
