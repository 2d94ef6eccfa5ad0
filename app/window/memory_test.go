package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/app/theme"
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

// Another zoom gives the window back as many dots as it had; a size whose zoom is not known is taken as it is.
func TestTheWindowKeepsItsDotsAtAnotherZoom(t *testing.T) {
	d := newDesk(t)
	settings := window.SettingsFile(filepath.Join(d.dir, "window.json"))
	for _, c := range []struct {
		was  float32
		zoom string
		want fyne.Size
	}{
		{1, "2", fyne.NewSize(600, 350)},
		{2, "1", fyne.NewSize(2400, 1400)},
		{1.3, "1.25", fyne.NewSize(1200, 700)},
		{1, "", fyne.NewSize(1200, 700)},
		{0, "1.5", fyne.NewSize(1200, 700)},
	} {
		t.Setenv("FYNE_SCALE", c.zoom)
		if err := settings.Save(window.Memory{Width: 1200, Height: 700, Zoom: c.was}); err != nil {
			t.Fatal(err)
		}
		w := d.newWindow(task.Inline)
		if got := w.Fyne().Canvas().Size(); got != c.want {
			t.Errorf("%v, then FYNE_SCALE=%s: %v, wanted %v", c.was, c.zoom, got, c.want)
		}
		w.Close()
		if m, err := settings.Load(); err != nil || m.Zoom != theme.Zoom() || m.Width != c.want.Width {
			t.Errorf("remembered %v at %v, %v", m.Width, m.Zoom, err)
		}
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

// A run that ends without being closed loses nothing of how things stood a while before.
func TestTheWindowIsRememberedThroughACrash(t *testing.T) {
	d := newDesk(t)
	d.window.Fyne().Resize(fyne.NewSize(1010, 640))
	d.window.SetWidth("missions/theme", 320)
	d.window.SetOrder("missions", "state", true)
	d.timer.Fire()
	m, err := window.SettingsFile(filepath.Join(d.dir, "window.json")).Load()
	if err != nil || m.Width != 1010 || m.Height != 640 || m.Widths["missions/theme"] != 320 || !m.Orders["missions"].Descending {
		t.Errorf("remembered %+v, %v", m, err)
	}
}
