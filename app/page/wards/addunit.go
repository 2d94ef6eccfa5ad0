package wards

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// addUnit is the view in which a unit is added that begins without an act: one that was there before the book.
type addUnit struct {
	page     *Page
	kind     *widgets.Select
	name     *widgets.BaseEntry
	short    *widgets.BaseEntry
	area     *widgets.BaseEntry
	from, to *widgets.DateEntry
	basis    *widgets.BaseEntry
	eponym   *widgets.CheckBox
	bodies   *widgets.CheckBox
	texts    *edit.Texts
	body     fyne.CanvasObject
}

// newUnit opens the form for a new unit; kind and area are those of the unit the keyboard is on.
func (p *Page) newUnit() {
	p.WhenLoaded(func() {
		n := newAddUnit(p)
		if r, ok := p.list.Current(); ok {
			n.kind.SetValue(string(r.Name.Kind))
			n.area.SetValue(r.Area)
		}
		p.goTo(n)
		n.texts.Open(unitDraft)
	})
}

// unitDraft is where what is typed about a new unit is kept: there is one at a time.
var unitDraft = model.Ref{Noun: "ward"}

func newAddUnit(p *Page) *addUnit {
	n := &addUnit{page: p, name: widgets.NewEntry(model.CleanLine), short: widgets.NewEntry(model.CleanLine), area: widgets.NewEntry(model.CleanLine), basis: widgets.NewEntry(model.CleanLine)}
	n.kind = widgets.NewSelect(edit.Options(model.WardKinds), nil)
	n.kind.Fold, n.kind.Width = model.Fold, 104
	n.kind.SetValue(string(model.Phuong))
	n.name.Width, n.short.Width = 260, 104
	n.name.SetHelp("Tên riêng, không ghi “Phường”: 3, Đức Nhuận.")
	n.area.SetHelp("Nơi đơn vị thuộc về, để phân biệt các đơn vị cùng tên.")
	n.from, n.to = edit.DayField(p.config.Today), edit.DayField(p.config.Today)
	n.from.SetHelp("Để trống: từ trước đến nay.")
	n.to.SetHelp("Ngày đầu tiên không còn đơn vị này. Để trống: đến nay.")
	n.eponym = widgets.NewCheckBox("Theo tên người, sự kiện", nil)
	n.bodies = widgets.NewCheckBox("Với bốn cơ quan thường có: Đảng ủy, HĐND, UBND, Ban Thường trực UBMTTQ", nil)
	n.bodies.SetValue(true)
	n.texts = p.texts(model.ErrandAddUnit)
	for key, e := range map[string]*widgets.BaseEntry{
		"name": n.name, "short_name": n.short, "area": n.area, "legal_basis": n.basis,
	} {
		n.texts.Watch(key, e)
	}
	n.texts.WatchDay("valid_from", n.from)
	n.texts.WatchDay("valid_to", n.to)
	n.lay()
	return n
}

func (n *addUnit) lay() {
	row := func(label string, noted widgets.Noted, fields ...fyne.CanvasObject) fyne.CanvasObject {
		r := widgets.NewFormRow(label, container.New(layout.NewCustomPaddedHBoxLayout(6), fields...))
		r.SetNoted(noted)
		return r
	}
	keep := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewMainButton("Thêm đơn vị", n.save), widgets.NewButton("Bỏ", func() { n.page.Back() }),
		widgets.NewButton("Nhập danh sách từ Excel...", n.page.importList))
	note := widget.NewLabel("Đơn vị lập mới theo nghị quyết thì dùng “Ghi thay đổi”, để giữ được căn cứ và đơn vị trước nó.")
	note.Importance = widget.LowImportance
	form := container.New(layout.NewCustomPaddedVBoxLayout(2), container.New(layout.NewCustomPaddedLayout(6, 2, 12, 0), widgets.NewPageHeading("Thêm đơn vị")),
		n.texts.Bar(func() { n.body.Refresh() }),
		row("Tên", widgets.EitherNote(n.kind, n.name), n.kind, n.name),
		row("Tên ngắn", widgets.EitherNote(n.short, n.eponym), n.short, n.eponym), widgets.NewFormRow("Địa bàn", n.area),
		row("Từ ngày", widgets.EitherNote(n.from, n.to), n.from, widget.NewLabel("đến trước"), n.to), widgets.NewFormRow("Căn cứ", n.basis),
		widgets.NewFormRow("", n.bodies).Tight(), widgets.NewFormRow("", keep), widgets.NewFormRow("", note))
	n.body = container.New(&corner{width: 640}, form)
}

func (n *addUnit) content() fyne.CanvasObject { return n.body }

func (n *addUnit) first() fyne.Focusable { return n.name }

func (n *addUnit) round() []widgets.Region {
	return []widgets.Region{widgets.RegionOf(n.page.Canvas(), n.name, n.kind, n.short, n.eponym, n.area, n.from, n.to, n.basis, n.bodies)}
}

func (n *addUnit) shown() {}

// leave keeps what was typed for the next time.
func (n *addUnit) leave() { n.texts.Close() }

// back gives the unit up.
func (n *addUnit) back() bool {
	n.texts.GiveUp()
	return false
}

// save writes the unit and opens it; what is refused is said at its field.
func (n *addUnit) save() {
	n.page.HandOver()
	for _, day := range []*widgets.DateEntry{n.from, n.to} {
		if day.Text != "" && day.Value() == "" { // a day that cannot be read would be lost
			n.page.Focus(day)
			return
		}
	}
	if !n.texts.Ready() {
		return
	}
	kind := model.WardKind(n.kind.Value())
	unit := model.NewUnit{
		Kind: kind, Name: model.OwnName(kind, n.name.Value()), ShortName: n.short.Value(), Eponym: n.eponym.Value(), Area: n.area.Value(),
		From: model.Date(n.from.Value()), To: model.Date(n.to.Value()), Basis: n.basis.Value(), Bodies: n.bodies.Value(),
	}
	p := n.page
	task.Run(p.config.Runner, task.Job[[]model.UID]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.UID, error) {
			return p.config.Store.AddWards(ctx, []model.NewUnit{unit})
		},
		Done: func(made []model.UID, err error) {
			if n.tell(err) {
				return
			}
			n.texts.Done(unitDraft)
			p.goTo(nil)
			p.OpenWard(made[0])
		},
	})
}

// tell shows an error at its field; it says whether there was one.
func (n *addUnit) tell(err error) bool {
	problem := present.ErrorText(err)
	found := err == nil
	fields := map[string]interface{ SetError(string) }{
		"kind": n.kind, "name": n.name, "short_name": n.short, "area": n.area, "valid_from": n.from, "valid_to": n.to, "legal_basis": n.basis,
	}
	for _, f := range fields {
		f.SetError("")
	}
	if f := fields[problem.Field]; err != nil && f != nil {
		found = true
		f.SetError(problem.Line())
		n.page.Focus(f.(fyne.Focusable))
	}
	if !found {
		n.page.config.Shell.Failed(err)
	}
	return err != nil
}

// corner sets one object into the upper left corner, at its own height and at most so wide.
type corner struct{ width float32 }

func (c *corner) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (c *corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(c.width, size.Width), objects[0].MinSize().Height))
}
