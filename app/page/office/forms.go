package office

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// sampleWait is how long the sample waits for a pause in typing.
const sampleWait = 250 * time.Millisecond

// settings are the fields in which an office chooses inside one rule set, with a sample page beside them.
type settings struct {
	page    *Page
	rule    ruleRow
	kept    model.RuleSetVersion // what is kept of it
	all     []service.FormSetting
	form    *edit.Form[choosing]
	fields  []settingField // in the order of all
	order   []int          // of the fields on the page
	from    *widgets.DateEntry
	to      *widgets.DateEntry
	current int // the field last used

	title   *widgets.Heading
	count   *widgets.StatusText
	back    *widgets.Button
	scroll  *widgets.Scroll
	pages   *widgets.PageView
	pause   *task.Debounce
	load    *task.Latest
	of      string // which sample the pages show
	content fyne.CanvasObject
}

// settingField is the field of one setting: one of the two.
type settingField struct {
	entry  *widgets.BaseEntry
	choice *widgets.Select
	allows *widget.Label
	row    fyne.CanvasObject
}

func (f settingField) focusable() fyne.Focusable {
	if f.entry != nil {
		return f.entry
	}
	return f.choice
}

// newSettings makes the fields of a rule set.
func newSettings(p *Page, code string) (*settings, error) {
	all, err := service.FormSettings(code)
	if err != nil {
		return nil, err
	}
	s := &settings{page: p, all: all, pause: task.NewDebounce(sampleWait, p.config.After), load: task.NewLatest(p.config.Runner)}
	s.form = edit.NewForm(edit.FormConfig[choosing]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: s.save, Meta: func(c *choosing) *model.Meta { return &c.Meta }, Noun: "rule_set_version",
		Place: draftPlace,
		Ready: choosing.ready,
		Adopt: func(want *choosing, saved choosing) { want.RuleSet = saved.RuleSet },
		Saved: func(c choosing) { s.kept = c.version(); s.showCount() },
	})
	s.pages = widgets.NewPageView(p.config.Runner)
	s.setUp()
	s.lay()
	return s, nil
}

// draftPlace is where what is typed is kept: with the choices, or those of a rule set that has none with the set's code.
// Points in keys would stand for a record below another.
func draftPlace(c choosing, key string) (model.Ref, string) {
	key = strings.ReplaceAll(key, ".", "-")
	if c.Version > 0 {
		return model.Ref{Noun: "rule_set_version", UID: c.UID}, key
	}
	return model.Ref{Noun: "rule_set", UID: model.UID(c.code)}, edit.NewField("rule_set_version", key)
}

func (s *settings) save(ctx context.Context, c choosing) (choosing, error) {
	v, err := service.SaveChoices(ctx, s.page.config.Store, c.code, c.version())
	if err != nil {
		return c, err
	}
	c.RuleSetVersion = v
	return c, nil
}

// setUp makes the fields.
func (s *settings) setUp() {
	f, today := s.form, s.page.config.Today
	s.from = edit.Day(f, "valid_from", today, func(c *choosing) *model.Date { return &c.ValidFrom })
	s.to = edit.Day(f, "valid_to", today, func(c *choosing) *model.Date { return &c.ValidTo })
	s.from.SetHelp("Để trống: từ trước đến nay. Văn bản ghi ngày trước đó theo mặc định.")
	s.to.SetHelp("Ngày đầu tiên không còn theo các lựa chọn này.")
	for i, x := range s.all {
		s.fields = append(s.fields, s.newField(i, x))
	}
}

func (s *settings) newField(i int, x service.FormSetting) settingField {
	at := func(c *choosing) *string { return c.at(i) }
	out := settingField{allows: widget.NewLabelWithStyle(rangeText(x), fyne.TextAlignLeading, fyne.TextStyle{})}
	out.allows.Importance, out.allows.Truncation = widget.LowImportance, fyne.TextTruncateEllipsis
	var field fyne.CanvasObject
	var noted widgets.Noted
	width := float32(numberWidth)
	if x.Options == nil {
		e := edit.Line(s.form, x.Key, at)
		e.Width = numberWidth
		e.SetPlaceHolder(x.Value)
		e.SetHelp(helpText(x))
		typed := e.OnChanged
		e.OnChanged = func(t string) { typed(t); s.changed() }
		e.OnFocus = func(on bool) {
			if on {
				s.entered(i)
			}
		}
		out.entry, field = e, e
		noted = told{e, func(n widgets.Note) {
			if n.Kind == widgets.NoteError { // longer than the room under the field: it names range and clause
				s.page.config.Shell.Say(n.Text)
			}
		}}
	} else {
		var options []widgets.Option
		for _, o := range x.Options {
			options = append(options, widgets.Option{ID: o.Value, Label: o.Label})
		}
		c := edit.Pick(s.form, x.Key, options, at)
		c.Width = choiceWidth
		c.SetHelp(helpText(x))
		set := c.OnChange
		c.OnChange = func(id string) { set(id); s.changed() }
		out.choice, field, width = c, c, choiceWidth
		noted = told{c, func(n widgets.Note) {
			if n.Kind == widgets.NoteHelp {
				s.entered(i)
			}
		}}
	}
	row := widgets.NewNarrowFormRow("", field).WithoutLabel()
	row.SetNoted(noted)
	name := widget.NewLabelWithStyle(x.Label, fyne.TextAlignTrailing, fyne.TextStyle{})
	name.Truncation = fyne.TextTruncateEllipsis
	out.row = container.New(settingLayout{width}, name, row, out.allows)
	return out
}

// told is a field's note that is also told to the page when it changes: help says that the keyboard came.
type told struct {
	widgets.Noted
	tell func(widgets.Note)
}

// OnNote hears of every change.
func (t told) OnNote(fn func()) {
	t.Noted.OnNote(func() {
		fn()
		t.tell(t.Note())
	})
}

// lay sets the fields under their headings at the left, the sample at the right.
func (s *settings) lay() {
	s.title = widgets.NewPageHeading("")
	s.count = widgets.NewStatusText()
	s.back = widgets.NewButton("Quay lại", func() { s.page.Back() })
	bar := container.New(layout.NewCustomPaddedHBoxLayout(6), s.back,
		widgets.NewButton("Trả lại mặc định", s.reset), widgets.NewButton("Chọn khác từ một ngày ...", s.page.Add))
	days := widgets.NewFormRow("Áp dụng từ", container.New(layout.NewCustomPaddedHBoxLayout(6), s.from, widget.NewLabel("đến trước"), s.to))
	days.SetNoted(widgets.EitherNote(s.from, s.to))
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, g := range grouped(s.all) {
		rows.Add(container.New(layout.NewCustomPaddedLayout(6, 4, 12, 8), widgets.NewHeading(g.heading)))
		for _, i := range g.at {
			s.order = append(s.order, i)
			rows.Add(s.fields[i].row)
		}
	}
	s.scroll = widgets.NewVScroll(rows)
	head := container.New(layout.NewCustomPaddedVBoxLayout(2), s.title, s.count, bar, s.form.DraftBar(func() { s.page.Refresh() }), days)
	left := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 4, 12, 8), head), nil, nil, nil, s.scroll)
	s.content = widgets.NewSplitView(left, s.pages, 640).Remember(s.page.config.Shell, "office/forms")
}

// settingLayout sets name, field and what is allowed in one line; the note of the field reaches under what is allowed.
// field is the width of the field.
type settingLayout struct{ field float32 }

const (
	settingName = 288
	numberWidth = 72
	choiceWidth = 150
	settingGap  = 8
)

func (l settingLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(settingName+settingGap+l.field+80, o[1].MinSize().Height)
}

func (l settingLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(settingName, o[0].MinSize().Height))
	left := float32(settingName + settingGap)
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	left += l.field
	o[2].Move(fyne.NewPos(left, 0))
	o[2].Resize(fyne.NewSize(size.Width-left, o[2].MinSize().Height))
}

// open shows what holds of the rule set in the row.
func (s *settings) open(r ruleRow, v model.RuleSetVersion) {
	s.rule, s.kept = r, v
	s.form.Open(choosingOf(r.code, s.all, v))
	s.title.SetText(r.name)
	s.showOffice()
	s.showCount()
	s.print()
}

// refresh shows the same choices as read again.
func (s *settings) refresh(v model.RuleSetVersion) {
	s.kept = v
	if s.form.Refresh(choosingOf(s.rule.code, s.all, v)) {
		s.print()
	}
	s.showCount()
	s.showOffice()
}

// showOffice closes the setting that the office's own field decides.
func (s *settings) showOffice() {
	own := s.page.officeOn(s.page.config.Today()).Separator
	for i, x := range s.all {
		c := s.fields[i].choice
		if x.Key != "head.separator" || c == nil {
			continue
		}
		enable(c, own == "")
		if own != "" {
			c.SetValue(own)
			s.fields[i].allows.SetText("đặt ở ô “Dấu dưới tên” của cơ quan")
		}
	}
}

// showCount says how much is otherwise, and since when: what is kept, not what stands refused in a field.
func (s *settings) showCount() {
	c := choosingOf(s.rule.code, s.all, s.kept)
	switch n := c.ownCount(); {
	case c.Version == 0 && n == 0:
		s.count.Say("Mọi mục theo mặc định của thể thức. Sửa một ô là đặt khác.")
	case n == 0:
		s.count.Say("Mọi mục theo mặc định của thể thức, " + span(c.ValidFrom, c.ValidTo) + ".")
	default:
		s.count.Say(fmt.Sprintf("Đặt khác %d mục, %s.", n, span(c.ValidFrom, c.ValidTo)))
	}
}

// changed hears of every letter and choice: the sample follows after a pause.
func (s *settings) changed() { s.pause.Do(s.print) }

// entered keeps the field with the keyboard in sight and shows the sample in which it can be seen.
func (s *settings) entered(i int) {
	s.current = i
	row := s.fields[i].row
	top, bottom := row.Position().Y, row.Position().Y+row.Size().Height
	switch at := s.scroll.Offset.Y; {
	case top < at:
		s.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > at+s.scroll.Size().Height:
		s.scroll.ScrollToOffset(fyne.NewPos(0, bottom-s.scroll.Size().Height))
	}
	if s.of != "" && s.of != string(s.sampleType()) {
		s.changed()
	}
}

// sampleType is the paper in which the current setting is seen: those of a công văn show in no other.
func (s *settings) sampleType() model.DocType {
	if key := s.all[s.current].Key; strings.HasPrefix(key, "subject.") || strings.HasPrefix(key, "address.") {
		return model.CV
	}
	return model.TB
}

// typed is what stands in the fields now, also before they are left.
func (s *settings) typed() choosing {
	c := s.form.Value()
	for i, f := range s.fields {
		if f.entry != nil {
			*c.at(i) = f.entry.Value()
		}
	}
	return c
}

// print shows the sample of what stands in the fields; where that is refused it stays as it was, and the field says why.
func (s *settings) print() {
	s.pause.Stop()
	if !s.form.Shown() {
		return
	}
	c, today, of := s.typed(), s.page.config.Today(), s.sampleType()
	office := s.page.officeOn(today)
	task.Load(s.load, func(ctx context.Context) (widgets.PageSource, error) {
		file, err := service.SampleForm(office, c.code, c.version().Choices, of, today)
		if err != nil {
			return nil, err
		}
		return s.page.config.Preview.Open(ctx, file)
	}, func(src widgets.PageSource, err error) {
		switch {
		case err == nil:
			s.pages.SetSource(src, s.of == string(of))
			s.of = string(of)
		case s.of == "":
			s.pages.SetMessage(present.ErrorText(err).Line())
		}
	})
}

// reset gives every setting its default back.
func (s *settings) reset() {
	s.form.Commit()
	if s.form.Value().ownCount() == 0 {
		return
	}
	s.form.Change(func(c *choosing) {
		*c = choosingOf(c.code, c.settings, model.RuleSetVersion{
			Meta: c.Meta, RuleSet: c.RuleSet, ValidFrom: c.ValidFrom, ValidTo: c.ValidTo, LegalBasis: c.LegalBasis,
		})
	})
	s.form.Show()
	s.showOffice()
	s.print()
}

// resetOne gives the setting last used its default back.
func (s *settings) resetOne() {
	i := s.current
	s.form.Commit()
	if !s.form.Value().own(i) {
		return
	}
	s.form.Change(func(c *choosing) { *c.at(i) = choosingOf(c.code, c.settings, model.RuleSetVersion{}).values[i] })
	s.form.Show()
	s.showOffice()
	s.print()
}

// begin shows the choices as new ones that begin on a day yet to be typed; what holds now ends on that day.
func (s *settings) begin() {
	s.form.Commit()
	if s.form.IsNew() {
		s.page.focus(s.from)
		return
	}
	s.form.Open(s.form.Value().follow())
	s.showOffice()
	s.count.Say("Ghi ngày bắt đầu, rồi sửa các mục. Các lựa chọn đang dùng kết thúc vào ngày ấy.")
	s.page.focus(s.from)
}

// giveUp drops new choices that were not written and shows those that hold; it says whether there were any.
func (s *settings) giveUp() bool {
	if !s.form.Value().begun || !s.form.GiveUp() {
		return false
	}
	s.open(s.rule, s.page.choicesOf(s.rule))
	s.page.focus(s.first())
	return true
}

// focusables are the fields in the order of the page.
func (s *settings) focusables() []fyne.Focusable {
	out := []fyne.Focusable{s.from, s.to}
	for _, i := range s.order {
		out = append(out, s.fields[i].focusable())
	}
	return out
}

// first is the field one begins in: the first setting.
func (s *settings) first() fyne.Focusable { return s.fields[s.order[0]].focusable() }

// step goes to the next (1) or previous (-1) setting.
func (s *settings) step(by int) {
	for n, i := range s.order {
		if to := n + by; i == s.current && to >= 0 && to < len(s.order) {
			s.page.focus(s.fields[s.order[to]].focusable())
			return
		}
	}
}

// leave ends the work on the settings; what was typed is handed over.
func (s *settings) leave() {
	s.pause.Stop()
	s.load.Cancel()
	s.form.Clear()
}
