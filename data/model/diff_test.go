package model_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// marked writes the parts between marks.
func marked(s string, parts []model.Span) string {
	var b strings.Builder
	at := 0
	for _, p := range parts {
		b.WriteString(s[at:p.Start] + "[" + s[p.Start:p.End] + "]")
		at = p.End
	}
	return b.String() + s[at:]
}

func TestDiffWords(t *testing.T) {
	for _, c := range []struct{ name, old, now, gone, come string }{
		{"equal", "một hai", "một hai", "một hai", "một hai"},
		{"both empty", "", "", "", ""},
		{"new text", "", "một hai", "", "[một hai]"},
		{"text emptied", "một hai", "", "[một hai]", ""},
		{"one word", "Trả lời đúng hạn.", "Trả lời chậm hạn.", "Trả lời [đúng] hạn.", "Trả lời [chậm] hạn."},
		{"neighbours are one part", "a b c d", "a x y d", "a [b c] d", "a [x y] d"},
		{"word put in", "niêm yết lịch", "niêm yết công khai lịch", "niêm yết lịch", "niêm yết [công khai] lịch"},
		{"word taken out", "đã có kế hoạch", "đã kế hoạch", "đã [có] kế hoạch", "đã kế hoạch"},
		{"at the end", "một", "một hai", "một", "một [hai]"},
		{"marks make other words", "hòa giải", "hoà giải", "[hòa] giải", "[hoà] giải"},
		{"signs", "xong.", "xong;", "xong[.]", "xong[;]"},
		{"only spaces", "a  b", "a b", "a[  ]b", "a[ ]b"},
		{"lines", "a\nb", "a\nc\nb", "a\nb", "a\n[c]\nb"},
		{"order", "một hai ba", "ba hai một", "[một] hai [ba]", "[ba] hai [một]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			gone, come := model.DiffWords(c.old, c.now)
			if diff := cmp.Diff([]string{c.gone, c.come}, []string{marked(c.old, gone), marked(c.now, come)}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Long texts that have nothing in common are not compared word by word: that would take seconds and gigabytes.
func TestDiffWordsOfLongTextsIsCheap(t *testing.T) {
	old, now := strings.Repeat("một hai ", 2000), strings.Repeat("ba bốn ", 2000)
	gone, come := model.DiffWords(old+"x", now+"x")
	if len(gone) != 1 || len(come) != 1 {
		t.Errorf("%d and %d parts, want one each", len(gone), len(come))
	}
}

func FuzzDiffWords(f *testing.F) {
	f.Add("một hai ba", "một ba\nhai")
	f.Add("a  b", "a b c")
	f.Add("\xff a", "a \xff")
	f.Fuzz(func(t *testing.T, old, now string) {
		gone, come := model.DiffWords(old, now)
		check := func(s string, parts []model.Span) {
			at := 0
			for _, p := range parts {
				if p.Start < at || p.End <= p.Start || p.End > len(s) {
					t.Fatalf("parts %v of %q", parts, s)
				}
				at = p.End
			}
		}
		check(old, gone)
		check(now, come)
		if old == now && len(gone)+len(come) > 0 {
			t.Errorf("equal texts differ: %v, %v", gone, come)
		}
	})
}
