package schedule

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
	// NewUnits leads to where units of these names are added to the register; without names one is added by hand.
	NewUnits func(names []string)
}

// Page is the page "Phường và lịch" of one mission.
type Page struct {
	*edit.Sheet[model.Schedule]
	config Config
	ward   model.UID // the unit both lists stand at
	quiet  bool      // lists are being set: their moving is not the user's

	units    *unitColumn
	calendar *calendarColumn
	editor   *editor
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.Sheet = edit.NewSheet(edit.SheetConfig[model.Schedule]{
		Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange,
		Load: func(ctx context.Context) (model.Schedule, error) { return c.Store.Schedule(ctx, c.Mission, c.Today()) },
	})
	p.units = newUnitColumn(p)
	p.calendar = newCalendarColumn(p)
	p.editor = newEditor(p)
	p.editor.form.MarksIn(p.calendar.list)
	right := p.split("schedule/calendar", p.calendar.content, p.editor.content, 388)
	p.Begin(p.split("schedule/units", p.units.content, right, 274), p.show)
	return p
}

// split sets two columns side by side; the width of the left one is remembered.
func (p *Page) split(name string, left, right fyne.CanvasObject, width float32) fyne.CanvasObject {
	s := widgets.NewSplitView(left, right, width).Remember(p.config.Shell, name)
	return s
}

// First has the keyboard when the page opens: the units.
func (p *Page) First() fyne.Focusable { return p.units.list }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.editor.files.Leave()
	p.Sheet.Leave()
}

// show brings the columns up to date with the file.
func (p *Page) show(s model.Schedule) {
	p.quiet = true
	p.units.show(s)
	p.calendar.show(s)
	p.editor.showChoices(s)
	p.quiet = false
	p.follow()
	if want := p.units.want; want != "" && p.units.list.Select(string(want)) {
		p.units.want = ""
	}
	if want := p.calendar.want; want != "" {
		p.goToSession(want)
		p.calendar.want = ""
	}
}

// follow keeps the editor at a session of the current unit: the one shown if it is still there, else the unit's first.
func (p *Page) follow() {
	shown := p.editor.form.Value().Session
	if p.editor.form.Shown() && shown.Version > 0 {
		if x, ok := p.session(shown.UID); ok {
			p.editor.refresh(x)
			p.standAt(x.Session.Ward, x.Session.UID)
			return
		}
		p.editor.clear()
	}
	if _, ok := p.unit(p.ward); !ok {
		p.ward = ""
		if u, ok := p.units.list.Current(); ok {
			p.ward = u.Place.Ward
		}
	}
	if !p.editor.form.Shown() {
		p.openFirst()
	}
	p.standAt(p.ward, p.editor.form.Value().Session.UID)
}

// year is the mission's: a day typed without a year is meant in it.
func (p *Page) year() int {
	if day := p.Data().PickDay; day != "" {
		return day.Year()
	}
	return p.config.Today().Year()
}

// unit finds a unit of the mission.
func (p *Page) unit(ward model.UID) (model.ScheduleWard, bool) {
	for _, w := range p.Data().Wards {
		if w.Place.Ward == ward {
			return w, true
		}
	}
	return model.ScheduleWard{}, false
}

func (p *Page) session(uid model.UID) (model.SessionSheet, bool) {
	for _, w := range p.Data().Wards {
		for _, x := range w.Sessions {
			if x.Session.UID == uid {
				return x, true
			}
		}
	}
	return model.SessionSheet{}, false
}

// standAt puts both lists at a unit and a session without opening anything.
func (p *Page) standAt(ward, session model.UID) {
	p.ward = ward
	p.quiet = true
	if u, ok := p.units.list.Current(); !ok || u.Place.Ward != ward { // what is chosen besides stays so
		p.units.list.Select(string(ward))
	}
	if m, ok := p.calendar.list.Current(); session != "" && (!ok || m.sheet.Session.UID != session) {
		p.calendar.list.Select(string(session))
	}
	p.quiet = false
	p.units.showBodies()
	p.calendar.showDay(p.editor.form.Value().Session.Day)
	p.editor.showUnit()
}

// openFirst opens the first session of the current unit that was not cancelled, or shows that there is none.
func (p *Page) openFirst() {
	u, _ := p.unit(p.ward)
	for _, x := range u.Sessions {
		if x.Session.State != model.SessionCancelled || len(u.Sessions) == 1 {
			p.editor.open(x)
			return
		}
	}
	p.editor.clear()
}

func (p *Page) goToUnit(u model.ScheduleWard, ok bool) {
	if !ok || p.quiet || u.Place.Ward == p.ward {
		return
	}
	p.HandOver()
	p.ward = u.Place.Ward
	p.openFirst()
	p.standAt(p.ward, p.editor.form.Value().Session.UID)
}

func (p *Page) goToMeeting(m meeting, ok bool) {
	if !ok || p.quiet || m.sheet.Session.UID == p.editor.form.Value().Session.UID {
		return
	}
	p.HandOver()
	p.editor.open(m.sheet)
	p.standAt(m.sheet.Session.Ward, m.sheet.Session.UID)
}

// goToRow goes to a session that the list may stand at already, while a unit without one was shown.
func (p *Page) goToRow(m meeting) {
	p.calendar.list.Select(m.key())
	p.goToMeeting(m, true)
}

// goToSession makes a session the current one, once it is read.
func (p *Page) goToSession(uid model.UID) {
	p.calendar.want = uid
	for _, m := range p.calendar.list.Rows() {
		if m.sheet.Session.UID == uid {
			p.calendar.want = ""
			p.goToRow(m)
		}
	}
}

// Add begins a new session with the current unit (Ctrl+N); without units it lets some be added.
func (p *Page) Add() {
	if !p.Loaded() {
		return
	}
	if _, ok := p.unit(p.ward); !ok {
		p.units.pick()
		return
	}
	p.HandOver()
	s := p.Data()
	p.editor.open(model.SessionSheet{Session: s.NewSession(p.ward)})
	p.editor.sections.Go(planPart)
	p.standAt(p.ward, "")
	p.Focus(p.editor.day)
}

// Step goes to the previous (-1) or next (1) session; the keyboard stays where it is.
func (p *Page) Step(by int) {
	rows := p.calendar.list.Rows()
	for i, m := range rows {
		if m.sheet.Session.UID != p.editor.form.Value().Session.UID {
			continue
		}
		if to := i + by; to >= 0 && to < len(rows) {
			p.goToRow(rows[to])
		}
		return
	}
	if len(rows) > 0 {
		p.goToRow(rows[0])
	}
}

// Move moves the current unit up or down among the mission's units.
func (p *Page) Move(up bool) {
	u, ok := p.units.list.Current()
	if c := p.Canvas(); !ok || c == nil || c.Focused() != fyne.Focusable(p.units.list) || !edit.InOwnOrder(p.config.Shell, p.units.list) {
		return
	}
	p.Act("", func(ctx context.Context) error {
		return p.config.Store.MoveInOrder(ctx, "mission_ward", u.Place.UID, up)
	})
}

// DeleteCurrent takes what has the keyboard to the bin: the unit, the files, else the session.
func (p *Page) DeleteCurrent() {
	c := p.Canvas()
	switch {
	case c != nil && c.Focused() == fyne.Focusable(p.units.list):
		p.removeUnits()
	case c != nil && p.editor.files.Holds(c.Focused()):
		p.editor.files.DeleteCurrent()
	default:
		p.removeSessions()
	}
}

func (p *Page) removeUnits() {
	chosen := p.units.list.Chosen()
	if len(chosen) == 0 {
		return
	}
	what := present.Several(len(chosen), chosen[0].Version.FullName(), "đơn vị")
	var uids []model.UID
	for _, u := range chosen {
		uids = append(uids, u.Place.UID)
	}
	p.Act("Đã bỏ "+what+" khỏi cuộc giám sát. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.DeleteAll(ctx, "mission_ward", uids)
	})
}

// removeSessions moves the session in the editor to the bin, or all that are chosen in the list it stands in.
func (p *Page) removeSessions() {
	form := p.editor.form
	if form.GiveUp() {
		p.openFirst()
		p.standAt(p.ward, form.Value().Session.UID)
		p.Focus(p.calendar.list)
		return
	}
	if !form.Shown() {
		return
	}
	p.HandOver()
	form.WhenIdle(func() {
		uids := p.chosenSessions(form.Value().Session.UID)
		what := present.Several(len(uids), "buổi làm việc", "buổi làm việc")
		p.Act("Đã chuyển "+what+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return p.config.Store.DeleteAll(ctx, "session", uids)
		})
	})
}

// chosenSessions are the sessions chosen in the list, if the one in the editor is among them; otherwise that one.
func (p *Page) chosenSessions(inEditor model.UID) []model.UID {
	var uids []model.UID
	for _, m := range p.calendar.list.Chosen() {
		uids = append(uids, m.sheet.Session.UID)
	}
	if !slices.Contains(uids, inEditor) {
		return []model.UID{inEditor}
	}
	return uids
}

// NextColumn moves the keyboard from the units to the sessions, the editor and round again (F6).
func (p *Page) NextColumn() {
	c := p.Canvas()
	if c == nil {
		return
	}
	switch f := c.Focused(); {
	case f == fyne.Focusable(p.units.list) || f == fyne.Focusable(p.units.bodies):
		p.Focus(p.calendar.list)
	case f == fyne.Focusable(p.calendar.list) && p.editor.form.Shown():
		p.Focus(p.editor.first())
	default:
		p.Focus(p.units.list)
	}
}

// Back closes the picker, else leads from the editor to the sessions (Esc).
func (p *Page) Back() bool {
	return p.units.endPick() || p.BackTo(p.calendar.list, p.units.list)
}

// Drop attaches files that were dropped on the window to the session in the editor.
func (p *Page) Drop(paths []string) {
	if !p.editor.form.Shown() || p.editor.form.IsNew() {
		p.config.Shell.Say("Hãy chọn hoặc lưu một buổi làm việc rồi thả tệp vào.")
		return
	}
	p.editor.sections.Go(filesPart)
	p.editor.files.Drop(paths)
}

// OpenRecord goes to a session or a unit.
func (p *Page) OpenRecord(ref model.Ref) bool {
	switch ref.Noun {
	case "session":
		p.WhenLoaded(func() { p.goToSession(ref.UID) })
	case "mission_ward":
		p.WhenLoaded(func() {
			for _, w := range p.Data().Wards {
				if w.Place.UID == ref.UID {
					p.units.goTo(w.Place.Ward)
				}
			}
		})
	default:
		return false
	}
	return true
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "phuong-va-lich" }

const (
	shift     = fyne.KeyModifierShift
	ctrlShift = fyne.KeyModifierControl | shift
)

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	return append([]widgets.Binding{
		{Key: fyne.KeyA, Modifier: ctrlShift, Label: "Thêm phường vào cuộc giám sát...", Do: p.units.pick},
		{Key: fyne.KeyB, Modifier: ctrlShift, Label: "Giám sát cùng cơ quan ở mọi phường", Do: p.units.copyBodies},
		{Label: "Thêm cơ quan khác ở phường này...", Do: p.units.addBody},
		{Key: fyne.KeyL, Modifier: ctrlShift, Label: "Lập lịch cho phường chưa có buổi", Do: p.plan},
		{Key: fyne.KeyF8, Label: "Phần sau của buổi làm việc", Do: func() { p.editor.step(1) }},
		{Key: fyne.KeyF8, Modifier: shift, Label: "Phần trước của buổi làm việc", Do: func() { p.editor.step(-1) }},
		{Label: "Lịch: tháng trước", Do: func() { p.calendar.grid.Turn(-1) }},
		{Label: "Lịch: tháng sau", Do: func() { p.calendar.grid.Turn(1) }},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Lịch sử của buổi làm việc", Do: p.showHistory},
	}, p.editor.files.Actions()...)
}

func (p *Page) showHistory() {
	x := p.editor.form.Value().Session
	if u, ok := p.unit(x.Ward); ok && x.Version > 0 {
		p.config.Shell.ShowHistory(model.Ref{Noun: "session", UID: x.UID}, "Buổi làm việc với "+u.Version.FullName())
	}
}

// plan proposes sessions for the units that have none; they are in the lists at once and Ctrl+Z takes them back.
func (p *Page) plan() {
	p.HandOver()
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.Session, error) {
		return p.config.Store.PlanSessions(ctx, p.config.Mission)
	}, func(added []model.Session) {
		p.config.Shell.Say(planWords(added))
		if len(added) > 0 {
			p.goToSession(added[0].UID)
		}
	})
}

func planWords(added []model.Session) string {
	undated := 0
	for _, x := range added {
		if x.Day == "" {
			undated++
		}
	}
	switch {
	case len(added) == 0:
		return "Mọi phường đã có buổi làm việc."
	case undated > 0:
		return fmt.Sprintf("Đã lập %d buổi, trong đó %d buổi chưa có ngày vì hết ngày trong thời gian giám sát. Ctrl+Z để bỏ.", len(added), undated)
	}
	return fmt.Sprintf("Đã lập %d buổi làm việc. Ctrl+Z để bỏ.", len(added))
}

// padded leaves the usual room around a part of the page.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(paddedLayout, o)
}

// OpenText begins what a text was typed for: a new session, or a body to be supervised in the unit that is opened.
func (p *Page) OpenText(t model.LeftText) {
	switch {
	case t.New && t.Kind() == "session":
		p.WhenLoaded(p.Add)
	case model.ErrandOf(t.Field) == model.ErrandSupervised:
		p.WhenLoaded(p.units.addBody)
	}
}
