package mission

import (
	"sogiamsat/data/model"
)

// CodeProblem is what is said under the code.
func (g *General) CodeProblem() string { return g.fields.code.Note().Text }

// MoveTo is the button that brings the mission into a state.
func (g *General) MoveTo(to model.MissionState) { g.fields.moveTo(to) }

// Count is the number beside a tab.
func (h *Head) Count(t Tab) int { return h.tabs.Count(string(t)) }

// TapTab clicks on a tab.
func (h *Head) TapTab(t Tab) { h.tabs.Go(string(t)) }

// FocusBases gives the keyboard to the list of bases.
func (g *General) FocusBases() { g.Focus(g.bases.list) }

// FocusNumber and FocusSubject give the keyboard to fields of a basis.
func (g *General) FocusNumber() { g.Focus(g.pane.form.number) }

// FocusSubject gives the keyboard to the subject of a basis.
func (g *General) FocusSubject() { g.Focus(g.pane.form.subject) }

// FocusNext gives the keyboard to the list of what is to be done next.
func (g *General) FocusNext() { g.Focus(g.next) }

// FocusTopics gives the keyboard to the list of topics.
func (g *General) FocusTopics() { g.Focus(g.topics.list) }

// NextSteps are the lines of what is to be done next, each with its badge.
func (g *General) NextSteps() []string {
	var out []string
	for _, r := range g.next.Rows() {
		out = append(out, r.badge.Word+" | "+r.text)
	}
	return out
}

// Marks are the bases in order, those that do not hold with their mark.
func (g *General) Marks() []string {
	var out []string
	for _, b := range g.bases.list.Rows() {
		line := b.Basis.Title()
		if badge := g.bases.standing(b); badge.Word != "" {
			line += " (" + badge.Word + ")"
		}
		out = append(out, line)
	}
	return out
}

// TwinAdvice is what is said under the number of a basis.
func (g *General) TwinAdvice() string { return g.pane.form.twin.Note().Text }

// Offered are the bases to pick from.
func (g *General) Offered() []string {
	var out []string
	for _, b := range g.pane.picks.List.Rows() {
		out = append(out, b.Title())
	}
	return out
}

// PaneOpen says whether bases stand in place of the mission's fields.
func (g *General) PaneOpen() bool { return g.pane.shown != nil }

// Renew uses what replaced the chosen basis; Successor offers papers that replace it.
func (g *General) Renew() { g.bases.renew() }

// Successor offers papers that replace the chosen basis.
func (g *General) Successor() {
	if b, ok := g.bases.list.Current(); ok {
		g.pane.pick(b.Basis.UID)
	}
}
