package reports_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// The sample shows what was chosen, under every rule set, in both papers; it needs no mission and is no draft.
func TestSampleShowsTheChoices(t *testing.T) {
	office := withFinding(phuong("3")...).Office
	for _, set := range rules.Sets() {
		for _, kind := range []model.DocType{model.TB, model.CV} {
			d, err := reports.Sample(office, set.ID, nil, kind, "2026-05-01")
			if err != nil {
				t.Fatalf("%s, %s: %v", set.ID, kind, err)
			}
			if d.RuleSet != set.ID || d.Mark != (doc.Mark{}) || d.Type != string(kind) {
				t.Errorf("%s, %s: made under %s, mark %+v", set.ID, d.Type, d.RuleSet, d.Mark)
			}
		}
	}
	signed := func(choices ...model.Choice) string {
		t.Helper()
		d, err := reports.Sample(office, rules.FrontND30, choices, model.TB, "2026-05-01")
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Blocks {
			if b.Signature != nil {
				return strings.Join(b.Signature.Authority, "|")
			}
		}
		return ""
	}
	if got := signed(); strings.Contains(got, "KT.") || !strings.HasSuffix(got, "PHÓ CHỦ TỊCH") {
		t.Errorf("by default a deputy signs %q", got)
	}
	if got := signed(model.Choice{Key: "sign.collective", Value: "KT."}); !strings.Contains(got, "|KT. CHỦ TỊCH|") {
		t.Errorf("with KT. a deputy signs %q", got)
	}
	wrong := []model.Choice{{Key: "page.left", Value: "36"}}
	if _, err := reports.Sample(office, rules.FrontND30, wrong, model.TB, "2026-05-01"); model.CodeOf(err) != model.Invalid {
		t.Errorf("a margin outside the rules: %v", err)
	}
}
