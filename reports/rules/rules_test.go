package rules_test

import (
	"math"
	"regexp"
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
		}
	}
}

// The ranges of NĐ 30/2020, written down once more by hand.
func TestFrontRanges(t *testing.T) {
	s, ok := rules.ByID(rules.FrontND30)
	if !ok {
		t.Fatal("no such set")
	}
	tests := []struct {
		key      string
		min, max float64
		unit     rules.Unit
	}{
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
		{"title.size", 13, 14, rules.PT},
		{"title.line", 1. / 3, 1. / 2, rules.Share},
		{"issuer.line", 1. / 3, 1. / 2, rules.Share},
		{"body.size", 13, 14, rules.PT},
		{"body.indent", 10, 12.7, rules.MM},
		{"sign.size", 13, 14, rules.PT},
		{"receivers.head", 12, 12, rules.PT},
		{"receivers.size", 11, 11, rules.PT},
	}
	for _, tt := range tests {
		m, ok := s.Measure(tt.key)
		if !ok || m.Min != tt.min || m.Max != tt.max || m.Unit != tt.unit {
			t.Errorf("%s: %+v, want %v to %v %s", tt.key, m, tt.min, tt.max, tt.unit)
		}
	}
	if _, ok := s.Measure("page.middle"); ok {
		t.Error("a measure that does not exist was found")
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
	for _, role := range doc.Roles {
		look, ok := sheet.Roles[role]
		if !ok || look.Size == 0 || look.Leading < look.Size {
			t.Errorf("role %s: %+v", role, look)
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
