package start_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/start"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// deskShell is a window that notes what the page asks for.
type deskShell struct {
	pagetest.Shell
	shell
}

func (s *deskShell) SetUp()        { s.did = append(s.did, "set up") }
func (s *deskShell) ShowMissions() { s.did = append(s.did, "missions") }
func (s *deskShell) BackupNow()    { s.did = append(s.did, "backup") }

// office is the page of an open file.
type office struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell deskShell
	page  *start.Desk

	mission model.Mission
	ward    model.Ward
	session model.Session
	rec     model.Recommendation
	doc     model.Document
}

// newOffice has a mission with one overdue deadline, one overdue recommendation, one paper.
func newOffice(t *testing.T) *office {
	o := &office{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	made, _ := datatest.Office(t, o.store)
	var body model.Body
	o.ward, body = datatest.Ward(t, o.store, "3")
	o.mission = datatest.Mission(t, o.store, model.Mission{Office: made.UID, ShortTheme: "Tiếp công dân"}, o.ward.UID)
	o.session = datatest.Session(t, o.store, o.mission.UID, o.ward.UID, "2024-09-20")
	o.session.PapersSentOn, o.session.ReportOn = "2024-09-01", "2024-09-10"
	datatest.Put(t, o.store, &o.session)
	o.rec = datatest.Recommendation(t, o.store, model.Recommendation{Mission: o.mission.UID, Due: "2024-09-30", Text: "Niêm yết lịch tiếp công dân ở từng khu phố."}, body.UID)
	o.doc = datatest.Document(t, o.store, model.Document{Mission: o.mission.UID, Office: made.UID})
	return o
}

func (o *office) open(last ...model.Ref) { o.openWith(task.Inline, last...) }

func (o *office) openWith(r task.Runner, last ...model.Ref) {
	if o.page != nil {
		o.page.Leave()
	}
	o.page = start.NewDesk(start.DeskConfig{
		Store: o.store, Shell: &o.shell, Runner: r, Now: func() time.Time { return datatest.Now }, Path: o.store.Path(), Last: last,
	})
	o.t.Cleanup(o.page.Leave)
	o.Show(o.page.Content())
	o.Window.Canvas().Focus(o.page.First())
}

func (o *office) opened(want ...model.Ref) {
	o.t.Helper()
	if diff := cmp.Diff(want, o.shell.Records); diff != "" {
		o.t.Errorf("opened: %s", diff)
	}
}

func TestEnterGoesOnWhereOneWas(t *testing.T) {
	o := newOffice(t)
	finding := datatest.Finding(t, o.store, model.Finding{Mission: o.mission.UID, Text: "Lịch tiếp công dân được niêm yết."})
	last, mission := model.Ref{Noun: "finding", UID: finding.UID}, model.Ref{Noun: "mission", UID: o.mission.UID}
	o.open(last, mission)
	o.Picture("start-desk")
	if got := o.page.GoOn(); got != "Làm tiếp: Nhận xét: Lịch tiếp công dân được niêm yết." {
		t.Errorf("offered: %q", got)
	}
	o.Press(fyne.KeyReturn)
	if err := o.store.Delete(ctx, "finding", finding.UID); err != nil {
		t.Fatal(err)
	}
	o.Press(fyne.KeyReturn) // the page has read again: the finding is gone, its mission is not
	o.opened(last, mission)
}

func TestDueOpensItsRecord(t *testing.T) {
	o := newOffice(t)
	o.open()
	o.page.NextColumn()
	o.Press(fyne.KeyReturn)
	if got := o.page.Detail(); !strings.Contains(got, "Niêm yết lịch tiếp công dân ở từng khu phố. Ủy ban nhân dân Phường 3. SM-2024-01 Tiếp công dân.") {
		t.Errorf("detail %q", got)
	}
	o.Press(fyne.KeyDown, fyne.KeyReturn)
	o.page.NextColumn()
	o.Press(fyne.KeyReturn)
	o.opened(model.Ref{Noun: "recommendation", UID: o.rec.UID}, model.Ref{Noun: "session", UID: o.session.UID}, model.Ref{Noun: "document", UID: o.doc.UID})
}

func TestLinesOfWhatIsDue(t *testing.T) {
	o := newOffice(t)
	datatest.Recommendation(t, o.store, model.Recommendation{Mission: o.mission.UID, Due: datatest.Today, Text: "Hôm nay."})
	datatest.Recommendation(t, o.store, model.Recommendation{Mission: o.mission.UID, Due: "2024-10-04", Text: "Gần."})
	datatest.Recommendation(t, o.store, model.Recommendation{Mission: o.mission.UID, Due: "2024-10-08", Text: "Tuần sau."})
	o.open()
	want := []string{
		"Quá hạn | Niêm yết lịch tiếp công dân ở từng khu phố. | UBND Phường 3 | quá 1 ngày, bad",
		"Hôm nay | Hôm nay. |  | hôm nay, warn",
		"Trong 7 ngày tới | Gần. |  | còn 3 ngày, warn",
		"Trong 7 ngày tới | Báo cáo kết quả của Đoàn giám sát | Phường 3 | còn 4 ngày, info",
		"Trong 7 ngày tới | Tuần sau. |  | còn 7 ngày, info",
	}
	if diff := cmp.Diff(want, o.page.DueLines()); diff != "" {
		t.Error(diff)
	}
}

func TestOverdueDeadlinesOfOneRuleStandTogether(t *testing.T) {
	o := newOffice(t)
	other, _ := datatest.Ward(t, o.store, "5")
	datatest.Put(t, o.store, &model.MissionWard{Mission: o.mission.UID, Ward: other.UID, Ord: 2})
	late := datatest.Session(t, o.store, o.mission.UID, other.UID, "2024-09-13")
	datatest.Put(t, o.store, &late)
	o.session.PapersSentOn = ""
	datatest.Put(t, o.store, &o.session)
	o.open()
	if got := o.page.DueLines()[0]; got != "Quá hạn | Gửi kế hoạch, quyết định và đề cương cho đơn vị | Phường 3, 5 | quá 33 ngày, bad" {
		t.Errorf("%q", got)
	}
	o.page.NextColumn()
	if got := o.page.Detail(); !strings.Contains(got, "Phường 3 (05/9/2024), Phường 5 (29/8/2024).") {
		t.Errorf("detail %q", got)
	}
}

func TestChangesAndUndoAreShown(t *testing.T) {
	o := newOffice(t)
	o.open()
	if err := o.store.MoveRecommendation(ctx, o.rec.UID, model.RecWithdrawn, "", "Đã có văn bản khác.", ""); err != nil {
		t.Fatal(err)
	}
	if got := o.page.DueLines(); len(got) != 1 || strings.Contains(got[0], "Quá hạn") {
		t.Errorf("a change is not shown: %q", got)
	}
	if _, err := o.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := o.page.DueLines(); len(got) != 2 {
		t.Errorf("after undo: %q", got)
	}
}

func TestLeftTextsOpenAndAreDropped(t *testing.T) {
	o := newOffice(t)
	ref := model.Ref{Noun: "recommendation", UID: o.rec.UID}
	if err := o.store.KeepDraft(ctx, model.DraftText{Ref: ref, Field: "text", Text: "Niêm yết lịch tiếp dân"}); err != nil {
		t.Fatal(err)
	}
	o.open()
	for range 3 {
		o.page.NextColumn()
	}
	o.Press(fyne.KeyReturn)
	o.opened(ref)
	o.Press(fyne.KeyDelete)
	if got, _ := o.store.Drafts(ctx); len(got) != 1 || len(o.shell.Questions) != 1 {
		t.Fatalf("dropped without an answer: %v", got)
	}
	o.shell.Answer = "Bỏ chữ chưa lưu"
	o.Picture("start-texts")
	o.Press(fyne.KeyDelete)
	if got, err := o.store.Drafts(ctx); err != nil || len(got) != 0 || o.page.HasTexts() {
		t.Errorf("left %v, %v", got, err)
	}
}

// Before several half-typed texts are dropped at once the question counts them.
func TestSeveralLeftTextsAreCounted(t *testing.T) {
	o := newOffice(t)
	for _, field := range []string{"text", "note"} {
		if err := o.store.KeepDraft(ctx, model.DraftText{Ref: model.Ref{Noun: "recommendation", UID: o.rec.UID}, Field: field, Text: "Niêm yết " + field}); err != nil {
			t.Fatal(err)
		}
	}
	o.open()
	for range 3 {
		o.page.NextColumn()
	}
	o.Press(fyne.KeyHome)
	o.ShiftPress(fyne.KeyDown)
	o.shell.Answer = "Bỏ chữ chưa lưu"
	o.Press(fyne.KeyDelete)
	if got, err := o.store.Drafts(ctx); err != nil || len(got) != 0 || len(o.shell.Questions) != 1 || o.shell.Questions[0].Title != "Bỏ 2 đoạn chữ chưa lưu" {
		t.Errorf("left %v, %v, asked %+v", got, err, o.shell.Questions)
	}
}

func TestEmptyFileSaysHowToBegin(t *testing.T) {
	o := &office{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	o.open()
	o.Picture("start-empty")
	o.Press(fyne.KeyReturn)
	o.page.NextColumn()
	o.Press(fyne.KeyReturn) // the button in place of rows
	datatest.Person(t, o.store, "Lê Thị Mẫu Đơn")
	o.Window.Canvas().Focus(o.page.First())
	o.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"set up", "missions", "missions"}, o.shell.did); diff != "" {
		t.Error(diff)
	}
}

func TestBackupIsShown(t *testing.T) {
	o := newOffice(t)
	o.open()
	if got := o.page.Backup(); got != "Chưa có bản sao lưu nào." {
		t.Errorf("%q", got)
	}
	path := filepath.Join("E:", "Sao lưu", "sổ.sgs")
	o.page.ShowBackup(start.Backup{Path: path, At: datatest.Now})
	if got := o.page.Backup(); got != "Đã kiểm tra: hôm nay 01:30\nở "+filepath.Dir(path) {
		t.Errorf("%q", got)
	}
	o.page.ShowBackup(start.Backup{Path: path, At: datatest.Now, Problem: "Ổ đĩa đã đầy."})
	if got := o.page.Backup(); got != "Chưa sao lưu được: Ổ đĩa đã đầy." {
		t.Errorf("%q", got)
	}
}

func TestOtherFilesAreOffered(t *testing.T) {
	o := newOffice(t)
	o.shell.recent = []string{o.store.Path(), filepath.Join("sổ", "so2023.sgs")}
	o.open()
	for range 3 {
		o.page.NextColumn()
	}
	o.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"open " + filepath.Join("sổ", "so2023.sgs")}, o.shell.did); diff != "" {
		t.Error(diff)
	}
}

// broken cannot be read until it is mended.
type broken struct {
	*data.Store
	err error
}

func (b *broken) Due(ctx context.Context, today model.Date) (model.Due, error) {
	if b.err != nil {
		return model.Due{}, b.err
	}
	return b.Store.Due(ctx, today)
}

func TestErrorStandsInThePageUntilTriedAgain(t *testing.T) {
	o := newOffice(t)
	b := &broken{o.store, errors.New("disk on fire")}
	o.page = start.NewDesk(start.DeskConfig{Store: b, Shell: &o.shell, Runner: task.Inline, Now: func() time.Time { return datatest.Now }, Path: "x.sgs"})
	t.Cleanup(o.page.Leave)
	o.Show(o.page.Content())
	if len(o.page.DueLines()) != 0 {
		t.Error("lines in spite of an error")
	}
	b.err = nil
	o.Tab()
	o.Press(fyne.KeySpace) // Thử lại
	if got := o.page.DueLines(); len(got) != 2 {
		t.Errorf("after trying again: %q", got)
	}
}

func TestOldReadingIsDropped(t *testing.T) {
	o := newOffice(t)
	var q tasktest.Queue
	o.openWith(q.Runner())
	arrive := q.Answer()
	if err := o.store.MoveRecommendation(ctx, o.rec.UID, model.RecWithdrawn, "", "Đã có văn bản khác.", ""); err != nil {
		t.Fatal(err)
	}
	q.RunAll()
	arrive()
	if got := o.page.DueLines(); len(got) != 1 {
		t.Errorf("shown %q", got)
	}
}

// Without other files the list says what belongs there, with one button; the buttons below it come with the first file.
func TestWithoutOtherFilesTheListOffersToOpenOne(t *testing.T) {
	o := newOffice(t)
	o.shell.recent = []string{o.store.Path()}
	o.open()
	if !o.Seen("Sổ mở trên máy này hiện ở đây để mở lại.") || o.Seen("Tạo sổ mới...") {
		t.Error("the empty list")
	}
	for range 3 {
		o.page.NextColumn()
	}
	o.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"pick"}, o.shell.did); diff != "" {
		t.Error(diff)
	}
}
