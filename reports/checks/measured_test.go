package checks_test

import (
	"slices"
	"testing"

	"sogiamsat/reports/checks"
	"sogiamsat/reports/rules"
)

// TestEveryMeasureWithARangeIsMeasured: no range of a rule set goes unmeasured, and both of its ends are told where a page
// can show them.
func TestEveryMeasureWithARangeIsMeasured(t *testing.T) {
	var ids []string
	for _, r := range checks.Table() {
		ids = append(ids, r.ID)
	}
	for _, set := range rules.Sets() {
		for _, m := range set.Measures {
			key := m.Key
			if n := len(key) - len("small"); n > 0 && key[n:] == "small" {
				key = key[:n] + "size" // one check has both sizes
			}
			if m.Max > 0 && !slices.Contains(ids, "form."+key) {
				t.Errorf("%s: %s (%s) is not measured", set.ID, m.Key, m.Range())
			}
		}
	}
}

// TestMeasuresAboveTheirRange: the upper end of a range is told too, but for the bottom of a page, which may end early.
func TestMeasuresAboveTheirRange(t *testing.T) {
	front, _ := rules.ByID(rules.FrontND30)
	for _, m := range front.Measures {
		if m.Max == 0 || m.Key == "page.bottom" || small(m.Key) == m.Key && len(rulesOf("form."+m.Key)) == 0 {
			continue
		}
		b := good()
		everyElement(b)
		b.set = withMeasure(m.Key, m.Max*1.35)
		if got := of(b.run(t), "form."+m.Key); len(got) == 0 && len(rulesOf("form."+m.Key)) > 0 {
			t.Errorf("%s of %s is let pass", m.Key, m.Amount(m.Max*1.35))
		}
	}
}
