package window

import (
	"context"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// home says where records of a kind are shown: in a tab of their mission, or in a place of the navigation.
type home struct {
	tab   mission.Tab
	place string
}

var homes = map[model.Noun]home{
	"topic": {tab: mission.GeneralTab}, "basis": {tab: mission.GeneralTab}, "mission_basis": {tab: mission.GeneralTab},
	"member":         {tab: mission.DelegationTab},
	"session":        {tab: mission.ScheduleTab},
	"mission_ward":   {tab: mission.ScheduleTab},
	"finding":        {tab: mission.FindingsTab},
	"attachment":     {tab: mission.FilesTab},
	"recommendation": {tab: mission.RecommendationsTab},
	"document":       {tab: mission.PapersTab, place: papersPlace},
	"mission":        {tab: mission.FindingsTab},
	"phrase":         {tab: mission.FindingsTab},
	"ward":           {place: wardsPlace},
	"ward_change":    {place: wardsPlace},
	"person":         {place: peoplePlace},
	"post":           {place: peoplePlace},
	"office":         {place: officePlace},
	"office_version": {place: officePlace},
	"rule_set":       {place: officePlace},
	"number_series":  {place: numbersPlace},
}

// Open shows a record in the page it belongs to: in the place or tab of its kind, or of what it is a part of.
func (w *Window) Open(ref model.Ref) {
	store := w.store
	if store == nil || w.ending {
		return
	}
	if ref.Noun == "phrase" {
		w.openPhrase(ref)
		return
	}
	w.openThen(ref, func() {})
}

// openThen shows a record in the page it belongs to and calls then.
func (w *Window) openThen(ref model.Ref, then func()) {
	store := w.store
	if ref.UID == "" { // a record that is not written yet: its page has what was filled in
		w.openAlong([]model.Ref{ref}, then)
		return
	}
	task.Run(w.deps.Runner, task.Job[[]model.Ref]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.Ref, error) { return store.Lineage(ctx, ref) },
		Done: func(line []model.Ref, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			w.openAlong(line, then)
		},
	})
}

// OpenText shows where a text that was never saved is offered: the page of its record, or of the kind of record that it was
// to become, which begins what it was typed for. The words of a paper are kept with the paper, and offered on the page on
// which they are written.
func (w *Window) OpenText(t model.LeftText) {
	if w.store == nil || w.ending {
		return
	}
	lead := func() {
		if p, ok := w.page.(textOpener); ok {
			p.OpenText(t)
		}
	}
	kind := t.Kind()
	switch tab := homes[kind].tab; {
	case t.OfPaperText():
		w.writePaper(t.Ref.UID)
		lead()
	case t.Noun == "phrase":
		w.openPhrase(t.Ref)
	case t.OfCopy(), t.Noun == "office" && kind == "mission", t.Noun == "office" && kind == "number_series":
		place := map[model.Noun]string{"mission": missionsPlace, "number_series": numbersPlace}[kind]
		w.leave(func() {
			w.showPlace(place)
			lead()
		})
	case t.Noun == "mission" && t.UID != "" && tab != "":
		if kind == "mission" {
			tab = mission.GeneralTab
		}
		w.leave(func() {
			w.enterMission(t.UID, tab)
			lead()
		})
	case t.Noun == "office" && kind == "post":
		w.leave(func() {
			w.showSetUp()
			lead()
		})
	default:
		w.openThen(t.Ref, lead)
	}
}

// openPhrase shows a phrase in the library, which is part of the findings of any mission.
func (w *Window) openPhrase(ref model.Ref) {
	w.inMission(func(uid model.UID) { w.openAlong([]model.Ref{ref, {Noun: "mission", UID: uid}}, func() {}) })
}

// openAlong shows the first record of a lineage whose kind has a home and calls then.
func (w *Window) openAlong(line []model.Ref, then func()) {
	for i, ref := range line {
		h, ok := homes[ref.Noun]
		if !ok {
			continue
		}
		owner := line[len(line)-1]
		inMission := h.tab != "" && owner.Noun == "mission"
		if !inMission && h.place == "" {
			continue
		}
		from := w.here()
		w.leave(func() {
			if inMission {
				w.enterMission(owner.UID, h.tab)
			} else {
				w.showPlace(h.place)
			}
			w.origin = from
			if p, ok := w.page.(recordOpener); ok {
				for _, r := range line[:i+1] {
					if p.OpenRecord(r) {
						break
					}
				}
			}
			then()
		})
		return
	}
	w.Say("Mục này không có trang riêng.")
}
