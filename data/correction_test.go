package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestPairsOfALetterOfCorrectionAreKept(t *testing.T) {
	p := draftPaper(t)
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	letter, err := p.s.BeginCorrection(ctx, p.doc.UID)
	if err != nil {
		t.Fatal(err)
	}
	in := func() []model.Correction {
		d, err := p.s.Dossier(ctx, letter.Mission, datatest.Today)
		if err != nil {
			t.Fatal(err)
		}
		return d.Corrections[letter.UID].Pairs
	}
	same := func(what string, want []model.Correction) {
		t.Helper()
		if diff := cmp.Diff(want, in()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	a, b := model.Correction{Place: "Dòng 3, trang 2", Was: "phường 3", Is: "Phường 3"}, model.Correction{Was: "2032", Is: "2023"}
	for i, x := range []model.Correction{a, b} {
		if got, err := p.s.SaveCorrection(ctx, letter.UID, i, x); err != nil || got.Version != i+1 || len(got.Pairs) != i+1 {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	same("written", []model.Correction{a, b})
	if _, err := p.s.DropCorrection(ctx, letter.UID, 0); err != nil {
		t.Fatal(err)
	}
	same("one dropped", []model.Correction{b})
	if _, err := p.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same("taken back", []model.Correction{a, b})
	_, err = p.s.SaveCorrection(ctx, p.doc.UID, 0, a)
	refused(t, "pairs of another paper", err, model.State, "")
	if err := p.s.MoveDocument(ctx, letter.UID, model.DocForSignature, ""); err != nil {
		t.Fatal(err)
	}
	_, err = p.s.DropCorrection(ctx, letter.UID, 0)
	refused(t, "pairs of a letter that is up for signature", err, model.State, "")
}
