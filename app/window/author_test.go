package window_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// who lists whom the history of the book's mission names, the newest action first.
func (d *desk) who() (out []string) {
	d.t.Helper()
	d.inFile(func(s *data.Store) error {
		m, err := s.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			return err
		}
		page, err := s.RecordHistory(context.Background(), model.Ref{Noun: "mission", UID: m.UID}, model.HistoryFilter{})
		for _, r := range page.Rows {
			out = append(out, r.Who)
		}
		return err
	})
	return out
}

// giveName types one's own name in the settings and goes on.
func (d *desk) giveName(name string) {
	d.window.GoTo("settings")
	for range 3 { // look, size, Enter
		d.canvas().FocusNext()
	}
	d.press(fyne.KeyEnd, 0)
	d.typeText(name)
	d.canvas().FocusNext()
}

// The history names who works here by the own name from the moment it is given, also after the next start and in another
// book; what was done before keeps the name it had.
func TestTheOwnNameIsNamedFromThenOn(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.giveName("Lê  Văn An ")
	if got := d.window.Said(); got != "Từ nay lịch sử ghi tên Lê Văn An." {
		t.Errorf("said %q", got)
	}
	d.window.GoTo("missions")
	d.changeFinding()
	d.window.Close()
	d.start()
	d.open()
	d.changeFinding()
	d.giveName("‹‹‹‹‹‹‹‹‹")
	d.window.GoTo("missions")
	d.changeFinding()
	d.window.CloseFile()
	who := d.who()
	if diff := cmp.Diff([]string{"Người thử", "Lê Văn An", "Lê Văn An", "Người thử"}, who[:min(len(who), 4)]); diff != "" {
		t.Error(diff)
	}
}

func TestANewBookIsMadeInTheOwnName(t *testing.T) {
	d := newDesk(t)
	d.giveName("Lê Văn An")
	d.window.CreateBook()
	d.canvas().FocusNext() // from the level to the place
	d.typeText("phường Đức Nhuận")
	d.window.CloseFile()
	d.path = d.chosen.path
	d.inFile(func(s *data.Store) error {
		offices, err := s.Offices(context.Background())
		if err != nil {
			return err
		}
		page, err := s.RecordHistory(context.Background(), model.Ref{Noun: "office", UID: offices[0].Office.UID}, model.HistoryFilter{})
		if diff := cmp.Diff([]string{"Lê Văn An"}, page.Who); diff != "" {
			t.Error(diff)
		}
		return err
	})
}
