package drafting_test

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

var ctx = context.Background()

// blank stands for the PDF engine: white pages; it keeps what it was given and counts what was closed.
type blank struct {
	opened [][]byte
	closed int
}

func (b *blank) Open(_ context.Context, pdf []byte) (widgets.PageSource, error) {
	b.opened = append(b.opened, pdf)
	return sheets{b}, nil
}

type sheets struct{ engine *blank }

func (s sheets) Close() error {
	s.engine.closed++
	return nil
}

func (sheets) Sizes() []fyne.Size { return slices.Repeat([]fyne.Size{fyne.NewSize(595, 842)}, 12) }

func (sheets) Render(context.Context, int, int) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 10, 14)), nil
}

func clock() time.Time { return time.Date(2024, 10, 21, 2, 0, 0, 0, time.UTC) }

type desk struct {
	*pagetest.Screen
	t      *testing.T
	store  *data.Store
	shell  pagetest.Shell
	timer  tasktest.Timer
	engine blank
	page   *drafting.Page
	paper  model.Document
}

// newDesk opens the conclusion of the made-up district's mission.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, Screen: pagetest.New(t)}
	path := filepath.Join(t.TempDir(), "mẫu.sgs")
	if err := practice.Write(ctx, path, practice.Mau); err != nil {
		t.Fatal(err)
	}
	var err error
	if d.store, err = data.Open(ctx, path, datatest.Options()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.store.Close() })
	missions, err := data.All[model.Mission](ctx, d.store)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(missions, func(m model.Mission) bool { return m.State == model.Concluding })
	if d.paper, err = d.store.BeginPaper(ctx, missions[i].UID, model.TB, ""); err != nil {
		t.Fatal(err)
	}
	d.shell.Reason = "Thường trực đã xem."
	d.open(d.paper.UID)
	return d
}

func (d *desk) open(document model.UID) {
	d.page = drafting.New(drafting.Config{
		Store: d.store, Drafting: service.NewDrafting(d.store, clock, "Sổ Giám Sát"), Preview: &d.engine, Shell: &d.shell,
		Runner: task.Inline, After: d.timer.After, Document: document, Scans: d,
		Today: func() model.Date { return "2024-10-21" },
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// Scan stands for the reader of PDF files: what the decree asks.
func (d *desk) Scan(context.Context, []byte) (service.ScanFacts, error) {
	return service.ScanFacts{Version: 14, Pages: slices.Repeat([]service.ScanPage{{Width: 210, Height: 297, Covered: 1, DPI: 200, Tinted: true}}, 40)}, nil
}

// kept is the newest text in the file.
func (d *desk) kept() string {
	d.t.Helper()
	w, err := d.store.PaperWork(ctx, d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return w.Newest().Tree
}

// write puts words into the current paragraph and leaves it.
func (d *desk) write(text string) {
	d.Window.Canvas().Focus(d.page.Text())
	d.page.Text().SetText(text)
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) row(words string) string {
	d.t.Helper()
	for _, r := range d.page.Rows() {
		if strings.Contains(r, words) {
			return r
		}
	}
	return ""
}

// A button that is replaced hands the keyboard on: to its successor, or to the list once its work is done.
func TestTheKeyboardIsNotLostWithAButton(t *testing.T) {
	d := newDesk(t)
	d.PressButton("Trình ký")
	if d.Button("Ban hành...") == nil {
		t.Fatal("the paper was not submitted")
	}
	if got := d.Window.Canvas().Focused(); got != d.page.First() {
		t.Errorf("after Trình ký the keyboard is on %T", got)
	}
	d.Window.Canvas().Focus(d.Button("Lưu PDF..."))
	d.page.Reload()
	if got := d.Window.Canvas().Focused(); got != fyne.Focusable(d.Button("Lưu PDF...")) {
		t.Errorf("after reading again the keyboard is on %T", got)
	}
}

func TestEnterLeadsToTheWordsWhateverStandsBelowTheList(t *testing.T) {
	d := newDesk(t)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyF2} {
		d.page.GoTo("remarks")
		d.Window.Canvas().Focus(d.page.First())
		d.Press(key)
		if got := d.Window.Canvas().Focused(); got != fyne.Focusable(d.page.Text()) {
			t.Errorf("after %s the keyboard is on %T", key, got)
		}
	}
}

func TestAParagraphIsWrittenAndPagesFollow(t *testing.T) {
	d := newDesk(t)
	if len(d.engine.opened) != 1 || d.page.Problem() != "" || d.page.News() != "" {
		t.Fatalf("%d papers, %q, %q", len(d.engine.opened), d.page.Problem(), d.page.News())
	}
	if !d.page.Select("Trên đây là kết luận") {
		t.Fatal(d.page.Rows())
	}
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyHome)
	d.Type("Như vậy, t‹‹‹‹‹‹‹‹‹‹Vâ‹ậy: ")
	if d.kept() != "" || len(d.engine.opened) != 1 {
		t.Error("kept or printed while one types")
	}
	d.timer.Fire()
	if len(d.engine.opened) != 2 || string(d.engine.opened[0]) == string(d.engine.opened[1]) {
		t.Errorf("the pages did not follow: %d", len(d.engine.opened))
	}
	d.page.NextColumn()
	if !strings.Contains(d.kept(), "Vậy: Trên đây là kết luận") {
		t.Error("leaving the text did not keep it")
	}
	if got := d.row("Vậy: Trên đây"); !strings.HasSuffix(got, "Sửa tay") {
		t.Errorf("%q", got)
	}
	d.Picture("drafting")
	d.page.Revert()
	if got := d.row("Trên đây"); !strings.HasPrefix(got, "Trên đây") || strings.Contains(got, "Sửa tay") {
		t.Errorf("%q", got)
	}
	for range 2 {
		if _, err := d.store.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if d.row("Vậy:") != "" || d.page.Text().Value() != strings.TrimSpace(d.row("Trên đây")) {
		t.Errorf("undone, the field has %q", d.page.Text().Value())
	}
}

func TestParagraphsAreLeftOutMovedAndAdded(t *testing.T) {
	d := newDesk(t)
	place := func(words string) int {
		return slices.IndexFunc(d.page.Rows(), func(r string) bool { return strings.Contains(r, words) })
	}
	first := place("Ưu điểm chung")
	if first < 0 || !d.page.Select("Ưu điểm của từng đơn vị") {
		t.Fatal(d.page.Rows())
	}
	d.page.Move(true)
	if got := d.page.Rows()[first]; !strings.Contains(got, "1. Ưu điểm của từng đơn vị") {
		t.Errorf("moved: %q", got)
	}
	if now := d.page.Said(); now == "" {
		t.Error("the moved paragraph is not the current one")
	}
	d.page.Select("Trên đây là kết luận")
	d.page.DeleteCurrent()
	if got := d.row("Trên đây"); !strings.HasSuffix(got, "Đã bỏ") || !strings.Contains(d.page.Said(), "không in") {
		t.Errorf("%q, %q", got, d.page.Said())
	}
	d.page.DeleteCurrent()
	if got := d.row("Trên đây"); strings.HasSuffix(got, "Đã bỏ") {
		t.Errorf("not brought back: %q", got)
	}
	d.shell.Text = "Đoạn này do người soạn viết."
	d.page.Add()
	if got := d.row("Đoạn này do"); !strings.HasSuffix(got, "Viết thêm") || d.page.Text().Value() != "Đoạn này do người soạn viết." {
		t.Errorf("%q, in the field %q", got, d.page.Text().Value())
	}
	if at := place("Đoạn này do"); at != place("Trên đây")+1 {
		t.Errorf("added at %d", at)
	}
}

func TestAParagraphIsDraggedToAnotherPlace(t *testing.T) {
	d := newDesk(t)
	place := func(words string) int {
		return slices.IndexFunc(d.page.Rows(), func(r string) bool { return strings.Contains(r, words) })
	}
	d.page.Drag("Ưu điểm của từng đơn vị", "Ưu điểm chung", false)
	if a, b := place("1. Ưu điểm của từng đơn vị"), place("2. Ưu điểm chung"); a < 0 || b < a {
		t.Errorf("the section did not go before the other: %d, %d", a, b)
	}
	d.page.Drag("Đảng ủy các phường đưa việc", "Việc phổ biến Luật", true)
	if a, b := place("Đảng ủy các phường đưa việc"), place("Việc phổ biến Luật"); a != b+1 {
		t.Errorf("the paragraph stands at %d, the other at %d", a, b)
	}
	before := d.kept()
	d.page.Drag("Việc phổ biến Luật", "KIẾN NGHỊ", true) // of another part
	if d.kept() != before {
		t.Error("moved as far as it goes")
	}
}

func TestChangesOfTheDataAreToldAndHandmadeWordsStay(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Trên đây là kết luận")
	d.write("Kết luận như sau./.")
	w, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	f := w.Findings[0]
	f.Finding.Text = "Câu này mới được sửa ở trang nhận xét."
	if _, err := d.store.SaveFinding(ctx, f.Finding, f.Wards); err != nil {
		t.Fatal(err)
	}
	if got := d.page.News(); !strings.Contains(got, "1 đoạn đổi chữ") || !strings.HasSuffix(d.row("Câu này mới"), "Đã đổi") || d.row("Kết luận như sau") == "" {
		t.Errorf("told %q, %q", got, d.page.Rows())
	}
	d.page.Select("Câu này mới")
	if got := d.page.Sources(); len(got) == 0 || !strings.Contains(strings.Join(got, "\n"), "Câu này mới được sửa") {
		t.Errorf("sources %q", got)
	}
	d.page.OpenSource()
	if len(d.shell.Records) != 1 || d.shell.Records[0].Noun != "finding" {
		t.Errorf("went to %v", d.shell.Records)
	}
	d.page.Accept()
	if d.page.News() != "" {
		t.Errorf("still told: %q", d.page.News())
	}
	if !d.page.OpenRecord(model.Ref{Noun: "finding", UID: f.Finding.UID}) || !strings.Contains(d.page.Text().Value(), "Câu này mới") {
		t.Errorf("from the finding to %q", d.page.Text().Value())
	}
}

func TestVersionsAreKeptAndCompared(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Trên đây là kết luận")
	d.write("Bản thứ nhất./.")
	d.shell.Text = "Bản gửi góp ý"
	d.page.KeepVersion()
	d.write("Bản thứ hai./.")
	d.shell.Text = "Bản trình"
	d.page.KeepVersion()
	d.write("Bản thứ ba./.")
	d.page.CompareTwo()
	d.compares("Bản 2: Bản trình > Hiện nay, trong sổ", "Bản thứ hai./. > Bản thứ ba./.")
	if got := d.Window.Canvas().Focused(); got != fyne.Focusable(d.page.CompareReader()) {
		t.Errorf("the keyboard is on %T", got)
	}
	was, is := d.page.Sides()
	d.Window.Canvas().FocusPrevious()
	d.Window.Canvas().FocusPrevious()
	if d.Window.Canvas().Focused() != fyne.Focusable(was) {
		t.Fatalf("Shift+Tab from the text goes to %T", d.Window.Canvas().Focused())
	}
	d.Press(fyne.KeyDown)
	d.compares("Bản 1: Bản gửi góp ý > Hiện nay, trong sổ", "Bản thứ nhất./. > Bản thứ ba./.")
	d.Tab()
	d.Press(fyne.KeyEnd, fyne.KeyUp)
	d.compares("Bản 1: Bản gửi góp ý > Bản 2: Bản trình", "Bản thứ nhất./. > Bản thứ hai./.")
	d.Picture("drafting-compare")
	d.Press(fyne.KeyHome)
	d.write("Bản thứ tư./.")
	d.compares("Bản 1: Bản gửi góp ý > Hiện nay, trong sổ", "Bản thứ nhất./. > Bản thứ tư./.")
	is.SetValue(was.Value())
	is.OnChange(is.Value())
	d.compares("Bản 1: Bản gửi góp ý > Bản 1: Bản gửi góp ý")
	if !d.page.Back() || d.page.Comparing() || d.page.Back() {
		t.Error("Esc does not go back to the pages")
	}
}

// compares looks at what is set side by side and at the lines that are not equal.
func (d *desk) compares(chosen string, different ...string) {
	d.t.Helper()
	if got := d.page.Chosen(); !d.page.Comparing() || got != chosen {
		d.t.Errorf("%q is compared, want %q", got, chosen)
	}
	d.same("different", d.page.Different(), different)
	if title := fmt.Sprintf("So hai bản: %d chỗ khác", len(different)); d.page.Compared() != title {
		d.t.Errorf("%q, want %q", d.page.Compared(), title)
	}
}

// TestAPaperIsComparedWithTheOneItReplaces first of all, whatever was kept since.
func TestAPaperIsComparedWithTheOneItReplaces(t *testing.T) {
	d := newDesk(t)
	d.page.CompareTwo()
	if said := strings.Join(d.shell.Said, "\n"); d.page.Comparing() || !strings.Contains(said, "mới có một bản") {
		t.Errorf("one text is compared; said %q", said)
	}
	d.page.Select("Trên đây là kết luận")
	d.write("Kết luận của bản đầu./.")
	d.issued()
	next, err := d.store.BeginReplacement(ctx, d.paper.UID)
	if err != nil {
		t.Fatal(err)
	}
	d.open(next.UID)
	d.page.Select("Kết luận của bản đầu")
	d.write("Kết luận của bản sau./.")
	d.shell.Text = "Bản gửi góp ý"
	d.page.KeepVersion()
	d.page.CompareTwo()
	if got := d.page.Chosen(); got != "Văn bản được thay thế, số 09/TB-MTTQ-BTT > Hiện nay, trong sổ" {
		t.Errorf("compared %q", got)
	}
	if got := d.page.Different(); !slices.Contains(got, "Kết luận của bản đầu./. > Kết luận của bản sau./.") {
		t.Errorf("%q", got)
	}
	if len(d.shell.Errors) > 0 {
		t.Error(d.shell.Errors)
	}
}

func TestAPaperUpForSignatureIsOnlyShown(t *testing.T) {
	d := newDesk(t)
	d.page.Submit()
	if !d.page.Text().Closed() {
		t.Error("the text can still be written")
	}
	before := d.kept()
	d.page.Select("Trên đây")
	d.page.DeleteCurrent()
	if d.kept() != before || !strings.Contains(strings.Join(d.shell.Said, "\n"), "Trình ký") {
		t.Errorf("said %q", d.shell.Said)
	}
}

func TestAPaperThatIsNotThereIsAnError(t *testing.T) {
	d := newDesk(t)
	d.open("00000000-0000-7000-8000-000000000000")
	if !d.page.Failure() || d.Button("Thử lại") == nil {
		t.Error("no error is shown")
	}
}

// TestAnOldTextInThePaperLeadsToItsFinding: what came into the file before such texts were refused.
func TestAnOldTextInThePaperLeadsToItsFinding(t *testing.T) {
	d := newDesk(t)
	f, err := d.store.SaveFinding(ctx, model.Finding{
		Mission: d.paper.Mission, Kind: model.Limitation, Text: "Uû ban nh©n d©n qu¶n lý tèt.", State: model.FindingConfirmed, InConclusion: true,
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	d.open(d.paper.UID)
	d.PressButton("Mở nhận xét")
	if len(d.shell.Records) != 1 || d.shell.Records[0] != (model.Ref{Noun: "finding", UID: f.UID}) {
		t.Errorf("opened %v", d.shell.Records)
	}
}

func TestASignedPaperGetsItsNumberAndIsLocked(t *testing.T) {
	d := newDesk(t)
	d.page.BeginIssue()
	if on, _ := d.page.Issuing(); on {
		t.Fatal("a draft can be issued")
	}
	d.page.Select("Trên đây")
	d.write("Kết luận như trên./.")
	dossier, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	paper, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
	if err != nil {
		t.Fatal(err)
	}
	paper.Signer = dossier.Signers[0].Post.UID
	if _, err := d.store.SavePaper(ctx, paper); err != nil {
		t.Fatal(err)
	}
	d.page.Submit()
	d.page.BeginIssue()
	d.Picture("drafting-issue")
	on, number := d.page.Issuing()
	if word := d.page.IssueWord(); !on || number == "" || word != "Ban hành số "+number {
		t.Fatalf("issuing %v, number %q, the button says %q", on, number, word)
	}
	d.page.IssueNumber().SetValue("")
	if got := d.page.IssueRemarks(); got == 0 {
		t.Error("nothing is said while the number is missing")
	}
	if !d.page.Back() || d.engine.closed > len(d.engine.opened)-1 {
		t.Errorf("%d of %d papers closed: the one that is shown too", d.engine.closed, len(d.engine.opened))
	}
	d.page.BeginIssue()
	d.Window.Canvas().Focus(d.page.IssueReason())
	if got := d.page.IssueReason(); got.Text != d.shell.Reason || got.Note().Text != "Theo lý do khi trình ký; sửa lại được." {
		t.Errorf("the reason of the submission is not proposed: %q, below it %q", got.Text, got.Note().Text)
	}
	d.page.IssueReason().SetText("")
	d.PressButton(d.page.IssueWord())
	if got := d.page.IssueReason().Note(); len(d.shell.Errors) > 0 || got.Kind != widgets.NoteError {
		t.Fatalf("errors %v, at the reason %q", d.shell.Errors, got.Text)
	}
	d.page.IssueReason().SetText("Thường trực đã xem lại.")
	d.passOver(number)
	d.PressButton(d.page.IssueWord())
	kept, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
	if err != nil || kept.State != model.DocIssued || kept.Number != number || !strings.HasPrefix(number, "32/TB-") || kept.Day != "2024-10-21" {
		t.Errorf("%+v, %v, errors %v", kept, err, d.shell.Errors)
	}
	if on, _ := d.page.Issuing(); on || !d.page.Text().Closed() {
		t.Error("the paper can still be worked on")
	}
	versions, err := data.All[model.DocumentVersion](ctx, d.store)
	if i := slices.IndexFunc(versions, func(v model.DocumentVersion) bool { return v.Issued }); err != nil || i < 0 || versions[i].Reason != "Thường trực đã xem lại." {
		t.Errorf("%+v, %v", versions, err)
	}
}

// TestAPaperThatCannotBeLookedAtIsNotSaidToBeRight: on a day when the office had no name there is no head to check.
func TestAPaperThatCannotBeLookedAtIsNotSaidToBeRight(t *testing.T) {
	d := newDesk(t)
	names, err := data.All[model.OfficeVersion](ctx, d.store)
	if err != nil {
		t.Fatal(err)
	}
	names[0].ValidFrom = "2010-01-01"
	if _, err := d.store.SaveOfficeVersion(ctx, names[0]); err != nil {
		t.Fatal(err)
	}
	d.PressButton("Trình ký")
	d.page.BeginIssue()
	d.page.IssueDay().SetValue("2009-10-21")
	d.page.IssueDay().OnChange("2009-10-21")
	if !d.Seen("chưa có tên vào ngày 21/10/2009") || d.page.IssueRemarks() > 0 || len(d.shell.Errors) > 0 {
		t.Errorf("%v, errors %v", d.page.IssueLooked(), d.shell.Errors)
	}
	d.page.IssueDay().SetValue("2024-10-21")
	d.PressButton("Thử lại")
	if d.page.IssueRemarks() == 0 {
		t.Error("trying again on another day looks at nothing")
	}
}

// TestAPaperWithoutANumberIsNotAskedForOne: what keeps track of recommendations bears none.
func TestAPaperWithoutANumberIsNotAskedForOne(t *testing.T) {
	d := newDesk(t)
	paper, err := d.store.BeginPaper(ctx, d.paper.Mission, model.PTD, "")
	if err != nil {
		t.Fatal(err)
	}
	dossier, err := d.store.Dossier(ctx, paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	post := dossier.Signers[0].Post
	post.Signs = append(post.Signs, model.PTD)
	if _, err := d.store.SavePost(ctx, post); err != nil {
		t.Fatal(err)
	}
	paper.Signer = post.UID
	if _, err := d.store.SavePaper(ctx, paper); err != nil {
		t.Fatal(err)
	}
	d.open(paper.UID)
	d.page.Submit()
	d.page.BeginIssue()
	d.Picture("drafting-issue-unnumbered")
	if on, number := d.page.Issuing(); !on || d.page.AsksNumber() || number != "" {
		t.Fatalf("issuing %v, fields shown %v, number %q; errors %v", on, d.page.AsksNumber(), number, d.shell.Errors)
	}
	d.PressButton(d.page.IssueWord())
	kept, err := data.Get[model.Document](ctx, d.store, paper.UID)
	if err != nil || kept.State != model.DocIssued || kept.Number != "" || kept.Day != "2024-10-21" {
		t.Errorf("%+v, %v, errors %v, at the reason %q", kept, err, d.shell.Errors, d.page.IssueReason().Note().Text)
	}
	if said := strings.Join(d.shell.Said, "\n"); !strings.Contains(said, "Đã ban hành văn bản. Bản PDF") {
		t.Errorf("said %q", said)
	}
}

// passOver enters a number beyond the next one: which numbers are kept free is said, and why is asked in a field of its own.
func (d *desk) passOver(next string) {
	d.t.Helper()
	if said, _ := d.page.Passed(); said != "" {
		d.t.Errorf("nothing is passed over: %q", said)
	}
	d.page.IssueNumber().SetValue("40")
	d.PressButton(d.page.IssueWord())
	said, why := d.page.Passed()
	if said != "Các số 32 đến 39 sẽ được giữ chỗ." || why.Note().Text == "" || !strings.Contains(d.page.IssueLooked()[0], "32 đến 39") {
		d.t.Errorf("said %q, at the field %q, first remark %q", said, why.Note().Text, d.page.IssueLooked())
	}
	d.Picture("drafting-issue-gap")
	d.Window.Resize(fyne.NewSize(1280, 580)) // what the window leaves on a screen of 1280x680
	if rows := d.page.RemarksInSight(); rows < 4 {
		d.t.Errorf("%d remarks are in sight", rows)
	}
	d.Picture("drafting-issue-low")
	d.Window.Resize(fyne.NewSize(1366, 768))
	d.page.IssueNumber().SetValue(next)
}

func TestARemarkLeadsWhereItIsMended(t *testing.T) {
	d := newDesk(t)
	if len(d.page.Remarks()) == 0 {
		t.Fatal("nothing to look at in a draft without a number of answers")
	}
	for i := range d.page.Remarks() {
		before := len(d.shell.Records) + len(d.shell.Said)
		text := d.page.Text().Value()
		d.page.OpenRemark(i)
		if len(d.shell.Records)+len(d.shell.Said) == before && d.page.Text().Value() == text && d.page.Said() == "" {
			t.Errorf("%q leads nowhere", d.page.Remarks()[i])
		}
	}
}

func TestAPaperIsSavedAsPDFAndWord(t *testing.T) {
	d := newDesk(t)
	for path, begin := range map[string]string{"kết luận.pdf": "%PDF-", "kết luận.docx": "PK"} {
		d.shell.Path = filepath.Join(t.TempDir(), path)
		if strings.HasSuffix(path, ".pdf") {
			d.page.Save()
		} else {
			d.page.SaveWord()
		}
		if b, err := os.ReadFile(d.shell.Path); err != nil || !strings.HasPrefix(string(b), begin) {
			t.Errorf("%s: %d bytes, %v", path, len(b), err)
		}
	}
	d.page.Print()
	d.page.ViewPaper()
	if len(d.shell.Printed) != 1 || d.shell.Printed[0].Pages == 0 || len(d.shell.Opened) != 1 || len(d.shell.Errors) > 0 {
		t.Errorf("printed %d, opened %v, errors %v", len(d.shell.Printed), d.shell.Opened, d.shell.Errors)
	}
}

// The words of a paragraph that were not kept before the program ended are offered at that paragraph.
func TestHalfTypedParagraphOutlivesACrash(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Trên đây là kết luận")
	d.Press(fyne.KeyReturn, fyne.KeyHome)
	d.Type("Vậ‹ậy: ")
	d.timer.Fire()
	if d.kept() != "" {
		t.Fatal("kept while one types")
	}
	left, err := d.store.LeftTexts(ctx)
	if err != nil || len(left) != 1 || !left[0].OfPaperText() {
		t.Fatalf("left %v, %v", left, err)
	}
	d.open(d.paper.UID)
	d.page.OpenText(left[0])
	if text := d.page.Text(); !strings.HasPrefix(text.Value(), "Trên đây") || d.Window.Canvas().Focused() != fyne.Focusable(text) {
		t.Errorf("went to %q", text.Value())
	}
	d.PressButton("Lấy lại")
	if got := d.row("Vậy: Trên đây"); !strings.HasSuffix(got, "Sửa tay") || !strings.Contains(d.kept(), "Vậy: Trên đây") {
		t.Errorf("%q", got)
	}
	if left, err = d.store.LeftTexts(ctx); err != nil || len(left) != 0 {
		t.Errorf("still left %v, %v", left, err)
	}
}

// notYet gives nothing to who asks first, and the text to all others.
type notYet struct {
	drafting.Drafting
	asked int
}

func (f *notYet) Draft(ctx context.Context, document model.UID) (service.Draft, error) {
	if f.asked++; f.asked == 1 {
		return service.Draft{}, nil
	}
	return f.Drafting.Draft(ctx, document)
}

func TestAnOlderAnswerIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	p := drafting.New(drafting.Config{
		Store: d.store, Drafting: &notYet{Drafting: service.NewDrafting(d.store, clock, "Sổ Giám Sát")}, Preview: &d.engine, Shell: &d.shell,
		Runner: q.Runner(), After: d.timer.After, Document: d.paper.UID, Today: func() model.Date { return "2024-10-21" },
	})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	arrive := q.Answer()
	p.Reload()
	q.RunAll()
	if len(p.Rows()) == 0 {
		t.Fatal("the newer answer is not shown")
	}
	arrive()
	if len(p.Rows()) == 0 {
		t.Error("the older answer took the place of the newer one")
	}
}

// TestFindingsAreArrangedByTopic: the other order is a choice of the paper, told as changes, taken back by undo.
func TestFindingsAreArrangedByTopic(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Lập bảng theo dõi")
	d.write("Phường 1 lập bảng theo dõi từng tổ, viết lại.")
	d.page.Drag("Ưu điểm của từng đơn vị", "Ưu điểm chung", false)
	d.page.TakeArrangement("topic")
	rows := strings.Join(d.page.Rows(), "\n")
	for _, want := range []string{"1. Lãnh đạo, chỉ đạo và tuyên truyền", "Phường 1 lập bảng theo dõi từng tổ, viết lại."} {
		if n := strings.Count(rows, want); n != 1 && !strings.HasPrefix(want, "1.") || n == 0 {
			t.Errorf("%q stands %d times in\n%s", want, n, rows)
		}
	}
	if strings.Contains(rows, "Ưu điểm của từng đơn vị") || !strings.Contains(rows, "Phường 3: ") {
		t.Errorf("not arranged:\n%s", rows)
	}
	if got := d.page.News(); !strings.Contains(got, "đoạn mới") || !strings.Contains(got, "không còn") || !strings.Contains(got, "sửa tay cần xem lại") {
		t.Errorf("told %q", got)
	}
	if !d.page.NewsAbove() {
		t.Error("what is told about changes is cut")
	}
	d.Picture("drafting-by-topic")
	d.page.Accept()
	if d.page.News() != "" || d.page.Arrangement() != "topic" {
		t.Errorf("told %q, arranged by %s", d.page.News(), d.page.Arrangement())
	}
	for range 2 {
		if _, err := d.store.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if rows := strings.Join(d.page.Rows(), "\n"); !strings.Contains(rows, "1. Ưu điểm của từng đơn vị") || d.page.Arrangement() != "unit" {
		t.Errorf("after undo:\n%s", rows)
	}
	d.act("Xếp nhận xét theo lĩnh vực")
	d.page.Submit()
	if d.page.Arrangement() != "" {
		t.Error("the order of a paper up for signature can be chosen")
	}
	d.act("Xếp nhận xét theo phường")
	if len(d.shell.Errors) > 0 {
		t.Error(d.shell.Errors)
	}
}
