package conclusion_test

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// blank stands for the PDF engine: white pages, and it counts what it was given.
type blank struct{ opened [][]byte }

func (b *blank) Open(_ context.Context, pdf []byte) (widgets.PageSource, error) {
	b.opened = append(b.opened, pdf)
	return sheets{}, nil
}

type sheets struct{}

func (sheets) Sizes() []fyne.Size { return []fyne.Size{fyne.NewSize(595, 842), fyne.NewSize(595, 842)} }

func (sheets) Render(context.Context, int, int) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 10, 14)), nil
}

type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	timer   tasktest.Timer
	engine  blank
	page    *conclusion.Page
	mission model.Mission
	ward    model.UID
	finding model.UID
	written []model.UID // units whose conclusion was to be written
	fail    error       // what looking at the paper is answered with
}

// printing makes the papers, which can be made to fail.
type printing struct {
	*service.Drafting
	desk *desk
}

func (p printing) ReviewConclusion(ctx context.Context, mission, ward model.UID, signature bool) (service.Review, error) {
	if p.desk.fail != nil {
		return service.Review{}, p.desk.fail
	}
	return p.Drafting.ReviewConclusion(context.WithoutCancel(ctx), mission, ward, signature) // also when nobody waits for it any more
}

func newDesk(t *testing.T, text string) *desk { return newDeskOn(t, text, task.Inline) }

func newDeskOn(t *testing.T, text string, r task.Runner) *desk {
	t.Helper()
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	w, _ := datatest.Ward(t, d.store, "3")
	d.ward = w.UID
	d.mission = datatest.Mission(t, d.store, model.Mission{}, w.UID)
	d.finding = datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: text, InConclusion: true}, w.UID).UID
	clock := func() time.Time { return datatest.Now }
	d.page = conclusion.New(conclusion.Config{
		Store: d.store, Papers: printing{service.NewDrafting(d.store, clock, "Sổ Giám Sát"), d}, Preview: &d.engine, Shell: &d.shell,
		Runner: r, After: d.timer.After, Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
		Write: func(ward model.UID) { d.written = append(d.written, ward) },
	})
	t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
	return d
}

func TestPagesAreThoseOfTheRealPaper(t *testing.T) {
	d := newDesk(t, "Lịch tiếp công dân được niêm yết.")
	d.Picture("conclusion")
	if len(d.engine.opened) != 1 || !strings.HasPrefix(string(d.engine.opened[0]), "%PDF-") || d.page.Problem() != "" {
		t.Fatalf("%d papers shown, the page says %q", len(d.engine.opened), d.page.Problem())
	}
	d.shell.Path = filepath.Join(t.TempDir(), "kết luận.pdf")
	d.page.Save()
	saved, err := os.ReadFile(d.shell.Path)
	if err != nil || string(saved) != string(d.engine.opened[0]) {
		t.Errorf("saved %d bytes (%v), shown %d", len(saved), err, len(d.engine.opened[0]))
	}
	if diff := cmp.Diff([]string{"TB kết luận SM-2024-01 (dự thảo).pdf"}, d.shell.Saves); diff != "" {
		t.Error(diff)
	}
}

func TestPaperFollowsChangesAfterAPause(t *testing.T) {
	d := newDesk(t, "Một.")
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Hai.", InConclusion: true}, d.ward)
	if len(d.engine.opened) != 1 || !d.timer.Waiting() {
		t.Fatalf("%d papers at once", len(d.engine.opened))
	}
	d.timer.Fire()
	if len(d.engine.opened) != 2 || string(d.engine.opened[0]) == string(d.engine.opened[1]) {
		t.Errorf("%d papers, or the same one", len(d.engine.opened))
	}
}

func TestPurposeAndUnitMakeAnotherPaper(t *testing.T) {
	d := newDesk(t, "Một.")
	d.page.ForSignature()
	d.page.OnlyWard(d.ward)
	d.page.Print()
	if len(d.engine.opened) != 3 {
		t.Fatalf("%d papers", len(d.engine.opened))
	}
	d.page.ViewPaper()
	if diff := cmp.Diff([]string{"TB kết luận SM-2024-01 Phường 3.pdf"}, d.shell.Opened); diff != "" {
		t.Error(diff)
	}
	if len(d.shell.Printed) != 1 || d.shell.Printed[0].Name != d.shell.Opened[0] || d.shell.Printed[0].Pages == 0 {
		t.Errorf("printed %d papers", len(d.shell.Printed))
	}
}

// A character the font has not is a message naming it, and there is no paper to save.
func TestUnprintableCharacterIsAMessage(t *testing.T) {
	d := newDesk(t, "Người dân vui 😀 vẻ.")
	d.Picture("conclusion-glyph")
	if !strings.Contains(d.page.Problem(), "😀") && !strings.Contains(d.page.Problem(), "1F600") {
		t.Errorf("the page says %q", d.page.Problem())
	}
	d.shell.Path = filepath.Join(t.TempDir(), "x.pdf")
	d.page.Save()
	if _, err := os.Stat(d.shell.Path); err == nil {
		t.Error("a paper was saved all the same")
	}
}

// The keyboard is on what is seen: on the way out while there are no pages, on the pages once they can be printed.
func TestTheKeyboardIsNeverOnHiddenPages(t *testing.T) {
	d := newDesk(t, "Người dân vui vẻ.")
	ctx := context.Background()
	change := func(text string) {
		t.Helper()
		f, err := data.Get[model.Finding](ctx, d.store, d.finding)
		if err != nil {
			t.Fatal(err)
		}
		f.Text = text
		if _, err := d.store.SaveFinding(ctx, f, []model.UID{d.ward}); err != nil {
			t.Fatal(err)
		}
		d.timer.Fire()
	}
	pages := d.Window.Canvas().Focused()
	change("Người dân vui 😀 vẻ.")
	if d.page.Problem() == "" || d.Window.Canvas().Focused() != fyne.Focusable(d.Button("Mở các nhận xét")) {
		t.Fatalf("%q, the keyboard is on %T", d.page.Problem(), d.Window.Canvas().Focused())
	}
	d.page.NextColumn()
	d.page.NextColumn()
	if d.Window.Canvas().Focused() != d.page.First() {
		t.Error("F6 does not come back to what is seen")
	}
	change("Người dân vui vẻ.")
	if d.page.Problem() != "" || d.Window.Canvas().Focused() != pages {
		t.Errorf("%q, the keyboard is on %T", d.page.Problem(), d.Window.Canvas().Focused())
	}
}

func TestRemarksSayWhatIsMissing(t *testing.T) {
	d := newDesk(t, "Một.")
	want := []string{
		"Chưa ghi Trưởng đoàn giám sát.", "Nhận xét “Một.” còn ở trạng thái “Nháp”.", "Phường 3 chưa có buổi làm việc nào ghi là đã làm việc.", "Chưa có kiến nghị nào.",
		"Chưa có số kế hoạch giám sát để viện dẫn.", "Chưa có số quyết định thành lập Đoàn giám sát để viện dẫn.",
		"Chưa có số báo cáo kết quả của Đoàn giám sát để viện dẫn.", "Chưa có luật, nghị quyết, quyết định hay quy định nào trong căn cứ.",
	}
	if diff := cmp.Diff(want, d.page.Remarks()); diff != "" {
		t.Error(diff)
	}
}

// Enter and a click on a remark open the record it is about; one that leads nowhere opens nothing.
func TestARemarkLeadsToItsRecord(t *testing.T) {
	d := newDesk(t, "Một.")
	d.Picture("conclusion-remarks")
	d.page.FocusRemark("Nhận xét “Một.” còn ở trạng thái “Nháp”.")
	d.Press(fyne.KeyReturn)
	if len(d.shell.Records) != 1 || d.shell.Records[0] != (model.Ref{Noun: "finding", UID: d.finding}) {
		t.Errorf("opened %v, want the finding %s", d.shell.Records, d.finding)
	}
}

func TestTheTextOfTheConclusionIsWrittenElsewhere(t *testing.T) {
	d := newDesk(t, "Một.")
	d.page.OnlyWard(d.ward)
	d.PressButton("Soạn văn bản")
	if diff := cmp.Diff([]model.UID{d.ward}, d.written); diff != "" {
		t.Error(diff)
	}
}

// Taking an action back prints the paper as it was before.
func TestPaperFollowsWhatIsTakenBack(t *testing.T) {
	d := newDesk(t, "Một.")
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Hai.", InConclusion: true}, d.ward)
	d.timer.Fire()
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	d.timer.Fire()
	if len(d.engine.opened) != 3 || string(d.engine.opened[0]) == string(d.engine.opened[1]) || string(d.engine.opened[0]) != string(d.engine.opened[2]) {
		t.Errorf("%d papers, or the last is not as the first", len(d.engine.opened))
	}
}

// A file that cannot be read is said in place of the pages, with the way to try again; there is nothing to save meanwhile.
func TestAnErrorStandsInPlaceOfThePages(t *testing.T) {
	d := newDesk(t, "Một.")
	d.fail = errors.New("đĩa hỏng")
	d.page.Reload()
	if !d.Seen("Thử lại") || !d.Seen("Chưa dựng được văn bản.") {
		t.Error("the error does not stand in place of the pages")
	}
	d.Picture("conclusion-error")
	d.shell.Path = filepath.Join(t.TempDir(), "x.pdf")
	d.page.Save()
	d.page.Print()
	if len(d.shell.Saves)+len(d.shell.Opened) != 0 {
		t.Error("a paper of before can be saved")
	}
	d.fail = nil
	d.PressButton("Thử lại")
	if d.Seen("Thử lại") || len(d.engine.opened) != 2 {
		t.Errorf("tried again: %d papers", len(d.engine.opened))
	}
}

// A place where nothing can be written is said in a dialog.
func TestASaveThatFailsIsSaid(t *testing.T) {
	d := newDesk(t, "Một.")
	d.shell.Path = filepath.Join(t.TempDir(), "không có", "x.pdf")
	d.page.Save()
	if len(d.shell.Errors) != 1 || len(d.shell.Said) != 0 {
		t.Errorf("errors %v, said %q", d.shell.Errors, d.shell.Said)
	}
}

// The paper that was asked for first and comes last is not shown; after the page was left none is.
func TestAnOldPaperIsDropped(t *testing.T) {
	var q tasktest.Queue
	d := newDeskOn(t, "Một.", q.Runner())
	q.RunAll()
	old, now := q.Len(), 0
	d.page.ForSignature()
	d.page.OnlyWard("")
	if now = q.Len() - old; now != 2 {
		t.Fatalf("%d papers under way", now)
	}
	q.RunAt(1)
	d.fail = errors.New("cũ")
	q.RunAt(0)
	if d.page.Problem() != "" {
		t.Errorf("an old answer is shown: %q", d.page.Problem())
	}
	d.page.Reload()
	d.page.Leave()
	q.RunAll()
	if d.page.Problem() != "" {
		t.Error("an answer is shown after the page was left")
	}
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Hai."}, d.ward)
	if d.timer.Waiting() {
		t.Error("a page that was left still follows the file")
	}
}

// What was issued is shown as it was kept, and the page says so.
func TestAnIssuedConclusionIsTheKeptOne(t *testing.T) {
	d := newDesk(t, "Một.")
	office, post := datatest.Office(t, d.store)
	paper := datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: office.UID, Signer: post.UID})
	v := datatest.Issue(t, d.store, paper.UID, "")
	kept, err := d.store.Blob(context.Background(), v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	if got := d.engine.opened[len(d.engine.opened)-1]; string(got) != string(kept) {
		t.Errorf("shown %.40q", got)
	}
	if !d.Seen("Số "+v.Number+", ngày "+v.Day.Format()) || len(d.page.Remarks()) != 0 {
		t.Errorf("the page does not say that it is issued; remarks %q", d.page.Remarks())
	}
}
