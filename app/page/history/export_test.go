package history

import (
	"strings"

	"sogiamsat/app/widgets"
)

// Acts writes the acts as "day time | who | action | about".
func (p *Page) Acts() (out []string) {
	for _, a := range p.acts.Rows() {
		out = append(out, a.day()+" "+a.time()+" | "+a.Who+" | "+a.Action+" | "+a.about())
	}
	return out
}

// Lines writes what the act did as "heading | field | old | new".
func (p *Page) Lines() (out []string) {
	for _, l := range p.lines.Rows() {
		out = append(out, strings.Join([]string{l.group, l.label, l.old, l.now}, " | "))
	}
	return out
}

// Offers are the words of the buttons that can be pressed.
func (p *Page) Offers() (out []string) {
	for _, b := range []*widgets.Button{p.back, p.version} {
		if b.Visible() {
			out = append(out, b.Text)
		}
	}
	return out
}

// OfferRoom is the height that the buttons have, and the height they need.
func (p *Page) OfferRoom() (has, needs float32) {
	return p.acting.Size().Height, p.acting.MinSize().Height
}

// Why is why nothing can be taken back.
func (p *Page) Why() string { return p.note.Text() }

// HasMore says whether older acts are offered.
func (p *Page) HasMore() bool { return p.more.Visible() }
