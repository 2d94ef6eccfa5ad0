package theme_test

import (
	"image/color"
	"math"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	channel := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(r) + 0.7152*channel(g) + 0.0722*channel(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	for _, v := range []theme.Variant{theme.Light, theme.Dark} {
		th := theme.New(v)
		for _, p := range theme.Pairs() {
			got := contrast(th.Color(p.Front, 0), th.Color(p.Ground, 0))
			if got < p.Least {
				t.Errorf("%s: %s on %s has %.2f:1, needs %.1f", v, p.Front, p.Ground, got, p.Least)
			}
		}
	}
}

func TestContrastIsMeasuredRight(t *testing.T) {
	if got := contrast(color.Black, color.White); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white %.2f, want 21", got)
	}
}

func TestVariantIsOurOwn(t *testing.T) {
	for _, c := range []struct {
		variant theme.Variant
		light   bool
	}{{theme.Light, true}, {theme.Dark, false}, {"", true}} {
		th := theme.New(c.variant)
		for _, asked := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
			if got := luminance(th.Color(fynetheme.ColorNameBackground, asked)) > 0.5; got != c.light {
				t.Errorf("theme %q asked for variant %d: light %v", c.variant, asked, got)
			}
		}
	}
}

func TestDenseSizes(t *testing.T) {
	th := theme.New(theme.Light)
	for name, want := range map[fyne.ThemeSizeName]float32{
		fynetheme.SizeNameText: 13, fynetheme.SizeNamePadding: 3, fynetheme.SizeNameInnerPadding: 6,
	} {
		if got := th.Size(name); got != want {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
	if th.Size(fynetheme.SizeNameWindowTitleBarHeight) <= 0 || th.Color("unknown", 0) == nil {
		t.Error("names not ours are not answered by Fyne's theme")
	}
}

func TestOwnColoursInAForeignTheme(t *testing.T) {
	foreign := fynetheme.DefaultTheme()
	if theme.Own(foreign, theme.ColorMain, 0) != theme.New(theme.Light).Color(theme.ColorMain, 0) {
		t.Error("a foreign theme does not get our light colour")
	}
	if theme.Own(theme.New(theme.Dark), theme.ColorSheet, 0) == theme.Own(foreign, theme.ColorSheet, 0) {
		t.Error("the dark look got a light colour")
	}
	if theme.Own(foreign, "unknown", 0) == nil {
		t.Error("an unknown name has no colour")
	}
}

func TestZoom(t *testing.T) {
	for _, c := range []struct {
		percent int
		want    string
	}{{100, "1"}, {125, "1.25"}, {200, "2"}, {40, "1"}, {900, "2"}} {
		t.Setenv("FYNE_SCALE", "")
		if err := os.Unsetenv("FYNE_SCALE"); err != nil {
			t.Fatal(err)
		}
		if err := theme.ApplyZoom(c.percent); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv("FYNE_SCALE"); got != c.want {
			t.Errorf("zoom %d %%: FYNE_SCALE=%q, want %q", c.percent, got, c.want)
		}
	}
	t.Setenv("FYNE_SCALE", "1.5")
	if err := theme.ApplyZoom(200); err != nil || os.Getenv("FYNE_SCALE") != "1.5" {
		t.Errorf("the user's own FYNE_SCALE was overwritten")
	}
}

func TestFyneSpeaksVietnamese(t *testing.T) {
	test.NewTempApp(t)
	if err := theme.UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	for english, want := range map[string]string{
		"Undo": "Hoàn tác", "Cut": "Cắt", "Copy": "Sao chép",
		"Paste": "Dán", "Select all": "Chọn tất cả", "Save": "Lưu", "Quit": "Thoát",
	} {
		if got := lang.L(english); got != want {
			t.Errorf("%s = %q, want %q", english, got, want)
		}
	}
	if got := lang.X("monday.short", "Mon"); got != "T2" {
		t.Errorf("monday.short = %q", got)
	}
}
