package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/missions"
	"sogiamsat/app/page/start"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// The places of the navigation.
const (
	startPlace    = "start"
	missionsPlace = "missions"
)

func (w *Window) showNav() {
	items := []widgets.NavItem{{ID: startPlace, Label: "Bắt đầu", Count: -1}}
	if w.store != nil {
		items = append(items, widgets.NavItem{ID: missionsPlace, Label: "Cuộc giám sát", Count: -1})
	}
	w.nav.SetItems(items)
}

// goTo opens a place of the navigation.
func (w *Window) goTo(id string) {
	if id == startPlace {
		w.leave(w.showStart)
		return
	}
	w.leave(w.showMissions)
}

// put shows a page; the one before has been left.
func (w *Window) put(p page, place string, content fyne.CanvasObject) {
	w.page = p
	w.place = place
	w.nav.SetCurrent(place)
	w.middle.Objects = []fyne.CanvasObject{content}
	w.middle.Refresh()
	w.win.Canvas().Focus(p.First())
}

func (w *Window) showStart() {
	w.closeMission()
	w.start = start.New(w, w.info.Path)
	w.put(w.start, startPlace, w.start.Content())
}

func (w *Window) showMissions() {
	if w.store == nil {
		w.showStart()
		return
	}
	w.closeMission()
	p := missions.New(missions.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today})
	w.put(p, missionsPlace, p.Content())
}

// OpenMission shows a mission, at its findings.
func (w *Window) OpenMission(uid model.UID) {
	w.leave(func() {
		w.closeMission()
		w.mission = uid
		w.head = mission.NewHead(w.missionConfig(), func(t mission.Tab) { w.GoToTab(t) })
		w.showTab(mission.FindingsTab)
	})
}

// OpenFindings shows the findings of the open mission.
func (w *Window) OpenFindings() { w.GoToTab(mission.FindingsTab) }

// GoToTab shows another page of the open mission.
func (w *Window) GoToTab(t mission.Tab) {
	if w.mission == "" || t == w.tab && w.page != nil {
		return
	}
	w.leave(func() { w.showTab(t) })
}

// nextTab goes along the pages of the open mission.
func (w *Window) nextTab(by int) {
	if w.mission == "" {
		return
	}
	i := slices.Index(mission.Tabs, w.tab) + by
	w.GoToTab(mission.Tabs[(i+len(mission.Tabs))%len(mission.Tabs)])
}

func (w *Window) missionConfig() mission.Config {
	return mission.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, Today: w.today, Mission: w.mission}
}

func (w *Window) showTab(t mission.Tab) {
	w.tab = t
	w.head.SetTab(t)
	p := w.newTabPage(t)
	w.put(p, "", container.NewBorder(w.head.Content(), nil, nil, nil, p.Content()))
}

func (w *Window) newTabPage(t mission.Tab) page {
	switch t {
	case mission.ScheduleTab:
		return mission.NewSchedule(w.missionConfig())
	case mission.FindingsTab:
		return findings.New(findings.Config{
			Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After,
			Today: w.today, Now: w.instant, Mission: w.mission,
		})
	case mission.RecommendationsTab:
		return mission.NewRecommendations(w.missionConfig())
	case mission.ConclusionTab:
		return conclusion.New(conclusion.Config{
			Store: w.store, Papers: w.deps.Papers(w.store), Preview: w.deps.Preview,
			Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: w.mission,
		})
	}
	return mission.NewGeneral(w.missionConfig())
}

func (w *Window) instant() model.Instant { return model.InstantOf(w.deps.Now()) }
