package widgets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
)

// field is any text field; text is what stands in it.
type field interface {
	fyne.CanvasObject
	fyne.Focusable
}

func allFields() map[string]func() (field, func() string) {
	return map[string]func() (field, func() string){
		"one line": func() (field, func() string) { e := widgets.NewEntry(trim); return e, func() string { return e.Text } },
		"more lines": func() (field, func() string) {
			e := widgets.NewTextArea(3, trim)
			return e, func() string { return e.Text }
		},
		"date": func() (field, func() string) {
			e := widgets.NewDateEntry(dates)
			return e, func() string { return e.Text }
		},
		"search": func() (field, func() string) {
			e := widgets.NewSearchEntry(new(tasktest.Timer).After, nil)
			return e, func() string { return e.Text }
		},
		"filter of a list": func() (field, func() string) {
			p := widgets.NewPickList(widgets.PickConfig[ward]{
				List: widgets.ListConfig[ward]{Columns: []widgets.Column[ward]{{ID: "name", Text: func(r ward) string { return r.name }}}, Key: func(r ward) string { return r.id }},
				Matches: func(typed string) func(ward) bool {
					return func(r ward) bool { return strings.Contains(r.name, typed) }
				},
			})
			p.SetRows([]ward{{id: "1", name: "tiếng việt"}, {id: "2", name: "thường"}})
			return p.Field, p.Typed
		},
	}
}

// Every text field of this package is one of those that the tests type into: a field that is built from BaseEntry and
// stands nowhere in the table would be typed into by users only.
func TestEveryKindOfFieldIsTypedInto(t *testing.T) {
	known := []string{"DateEntry", "SearchEntry", "PickList", "BaseEntry"}
	var found []string
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if x, ok := spec.Type.(*ast.StructType); ok && ast.IsExported(spec.Name.Name) && holdsEntry(x) {
				found = append(found, spec.Name.Name)
			}
			return true
		})
	}
	slices.Sort(found)
	slices.Sort(known)
	if !slices.Equal(found, known) {
		t.Errorf("kinds of fields %q, typed into %q: add a new kind to allFields", found, known)
	}
}

// holdsEntry reports whether a type is, or has, a field that takes text.
func holdsEntry(x *ast.StructType) bool {
	return slices.ContainsFunc(x.Fields.List, func(f *ast.Field) bool {
		exported := len(f.Names) == 0 || ast.IsExported(f.Names[0].Name)
		of := f.Type
		if p, ok := of.(*ast.StarExpr); ok {
			of = p.X
		}
		switch of := of.(type) {
		case *ast.Ident:
			return exported && of.Name == "BaseEntry"
		case *ast.SelectorExpr:
			return exported && of.Sel.Name == "Entry"
		}
		return false
	})
}

// burst is what an input program sends for one letter: backspaces, then letters.
type burst struct {
	back int
	text string
}

func TestInputProgramBurstsComeOutRight(t *testing.T) {
	for want, bursts := range map[string][]burst{
		"tiếng việt": {{0, "tie"}, {1, "ê"}, {0, "ng"}, {3, "ếng"}, {0, " vie"}, {1, "ê"}, {0, "t"}, {2, "ệt"}},
		"thường":     {{0, "thuo"}, {2, "ươ"}, {0, "ng"}, {3, "ờng"}},
		"Đà NẴNG":    {{0, "D"}, {1, "Đ"}, {0, "a"}, {1, "à"}, {0, " NAN"}, {2, "ĂN"}, {2, "ẴN"}, {0, "G"}},
		"á":          {{0, "a"}, {0, "\u202f"}, {2, "á"}},
	} {
		for name, build := range allFields() {
			e, text := build()
			w := show(t, e, 400, 100)
			w.Canvas().Focus(e)
			for _, b := range bursts {
				for range b.back {
					press(w, fyne.KeyBackspace)
				}
				typeRunes(w, b.text)
				press(w, "") // a letter injected by the system also comes as a key without a name
			}
			if text() != want {
				t.Errorf("%s: got %q, want %q", name, text(), want)
			}
		}
	}
}

func TestNothingChangesWhileTyping(t *testing.T) {
	e := widgets.NewEntry(func(s string) string { return strings.ToUpper(trim(s)) })
	w := show(t, e, 300, 40)
	w.Canvas().Focus(e)
	typeRunes(w, " a b ")
	if e.Text != " a b " || e.CursorColumn != 5 {
		t.Errorf("text %q, caret %d while typing", e.Text, e.CursorColumn)
	}
	if e.Value() != "A B" {
		t.Errorf("Value %q", e.Value())
	}
	w.Canvas().Unfocus()
	if e.Text != "A B" {
		t.Errorf("text %q after leaving", e.Text)
	}
}

func TestOnLeaveFiresOnceAndOnlyWhenChanged(t *testing.T) {
	e := widgets.NewEntry(trim)
	var left []string
	e.OnLeave = func(s string) { left = append(left, s) }
	w := show(t, e, 300, 40)
	e.SetValue("một")
	leave := func(typed string) {
		w.Canvas().Focus(e)
		press(w, fyne.KeyHome)
		typeRunes(w, typed)
		w.Canvas().Unfocus()
	}
	leave("")
	leave("  ") // only spaces: nothing to save
	leave("hai")
	leave("")
	if len(left) != 1 || left[0] != "haimột" {
		t.Errorf("left %q", left)
	}
}

func TestSpacesAtTheEndStayWhenAnotherWindowIsLookedAt(t *testing.T) {
	e := widgets.NewTextArea(2, trim)
	var left []string
	e.OnLeave = func(s string) { left = append(left, s) }
	w := show(t, e, 300, 80)
	w.Canvas().Focus(e)
	typeRunes(w, "Đảng ủy ")
	e.FocusLost() // the window loses the keyboard
	e.FocusGained()
	typeRunes(w, "phường")
	e.FocusLost()
	if e.Text != "Đảng ủy phường" || len(left) != 2 || left[0] != "Đảng ủy" {
		t.Errorf("text %q, left %q", e.Text, left)
	}
}

func TestEscBringsTheTextBackAndThenGoesToTheWindow(t *testing.T) {
	e := widgets.NewEntry(trim)
	left := 0
	e.OnLeave = func(string) { left++ }
	w := show(t, e, 300, 40)
	escapes := 0
	keys := widgets.NewKeyLayer(w.Canvas())
	t.Cleanup(keys.Remove)
	keys.Bind(widgets.Binding{Key: fyne.KeyEscape, Do: func() { escapes++ }})
	e.SetValue("cũ")
	w.Canvas().Focus(e)
	typeRunes(w, "mới")
	press(w, fyne.KeyEscape)
	if e.Text != "cũ" || escapes != 0 {
		t.Errorf("after Esc: %q, window got %d", e.Text, escapes)
	}
	press(w, fyne.KeyEscape)
	w.Canvas().Unfocus()
	if escapes != 1 || left != 0 {
		t.Errorf("window got %d, OnLeave %d", escapes, left)
	}
}

func TestEnterAndTabGoOn(t *testing.T) {
	first, second, area := widgets.NewEntry(nil), widgets.NewEntry(nil), widgets.NewTextArea(2, nil)
	w := show(t, container.NewVBox(first, second, area), 300, 200)
	w.Canvas().Focus(first)
	press(w, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(second) {
		t.Fatalf("Enter left the keyboard in %T", w.Canvas().Focused())
	}
	press(w, fyne.KeyEnter)
	press(w, fyne.KeyReturn)
	if area.Text != "\n" || area.AcceptsTab() {
		t.Errorf("area %q, takes Tab %v", area.Text, area.AcceptsTab())
	}
	shortcut(w, fyne.KeyReturn, fyne.KeyModifierControl)
	if w.Canvas().Focused() != fyne.Focusable(first) {
		t.Errorf("Ctrl+Enter did not leave the area")
	}
	entered := false
	first.OnEnter = func() { entered = true }
	press(w, fyne.KeyReturn)
	if !entered || w.Canvas().Focused() != fyne.Focusable(first) {
		t.Errorf("OnEnter called: %v", entered)
	}
}

func TestPasteIsCleaned(t *testing.T) {
	for name, c := range map[string]struct {
		area bool
		want string
	}{"one line": {false, "dòng 1 dòng 2"}, "more lines": {true, "dòng 1\ndòng 2"}} {
		e := widgets.NewEntry(trim)
		if c.area {
			e = widgets.NewTextArea(2, trim)
		}
		w := show(t, e, 300, 80)
		w.Canvas().Focus(e)
		board := test.NewClipboard()
		board.SetContent("dòng 1\r\ndòng 2\r\n")
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
		if e.Text != c.want {
			t.Errorf("%s: %q, want %q", name, e.Text, c.want)
		}
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		e.TypedShortcut(&fyne.ShortcutCut{Clipboard: board})
		if e.Text != "" || board.Content() != c.want {
			t.Errorf("%s: cut left %q and gave %q", name, e.Text, board.Content())
		}
		e.TypedShortcut(&fyne.ShortcutUndo{})
		if e.Text != c.want {
			t.Errorf("%s: undo gave %q", name, e.Text)
		}
	}
}

func TestCaretToTheEndsOfTheText(t *testing.T) {
	e := widgets.NewTextArea(3, nil)
	w := show(t, e, 300, 100)
	e.SetValue("một\nhai\nba")
	w.Canvas().Focus(e)
	shortcut(w, fyne.KeyEnd, fyne.KeyModifierControl)
	if e.CursorRow != 2 || e.CursorColumn != 2 {
		t.Errorf("Ctrl+End: %d,%d", e.CursorRow, e.CursorColumn)
	}
	keyable := e
	keyable.KeyDown(key("LeftShift"))
	shortcut(w, fyne.KeyHome, fyne.KeyModifierControl|fyne.KeyModifierShift)
	keyable.KeyUp(key("LeftShift"))
	if e.SelectedText() != "một\nhai\nba" {
		t.Errorf("Ctrl+Shift+Home selected %q", e.SelectedText())
	}
	shortcut(w, fyne.KeyHome, fyne.KeyModifierControl)
	shortcut(w, fyne.KeyRight, fyne.KeyModifierControl)
	if e.CursorRow != 0 || e.CursorColumn != 3 {
		t.Errorf("Ctrl+Right: %d,%d", e.CursorRow, e.CursorColumn)
	}
}

func TestKeysOfTheWindowWorkInsideEveryField(t *testing.T) {
	for name, build := range allFields() {
		e, text := build()
		w := show(t, e, 300, 100)
		var got []string
		keys := widgets.NewKeyLayer(w.Canvas())
		bind := func(k fyne.KeyName, m fyne.KeyModifier) {
			keys.Bind(widgets.Binding{Key: k, Modifier: m, Do: func() { got = append(got, string(k)) }})
		}
		bind(fyne.KeyS, fyne.KeyModifierControl)
		bind(fyne.KeyF6, 0)
		bind(fyne.KeyUp, fyne.KeyModifierControl)
		w.Canvas().Focus(e)
		shortcut(w, fyne.KeyS, fyne.KeyModifierControl)
		press(w, fyne.KeyF6)
		shortcut(w, fyne.KeyUp, fyne.KeyModifierControl)
		shortcut(w, fyne.KeyQ, fyne.KeyModifierControl) // bound to nothing
		if strings.Join(got, " ") != "S F6 Up" || text() != "" {
			t.Errorf("%s: got %v, text %q", name, got, text())
		}
		keys.Remove()
	}
}

func TestErrorsHelpAndTheHintForLongText(t *testing.T) {
	e := widgets.NewTextArea(2, nil)
	changes := 0
	e.OnNote(func() { changes++ })
	w := show(t, e, 300, 80)
	e.SetHelp("Viết một ý")
	steps := []struct {
		name string
		do   func()
		want widgets.Note
	}{
		{"away", func() {}, widgets.Note{}},
		{"keyboard here", func() { w.Canvas().Focus(e) }, widgets.Note{Kind: widgets.NoteHelp, Text: "Viết một ý"}},
		{
			"long", func() { e.SetText(strings.Repeat("a", 10*1024)); typeRunes(w, "b") },
			widgets.Note{Kind: widgets.NoteHint, Text: "Đoạn này dài, nên tách thành nhiều nhận xét"},
		},
		{"wrong", func() { e.SetError("Thiếu nội dung") }, widgets.Note{Kind: widgets.NoteError, Text: "Thiếu nội dung"}},
		{"another record", func() { e.SetValue("ngắn"); w.Canvas().Unfocus() }, widgets.Note{}},
	}
	for _, s := range steps {
		s.do()
		if got := e.Note(); got != s.want {
			t.Errorf("%s: %+v, want %+v", s.name, got, s.want)
		}
	}
	if changes < 4 {
		t.Errorf("told of %d changes", changes)
	}
}

func TestStoredAgainWhileTyping(t *testing.T) {
	e := widgets.NewEntry(trim)
	var left []string
	e.OnLeave = func(s string) { left = append(left, s) }
	w := show(t, e, 300, 40)
	e.SetValue("một")
	w.Canvas().Focus(e)
	e.UpdateValue("từ nơi khác")
	if e.Text != "một" {
		t.Errorf("changed under the keyboard to %q", e.Text)
	}
	w.Canvas().Unfocus()
	if e.Text != "từ nơi khác" || left != nil {
		t.Errorf("after leaving: %q, left %q", e.Text, left)
	}
	w.Canvas().Focus(e)
	typeRunes(w, "mới ")
	e.UpdateValue("lại khác")
	widgets.CommitFocused(w.Canvas())
	w.Canvas().Unfocus()
	if e.Text != "mới từ nơi khác" || len(left) != 1 {
		t.Errorf("typed text lost: %q, left %q", e.Text, left)
	}
	e.UpdateValue("cuối")
	if e.Text != "cuối" {
		t.Errorf("not shown: %q", e.Text)
	}
}

func TestReadOnlyFieldTakesNothing(t *testing.T) {
	e := widgets.NewEntry(trim)
	w := show(t, e, 300, 40)
	e.SetValue("đã ban hành")
	w.Canvas().Focus(e)
	e.Disable()
	typeRunes(w, "x")
	press(w, fyne.KeyBackspace, fyne.KeyEscape)
	board := test.NewClipboard()
	board.SetContent("y")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&fyne.ShortcutCut{Clipboard: board})
	shortcut(w, fyne.KeyBackspace, fyne.KeyModifierControl)
	if e.Text != "đã ban hành" || board.Content() != "y" || e.Changed() {
		t.Errorf("read-only text became %q, changed %t, cut %q", e.Text, e.Changed(), board.Content())
	}
	e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if board.Content() != "đã ban hành" {
		t.Errorf("copied %q from a read-only field", board.Content())
	}
}

// Fyne hands a shortcut to the field that has the keyboard unless it is disabled, and then to nobody.
func TestKeysOfTheWindowWorkInAReadOnlyField(t *testing.T) {
	e := widgets.NewEntry(trim)
	w := show(t, e, 300, 40)
	keys := widgets.NewKeyLayer(w.Canvas())
	pressed := 0
	keys.Bind(widgets.Binding{Key: fyne.KeyK, Modifier: fyne.KeyModifierControl, Do: func() { pressed++ }})
	e.Disable()
	if !e.Disabled() {
		t.Error("a field without the keyboard must be passed over by Tab")
	}
	w.Canvas().Focus(e)
	if e.Disabled() || !e.Closed() {
		t.Errorf("disabled %t, closed %t while the keyboard is here", e.Disabled(), e.Closed())
	}
	shortcut(w, fyne.KeyK, fyne.KeyModifierControl)
	if pressed != 1 {
		t.Errorf("the window got its key %d times", pressed)
	}
}

// Ctrl+Z takes back letters first; what the record has taken over is for the window to take back.
func TestUndoOfLettersThenOfActions(t *testing.T) {
	e := widgets.NewEntry(trim)
	w := show(t, e, 300, 80)
	keys := widgets.NewKeyLayer(w.Canvas())
	undone := 0
	keys.Bind(widgets.Binding{Key: fyne.KeyZ, Modifier: fyne.KeyModifierControl, Do: func() { undone++ }})
	e.SetValue("một")
	w.Canvas().Focus(e)
	typeRunes(w, "x")
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "một" || undone != 0 {
		t.Errorf("the first undo left %q and went to the window %d times", e.Text, undone)
	}
	typeRunes(w, "y")
	e.Commit()
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "ymột" || undone != 1 {
		t.Errorf("after handing over: %q, to the window %d times", e.Text, undone)
	}
	e.UpdateValue("hai")
	if e.Text != "ymột" {
		t.Errorf("an update nobody asked for changed the field with the keyboard: %q", e.Text)
	}
	widgets.ExpectUpdate(w.Canvas())
	e.UpdateValue("ba")
	if e.Text != "ba" {
		t.Errorf("what was taken back is not shown: %q", e.Text)
	}
}

func TestTextThatEscTookAwayComesBack(t *testing.T) {
	e := widgets.NewEntry(trim)
	w := show(t, e, 300, 80)
	e.SetValue("một")
	w.Canvas().Focus(e)
	typeRunes(w, "hai ")
	press(w, fyne.KeyEscape)
	if e.Text != "một" {
		t.Fatalf("after Esc: %q", e.Text)
	}
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "hai một" || !e.Changed() {
		t.Errorf("after Ctrl+Z: %q", e.Text)
	}
}

// After Ctrl+S there is nothing for Esc to take back: the text is in the file.
func TestEscLeavesWhatWasHandedOver(t *testing.T) {
	e := widgets.NewEntry(trim)
	w := show(t, e, 300, 80)
	w.Canvas().Focus(e)
	typeRunes(w, "một")
	e.Commit()
	press(w, fyne.KeyEscape)
	if e.Text != "một" {
		t.Errorf("after saving and Esc: %q", e.Text)
	}
}
