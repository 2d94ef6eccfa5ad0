package model_test

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"ĐỨC NHUẬN":                "duc nhuan",
		"Ủy ban, Uỷ ban":           "uy ban, uy ban",
		"đối thoại trực tiếp":      "doi thoai truc tiep",
		"ăâêôơưđ ĂÂÊÔƠƯĐ":          "aaeooud aaeooud",
		norm.NFD.String("Tổ quốc"): "to quoc",
		"Số 935-QĐ/TU\nngày 08/9":  "so 935-qd/tu\nngay 08/9",
		"naïve Ñandú Ça":           "naive nandu ca",
		"한국 Привет ἀθήνα İstanbul 😀": "한국 привет αθηνα istanbul 😀",
	} {
		if got := model.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldTone(t *testing.T) {
	for _, same := range [][]string{
		{"hòa", "hoà", "HÒA", norm.NFD.String("hoà")},
		{"thủy", "thuỷ"},
		{"ủy ban", "uỷ ban", "Uỷ Ban"},
		{"khỏe", "khoẻ"},
		{"tọa đàm", "toạ đàm"},
		{"thùy", "thuỳ"},
		{"quý", "qúy"},
		{"giá", "gía"},
		{"hoàn", "hòan"},
		{"tuần", "tuâ\u0300n"},
		{"của", "cuả"},
		{"người", "ngừơi"},
		{"ngoài", "ngòai"},
		{"loại", "lọai"},
		{"nghĩa", "nghiã"},
	} {
		for _, s := range same {
			if got := model.FoldTone(s); got != model.FoldTone(same[0]) {
				t.Errorf("FoldTone(%q) = %q, not the same as that of %q", s, got, same[0])
			}
		}
	}
	for in, want := range map[string]string{
		"Đồng chí Trần Thị Mai Lý":          "đồng chí trần thị mai lý",
		"Thuỷ, hoà: tuần.":                  "thủy, hòa: tuần.",
		"già gì giếng quốc quả huỳnh khuya": "già gì giếng quốc quả huỳnh khuya",
		"mưa người được khuỷu chiều":        "mưa người được khuỷu chiều",
		"résumé ñ ng 3":                     "résumé ñ ng 3",
		"":                                  "",
	} {
		if got := model.FoldTone(in); got != want {
			t.Errorf("FoldTone(%q) = %q, want %q", in, got, want)
		}
	}
	for _, other := range [][2]string{{"hòa", "hóa"}, {"duong", "đường"}, {"cân", "cần"}, {"dân", "dan"}, {"mưa", "mua"}} {
		if model.FoldTone(other[0]) == model.FoldTone(other[1]) {
			t.Errorf("%q and %q are taken for the same", other[0], other[1])
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range doorSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := utf8.RuneCountInString(norm.NFC.String(s))
		if got := utf8.RuneCountInString(model.Fold(s)); got != n {
			t.Fatalf("Fold(%q) has %d runes, NFC has %d", s, got, n)
		}
		if got := utf8.RuneCountInString(model.FoldTone(s)); got != n {
			t.Fatalf("FoldTone(%q) has %d runes, NFC has %d", s, got, n)
		}
		if model.FoldTone(model.FoldTone(s)) != model.FoldTone(s) && norm.NFC.IsNormalString(model.FoldTone(s)) {
			t.Fatalf("FoldTone(%q) is not settled", s)
		}
	})
}
