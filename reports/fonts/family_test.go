package fonts_test

import (
	"errors"
	"testing"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/fonts/fontstest"
)

func TestAFamilyOfTheSameWidthsIsTaken(t *testing.T) {
	f, err := fonts.ReadFamily(fonts.TimesNewRoman, fontstest.Times(fonts.Regular))
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != "Times New Roman" || f.Version != "Version 9.99" || len(f.Bytes(fonts.Bold)) == 0 {
		t.Errorf("%q %q", f.Name, f.Version)
	}
	// What the built-in face cannot print is refused elsewhere.
	if err := f.Fits(fonts.Italic, "Đảng ủy Phường 3 ☐\U0001F600"); err != nil {
		t.Error(err)
	}
}

func TestAFamilyThatDoesNotFitIsRefused(t *testing.T) {
	damaged := fontstest.Times(fonts.Regular)
	damaged[fonts.Bold] = damaged[fonts.Bold][:2000]
	empty := fontstest.Times(fonts.Regular)
	empty[fonts.Italic] = nil
	for name, tt := range map[string]struct {
		files [4][]byte
		style fonts.Style
		r     rune
		says  string
	}{
		"damaged":        {damaged, fonts.Bold, 0, "tệp chữ đậm của Times New Roman bị hỏng"},
		"empty":          {empty, fonts.Italic, 0, "tệp chữ nghiêng của Times New Roman bị hỏng"},
		"another family": {fontstest.Times(fonts.BoldItalic, fontstest.Renamed("Arial")), fonts.BoldItalic, 0, "tệp chữ đậm nghiêng là phông “Arial”, không phải Times New Roman"},
		"restricted":     {fontstest.Times(fonts.Regular, fontstest.Permission(0x2)), fonts.Regular, 0, "tệp chữ đứng của Times New Roman không cho phép nhúng vào văn bản"},
		"whole only":     {fontstest.Times(fonts.Regular, fontstest.Permission(0x108)), fonts.Regular, 0, "tệp chữ đứng của Times New Roman không cho phép nhúng vào văn bản"},
		"bitmaps only":   {fontstest.Times(fonts.Regular, fontstest.Permission(0x208)), fonts.Regular, 0, "tệp chữ đứng của Times New Roman không cho phép nhúng vào văn bản"},
		"a letter less":  {fontstest.Times(fonts.Bold, fontstest.Without('ế')), fonts.Bold, 'ế', "Times New Roman không có chữ “ế” trong chữ đậm"},
		"wider":          {fontstest.Times(fonts.Italic, fontstest.Wider('Ư', 40)), fonts.Italic, 'Ư', "chữ “Ư” của Times New Roman trong chữ nghiêng rộng khác Liberation Serif nên dòng sẽ ngắt khác"},
		"wider spaces":   {fontstest.Times(fonts.Regular, fontstest.Wider(' ', 3)), fonts.Regular, ' ', "dấu cách của Times New Roman trong chữ đứng rộng khác Liberation Serif nên dòng sẽ ngắt khác"},
	} {
		_, err := fonts.ReadFamily(fonts.TimesNewRoman, tt.files)
		var refused *fonts.FamilyError
		if !errors.As(err, &refused) || refused.Style != tt.style || refused.Rune != tt.r || refused.Error() != tt.says {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Embedding that only shows and prints, or lets edit, is enough, whatever else is said.
func TestPermissionsThatAreEnough(t *testing.T) {
	for _, bits := range []uint16{0, 4, 8, 2 | 4, 2 | 8} {
		if _, err := fonts.ReadFamily(fonts.TimesNewRoman, fontstest.Times(fonts.Regular, fontstest.Permission(bits))); err != nil {
			t.Errorf("%#x: %v", bits, err)
		}
	}
}

// A letter that only one paper needs does not spoil the family for the others.
func TestLettersOfOnePaperAreAskedForApart(t *testing.T) {
	f, err := fonts.ReadFamily(fonts.TimesNewRoman, fontstest.Times(fonts.Regular, fontstest.Without('Ω')))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Fits(fonts.Bold, "Ω"); err != nil {
		t.Errorf("bold: %v", err)
	}
	var refused *fonts.FamilyError
	if err := f.Fits(fonts.Regular, "điện trở 5 Ω"); !errors.As(err, &refused) || refused.Rune != 'Ω' {
		t.Errorf("upright: %v", err)
	}
}

func FuzzReadFamily(f *testing.F) {
	files := fontstest.Times(fonts.Regular)
	f.Add(files[0][:4000], uint16(0))
	f.Add(files[0][:12], uint16(5))
	f.Fuzz(func(t *testing.T, head []byte, at uint16) {
		broken := append([]byte(nil), files[0]...)
		copy(broken[int(at):], head)
		bad := files
		bad[fonts.Regular] = broken
		if _, err := fonts.ReadFamily(fonts.TimesNewRoman, bad); err != nil {
			var refused *fonts.FamilyError
			if !errors.As(err, &refused) {
				t.Fatal(err)
			}
		}
	})
}
