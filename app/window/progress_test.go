package window_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// waiting is a desk whose work waits until the test lets it go on, with its file open.
func waiting(t *testing.T) (*desk, *tasktest.Queue) {
	t.Helper()
	d, q := newDesk(t), &tasktest.Queue{}
	d.startWith(q.Runner())
	d.open()
	q.RunAll()
	return d, q
}

func TestBackupCanBeStoppedAndLeavesNothing(t *testing.T) {
	d, q := waiting(t)
	d.press(fyne.KeyS, ctrl|fyne.KeyModifierShift)
	if !d.overlay() {
		t.Fatal("nothing shows how far the copy has come")
	}
	d.press(fyne.KeyEscape, 0)
	q.RunAll()
	if left, err := os.ReadDir(d.usualFolder()); d.overlay() || len(left) != 0 || !strings.HasPrefix(d.window.Said(), "Đã dừng sao lưu") {
		t.Errorf("dialog %v, left %v, %v, said %q", d.overlay(), left, err, d.window.Said())
	}
	d.press(fyne.KeyS, ctrl|fyne.KeyModifierShift)
	q.RunAll()
	if got := d.copies(d.usualFolder()); len(got) != 1 || d.overlay() || !strings.Contains(d.window.Said(), got[0]) {
		t.Errorf("copies %v, dialog %v, said %q", got, d.overlay(), d.window.Said())
	}
}

func TestImportCanBeStoppedAndWritesNothing(t *testing.T) {
	d, q := waiting(t)
	path := filepath.Join(d.dir, "mới.sgs")
	if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.do("nhap du lieu")
	d.press(fyne.KeyReturn, 0) // Sao lưu rồi nhập
	d.press(fyne.KeyEscape, 0)
	q.RunAll()
	if d.overlay() || d.window.Said() != "Đã dừng, không có gì thay đổi." {
		t.Errorf("dialog %v, said %q", d.overlay(), d.window.Said())
	}
	d.window.CloseFile()
	q.RunAll()
	d.inFile(func(s *data.Store) error {
		all, err := data.All[model.Finding](context.Background(), s)
		if len(all) != 1 {
			t.Errorf("%d findings", len(all))
		}
		return err
	})
}

// Work of a page counts in its dialog; it ends well, badly or stopped.
func TestWorkOfAPage(t *testing.T) {
	d, q := waiting(t)
	done := 0
	var stopped error
	count := func(ctx context.Context) error {
		model.TellProgress(ctx, 30, 40)
		if ctx.Err() == nil && !strings.Contains(d.dialogText(), "Đã đọc dòng 30/40") {
			t.Errorf("the dialog says %q", d.dialogText())
		}
		stopped = ctx.Err()
		return ctx.Err()
	}
	work := edit.Work{Title: "Đang đọc", Count: "Đã đọc dòng", Do: count, Done: func() { done++ }}
	d.window.Work(work)
	q.RunAll()
	if done != 1 || d.overlay() {
		t.Errorf("done %d, dialog %v", done, d.overlay())
	}
	d.window.Work(work)
	d.press(fyne.KeyEscape, 0)
	q.RunAll()
	if done != 1 || stopped == nil || d.overlay() || d.window.Said() != "Đã dừng, không có gì thay đổi." {
		t.Errorf("stopped: done %d, dialog %v, said %q", done, d.overlay(), d.window.Said())
	}
	work.Do = func(context.Context) error { return model.Errorf(model.Invalid, "", "Tệp không đọc được.") }
	d.window.Work(work)
	q.RunAll()
	if done != 1 || !d.overlay() {
		t.Error("a failure is not told")
	}
}

// dialogText is what stands in the labels of the dialog.
func (d *desk) dialogText() (text string) {
	for _, o := range test.LaidOutObjects(d.canvas().Overlays().Top()) {
		if l, ok := o.(*widget.Label); ok {
			text += l.Text + "\n"
		}
	}
	return text
}

// Who searches before the words of the book are ready sees how far that has come, and can leave at once.
func TestSearchSaysHowFarTheBookWasRead(t *testing.T) {
	d, q := newDesk(t), &tasktest.Queue{}
	d.startWith(q.Runner())
	d.open()
	q.RunAt(0) // the file is open, the rest waits
	d.window.Preparing(500, 3000)
	d.press(fyne.KeyF, ctrl)
	if got := d.labels(); !strings.Contains(got, "Đang đọc sổ để tìm: 500/3000 mục") {
		t.Errorf("the page says %q", got)
	}
	q.RunAll()
	if got := d.labels(); strings.Contains(got, "Đang đọc sổ") {
		t.Errorf("ready, the page says %q", got)
	}
	d.press(fyne.KeyEscape, 0)
	if d.window.Place() == "search" {
		t.Error("Esc does not lead back")
	}
}

// labels is what stands on the canvas in texts of status.
func (d *desk) labels() (text string) {
	for _, o := range test.LaidOutObjects(d.window.Fyne().Content()) {
		if l, ok := o.(*widgets.StatusText); ok {
			text += l.Text() + "\n"
		}
	}
	return text
}

// Closing a file stops reading it for the search; what the reading would have told is not heard any more.
func TestClosingTheFileStopsReadingItForTheSearch(t *testing.T) {
	d, q := newDesk(t), &tasktest.Queue{}
	d.startWith(q.Runner())
	d.open()
	q.RunAt(0) // the file is open, the rest waits
	d.window.Preparing(500, 3000)
	d.window.CloseFile()
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1) // the reading, which began first, comes last
	}
	if d.overlay() || d.window.Fyne().Title() != "Sổ Giám Sát" {
		t.Errorf("dialog %q, title %q", d.dialogText(), d.window.Fyne().Title())
	}
	d.open()
	q.RunAll()
	d.press(fyne.KeyF, ctrl)
	if got := d.labels(); strings.Contains(got, "Đang đọc sổ") {
		t.Errorf("opened again, the page says %q", got)
	}
}
