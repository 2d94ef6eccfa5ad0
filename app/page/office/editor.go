package office

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// editor is the fields of one version under the head of its papers.
type editor struct {
	page   *Page
	form   *edit.Form[work]
	locked bool               // the office has ended: its fields are looked at
	opened map[model.UID]bool // offices that have ended and were opened all the same

	preview *widgets.PaperHeadView
	fields  fields
	title   *widgets.Heading
	note    *widgets.StatusText
	write   *widgets.Button
	drop    *widgets.Button
	key     *widgets.Button // opens the fields of an office that has ended
	bar     *fyne.Container
	sheet   fyne.CanvasObject
	content *fyne.Container
}

// fields are the fields of the editor.
type fields struct {
	level, separator, rules                              *widgets.Select
	name, committee, code, place, parent, phone, address *widgets.BaseEntry
	heads                                                [headLines]*widgets.BaseEntry
	bolds                                                [headLines]*widgets.CheckBox
	from, to                                             *widgets.DateEntry
}

func newEditor(p *Page) *editor {
	e := &editor{page: p, preview: widgets.NewPaperHeadView(), opened: map[model.UID]bool{}}
	e.form = edit.NewForm(edit.FormConfig[work]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: e.save, Meta: func(w *work) *model.Meta { return &w.Meta }, Noun: "office_version",
		Parent: func(w work) model.Ref { return model.Ref{Noun: "office", UID: w.of} },
		Button: e.confirm,
		Adopt: func(want *work, saved work) {
			want.Office, want.ValidTo, want.act = saved.Office, saved.ValidTo, correct
		},
		Saved: e.saved,
	})
	e.setUpTexts()
	e.setUpChoices()
	e.lay()
	return e
}

// save writes the version, in the way its act says.
func (e *editor) save(ctx context.Context, w work) (work, error) {
	store, v := e.page.config.Store, w.version()
	var err error
	switch {
	case w.Version > 0:
		v, err = store.SaveOfficeVersion(ctx, v)
	case w.act == rename:
		v, err = store.RenameOffice(ctx, w.of, w.ValidFrom, v)
	case w.act == succeed:
		v, err = store.SucceedOffice(ctx, w.of, w.ValidFrom, v)
	default:
		v, err = store.AddOffice(ctx, v)
	}
	if err != nil {
		return w, err
	}
	return workOf(v), nil
}

// saved hears of every save that went well; after an act the list goes to what it made.
func (e *editor) saved(w work) {
	e.page.list.Select(string(w.UID))
	e.showMode()
}

func (e *editor) setUpTexts() {
	f, x := e.form, &e.fields
	x.name = nameField(f, "name", func(w *work) *string { return &w.Name })
	x.name.SetHelp("Tên viết trong câu: Ban Thường trực Ủy ban MTTQ Việt Nam phường ...")
	x.committee = nameField(f, "committee", func(w *work) *string { return &w.Committee })
	x.committee.SetHelp("Ủy ban mà cơ quan này đại diện.")
	x.code = edit.Line(f, "code", func(w *work) *string { return &w.Code })
	x.code.SetHelp("Phần chữ sau số văn bản: MTTQ-BTT.")
	x.place = edit.Line(f, "place", func(w *work) *string { return &w.Place })
	x.place.SetHelp("Địa danh trước ngày tháng.")
	x.parent = nameField(f, "parent", func(w *work) *string { return &w.Parent })
	x.parent.SetHelp("Cơ quan cấp trên trực tiếp, ghi ở Nơi nhận.")
	x.phone = edit.Line(f, "phone", func(w *work) *string { return &w.Phone })
	x.address = edit.Line(f, "address", func(w *work) *string { return &w.Address })
	x.code.Width, x.place.Width, x.phone.Width = 150, 180, 150
	for i := range x.heads {
		key := "header"
		if i > 0 {
			key += string('1' + rune(i))
		}
		x.heads[i] = edit.Line(f, key, func(w *work) *string { return &w.texts[i] })
		x.bolds[i] = edit.Tick(f, key+"_bold", "Đậm", func(w *work) *bool { return &w.bolds[i] })
	}
	x.heads[0].SetHelp("Mỗi dòng ngắt theo nghĩa, như khi in ở đầu văn bản.")
	for _, entry := range append(x.heads[:], x.code, x.place) {
		typed := entry.OnChanged
		entry.OnChanged = func(s string) { typed(s); e.showHead() }
	}
	for _, tick := range x.bolds {
		set := tick.OnChange
		tick.OnChange = func(on bool) { set(on); e.showHead() }
	}
}

// nameField is a field for the name of an office, which is one line and too long to be seen as one.
func nameField(f *edit.Form[work], key string, at func(*work) *string) *widgets.BaseEntry {
	e := edit.Area(f, key, 2, at)
	e.Clean = model.CleanLine
	return e
}

func (e *editor) setUpChoices() {
	f, x, today := e.form, &e.fields, e.page.config.Today
	x.level = edit.Pick(f, "level", edit.Options(model.Levels), func(w *work) *model.Level { return &w.Level })
	x.separator = edit.Pick(f, "separator", separatorOptions(), func(w *work) *string { return &w.Separator })
	x.rules = edit.Pick(f, "rule_set", ruleOptions(service.RuleSets()), func(w *work) *string { return &w.RuleSet })
	x.level.Width, x.separator.Width, x.rules.Width = 180, 120, 200
	x.from = edit.Day(f, "valid_from", today, func(w *work) *model.Date { return &w.ValidFrom })
	x.to = edit.Day(f, "valid_to", today, func(w *work) *model.Date { return &w.ValidTo })
	x.to.SetHelp("Ngày đầu tiên không còn tên này.")
	set := x.separator.OnChange
	x.separator.OnChange = func(id string) { set(id); e.showHead() }
	rule := x.rules.OnChange
	x.rules.OnChange = func(id string) { rule(id); e.showHead() }
}

// lay sets the head of papers above two columns of fields: names at the left, what goes with papers at the right.
func (e *editor) lay() {
	x := &e.fields
	heads := container.New(layout.NewCustomPaddedVBoxLayout(3))
	for i := range x.heads {
		heads.Add(widgets.NewBorder(nil, nil, nil, x.bolds[i], x.heads[i]))
	}
	header := widgets.NewFormRow("Đầu văn bản", heads)
	header.SetNoted(x.heads[0])
	days := widgets.NewFormRow("Áp dụng từ", container.New(layout.NewCustomPaddedHBoxLayout(6), x.from, widget.NewLabel("đến trước"), x.to))
	days.SetNoted(widgets.EitherNote(x.from, x.to))
	names := container.New(layout.NewCustomPaddedVBoxLayout(0),
		days, widgets.NewFormRow("Tên cơ quan", x.name), widgets.NewFormRow("Ủy ban", x.committee), header, widgets.NewFormRow("Cấp trên", x.parent))
	papers := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Cấp", x.level), widgets.NewNarrowFormRow("Ký hiệu", x.code), widgets.NewNarrowFormRow("Địa danh", x.place),
		widgets.NewNarrowFormRow("Dấu dưới tên", x.separator), widgets.NewFormRow("Thể thức", x.rules),
		widgets.NewNarrowFormRow("Điện thoại", x.phone), widgets.NewFormRow("Địa chỉ", x.address))
	both := widgets.NewPair(names, papers, 0.54)
	paper := container.New(layout.NewCustomPaddedLayout(2, 12, 12, 12), e.preview)
	body := widgets.NewVScroll(container.New(layout.NewCustomPaddedVBoxLayout(0), paper,
		container.New(layout.NewCustomPaddedLayout(0, 8, 0, 12), both)))
	e.sheet = widgets.NewBorder(container.New(layout.NewCustomPaddedVBoxLayout(0), e.form.DraftBar(func() { e.content.Refresh() }), e.head()), nil, nil, nil, body)
	e.sheet.Hide()
	e.content = container.NewStack(e.sheet)
}

// head is the line above the paper: what is being done, and the buttons of the act.
func (e *editor) head() fyne.CanvasObject {
	e.title = widgets.NewHeading("")
	e.note = widgets.NewStatusText()
	e.write = widgets.NewMainButton("", e.confirm)
	e.drop = widgets.NewButton("Bỏ qua", e.giveUp)
	e.key = widgets.NewButton("Sửa bản cũ", e.unlock)
	e.bar = container.New(layout.NewCustomPaddedHBoxLayout(6), e.write, e.drop, e.key)
	return container.New(layout.NewCustomPaddedLayout(6, 4, 12, 12), container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewBorder(nil, nil, nil, e.bar, e.title), e.note))
}

func (e *editor) focusables() []fyne.Focusable {
	x := &e.fields
	out := []fyne.Focusable{x.name, x.from, x.to, x.committee}
	for i := range x.heads {
		out = append(out, x.heads[i], x.bolds[i])
	}
	return append(out, x.parent, x.level, x.code, x.place, x.separator, x.rules, x.phone, x.address)
}

// first is the field one begins in.
func (e *editor) first() fyne.Focusable {
	if e.form.IsNew() {
		return e.fields.from
	}
	return e.fields.name
}

// open shows another version.
func (e *editor) open(l line) {
	e.sheet.Show()
	e.form.Open(workOf(l.version))
	e.showLine(l)
}

// refresh shows the same version as read again, or another one.
func (e *editor) refresh(l line) {
	e.sheet.Show()
	e.form.Refresh(workOf(l.version))
	e.showLine(l)
}

func (e *editor) showLine(l line) {
	end := l.office.EndedOn()
	e.locked = end.Known() && !end.After(e.page.config.Today()) && !e.opened[l.office.Office.UID]
	e.showMode()
	e.showHead()
}

func (e *editor) clear() {
	e.form.Clear()
	e.sheet.Hide()
}

// begin opens the fields for a new name or a new office, with the caret in its first day.
func (e *editor) begin(w work) {
	e.locked = false
	e.sheet.Show()
	e.form.Open(w)
	e.showMode()
	e.showHead()
	e.page.focus(e.fields.from)
}

// confirm writes what was typed, as one act.
func (e *editor) confirm() { e.form.Press() }

// giveUp drops a new version and shows the one in the list.
func (e *editor) giveUp() {
	e.form.GiveUp()
	if l, ok := e.page.list.Current(); ok {
		e.open(l)
	} else {
		e.clear()
	}
	e.page.focus(e.page.list)
}

// unlock opens the fields of an office that has ended, to correct what was entered wrong.
func (e *editor) unlock() {
	l, ok := e.page.list.Current()
	if !ok || !e.locked {
		return
	}
	e.opened[l.office.Office.UID] = true
	e.showLine(l)
	e.page.focus(e.fields.name)
}

// modes are the words of the acts.
var modes = map[act]struct{ title, note, button string }{
	begin:   {"Cơ quan của sổ", "Ghi tên và phần đầu văn bản, rồi lưu.", "Thêm cơ quan"},
	rename:  {"Đổi tên từ một ngày", "Văn bản và chức vụ trước ngày này giữ tên cũ.", "Đổi tên từ ngày này"},
	succeed: {"Cơ quan mới sau sắp xếp", "Cơ quan cũ kết thúc vào ngày này; sổ số, văn bản và chức vụ của cơ quan cũ ở lại với nó.", "Lập cơ quan mới"},
}

// showMode shows which act the fields are for, and whether they can be typed in.
func (e *editor) showMode() {
	w := e.form.Value()
	m, acting := modes[w.act], e.form.IsNew()
	switch {
	case acting:
	case e.locked:
		m.title, m.note = w.Name, "Cơ quan này đã kết thúc: sổ và văn bản giữ nguyên, chỉ xem."
	default:
		m.title, m.note = w.Name, "Tên "+span(w.ValidFrom, w.ValidTo)+". Sửa ở đây là chữa chỗ ghi sai; nếu cơ quan đổi tên, hãy dùng nút Đổi tên."
	}
	e.title.SetText(m.title)
	e.note.Say(m.note)
	e.write.SetText(m.button)
	visible(e.write, acting)
	visible(e.drop, acting)
	visible(e.key, e.locked && !acting)
	for _, f := range e.focusables() {
		enable(f, !e.locked)
	}
	e.bar.Refresh()
	e.content.Refresh()
}

func visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func enable(f fyne.Focusable, on bool) {
	switch d, ok := f.(fyne.Disableable); {
	case !ok:
	case on:
		d.Enable()
	default:
		d.Disable()
	}
}

// showHead shows the head of papers with what stands in the fields now, also before they are left.
func (e *editor) showHead() {
	if !e.form.Shown() {
		return
	}
	w, x := e.form.Value(), &e.fields
	for i := range x.heads {
		w.texts[i], w.bolds[i] = x.heads[i].Value(), x.bolds[i].Value()
	}
	w.Code, w.Place = x.code.Value(), x.place.Value()
	x.separator.SetAdvice(service.SeparatorNote(w.RuleSet, w.Separator))
	day := w.ValidFrom
	if w.ValidOn(e.page.config.Today()) || day == "" {
		day = e.page.config.Today()
	}
	e.preview.SetHead(edit.HeadOf(w.version(), day))
}
