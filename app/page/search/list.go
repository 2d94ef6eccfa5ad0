package search

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

func columns() []widgets.Column[hit] {
	return []widgets.Column[hit]{
		{ID: "name", Label: "Mục", Width: 220, Text: func(h hit) string { return h.Name }},
		{ID: "text", Label: "Chữ tìm thấy", Text: func(h hit) string { return h.snippet }, Marks: func(h hit) []widgets.Span { return h.spans }},
		{ID: "mission", Label: "Cuộc", Width: 100, Whole: true, Spare: 2, Text: func(h hit) string { return h.Code }, Muted: func(hit) bool { return true }},
		{ID: "day", Label: "Ngày", Width: 84, Spare: 1, Align: fyne.TextAlignTrailing, Text: func(h hit) string { return h.Day.Format() }},
	}
}

func (p *Page) listConfig() widgets.ListConfig[hit] {
	return widgets.ListConfig[hit]{
		Columns: columns(), Key: hit.key, Group: func(h hit) string { return h.group }, Fold: model.Fold, Places: present.Places,
		OnCurrent: func(h hit, ok bool) { p.showPreview(h, ok) },
		OnOpen:    func(hit) { p.openCurrent() },
	}
}

func (p *Page) recentConfig() widgets.ListConfig[string] {
	return widgets.ListConfig[string]{
		NoHeader: true, Columns: []widgets.Column[string]{{ID: "query", Text: func(s string) string { return s }}},
		Key: func(s string) string { return s }, Multi: true, Fold: model.Fold,
		EmptySentence: "Chữ đã tìm sẽ được ghi ở đây để tìm lại.",
		OnOpen:        func(s string) { p.entry.SetQuery(s); p.focus(p.list) },
		OnDelete:      p.forget,
	}
}

func (p *Page) showRecent() { p.recent.SetRows(p.config.Shell.Queries()) }

// forget takes queries off the recent ones.
func (p *Page) forget(gone []string) {
	var kept []string
	for _, q := range p.config.Shell.Queries() {
		if !slices.Contains(gone, q) {
			kept = append(kept, q)
		}
	}
	p.config.Shell.SetQueries(kept)
	p.showRecent()
}

// openCurrent shows the record of the hit in its own page and remembers what led there.
func (p *Page) openCurrent() {
	h, ok := p.list.Current()
	if !ok {
		return
	}
	p.config.Shell.SetQueries(remembered(p.config.Shell.Queries(), p.typed))
	p.config.Shell.Open(h.ref())
}

func (p *Page) showHistory() {
	if h, ok := p.list.Current(); ok {
		p.config.Shell.ShowHistory(h.ref(), h.Title)
	}
}

// showPreview shows the whole text of a hit.
func (p *Page) showPreview(h hit, ok bool) {
	if !ok {
		p.preview.SetItems(nil)
		return
	}
	var about []string
	for _, s := range []string{h.Code, h.Day.Format()} {
		if s != "" {
			about = append(about, s)
		}
	}
	parts := make([]widgets.MarkedPart, len(h.Spans))
	for i, s := range marks(h.Hit.Spans) {
		parts[i] = widgets.MarkedPart{Span: s, Mark: widgets.Found}
	}
	items := []widgets.ReaderItem{{Block: widgets.NewMarkedText(joined(kindName(h.Noun), h.Name), nil, widgets.Look{Bold: true})}}
	if len(about) > 0 {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(strings.Join(about, " · "), nil, widgets.Look{Muted: true}), Above: 2})
	}
	p.preview.SetItems(append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(h.Text, parts, widgets.Look{}), Above: 10}))
}

func joined(kind, name string) string {
	if name == "" || strings.HasPrefix(name, kind) {
		return strings.TrimSpace(kind + strings.TrimPrefix(name, kind))
	}
	return kind + ": " + name
}
