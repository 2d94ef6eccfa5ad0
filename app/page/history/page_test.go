package history_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/history"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is the history of a finding of a real data file, which was added, changed, and lost a unit.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	page    *history.Page
	mission model.Mission
	finding model.Finding
	wards   []model.UID
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	for _, name := range []string{"3", "5"} {
		w, _ := datatest.Ward(t, d.store, name)
		d.wards = append(d.wards, w.UID)
	}
	d.mission = datatest.Mission(t, d.store, model.Mission{}, d.wards...)
	d.finding = datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Việc trả lời người dân đúng hạn."}, d.wards...)
	d.finding.Text, d.finding.Kind = "Việc trả lời người dân còn chậm, chưa đúng hạn.", model.Limitation
	d.save(d.wards...)
	d.save(d.wards[0])
	d.open(d.store, task.Inline)
	return d
}

func (d *desk) save(wards ...model.UID) {
	d.t.Helper()
	f, err := d.store.SaveFinding(ctx, d.finding, wards)
	if err != nil {
		d.t.Fatal(err)
	}
	d.finding = f
}

func (d *desk) open(s history.Store, r task.Runner) {
	d.openRoot(s, r, model.Ref{Noun: "finding", UID: d.finding.UID}, "Nhận xét: Việc trả lời người dân ...")
}

func (d *desk) openRoot(s history.Store, r task.Runner, root model.Ref, title string) {
	if d.page != nil {
		d.page.Leave()
	}
	d.page = history.New(history.Config{
		Store: s, Shell: &d.shell, Runner: r, Today: func() model.Date { return datatest.Today }, Root: root, Title: title,
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) text() string {
	d.t.Helper()
	f, err := data.Get[model.Finding](ctx, d.store, d.finding.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return f.Kind.Label() + ": " + f.Text
}

func TestActsAndWhatTheyDid(t *testing.T) {
	d := newDesk(t)
	if diff := cmp.Diff([]string{
		"01/10/2024 08:30 | Người thử | Sửa nhận xét | Đơn vị của nhận xét: Phường 5",
		"01/10/2024 08:30 | Người thử | Sửa nhận xét | Nhận xét: Việc trả lời người dân còn chậm, chưa đúng hạn.",
		"01/10/2024 08:30 | Người thử | Thêm nhận xét | Nhận xét: Việc trả lời người dân đúng hạn. (và 2 mục khác)",
	}, d.page.Acts()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		"Bỏ: Đơn vị của nhận xét: Phường 5 | Nhận xét | Việc trả lời người dân còn chậm, chưa đúng hạn. | ",
		"Bỏ: Đơn vị của nhận xét: Phường 5 | Đơn vị | Phường 5 | ",
	}, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyDown)
	if diff := cmp.Diff([]string{
		"Sửa: Nhận xét: Việc trả lời người dân còn chậm, chưa đúng hạn. | Loại | Ưu điểm | Hạn chế",
		"Sửa: Nhận xét: Việc trả lời người dân còn chậm, chưa đúng hạn. | Nội dung | Việc trả lời người dân đúng hạn. | Việc trả lời người dân còn chậm, chưa đúng hạn.",
	}, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyReturn, fyne.KeyDown)
	d.Picture("history")
	d.page.Step(1)
	if got := d.page.Lines(); len(got) < 3 || !strings.Contains(got[0], "Thêm: Nhận xét") {
		t.Errorf("after a step: %q", got)
	}
	if len(d.page.Offers()) != 0 || !strings.Contains(d.page.Why(), "mới được thêm") {
		t.Errorf("of what was added %q is offered, and said %q", d.page.Offers(), d.page.Why())
	}
}

func TestButtonsHaveTheirRoomWhenTheActsComeLater(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	q.RunAll()
	d.Press(fyne.KeyDown)
	q.RunAll()
	if has, needs := d.page.OfferRoom(); len(d.page.Offers()) == 0 || has < needs {
		t.Errorf("%q need a height of %v and have %v", d.page.Offers(), needs, has)
	}
}

func TestOldValueOfOneFieldByEnter(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown) // the second act, its second line: the text
	if diff := cmp.Diff([]string{"Lấy lại giá trị cũ", "Lấy lại cả bản cũ"}, d.page.Offers()); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyReturn)
	if got := d.text(); got != "Hạn chế: Việc trả lời người dân đúng hạn." {
		t.Errorf("the finding is %q", got)
	}
	if got := len(d.page.Acts()); got != 4 {
		t.Errorf("%d acts: taking back is not one", got)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := d.text(); got != "Hạn chế: Việc trả lời người dân còn chậm, chưa đúng hạn." {
		t.Errorf("after undo the finding is %q", got)
	}
}

func TestWholeOldVersion(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	d.page.Actions()[1].Do()
	if got := d.text(); got != "Ưu điểm: Việc trả lời người dân đúng hạn." {
		t.Errorf("the finding is %q", got)
	}
	d.page.Actions()[1].Do() // the same line is still chosen
	if said := d.shell.Said; len(said) < 2 || !strings.Contains(said[len(said)-1], "đã là giá trị cũ") {
		t.Errorf("said %q", said)
	}
}

func TestTiesAreTiedAgain(t *testing.T) {
	d := newDesk(t)
	if diff := cmp.Diff([]string{"Nối lại như cũ"}, d.page.Offers()); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	all, err := data.All[model.FindingWard](ctx, d.store)
	if err != nil || len(all) != 2 {
		t.Errorf("%d units, %v", len(all), err)
	}
}

func TestDeletedRecordIsRestored(t *testing.T) {
	d := newDesk(t)
	if err := d.store.Delete(ctx, "finding", d.finding.UID); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyHome)
	if got := d.page.Lines()[0]; got != "Vào Thùng rác: Nhận xét: Việc trả lời người dân còn chậm, chưa đúng hạn. | Vào Thùng rác |  | Chuyển vào Thùng rác" {
		t.Errorf("%q", got)
	}
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	if got := d.page.Acts()[0]; !strings.Contains(got, "Lấy lại giá trị cũ") {
		t.Errorf("%q", got)
	}
}

// A rule that does not allow the old value says why: the topic is in the bin.
func TestRulesRefuseWithTheirReason(t *testing.T) {
	d := newDesk(t)
	topic := datatest.Topic(t, d.store, d.mission.UID, "Tiếp dân")
	d.finding.Topic = topic.UID
	d.save(d.wards[0])
	d.finding.Topic = ""
	d.save(d.wards[0])
	if err := d.store.Delete(ctx, "topic", topic.UID); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyHome, fyne.KeyReturn, fyne.KeyReturn)
	if len(d.shell.Errors) != 1 || !strings.Contains(d.shell.Errors[0].Error(), "Thùng rác") {
		t.Errorf("%v, said %q", d.shell.Errors, d.shell.Said)
	}
}

func TestHistoryOfAMissionIsNarrowed(t *testing.T) {
	d := newDesk(t)
	d.openRoot(d.store, task.Inline, model.Ref{Noun: "mission", UID: d.mission.UID}, "")
	all := len(d.page.Acts())
	d.Picture("history-mission")
	d.page.Find()
	d.Press(fyne.KeyDown) // the first kind: the mission itself
	if got := len(d.page.Acts()); got == all || got != 1 {
		t.Errorf("%d of %d acts", got, all)
	}
	d.Tab()
	d.Press(fyne.KeyDown) // Người thử
	d.Tab()
	d.Type("2/10/2024")
	d.Tab()
	if got := len(d.page.Acts()); got != 0 {
		t.Errorf("on a later day: %q", d.page.Acts())
	}
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyReturn) // "Bỏ lọc" in place of rows
	if got := len(d.page.Acts()); got != all {
		t.Errorf("%d acts after taking the filters off, want %d", got, all)
	}
	d.page.Actions()[2].Do()
	if len(d.shell.Records) != 1 {
		t.Error("the record of an act cannot be opened")
	}
}

func TestLongHistoriesAreReadPageByPage(t *testing.T) {
	d := newDesk(t)
	for i := range 260 {
		d.finding.Text = fmt.Sprint("Lần ", i)
		d.save(d.wards[0])
	}
	d.open(d.store, task.Inline)
	if got := len(d.page.Acts()); got != 200 || !d.page.HasMore() {
		t.Fatalf("%d acts at first, more: %v", got, d.page.HasMore())
	}
	d.Press(fyne.KeyEnd)
	if got := len(d.page.Acts()); got != 263 || d.page.HasMore() {
		t.Errorf("%d acts after coming to the last, more: %v", got, d.page.HasMore())
	}
	d.page.Reload()
	if got := len(d.page.Acts()); got != 263 {
		t.Errorf("a reload shows %d acts", got)
	}
}

func TestF6GoesRound(t *testing.T) {
	d := newDesk(t)
	c := d.Window.Canvas()
	seen := map[fyne.Focusable]bool{}
	for range 4 {
		seen[c.Focused()] = true
		d.page.NextColumn()
	}
	if len(seen) != 4 || c.Focused() != d.page.First() {
		t.Errorf("%d parts", len(seen))
	}
}

// failing is a store that cannot read the history, or not what an act did.
type failing struct {
	history.Store
	fail   *error
	detail bool
}

func (f failing) RecordHistory(ctx context.Context, r model.Ref, x model.HistoryFilter) (model.HistoryPage, error) {
	if !f.detail && *f.fail != nil {
		return model.HistoryPage{}, *f.fail
	}
	return f.Store.RecordHistory(ctx, r, x)
}

func (f failing) ActionDetail(ctx context.Context, q model.DetailQuery) (model.ActionDetail, error) {
	if *f.fail != nil {
		return model.ActionDetail{}, *f.fail
	}
	return f.Store.ActionDetail(ctx, q)
}

func TestErrorsStandInTheirPlaceAndAreTriedAgain(t *testing.T) {
	for _, detail := range []bool{false, true} {
		d := newDesk(t)
		err := errors.New("disk on fire")
		d.open(failing{d.store, &err, detail}, task.Inline)
		if len(d.page.Lines()) != 0 {
			t.Error("something is shown in spite of the error")
		}
		err = nil
		if detail {
			d.page.NextColumn()
		}
		d.Press(fyne.KeyReturn)
		if len(d.page.Lines()) == 0 {
			t.Errorf("nothing is shown after trying again (detail: %v)", detail)
		}
	}
}

func TestOldAnswersAreDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	q.RunAll()
	d.Press(fyne.KeyEnd)
	d.Press(fyne.KeyUp)
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1)
	}
	if got := d.page.Lines()[0]; !strings.Contains(got, "Loại | Ưu điểm | Hạn chế") {
		t.Errorf("an old answer is shown: %s", got)
	}
}
