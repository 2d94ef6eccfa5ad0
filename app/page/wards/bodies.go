package wards

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// bodies are the bodies of a unit, called as on the day of the page.
type bodies struct {
	unit *unit
	list *widgets.DataList[model.WardBody]
	form *bodyForm
	head fyne.CanvasObject
	// wanted is a body that was just saved: it becomes the current one once the list has it.
	wanted model.UID
}

func newBodies(u *unit) *bodies {
	b := &bodies{unit: u}
	b.list = widgets.NewDataList(widgets.ListConfig[model.WardBody]{
		Columns: []widgets.Column[model.WardBody]{
			{ID: "name", Text: b.name},
			{ID: "uses", Width: 112, Spare: 1, Align: fyne.TextAlignTrailing, Text: usesText, Muted: func(model.WardBody) bool { return true }},
		},
		NoHeader: true, Key: func(x model.WardBody) string { return string(x.Body.UID) }, Multi: true, Fold: model.Fold,
		EmptySentence: "Chưa có cơ quan nào của đơn vị này.",
		OpenEdits:     true, OnOpen: func(x model.WardBody) { b.form.show(x.Body) },
		OnDelete: func([]model.WardBody) { b.delete() },
	})
	b.form = newBodyForm(b)
	title := widgets.NewHeading("Cơ quan")
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6),
		widgets.NewButton("Thêm bốn cơ quan thường có", b.addUsual),
		widgets.NewButton("Thêm cơ quan", func() { b.form.show(model.Body{Ward: u.ward, Kind: model.OtherBody}) }))
	b.head = container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewBorder(nil, nil, nil, buttons, container.New(layout.NewCustomPaddedLayout(0, 0, 9, 0), middle(title))), b.form.content)
	return b
}

func (b *bodies) name(x model.WardBody) string {
	v := b.unit.page.Data().Near(b.unit.ward, b.unit.page.day)
	if v.Name == "" {
		return x.Body.BodyName(nil)
	}
	return x.Body.BodyName(&v)
}

func usesText(x model.WardBody) string {
	if x.Uses == 0 {
		return ""
	}
	return "được dùng " + strconv.Itoa(x.Uses) + " lần"
}

// show lists the bodies in the order in which papers name them.
func (b *bodies) show(all []model.WardBody) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(x, y model.WardBody) int {
		return slices.Index(model.BodyKinds, x.Body.Kind) - slices.Index(model.BodyKinds, y.Body.Kind)
	})
	b.list.SetRows(all)
	b.goTo(b.wanted)
}

func (b *bodies) goTo(body model.UID) {
	b.wanted = body
	if body != "" && b.list.Select(string(body)) {
		b.wanted = ""
	}
}

func (b *bodies) addUsual() {
	p, ward := b.unit.page, b.unit.ward
	edit.ActThen(p.Sheet, func(ctx context.Context) (int, error) { return p.config.Store.AddUsualBodies(ctx, ward) }, func(n int) {
		if n == 0 {
			p.config.Shell.Say("Đơn vị đã có đủ bốn cơ quan thường có.")
			return
		}
		p.config.Shell.Say("Đã thêm " + strconv.Itoa(n) + " cơ quan. Ctrl+Z để lấy lại.")
	})
}

func (b *bodies) delete() {
	var gone []model.UID
	for _, x := range b.list.Chosen() {
		gone = append(gone, x.Body.UID)
	}
	if len(gone) > 0 {
		b.unit.page.Act("Đã chuyển "+present.Several(len(gone), "cơ quan", "cơ quan")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return b.unit.page.config.Store.DeleteAll(ctx, "body", gone)
		})
	}
}

// openForm opens the form for the body, or for a new one of the unit.
func (b *bodies) openForm(of model.Ref) {
	if of.Noun == "ward" {
		b.form.show(model.Body{Ward: of.UID, Kind: model.OtherBody})
		return
	}
	for _, x := range b.list.Rows() {
		if x.Body.UID == of.UID {
			b.form.show(x.Body)
		}
	}
}

// bodyForm is the small form for a body whose name is typed.
type bodyForm struct {
	bodies  *bodies
	body    model.Body
	kind    *widgets.Select
	name    *widgets.BaseEntry
	texts   *edit.Texts
	content *fyne.Container
}

func newBodyForm(b *bodies) *bodyForm {
	f := &bodyForm{bodies: b, name: widgets.NewEntry(model.CleanLine)}
	f.kind = widgets.NewSelect(edit.Options(model.BodyKinds), nil)
	f.kind.Fold, f.kind.Width = model.Fold, 150
	f.name.PlaceHolder = "Tên, khi không gọi theo đơn vị"
	f.name.OnEnter = f.save
	f.texts = b.unit.page.texts(model.ErrandBody)
	f.texts.Watch("name", f.name)
	keep := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewMainButton("Lưu", f.save), widgets.NewButton("Bỏ", func() { f.giveUp() }))
	row := widgets.NewFormRow("", container.New(&between{}, f.kind, f.name, keep)).WithoutLabel()
	row.SetNoted(widgets.EitherNote(f.kind, f.name))
	f.content = container.New(layout.NewCustomPaddedVBoxLayout(2), f.texts.Bar(b.unit.relay), row)
	f.content.Hide()
	return f
}

func (f *bodyForm) show(b model.Body) {
	f.body = b
	f.kind.SetValue(string(b.Kind))
	f.name.SetValue(b.Name)
	f.content.Show()
	f.bodies.unit.relay()
	f.bodies.unit.page.Focus(f.name)
	f.texts.Open(f.draft())
}

// draft is where a name is kept: with its body, that of a new one with the unit.
func (f *bodyForm) draft() model.Ref {
	if f.body.UID == "" {
		return model.Ref{Noun: "ward", UID: f.body.Ward}
	}
	return model.Ref{Noun: "body", UID: f.body.UID}
}

// giveUp closes the form and drops what was typed; it says whether the form was open.
func (f *bodyForm) giveUp() bool {
	f.texts.GiveUp()
	return f.close()
}

// close hides the form, what was typed is kept; it says whether the form was open.
func (f *bodyForm) close() bool {
	if !f.content.Visible() {
		return false
	}
	f.texts.Close()
	f.content.Hide()
	f.bodies.unit.relay()
	f.bodies.unit.page.Focus(f.bodies.list)
	return true
}

func (f *bodyForm) save() {
	if !f.texts.Ready() {
		return
	}
	b := f.body
	b.Kind, b.Name = model.BodyKind(f.kind.Value()), f.name.Value()
	p, at := f.bodies.unit.page, f.draft()
	task.Run(p.config.Runner, task.Job[model.Body]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.Body, error) {
			return p.config.Store.SaveBody(ctx, b)
		},
		Done: func(saved model.Body, err error) {
			problem := present.ErrorText(err)
			switch {
			case err == nil:
				f.texts.Done(at)
				f.close()
				f.bodies.goTo(saved.UID)
			case problem.Field == "kind":
				f.kind.SetError(problem.Line())
				p.Focus(f.kind)
			default:
				f.name.SetError(problem.Line())
				p.Focus(f.name)
			}
		},
	})
}

// between sets three objects beside one another; the middle one takes what is left.
type between struct{}

func (between) MinSize(objects []fyne.CanvasObject) fyne.Size { return lineLayout{}.MinSize(objects) }

func (between) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := objects[0].MinSize().Width, objects[2].MinSize().Width
	for i, x := range []struct{ at, width float32 }{
		{0, left}, {left + 6, size.Width - left - right - 12}, {size.Width - right, right},
	} {
		objects[i].Move(fyne.NewPos(x.at, 0))
		objects[i].Resize(fyne.NewSize(max(x.width, 0), size.Height))
	}
}
