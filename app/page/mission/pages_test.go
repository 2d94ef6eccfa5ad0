package mission_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// desk is a mission with two units over a real data file.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	timer   tasktest.Timer
	went    []mission.Tab
	mission model.Mission
	wards   []model.UID
	bodies  []model.UID
}

// page is what every page of a mission does.
type page interface {
	Content() fyne.CanvasObject
	First() fyne.Focusable
	Leave()
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	for _, name := range []string{"3", "5"} {
		w, b := datatest.Ward(t, d.store, name)
		d.wards, d.bodies = append(d.wards, w.UID), append(d.bodies, b.UID)
	}
	d.mission = datatest.Mission(t, d.store, model.Mission{}, d.wards...)
	for i, b := range d.bodies {
		row := d.dossier().Wards[i]
		mw := unitOf(t, d.store, d.mission.UID, row.Ward)
		datatest.Put(t, d.store, &model.MissionBody{MissionWard: mw, Body: b, Ord: 1})
	}
	return d
}

// unitOf finds the record that puts a unit into the mission.
func unitOf(t *testing.T, s *data.Store, m, ward model.UID) (found model.UID) {
	t.Helper()
	err := s.Do(context.Background(), "Tìm", func(tx *data.Tx) error {
		for n := range 200 {
			r, err := tx.Get("mission_ward", datatest.UID(n))
			if err != nil {
				continue
			}
			if mw := r.(*model.MissionWard); mw.Mission == m && mw.Ward == ward {
				found = mw.UID
			}
		}
		return nil
	})
	if err != nil || found == "" {
		t.Fatalf("unit %s of the mission: %q, %v", ward, found, err)
	}
	return found
}

func (d *desk) config() mission.Config {
	return mission.Config{
		Store: d.store, Shell: &d.shell, Runner: task.Inline, After: d.timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID, Go: func(t mission.Tab) { d.went = append(d.went, t) },
	}
}

func (d *desk) show(p page) {
	d.t.Cleanup(p.Leave)
	d.Show(p.Content())
	d.Window.Canvas().Focus(p.First())
}

func (d *desk) dossier() model.Dossier {
	d.t.Helper()
	got, err := d.store.Dossier(context.Background(), d.mission.UID, "")
	if err != nil {
		d.t.Fatal(err)
	}
	return got
}

func TestHeadShowsNumbersAndGoes(t *testing.T) {
	d := newDesk(t)
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID})
	var went []mission.Tab
	h := mission.NewHead(d.config(), func(tab mission.Tab) { went = append(went, tab) })
	t.Cleanup(h.Leave)
	d.Show(h.Content())
	if got := h.Count(mission.FindingsTab); got != 1 {
		t.Errorf("findings beside the tab: %d", got)
	}
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID})
	if got := h.Count(mission.FindingsTab); got != 2 {
		t.Errorf("after another finding: %d", got)
	}
	h.TapTab(mission.ScheduleTab)
	if diff := cmp.Diff([]mission.Tab{mission.ScheduleTab}, went); diff != "" {
		t.Error(diff)
	}
}

// An error of the head is said by the page below it; what the head showed stays.
func TestHeadStaysOnAnErrorAndFollowsUndo(t *testing.T) {
	d := newDesk(t)
	b := &broken{Store: d.store}
	c := d.config()
	c.Store = b
	h := mission.NewHead(c, func(mission.Tab) {})
	t.Cleanup(h.Leave)
	d.Show(h.Content())
	expect := func(what string, want int) {
		t.Helper()
		if got := h.Count(mission.FindingsTab); got != want {
			t.Errorf("%s: %d findings beside the tab, want %d", what, got, want)
		}
	}
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID})
	b.err = errors.New("disk I/O error")
	h.Reload()
	expect("with an error", 1)
	b.err = nil
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	expect("after undo", 0)
}
