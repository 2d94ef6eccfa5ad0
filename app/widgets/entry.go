package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// longText is the size in bytes from which one field becomes slow to type in.
const longText = 10 * 1024

// Committer is a field that can hand over what was typed while it still has the keyboard.
type Committer interface {
	fyne.Focusable
	// Commit calls OnLeave when the cleaned text is another one, and changes nothing on the screen.
	Commit()
}

// CommitFocused hands over what was typed in the field that has the keyboard. Call it before saving by key, before
// showing another record and before closing.
func CommitFocused(c fyne.Canvas) {
	if field, ok := c.Focused().(Committer); ok {
		field.Commit()
	}
}

// ExpectUpdate tells the field that has the keyboard that its record is about to be changed by a key of the window, and
// that the change is to be seen.
func ExpectUpdate(c fyne.Canvas) {
	if field, ok := c.Focused().(interface{ ExpectUpdate() }); ok {
		field.ExpectUpdate()
	}
}

// BaseEntry is a text field of one line (NewEntry) or more (NewTextArea). Set the exported fields before it is shown.
type BaseEntry struct {
	widget.Entry
	notes

	// Clean is the door for text: applied to pasted text before it goes in, and to the whole text on leaving.
	Clean func(string) string
	// OnLeave gets the cleaned text when the keyboard leaves the field and the text is another one.
	OnLeave func(text string)
	// OnFocus tells that the keyboard came (true) or went (false).
	OnFocus func(bool)
	// OnKey sees every key first and says whether it used it.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut sees every shortcut first and says whether it used it.
	OnShortcut func(fyne.Shortcut) bool
	// OnEnter replaces going to the next field (one line: Enter; more lines: Ctrl+Enter).
	OnEnter func()
	// OnNothingBack is asked on Ctrl+Z and Ctrl+Y while there is nothing typed to take back, and says whether that ends here;
	// else the window takes back its last action. nil: it does.
	OnNothingBack func() bool
	// LongHint is said under the field when the text is over 10 kB.
	LongHint string
	// Width is the least width in pixels; 0 leaves it to the layout.
	Width float32

	value   string // what was last shown or handed over, cleaned
	before  string // the text when the keyboard came, for Esc
	waiting *string
	focused bool
	// expecting says that an update from outside is waited for; see ExpectUpdate.
	expecting bool
	// touched says that letters were typed, pasted or deleted since the text was shown or handed over.
	touched bool
	// dropped is the text that Esc took away; Ctrl+Z brings it back until something else is typed.
	dropped string
	outer   fyne.CanvasObject // the widget on the canvas: this one or the field that embeds it
}

var (
	_ fyne.Widget       = (*BaseEntry)(nil)
	_ fyne.Focusable    = (*BaseEntry)(nil)
	_ fyne.Shortcutable = (*BaseEntry)(nil)
	_ fyne.Tabbable     = (*BaseEntry)(nil)
	_ Committer         = (*BaseEntry)(nil)
	_ Noted             = (*BaseEntry)(nil)
)

// NewEntry makes a field of one line. clean may be nil.
func NewEntry(clean func(string) string) *BaseEntry {
	e := &BaseEntry{}
	e.setUp(e, clean)
	return e
}

// NewTextArea makes a field of several lines that wraps words and shows at least rows lines. clean may be nil.
func NewTextArea(rows int, clean func(string) string) *BaseEntry {
	e := &BaseEntry{}
	e.MultiLine = true
	e.setUp(e, clean)
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// setUp is shared with the fields that embed a BaseEntry; self is the outermost widget.
func (e *BaseEntry) setUp(self fyne.Widget, clean func(string) string) {
	e.outer = self
	e.Clean = clean
	e.LongHint = "Đoạn này dài, nên tách thành nhiều nhận xét"
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(self)
}

// SetValue shows the text of a record. It forgets what was typed, so Commit the field first.
func (e *BaseEntry) SetValue(text string) {
	e.value, e.before, e.waiting, e.touched, e.dropped = text, text, nil, false, ""
	if e.Text != text {
		e.SetText(text)
	}
	e.SetError("")
	e.edited()
}

// UpdateValue shows the same record after it was stored again. While the field has the keyboard nothing is changed;
// the new text is taken on leaving, unless something was typed.
func (e *BaseEntry) UpdateValue(text string) {
	if !e.focused || e.expecting && text != e.value && !e.Changed() {
		e.expecting = false
		e.SetValue(text)
		return
	}
	if text != e.value {
		e.waiting = &text
	}
}

// Value is the cleaned text, typed or shown.
func (e *BaseEntry) Value() string { return e.cleaned(e.Text) }

// Changed says whether the field holds something that was not handed over yet.
func (e *BaseEntry) Changed() bool { return e.Value() != e.value }

// SetError marks the field as wrong and says why below it; "" takes the mark away.
func (e *BaseEntry) SetError(text string) {
	if e.err == text {
		return
	}
	e.err = text
	e.changed()
	e.Refresh()
}

// Commit hands over what was typed without leaving the field.
func (e *BaseEntry) Commit() {
	v := e.Value()
	e.touch(false)
	e.before = e.Text // Esc takes back only what was not handed over
	if v == e.value {
		return
	}
	e.value, e.waiting = v, nil
	if e.OnLeave != nil {
		e.OnLeave(v)
	}
}

// Closed says whether nothing can be typed here: the text is only read and copied.
func (e *BaseEntry) Closed() bool { return e.Entry.Disabled() }

// Disabled is Closed for the toolkit, but false while the keyboard is here: from a field that is disabled Fyne keeps every
// shortcut but Ctrl+C, also those of the window, which would be dead after a click into a text to copy from.
func (e *BaseEntry) Disabled() bool { return e.Closed() && !e.focused }

// AcceptsTab is false: Tab always goes to the next field.
func (e *BaseEntry) AcceptsTab() bool { return false }

// FocusGained remembers the text for Esc.
func (e *BaseEntry) FocusGained() {
	e.focused, e.notes.focused = true, true
	e.before = e.Text
	e.Entry.FocusGained()
	e.changed()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost cleans the text and hands it over.
func (e *BaseEntry) FocusLost() {
	e.focused, e.notes.focused = false, false
	e.Entry.FocusLost()
	e.takeWaiting()
	e.showCleaned()
	e.Commit()
	e.changed()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

func (e *BaseEntry) takeWaiting() {
	if e.waiting != nil && !e.Changed() {
		e.SetValue(*e.waiting)
	}
	e.waiting = nil
}

// showCleaned puts the cleaned text into the field. Spaces at the end stay: the keyboard also leaves when another
// window is looked at, and on coming back the next word must not stick to the last.
func (e *BaseEntry) showCleaned() {
	v := e.Value()
	if strings.TrimRight(e.Text, " ") != v {
		e.SetText(v)
		e.edited()
	}
}

func (e *BaseEntry) cleaned(text string) string {
	if e.Clean == nil {
		return text
	}
	return e.Clean(text)
}

// TypedRune inserts the letter and nothing else.
func (e *BaseEntry) TypedRune(r rune) {
	if e.Closed() {
		return
	}
	e.expecting, e.dropped = false, ""
	e.Entry.TypedRune(r)
	e.touch(true)
	e.edited()
}

// TypedKey handles Enter and Esc, hands keys of the window on and leaves the rest to the text.
func (e *BaseEntry) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == "" || e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch {
	case ev.Name == fyne.KeyEscape:
		e.escape(ev)
	case !e.MultiLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		e.enter()
	case isFunctionKey(ev.Name), !e.MultiLine && (ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown):
		e.forward(ev)
	default:
		before := e.Text
		e.Entry.TypedKey(ev)
		e.touch(e.touched || e.Text != before)
		e.edited()
	}
}

func (e *BaseEntry) forward(ev *fyne.KeyEvent) { forwardKey(e.outer, ev) }

// escape brings back the text as it was when the keyboard came; with nothing to bring back Esc is the window's.
func (e *BaseEntry) escape(ev *fyne.KeyEvent) {
	if e.Text == e.before || e.Closed() {
		e.forward(ev)
		return
	}
	e.dropped = e.Text
	e.SetText(e.before)
	e.SetError("")
	e.touch(false)
	e.edited()
}

func (e *BaseEntry) enter() {
	switch {
	case e.OnEnter != nil:
		e.OnEnter()
	case e.OnSubmitted != nil:
		e.OnSubmitted(e.Text)
	case e.MultiLine:
		focusNext(e.outer)
	default:
		e.Commit()
		goOn(e.outer)
	}
}

// TypedShortcut cleans what is pasted, knows Ctrl+Home and Ctrl+End, and hands what it does not know to the window.
func (e *BaseEntry) TypedShortcut(s fyne.Shortcut) {
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if e.Closed() {
		e.closedShortcut(s)
		return
	}
	before := e.Text
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: cleanClipboard{s.Clipboard, e.pasted}})
	case *fyne.ShortcutCopy:
		e.Entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: cleanClipboard{s.Clipboard, nil}})
	case *fyne.ShortcutCut:
		e.Entry.TypedShortcut(&fyne.ShortcutCut{Clipboard: cleanClipboard{s.Clipboard, nil}})
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.undo(s)
	case *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut:
		e.customShortcut(s)
	default:
		forwardShortcut(e.outer, s)
	}
	e.touch(e.touched || e.Text != before && e.Changed())
	e.edited()
}

// closedShortcut copies from a field nothing can be typed into; the rest is the window's, but for what would change the text.
func (e *BaseEntry) closedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		e.Entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: cleanClipboard{s.Clipboard, nil}})
	case *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *fyne.ShortcutPaste, *fyne.ShortcutCut:
	default:
		forwardShortcut(e.outer, s)
	}
}

// undo takes back letters while there are some that were not handed over; what was handed over is an action of the
// window, and so is taking it back.
func (e *BaseEntry) undo(s fyne.Shortcut) {
	if _, back := s.(*fyne.ShortcutUndo); back && e.dropped != "" && !e.touched {
		e.SetText(e.dropped)
		e.dropped = ""
		e.touch(e.Changed())
		return
	}
	if !e.touched {
		if e.OnNothingBack == nil || !e.OnNothingBack() {
			forwardShortcut(e.outer, s)
		}
		return
	}
	e.Entry.TypedShortcut(s)
	e.touch(e.Changed())
}

// touch notes whether there is text that was not handed over, and tells the window when that begins or ends.
func (e *BaseEntry) touch(unsaved bool) {
	if e.touched == unsaved || e.OnLeave == nil {
		e.touched = unsaved
		return
	}
	e.touched = unsaved
	TellUnsaved(e.outer, unsaved)
}

// ExpectUpdate lets the next UpdateValue change the text although the keyboard is here: an action was taken back by
// key, and its effect must be seen. Typing ends it.
func (e *BaseEntry) ExpectUpdate() { e.expecting = true }

// wordKeys are the shortcuts Fyne's text field has itself: by words left and right, and deleting them.
var wordKeys = []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete}

func (e *BaseEntry) customShortcut(s *desktop.CustomShortcut) {
	plain := s.Modifier &^ fyne.KeyModifierShift
	switch {
	case plain == fyne.KeyModifierControl && s.KeyName == fyne.KeyHome:
		// Fyne's PgUp goes to the start of the text, and selects while Shift is down.
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	case plain == fyne.KeyModifierControl && s.KeyName == fyne.KeyEnd:
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	case s.Modifier == fyne.KeyModifierControl && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter):
		e.enter()
	case plain == fyne.KeyModifierControl && slices.Contains(wordKeys, s.KeyName):
		e.Entry.TypedShortcut(s)
	default:
		forwardShortcut(e.outer, s)
	}
}

// pasted cleans text from the clipboard; Word and Windows send CR LF.
func (e *BaseEntry) pasted(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = e.cleaned(text)
	if !e.MultiLine {
		text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), " ")
	}
	return text
}

// edited updates the hint after the text may have changed; it never touches the text.
func (e *BaseEntry) edited() {
	hint := ""
	if len(e.Text) > longText {
		hint = e.LongHint
	}
	if hint != e.hint {
		e.hint = hint
		e.changed()
	}
}

// MinSize is that of Fyne's field, at least Width wide.
func (e *BaseEntry) MinSize() fyne.Size {
	size := e.Entry.MinSize()
	if e.Width > 0 {
		size.Width = e.Width
	}
	return size
}

// CreateRenderer gives Fyne's field a box of ours, whose frame says where the keyboard is.
func (e *BaseEntry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, box: newGround()}
	r.paint()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry   *BaseEntry
	box     *ground
	objects []fyne.CanvasObject
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.box.Resize(size)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *entryRenderer) paint() {
	e := r.entry
	line, width := fynetheme.ColorNameInputBorder, float32(1)
	switch {
	case e.err != "":
		line, width = theme.ColorBad, ringWidth
	case e.Closed():
		line = fynetheme.ColorNameDisabled
	case e.focused:
		line, width = fynetheme.ColorNamePrimary, ringWidth
	}
	r.box.FillColor, r.box.StrokeColor = colorOf(e, fynetheme.ColorNameInputBackground), colorOf(e, line)
	r.box.StrokeWidth, r.box.CornerRadius = width, sizeOf(e, fynetheme.SizeNameInputRadius)
	r.box.Refresh()
}

// Objects are those of Fyne's field without its two rectangles, ground and border, which come first.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	r.objects = append(r.objects[:0], r.box.object())
	for i, o := range r.WidgetRenderer.Objects() {
		if _, plain := o.(*canvas.Rectangle); !plain || i > 1 {
			r.objects = append(r.objects, o)
		}
	}
	return r.objects
}

func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
