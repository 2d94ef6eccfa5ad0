package qr_test

import (
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"sogiamsat/reports/qr"
)

// read decodes modules as a reader of another maker does.
func read(t *testing.T, modules [][]bool) string {
	t.Helper()
	const scale = 4
	side := scale * (len(modules) + 2*qr.Quiet)
	bits, err := gozxing.NewSquareBitMatrix(side)
	if err != nil {
		t.Fatal(err)
	}
	for y, row := range modules {
		for x, black := range row {
			if black {
				if err := bits.SetRegion(scale*(x+qr.Quiet), scale*(y+qr.Quiet), scale, scale); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	points, err := gozxing.NewBinaryBitmapFromImage(bits)
	if err != nil {
		t.Fatal(err)
	}
	got, err := qrcode.NewQRCodeReader().Decode(points, nil)
	if err != nil {
		t.Fatal(err)
	}
	return got.GetText()
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, text := range []string{
		"05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7", "05-QĐ/ĐU 09/01/2026 3F2A91B0C4D5E6F7", "1", strings.Repeat("Đ", 60),
	} {
		modules, err := qr.Modules(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, modules); got != text {
			t.Errorf("read %q, want %q", got, text)
		}
		if len(modules) > 53 {
			t.Errorf("%q takes %d modules", text, len(modules))
		}
	}
}

func TestTextsThatMakeNoCode(t *testing.T) {
	for _, text := range []string{"", strings.Repeat("a", 121)} {
		if _, err := qr.Modules(text); err == nil {
			t.Errorf("%d bytes make a code", len(text))
		}
	}
}
