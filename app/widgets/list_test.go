package widgets_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

type ward struct {
	id, name, kind string
	count          int
}

func wardColumns() []widgets.Column[ward] {
	return []widgets.Column[ward]{
		{
			ID: "name", Label: "Phường", Text: func(w ward) string { return w.name },
			Compare: func(a, b ward) int { return cmp.Compare(a.name, b.name) },
		},
		{
			ID: "count", Label: "Nhận xét", Width: 80, Align: fyne.TextAlignTrailing,
			Text: func(w ward) string { return fmt.Sprint(w.count) }, Compare: func(a, b ward) int { return a.count - b.count },
		},
		{ID: "state", Label: "Tình trạng", Width: 130, Badge: func(w ward) widgets.Badge {
			if w.count == 0 {
				return widgets.Badge{Word: "Chưa có", Tone: widgets.Plain}
			}
			return widgets.Badge{Word: "Đã xong", Tone: widgets.Good}
		}},
	}
}

func wards(n int) []ward {
	var rows []ward
	for i := range n {
		kind := "Ưu điểm"
		if i >= n/2 {
			kind = "Hạn chế"
		}
		rows = append(rows, ward{fmt.Sprint("w", i), fmt.Sprintf("Phường %02d", i), kind, (i * 7) % 10})
	}
	return rows
}

// memory is what a list told to remember, and what it was told.
type memory struct {
	widths     map[string]float32
	column     string
	descending bool
	told       []string
}

func (m *memory) WidthOf(name string, fallback float32) float32 {
	if w, ok := m.widths[name]; ok {
		return w
	}
	return fallback
}

func (m *memory) SetWidth(name string, width float32) {
	m.told = append(m.told, fmt.Sprint(name, " ", width))
}

func (m *memory) OrderOf(string) (string, bool) { return m.column, m.descending }

func (m *memory) SetOrder(list, column string, descending bool) {
	m.told = append(m.told, fmt.Sprint(list, " ", column, " ", descending))
}

func newWards(t *testing.T, n int, change func(*widgets.ListConfig[ward])) (*widgets.DataList[ward], fyne.Window) {
	t.Helper()
	config := widgets.ListConfig[ward]{Columns: wardColumns(), Key: func(w ward) string { return w.id }, Multi: true}
	if change != nil {
		change(&config)
	}
	l := widgets.NewDataList(config)
	w := show(t, l, 420, 300)
	l.SetRows(wards(n))
	w.Canvas().Focus(l)
	return l, w
}

func currentID(l *widgets.DataList[ward]) string {
	row, _ := l.Current()
	return row.id
}

func chosenIDs(l *widgets.DataList[ward]) string {
	var ids []string
	for _, r := range l.Chosen() {
		ids = append(ids, r.id)
	}
	return strings.Join(ids, " ")
}

func TestListKeysMove(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{nil, "w0"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, "w1"},
		{[]fyne.KeyName{fyne.KeyUp}, "w0"},
		{[]fyne.KeyName{fyne.KeyEnd}, "w99"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown}, "w99"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, "w0"},
		{[]fyne.KeyName{fyne.KeyPageDown}, "w10"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp}, "w10"},
	} {
		l, w := newWards(t, 100, nil)
		press(w, c.keys...)
		if got := currentID(l); got != c.want || chosenIDs(l) != c.want {
			t.Errorf("%v: current %s, chosen %s, want %s", c.keys, got, chosenIDs(l), c.want)
		}
	}
}

func TestListOpensTicksDeletesAndForwards(t *testing.T) {
	var got []string
	add := func(what string) func(ward) { return func(w ward) { got = append(got, what+" "+w.id) } }
	_, w := newWards(t, 5, func(c *widgets.ListConfig[ward]) {
		c.OnOpen, c.OnSpace = add("open"), add("tick")
		c.OnDelete = func(rows []ward) { got = append(got, fmt.Sprint("delete ", len(rows))) }
	})
	keys := widgets.NewKeyLayer(w.Canvas())
	t.Cleanup(keys.Remove)
	keys.Bind(widgets.Binding{Key: fyne.KeyF6, Do: func() { got = append(got, "F6") }})
	keys.Bind(widgets.Binding{Key: fyne.KeyN, Modifier: fyne.KeyModifierControl, Do: func() { got = append(got, "new") }})
	press(w, fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace, fyne.KeyDelete, fyne.KeyF6)
	typeRunes(w, " ")
	shortcut(w, fyne.KeyN, fyne.KeyModifierControl)
	want := []string{"open w1", "tick w1", "delete 1", "F6", "new"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestListChoosesSeveral(t *testing.T) {
	l, w := newWards(t, 6, nil)
	shiftPress(w, fyne.KeyDown, fyne.KeyDown)
	if chosenIDs(l) != "w0 w1 w2" {
		t.Errorf("Shift+Down: %s", chosenIDs(l))
	}
	shiftPress(w, fyne.KeyUp)
	if chosenIDs(l) != "w0 w1" {
		t.Errorf("Shift+Up: %s", chosenIDs(l))
	}
	press(w, fyne.KeyDown)
	if chosenIDs(l) != "w2" {
		t.Errorf("Down: %s", chosenIDs(l))
	}
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(l.Chosen()) != 6 {
		t.Errorf("Ctrl+A: %s", chosenIDs(l))
	}
}

// click presses the mouse at a height of the window.
func click(w fyne.Window, y float32, modifier fyne.KeyModifier) {
	pane := findMouseable(w)
	pane.MouseDown(&desktop.MouseEvent{
		Button: desktop.MouseButtonPrimary, Modifier: modifier,
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, y)},
	})
}

func findMouseable(w fyne.Window) desktop.Mouseable {
	for _, o := range test.LaidOutObjects(w.Content()) {
		if m, ok := o.(desktop.Mouseable); ok {
			return m
		}
	}
	return nil
}

func TestListClicks(t *testing.T) {
	opened := ""
	l, w := newWards(t, 6, func(c *widgets.ListConfig[ward]) { c.OnOpen = func(w ward) { opened = w.id } })
	w.Canvas().Unfocus()
	click(w, 60, 0)
	if currentID(l) != "w2" || w.Canvas().Focused() != fyne.Focusable(l) {
		t.Errorf("click: %s, keyboard in %T", currentID(l), w.Canvas().Focused())
	}
	click(w, 110, fyne.KeyModifierControl)
	if chosenIDs(l) != "w2 w4" {
		t.Errorf("Ctrl+click: %s", chosenIDs(l))
	}
	click(w, 110, fyne.KeyModifierControl)
	click(w, 5, 0)
	click(w, 30, fyne.KeyModifierShift)
	if chosenIDs(l) != "w0 w1" {
		t.Errorf("Shift+click: %s", chosenIDs(l))
	}
	click(w, 290, 0) // below the last row
	findMouseable(w).(fyne.DoubleTappable).DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(9, 30)})
	if opened != "w1" {
		t.Errorf("double click opened %q", opened)
	}
}

func TestListTypeAheadWithInputProgram(t *testing.T) {
	fold := strings.NewReplacer("Đ", "d", "đ", "d", "ứ", "u", "á", "a", "Á", "a", "B", "b", "A", "a", "D", "d").Replace
	l, w := newWards(t, 0, func(c *widgets.ListConfig[ward]) { c.Fold = fold })
	l.SetRows([]ward{{id: "1", name: "Bến"}, {id: "2", name: "Đa"}, {id: "3", name: "Đức"}, {id: "4", name: "Áo"}})
	for _, c := range []struct{ typed, want string }{{"d", "2"}, {"d", "3"}, {"a", "4"}} {
		press(w, "")
		typeRunes(w, c.typed)
		press(w, fyne.KeyF9) // anything else ends the word
		if currentID(l) != c.want {
			t.Errorf("typed %q: on %s, want %s", c.typed, currentID(l), c.want)
		}
	}
	press(w, fyne.KeyHome)
	typeRunes(w, "d")
	press(w, fyne.KeyBackspace)
	typeRunes(w, "đứ")
	if currentID(l) != "3" {
		t.Errorf("after a burst on %s", currentID(l))
	}
}

// TestASpaceAmongLettersActsOnNothing: a row is ticked by the space bar, but not while somebody types the way to another.
func TestASpaceAmongLettersActsOnNothing(t *testing.T) {
	var ticked []string
	l, w := newWards(t, 0, func(c *widgets.ListConfig[ward]) { c.OnSpace = func(row ward) { ticked = append(ticked, row.id) } })
	l.SetRows([]ward{{id: "1", name: "ba"}, {id: "2", name: "ho lan"}, {id: "3", name: "ho so"}})
	space := func() { press(w, fyne.KeySpace); typeRunes(w, " ") }
	typeRunes(w, "ho")
	space()
	typeRunes(w, "so")
	if currentID(l) != "3" || ticked != nil {
		t.Errorf("on %s, ticked %v", currentID(l), ticked)
	}
	space() // no row goes on so: it ends the letters
	space()
	if !slices.Equal(ticked, []string{"3"}) {
		t.Errorf("ticked %v", ticked)
	}
	press(w, fyne.KeyHome)
	space()
	if !slices.Equal(ticked, []string{"3", "1"}) {
		t.Errorf("ticked %v", ticked)
	}
}

func TestListKeepsItsPlaceWhenRowsAreSetAnew(t *testing.T) {
	var told []string
	l, w := newWards(t, 10, func(c *widgets.ListConfig[ward]) {
		c.OnCurrent = func(row ward, ok bool) { told = append(told, row.id) }
	})
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	told = nil
	l.SetRows(wards(12))
	if currentID(l) != "w3" || told != nil {
		t.Errorf("same row: on %s, told %v", currentID(l), told)
	}
	l.SetRows(slices.DeleteFunc(wards(12), func(w ward) bool { return w.id == "w3" }))
	if currentID(l) != "w4" || chosenIDs(l) != "w4" || !slices.Equal(told, []string{"w4"}) {
		t.Errorf("deleted: on %s, chosen %s, told %v", currentID(l), chosenIDs(l), told)
	}
	l.SetRows(nil)
	if _, ok := l.Current(); ok || len(told) != 2 || told[1] != "" {
		t.Errorf("empty: told %q", told)
	}
	if l.Select("w9") {
		t.Error("selected a row that is not there")
	}
	l.SetRows(wards(12))
	if !l.Select("w9") || currentID(l) != "w9" {
		t.Error("Select did not find the row")
	}
}

// TestListWithoutAMark: the fields beside the list show a new record; nothing may look as if it belonged to a row.
func TestListWithoutAMark(t *testing.T) {
	var told []string
	l, w := newWards(t, 6, func(c *widgets.ListConfig[ward]) {
		c.OnCurrent = func(row ward, ok bool) { told = append(told, row.id) }
		c.OnOpen = func(row ward) { told = append(told, "open "+row.id) }
		c.OnDelete = func([]ward) { told = append(told, "delete") }
	})
	blue := func() int {
		return countPixels(picture(t, w, "list-without-mark"), func(r, g, b uint32) bool { return r == 0xcf && g == 0xe1 && b == 0xf4 })
	}
	press(w, fyne.KeyDown, fyne.KeyDown)
	told = nil
	l.Mark(false)
	l.SetRows(wards(5))
	press(w, fyne.KeyDelete)
	if chosenIDs(l) != "" || told != nil || blue() > 0 {
		t.Errorf("chosen %s, told %v, %d pixels are marked", chosenIDs(l), told, blue())
	}
	press(w, fyne.KeyReturn) // goes back to the row before it acts on it
	if chosenIDs(l) != "w2" || !slices.Equal(told, []string{"w2"}) || blue() == 0 {
		t.Errorf("chosen %s, told %v", chosenIDs(l), told)
	}
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { press(w, fyne.KeyDown) }, "w2"},
		{func() { press(w, fyne.KeyEnd) }, "w4"},
		{func() { click(w, 10, 0) }, "w0"},
		{func() { l.TypedShortcut(&fyne.ShortcutSelectAll{}) }, "w0 w1 w2 w3 w4"},
		{func() { l.Select("w3") }, "w3"},
		{func() { l.Mark(true) }, "w3"},
		{func() { l.Return() }, "w3"},
	} {
		l.Mark(false)
		c.do()
		if chosenIDs(l) != c.want {
			t.Errorf("chosen %s, want %s", chosenIDs(l), c.want)
		}
	}
}

func TestListSorts(t *testing.T) {
	var kept memory
	l, w := newWards(t, 4, nil)
	l.Remember(&kept, "wards")
	press(w, fyne.KeyDown)
	counts := func() (s string) {
		for _, r := range l.Rows() {
			s += fmt.Sprint(r.count)
		}
		return s
	}
	for _, want := range []string{"0147", "7410", "0741"} {
		shortcut(w, fyne.Key2, fyne.KeyModifierAlt)
		if counts() != want || currentID(l) != "w1" {
			t.Errorf("order %s, want %s; on %s", counts(), want, currentID(l))
		}
	}
	shortcut(w, fyne.Key3, fyne.KeyModifierAlt) // a column without an order
	if want := []string{"wards count false", "wards count true", "wards  false"}; !slices.Equal(kept.told, want) {
		t.Errorf("kept %q", kept.told)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(250, 10)) // head of "Nhận xét"
	if counts() != "0147" {
		t.Errorf("after a click on the head: %s", counts())
	}
}

func TestListRemembersWidths(t *testing.T) {
	var kept memory
	l, w := newWards(t, 4, nil)
	l.Remember(&kept, "wards")
	for _, o := range test.LaidOutObjects(w.Content()) {
		if head, ok := o.(fyne.Draggable); ok && len(kept.told) == 0 {
			head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(310, 10)}, Dragged: fyne.NewDelta(20, 0)})
			head.DragEnd()
		}
	}
	if !slices.Equal(kept.told, []string{"wards/count 100"}) {
		t.Errorf("kept %q", kept.told)
	}
}

func TestListComesBackAsItWasLeft(t *testing.T) {
	kept := memory{widths: map[string]float32{"wards/count": 140}, column: "count", descending: true}
	l, w := newWards(t, 4, nil)
	before := test.RenderToMarkup(w.Canvas())
	l.Remember(&kept, "wards")
	if rows := l.Rows(); rows[0].count != 7 || rows[3].count != 0 {
		t.Errorf("order %v", rows)
	}
	if test.RenderToMarkup(w.Canvas()) == before || len(kept.told) != 0 {
		t.Errorf("the width is not shown, or told again: %q", kept.told)
	}
}

func TestListGroups(t *testing.T) {
	l, w := newWards(t, 6, func(c *widgets.ListConfig[ward]) { c.Group = func(w ward) string { return w.kind } })
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if currentID(l) != "w3" {
		t.Errorf("headings are not stepped over: on %s", currentID(l))
	}
	l.SortBy("count", true)
	var ids []string
	for _, r := range l.Rows() {
		ids = append(ids, r.id)
	}
	if got := strings.Join(ids, " "); got != "w1 w2 w0 w4 w5 w3" {
		t.Errorf("ordered across groups: %s", got)
	}
	picture(t, w, "list-groups")
	click(w, 10, 0) // the first heading
	if currentID(l) != "w3" {
		t.Errorf("a heading was chosen: %s", currentID(l))
	}
}

func TestListErrorAndEmptyState(t *testing.T) {
	added, retried := 0, 0
	l, w := newWards(t, 0, func(c *widgets.ListConfig[ward]) {
		c.EmptySentence, c.EmptyButton = "Chưa có phường nào trong cuộc giám sát này.", "Thêm phường"
		c.OnEmpty = func() { added++ }
	})
	markup := func() string { return test.RenderToMarkup(w.Canvas()) }
	press(w, fyne.KeyReturn)
	picture(t, w, "list-empty")
	if added != 1 || !strings.Contains(markup(), "Thêm phường") {
		t.Errorf("empty state: button pressed %d times", added)
	}
	l.SetError("Không đọc được danh sách phường.", func() { retried++ })
	press(w, fyne.KeyReturn)
	picture(t, w, "list-error")
	if m := markup(); retried != 1 || !strings.Contains(m, "Thử lại") || strings.Contains(m, "Chưa có phường") {
		t.Errorf("error state: retried %d times", retried)
	}
	l.SetRows(wards(2))
	if m := markup(); strings.Contains(m, "Thử lại") || !strings.Contains(m, "Phường 01") {
		t.Error("the error stayed after rows came")
	}
	l.SetRows(nil)
	l.SetWaiting()
	if m := markup(); !strings.Contains(m, "Đang đọc") {
		t.Error("waiting is not shown")
	}
}

func TestListDrawsOnlyWhatCanBeSeen(t *testing.T) {
	asked := 0
	columns := wardColumns()
	text := columns[0].Text
	columns[0].Text = func(w ward) string { asked++; return text(w) }
	l, w := newWards(t, 0, func(c *widgets.ListConfig[ward]) { c.Columns = columns })
	l.SetRows(wards(10_000))
	asked = 0
	press(w, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyHome)
	if currentID(l) != "w0" || asked > 300 {
		t.Errorf("asked for %d texts for three screens", asked)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(50, 100), 0, -700) // 700 of the wheel are 2100 pixels
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Phường 90") {
		t.Error("scrolling shows nothing new")
	}
}

func TestListMenu(t *testing.T) {
	l, w := newWards(t, 3, func(c *widgets.ListConfig[ward]) {
		c.Menu = func(rows []ward) *fyne.Menu { return fyne.NewMenu("", fyne.NewMenuItem("Sửa "+rows[0].name, nil)) }
	})
	findMouseable(w).(fyne.SecondaryTappable).TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Sửa Phường 00") {
		t.Error("no menu on right click")
	}
	w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	w.Canvas().Focus(l)
	press(w, fyne.KeyDown)
	shiftPress(w, fyne.KeyF10)
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Sửa Phường 01") {
		t.Error("no menu on Shift+F10")
	}
}

func TestListPicture(t *testing.T) {
	l, w := newWards(t, 60, nil)
	l.SortBy("count", true)
	press(w, fyne.KeyDown, fyne.KeyDown)
	shiftPress(w, fyne.KeyDown)
	img := picture(t, w, "list")
	blue := countPixels(img, func(r, g, b uint32) bool { return r == 0xcf && g == 0xe1 && b == 0xf4 })
	if blue < 330*2*20 {
		t.Errorf("two chosen rows have %d pixels of their colour", blue)
	}
}

// columnStarts is where the heads of columns begin that are drawn.
func columnStarts[T any](list *widgets.DataList[T], width float32) map[string]float32 {
	const before = 3 + 6 // the bar of the current row, the room left of words
	list.Resize(fyne.NewSize(width, 200))
	at := map[string]float32{}
	for _, o := range test.LaidOutObjects(list) {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			at[text.Text] = text.Position().X - before
		}
	}
	return at
}

func TestColumnsGiveWayWhereThereIsNoRoom(t *testing.T) {
	test.NewTempApp(t)
	text := func(int) string { return "30/11/2024" }
	list := widgets.NewDataList(widgets.ListConfig[int]{Key: strconv.Itoa, Columns: []widgets.Column[int]{
		{ID: "name", Label: "Tên", Text: text}, {ID: "day", Label: "Ngày", Width: 84, Text: text}, {ID: "where", Label: "Nơi", Width: 200, Text: text},
	}})
	list.SetRows([]int{1})
	for width, want := range map[float32][2]float32{ // where the second and the third column begin
		600: {313, 397}, 383: {180, 264}, 283: {108, 192}, 271: {96, 180},
	} {
		at := columnStarts(list, width)
		if day, where := at["Ngày"], at["Nơi"]; math.Abs(float64(day-want[0])) > 0.1 || math.Abs(float64(where-want[1])) > 0.1 {
			t.Errorf("%v wide: the columns begin at %v and %v, wanted %v", width, day, where, want)
		}
	}
	if least := list.MinSize().Width; least != 271 {
		t.Errorf("it asks for %v", least)
	}
}

// Badges and whole texts keep their width; spare columns are left out for them, and come back.
func TestSpareColumnsAreLeftOutWhereThereIsNoRoom(t *testing.T) {
	test.NewTempApp(t)
	text := func(int) string { return "MAU-2024-01" }
	list := widgets.NewDataList(widgets.ListConfig[int]{Key: strconv.Itoa, Columns: []widgets.Column[int]{
		{ID: "code", Label: "Mã", Width: 110, Whole: true, Text: text},
		{ID: "name", Label: "Tên", Text: text},
		{ID: "state", Label: "Trạng thái", Width: 130, Badge: func(int) widgets.Badge { return widgets.Badge{Word: "Đang giám sát"} }},
		{ID: "who", Label: "Người", Width: 100, Spare: 2, Text: text},
		{ID: "where", Label: "Nơi", Width: 120, Spare: 1, Text: text},
		{ID: "files", Label: "Tệp", Width: 40, Spare: 2, Text: text},
	}})
	list.SetRows([]int{1})
	for _, c := range []struct {
		width float32
		shown string
	}{{900, "Mã Tên Trạng thái Người Nơi Tệp"}, {639, "Mã Tên Trạng thái Người Nơi Tệp"}, {638, "Mã Tên Trạng thái Người Nơi"}, {598, "Mã Tên Trạng thái Nơi"}, {510, "Mã Tên Trạng thái"}, {339, "Mã Tên Trạng thái"}, {900, "Mã Tên Trạng thái Người Nơi Tệp"}} {
		at := columnStarts(list, c.width)
		for _, head := range []string{"Mã", "Tên", "Trạng thái", "Người", "Nơi", "Tệp"} {
			if _, there := at[head]; there != strings.Contains(c.shown, head) {
				t.Errorf("%v wide: %s is there: %v", c.width, head, there)
			}
		}
		if at["Tên"] != 110 {
			t.Errorf("%v wide: the code has %v", c.width, at["Tên"])
		}
		if room := c.width - 3 - 130; at["Trạng thái"] > room {
			t.Errorf("%v wide: the badge begins at %v and is cut", c.width, at["Trạng thái"])
		}
	}
	if least := list.MinSize().Width; least != 339 {
		t.Errorf("it asks for %v", least)
	}
}

// A column of badges that was made narrow by hand cuts their words, so that they do not lie over the next one.
func TestBadgesStayInTheirColumn(t *testing.T) {
	l, w := newWards(t, 1, nil)
	l.SetWidth("state", 60)
	w.Resize(fyne.NewSize(500, 200))
	word := ""
	for _, o := range test.LaidOutObjects(l) {
		if text, ok := o.(*canvas.Text); ok && text.Visible() && strings.HasPrefix(text.Text, "Ch") {
			word = text.Text
		}
	}
	if !strings.HasSuffix(word, "…") {
		t.Errorf("the badge says %q", word)
	}
}
