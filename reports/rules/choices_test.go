package rules_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

func set(t *testing.T, id string) rules.Set {
	t.Helper()
	s, ok := rules.ByID(id)
	if !ok {
		t.Fatalf("no set %s", id)
	}
	return s
}

// choices are pairs of key and value.
func choices(pairs ...string) []doc.Choice {
	var list []doc.Choice
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, doc.Choice{Key: pairs[i], Value: pairs[i+1]})
	}
	return list
}

func TestChoicesAreMerged(t *testing.T) {
	front := set(t, rules.FrontND30)
	own, err := front.With(choices(
		"page.left", "35", "body.size", "13", "body.indent", "10,5", "title.line", "0,5", "head.separator", "star", "sign.collective", "KT.",
		"page.top", "20", "head.motto", "Độc lập - Tự do - Hạnh phúc", "body.size", "13.5",
	))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]float64{"page.left": 35, "body.size": 13.5, "body.indent": 10.5, "title.line": 0.5, "page.top": 20, "page.right": 15} {
		if m, _ := own.Measure(key); m.Value != want {
			t.Errorf("%s = %v, want %v", key, m.Value, want)
		}
	}
	if f := own.Form(); f.Separator != doc.SepStar || f.Collective != "KT." {
		t.Errorf("form %+v", f)
	}
	if got := own.Sheet().Portrait.Left; math.Abs(got-35*72/25.4) > 1e-9 {
		t.Errorf("the sheet's left margin is %v", got)
	}
	if m, _ := front.Measure("page.left"); m.Value != 30 || front.Form().Separator != doc.SepLine {
		t.Error("the set itself was changed")
	}
}

func TestChoicesOutsideTheRulesAreRefused(t *testing.T) {
	tests := []struct {
		set, key, value string
		code            model.Code
		says            string
	}{
		{rules.FrontND30, "page.left", "40", model.Invalid, "Lề trái 40 mm nằm ngoài khoảng cho phép từ 30 đến 35 mm (NĐ 30/2020, Phụ lục I, Phần I, I.3)."},
		{rules.FrontND30, "page.left", "29,9", model.Invalid, "Lề trái 29,9 mm nằm ngoài"},
		{rules.FrontND30, "body.size", "12", model.Invalid, "Cỡ chữ nội dung 12 pt nằm ngoài khoảng cho phép từ 13 đến 14 pt"},
		{rules.FrontND30, "body.size", "mười bốn", model.Invalid, "phải là một số, ví dụ 14; không đọc được “mười bốn”"},
		{rules.FrontND30, "body.size", "NaN", model.Invalid, "phải là một số"},
		{rules.FrontND30, "number.size", "14", model.Invalid, "Cỡ chữ số, ký hiệu cố định là 13 pt (NĐ 30/2020, Phụ lục I, Phần I, II.3), không đổi thành 14 pt được."},
		{rules.FrontND30, "table.padx", "2", model.Invalid, "do chương trình đặt (1,6 mm)"},
		{rules.FrontND30, "head.separator", "wave", model.Invalid, "Dưới tên cơ quan: không có lựa chọn “wave”; được chọn đường kẻ, dấu *, dấu ***, không có (NĐ 30"},
		{rules.StateND30, "head.separator", "star", model.Invalid, "Dưới tên cơ quan cố định là đường kẻ (NĐ 30/2020, Phụ lục I, Phần I, II.2), không đổi được."},
		{rules.Party66, "page.left", "35", model.Invalid, "Lề trái cố định là 30 mm (36-HD/VPTW, định lề trang)"},
		{rules.Party66, "body.leading", "17", model.Invalid, "Khoảng cách dòng nội dung 17 pt nằm ngoài khoảng cho phép từ 18 đến 19 pt"},
		{rules.Party399, "sign.deputy", "KT.", model.Invalid, "Ký thay cố định là “K/T”"},
		{rules.FrontND30, "page.middle", "1", model.NotFound, "không có mục “page.middle”"},
	}
	for _, tt := range tests {
		_, err := set(t, tt.set).With([]doc.Choice{{Key: tt.key, Value: tt.value}})
		var refused *model.Error
		if !errors.As(err, &refused) || refused.Code != tt.code || refused.Field != tt.key || !strings.Contains(refused.Message, tt.says) {
			t.Errorf("%s: %s = %s: %v, want %s", tt.set, tt.key, tt.value, err, tt.says)
		}
	}
}

// The decree counts the distance of lines in lines, so what is allowed depends on the size.
func TestSpacingFollowsTheSize(t *testing.T) {
	front := set(t, rules.FrontND30)
	for _, tt := range []struct {
		size, leading string
		ok            bool
	}{
		{"13", "15", true}, {"14", "15", false}, {"14", "16,1", true}, {"14", "24,1", true}, {"13", "22,4", true}, {"13", "23", false}, {"14", "24,5", false},
	} {
		_, err := front.With([]doc.Choice{{Key: "body.size", Value: tt.size}, {Key: "body.leading", Value: tt.leading}})
		if (err == nil) != tt.ok {
			t.Errorf("%s pt in lines of %s pt: %v", tt.size, tt.leading, err)
		}
	}
}

// Every end of every range and every option may be chosen, for each set, together.
func TestEveryEndOfARangeMayBeChosen(t *testing.T) {
	for _, s := range rules.Sets() {
		for _, end := range []bool{false, true} {
			if _, err := s.With(ends(s, end)); err != nil {
				t.Errorf("%s: %v", s.ID, err)
			}
		}
		for _, trait := range s.Traits {
			for _, o := range trait.Options {
				if _, err := s.With([]doc.Choice{{Key: trait.Key, Value: o}}); err != nil {
					t.Errorf("%s: %v", s.ID, err)
				}
			}
		}
	}
}

// ends chooses the least or the greatest of every measure that may be chosen.
func ends(s rules.Set, greatest bool) []doc.Choice {
	var list []doc.Choice
	for _, m := range s.Measures {
		if !m.Adjustable() {
			continue
		}
		v := m.Min
		if greatest {
			v = m.Max
		}
		list = append(list, doc.Choice{Key: m.Key, Value: strings.Fields(m.Amount(v))[0]})
	}
	return list
}

func TestRangesInWords(t *testing.T) {
	s := set(t, rules.FrontND30)
	for key, want := range map[string]string{
		"page.left": "từ 30 đến 35 mm", "number.size": "cố định 13 pt", "table.padx": "", "title.line": "từ 0,333 đến 0,5", "body.indent": "từ 10 đến 12,7 mm",
	} {
		if m, _ := s.Measure(key); m.Range() != want {
			t.Errorf("%s: %q, want %q", key, m.Range(), want)
		}
	}
}
