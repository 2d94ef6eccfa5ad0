package window_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// inFile does something to the desk's data file while no window holds it.
func (d *desk) inFile(do func(s *data.Store) error) {
	d.t.Helper()
	s, err := data.Open(context.Background(), d.path, d.options)
	if err != nil {
		d.t.Fatal(err)
	}
	err = do(s)
	if closeErr := s.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) overlay() bool { return d.canvas().Overlays().Top() != nil }

func TestCommandBoxGoesWhereAFewLettersSay(t *testing.T) {
	cases := map[string]struct {
		typed string
		check func(d *desk) bool
	}{
		"a place":               {"bat dau", func(d *desk) bool { return d.window.Place() == "start" }},
		"a mission by its code": {"sm-2024-01", func(d *desk) bool { return d.window.Tab() == "findings" }},
		"an action":             {"phim tat danh sach phim", func(d *desk) bool { return true }},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.window.OpenFile(d.path)
			d.press(fyne.KeyK, ctrl)
			if !d.overlay() {
				t.Fatal("Ctrl+K shows nothing")
			}
			d.typeText(c.typed)
			d.press(fyne.KeyReturn, 0)
			if !c.check(d) {
				t.Errorf("place %q, tab %q", d.window.Place(), d.window.Tab())
			}
		})
	}
}

func TestCommandBoxKnowsThePagesOfTheMission(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyK, ctrl)
	d.typeText("ket luan")
	d.press(fyne.KeyReturn, 0)
	if d.overlay() || d.window.Tab() != "conclusion" {
		t.Errorf("box open %v, tab %q", d.overlay(), d.window.Tab())
	}
}

func TestEscLeavesTheCommandBoxWithNothingDone(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	before := d.canvas().Focused()
	d.press(fyne.KeyK, ctrl)
	d.typeText("bat")
	d.press(fyne.KeyEscape, 0) // empties the field
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || d.window.Place() != "missions" || d.canvas().Focused() != before {
		t.Errorf("box open %v, place %q", d.overlay(), d.window.Place())
	}
}

// Enter with nothing found stays in the field; Esc closes the box from wherever the keyboard is, a click beside it does.
func TestTheCommandBoxCanAlwaysBeLeft(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	before := d.canvas().Focused()
	d.press(fyne.KeyK, ctrl)
	field := d.canvas().Focused()
	d.typeText("khong co gi nhu vay")
	d.press(fyne.KeyReturn, 0)
	if d.canvas().Focused() != field || !d.overlay() {
		t.Fatal("Enter with nothing found leaves the field")
	}
	d.canvas().FocusNext()
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || d.canvas().Focused() != before {
		t.Fatal("Esc in the empty list does not close the box")
	}
	d.press(fyne.KeyK, ctrl)
	d.canvas().Unfocus() // a click on the ground of the box
	d.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.overlay() || d.canvas().Focused() != before {
		t.Fatal("Esc with nothing focused does not close the box")
	}
	d.press(fyne.KeyK, ctrl)
	test.TapCanvas(d.canvas(), fyne.NewPos(4, 4))
	if d.overlay() || d.canvas().Focused() != before {
		t.Fatal("a click beside the box does not close it")
	}
	d.press(fyne.KeyK, ctrl)
	d.typeText("bat dau")
	d.press(fyne.KeyReturn, 0)
	if d.overlay() || d.window.Place() != "start" {
		t.Errorf("after that the box leads to %q", d.window.Place())
	}
}

func TestTextsLeftFromACrashAreTold(t *testing.T) {
	d := newDesk(t)
	var mission model.Mission
	d.inFile(func(s *data.Store) (err error) {
		if mission, err = s.MissionByCode(context.Background(), "SM-2024-01"); err != nil {
			return err
		}
		return s.KeepDraft(context.Background(), model.DraftText{Ref: model.Ref{Noun: "mission", UID: mission.UID}, Field: "finding.text", Text: "Chưa kịp lưu"})
	})
	d.window.OpenFile(d.path)
	if !d.overlay() {
		t.Fatal("nothing is told")
	}
	d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
	if d.overlay() || d.window.Tab() != "findings" {
		t.Errorf("dialog open %v, tab %q", d.overlay(), d.window.Tab())
	}
}

func TestAnyRecordCanBeOpened(t *testing.T) {
	d := newDesk(t)
	var topic model.Topic
	d.inFile(func(s *data.Store) error {
		m, err := s.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			return err
		}
		topic, err = s.SaveTopic(context.Background(), model.Topic{Mission: m.UID, Title: "Lịch tiếp công dân"})
		return err
	})
	d.window.OpenFile(d.path)
	d.window.Open(model.Ref{Noun: "topic", UID: topic.UID})
	if got := d.window.Tab(); got != "general" {
		t.Errorf("a topic opens %q", got)
	}
	d.window.Open(model.Ref{Noun: "topic", UID: "0197"})
	if !d.overlay() || !strings.Contains(d.window.Said(), "Không tìm thấy") {
		t.Errorf("an unknown record: dialog %v, status %q", d.overlay(), d.window.Said())
	}
}

func TestFilesDroppedOnAPageWithoutFilesAreNotLostSilently(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	d.window.Drop("tệp.pdf")
	if got := d.window.Said(); !strings.Contains(got, "không nhận tệp") {
		t.Errorf("status %q", got)
	}
}
