package bin

import "strings"

// Lines writes the deletions as "kind | title | along | mission | by".
func (p *Page) Lines() (out []string) {
	for _, b := range p.list.Rows() {
		out = append(out, strings.Join([]string{kindOf(b.Noun), what(b), along(b), b.Code, b.By}, " | "))
	}
	return out
}

// Inside writes what comes back as "heading | title".
func (p *Page) Inside() (out []string) {
	for _, x := range p.inside.Rows() {
		out = append(out, x.group()+" | "+x.text())
	}
	return out
}

// RestoreWord is the word of the button that restores.
func (p *Page) RestoreWord() string { return p.restore.Text }
