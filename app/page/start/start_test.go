package start_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/start"
	"sogiamsat/data/model"
)

// shell notes what the page asks for.
type shell struct {
	pagetest.Shell
	did    []string
	recent []string
}

func (s *shell) PickBook()            { s.did = append(s.did, "pick") }
func (s *shell) CreateBook()          { s.did = append(s.did, "create") }
func (s *shell) OpenPractice()        { s.did = append(s.did, "practice") }
func (s *shell) OpenFile(path string) { s.did = append(s.did, "open "+path) }
func (s *shell) Recent() []string     { return s.recent }
func (s *shell) ForgetFile(path string) {
	s.recent = slices.DeleteFunc(s.recent, func(p string) bool { return p == path })
}

func show(t *testing.T, s *shell) (*start.Page, *pagetest.Screen) {
	screen := pagetest.New(t)
	p := start.New(s)
	screen.Show(p.Content())
	screen.Window.Canvas().Focus(p.First())
	return p, screen
}

func TestWithoutFilesEnterMakesOne(t *testing.T) {
	s := &shell{}
	_, screen := show(t, s)
	screen.Picture("start")
	screen.Press(fyne.KeyReturn)
	screen.Tab()
	screen.Press(fyne.KeyReturn)
	screen.Tab()
	screen.Press(fyne.KeySpace)
	if diff := cmp.Diff([]string{"create", "practice", "pick"}, s.did); diff != "" {
		t.Error(diff)
	}
}

func TestRecentFilesOpenAndAreForgotten(t *testing.T) {
	s := &shell{recent: []string{filepath.Join("sổ", "so2024.sgs"), filepath.Join("sổ", "so2023.sgs")}}
	_, screen := show(t, s)
	screen.Press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDelete)
	if diff := cmp.Diff([]string{"open " + filepath.Join("sổ", "so2023.sgs")}, s.did); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{filepath.Join("sổ", "so2024.sgs")}, s.recent); diff != "" {
		t.Error(diff)
	}
}

func TestRefusedFileIsExplained(t *testing.T) {
	p, screen := show(t, &shell{})
	p.Explain("so2030.sgs", fmt.Errorf("open: %w", model.Errorf(model.NewerFile, "", "Tệp này do bản 2.0 ghi.")))
	screen.Picture("start-problem")
	for _, want := range []string{"so2030.sgs", "Tệp này do bản 2.0 ghi.", "Cài bản mới"} {
		if !strings.Contains(p.Problem(), want) {
			t.Errorf("%q lacks %q", p.Problem(), want)
		}
	}
}

func TestRecentFilesStandThereOnlyWhenThereAreSome(t *testing.T) {
	s := &shell{recent: []string{filepath.Join("sổ", "so2024.sgs")}}
	_, screen := show(t, s)
	if !screen.Seen("Mở gần đây") {
		t.Error("the files are not listed")
	}
	screen.Press(fyne.KeyDelete)
	if screen.Seen("Mở gần đây") {
		t.Error("an empty list is shown")
	}
	screen.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"pick"}, s.did); diff != "" {
		t.Errorf("after the last file is forgotten Enter does not pick one: %s", diff)
	}
}
