package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestPhraseCodes(t *testing.T) {
	all := []model.Phrase{{Code: "tt"}, {Code: "dd"}, {Code: "chậm"}, {Code: "tt2"}, {Code: "caas"}}
	found := map[string]string{
		"tt": "tt", "TT": "tt", "cham": "chậm", "chậm": "chậm", "đ": "dd", "Đ": "dd", "dd": "dd", "tt2": "tt2", "t": "", "": "", "cấ": "caas",
	}
	for typed, want := range found {
		got, ok := model.PhraseOf(typed, all)
		if got.Code != want || ok != (want != "") {
			t.Errorf("%q finds %q, %v; want %q", typed, got.Code, ok, want)
		}
	}
	for text, want := range map[string]string{"": "", "a tt": "tt", "tt ": "", "xong.tt2": "tt2", "đ": "đ"} {
		if got := model.CodeBefore(text); got != want {
			t.Errorf("the code at the end of %q is %q, want %q", text, got, want)
		}
	}
	for code, want := range map[string]model.Code{"moi": "", "a b": model.Invalid, "a.b": model.Invalid, "Chấm": model.Exists, "TT": model.Exists} {
		if err := model.CheckPhraseCode(model.Phrase{Code: code}, all); model.CodeOf(err) != want {
			t.Errorf("code %q: %v, want %q", code, err, want)
		}
	}
}
