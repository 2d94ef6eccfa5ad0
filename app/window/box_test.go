package window_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/task/tasktest"
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
		"another word for it":   {"sao chep cuoc giam sat", func(d *desk) bool { return d.window.Place() == "missions" }},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.open()
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
	d.open()
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
	d.open()
	before := d.canvas().Focused()
	d.press(fyne.KeyK, ctrl)
	d.typeText("bat")
	d.press(fyne.KeyEscape, 0) // empties the field
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || d.window.Place() != "missions" || d.canvas().Focused() != before {
		t.Errorf("box open %v, place %q", d.overlay(), d.window.Place())
	}
}

// Esc closes the box from wherever the keyboard is, a click beside it does.
func TestTheCommandBoxCanAlwaysBeLeft(t *testing.T) {
	d := newDesk(t)
	d.open()
	before := d.canvas().Focused()
	d.press(fyne.KeyK, ctrl)
	d.canvas().FocusNext()
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || d.canvas().Focused() != before {
		t.Fatal("Esc in the list does not close the box")
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

// The actions of a page can be done from any other: a few letters, Enter, and one is where the action begins.
func TestTheCommandBoxDoesWhatOtherPagesCan(t *testing.T) {
	cases := map[string]struct {
		typed      string
		place, tab string
		overlay    bool // the action asks something first
	}{
		"copy a mission":       {typed: "chep cuoc giam sat", place: "missions"},
		"a new finding":        {typed: "them nhan xet", tab: "findings"},
		"a finding's copy":     {typed: "chep nhan xet sang", tab: "findings", overlay: true},
		"a new recommendation": {typed: "them cuoc giam sat kien nghi", tab: "recommendations"},
		"issue the conclusion": {typed: "ban hanh ket luan", place: "drafting"},
		"merge wards":          {typed: "nhap don vi phuong", place: "wards"},
		"a person's post":      {typed: "them chuc vu cho nguoi", place: "people"},
		"a state":              {typed: "chuyen trang thai cuoc giam sat chung", tab: "general", overlay: true},
		"empty the bin":        {typed: "don thung rac", place: "bin"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.window.OpenFile(d.path)
			d.window.GoTo("start")
			d.press(fyne.KeyK, ctrl)
			d.typeText(c.typed)
			d.press(fyne.KeyReturn, 0)
			if c.place == "drafting" {
				if d.window.Topic() != "soan-van-ban" {
					t.Errorf("the page is about %q", d.window.Topic())
				}
			} else if d.window.Place() != c.place || d.window.Tab() != c.tab {
				t.Errorf("place %q, tab %q", d.window.Place(), d.window.Tab())
			}
			if d.overlay() != c.overlay {
				t.Errorf("something is asked: %v", d.overlay())
			}
		})
	}
}

// What is done on another page waits until the page was read, and does not happen when one went elsewhere meanwhile.
func TestTheCommandBoxWaitsForThePage(t *testing.T) {
	for name, elsewhere := range map[string]bool{"there": false, "gone elsewhere": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			var q tasktest.Queue
			d.startWith(q.Runner())
			d.window.OpenFile(d.path)
			q.RunAll()
			d.press(fyne.KeyK, ctrl)
			q.RunAll()
			d.typeText("them nhan xet")
			d.press(fyne.KeyReturn, 0)
			for d.window.Tab() != "findings" {
				q.RunAt(0)
			}
			if elsewhere {
				d.window.GoTo("start")
			}
			q.RunAll()
			if elsewhere {
				if d.window.Place() != "start" {
					t.Errorf("the action leads back to tab %q", d.window.Tab())
				}
				return
			}
			d.typeText("Hai.")
			d.press(fyne.KeyS, ctrl)
			q.RunAll()
			if got := d.window.Saved(); got != "Đã lưu 01:30" {
				t.Errorf("status %q", got)
			}
		})
	}
}

func TestTheCommandBoxSearchesTheBookForWhatItDoesNotKnow(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	d.press(fyne.KeyK, ctrl)
	d.typeText("mot")
	d.press(fyne.KeyEnd, 0) // of the text
	for range 20 {
		d.press(fyne.KeyPageDown, 0) // the last row
	}
	d.press(fyne.KeyReturn, 0)
	if d.overlay() || d.window.Place() != "search" || d.window.Words() != "mot" {
		t.Errorf("box open %v, place %q", d.overlay(), d.window.Place())
	}
}

// pressOver is a key that what has the keyboard hands on, as it does while something hangs over the window.
func (d *desk) pressOver(key fyne.KeyName, modifier fyne.KeyModifier) {
	d.canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
}

func TestCtrlFLeavesWhatHangsOverTheWindowUnlessSomethingIsLost(t *testing.T) {
	prompt := func(d *desk) {
		d.window.AskText(dialogs.Prompt{Title: "Tên", Text: "Gõ tên.", Act: "Lưu", Value: "Cũ"}, func(string) {})
	}
	pick := func(d *desk) {
		edit.PickSeveral(d.canvas(), edit.Picking{Title: "Chọn", Act: "Chọn", Options: []edit.PickOption{{ID: "a", Label: "Một"}, {ID: "b", Label: "Hai"}}, Picked: []model.UID{"b"}}, func([]model.UID) {})
	}
	cases := map[string]struct {
		open    func(d *desk)
		refused bool
	}{
		"the command box":            {open: func(d *desk) { d.press(fyne.KeyK, ctrl) }},
		"the command box with words": {open: func(d *desk) { d.press(fyne.KeyK, ctrl); d.typeText("bat") }},
		"the list of keys":           {open: func(d *desk) { d.press(fyne.KeySlash, ctrl) }},
		"a menu":                     {open: func(d *desk) { d.press(fyne.KeyX, fyne.KeyModifierAlt) }},
		"a question":                 {open: func(d *desk) { d.window.Ask(dialogs.Question{Title: "Xóa", Text: "Xóa sổ này"}) }},
		"a prompt with nothing new":  {open: prompt},
		"ticks as they were":         {open: func(d *desk) { pick(d); d.press(fyne.KeyReturn, 0); d.press(fyne.KeyReturn, 0) }},
		"other ticks":                {open: func(d *desk) { pick(d); d.press(fyne.KeyReturn, 0) }, refused: true},
		"a prompt with typed text":   {open: func(d *desk) { prompt(d); d.typeText("Mới") }, refused: true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.window.OpenFile(d.path)
			c.open(d)
			if !d.overlay() {
				t.Fatal("nothing hangs over the window")
			}
			d.pressOver(fyne.KeyF, ctrl)
			if d.overlay() != c.refused || (d.window.Place() == "search") == c.refused {
				t.Errorf("something hangs over the window: %v, place %q", d.overlay(), d.window.Place())
			}
			if said := d.window.Said(); c.refused && !strings.Contains(said, "chưa lưu") {
				t.Errorf("status %q", said)
			}
		})
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
	d.open()
	if !d.overlay() {
		t.Fatal("nothing is told")
	}
	d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
	if d.overlay() || d.window.Tab() != "findings" {
		t.Errorf("dialog open %v, tab %q", d.overlay(), d.window.Tab())
	}
}

// The text that a strip offers is taken or dropped by a key, from wherever the keyboard is.
func TestTextsLeftFromACrashAreAnsweredByKeys(t *testing.T) {
	for key, want := range map[fyne.KeyName][]string{fyne.KeyR: {"Một.", "Chưa kịp lưu"}, fyne.KeyD: {"Một."}} {
		d := newDesk(t)
		var mission model.Mission
		d.inFile(func(s *data.Store) (err error) {
			if mission, err = s.MissionByCode(context.Background(), "SM-2024-01"); err != nil {
				return err
			}
			return s.KeepDraft(context.Background(), model.DraftText{Ref: model.Ref{Noun: "mission", UID: mission.UID}, Field: "finding.text", Text: "Chưa kịp lưu"})
		})
		d.window.OpenFile(d.path)
		d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
		d.press(key, ctrl|fyne.KeyModifierShift)
		d.press(fyne.KeyS, ctrl)
		if diff := cmp.Diff(want, d.findings()); diff != "" {
			t.Errorf("%s: %s", key, diff)
		}
		d.inFile(func(s *data.Store) error {
			left, err := s.LeftTexts(context.Background())
			if len(left) > 0 {
				t.Errorf("%s: still left %+v", key, left)
			}
			return err
		})
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
	d.open()
	d.window.Open(model.Ref{Noun: "topic", UID: topic.UID})
	if got := d.window.Tab(); got != "general" {
		t.Errorf("a topic opens %q", got)
	}
	d.window.Open(model.Ref{Noun: "topic", UID: "0197"})
	if !strings.Contains(d.dialogText(), "Không tìm thấy") {
		t.Errorf("an unknown record: dialog %q", d.dialogText())
	}
}

func TestFilesDroppedOnAPageWithoutFilesAreNotLostSilently(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.Drop("tệp.pdf")
	if got := d.window.Said(); !strings.Contains(got, "không nhận tệp") {
		t.Errorf("status %q", got)
	}
}
