package missions_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/missions"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// desk is the list of missions over a real data file with two of them.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell pagetest.Shell
	timer tasktest.Timer
	page  *missions.Page
	first model.Mission
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	w, _ := datatest.Ward(t, d.store, "3")
	d.first = datatest.Mission(t, d.store, model.Mission{Code: "SM-2024-01"}, w.UID)
	datatest.Mission(t, d.store, model.Mission{Code: "SM-2024-02", Theme: "việc thu gom rác", Office: d.first.Office})
	d.open(d.store, task.Inline)
	return d
}

func (d *desk) open(s missions.Store, r task.Runner) {
	d.page = missions.New(missions.Config{
		Store: s, Shell: &d.shell, Runner: r, After: d.timer.After,
		Today: func() model.Date { return datatest.Today },
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) expect(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.page.Codes()); diff != "" {
		d.t.Errorf("missions in the list (-want +got): %s", diff)
	}
}

func (d *desk) codes() []string {
	d.t.Helper()
	rows, err := d.store.Missions(context.Background(), datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, r.Mission.Code)
	}
	return out
}

func TestTypingNarrowsTheList(t *testing.T) {
	d := newDesk(t)
	d.Picture("missions")
	all := d.page.Codes()
	d.page.Find()
	d.Type("thu gom ra‹ác")
	d.timer.Fire()
	d.expect("SM-2024-02")
	d.Press(fyne.KeyEscape)
	d.expect(all...)
}

func TestEnterOpensTheMission(t *testing.T) {
	d := newDesk(t)
	d.page.Choose(d.first.UID)
	d.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{string(d.first.UID)}, d.shell.Opened); diff != "" {
		t.Error(diff)
	}
}

func TestNewMissionByKeys(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Picture("new-mission")
	d.Type("việc cải tạo hẻm")
	d.Tab()
	d.Type("1/10")
	d.Tab()
	d.Type("15/10")
	d.page.SaveNew()
	if len(d.shell.Opened) != 1 {
		t.Fatalf("opened %v, the theme says %q, errors %v", d.shell.Opened, d.page.ThemeProblem(), d.shell.Errors)
	}
	rows, err := d.store.Missions(context.Background(), datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if m := r.Mission; string(m.UID) == d.shell.Opened[0] {
			if m.Code != "GS-2024-01" || m.Office != d.first.Office || m.State != model.Planned || m.PeriodTo != "2024-10-15" {
				t.Errorf("new mission %+v", m)
			}
		}
	}
}

// A day that cannot be read keeps the form open with its reason; it must not be lost.
func TestUnreadableDayKeepsTheFormOpen(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Type("việc cải tạo hẻm")
	d.Tab()
	d.Type("31/2/2024")
	d.Tab()
	d.page.SaveNew()
	d.Picture("unreadable-day")
	if len(d.shell.Opened) > 0 || len(d.codes()) != 2 || d.page.PeriodProblem() == "" {
		t.Errorf("opened %v, the period says %q", d.shell.Opened, d.page.PeriodProblem())
	}
}

func TestNewMissionIsRefusedAtItsField(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.page.SaveNew()
	if d.page.ThemeProblem() == "" || len(d.shell.Opened) > 0 || len(d.codes()) != 2 {
		t.Errorf("theme says %q, opened %v", d.page.ThemeProblem(), d.shell.Opened)
	}
	if !d.page.Back() || d.page.Back() {
		t.Error("Esc does not close the form exactly once")
	}
}

func TestDeleteGoesToTheBin(t *testing.T) {
	d := newDesk(t)
	d.page.Choose(d.first.UID)
	d.Press(fyne.KeyDelete)
	d.expect("SM-2024-02")
	if want := "Đã chuyển cuộc giám sát SM-2024-01 vào Thùng rác. Ctrl+Z để lấy lại."; !slices.Contains(d.shell.Said, want) {
		t.Errorf("said %q", d.shell.Said)
	}
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n := len(d.page.Codes()); n != 2 {
		t.Errorf("%d missions after undo", n)
	}
}

// TestSeveralGoToTheBinAsOneAction: they are chosen with Shift, said, and come back together.
func TestSeveralGoToTheBinAsOneAction(t *testing.T) {
	d := newDesk(t)
	d.page.Choose(d.first.UID)
	d.Press(fyne.KeyHome)
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.expect()
	if want := "Đã chuyển 2 cuộc giám sát vào Thùng rác. Ctrl+Z để lấy lại."; !slices.Contains(d.shell.Said, want) {
		t.Errorf("said %q", d.shell.Said)
	}
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n := len(d.page.Codes()); n != 2 {
		t.Errorf("%d missions after one undo", n)
	}
}

// broken is a store whose list cannot be read until it is repaired.
type broken struct {
	*data.Store
	err error
}

func (b *broken) Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error) {
	if b.err != nil {
		return nil, b.err
	}
	return b.Store.Missions(ctx, today)
}

func TestErrorStandsInPlaceOfTheListAndCanBeRetried(t *testing.T) {
	d := newDesk(t)
	b := &broken{d.store, errors.New("disk I/O error")}
	d.open(b, task.Inline)
	d.Picture("missions-error")
	d.expect()
	b.err = nil
	d.Press(fyne.KeyReturn) // "Thử lại"
	if n := len(d.page.Codes()); n != 2 {
		t.Errorf("%d missions after trying again", n)
	}
}

func TestOlderAnswerIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	older := d.first
	older.Code = "SM-2024-09"
	d.page.Reload()
	if _, err := d.store.SaveMission(context.Background(), older); err != nil {
		t.Fatal(err)
	}
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1) // the newest first, the oldest last
	}
	if codes := d.page.Codes(); len(codes) != 2 || codes[0] != "SM-2024-09" && codes[1] != "SM-2024-09" {
		t.Errorf("list %v", codes)
	}
}

func TestStatesAndYears(t *testing.T) {
	d := newDesk(t)
	datatest.Mission(t, d.store, model.Mission{Code: "SM-2022-01", Office: d.first.Office, State: model.Closed, PeriodFrom: "2022-05-04", PeriodTo: "2022-05-05"})
	datatest.Put(t, d.store, &model.Mission{Code: "SM-X", Theme: "x", Office: d.first.Office, State: model.Planned})
	if diff := cmp.Diff([]string{"Chưa định thời gian", "Năm 2024", "Năm 2022"}, d.page.Years()); diff != "" {
		t.Error(diff)
	}
	d.Picture("missions-years")
	if diff := cmp.Diff([]string{"Dự kiến 1", "Đang giám sát 2", "Đang kết luận", "Đã kết luận", "Đã khép hồ sơ 1", "Hủy"}, d.page.States()); diff != "" {
		t.Error(diff)
	}
	d.page.PickStates(model.Closed, model.Planned)
	d.expect("SM-X", "SM-2022-01")
	d.page.NextColumn()
	d.page.NextColumn()
	d.Press(fyne.KeyEnd, fyne.KeySpace) // the chip "Hủy" as well
	d.expect("SM-X", "SM-2022-01")
	d.page.PickStates(model.MissionCancelled)
	d.expect()
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyReturn) // the button in place of rows takes the filter away
	if n := len(d.page.Codes()); n != 4 {
		t.Errorf("%d missions without a filter", n)
	}
}

func TestGoesToAMission(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.page.Leave()
	d.open(d.store, q.Runner())
	if !d.page.OpenRecord(model.Ref{Noun: "mission", UID: d.first.UID}) || d.page.OpenRecord(model.Ref{Noun: "person"}) {
		t.Error("does not go to a mission, or to something else")
	}
	q.RunAll()
	d.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{string(d.first.UID)}, d.shell.Opened); diff != "" {
		t.Error(diff)
	}
}

func TestOrderIsRemembered(t *testing.T) {
	d := newDesk(t)
	d.Shortcut(fyne.Key1, fyne.KeyModifierAlt)
	d.expect("SM-2024-01", "SM-2024-02")
	if got := d.shell.Orders["missions"]; got.Column != "code" || got.Descending {
		t.Errorf("remembered %+v", got)
	}
	d.Shortcut(fyne.Key1, fyne.KeyModifierAlt)
	d.page.Leave()
	d.open(d.store, task.Inline)
	d.expect("SM-2024-02", "SM-2024-01")
}

func TestStateIsChangedInTheList(t *testing.T) {
	d := newDesk(t)
	d.page.Choose(d.first.UID)
	d.shell.Answer, d.shell.Reason = "Hủy cuộc giám sát", "Trùng với cuộc của thành phố"
	d.page.Move()
	state := func() model.MissionState {
		got, err := d.store.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			t.Fatal(err)
		}
		return got.State
	}
	if state() != model.MissionCancelled || len(d.shell.Reasons) != 1 {
		t.Errorf("state %s, reasons asked %q, errors %v", state(), d.shell.Reasons, d.shell.Errors)
	}
	d.page.Move()
	if n := len(d.shell.Questions); n != 1 {
		t.Errorf("%d questions: a cancelled mission goes nowhere", n)
	}
	if _, err := d.store.Undo(context.Background()); err != nil || state() != model.InProgress {
		t.Errorf("state after undo %s, %v", state(), err)
	}
	d.shell.Answer = "Chuyển sang đang kết luận"
	d.page.Move()
	if state() != model.Concluding || len(d.shell.Reasons) != 1 {
		t.Errorf("state %s, reasons asked %q", state(), d.shell.Reasons)
	}
}

func TestOldMissionIsCopiedByKeys(t *testing.T) {
	d := newDesk(t)
	datatest.Topic(t, d.store, d.first.UID, "Lịch tiếp")
	outline, err := d.store.BeginPaper(context.Background(), d.first.UID, model.DC, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.store.SavePaperText(context.Background(), outline.UID, "{}", "Sửa đoạn"); err != nil {
		t.Fatal(err)
	}
	gone := model.Ward{Area: "quận Sông Mai"}
	datatest.Put(t, d.store, &gone)
	datatest.Put(t, d.store, &model.WardVersion{Ward: gone.UID, Kind: model.Phuong, Name: "9", ValidTo: "2025-01-01"})
	datatest.Put(t, d.store, &model.MissionWard{Mission: d.first.UID, Ward: gone.UID, Ord: 2})
	d.page.Choose(d.first.UID)
	d.page.Copy()
	d.Picture("copy-mission")
	d.Type("3/3/2025")
	d.Tab()
	d.Type("7/3/2025")
	d.Tab()
	d.page.TakeWards()
	d.page.SaveNew()
	if len(d.shell.Opened) != 1 {
		t.Fatalf("opened %v, the theme says %q, errors %v", d.shell.Opened, d.page.ThemeProblem(), d.shell.Errors)
	}
	p, err := d.store.Plan(context.Background(), model.UID(d.shell.Opened[0]))
	if err != nil || p.Mission.CopiedFrom != d.first.UID || p.Mission.PeriodFrom != "2025-03-03" || p.Mission.Theme != d.first.Theme || len(p.Topics) != 1 || len(p.Wards) != 1 {
		t.Errorf("copy %+v, %v", p, err)
	}
	if q := d.shell.Questions; len(q) != 1 || !strings.Contains(q[0].Text, "Phường 9") || !strings.Contains(q[0].Text, "Đề cương được chép") {
		t.Errorf("told %+v", q)
	}
	if action, err := d.store.Undo(context.Background()); err != nil || action != "Chép cuộc giám sát cũ" || len(d.codes()) != 2 {
		t.Errorf("undone %q: %v, %v", action, d.codes(), err)
	}
}

// What was typed for a new mission is offered again after the program ended.
func TestHalfTypedMissionSurvives(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Type("việc cải tạo hẻm")
	d.timer.Fire()
	drafts, err := d.store.Drafts(context.Background())
	if err != nil || len(drafts) == 0 || drafts[0].Text != "việc cải tạo hẻm" {
		t.Fatalf("drafts %+v, %v", drafts, err)
	}
	d.page.Leave()
	d.open(d.store, task.Inline)
	d.page.Add()
	d.Picture("mission-draft")
	d.page.Back()
	if n := len(d.codes()); n != 2 {
		t.Errorf("%d missions", n)
	}
}

// A text typed for a copy is kept with the mission that is copied, and leads to the same copy again.
func TestTextOfACopyIsOfferedInTheCopy(t *testing.T) {
	d := newDesk(t)
	ctx := context.Background()
	d.page.Choose(d.first.UID)
	d.page.Copy()
	d.Type("31")
	d.timer.Fire()
	left, err := d.store.LeftTexts(ctx)
	if err != nil || len(left) != 1 || !left[0].OfCopy() || left[0].UID != d.first.UID || !strings.HasPrefix(left[0].Title, "Cuộc giám sát mới chép từ cuộc giám sát: SM-2024-01") {
		t.Fatalf("left %+v, %v", left, err)
	}
	d.page.Leave()
	d.open(d.store, task.Inline)
	d.page.OpenText(left[0])
	d.Picture("copy-left")
	if head := d.page.FormHeading(); !strings.HasPrefix(head, "Chép từ SM-2024-01") || !d.page.AnswerDraft(true) {
		t.Errorf("form of %q, nothing offered", head)
	}
	d.page.Back()
	if err := d.store.DeleteAll(ctx, "mission", []model.UID{d.first.UID}); err != nil {
		t.Fatal(err)
	}
	d.page.OpenText(left[0])
	if said := d.shell.Said; len(said) == 0 || !strings.Contains(said[len(said)-1], "không còn trong sổ") {
		t.Errorf("a copy of what is gone: said %q", said)
	}
}
