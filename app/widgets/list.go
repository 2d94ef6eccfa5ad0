package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Align is where the text of a column stands. Numbers stand right.
type Align = fyne.TextAlign

// Column is one column of a DataList.
type Column[T any] struct {
	ID    string  // for remembering widths and order
	Label string  // head of the column, in Vietnamese
	Width float32 // in pixels; at most one column has 0 and takes what is left
	Align Align
	Bold  bool
	// Whole says that the text is cut by no lack of room: a code, a period. Badges and columns as narrow as a day never are.
	Whole bool
	// Spare says that the column may be left out where there is no room for all, the highest first; 0: it always stays.
	Spare int
	// Text is what stands in the cell; line breaks are shown as spaces, what does not fit ends in "…".
	Text func(T) string
	// Muted says that the text is set in grey; may be nil.
	Muted func(T) bool
	// Badge draws the cell as a badge in place of Text when not nil; a Badge without a word leaves the cell empty.
	Badge func(T) Badge
	// Marks are the parts of Text that stand out, from left to right; nil: none do. Text must then be one line, set left.
	Marks func(T) []Span
	// Compare orders rows by this column; nil: they are ordered by what its cells say, see ListConfig.Places.
	Compare func(a, b T) int
}

// ListConfig says what a DataList shows. Columns and Key are required, everything else may be left out.
type ListConfig[T any] struct {
	Columns []Column[T]
	// Key names a row for good, so that the same row stays chosen when rows are set anew.
	Key func(T) string
	// Multi lets several rows be chosen (Ctrl and Shift with click, Shift with arrows, Ctrl+A).
	Multi bool
	// Places says where each text of a column stands when rows are ordered by it, for columns without Compare. Equal texts
	// share a place; one below 0 stands last, whichever way round. nil: only columns with Compare can be ordered by.
	Places func(texts []string) []int
	// Sum says that the row stays below all others, whatever they are ordered by; nil: none does.
	Sum func(T) bool
	// NoHeader hides the heads of the columns: for a list that has one order only, such as what fits best first.
	NoHeader bool
	// Group gives the heading a row stands under; rows of one group must come together. nil: no headings.
	Group func(T) string
	// Fold makes texts comparable for type-ahead (lower case, no marks); nil: as typed.
	Fold func(string) string
	// TypeAhead is the text letters are looked for in; nil: what the first column says.
	TypeAhead func(T) string

	// EmptySentence and EmptyButton stand where there are no rows; OnEmpty does what the button says.
	EmptySentence string
	EmptyButton   string
	OnEmpty       func()

	// OnFocus tells that the keyboard came to the list.
	OnFocus func()
	// OnCurrent tells which row the keyboard is on now, also when rows were set anew; ok is false for none.
	OnCurrent func(row T, ok bool)
	// OnChosen tells which rows are chosen now.
	OnChosen func(rows []T)
	// OnOpen is Enter or a double click.
	OnOpen func(T)
	// OpenEdits says that Enter leads to the fields of the row; then F2 does the same.
	OpenEdits bool
	// OnEdit is F2 where Enter does something else: the name or text of the row is changed.
	OnEdit func(T)
	// OnSpace is the space bar, for ticking; nil: Space counts for type-ahead.
	OnSpace func(T)
	// OnDelete is the Del key on the chosen rows.
	OnDelete func(rows []T)
	// OnDrag is a row dragged with the mouse to another place: above or below a row. nil: rows stay. Esc, or letting go
	// outside the list, gives it up.
	OnDrag func(row, beside T, below bool)
	// Menu gives the menu for the chosen rows (right click, Shift+F10); nil: none.
	Menu func(rows []T) *fyne.Menu
}

// DataList shows rows of any type in columns. Whole rows are chosen; only the rows one can see are drawn.
//
// Keys: arrows, PgUp, PgDn, Home, End; Enter opens; F2 edits; letters jump to the next row that begins with them; Alt+1..9
// orders by a column, again turns the order round. What it does not use goes to the window.
type DataList[T any] struct {
	widget.BaseWidget
	shift

	config  ListConfig[T]
	all     []T    // as set
	rows    []T    // as shown
	lines   []line // rows with group headings between them
	lineOf  []int  // line of each row
	current int    // row with the keyboard, -1 for none
	anchor  int    // where a choice with Shift began
	chosen  map[string]bool
	order   sortOrder
	widths  []float32
	problem *problem
	waiting bool
	typed   typeAhead
	focused bool
	// unmarked says that no row is drawn as the current one; see Mark.
	unmarked bool
	// onWidth and onSort tell a Memory how the list was arranged by hand.
	onWidth func(column string, width float32)
	onSort  func(sortOrder)
	// clickOpens and escape serve the list that hangs under a Select: one click is enough, Esc closes it.
	clickOpens bool
	escape     func()
	// letter and aside serve NewLetterMenu: letters do something, and so do keys to the left and right.
	letter func(rune)
	aside  func(*fyne.KeyEvent) bool

	header *listHeader[T]
	scroll *Scroll
	pane   *listPane[T]
	blank  *blankPane
}

// line is what stands at one height of the list: a heading or a row.
type line struct {
	heading string
	count   int
	row     int // -1 for a heading
}

type sortOrder struct {
	column     string
	descending bool
}

type problem struct {
	text  string
	retry func()
}

var (
	_ fyne.Focusable    = (*DataList[int])(nil)
	_ fyne.Shortcutable = (*DataList[int])(nil)
)

// NewDataList makes an empty list.
func NewDataList[T any](config ListConfig[T]) *DataList[T] {
	l := &DataList[T]{config: config, current: -1, anchor: -1, chosen: map[string]bool{}}
	for _, c := range config.Columns {
		l.widths = append(l.widths, c.Width)
	}
	l.header = newListHeader(l)
	l.pane = newListPane(l)
	l.scroll = NewVScroll(l.pane)
	l.scroll.OnScrolled = func(fyne.Position) { l.pane.update() }
	l.blank = newBlankPane()
	l.ExtendBaseWidget(l)
	l.showState()
	return l
}

// SetRows shows rows. The current row and the chosen ones stay when they are still there; else the row at the same
// place becomes current. It takes an error away.
func (l *DataList[T]) SetRows(rows []T) {
	l.all, l.problem, l.waiting = rows, nil, false
	oldKey, at := l.currentKey(), l.current
	l.arrange()
	l.keepChosen()
	l.current = l.rowOf(oldKey)
	if l.current < 0 && len(l.rows) > 0 {
		l.current = min(max(at, 0), len(l.rows)-1)
	}
	l.settle(oldKey)
}

// SetError shows in place of the rows what went wrong and a button to try again.
func (l *DataList[T]) SetError(text string, retry func()) {
	oldKey := l.currentKey()
	l.all, l.problem, l.waiting = nil, &problem{text, retry}, false
	l.arrange()
	l.current = -1
	clear(l.chosen)
	l.settle(oldKey)
}

// SetWaiting says that the first rows are still being read; rows already shown stay.
func (l *DataList[T]) SetWaiting() {
	l.waiting = len(l.rows) == 0 && l.problem == nil
	l.showState()
}

// Rows are the rows in the order shown.
func (l *DataList[T]) Rows() []T { return l.rows }

// Current is the row the keyboard is on; in a list without a mark it is the one that Return goes back to.
func (l *DataList[T]) Current() (row T, ok bool) {
	if l.current < 0 || l.current >= len(l.rows) {
		return row, false
	}
	return l.rows[l.current], true
}

// Above is the row above the one with this key; above a row that is not there, such as a new record, is the current one.
func (l *DataList[T]) Above(key string) (row T, ok bool) {
	switch i := l.rowOf(key); {
	case i > 0:
		return l.rows[i-1], true
	case i < 0:
		return l.Current()
	}
	return row, false
}

// Mark says whether the current row is marked. A page takes the mark away while its fields show a record that the list does
// not have yet: no row is chosen then, and nothing acts on one. A key of movement, a click or Select marks a row again.
func (l *DataList[T]) Mark(on bool) {
	if on != l.unmarked {
		return
	}
	l.unmarked = !on
	clear(l.chosen)
	if key := l.currentKey(); on && key != "" {
		l.chosen[key] = true
	}
	l.tellChosen()
	l.Refresh()
}

// Return goes back to the row that was marked before the mark was taken away, as if the keyboard had come to it now.
func (l *DataList[T]) Return() {
	if l.unmarked {
		l.goTo(l.current, false)
	}
}

// Chosen are the chosen rows in the order shown.
func (l *DataList[T]) Chosen() []T {
	if row, ok := l.Current(); ok && len(l.chosen) == 1 && l.chosen[l.config.Key(row)] {
		return []T{row}
	}
	var rows []T
	for _, r := range l.rows {
		if l.chosen[l.config.Key(r)] {
			rows = append(rows, r)
		}
	}
	return rows
}

// Select makes the row with this key the current and only chosen one and brings it into sight; it says whether the
// row is there.
func (l *DataList[T]) Select(key string) bool {
	i := l.rowOf(key)
	if i < 0 {
		return false
	}
	l.goTo(i, false)
	return true
}

// Place is where the row with this key stands in the order in which rows were set, from 1; 0 for none. It is what a column of
// ordinals shows, whatever the rows are ordered by.
func (l *DataList[T]) Place(key string) int {
	return slices.IndexFunc(l.all, func(r T) bool { return l.config.Key(r) == key }) + 1
}

// OwnOrder shows the rows in the order in which they were set; it says whether they stood in another. Who moves rows up and
// down asks it first, since a row has no neighbours to move past in a list that is ordered by a column.
func (l *DataList[T]) OwnOrder() bool {
	if l.orderedBy() < 0 {
		return false
	}
	l.sort(sortOrder{})
	return true
}

// SortBy orders the rows by a column; an unknown one or "" gives the order in which they were set.
func (l *DataList[T]) SortBy(column string, descending bool) {
	key := l.currentKey()
	l.order = sortOrder{column, descending}
	l.arrange()
	l.current = l.rowOf(key)
	l.settle(key)
}

// SetWidth sets the width of a column.
func (l *DataList[T]) SetWidth(column string, width float32) {
	for i, c := range l.config.Columns {
		if c.ID == column && width >= minColumn {
			l.widths[i] = width
		}
	}
	l.header.Refresh()
	l.pane.update()
}

// CreateRenderer lays out head, rows and what stands in place of rows.
func (l *DataList[T]) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer[T]{list: l, ground: newGround(), ring: newFrame()}
	r.Refresh()
	return r
}

// FocusGained shows where the keyboard is; a list with rows always has a current one.
func (l *DataList[T]) FocusGained() {
	l.focused = true
	if l.current < 0 && len(l.rows) > 0 {
		l.goTo(0, false)
	}
	l.Refresh()
	if l.config.OnFocus != nil {
		l.config.OnFocus()
	}
}

// FocusLost keeps the current row.
func (l *DataList[T]) FocusLost() {
	l.focused, l.shift.down = false, false
	l.Refresh()
}

func (l *DataList[T]) currentKey() string {
	if r, ok := l.Current(); ok {
		return l.config.Key(r)
	}
	return ""
}

func (l *DataList[T]) rowOf(key string) int {
	for i, r := range l.rows {
		if l.config.Key(r) == key {
			return i
		}
	}
	return -1
}
