package start

import "strings"

// Problem is what the page says about a file that was refused.
func (p *Page) Problem() string { return p.refused + "\n" + p.problem.Text }

// GoOn is what the main button offers.
func (p *Desk) GoOn() string { return p.goOn.Text + ": " + p.goOnText.Text }

// Detail is what stands under the list of what is due.
func (p *Desk) Detail() string { return p.detail.Text }

// Backup is what the page says of the newest copy.
func (p *Desk) Backup() string { return p.backup.Text }

// HasTexts says whether half-typed texts are shown.
func (p *Desk) HasTexts() bool { return p.textsBox.Visible() }

// DueLines are the lines of what is due: group, what, where, days left with their tone.
func (p *Desk) DueLines() []string {
	var out []string
	for _, i := range p.due.Rows() {
		badge := dueBadge(i, p.today())
		out = append(out, strings.Join([]string{dueGroup(i, p.today()), i.What, whereText(i), badge.Word + ", " + string(badge.Tone)}, " | "))
	}
	return out
}
