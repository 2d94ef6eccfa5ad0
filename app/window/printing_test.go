package window_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// printers stand for those of the system and keep what they get.
type printers struct {
	indirect bool
	names    []string
	jobs     []service.PrintJob
	refusal  error
}

func (p *printers) Direct() bool { return !p.indirect }

func (p *printers) List(context.Context) (names []string, usual string) {
	if len(p.names) == 0 {
		return nil, ""
	}
	return p.names, p.names[len(p.names)-1]
}

func (p *printers) Print(_ context.Context, j service.PrintJob) error {
	p.jobs = append(p.jobs, j)
	return p.refusal
}

// jobs are what went to the printers, in words.
func (d *desk) jobs() (out []string) {
	for _, j := range d.printers.jobs {
		sides := "1"
		if j.Duplex {
			sides = "2"
		}
		out = append(out, strings.TrimSpace(strings.Join([]string{j.Printer, sides, j.Pages}, " ")))
	}
	return out
}

func TestThePaperThatIsShownIsPrinted(t *testing.T) {
	d := newDesk(t)
	d.printers.names = []string{"HP", "Canon"}
	d.papers()
	d.press(fyne.KeyP, ctrl) // no paper in the list yet
	d.do("ket luan")
	d.press(fyne.KeyP, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.typeText("1")
	d.canvas().FocusNext()
	d.canvas().FocusNext()
	d.press(fyne.KeySpace, 0)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0) // In
	if got := d.window.Said(); !strings.HasPrefix(got, "Đã gửi TB kết luận") || !strings.HasSuffix(got, "đến máy in Canon") {
		t.Errorf("said %q", got)
	}
	d.printers.refusal = model.Errorf(model.Invalid, "printer", "Máy in không nhận.")
	d.press(fyne.KeyP, ctrl)
	d.press(fyne.KeyHome, 0) // another printer; the sides are remembered
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	if !d.overlay() {
		t.Error("a refusal is not told")
	}
	d.press(fyne.KeyEscape, 0)
	if diff := cmp.Diff([]string{"Canon 2 1", "HP 2"}, d.jobs()); diff != "" {
		t.Error(diff)
	}
	d.press(fyne.KeyP, ctrl|fyne.KeyModifierShift)
	if len(d.viewed) != 1 || !strings.Contains(d.viewed[0], "TB kết luận") {
		t.Errorf("opened %q", d.viewed)
	}
	shown := filepath.Dir(d.viewed[0])
	long := d.now.AddDate(0, 0, -1)
	if err := os.Chtimes(shown, long, long); err != nil {
		t.Fatal(err)
	}
	d.window.Close()
	if _, err := os.Stat(shown); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the copy to look at stays: %v", err)
	}
}

func TestAnIssuedPaperIsPrintedFromItsKeptBytes(t *testing.T) {
	d := newDesk(t)
	d.printers.names = []string{"HP"}
	var kept []byte
	d.inFile(func(s *data.Store) error {
		office, post := datatest.Office(t, s)
		m, err := s.MissionByCode(t.Context(), "SM-2024-01")
		if err != nil {
			return err
		}
		paper := datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Signer: post.UID})
		v := datatest.Issue(t, s, paper.UID, datatest.Series(t, s, office.UID).UID)
		kept, err = s.Blob(t.Context(), v.PDF)
		return err
	})
	d.open()
	d.press(fyne.Key4, ctrl)
	d.press(fyne.KeyP, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	if len(d.printers.jobs) != 1 || !bytes.Equal(d.printers.jobs[0].PDF, kept) {
		t.Fatalf("%d jobs, said %q", len(d.printers.jobs), d.window.Said())
	}
	d.press(fyne.KeyP, ctrl|fyne.KeyModifierShift)
	if len(d.viewed) != 1 {
		t.Errorf("opened %q", d.viewed)
	}
	d.do("in so dang ky")
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	if len(d.printers.jobs) != 2 || !strings.HasPrefix(d.printers.jobs[1].Title, "Sổ đăng ký văn bản đi năm 2024") ||
		d.printers.jobs[0].OnSide || !d.printers.jobs[1].OnSide {
		t.Errorf("%d jobs", len(d.printers.jobs))
	}
}

func TestWhereTheSystemCannotPrintTheViewerDoes(t *testing.T) {
	for _, indirect := range []bool{true, false} {
		d := newDesk(t)
		d.printers.indirect = indirect // else there are no printers
		d.papers()
		d.do("ket luan")
		d.press(fyne.KeyP, ctrl)
		if !d.overlay() || len(d.viewed) != 0 {
			t.Fatal("nothing is said")
		}
		d.press(fyne.KeyReturn, 0)
		if len(d.viewed) != 1 || len(d.printers.jobs) != 0 {
			t.Errorf("opened %q, %d jobs", d.viewed, len(d.printers.jobs))
		}
	}
}
