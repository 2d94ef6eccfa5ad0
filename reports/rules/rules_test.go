package rules_test

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

func TestEveryMeasureIsInItsRange(t *testing.T) {
	for _, s := range rules.Sets() {
		seen := map[string]bool{}
		for _, m := range s.Measures {
			if seen[m.Key] {
				t.Errorf("%s: %s stands twice", s.ID, m.Key)
			}
			seen[m.Key] = true
			if m.Min > m.Max || m.Max > 0 && (m.Value < m.Min || m.Value > m.Max) {
				t.Errorf("%s: %s = %v is not in %v to %v", s.ID, m.Key, m.Value, m.Min, m.Max)
			}
			if m.Value <= 0 || m.Clause == "" {
				t.Errorf("%s: %s has no value or no clause: %+v", s.ID, m.Key, m)
			}
			if m.Unit != rules.MM && m.Unit != rules.PT && m.Unit != rules.Share {
				t.Errorf("%s: %s has unit %q", s.ID, m.Key, m.Unit)
			}
			if rules.Label(m.Key) == m.Key {
				t.Errorf("%s has no Vietnamese name", m.Key)
			}
		}
	}
}

// All sets say something about the same things, so that builders and layout can ask any of them.
func TestEverySetHasEveryTrait(t *testing.T) {
	all := map[string]bool{}
	for _, trait := range rules.Sets()[0].Traits {
		all[trait.Key] = true
	}
	for _, s := range rules.Sets() {
		seen := map[string]bool{}
		for _, x := range s.Traits {
			if seen[x.Key] || !all[x.Key] || x.Clause == "" || rules.Label(x.Key) == x.Key {
				t.Errorf("%s: %s stands twice, or in no other set, or without a clause or name: %+v", s.ID, x.Key, x)
			}
			seen[x.Key] = true
			if len(x.Options) > 0 && (!slices.Contains(x.Options, x.Value) || len(x.Options) == 1) {
				t.Errorf("%s: %s = %q is not one of %q", s.ID, x.Key, x.Value, x.Options)
			}
			for _, v := range append(x.Options, x.Value) {
				if v != "" && v != "*" && rules.ValueLabel(x.Key, v) == v {
					t.Errorf("%s: %s has no words for %q", s.ID, x.Key, v)
				}
			}
		}
		if len(seen) != len(all) {
			t.Errorf("%s says %d things, the first set %d", s.ID, len(seen), len(all))
		}
	}
}

// What differs between the families and over time, written down once more by hand from the texts.
func TestForms(t *testing.T) {
	tests := []struct {
		set, number, letter, national, motto, cite, end, file string
		separator                                             doc.Separator
		deputy                                                string
		term                                                  bool
	}{
		{"front-nd30", "Số: 05/TB-MTTQ-BTT", "Số: 05/MTTQ-BTT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", " ngày ", "./.", "Lưu: VT, X", doc.SepLine, "", false},
		{"state-nd30", "Số: 05/TB-MTTQ-BTT", "Số: 05/MTTQ-BTT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", " ngày ", "./.", "Lưu: VT, X", doc.SepLine, "KT.", false},
		{"party-66", "Số 05-TB/MTTQ-BTT", "Số 05-CV/MTTQ-BTT", "ĐẢNG CỘNG SẢN VIỆT NAM", "", ", ngày ", "./.", "Lưu Văn phòng, X", doc.SepStar, "", true},
		{"party-399", "Số 05-TB/MTTQ-BTT", "Số 05-CV/MTTQ-BTT", "ĐẢNG CỘNG SẢN VIỆT NAM", "", ", ngày ", ".", "Lưu Văn phòng, X", doc.SepStar, "", true},
	}
	for _, tt := range tests {
		s, _ := rules.ByID(tt.set)
		f := s.Form()
		got := []string{
			f.Numbered("05", "TB", "MTTQ-BTT"), f.Numbered("05", "", "MTTQ-BTT"), f.National, f.Motto, f.CiteDay, f.End,
			strings.ReplaceAll(f.File, "{unit}", "X"), f.Collective,
		}
		want := []string{tt.number, tt.letter, tt.national, tt.motto, tt.cite, tt.end, tt.file, tt.deputy}
		if !slices.Equal(got, want) || f.Separator != tt.separator || f.NumbersPerTerm != tt.term {
			t.Errorf("%s: %q, %s, %v; want %q", tt.set, got, f.Separator, f.NumbersPerTerm, want)
		}
	}
	s, _ := rules.ByID(rules.FrontND30)
	if got := s.Form().Numbered("05", "TB", ""); got != "Số: 05/TB" {
		t.Errorf("without an office code: %q", got)
	}
	if got := s.Form().Numbered("05", "", ""); got != "Số: 05" {
		t.Errorf("a letter without an office code: %q", got)
	}
}

// The ranges of the texts, written down once more by hand.
func TestRanges(t *testing.T) {
	decree := []span{
		{"paper.width", 210, 210, rules.MM},
		{"paper.height", 297, 297, rules.MM},
		{"page.top", 20, 25, rules.MM},
		{"page.bottom", 20, 25, rules.MM},
		{"page.left", 30, 35, rules.MM},
		{"page.right", 15, 20, rules.MM},
		{"pageno.size", 13, 14, rules.PT},
		{"national.size", 12, 13, rules.PT},
		{"motto.size", 13, 14, rules.PT},
		{"issuer.size", 12, 13, rules.PT},
		{"number.size", 13, 13, rules.PT},
		{"place.size", 13, 14, rules.PT},
		{"kind.size", 13, 14, rules.PT},
		{"title.size", 13, 14, rules.PT},
		{"title.line", 1. / 3, 1. / 2, rules.Share},
		{"issuer.line", 1. / 3, 1. / 2, rules.Share},
		{"body.size", 13, 14, rules.PT},
		{"body.indent", 10, 12.7, rules.MM},
		{"sign.size", 13, 14, rules.PT},
		{"receivers.head", 12, 12, rules.PT},
		{"receivers.size", 11, 11, rules.PT},
	}
	party := []span{
		{"page.top", 20, 20, rules.MM},
		{"page.bottom", 20, 20, rules.MM},
		{"page.left", 30, 30, rules.MM},
		{"page.right", 15, 15, rules.MM},
		{"kind.size", 15, 16, rules.PT},
		{"title.size", 14, 15, rules.PT},
		{"subject.size", 12, 12, rules.PT},
		{"body.size", 14, 15, rules.PT},
		{"body.leading", 18, 19, rules.PT},
		{"receivers.size", 11, 12, rules.PT},
	}
	for id, spans := range map[string][]span{
		rules.FrontND30: decree,
		rules.StateND30: decree,
		rules.Party66:   append(party, span{"national.size", 15, 15, rules.PT}, span{"number.size", 14, 14, rules.PT}),
		rules.Party399:  append(party, span{"national.size", 14, 16, rules.PT}, span{"number.size", 13, 14, rules.PT}),
	} {
		s, ok := rules.ByID(id)
		if !ok {
			t.Fatalf("no set %s", id)
		}
		for _, tt := range spans {
			m, ok := s.Measure(tt.key)
			if !ok || m.Min != tt.min || m.Max != tt.max || m.Unit != tt.unit {
				t.Errorf("%s: %s: %+v, want %v to %v %s", id, tt.key, m, tt.min, tt.max, tt.unit)
			}
		}
		if _, ok := s.Measure("page.middle"); ok {
			t.Error("a measure that does not exist was found")
		}
		if _, ok := s.Trait("page.middle"); ok {
			t.Error("a trait that does not exist was found")
		}
	}
}

type span struct {
	key      string
	min, max float64
	unit     rules.Unit
}

// Whatever is typed for an office, its papers follow the set of its family that is in force on the day.
func TestTheSetOfTheDay(t *testing.T) {
	for _, tt := range []struct {
		family rules.Family
		day    string
		want   string
	}{
		{rules.Front, "2020-03-04", ""},
		{rules.Front, "2020-03-05", rules.FrontND30},
		{rules.Front, "2026-11-24", rules.FrontND30},
		{rules.State, "2023-09-08", rules.StateND30},
		{rules.Party, "2017-02-05", ""},
		{rules.Party, "2023-09-08", rules.Party66},
		{rules.Party, "2026-01-08", rules.Party66},
		{rules.Party, "2026-01-09", rules.Party399},
		{"youth", "2026-01-09", ""},
	} {
		s, ok := rules.ForOffice(tt.family, tt.day)
		if s.ID != tt.want || ok != (tt.want != "") {
			t.Errorf("%s on %s: %q, %v; want %q", tt.family, tt.day, s.ID, ok, tt.want)
		}
	}
	for _, tt := range [][3]string{
		{rules.Party66, "2026-02-01", rules.Party399},
		{rules.Party399, "2025-12-31", rules.Party66},
		{rules.Party66, "2016-01-01", ""},
		{rules.FrontND30, "2026-02-01", rules.FrontND30},
		{"none", "2026-02-01", ""},
	} {
		if s, ok := rules.Following(tt[0], tt[1]); s.ID != tt[2] || ok != (tt[2] != "") {
			t.Errorf("%s on %s: %q, %v; want %q", tt[0], tt[1], s.ID, ok, tt[2])
		}
	}
}

// No day has two sets of one family.
func TestSetsOfAFamilyDoNotOverlap(t *testing.T) {
	for _, day := range []string{"2017-02-06", "2020-03-05", "2026-01-08", "2026-01-09", "2030-01-01"} {
		seen := map[rules.Family]bool{}
		for _, s := range rules.InForce(day) {
			if seen[s.Family] {
				t.Errorf("on %s the family %s has two sets", day, s.Family)
			}
			seen[s.Family] = true
		}
	}
}

func TestSheet(t *testing.T) {
	s, _ := rules.ByID(rules.FrontND30)
	sheet := s.Sheet()
	p := sheet.Portrait
	const mm = 72 / 25.4
	for _, pair := range [][2]float64{
		{p.Width, 210},
		{p.Height, 297},
		{p.Left, 30},
		{p.Right, 15},
		{p.Top, 20},
		{p.Bottom, 20},
		{sheet.Roles[doc.Body].Indent, 12.7},
		{sheet.Header.LeftWidth + sheet.Header.RightWidth, 165},
	} {
		if math.Abs(pair[0]/mm-pair[1]) > 1e-9 {
			t.Errorf("%v pt is not %v mm", pair[0], pair[1])
		}
	}
	if w := sheet.Landscape; w.Width != p.Height || w.Height != p.Width || w.Top != p.Left {
		t.Errorf("landscape %+v: the bound edge is not at the top", w)
	}
	body := sheet.Roles[doc.Body]
	if body.Size != 14 || body.Before < 6 {
		t.Errorf("body %+v", body)
	}
	// Single spacing of Times New Roman is 1.149 of the size.
	if pitch := body.Leading / (14 * 1.149); pitch < 1 || pitch > 1.5 {
		t.Errorf("line spacing %v, want single to 1.5", pitch)
	}
	for _, set := range rules.Sets() {
		sheet := set.Sheet()
		for _, role := range doc.Roles {
			look, ok := sheet.Roles[role]
			if !ok || look.Size == 0 || look.Leading < look.Size {
				t.Errorf("%s, role %s: %+v", set.ID, role, look)
			}
		}
		if w := sheet.Header.LeftWidth + sheet.Header.RightWidth; math.Abs(w/mm-165) > 1e-9 {
			t.Errorf("%s: the head is %v mm wide", set.ID, w/mm)
		}
	}
}

func TestDays(t *testing.T) {
	day := regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	for _, s := range rules.Sets() {
		if !day.MatchString(s.ValidFrom) || s.ValidTo != "" && !day.MatchString(s.ValidTo) {
			t.Errorf("%s: from %q to %q", s.ID, s.ValidFrom, s.ValidTo)
		}
		if s.Name == "" || s.Basis == "" {
			t.Errorf("%s has no name or no basis", s.ID)
		}
	}
	for on, want := range map[string]bool{"2020-03-04": false, "2020-03-05": true, "2026-11-24": true} {
		found := false
		for _, s := range rules.InForce(on) {
			found = found || s.ID == rules.FrontND30
		}
		if found != want {
			t.Errorf("on %s in force: %v, want %v", on, found, want)
		}
	}
	ended := rules.Set{ValidFrom: "2017-02-06", ValidTo: "2026-01-09"}
	if ended.On("2026-01-09") || !ended.On("2026-01-08") {
		t.Error("the end of a set is not its first day out of force")
	}
}

func TestUnknownSet(t *testing.T) {
	if _, ok := rules.ByID("none"); ok {
		t.Error("an unknown set was found")
	}
}
