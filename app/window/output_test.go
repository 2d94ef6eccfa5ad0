package window_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/present"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// pdfs are the names of the PDF files in the desk's folder.
func (d *desk) pdfs() []string {
	d.t.Helper()
	all, err := filepath.Glob(filepath.Join(d.dir, "*.pdf"))
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// papers opens the mission of the book at its papers, with an office that can sign.
func (d *desk) papers() {
	d.t.Helper()
	d.inFile(func(s *data.Store) error {
		office, _ := datatest.Office(d.t, s)
		m, err := s.MissionByCode(d.t.Context(), "SM-2024-01")
		if err != nil {
			return err
		}
		m.Office = office.UID
		_, err = s.SaveMission(d.t.Context(), m)
		return err
	})
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.do("van ban")
}

func TestAllPapersOfAMissionIntoAFolder(t *testing.T) {
	d := newDesk(t)
	d.papers()
	d.do("in ca bo")
	if !d.overlay() {
		t.Fatal("nothing asks how")
	}
	d.press(fyne.KeyReturn, 0) // from the first field on
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0) // Chọn nơi ghi...
	got := d.pdfs()
	if len(got) == 0 || !d.overlay() {
		t.Fatalf("%d files, dialog %v, said %q", len(got), d.overlay(), d.window.Said())
	}
	d.press(fyne.KeyReturn, 0) // Mở
	if len(d.viewed) != 1 || d.viewed[0] != d.dir {
		t.Errorf("opened %q", d.viewed)
	}
	if d.overlay() {
		t.Error("a dialog is left")
	}
}

func TestConclusionsOfAllUnitsInOneFileForBothSides(t *testing.T) {
	d := newDesk(t)
	path := d.oneFile()
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("%d bytes, %v; said %q", len(b), err, d.window.Said())
	}
	if !strings.HasPrefix(d.window.Said(), "Đã ghi "+path) {
		t.Errorf("said %q", d.window.Said())
	}
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || len(d.viewed) > 0 {
		t.Errorf("dialog %v, opened %q", d.overlay(), d.viewed)
	}
}

// TestAFileThatNoProgramOpensIsSaidWithItsFolder: it was written all the same.
func TestAFileThatNoProgramOpensIsSaidWithItsFolder(t *testing.T) {
	d := newDesk(t)
	d.noProgram = ".sgs"
	path := d.oneFile()
	d.press(fyne.KeyReturn, 0) // Mở
	if !d.overlay() {
		t.Fatal("nothing says that no program opens the file")
	}
	d.press(fyne.KeyReturn, 0) // Mở thư mục
	if diff := cmp.Diff([]string{path, d.dir}, d.viewed); diff != "" || d.overlay() {
		t.Errorf("dialog %v, opened %s", d.overlay(), diff)
	}
	p := present.ErrorText(d.window.OpenPath(path))
	if p.Code != model.NoProgram || !strings.Contains(p.Text, path) || d.window.OpenPath(d.dir) != nil {
		t.Errorf("%+v", p)
	}
}

// oneFile prints the conclusions of all units into one file and gives its path.
func (d *desk) oneFile() string {
	d.papers()
	d.do("ket luan tung phuong")
	d.press(fyne.KeyRight, 0) // Để ký
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyRight, 0) // Gộp thành một tệp PDF
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeySpace, 0) // trang trống
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0) // Chọn nơi ghi...
	return filepath.Join(d.dir, "mới.sgs")
}

func TestTheRegisterOfAYearGoesToExcel(t *testing.T) {
	d := newDesk(t)
	d.papers()
	d.do("xuat excel so dang ky")
	if !d.overlay() { // no papers in this year
		t.Fatalf("an empty year is not spoken of: %q", d.window.Said())
	}
	d.press(fyne.KeyEscape, 0)
	d.window.CloseFile()
	d.inFile(func(s *data.Store) error {
		office, post := datatest.Office(t, s)
		paper := datatest.Document(t, s, model.Document{Office: office.UID, Signer: post.UID})
		datatest.Issue(t, s, paper.UID, datatest.Series(t, s, office.UID).UID)
		return nil
	})
	d.open()
	d.press(fyne.Key4, ctrl)
	d.do("xuat excel so dang ky")
	if b, err := os.ReadFile(filepath.Join(d.dir, "mới.sgs")); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
		t.Fatalf("%d bytes, %v; said %q", len(b), err, d.window.Said())
	}
}
