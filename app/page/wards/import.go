package wards

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

var excelFilter = []dialogs.Filter{{Name: "Bảng tính Excel (*.xlsx)", Patterns: []string{"*.xlsx"}}}

// importList asks where the list comes from; who has none yet makes the template.
func (p *Page) importList() {
	p.config.Shell.Ask(dialogs.Question{
		Title: "Nhập danh sách đơn vị",
		Text:  "Danh sách được kiểm tra từng dòng trước; chưa có gì được ghi vào sổ cho đến khi bấm “Nhập”.",
		Acts: []dialogs.Act{
			{Word: "Chọn tệp Excel", Main: true, Do: p.importFile}, {Word: "Dán từ Excel", Do: p.importPaste}, {Word: "Tạo tệp mẫu", Do: p.saveTemplate},
		},
	})
}

// importFile lets the user choose a list of units made with Excel, and shows what it would add.
func (p *Page) importFile() {
	p.config.Shell.PickOpen(dialogs.FileRequest{Title: "Nhập danh sách đơn vị", Filters: excelFilter}, func(path string) {
		p.importCells(filepath.Base(path), func(ctx context.Context) ([][]string, error) { return service.ReadSheet(ctx, path) })
	})
}

// importPaste takes a list of units from the clipboard, as Excel puts it there.
func (p *Page) importPaste() {
	text := fyne.CurrentApp().Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		p.config.Shell.Say("Chưa có gì để dán: hãy sao chép các dòng trong Excel trước.")
		return
	}
	p.importCells("Dán từ Excel", func(context.Context) ([][]string, error) { return model.ParseRows(text), nil })
}

// AddNamed shows a list of units to be added, of which only the names are known; one that does not say its kind is a ward.
// Without names it opens the form for one unit.
func (p *Page) AddNamed(names []string) {
	if len(names) == 0 {
		p.newUnit()
		return
	}
	cells := [][]string{{model.WardKindColumn.Label(), model.WardNameColumn.Label()}}
	for _, name := range names {
		kind, own := model.SplitKind(name)
		cells = append(cells, []string{cmp.Or(kind, model.Phuong).Label(), own})
	}
	p.importCells("các tên đã gõ", func(context.Context) ([][]string, error) { return cells, nil })
}

// saveTemplate makes an empty list to be filled in with Excel.
func (p *Page) saveTemplate() {
	edit.SaveTemplate(p.config.Shell, "Danh sách đơn vị", service.WardTemplate(), "Điền xong, chọn “Nhập từ Excel”.")
}

// importCells reads a list away from the window and shows it checked.
func (p *Page) importCells(name string, read func(ctx context.Context) ([][]string, error)) {
	p.WhenLoaded(func() {
		book, today := p.Data(), p.config.Today()
		var cells [][]string
		var rows []model.SheetRow
		p.config.Shell.Work(edit.Work{
			Title: "Đang đọc danh sách", Count: "Đã đọc dòng",
			Do: func(ctx context.Context) (err error) {
				if cells, err = read(ctx); err != nil {
					return err
				}
				rows, err = book.CheckSheet(cells, today)
				return err
			},
			Done: func() {
				i := newImporting(p, name, cells)
				i.show(rows)
				p.goTo(i)
			},
		})
	})
}

// importing is the view of a list that comes in. Nothing of it is in the file before it is written as one action.
type importing struct {
	page   *Page
	cells  [][]string
	rows   []*importRow
	filter *widgets.Choice
	list   *widgets.DataList[*importRow]
	said   *widget.Label
	bodies *widgets.CheckBox
	write  *widgets.Button
	body   fyne.CanvasObject
}

// importRow is one row of the list with what the user decided about it.
type importRow struct {
	model.SheetRow
	off   bool // not to be added
	other bool // the user said that it is not the unit that is called nearly so
}

// adds reports whether the row adds a unit.
func (r *importRow) adds() bool { return !r.off && !r.Known }

// waits reports whether something has to be decided or corrected before the list can be written.
func (r *importRow) waits() bool { return r.adds() && (len(r.Problems) > 0 || r.asks()) }

// asks reports whether the user has to say if it is a unit that is there already.
func (r *importRow) asks() bool { return r.Near != "" && !r.other && len(r.Problems) == 0 }

func (r *importRow) badge() widgets.Badge {
	switch {
	case r.Known:
		return widgets.Badge{Word: "Đã có", Tone: widgets.Plain}
	case r.off:
		return widgets.Badge{Word: "Bỏ qua", Tone: widgets.Plain}
	case len(r.Problems) > 0:
		return widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
	case r.asks():
		return widgets.Badge{Word: "Cần xem", Tone: widgets.Warn}
	}
	return widgets.Badge{Word: "Sẽ thêm", Tone: widgets.Good}
}

// words say what is wrong with the row, or what to decide.
func (r *importRow) words() string {
	switch {
	case r.Known:
		return ""
	case len(r.Problems) > 0:
		return r.Text()
	case r.asks():
		return "Tên: có phải " + r.Near + "?"
	}
	return ""
}

func newImporting(p *Page, name string, cells [][]string) *importing {
	i := &importing{page: p, cells: cells}
	i.list = widgets.NewDataList(i.listConfig()).Remember(p.config.Shell, "wards/import")
	i.filter = widgets.NewChoice([]widgets.Option{{ID: "all"}, {ID: "waits"}}, model.Fold, func(string) { i.arrange() })
	i.filter.SetValue("all")
	i.said = widget.NewLabel("")
	i.bodies = widgets.NewCheckBox("Với bốn cơ quan thường có", nil)
	i.bodies.SetValue(true)
	i.write = widgets.NewMainButton("Nhập", i.perform)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6), middle(i.bodies), i.write, widgets.NewButton("Bỏ", func() { p.goTo(nil) }))
	head := container.New(layout.NewCustomPaddedLayout(6, 2, 12, 8), widgets.NewBorder(nil, nil, nil, buttons, widgets.NewPageHeading("Nhập danh sách đơn vị: "+name)))
	line := container.New(layout.NewCustomPaddedHBoxLayout(8), middle(container.New(wide(270), i.filter)), middle(i.said), layout.NewSpacer(),
		middle(widgets.NewButton("Là đơn vị khác", i.acceptCurrent)), middle(widgets.NewButton("Bỏ các dòng cần sửa", i.dropWrong)))
	i.body = container.New(&stretch{at: 2}, head, container.New(layout.NewCustomPaddedLayout(0, 2, 8, 8), line), i.list)
	return i
}

func (i *importing) listConfig() widgets.ListConfig[*importRow] {
	cell := func(c model.WardColumn, n int, width float32) widgets.Column[*importRow] {
		return widgets.Column[*importRow]{
			ID: string(c), Label: c.Label(), Width: width, Text: func(r *importRow) string { return shownCell(r, n) },
			Muted: func(r *importRow) bool { return !r.adds() },
		}
	}
	return widgets.ListConfig[*importRow]{
		Columns: []widgets.Column[*importRow]{
			{ID: "on", Width: 32, Text: func(r *importRow) string { return map[bool]string{true: "✓", false: ""}[r.adds()] }},
			{ID: "line", Label: "Dòng", Width: 50, Align: fyne.TextAlignTrailing, Text: func(r *importRow) string { return strconv.Itoa(r.Line) }},
			cell(model.WardKindColumn, 0, 84), cell(model.WardNameColumn, 1, 150), cell(model.WardShortColumn, 2, 74), cell(model.WardAreaColumn, 3, 160),
			cell(model.WardFromColumn, 4, 84), cell(model.WardToColumn, 5, 84), cell(model.WardBasisColumn, 6, 110),
			{ID: "state", Label: "Kiểm tra", Width: 96, Badge: (*importRow).badge},
			{ID: "words", Label: "Cần sửa, cần xem", Text: (*importRow).words},
		},
		Key: func(r *importRow) string { return strconv.Itoa(r.Line) }, Multi: true, Fold: model.Fold, Places: present.Places,
		TypeAhead:     func(r *importRow) string { return r.Cells[1] },
		EmptySentence: "Không còn dòng nào cần sửa hay cần xem.", EmptyButton: "Xem tất cả", OnEmpty: i.showAll,
		OnSpace:  func(r *importRow) { i.change(func() { r.off = !r.off }) },
		OnDelete: func(rows []*importRow) { i.change(func() { dropRows(rows) }) },
		OnOpen:   i.accept,
	}
}

// shownCell is a cell as it was understood, or as it stands in the list when it was not.
func shownCell(r *importRow, n int) string {
	u := r.Unit
	text := []string{u.Kind.Label(), u.Name, u.ShortName, u.Area, u.From.Format(), lastDay(u.To).Format(), u.Basis}[n]
	if r.Cells[n] != "" && (text == "" || n == 0 && !u.Kind.Valid()) {
		return r.Cells[n]
	}
	if n == 0 && !u.Kind.Valid() {
		return ""
	}
	return text
}

func dropRows(rows []*importRow) {
	for _, r := range rows {
		r.off = true
	}
}

// show takes the rows over; what was decided about a row stays.
func (i *importing) show(rows []model.SheetRow) {
	decided := map[int]*importRow{}
	for _, r := range i.rows {
		decided[r.Line] = r
	}
	i.rows = nil
	for _, r := range rows {
		next := &importRow{SheetRow: r}
		if was := decided[r.Line]; was != nil {
			next.off, next.other = was.off, was.other
		}
		i.rows = append(i.rows, next)
	}
	if len(decided) == 0 && i.count((*importRow).waits) > 0 {
		i.filter.SetValue("waits")
	}
	i.arrange()
}

func (i *importing) count(is func(*importRow) bool) int {
	n := 0
	for _, r := range i.rows {
		if is(r) {
			n++
		}
	}
	return n
}

// arrange lists the rows and says how the list stands.
func (i *importing) arrange() {
	waits := i.count((*importRow).waits)
	i.filter.SetOptions([]widgets.Option{
		{ID: "all", Label: "Tất cả " + strconv.Itoa(len(i.rows))}, {ID: "waits", Label: "Cần sửa, cần xem " + strconv.Itoa(waits)},
	})
	rows := i.rows
	if i.filter.Value() == "waits" {
		rows = nil
		for _, r := range i.rows {
			if r.waits() {
				rows = append(rows, r)
			}
		}
	}
	i.list.SetRows(rows)
	i.said.SetText(i.sentence())
	i.write.SetText(fmt.Sprintf("Nhập %d đơn vị", i.count((*importRow).adds)))
	i.body.Refresh()
}

func (i *importing) sentence() string {
	var parts []string
	for _, x := range []struct {
		n    int
		what string
	}{
		{i.count(func(r *importRow) bool { return r.adds() && !r.waits() }), "sẽ thêm"},
		{i.count(func(r *importRow) bool { return r.Known }), "đã có trong sổ"},
		{i.count(func(r *importRow) bool { return r.off && !r.Known }), "bỏ qua"},
	} {
		if x.n > 0 {
			parts = append(parts, strconv.Itoa(x.n)+" "+x.what)
		}
	}
	text := strings.Join(parts, ", ")
	if i.count((*importRow).asks) > 0 {
		text += ".   Dấu cách: bỏ hoặc lấy dòng.   Enter: không phải, là đơn vị khác."
	}
	return text
}

func (i *importing) change(fn func()) {
	fn()
	i.arrange()
}

// accept says that a unit is another one than that which is called nearly so.
func (i *importing) accept(r *importRow) {
	if r.asks() {
		i.change(func() { r.other, r.off = true, false })
	}
}

func (i *importing) acceptCurrent() {
	if r, ok := i.list.Current(); ok {
		i.accept(r)
	}
	i.page.Focus(i.list)
}

// dropWrong leaves out all rows that would have to be corrected in the list.
func (i *importing) dropWrong() {
	i.change(func() {
		for _, r := range i.rows {
			if r.adds() && len(r.Problems) > 0 {
				r.off = true
			}
		}
	})
	i.page.Focus(i.list)
}

func (i *importing) showAll() {
	i.filter.SetValue("all")
	i.arrange()
}

// perform writes the list as one action, or goes to the first row that waits.
func (i *importing) perform() {
	for _, r := range i.rows {
		if r.waits() {
			i.list.Select(strconv.Itoa(r.Line))
			i.page.Focus(i.list)
			i.page.config.Shell.Say(fmt.Sprintf("Dòng %d còn cần sửa hoặc cần xem; chưa nhập gì vào sổ.", r.Line))
			return
		}
	}
	var units []model.NewUnit
	for _, r := range i.rows {
		if r.adds() {
			u := r.Unit
			u.Bodies = i.bodies.Value()
			units = append(units, u)
		}
	}
	p := i.page
	if len(units) == 0 {
		p.goTo(nil)
		p.config.Shell.Say("Mọi đơn vị trong danh sách đã có trong sổ; không có gì để nhập.")
		return
	}
	i.write.Disable()
	i.said.SetText("Đang ghi " + strconv.Itoa(len(units)) + " đơn vị…")
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.UID, error) {
		made, err := p.config.Store.AddWards(ctx, units)
		p.config.Runner.Window(i.write.Enable)
		return made, err
	}, func(made []model.UID) {
		if p.view == view(i) {
			p.goTo(nil)
		}
		p.config.Shell.Say("Đã nhập " + strconv.Itoa(len(made)) + " đơn vị. Ctrl+Z để lấy lại.")
	})
}

func (i *importing) content() fyne.CanvasObject { return i.body }

func (i *importing) first() fyne.Focusable { return i.list }

func (i *importing) round() []widgets.Region {
	c := i.page.Canvas()
	return []widgets.Region{widgets.RegionOf(c, i.list), widgets.RegionOf(c, i.filter, i.bodies)}
}

// shown looks the list through again: the register changed.
func (i *importing) shown() {
	rows, err := i.page.Data().CheckSheet(i.cells, i.page.config.Today())
	if err == nil {
		i.show(rows)
	}
}

func (i *importing) leave() {}
