package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestLineage(t *testing.T) {
	w := newWorld(t)
	mission := model.Ref{Noun: "mission", UID: w.m.UID}
	answer, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: w.rec.UID, Text: "Đã làm"})
	if err != nil {
		t.Fatal(err)
	}
	basis := &model.Basis{Kind: model.LawBasis, Subject: "x"}
	unused := &model.Basis{Kind: model.LawBasis, Subject: "y"}
	datatest.Put(t, w.s, basis, unused)
	datatest.Put(t, w.s, &model.MissionBasis{Mission: w.m.UID, Basis: basis.UID})
	ref := func(n model.Noun, uid model.UID) model.Ref { return model.Ref{Noun: n, UID: uid} }
	for name, c := range map[string]struct {
		ref  model.Ref
		want []model.Ref
	}{
		"a mission":      {mission, []model.Ref{mission}},
		"a finding":      {ref("finding", w.cause.UID), []model.Ref{ref("finding", w.cause.UID), mission}},
		"an answer":      {ref("answer", answer.UID), []model.Ref{ref("answer", answer.UID), ref("recommendation", w.rec.UID), mission}},
		"a basis":        {ref("basis", basis.UID), []model.Ref{ref("basis", basis.UID), mission}},
		"a basis unused": {ref("basis", unused.UID), []model.Ref{ref("basis", unused.UID)}},
	} {
		got, err := w.s.Lineage(ctx, c.ref)
		if diff := cmp.Diff(c.want, got); diff != "" || err != nil {
			t.Errorf("%s (%v): %s", name, err, diff)
		}
	}
	if _, err := w.s.Lineage(ctx, ref("finding", datatest.UID(999_999))); model.CodeOf(err) != model.NotFound {
		t.Errorf("an unknown record: %v", err)
	}
	if _, err := w.s.Lineage(ctx, ref("table", "x")); model.CodeOf(err) != model.Invalid {
		t.Errorf("an unknown kind: %v", err)
	}
}
