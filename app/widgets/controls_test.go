package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
)

var kinds = []widgets.Option{{ID: "strength", Label: "Ưu điểm"}, {ID: "limit", Label: "Hạn chế"}, {ID: "cause", Label: "Nguyên nhân"}}

// plain folds the few letters these tests use.
var plain = strings.NewReplacer("Ư", "u", "ư", "u", "H", "h", "N", "n").Replace

func TestButtonKeys(t *testing.T) {
	taps := 0
	b := widgets.NewMainButton("Ban hành Thông báo số 05", func() { taps++ })
	w := show(t, b, 300, 40)
	w.Canvas().Focus(b)
	press(w, fyne.KeySpace, fyne.KeyReturn, "", fyne.KeyUp)
	test.Tap(b)
	b.Disable()
	test.Tap(b)
	press(w, fyne.KeySpace)
	if taps != 3 {
		t.Errorf("tapped %d times, want 3", taps)
	}
}

func TestSelectByKeys(t *testing.T) {
	for _, c := range []struct {
		name  string
		start string
		do    func(w fyne.Window)
		want  string
	}{
		{"down from nothing", "", func(w fyne.Window) { press(w, fyne.KeyDown) }, "strength"},
		{"up and down", "limit", func(w fyne.Window) { press(w, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp) }, "strength"},
		{"ends", "limit", func(w fyne.Window) { press(w, fyne.KeyHome, fyne.KeyEnd) }, "cause"},
		{"letter", "strength", func(w fyne.Window) { typeRunes(w, "h") }, "limit"},
		{"letter of nothing", "strength", func(w fyne.Window) { typeRunes(w, "x") }, "strength"},
		{"open, letter, enter", "", func(w fyne.Window) { press(w, fyne.KeyF4); typeRunes(w, "n"); press(w, fyne.KeyReturn) }, "cause"},
		{"open and escape", "limit", func(w fyne.Window) {
			shortcut(w, fyne.KeyDown, fyne.KeyModifierAlt)
			press(w, fyne.KeyDown, fyne.KeyEscape)
		}, "limit"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var told []string
			s := widgets.NewSelect(kinds, func(id string) { told = append(told, id) })
			s.Fold = plain
			w := show(t, container.NewVBox(s), 300, 300)
			s.SetValue(c.start)
			w.Canvas().Focus(s)
			c.do(w)
			if s.Value() != c.want || w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(s) {
				t.Errorf("chosen %q, want %q; keyboard in %T", s.Value(), c.want, w.Canvas().Focused())
			}
			if c.want == c.start == (len(told) > 0) && c.name != "up and down" {
				t.Errorf("told %v", told)
			}
		})
	}
}

var units = []widgets.Option{
	{ID: "3", Label: "Phường 3"}, {ID: "11", Label: "Phường 11"}, {ID: "nhuan", Label: "Phường Nhuận"}, {ID: "phu", Label: "Phú Mỹ"},
}

// Letters typed one after the other are the beginning of one label, as in lists; the same letter again goes on to the next
// label, and any other key ends the word.
func TestLettersTypedInAChoiceBelongTogether(t *testing.T) {
	fold := strings.NewReplacer("P", "p", "ư", "u", "ờ", "o", "ú", "u", "ậ", "a", "N", "n", "M", "m", "ỹ", "y").Replace
	for _, c := range []struct {
		name, start string
		do          func(w fyne.Window)
		want        string
	}{
		{"a word", "3", func(w fyne.Window) { typeRunes(w, "phu m") }, "phu"},
		{"words with a number", "", func(w fyne.Window) { typeRunes(w, "phuong 11") }, "11"},
		{"letters with accents", "3", func(w fyne.Window) { typeRunes(w, "phường n") }, "nhuan"},
		{"a letter taken back", "3", func(w fyne.Window) { typeRunes(w, "phuong nx"); press(w, fyne.KeyBackspace); typeRunes(w, "h") }, "nhuan"},
		{"the same letter", "3", func(w fyne.Window) { typeRunes(w, "pp") }, "nhuan"},
		{"a new word after a key", "3", func(w fyne.Window) { typeRunes(w, "phu m"); press(w, fyne.KeyUp); typeRunes(w, "phuong 1") }, "11"},
		{"nothing begins so", "", func(w fyne.Window) { typeRunes(w, "xx") }, ""},
	} {
		s := widgets.NewSelect(units, nil)
		s.Fold = fold
		choice := widgets.NewChoice(units, fold, nil)
		w := show(t, container.NewVBox(s, choice), 600, 300)
		s.SetValue(c.start)
		w.Canvas().Focus(s)
		c.do(w)
		if s.Value() != c.want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: chosen %q, want %q", c.name, s.Value(), c.want)
		}
	}
	choice := widgets.NewChoice([]widgets.Option{{ID: "kq", Label: "khách quan"}, {ID: "cq", Label: "chủ quan"}, {ID: "c", Label: "chung"}}, nil, nil)
	w := show(t, choice, 600, 300)
	choice.SetValue("kq")
	w.Canvas().Focus(choice)
	typeRunes(w, "chun")
	if choice.Value() != "c" {
		t.Errorf("taken %q", choice.Value())
	}
	w.Canvas().Unfocus()
	w.Canvas().Focus(choice)
	typeRunes(w, "k")
	press(w, fyne.KeyHome)
	typeRunes(w, "ch")
	if choice.Value() != "cq" {
		t.Errorf("taken %q", choice.Value())
	}
}

func TestSelectByMouse(t *testing.T) {
	s := widgets.NewSelect(kinds, nil)
	w := show(t, container.NewVBox(s), 300, 300)
	test.Tap(s)
	picture(t, w, "select")
	pane := findPane(w.Canvas().Overlays().Top())
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, 30)}}
	pane.MouseDown(ev)
	pane.MouseUp(ev)
	if s.Value() != "limit" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("chosen %q", s.Value())
	}
	s.Disable()
	test.Tap(s)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("a disabled field opened its list")
	}
}

func findPane(root fyne.CanvasObject) desktop.Mouseable {
	for _, o := range test.LaidOutObjects(root) {
		if m, ok := o.(desktop.Mouseable); ok {
			return m
		}
	}
	return nil
}

func TestChoiceByKeysAndLetters(t *testing.T) {
	var told []string
	c := widgets.NewChoice(kinds, plain, func(id string) { told = append(told, id) })
	w := show(t, c, 400, 40)
	c.SetValue("strength")
	w.Canvas().Focus(c)
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	typeRunes(w, "u")
	test.TapCanvas(w.Canvas(), fyne.NewPos(110, 12))
	want := []string{"limit", "cause", "limit", "strength", "limit"}
	if !slices.Equal(told, want) || c.Value() != "limit" {
		t.Errorf("told %v, want %v", told, want)
	}
	c.Disable()
	press(w, fyne.KeyLeft)
	if c.Value() != "limit" {
		t.Error("a disabled choice changed")
	}
}

func TestCheckBox(t *testing.T) {
	var told []bool
	c := widgets.NewCheckBox("Vào kết luận", func(on bool) { told = append(told, on) })
	w := show(t, c, 300, 40)
	c.SetValue(true)
	w.Canvas().Focus(c)
	press(w, fyne.KeySpace)
	typeRunes(w, " ") // the same key also comes as a letter
	test.TapCanvas(w.Canvas(), fyne.NewPos(10, 12))
	if !slices.Equal(told, []bool{false, true}) || !c.Value() {
		t.Errorf("told %v", told)
	}
}

func TestChipSelect(t *testing.T) {
	var told string
	options := []widgets.Option{{ID: "a", Label: "3"}, {ID: "b", Label: "5"}, {ID: "c", Label: "11"}, {ID: "d", Label: "13"}}
	c := widgets.NewChipSelect(options, func(ids []string) { told = strings.Join(ids, "") })
	w := show(t, c, 400, 40)
	c.SetValue([]string{"d"})
	w.Canvas().Focus(c)
	press(w, fyne.KeySpace, fyne.KeyRight)
	typeRunes(w, "1")
	press(w, fyne.KeySpace)
	if told != "acd" {
		t.Errorf("picked %q, want acd", told)
	}
	press(w, fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome)
	if told != "ac" {
		t.Errorf("picked %q, want ac", told)
	}
	c.SetOptions(options[:3])
	if got := c.Value(); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("after new options %v", got)
	}
}

func TestSearchWaitsForQuiet(t *testing.T) {
	var clock tasktest.Timer
	var searched []string
	down := 0
	s := widgets.NewSearchEntry(clock.After, func(q string) { searched = append(searched, q) })
	s.OnDown = func() { down++ }
	w := show(t, s, 300, 40)
	w.Canvas().Focus(s)
	typeRunes(w, "tie")
	press(w, fyne.KeyBackspace)
	typeRunes(w, "ê")
	if len(searched) != 0 {
		t.Fatalf("searched while typing: %q", searched)
	}
	clock.Fire()
	typeRunes(w, "n")
	press(w, fyne.KeyDown)
	press(w, fyne.KeyReturn, fyne.KeyEscape)
	if want := []string{"tiê", "tiên", ""}; !slices.Equal(searched, want) || down != 1 || s.Text != "" {
		t.Errorf("searched %q, want %q; down %d", searched, want, down)
	}
	s.SetQuery("phường")
	if searched[len(searched)-1] != "phường" || clock.Waiting() {
		t.Errorf("SetQuery searched %q", searched)
	}
}

func TestSideNav(t *testing.T) {
	var gone []string
	items := []widgets.NavItem{
		{ID: "start", Label: "Bắt đầu", Count: -1},
		{ID: "missions", Label: "Cuộc giám sát", Count: 12},
		{ID: "asks", Label: "Kiến nghị", Count: 40, Alert: 3},
	}
	n := widgets.NewSideNav(items, func(id string) { gone = append(gone, id) })
	w := show(t, n, 180, 200)
	n.SetCurrent("missions")
	w.Canvas().Focus(n)
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeySpace)
	n.GoTo(1)
	n.GoTo(9)
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 70))
	if want := []string{"asks", "start", "missions", "asks"}; !slices.Equal(gone, want) {
		t.Errorf("went to %v, want %v", gone, want)
	}
	m := test.RenderToMarkup(w.Canvas())
	if !strings.Contains(m, ">12<") || !strings.Contains(m, ">3!<") {
		t.Error("the numbers are missing")
	}
}

func TestFormRowNeverJumps(t *testing.T) {
	e := widgets.NewEntry(nil)
	row := widgets.NewFormRow("Tiêu đề", e)
	button := widgets.NewButton("Lưu", nil)
	w := show(t, container.NewVBox(row, button), 400, 120)
	before := button.Position()
	e.SetHelp("Viết ngắn")
	w.Canvas().Focus(e)
	e.SetError("Chưa có tiêu đề")
	if button.Position() != before {
		t.Errorf("the button moved from %v to %v", before, button.Position())
	}
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Chưa có tiêu đề") {
		t.Error("the error is not shown")
	}
}

// A note that is too long to begin below its field begins below the label.
func TestALongNoteHasTheWholeRow(t *testing.T) {
	const note = "Trước ngày ban hành kết luận (15/9/2023); xem lại ngày, năm."
	e := widgets.NewEntry(nil)
	w := show(t, widgets.NewFormRow("Ngày", e), 420, 60)
	e.SetAdvice(note)
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), note) {
		t.Error("the note is cut")
	}
	w.Resize(fyne.NewSize(300, 60))
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Trước ngày ban hành kết luận (15") {
		t.Error("a note longer than the row does not begin at its left")
	}
}

func TestSplitRemembersItsWidth(t *testing.T) {
	kept := memory{widths: map[string]float32{"page/left": 210}}
	s := widgets.NewSplitView(widgets.NewHeading("trái"), widgets.NewHeading("phải"), 200).Remember(&kept, "page/left")
	w := show(t, s, 600, 100)
	for _, o := range test.LaidOutObjects(w.Content()) {
		if d, ok := o.(fyne.Draggable); ok {
			d.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(35, 0)})
			d.DragEnd()
		}
	}
	if !slices.Equal(kept.told, []string{"page/left 245"}) {
		t.Errorf("told %q", kept.told)
	}
	w.Resize(fyne.NewSize(100, 100))
	s.SetLeft(5000)
	if s.MinSize().Width > 100 {
		t.Errorf("cannot become narrow: %v", s.MinSize())
	}
}

func TestF6GoesRound(t *testing.T) {
	a, b, c := widgets.NewEntry(nil), widgets.NewEntry(nil), widgets.NewEntry(nil)
	w := show(t, container.NewVBox(a, b, c), 300, 200)
	r := widgets.NewRegions(w.Canvas(), widgets.RegionOf(w.Canvas(), a), widgets.RegionOf(w.Canvas(), b, c))
	var seen []string
	names := map[fyne.Focusable]string{a: "a", b: "b", c: "c"}
	next := func() { r.Next(); seen = append(seen, names[w.Canvas().Focused()]) }
	next()
	next()
	w.Canvas().Focus(c)
	next()
	next()
	if fmt.Sprint(seen) != "[a b a c]" {
		t.Errorf("went round %v", seen)
	}
}

func TestKeyLayer(t *testing.T) {
	w := show(t, widgets.NewHeading(""), 300, 200)
	keys := widgets.NewKeyLayer(w.Canvas())
	t.Cleanup(keys.Remove)
	var got []string
	bind := func(k fyne.KeyName, m fyne.KeyModifier, what string) {
		keys.Bind(widgets.Binding{Key: k, Modifier: m, Label: what, Do: func() { got = append(got, what) }})
	}
	bind(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift, "Thêm nhận xét")
	bind(fyne.KeyF6, 0, "Cột kế tiếp")
	bind(fyne.KeyF6, 0, "Cột sau")
	keys.Else = func(ev *fyne.KeyEvent) bool { got = append(got, string(ev.Name)); return true }
	press(w, fyne.KeyF6, fyne.KeyEscape, "")
	keys.Press(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if want := []string{"Cột sau", "Escape", "Thêm nhận xét"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	texts := ""
	for _, b := range keys.Bindings() {
		texts += b.KeyText() + " " + b.MenuItem().Label + "; "
	}
	if texts != "Ctrl+Shift+N Thêm nhận xét; F6 Cột sau; " {
		t.Errorf("bindings: %s", texts)
	}
	w.Canvas().Overlays().Add(widgets.NewHeading("hộp thoại"))
	got = nil
	press(w, fyne.KeyF6)
	w.Canvas().OnTypedKey()(key(fyne.KeyF6))
	if got != nil {
		t.Errorf("keys of the window worked under a dialog: %q", got)
	}
}
