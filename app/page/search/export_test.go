package search

import (
	"strings"

	"sogiamsat/data/model"
)

// Lines writes the hits as "heading | name | snippet with the «found» parts | code | day".
func (p *Page) Lines() (out []string) {
	for _, h := range p.list.Rows() {
		text, at := "", 0
		for _, s := range h.spans {
			text += h.snippet[at:s.Start] + "«" + h.snippet[s.Start:s.End] + "»"
			at = s.End
		}
		out = append(out, strings.Join([]string{h.group, h.Name, text + h.snippet[at:], h.Code, h.Day.Format()}, " | "))
	}
	return out
}

// Count is how many were found, as the page says it.
func (p *Page) Count() string { return p.count.Text() }

// Searching says whether hits stand in the page, not its beginning.
func (p *Page) Searching() bool { return p.results.Visible() }

// Recent are the queries to choose from.
func (p *Page) Recent() []string { return p.recent.Rows() }

// CanWiden says whether filters can be taken off.
func (p *Page) CanWiden() bool { return !p.all.Disabled() }

// Remembered and Nothing are tested alone.
var (
	Remembered = remembered
	Nothing    = nothingText
)

// Look searches as if the words had been typed; Narrow sets the filters.
func (p *Page) Look(typed string)           { p.search(typed) }
func (p *Page) Narrow(f model.SearchFilter) { p.filter = f; p.narrow() }
