package office_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/office"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

const firstName = "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai"

// desk is the pages over a real data file with one office.
type desk struct {
	*pagetest.Screen
	t      *testing.T
	store  *data.Store
	shell  pagetest.Shell
	timer  tasktest.Timer
	office model.Office
	page   *office.Page
	books  *office.Numbers
	engine blank
	fail   error // what reading is answered with
}

// reading is the store, whose reading of offices can be made to fail.
type reading struct {
	*data.Store
	desk *desk
}

func (r reading) Offices(ctx context.Context) ([]model.OfficeRow, error) {
	if r.desk.fail != nil {
		return nil, r.desk.fail
	}
	return r.Store.Offices(ctx)
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.office, _ = datatest.Office(t, d.store)
	return d
}

func today() model.Date { return datatest.Today }

func (d *desk) open(r task.Runner) {
	d.page = office.New(office.Config{Store: reading{d.store, d}, Preview: &d.engine, Shell: &d.shell, Runner: r, After: d.timer.After, Today: today})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// rows are the offices in the file.
func (d *desk) rows() []model.OfficeRow {
	d.t.Helper()
	rows, err := d.store.Offices(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	return rows
}

func (d *desk) noErrors() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestOfficeAndTheHeadOfItsPapers(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Picture("office")
	if diff := cmp.Diff([]string{firstName + ": từ trước đến nay Đang dùng"}, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	left, number, place, problem := d.page.Head()
	if len(left) != 2 || number != "Số:      /TB-MTTQ-BTT" || !strings.HasPrefix(place, "Sông Mai, ngày") || problem != "" {
		t.Errorf("head %v, %q, %q, %q", left, number, place, problem)
	}
	if n := d.page.HeadObjects(); n < 9 {
		t.Errorf("the head is drawn of %d things", n)
	}
	if got := d.page.Rules(); len(got) == 0 || !strings.Contains(got[0], "từ 05/3/2020") {
		t.Errorf("rule sets %q", got)
	}
}

func TestFieldsOfAVersionAreSavedOnLeaving(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.FocusHead(2)
	d.Type("BAN THƯỜNG TRỰC")
	if left, _, _, _ := d.page.Head(); len(left) != 3 {
		t.Errorf("while typing the head has %v", left)
	}
	d.Tab()
	d.page.Thin(0)
	d.page.Star()
	v := d.rows()[0].Versions[0]
	want := []model.HeaderLine{{Text: "ỦY BAN MTTQ VIỆT NAM"}, {Text: "QUẬN SÔNG MAI", Bold: true}, {Text: "BAN THƯỜNG TRỰC", Bold: true}}
	if diff := cmp.Diff(want, v.Header); diff != "" {
		t.Error(diff)
	}
	for range 3 {
		if action, err := d.store.Undo(ctx); err != nil || action != "Sửa tên cơ quan theo thời gian" {
			t.Errorf("undone %q, %v", action, err)
		}
	}
	if left, _, _, _ := d.page.Head(); len(left) != 2 {
		t.Errorf("after undo the head has %v", left)
	}
	d.page.FocusName()
	d.page.FocusHead(0)
	d.noErrors()
}

func TestRefusedNameIsMarked(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.FocusName()
	d.Shortcut(fyne.KeyA, fyne.KeyModifierControl)
	for range len([]rune(firstName)) {
		d.Press(fyne.KeyDelete)
		d.Press(fyne.KeyBackspace)
	}
	d.Tab()
	if d.page.NameProblem() == "" || d.rows()[0].Versions[0].Name != firstName {
		t.Errorf("the field says %q", d.page.NameProblem())
	}
}

func TestAnotherNameFromADayIsOneAct(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Add()
	d.page.Write() // without a day
	if d.page.DaysProblem() == "" || len(d.rows()[0].Versions) != 1 {
		t.Fatalf("without a day: %q", d.page.DaysProblem())
	}
	d.Type("1/7/2024")
	d.page.FocusName()
	d.Type("Mới ")
	d.Tab()
	if len(d.rows()[0].Versions) != 1 {
		t.Fatal("written before the button")
	}
	d.Picture("office-rename")
	d.page.Write()
	want := []string{"Mới " + firstName + ": từ 01/7/2024 Đang dùng", "Mới " + firstName + ": đến 30/6/2024 Tên cũ"}
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	d.page.FocusName()
	d.Type("Rất ")
	d.Tab()
	if v := d.rows()[0].Versions; len(v) != 2 || !strings.Contains(v[0].Name, "Rất ") {
		t.Errorf("after the act fields save as usual: %+v", v)
	}
	for _, want := range []string{"Sửa tên cơ quan theo thời gian", "Đổi tên cơ quan từ ngày 01/7/2024"} {
		if action, err := d.store.Undo(ctx); err != nil || action != want {
			t.Errorf("undone %q, %v", action, err)
		}
	}
	if len(d.rows()[0].Versions) != 1 || d.page.Name() != firstName {
		t.Errorf("after undo: %q", d.page.Name())
	}
	d.noErrors()
}

// TestNewOfficeStaysInItsFields: while a new office is being written and read again, what is typed next belongs to it.
func TestNewOfficeStaysInItsFields(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.Succeed()
	d.Type("1/7/2024")
	d.page.Write()
	q.RunAll()
	d.page.FocusName()
	d.Type("Phường: ")
	d.Tab()
	q.RunAll()
	if rows := d.rows(); !strings.HasPrefix(rows[0].Versions[0].Name, "Phường: ") || rows[1].Versions[0].Name != firstName {
		t.Errorf("typed into another office: %q, %q", rows[0].Versions[0].Name, rows[1].Versions[0].Name)
	}
	d.noErrors()
}

func TestNewNameIsGivenUp(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Add()
	d.Type("1/7/2024")
	if !d.page.Back() || d.page.Back() || d.page.Name() != firstName || len(d.rows()[0].Versions) != 1 {
		t.Errorf("after Esc: %q", d.page.Name())
	}
}

func TestSuccessorEndsTheOldOfficeWhichIsThenLookedAt(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Succeed()
	d.Type("1/7/2024")
	d.page.FocusName()
	d.Type("Phường: ")
	d.page.Write()
	rows := d.rows()
	if len(rows) != 2 || rows[0].Versions[0].Name != "Phường: "+firstName || rows[1].EndedOn() != "2024-07-01" {
		t.Fatalf("offices %+v", rows)
	}
	want := []string{"Phường: " + firstName + ": từ 01/7/2024 Đang dùng", firstName + " (đã kết thúc): đến 30/6/2024 Tên cũ"}
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	if d.page.Locked() {
		t.Error("the new office is closed")
	}
	d.page.OpenRecord(model.Ref{Noun: "office", UID: d.office.UID})
	d.Picture("office-ended")
	if !d.page.Locked() {
		t.Error("the office that ended can be changed")
	}
	d.page.NextColumn()
	d.page.Unlock()
	if d.page.Locked() {
		t.Error("its fields did not open")
	}
	d.page.Step(-1)
	d.page.Step(1)
	if d.page.Locked() {
		t.Error("its fields closed again")
	}
	d.noErrors()
}

func TestNamesAndOfficesAreDeleted(t *testing.T) {
	d := newDesk(t)
	old := d.rows()[0].Versions[0]
	v := old
	v.Name = "Mới"
	if _, err := d.store.RenameOffice(ctx, d.office.UID, "2024-07-01", v); err != nil {
		t.Fatal(err)
	}
	d.open(task.Inline)
	d.page.OpenRecord(model.Ref{Noun: "office_version", UID: old.UID})
	d.Press(fyne.KeyDelete)
	if got := d.rows()[0].Versions; len(got) != 1 || got[0].Name != "Mới" {
		t.Errorf("versions %+v", got)
	}
	d.Press(fyne.KeyDelete)
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.InUse {
		t.Errorf("an office with posts: %v", d.shell.Errors)
	}
}

func TestFirstOfficeOfABook(t *testing.T) {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.open(task.Inline)
	d.Press(fyne.KeyReturn)
	d.page.Succeed()
	d.page.Add()
	d.page.FocusName()
	d.Type(firstName)
	d.page.Write()
	if rows := d.rows(); len(rows) != 1 || rows[0].Versions[0].Name != firstName || rows[0].Versions[0].RuleSet == "" {
		t.Errorf("offices %+v", rows)
	}
	d.noErrors()
}

func TestColumnsAndActions(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	for range 3 {
		d.page.NextColumn()
	}
	if d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("after the round the keyboard is in %T", d.Window.Canvas().Focused())
	}
	i := slices.IndexFunc(d.page.Actions(), func(b widgets.Binding) bool { return strings.HasPrefix(b.Label, "Lịch sử") })
	d.page.Actions()[i].Do()
	if len(d.shell.Histories) != 1 || d.shell.Histories[0].Noun != "office_version" {
		t.Errorf("histories %v", d.shell.Histories)
	}
	if d.page.OpenRecord(model.Ref{Noun: "finding"}) {
		t.Error("the page shows findings")
	}
}

func TestErrorOfReadingAndOldResult(t *testing.T) {
	d := newDesk(t)
	d.fail = errors.New("disk")
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	if d.page.Loaded() {
		t.Fatal("an error counts as read")
	}
	d.fail = nil
	d.PressButton("Thử lại")
	q.RunAll()
	d.page.Reload()
	arrive := q.Answer()
	if _, err := d.store.AddOffice(ctx, model.OfficeVersion{Level: model.Commune, Name: "Khác"}); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	q.RunAll()
	arrive()
	if n := len(d.page.Lines()); n != 2 {
		t.Errorf("%d lines: an old result is shown", n)
	}
}
