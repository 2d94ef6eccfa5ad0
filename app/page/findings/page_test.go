package findings_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/edit"
	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// desk is a findings page over a real data file with two units, two topics and three findings in Phường 3.
type desk struct {
	*pagetest.Screen
	t         *testing.T
	store     *data.Store
	shell     pagetest.Shell
	timer     tasktest.Timer
	page      *findings.Page
	mission   model.Mission
	wards     []model.UID
	clipboard string
	written   []model.Ref // papers whose text was asked for, each with the record to go to
}

func clock() time.Time { return time.Date(2024, 10, 21, 2, 0, 0, 0, time.UTC) }

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t)}
	var wards []model.UID
	for _, name := range []string{"3", "5"} {
		w, _ := datatest.Ward(t, d.store, name)
		wards = append(wards, w.UID)
	}
	d.wards = wards
	d.mission = datatest.Mission(t, d.store, model.Mission{}, wards...)
	datatest.Topic(t, d.store, d.mission.UID, "Lịch tiếp công dân")
	for _, text := range []string{"Một.", "Hai.", "Ba."} {
		datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: text, InConclusion: true}, wards[0])
	}
	d.Screen = pagetest.New(t)
	d.open(task.Inline)
	return d
}

// open shows the page and goes to the findings of Phường 3.
func (d *desk) open(r task.Runner) {
	d.start(r)
	d.page.FocusPlaces()
	d.Press(fyne.KeyHome, fyne.KeyDown)
	d.page.NextColumn()
}

// start shows the page, with its keys bound to the window as the program does.
func (d *desk) start(r task.Runner) {
	d.page = findings.New(findings.Config{
		Store: d.store, Papers: service.NewDrafting(d.store, clock, "Sổ Giám Sát"), Shell: &d.shell, Runner: r, After: d.timer.After, Mission: d.mission.UID,
		Clipboard: func() string { return d.clipboard },
		Write: func(document model.UID, at model.Ref) {
			d.written = append(d.written, model.Ref{Noun: "document", UID: document}, at)
		},
	})
	d.t.Cleanup(d.page.Leave)
	d.Keys.SetPage(d.page.Actions())
	d.Keys.Bind(widgets.Binding{Key: fyne.KeyF6, Do: func() { d.page.NextColumn() }})
	d.Keys.Bind(widgets.Binding{Key: fyne.KeyEscape, Do: func() { d.page.Back() }})
	d.Show(d.page.Content())
}

// queued shows the page so that its readings and saves wait until they are run.
func (d *desk) queued() *tasktest.Queue {
	q := &tasktest.Queue{}
	d.start(q.Runner())
	return q
}

// Act does the action with a label, as the menu does.
func (d *desk) Act(label string) {
	d.t.Helper()
	for _, b := range d.page.Actions() {
		if b.Label == label {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

// paste puts text into the field with the keyboard.
func (d *desk) paste(text string) {
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// texts are the findings of Phường 3 in the file, in order.
func (d *desk) texts() []string {
	d.t.Helper()
	var out []string
	for _, f := range d.findings() {
		if slices.Contains(f.Wards, d.wards[0]) {
			out = append(out, f.Finding.Text)
		}
	}
	return out
}

func (d *desk) findings() []model.DossierFinding {
	d.t.Helper()
	dossier, err := d.store.Dossier(context.Background(), d.mission.UID, "")
	if err != nil {
		d.t.Fatal(err)
	}
	return dossier.Findings
}

func (d *desk) expect(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.texts()); diff != "" {
		d.t.Errorf("findings in the file (-want +got): %s", diff)
	}
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors shown: %v", d.shell.Errors)
	}
}

func TestTypingIsSavedOnLeavingTheField(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn) // into the text of the first
	d.Type(" Thêm tie‹‹iế")
	d.expect("Một.", "Hai.", "Ba.")
	d.Tab()
	d.expect("Thêm tiếMột.", "Hai.", "Ba.")
}

// The bursts are those UniKey sends for "tieengs vieetj", "DDaf NAWNGX" in Telex.
func TestInputProgramBurstsArriveWhole(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Type("tie‹ê")
	d.timer.Fire() // the draft is kept in the middle of a word
	d.Type("ng‹‹‹ếng vie‹êt‹‹ệt ")
	d.Type("D‹Đa‹à NA‹ĂNG‹‹‹ẴNG")
	d.Tab()
	d.expect("Một.", "Hai.", "Ba.", "tiếng việt Đà NẴNG")
}

func TestNewFindingTakesPlaceKindAndTickAlong(t *testing.T) {
	d := newDesk(t)
	d.Shortcut(fyne.KeyN, fyne.KeyModifierControl)
	d.page.Add()
	d.Type("Bốn.")
	d.Window.Canvas().Unfocus()
	d.expect("Một.", "Hai.", "Ba.", "Bốn.")
	f := d.findings()[3].Finding
	if f.Kind != model.Strength || !f.InConclusion || f.State != model.FindingDraft {
		t.Errorf("new finding %+v", f)
	}
}

func TestEmptyNewFindingIsNotWritten(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Tab()
	d.page.Step(1)
	d.expect("Một.", "Hai.", "Ba.")
}

func TestSteppingKeepsWhatWasTyped(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn)
	d.Type("Sửa ")
	d.page.Step(1)
	d.Type("Cũng ")
	d.page.Step(-1)
	d.expect("Sửa Một.", "Cũng Hai.", "Ba.")
}

func TestMoveAndDeleteByKeys(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyDown)
	d.page.Move(true)
	d.expect("Hai.", "Một.", "Ba.")
	d.Press(fyne.KeyDelete)
	d.expect("Một.", "Ba.")
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	d.expect("Hai.", "Một.", "Ba.")
}

func TestUndoShowsTheOldTextInTheEditor(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn)
	d.Type("Sai ")
	d.page.NextColumn()
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	d.expect("Một.", "Hai.", "Ba.")
	d.page.NextColumn() // units -> findings
	d.Press(fyne.KeyReturn)
	d.Shortcut(fyne.KeyHome, fyne.KeyModifierControl)
	d.Type("Đúng ")
	d.Tab()
	d.expect("Đúng Một.", "Hai.", "Ba.")
}

// A change made elsewhere while a text is being typed must not touch the text, nor may the text be lost.
func TestReloadLeavesTheTextBeingTypedAlone(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn)
	d.Type("Đang gõ ")
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Của người khác."}, d.wards[0])
	d.Type("tiếp ")
	d.Tab()
	d.expect("Đang gõ tiếp Một.", "Hai.", "Ba.", "Của người khác.")
}

func TestDraftIsKeptOfferedAndTaken(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn)
	d.Type("Chưa lưu ")
	if d.timer.Asked != edit.DraftWait || !d.timer.Waiting() {
		t.Fatalf("draft after %v, waiting %v", d.timer.Asked, d.timer.Waiting())
	}
	d.timer.Fire()
	drafts, err := d.store.Drafts(context.Background())
	if err != nil || len(drafts) != 1 || drafts[0].Text != "Chưa lưu Một." {
		t.Fatalf("drafts %v, %v", drafts, err)
	}
	d.page.Leave() // the program ends without saving
	d.open(task.Inline)
	if !d.page.DraftOffered() {
		t.Fatal("the draft is not offered")
	}
	d.Picture("draft")
	d.page.TapButton("Lấy lại")
	d.Window.Canvas().Unfocus()
	d.expect("Chưa lưu Một.", "Hai.", "Ba.")
	if drafts, err = d.store.Drafts(context.Background()); err != nil || len(drafts) != 0 {
		t.Errorf("drafts after saving: %v, %v", drafts, err)
	}
}

func TestRefusedTextIsMarkedAndKeptAsDraft(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyReturn)
	d.paste(strings.Repeat("a", model.MaxText))
	d.Tab()
	d.Picture("refused")
	if got := d.texts(); !slices.Equal(got, []string{"Một.", "Hai.", "Ba."}) {
		t.Errorf("too long a text was saved: %d findings", len(got))
	}
	if !strings.Contains(d.page.TextProblem(), "20.000") {
		t.Errorf("the field says %q", d.page.TextProblem())
	}
	d.timer.Fire()
	drafts, err := d.store.Drafts(context.Background())
	if err != nil || len(drafts) != 1 {
		t.Errorf("drafts %d, %v", len(drafts), err)
	}
	d.page.Step(1)
	d.page.Step(-1)
	if !strings.Contains(d.page.TextProblem(), "20.000") || len(d.page.Text()) <= model.MaxText {
		t.Errorf("after going away and back: %d letters, the field says %q", len(d.page.Text()), d.page.TextProblem())
	}
}

func TestSlowSavesKeepTheNewestText(t *testing.T) {
	d := newDesk(t)
	d.page.Leave()
	var q tasktest.Queue
	d.start(q.Runner())
	q.RunAll()
	d.page.Add()
	d.Type("A")
	d.Tab()
	d.page.FocusText()
	d.Type("B")
	saved := false
	d.Tab()
	d.page.WhenSaved(func() { saved = true })
	if saved {
		t.Error("said to be saved before the save ran")
	}
	q.RunAll()
	if !saved {
		t.Error("not said to be saved after the saves ran")
	}
	d.expect("Một.", "Hai.", "Ba.", "AB")
}

func TestErrorStandsInPlaceOfTheList(t *testing.T) {
	d := newDesk(t)
	d.page.Leave()
	d.mission.UID = datatest.UID(999999)
	d.start(task.Inline)
	d.Picture("error")
	if said := test.RenderToMarkup(d.Window.Canvas()); !strings.Contains(said, "Không tìm thấy") || !strings.Contains(said, "Thử lại") {
		t.Error("the page does not say what is wrong")
	}
}
