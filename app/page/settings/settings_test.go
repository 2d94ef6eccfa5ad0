package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/settings"
	"sogiamsat/app/theme"
)

// shell keeps preferences.
type shell struct{ now settings.Preferences }

func (s *shell) Preferences() settings.Preferences     { return s.now }
func (s *shell) SetPreferences(p settings.Preferences) { s.now = p }

func (s *shell) SystemName() string     { return "root" }
func (s *shell) OwnName() string        { return s.now.Name }
func (s *shell) SetOwnName(name string) { s.now.Name = name }

func TestChoicesByKeyboard(t *testing.T) {
	s := &shell{}
	led := 0
	screen := pagetest.New(t)
	page := settings.New(s, []settings.Link{{Word: "Thiết lập ban đầu", Help: "Cơ quan, người ký, thư mục", Do: func() { led++ }}})
	screen.Show(page.Content())
	screen.Window.Canvas().Focus(page.First())
	screen.Press(fyne.KeyRight) // Tối
	screen.Tab()
	screen.Press(fyne.KeyRight, fyne.KeyRight) // 125 %
	screen.Tab()
	screen.Press(fyne.KeySpace) // Enter no longer goes on
	screen.Tab()
	screen.Type(" Lê  Văn An ")
	screen.Picture("settings")
	screen.Tab()
	if want := (settings.Preferences{Look: theme.Dark, Zoom: 125, EnterStays: true, Name: "Lê Văn An"}); s.now != want {
		t.Errorf("preferences %+v, want %+v", s.now, want)
	}
	screen.Press(fyne.KeySpace)
	if led != 1 {
		t.Error("the link leads nowhere")
	}
	page.Reload()
	page.Leave()
}

func TestUsualPreferencesAreShown(t *testing.T) {
	s := &shell{}
	screen := pagetest.New(t)
	page := settings.New(s, nil)
	screen.Show(page.Content())
	screen.Window.Canvas().Focus(page.First())
	screen.Press(fyne.KeyLeft) // Sáng is chosen already
	if s.now.Look != "" && s.now.Look != theme.Light {
		t.Errorf("look %q", s.now.Look)
	}
}

// What was chosen is there when the page opens again, and when it is read again after another one changed it.
func TestChoicesAreThereAgain(t *testing.T) {
	s := &shell{now: settings.Preferences{Look: theme.Dark, Zoom: 150, EnterStays: true}}
	screen := pagetest.New(t)
	page := settings.New(s, nil)
	screen.Show(page.Content())
	screen.Window.Canvas().Focus(page.First())
	screen.Press(fyne.KeyLeft) // from Tối to Sáng
	screen.Tab()
	screen.Press(fyne.KeyRight) // from 150 % to 175 %
	screen.Tab()
	screen.Press(fyne.KeySpace) // Enter goes on again
	if want := (settings.Preferences{Look: theme.Light, Zoom: 175}); s.now != want {
		t.Errorf("preferences %+v, want %+v", s.now, want)
	}
	if !screen.Seen("Cỡ mới có hiệu lực từ lần mở chương trình sau.") {
		t.Error("nothing says when the new size comes")
	}
	s.now.Zoom = 150
	page.Reload()
	if screen.Seen("Cỡ mới có hiệu lực từ lần mở chương trình sau.") {
		t.Error("the size is the one of now, but something is said to come")
	}
}
