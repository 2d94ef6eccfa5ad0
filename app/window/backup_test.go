package window_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/window"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// copies are the copies in a folder, by name.
func (d *desk) copies(folder string) []string {
	d.t.Helper()
	all, err := filepath.Glob(filepath.Join(folder, "*.sgs"))
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func (d *desk) usualFolder() string { return filepath.Join(d.dir, "Sao lưu") }

// changeFinding changes the first finding of the open mission and saves it.
func (d *desk) changeFinding() {
	d.t.Helper()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	d.press(fyne.KeyS, ctrl)
}

func TestClosingAChangedFileBacksItUp(t *testing.T) {
	d := newDesk(t)
	d.open()
	if got := d.window.BackupSaid(); got != "Chưa có bản sao lưu" {
		t.Errorf("status %q", got)
	}
	d.window.CloseFile()
	first := d.copies(d.usualFolder())
	if len(first) != 1 {
		t.Fatalf("a file without a copy was closed without one: %v", first)
	}
	d.open()
	if got := d.window.BackupSaid(); got != "Sao lưu đã kiểm tra: hôm nay 01:30" {
		t.Errorf("status %q", got)
	}
	d.window.CloseFile()
	if again := d.copies(d.usualFolder()); len(again) != 1 {
		t.Errorf("nothing was changed, yet there are %v", again)
	}
	d.open()
	d.now = d.now.Add(time.Hour)
	d.changeFinding()
	d.now = d.now.Add(time.Hour)
	d.window.Close()
	if last := d.copies(d.usualFolder()); len(last) != 2 {
		t.Errorf("a changed file was closed without a copy: %v", last)
	}
	s, err := data.Open(context.Background(), d.copies(d.usualFolder())[1], d.options)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if all, err := data.All[model.Finding](context.Background(), s); err != nil || all[0].Text != "Sửa Một." {
		t.Errorf("the copy holds %+v, %v", all, err)
	}
}

func TestWorkIsBackedUpEveryHalfHour(t *testing.T) {
	d := newDesk(t)
	d.open()
	for i, want := range []int{1, 1, 2} {
		if i == 2 {
			d.changeFinding()
		}
		d.now = d.now.Add(30 * time.Minute)
		d.timer.Fire()
		if got := d.copies(d.usualFolder()); len(got) != want {
			t.Errorf("after %d half hours: %v", i+1, got)
		}
	}
	if d.timer.Asked != 30*time.Minute {
		t.Errorf("the next copy is in %v", d.timer.Asked)
	}
}

func TestBackupNowIntoAnotherFolder(t *testing.T) {
	d := newDesk(t)
	d.open()
	var looked []error
	other := filepath.Join(d.dir, "ổ khác", "Sao lưu")
	if err := os.MkdirAll(other, 0o700); err != nil {
		t.Fatal(err)
	}
	d.window.SetBackupFolder(other, func(err error) { looked = append(looked, err) })
	d.window.BackupNow()
	if len(looked) != 1 || looked[0] != nil {
		t.Errorf("a good folder: %v", looked)
	}
	if got := d.copies(other); len(got) != 1 || !strings.Contains(d.window.Said(), got[0]) {
		t.Errorf("copies %v, said %q", got, d.window.Said())
	}
	d.window.CloseFile()
	d.start() // the choice belongs to this PC
	d.open()
	if got := d.window.BackupFolder(); got != other {
		t.Errorf("folder %q after a new start", got)
	}
	d.window.SetBackupFolder(d.usualFolder(), func(error) {})
	if got := d.window.BackupFolder(); got != d.usualFolder() {
		t.Errorf("folder %q", got)
	}
}

func TestMissingBackupDriveBlocksNothing(t *testing.T) {
	d := newDesk(t)
	d.open()
	var problem error
	d.window.SetBackupFolder(filepath.Join(d.path, "Sao lưu"), func(err error) { problem = err }) // nothing can be written there
	if problem == nil {
		t.Error("who chose the folder does not hear that nothing can be written there")
	}
	if got := d.window.BackupSaid(); !strings.HasPrefix(got, "Chưa sao lưu được") || !strings.Contains(got, "cắm ổ đĩa") {
		t.Errorf("status %q", got)
	}
	d.changeFinding()
	d.timer.Fire()
	if d.canvas().Overlays().Top() != nil {
		t.Error("a dialog stands in the way")
	}
	d.window.CloseFile()
	if got := d.window.Fyne().Title(); got != "Sổ Giám Sát" || !strings.HasPrefix(d.window.Said(), "Chưa sao lưu được khi đóng sổ") {
		t.Errorf("title %q, said %q", got, d.window.Said())
	}
}

func TestPracticeFileIsNotBackedUpByItself(t *testing.T) {
	d := newDesk(t)
	d.window.OpenPractice()
	d.window.CloseFile()
	if got := d.copies(d.usualFolder()); len(got) != 0 || d.window.BackupSaid() != "" {
		t.Errorf("copies %v, status %q", got, d.window.BackupSaid())
	}
}

// TestNobodyWorksInAFileThatIsBeingClosed lets the copy take long.
func TestNobodyWorksInAFileThatIsBeingClosed(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.startWith(q.Runner())
	d.open()
	q.RunAll()
	d.window.CloseFile()
	d.press(fyne.Key2, ctrl)
	d.window.Open(model.Ref{Noun: "finding", UID: datatest.UID(1)})
	d.window.BackupNow()
	d.timer.Fire()
	if d.canvas().Overlays().Top() == nil {
		t.Error("nothing says what is being waited for")
	}
	q.RunAll()
	if got := d.window.Fyne().Title(); got != "Sổ Giám Sát" || d.canvas().Overlays().Top() != nil {
		t.Errorf("title %q, dialog %v", got, d.canvas().Overlays().Top())
	}
	if got := d.copies(d.usualFolder()); len(got) != 1 {
		t.Errorf("copies %v", got)
	}
}

func TestOpeningAgainGoesOnWhereOneWas(t *testing.T) {
	d := newDesk(t)
	d.window.OpenFile(d.path)
	if d.window.Place() != "start" {
		t.Errorf("a file opened for the first time shows %q", d.window.Place())
	}
	d.press(fyne.KeyReturn, 0) // Xem các cuộc giám sát
	if d.window.Place() != "missions" {
		t.Errorf("Enter leads to %q", d.window.Place())
	}
	d.changeFinding()
	d.timer.Fire()
	if m, err := window.SettingsFile(filepath.Join(d.dir, "window.json")).Load(); err != nil || m.Book(d.path).Last.Noun != "finding" {
		t.Errorf("remembered while the program runs: %+v, %v", m.Book(d.path), err)
	}
	d.window.Close()
	d.start()
	d.window.OpenFile(d.path)
	if d.window.Place() != "start" {
		t.Fatalf("a file opened again shows %q", d.window.Place())
	}
	d.press(fyne.KeyReturn, 0) // Làm tiếp
	if d.window.Tab() != "findings" {
		t.Errorf("shown: %q", d.window.Tab())
	}
}

func TestGoingOnWithTheNewestThatIsStillThere(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.changeFinding()
	d.timer.Fire()
	d.press(fyne.KeyN, ctrl)
	d.typeText("Nhầm.")
	d.press(fyne.KeyS, ctrl)
	d.press(fyne.KeyEscape, 0)
	d.press(fyne.KeyZ, ctrl)
	d.window.Close()
	m, err := window.SettingsFile(filepath.Join(d.dir, "window.json")).Load()
	if b := m.Book(d.path); err != nil || len(b.Earlier) == 0 || b.Earlier[0].Noun != "finding" {
		t.Fatalf("remembered: %+v, %v", b, err)
	}
	d.start()
	d.window.OpenFile(d.path)
	d.press(fyne.KeyReturn, 0) // Làm tiếp
	if d.window.Tab() != "findings" {
		t.Errorf("shown: %q", d.window.Tab())
	}
}

func TestNavigationCountsWhatIsOverdue(t *testing.T) {
	d := newDesk(t)
	d.open()
	got := d.window.NavItems()
	if want := []string{"start -1 2", "missions 1 0"}; !slices.Equal(got[:2], want) {
		t.Errorf("%q, want %q", got, want)
	}
}
