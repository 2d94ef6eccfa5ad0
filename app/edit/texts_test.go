package edit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// asking is a panel that asks why, about the topics of a desk.
type asking struct {
	*desk
	texts  *edit.Texts
	reason *widgets.BaseEntry
	heard  int
}

func newAsking(t *testing.T) *asking {
	a := &asking{desk: newDesk(t)}
	a.begin(task.Inline)
	return a
}

// begin shows the panel anew, as another run of the program does.
func (a *asking) begin(r task.Runner) {
	a.reason = widgets.NewEntry(model.CleanLine)
	a.reason.OnChanged = func(string) { a.heard++ }
	a.texts = edit.NewTexts(edit.TextsConfig{
		Runner: r, After: a.timer.After, Shell: &a.shell, Drafts: a.store, Pending: a.sheet.Pending(), Errand: model.ErrandState,
	})
	a.texts.Watch("reason", a.reason)
	body := container.NewVBox(a.reason)
	body.Add(a.texts.Bar(func() { body.Refresh() }))
	a.Show(container.NewPadded(body))
	a.texts.Open(a.topic(0))
	a.Window.Canvas().Focus(a.reason)
}

func (a *asking) topic(i int) model.Ref { return model.Ref{Noun: "topic", UID: a.topics[i].UID} }

func (a *asking) expect(what string, want ...string) {
	a.t.Helper()
	if diff := cmp.Diff(want, datatest.Drafts(a.t, a.store)); diff != "" {
		a.t.Errorf("%s: %s", what, diff)
	}
}

// In a field of a panel that was not touched Ctrl+Z does not take back what was done before the panel was opened; what
// was done in the panel can be taken back.
func TestTakingBackStaysInThePanel(t *testing.T) {
	a := newAsking(t)
	back := 0
	a.Keys.Bind(widgets.Binding{Key: fyne.KeyZ, Modifier: fyne.KeyModifierControl, Do: func() { back++ }})
	undo := func() { a.reason.TypedShortcut(&fyne.ShortcutUndo{}) }
	undo()
	if back != 0 || len(a.shell.Said) != 1 {
		t.Errorf("taken back %d times, said %q", back, a.shell.Said)
	}
	a.Type("Chờ")
	undo()
	if back != 0 {
		t.Error("letters typed are not what was taken back")
	}
	a.texts.Done(a.topic(0))
	a.Window.Canvas().Focus(a.reason)
	a.reason.SetValue("")
	undo()
	if back != 1 {
		t.Errorf("what was done in the panel: taken back %d times", back)
	}
}

func TestTextsOfAPanelAreKeptWithinTwoSeconds(t *testing.T) {
	a := newAsking(t)
	a.Type("Chờ")
	if a.timer.Asked != edit.DraftWait || a.heard == 0 {
		t.Fatalf("waits %v, the field's own listener heard %d", a.timer.Asked, a.heard)
	}
	a.timer.Fire()
	a.expect("after two seconds", "topic state/reason: Chờ")
	a.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	a.timer.Fire()
	a.expect("taken back")
}

func TestTextsAreOfferedAfterACrash(t *testing.T) {
	a := newAsking(t)
	a.Type("Chờ kinh phí")
	a.timer.Fire()
	a.begin(task.Inline)
	if a.reason.Text != "" {
		t.Errorf("put back unasked: %q", a.reason.Text)
	}
	a.texts.Open(a.topic(1))
	if a.Button("Lấy lại") != nil {
		t.Error("offered for another record")
	}
	a.texts.Open(a.topic(0))
	a.PressButton("Lấy lại")
	if a.reason.Text != "Chờ kinh phí" || a.Button("Lấy lại") != nil || a.Window.Canvas().Focused() != a.reason {
		t.Errorf("taken back: %q, the keyboard is at %T %v", a.reason.Text, a.Window.Canvas().Focused(), a.Button("Lấy lại"))
	}
	a.expect("taken back, not done yet", "topic state/reason: Chờ kinh phí")
	a.texts.Done(a.topic(0))
	a.expect("done")
}

func TestTextsOfferedCanBeDroppedOrLeft(t *testing.T) {
	a := newAsking(t)
	a.Type("Chờ")
	a.texts.Close() // the page goes
	a.expect("left", "topic state/reason: Chờ")
	a.begin(task.Inline)
	a.texts.GiveUp() // looked in and went back
	a.expect("what is offered outlives giving up", "topic state/reason: Chờ")
	a.begin(task.Inline)
	a.PressButton("Bỏ")
	a.expect("dropped")
	a.Window.Canvas().Focus(a.reason)
	a.Type("Khác")
	a.timer.Fire()
	a.texts.GiveUp()
	a.expect("given up")
}

// What is typed while a text of the last time is offered does not overwrite it, wherever it is kept and whatever becomes
// of it; a text that says the same is the offered one. Taking what is offered offers what stood in the field.
func TestAnOfferedTextIsNotOverwritten(t *testing.T) {
	a := newAsking(t)
	a.Type("Chờ kinh phí")
	a.timer.Fire()
	a.begin(task.Inline)
	a.Type("Lý do khác")
	a.timer.Fire()
	a.expect("typed beside what is offered", "topic state/reason: Chờ kinh phí", "topic state/reason~2: Lý do khác")
	a.PressButton("Lấy lại")
	if a.reason.Text != "Chờ kinh phí" || a.Button("Lấy lại") == nil {
		t.Fatalf("taken: %q; what stood in the field is offered: %v", a.reason.Text, a.Button("Lấy lại") != nil)
	}
	a.PressButton("Lấy lại")
	if a.reason.Text != "Lý do khác" {
		t.Fatalf("taken in turn: %q", a.reason.Text)
	}
	a.texts.Done(a.topic(0))
	a.expect("done", "topic state/reason: Chờ kinh phí")

	a.begin(task.Inline)
	a.Type("Chờ")
	a.timer.Fire()
	a.texts.GiveUp()
	a.expect("given up", "topic state/reason: Chờ kinh phí")

	a.begin(task.Inline)
	a.Type("Chờ kinh phí")
	a.timer.Fire()
	a.expect("the same words", "topic state/reason: Chờ kinh phí")
	a.texts.Close()
	a.texts.Done(a.topic(0)) // is done after the panel is closed
	a.expect("done with the same words")
}

// Words typed before the drafts were read are kept beside them, also when the panel is closed meanwhile.
func TestTextsWaitForWhatIsOffered(t *testing.T) {
	a := newAsking(t)
	a.Type("Cũ")
	a.texts.Close()
	var q tasktest.Queue
	a.begin(q.Runner())
	a.Type("Mới")
	a.timer.Fire()
	a.texts.Close()
	q.RunAll()
	a.expect("both", "topic state/reason: Cũ", "topic state/reason~2: Mới")
}

// A character that no paper can show is refused when the panel is done, at its field.
func TestTextsOfAPanelCanBePrinted(t *testing.T) {
	a := newAsking(t)
	a.Type("Tốt 😀")
	a.Window.Canvas().Unfocus()
	if a.texts.Ready() || a.reason.Note().Kind != widgets.NoteError || a.Window.Canvas().Focused() != fyne.Focusable(a.reason) {
		t.Errorf("note %+v, keyboard %v", a.reason.Note(), a.Window.Canvas().Focused())
	}
	a.reason.SetValue("Tốt")
	if !a.texts.Ready() || a.reason.Note().Kind == widgets.NoteError {
		t.Errorf("mended: %+v", a.reason.Note())
	}
	a.texts.Add("whole", func() string { return "gộp 😀" }, func(string) {})
	if a.texts.Ready() || len(a.shell.Said) == 0 {
		t.Error("a text without a field")
	}
}

// What is offered says so with the keys that answer it, and can be answered without going to its buttons.
func TestWhatIsOfferedIsAnsweredByKey(t *testing.T) {
	a := newAsking(t)
	for _, take := range []bool{true, false} {
		a.Window.Canvas().Focus(a.reason)
		a.Type("Chờ")
		a.timer.Fire()
		a.begin(task.Inline)
		if said := a.shell.Said; len(said) == 0 || !strings.Contains(said[len(said)-1], "Ctrl+Shift+R") {
			t.Errorf("said %q", said)
		}
		if !a.sheet.AnswerDraft(take) || a.sheet.AnswerDraft(take) {
			t.Error("is answered once")
		}
		if want := map[bool]string{true: "Chờ"}[take]; a.reason.Text != want {
			t.Errorf("take %v: %q", take, a.reason.Text)
		}
		if gone := a.shell.Unsaid; len(gone) == 0 || !strings.Contains(gone[len(gone)-1], "Ctrl+Shift+R") {
			t.Errorf("take %v: the line still offers it", take)
		}
		a.texts.GiveUp()
		a.begin(task.Inline)
	}
	a.expect("dropped")
}

// The page goes: what was typed in the last two seconds is kept before, and in order.
func TestTextsAreKeptBeforeThePageGoes(t *testing.T) {
	a := newAsking(t)
	var q tasktest.Queue
	a.begin(q.Runner())
	q.RunAll()
	a.Type("Chờ")
	left := false
	a.sheet.WhenSaved(func() { left = true })
	if left {
		t.Error("the page goes before the text is kept")
	}
	a.texts.Done(a.topic(0)) // is done meanwhile
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1)
	}
	a.expect("dropped after it was kept")
	if !left || a.timer.Waiting() {
		t.Errorf("left %v, waits %v", left, a.timer.Waiting())
	}
}

// What the page itself puts into a field is nothing to be kept.
func TestTextsOfThePageAreNoDrafts(t *testing.T) {
	a := newAsking(t)
	a.reason.SetValue("Đề xuất")
	a.texts.Settle()
	a.timer.Fire()
	a.expect("proposed")
}

// A draft that says what stands in the field anyhow is not offered, and forgotten.
func TestTextsThatSayTheSameAreForgotten(t *testing.T) {
	a := newAsking(t)
	a.Type("Chờ kinh phí ")
	a.timer.Fire()
	a.begin(task.Inline)
	a.reason.SetValue("Chờ kinh phí") // as the page does before it opens
	a.texts.Open(a.topic(0))
	if a.Button("Lấy lại") != nil {
		t.Error("is offered")
	}
	a.expect("forgotten")
}

func TestDraftsThatCannotBeReadAreTold(t *testing.T) {
	a := newAsking(t)
	if err := a.store.Close(); err != nil {
		t.Fatal(err)
	}
	a.texts.Open(a.topic(1))
	if len(a.shell.Said) != 1 || len(a.shell.Errors) != 0 {
		t.Errorf("said %q, errors %v", a.shell.Said, a.shell.Errors)
	}
}
