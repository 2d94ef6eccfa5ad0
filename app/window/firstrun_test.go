package window_test

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/dialogs"
	"sogiamsat/data"
)

// Folder answers with a folder beside the files.
func (a answers) Folder(_ dialogs.FileRequest, then func(string)) { then(filepath.Dir(a.path)) }

func TestNewBookIsSetUpByKeys(t *testing.T) {
	d := newDesk(t)
	d.window.CreateBook()
	d.canvas().FocusNext() // from the level to the place
	d.typeText("phường Đức Nhuận")
	d.press(fyne.KeyRight, fyne.KeyModifierAlt)
	d.press(fyne.KeyReturn, 0) // the button in place of signers
	d.typeText("Lê Thị Mẫu Đơn")
	d.canvas().FocusNext()
	d.canvas().FocusNext()
	d.typeText("Chủ tịch")
	d.press(fyne.KeyRight, fyne.KeyModifierAlt)
	d.window.CheckTyping()
	d.press(fyne.KeyEscape, 0) // back to the last of the pages
	d.press(fyne.KeyRight, fyne.KeyModifierAlt)
	if d.window.Place() != "missions" {
		t.Errorf("after the last page one is at %q", d.window.Place())
	}
	d.window.CloseFile()
	s, err := data.Open(context.Background(), filepath.Join(d.dir, "mới.sgs"), d.options)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	offices, err := s.Offices(context.Background())
	if err != nil || offices[0].Versions[0].Committee != "Ủy ban MTTQ Việt Nam phường Đức Nhuận" {
		t.Errorf("%+v, %v", offices, err)
	}
	people, err := s.People(context.Background(), "2024-10-01")
	if err != nil || len(people.Persons) != 1 || people.Persons[0].Person.FullName != "Lê Thị Mẫu Đơn" {
		t.Errorf("%+v, %v", people, err)
	}
}

func TestFirstRunNeedsAFileAndTypingDoesNot(t *testing.T) {
	d := newDesk(t)
	d.window.SetUp()
	if d.window.Said() == "" || d.window.Place() != "start" {
		t.Errorf("said %q at %q", d.window.Said(), d.window.Place())
	}
	d.window.CheckTyping()
	if d.window.Topic() != "go-tieng-viet" {
		t.Errorf("the check is not shown: %q", d.window.Topic())
	}
	d.press(fyne.KeyEscape, 0)
	if d.window.Place() != "start" || d.window.Topic() == "go-tieng-viet" {
		t.Errorf("Esc leads to %q", d.window.Place())
	}
}

func TestFolderOfCopiesIsPicked(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.window.SetUp()
	d.window.PickFolder("Nơi lưu", "", func(path string) { d.window.SetBackupFolder(path, func(error) {}) })
	if got := d.window.BackupFolder(); got != d.dir || d.window.OnOwnDrive() || d.window.UsualBackupFolder() != d.usualFolder() {
		t.Errorf("folder %q", got)
	}
}
