package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

func (d *desk) state() model.DocumentState {
	d.t.Helper()
	paper, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return paper.State
}

// What the checks warn of asks for a reason, which is kept with the event of the paper.
func TestWarningsNeedAReasonBeforeSigning(t *testing.T) {
	d := newDesk(t)
	d.shell.Reason = ""
	d.PressButton("Trình ký")
	if d.state() != model.DocDraft || len(d.shell.Reasons) != 1 || !strings.Contains(d.shell.Reasons[0], "điều nên xem trước khi trình ký") || len(d.shell.Errors) > 0 {
		t.Fatalf("state %q, asked %q, errors %v", d.state(), d.shell.Reasons, d.shell.Errors)
	}
	d.shell.Reason = "Đoàn đã xem từng điều."
	d.PressButton("Trình ký")
	events, err := data.All[model.DocumentEvent](ctx, d.store)
	if err != nil {
		t.Fatal(err)
	}
	mine := slices.DeleteFunc(events, func(e model.DocumentEvent) bool { return e.Document != d.paper.UID })
	if d.state() != model.DocForSignature || len(mine) == 0 || mine[len(mine)-1].Reason != d.shell.Reason {
		t.Errorf("state %q, events %+v", d.state(), mine)
	}
}

// What blocks stops the paper, and the keyboard comes to the remarks.
func TestRemarksThatBlockStopThePaperBeforeSigning(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Trên đây là kết luận")
	d.write("Kết luận có hiệu lực từ ngày 31 tháng 02 năm 2024./.")
	d.PressButton("Trình ký")
	if d.state() != model.DocDraft || len(d.shell.Reasons) > 0 {
		t.Errorf("state %q, asked %q", d.state(), d.shell.Reasons)
	}
	if said := strings.Join(d.shell.Said, "\n"); !strings.Contains(said, "có 1 điều cần sửa") {
		t.Errorf("said %q", said)
	}
	if got := d.Window.Canvas().Focused(); got != d.page.RemarkList() || !d.Seen("Cần sửa") {
		t.Errorf("the keyboard is on %T", got)
	}
}

// A step in the list of remarks shows the remark whole, selects its paragraph and brings it into sight on the pages.
func TestARemarkIsShownWholeWithItsPlace(t *testing.T) {
	d := newDesk(t)
	d.page.Select("Trên đây là kết luận")
	d.write("Kết luận có hiệu lực từ ngày 31 tháng 02 năm 2024./.")
	d.page.Select("Căn cứ")
	before := d.page.PageInSight()
	d.page.ShowRemarks()
	d.Press(fyne.KeyDown, fyne.KeyHome)
	r := d.page.Remark(0)
	for _, text := range []string{"Cần: " + model.LowerFirst(r.Need), "Sửa: " + model.LowerFirst(r.Mend), model.UpperFirst(r.Clause)} {
		if !d.page.WholeRemark(text) {
			t.Errorf("%q is not shown", text)
		}
	}
	if got := d.page.Text().Value(); !strings.HasPrefix(got, "Kết luận có hiệu lực") || d.page.PageInSight() == before {
		t.Errorf("selected %q, page %d in sight", got, d.page.PageInSight())
	}
	if got := d.Window.Canvas().Focused(); got != d.page.RemarkList() {
		t.Errorf("the keyboard went to %T", got)
	}
}

// A word before a paragraph is no number: it stands whole with the text.
func TestAWordBeforeAParagraphIsNotCut(t *testing.T) {
	d := newDesk(t)
	d.issued()
	var err error
	if d.paper, err = d.store.BeginCorrection(ctx, d.paper.UID); err != nil {
		t.Fatal(err)
	}
	d.open(d.paper.UID)
	if !d.page.Select("Kính gửi:") {
		t.Errorf("%q", d.page.Rows())
	}
	d.Picture("drafting-correction")
	submit := d.Button("Trình ký")
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(submit); at.X+submit.Size().Width > 540 {
		t.Errorf("the main button ends at %v", at.X+submit.Size().Width)
	}
}

// The page that is opened again shows the remark that led away, also where others went in the meantime.
func TestThePageIsTakenUpAtTheRemarkThatLedAway(t *testing.T) {
	d := newDesk(t)
	d.page.ShowRemarks()
	last := len(d.page.Remarks()) - 1
	for d.page.Remark(last).Place.Ref.UID == "" || d.page.Remark(last).Place.Block != 0 {
		last--
	}
	d.page.OpenRemark(last)
	want, kept := d.page.Remark(last), d.page.Kept()
	if len(d.shell.Records) != 1 {
		t.Fatalf("opened %v", d.shell.Records)
	}
	d.open(d.paper.UID)
	d.page.TakeUp(kept)
	if got := d.Window.Canvas().Focused(); got != d.page.RemarkList() || !d.page.WholeRemark("Cần: "+model.LowerFirst(want.Need)) {
		t.Errorf("the keyboard is on %T", got)
	}
}
