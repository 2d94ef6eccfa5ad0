package reports_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/fonts"
)

// FuzzConclusion puts any text where people type: it comes out whole and printable, or is refused by name.
func FuzzConclusion(f *testing.F) {
	for _, s := range []string{
		"Đảng ủy phường đã tổ chức quán triệt.", "Ke\u0302\u0301t luận", "a\x00b\xff", "😀", "- một;\n+ hai\n• ba", "./.", "...", "“", "\u2011\u00ad\u200b",
		"ñy ban MÆt trËn Tæ quèc", "Xong trước ngày 30/11/2024; 30/11/20245", "\r\n\t\u2028x", strings.Repeat("đ", 9000), "/;,:", "a ./. b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := newBook(phuong("3", "5")...)
		b.find(model.Strength, "", "Tốt.")
		uid := b.find(model.Limitation, b.topic(s), s, 1).Finding.UID
		b.ask(s, "2024-11-30", b.body(0, model.PartyCommittee))
		d, err := reports.Conclusion(b.Dossier, reports.Options{})
		var refused *model.Error
		if errors.As(err, &refused) && refused.Message != "" && (len(fonts.Missing(model.CleanLine(s))) > 0 || inOldFont(s)) {
			return
		}
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		var found string
		for _, x := range d.Blocks {
			if x.Para == nil {
				continue
			}
			if missing := fonts.Missing(x.Para.Text()); missing != nil {
				t.Fatalf("%q: %U on paper", s, missing)
			}
			if len(x.Para.Sources) == 1 && x.Para.Sources[0] == string(uid) {
				found += x.Para.Text()
			}
		}
		if want := letters(s); letters(found) != want {
			t.Fatalf("%q: the paper has %q", s, found)
		}
	})
}

func inOldFont(s string) bool {
	return slices.ContainsFunc(strings.Split(model.CleanText(s), "\n"), func(l string) bool { return model.DetectOldFont(l) != "" })
}

// letters are the letters and digits of a text, without their case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, model.CleanText(s))
}
