package papers

import (
	"strconv"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Output brings papers out of the book; the window does it.
type Output interface {
	// PrintSet makes all papers of a mission in one go, or the conclusion of each of its units.
	PrintSet(mission model.UID, perWard bool)
	// PrintPaper prints a paper as it stands, of an issued one the kept bytes; ViewPaper opens it to be read.
	PrintPaper(document model.UID)
	ViewPaper(document model.UID)
	// PrintRegister prints the register of outgoing papers of a year.
	PrintRegister(year int)
	// YearReport makes the report on a year or half of it; the year stands in the form first.
	YearReport(year int)
	// SaveRegister writes the register of outgoing papers of a year for Excel.
	SaveRegister(year int)
}

// outputs are the actions that bring papers out of the book.
func (p *Page) outputs() []widgets.Binding {
	var out []widgets.Binding
	if m := p.config.Mission; m != "" {
		out = append(
			out,
			widgets.Binding{Label: "In cả bộ văn bản...", Do: func() { p.whenKept(func() { p.config.Output.PrintSet(m, false) }) }},
			widgets.Binding{Label: "Kết luận từng phường...", Do: func() { p.whenKept(func() { p.config.Output.PrintSet(m, true) }) }},
		)
	}
	return append(
		out,
		widgets.Binding{Label: "Xuất Excel: các văn bản đang hiện...", Do: p.exportList},
		widgets.Binding{Label: "Báo cáo năm, 6 tháng...", Do: func() { p.config.Output.YearReport(p.year()) }},
		widgets.Binding{Label: "In sổ đăng ký văn bản đi của năm...", Do: func() { p.config.Output.PrintRegister(p.year()) }},
		widgets.Binding{Label: "Xuất Excel: sổ đăng ký văn bản đi của năm...", Do: func() { p.config.Output.SaveRegister(p.year()) }},
	)
}

// Print prints the paper in the editor (Ctrl+P).
func (p *Page) Print() { p.onKept(func(d model.Document) { p.config.Output.PrintPaper(d.UID) }) }

// ViewPaper opens the paper in the editor in the system's program for PDF files (Ctrl+Shift+P).
func (p *Page) ViewPaper() { p.onKept(func(d model.Document) { p.config.Output.ViewPaper(d.UID) }) }

// whenKept does something once what was typed is in the file.
func (p *Page) whenKept(do func()) {
	p.HandOver()
	p.editor.form.WhenIdle(do)
}

// exportList writes the papers that the list shows for Excel.
func (p *Page) exportList() {
	p.whenKept(func() {
		name := "Văn bản"
		if rows := p.list.Rows(); p.config.Mission != "" && len(rows) > 0 {
			name += " " + rows[0].Mission
		}
		edit.SaveSheet(p.config.Shell, service.SheetOfPapers(p.list.Rows(), name).Only(p.filter.narrowed()))
	})
}

// narrowed says what the list is narrowed to; "" when it shows all.
func (f *filter) narrowed() string {
	year := ""
	switch v := f.year.Value(); v {
	case "":
	case noYear:
		year = "chưa có ngày"
	default:
		year = "năm " + v
	}
	kind, state := "", ""
	if v := f.kind.Value(); v != "" {
		kind = model.LowerFirst(model.DocType(v).Label())
	}
	if v := f.state.Value(); v != "" {
		state = model.LowerFirst(model.DocumentState(v).Label())
	}
	return edit.Narrowed(kind, state, year, edit.Sought(f.search.Text))
}

// year is the year chosen in the filter, else that of the current paper, else this one.
func (p *Page) year() int {
	if y, err := strconv.Atoi(p.filter.year.Value()); err == nil {
		return y
	}
	if r, ok := p.list.Current(); ok && r.Document.Day.Known() {
		return r.Document.Day.Year()
	}
	return p.config.Today().Year()
}
