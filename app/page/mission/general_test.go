package mission_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

func (d *desk) plan() model.MissionPlan {
	d.t.Helper()
	p, err := d.store.Plan(ctx, d.mission.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func (d *desk) topics() (out []string) {
	for _, x := range d.plan().Topics {
		out = append(out, x.Topic.Title)
	}
	return out
}

func (d *desk) bases() (out []string) {
	for _, x := range d.plan().Bases {
		out = append(out, strings.TrimSpace(x.Basis.Number+" "+x.Basis.Subject))
	}
	return out
}

func (d *desk) expect(what string, got []string, want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		d.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func (d *desk) undo(want string) {
	d.t.Helper()
	if action, err := d.store.Undo(ctx); err != nil || action != want {
		d.t.Errorf("undone %q, %v; want %q", action, err, want)
	}
}

// general shows the page over the desk's mission.
func (d *desk) general() *mission.General {
	g := mission.NewGeneral(d.config())
	d.show(g)
	return g
}

// paste puts text on the clipboard and presses Ctrl+V.
func (d *desk) paste(text string) {
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(text)
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

func TestGeneralSavesEachFieldOnLeaving(t *testing.T) {
	d := newDesk(t)
	d.general()
	d.Picture("general")
	d.Type("X")
	d.Tab()
	d.Tab()
	d.Type("Tiếp công dân")
	d.Tab()
	m := d.plan().Mission
	if m.Code != "XSM-2024-01" || m.ShortTheme != "Tiếp công dân" {
		t.Errorf("code %q, short theme %q", m.Code, m.ShortTheme)
	}
	d.undo("Sửa cuộc giám sát")
	if got := d.plan().Mission.ShortTheme; got != "" {
		t.Errorf("after undo the short theme is %q", got)
	}
}

// A day without a year is meant in the mission's year, also long after it.
func TestDaysAreMeantInTheMissionsYear(t *testing.T) {
	d := newDesk(t)
	d.general()
	for range 3 {
		d.Tab()
	}
	d.Press(fyne.KeyEnd)
	d.Type("‹‹‹‹‹‹‹‹‹‹5/3")
	d.Tab()
	if m := d.plan().Mission; m.PeriodFrom != "2024-03-05" {
		t.Errorf("from %s", m.PeriodFrom)
	}
}

func TestGeneralRefusesABadCodeAtItsField(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	d.Type("Mã có dấu ")
	d.Tab()
	if m := d.plan().Mission; m.Code != "SM-2024-01" {
		t.Errorf("saved code %q", m.Code)
	}
	if g.CodeProblem() == "" || len(d.shell.Errors) > 0 {
		t.Errorf("the field says %q, dialogs %v", g.CodeProblem(), d.shell.Errors)
	}
}

func TestGeneralMovesTheMissionOn(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	g.MoveTo(model.Concluding)
	if s := d.plan().Mission.State; s != model.Concluding {
		t.Fatalf("state %s", s)
	}
	g.MoveTo(model.Concluded)
	d.shell.Reason = "Thiếu ý kiến của Phường 5"
	d.shell.Answer = "Chuyển sang đang kết luận"
	for _, a := range g.Actions() {
		if a.Label == "Chuyển trạng thái cuộc giám sát" {
			a.Do()
		}
	}
	if s := d.plan().Mission.State; s != model.Concluding || len(d.shell.Reasons) != 1 || len(d.shell.Errors) > 0 {
		t.Errorf("state %s, reasons asked %q, errors %v", s, d.shell.Reasons, d.shell.Errors)
	}
}

func TestTopicsByKeys(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	g.Add()
	d.Type("Lịch tiếp")
	d.Press(fyne.KeyReturn)
	d.Type("Tra‹‹‹rả lời đơn")
	d.Press(fyne.KeyReturn)
	d.expect("topics", d.topics(), "Lịch tiếp", "rả lời đơn")
	g.FocusTopics()
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	d.Shortcut(fyne.KeyHome, fyne.KeyModifierControl)
	d.Type("T")
	d.Press(fyne.KeyReturn)
	d.expect("after a change", d.topics(), "Lịch tiếp", "Trả lời đơn")
	g.Move(true)
	d.expect("moved up", d.topics(), "Trả lời đơn", "Lịch tiếp")
	d.Press(fyne.KeyDelete)
	d.expect("after Del", d.topics(), "Lịch tiếp")
	d.undo("Xóa nội dung giám sát")
	d.undo("Đổi thứ tự nội dung giám sát")
	d.expect("after undo", d.topics(), "Lịch tiếp", "Trả lời đơn")
	g.FocusTopics()
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.expect("both deleted", d.topics())
	d.undo("Xóa 2 nội dung giám sát")
	d.expect("after undo", d.topics(), "Lịch tiếp", "Trả lời đơn")
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestTextOfATopicIsOfferedAnew(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	g.Add()
	d.Type("Lịch")
	d.timer.Fire()
	g = d.general()
	d.Picture("topic-left")
	d.PressButton("Lấy lại")
	d.expect("topics", d.topics(), "Lịch")
	g.FocusTopics()
	d.Press(fyne.KeyReturn)
	d.Type("X ")
	d.timer.Fire()
	d.Press(fyne.KeyEscape)
	d.timer.Fire()
	if left := datatest.Drafts(t, d.store); len(left) != 0 {
		t.Errorf("given up: %q", left)
	}
}

func TestSeveralLinesPastedAreSeveralTopics(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	g.Add()
	d.paste("1. Công tác lãnh đạo\r\n2. Tiếp xúc, đối thoại\r\n- Tiếp dân\r\n")
	d.Picture("general-topics")
	d.expect("topics", d.topics(), "Công tác lãnh đạo", "Tiếp xúc, đối thoại", "Tiếp dân")
	d.undo("Thêm 3 nội dung giám sát")
	d.expect("after undo", d.topics())
	d.paste("Một dòng\n")
	d.Press(fyne.KeyReturn)
	d.expect("one line", d.topics(), "Một dòng")
}

func TestNewBasisByKeys(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	g.FocusBases()
	g.Add()
	d.Type("935-QĐ/TU")
	d.Press(fyne.KeyReturn) // no such basis: the fields for a new one
	d.Tab()
	d.Tab()
	d.Type("Thành ủy")
	d.Tab()
	d.Tab()
	d.Picture("basis-new")
	d.Type("tiếp xúc, đối thoại trực tiếp với Nhân dân")
	d.Tab()
	d.Type("1/1/2018")
	d.Tab()
	d.Tab()
	d.Picture("basis")
	b := d.plan().Bases
	if len(b) != 1 || b[0].Basis.Number != "935-QĐ/TU" || b[0].Basis.Issuer != "Thành ủy" || b[0].Basis.Day != "" || b[0].Basis.ValidFrom != "2018-01-01" {
		t.Fatalf("bases %+v, errors %v", b, d.shell.Errors)
	}
	if !g.Back() || g.PaneOpen() {
		t.Error("Esc does not bring the mission's fields back")
	}
	d.undo("Sửa căn cứ")
	d.undo("Thêm căn cứ")
	d.expect("after undo", d.bases())
}

// shelf puts three bases into the file, of which the mission has the first two.
func (d *desk) shelf() {
	for i, b := range []model.Basis{
		{Kind: model.DecisionBasis, Number: "935-QĐ/TU", Subject: "đối thoại", ValidTo: "2024-01-01"},
		{Kind: model.LawBasis, Subject: "Mặt trận Tổ quốc Việt Nam"},
		{Kind: model.DecisionBasis, Number: "936-QĐ/TU", Subject: "góp ý"},
	} {
		var err error
		if i < 2 {
			_, err = d.store.AddBasis(ctx, d.mission.UID, b)
		} else {
			_, err = d.store.SaveBasis(ctx, b)
		}
		if err != nil {
			d.t.Fatal(err)
		}
	}
}

func TestKeptBasesArePickedOrderedAndDropped(t *testing.T) {
	d := newDesk(t)
	d.shelf()
	g := d.general()
	d.expect("marks", g.Marks(), "Quyết định 935-QĐ/TU (Hết hiệu lực)", "Luật Mặt trận Tổ quốc Việt Nam")
	g.FocusBases()
	g.Add()
	d.expect("offered", g.Offered(), "Quyết định 936-QĐ/TU")
	d.Picture("basis-pick")
	d.Type("gop y")
	d.Press(fyne.KeyReturn)
	d.expect("bases", d.bases(), "935-QĐ/TU đối thoại", "Mặt trận Tổ quốc Việt Nam", "936-QĐ/TU góp ý")
	d.Press(fyne.KeyEscape)
	if g.PaneOpen() {
		t.Error("Esc in the empty field leaves the bases open")
	}
	g.Move(true)
	d.expect("moved up", d.bases(), "935-QĐ/TU đối thoại", "936-QĐ/TU góp ý", "Mặt trận Tổ quốc Việt Nam")
	d.Press(fyne.KeyHome, fyne.KeyDelete)
	d.expect("dropped", d.bases(), "936-QĐ/TU góp ý", "Mặt trận Tổ quốc Việt Nam")
	d.undo("Bỏ căn cứ khỏi cuộc giám sát")
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.expect("all dropped", d.bases())
	d.undo("Bỏ căn cứ khỏi cuộc giám sát")
	d.undo("Đổi thứ tự căn cứ của cuộc giám sát")
	d.undo("Thêm căn cứ")
	d.expect("after undo", d.bases(), "935-QĐ/TU đối thoại", "Mặt trận Tổ quốc Việt Nam")
}

// Several are chosen in the list below the field and taken with one Enter, or go to the bin with one Del.
func TestSeveralBasesAreTakenAsOneAction(t *testing.T) {
	d := newDesk(t)
	d.shelf()
	for _, subject := range []string{"hòa giải", "dân chủ"} {
		if _, err := d.store.SaveBasis(ctx, model.Basis{Kind: model.LawBasis, Subject: subject}); err != nil {
			t.Fatal(err)
		}
	}
	g := d.general()
	g.FocusBases()
	g.Add()
	offered := g.Offered()
	d.Tab()
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown)
	d.Picture("bases-several")
	d.Press(fyne.KeyReturn)
	if got := d.plan().Bases; len(got) != 4 || got[2].Basis.Title() != offered[0] || got[3].Basis.Title() != offered[1] {
		t.Errorf("of %q taken: %q", offered, d.bases())
	}
	d.expect("still offered", g.Offered(), offered[2])
	if said := d.shell.Said; len(said) == 0 || said[len(said)-1] != "Đã thêm 2 căn cứ. Ctrl+Z để bỏ." {
		t.Errorf("said %q", said)
	}
	d.undo("Thêm 2 căn cứ")
	d.expect("after undo", g.Offered(), offered...)
	d.Tab()
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.expect("after Del", g.Offered())
	d.undo("Xóa 3 căn cứ")
	g.Back()
	d.Press(fyne.KeyHome)
	g.Successor()
	d.Tab()
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyReturn)
	if said := d.shell.Said; said[len(said)-1] != "Chỉ một văn bản thay thế được căn cứ này. Hãy chọn một dòng." {
		t.Errorf("said %q", said)
	}
	d.expect("marks", g.Marks(), "Quyết định 935-QĐ/TU (Hết hiệu lực)", "Luật Mặt trận Tổ quốc Việt Nam")
}

func TestReplacedBasisIsMarkedAndRenewed(t *testing.T) {
	d := newDesk(t)
	d.shelf()
	g := d.general()
	g.FocusBases()
	g.Renew()
	if n := len(d.shell.Said); n != 1 {
		t.Errorf("said %q", d.shell.Said)
	}
	g.Successor()
	d.Type("936")
	d.Press(fyne.KeyReturn)
	d.expect("marks", g.Marks(), "Quyết định 935-QĐ/TU (Đã thay thế)", "Luật Mặt trận Tổ quốc Việt Nam")
	g.Renew()
	d.expect("bases", d.bases(), "936-QĐ/TU góp ý", "Mặt trận Tổ quốc Việt Nam")
	d.undo("Dùng căn cứ thay thế")
	d.undo("Ghi văn bản thay thế căn cứ")
	d.expect("marks after undo", g.Marks(), "Quyết định 935-QĐ/TU (Hết hiệu lực)", "Luật Mặt trận Tổ quốc Việt Nam")
	g.Successor()
	d.Type("40-QĐ/QU")
	d.Press(fyne.KeyReturn)
	for range 4 {
		d.Tab()
	}
	d.Type("đối thoại, bản mới")
	d.Tab()
	d.expect("marks after a new successor", g.Marks(), "Quyết định 935-QĐ/TU (Đã thay thế)", "Luật Mặt trận Tổ quốc Việt Nam")
	if len(d.shell.Errors) > 0 {
		t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestBasisThatIsThereAlreadyIsSaid(t *testing.T) {
	d := newDesk(t)
	d.shelf()
	g := d.general()
	g.FocusBases()
	g.Add()
	d.Type("936-qđ/tu")
	d.Picture("basis-twin")
	d.Tab() // to the list
	d.Tab() // to the button for a new one
	d.Press(fyne.KeyReturn)
	if !strings.Contains(g.TwinAdvice(), "Quyết định 936-QĐ/TU") {
		t.Errorf("said under the number: %q", g.TwinAdvice())
	}
}

func TestNextStepsLeadToTheirPlace(t *testing.T) {
	d := newDesk(t)
	g := d.general()
	want := []string{
		"Quá 37 ngày | 25/8/2024: Gửi kế hoạch, quyết định và đề cương cho đơn vị: Phường 3, 5 (chưa có ngày làm việc, tạm tính theo ngày bắt đầu đợt giám sát; rơi vào Chủ nhật; ngày làm việc liền trước là 23/8/2024)",
		"Quá 29 ngày | 02/9/2024: Đơn vị gửi báo cáo: Phường 3, 5 (chưa có ngày làm việc, tạm tính theo ngày bắt đầu đợt giám sát; rơi vào ngày nghỉ lễ; ngày làm việc liền trước là 30/8/2024)",
		"Còn thiếu | Chưa có căn cứ",
		"Còn thiếu | Chưa có nội dung giám sát",
		"Còn thiếu | Chưa có trưởng đoàn",
		"Còn thiếu | Chưa có ngày làm việc: Phường 3, 5",
	}
	got := g.NextSteps()
	if len(got) != 7 {
		t.Fatalf("steps %q", got)
	}
	if diff := cmp.Diff(want, got[:6]); diff != "" {
		t.Error(diff)
	}
	g.FocusNext()
	d.Press(fyne.KeyReturn) // papers to the units
	d.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if diff := cmp.Diff([]mission.Tab{mission.ScheduleTab, mission.DelegationTab}, d.went); diff != "" {
		t.Error(diff)
	}
	d.Press(fyne.KeyUp, fyne.KeyReturn)
	d.Type("Tiếp công dân")
	d.Press(fyne.KeyReturn)
	d.expect("topic written where the step led", d.topics(), "Tiếp công dân")
}

func TestGeneralGoesRoundAndToRecords(t *testing.T) {
	d := newDesk(t)
	d.shelf()
	topic := datatest.Topic(t, d.store, d.mission.UID, "Lịch tiếp")
	g := d.general()
	seen := map[fyne.Focusable]bool{}
	for range 4 {
		seen[d.Window.Canvas().Focused()] = true
		g.NextColumn()
	}
	if len(seen) != 4 || !seen[g.First()] {
		t.Errorf("F6 stopped at %d places", len(seen))
	}
	if !g.OpenRecord(model.Ref{Noun: "topic", UID: topic.UID}) || !g.OpenRecord(model.Ref{Noun: "basis", UID: d.plan().Bases[1].Basis.UID}) || g.OpenRecord(model.Ref{Noun: "finding"}) {
		t.Error("does not go to its records, or to others")
	}
	d.Press(fyne.KeyDelete)
	d.expect("the basis gone to was dropped", d.bases(), "935-QĐ/TU đối thoại")
}

// An error stands in place of the page and can be tried again.
func TestMissionThatIsGoneIsAnErrorInThePage(t *testing.T) {
	d := newDesk(t)
	b := &broken{Store: d.store, err: errors.New("disk I/O error")}
	c := d.config()
	c.Store = b
	g := mission.NewGeneral(c)
	d.show(g)
	d.Picture("general-error")
	if g.Loaded() {
		t.Fatal("loaded all the same")
	}
	b.err = nil
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Press(fyne.KeyReturn) // "Thử lại"
	if !g.Loaded() {
		t.Error("not loaded after trying again")
	}
}

// broken is a store whose plan cannot be read until it is repaired.
type broken struct {
	*data.Store
	err error
}

func (b *broken) MissionSummary(ctx context.Context, m model.UID) (model.MissionSummary, error) {
	if b.err != nil {
		return model.MissionSummary{}, b.err
	}
	return b.Store.MissionSummary(ctx, m)
}

func (b *broken) Plan(ctx context.Context, m model.UID) (model.MissionPlan, error) {
	if b.err != nil {
		return model.MissionPlan{}, b.err
	}
	return b.Store.Plan(ctx, m)
}

func TestOlderPlanIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	c := d.config()
	c.Runner = q.Runner()
	g := mission.NewGeneral(c)
	d.show(g)
	arrive := q.Answer()
	datatest.Session(t, d.store, d.mission.UID, d.wards[0], "2024-10-20")
	g.Reload()
	q.RunAll()
	arrive()
	if got := strings.Join(g.NextSteps(), "\n"); !strings.Contains(got, "05/10 Phường 3") {
		t.Errorf("an old plan is shown: %s", got)
	}
}

func TestStepsOfOneRuleAreOneLine(t *testing.T) {
	d := newDesk(t)
	datatest.Session(t, d.store, d.mission.UID, d.wards[0], "2024-10-20")
	datatest.Session(t, d.store, d.mission.UID, d.wards[1], "2024-10-22")
	g := d.general()
	if got := g.NextSteps()[0]; got != "Còn 4 ngày | 05/10/2024: Gửi kế hoạch, quyết định và đề cương cho đơn vị: Phường 3; 07/10 Phường 5" {
		t.Errorf("first step %q", got)
	}
}

func TestAllUnitsAreSaidShortly(t *testing.T) {
	d := newDesk(t)
	for i, name := range []string{"7", "9"} {
		w, _ := datatest.Ward(t, d.store, name)
		datatest.Put(t, d.store, &model.MissionWard{Mission: d.mission.UID, Ward: w.UID, Ord: 3 + i})
	}
	g := d.general()
	all := strings.Join(g.NextSteps(), "\n")
	for _, want := range []string{"Đơn vị gửi báo cáo: cả 4 đơn vị", "Chưa có ngày làm việc: cả 4 đơn vị", "Chưa chọn cơ quan được giám sát: Phường 7, 9"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not said:\n%s", want, all)
		}
	}
}
