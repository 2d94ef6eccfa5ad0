package window_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// On every page that offers it, Ctrl+Shift+H shows who changed what is current there, over the page; Esc brings the page back.
func TestTheHistoryOfWhatIsCurrentIsOneKeyAway(t *testing.T) {
	d := newDesk(t)
	d.path = filepath.Join(d.dir, "luyện.sgs")
	if err := practice.Write(context.Background(), d.path, practice.Mau); err != nil {
		t.Fatal(err)
	}
	d.inFile(func(s *data.Store) error { // something for the bin, and a file
		m, err := s.MissionByCode(context.Background(), "MAU-2024-01")
		if err != nil {
			return err
		}
		dossier, err := s.Dossier(context.Background(), m.UID, "")
		if err != nil {
			return err
		}
		if _, err = s.Attach(context.Background(), model.Ref{Noun: "mission", UID: m.UID}, "a.txt", "", strings.NewReader("a")); err != nil {
			return err
		}
		return s.Delete(context.Background(), "finding", dossier.Findings[0].Finding.UID)
	})
	d.window.OpenFile(d.path)
	pressed := 0
	for _, spot := range d.window.Spots() {
		d.window.OpenByCode("MAU-2024-01") // its tabs are meant
		d.window.GoToSpot(spot)
		if !d.window.Offers(fyne.KeyH, ctrl|fyne.KeyModifierShift) {
			continue
		}
		pressed++
		place, tab := d.window.Place(), d.window.Tab()
		d.press(fyne.KeyH, ctrl|fyne.KeyModifierShift)
		if !d.window.ShowsHistory() {
			t.Errorf("%s: nothing is shown, status %q", spot, d.window.Said())
			continue
		}
		d.press(fyne.KeyEscape, 0)
		if d.window.ShowsHistory() || d.window.Place() != place || d.window.Tab() != tab {
			t.Errorf("%s: Esc leads to place %q, tab %q", spot, d.window.Place(), d.window.Tab())
		}
	}
	if pressed < 12 {
		t.Errorf("only %d pages offer it", pressed)
	}
}
