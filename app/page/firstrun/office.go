package firstrun

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// officePart is the first page: the office and the head of its papers.
type officePart struct {
	page *Page
	form *edit.Form[office]
	view *widgets.PaperHeadView

	level                      *widgets.Choice
	where, name, committee     *widgets.BaseEntry
	lines, code, place, parent *widgets.BaseEntry
	separator, rules           *widgets.Select
	content                    fyne.CanvasObject
}

func newOfficePart(p *Page) *officePart {
	e := &officePart{page: p, view: widgets.NewPaperHeadView()}
	e.form = edit.NewForm(edit.FormConfig[office]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: e.save, Meta: func(o *office) *model.Meta { return &o.Meta }, Noun: "office_version",
		Parent: func(o office) model.Ref { return model.Ref{Noun: "office", UID: o.Office} },
		Adopt:  func(want *office, saved office) { want.Office = saved.Office },
		Saved:  func(office) { e.draw() },
	})
	e.setUpFields()
	e.lay()
	return e
}

func (e *officePart) save(ctx context.Context, o office) (office, error) {
	store, v := e.page.config.Store, o.version()
	var err error
	if v.Version == 0 {
		v, err = store.AddOffice(ctx, v)
	} else {
		v, err = store.SaveOfficeVersion(ctx, v)
	}
	if err != nil {
		return o, err
	}
	o.OfficeVersion = v
	return o, nil
}

func (e *officePart) setUpFields() {
	f := e.form
	e.level = edit.Take(f, "level", edit.Options(model.Levels), func(o *office) *model.Level { return &o.Level })
	e.level.OnChange = func(id string) {
		e.propose(func(o *office) { o.repropose(model.Level(id), o.where) })
	}
	e.where = edit.Line(f, "where", func(o *office) *string { return &o.where })
	e.where.OnLeave = func(where string) {
		e.propose(func(o *office) { o.repropose(o.Level, where) })
	}
	e.where.SetHelp("Ví dụ: phường Phú Nhuận, Phường 3, Thành phố Hồ Chí Minh. Các ô dưới được điền theo.")
	e.lines = edit.Area(f, "header", 3, func(o *office) *string { return &o.lines })
	e.lines.SetHelp("Mỗi dòng một hàng, ngắt theo nghĩa.")
	e.name = edit.Line(f, "name", func(o *office) *string { return &o.Name })
	e.name.SetHelp("Tên viết trong câu.")
	e.committee = edit.Line(f, "committee", func(o *office) *string { return &o.Committee })
	e.code = edit.Line(f, "code", func(o *office) *string { return &o.Code })
	e.code.SetHelp("Phần chữ sau số văn bản.")
	e.place = edit.Line(f, "place", func(o *office) *string { return &o.Place })
	e.place.SetHelp("Đứng trước ngày tháng.")
	e.parent = edit.Line(f, "parent", func(o *office) *string { return &o.Parent })
	e.parent.SetHelp("Cấp trên trực tiếp, ghi ở Nơi nhận.")
	e.separator = edit.Pick(f, "separator", separatorOptions(), func(o *office) *string { return &o.Separator })
	e.rules = edit.Pick(f, "rule_set", ruleOptions(), func(o *office) *string { return &o.RuleSet })
	e.where.Width, e.name.Width, e.committee.Width, e.parent.Width = 300, 370, 370, 370
	e.lines.Width, e.code.Width, e.place.Width, e.rules.Width = 300, 130, 170, 370
}

func separatorOptions() []widgets.Option {
	var out []widgets.Option
	for _, s := range model.HeaderSeparators {
		out = append(out, widgets.Option{ID: s, Label: model.SeparatorLabel(s)})
	}
	return out
}

func ruleOptions() []widgets.Option {
	var out []widgets.Option
	for _, s := range service.RuleSets() {
		out = append(out, widgets.Option{ID: s.Code, Label: s.Name})
	}
	return out
}

// propose changes what is proposed and shows it; the caret of the field with the keyboard stays.
func (e *officePart) propose(change func(*office)) {
	row, column := e.where.CursorRow, e.where.CursorColumn
	e.form.Change(change)
	e.form.Show()
	e.where.CursorRow, e.where.CursorColumn = row, column
	e.where.Refresh()
	e.draw()
}

func (e *officePart) lay() {
	fields := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewFormRow("Cấp", e.level), widgets.NewNarrowFormRow("Địa phương", e.where),
		widgets.NewNarrowFormRow("Đầu văn bản", e.lines),
		widgets.NewBar(nil, widgets.NewNarrowFormRow("Ký hiệu", e.code), widgets.NewNarrowFormRow("Địa danh", e.place)),
		widgets.NewNarrowFormRow("Dấu dưới tên", e.separator),
		widgets.NewNarrowFormRow("Tên cơ quan", e.name), widgets.NewNarrowFormRow("Ủy ban", e.committee),
		widgets.NewNarrowFormRow("Cấp trên", e.parent), widgets.NewNarrowFormRow("Thể thức", e.rules),
		widgets.NewNarrowFormRow("Tên của bạn", edit.NewAuthorEntry(e.page.config.Shell)))
	bar := e.form.DraftBar(func() { e.page.Refresh() })
	paper := widgets.NewBorder(widgets.NewHeading("Đầu văn bản khi in"), nil, nil, nil, e.view)
	e.content = widgets.NewBorder(bar, nil, nil, nil, widgets.NewVScroll(widgets.NewPair(fields, paper, 0.58)))
}

// show shows the office as it was read.
func (e *officePart) show(v model.OfficeVersion) {
	if e.form.Shown() && v.UID == e.form.Value().UID {
		e.form.Refresh(officeOf(v))
	} else {
		e.form.Open(officeOf(v))
	}
	e.draw()
}

// draw shows the head of papers as it stands in the form.
func (e *officePart) draw() {
	o := e.form.Value()
	e.view.SetHead(edit.HeadOf(o.version(), e.page.config.Today()))
}

func (e *officePart) first() fyne.Focusable { return e.level }
