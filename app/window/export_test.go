package window

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/help"
	"sogiamsat/app/page/history"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/schedule"
	"sogiamsat/app/page/search"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Press does what a key of the window does.
func (w *Window) Press(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	return w.keys.Press(key, modifier)
}

// Saved and Said are what stands in the status line.
func (w *Window) Saved() string { return w.status.saved.Text }

// Said is the sentence in the status line.
func (w *Window) Said() string { return w.status.said.Text() }

// PageLeast is the room that the page asks for; with less it scrolls.
func (w *Window) PageLeast() fyne.Size { return w.content.MinSize() }

// BandHeight is the height of the band over practice files, 0 for none.
func (w *Window) BandHeight() float32 { return w.band.MinSize().Height }

// Tab is the page of the mission that is shown, "" outside missions.
func (w *Window) Tab() string {
	if w.mission == "" {
		return ""
	}
	return string(w.tab)
}

// Place is the place of the navigation one is at.
func (w *Window) Place() string { return w.place }

// StartProblem is what the start page says about a refused file.
func (w *Window) StartProblem() string { return w.start.Refused() }

// Drop is a file dropped on the window.
func (w *Window) Drop(path string) {
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
}

// BackupSaid is what the status line says of the newest copy.
func (w *Window) BackupSaid() string { return w.status.backup.Text() }

// NavItems are the places with their numbers: all, and those that need a look.
func (w *Window) NavItems() []string {
	var out []string
	for _, i := range w.nav.Items() {
		out = append(out, fmt.Sprint(i.ID, " ", i.Count, " ", i.Alert))
	}
	return out
}

// GoTo opens a place of the navigation.
func (w *Window) GoTo(id string) { w.goTo(id) }

// GuideChapter is the section of the guide that is shown, "" when it is not.
func (w *Window) GuideChapter() string {
	if p, ok := w.page.(*help.Page); ok {
		return p.Section()
	}
	return ""
}

// Keys is the list of keys: "where: key what".
func (w *Window) Keys() (out []string) {
	for _, k := range w.allKeys() {
		out = append(out, k.where+": "+k.key+" "+k.label)
	}
	return out
}

// OpenByCode shows the mission with this code.
func (w *Window) OpenByCode(code string) {
	rows, err := w.store.Missions(context.Background(), w.today())
	if err != nil {
		panic(err)
	}
	for _, r := range rows {
		if r.Mission.Code == code {
			w.OpenMission(r.Mission.UID)
		}
	}
}

// ShowRemarks goes to what is to be looked at in the paper that is being written.
func (w *Window) ShowRemarks() { w.page.(*drafting.Page).ShowRemarks() }

// UnitsTyped is what is typed to pick units of a mission by.
func (w *Window) UnitsTyped() string { return w.page.(*schedule.Page).Kept() }

// Topics are the chapters of the guide about each page of the open file, by the page's name; "" where it names none.
func (w *Window) Topics() map[string]string {
	out := map[string]string{}
	w.eachPage(func(at spot, p page) {
		out[at.name] = ""
		if t, ok := p.(topical); ok {
			out[at.name] = t.Topic()
		}
	})
	return out
}

// PageNames are the places of the navigation, and the pages of a mission as "mission-" and their tab.
func PageNames() []string {
	var out []string
	for _, p := range places {
		out = append(out, p.id)
	}
	for _, t := range mission.Tabs {
		out = append(out, "mission-"+string(t))
	}
	return out
}

// Topic is the chapter of the guide about the page that is shown, "" when it names none.
func (w *Window) Topic() string {
	if p, ok := w.page.(topical); ok {
		return p.Topic()
	}
	return ""
}

// NewSettler makes the object that lays the frames of a canvas out before they are painted.
func NewSettler(c fyne.Canvas) fyne.CanvasObject { return &settler{window: c} }

// BeginPaper opens the text of the first mission's paper of a type.
func (w *Window) BeginPaper(kind model.DocType) {
	rows, err := w.store.Missions(context.Background(), w.today())
	if err == nil {
		w.beginPaper(rows[0].Mission.UID, kind, "", nil)
	}
}

// Create makes a new file.
func (w *Window) Create(path string) { w.create(path) }

// Words are what the page of searching that is shown looks for.
func (w *Window) Words() string { return w.page.(*search.Page).First().(*widgets.SearchEntry).Text }

// Spots are the pages of the open file that one can go to, by their names; GoToSpot goes there.
func (w *Window) Spots() (out []string) {
	w.eachPage(func(at spot, _ page) {
		if at.open != nil {
			out = append(out, at.name)
		}
	})
	return out
}

// GoToSpot shows the page of this name.
func (w *Window) GoToSpot(name string) {
	var open func(then func())
	w.eachPage(func(at spot, _ page) {
		if at.name == name {
			open = at.open
		}
	})
	open(func() {})
}

// Offers says whether the page that is shown has an action with this key.
func (w *Window) Offers(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	return slices.ContainsFunc(w.pageActions(), func(b widgets.Binding) bool { return b.Key == key && b.Modifier == modifier })
}

// ShowsHistory says whether the history of a record lies over a page.
func (w *Window) ShowsHistory() bool {
	_, ok := w.page.(*history.Page)
	return ok && len(w.under) > 0
}
