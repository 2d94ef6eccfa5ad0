package rules

import (
	"strings"

	"sogiamsat/reports/doc"
)

// Trait is one thing that a rule set says and that is no length: a text, a sign, the order of a number's groups.
type Trait struct {
	Key     string // what is said: "head.national"
	Value   string
	Options []string // the values an office may choose from; nil where the rules leave no choice
	Clause  string   // where the rule stands
	Note    string   // why the value is the default where sources disagree; Vietnamese
}

// Form is what a rule set says about a paper besides its measures, for those who write the words of a paper.
type Form struct {
	National  string        // Quốc hiệu, or the title of the Party
	Motto     string        // Tiêu ngữ; empty: none
	Separator doc.Separator // under the issuing body's name

	NumberWord   string // before the number: "Số: "
	Number       string // of a paper with a type: "{n}/{type}-{code}"
	LetterNumber string // of a công văn: "{n}/{code}"
	SubjectWords string // the subject under the number of a công văn: "V/v {subject}"

	BasisMark string // before each basis: "-"; empty: none

	CiteDay string // between number and day of a cited paper of this family: " ngày "
	End     string // what ends the text of a paper: "./."
	PartDot string // behind the Roman number of a part: "."

	For, Deputy, ByOrder, Delegated, Acting string // before the authority: "TM.", "KT.", "TL.", "TUQ.", "Q."; empty: not in use
	// Collective is what a deputy puts before the post he signs for in a body that decides together; empty: nothing, he
	// signs for the body like its head.
	Collective string

	MinutesPlace              bool   // minutes have a line of place and day
	MinutesLeft, MinutesRight string // who signs minutes: "THƯ KÝ" and "CHỦ TỌA"

	File    string // last line of Nơi nhận, without dash and full stop: "Lưu: VT, {unit}"
	OwnFile string // of a body without a văn thư of its own: "Lưu: {unit}"
	// Annex is the word above an annex, AnnexNote the line that ties it to its paper: "(Kèm theo {paper})".
	Annex, AnnexNote string
	// NumbersPerTerm tells series that run through a committee's term; false: through the calendar year.
	NumbersPerTerm bool
	Tone           string // placement of tones in the office's name: ToneTyped, ToneNew or ToneOld

	Font string // which font the PDF embeds: FontBuiltIn or FontTimes
	Code bool   // a QR code is printed when the paper is issued
}

// Trait returns the trait with the key; false when the set has none.
func (s Set) Trait(key string) (Trait, bool) {
	for _, t := range s.Traits {
		if t.Key == key {
			return t, true
		}
	}
	return Trait{}, false
}

// Form resolves the set's traits for those who write papers.
func (s Set) Form() Form {
	at := s.traits()
	return Form{
		National: at.at("head.national"), Motto: at.at("head.motto"), Separator: doc.Separator(at.at("head.separator")),
		NumberWord: at.at("number.word"), Number: at.at("number.order"), LetterNumber: at.at("number.letter"),
		SubjectWords: at.at("subject.words"), BasisMark: at.at("basis.mark"),
		CiteDay: at.at("cite.day"), End: at.at("text.end"), PartDot: at.at("part.dot"),
		For: at.at("sign.for"), Deputy: at.at("sign.deputy"), ByOrder: at.at("sign.order"),
		Delegated: at.at("sign.delegated"), Acting: at.at("sign.acting"), Collective: at.at("sign.collective"),
		MinutesPlace: at.at("minutes.place") == yes, MinutesLeft: at.at("minutes.left"), MinutesRight: at.at("minutes.right"),
		File: at.at("receivers.file"), OwnFile: at.at("receivers.own"), Annex: at.at("annex.word"), AnnexNote: at.at("annex.tie"),
		NumbersPerTerm: at.at("number.scope") == scopeTerm, Tone: at.at("name.tone"),
		Font: at.at("text.font"), Code: at.at("issue.code") == yes,
	}
}

// The values of traits that are no words of the paper.
const (
	scopeYear = "year" // a series of numbers runs through the calendar year
	scopeTerm = "term" // through the committee's term

	upright    = "upright"
	italic     = "italic"
	bold       = "bold"
	boldItalic = "bolditalic"
	underlined = "underlined"

	underLine   = "line" // under the trích yếu
	underDashes = "dashes"
	underNone   = "none"

	yes = "yes"
	no  = "no"

	FontBuiltIn = "liberation" // Liberation Serif, which comes with the program
	FontTimes   = "times"      // the Times New Roman of the PC on which the paper is printed

	ToneTyped = "typed" // as it was typed
	ToneNew   = "new"   // òa, úy
	ToneOld   = "old"   // oà, uý
)

// Numbered writes a number with its groups: number "05", type code "TB" (empty for a công văn), office code "MTTQ-BTT".
// A missing office code takes its sign away with it.
func (f Form) Numbered(number, typeCode, officeCode string) string {
	pattern := f.Number
	if typeCode == "" {
		pattern = f.LetterNumber
	}
	if officeCode == "" {
		pattern = strings.TrimRight(strings.TrimSuffix(pattern, "{code}"), "-/")
	}
	return f.NumberWord + strings.NewReplacer("{n}", number, "{type}", typeCode, "{code}", officeCode).Replace(pattern)
}

// traits gives a trait's value by its key.
func (s Set) traits() words {
	values := make(words, len(s.Traits))
	for _, t := range s.Traits {
		values[t.Key] = t.Value
	}
	return values
}

type words map[string]string

// at returns a trait. A key that the set lacks is a mistake in this package.
func (w words) at(key string) string {
	v, ok := w[key]
	if !ok {
		panic("rules: no trait " + key)
	}
	return v
}
