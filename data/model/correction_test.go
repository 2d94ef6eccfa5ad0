package model_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestPairsOfACorrection(t *testing.T) {
	none := model.Corrections{Version: 3}
	one, err := none.With(0, model.Correction{Place: " Dòng 3 ", Was: "phường  3", Is: "Phường 3"})
	if err != nil {
		t.Fatal(err)
	}
	two, err := one.With(9, model.Correction{Is: "b"})
	if err != nil || len(one.Pairs) != 1 {
		t.Fatal(one, err)
	}
	changed, err := two.With(1, model.Correction{Is: "c"})
	if err != nil || two.Pairs[1].Is != "b" {
		t.Fatal(two, err)
	}
	if diff := cmp.Diff(model.Corrections{Version: 3, Pairs: []model.Correction{{Is: "c"}}}, changed.Without(0)); diff != "" {
		t.Error(diff)
	}
	for _, at := range []int{-1, 2} {
		if got := changed.Without(at); len(got.Pairs) != 2 {
			t.Errorf("without %d: %+v", at, got)
		}
	}
	if one.Pairs[0].Place != "Dòng 3" {
		t.Errorf("kept as %q", one.Pairs[0].Place)
	}
	if _, err := none.With(0, model.Correction{Was: strings.Repeat("a", 1<<20)}); model.CodeOf(err) == "" {
		t.Error("a text without end was kept")
	}
}
