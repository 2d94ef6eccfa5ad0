package mission

import (
	"fyne.io/fyne/v2"

	"sogiamsat/data/model"
)

// CodeProblem is what is said under the code.
func (g *General) CodeProblem() string { return g.code.Note().Text }

// MoveTo is the button that brings the mission into a state.
func (g *General) MoveTo(to model.MissionState) { g.moveTo(to) }

// Problem is what stands in place of the page, "" while the page is there.
func (s *sheet) Problem() string {
	if !s.failed.Visible() {
		return ""
	}
	return s.failure.Text
}

// Address picks exactly these bodies, as clicks on chips do.
func (r *Recommendations) Address(bodies ...string) {
	r.addressees.SetValue(bodies)
	r.pick(r.addressees.Value())
}

// Tap picks one more body.
func (r *Recommendations) Tap(body string) { r.Address(append(r.addressees.Value(), body)...) }

// Count is the number beside a tab.
func (h *Head) Count(t Tab) string { return h.tabs.count(t) }

// TapTab clicks on a tab.
func (h *Head) TapTab(t Tab) {
	x := float32(1)
	for _, other := range Tabs {
		if other == t {
			break
		}
		x += h.tabs.width(other)
	}
	h.tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 5)})
}

// SetDue types a due day and leaves the field.
func (r *Recommendations) SetDue(d model.Date) {
	r.due.SetText(d.Format())
	r.due.Commit()
}
