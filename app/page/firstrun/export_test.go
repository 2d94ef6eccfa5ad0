package firstrun

import (
	"strings"

	"sogiamsat/app/widgets"
)

// At is which of the pages is shown, from 0.
func (p *Page) At() int { return p.at }

// Head is the head of papers as the first page shows it: lines, number, place.
func (p *Page) Head() string {
	h := p.office.view.Head()
	var lines []string
	for _, l := range h.Left {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, " / ") + " | " + strings.TrimSpace(h.Number) + " | " + h.PlaceDate
}

// Note is what stands under the field for the folder, Folders what is said of it.
func (p *Page) Note() widgets.Note { return p.folders.folder.Note() }

// Folders is what is said of the folder.
func (p *Page) Folders() string { return p.folders.state.Text }

// Signers are the names in the list of the second page.
func (p *Page) Signers() []string {
	var out []string
	for _, s := range p.signers.list.Rows() {
		out = append(out, s.person.FullName+", "+s.Title)
	}
	return out
}

// NameAdvice is what is said under the signer's name.
func (p *Page) NameAdvice() string { return p.signers.name.Note().Text }

// Where, Name ... are fields, to give them the keyboard.
func (p *Page) Where() *widgets.BaseEntry { return p.office.where }

// Place is the field for the place before the date.
func (p *Page) Place() *widgets.BaseEntry { return p.office.place }

// Folder is the field for the folder of copies.
func (p *Page) Folder() *widgets.BaseEntry { return p.folders.folder }

// Verdict is what the check says.
func (p *Check) Verdict() string { return p.title.Text() + "\n" + p.text.Text }

// Typed is what stands in the field of the check.
func (p *Check) Typed() string { return p.field.Text }

// States are what the page that checks the keyboard says of each word.
func (p *Check) States() (out []string) {
	for _, w := range p.words.Rows() {
		out = append(out, wordBadge(w).Word)
	}
	return out
}
