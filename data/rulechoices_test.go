package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// What an office chooses inside its rules holds from day to day, and papers of a day get what held on it.
func TestChoicesInsideTheRulesAreDated(t *testing.T) {
	w := newWorld(t)
	before, err := w.s.Dossier(ctx, w.m.UID, "2024-06-01")
	if err != nil {
		t.Fatal(err)
	}
	if len(before.Choices) != 0 || before.ChoicesIn("front-nd30") != nil {
		t.Fatalf("choices of a new book: %v", before.Choices)
	}
	old := []model.Choice{{Key: "body.size", Value: "13"}}
	first, err := w.s.SaveRuleChoices(ctx, "front-nd30", "Thể thức", model.RuleSetVersion{ValidTo: "2024-07-01", Choices: old})
	if err != nil {
		t.Fatal(err)
	}
	now := []model.Choice{{Key: "body.size", Value: "14"}, {Key: "head.separator", Value: "star"}}
	if _, err := w.s.SaveRuleChoices(ctx, "front-nd30", "Thể thức", model.RuleSetVersion{ValidFrom: "2024-07-01", Choices: now}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.SaveRuleChoices(ctx, "party-66", "Đảng", model.RuleSetVersion{Choices: nil}); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[model.Date][]model.Choice{"2024-06-30": old, "2024-07-01": now} {
		d, err := w.s.Dossier(ctx, w.m.UID, day)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, d.ChoicesIn("front-nd30")); diff != "" || len(d.Choices) != 1 {
			t.Errorf("on %s: %s, %d sets", day, diff, len(d.Choices))
		}
	}
	first.Choices = nil
	if _, err := w.s.SaveRuleChoices(ctx, "front-nd30", "", first); err != nil {
		t.Fatal(err)
	}
	if d, err := w.s.Dossier(ctx, w.m.UID, "2024-06-30"); err != nil || len(d.Choices) != 0 {
		t.Errorf("taken back: %v, %v", d.Choices, err)
	}
	sets, versions, err := w.s.RuleSets(ctx)
	if err != nil || len(sets) != 2 || len(versions) != 3 || sets[0].Name != "Thể thức" {
		t.Errorf("%d sets, %d versions, %v", len(sets), len(versions), err)
	}
}

// What is chosen anew from a day on ends what held until then, in one step that one undo takes back.
func TestNewChoicesEndTheOnesBefore(t *testing.T) {
	w := newWorld(t)
	old := []model.Choice{{Key: "body.size", Value: "13"}}
	first, err := w.s.SaveRuleChoices(ctx, "front-nd30", "Thể thức", model.RuleSetVersion{Choices: old})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.SaveRuleChoices(ctx, "front-nd30", "", model.RuleSetVersion{ValidFrom: "2024-07-01"}); err != nil {
		t.Fatal(err)
	}
	spans := func() (out []model.Range) {
		_, versions, err := w.s.RuleSets(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range versions {
			out = append(out, model.Range{From: v.ValidFrom, To: v.ValidTo})
		}
		return out
	}
	if diff := cmp.Diff([]model.Range{{From: "2024-07-01"}, {To: "2024-07-01"}}, spans()); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]model.Range{{}}, spans()); diff != "" {
		t.Error("after undo", diff)
	}
	if _, err := w.s.SaveRuleChoices(ctx, "front-nd30", "", model.RuleSetVersion{}); model.CodeOf(err) != model.Invalid {
		t.Errorf("two at the same time: %v", err)
	}
	if first.RuleSet == "" {
		t.Error("the version belongs to no set")
	}
}
