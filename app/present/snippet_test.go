package present_test

import (
	"strings"
	"testing"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

func TestSnippet(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Chưa đối thoại.", "doi thoai", "Chưa «đối» «thoại»."},
		{"Một\nhai\tđối thoại", "doi", "Một hai «đối» thoại"},
		{"một hai ba bốn năm sáu bảy tám chín mười đối thoại", "doi", "… bảy tám chín mười «đối» thoại"},
		{"khôngcódấucáchnàoởđâyhếtcả-đối", "doi", "… dấucáchnàoởđâyhếtcả-«đối»"},
		{"không có gì", "doi", "không có gì"},
		{"", "doi", ""},
	} {
		text, parts := present.Snippet(c.text, model.ParseQuery(c.words).Highlights(c.text), 20)
		got, at := "", 0
		for _, p := range parts {
			got += text[at:p.Start] + "«" + text[p.Start:p.End] + "»"
			at = p.End
		}
		if got += text[at:]; got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	long := strings.Repeat("dài ", 500) + "đối"
	if text, parts := present.Snippet(long, []model.Span{{Start: 0, End: 4}, {Start: len(long) - 5, End: len(long)}}, 20); len(text) > 1000 || len(parts) != 1 {
		t.Errorf("%d bytes, %d parts", len(text), len(parts))
	}
}
