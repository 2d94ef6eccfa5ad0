package delegation_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/delegation"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is the delegation of a mission of September 2024 over a real data file with three people: Mẫu Đơn, who chairs the
// office, Bình, whose post ended in 2023, and Chi, who has none.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	timer   tasktest.Timer
	mission model.Mission
	page    *delegation.Page
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	d.mission = datatest.Mission(t, d.store, model.Mission{})
	b := datatest.Person(t, d.store, "Trần Văn Bình")
	datatest.Person(t, d.store, "Nguyễn Thị Chi")
	datatest.Put(t, d.store, &model.Post{Person: b.UID, Title: "Phó Chủ tịch", ValidTo: "2024-01-01"})
	d.open(d.store, task.Inline)
	return d
}

func (d *desk) open(s delegation.Store, r task.Runner) {
	d.page = delegation.New(delegation.Config{
		Store: s, Shell: &d.shell, Runner: r, After: d.timer.After,
		Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) plan() model.MissionPlan {
	d.t.Helper()
	p, err := d.store.Plan(ctx, d.mission.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func (d *desk) expect(what string, want ...string) {
	d.t.Helper()
	p := d.plan()
	var got []string
	for i := range p.Members {
		m := &p.Members[i]
		post, _ := p.PostOf(m)
		got = append(got, strings.Join([]string{m.Person.FullName, string(m.Member.Role), post.Title}, "/"))
	}
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

// pick adds somebody by some letters.
func (d *desk) pick(letters string) {
	d.Type(letters)
	d.Press(fyne.KeyReturn)
}

func TestMembersArePickedByAFewLetters(t *testing.T) {
	d := newDesk(t)
	d.Picture("delegation-empty")
	d.Press(fyne.KeyReturn) // the button in place of rows
	want := []string{"Trần Văn Bình/Phó Chủ tịch (đến trước 01/01/2024)", "Nguyễn Thị Chi/", "Lê Thị Mẫu Đơn/Chủ tịch"}
	if diff := cmp.Diff(want, d.page.Offered()); diff != "" {
		t.Error(diff)
	}
	d.Picture("delegation-add")
	d.pick("mau do")
	d.pick("chi")
	d.expect("members", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Nguyễn Thị Chi/member/")
	if got := d.page.Offered(); len(got) != 1 {
		t.Errorf("still offered: %q", got)
	}
	d.undo("Thêm thành viên đoàn")
	d.expect("after undo", "Lê Thị Mẫu Đơn/head/Chủ tịch")
	if !d.page.Back() || d.page.Back() {
		t.Error("Esc does not close the choice exactly once")
	}
}

// Several persons are chosen in the list below the field; where there is no head yet the first of them is.
func TestSeveralMembersAreAddedAsOneAction(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Tab()
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown, fyne.KeyDown)
	d.Picture("delegation-several")
	d.Press(fyne.KeyReturn)
	d.expect("members", "Trần Văn Bình/head/", "Nguyễn Thị Chi/member/", "Lê Thị Mẫu Đơn/member/Chủ tịch")
	if n := len(d.shell.Said); n == 0 || !strings.Contains(d.shell.Said[n-1], "Đã thêm 3 người vào đoàn") {
		t.Errorf("said %q", d.shell.Said)
	}
	d.undo("Thêm 3 thành viên đoàn")
	d.expect("after undo")
}

func TestNewPersonOnTheSpot(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.pick("Ngoo‹‹ô Va‹ăn Thu‹ử") // nobody of that name: on to the post
	if d.Window.Canvas().Focused() != d.page.PostField() {
		t.Fatal("Enter on a name nobody has does not lead to the post")
	}
	d.Type("Chuyên viên")
	d.Picture("delegation-new")
	d.Press(fyne.KeyReturn)
	d.expect("members", "Ngô Văn Thử/head/Chuyên viên")
	d.Picture("delegation-added")
	if p := d.plan().Members[0].Person; p.Address != "đồng chí" {
		t.Errorf("person %+v", p)
	}
	d.undo("Thêm thành viên đoàn")
	if all, err := d.store.Candidates(ctx); err != nil || len(all) != 3 {
		t.Errorf("%d people after undo, %v", len(all), err)
	}
	d.pick("Thử")
	d.Press(fyne.KeyReturn)
	d.expect("a name of one word")
	if n := len(d.shell.Said); n == 0 || !strings.Contains(d.shell.Said[n-1], "họ và tên") {
		t.Errorf("said %q", d.shell.Said)
	}
}

// filled has all three in the delegation, in the order in which they are offered.
func filled(t *testing.T) *desk {
	d := newDesk(t)
	d.page.Add()
	for _, who := range []string{"don", "binh", "chi"} {
		d.pick(who)
	}
	d.page.Back()
	d.Press(fyne.KeyHome)
	return d
}

// Who is looked for and in the delegation already is said to be there, and another person of the name to be another one.
func TestWhoIsInTheDelegationAlready(t *testing.T) {
	d := filled(t)
	d.page.Add()
	says := func(what string, want ...string) {
		t.Helper()
		for _, w := range want {
			if !d.Seen(w) {
				t.Errorf("%s: does not say %q", what, w)
			}
		}
	}
	says("nothing typed", "Mọi người trong sổ")
	d.Type("binh")
	says("a part of a name", "Đã ở trong đoàn: Trần Văn Bình.", "Người chưa có trong sổ: binh")
	d.Press(fyne.KeyEscape)
	d.Type("Trần Văn Bình")
	says("the name", "Đã ở trong đoàn: Trần Văn Bình.", "Đã có người tên này trong sổ: Trần Văn Bình")
	if d.Button("Thêm người khác cùng tên") == nil {
		t.Error("the button does not say that it would be another one")
	}
	d.Press(fyne.KeyEscape)
	d.Type("xyz")
	says("nobody", "Chưa có ai tên như vậy")
}

func TestMembersAreOrderedAndTakenOut(t *testing.T) {
	d := filled(t)
	d.page.Move(false)
	d.expect("moved down", "Trần Văn Bình/member/", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Nguyễn Thị Chi/member/")
	d.page.Step(1)
	d.Press(fyne.KeyDelete)
	d.expect("without the last", "Trần Văn Bình/member/", "Lê Thị Mẫu Đơn/head/Chủ tịch")
	d.undo("Xóa thành viên đoàn")
	d.undo("Đổi thứ tự thành viên đoàn")
	d.expect("after undo", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/", "Nguyễn Thị Chi/member/")
}

// TestMembersOrderedByAColumn: the order of the delegation is kept while one looks at another, and comes back for moving.
func TestMembersOrderedByAColumn(t *testing.T) {
	d := filled(t)
	rows := func() (names string) {
		for _, m := range d.page.Rows() {
			names += m.Person.FullName + ", "
		}
		return names
	}
	const kept, byName = "Lê Thị Mẫu Đơn, Trần Văn Bình, Nguyễn Thị Chi, ", "Trần Văn Bình, Nguyễn Thị Chi, Lê Thị Mẫu Đơn, "
	d.Press(fyne.KeyEnd)
	d.Shortcut(fyne.Key2, fyne.KeyModifierAlt)
	if rows() != byName || d.shell.Orders["delegation"].Column != "name" {
		t.Errorf("by name %s, remembered %v", rows(), d.shell.Orders)
	}
	d.page.Move(true)
	if n := len(d.shell.Said); n == 0 || !strings.Contains(d.shell.Said[n-1], "thứ tự tự xếp") || rows() != kept {
		t.Errorf("order %s, said %q", rows(), d.shell.Said)
	}
	d.expect("nothing moved", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/", "Nguyễn Thị Chi/member/")
	d.page.Move(true)
	d.expect("moved up", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Nguyễn Thị Chi/member/", "Trần Văn Bình/member/")
}

func TestSeveralMembersAreTakenOutAsOneAction(t *testing.T) {
	d := filled(t)
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyDelete)
	d.expect("nobody left")
	d.undo("Xóa 3 thành viên đoàn")
	d.expect("after undo", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/", "Nguyễn Thị Chi/member/")
}

func TestAPostNotHeldIsNamed(t *testing.T) {
	d := filled(t)
	if diff := cmp.Diff([]string{"", "Chưa rõ", "Chưa rõ"}, d.page.Badges()); diff != "" {
		t.Error(diff)
	}
	d.page.Step(1)
	d.page.FocusPost()
	d.Press(fyne.KeyDown) // the post that ended in 2023
	if got := d.page.Badges()[1]; got != "Không giữ" || !strings.Contains(d.page.PostNote(), "09/9/2024") {
		t.Errorf("badge %q, under the post %q", got, d.page.PostNote())
	}
	d.Picture("delegation")
	d.expect("members", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/Phó Chủ tịch", "Nguyễn Thị Chi/member/")
	d.shell.Text = "Trưởng ban Dân vận"
	d.page.Actions()[1].Do()
	d.expect("another post", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/Trưởng ban Dân vận", "Nguyễn Thị Chi/member/")
	if d.page.PostNote() != "" {
		t.Errorf("under the post: %q", d.page.PostNote())
	}
	d.undo("Ghi chức vụ thành viên đoàn")
	d.undo("Sửa thành viên đoàn")
	d.expect("after undo", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/", "Nguyễn Thị Chi/member/")
}

func TestOneHeadOnly(t *testing.T) {
	d := filled(t)
	if w := d.page.Warning(); w != "" {
		t.Errorf("warned %q", w)
	}
	d.Press(fyne.KeyReturn, fyne.KeyDown) // the head becomes a deputy
	if w := d.page.Warning(); w != "Chưa có trưởng đoàn" || d.page.RoleNote() != w {
		t.Errorf("warned %q, under the role %q", w, d.page.RoleNote())
	}
	d.Press(fyne.KeyUp)
	d.page.Step(1)
	d.Press(fyne.KeyHome) // the second one becomes a head, too
	if w, n := d.page.Warning(), d.page.RoleNote(); w != "Có 2 trưởng đoàn" || n != "Còn trưởng đoàn khác: Lê Thị Mẫu Đơn" || len(d.shell.Errors) > 0 {
		t.Errorf("warned %q, under the role %q, errors %v", w, n, d.shell.Errors)
	}
	d.Picture("delegation-heads")
	d.page.Step(1)
	if n := d.page.RoleNote(); n != "" {
		t.Errorf("under the role of an ordinary member: %q", n)
	}
}

func TestHeadIsProposedWhileThereIsNone(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	q.RunAll()
	d.page.Add()
	for i, name := range []string{"don", "binh", "chi"} {
		if got, want := d.page.Proposed(), []model.Role{model.HeadRole, model.MemberRole, model.MemberRole}[i]; got != want {
			t.Errorf("proposed for member %d: %q", i+1, got)
		}
		d.pick(name)
		for len(d.plan().Members) == i { // until it is written; the page is not read again yet
			q.RunAt(0)
		}
		if got := d.page.Proposed(); got != model.MemberRole {
			t.Errorf("proposed after member %d: %q", i+1, got)
		}
		q.RunAll()
	}
	for range 3 {
		d.undo("Thêm thành viên đoàn")
	}
	q.RunAll()
	if got := d.page.Proposed(); got != model.HeadRole {
		t.Errorf("proposed after undo: %q", got)
	}
}

func TestDutyAndDaysAreSavedOnLeaving(t *testing.T) {
	d := filled(t)
	d.Press(fyne.KeyReturn)
	d.Tab()
	d.Tab()
	d.Tab()
	d.Type("Chủ trì")
	d.Tab()
	d.Type("12/9/2024")
	d.Tab()
	d.Type("10/9/2024")
	d.Tab()
	m := d.plan().Members[0].Member
	if m.Duty != "Chủ trì" || m.ValidFrom != "2024-09-12" || m.ValidTo != "" {
		t.Errorf("member %+v", m)
	}
	if len(d.shell.Errors) > 0 {
		t.Errorf("the refusal of the last day is not at its field: %v", d.shell.Errors)
	}
	if got := d.page.Badges()[0]; got != "Vào 12/9" {
		t.Errorf("badge %q", got)
	}
}

func TestDelegationIsCopiedFromAnotherMission(t *testing.T) {
	d := filled(t)
	first := d.mission
	d.mission = datatest.Mission(t, d.store, model.Mission{Code: "SM-2025-01", Theme: "việc mới", Office: first.Office, PeriodFrom: "2025-03-01"})
	d.open(d.store, task.Inline)
	d.page.Copy()
	d.Picture("delegation-copy")
	d.pick("tiep cong dan")
	d.expect("copied", "Lê Thị Mẫu Đơn/head/Chủ tịch", "Trần Văn Bình/member/", "Nguyễn Thị Chi/member/")
	d.undo("Chép đoàn giám sát")
	d.expect("after undo")
}

func TestGoesToMembersAndRound(t *testing.T) {
	d := filled(t)
	last := d.plan().Members[2]
	if !d.page.OpenRecord(model.Ref{Noun: "member", UID: last.Member.UID}) || d.page.OpenRecord(model.Ref{Noun: "topic"}) {
		t.Error("does not go to a member, or to something else")
	}
	for _, a := range d.page.Actions()[2:] {
		a.Do()
	}
	if len(d.shell.Records) != 1 || d.shell.Records[0].UID != last.Person.UID || len(d.shell.Histories) != 1 {
		t.Errorf("opened %v, histories %v", d.shell.Records, d.shell.Histories)
	}
	d.page.NextColumn()
	if d.Window.Canvas().Focused() == d.page.First() {
		t.Error("F6 stays in the list")
	}
	d.page.NextColumn()
	if d.Window.Canvas().Focused() != d.page.First() {
		t.Error("F6 does not come back")
	}
}

// broken is a store whose plan cannot be read until it is repaired.
type broken struct {
	*data.Store
	err error
}

func (b *broken) Plan(ctx context.Context, m model.UID) (model.MissionPlan, error) {
	if b.err != nil {
		return model.MissionPlan{}, b.err
	}
	return b.Store.Plan(ctx, m)
}

func TestErrorStandsInPlaceAndCanBeRetried(t *testing.T) {
	d := newDesk(t)
	b := &broken{Store: d.store, err: errors.New("disk I/O error")}
	d.open(b, task.Inline)
	if d.page.Loaded() {
		t.Fatal("loaded all the same")
	}
	b.err = nil
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Press(fyne.KeyReturn) // "Thử lại"
	if !d.page.Loaded() {
		t.Error("not loaded after trying again")
	}
}

func TestOlderAnswerIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(d.store, q.Runner())
	arrive := q.Answer()
	if _, err := d.store.AddMember(ctx, model.Member{Mission: d.mission.UID, Role: model.HeadRole}, model.Person{FullName: "Ngô Văn Thử"}, model.Post{}); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	q.RunAll()
	arrive()
	if n := len(d.page.Badges()); n != 1 {
		t.Errorf("%d members shown", n)
	}
}

func TestEscLeadsFromTheEditorToTheMembers(t *testing.T) {
	d := newDesk(t)
	d.open(d.store, task.Inline)
	c := d.Window.Canvas()
	c.Focus(d.page.First())
	d.Press(fyne.KeyReturn)
	if c.Focused() == d.page.First() {
		t.Fatal("Enter does not lead into the editor")
	}
	if !d.page.Back() || c.Focused() != d.page.First() || d.page.Back() {
		t.Errorf("Esc leads to %T", c.Focused())
	}
}
