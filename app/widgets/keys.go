package widgets

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Binding is a key of the window with its meaning; menus and the list of keys (Ctrl+/) are made from it.
type Binding struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier // 0 for plain keys such as F6
	Label    string           // what it does, in Vietnamese: "Lưu"
	Do       func()
	// Over says that the key works while a dialog or a list hangs over the window too; what it does looks after that.
	Over bool
}

// KeyLayer holds the keys of one window. Fyne gives shortcuts to the field with the keyboard, which drops those it
// does not know; our widgets hand them on to the layer, so a key works wherever the keyboard is. While a dialog or a
// list hangs open over the window its keys rest, but for those that say otherwise.
type KeyLayer struct {
	canvas   fyne.Canvas
	bindings []Binding
	page     []Binding
	known    map[string]bool // shortcuts the canvas knows
	// EnterStays keeps the keyboard in a field on Enter; usually it goes to the next one.
	EnterStays bool
	// OnUnsaved hears that a field begins (true) or no longer has (false) text that was not handed over; it may be nil.
	OnUnsaved func(unsaved bool)
	// Else gets the plain keys nothing is bound to; it says whether it used the key. It may be nil.
	Else func(*fyne.KeyEvent) bool
	// held says whether what hangs over the window would take something away with it.
	held func() bool
}

// layers finds the layer of a window from a widget deep inside it; Fyne's canvas cannot be asked.
var layers sync.Map

// NewKeyLayer puts a layer on the window's canvas. Call Remove when the window closes.
func NewKeyLayer(c fyne.Canvas) *KeyLayer {
	l := &KeyLayer{canvas: c, known: map[string]bool{}}
	layers.Store(c, l)
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { l.typedKey(ev) })
	return l
}

// Remove takes the layer off its window.
func (l *KeyLayer) Remove() {
	layers.Delete(l.canvas)
	l.canvas.SetOnTypedKey(nil)
}

// Bind adds a key; a later binding of the same key replaces the earlier one.
func (l *KeyLayer) Bind(b Binding) {
	for i := range l.bindings {
		if l.bindings[i].Key == b.Key && l.bindings[i].Modifier == b.Modifier {
			l.bindings[i] = b
			return
		}
	}
	l.bindings = append(l.bindings, b)
	l.listen(b)
}

// listen makes the canvas tell of a shortcut.
func (l *KeyLayer) listen(b Binding) {
	s := &desktop.CustomShortcut{KeyName: b.Key, Modifier: b.Modifier}
	if b.Key == "" || b.Modifier == 0 || l.known[s.ShortcutName()] {
		return
	}
	l.known[s.ShortcutName()] = true
	l.canvas.AddShortcut(s, func(fyne.Shortcut) { l.typedShortcut(s) })
}

// SetPage binds the keys of the page that is shown, in place of those of the page before; they go before the window's.
func (l *KeyLayer) SetPage(page []Binding) {
	l.page = page
	for _, b := range page {
		l.listen(b)
	}
}

// Bindings lists the keys: those of the page, then the others in the order they were bound.
func (l *KeyLayer) Bindings() []Binding {
	var out []Binding
	for _, b := range l.page {
		if b.Key != "" {
			out = append(out, b)
		}
	}
	return append(out, l.bindings...)
}

// Hold lets a list that hangs over the window say that it would take something away with it if it were left now, until
// release is called.
func Hold(c fyne.Canvas, holds func() bool) (release func()) {
	found, ok := layers.Load(c)
	if !ok {
		return func() {}
	}
	l := found.(*KeyLayer)
	before := l.held
	l.held = holds
	return func() { l.held = before }
}

// Holding says that something would be lost if what hangs over the window were left now.
func (l *KeyLayer) Holding() bool { return l.held != nil && l.held() }

// Press does what the key does, as if it had been pressed with nothing focused; it says whether anything is bound.
func (l *KeyLayer) Press(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	return l.press(key, modifier, false)
}

func (l *KeyLayer) press(key fyne.KeyName, modifier fyne.KeyModifier, covered bool) bool {
	for _, b := range l.Bindings() {
		if b.Key == key && b.Modifier == modifier && b.Do != nil && (b.Over || !covered) {
			b.Do()
			return true
		}
	}
	return false
}

func (l *KeyLayer) covered() bool { return l.canvas.Overlays().Top() != nil }

func (l *KeyLayer) typedShortcut(s fyne.Shortcut) bool {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return false
	}
	return l.press(k.Key(), k.Mod(), l.covered())
}

func (l *KeyLayer) typedKey(ev *fyne.KeyEvent) {
	if ev.Name == "" || l.covered() || withShift() && l.Press(ev.Name, fyne.KeyModifierShift) || l.Press(ev.Name, 0) {
		return
	}
	if l.Else != nil {
		l.Else(ev)
	}
}

// withShift says whether Shift is held down: the toolkit does not make a shortcut of Shift with a plain key.
func withShift() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers() == fyne.KeyModifierShift
}

// MenuItem makes the menu entry of a binding; the menu shows the key and Fyne fires it even inside a text field.
func (b Binding) MenuItem() *fyne.MenuItem {
	item := fyne.NewMenuItem(b.Label, b.Do)
	if b.Modifier != 0 {
		item.Shortcut = &desktop.CustomShortcut{KeyName: b.Key, Modifier: b.Modifier}
	}
	return item
}

var keyWords = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyEscape: "Esc", fyne.KeyDelete: "Del",
	fyne.KeyUp: "Lên", fyne.KeyDown: "Xuống", fyne.KeyLeft: "Trái", fyne.KeyRight: "Phải",
	fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn", fyne.KeySpace: "Dấu cách", fyne.KeySlash: "/", fyne.KeySemicolon: ";",
}

// KeyText is the key as people read it: "Ctrl+Shift+N", "F6", "Alt+Lên".
func (b Binding) KeyText() string {
	text := ""
	for _, m := range []struct {
		modifier fyne.KeyModifier
		word     string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if b.Modifier&m.modifier != 0 {
			text += m.word
		}
	}
	if word, ok := keyWords[b.Key]; ok {
		return text + word
	}
	return text + string(b.Key)
}

// canvasOf is the canvas a widget is on, or nil.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// CanvasOf is the canvas a page stands on. The toolkit knows it only once the page was painted; before that it is that
// of the program's window, so that the keyboard can be given to a page that was read faster than it was painted.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	if c := canvasOf(o); c != nil {
		return c
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		return w.Canvas()
	}
	return nil
}

// Seen says that an object stands on a canvas and that nothing around it is hidden.
func Seen(o fyne.CanvasObject) bool {
	// The toolkit looks for a place among what is shown only; none of ours is the very corner of the window.
	return o.Visible() && !fyne.CurrentApp().Driver().AbsolutePositionForObject(o).IsZero()
}

// FocusOn gives o the keyboard on the canvas where the page stands: what is shown for the first time belongs to no
// canvas until it is painted, and asking it would lose the first letters.
func FocusOn(page fyne.CanvasObject, o fyne.Focusable) {
	if c := CanvasOf(page); c != nil {
		c.Focus(o)
	}
}

// forwardShortcut hands a shortcut the widget does not use to the window.
func forwardShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if l, ok := layers.Load(c); ok && l.(*KeyLayer).typedShortcut(s) {
		return
	}
	if handler, ok := c.(fyne.Shortcutable); ok && !hasLayer(c) {
		handler.TypedShortcut(s)
	}
}

func hasLayer(c fyne.Canvas) bool {
	_, ok := layers.Load(c)
	return ok
}

// forwardKey hands a plain key the widget does not use to the window, or to the dialog above it.
func forwardKey(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if ev.Name == "" {
		return
	}
	if c := canvasOf(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// requestFocus gives the keyboard to o when it is on a canvas.
func requestFocus(o interface {
	fyne.CanvasObject
	fyne.Focusable
},
) {
	if c := canvasOf(o); c != nil {
		c.Focus(o)
	}
}

// focusNext gives the keyboard to the next field.
func focusNext(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		c.FocusNext()
	}
}

// TellUnsaved tells the window of o whether something typed is not in the file.
func TellUnsaved(o fyne.CanvasObject, unsaved bool) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if l, ok := layers.Load(c); ok && l.(*KeyLayer).OnUnsaved != nil {
		l.(*KeyLayer).OnUnsaved(unsaved)
	}
}

// goOn is Enter in a field that has no use for it itself: to the next field, unless the window says otherwise.
func goOn(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if l, ok := layers.Load(c); ok && l.(*KeyLayer).EnterStays {
		return
	}
	c.FocusNext()
}

// shift follows the Shift key, which Fyne does not report with a key event.
type shift struct{ down bool }

func (s *shift) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		s.down = true
	}
}

func (s *shift) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		s.down = false
	}
}

// isShortcut tells whether s is the given key with the given modifiers.
func isShortcut(s fyne.Shortcut, key fyne.KeyName, modifier fyne.KeyModifier) bool {
	k, ok := s.(*desktop.CustomShortcut)
	return ok && k.KeyName == key && k.Modifier == modifier
}
