package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// issuing puts the conclusion up for signature and shows where number and day are entered.
func (d *desk) issuing() {
	d.t.Helper()
	d.page.Submit()
	d.page.BeginIssue()
	if on, _ := d.page.Issuing(); !on {
		d.t.Fatalf("number and day cannot be entered: said %q, errors %v", d.shell.Said, d.shell.Errors)
	}
}

func (d *desk) series() []model.NumberSeries {
	d.t.Helper()
	all, err := data.All[model.NumberSeries](ctx, d.store)
	if err != nil {
		d.t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(n model.NumberSeries) bool { return n.InBin() })
}

// TestTheSeriesThatIsLackingIsBegunWhereAPaperIsIssued: in a year without a series nothing is said of a next number; the
// series is begun from the number that is typed, and undo takes it back.
func TestTheSeriesThatIsLackingIsBegunWhereAPaperIsIssued(t *testing.T) {
	d := newDesk(t)
	d.issuing()
	if word := d.page.Lacking(); word != "" {
		t.Fatalf("the office has a series: %q", word)
	}
	before := len(d.series())
	d.page.IssueNumber().SetValue("")
	d.page.IssueDay().SetValue("2026-01-06")
	d.page.IssueDay().OnChange("2026-01-06")
	if word := d.page.Lacking(); word != "Lập sổ số này, từ số 01" || !d.Seen("Mọi loại văn bản, năm 2026") {
		t.Fatalf("the button says %q", word)
	}
	if r := d.page.IssueMend("Văn bản chưa có số."); r == "" || strings.Contains(r, "sổ") {
		t.Errorf("a series is spoken of that does not exist: %q", r)
	}
	d.Window.Canvas().Focus(d.page.IssueNumber())
	d.Type("05")
	if word := d.page.Lacking(); word != "Lập sổ số này, từ số 05" {
		t.Errorf("the button says %q", word)
	}
	d.Picture("drafting-issue-lacking")
	d.Tab() // the button is the next stop
	d.Press(fyne.KeyReturn)
	made := d.series()
	if len(made) != before+1 || d.page.Lacking() != "" || d.Window.Canvas().Focused() != fyne.Focusable(d.page.IssueNumber()) {
		t.Fatalf("%d series, were %d; errors %v", len(made), before, d.shell.Errors)
	}
	if n := made[len(made)-1]; n.Title() != "Mọi loại văn bản, năm 2026" || n.Next != 5 {
		t.Errorf("begun %s from %d", n.Title(), n.Next)
	}
	if _, number := d.page.Issuing(); number != "05" {
		t.Errorf("the number is %q", number)
	}
	d.Picture("drafting-issue-begun")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if len(d.series()) != before || d.page.Lacking() == "" {
		t.Errorf("after undo %d series, the button says %q", len(d.series()), d.page.Lacking())
	}
}

// TestChecksFollowANumberWhileItIsTyped: after a short rest, and the keyboard stays in the number, also where it is refused.
func TestChecksFollowANumberWhileItIsTyped(t *testing.T) {
	d := newDesk(t)
	d.issuing()
	number := d.page.IssueNumber()
	d.Window.Canvas().Focus(number)
	for typed, want := range map[string]string{"40": "32 đến 39", "x": "“x/TB"} {
		number.SetValue("")
		d.Type(typed)
		d.timer.Fire()
		if !slices.ContainsFunc(d.page.IssueLooked(), func(have string) bool { return strings.Contains(have, want) }) {
			t.Errorf("after %q: %q", typed, d.page.IssueLooked())
		}
		if d.Window.Canvas().Focused() != fyne.Focusable(number) || number.Value() != typed {
			t.Errorf("after %q the keyboard is elsewhere, the field says %q", typed, number.Value())
		}
	}
}

// TestTheReasonForNumbersPassedOverOutlivesItsField: the field goes while one types in it, the text and the keyboard stay.
func TestTheReasonForNumbersPassedOverOutlivesItsField(t *testing.T) {
	d := newDesk(t)
	d.issuing()
	number := d.page.IssueNumber()
	number.SetValue("40")
	number.OnLeave("")
	_, why := d.page.Passed()
	d.Window.Canvas().Focus(why)
	d.Type("Số cấp tay")
	d.page.IssueDay().SetValue("2026-01-06") // another year has no series, so that nothing is passed over
	d.page.IssueDay().OnChange("2026-01-06")
	if said, _ := d.page.Passed(); said != "" || d.Window.Canvas().Focused() != fyne.Focusable(number) {
		t.Fatalf("said %q, the keyboard is in %T", said, d.Window.Canvas().Focused())
	}
	d.page.IssueDay().SetValue("2024-10-21")
	d.page.IssueDay().OnChange("2024-10-21")
	if said, again := d.page.Passed(); said == "" || again.Value() != "Số cấp tay" {
		t.Errorf("said %q, the field says %q", said, again.Value())
	}
}

// TestANumberThatWasKeptSaysWhyAtItsField: it may be given, and is seen to have been kept for something.
func TestANumberThatWasKeptSaysWhyAtItsField(t *testing.T) {
	d := newDesk(t)
	d.issuing()
	for _, series := range d.series() {
		if _, err := d.store.ReserveNumber(ctx, series.UID, "", "Ba số đã dùng ở sổ giấy"); err != nil {
			t.Fatal(err)
		}
	}
	d.page.Back()
	d.page.BeginIssue()
	number := d.page.IssueNumber()
	if n := number.Note(); n.Kind == widgets.NoteHint {
		t.Errorf("the next number: %q", n.Text)
	}
	kept := model.LeadingNumber(number.Value()) - 1
	number.SetValue("")
	d.Window.Canvas().Focus(number)
	d.Type(model.Run{From: kept, To: kept}.Text())
	if n := number.Note(); n.Kind != widgets.NoteHint || !strings.Contains(n.Text, "giữ chỗ: “Ba số đã dùng ở sổ giấy”") {
		t.Errorf("a number that was kept: %+v", n)
	}
	d.Picture("drafting-issue-kept")
}
