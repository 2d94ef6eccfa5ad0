package findings_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// add makes a finding of the mission.
func (d *desk) add(kind model.FindingKind, text string, wards ...model.UID) model.Finding {
	d.t.Helper()
	return datatest.Finding(d.t, d.store, model.Finding{Mission: d.mission.UID, Kind: kind, Text: text, InConclusion: true}, wards...)
}

// goTo shows a finding with the keyboard in the list.
func (d *desk) goTo(f model.Finding) {
	d.page.OpenRecord(model.Ref{Noun: "finding", UID: f.UID})
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) related(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.page.Related()); diff != "" {
		d.t.Errorf("linked to: %s", diff)
	}
}

func (d *desk) sees(words ...string) {
	d.t.Helper()
	markup := test.RenderToMarkup(d.Window.Canvas())
	for _, w := range words {
		if !strings.Contains(markup, w) {
			d.t.Errorf("%q is not on the page", w)
		}
	}
}

func TestCauseIsLinkedToLimitations(t *testing.T) {
	d := newDesk(t)
	slow, few := d.add(model.Limitation, "Trả lời chậm.", d.wards[0]), d.add(model.Limitation, "Ít đối thoại.")
	far := d.add(model.Limitation, "Ở nơi khác.", d.wards[1])
	cause := d.add(model.SubjectiveCause, "Thiếu quan tâm.", d.wards[0])
	d.goTo(cause)
	d.Shortcut(fyne.KeyL, alt)
	d.Picture("link")
	d.Type("tra loi")
	d.Press(fyne.KeyReturn)
	d.Type("it doi")
	d.Press(fyne.KeyReturn)
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.related("Giải thích cho: Phường 3: Trả lời chậm.", "Giải thích cho: Các phường: Ít đối thoại.")
	d.Picture("linked")
	d.page.FocusRelated()
	d.Press(fyne.KeyReturn) // to the limitation
	d.related("Nguyên nhân: Phường 3: Thiếu quan tâm.")
	d.Shortcut(fyne.KeyL, alt)
	d.Press(fyne.KeyReturn) // takes the tick away
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.related()
	d.goTo(cause)
	d.page.FocusRelated()
	d.Press(fyne.KeyDelete)
	d.related()
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	d.related("Giải thích cho: Các phường: Ít đối thoại.")
	d.goTo(far)
	d.Shortcut(fyne.KeyL, alt)
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.related()
	d.goTo(d.findings()[0].Finding)
	d.Shortcut(fyne.KeyL, alt)
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "Chỉ nối được") {
		t.Errorf("said %q", said)
	}
	_, _ = slow, few
}

func TestRecommendationFromFindings(t *testing.T) {
	d := newDesk(t)
	var all []model.UID
	for _, f := range d.findings() {
		all = append(all, f.Finding.UID)
	}
	kind := model.Limitation
	if err := d.store.ChangeFindings(context.Background(), all, model.FindingPatch{Kind: &kind}); err != nil {
		t.Fatal(err)
	}
	d.ShiftPress(fyne.KeyDown)
	d.Shortcut(fyne.KeyR, ctrl)
	dossier, err := d.store.Dossier(context.Background(), d.mission.UID, "")
	if err != nil {
		t.Fatal(err)
	}
	r := dossier.Recommendations
	if len(r) != 1 || len(r[0].Addressees) != 1 || len(r[0].Findings) != 2 {
		t.Fatalf("%+v", r)
	}
	ref := model.Ref{Noun: "recommendation", UID: r[0].Recommendation.UID}
	if !slices.Equal(d.shell.Records, []model.Ref{ref}) {
		t.Errorf("opened %v", d.shell.Records)
	}
	d.related("Kiến nghị: [Chưa trả lời] (chưa có nội dung)")
	d.page.FocusRelated()
	d.Press(fyne.KeyDelete)
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "trang Kiến nghị") {
		t.Errorf("said %q", said)
	}
	d.Press(fyne.KeyReturn)
	if len(d.shell.Records) != 2 || d.shell.Records[1] != ref {
		t.Errorf("opened %v", d.shell.Records)
	}
}

func TestMergeWhatIsProposed(t *testing.T) {
	d := newDesk(t)
	d.add(model.Limitation, "Trả lời người dân còn chậm.", d.wards[0])
	d.add(model.Limitation, "Trả lời người dân còn chậm", d.wards[1])
	d.add(model.Limitation, "Sổ tiếp dân của phường ghi thiếu ngày hẹn.", d.wards[0])
	d.add(model.Limitation, "Sổ tiếp dân của phường ghi thiếu ngày.", d.wards[1])
	d.Shortcut(fyne.KeyG, ctrl)
	d.Picture("merge")
	d.sees("Giống hệt nhau", "Gần giống nhau", "Gộp 2 nhận xét")
	d.page.NextColumn()
	d.Shortcut(fyne.KeyHome, ctrl)
	d.Type("Chung: ")
	d.Shortcut(fyne.KeyReturn, ctrl)
	merged := []string{
		one, two, three, "limitation ✓ Chung: Trả lời người dân còn chậm.", "limitation ✓ merged @3 Trả lời người dân còn chậm.",
		"limitation ✓ merged @5 Trả lời người dân còn chậm",
	}
	d.wants(append(slices.Clone(merged), "limitation ✓ @3 Sổ tiếp dân của phường ghi thiếu ngày hẹn.", "limitation ✓ @5 Sổ tiếp dân của phường ghi thiếu ngày.")...)
	d.Press(fyne.KeyReturn) // into the text of the next proposal
	if !d.page.TapButton("Gộp 2 nhận xét") {
		t.Fatal("no button")
	}
	d.sees("giống nhau", "Trở lại")
	d.Press(fyne.KeyReturn) // "Trở lại"
	d.page.FocusPlaces()
	d.Press(fyne.KeyHome)
	d.Picture("merged")
	want := []string{"II. HẠN CHẾ | Chung: Trả lời người dân còn chậm.", "II. HẠN CHẾ | Sổ tiếp dân của phường ghi thiếu ngày hẹn."}
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	d.page.FocusPlaces()
	d.Press(fyne.KeyEnd)
	if got := d.page.Lines()[4:6]; !strings.Contains(got[0], "      [3]  Trả lời") || !strings.Contains(got[1], "      [5]  Trả lời") {
		t.Errorf("sources under the common finding: %q", got)
	}
	d.undo("Gộp 2 nhận xét", append(merged, "limitation ✓ @3 Sổ tiếp dân của phường ghi thiếu ngày hẹn.", "limitation ✓ @5 Sổ tiếp dân của phường ghi thiếu ngày.")...)
}

func TestMergeTheChosenAndSplitAgain(t *testing.T) {
	d := newDesk(t)
	d.ShiftPress(fyne.KeyEnd)
	d.Shortcut(fyne.KeyG, ctrl)
	d.sees("Gộp 3 nhận xét")
	d.page.TapSource(2)
	d.sees("Gộp 2 nhận xét")
	d.page.TapSource(1)
	if d.page.TapButton("Gộp 1 nhận xét") {
		t.Error("one finding can be merged")
	}
	d.page.TapSource(1)
	d.page.PickMergeWards("")
	d.page.PickMergeWards("", string(d.wards[0]), string(d.wards[1]))
	d.page.NextColumn()
	d.page.NextColumn()
	d.Type("A")
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.wants("strength ✓ @3 @5 AMột.", "strength ✓ merged @3 Một.", "strength ✓ merged @3 Hai.", three)
	if d.page.Text() != "AMột." {
		t.Errorf("in the editor: %q", d.page.Text())
	}
	d.related("Gộp từ: Phường 3: Một.", "Gộp từ: Phường 3: Hai.")
	d.page.FocusRelated()
	d.Press(fyne.KeyReturn)
	d.related("Đã gộp vào: Phường 3, 5: AMột.")
	d.Picture("source")
	d.page.TapButton("Tách lại")
	d.wants(one, two, three)
	d.Act("Tách lại nhận xét đã gộp")
	if said := d.shell.Said[len(d.shell.Said)-1]; len(d.shell.Errors) > 0 || !strings.Contains(said, "không gộp từ") {
		t.Errorf("errors %v, said %q", d.shell.Errors, said)
	}
}

func TestKindsAreNotMerged(t *testing.T) {
	d := newDesk(t)
	d.add(model.Limitation, "Chậm.", d.wards[0])
	d.Shortcut(fyne.KeyA, ctrl)
	d.ShiftPress(fyne.KeyEnd)
	d.Shortcut(fyne.KeyG, ctrl)
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "cùng loại") {
		t.Errorf("said %q", said)
	}
}

const excel = "STT\tĐơn vị\tLoại\tNội dung giám sát\tNhận xét\r\n" +
	"1\tPhường 3\tưu điểm\tlịch tiếp công dân\t\"Dòng một,\ndòng hai.\"\r\n" +
	"2\tP.05\ttồn tại\t\tChậm.\r\n" +
	"3\tPhường Năm\tNguyên nhân\tLịch\tThiếu người.\r\n" +
	"4\tPhường Năm\tchủ quan\t1\tLơ là.\r\n"

func TestRowsOfExcel(t *testing.T) {
	d := newDesk(t)
	d.clipboard = excel
	d.Shortcut(fyne.KeyV, ctrlShift)
	d.Picture("paste")
	d.sees("Cần sửa", "Còn 2 dòng cần sửa", "Phường Năm", "5 dòng, 5 cột; thành 4 nhận xét.")
	if d.page.TapButton("Dán 4 nhận xét") {
		t.Fatal("rows that are not understood were pasted")
	}
	d.Press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn) // what is "Phường Năm"
	d.Type("phuong 5")
	d.Press(fyne.KeyReturn)
	d.sees("Còn 1 dòng cần sửa")
	d.Press(fyne.KeyReturn) // what is "Nguyên nhân"
	d.Picture("paste-kind")
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	d.Press(fyne.KeyReturn) // which topic is "Lịch"
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyDown, fyne.KeySpace)
	d.wants(one, two, three) // nothing is written yet
	d.page.NextColumn()
	d.Press(fyne.KeyReturn)
	want := []string{
		one, two, three, "strength topic ✓ @3 Dòng một,\ndòng hai.", "limitation ✓ @5 Chậm.", "objective_cause topic ✓ @5 Thiếu người.",
	}
	d.wants(want...)
	if d.page.Text() != "Dòng một,\ndòng hai." {
		t.Errorf("in the editor: %q", d.page.Text())
	}
	d.undo("Dán 3 nhận xét", one, two, three)
}

// A cell that is empty takes nothing from the row above, and the preview says so; whoever joined cells in Excel ticks that
// they go on.
func TestAnEmptyCellIsNotFilledSilently(t *testing.T) {
	d := newDesk(t)
	d.clipboard = "Phường\tNhận xét\r\nPhường 5\tBốn.\r\n\tNăm.\r\n"
	d.Shortcut(fyne.KeyV, ctrlShift)
	d.page.Defaults("strength", "")
	d.sees("Trống ô “Phường”: không lấy theo dòng trên.")
	d.Picture("paste-empty")
	d.page.Fill()
	d.sees("Trống ô “Phường”: lấy theo dòng trên.")
	if !d.page.TapButton("Dán 2 nhận xét") {
		t.Fatal("no button")
	}
	d.wants(one, two, three, "strength ✓ @5 Bốn.", "strength ✓ @5 Năm.")
}

func TestParagraphsOfWordWithDefaults(t *testing.T) {
	d := newDesk(t)
	d.clipboard = "Bốn.\r\nNăm.\r\n"
	d.paste("") // Ctrl+V in the list
	d.page.Defaults("limitation", "", d.wards[1])
	if !d.page.TapButton("Dán 2 nhận xét") {
		t.Fatal("no button")
	}
	d.wants(one, two, three, "limitation ✓ @5 Bốn.", "limitation ✓ @5 Năm.")
	d.clipboard = "  \n"
	d.Shortcut(fyne.KeyV, ctrlShift)
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "Chưa có gì để dán") {
		t.Errorf("said %q", said)
	}
	d.clipboard = "a\tb"
	d.Shortcut(fyne.KeyV, ctrlShift)
	d.page.Role(0, model.PasteSkip)
	d.page.Role(1, model.PasteSkip)
	d.sees("hãy chọn cột")
	d.page.NextColumn()
	d.page.NextColumn()
	d.Press(fyne.KeyEscape)
	d.wants(one, two, three, "limitation ✓ @5 Bốn.", "limitation ✓ @5 Năm.")
}

func TestOldFontsAreConvertedOnRequest(t *testing.T) {
	d := newDesk(t)
	d.clipboard = "ñy ban MÆt trËn Tæ quèc ViÖt Nam ph\u00adêng lµm tèt."
	d.Shortcut(fyne.KeyV, ctrlShift)
	if !d.page.TapButton("Chuyển từ TCVN3 (phông .VnTime)") || !d.page.TapButton("Dán 1 nhận xét") {
		t.Fatal("no button")
	}
	d.wants(one, two, three, "strength ✓ @3 ủy ban Mặt trận Tổ quốc Việt Nam phường làm tốt.")
}

func TestRowsInOldFontsAreNotTakenAsTheyAre(t *testing.T) {
	d := newDesk(t)
	d.clipboard = "Phường tiếp công dân đúng lịch, công khai.\nUû ban nh©n d©n qu¶n lý tèt.\nUÛy ban nhaân daân phöôøng laøm toát."
	d.Shortcut(fyne.KeyV, ctrlShift)
	d.sees("Phông cũ TCVN3: không nhận")
	d.sees("Phông cũ VNI: không nhận")
	if d.page.TapButton("Dán 3 nhận xét") || !d.page.TapButton("Chuyển từ TCVN3 (phông .VnTime), VNI-Windows (phông VNI-Times)") || !d.page.TapButton("Dán 3 nhận xét") {
		t.Fatal("no button, or one too early")
	}
	d.wants(one, two, three, "strength ✓ @3 Phường tiếp công dân đúng lịch, công khai.", "strength ✓ @3 Uỷ ban nhân dân quản lý tốt.",
		"strength ✓ @3 Ủy ban nhân dân phường làm tốt.")
}

func TestPhraseByItsCode(t *testing.T) {
	d := newDesk(t)
	for _, p := range []model.Phrase{{Code: "dd", Text: "Đúng hạn."}, {Code: "cham", Text: "Còn chậm.", Kind: model.Limitation}} {
		if _, err := d.store.SavePhrase(context.Background(), p); err != nil {
			t.Fatal(err)
		}
	}
	d.page.Add()
	d.Type("Trả lời d‹đ") // what an input program makes of "dd"
	d.Shortcut(fyne.KeyJ, ctrl)
	if d.page.Text() != "Trả lời Đúng hạn." {
		t.Fatalf("text %q", d.page.Text())
	}
	d.Type(" Và cham")
	d.Shortcut(fyne.KeyJ, ctrl)
	d.Type(" không có mã")
	d.Shortcut(fyne.KeyJ, ctrl) // "mã" is no code: pick one
	d.Picture("phrase")
	d.Type("han")
	d.Press(fyne.KeyReturn)
	d.Tab()
	d.wants(one, two, three, "strength ✓ @3 Trả lời Đúng hạn. Và Còn chậm. không có mãĐúng hạn.")
}

func TestSentenceOfAnEarlierMission(t *testing.T) {
	d := newDesk(t)
	earlier := datatest.Mission(t, d.store, model.Mission{Office: d.mission.Office, Code: "CU-1"}, d.wards[0])
	datatest.Finding(t, d.store, model.Finding{Mission: earlier.UID, Text: "Hòm thư góp ý đặt ở nơi dễ thấy."}, d.wards[0])
	d.Press(fyne.KeyEnd)
	d.Shortcut(fyne.KeyJ, ctrl) // from the list: behind the text
	d.Type("hom thu")
	d.Picture("earlier")
	d.Press(fyne.KeyReturn)
	d.Tab()
	d.wants(one, two, "strength ✓ @3 Ba.Hòm thư góp ý đặt ở nơi dễ thấy.")
}

func TestPhrasesAreKeptChangedAndDeleted(t *testing.T) {
	d := newDesk(t)
	phrases := func(want ...string) {
		t.Helper()
		all, err := d.store.Phrases(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range all {
			got = append(got, fmt.Sprint(p.Code, " = ", p.Text, " ", p.Kind))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	d.Press(fyne.KeyReturn)
	d.Shortcut(fyne.KeyJ, ctrlShift)
	d.Type("mot")
	d.Picture("keep-phrase")
	d.Tab()
	phrases("mot = Một. strength")
	d.page.TapButton("Thêm mẫu câu")
	d.Type("MỘT")
	d.Tab()
	d.Type("Khác.")
	d.Tab()
	d.Picture("same-code")
	d.sees("đã dùng cho mẫu câu khác")
	d.page.FocusCode()
	d.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	d.Type("khac")
	d.Tab()
	phrases("khac = Khác. ", "mot = Một. strength")
	d.page.NextColumn()
	d.Press(fyne.KeyHome, fyne.KeyReturn) // into the code of the first
	d.page.NextColumn()
	d.Press(fyne.KeyDelete)
	phrases("mot = Một. strength")
	d.Picture("phrases")
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	phrases("khac = Khác. ", "mot = Một. strength")
	d.page.Add()
	d.Type("moi")
	d.Tab()
	d.Type("Mới.")
	d.Tab()
	phrases("khac = Khác. ", "moi = Mới. ", "mot = Một. strength")
	d.page.NextColumn()
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown)
	d.Press(fyne.KeyDelete)
	phrases("mot = Một. strength")
	if action, err := d.store.Undo(context.Background()); err != nil || action != "Xóa 2 mẫu câu" {
		t.Errorf("undone %q, %v", action, err)
	}
	d.Press(fyne.KeyEscape)
	d.Act("Mẫu câu...")
	d.page.TapButton("Trở lại")
	d.expect("Một.", "Hai.", "Ba.")
}

// TestTasksKeepTheKeysOfTheColumnsAway: while a task stands over the columns nothing is done to what is hidden below.
func TestTasksKeepTheKeysOfTheColumnsAway(t *testing.T) {
	d := newDesk(t)
	d.Shortcut(fyne.KeyG, ctrl)
	d.page.Add()
	d.page.Step(1)
	d.page.Move(false)
	d.page.DeleteCurrent()
	for _, b := range d.page.Actions() {
		b.Do()
	}
	d.page.Back()
	d.wants(one, two, three)
}

func TestMenuOfTheChosen(t *testing.T) {
	d := newDesk(t)
	list := d.Window.Canvas().Focused().(interface{ KeyDown(*fyne.KeyEvent) })
	list.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	d.Press(fyne.KeyF10)
	d.Picture("menu")
	d.sees("Chốt nhận xét, bỏ chốt", "Alt+C")
}
