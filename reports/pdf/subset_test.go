package pdf_test

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/pdf/pdftest"
)

// fontTables splits a TrueType file and checks its directory: sorted, aligned, inside the file, right check sums.
func fontTables(t *testing.T, ttf []byte) map[string][]byte {
	t.Helper()
	tables := map[string][]byte{}
	last := ""
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		rec := ttf[12+16*i:][:16]
		tag, sum := string(rec[:4]), binary.BigEndian.Uint32(rec[4:])
		at, size := binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
		if tag <= last || at%4 != 0 || int(at+size) > len(ttf) {
			t.Fatalf("table %q at %d, %d bytes", tag, at, size)
		}
		tables[tag], last = ttf[at:at+size], tag
		padded := slices.Clone(ttf[at : at+(size+3)&^3])
		if tag == "head" {
			clear(padded[8:12])
		}
		if got := sumWords(padded); got != sum {
			t.Errorf("table %s has check sum %08X, not %08X", tag, got, sum)
		}
	}
	return tables
}

func sumWords(b []byte) uint32 {
	var sum uint32
	for ; len(b) > 0; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}

// withNames adds the tables that an embedded subset does without, so that a font library can open it.
func withNames(tables, full map[string][]byte) []byte {
	all := map[string][]byte{}
	for tag, data := range tables {
		all[tag] = data
	}
	for _, tag := range []string{"cmap", "name", "OS/2"} {
		all[tag] = full[tag]
	}
	all["post"] = append([]byte{0, 3, 0, 0}, full["post"][4:32]...)
	tags := slices.Sorted(func(yield func(string) bool) {
		for tag := range all {
			if !yield(tag) {
				return
			}
		}
	})
	b := make([]byte, 12+16*len(tags))
	copy(b, []byte{0, 1, 0, 0, 0, byte(len(tags))})
	for i, tag := range tags {
		rec := b[12+16*i:]
		copy(rec, tag)
		binary.BigEndian.PutUint32(rec[8:], uint32(len(b)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(all[tag])))
		b = append(append(b, all[tag]...), 0, 0, 0)
		b = b[:len(b)&^3]
	}
	return b
}

func TestSubsetDrawsTheSameGlyphs(t *testing.T) {
	for _, style := range fonts.Styles {
		full := fonts.Bytes(style)
		text := vietnamese() + "Aa Gg 0123456789 ½ “…” ₫\u00A0"
		r := run(text)
		r.Style, r.Width = style, pdftest.Measure(style, 14, text)
		f := readPDF(t, write(t, onePage(r), meta()))
		info := f.fonts(f.pages()[0])["F"+string('0'+rune(style))]
		tables := fontTables(t, info.file)
		if sum := sumWords(info.file); sum != 0xB1B0AFBA {
			t.Errorf("file check sum is %08X", sum)
		}
		original, err := sfnt.Parse(full)
		if err != nil {
			t.Fatal(err)
		}
		subset, err := sfnt.Parse(withNames(tables, fontTables(t, full)))
		if err != nil {
			t.Fatal(err)
		}
		checkGlyphs(t, info, subset, original)
		checkPresent(t, info.present, subset.NumGlyphs())
	}
}

func checkGlyphs(t *testing.T, info fontInfo, subset, original *sfnt.Font) {
	t.Helper()
	var buf sfnt.Buffer
	em := fixed.I(int(original.UnitsPerEm()))
	if len(info.runes) < 150 {
		t.Fatalf("%s shows only %d runes", info.name, len(info.runes))
	}
	for code, text := range info.runes {
		glyph, err := original.GlyphIndex(&buf, []rune(text)[0])
		if err != nil {
			t.Fatal(err)
		}
		want, err := original.LoadGlyph(nil, glyph, em, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := subset.LoadGlyph(nil, sfnt.GlyphIndex(code), em, nil)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %q is drawn otherwise: %s", info.name, text, d)
		}
		if len(want) == 0 && strings.TrimSpace(text) != "" {
			t.Errorf("%s: %q draws nothing", info.name, text)
		}
		width, err := original.GlyphAdvance(&buf, glyph, em, 0)
		if err != nil {
			t.Fatal(err)
		}
		exact := float64(width) / float64(em) * 1000
		if diff := exact - float64(info.widths[code]); diff > 0.5 || diff < -0.5 {
			t.Errorf("%s: %q is %d wide, want %.2f", info.name, text, info.widths[code], exact)
		}
	}
}

// checkPresent: one bit for each glyph of the embedded file, no more.
func checkPresent(t *testing.T, bits []byte, glyphs int) {
	t.Helper()
	n := 0
	for i, b := range bits {
		for j := range 8 {
			if b&(0x80>>j) != 0 {
				if n++; n != 8*i+j+1 {
					t.Errorf("glyph %d is missing in the set", n)
				}
			}
		}
	}
	if n != glyphs || len(bits) != (glyphs+7)/8 {
		t.Errorf("the set has %d glyphs, the file %d", n, glyphs)
	}
}
