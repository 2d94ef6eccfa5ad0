package service_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/fonts/fontstest"
	"sogiamsat/reports/rules"
)

// windowsFonts is a PC whose folder of fonts holds the files; nil is not there.
func windowsFonts(t *testing.T, files [4][]byte) string {
	t.Helper()
	windows := t.TempDir()
	t.Setenv("WINDIR", windows)
	t.Setenv("LOCALAPPDATA", filepath.Join(windows, "local"))
	putFonts(t, filepath.Join(windows, "Fonts"), files)
	return windows
}

func putFonts(t *testing.T, folder string, files [4][]byte) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for style, file := range files {
		if file == nil {
			continue
		}
		if err := os.WriteFile(filepath.Join(folder, fontstest.FileNames[style]), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// choose makes the office do something otherwise inside the Front's form, from always on.
func (d drafting) choose(pairs ...string) {
	d.t.Helper()
	var v model.RuleSetVersion
	all, err := data.All[model.RuleSetVersion](context.Background(), d.store)
	if err != nil {
		d.t.Fatal(err)
	}
	if len(all) > 0 {
		v = all[0]
	}
	v.Choices = nil
	for i := 0; i < len(pairs); i += 2 {
		v.Choices = append(v.Choices, model.Choice{Key: pairs[i], Value: pairs[i+1]})
	}
	if _, err := service.SaveChoices(context.Background(), d.store, rules.FrontND30, v); err != nil {
		d.t.Fatal(err)
	}
}

func fontRemarks(remarks []service.Remark) []string {
	var out []string
	for _, r := range remarks {
		if r.Check == "form.font" {
			out = append(out, r.Have)
		}
	}
	return out
}

// TestThePCsTimesNewRomanIsEmbeddedAndRemembered from the remark-free look to what is told of the issued file.
func TestThePCsTimesNewRomanIsEmbeddedAndRemembered(t *testing.T) {
	ctx := context.Background()
	windowsFonts(t, fontstest.Times(fonts.Regular))
	d := newDrafting(t)
	before, err := d.Print(ctx, d.read())
	if err != nil {
		t.Fatal(err)
	}
	d.choose("text.font", "times")
	printed, err := d.Print(ctx, d.read())
	if err != nil {
		t.Fatal(err)
	}
	if printed.Font != "Times New Roman, Version 9.99" || printed.FontRefused != "" || before.Font != "" {
		t.Errorf("fonts %q (%s), before %q", printed.Font, printed.FontRefused, before.Font)
	}
	if diff := cmp.Diff(before.Places, printed.Places); diff != "" || before.Pages != printed.Pages {
		t.Errorf("in another font the text stands elsewhere:\n%s", diff)
	}
	if !bytes.Contains(printed.PDF, []byte("+StandIn")) || bytes.Contains(printed.PDF, []byte("LiberationSerif")) {
		t.Error("the PDF does not embed the PC's font alone")
	}
	order := d.submit()
	order.Reason = "Đã xem."
	if remarks, err := d.Look(ctx, order); err != nil || len(fontRemarks(remarks)) > 0 {
		t.Errorf("remarks %q, %v", fontRemarks(remarks), err)
	}
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.read().Tree.Font; got != "Times New Roman, Version 9.99" {
		t.Errorf("the paper remembers %q", got)
	}
	kept, err := d.store.Blob(ctx, v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	if _, said := verified(t, d.store, onDisk(t, "a.pdf", string(kept))); !strings.Contains(said, "Phông chữ nhúng khi ban hành: Times New Roman, Version 9.99 của máy đã ban hành.") {
		t.Error(said)
	}
}

// TestAFontThatDoesNotFitIsTold: the paper is printed with the built-in font and says why, before it is issued.
func TestAFontThatDoesNotFitIsTold(t *testing.T) {
	good := fontstest.Times(fonts.Regular)
	less := good
	less[fonts.Bold], less[fonts.BoldItalic] = nil, nil
	damaged := fontstest.Times(fonts.Regular, fontstest.Cut("glyf"))
	for name, tt := range map[string]struct {
		files [4][]byte
		why   string
	}{
		"none":           {[4][]byte{}, "máy này không có phông Times New Roman"},
		"two files less": {less, "máy này thiếu tệp timesbd.ttf, timesbi.ttf của Times New Roman"},
		"a letter less":  {fontstest.Times(fonts.Bold, fontstest.Without('ế')), "Times New Roman không có chữ “ế” trong chữ đậm"},
		"wider":          {fontstest.Times(fonts.Regular, fontstest.Wider('a', 20)), "chữ “a” của Times New Roman trong chữ đứng rộng khác Liberation Serif nên dòng sẽ ngắt khác"},
		"not allowed":    {fontstest.Times(fonts.Italic, fontstest.Permission(2)), "tệp chữ nghiêng của Times New Roman không cho phép nhúng vào văn bản"},
		"damaged":        {damaged, "tệp phông Times New Roman của máy này bị hỏng"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			windowsFonts(t, tt.files)
			d := newDrafting(t)
			d.choose("text.font", "times")
			printed, err := d.Print(ctx, d.read())
			if err != nil || printed.FontRefused != tt.why || printed.Font != "" || !bytes.Contains(printed.PDF, []byte("LiberationSerif")) {
				t.Errorf("font %q, refused because %q, %v", printed.Font, printed.FontRefused, err)
			}
			order := d.submit()
			remarks, err := d.Look(ctx, order)
			if want := []string{"Tệp PDF dùng Liberation Serif vì " + tt.why + "."}; err != nil || !slices.Equal(fontRemarks(remarks), want) {
				t.Errorf("before issuing: %q, %v", fontRemarks(remarks), err)
			}
			if _, err := d.Issue(ctx, order); !isCode(err, model.Missing) {
				t.Errorf("issued without a reason: %v", err)
			}
			order.Reason = "Dùng phông của chương trình."
			if _, err := d.Issue(ctx, order); err != nil || d.read().Tree.Font != "" {
				t.Errorf("issued with the font %q, %v", d.read().Tree.Font, err)
			}
		})
	}
}

// TestALetterOfOnePaperAlone: a paper with a letter that the PC's font lacks is printed with the built-in one, the next
// paper again with the PC's. Files that were put right are read again.
func TestALetterOfOnePaperAlone(t *testing.T) {
	windows := windowsFonts(t, [4][]byte{})
	putFonts(t, filepath.Join(windows, "local", "Microsoft", "Windows", "Fonts"), fontstest.Times(fonts.Regular, fontstest.Without('Ω')))
	d := newDrafting(t)
	d.choose("text.font", "times")
	write := func(words, text string) service.Printed {
		t.Helper()
		d.change(words, "Sửa đoạn", setText(text))
		printed, err := d.Print(context.Background(), d.read())
		if err != nil {
			t.Fatal(err)
		}
		return printed
	}
	if got := write("Trên đây", "Điện trở 5 Ω./."); got.FontRefused != "Times New Roman không có chữ “Ω” trong chữ đứng" {
		t.Errorf("with Ω: %q", got.FontRefused)
	}
	if got := write("Điện trở", "Điện trở 5 ôm./."); got.Font == "" {
		t.Errorf("without Ω: %q", got.FontRefused)
	}
	putFonts(t, filepath.Join(windows, "Fonts"), fontstest.Times(fonts.Regular))
	if got := write("Điện trở", "Điện trở 7 Ω./."); got.Font == "" {
		t.Errorf("with files that hold the letter: %q", got.FontRefused)
	}
}

// TestPapersInOneFileShareOneFont: the PC's where it fits all of them.
func TestPapersInOneFileShareOneFont(t *testing.T) {
	windowsFonts(t, fontstest.Times(fonts.Regular))
	d := newDrafting(t)
	plain, err := d.Print(context.Background(), d.read())
	if err != nil {
		t.Fatal(err)
	}
	d.choose("text.font", "times")
	own, err := d.Print(context.Background(), d.read())
	if err != nil {
		t.Fatal(err)
	}
	papers := service.NewPapers(d.store, clock("2024-10-21"), "x")
	for _, tt := range []struct {
		all  []service.Printed
		font string
	}{{[]service.Printed{own, own}, "+StandIn"}, {[]service.Printed{own, plain}, "+LiberationSerif"}, {[]service.Printed{plain, own}, "+LiberationSerif"}} {
		one, err := papers.Merged(tt.all, "x", false)
		if err != nil || !bytes.Contains(one.PDF, []byte(tt.font)) {
			t.Errorf("%s: %v", tt.font, err)
		}
	}
}
