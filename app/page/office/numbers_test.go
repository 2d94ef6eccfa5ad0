package office_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/office"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// numbers opens the page of numbers over a book with a series.
func numbers(t *testing.T) (*desk, model.NumberSeries) {
	d := newDesk(t)
	s := datatest.Series(t, d.store, d.office.UID)
	return d, s
}

func (d *desk) openNumbers(r task.Runner) {
	d.books = office.NewNumbers(office.NumberConfig{Store: reading{d.store, d}, Shell: &d.shell, Runner: r, After: d.timer.After, Today: today})
	d.t.Cleanup(d.books.Leave)
	d.Show(d.books.Content())
	d.Window.Canvas().Focus(d.books.First())
}

func TestNumbersAreReservedCancelledAndRecorded(t *testing.T) {
	d, _ := numbers(t)
	d.openNumbers(task.Inline)
	d.shell.Reason = "Chờ Thông báo kết luận"
	d.books.Reserve()
	d.books.FocusNumber()
	d.Type("4")
	d.Tab()
	d.Type("30/9/2024")
	d.Tab()
	d.Type("Công văn gửi Phường 5")
	d.shell.Answer = "Ghi số 04"
	d.Press(fyne.KeyReturn)
	if q := d.shell.Questions[0]; !strings.Contains(q.Text, "Các số 02 đến 03 được giữ chỗ") || !strings.Contains(q.Text, "không hoàn tác") {
		t.Errorf("asked %q", q.Text)
	}
	d.books.FocusNumbers()
	d.Press(fyne.KeyHome, fyne.KeyDown)
	if got := d.books.VoidWord(); got != "Hủy số 02-03 ..." {
		t.Errorf("the button says %q", got)
	}
	d.Press(fyne.KeyReturn) // one by one
	if got := d.books.VoidWord(); got != "Hủy số 02 ..." {
		t.Errorf("the button says %q", got)
	}
	d.shell.Reason = "Viết hỏng"
	d.books.Void()
	d.Press(fyne.KeyEnd)
	d.books.Void()
	d.Picture("numbers")
	want := []string{
		"01 Giữ chỗ Chờ Thông báo kết luận", "02 Hủy số Viết hỏng", "03 Giữ chỗ Bỏ qua khi ghi số lớn hơn.",
		"04 Đã dùng Công văn gửi Phường 5", "05 Hủy số Viết hỏng",
	}
	if diff := cmp.Diff(want, d.books.Shown()); diff != "" {
		t.Error(diff)
	}
	if got := d.books.Standing(); got != "Đã dùng 1, giữ chỗ 2, hủy 2. Số giữ chỗ: 1, 3." {
		t.Errorf("standing %q", got)
	}
	for _, r := range d.shell.Reasons[1:] {
		if !strings.Contains(r, "không dùng lại được") {
			t.Errorf("asked %q", r)
		}
	}
	d.noErrors()
}

func TestNumbersPassedOverAreOneLine(t *testing.T) {
	d, s := numbers(t)
	if _, err := d.store.UseNumber(ctx, s.UID, 27, "", datatest.Today); err != nil {
		t.Fatal(err)
	}
	d.openNumbers(task.Inline)
	if diff := cmp.Diff([]string{"01-26 Giữ chỗ Bỏ qua khi ghi số lớn hơn.", "27 Đã dùng "}, d.books.Shown()); diff != "" {
		t.Error(diff)
	}
	d.books.FocusNumbers()
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if got := d.books.Shown(); len(got) != 27 || got[25] != "26 Giữ chỗ Bỏ qua khi ghi số lớn hơn." {
		t.Errorf("opened: %q", got)
	}
	d.noErrors()
}

func TestRecordingNeedsDayAndPaper(t *testing.T) {
	d, _ := numbers(t)
	d.openNumbers(task.Inline)
	d.books.FocusNumber()
	for _, typed := range []string{"x", "‹"} {
		d.Type(typed)
		d.Tab()
		d.Tab()
		d.Press(fyne.KeyReturn)
		if d.books.RecordProblems() == "" {
			t.Errorf("%q was taken", typed)
		}
		d.books.FocusNumber()
	}
	d.Tab()
	d.Type("30/9/2024")
	d.Tab()
	d.Press(fyne.KeyReturn)
	if d.books.RecordProblems() == "" || len(d.shell.Questions) != 0 {
		t.Errorf("without a paper: %q, %v", d.books.RecordProblems(), d.shell.Questions)
	}
}

func TestSeriesOfAYearAndOfATerm(t *testing.T) {
	d, s := numbers(t)
	d.openNumbers(task.Inline)
	d.books.Add()
	if got := d.books.YearShown(); got != "2025" {
		t.Errorf("the year proposed is %q", got)
	}
	d.books.Year("hai nghìn")
	d.books.Make()
	if d.books.YearProblem() == "" {
		t.Error("a word was taken as a year")
	}
	d.books.Year("2025")
	d.Picture("numbers-new")
	for _, t := range model.DocTypes {
		if d.books.OffersType(t) != t.Numbered() {
			d.t.Errorf("%s is offered: %v", t.Label(), d.books.OffersType(t))
		}
	}
	d.books.Make()
	d.books.Add()
	d.books.ByTerm("")
	d.books.Make()
	d.books.ByTerm("12/5/2020")
	d.books.Make()
	want := []string{firstName + ": Mọi loại văn bản, năm 2025", firstName + ": Mọi loại văn bản, năm 2024"}
	if diff := cmp.Diff(want, d.books.Runs()); diff != "" {
		t.Errorf("a term that overlaps: %s", diff)
	}
	if !d.books.Back() || d.books.Back() {
		t.Error("Esc does not give the new series up once")
	}
	term := model.NumberSeries{Office: d.office.UID, DocType: model.CV, Scope: model.ByTerm, ScopeFrom: "2020-05-12", Next: 3}
	if _, err := d.store.SaveSeries(ctx, term); err != nil {
		t.Fatal(err)
	}
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: s.UID})
	d.books.Step(1)
	if got := d.books.Shown(); len(got) != 1 || got[0] != "01-02 Đã dùng Đã dùng trước khi lập sổ này." {
		t.Errorf("numbers of the term: %q", got)
	}
	d.books.EndTerm("30/6/2025")
	if got := d.books.Runs()[2]; got != firstName+": Công văn, nhiệm kỳ 12/5/2020 - 30/6/2025" {
		t.Errorf("the term: %q", got)
	}
	d.noErrors()
}

// What is typed for a new series, and the last day of a running term, outlives a crash at its field.
func TestTextsOfASeriesAreOfferedAnew(t *testing.T) {
	d, _ := numbers(t)
	term, err := d.store.SaveSeries(ctx, model.NumberSeries{Office: d.office.UID, DocType: model.CV, Scope: model.ByTerm, ScopeFrom: "2020-05-12", Next: 1})
	if err != nil {
		t.Fatal(err)
	}
	d.openNumbers(task.Inline)
	d.books.Add()
	d.books.Year("20")
	d.timer.Fire()
	if diff := cmp.Diff([]string{"office number_series.year: 20"}, datatest.Drafts(t, d.store)); diff != "" {
		t.Fatal(diff)
	}
	d.openNumbers(task.Inline)
	d.books.Add()
	if d.Button("Lấy lại") == nil || d.books.YearShown() != "2025" {
		t.Fatalf("offered %v, year %q", d.Button("Lấy lại") != nil, d.books.YearShown())
	}
	d.Picture("numbers-new-left")
	d.PressButton("Lấy lại")
	if got := d.books.YearShown(); got != "20" {
		t.Errorf("year %q", got)
	}
	d.books.Back()
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: term.UID})
	d.books.EndTerm("32/6")
	d.timer.Fire()
	want := []string{"number_series last: 32/6"}
	if diff := cmp.Diff(want, datatest.Drafts(t, d.store)); diff != "" {
		t.Fatal(diff)
	}
	d.openNumbers(task.Inline)
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: term.UID})
	d.PressButton("Lấy lại")
	d.noErrors()
}

func TestSeriesIsDeletedWhileItIsEmpty(t *testing.T) {
	d, s := numbers(t)
	d.openNumbers(task.Inline)
	d.Press(fyne.KeyDelete)
	if len(d.books.Runs()) != 0 || len(d.shell.Said) != 1 {
		t.Errorf("series %q", d.books.Runs())
	}
	d.Picture("numbers-empty")
	d.books.Reserve()
	d.books.Void()
	if _, err := d.store.Undo(ctx); err != nil || len(d.books.Runs()) != 1 {
		t.Fatalf("after undo %q, %v", d.books.Runs(), err)
	}
	if _, err := d.store.UseNumber(ctx, s.UID, 0, "", datatest.Today); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyDelete)
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.Immutable {
		t.Errorf("a series with numbers: %v", d.shell.Errors)
	}
}

func TestSeveralSeriesAreDeletedAsOneAction(t *testing.T) {
	d, s := numbers(t)
	datatest.Put(t, d.store, &model.NumberSeries{Office: s.Office, Scope: model.ByYear, ScopeFrom: "2030-01-01", ScopeTo: "2031-01-01", Next: 1})
	d.openNumbers(task.Inline)
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown)
	d.Press(fyne.KeyDelete)
	if len(d.books.Runs()) != 0 {
		t.Errorf("series %q, errors %v", d.books.Runs(), d.shell.Errors)
	}
	if action, err := d.store.Undo(ctx); err != nil || action != "Xóa 2 sổ số" || len(d.books.Runs()) != 2 {
		t.Errorf("undone %q, %v: %q", action, err, d.books.Runs())
	}
}

func TestBookOfAnOfficeThatEndedIsClosed(t *testing.T) {
	d, s := numbers(t)
	v := d.rows()[0].Versions[0]
	v.ValidTo = "2024-07-01"
	if _, err := d.store.SaveOfficeVersion(ctx, v); err != nil {
		t.Fatal(err)
	}
	d.openNumbers(task.Inline)
	d.books.OpenRecord(model.Ref{Noun: "number_series", UID: s.UID})
	d.Picture("numbers-closed")
	d.shell.Reason = "x"
	d.books.Void()
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.State || !strings.Contains(d.books.Runs()[0], "đã kết thúc") {
		t.Errorf("errors %v, series %q", d.shell.Errors, d.books.Runs())
	}
}

func TestPapersOfNumbersOpen(t *testing.T) {
	d, s := numbers(t)
	m := datatest.Mission(t, d.store, model.Mission{Office: d.office.UID})
	rows, err := d.store.People(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	doc := datatest.Document(t, d.store, model.Document{Mission: m.UID, Office: d.office.UID, Signer: rows.Persons[0].Posts[0].Post.UID, Subject: "Kết luận giám sát"})
	datatest.Issue(t, d.store, doc.UID, s.UID)
	d.openNumbers(task.Inline)
	if diff := cmp.Diff([]string{"01 Đã dùng Thông báo kết luận số 05/TB-MTTQ-BTT; Kết luận giám sát"}, d.books.Shown()); diff != "" {
		t.Error(diff)
	}
	d.books.NextColumn()
	d.Press(fyne.KeyReturn)
	if want := (model.Ref{Noun: "document", UID: doc.UID}); len(d.shell.Records) != 1 || d.shell.Records[0] != want {
		t.Errorf("opened %v", d.shell.Records)
	}
	d.books.NextColumn()
	d.books.NextColumn()
	if d.Window.Canvas().Focused() != d.books.First() {
		t.Errorf("after the round the keyboard is in %T", d.Window.Canvas().Focused())
	}
	for _, a := range d.books.Actions() {
		if strings.HasPrefix(a.Label, "Lịch sử") {
			a.Do()
		}
	}
	if len(d.shell.Histories) != 1 || d.shell.Histories[0].UID != s.UID {
		t.Errorf("histories %v", d.shell.Histories)
	}
}

func TestNumbersErrorAndOldResult(t *testing.T) {
	d, s := numbers(t)
	d.fail = errors.New("disk")
	var q tasktest.Queue
	d.openNumbers(q.Runner())
	q.RunAll()
	if d.books.Loaded() {
		t.Fatal("an error counts as read")
	}
	d.fail = nil
	d.PressButton("Thử lại")
	q.RunAll()
	d.books.Reload()
	arrive := q.Answer()
	if _, err := d.store.UseNumber(ctx, s.UID, 0, "", datatest.Today); err != nil {
		t.Fatal(err)
	}
	d.books.Reload()
	q.RunAll()
	arrive()
	if n := len(d.books.Shown()); n != 1 {
		t.Errorf("%d numbers: an old result is shown", n)
	}
}

func TestEmptyBookOfNumbers(t *testing.T) {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.openNumbers(task.Inline)
	d.Press(fyne.KeyReturn)
	d.books.DeleteCurrent()
	if len(d.books.Runs()) != 0 || len(d.shell.Errors) != 0 {
		t.Errorf("series %q, errors %v", d.books.Runs(), d.shell.Errors)
	}
}

// TestARangeOfNumbersIsCancelledAtOnce: the numbers passed over, one reason, one act; and the list of series says the number
// that comes after those of recorded papers, as the button does.
func TestARangeOfNumbersIsCancelledAtOnce(t *testing.T) {
	d, s := numbers(t)
	datatest.Document(t, d.store, model.Document{Type: model.KH, Office: s.Office, State: model.DocIssued, Number: "27/KH-MTTQ-BTT", Day: "2024-08-12"})
	d.openNumbers(task.Inline)
	if diff := cmp.Diff([]string{"28"}, d.books.NextNumbers()); diff != "" {
		t.Error(diff)
	}
	if _, err := d.store.UseNumber(ctx, s.UID, 30, "", datatest.Today); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"31"}, d.books.NextNumbers()); diff != "" {
		t.Error(diff)
	}
	d.books.FocusNumbers()
	d.Press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	d.shell.Reason = "Văn thư bỏ trống"
	d.books.Void()
	if got := d.books.Shown(); len(got) != 4 || got[2] != "28-29 Hủy số Văn thư bỏ trống" {
		t.Errorf("numbers %q", got)
	}
	if !strings.HasPrefix(d.shell.Reasons[0], "Hủy số 28-29: ") {
		t.Errorf("asked %q", d.shell.Reasons)
	}
	d.noErrors()
}
