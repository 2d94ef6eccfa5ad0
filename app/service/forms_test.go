package service_test

import (
	"context"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// kept remembers what would be stored.
type kept struct {
	code string
	v    model.RuleSetVersion
}

func (k *kept) SaveRuleChoices(_ context.Context, code, _ string, v model.RuleSetVersion) (model.RuleSetVersion, error) {
	k.code, k.v = code, v
	return v, nil
}

func TestWhatAnOfficeMayChoose(t *testing.T) {
	settings, err := service.FormSettings(reports.DefaultRuleSet)
	if err != nil {
		t.Fatal(err)
	}
	byKey := map[string]service.FormSetting{}
	for _, s := range settings {
		byKey[s.Key] = s
		if s.Label == s.Key || s.Clause == "" || (s.Range == "") == (s.Options == nil) {
			t.Errorf("setting %+v", s)
		}
	}
	if s := byKey["page.left"]; s.Range != "từ 30 đến 35 mm" || s.Default != "30 mm" {
		t.Errorf("left margin %+v", s)
	}
	if s := byKey["head.separator"]; len(s.Options) != 4 || s.Default != "đường kẻ" || s.Note == "" {
		t.Errorf("separator %+v", s)
	}
	if _, ok := byKey["number.size"]; ok {
		t.Error("a fixed size may be chosen")
	}
	if _, err := service.FormSettings("x"); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown set: %v", err)
	}
}

func TestOnlyAllowedChoicesAreKept(t *testing.T) {
	var k kept
	good := model.RuleSetVersion{Choices: []model.Choice{{Key: "page.left", Value: "35"}}}
	if _, err := service.SaveChoices(t.Context(), &k, reports.DefaultRuleSet, good); err != nil || k.code != reports.DefaultRuleSet {
		t.Errorf("%v, kept %+v", err, k)
	}
	k = kept{}
	bad := model.RuleSetVersion{Choices: []model.Choice{{Key: "page.left", Value: "36"}}}
	_, err := service.SaveChoices(t.Context(), &k, reports.DefaultRuleSet, bad)
	if model.CodeOf(err) != model.Invalid || !strings.Contains(err.Error(), "từ 30 đến 35 mm") || k.code != "" {
		t.Errorf("%v, kept %+v", err, k)
	}
	if _, err := service.SaveChoices(t.Context(), &k, "x", good); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown set: %v", err)
	}
}

// The chosen measures reach the printed file: smaller text in wider margins takes other pages.
func TestChoicesArePrinted(t *testing.T) {
	s := newShelf()
	plain, err := service.NewPapers(s, clock("2024-10-01"), "x").Conclusion(t.Context(), "m", reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.dossier.Choices = []model.RuleChoices{{RuleSet: "front-nd30", Choices: []model.Choice{{Key: "body.size", Value: "13"}}}}
	chosen, err := service.NewPapers(s, clock("2024-10-01"), "x").Conclusion(t.Context(), "m", reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if string(plain.PDF) == string(chosen.PDF) || len(chosen.Doc.Choices) != 1 {
		t.Errorf("the choice changes nothing; the paper keeps %v", chosen.Doc.Choices)
	}
}

// The sample is a file that follows the choices; the same choices on the same day give the same bytes.
func TestSampleOfAForm(t *testing.T) {
	office := newShelf().dossier.Office
	sample := func(choices ...model.Choice) string {
		t.Helper()
		file, err := service.SampleForm(office, "front-nd30", choices, model.TB, "2024-10-01")
		if err != nil || !strings.HasPrefix(string(file), "%PDF-1.") {
			t.Fatalf("%.10q, %v", file, err)
		}
		return string(file)
	}
	if plain := sample(); plain != sample() || plain == sample(model.Choice{Key: "page.left", Value: "35"}) {
		t.Error("the sample does not follow the choices")
	}
	wrong := []model.Choice{{Key: "page.left", Value: "36"}}
	if _, err := service.SampleForm(office, "front-nd30", wrong, model.TB, "2024-10-01"); model.CodeOf(err) != model.Invalid {
		t.Errorf("a margin outside the rules: %v", err)
	}
	if _, err := service.SampleForm(office, "front-nd30", nil, model.TB, "x"); err == nil {
		t.Error("a day that is none is taken")
	}
}

func TestSignUnderTheNameGivesWay(t *testing.T) {
	for _, x := range []struct{ code, own, want string }{
		{"front-nd30", "star", ""},
		{"state-nd30", "line", ""},
		{"state-nd30", "star", "Thể thức này luôn in đường kẻ."},
		{"party-399", "line", "Thể thức này luôn in dấu *."},
		{"x", "line", ""},
	} {
		if got := service.SeparatorNote(x.code, x.own); got != x.want {
			t.Errorf("%s, %s: %q", x.code, x.own, got)
		}
	}
}
