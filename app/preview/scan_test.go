package preview_test

import (
	"math"
	"testing"

	"sogiamsat/app/preview"
	"sogiamsat/app/service"
	"sogiamsat/app/service/scantest"
	"sogiamsat/data/model"
)

var _ service.ScanReader = (*preview.Engine)(nil)

// scan reads a made file and refuses to go on without its pages.
func scan(t *testing.T, o scantest.Options, pages ...scantest.Page) service.ScanFacts {
	t.Helper()
	got, err := engine.Scan(t.Context(), scantest.PDF(o, pages...))
	if err != nil || len(got.Pages) != len(pages) {
		t.Fatalf("%+v, %v", got, err)
	}
	return got
}

func TestPicturesAreMeasuredAsTheyArePlaced(t *testing.T) {
	half := scantest.A4()
	half.PictureWidth, half.PictureHeight = 105, 148.5
	turned := scantest.Page{Width: 297, Height: 210, Turned: true, DPI: 150}
	strips, inside, grey, bilevel, pale := scantest.A4(), scantest.A4(), scantest.A4(), scantest.A4(), scantest.A4()
	strips.Strips, inside.Inside = 5, true
	grey.Kind, bilevel.Kind, pale.Kind = scantest.Grey, scantest.Bilevel, scantest.ColourOff
	plain := scantest.Page{Width: 210, Height: 297}
	for name, c := range map[string]struct {
		page scantest.Page
		want service.ScanPage
	}{
		"as the decree asks":     {scantest.A4(), service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200, Tinted: true}},
		"a picture of half size": {half, service.ScanPage{Width: 210, Height: 297, Covered: 0.25, DPI: 200, Tinted: true}},
		"a turned page":          {turned, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 150, Tinted: true}},
		"strips":                 {strips, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200, Tinted: true}},
		"inside a part":          {inside, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200, Tinted: true}},
		"grey":                   {grey, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200, Grey: true}},
		"black and white":        {bilevel, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200, Grey: true}},
		"colour without any":     {pale, service.ScanPage{Width: 210, Height: 297, Covered: 1, DPI: 200}},
		"no picture":             {plain, service.ScanPage{Width: 210, Height: 297, Tinted: true}},
	} {
		got := scan(t, scantest.Options{}, c.page).Pages[0]
		near := func(what string, got, want, by float64) {
			if math.Abs(got-want) > by {
				t.Errorf("%s: %s is %.2f, want %.2f", name, what, got, want)
			}
		}
		near("width", got.Width, c.want.Width, 0.1)
		near("height", got.Height, c.want.Height, 0.1)
		near("cover", got.Covered, c.want.Covered, 0.01)
		near("resolution", got.DPI, c.want.DPI, 1)
		if got.Grey != c.want.Grey || got.Tinted != c.want.Tinted {
			t.Errorf("%s: grey %v, colour seen %v", name, got.Grey, got.Tinted)
		}
	}
}

func TestVersionAndLock(t *testing.T) {
	for _, c := range []struct {
		options scantest.Options
		want    service.ScanFacts
	}{
		{scantest.Options{}, service.ScanFacts{Version: 14}},
		{scantest.Options{Version: "1.3"}, service.ScanFacts{Version: 13}},
		{scantest.Options{Version: "2.0"}, service.ScanFacts{Version: 20}},
		{scantest.Options{Lock: scantest.NoCopy}, service.ScanFacts{Version: 14, Encrypted: true}},
		{scantest.Options{Lock: scantest.Password}, service.ScanFacts{Encrypted: true}},
	} {
		got, err := engine.Scan(t.Context(), scantest.PDF(c.options, scantest.Page{Width: 210, Height: 297}))
		if err != nil || got.Version != c.want.Version || got.Encrypted != c.want.Encrypted || got.Signatures != 0 {
			t.Errorf("%+v: %+v, %v", c.options, got, err)
		}
	}
}

func TestAScanThatIsNoPDF(t *testing.T) {
	for name, content := range map[string][]byte{"nothing": nil, "text": []byte("xin chào"), "cut": scantest.PDF(scantest.Options{}, scantest.A4())[:60]} {
		if _, err := engine.Scan(t.Context(), content); model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}
