package schedule_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/schedule"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is the page of a mission over a real data file.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	timer   tasktest.Timer
	mission model.Mission
	head    model.Person
	page    *schedule.Page
	added   []string // names that were to be added to the register
}

// newDesk makes a register of seven units, one of them dissolved, and shows the page of a mission with so many of them.
func newDesk(t *testing.T, units int) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	var wards []model.UID
	for _, name := range []string{"3", "5", "9", "11", "13", "15"} {
		w, _ := datatest.Ward(t, d.store, name)
		wards = append(wards, w.UID)
	}
	gone := model.Ward{Area: "quận Sông Mai"}
	datatest.Put(t, d.store, &gone)
	datatest.Put(t, d.store, &model.WardVersion{Ward: gone.UID, Kind: model.Phuong, Name: "Bến Trúc", ValidFrom: "2000-01-01", ValidTo: "2024-01-01"})
	d.mission = datatest.Mission(t, d.store, model.Mission{}, wards[:units]...)
	d.head = datatest.Person(t, d.store, "Lê Thị Mẫu Đơn")
	secretary := datatest.Person(t, d.store, "Trịnh Văn Nháp")
	datatest.Put(t, d.store, &model.Member{Mission: d.mission.UID, Person: d.head.UID, Role: model.HeadRole, Ord: 1},
		&model.Member{Mission: d.mission.UID, Person: secretary.UID, Role: model.SecretaryRole, Ord: 2})
	return d
}

func (d *desk) open() *desk { return d.openWith(task.Inline) }

func (d *desk) openWith(r task.Runner) *desk {
	d.page = schedule.New(schedule.Config{
		Store: d.store, Shell: &d.shell, Runner: r, After: d.timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
		NewUnits: func(names []string) { d.added = append(d.added, names...) },
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
	return d
}

func (d *desk) act(label string) {
	d.t.Helper()
	for _, b := range d.page.Actions() {
		if strings.HasPrefix(b.Label, label) {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

func (d *desk) schedule() model.Schedule {
	d.t.Helper()
	s, err := d.store.Schedule(ctx, d.mission.UID, datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

func (d *desk) undo() {
	d.t.Helper()
	if _, err := d.store.Undo(ctx); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) same(what string, want, got any) {
	d.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		d.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func (d *desk) fine() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors: %v", d.shell.Errors)
	}
}

func TestUnitsAreAddedByAFewLetters(t *testing.T) {
	d := newDesk(t, 0).open()
	d.Picture("schedule-empty")
	d.page.Add() // nothing to begin a session with: the picker
	d.same("all that may be added", []string{
		"Có trong thời gian giám sát: Phường 3 quận Sông Mai", "Có trong thời gian giám sát: Phường 5 quận Sông Mai",
		"Có trong thời gian giám sát: Phường 9 quận Sông Mai", "Có trong thời gian giám sát: Phường 11 quận Sông Mai",
		"Có trong thời gian giám sát: Phường 13 quận Sông Mai", "Có trong thời gian giám sát: Phường 15 quận Sông Mai",
		"Không có vào ngày giám sát: Phường Bến Trúc đến 31/12/2023",
	}, d.page.Offered())
	d.Type("ben tru")
	d.same("one that is gone", []string{"Không có vào ngày giám sát: Phường Bến Trúc đến 31/12/2023"}, d.page.Offered())
	d.Press(fyne.KeyReturn)
	d.same("said", []string{"Phường Bến Trúc không có vào ngày 09/9/2024 (đến 31/12/2023)."}, d.shell.Said)
	d.Type("3, 5; 9, 77")
	d.Press(fyne.KeyReturn)
	d.Type("phuong 11")
	d.Press(fyne.KeyReturn)
	d.Picture("schedule-picker")
	d.Press(fyne.KeyReturn)
	d.same("units", []string{"Phường 3 Chưa có buổi", "Phường 5 Chưa có buổi", "Phường 9 Chưa có buổi", "Phường 11 Chưa có buổi"}, d.page.Units())
	d.same("bodies", []string{"dang_uy", "ubnd"}, d.page.Supervised())
	d.same("said last", "Đã thêm 4 đơn vị. Ctrl+Z để bỏ.", d.shell.Said[len(d.shell.Said)-1])
	if unit, _, _ := d.page.Stand(); unit != d.schedule().Wards[0].Place.Ward {
		t.Errorf("stands at %s", unit)
	}
	d.act("Thêm phường")
	d.Type("13")
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	if unit, _, _ := d.page.Stand(); unit != d.schedule().Wards[4].Place.Ward {
		t.Errorf("stands at %s, not at the unit added", unit)
	}
	d.undo()
	d.undo()
	d.same("units after undo", []string(nil), d.page.Units())
	d.fine()
}

// Where the register has no unit, the picker leads to where one is added.
func TestAnEmptyRegisterLeadsToAddingUnits(t *testing.T) {
	d := newDesk(t, 1).open()
	d.act("Thêm phường")
	d.Type("không có đơn vị này")
	d.PressButton("Thêm phường, xã vào danh mục...")
	d.same("led to", []string{"không có đơn vị này"}, d.added)
	kept := d.page.Kept()
	d.open()
	d.page.TakeUp(kept)
	if d.page.Kept() != kept {
		t.Errorf("typed %q, was %q", d.page.Kept(), kept)
	}
}

func TestTickedUnitsCanBeGivenUp(t *testing.T) {
	d := newDesk(t, 1).open()
	d.act("Thêm phường")
	d.Press(fyne.KeyReturn, fyne.KeyDown) // ticks Phường 5
	d.Type("5")
	d.Press(fyne.KeyReturn) // and takes the tick away
	d.act("Thêm phường")
	d.Press(fyne.KeyEscape)
	if d.page.Back() {
		t.Error("the picker is still open")
	}
	d.act("Thêm phường")
	if !d.page.Back() {
		t.Error("the picker was not open")
	}
	d.same("units", []string{"Phường 3 Chưa có buổi"}, d.page.Units())
}

func TestUnitsAreOrderedAndRemoved(t *testing.T) {
	d := newDesk(t, 3).open()
	d.Press(fyne.KeyDown)
	d.page.Move(true)
	d.same("moved", []string{"Phường 5 Chưa có buổi", "Phường 3 Chưa có buổi", "Phường 9 Chưa có buổi"}, d.page.Units())
	d.Press(fyne.KeyEnd, fyne.KeyDelete)
	d.same("removed", []string{"Phường 5 Chưa có buổi", "Phường 3 Chưa có buổi"}, d.page.Units())
	d.undo()
	d.undo()
	d.same("taken back", []string{"Phường 3 Chưa có buổi", "Phường 5 Chưa có buổi", "Phường 9 Chưa có buổi"}, d.page.Units())
	d.Press(fyne.KeyHome)
	d.page.Add()
	d.Type("9/9")
	d.Tab()
	d.Window.Canvas().Focus(d.page.First())
	d.page.DeleteCurrent()
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.InUse {
		t.Errorf("a unit with a session: %v", d.shell.Errors)
	}
}

func TestSeveralUnitsAndSessionsGoAsOneAction(t *testing.T) {
	d := newDesk(t, 3).open()
	units, _, sessions, _ := d.page.Lists()
	all := &fyne.ShortcutSelectAll{}
	for _, day := range []string{"9/9", "10/9"} {
		d.page.Add()
		d.Type(day)
		d.Tab()
	}
	d.Window.Canvas().Focus(sessions)
	sessions.(fyne.Shortcutable).TypedShortcut(all)
	d.Press(fyne.KeyDelete)
	d.same("no sessions", []string(nil), d.page.Meetings())
	d.Window.Canvas().Focus(units)
	units.(fyne.Shortcutable).TypedShortcut(all)
	d.Press(fyne.KeyDelete)
	d.same("no units", []string(nil), d.page.Units())
	d.undo()
	d.same("units again", []string{"Phường 3 Chưa có buổi", "Phường 5 Chưa có buổi", "Phường 9 Chưa có buổi"}, d.page.Units())
	d.undo()
	if got := d.page.Meetings(); len(got) != 2 {
		t.Errorf("sessions again %q", got)
	}
	d.fine()
}

func TestSupervisedBodies(t *testing.T) {
	d := newDesk(t, 2).open()
	_, bodies, _, _ := d.page.Lists()
	d.Window.Canvas().Focus(bodies)
	d.Press(fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	d.same("ticked", []string{"dang_uy", "ubnd"}, d.page.Supervised())
	d.shell.Text = "Công an Phường 3"
	d.act("Thêm cơ quan khác")
	d.same("with another", []string{"dang_uy", "ubnd", "khac:Công an Phường 3"}, d.page.Supervised())
	d.Picture("schedule-bodies")
	d.act("Giám sát cùng cơ quan")
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyDown)
	d.same("the same elsewhere", []string{"dang_uy", "ubnd"}, d.page.Supervised())
	d.undo()
	d.same("taken back", []string(nil), d.page.Supervised())
	d.fine()
}

// TestASessionByKeys types a whole session and looks into the file after each part.
func TestASessionByKeys(t *testing.T) {
	d := newDesk(t, 2)
	place := d.schedule().Wards[0].Place.UID
	if err := d.store.SetSupervised(ctx, place, []model.BodyPick{{Kind: model.PeoplesCommittee}}); err != nil {
		t.Fatal(err)
	}
	d.open()
	d.page.Add()
	for _, text := range []string{"10/9", "8h", "11.30", "Hội trường UBND"} {
		d.Type(text)
		d.Tab()
	}
	x := d.schedule().Wards[0].Sessions[0].Session
	d.same("day, hours, place", "2024-09-10 08:00 11:30 Hội trường UBND", strings.Join([]string{string(x.Day), x.TimeFrom, x.TimeTo, x.Place}, " "))
	d.same("chair", d.head.UID, x.Chair)
	d.act("Phần sau")
	d.Type("Ông A, Chủ tịch")
	d.Tab()
	d.Type("3")
	d.Tab()
	d.Picture("schedule-people")
	d.act("Phần sau")
	for _, text := range []string{"Đoàn công bố kế hoạch.", "Ủy ban nhân dân báo cáo.", "Hỏi về sổ tiếp dân.", "Giải trình.", "Kết luận."} {
		d.Type(text)
		d.Tab()
	}
	d.Picture("schedule-minutes")
	s := d.schedule().Wards[0].Sessions
	if len(s) != 1 || s[0].Session.TurnOpening != "Đoàn công bố kế hoạch." || s[0].Session.TurnConclusion != "Kết luận." {
		t.Errorf("minutes: %+v", s)
	}
	if len(s[0].Attendance) != 1 || s[0].Attendance[0].Names != "Ông A, Chủ tịch" || s[0].Attendance[0].Count != 3 {
		t.Errorf("attendance: %+v", s[0].Attendance)
	}
	d.act("Phần trước")
	if d.page.Part() != "people" {
		t.Errorf("in part %s", d.page.Part())
	}
	d.act("Lịch sử")
	d.same("history", []model.Ref{{Noun: "session", UID: x.UID}}, d.shell.Histories)
	d.fine()
}

// Bursts of an input program arrive whole in fields for days, hours, numbers and texts.
func TestASessionTypedByAnInputProgram(t *testing.T) {
	d := newDesk(t, 1)
	if err := d.store.SetSupervised(ctx, d.schedule().Wards[0].Place.UID, []model.BodyPick{{Kind: model.PeoplesCommittee}}); err != nil {
		t.Fatal(err)
	}
	d.open()
	d.page.Add()
	for _, script := range []string{"11/9‹‹‹0/9", "9h‹‹8:1‹15", "11:3‹‹‹0:45", "Ho‹ô‹ội truo‹‹ươ‹‹ường U‹Ủy ban"} {
		d.Type(script)
		d.Tab()
	}
	d.act("Phần sau")
	d.Type("D‹Đo‹ô‹ồng chí Ho‹ô‹ồ Thi‹ị A")
	d.Tab()
	d.Type("1‹24‹")
	d.Tab()
	s := d.schedule().Wards[0].Sessions[0]
	x := s.Session
	d.same("day, hours, place", "2024-09-10 08:15 10:45 Hội trường Ủy ban", strings.Join([]string{string(x.Day), x.TimeFrom, x.TimeTo, x.Place}, " "))
	if len(s.Attendance) != 1 || s.Attendance[0].Names != "Đồng chí Hồ Thị A" || s.Attendance[0].Count != 2 {
		t.Errorf("attendance: %+v", s.Attendance)
	}
	d.fine()
}

func TestUndoReachesTheForm(t *testing.T) {
	d := newDesk(t, 1)
	if err := d.store.SetSupervised(ctx, d.schedule().Wards[0].Place.UID, []model.BodyPick{{Kind: model.PeoplesCommittee}}); err != nil {
		t.Fatal(err)
	}
	d.open()
	d.page.Add()
	d.Type("10/9")
	d.Tab()
	d.act("Phần sau")
	d.Type("Ông A")
	d.Tab()
	d.undo()
	d.act("Phần trước")
	d.act("Phần sau")
	d.Type("Bà B")
	d.Tab()
	if got := d.schedule().Wards[0].Sessions[0].Attendance[0].Names; got != "Bà B" {
		t.Errorf("names %q", got)
	}
	d.fine()
}

func TestSlipsAreSaidAndNotRefused(t *testing.T) {
	d := newDesk(t, 2)
	other := datatest.Session(t, d.store, d.mission.UID, d.schedule().Wards[1].Place.Ward, "2024-09-28")
	other.TimeFrom, other.Chair = "08:00", d.head.UID
	datatest.Put(t, d.store, &other)
	d.open()
	d.page.Add()
	d.Type("28/9")
	d.Tab()
	d.Type("8")
	d.Tab()
	day, hour := d.page.Advice()
	d.same("at the day", "Ngoài thời gian giám sát (09/9/2024 - 27/9/2024).", day)
	d.same("at the hour", "Cùng giờ này người chủ trì có buổi làm việc với Phường 5.", hour)
	if x := d.schedule().Wards[0].Sessions; len(x) != 1 || x[0].Session.Day != "2024-09-28" {
		t.Errorf("not saved: %+v", x)
	}
	d.Picture("schedule-slips")
	d.fine()
}

func TestADayWithoutTheUnitIsRefusedAtItsField(t *testing.T) {
	d := newDesk(t, 1)
	w := d.schedule().Wards[0]
	v := w.Version
	v.ValidTo = "2024-09-20"
	datatest.Put(t, d.store, &v)
	d.open()
	d.page.Add()
	d.Type("25/9")
	d.Tab()
	if day, _ := d.page.Advice(); !strings.Contains(day, "không có vào ngày 25/9/2024") {
		t.Errorf("the day says %q", day)
	}
	if x := d.schedule().Wards[0].Sessions; len(x) != 0 {
		t.Errorf("saved: %+v", x)
	}
	d.fine()
}

func TestSessionsAreProposedOnRequest(t *testing.T) {
	d := newDesk(t, 3).open()
	d.act("Lập lịch")
	d.same("sessions", []string{"thứ Hai 09/9 08:00 Phường 3", "thứ Ba 10/9 08:00 Phường 5", "thứ Tư 11/9 08:00 Phường 9"}, d.page.Meetings())
	d.same("said", "Đã lập 3 buổi làm việc. Ctrl+Z để bỏ.", d.shell.Said[len(d.shell.Said)-1])
	d.Picture("schedule")
	d.same("deadlines", []string{
		"Gửi kế hoạch, đề cương 25/8/2024 Quá hạn: quá 37 ngày; rơi vào Chủ nhật; ngày làm việc liền trước là 23/8/2024",
		"Đơn vị gửi báo cáo 02/9/2024 Quá hạn: quá 29 ngày; rơi vào ngày nghỉ lễ; ngày làm việc liền trước là 30/8/2024",
		"Báo cáo kết quả của Đoàn 24/9/2024 Quá hạn: quá 7 ngày",
	}, d.page.Deadlines())
	d.act("Lập lịch")
	d.same("said again", "Mọi phường đã có buổi làm việc.", d.shell.Said[len(d.shell.Said)-1])
	d.undo()
	d.same("after one undo", []string(nil), d.page.Meetings())
	d.fine()
}

// TestListsStandTogether goes along units and sessions: what is shown is always what both lists stand at.
func TestListsStandTogether(t *testing.T) {
	d := newDesk(t, 3)
	w := d.schedule().Wards
	late := datatest.Session(t, d.store, d.mission.UID, w[0].Place.Ward, "2024-09-20")
	early := datatest.Session(t, d.store, d.mission.UID, w[1].Place.Ward, "2024-09-11")
	d.open()
	stands := func(what string, unit, session model.UID) {
		t.Helper()
		u, listed, shown := d.page.Stand()
		if u != unit || shown != session || session != "" && listed != session {
			t.Errorf("%s: unit %s, session %s in the list, %s shown; want %s at %s", what, u, listed, shown, session, unit)
		}
	}
	stands("at first", w[0].Place.Ward, late.UID)
	d.Press(fyne.KeyDown)
	stands("a unit on", w[1].Place.Ward, early.UID)
	d.Press(fyne.KeyDown)
	stands("a unit without a session", w[2].Place.Ward, "")
	d.Picture("schedule-none")
	d.page.Step(1)
	stands("the first session", w[1].Place.Ward, early.UID)
	d.page.Step(1)
	stands("the next session", w[0].Place.Ward, late.UID)
	d.page.Step(1)
	stands("at the end", w[0].Place.Ward, late.UID)
	d.page.GoToDay("2024-09-11")
	stands("the day clicked", w[1].Place.Ward, early.UID)
	if !d.page.OpenRecord(model.Ref{Noun: "session", UID: late.UID}) || d.page.OpenRecord(model.Ref{Noun: "finding"}) {
		t.Error("the page does not know what it shows")
	}
	stands("a session opened", w[0].Place.Ward, late.UID)
	d.page.OpenRecord(model.Ref{Noun: "mission_ward", UID: w[1].Place.UID})
	stands("a unit opened", w[1].Place.Ward, early.UID)
	d.page.DeleteCurrent() // from the list of sessions, where the click left the keyboard
	stands("deleted", w[1].Place.Ward, "")
	d.undo()
	d.page.NextColumn()
	d.page.NextColumn()
	d.page.NextColumn()
	d.fine()
}

// TestDaysAreMeantInTheMissionsYear types a day without its year for a mission of last year.
func TestDaysAreMeantInTheMissionsYear(t *testing.T) {
	d := newDesk(t, 1)
	d.mission.PeriodFrom, d.mission.PeriodTo = "2023-08-28", "2023-09-08"
	datatest.Put(t, d.store, &d.mission)
	d.open()
	d.page.Add()
	d.Type("29/8")
	d.Tab()
	d.same("sessions", []string{"thứ Ba 29/8 Phường 3"}, d.page.Meetings())
	d.page.Add()
	d.Type("5/1/24")
	d.Tab()
	d.same("sessions", []string{"thứ Ba 29/8 Phường 3", "05/01/2024 Phường 3"}, d.page.Meetings())
	d.fine()
}

func TestANewSessionIsGivenUp(t *testing.T) {
	d := newDesk(t, 1).open()
	d.page.Add()
	d.page.DeleteCurrent()
	if _, _, shown := d.page.Stand(); shown != "" || len(d.schedule().Wards[0].Sessions) != 0 {
		t.Errorf("shown %s", shown)
	}
	d.page.DeleteCurrent() // nothing to delete
	d.page.Step(1)
	d.fine()
}

func TestFilesOfASession(t *testing.T) {
	d := newDesk(t, 1).open()
	path := filepath.Join(t.TempDir(), "biên bản.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.page.Drop([]string{path}) // no session yet
	d.page.Add()
	d.Type("10/9")
	d.Tab()
	d.page.Drop([]string{path})
	if x := d.schedule().Wards[0].Sessions[0]; x.Files != 1 || d.page.Part() != "files" {
		t.Errorf("%d files, part %s", x.Files, d.page.Part())
	}
	d.Picture("schedule-files")
	_, _, _, files := d.page.Lists()
	d.Window.Canvas().Focus(files)
	d.page.DeleteCurrent()
	if x := d.schedule().Wards[0].Sessions[0]; x.Files != 0 {
		t.Errorf("%d files", x.Files)
	}
	d.fine()
}

// An end before the beginning is refused; the place typed after it is in the file, and leaving says what is not. So it is
// with a beginning moved behind an end that is kept.
func TestRefusedHourDoesNotHoldBackThePlace(t *testing.T) {
	d := newDesk(t, 1).open()
	d.page.Add()
	for _, text := range []string{"10/9", "8h", "7h", "Hội trường"} {
		d.Type(text)
		d.Tab()
	}
	x := d.schedule().Wards[0].Sessions[0].Session
	d.same("kept", []string{"08:00", "", "Hội trường"}, []string{x.TimeFrom, x.TimeTo, x.Place})
	d.page.WhenSaved(func() {})
	d.same("drafts", []string{"session time_to: 07:00"}, datatest.Drafts(t, d.store))
	if n := len(d.shell.Said); n == 0 || !strings.Contains(d.shell.Said[n-1], "Giờ kết thúc (07:00)") {
		t.Errorf("said %q", d.shell.Said)
	}

	d = newDesk(t, 1).open()
	d.page.Add()
	for _, text := range []string{"10/9", "8h", "9h"} {
		d.Type(text)
		d.Tab()
	}
	d.Window.Canvas().FocusPrevious()
	d.Window.Canvas().FocusPrevious()
	d.Window.Canvas().Focused().(*widgets.BaseEntry).SetText("10h")
	d.Tab()
	d.Tab()
	d.Type("Hội trường")
	d.Tab()
	x = d.schedule().Wards[0].Sessions[0].Session
	d.same("kept with its old beginning", []string{"08:00", "09:00", "Hội trường"}, []string{x.TimeFrom, x.TimeTo, x.Place})
	d.same("drafts", []string{"session time_from: 10:00"}, datatest.Drafts(t, d.store))
	d.fine()
}

func TestCleanClock(t *testing.T) {
	for typed, want := range map[string]string{
		"8h30": "08:30", "8.30": "08:30", "08:30": "08:30", "830": "08:30", "1430": "14:30", "8h": "08:00", "14": "14:00", "8g15": "08:15",
		"": "", "sáng": "sáng", "8h3": "8h3", "25h99": "25:99",
	} {
		if got := schedule.CleanClock(typed); got != want {
			t.Errorf("%q became %q, want %q", typed, got, want)
		}
	}
}

// brokenStore cannot read for a while.
type brokenStore struct {
	*data.Store
	broken bool
}

func (b *brokenStore) Schedule(ctx context.Context, m model.UID, today model.Date) (model.Schedule, error) {
	if b.broken {
		return model.Schedule{}, model.Errorf(model.Damaged, "", "Tệp hỏng.")
	}
	return b.Store.Schedule(ctx, m, today)
}

func TestAnErrorStandsInThePage(t *testing.T) {
	d := newDesk(t, 1)
	b := &brokenStore{d.store, true}
	p := schedule.New(schedule.Config{
		Store: b, Shell: &d.shell, Runner: task.Inline, After: d.timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
		NewUnits: func(names []string) { d.added = append(d.added, names...) },
	})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	d.Picture("schedule-error")
	p.Add() // nothing was read yet
	b.broken = false
	d.PressButton("Thử lại")
	d.same("units", []string{"Phường 3 Chưa có buổi"}, p.Units())
}

func TestAnOlderAnswerIsDropped(t *testing.T) {
	d := newDesk(t, 1)
	var q tasktest.Queue
	p := schedule.New(schedule.Config{
		Store: d.store, Shell: &d.shell, Runner: q.Runner(), After: d.timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
		NewUnits: func(names []string) { d.added = append(d.added, names...) },
	})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	arrive := q.Answer()
	ward, _ := datatest.Ward(t, d.store, "21")
	if err := d.store.AddUnits(ctx, d.mission.UID, []model.UID{ward.UID}, nil); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	q.RunAll()
	arrive()
	d.same("units", []string{"Phường 3 Chưa có buổi", "Phường 21 Chưa có buổi"}, p.Units())
}

func TestEscLeadsFromTheEditorToTheSessions(t *testing.T) {
	d := newDesk(t, 1).open()
	d.act("Lập lịch")
	d.page.Reload()
	c := d.Window.Canvas()
	c.Focus(d.page.First())
	units := c.Focused()
	if d.page.NextColumn(); c.Focused() == units {
		t.Fatal("F6 does not lead on")
	}
	sessions := c.Focused()
	d.page.NextColumn()
	if !d.page.Back() || c.Focused() != sessions || d.page.Back() {
		t.Errorf("Esc leads to %T", c.Focused())
	}
}
