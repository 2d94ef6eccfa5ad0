package model_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

func TestCleanText(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "935-QD/TU", "935-QD/TU"},
		{"composed stays", "Đồng chí Trưởng đoàn", "Đồng chí Trưởng đoàn"},
		{"decomposed", norm.NFD.String("Đồng chí Trưởng đoàn"), "Đồng chí Trưởng đoàn"},
		{"half decomposed, as typing tools make it", "Tô\u0309 quô\u0301c", "Tổ quốc"},
		{"tone placement stays", "tọa đàm, toạ đàm, ủy, uỷ", "tọa đàm, toạ đàm, ủy, uỷ"},
		{"CRLF", "một\r\nhai\r\n\r\nba", "một\nhai\n\nba"},
		{"lone CR", "một\rhai", "một\nhai"},
		{"line breaks of Word", "một\vhai\fba\u2028bốn\u2029năm\u0085sáu", "một\nhai\nba\nbốn\nnăm\nsáu"},
		{"spaces", "một\u00a0hai\tba  bốn\u3000năm\u202fsáu", "một hai ba bốn năm sáu"},
		{"ends of lines", "  một \n\t hai\u00a0\n\n", "một\nhai"},
		{"unbreakable hyphen", "935\u2011QĐ/TU", "935-QĐ/TU"},
		{"invisible", "gi\u00adám\u200b sát\ufeff\u2060 \u202aviệc\u202c \u200dx\ufe0f", "giám sát việc x"},
		{"invisible between letter and mark", "o\u200b\u0302", "ô"},
		{"controls", "a\x00b\x07c\x1bd\x7fe\u0080f", "abcdef"},
		{"broken UTF-8", "Ph\xc6\xb0\xe1\xbbng 3\xff", "Phư\ufffdng 3\ufffd"},
		{"noncharacters", "a\uffffb\ufdd0c", "a\ufffdb\ufffdc"},
		{"emoji stays", "tốt 😀", "tốt 😀"},
		{"quotes stay", "“công khai” – ‘đúng’…", "“công khai” – ‘đúng’…"},
		{"space in front", " x", "x"},
		{"space behind", "x ", "x"},
		{"double space", "x  y", "x y"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := model.CleanText(tt.in); got != tt.want {
				t.Errorf("CleanText(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanLine(t *testing.T) {
	for in, want := range map[string]string{
		"Phường 3\r\nPhường 5":     "Phường 3 Phường 5",
		"  một\t\n \u2028 hai  \v": "một hai",
		"\n\n":                     "",
		"một":                      "một",
	} {
		if got := model.CleanLine(in); got != want {
			t.Errorf("CleanLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCheckTextAccepts(t *testing.T) {
	for _, s := range []string{
		"", "Đồng chí", "một\nhai", "tốt 😀", "hoà, hòa", "hai  dấu cách ", strings.Repeat("ư", 10), "\U00020000 \ue000",
	} {
		if err := model.CheckText("text", s, 15); err != nil {
			t.Errorf("CheckText(%q): %v", s, err)
		}
	}
	if err := model.CheckText("text", strings.Repeat("ư", 100_000), 0); err != nil {
		t.Errorf("no greatest length: %v", err)
	}
}

func TestCheckTextNamesCharacterAndPlace(t *testing.T) {
	long := strings.Repeat("x", 12_500)
	for _, tt := range []struct{ s, says string }{
		{"một\thai", "Ký tự thứ 4 là dấu tab (U+0009), không lưu được (sau “một”)."},
		{"\x00", "Ký tự thứ 1 là ký tự rỗng (U+0000), không lưu được."},
		{"a\rb", "Ký tự thứ 2 là dấu về đầu dòng (U+000D), không lưu được (sau “a”)."},
		{"Đồng chí\u200b", "Ký tự thứ 9 là dấu cách không bề rộng (U+200B)"},
		{"x\u0007", "ký tự ẩn (U+0007)"},
		{"x\u00a0y", "dấu cách không ngắt (U+00A0)"},
		{"935\u2011QĐ", "Ký tự thứ 4 là dấu gạch nối không ngắt (U+2011)"},
		{"kiến nghị của Nhân\ndân  và\t", "(sau “…ủa Nhân dân và”)"},
		{"Phư\xe1\xbbng", "Ký tự thứ 4 bị hỏng (mã E1 không phải chữ)"},
		{"Phư\ufffdng", "Ký tự thứ 4 bị hỏng: “\ufffd” (U+FFFD)"},
		{"x\uffff", "Ký tự thứ 2 là ký tự ẩn (U+FFFF)"},
		{"Mặt trận Tô\u0309 quốc", "Ký tự thứ 11, “ô\u0309”, viết bằng dấu rời"},
		{long, "Văn bản dài 12.500 ký tự, nhiều nhất là 900; hãy rút ngắn."},
	} {
		err := model.CheckText("text", tt.s, 900)
		var e *model.Error
		if !errors.As(err, &e) || e.Code != model.Invalid || e.Field != "text" || !strings.Contains(e.Message, tt.says) {
			t.Errorf("CheckText(%.40q) = %v, want %q", tt.s, err, tt.says)
		}
	}
}

func TestDescribeRune(t *testing.T) {
	for r, want := range map[rune]string{
		'😀': "“😀” (U+1F600)", '\t': "dấu tab (U+0009)", 0x2062: "ký tự ẩn (U+2062)", 0x301: "“◌\u0301” (U+0301)",
		'☐': "“☐” (U+2610)", utf8.RuneError: "“\ufffd” (U+FFFD)",
	} {
		if got := model.DescribeRune(r); got != want {
			t.Errorf("DescribeRune(%U) = %q, want %q", r, got, want)
		}
	}
}

// TestEveryRuneGoesThroughTheDoor shows for all of Unicode that what comes out
// of CleanText may be stored, but for characters that were broken before.
func TestEveryRuneGoesThroughTheDoor(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := model.CleanText("a" + string(r) + "b")
		if strings.ContainsRune(s, utf8.RuneError) {
			continue
		}
		if err := model.CheckText("text", s, 0); err != nil {
			t.Fatalf("%U: CleanText gave %q: %v", r, s, err)
		}
	}
}

var doorSeeds = []string{
	"", " ", "\n", "Đồng chí", norm.NFD.String("Mặt trận Tổ quốc"), "a\r\nb\rc", "\xff\xfe", "e\u0301\u0302\u0323",
	"o\u200b\u0302", "\u0301", " \u0301", "\n\u0301", "😀\u200d👩", "\u1100\u1161\u11a8", strings.Repeat("\u0301", 40) + "a", "\ufffd", "ſİıẞ",
	"a" + strings.Repeat("\u0323\u0301", 30), "\u0344\u0958\u2126\u212a",
}

func FuzzCleanText(f *testing.F) {
	for _, s := range doorSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"CleanText": model.CleanText, "CleanLine": model.CleanLine} {
			got := clean(s)
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || clean(got) != got {
				t.Fatalf("%s(%q) = %q: valid %v, NFC %v, again %q", name, s, got, utf8.ValidString(got), norm.NFC.IsNormalString(got), clean(got))
			}
			if err := model.CheckText("x", got, 0); err != nil && !strings.ContainsRune(got, utf8.RuneError) {
				t.Fatalf("%s(%q) = %q may not be stored: %v", name, s, got, err)
			}
		}
		if strings.Contains(model.CleanLine(s), "\n") {
			t.Fatalf("CleanLine(%q) has several lines", s)
		}
	})
}
