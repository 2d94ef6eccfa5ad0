package window_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/app/window"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// A phrase is shown in the library of the mission that is open, else of the first; without missions one is told where it
// belongs.
func TestAPhraseHasAPage(t *testing.T) {
	d := newDesk(t)
	var phrase model.Phrase
	d.inFile(func(s *data.Store) (err error) {
		phrase, err = s.SavePhrase(context.Background(), model.Phrase{Code: "dt", Text: "Đã tổ chức đối thoại"})
		return err
	})
	d.open()
	for range 2 { // from outside, and with the mission open
		d.window.Open(model.Ref{Noun: "phrase", UID: phrase.UID})
		if got := d.window.Tab(); got != "findings" || d.overlay() {
			t.Errorf("a phrase opens %q", got)
		}
		d.press(fyne.KeyReturn, 0)
		if e, ok := d.canvas().Focused().(interface{ Value() string }); !ok || e.Value() != "dt" {
			t.Errorf("the keyboard is in %T", d.canvas().Focused())
		}
	}
	d.window.CreateBook()
	d.window.Open(model.Ref{Noun: "phrase", UID: phrase.UID})
	if got := d.window.Said(); !strings.Contains(got, "lập một cuộc giám sát trước") {
		t.Errorf("without a mission: %q", got)
	}
}

func TestASentenceGoesWithItsPage(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.Say("Đã làm.")
	d.press(fyne.KeyF5, 0)
	if d.window.Said() != "Đã làm." {
		t.Error("the sentence goes while its page is shown")
	}
	d.press(fyne.Key1, ctrl)
	if got := d.window.Said(); got != "" {
		t.Errorf("another page says %q", got)
	}
	d.window.Say("Lại làm.")
	d.press(fyne.KeyF1, 0)
	if got := d.window.Said(); got != "" {
		t.Errorf("the guide says %q", got)
	}
}

func TestUnreadableMemoryIsToldAndKeptAside(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.Close()
	path := filepath.Join(d.dir, "window.json")
	for i, aside := range []string{path + ".hỏng", path + ".hỏng-2"} {
		if err := os.WriteFile(path, []byte("{hỏng"), 0o600); err != nil {
			t.Fatal(i, err)
		}
		d.start()
		if !d.overlay() || !strings.Contains(d.dialogText(), aside) {
			t.Fatalf("told: %q", d.dialogText())
		}
		d.press(fyne.KeyEscape, 0)
		d.open()
		d.window.Close()
		if b, err := os.ReadFile(aside); err != nil || string(b) != "{hỏng" {
			t.Errorf("%s holds %q, %v", aside, b, err)
		}
		if m, err := window.SettingsFile(path).Load(); err != nil || len(m.Files) != 1 {
			t.Errorf("the new one: %+v, %v", m, err)
		}
	}
}

func TestMemoryThatCannotBeMovedIsNotOverwritten(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(d.dir, "window.json")
	if err := os.MkdirAll(filepath.Join(path, "bên trong"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := window.SettingsFile(path).Load()
	var unread *window.UnreadError
	if !errors.As(err, &unread) || unread.Aside != path+".hỏng" || errors.Unwrap(err) == nil {
		t.Fatalf("%v", err)
	}
}

func TestCheckOfTypingGoesBackToWhereOneWas(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Dở ")
	d.window.CheckTyping()
	d.window.CheckTyping() // once is enough
	if d.window.Topic() != "go-tieng-viet" {
		t.Fatalf("shown: %q", d.window.Topic())
	}
	d.press(fyne.KeyEscape, 0)
	if d.window.Tab() != "findings" || d.window.Topic() != "nhan-xet" {
		t.Errorf("Esc leads to %q, %q", d.window.Tab(), d.window.Topic())
	}
	d.typeText("dang ")
	if got := d.findings()[0]; !strings.HasPrefix(got, "Dở dang ") {
		t.Errorf("kept %q", got)
	}
}

func TestCommandBoxFindsPersons(t *testing.T) {
	d := newDesk(t)
	d.inFile(func(s *data.Store) error {
		_, err := s.SavePerson(context.Background(), model.Person{FullName: "Lê Thị Mẫu Đơn", Address: "bà"})
		return err
	})
	d.open()
	d.do("mau don")
	if d.window.Place() != "people" {
		t.Errorf("a person opens %q", d.window.Place())
	}
}

// Taking back the making of the mission that is open leads to the list, and says so.
func TestUndoOfTheOpenMissionLeadsToTheList(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyM, ctrl|shift) // Chép thành cuộc mới
	d.typeText("3/3/2025")
	for range 12 {
		d.canvas().FocusNext()
		if _, ok := d.canvas().Focused().(*widgets.Button); ok {
			d.press(fyne.KeyReturn, 0) // Chép cuộc giám sát
			break
		}
	}
	if d.window.Tab() == "" {
		t.Fatal("the copy is not open")
	}
	d.press(fyne.KeyZ, ctrl)
	if d.window.Tab() != "" || d.window.Place() != "missions" || d.overlay() || !strings.Contains(d.window.Said(), "Đã hoàn tác") {
		t.Errorf("at %q, %q, dialog %v, said %q", d.window.Place(), d.window.Tab(), d.overlay(), d.window.Said())
	}
	d.press(fyne.KeyY, ctrl)
	if got := d.window.Said(); !strings.HasPrefix(got, "Đã làm lại") {
		t.Errorf("redo says %q", got)
	}
}
