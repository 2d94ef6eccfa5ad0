package findings_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const (
	ctrl      = fyne.KeyModifierControl
	alt       = fyne.KeyModifierAlt
	ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
)

// lines are the findings of the mission in the file: kind, tick, units, text.
func (d *desk) lines() []string {
	d.t.Helper()
	names := map[model.UID]string{d.wards[0]: "3", d.wards[1]: "5"}
	var out []string
	for _, f := range d.findings() {
		line := string(f.Finding.Kind)
		if f.Finding.Topic != "" {
			line += " topic"
		}
		if f.Finding.InConclusion {
			line += " ✓"
		}
		if f.Finding.State != model.FindingDraft {
			line += " " + string(f.Finding.State)
		}
		for _, w := range f.Wards {
			line += " @" + names[w]
		}
		out = append(out, line+" "+f.Finding.Text)
	}
	return out
}

// wants compares the findings in the file; no error may have been shown.
func (d *desk) wants(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.lines()); diff != "" {
		d.t.Errorf("findings in the file (-want +got): %s", diff)
	}
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors shown: %v", d.shell.Errors)
	}
}

// undo takes back what was done last and compares.
func (d *desk) undo(name string, want ...string) {
	d.t.Helper()
	if got, err := d.store.Undo(context.Background()); err != nil || got != name {
		d.t.Fatalf("undo: %q, %v; want %q", got, err, name)
	}
	d.wants(want...)
}

const one, two, three = "strength ✓ @3 Một.", "strength ✓ @3 Hai.", "strength ✓ @3 Ba."

// TestKindTopicAndUnitsWhileTyping: the keys with Alt work while the caret is in the text, and do not touch it.
func TestKindTopicAndUnitsWhileTyping(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Type("Tie‹ê")
	d.Shortcut(fyne.Key2, alt)
	d.Shortcut(fyne.KeyT, alt)
	d.Picture("topic")
	d.Type("tiep cong")
	d.Press(fyne.KeyReturn)
	d.Shortcut(fyne.KeyP, alt)
	d.Type("5")
	d.Press(fyne.KeyReturn)
	d.Picture("units")
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.Shortcut(fyne.KeyK, alt)
	d.Type("ng‹‹‹ếng chậm.")
	d.Shortcut(fyne.KeyC, alt)
	d.Shortcut(fyne.KeyReturn, ctrl) // and on to the next one
	d.Type("Nữa.")
	d.Tab()
	d.wants(one, two, three, "limitation topic confirmed @3 @5 Tiếng chậm.", "limitation topic ✓ @3 Nữa.")
}

func TestUnitsByPicking(t *testing.T) {
	d := newDesk(t)
	d.Shortcut(fyne.KeyP, alt)
	d.Type("3")
	d.Press(fyne.KeyReturn)
	d.Tab() // from the field to the list: the space bar ticks there
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.Press(fyne.KeyEscape)
	d.wants(one, two, three)
	d.Shortcut(fyne.KeyP, alt)
	d.Press(fyne.KeyReturn) // Phường 3 is ticked and marked
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.wants("strength ✓ Một.", two, three)
}

// TestSeveralChosen: one action and one undo for all rows marked with Shift.
func TestSeveralChosen(t *testing.T) {
	d := newDesk(t)
	d.ShiftPress(fyne.KeyDown)
	d.Press(fyne.KeySpace)
	d.wants("strength @3 Một.", "strength @3 Hai.", three)
	d.Press(fyne.KeySpace)
	d.wants(one, two, three)
	d.Shortcut(fyne.Key2, alt)
	d.wants(three, "limitation ✓ @3 Một.", "limitation ✓ @3 Hai.")
	d.undo("Chuyển 2 nhận xét sang “Hạn chế”", one, two, three)
	d.undo("Đưa 2 nhận xét vào kết luận", "strength @3 Một.", "strength @3 Hai.", three)
	d.undo("Đưa 2 nhận xét ra khỏi kết luận", one, two, three)
	d.Shortcut(fyne.KeyT, alt)
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	d.wants("strength topic ✓ @3 Một.", "strength topic ✓ @3 Hai.", three)
	d.Shortcut(fyne.KeyC, alt)
	d.wants("strength topic ✓ confirmed @3 Một.", "strength topic ✓ confirmed @3 Hai.", three)
	d.Press(fyne.KeyDelete)
	d.wants(three)
	d.undo("Xóa 2 nhận xét", "strength topic ✓ confirmed @3 Một.", "strength topic ✓ confirmed @3 Hai.", three)
}

func TestSeveralMovedAndCopied(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyDown)
	d.ShiftPress(fyne.KeyDown)
	d.page.Move(true)
	d.wants(two, three, one)
	d.page.Move(true) // at the top already
	d.wants(two, three, one)
	d.Shortcut(fyne.KeyC, ctrlShift)
	d.Type("phuong 5")
	d.Press(fyne.KeyReturn)
	d.Shortcut(fyne.KeyReturn, ctrl)
	d.wants(two, three, one, "strength ✓ @5 Hai.", "strength ✓ @5 Ba.")
	d.undo("Chép 2 nhận xét sang đơn vị khác", two, three, one)
	d.Shortcut(fyne.KeyC, ctrlShift)
	d.Shortcut(fyne.KeyReturn, ctrl) // no unit: nothing
	d.wants(two, three, one)
	d.Shortcut(fyne.KeyC, ctrl)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Hai.\nBa." {
		t.Errorf("copied %q", got)
	}
}

func TestNewFindingIsGivenUpByEscape(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Press(fyne.KeyEscape)
	d.Press(fyne.KeyDelete)
	d.wants(two, three)
	d.page.Add()
	d.page.DeleteCurrent()
	d.Press(fyne.KeyDelete)
	d.wants(three)
}

func TestLongTextIsParted(t *testing.T) {
	d := newDesk(t)
	d.page.Add()
	d.Type("Đầu.")
	d.Act("Tách đoạn thành nhiều nhận xét")
	if !strings.Contains(strings.Join(d.shell.Said, " "), "dòng trống") {
		t.Errorf("said %q", d.shell.Said)
	}
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	d.paste(strings.Repeat("a", 11_000) + "\n\n" + strings.Repeat("b", 10_000))
	d.Picture("long")
	if !d.page.TapButton("Tách đoạn") {
		t.Fatal("a long text has no button to part it")
	}
	want := []string{"Một.", "Hai.", "Ba.", "Đầu.", strings.Repeat("a", 11_000), strings.Repeat("b", 10_000)}
	if got := d.texts(); !slices.Equal(got, want) {
		t.Errorf("%d findings: %.60q", len(got), got)
	}
	d.Tab()
	if got := d.texts(); !slices.Equal(got, want) || len(d.shell.Errors) > 0 {
		t.Errorf("leaving the field undid it: %d findings, %v", len(got), d.shell.Errors)
	}
	if d.page.Text() != "Đầu." {
		t.Errorf("in the editor: %.40q", d.page.Text())
	}
}

func TestFilterNarrowsTheList(t *testing.T) {
	d := newDesk(t)
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Kind: model.Limitation, Text: "Trả lời chậm."}, d.wards[0])
	d.Shortcut(fyne.KeyL, ctrl)
	d.Type("cham")
	d.timer.Fire()
	d.Picture("filter")
	lines := func(want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
			t.Error(diff)
		}
	}
	lines("II. HẠN CHẾ | Trả lời chậm.")
	if d.page.Text() != "Trả lời chậm." {
		t.Errorf("the editor shows %q", d.page.Text())
	}
	d.Type("xx")
	d.timer.Fire()
	lines()
	d.Press(fyne.KeyEscape, fyne.KeyDown)
	lines("I. ƯU ĐIỂM | Một.", "I. ƯU ĐIỂM | Hai.", "I. ƯU ĐIỂM | Ba.", "II. HẠN CHẾ | Trả lời chậm.")
	d.page.Only("cause")
	lines("II. HẠN CHẾ | Trả lời chậm.")
	d.page.Only("answer")
	lines("II. HẠN CHẾ | Trả lời chậm.")
	d.page.Only("out")
	lines("II. HẠN CHẾ | Trả lời chậm.")
	d.page.Only("serious")
	lines()
	d.page.Only("topic")
	if len(d.page.Lines()) != 4 {
		t.Errorf("without a topic: %v", d.page.Lines())
	}
	d.page.Only("draft")
	if len(d.page.Lines()) != 4 {
		t.Errorf("drafts: %v", d.page.Lines())
	}
	d.Window.Canvas().Focus(d.page.First())
	if !d.page.Back() || d.page.Back() {
		t.Error("Esc goes out of the filter once, then out of the page")
	}
}

// TestOpenRecord goes to a finding in another place, also before the page has read anything.
func TestOpenRecord(t *testing.T) {
	d := newDesk(t)
	f := datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Ở Phường 5."}, d.wards[1])
	ref := model.Ref{Noun: "finding", UID: f.UID}
	if !d.page.OpenRecord(ref) || d.page.Text() != "Ở Phường 5." || d.page.OpenRecord(model.Ref{Noun: "mission"}) {
		t.Errorf("shown: %q", d.page.Text())
	}
	d.page.Leave()
	queue := d.queued()
	d.page.OpenRecord(ref)
	queue.RunAll()
	if d.page.Text() != "Ở Phường 5." {
		t.Errorf("shown after reading: %q", d.page.Text())
	}
	d.Act("Ai sửa nhận xét này, khi nào")
	if len(d.shell.Histories) != 1 || d.shell.Histories[0] != ref {
		t.Errorf("histories %v", d.shell.Histories)
	}
}

// TestAddBeforeThePageIsRead: Ctrl+Shift+N on another page opens this one and begins at once.
func TestAddBeforeThePageIsRead(t *testing.T) {
	d := newDesk(t)
	d.page.Leave()
	queue := d.queued()
	d.page.Add()
	queue.RunAll()
	d.Type("Bốn.")
	d.Tab()
	queue.RunAll()
	d.wants(one, two, three, "strength ✓ @3 Bốn.")
}

// TestOldResultIsDropped: an answer that comes after a newer one was asked for is not shown.
func TestOldResultIsDropped(t *testing.T) {
	d := newDesk(t)
	d.page.Leave()
	queue := d.queued()
	queue.RunAll()
	d.page.Reload()
	arrive := queue.Answer()
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Bốn."}, d.wards[0])
	d.page.Reload()
	queue.RunAll()
	d.page.FocusPlaces()
	d.Press(fyne.KeyHome, fyne.KeyDown)
	got := len(d.page.Lines())
	arrive()
	if got != 4 || len(d.page.Lines()) != 4 {
		t.Errorf("%d rows, then %d", got, len(d.page.Lines()))
	}
}

func TestAllPlaceNamesTheUnits(t *testing.T) {
	d := newDesk(t)
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Chung."})
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Hai phường."}, d.wards...)
	d.page.FocusPlaces()
	d.Press(fyne.KeyEnd)
	d.Picture("all")
	want := []string{
		"I. ƯU ĐIỂM | [3]  Một.", "I. ƯU ĐIỂM | [3]  Hai.", "I. ƯU ĐIỂM | [3]  Ba.",
		"I. ƯU ĐIỂM | [Các phường]  Chung.", "I. ƯU ĐIỂM | [3, 5]  Hai phường.",
	}
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		t.Error(diff)
	}
}

func TestFilesOfAFinding(t *testing.T) {
	d := newDesk(t)
	path := filepath.Join(t.TempDir(), "biên bản.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.page.Drop([]string{path})
	d.Picture("files")
	first := model.Ref{Noun: "finding", UID: d.findings()[0].Finding.UID}
	files, err := d.store.Attachments(context.Background(), first)
	if err != nil || len(files) != 1 || len(d.shell.Errors) > 0 {
		t.Fatalf("%v, %v, %v", files, err, d.shell.Errors)
	}
	d.page.NextColumn() // list -> text
	d.page.NextColumn() // text -> files
	d.Press(fyne.KeyReturn)
	if !slices.Equal(d.shell.Opened, []string{"biên bản.txt"}) {
		t.Errorf("opened %q", d.shell.Opened)
	}
	d.Press(fyne.KeyF8)
	d.page.NextColumn()
	d.page.Add()
	d.page.Drop([]string{path})
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "đã lưu") {
		t.Errorf("said %q", said)
	}
	if d.page.OpenRecord(model.Ref{Noun: "attachment", UID: files[0].Attachment.UID}) {
		t.Error("a file is shown with its finding")
	}
	d.page.OpenRecord(first)
	d.sees("biên bản.txt")
}

// A finding dragged above or below another of its kind and topic stands there, as one action; elsewhere it cannot stand.
func TestAFindingIsDraggedToAnotherPlace(t *testing.T) {
	d := newDesk(t)
	other := datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Kind: model.Limitation, Text: "Khác."}, d.wards[0])
	d.page.Reload()
	d.page.Drag("Ba.", "Một.", false)
	d.expect("Ba.", "Một.", "Hai.", "Khác.")
	d.page.Drag("Ba.", "Hai.", true)
	d.expect("Một.", "Hai.", "Ba.", "Khác.")
	d.page.Drag("Ba.", other.Text, true)
	d.expect("Một.", "Hai.", "Ba.", "Khác.")
	if !strings.Contains(strings.Join(d.shell.Said, " "), "cùng loại") {
		t.Errorf("told %q", d.shell.Said)
	}
	for _, want := range [][]string{{"Ba.", "Một.", "Hai.", "Khác."}, {"Một.", "Hai.", "Ba.", "Khác."}} {
		if action, err := d.store.Undo(t.Context()); err != nil || action != "Đổi thứ tự nhận xét" {
			t.Fatalf("undone %q, %v", action, err)
		}
		d.expect(want...)
	}
}
