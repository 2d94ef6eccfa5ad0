package papers_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/papers"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

func clock() time.Time { return time.Date(2024, 10, 21, 2, 0, 0, 0, time.UTC) }

// desk is the page over a real data file with a mission of two units and an office with a signer.
type desk struct {
	*pagetest.Screen
	t        *testing.T
	store    *data.Store
	shell    pagetest.Shell
	timer    tasktest.Timer
	mission  model.Mission
	signer   model.Post
	wards    []model.UID
	opened   []model.UID       // papers whose text was asked for
	compared []string          // files edited outside that were set beside the text
	mended   []model.UID       // papers of which was asked what is to be mended
	scan     service.ScanFacts // what is read of every scan
	output   output
	page     *papers.Page
}

// Scan stands for the reader of PDF files.
func (d *desk) Scan(context.Context, []byte) (service.ScanFacts, error) { return d.scan, nil }

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	office, post := datatest.Office(t, d.store)
	d.signer = post
	for _, n := range []string{"3", "5"} {
		w, _ := datatest.Ward(t, d.store, n)
		d.wards = append(d.wards, w.UID)
	}
	d.mission = datatest.Mission(t, d.store, model.Mission{Office: office.UID, ShortTheme: "Giám sát tiếp công dân"}, d.wards...)
	return d
}

// open shows the papers of the mission, or of all.
func (d *desk) open(mission model.UID) *desk { return d.openWith(mission, task.Inline) }

func (d *desk) openWith(mission model.UID, r task.Runner) *desk {
	d.page = papers.New(papers.Config{
		Store: d.store, Drafting: service.NewDrafting(d.store, clock, "Sổ Giám Sát"), Shell: &d.shell, Runner: r, After: d.timer.After, Today: func() model.Date { return datatest.Today },
		Mission: mission, Scans: d, Write: func(document model.UID) { d.opened = append(d.opened, document) },
		Mend:    func(document model.UID) { d.mended = append(d.mended, document) },
		Compare: func(v model.DocumentVersion) { d.compared = append(d.compared, v.OutsideName()) }, Output: &d.output,
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
	return d
}

func (d *desk) act(label string) {
	d.t.Helper()
	for _, b := range d.page.Actions() {
		if strings.HasPrefix(b.Label, label) {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

// fill types into a field and leaves it.
func (d *desk) fill(f fyne.Focusable, text string) {
	d.Window.Canvas().Focus(f)
	d.Type(text)
	d.Window.Canvas().Unfocus()
}

func (d *desk) papers() []model.PaperRow {
	d.t.Helper()
	rows, err := d.store.Papers(ctx, "", datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	return rows
}

func (d *desk) same(what string, want, got any) {
	d.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		d.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func (d *desk) fine() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors: %v", d.shell.Errors)
	}
}

func (d *desk) undo() {
	d.t.Helper()
	if _, err := d.store.Undo(ctx); err != nil {
		d.t.Fatal(err)
	}
}

// TestADraftToItsIssue writes a paper, has it signed, sent back, signed again and recorded as issued.
func TestADraftToItsIssue(t *testing.T) {
	d := newDesk(t).open(d0)
	d.Picture("papers-empty")
	d.page.Add()
	subject, recipients, number, day, note := d.page.Fields()
	d.page.Choose("type", "QĐ")
	if len(d.papers()) != 0 {
		t.Error("a paper without a subject was written")
	}
	d.fill(subject, "Thành lập Đoàn giám sát")
	d.page.Choose("signer", string(d.signer.UID))
	d.fill(recipients, "Như Điều 3;\n\n Lưu: VT.")
	d.fill(note, "Dự thảo 1")
	x := d.papers()[0].Document
	d.same("recipients", []string{"Như Điều 3;", "Lưu: VT."}, x.Recipient)
	if x.Type != model.QD || x.Signer != d.signer.UID || x.Authority == nil || x.Note != "Dự thảo 1" || x.State != model.DocDraft {
		t.Errorf("%+v", x)
	}
	d.same("acts on a draft", []string{"Trình ký"}, d.page.Offered())
	d.act("Trả lại")
	d.page.Press("Trình ký") // its text is not in the book: no reason, no submission
	if asked := d.shell.Reasons; len(asked) != 1 || !strings.Contains(asked[0], "không kiểm tra được") || d.papers()[0].Document.State != model.DocDraft {
		t.Errorf("asked %q, %s", asked, d.papers()[0].Document.State)
	}
	d.shell.Reason = "Chánh Văn phòng đã xem"
	d.page.Press("Trình ký")
	d.shell.Reason = ""
	d.same("acts on one up for signature", []string{"Ghi đã ban hành", "Trả lại..."}, d.page.Offered())
	d.page.Press("Trả lại...") // no reason given
	d.shell.Reason = "Sai thành phần"
	d.page.Press("Trả lại...")
	d.page.Press("Trình ký")
	d.page.Press("Ghi đã ban hành")
	if _, at, _ := d.page.Notes(); at == "" {
		t.Error("nothing is said at the day")
	}
	d.fill(day, "1/10/2024")
	d.page.Press("Ghi đã ban hành")
	if at, _, _ := d.page.Notes(); at == "" {
		t.Error("nothing is said at the number")
	}
	d.fill(number, "21/QĐ-MTTQ-BTT")
	d.page.Press("Ghi đã ban hành")
	d.same("issued", []string{"QĐ 21/QĐ-MTTQ-BTT 01/10/2024 issued Thành lập Đoàn giám sát"}, d.page.Rows())
	d.same("events", 4, d.page.Events())
	d.Picture("papers")
	d.same("acts on an issued one", []string{"Lập văn bản thay thế", "Lập công văn đính chính", "Hủy văn bản..."}, d.page.Offered())
	d.act("Lịch sử")
	d.same("history", []model.Ref{{Noun: "document", UID: x.UID}}, d.shell.Histories)
	d.page.Press("Hủy văn bản...")
	d.same("void", model.DocVoid, d.page.Shown().State)
	if !d.page.Disabled() {
		t.Error("a void paper can be changed")
	}
	if !strings.Contains(d.shell.Reasons[len(d.shell.Reasons)-1], "không hoàn tác được") {
		t.Errorf("the question does not say that it is final: %q", d.shell.Reasons)
	}
	d.fine()
}

// d0 stands for the papers of all missions.
const d0 = model.UID("")

func TestAPaperIssuedElsewhere(t *testing.T) {
	d := newDesk(t)
	d.open(d.mission.UID)
	d.act("Ghi văn bản đã ban hành")
	subject, _, number, day, _ := d.page.Fields()
	d.fill(subject, "Kế hoạch giám sát")
	d.fill(number, "12/KH-MTTQ-BTT")
	if len(d.papers()) != 0 {
		t.Error("written without its day")
	}
	d.fill(day, "1/8/2024")
	d.page.Choose("ward", string(d.wards[1]))
	d.same("recorded", []string{"KH 12/KH-MTTQ-BTT 01/8/2024 issued Kế hoạch giám sát"}, d.page.Rows())
	d.fill(number, "x")
	x := d.papers()[0]
	if x.Document.Number != "12/KH-MTTQ-BTTx" || x.Ward != "Phường 5" || x.Document.Mission != d.mission.UID {
		t.Errorf("%+v", x)
	}
	d.undo()
	if got := d.page.Shown().Number; got != "12/KH-MTTQ-BTT" {
		t.Errorf("after undo the form shows %q", got)
	}
	d.act("Ghi văn bản đã ban hành")
	_, _, number, day, _ = d.page.Fields()
	d.fill(day, "2/8/2024")
	d.fill(number, "12/KH-MTTQ-BTT")
	if at, _, _ := d.page.Notes(); !strings.Contains(at, "đã ghi cho kế hoạch ngày 01/8/2024") {
		t.Errorf("a number twice: %q", at)
	}
	d.Picture("papers-twice")
	d.fine()
}

func (d *desk) some() (conclusion, plan model.Document) {
	conclusion = datatest.Document(d.t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Subject: "Kết luận giám sát"})
	plan = datatest.Document(d.t, d.store, model.Document{Type: model.KH, Mission: d.mission.UID, Office: d.mission.Office, Subject: "Kế hoạch giám sát", State: model.DocIssued, Number: "12/KH", Day: "2023-08-01"})
	return conclusion, plan
}

func TestPapersAreFiltered(t *testing.T) {
	d := newDesk(t)
	_, plan := d.some()
	d.open(d0)
	all := []string{"TB draft Kết luận giám sát", "KH 12/KH 01/8/2023 issued Kế hoạch giám sát"}
	d.same("all", all, d.page.Rows())
	for _, x := range []struct {
		words, kind, state, year string
		want                     []string
	}{
		{"ke hoach", "", "", "", all[1:]},
		{"kết", "", "", "", all[:1]},
		{"", "TB", "", "", all[:1]},
		{"", "", "issued", "", all[1:]},
		{"", "", "", "2023", all[1:]},
		{"", "", "", "-", all[:1]},
		{"không có", "TB", "", "", nil},
	} {
		d.page.Filter(x.words, x.kind, x.state, x.year)
		d.same(x.words+x.kind+x.state+x.year, x.want, d.page.Rows())
	}
	d.Picture("papers-none")
	if !d.page.OpenRecord(model.Ref{Noun: "document", UID: plan.UID}) || d.page.OpenRecord(model.Ref{Noun: "finding"}) {
		t.Error("the page does not know what it shows")
	}
	d.same("after going to a paper that was hidden", all, d.page.Rows())
	d.same("shown", plan.UID, d.page.Shown().UID)
	d.page.Find()
	d.fine()
}

func TestEnterOnAPaperOpensItsText(t *testing.T) {
	d := newDesk(t)
	conclusion, plan := d.some()
	d.open(d.mission.UID)
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	d.same("opened", []model.UID{conclusion.UID}, d.opened)
	d.page.Press("Soạn văn bản")
	d.same("opened by its button", []model.UID{conclusion.UID, conclusion.UID}, d.opened)
	d.Press(fyne.KeyDown)
	d.same("a paper on", plan.UID, d.page.Shown().UID)
	d.page.Step(-1)
	d.same("back", conclusion.UID, d.page.Shown().UID)
	d.page.Step(1)
	d.Press(fyne.KeyReturn)
	d.same("not opened elsewhere", 2, len(d.opened))
	d.page.NextColumn()
	d.page.NextColumn()
	d.fine()
}

func TestPapersAreDeletedAndTakenBack(t *testing.T) {
	d := newDesk(t)
	d.some()
	d.open(d0)
	d.Press(fyne.KeyHome, fyne.KeyDelete)
	d.same("left", 1, len(d.page.Rows()))
	d.same("said", "Đã chuyển thông báo kết luận vào Thùng rác. Ctrl+Z để lấy lại.", d.said())
	d.undo()
	d.same("back", 2, len(d.page.Rows()))
	d.Press(fyne.KeyEnd, fyne.KeyDelete) // an issued one
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Immutable {
		t.Errorf("errors: %v", d.shell.Errors)
	}
	d.page.Add()
	d.page.DeleteCurrent() // a new one is given up
	d.same("papers", 2, len(d.papers()))
}

func TestFilesOfAPaper(t *testing.T) {
	d := newDesk(t)
	d.open(d0)
	path := filepath.Join(t.TempDir(), "bản ký.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.page.Drop([]string{path}) // no paper
	d.some()
	d.page.Reload()
	d.page.Drop([]string{path})
	if x := d.papers()[0]; x.Files != 1 {
		t.Errorf("%+v", x)
	}
	d.act("Phần sau")
	d.act("Phần trước")
	d.Window.Canvas().Focus(d.page.First())
	d.page.DeleteCurrent()
	d.fine()
}

func TestOnlyTheNoteOfAKeptPaperChanges(t *testing.T) {
	d := newDesk(t)
	series := datatest.Series(t, d.store, d.mission.Office)
	doc := datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Signer: d.signer.UID})
	datatest.Issue(t, d.store, doc.UID, series.UID)
	d.open(d.mission.UID)
	if !d.page.Disabled() {
		t.Error("an issued paper can be changed")
	}
	_, _, _, _, note := d.page.Fields()
	d.fill(note, "Đã gửi")
	d.same("note", "Đã gửi", d.papers()[0].Document.Note)
	d.fine()
}

func TestSignersAreThoseOfTheDay(t *testing.T) {
	d := newDesk(t)
	v := d.signer
	v.ValidTo = "2024-01-01"
	datatest.Put(t, d.store, &v)
	datatest.Document(t, d.store, model.Document{Type: model.KH, Office: d.mission.Office, Signer: d.signer.UID, Subject: "x"})
	d.open(d0)
	if _, _, at := d.page.Notes(); at != "Người này không còn chức vụ được ký loại văn bản này." {
		t.Errorf("a signer of before: %q", at)
	}
	d.page.Choose("signer", "")
	if _, _, at := d.page.Notes(); !strings.HasPrefix(at, "Chưa có ai được ký") {
		t.Errorf("no signer: %q", at)
	}
	d.page.Add()
	d.page.Choose("mission", string(d.mission.UID))
	d.fine()
}

// brokenStore cannot read for a while.
type brokenStore struct {
	*data.Store
	broken bool
}

func (b *brokenStore) Papers(ctx context.Context, m model.UID, today model.Date) ([]model.PaperRow, error) {
	if b.broken {
		return nil, model.Errorf(model.Damaged, "", "Tệp hỏng.")
	}
	return b.Store.Papers(ctx, m, today)
}

func TestAnErrorStandsInThePage(t *testing.T) {
	d := newDesk(t)
	d.some()
	b := &brokenStore{d.store, true}
	p := papers.New(papers.Config{
		Store: b, Shell: &d.shell, Runner: task.Inline, After: d.timer.After, Today: func() model.Date { return datatest.Today },
		Write: func(model.UID) {},
	})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	d.Picture("papers-error")
	p.Add()
	b.broken = false
	d.PressButton("Thử lại")
	d.same("papers", 2, len(p.Rows()))
}

func TestAnOlderAnswerIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	p := papers.New(papers.Config{
		Store: d.store, Shell: &d.shell, Runner: q.Runner(), After: d.timer.After, Today: func() model.Date { return datatest.Today },
		Write: func(model.UID) {},
	})
	t.Cleanup(p.Leave)
	d.Show(p.Content())
	arrive := q.Answer()
	d.some()
	p.Reload()
	q.RunAll()
	arrive()
	d.same("papers", 2, len(p.Rows()))
}
