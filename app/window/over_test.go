package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
)

// Ctrl+F lies over whatever is shown; Esc gives back the same page with the same field, also while something is typed.
func TestSearchLiesOverThePageAndGivesItBack(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	field := d.canvas().Focused()
	d.press(fyne.KeyF, ctrl)
	if got := d.window.Place(); got != "search" {
		t.Fatalf("Ctrl+F leads to %q", got)
	}
	d.typeText("mot")
	d.timer.Fire()
	d.press(fyne.KeyF, ctrl)   // once more: the words, not a second page
	d.press(fyne.KeyEscape, 0) // empties the field
	d.press(fyne.KeyEscape, 0)
	if d.window.Place() != "" || d.window.Tab() != "findings" || d.canvas().Focused() != field {
		t.Fatalf("Esc leads to %q, %q", d.window.Place(), d.window.Tab())
	}
	d.typeText("tiếp ")
	if got := strings.Join(d.findings(), ""); !strings.Contains(got, "Sửa ") || !strings.Contains(got, "tiếp ") || !strings.Contains(got, "Một.") {
		t.Errorf("the finding is %q", got)
	}
}

func TestSearchOpensWhatItFound(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyF, ctrl)
	d.typeText("một")
	d.timer.Fire()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	if d.window.Tab() != "findings" {
		t.Fatalf("the finding is shown in %q", d.window.Tab())
	}
	for range 2 {
		d.press(fyne.KeyEscape, 0)
		if got := d.window.Place(); got != "search" || d.window.Words() != "một" {
			t.Errorf("back from a hit is %q with %q", got, d.window.Words())
		}
		d.press(fyne.KeyReturn, 0) // the hit has the keyboard
		if d.window.Tab() != "findings" {
			t.Fatalf("the finding is shown in %q", d.window.Tab())
		}
	}
	d.press(fyne.KeyEscape, 0)
	d.press(fyne.KeyEscape, 0)
	if got := d.window.Place(); got != "missions" {
		t.Errorf("Esc from the hits leads to %q", got)
	}
	d.window.Close()
	d.start()
	if diff := cmp.Diff([]string{"một"}, d.window.Queries()); diff != "" {
		t.Errorf("remembered on this PC: %s", diff)
	}
}

func TestGoingElsewhereLeavesWhatLiesOver(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyF, ctrl)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift) // a new finding, from anywhere in the mission
	d.typeText("Hai.")
	d.press(fyne.KeyF, ctrl)
	d.press(fyne.KeyPageUp, ctrl)
	if d.window.Place() != "" {
		t.Errorf("at %q", d.window.Place())
	}
	d.press(fyne.KeyF, ctrl)
	if diff := cmp.Diff([]string{"Một.", "Hai."}, d.findings()); diff != "" {
		t.Error(diff)
	}
	d.press(fyne.KeyF, ctrl)
	if got := d.window.Said(); !strings.Contains(got, "Mở một sổ") {
		t.Errorf("without a file Ctrl+F says %q", got)
	}
}

func TestHistoryLiesOverThePageAndIsATabOfTheMission(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyF, ctrl)
	d.typeText("một")
	d.timer.Fire()
	d.press(fyne.KeyReturn, 0)
	hits := d.canvas().Focused()
	d.press(fyne.KeyH, ctrl|fyne.KeyModifierShift)
	if d.canvas().Focused() == hits {
		t.Fatal("the history of a hit is not shown")
	}
	d.press(fyne.KeyEscape, 0)
	if d.canvas().Focused() != hits || d.window.Place() != "search" {
		t.Error("Esc does not lead back to the hits")
	}
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyEscape, 0)
	d.press(fyne.KeyReturn, 0)
	d.window.GoToTab("history")
	if d.window.Tab() != "history" {
		t.Errorf("the page is %q", d.window.Tab())
	}
}

func TestDeletedAndRestoredThroughTheBin(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyDelete, 0)
	d.window.GoTo("bin")
	d.press(fyne.KeyReturn, 0)
	if d.window.Tab() != "findings" {
		t.Errorf("restored, but shown in %q, %q", d.window.Place(), d.window.Tab())
	}
	if diff := cmp.Diff([]string{"Một."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}

func TestF1OpensTheGuideAtTheChapterOfThePage(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.GoTo("bin")
	list := d.canvas().Focused()
	d.press(fyne.KeyF1, 0)
	if d.canvas().Focused() == list {
		t.Fatal("F1 shows nothing")
	}
	if got := d.window.GuideChapter(); got != "Thùng rác" {
		t.Errorf("the guide opens at %q", got)
	}
	d.press(fyne.KeyF1, 0) // once more: the words to look for, not a second guide
	d.press(fyne.KeyEscape, 0)
	if d.canvas().Focused() != list || d.window.Place() != "bin" {
		t.Error("Esc does not lead back")
	}
	d.window.CloseFile()
	d.window.Press(fyne.KeyF1, 0)
	if d.window.GuideChapter() == "" {
		t.Error("without a file there is no guide")
	}
}

func TestListOfKeysHasThoseOfAllPages(t *testing.T) {
	d := newDesk(t)
	d.open()
	all := strings.Join(d.window.Keys(), "\n")
	for _, want := range []string{
		"Mọi trang: Ctrl+F Tìm trong cả sổ", "Trong ô nhập: F4", "Trong danh sách: Shift+F10", "Thùng rác: Ctrl+Shift+H Lịch sử thay đổi của mục này",
		"Kiến nghị: ", "Tìm: Ctrl+Shift+H",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the list", want)
		}
	}
	if d.window.Place() != "missions" {
		t.Errorf("listing the keys led to %q", d.window.Place())
	}
}
