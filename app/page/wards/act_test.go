package wards_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const district = "quận Phú Nhuận"

// old is a register of the units 1 to 5, 9 and 15 as they were for decades.
func old(t *testing.T) *desk {
	t.Helper()
	s := datatest.Open(t)
	var units []model.NewUnit
	for _, n := range []string{"1", "2", "3", "4", "5", "9", "15"} {
		units = append(units, model.NewUnit{Kind: model.Phuong, Name: n, ShortName: "P" + n, Area: district})
	}
	if _, err := s.AddWards(ctx, units); err != nil {
		t.Fatal(err)
	}
	return newDesk(t, s)
}

// flows are the history of units in words.
func (d *desk) flows() []string {
	d.t.Helper()
	book, err := d.store.WardBook(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, f := range book.Flows {
		out = append(out, strings.TrimSpace(string(f.Day)+" "+string(f.Kind)+" "+book.Title(f.From, f.Day.AddDays(-1))+" "+string(f.Part)+" "+book.Title(f.To, f.Day)+" "+f.Note))
	}
	return out
}

func (d *desk) expectFlows(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.flows()); diff != "" {
		d.t.Errorf("changes in the file (-want +got): %s", diff)
	}
	d.noErrors()
}

// One types what the resolution says: three units go into a new one.
func TestMergeIntoANewUnitByKeys(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.Picture("act-empty")
	d.Type("1/7/2025")
	d.Press(fyne.KeyReturn)
	d.Type("Nghị quyết 1685/NQ-UBTVQH15")
	d.page.Add()
	d.Type("phuong 4")
	d.Picture("act-picking")
	d.Press(fyne.KeyReturn, fyne.KeyReturn) // takes it; a whole
	d.Type("Phường Đức Nhuận")
	d.Picture("act-new-unit")
	d.Press(fyne.KeyReturn) // a new one
	d.page.Add()
	d.Type("5")
	d.Press(fyne.KeyDown, fyne.KeyUp)
	d.Tab() // only one unit can be meant... or is called so
	d.page.Add()
	d.Type("9")
	d.Press(fyne.KeyReturn)
	d.Picture("act-ready")
	if got := d.page.ActSays(); got != "Hết ngày 30/6/2025: Phường 4, Phường 5, Phường 9. Từ ngày 01/7/2025: Phường Đức Nhuận." {
		t.Errorf("the form says %q", got)
	}
	d.page.Perform()
	d.expectFlows("2025-07-01 merge Phường 4 whole Phường Đức Nhuận", "2025-07-01 merge Phường 5 whole Phường Đức Nhuận",
		"2025-07-01 merge Phường 9 whole Phường Đức Nhuận")
	d.expectNames("after the act", "1, 2, 3, 15, Đức Nhuận")
	if said := strings.Join(d.shell.Said, "\n"); !strings.Contains(said, "Ctrl+Z") {
		t.Errorf("said %q", said)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.expectFlows()
	d.expectNames("after undo", "1, 2, 3, 4, 5, 9, 15")
	if n := len(all[model.Body](t, d.store)); n != 0 {
		t.Errorf("%d bodies left", n)
	}
}

func all[T any](t *testing.T, s *data.Store) []T {
	t.Helper()
	out, err := data.All[T](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestUnitsChosenInTheListAreInTheAct(t *testing.T) {
	d := old(t)
	d.Press(fyne.KeyHome, fyne.KeyDown)
	d.page.BeginAct(model.Dissolve)
	d.Type("01012024")
	d.page.Perform()
	d.expectFlows("2024-01-01 dissolve Phường 2 whole (chưa có tên)")
	d.page.OpenWard(d.ward("3"))
	d.page.BeginAct(model.Rename)
	d.Type("1/3/2024")
	d.page.FocusNewName()
	d.Type("Điện Biên Phủ")
	d.page.Perform()
	d.expectNames("after both", "1, 4, 5, 9, 15, Điện Biên Phủ3")
}

func TestASplitWithAPartAndTheRest(t *testing.T) {
	d := old(t)
	d.Press(fyne.KeyEnd)
	d.page.BeginAct(model.Split)
	d.Type("1/7/2025")
	d.page.NextColumn()
	d.Press(fyne.KeyReturn) // into the line of Phường 15
	d.Tab()
	d.Press(fyne.KeyDown) // a part
	d.Tab()
	d.Type("Cầu Kiệu")
	d.Press(fyne.KeyReturn)
	d.Type("Một phần Phường 15")
	d.page.Add()
	d.Type("15")
	d.Press(fyne.KeyReturn) // the rest of it, as the second line of a unit is
	d.Tab()
	d.Type("Phú Nhuận")
	d.page.Add() // not taken by Enter: it is a new unit all the same
	d.Picture("act-split")
	d.page.Perform()
	d.expectFlows("2025-07-01 split Phường 15 part Phường Cầu Kiệu Một phần Phường 15", "2025-07-01 split Phường 15 rest Phường Phú Nhuận")
	d.expectNames("after the split", "1, 2, 3, 4, 5, 9, Cầu Kiệu, Phú Nhuận")
	d.page.OpenWard(d.ward("Cầu Kiệu"))
	d.Picture("unit-after-split")
}

func TestWhatCannotBeIsSaidAtItsLineAndField(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.page.Perform()
	if got := d.page.DayProblem(); got != "Chưa nhập ngày thay đổi." {
		t.Errorf("the day says %q", got)
	}
	d.Type("1/7/2025")
	d.page.Perform() // now there is no line
	d.Type("4")
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	d.Type("Phường 4")
	d.Press(fyne.KeyReturn)
	d.Picture("act-problem")
	if got := d.page.LineProblems(); !slices.Equal(got, []string{"Đơn vị trước và sau thay đổi trùng nhau."}) {
		t.Errorf("the line says %q", got)
	}
	d.page.Perform()
	d.expectFlows()
	if got := d.page.ToProblem(); got != "Đơn vị trước và sau thay đổi trùng nhau." {
		t.Errorf("the field says %q", got)
	}
}

// A mission that still works with the unit then is known to the store only.
func TestAMissionThatNeedsTheUnitIsNamedAtTheDay(t *testing.T) {
	d := old(t)
	datatest.Mission(t, d.store, model.Mission{PeriodFrom: "2025-08-01", PeriodTo: "2025-08-10"}, d.ward("4"))
	d.page.BeginAct(model.Merge)
	d.Type("1/7/2025")
	d.page.Add()
	d.Type("4")
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	d.Type("5")
	d.Press(fyne.KeyReturn)
	d.page.Perform()
	d.expectFlows()
	if got := d.page.DayProblem(); !strings.Contains(got, "SM-2024-01") {
		t.Errorf("the day says %q", got)
	}
}

func TestAnActThatWasLeftIsOfferedAgain(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.Type("1/7/2025")
	d.page.Add()
	d.Type("4")
	d.Press(fyne.KeyReturn)
	d.page.Back()
	drafts, err := d.store.Drafts(ctx)
	if err != nil || len(drafts) != 1 || !strings.HasPrefix(drafts[0].Text, "Nhập đơn vị 01/7/2025: Phường 4\n") {
		t.Fatalf("drafts %v, %v", drafts, err)
	}
	d.page.BeginAct(model.Rename)
	d.Picture("act-offered")
	d.PressButton("Lấy lại")
	d.page.Add()
	d.page.Add()
	d.Type("5")
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	d.Type("9")
	d.Press(fyne.KeyReturn)
	d.page.Perform()
	d.expectFlows("2025-07-01 merge Phường 4 whole Phường 9", "2025-07-01 merge Phường 5 whole Phường 9")
	if drafts, err = d.store.Drafts(ctx); err != nil || len(drafts) != 0 {
		t.Errorf("drafts after writing: %v, %v", drafts, err)
	}
}

func TestTransferAndCreate(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Create)
	d.Type("1/1/2024")
	d.page.FocusNewName()
	d.Type("Mới")
	d.page.Perform()
	d.Press(fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp)
	d.page.BeginAct(model.Transfer)
	d.Type("1/1/2025")
	d.page.FocusArea()
	d.Type("thành phố Thủ Đức")
	d.page.Add()
	d.Type("9")
	d.Press(fyne.KeyReturn)
	d.Picture("act-transfer")
	d.page.Perform()
	d.expectFlows("2024-01-01 create (chưa có tên) whole Phường Mới", "2025-01-01 transfer (chưa có tên) whole Phường 15 "+district,
		"2025-01-01 transfer (chưa có tên) whole Phường 9 "+district)
}

func TestChangeIsTakenBackFromTheHistory(t *testing.T) {
	d := phuNhuan(t)
	d.page.OpenWard(d.ward("Đức Nhuận"))
	d.page.FocusHistory()
	d.Press(fyne.KeyEnd, fyne.KeyDelete)
	d.expectNames("after the merge was taken back", "4, 5, 9, Cầu Kiệu, Phú Nhuận")
}

func TestBasisOfAChangeIsTypedAnew(t *testing.T) {
	d := phuNhuan(t)
	d.page.OpenWard(d.ward("Đức Nhuận"))
	d.page.FocusHistory()
	d.Press(fyne.KeyEnd)
	d.shell.Text = "Nghị quyết 1685/NQ-UBTVQH15 ngày 16/6/2025"
	d.page.CorrectBasis()
	if len(d.shell.Prompts) != 1 || d.shell.Prompts[0].Value != "Nghị quyết 1685/NQ-UBTVQH15" {
		t.Errorf("asked %+v", d.shell.Prompts)
	}
	for _, v := range all[model.WardVersion](t, d.store) {
		if v.Name == "Đức Nhuận" && v.LegalBasis != d.shell.Text {
			t.Errorf("the name rests on %q", v.LegalBasis)
		}
	}
	d.noErrors()
}

func TestKeysOfAUnitWorkInTheList(t *testing.T) {
	d := phuNhuan(t)
	d.Press(fyne.KeyHome)
	d.page.NextPart()
	if d.page.Title() == "" || len(d.page.WorkGroups()) == 0 {
		t.Errorf("Ctrl+T opens %q with %q", d.page.Title(), d.page.WorkGroups())
	}
	d.page.Back()
	d.shell.Text = "Nghị quyết"
	d.page.CorrectBasis()
	if len(d.shell.Prompts) != 1 {
		t.Errorf("Ctrl+E asks %+v", d.shell.Prompts)
	}
	d.page.Back()
	said := len(d.shell.Said)
	d.page.UsualBodies()
	if len(d.shell.Said) == said {
		t.Error("Ctrl+B says nothing")
	}
	d.noErrors()
}

func TestAUnitWithoutChangesHasNoBasisToCorrect(t *testing.T) {
	d := old(t)
	d.Press(fyne.KeyHome)
	d.page.CorrectBasis()
	if len(d.shell.Prompts) != 0 || len(d.shell.Said) != 1 {
		t.Errorf("asked %+v, said %q", d.shell.Prompts, d.shell.Said)
	}
}

// What was typed for a unit and may mean several stays in its line until one is chosen, whatever is done with other lines.
func TestTextThatFitsSeveralUnitsStays(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.Type("1/7/2025")
	d.page.Add()
	d.Type("4")
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	d.Type("Đức Nhuận")
	d.Press(fyne.KeyReturn)
	d.page.Add()
	d.Type("phuong") // all of them
	d.PressButton("Thêm dòng")
	const unclear = "Chưa rõ “phuong” là đơn vị nào: hãy chọn trong danh sách đơn vị."
	if got := d.page.LineProblems(); !slices.Equal(got, []string{"", unclear, ""}) {
		t.Errorf("the lines say %q", got)
	}
	d.Type("5")
	d.Press(fyne.KeyReturn)
	d.page.Perform() // leads to the line that is not clear
	if text, note := d.page.FromField(); text != "phuong" || note != unclear {
		t.Errorf("the field shows %q and says %q", text, note)
	}
	d.page.FocusNewName()
	d.PressButton("Bỏ đơn vị")
	if text, _ := d.page.FromField(); text != "phuong" {
		t.Errorf("after the new unit was taken out the field shows %q", text)
	}
	d.page.Back()
	d.page.BeginAct(model.Rename)
	d.PressButton("Lấy lại") // also the next time
	if got := d.page.LineProblems(); !slices.Contains(got, unclear) {
		t.Errorf("kept: %q", got)
	}
}

func TestTextThatFitsSeveralUnitsStaysInARename(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Rename)
	d.Type("1/7/2025")
	d.page.Add()
	d.Type("phuong")
	d.page.FocusNewName()
	if text, note := d.page.RenamedField(); text != "phuong" || note == "" {
		t.Errorf("the field shows %q and says %q", text, note)
	}
}

// A line takes the new unit along that nothing else goes into.
func TestALineTakesItsNewUnitAlong(t *testing.T) {
	d := old(t)
	d.page.BeginAct(model.Merge)
	d.Type("1/7/2025")
	for _, line := range [][2]string{{"4", "Đức Nhuận"}, {"5", "Đức Nhuận"}, {"9", "Cầu Kiệu"}} {
		d.page.Add()
		d.Type(line[0])
		d.Press(fyne.KeyReturn, fyne.KeyReturn)
		d.Type(line[1])
		d.Press(fyne.KeyReturn)
	}
	for _, want := range []string{"Phường Đức Nhuận", "Phường Đức Nhuận", ""} {
		d.PressButton("Bỏ dòng")
		if got := strings.Join(d.page.NewUnits(), ", "); got != want {
			t.Errorf("new units left: %q, want %q", got, want)
		}
	}
}
