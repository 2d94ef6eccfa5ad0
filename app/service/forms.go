package service

import (
	"context"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// FormStore keeps what the office does otherwise inside rule sets.
type FormStore interface {
	SaveRuleChoices(ctx context.Context, code, name string, v model.RuleSetVersion) (model.RuleSetVersion, error)
}

// FormSetting is one thing that an office may choose inside a rule set, ready for a list: names, values and ranges are in
// Vietnamese, except Key and the values of Options, which Choices hold.
type FormSetting struct {
	Key     string
	Label   string
	Default string
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
		return nil, noRuleSet(code)
	}
	var out []FormSetting
	for _, m := range set.Measures {
		if m.Adjustable() {
			out = append(out, FormSetting{
				Key: m.Key, Label: rules.Label(m.Key), Default: m.Amount(m.Value), Range: m.Range(), Clause: m.Clause, Note: m.Note,
			})
		}
	}
	for _, t := range set.Traits {
		if !t.Adjustable() {
			continue
		}
		s := FormSetting{Key: t.Key, Label: rules.Label(t.Key), Default: rules.ValueLabel(t.Key, t.Value), Clause: t.Clause, Note: t.Note}
		for _, o := range t.Options {
			s.Options = append(s.Options, FormOption{o, rules.ValueLabel(t.Key, o)})
		}
		out = append(out, s)
	}
	return out, nil
}

// CheckChoices refuses choices that the rule set of the code does not allow; the error names the range and the clause.
func CheckChoices(code string, choices []model.Choice) error {
	set, ok := rules.ByID(code)
	if !ok {
		return noRuleSet(code)
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

func noRuleSet(code string) error {
	return model.Errorf(model.NotFound, "rule_set", "Chương trình không có thể thức “%s”.", code)
}
