package missions_test

import (
	"context"
	"errors"
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
		t.Fatalf("opened %v, the form says %q", d.shell.Opened, d.page.FormProblem())
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
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n := len(d.page.Codes()); n != 2 {
		t.Errorf("%d missions after undo", n)
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
