package recommendations_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestAnswerIsTypedSavedAndTakenBack(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.key(fyne.KeyR)
	d.Type("45/UBND-VP")
	d.Tab()
	d.Type("hn")
	d.Press(fyne.KeyReturn)
	d.Window.Canvas().Focus(d.page.SideField(3))
	d.Type("Đã niêm yết tại trụ sở.")
	d.Tab()
	d.Type("Đạt.")
	d.Picture("recommendations-answer")
	d.Press(fyne.KeyEscape) // takes back what was typed in the field with the keyboard, or leaves
	d.page.Back()
	got := d.detail(d.first.UID).Answers
	if len(got) != 1 || got[0].Answer.PaperNumber != "45/UBND-VP" || got[0].Answer.Day != datatest.Today || got[0].Answer.Body != d.b3.UID || got[0].Answer.Text != "Đã niêm yết tại trụ sở." {
		t.Fatalf("answers %+v", got)
	}
	same(t, "story", []string{"01/10/2024 Trả lời của Ủy ban nhân dân Phường 3, số 45/UBND-VP", "01/10/2024 Chuyển sang “Đang thực hiện”, theo 45/UBND-VP"}, d.page.Story())
	if said := d.shell.Said; len(said) != 1 || !strings.Contains(said[0], "“Đang thực hiện”. Ctrl+T") {
		t.Errorf("said %q", said)
	}
	d.focus("story")
	d.Press(fyne.KeyReturn)
	if d.page.Side() != "Trả lời kiến nghị" {
		t.Fatalf("at the side %q", d.page.Side())
	}
	d.Type("Số ")
	d.Tab()
	if got := d.detail(d.first.UID).Answers[0].Answer.PaperNumber; got != "Số 45/UBND-VP" {
		t.Errorf("number after a change %q", got)
	}
	d.page.Back()
	d.focus("story")
	d.Press(fyne.KeyDelete)
	if n := len(d.detail(d.first.UID).Answers); n != 0 {
		t.Errorf("%d answers after Del", n)
	}
	d.undo("Xóa trả lời kiến nghị")
	if len(d.page.Story()) != 2 {
		t.Errorf("after undo %q", d.page.Story())
	}
	d.ok()
}

func TestAnswerThatIsGoneClosesItsForm(t *testing.T) {
	d := newDesk(t)
	a, err := d.store.AddAnswer(ctx, model.Answer{Recommendation: d.first.UID, Text: "Đang làm"})
	if err != nil {
		t.Fatal(err)
	}
	d.open(d.now.UID)
	d.focus("story")
	d.Press(fyne.KeyReturn)
	if err := d.store.Delete(ctx, "answer", a.UID); err != nil {
		t.Fatal(err)
	}
	if d.page.Side() != "" {
		t.Errorf("the form stays: %q", d.page.Side())
	}
	d.page.AddAnswer()
	d.Window.Canvas().Focus(d.page.SideField(7)) // remove
	d.Press(fyne.KeySpace)
	if d.page.Side() != "" || len(d.detail(d.first.UID).Answers) != 0 {
		t.Error("a new answer given up is still there")
	}
	d.ok()
}

func TestStateMovesAlongTheTable(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	act := func(typed ...string) {
		t.Helper()
		d.Press(fyne.KeyReturn) // from the state to the day
		d.Tab()
		for _, text := range typed {
			d.Type(text)
			d.Tab()
		}
		d.Window.Canvas().Focus(d.page.SideField(4))
		d.Press(fyne.KeySpace)
	}
	d.key(fyne.KeyT)
	d.Picture("recommendations-state")
	act("Công văn 12", "Đã nhận")
	if r := d.detail(d.first.UID); r.Recommendation.State != model.RecInProgress || r.Events[0].Paper != "Công văn 12" || r.Events[0].Reason != "Đã nhận" || r.Events[0].Day != datatest.Today {
		t.Fatalf("%s, %+v", r.Recommendation.State, r.Events)
	}
	if d.page.Side() != "" || len(d.shell.Said) == 0 || !strings.Contains(d.shell.Said[0], "Đang thực hiện") {
		t.Errorf("at the side %q, said %q", d.page.Side(), d.shell.Said)
	}
	d.key(fyne.KeyT)
	act()
	if d.page.Side() == "" || d.detail(d.first.UID).Recommendation.State != model.RecInProgress {
		t.Fatal("done without proof")
	}
	d.Picture("recommendations-proof")
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Type("Báo cáo 15/BC-UBND")
	d.Window.Canvas().Focus(d.page.SideField(4))
	d.Press(fyne.KeySpace)
	if got := d.detail(d.first.UID).Recommendation.State; got != model.RecReportedDone {
		t.Errorf("state %s", got)
	}
	d.undo("Chuyển kiến nghị sang “Báo cáo đã thực hiện”")
	d.ok()
}

func TestADueDayNobodyWasToldIsAField(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.focus("due")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Type("31/10/2024")
	d.Tab()
	r := d.detail(d.first.UID)
	if r.Recommendation.Due != "2024-10-31" || len(r.DueChanges) > 0 || len(d.shell.Reasons) > 0 {
		t.Errorf("due %s, %d changes kept, asked %q", r.Recommendation.Due, len(r.DueChanges), d.shell.Reasons)
	}
}

func TestAnotherDueDayNeedsAReason(t *testing.T) {
	d := newDesk(t)
	d.issuedConclusion(d.first.Mission)
	d.open(d.now.UID)
	due := func() model.Date { return d.detail(d.first.UID).Recommendation.Due }
	retype := func(day string) {
		d.focus("due")
		d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		d.Type(day)
		d.Tab()
	}
	retype("31/10/2024")
	if due() != "2024-09-28" || len(d.shell.Reasons) != 1 {
		t.Fatalf("without a reason: %s, asked %q", due(), d.shell.Reasons)
	}
	d.shell.Reason = "Chờ kinh phí"
	retype("31/10/2024")
	if due() != "2024-10-31" {
		t.Errorf("with a reason: %s", due())
	}
	same(t, "story", []string{"01/10/2024 Đổi hạn từ 28/9/2024 sang 31/10/2024"}, d.page.Story())
	d.undo("Đổi hạn kiến nghị")
	// Of several, at the side.
	d.focus("list")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.key(fyne.KeyH)
	d.Picture("recommendations-due")
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Press(fyne.KeySpace) // no day yet
	d.Type("15/11")
	d.Tab()
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Press(fyne.KeySpace) // no reason yet
	if due() != "2024-09-28" {
		t.Fatalf("without a reason: %s", due())
	}
	d.Window.Canvas().Focus(d.page.SideField(1))
	d.Type("Theo đề nghị của phường")
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Press(fyne.KeySpace)
	if second := d.detail(d.second.UID).Recommendation.Due; due() != "2024-11-15" || second != "2024-11-15" {
		t.Errorf("days %s, %s", due(), second)
	}
	d.undo("Đổi hạn 2 kiến nghị")
	d.ok()
}

func TestFirstDueDayIsAFieldLikeOthers(t *testing.T) {
	d := newDesk(t)
	r := datatest.Recommendation(t, d.store, model.Recommendation{Mission: d.last.UID, Text: "Không hạn."}, d.b5.UID)
	d.open(d.last.UID)
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: r.UID})
	d.focus("due")
	d.Type("5/12")
	d.Tab()
	if x := d.detail(r.UID); x.Recommendation.Due != "2024-12-05" || len(x.DueChanges) != 0 || len(d.shell.Reasons) != 0 {
		t.Errorf("day %s, changes %v, asked %q", x.Recommendation.Due, x.DueChanges, d.shell.Reasons)
	}
	d.ok()
}

func TestFollowerOfSeveral(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if d.page.Chosen() != 3 {
		t.Fatalf("%d chosen", d.page.Chosen())
	}
	d.key(fyne.KeyG)
	d.Type("theo d")
	d.Picture("recommendations-follower")
	d.Press(fyne.KeyReturn)
	for _, uid := range []model.UID{d.first.UID, d.second.UID, d.old.UID} {
		if got := d.detail(uid).Recommendation.Follower; got != d.person.UID {
			t.Errorf("follower %q", got)
		}
	}
	d.undo("Giao theo dõi 3 kiến nghị")
	d.focus("list")
	d.Press(fyne.KeyDelete)
	if n := len(d.page.Texts()); n != 0 {
		t.Errorf("%d lines after Del", n)
	}
	d.undo("Xóa 3 kiến nghị")
	d.ok()
}

func TestBodiesAndFindingsArePicked(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.focus("addressees")
	d.Press(fyne.KeyReturn)
	d.Type("ubnd 5")
	d.Picture("recommendations-bodies")
	d.Press(fyne.KeyReturn)
	to, _, _, _ := d.page.Shows()
	if to != "Ủy ban nhân dân Phường 3; Ủy ban nhân dân Phường 5" || len(d.detail(d.first.UID).Row.To) != 2 {
		t.Errorf("addressees %q", to)
	}
	d.Type("3")
	d.Press(fyne.KeyReturn, fyne.KeyEscape)
	if to, _, _, _ = d.page.Shows(); to != "Ủy ban nhân dân Phường 5" || d.page.Side() != "" {
		t.Errorf("addressees %q, at the side %q", to, d.page.Side())
	}
	d.undo("Sửa nơi nhận kiến nghị")
	d.undo("Sửa nơi nhận kiến nghị")
	if to, _, _, _ = d.page.Shows(); to != "Ủy ban nhân dân Phường 3" {
		t.Errorf("after undo %q", to)
	}
	d.focus("findings")
	d.Press(fyne.KeyReturn)
	d.Type("niem yet")
	d.Press(fyne.KeyReturn)
	d.Picture("recommendations-findings")
	_, findings, _, _ := d.page.Shows()
	if findings != "Hạn chế: Chưa niêm yết lịch." || len(d.detail(d.first.UID).Findings) != 1 {
		t.Errorf("findings %q", findings)
	}
	d.Window.Canvas().Focus(d.page.SideField(2))
	d.Press(fyne.KeySpace)
	if len(d.shell.Records) != 1 || d.shell.Records[0] != (model.Ref{Noun: "finding", UID: d.finding.UID}) {
		t.Errorf("opened %v", d.shell.Records)
	}
	d.Window.Canvas().Focus(d.page.SideField(0))
	d.Press(fyne.KeyReturn)
	if n := len(d.detail(d.first.UID).Findings); n != 0 {
		t.Errorf("%d findings after it was taken out", n)
	}
	d.ok()
}

// On the page of all missions a new one says whose it is; it is of another mission where the user says so, and to nobody
// before the user says to whom.
func TestNewRecommendationOfAllMissionsSaysWhoseItIs(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.first.UID})
	for n, want := range []model.UID{d.now.UID, d.last.UID} {
		d.page.Add()
		mission, ok := d.Window.Canvas().Focused().(*widgets.Select)
		if !ok || mission.Value() != string(d.now.UID) {
			t.Fatalf("the keyboard is on %T, not on the mission of the one shown", d.Window.Canvas().Focused())
		}
		d.Picture("recommendations-whose")
		if want != d.now.UID {
			d.Type("SM-2023")
		}
		if to, _, _, _ := d.page.Shows(); mission.Value() != string(want) || to != "" {
			t.Errorf("of mission %s, to %q", mission.Value(), to)
		}
		d.focus("text")
		d.Type("Công khai kết quả.")
		d.focus("list")
		rows, err := d.store.FollowUps(ctx, want, datatest.Today)
		if err != nil {
			t.Fatal(err)
		}
		got := rows.Rows[len(rows.Rows)-1]
		if got.Text != "Công khai kết quả." || len(got.To) != 0 || got.Follower != "" {
			t.Errorf("%d: written %+v", n, got)
		}
		if _, err := d.store.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.first.UID})
	}
	d.ok()
}

func TestNewOneKeepsWhatIsPickedUntilItIsWritten(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.page.Add()
	d.page.PickFindings()
	d.Press(fyne.KeyReturn, fyne.KeyEscape)
	_, findings, _, _ := d.page.Shows()
	if findings != "Hạn chế: Chưa niêm yết lịch." {
		t.Errorf("findings %q", findings)
	}
	d.page.PickBodies()
	d.Type("3")
	d.Press(fyne.KeyReturn, fyne.KeyEscape)
	d.focus("text")
	d.Type("Chấn chỉnh.")
	d.focus("list")
	rows, err := d.store.FollowUps(ctx, d.now.UID, datatest.Today)
	if err != nil || len(rows.Rows) != 3 {
		t.Fatal(len(rows.Rows), err)
	}
	x := d.detail(rows.Rows[2].UID)
	if len(x.Findings) != 1 || len(x.Row.To) != 0 {
		t.Errorf("findings %v, addressees %v", x.Findings, x.Row.To)
	}
	d.page.Add()
	if !d.page.Back() || len(d.page.Texts()) != 3 {
		t.Error("Esc did not give up a new one")
	}
	d.ok()
}

func TestRepeatOfLastYears(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.key(fyne.KeyL)
	d.Picture("recommendations-repeat")
	d.Type("ket qua")
	d.Press(fyne.KeyReturn)
	_, _, repeat, _ := d.page.Shows()
	if repeat != "SM-2023-01: Niêm yết kết quả." || d.detail(d.first.UID).Recommendation.RepeatOf != d.old.UID {
		t.Errorf("repeat %q", repeat)
	}
	d.key(fyne.KeyL)
	d.Window.Canvas().Focus(d.page.SideField(2)) // open the earlier one
	d.Press(fyne.KeySpace)
	if len(d.shell.Records) != 1 || d.shell.Records[0].UID != d.old.UID {
		t.Errorf("opened %v", d.shell.Records)
	}
	d.page.Leave()
	d.open("")
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.old.UID})
	if _, _, repeat, _ = d.page.Shows(); repeat != "được nhắc lại ở SM-2024-01" {
		t.Errorf("the other side says %q", repeat)
	}
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.first.UID})
	d.page.PickRepeat()
	d.Window.Canvas().Focus(d.page.SideField(3)) // take it out
	d.Press(fyne.KeySpace)
	if got := d.detail(d.first.UID).Recommendation.RepeatOf; got != "" {
		t.Errorf("still repeats %s", got)
	}
	d.undo("Ghi kiến nghị nhắc lại")
	d.ok()
}

func TestFilesOfRecommendationAndAnswer(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(t.TempDir(), "ảnh.txt")
	if err := os.WriteFile(path, []byte("bằng chứng"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.open(d.now.UID)
	d.page.Drop([]string{path})
	d.Picture("recommendations-files")
	if got := d.detail(d.first.UID).Files; len(got) != 1 || got[0].Name != "ảnh.txt" {
		t.Fatalf("files %+v", got)
	}
	d.page.Back()
	same(t, "story", []string{"01/10/2024 Đính kèm tệp ảnh.txt"}, d.page.Story())
	d.focus("story")
	d.Press(fyne.KeyReturn)
	if d.page.Side() != "Tệp chứng minh của kiến nghị" {
		t.Errorf("at the side %q", d.page.Side())
	}
	d.page.Back()
	d.key(fyne.KeyR)
	d.key(fyne.KeyJ)
	if d.page.Side() != "Trả lời kiến nghị" {
		t.Errorf("files of an answer that is not written: %q", d.page.Side())
	}
	d.Type("12")
	d.key(fyne.KeyJ)
	d.page.Drop([]string{path})
	if got := d.detail(d.first.UID).Answers; len(got) != 1 || got[0].Files != 1 {
		t.Errorf("answers %+v", got)
	}
	d.ok()
}

func TestKeysOfThePage(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.page.Move(false)
	same(t, "moved down", []string{d.first.Text, d.second.Text}, d.page.Texts()) // gathered by body
	rows, err := d.store.FollowUps(ctx, d.now.UID, datatest.Today)
	if err != nil || rows.Rows[1].UID != d.first.UID {
		t.Errorf("in the file %v, %v", rows.Rows[1].Text, err)
	}
	d.page.Step(1)
	if text, _ := d.page.Text(); text != d.second.Text {
		t.Errorf("after a step %q", text)
	}
	d.page.Step(1)
	d.page.Step(-1)
	if text, _ := d.page.Text(); text != d.first.Text {
		t.Errorf("after a step back %q", text)
	}
	var seen []string
	for range 5 {
		d.page.NextColumn()
		for _, key := range []string{"list", "text", "story", "slots"} {
			if d.Window.Canvas().Focused() == d.page.Field(key) {
				seen = append(seen, key)
			}
		}
	}
	same(t, "F6", []string{"text", "story", "slots", "list", "text"}, seen)
	d.page.ChangeDue()
	d.page.NextColumn()
	d.page.NextColumn()
	if d.page.Back(); d.page.Side() != "" {
		t.Error("Esc at the side")
	}
	d.Window.Canvas().Focus(d.page.Field("text"))
	if !d.page.Back() || d.Window.Canvas().Focused() != d.page.Field("list") || d.page.Back() {
		t.Error("Esc in the editor leads to the list, and in the list away")
	}
	for _, b := range d.page.Actions() {
		if b.Label == "Mở cuộc giám sát của kiến nghị" || b.Label == "Lịch sử của kiến nghị" {
			b.Do()
		}
	}
	if len(d.shell.Records) != 1 || d.shell.Records[0].UID != d.now.UID || len(d.shell.Histories) != 1 {
		t.Errorf("opened %v, histories %v", d.shell.Records, d.shell.Histories)
	}
	d.ok()
}

func TestOpenRecordFindsWhatIsFilteredOut(t *testing.T) {
	d := newDesk(t)
	a, err := d.store.AddAnswer(ctx, model.Answer{Recommendation: d.first.UID, Text: "Một"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := d.store.AddAnswer(ctx, model.Answer{Recommendation: d.first.UID, Text: "Hai"})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.store.MoveRecommendation(ctx, d.first.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	var q tasktest.Queue
	d.of = ""
	d.openWith(q.Runner())
	if d.page.OpenRecord(model.Ref{Noun: "answer", UID: b.UID}) || !d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: d.first.UID}) || d.page.OpenRecord(model.Ref{Noun: "finding"}) {
		t.Error("which records are shown here")
	}
	q.RunAll()
	if text, _ := d.page.Text(); text != d.first.Text || len(d.page.Story()) != 4 {
		t.Errorf("shows %q with %q", text, d.page.Story())
	}
	_ = a
	d.focus("story")
	d.Press(fyne.KeyReturn)
	q.RunAll()
	if d.page.Side() != "Trả lời kiến nghị" {
		t.Errorf("at the side %q", d.page.Side())
	}
	d.ok()
}

func TestErrorStandsInPlaceOfThePageAndADialogForAnAction(t *testing.T) {
	d := newDesk(t)
	d.of = datatest.UID(999_999)
	d.openWith(task.Inline)
	if len(d.page.Texts()) != 0 {
		t.Errorf("lines of no mission: %q", d.page.Texts())
	}
	d.page.Leave()
	d.shell.Errors = nil
	d.open(d.now.UID)
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	d.Picture("recommendations-error")
	d.page.Move(true)
	if len(d.shell.Errors) != 1 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestOldResultIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.of = d.now.UID
	d.openWith(q.Runner())
	q.RunAll()
	d.focus("list")
	d.Press(fyne.KeyDown)
	d.Press(fyne.KeyUp) // the reading of the second is overtaken
	q.RunAll()
	if text, _ := d.page.Text(); text != d.first.Text {
		t.Errorf("shows %q", text)
	}
	d.ok()
}

func TestARecommendationIsShownBeforeItsChoicesAreRead(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.of = d.now.UID
	d.openWith(q.Runner())
	for text := ""; text == "" && q.Len() > 0; text, _ = d.page.Text() {
		q.RunAt(0)
	}
	if text, _ := d.page.Text(); text != d.first.Text || q.Len() == 0 {
		t.Fatalf("shows %q, %d readings to come", text, q.Len())
	}
	d.page.PickBodies()
	if got := d.page.Picks(); len(got) != 0 {
		t.Errorf("to pick from %q before anything was read", got)
	}
	q.RunAll()
	if got := d.page.Picks(); len(got) == 0 || d.page.Side() != "Nơi nhận" {
		t.Errorf("to pick from %q in %q", got, d.page.Side())
	}
	d.page.Add() // what can be picked is known: it begins at once
	if to, _, _, _ := d.page.Shows(); !strings.HasPrefix(to, "Ủy ban nhân dân Phường 3") || q.Len() != 0 {
		t.Errorf("a new one to %q", to)
	}
	d.ok()
}

func TestChoicesOfAnotherMissionAreNotOffered(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.of = ""
	d.openWith(q.Runner())
	q.RunAll()
	d.focus("list")
	d.Press(fyne.KeyEnd)
	q.RunAt(0)
	if text, _ := d.page.Text(); text != d.old.Text || q.Len() != 1 {
		t.Fatalf("shows %q, %d readings to come", text, q.Len())
	}
	d.page.PickFindings()
	if got := d.page.Picks(); len(got) != 0 {
		t.Errorf("to pick from %q, of the mission before", got)
	}
	d.focus("list")
	d.Press(fyne.KeyHome) // the choices of the old mission are overtaken
	q.RunAll()
	d.page.PickFindings()
	if got := d.page.Picks(); len(got) != 1 || got[0] != d.finding.Text {
		t.Errorf("to pick from %q", got)
	}
	d.ok()
}

func TestTextBeingTypedIsLeftAloneAndRefusedTextKept(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.Press(fyne.KeyReturn)
	d.Type("Đang gõ ")
	datatest.Recommendation(t, d.store, model.Recommendation{Mission: d.now.UID, Text: "Của người khác."}, d.b5.UID)
	d.Type("tie‹ê")
	d.timer.Fire()
	d.Type("ng‹‹‹ếng vie‹êt‹‹ệt ")
	drafts, err := d.store.Drafts(ctx)
	if err != nil || len(drafts) != 1 || !strings.HasPrefix(drafts[0].Text, "Đang gõ tiê") {
		t.Errorf("drafts %v, %v", drafts, err)
	}
	d.Tab()
	if got := d.detail(d.first.UID).Recommendation.Text; got != "Đang gõ tiếng việt "+d.first.Text {
		t.Errorf("text in the file %q", got)
	}
	d.focus("text")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard(strings.Repeat("a", model.MaxText))})
	d.Tab()
	if _, problem := d.page.Text(); !strings.Contains(problem, "20.000") {
		t.Errorf("the field says %q", problem)
	}
	d.ok()
}

// What no longer fits the filter after a field was left stays in list and editor until one goes on.
func TestWhatIsEditedStaysInTheList(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.focus("filter")
	d.Press(fyne.KeyHome, fyne.KeyRight) // overdue
	d.focus("list")
	d.Press(fyne.KeyReturn)
	d.shell.Reason = "Gia hạn"
	d.focus("due")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Type("31/12/2024")
	d.Tab()
	if text, _ := d.page.Text(); text != d.first.Text || d.page.DueCount("late") != 0 {
		t.Errorf("shows %q, %d overdue", text, d.page.DueCount("late"))
	}
	same(t, "still in the list", []string{d.first.Text}, d.page.Texts())
	d.page.Add()
	d.Type("Mới.")
	d.focus("note")
	if text, _ := d.page.Text(); text != "Mới." {
		t.Errorf("the new one gave way to %q", text)
	}
	d.Type("Ghi chú của bản mới")
	d.focus("list")
	d.page.Reload()
	same(t, "the new one", []string{"Mới."}, d.page.Texts())
	rows, err := d.store.FollowUps(ctx, d.now.UID, datatest.Today)
	if err != nil || d.detail(rows.Rows[2].UID).Recommendation.Note != "Ghi chú của bản mới" {
		t.Errorf("%v", err)
	}
	d.ok()
}

func TestSortAndWidthsAreRemembered(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.Shortcut(fyne.Key4, fyne.KeyModifierAlt) // by due day
	d.Shortcut(fyne.Key4, fyne.KeyModifierAlt) // the other way round
	want := []string{d.old.Text, d.second.Text, d.first.Text}
	same(t, "sorted", want, d.page.Texts())
	d.page.Leave()
	d.open("")
	same(t, "sorted when opened again", want, d.page.Texts())
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8} {
		d.Shortcut(key, fyne.KeyModifierAlt)
	}
	if o := d.shell.Orders["recommendations"]; o.Column != "mission" || o.Descending {
		t.Errorf("remembered %+v", o)
	}
	d.ok()
}

// By each of the ways to gather, every line stands under one heading and the numbers add up.
func TestEveryWayToGather(t *testing.T) {
	d := newDesk(t)
	datatest.Recommendation(t, d.store, model.Recommendation{Mission: d.last.UID, Text: "Của không ai."})
	d.open("")
	for by, want := range map[string][]string{
		"Theo đơn vị":         {"Tất cả 4, 1!", "Phường 3 2, 1!", "Phường 5 1", "Phường 15 1", "Không thuộc đơn vị nào 1"},
		"Theo người theo dõi": {"Tất cả 4, 1!", "Trần Theo Dõi 1, 1!", "Chưa giao theo dõi 3"},
		"Theo cuộc giám sát":  {"Tất cả 4, 1!", "SM-2024-01 Tiếp dân 2, 1!", "SM-2023-01 Dân chủ 2"},
		"Theo năm":            {"Tất cả 4, 1!", "Năm 2024 2, 1!", "Năm 2023 2"},
		"Theo nơi nhận":       {"Tất cả 4, 1!", "UBND Phường 3 2, 1!", "UBND Phường 5 1", "UBND Phường 15 1", "Chưa ghi nơi nhận 1"},
	} {
		d.page.Gather(by)
		same(t, by, want, d.page.Slots())
		heads := map[string]bool{}
		for _, h := range d.page.Heads() {
			if heads[h] {
				t.Errorf("%s: %q stands twice", by, h)
			}
			heads[h] = true
		}
		d.focus("slots")
		d.Press(fyne.KeyEnd)
		if n := len(d.page.Texts()); n == 0 || n == 4 {
			t.Errorf("%s: the last slot shows %d lines", by, n)
		}
	}
	d.ok()
}

// A recommendation that was made from a finding is opened with the caret in its empty text.
func TestAnEmptyRecommendationIsTypedAtOnce(t *testing.T) {
	d := newDesk(t)
	r, err := d.store.SaveRecommendation(context.Background(), model.Recommendation{Mission: d.last.UID}, []model.UID{d.b5.UID}, nil)
	if err != nil {
		t.Fatal(err)
	}
	d.open(d.last.UID)
	d.page.OpenRecord(model.Ref{Noun: "recommendation", UID: r.UID})
	d.Type("Trả lời đúng hạn.")
	d.Tab()
	if x := d.detail(r.UID); x.Recommendation.Text != "Trả lời đúng hạn." {
		t.Errorf("text %q", x.Recommendation.Text)
	}
	d.ok()
}

// A due day long before the mission is kept and remarked upon.
func TestADueDayBeforeTheMissionIsRemarked(t *testing.T) {
	d := newDesk(t)
	d.open(d.last.UID)
	d.page.Add()
	d.Type("Niêm yết.")
	d.focus("due")
	due := d.page.Field("due").(*widgets.DateEntry)
	due.SetText("1/1/1999")
	d.Tab()
	if n := due.Note(); n.Kind != widgets.NoteHint || !strings.Contains(n.Text, "Trước ngày bắt đầu giám sát") {
		t.Errorf("the day says %+v", n)
	}
}

// An answer from before its recommendation was issued is kept and remarked upon at its day.
func TestAnAnswerBeforeTheConclusionIsRemarked(t *testing.T) {
	d := newDesk(t)
	conclusion := d.issuedConclusion(d.first.Mission)
	d.open(d.now.UID)
	d.page.AddAnswer()
	day := d.page.SideField(2).(*widgets.DateEntry)
	d.Window.Canvas().Focus(day)
	day.SetText(conclusion.AddDays(-1).Format())
	d.Tab()
	if n := day.Note(); n.Kind != widgets.NoteHint || !strings.Contains(n.Text, "Trước ngày ban hành kết luận") {
		t.Errorf("the day says %+v", n)
	}
	d.Picture("recommendations-answer-early")
	d.Window.Canvas().Focus(day)
	day.SetText(conclusion.Format())
	d.Tab()
	if n := day.Note(); n.Text != "" {
		t.Errorf("the day says %+v", n)
	}
}

// issuedConclusion records the conclusion of a mission as issued and returns its day.
func (d *desk) issuedConclusion(mission model.UID) model.Date {
	d.t.Helper()
	m, err := data.Get[model.Mission](ctx, d.store, mission)
	if err != nil {
		d.t.Fatal(err)
	}
	const day = model.Date("2024-09-10")
	datatest.Document(d.t, d.store, model.Document{Mission: mission, Office: m.Office, Type: model.TB, State: model.DocIssued, Number: "88/TB-MTTQ-BTT", Day: day})
	return day
}

// A day that cannot be read says why below its field.
func TestADueDayThatIsNoDaySaysWhy(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.focus("due")
	d.page.Field("due").(*widgets.DateEntry).SetText("30/2/2027")
	d.Tab()
	why := d.page.Field("due").(*widgets.DateEntry).Note().Text
	if why == "" || !strings.Contains(test.RenderToMarkup(d.Window.Canvas()), why) {
		t.Errorf("%q is not seen", why)
	}
}
