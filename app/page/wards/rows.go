package wards

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// filter says which units of the day are listed.
type filter string

const (
	thereFilter filter = "there"
	allFilter   filter = "all"
	goneFilter  filter = "gone"
)

// keeps reports whether the filter lists the unit.
func (f filter) keeps(r *model.WardRow) bool {
	switch f {
	case thereFilter:
		return r.State == model.WardThere
	case goneFilter:
		return r.State.Gone()
	}
	return true
}

// narrowed are the rows that the filter keeps and that have all words typed in one of the unit's names or its area.
func narrowed(all []model.WardRow, f filter, typed string) []model.WardRow {
	q := model.ParseWardQuery(typed)
	out := make([]model.WardRow, 0, len(all))
	for i := range all {
		if r := &all[i]; f.keeps(r) && (q.Empty() || q.Match(r)) {
			out = append(out, *r)
		}
	}
	return out
}

// counts are the numbers beside the filters.
func counts(all []model.WardRow) map[filter]int {
	out := map[filter]int{allFilter: len(all)}
	for i := range all {
		for _, f := range []filter{thereFilter, goneFilter} {
			if f.keeps(&all[i]) {
				out[f]++
			}
		}
	}
	return out
}

func filterOptions(n map[filter]int) []widgets.Option {
	return []widgets.Option{
		{ID: string(thereFilter), Label: "Đang có " + strconv.Itoa(n[thereFilter])},
		{ID: string(allFilter), Label: "Tất cả " + strconv.Itoa(n[allFilter])},
		{ID: string(goneFilter), Label: "Không còn " + strconv.Itoa(n[goneFilter])},
	}
}

// stateBadge says what became of a unit.
func stateBadge(s model.WardState) widgets.Badge {
	switch s {
	case model.WardThere:
		return widgets.Badge{}
	case model.WardNotYet:
		return widgets.Badge{Word: s.Label(), Tone: widgets.Info}
	}
	return widgets.Badge{Word: s.Label(), Tone: widgets.Plain}
}

// places answers in which order rows stand by a text; it is worked out once, since thousands of names compare slowly.
type places struct {
	rows []model.WardRow
	by   map[string]map[model.UID]int
}

func (p *places) compare(name string, text func(*model.WardRow) string) func(a, b model.WardRow) int {
	return func(a, b model.WardRow) int {
		if p.by[name] == nil {
			p.by[name] = p.order(text)
		}
		return p.by[name][a.Ward] - p.by[name][b.Ward]
	}
}

// order gives each unit its place; equal texts share one.
func (p *places) order(text func(*model.WardRow) string) map[model.UID]int {
	all := make([]*model.WardRow, len(p.rows))
	for i := range p.rows {
		all[i] = &p.rows[i]
	}
	model.SortByText(all, text)
	out := make(map[model.UID]int, len(all))
	place := 0
	for i, r := range all {
		if i > 0 && text(all[i-1]) != text(r) {
			place++
		}
		out[r.Ward] = place
	}
	return out
}

func columns(order *places) []widgets.Column[model.WardRow] {
	number := func(id, label string, width float32, n func(model.WardRow) int) widgets.Column[model.WardRow] {
		return widgets.Column[model.WardRow]{
			ID: id, Label: label, Width: width, Spare: 3, Align: fyne.TextAlignTrailing,
			Text:    func(r model.WardRow) string { return someOf(n(r)) },
			Compare: func(a, b model.WardRow) int { return n(a) - n(b) },
		}
	}
	day := func(id, label string, d func(model.WardRow) model.Date) widgets.Column[model.WardRow] {
		return widgets.Column[model.WardRow]{
			ID: id, Label: label, Width: 82, Spare: 5, Text: func(r model.WardRow) string { return d(r).Format() },
			Compare: func(a, b model.WardRow) int { return cmp.Compare(d(a), d(b)) },
		}
	}
	gone := func(r model.WardRow) bool { return r.State != model.WardThere }
	return []widgets.Column[model.WardRow]{
		{
			ID: "kind", Label: "Loại", Width: 76, Spare: 7, Text: kindText, Muted: gone,
			Compare: func(a, b model.WardRow) int { return cmp.Or(cmp.Compare(a.Name.Kind, b.Name.Kind), a.Place-b.Place) },
		},
		{
			ID: "name", Label: "Tên", Bold: true, Text: nameText, Muted: gone,
			Compare: order.compare("name", func(r *model.WardRow) string { return r.Name.Name }),
		},
		{ID: "short", Label: "Tên ngắn", Width: 74, Spare: 6, Text: func(r model.WardRow) string { return r.Name.ShortName }, Muted: gone},
		{
			ID: "area", Label: "Địa bàn", Width: 150, Spare: 4, Text: func(r model.WardRow) string { return r.Area }, Muted: gone,
			Compare: order.compare("area", func(r *model.WardRow) string { return r.Area }),
		},
		day("from", "Từ ngày", func(r model.WardRow) model.Date { return r.Name.ValidFrom }),
		day("to", "Đến hết", func(r model.WardRow) model.Date { return lastDay(r.Name.ValidTo) }),
		number("bodies", "Cơ quan", 66, func(r model.WardRow) int { return r.Bodies }),
		number("missions", "Cuộc GS", 66, func(r model.WardRow) int { return r.Missions }),
		number("findings", "Nhận xét", 74, func(r model.WardRow) int { return r.Findings }),
		number("open", "Kiến nghị mở", 100, func(r model.WardRow) int { return r.Open }),
		{
			ID: "state", Label: "Tình trạng", Width: 112, Badge: func(r model.WardRow) widgets.Badge { return stateBadge(r.State) },
			Compare: func(a, b model.WardRow) int { return cmp.Compare(a.State, b.State) },
		},
		{ID: "became", Label: "Nay là", Width: 128, Spare: 2, Text: func(r model.WardRow) string { return r.Became }},
	}
}

// kindText is the kind alone: the name stands in the next column.
func kindText(r model.WardRow) string {
	if r.Name.Kind == "" {
		return ""
	}
	return r.Name.Kind.Label()
}

func nameText(r model.WardRow) string {
	if r.Name.Name == "" {
		return r.Title
	}
	return r.Name.Name
}

// lastDay is the last day of something that ends before a day.
func lastDay(to model.Date) model.Date { return to.AddDays(-1) }

func someOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
