package wards

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// names are the versions of a unit: a small table, and below it the fields of the one the keyboard is on.
type names struct {
	unit    *unit
	list    *widgets.DataList[model.WardVersion]
	form    *edit.Form[model.WardVersion]
	from    *widgets.DateEntry
	to      *widgets.DateEntry
	kind    *widgets.Select
	name    *widgets.BaseEntry
	short   *widgets.BaseEntry
	eponym  *widgets.CheckBox
	basis   *widgets.BaseEntry
	content fyne.CanvasObject
	quiet   bool
}

func newNames(u *unit) *names {
	n := &names{unit: u}
	n.list = widgets.NewDataList(widgets.ListConfig[model.WardVersion]{
		Columns: []widgets.Column[model.WardVersion]{
			{ID: "name", Label: "Tên", Bold: true, Text: func(v model.WardVersion) string { return v.Title() }},
			{ID: "from", Label: "Từ ngày", Width: 84, Text: func(v model.WardVersion) string { return v.ValidFrom.Format() }},
			{ID: "to", Label: "Đến hết", Width: 84, Text: func(v model.WardVersion) string { return lastDay(v.ValidTo).Format() }},
			{ID: "basis", Label: "Căn cứ", Width: 110, Spare: 1, Text: func(v model.WardVersion) string { return v.LegalBasis }},
		},
		Key: func(v model.WardVersion) string { return string(v.UID) }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Đơn vị chưa có tên.", EmptyButton: "Thêm tên", OnEmpty: n.add,
		OnCurrent: n.goTo,
		OpenEdits: true, OnOpen: func(model.WardVersion) { u.page.Focus(n.name) },
		OnDelete: func([]model.WardVersion) { n.delete() },
	}).Remember(u.page.config.Shell, "wards/names")
	n.setUpForm()
	n.lay()
	return n
}

func (n *names) setUpForm() {
	c := n.unit.page.config
	f := edit.NewForm(edit.FormConfig[model.WardVersion]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: n.unit.page.Pending(), Noun: "ward_version",
		Save:   c.Store.SaveWardVersion,
		Meta:   func(v *model.WardVersion) *model.Meta { return &v.Meta },
		Parent: func(v model.WardVersion) model.Ref { return model.Ref{Noun: "ward", UID: v.Ward} },
		Needs: []edit.Need[model.WardVersion]{
			{Key: "valid_from", Given: func(v model.WardVersion) bool { return v.ValidFrom != "" }, Why: "Chưa nhập ngày bắt đầu mang tên mới."},
			{Key: "name", Given: func(v model.WardVersion) bool { return v.Name != "" }, Why: "Chưa nhập tên mới."},
		},
		Saved: func(v model.WardVersion) { n.list.Select(string(v.UID)) },
	})
	n.form = f
	f.MarksIn(n.list)
	n.from = edit.Day(f, "valid_from", c.Today, func(v *model.WardVersion) *model.Date { return &v.ValidFrom })
	n.from.SetHelp("Để trống: từ trước đến nay.")
	n.to = edit.Day(f, "valid_to", c.Today, func(v *model.WardVersion) *model.Date { return &v.ValidTo })
	n.to.SetHelp("Ngày đầu tiên không còn mang tên này. Để trống: đến nay.")
	n.kind = edit.Pick(f, "kind", edit.Options(model.WardKinds), func(v *model.WardVersion) *model.WardKind { return &v.Kind })
	n.kind.Width = 104
	n.name = edit.Line(f, "name", func(v *model.WardVersion) *string { return &v.Name })
	n.name.SetHelp("Tên riêng, không ghi “Phường”: 3, Đức Nhuận.")
	n.short = edit.Line(f, "short_name", func(v *model.WardVersion) *string { return &v.ShortName })
	n.short.Width = 92
	n.eponym = edit.Tick(f, "eponym", "Theo tên người, sự kiện", func(v *model.WardVersion) *bool { return &v.Eponym })
	n.eponym.SetHelp("Trong câu viết hoa chữ Phường: Phường Điện Biên Phủ.")
	n.basis = edit.Line(f, "legal_basis", func(v *model.WardVersion) *string { return &v.LegalBasis })
}

func (n *names) lay() {
	row := func(label string, noted widgets.Noted, fields ...fyne.CanvasObject) fyne.CanvasObject {
		r := widgets.NewFormRow(label, container.New(layout.NewCustomPaddedHBoxLayout(6), fields...))
		r.SetNoted(noted)
		return r
	}
	kindAndName := widgets.NewFormRow("Tên", container.New(&lineLayout{}, n.kind, n.name))
	kindAndName.SetNoted(widgets.EitherNote(n.kind, n.name))
	fields := container.New(layout.NewCustomPaddedVBoxLayout(0),
		row("Từ ngày", widgets.EitherNote(n.from, n.to), n.from, widget.NewLabel("đến trước"), n.to), kindAndName,
		row("Tên ngắn", widgets.EitherNote(n.short, n.eponym), n.short, n.eponym),
		widgets.NewFormRow("Căn cứ", n.basis))
	n.content = container.New(layout.NewCustomPaddedVBoxLayout(6), n.form.DraftBar(n.unit.relay),
		container.New(&tall{rows: 5}, n.list), fields)
}

func (n *names) region(c fyne.Canvas) widgets.Region {
	return widgets.RegionOf(c, n.name, n.from, n.to, n.kind, n.short, n.eponym, n.basis)
}

// show lists the names; the one in the form stays there. The name of the page's day is opened first.
func (n *names) show(all []model.WardVersion) {
	n.quiet = true
	n.list.SetRows(all)
	n.quiet = false
	shown := n.form.Value()
	switch {
	case n.form.IsNew() && shown.Ward == n.unit.ward:
		return
	case n.form.Shown() && n.refresh(all, shown.UID):
		return
	}
	for _, v := range all {
		if v.ValidOn(n.unit.page.day) {
			n.list.Select(string(v.UID))
		}
	}
	if v, ok := n.list.Current(); ok {
		n.form.Open(v)
		return
	}
	n.form.Clear()
}

// refresh brings the name in the form up to date; it says whether it is still there.
func (n *names) refresh(all []model.WardVersion, uid model.UID) bool {
	for _, v := range all {
		if v.UID == uid {
			n.form.Refresh(v)
			n.list.Select(string(uid))
			return true
		}
	}
	return false
}

func (n *names) goTo(v model.WardVersion, ok bool) {
	if ok && !n.quiet && n.form.Value().UID != v.UID {
		n.unit.page.HandOver()
		n.form.Open(v)
	}
}

// add begins a new name of the unit; it is written once it has a name and a first day.
func (n *names) add() {
	n.unit.page.HandOver()
	next := model.WardVersion{Ward: n.unit.ward, Kind: model.Phuong}
	if all := n.unit.file.Names; len(all) > 0 {
		next.Kind = all[len(all)-1].Kind
	}
	n.form.Open(next)
	n.unit.page.Focus(n.from)
}

// giveUp drops a new name that was not written yet.
func (n *names) giveUp() bool {
	if !n.form.GiveUp() {
		return false
	}
	if v, ok := n.list.Current(); ok {
		n.form.Open(v)
	}
	n.unit.page.Focus(n.list)
	return true
}

func (n *names) delete() {
	var gone []model.UID
	for _, v := range n.list.Chosen() {
		gone = append(gone, v.UID)
	}
	if len(gone) > 0 {
		n.unit.page.Act("Đã bỏ "+present.Several(len(gone), "tên này", "tên")+". Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return n.unit.page.config.Store.DeleteAll(ctx, "ward_version", gone)
		})
	}
}

// tall gives a list room for so many rows and its head.
type tall struct{ rows float32 }

func (t *tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	return fyne.NewSize(m.Width, t.rows*m.Height/2)
}

func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
