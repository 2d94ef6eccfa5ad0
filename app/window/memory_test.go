package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/window"
)

func TestSettingsFileKeepsTheMemory(t *testing.T) {
	s := window.SettingsFile(filepath.Join(t.TempDir(), "new folder", "window.json"))
	if m, err := s.Load(); err != nil || !cmp.Equal(m, window.Memory{}) {
		t.Fatalf("before the first save: %+v, %v", m, err)
	}
	want := window.Memory{Width: 1200, Height: 700, Files: []string{"C:\\Sổ\\so2023.sgs"}}
	want.SetWidth("missions/theme", 320)
	for range 2 {
		if err := s.Save(want); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Load()
	if err != nil || !cmp.Equal(got, want) {
		t.Errorf("loaded %+v, %v", got, err)
	}
	if got.WidthOf("missions/theme", 100) != 320 || got.WidthOf("missions/code", 100) != 100 {
		t.Errorf("widths %v", got.Widths)
	}
}

func TestSettingsFileSaysWhatCannotBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "window.json")
	if err := os.WriteFile(path, []byte("{width"), 0o600); err != nil {
		t.Fatal(err)
	}
	if m, err := window.SettingsFile(path).Load(); err == nil || !cmp.Equal(m, window.Memory{}) {
		t.Errorf("garbage gave %+v, %v", m, err)
	}
}

func TestTheWindowComesBackAsItStood(t *testing.T) {
	d := newDesk(t)
	settings := window.SettingsFile(filepath.Join(d.dir, "window.json"))
	for _, step := range []struct {
		fills  bool
		width  float32
		remain float32
	}{{false, 1000, 1000}, {true, 1366, 1000}, {false, 1100, 1100}} {
		d.window.Fyne().Resize(fyne.NewSize(step.width, 600))
		d.fills = step.fills
		d.window.Close()
		if m, err := settings.Load(); err != nil || m.Maximized != step.fills || m.Width != step.remain {
			t.Errorf("%+v: remembered %v, %v, %v", step, m.Width, m.Maximized, err)
		}
		d.start()
	}
}
