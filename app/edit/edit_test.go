package edit_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is a page that shows the missions of a real data file in one form.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell pagetest.Shell
	timer tasktest.Timer
	form  *edit.Form[model.Topic]
	sheet *edit.Sheet[[]model.Topic]

	mission model.Mission
	topics  []model.Topic
	title   *widgets.BaseEntry
	order   *widgets.BaseEntry
	bar     fyne.CanvasObject
	content fyne.CanvasObject
	fail    error // what reading is answered with
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	d.mission = datatest.Mission(t, d.store, model.Mission{})
	for _, title := range []string{"Một", "Hai"} {
		d.topics = append(d.topics, datatest.Topic(t, d.store, d.mission.UID, title))
	}
	d.open(task.Inline)
	return d
}

func (d *desk) open(r task.Runner) {
	d.sheet = edit.NewSheet(edit.SheetConfig[[]model.Topic]{
		Runner: r, Shell: &d.shell, OnChange: d.store.OnChange,
		Load: func(ctx context.Context) ([]model.Topic, error) {
			if d.fail != nil {
				return nil, d.fail
			}
			return data.All[model.Topic](ctx, d.store)
		},
	})
	d.form = edit.NewForm(edit.FormConfig[model.Topic]{
		Runner: r, After: d.timer.After, Shell: &d.shell, Drafts: d.store, Pending: d.sheet.Pending(),
		Save: d.store.SaveTopic, Meta: func(t *model.Topic) *model.Meta { return &t.Meta }, Noun: "topic",
		Parent: func(t model.Topic) model.Ref { return model.Ref{Noun: "mission", UID: t.Mission} },
		Needs:  []edit.Need[model.Topic]{{Key: "title", Given: func(t model.Topic) bool { return t.Title != "" }, Why: "Chưa nhập tên."}},
		Adopt:  func(want *model.Topic, saved model.Topic) { want.Ord = saved.Ord },
	})
	d.title = edit.Line(d.form, "title", func(t *model.Topic) *string { return &t.Title })
	d.order = edit.Number(d.form, "ord", func(t *model.Topic) *int { return &t.Ord })
	d.bar = d.form.DraftBar(nil)
	rest := widget.NewEntry()
	d.content = container.NewPadded(container.NewVBox(d.bar, d.title, d.order, rest))
	d.sheet.Begin(d.content, func(all []model.Topic) {
		for _, t := range all {
			if t.UID == d.form.Value().UID {
				d.form.Refresh(t)
			}
		}
	})
	d.t.Cleanup(d.sheet.Leave)
	d.Show(d.sheet.Content())
	d.form.Open(d.topics[0])
	d.Window.Canvas().Focus(d.title)
}

// kept are the titles in the file.
func (d *desk) kept() string {
	d.t.Helper()
	all, err := data.All[model.Topic](ctx, d.store)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, t := range all {
		out = append(out, t.Title)
	}
	return strings.Join(out, ", ")
}

func (d *desk) drafts() []string {
	d.t.Helper()
	all, err := d.store.Drafts(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, x := range all {
		out = append(out, string(x.Noun)+" "+x.Field+": "+x.Text)
	}
	return out
}

func TestLeavingAFieldSaves(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	if got := d.kept(); got != "Một, Hai" {
		t.Errorf("saved while typing: %s", got)
	}
	d.Tab()
	if got := d.kept(); got != "Mới Một, Hai" {
		t.Errorf("after leaving the field: %s", got)
	}
}

func TestAnotherRecordTakesNothingAlong(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	d.form.Open(d.topics[1])
	if got := d.kept(); got != "Mới Một, Hai" {
		t.Errorf("opening another record lost something: %s", got)
	}
	if d.title.Text != "Hai" {
		t.Errorf("the field shows %q", d.title.Text)
	}
}

func TestRefusedTextStaysWithItsRecord(t *testing.T) {
	d := newDesk(t)
	d.title.SetText("")
	d.Tab()
	if n := d.title.Note(); n.Kind != widgets.NoteError || !strings.Contains(n.Text, "Chưa nhập nội dung giám sát") {
		t.Errorf("note %+v", n)
	}
	d.form.Open(d.topics[1])
	if n := d.title.Note(); n.Kind == widgets.NoteError {
		t.Errorf("another record is marked: %+v", n)
	}
	d.form.Open(d.topics[0])
	if n := d.title.Note(); d.title.Text != "" || n.Kind != widgets.NoteError {
		t.Errorf("back at the refused record: %q, %+v", d.title.Text, n)
	}
	d.Window.Canvas().Focus(d.title)
	d.Type("Ba")
	d.Tab()
	if got := d.kept(); got != "Ba, Hai" || d.title.Note().Kind == widgets.NoteError || len(d.drafts()) != 0 {
		t.Errorf("after mending: %s, %+v, drafts %v", got, d.title.Note(), d.drafts())
	}
}

func TestNumberField(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.order)
	d.order.SetText("mười")
	d.Tab()
	if n := d.order.Note(); n.Kind != widgets.NoteError {
		t.Errorf("a word is taken as a number: %+v", n)
	}
	d.Window.Canvas().Focus(d.order)
	d.order.SetText("10")
	d.Tab()
	if got := d.form.Value().Ord; got != 10 || d.order.Note().Kind == widgets.NoteError {
		t.Errorf("number %d, note %+v", got, d.order.Note())
	}
}

func TestTypedTextIsKeptWithinTwoSeconds(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	if d.timer.Asked != edit.DraftWait {
		t.Fatalf("the draft waits %v", d.timer.Asked)
	}
	d.Type("hơn ")
	d.timer.Fire()
	if diff := cmp.Diff([]string{"topic title: Mới hơn Một"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.Tab()
	if got := d.drafts(); len(got) != 0 {
		t.Errorf("drafts of what is saved: %v", got)
	}
}

func TestTextTakenBackHasNoDraft(t *testing.T) {
	d := newDesk(t)
	d.Type("x")
	d.timer.Fire()
	d.Press(fyne.KeyEscape)
	d.timer.Fire()
	if got := d.drafts(); len(got) != 0 || d.title.Text != "Một" {
		t.Errorf("field %q, drafts %v", d.title.Text, got)
	}
}

func TestDraftsAreOfferedAfterACrash(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	d.timer.Fire()
	d.sheet.Leave() // the program ends here; the field was never left
	d.open(task.Inline)
	if !d.bar.Visible() {
		t.Fatal("nothing is offered")
	}
	if d.title.Text != "Một" {
		t.Errorf("the field was changed unasked: %q", d.title.Text)
	}
	d.Window.Canvas().Focus(nil)
	d.Tab() // Lấy lại
	d.Press(fyne.KeySpace)
	if got := d.kept(); got != "Mới Một, Hai" || d.bar.Visible() || len(d.drafts()) != 0 {
		t.Errorf("taken back: %s, bar %v, drafts %v", got, d.bar.Visible(), d.drafts())
	}
}

func TestDraftsCanBeGivenUp(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	d.timer.Fire()
	d.sheet.Leave()
	d.open(task.Inline)
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Tab()
	d.Press(fyne.KeySpace) // Bỏ
	if got := d.kept(); got != "Một, Hai" || d.bar.Visible() || len(d.drafts()) != 0 {
		t.Errorf("given up: %s, bar %v, drafts %v", got, d.bar.Visible(), d.drafts())
	}
}

func TestNewRecordIsWrittenOnceItIsReady(t *testing.T) {
	d := newDesk(t)
	d.form.Open(model.Topic{Mission: d.mission.UID})
	d.Window.Canvas().Focus(d.order)
	d.order.SetText("7")
	d.Tab()
	if got := d.kept(); got != "Một, Hai" || !d.form.IsNew() {
		t.Errorf("written too early: %s", got)
	}
	d.Window.Canvas().Focus(d.title)
	d.Type("Ba")
	d.timer.Fire()
	if diff := cmp.Diff([]string{"mission topic.ord: 7", "mission topic.title: Ba"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.Tab()
	if got := d.kept(); got != "Một, Hai, Ba" || d.form.IsNew() || len(d.drafts()) != 0 {
		t.Errorf("written: %s, new %v, drafts %v", got, d.form.IsNew(), d.drafts())
	}
}

func TestNewRecordCanBeGivenUp(t *testing.T) {
	d := newDesk(t)
	if d.form.GiveUp() {
		t.Error("a kept record was given up")
	}
	d.form.Open(model.Topic{Mission: d.mission.UID})
	d.Window.Canvas().Focus(d.title)
	d.Type("Ba")
	d.timer.Fire()
	if !d.form.GiveUp() || d.form.Shown() || len(d.drafts()) != 0 {
		t.Errorf("shown %v, drafts %v", d.form.Shown(), d.drafts())
	}
}

func TestReloadLeavesTheFieldWithTheKeyboard(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	changed := d.topics[0]
	changed.Title = "Nơi khác"
	if _, err := d.store.SaveTopic(ctx, changed); err != nil {
		t.Fatal(err)
	}
	if d.title.Text != "Mới Một" {
		t.Errorf("the field with the keyboard shows %q", d.title.Text)
	}
}

func TestUndoIsShown(t *testing.T) {
	d := newDesk(t)
	d.Type("Mới ")
	d.Tab()
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if d.title.Text != "Một" {
		t.Errorf("the field shows %q", d.title.Text)
	}
}

func TestErrorOfReadingStandsInThePage(t *testing.T) {
	d := newDesk(t)
	d.fail = errors.New("disk on fire")
	d.sheet.Reload()
	d.fail = nil
	if d.content.Visible() {
		t.Error("the page is shown in spite of the error")
	}
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Press(fyne.KeySpace) // Thử lại
	if !d.content.Visible() {
		t.Error("the page is not shown after trying again")
	}
}

func TestOldAnswersAreDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.sheet.Leave()
	d.open(q.Runner())
	q.RunAll()
	changed := d.topics[1]
	changed.Title = "Mới"
	d.sheet.Reload()
	if _, err := d.store.SaveTopic(ctx, changed); err != nil {
		t.Fatal(err)
	}
	q.RunAt(1)
	q.RunAt(0)
	if got := d.sheet.Data()[1].Title; got != "Mới" {
		t.Errorf("the page shows an old answer: %q", got)
	}
}

func TestWaitingForALoad(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.sheet.Leave()
	d.open(q.Runner())
	heard := 0
	d.sheet.WhenLoaded(func() { heard++ })
	if heard != 0 {
		t.Error("called before anything was read")
	}
	q.RunAll()
	d.sheet.WhenLoaded(func() { heard++ })
	if heard != 2 {
		t.Errorf("called %d times", heard)
	}
	added := datatest.Topic(t, d.store, d.mission.UID, "Ba") // the page is told, and begins to read
	d.sheet.WhenLoaded(func() {
		heard++
		if !slices.ContainsFunc(d.sheet.Data(), func(x model.Topic) bool { return x.UID == added.UID }) {
			t.Error("called before what was added just now was read")
		}
	})
	q.RunAll()
	if heard != 3 {
		t.Errorf("called %d times", heard)
	}
}

// A draft that is being kept while its record is saved does not outlive the save.
func TestDraftsAreKeptAndDroppedInOrder(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.sheet.Leave()
	d.open(q.Runner())
	q.RunAll()
	d.Type("Mới ")
	d.timer.Fire() // begins to keep the draft
	d.Tab()        // begins to save
	left := false
	d.sheet.WhenSaved(func() { left = true })
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1) // what was begun last is done first
	}
	if got := d.drafts(); len(got) != 0 {
		t.Errorf("drafts of what is saved: %v", got)
	}
	if !left {
		t.Error("the page is never left")
	}
}

// What the store refuses is a draft before the page goes, and that is said.
func TestRefusedTextIsKeptWhenThePageIsLeft(t *testing.T) {
	d := newDesk(t)
	d.title.SetText("")
	d.Type("")
	left := false
	d.sheet.WhenSaved(func() { left = true })
	d.sheet.Leave()
	if diff := cmp.Diff([]string{"topic title: "}, d.drafts()); diff != "" || !left {
		t.Errorf("left %v: %s", left, diff)
	}
	if len(d.shell.Said) != 1 || !strings.Contains(d.shell.Said[0], "bản nháp") {
		t.Errorf("said %q", d.shell.Said)
	}
}

// A number that is none, and a new record that is not ready, are drafts too.
func TestTextsThatCannotBeSavedYetAreKept(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.order)
	d.order.SetText("mười")
	d.sheet.WhenSaved(func() {})
	if diff := cmp.Diff([]string{"topic ord: mười"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.sheet.Leave()
	d.open(task.Inline)
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Press(fyne.KeySpace) // Lấy lại
	if d.order.Text != "mười" || d.order.Note().Kind != widgets.NoteError {
		t.Errorf("taken back: %q, %+v", d.order.Text, d.order.Note())
	}
	d.form.Open(model.Topic{Mission: d.mission.UID})
	d.order.SetText("7")
	d.sheet.WhenSaved(func() {})
	if diff := cmp.Diff([]string{"mission topic.ord: 7", "topic ord: mười"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
}

// press does to the bar what the keyboard does: its first button takes the text, the second drops it.
func (d *desk) press(button int) {
	d.t.Helper()
	if !d.bar.Visible() {
		d.t.Fatal("nothing is offered")
	}
	d.Window.Canvas().Focus(nil)
	for range button {
		d.Tab()
	}
	d.Press(fyne.KeySpace)
}

// refuseTitle leaves the first topic without a title, which the store refuses.
func (d *desk) refuseTitle() {
	d.title.SetText("")
	d.Tab()
}

func (d *desk) typeOrder(text string) {
	d.Window.Canvas().Focus(d.order)
	d.order.SetText(text)
	d.Tab()
}

// inFile is the first topic as it is in the file.
func (d *desk) inFile() model.Topic {
	d.t.Helper()
	all, err := data.All[model.Topic](ctx, d.store)
	if err != nil {
		d.t.Fatal(err)
	}
	return all[0]
}

// A refused field does not keep those beside it out of the file.
func TestFieldsBesideARefusedOneAreSaved(t *testing.T) {
	d := newDesk(t)
	d.refuseTitle()
	d.typeOrder("9")
	if got := d.inFile(); got.Ord != 9 || got.Title != "Một" {
		t.Errorf("in the file: %+v", got)
	}
	if d.title.Text != "" || d.title.Note().Kind != widgets.NoteError || d.order.Note().Kind == widgets.NoteError {
		t.Errorf("the refused field: %q, %+v; the one beside it: %+v", d.title.Text, d.title.Note(), d.order.Note())
	}
	if diff := cmp.Diff([]string{"topic title: "}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.Window.Canvas().Focus(d.title)
	d.Type("Ba")
	d.Tab()
	if got := d.inFile(); got.Ord != 9 || got.Title != "Ba" || d.title.Note().Kind == widgets.NoteError || len(d.drafts()) != 0 {
		t.Errorf("mended: %+v, note %+v, drafts %v", got, d.title.Note(), d.drafts())
	}
}

// What was saved beside a refused field can be taken back, and the refused text is still there.
func TestUndoBesideARefusedField(t *testing.T) {
	d := newDesk(t)
	was := d.inFile().Ord
	d.refuseTitle()
	d.typeOrder("9")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if d.form.Value().Ord != was || d.title.Text != "" || d.form.Value().Title != "" {
		t.Errorf("after undo: %+v", d.form.Value())
	}
	d.typeOrder("8")
	if got := d.inFile(); got.Ord != 8 {
		t.Errorf("saved after undo: %+v", got)
	}
}

// A refusal from before is said when the page is left, though nothing was typed since; so is half a number.
func TestLeavingSaysWhatStaysBehind(t *testing.T) {
	d := newDesk(t)
	d.refuseTitle()
	d.typeOrder("9")
	d.sheet.WhenSaved(func() {})
	if len(d.shell.Said) != 1 || !strings.Contains(d.shell.Said[0], "Chưa nhập nội dung giám sát") {
		t.Errorf("said %q", d.shell.Said)
	}
	d = newDesk(t)
	d.typeOrder("mười")
	d.sheet.WhenSaved(func() {})
	if len(d.shell.Said) != 1 || !strings.Contains(d.shell.Said[0], "bản nháp") {
		t.Errorf("said of half a number %q", d.shell.Said)
	}
}

// offered is a desk with a text of the last run in its bar.
func offered(t *testing.T) *desk {
	d := newDesk(t)
	d.Type("Cũ ")
	d.timer.Fire()
	d.sheet.Leave()
	d.open(task.Inline)
	return d
}

// A text that is offered stays until the user decides, whatever is typed in its field.
func TestOfferedTextIsNotOverwritten(t *testing.T) {
	d := offered(t)
	d.Type("Mới ")
	d.timer.Fire()
	if diff := cmp.Diff([]string{"topic title~2: Mới Một", "topic title: Cũ Một"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.sheet.Leave() // broken off again: both are offered, one after the other
	d.open(task.Inline)
	d.press(2)
	if diff := cmp.Diff([]string{"topic title: Cũ Một"}, d.drafts()); diff != "" {
		t.Error(diff)
	}
	d.press(1)
	if got := d.kept(); got != "Cũ Một, Hai" || d.bar.Visible() || len(d.drafts()) != 0 {
		t.Errorf("taken: %s, bar %v, drafts %v", got, d.bar.Visible(), d.drafts())
	}
}

func TestOfferedTextOutlivesASave(t *testing.T) {
	d := offered(t)
	d.Type("Mới ")
	d.timer.Fire()
	d.Tab()
	if diff := cmp.Diff([]string{"topic title: Cũ Một"}, d.drafts()); diff != "" || d.kept() != "Mới Một, Hai" || !d.bar.Visible() {
		t.Errorf("%s: kept %s, bar %v", diff, d.kept(), d.bar.Visible())
	}
	d.Window.Canvas().Focus(d.title)
	d.title.SetText("Cũ Một") // typed again by hand
	d.Tab()
	if len(d.drafts()) != 0 || d.bar.Visible() {
		t.Errorf("what was offered is in the file: bar %v, drafts %v", d.bar.Visible(), d.drafts())
	}
}

// Taking a text does not lose the one in the field that was refused: it is offered instead.
func TestTakingATextKeepsTheOneInItsField(t *testing.T) {
	d := offered(t)
	d.Window.Canvas().Focus(d.title)
	d.refuseTitle()
	d.press(1)
	if got := d.kept(); got != "Cũ Một, Hai" || !d.bar.Visible() {
		t.Errorf("taken: %s, bar %v", got, d.bar.Visible())
	}
	if diff := cmp.Diff([]string{"topic title~2: "}, d.drafts()); diff != "" {
		t.Error(diff)
	}
}

// Half a number is offered when one comes back to its record.
func TestHalfANumberComesBackWithItsRecord(t *testing.T) {
	d := newDesk(t)
	d.typeOrder("mười")
	d.form.Open(d.topics[1])
	d.form.Open(d.topics[0])
	d.press(1)
	if d.order.Text != "mười" {
		t.Errorf("the field shows %q", d.order.Text)
	}
}
