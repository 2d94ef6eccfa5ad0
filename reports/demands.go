package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// demand is one recommendation on its way into the paper.
type demand struct {
	item
	to  []model.DossierBody
	due model.Date
}

// recommendations takes the recommendations that belong into the paper through the door.
func (b *builder) recommendations() []demand {
	var out []demand
	for i, r := range b.d.Recommendations {
		to, concerned := b.addressees(r.Addressees)
		if !concerned || r.Recommendation.State == model.RecWithdrawn {
			continue
		}
		field := "Kiến nghị " + strconv.Itoa(i+1)
		x := demand{to: to, due: r.Recommendation.Due, item: item{uid: string(r.Recommendation.UID), field: field}}
		if x.lines = b.linesOf(model.Ref{Noun: "recommendation", UID: r.Recommendation.UID}, field, r.Recommendation.Text); len(x.lines) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// addressees returns those the paper speaks of: all, or those of the one unit and of no unit. concerned is false for a
// recommendation that is for other units only.
func (b *builder) addressees(all []model.DossierBody) (to []model.DossierBody, concerned bool) {
	if b.o.Ward == "" {
		return all, true
	}
	for _, x := range all {
		if x.Ward == "" || x.Ward == b.o.Ward {
			to = append(to, x)
		}
	}
	return to, len(all) == 0 || len(to) > 0
}

// addressed is the recommendations to the same bodies.
type addressed struct {
	title string
	rank  []int // order of the groups
	items []demand
}

// demandsPart adds "IV. KIẾN NGHỊ", grouped by addressees.
func (c *composition) demandsPart() {
	if len(c.asked) == 0 {
		return
	}
	c.heading("KIẾN NGHỊ")
	c.demandGroups()
}

// demandGroups adds the recommendations under those whom they are for.
func (c *composition) demandGroups() {
	groups := c.byAddressee()
	dashes := slices.ContainsFunc(groups, func(g addressed) bool { return len(g.items) > 1 })
	for i, g := range groups {
		c.clause(i+1, len(groups), g.title, "Nơi nhận kiến nghị")
		for _, x := range g.items {
			c.demand(x, dashes)
		}
	}
}

// byAddressee groups recommendations: first those to all units, then to several, to one, and at last to bodies above;
// inside in the order in which papers name bodies, Đảng ủy first, and of those that begin with the same body joint ones
// first.
func (c *composition) byAddressee() []addressed {
	var out []addressed
	for _, x := range c.asked {
		sorted := c.scope.sortBodies(x.to)
		c.checkNames("Nơi nhận kiến nghị", sorted)
		title := "Kiến nghị chung"
		if name := c.scope.name(sorted, naming{whole: true}); name != "" {
			title = "Đối với " + name
		}
		i := slices.IndexFunc(out, func(g addressed) bool { return g.title == title })
		if i < 0 {
			i = len(out)
			out = append(out, addressed{title: title, rank: c.rank(sorted)})
		}
		out[i].items = append(out[i].items, x)
	}
	slices.SortStableFunc(out, func(a, b addressed) int { return slices.Compare(a.rank, b.rank) })
	return out
}

func (c *composition) rank(b bodies) []int {
	if len(b.groups) == 0 {
		return []int{3 * min(1, len(b.named))}
	}
	units, first := 0, len(c.scope.wards)
	for _, g := range b.groups {
		units += len(g.at)
		first = min(first, g.at[0])
	}
	width := 1
	switch {
	case units == len(c.scope.wards):
		width = 0
	case units == 1:
		width = 2
	}
	kinds := b.groups[0].kinds
	place := first
	if width == 0 {
		place = 0
	}
	return []int{width, place, kindRank(kinds[0]), -len(kinds)}
}

// demand adds one recommendation with its due date in bold: where the text names the day, there; else behind the text.
func (c *composition) demand(x demand, dashes bool) {
	first := len(c.out)
	c.item(x.item, dashes)
	if x.due == "" || first == len(c.out) {
		return
	}
	for _, block := range c.out[first:] {
		if runs, ok := emphasize(block.Para.Text(), x.due); ok {
			block.Para.Runs = runs
			return
		}
	}
	last := c.out[len(c.out)-1].Para
	last.Runs = append(last.Runs, doc.Run{Text: " Thời hạn: "}, doc.Run{Text: "trước " + x.due.Long(), Bold: true}, doc.Run{Text: "."})
}

// emphasize makes a day that is named in a text bold, with the word "trước" before it.
func emphasize(text string, day model.Date) (runs []doc.Run, ok bool) {
	for _, form := range dayForms(day) {
		i := strings.Index(text, form)
		if i < 0 || startsWithDigit(text[i+len(form):]) {
			continue
		}
		start := i
		for _, w := range []string{"ngày ", "trước "} {
			if strings.HasSuffix(text[:start], w) {
				start -= len(w)
			}
		}
		end := i + len(form)
		return filled(doc.Run{Text: text[:start]}, doc.Run{Text: text[start:end], Bold: true}, doc.Run{Text: text[end:]}), true
	}
	return nil, false
}

// filled leaves out runs without text.
func filled(runs ...doc.Run) []doc.Run {
	return slices.DeleteFunc(runs, func(r doc.Run) bool { return r.Text == "" })
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// dayForms are the ways in which people type a day.
func dayForms(d model.Date) []string {
	day, month, year := d.Day(), d.Month(), d.Year()
	return []string{
		d.Long(), fmt.Sprintf("ngày %d tháng %d năm %d", day, month, year), d.Format(),
		fmt.Sprintf("%02d/%02d/%d", day, month, year), fmt.Sprintf("%d/%d/%d", day, month, year),
	}
}

// allAddressees lists every body the paper speaks to, once: those supervised and those asked for something.
func (c *composition) allAddressees() []model.DossierBody {
	var out []model.DossierBody
	add := func(list []model.DossierBody) {
		for _, x := range list {
			if !slices.ContainsFunc(out, func(o model.DossierBody) bool { return o.Body.UID == x.Body.UID }) {
				out = append(out, x)
			}
		}
	}
	for _, w := range c.scope.wards {
		add(w.Bodies)
	}
	for _, x := range c.asked {
		add(x.to)
	}
	slices.SortStableFunc(out, func(a, b model.DossierBody) int { return cmp.Compare(c.scope.index(a.Ward), c.scope.index(b.Ward)) })
	return out
}
