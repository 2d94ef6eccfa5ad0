package window

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/bin"
	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/page/delegation"
	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/files"
	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/missions"
	"sogiamsat/app/page/office"
	"sogiamsat/app/page/overview"
	"sogiamsat/app/page/papers"
	"sogiamsat/app/page/people"
	"sogiamsat/app/page/recommendations"
	"sogiamsat/app/page/schedule"
	"sogiamsat/app/page/settings"
	"sogiamsat/app/page/start"
	"sogiamsat/app/page/wards"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// place is a line of the navigation and the page behind it.
type place struct {
	id, label string
	// build makes the page; the file is open. nil: the page lies over the one that is shown.
	build func(w *Window) page
}

// always says that a place can be shown while no file is open.
func (p place) always() bool { return p.id == startPlace || p.id == settingsPlace }

// The places of the navigation.
const (
	startPlace    = "start"
	missionsPlace = "missions"
	recsPlace     = "recommendations"
	papersPlace   = "papers"
	wardsPlace    = "wards"
	peoplePlace   = "people"
	officePlace   = "office"
	numbersPlace  = "numbers"
	searchPlace   = "search"
	binPlace      = "bin"
	settingsPlace = "settings"
)

// places are the lines of the navigation in order; Ctrl+1 is the first.
var places = []place{
	{startPlace, "Bắt đầu", (*Window).newStart},
	{missionsPlace, "Cuộc giám sát", func(w *Window) page {
		return missions.New(missions.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today})
	}},
	{recsPlace, "Kiến nghị", func(w *Window) page { return w.recommendations("") }},
	{papersPlace, "Văn bản", func(w *Window) page { return w.newPapers("") }},
	{wardsPlace, "Phường", func(w *Window) page {
		return wards.New(wards.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today})
	}},
	{peoplePlace, "Người, cơ quan", func(w *Window) page {
		return people.New(people.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today})
	}},
	{officePlace, "Cơ quan, thể thức", func(w *Window) page {
		return office.New(office.Config{
			Store: w.store, Preview: w.deps.Preview, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today,
		})
	}},
	{numbersPlace, "Sổ số văn bản", func(w *Window) page {
		return office.NewNumbers(office.NumberConfig{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today})
	}},
	{searchPlace, "Tìm", nil},
	{binPlace, "Thùng rác", func(w *Window) page {
		return bin.New(bin.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After})
	}},
	{settingsPlace, "Thiết lập", func(w *Window) page { return settings.New(w, w.links()) }},
}

// newStart makes the start page: of the open file, or the one before any is open.
func (w *Window) newStart() page {
	if w.store == nil {
		w.start = start.New(w)
		return w.start
	}
	return start.NewDesk(start.DeskConfig{
		Store: w.store, Shell: w, Runner: w.deps.Runner, Now: w.deps.Now, Path: w.info.Path, Last: w.lastWork(), Backup: w.lastBackup,
	})
}

// ShowMissions shows the list of missions.
func (w *Window) ShowMissions() { w.leave(w.showMissions) }

func placeOf(id string) (place, bool) {
	i := slices.IndexFunc(places, func(p place) bool { return p.id == id })
	if i < 0 {
		return place{}, false
	}
	return places[i], true
}

func (w *Window) showNav() { w.showCounts(nil) }

// showCounts shows the navigation with its numbers, by place.
func (w *Window) showCounts(counts map[string]navCount) {
	var items []widgets.NavItem
	for _, p := range places {
		if w.store == nil && !p.always() || lineOf(p.id) != p.id {
			continue
		}
		item := widgets.NavItem{ID: p.id, Label: p.label, Count: -1}
		if n, ok := counts[p.id]; ok {
			item.Count, item.Alert = n.count, n.alert
		}
		items = append(items, item)
	}
	w.nav.SetItems(items)
}

// goTo opens a place of the navigation.
func (w *Window) goTo(id string) {
	if id == searchPlace {
		w.openSearch()
		return
	}
	w.leave(func() { w.showPlace(id) })
}

// showPlace shows the page of a place; without a file there is only the start page.
func (w *Window) showPlace(id string) {
	p, ok := placeOf(id)
	if !ok || p.build == nil || w.store == nil && !p.always() {
		p = places[0]
	}
	w.closeMission()
	w.gather.Together(func() {
		built := p.build(w)
		w.put(built, p.id, w.withTabs(p.id, built.Content()))
	})
}

// inMission calls use with the mission that is open, else with the one worked on last, else with the first of the list of
// missions; where the book has none it says so.
func (w *Window) inMission(use func(uid model.UID)) {
	store, today := w.store, w.today()
	if w.mission != "" || store == nil || w.ending {
		if w.mission != "" {
			use(w.mission)
		}
		return
	}
	last := w.memory.Book(w.info.Path).Mission
	task.Run(w.deps.Runner, task.Job[model.UID]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.UID, error) {
			all, err := store.Missions(ctx, today)
			if err != nil || len(all) == 0 {
				return "", err
			}
			at := slices.IndexFunc(all, func(r model.MissionRow) bool { return r.Mission.UID == last })
			return all[max(at, 0)].Mission.UID, nil
		},
		Done: func(uid model.UID, err error) {
			switch {
			case err != nil:
				w.Failed(err)
			case uid == "":
				w.Say("Việc này làm trong một cuộc giám sát; hãy lập một cuộc giám sát trước.")
			default:
				use(uid)
			}
		},
	})
}

// toPlace opens a place of the navigation anew and calls then; where missions stand, the one that was open, or was worked on
// last, is the current one.
func (w *Window) toPlace(id string, then func()) {
	last := cmp.Or(w.mission, w.memory.Book(w.info.Path).Mission)
	w.leave(func() {
		w.showPlace(id)
		if p, ok := w.page.(recordOpener); ok && last != "" {
			p.OpenRecord(model.Ref{Noun: "mission", UID: last})
		}
		then()
	})
}

// toTab opens a page of a mission anew and calls then.
func (w *Window) toTab(t mission.Tab, then func()) {
	w.inMission(func(uid model.UID) {
		w.leave(func() {
			w.enterMission(uid, t)
			then()
		})
	})
}

// toConclusion opens the text of a mission's conclusion, begun where there is none yet, and calls then.
func (w *Window) toConclusion(then func()) {
	w.inMission(func(uid model.UID) { w.beginPaper(uid, model.TB, "", then) })
}

// enterMission shows a page of a mission; a mission that is open already stays open.
func (w *Window) enterMission(uid model.UID, tab mission.Tab) {
	w.gather.Together(func() {
		if w.mission != uid {
			w.closeMission()
			w.mission = uid
			w.head = mission.NewHead(w.missionConfig(), func(t mission.Tab) { w.GoToTab(t) })
		}
		w.showTab(tab)
	})
}

// put shows a page; the one before has been left.
func (w *Window) put(p page, place string, content fyne.CanvasObject) {
	w.page = p
	w.forget()
	w.place = place
	w.nav.SetCurrent(lineOf(place))
	w.content = content
	w.middle.Objects = []fyne.CanvasObject{widgets.NewRoom(content)}
	w.middle.Refresh()
	w.showActions()
	w.win.Canvas().Focus(p.First())
}

func (w *Window) showStart()    { w.showPlace(startPlace) }
func (w *Window) showMissions() { w.showPlace(missionsPlace) }

// OpenMission shows a mission, at its findings.
func (w *Window) OpenMission(uid model.UID) {
	w.leave(func() { w.enterMission(uid, mission.FindingsTab) })
}

// OpenPlan shows a mission at its general data, where planning begins.
func (w *Window) OpenPlan(uid model.UID) {
	w.leave(func() { w.enterMission(uid, mission.GeneralTab) })
}

// OpenFindings shows the findings of the open mission.
func (w *Window) OpenFindings() { w.GoToTab(mission.FindingsTab) }

// GoToTab shows another page of the open mission.
func (w *Window) GoToTab(t mission.Tab) {
	if w.mission != "" && t == w.tab && w.page != nil {
		w.liftAll()
		return
	}
	if w.mission != "" {
		w.leave(func() { w.showTab(t) })
	}
}

// nextTab goes along the pages of the open mission, or along places that share a line of the navigation.
func (w *Window) nextTab(by int) {
	if w.mission == "" {
		w.nextBeside(by)
		return
	}
	i := slices.Index(mission.Tabs, w.tab) + by
	w.GoToTab(mission.Tabs[(i+len(mission.Tabs))%len(mission.Tabs)])
}

func (w *Window) missionConfig() mission.Config {
	return mission.Config{
		Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: w.mission, Go: w.GoToTab,
	}
}

func (w *Window) showTab(t mission.Tab) {
	w.tab = t
	w.head.SetTab(t)
	w.gather.Together(func() {
		p := w.newTabPage(t)
		w.put(p, "", widgets.NewBorder(w.head.Content(), nil, nil, nil, p.Content()))
	})
}

func (w *Window) newTabPage(t mission.Tab) page {
	switch t {
	case mission.DelegationTab:
		return delegation.New(delegation.Config{
			Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: w.mission,
		})
	case mission.ScheduleTab:
		return schedule.New(schedule.Config{
			Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: w.mission, NewUnits: w.newUnits,
		})
	case mission.FindingsTab:
		return findings.New(findings.Config{
			Store: w.store, Papers: w.deps.Drafting(w.store), Shell: w, Runner: w.deps.Runner, After: w.deps.After, Mission: w.mission,
			Write:     func(document model.UID, at model.Ref) { w.writePaper(document).OpenRecord(at) },
			Clipboard: func() string { return fyne.CurrentApp().Clipboard().Content() },
		})
	case mission.RecommendationsTab:
		return w.recommendations(w.mission)
	case mission.PapersTab:
		return w.newPapers(w.mission)
	case mission.OverviewTab:
		return overview.New(overview.Config{
			Store: w.store, Shell: w, Runner: w.deps.Runner, Today: w.today, Mission: w.mission,
			ToSchedule: func() { w.GoToTab(mission.ScheduleTab) }, ToFindings: func() { w.GoToTab(mission.FindingsTab) },
			ToRecommendations: func() { w.GoToTab(mission.RecommendationsTab) },
		})
	case mission.HistoryTab:
		return w.newHistory(model.Ref{Noun: "mission", UID: w.mission}, "")
	case mission.FilesTab:
		return files.New(files.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, Mission: w.mission})
	case mission.ConclusionTab:
		return conclusion.New(conclusion.Config{
			Store: w.store, Papers: w.deps.Papers(w.store), Preview: w.deps.Preview,
			Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: w.mission,
			Write: func(ward model.UID) { w.beginPaper(w.mission, model.TB, ward, nil) },
		})
	}
	return mission.NewGeneral(w.missionConfig())
}

// recommendations is the page of those of a mission, or of all.
func (w *Window) recommendations(of model.UID) page {
	return recommendations.New(recommendations.Config{
		Store: w.store, Papers: w.deps.Drafting(w.store), Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: of,
	})
}

// newPapers makes the page of the papers of a mission, of all when it is empty.
func (w *Window) newPapers(of model.UID) page {
	return papers.New(papers.Config{
		Store: w.store, Drafting: w.deps.Drafting(w.store), Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Mission: of,
		Write: func(document model.UID) { w.writePaper(document) }, Mend: func(document model.UID) { w.writePaper(document).ShowRemarks() },
		Compare: func(v model.DocumentVersion) { w.writePaper(v.Document).ShowOutside(v) },
		Output:  w, Scans: w.deps.Scans,
	})
}

// newDrafting makes the page on which the text of a paper is written.
func (w *Window) newDrafting(document model.UID) *drafting.Page {
	return drafting.New(drafting.Config{
		Store: w.store, Drafting: w.deps.Drafting(w.store), Preview: w.deps.Preview, Scans: w.deps.Scans,
		Shell: w, Runner: w.deps.Runner, After: w.deps.After, Today: w.today, Document: document,
	})
}

// beginPaper opens the text of a mission's paper of a type and calls then, which may be nil; where there is no such paper yet,
// a draft is begun.
func (w *Window) beginPaper(of model.UID, kind model.DocType, ward model.UID, then func()) {
	store := w.store
	task.Run(w.deps.Runner, task.Job[model.Document]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.Document, error) {
			return store.BeginPaper(ctx, of, kind, ward)
		},
		Done: func(d model.Document, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			w.writePaper(d.UID)
			if then != nil {
				then()
			}
		},
	})
}
