package service

import (
	"context"
	"fmt"
	"strings"
	"time"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// FormStore keeps what the office does otherwise inside rule sets.
type FormStore interface {
	SaveRuleChoices(ctx context.Context, code, name string, v model.RuleSetVersion) (model.RuleSetVersion, error)
}

// FormSetting is one thing that an office may choose inside a rule set, ready for a list: names, values and ranges are in
// Vietnamese, except Key, Value and the values of Options, which Choices hold.
type FormSetting struct {
	Key     string
	Label   string
	Value   string       // the default as Choices would hold it: "14", "star"
	Unit    string       // of a number: "mm", "pt"; "" for a share and where there are options
	Default string       // for people: "14 pt", "dấu *"
	Range   string       // "từ 13 đến 14 pt"; "" where there are options
	Options []FormOption // nil where a number is typed
	Clause  string
	Note    string // why the default is the default where sources disagree
}

// FormOption is a value that may be chosen.
type FormOption struct {
	Value string
	Label string
}

// FormSettings lists what an office may choose inside the rule set of a code, measures first. The error says that the
// program has no such set.
func FormSettings(code string) ([]FormSetting, error) {
	set, ok := rules.ByID(code)
	if !ok {
		return nil, rules.Unknown(code)
	}
	var out []FormSetting
	for _, m := range set.Measures {
		if m.Adjustable() {
			out = append(out, FormSetting{
				Key: m.Key, Label: rules.Label(m.Key), Value: numberOf(m), Unit: unitOf(m), Default: m.Amount(m.Value),
				Range: m.Range(), Clause: m.Clause, Note: m.Note,
			})
		}
	}
	for _, t := range set.Traits {
		if !t.Adjustable() {
			continue
		}
		s := FormSetting{
			Key: t.Key, Label: rules.Label(t.Key), Value: t.Value, Default: rules.ValueLabel(t.Key, t.Value), Clause: t.Clause, Note: t.Note,
		}
		for _, o := range t.Options {
			s.Options = append(s.Options, FormOption{o, rules.ValueLabel(t.Key, o)})
		}
		out = append(out, s)
	}
	return out, nil
}

// unitOf is what a measure is typed in.
func unitOf(m rules.Measure) string {
	if m.Unit == rules.Share {
		return ""
	}
	return string(m.Unit)
}

// numberOf is a measure's default without its unit.
func numberOf(m rules.Measure) string {
	return strings.TrimSuffix(m.Amount(m.Value), " "+unitOf(m))
}

// SampleForm prints a page that shows what an office chose inside the rule set of a code: a notice with an annex, or a
// công văn. Names are the office's on the day; the same choices on the same day give the same bytes.
func SampleForm(office model.OfficeVersion, code string, choices []model.Choice, t model.DocType, day model.Date) ([]byte, error) {
	begun, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return nil, fmt.Errorf("sample of %s: %w", code, err)
	}
	tree, err := reports.Sample(office, code, choices, t, day)
	if err != nil {
		return nil, fmt.Errorf("sample of %s: %w", code, err)
	}
	if tree, err = sampleCode(tree, day); err != nil {
		return nil, fmt.Errorf("sample of %s: %w", code, err)
	}
	printed, err := NewPapers(nil, func() time.Time { return begun }, "").print(tree)
	if err != nil {
		return nil, fmt.Errorf("sample of %s: %w", code, err)
	}
	return printed.PDF, nil
}

// sampleCode shows where the code will stand and how large it is.
func sampleCode(tree doc.Document, day model.Date) (doc.Document, error) {
	set, err := setOf(tree)
	if err != nil || !set.Form().Code {
		return tree, err
	}
	tree.Code, err = codeOf(tree, strings.Join(strings.Fields(printedNumber(tree, set)), ""), day)
	return tree, err
}

// SeparatorNote says that papers under the rule set of a code bear another sign under the name than the office's own,
// because the rules leave no choice; "" where the office's stands.
func SeparatorNote(code, own string) string {
	set, ok := rules.ByID(code)
	if !ok {
		return ""
	}
	t, _ := set.Trait("head.separator")
	if t.Adjustable() || own == t.Value {
		return ""
	}
	return "Thể thức này luôn in " + rules.ValueLabel(t.Key, t.Value) + "."
}

// CheckChoices refuses choices that the rule set of the code does not allow; the error names the range and the clause.
func CheckChoices(code string, choices []model.Choice) error {
	set, ok := rules.ByID(code)
	if !ok {
		return rules.Unknown(code)
	}
	var list []doc.Choice
	for _, c := range choices {
		list = append(list, doc.Choice(c))
	}
	_, err := set.With(list)
	return err
}

// SaveChoices keeps what the office does otherwise inside the rule set of a code; choices that the rules do not allow are
// refused.
func SaveChoices(ctx context.Context, store FormStore, code string, v model.RuleSetVersion) (model.RuleSetVersion, error) {
	if err := CheckChoices(code, v.Choices); err != nil {
		return v, err
	}
	set, _ := rules.ByID(code)
	return store.SaveRuleChoices(ctx, code, set.Name, v)
}
