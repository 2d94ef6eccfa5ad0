package fonts_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/fonts"
)

// Every letter of the Vietnamese alphabet with every tone.
const vietnamese = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ" +
	"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ" +
	"0123456789.,;:!?()/-–—…“”‘’«»§№%₫²³×÷≤≥+=*&@\u00a0 "

func TestVietnamesePrintsInAllFaces(t *testing.T) {
	if got := fonts.Missing(vietnamese); got != nil {
		t.Errorf("Missing = %U, want none", got)
	}
}

func TestMissingNamesEachUnprintableRuneOnce(t *testing.T) {
	tests := map[string]struct {
		text string
		want []rune
	}{
		"empty":               {"", nil},
		"emoji":               {"giám sát 😀 và 😀", []rune{0x1F600}},
		"non-breaking hyphen": {"935\u2011QĐ", []rune{0x2011}},
		"ballot boxes":        {"☐ có ☑ không", []rune{0x2610, 0x2611}},
		"loose accent":        {"Ke\u0302\u0301t", []rune{0x302, 0x301}},
		"controls":            {"a\tb\x00c\r\n", []rune{'\t', 0, '\r', '\n'}},
		"C1 control":          {"a\u0085b", []rune{0x85}},
		"broken UTF-8":        {"a\xffb\xc3", []rune{0xFFFD}},
		"zero width":          {"a\u200bb", []rune{0x200B}},
		"noncharacters":       {"\uffff\ufffe", []rune{0xFFFF, 0xFFFE}},
		"Chinese":             {"監", []rune{0x76E3}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fonts.Missing(tt.text)); diff != "" {
				t.Errorf("Missing (-want +got):\n%s", diff)
			}
		})
	}
}

// The sums were taken over the advances that the PDF back end computes from the same files, rune by rune.
func TestAdvancesEqualThoseOfThePDFBackEnd(t *testing.T) {
	want := map[fonts.Style]int{
		fonts.Regular: 57878764, fonts.Bold: 60984328, fonts.Italic: 56465955, fonts.BoldItalic: 58654812,
	}
	for _, s := range fonts.Styles {
		sum := 0
		for r := rune(0x20); r < 0xFFFE; r++ {
			if w, ok := fonts.Of(s).Advance(r); ok {
				sum += w * int(r%97+1)
			}
		}
		if sum != want[s] {
			t.Errorf("style %d: weighted sum of advances = %d, want %d", s, sum, want[s])
		}
	}
}

func TestAdvance(t *testing.T) {
	tests := []struct {
		style fonts.Style
		r     rune
		want  float64
		ok    bool
	}{
		{fonts.Regular, ' ', 250, true},
		{fonts.Regular, '\u00a0', 250, true},
		{fonts.Regular, 'ế', 444, true},
		{fonts.Bold, 'Ư', 796, true},
		{fonts.Italic, 'g', 500, true},
		{fonts.BoldItalic, 'N', 722, true},
		{fonts.Regular, -1, 0, false},
		{fonts.Regular, 0x10FFFF, 0, false},
		{fonts.Regular, 0xD800, 0, false},
	}
	for _, tt := range tests {
		got, ok := fonts.Advance(tt.style, tt.r)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("Advance(%d, %U) = %v, %v; want %v, %v", tt.style, tt.r, got, ok, tt.want, tt.ok)
		}
		if fonts.Has(tt.style, tt.r) != tt.ok {
			t.Errorf("Has(%d, %U) = %v", tt.style, tt.r, !tt.ok)
		}
	}
}

func TestBytesAreFourDifferentFaces(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range fonts.Styles {
		b := fonts.Bytes(s)
		seen[string(b)] = true
		clone := fonts.Clone(s)
		clone[0]++
		if b[0] == clone[0] {
			t.Errorf("style %d: Clone shares its bytes with Bytes", s)
		}
	}
	if len(seen) != 4 {
		t.Errorf("%d different faces, want 4", len(seen))
	}
}

func TestConcurrentReaders(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if fonts.Missing(vietnamese) != nil || fonts.Has(fonts.Italic, 'Ω') == fonts.Has(fonts.Italic, 0x2610) {
				t.Error("a reader saw a wrong table")
			}
		})
	}
	wg.Wait()
}
