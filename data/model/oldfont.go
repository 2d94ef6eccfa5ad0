package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// OldFont names a way of writing Vietnamese from before Unicode, in which the
// letters are right only under its own fonts. Its text reads as Latin letters
// with odd marks: "ViÖt Nam".
type OldFont string

// The old ways that are noticed.
const (
	TCVN3 OldFont = "TCVN3" // fonts named .Vn…, capitals by fonts named .Vn…H
	VNI   OldFont = "VNI"   // fonts named VNI-…
)

// OldFonts lists the old ways.
var OldFonts = []OldFont{TCVN3, VNI}

// Label is the name with the fonts people know it by.
func (f OldFont) Label() string {
	switch f {
	case TCVN3:
		return "TCVN3 (phông .VnTime)"
	case VNI:
		return "VNI-Windows (phông VNI-Times)"
	}
	return string(f)
}

// Valid reports whether f is one of OldFonts.
func (f OldFont) Valid() bool { return f == TCVN3 || f == VNI }

// tcvn3Letters and tcvn3Codes give, place by place, a Vietnamese letter and
// the Latin character that stands for it.
const (
	tcvn3Letters = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
	tcvn3Codes   = "¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§"
)

// tcvn3Soft is TCVN3's letter ư, in Unicode a soft hyphen.
const tcvn3Soft = '\u00ad'

// The marks VNI puts behind a vowel, and what they make of it.
const (
	vniToneMarks = "øûõùï"  // huyền, hỏi, ngã, sắc, nặng on any vowel
	vniHatMarks  = "âàåãáä" // â ầ ẩ ẫ ấ ậ, and on e and o
	vniHornMarks = "êèúüéë" // ă ằ ẳ ẵ ắ ặ
)

// vniSingles are the VNI letters of one character.
var vniSingles = map[string]string{"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

// oldTables hold what to replace by what; a Replacer tries longer texts first
// when they stand first.
var oldTables = map[OldFont]*strings.Replacer{TCVN3: tcvn3Replacer(), VNI: vniReplacer()}

func tcvn3Replacer() *strings.Replacer {
	letters := []rune(tcvn3Letters)
	pairs := []string{"μ", "à"} // Greek mu, which some programs make of the micro sign
	for i, code := range []rune(tcvn3Codes) {
		pairs = append(pairs, string(code), string(letters[i]))
	}
	return strings.NewReplacer(pairs...)
}

func vniReplacer() *strings.Replacer {
	var pairs []string
	for base, vowel := range map[string]rune{"a": 'a', "e": 'e', "o": 'o', "u": 'u', "y": 'y', "ô": 'ơ', "ö": 'ư'} {
		pairs = append(pairs, vniTones(base, vowel, []rune(vniToneMarks))...)
	}
	for base, vowel := range map[string]rune{"a": 'â', "e": 'ê', "o": 'ô'} {
		pairs = append(pairs, vniHats(base, vowel, []rune(vniHatMarks))...)
	}
	pairs = append(pairs, vniHats("a", 'ă', []rune(vniHornMarks))...)
	for code, letter := range vniSingles {
		pairs = append(pairs, vniCases(code, "", letter)...)
	}
	return strings.NewReplacer(pairs...)
}

func vniTones(base string, vowel rune, marks []rune) (pairs []string) {
	for i, mark := range marks {
		pairs = append(pairs, vniCases(base, string(mark), string(withTone[toned{vowel, int8(i + 1)}]))...)
	}
	return pairs
}

// vniHats pairs the first mark with the vowel itself, the others with its tones.
func vniHats(base string, vowel rune, marks []rune) []string {
	return append(vniCases(base, string(marks[0]), string(vowel)), vniTones(base, vowel, marks[1:])...)
}

// vniCases writes a pair small, with a capital vowel and a small mark, as
// people typed names, and all in capitals.
func vniCases(base, mark, letter string) []string {
	big := strings.ToUpper(letter)
	pairs := []string{base + mark, letter, strings.ToUpper(base) + mark, big}
	if mark != "" {
		pairs = append(pairs, strings.ToUpper(base+mark), big)
	}
	return pairs
}

// ConvertOldFont returns the Unicode text that s shows under the old fonts, in
// NFC. Capitals that TCVN3 made by a font of capitals are lost. Ask before
// CleanText, which takes TCVN3's letter ư away as a soft hyphen. An unknown
// OldFont changes nothing.
func ConvertOldFont(s string, from OldFont) string {
	table, ok := oldTables[from]
	if !ok {
		return s
	}
	return norm.NFC.String(table.Replace(s))
}

// DetectOldFont names the old way in which s seems to be written, "" when it
// seems to be none. It only suggests; nothing is converted unasked. It looks
// at the words with marks: under the right table nearly all of them become
// Vietnamese syllables, while as they stand few are.
func DetectOldFont(s string) OldFont {
	asIs := countSyllables(s)
	if asIs.marked == 0 || asIs.right*2 > asIs.marked {
		return ""
	}
	best, bestRight := OldFont(""), asIs.right
	for _, font := range OldFonts {
		c := countSyllables(ConvertOldFont(s, font))
		if c.long > 0 && c.right > bestRight && c.right*5 >= max(c.marked, asIs.marked)*4 {
			best, bestRight = font, c.right
		}
	}
	return best
}

// CleanTyped returns clean for what people type or paste into a field: a text
// written in an old font stays as it is, for it is to be converted and
// CleanText would take TCVN3's letter ư away.
func CleanTyped(clean func(string) string) func(string) string {
	return func(s string) string {
		if strings.ContainsRune(s, tcvn3Soft) && DetectOldFont(s) != "" {
			return s
		}
		return clean(s)
	}
}

// syllableCount is how many words have marks, how many of those are Vietnamese
// syllables, and how many of these have three letters or more.
type syllableCount struct{ marked, right, long int }

func countSyllables(s string) (c syllableCount) {
	for word := range strings.FieldsFuncSeq(s, betweenOldWords) {
		if isASCII(word) {
			continue
		}
		c.marked++
		word = norm.NFC.String(word)
		if !isSyllable(strings.Map(unicode.ToLower, word)) {
			continue
		}
		c.right++
		if utf8.RuneCountInString(word) > 2 {
			c.long++
		}
	}
	return c
}

// betweenOldWords parts words at spaces and ASCII signs only: the old tables
// use characters that are signs in Unicode.
func betweenOldWords(r rune) bool {
	return unicode.IsSpace(r) || r < utf8.RuneSelf && !unicode.IsLetter(r) || strings.ContainsRune("“”‘’–—…", r)
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

var (
	onsets = append(strings.Fields("ngh ng nh gh gi kh ph qu th tr ch"), strings.Split("bcdđghklmnprstvx", "")...)
	rimes  = wordSet(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
		ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap
		oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng
		uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyp uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng
		ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh êng ym yt uêu uêt uên yn ych`)
)

// isSyllable reports whether a small-letter word in NFC is a Vietnamese
// syllable: onset, rime, and a tone the rime can carry.
func isSyllable(word string) bool {
	letters, tone := splitTone(word)
	if isRime(letters, tone) {
		return true
	}
	for _, onset := range onsets {
		rest, ok := strings.CutPrefix(letters, onset)
		if ok && (isRime(rest, tone) || onset == "gi" && isRime("i"+rest, tone)) {
			return true
		}
	}
	return false
}

// isRime reports whether the rime exists and can carry the tone: one that
// stops in c, ch, p or t has only sắc and nặng.
func isRime(rime string, tone int8) bool {
	if !rimes[rime] {
		return false
	}
	stopped := strings.HasSuffix(rime, "c") || strings.HasSuffix(rime, "ch") || strings.HasSuffix(rime, "p") || strings.HasSuffix(rime, "t")
	return !stopped || tone >= 4
}
