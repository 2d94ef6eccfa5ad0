package pdf_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/pdf/pdftest"
)

func TestGlyphErrors(t *testing.T) {
	for _, c := range []struct {
		name, text string
		bad        rune
	}{
		{"emoji", "tốt 😀", '😀'},
		{"above the basic plane", "a\U00010000", 0x10000},
		{"non-breaking hyphen", "935\u2011QĐ", 0x2011},
		{"box", "☐ có", '☐'},
		{"decomposed", "ke\u0302\u0301t", 0x302},
		{"tab", "a\tb", '\t'},
		{"line feed", "a\nb", '\n'},
		{"nul", "a\x00b", 0},
		{"soft hyphen", "a\u00ADb", 0xAD},
		{"zero width space", "a\u200Bb", 0x200B},
		{"right to left mark", "a\u200Fb", 0x200F},
		{"byte order mark", "\uFEFFa", 0xFEFF},
		{"line separator", "a\u2028b", 0x2028},
		{"C1 control", "a\u0085b", 0x85},
		{"not a character", "a\uFFFFb", 0xFFFF},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := onePage(run("được"), run(c.text))
			b, err := pdf.Write(res, meta())
			var glyph *pdf.GlyphError
			if !errors.As(err, &glyph) || b != nil {
				t.Fatalf("got %d bytes and error %v", len(b), err)
			}
			if glyph.Rune != c.bad || glyph.Page != 0 || glyph.Text != c.text {
				t.Errorf("got %+v", glyph)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*layout.Result, *pdf.Meta)
		want string
	}{
		{"no pages", func(r *layout.Result, _ *pdf.Meta) { r.Pages = nil }, "no pages"},
		{"too many pages", func(r *layout.Result, _ *pdf.Meta) { r.Pages = make([]layout.Page, 8001) }, "8001 pages"},
		{"no page size", func(r *layout.Result, _ *pdf.Meta) { r.Pages[0].Width = 0 }, "size"},
		{"page size NaN", func(r *layout.Result, _ *pdf.Meta) { r.Pages[0].Height = math.NaN() }, "size"},
		{"huge page", func(r *layout.Result, _ *pdf.Meta) { r.Pages[0].Height = 1e9 }, "size"},
		{"x NaN", text(func(x *layout.Text) { x.X = math.NaN() }), "out of range"},
		{"y infinite", text(func(x *layout.Text) { x.Y = math.Inf(-1) }), "out of range"},
		{"width infinite", text(func(x *layout.Text) { x.Width = math.Inf(1) }), "out of range"},
		{"width negative", text(func(x *layout.Text) { x.Width = -1 }), "out of range"},
		{"size zero", text(func(x *layout.Text) { x.Size = 0 }), "font size"},
		{"size NaN", text(func(x *layout.Text) { x.Size = math.NaN() }), "font size"},
		{"grey above 1", text(func(x *layout.Text) { x.Gray = 1.5 }), "grey"},
		{"turn NaN", text(func(x *layout.Text) { x.Turn = math.NaN() }), "turn"},
		{"unknown style", text(func(x *layout.Text) { x.Style = 9 }), "style 9"},
		{"style not announced", text(func(x *layout.Text) { x.Style = layout.Bold }), "style 1"},
		{"broken UTF-8", text(func(x *layout.Text) { x.Text = "Kế\xE1\xBA" }), "UTF-8"},
		{"endless run", text(func(x *layout.Text) { x.Text = strings.Repeat("ạ", 4001) }), "longer"},
		{"line NaN", line(func(l *layout.Line) { l.X2 = math.NaN() }), "line"},
		{"line without width", line(func(l *layout.Line) { l.Width = 0 }), "line"},
		{"mark without title", mark(func(m *layout.Mark) { m.Title = "" }), "outline entry 1"},
		{"mark behind the end", mark(func(m *layout.Mark) { m.Page = 1 }), "outline entry 1"},
		{"mark before the start", mark(func(m *layout.Mark) { m.Page = -1 }), "outline entry 1"},
		{"mark without level", mark(func(m *layout.Mark) { m.Level = 0 }), "outline entry 1"},
		{"mark NaN", mark(func(m *layout.Mark) { m.Y = math.NaN() }), "outline entry 1"},
		{"mark broken", mark(func(m *layout.Mark) { m.Title = "\xFF" }), "outline entry 1"},
		{"too many marks", func(r *layout.Result, _ *pdf.Meta) { r.Outline = make([]layout.Mark, 100001) }, "outline"},
		{"no title", func(_ *layout.Result, m *pdf.Meta) { m.Title = "" }, "title"},
		{"title broken", func(_ *layout.Result, m *pdf.Meta) { m.Title = "\xE1\xBA" }, "title"},
		{"title of two lines", func(_ *layout.Result, m *pdf.Meta) { m.Title = "a\nb" }, "title"},
		{"endless subject", func(_ *layout.Result, m *pdf.Meta) { m.Subject = strings.Repeat("ạ", 10001) }, "subject"},
		{"no time", func(_ *layout.Result, m *pdf.Meta) { m.Created = time.Time{} }, "time"},
		{"far time", func(_ *layout.Result, m *pdf.Meta) { m.Created = time.Date(12000, 1, 1, 0, 0, 0, 0, hanoi) }, "time"},
		{"language", func(_ *layout.Result, m *pdf.Meta) { m.Language = "vi)" }, "language"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, m := onePage(run("được")), meta()
			res.Fonts = [4]bool{true}
			c.edit(&res, &m)
			b, err := pdf.Write(res, m)
			if err == nil || b != nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %d bytes and error %v, want one about %q", len(b), err, c.want)
			}
		})
	}
}

func text(edit func(*layout.Text)) func(*layout.Result, *pdf.Meta) {
	return func(r *layout.Result, _ *pdf.Meta) { edit(&r.Pages[0].Texts[0]) }
}

func line(edit func(*layout.Line)) func(*layout.Result, *pdf.Meta) {
	return func(r *layout.Result, _ *pdf.Meta) {
		l := layout.Line{X1: 1, Y1: 1, X2: 2, Y2: 2, Width: 1}
		edit(&l)
		r.Pages[0].Lines = []layout.Line{l}
	}
}

func mark(edit func(*layout.Mark)) func(*layout.Result, *pdf.Meta) {
	return func(r *layout.Result, _ *pdf.Meta) {
		m := layout.Mark{Title: "I", Level: 1}
		edit(&m)
		r.Outline = []layout.Mark{m}
	}
}

// FuzzWrite: whatever text and place, there is a whole file that holds the text, or an error.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{
		"", " ", "  ", "\u00A0", "Thông báo kết luận", "(a) \\ [b] <c>", "ĩĨ čČ", "e\u0302\u0301", "😀", "\xE1\xBA",
		"\x00", "a\r\nb", "935\u2011QĐ/TU", "\uFEFF", "\u200B", strings.Repeat("đ", 5000), "–—…“”‘’«»§№•²³×÷≤≥₫",
	} {
		f.Add(s, 85.0, 100.0, 200.0, 14.0, uint8(0))
	}
	f.Add("xa", math.NaN(), math.Inf(1), -1.0, 0.0, uint8(200))
	f.Fuzz(func(t *testing.T, s string, x, y, width, size float64, style uint8) {
		res := onePage(layout.Text{X: x, Y: y, Width: width, Size: size, Style: layout.Style(style), Text: s})
		b, err := pdf.Write(res, pdf.Meta{Title: "Thử", Created: meta().Created})
		if err != nil {
			return
		}
		p := readPDF(t, b)
		got := ""
		for _, r := range p.texts(p.pages()[0]) {
			got += r.text
		}
		if got != s {
			t.Errorf("%q reads back as %q", s, got)
		}
	})
}

func BenchmarkSevenPages(b *testing.B)    { benchmark(b, 7) }
func BenchmarkThousandPages(b *testing.B) { benchmark(b, 1000) }

func benchmark(b *testing.B, pages int) {
	res, m := pdftest.Document(pages), meta()
	b.ReportAllocs()
	for b.Loop() {
		write(b, res, m)
	}
}
