package window_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
