package people_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/people"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is the page over a real data file with four persons, of whom the chairwoman signs.
type desk struct {
	*pagetest.Screen
	t      *testing.T
	store  *data.Store
	shell  pagetest.Shell
	timer  tasktest.Timer
	page   *people.Page
	office model.Office
	chair  model.Post
	an     model.Person
	body   model.Body
	fail   error // what reading is answered with
}

// reading is the store, whose reading of people can be made to fail.
type reading struct {
	*data.Store
	desk *desk
}

func (r reading) People(ctx context.Context, day model.Date) (model.People, error) {
	if r.desk.fail != nil {
		return model.People{}, r.desk.fail
	}
	return r.Store.People(ctx, day)
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.office, d.chair = datatest.Office(t, d.store)
	ward, body := datatest.Ward(t, d.store, "3")
	d.body = body
	d.an = datatest.Person(t, d.store, "Trần Văn An")
	datatest.Person(t, d.store, "Lê Thị Ánh")
	datatest.Person(t, d.store, "Đặng Thị Ví Dụ")
	datatest.Put(t, d.store, &model.Post{Person: d.an.UID, Body: body.UID, Title: "Chủ tịch", ValidFrom: "2021-06-01", ValidTo: "2023-01-01"})
	m := datatest.Mission(t, d.store, model.Mission{Office: d.office.UID}, ward.UID)
	datatest.Put(t, d.store, &model.Member{Mission: m.UID, Person: d.an.UID, Role: model.MemberRole, Ord: 1})
	return d
}

func (d *desk) open(r task.Runner) {
	d.page = people.New(people.Config{
		Store: reading{d.store, d}, Shell: &d.shell, Runner: r, After: d.timer.After, Today: func() model.Date { return datatest.Today },
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// person is the row of a name.
func (d *desk) person(name string) model.PersonRow {
	d.t.Helper()
	p, err := d.store.People(ctx, datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	i := slices.IndexFunc(p.Persons, func(r model.PersonRow) bool { return r.Person.FullName == name })
	if i < 0 {
		d.t.Fatalf("nobody is called %q", name)
	}
	return p.Persons[i]
}

func (d *desk) noErrors() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors %v", d.shell.Errors)
	}
}

func TestPersonsByGivenNameWithPostsOfTheDay(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Picture("people")
	want := []string{
		"Trần Văn An: (không giữ chức vụ)", "Lê Thị Ánh: (không giữ chức vụ)", "Đặng Thị Ví Dụ: (không giữ chức vụ)",
		"Lê Thị Mẫu Đơn: Chủ tịch, ký",
	}
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
	d.page.SetDay("05/5/2022")
	if got := d.page.Lines()[0]; got != "Trần Văn An: Chủ tịch, Ủy ban nhân dân Phường 3" {
		t.Errorf("in 2022: %s", got)
	}
}

func TestSearchWithoutMarks(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Find()
	d.Type("mau don")
	d.timer.Fire()
	if got := d.page.Lines(); len(got) != 1 || !strings.HasPrefix(got[0], "Lê Thị Mẫu Đơn") {
		t.Errorf("found %q", got)
	}
	d.page.Find()
	d.Type(" zz")
	d.timer.Fire()
	if got := d.page.Lines(); len(got) != 0 {
		t.Errorf("found %q", got)
	}
}

func TestPersonIsAddedChangedAndTakenBack(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Add()
	d.Type("Ngô Văn Thử")
	d.Tab()
	d.Tab() // past the form of address
	d.Type("0123")
	d.Tab()
	p := d.person("Ngô Văn Thử").Person
	if p.Phone != "0123" || p.Address != "đồng chí" {
		t.Errorf("kept %+v", p)
	}
	for _, want := range []string{"Sửa người", "Thêm người"} {
		if action, err := d.store.Undo(ctx); err != nil || action != want {
			t.Errorf("undone %q, %v", action, err)
		}
	}
	if n := len(d.page.Lines()); n != 4 {
		t.Errorf("%d persons after undo", n)
	}
	d.noErrors()
}

// TestNewRecordsStayInTheirFields: while a new person and then a new post are being written and read again, what is
// typed next belongs to them.
func TestNewRecordsStayInTheirFields(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.Add()
	d.Type("Ngô Văn Thử")
	d.Tab()
	q.RunAll()
	d.Tab()
	d.Type("0123")
	d.Tab()
	q.RunAll()
	for _, title := range []string{"Chuyên viên", "Ủy viên"} {
		d.page.AddPost()
		d.Type(title)
		d.Tab()
		q.RunAll()
		d.Type("Đầy đủ: " + title)
		d.Tab()
		q.RunAll()
	}
	r := d.person("Ngô Văn Thử")
	if r.Person.Phone != "0123" || len(r.Posts) != 2 {
		t.Fatalf("kept %+v", r)
	}
	for _, p := range r.Posts {
		if p.Post.FullTitle != "Đầy đủ: "+p.Post.Title {
			t.Errorf("post %q has the full title %q", p.Post.Title, p.Post.FullTitle)
		}
	}
	d.noErrors()
}

func TestRefusedNameStaysInItsField(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Press(fyne.KeyReturn) // into the name of Trần Văn An
	d.page.SetName("")
	d.Tab()
	if d.page.NameProblem() == "" || len(d.shell.Errors) > 0 || d.person("Trần Văn An").Person.UID != d.an.UID {
		t.Errorf("the field says %q, errors %v", d.page.NameProblem(), d.shell.Errors)
	}
}

func TestNameTypedBeforeACrashIsOffered(t *testing.T) {
	d := newDesk(t)
	draft := model.DraftText{Ref: model.Ref{Noun: "person"}, Field: "person.full_name", Text: "Ngô Văn Th"}
	if err := d.store.KeepDraft(ctx, draft); err != nil {
		t.Fatal(err)
	}
	d.open(task.Inline)
	d.page.OpenRecord(model.Ref{Noun: "person"})
	d.Picture("people-draft")
	d.page.TakeDraft()
	if d.person("Ngô Văn Th").Person.UID == "" {
		t.Error("the text was not taken")
	}
	if left, err := d.store.Drafts(ctx); err != nil || len(left) != 0 {
		t.Errorf("drafts left: %v, %v", left, err)
	}
}

func TestNewPersonIsGivenUp(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Add()
	d.page.DeleteCurrent()
	d.Press(fyne.KeyReturn)
	d.Type("Ông ")
	d.Tab()
	if got := d.person("Ông Trần Văn An").Person.UID; got != d.an.UID {
		t.Errorf("after giving up the list is at %s", got)
	}
}

func TestDeletedPersonComesBack(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Press(fyne.KeyDown, fyne.KeyDelete)
	if n := len(d.page.Lines()); n != 3 || len(d.shell.Said) == 0 {
		t.Errorf("%d persons, said %q", n, d.shell.Said)
	}
	if _, err := d.store.Undo(ctx); err != nil || len(d.page.Lines()) != 4 {
		t.Errorf("after undo %q, %v", d.page.Lines(), err)
	}
	d.page.OpenRecord(model.Ref{Noun: "person", UID: d.an.UID})
	d.page.DeleteCurrent()
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.InUse {
		t.Errorf("a member of a delegation: %v", d.shell.Errors)
	}
}

// TestSeveralAreDeletedAsOneAction: persons, and posts of one person.
func TestSeveralAreDeletedAsOneAction(t *testing.T) {
	d := newDesk(t)
	datatest.Put(t, d.store, &model.Post{Person: d.an.UID, Body: d.body.UID, Title: "Bí thư", ValidFrom: "2023-01-01"})
	d.open(task.Inline)
	all := func() {
		d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		d.Press(fyne.KeyDelete)
	}
	undo := func(want string) {
		t.Helper()
		if action, err := d.store.Undo(ctx); err != nil || action != want {
			t.Errorf("undone %q, %v", action, err)
		}
	}
	d.page.OpenRecord(model.Ref{Noun: "person", UID: d.an.UID})
	d.page.FocusPosts()
	all()
	if n := len(d.person("Trần Văn An").Posts); n != 0 {
		t.Errorf("%d posts left", n)
	}
	undo("Xóa 2 chức vụ")
	if n := len(d.person("Trần Văn An").Posts); n != 2 {
		t.Errorf("%d posts after undo", n)
	}
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyEnd, fyne.KeyUp)
	d.ShiftPress(fyne.KeyUp)
	gone := d.page.Marked()
	d.Press(fyne.KeyDelete)
	if n := len(d.page.Lines()); len(gone) != 2 || n != 2 {
		t.Errorf("%v deleted, %d persons left", gone, n)
	}
	undo("Xóa 2 người")
	d.noErrors()
}

func TestPostIsAddedWithEverything(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.OpenRecord(model.Ref{Noun: "person", UID: d.an.UID})
	d.page.AddPost()
	d.Type("Phó Chủ tịch")
	d.Tab()
	d.Type("Phó Chủ tịch Ủy ban MTTQ Việt Nam quận Sông Mai")
	d.Tab()
	d.Tab() // the place is the book's office
	d.Type("1/1/2024")
	d.Tab()
	d.Tab()
	d.Press(fyne.KeySpace) // the first type of papers
	d.Tab()
	d.page.TakeForm(1)
	d.Picture("people-post")
	post := d.person("Trần Văn An").Posts[0].Post
	post.Meta = model.Meta{}
	want := model.Post{
		Person: d.an.UID, Office: d.office.UID, Title: "Phó Chủ tịch", FullTitle: "Phó Chủ tịch Ủy ban MTTQ Việt Nam quận Sông Mai",
		ValidFrom: "2024-01-01", Signs: []model.DocType{model.KH}, Authority: []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"},
	}
	if diff := cmp.Diff(want, post); diff != "" {
		t.Error(diff)
	}
	d.PressButton("Ký mọi loại")
	if diff := cmp.Diff(model.SignedTypes(), d.person("Trần Văn An").Posts[0].Post.Signs); diff != "" {
		t.Error(diff)
	}
	if d.Seen("Biên bản") || d.Seen("Mục lục") || !d.Seen("CV đính chính") {
		t.Error("papers without a signer are offered, or others are not")
	}
	d.PressButton("Không ký")
	if got := d.person("Trần Văn An").Posts[0].Post.Signs; len(got) != 0 {
		t.Errorf("signs %v", got)
	}
	d.noErrors()
}

func TestPostOfAFormerLeaderKeepsItsPlace(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	former := d.person("Trần Văn An").Posts[0].Post
	d.page.OpenRecord(model.Ref{Noun: "post", UID: former.UID})
	if got := d.page.PlaceShown(); got != "body:"+string(d.body.UID) {
		t.Fatalf("place %q", got)
	}
	d.page.FocusTitle()
	d.Type("Nguyên ")
	d.Tab()
	if got := d.person("Trần Văn An").Posts[0].Post; got.Title != "Nguyên Chủ tịch" || got.Body != d.body.UID {
		t.Errorf("kept %+v", got)
	}
	d.page.DeleteCurrent()
	if n := len(d.person("Trần Văn An").Posts); n != 0 {
		t.Errorf("%d posts after Del", n)
	}
	d.page.AddPost()
	d.page.DeleteCurrent() // gives the new one up
	if _, err := d.store.Undo(ctx); err != nil || len(d.person("Trần Văn An").Posts) != 1 {
		t.Errorf("after undo: %v", err)
	}
	d.noErrors()
}

func TestPostThatSignedKeepsItsDays(t *testing.T) {
	d := newDesk(t)
	doc := datatest.Document(t, d.store, model.Document{Office: d.office.UID, Signer: d.chair.UID, Mission: d.mission()})
	datatest.Issue(t, d.store, doc.UID, "")
	d.open(task.Inline)
	d.page.OpenRecord(model.Ref{Noun: "post", UID: d.chair.UID})
	d.page.SetFrom("05/10/2024")
	if d.page.DaysProblem() == "" || len(d.shell.Errors) > 0 {
		t.Errorf("the field says %q, errors %v", d.page.DaysProblem(), d.shell.Errors)
	}
}

// TestNobodyIsMarkedWhileSomebodyNewIsTyped: a marked row belongs to the person in the fields.
func TestNobodyIsMarkedWhileSomebodyNewIsTyped(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Press(fyne.KeyEnd)
	before := d.page.Marked()
	if len(before) != 1 {
		t.Fatalf("marked %v", before)
	}
	d.page.Add()
	if got := d.page.Marked(); got != nil {
		t.Errorf("marked %v while somebody new is typed", got)
	}
	d.Picture("people-new")
	d.page.Back()
	if got := d.page.Marked(); !slices.Equal(got, before) || d.page.FormName() != before[0] {
		t.Errorf("marked %v, in the fields %q, want %v", got, d.page.FormName(), before)
	}
	d.page.Add()
	d.Type("Vũ Văn Ý")
	d.Tab()
	if got := d.page.Marked(); !slices.Equal(got, []string{"Vũ Văn Ý"}) {
		t.Errorf("marked %v after saving", got)
	}
}

func (d *desk) mission() model.UID { return d.person("Trần Văn An").Missions[0].Mission }

func TestMissionsOfAPersonOpen(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.OpenRecord(model.Ref{Noun: "person", UID: d.an.UID})
	d.page.FocusMissions()
	d.Press(fyne.KeyReturn)
	if want := (model.Ref{Noun: "mission", UID: d.mission()}); len(d.shell.Records) != 1 || d.shell.Records[0] != want {
		t.Errorf("opened %v", d.shell.Records)
	}
}

func TestTwoEntriesBecomeOneByChoice(t *testing.T) {
	d := newDesk(t)
	again := model.Person{FullName: "Trần Văn An", Address: "ông", Phone: "0909"}
	datatest.Put(t, d.store, &again)
	datatest.Put(t, d.store, &model.Post{Person: again.UID, Office: d.office.UID, Title: "Chuyên viên"})
	d.open(task.Inline)
	d.page.Merge()
	if len(d.shell.Questions) != 0 || len(d.shell.Said) != 1 {
		t.Fatalf("one chosen: asked %v, said %q", d.shell.Questions, d.shell.Said)
	}
	d.page.Choose(2)
	d.page.Merge() // looked at and left
	d.shell.Answer = "Giữ mục 1"
	d.page.Merge()
	q := d.shell.Questions[1]
	for _, part := range []string{"Chuyên viên", "1 chức vụ", "1 đoàn giám sát", "số điện thoại 0909", "Thùng rác"} {
		if !strings.Contains(q.Text, part) {
			t.Errorf("the question lacks %q: %s", part, q.Text)
		}
	}
	p := d.person("Trần Văn An")
	if p.Person.UID != d.an.UID || len(p.Posts) != 2 || p.Person.Phone != "0909" || len(d.page.Lines()) != 4 {
		t.Errorf("kept %+v", p)
	}
	if _, err := d.store.Undo(ctx); err != nil || len(d.page.Lines()) != 5 {
		t.Errorf("after undo %q, %v", d.page.Lines(), err)
	}
	d.noErrors()
}

func TestMergeInOneDelegationIsRefused(t *testing.T) {
	d := newDesk(t)
	again := datatest.Person(t, d.store, "Trần Văn An")
	datatest.Put(t, d.store, &model.Member{Mission: d.mission(), Person: again.UID, Role: model.HeadRole, Ord: 2})
	d.open(task.Inline)
	d.page.Choose(2)
	d.page.Merge()
	if len(d.shell.Errors) != 1 || len(d.shell.Questions) != 0 {
		t.Errorf("errors %v, questions %v", d.shell.Errors, d.shell.Questions)
	}
}

func TestColumnsStepsAndHistory(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Step(1)
	d.page.NextColumn()
	d.Type("Bà ")
	d.Tab()
	if d.person("Bà Lê Thị Ánh").Person.FullName == "" {
		t.Error("the second column is not the person stepped to")
	}
	d.page.NextColumn() // there is no post: the list again
	if d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("without a post the keyboard is in %T", d.Window.Canvas().Focused())
	}
	d.page.Step(2)
	d.page.NextColumn()
	d.page.NextColumn()
	d.page.NextColumn()
	if d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("after the round the keyboard is in %T", d.Window.Canvas().Focused())
	}
	for _, a := range d.page.Actions() {
		if strings.HasPrefix(a.Label, "Lịch sử") {
			a.Do()
		}
	}
	if len(d.shell.Histories) != 1 || d.shell.Histories[0].Noun != "person" {
		t.Errorf("histories %v", d.shell.Histories)
	}
}

func TestEmptyBookSaysWhatBelongsHere(t *testing.T) {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.open(task.Inline)
	d.Picture("people-empty")
	d.Press(fyne.KeyReturn) // the list's button
	d.page.Add()
	d.Type("Lê Thị Mẫu Đơn")
	d.Tab()
	if got := d.page.Lines(); len(got) != 1 {
		t.Errorf("persons %q", got)
	}
	d.noErrors()
}

func TestErrorOfReadingAndTryingAgain(t *testing.T) {
	d := newDesk(t)
	d.fail = errors.New("disk")
	d.open(task.Inline)
	if d.page.Loaded() {
		t.Fatal("an error counts as read")
	}
	d.fail = nil
	d.PressButton("Thử lại")
	if len(d.page.Lines()) != 4 {
		t.Errorf("after trying again: %q", d.page.Lines())
	}
}

func TestOldResultIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.Reload()
	arrive := q.Answer()
	if _, err := d.store.SavePerson(ctx, model.Person{FullName: "Ngô Văn Thử"}); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	q.RunAll()
	arrive()
	if n := len(d.page.Lines()); n != 5 {
		t.Errorf("%d persons: an old result is shown", n)
	}
}

func TestEscLeadsFromTheEditorsToTheList(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	c := d.Window.Canvas()
	c.Focus(d.page.First())
	list := c.Focused()
	d.page.NextColumn()
	if c.Focused() == list {
		t.Fatal("F6 does not lead into the editor")
	}
	if !d.page.Back() || c.Focused() != list || d.page.Back() {
		t.Errorf("Esc leads to %T", c.Focused())
	}
}

func TestSameNameIsSaidAtTheField(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Add()
	d.Type("trần văn AN")
	d.Tab()
	if got := d.page.NameProblem(); got != "Đã có người tên này trong sổ." {
		t.Errorf("said %q", got)
	}
	if p := d.person("trần văn AN"); p.Person.UID == d.an.UID {
		t.Error("the second person of the name was not kept")
	}
	d.page.TypeName("Trần Văn Anh")
	if got := d.page.NameProblem(); got != "" {
		t.Errorf("a name of one's own: said %q", got)
	}
}
