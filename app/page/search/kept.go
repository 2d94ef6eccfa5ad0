package search

import (
	"strconv"

	"sogiamsat/data/model"
)

// Kept is how the page stood when a hit was opened: the words, how they were narrowed, and the hit.
type Kept struct {
	words  string
	filter model.SearchFilter
	hit    string
}

// Kept is how the page stands.
func (p *Page) Kept() Kept {
	h, _ := p.list.Current()
	return Kept{p.typed, p.filter, h.key()}
}

// TakeUp looks for the same words again; the keyboard is on the hit that was opened.
func (p *Page) TakeUp(k Kept) {
	year := ""
	if k.filter.Year != 0 {
		year = strconv.Itoa(k.filter.Year)
	}
	p.filter, p.want = k.filter, k.hit
	p.kind.SetValue(string(k.filter.Noun))
	p.mission.SetValue(string(k.filter.Mission))
	p.year.SetValue(year)
	p.ward.SetValue(string(k.filter.Ward))
	p.Ask(k.words)
	p.narrow()
	p.toList()
}
