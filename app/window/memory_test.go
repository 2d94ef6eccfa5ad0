package window_test

import (
	"os"
	"path/filepath"
	"testing"

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
