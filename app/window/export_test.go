package window

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// Press does what a key of the window does.
func (w *Window) Press(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	return w.keys.Press(key, modifier)
}

// Saved and Said are what stands in the status line.
func (w *Window) Saved() string { return w.status.saved.Text }

// Said is the sentence in the status line.
func (w *Window) Said() string { return w.status.said.Text() }

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
