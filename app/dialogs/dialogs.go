// Package dialogs asks and tells over the window: confirm an act, ask for a text, show what went wrong, show how far
// long work has come, choose files.
//
// # The rules
//
//   - A button says the act in words ("Ban hành Thông báo số 05"); never OK or Yes. The way out is "Bỏ qua" or what
//     it keeps ("Giữ bản nháp").
//   - Enter does what has the ring, Esc is the way out, arrows go from button to button. The keyboard comes back to
//     where it was.
//   - Ask only before what cannot be undone. An error says what happened, why and what to do, and offers to copy all
//     of it with the path of the log for whoever helps.
package dialogs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
)

// Dialogs shows dialogs over one window.
type Dialogs struct {
	window fyne.Window
	// CopyText puts a text on the clipboard; it is the app's clipboard unless a test replaces it.
	CopyText func(string)

	open []*frame // the dialogs that are shown, the uppermost last
}

// New makes the dialogs of a window.
func New(w fyne.Window) *Dialogs {
	return &Dialogs{window: w, CopyText: func(s string) { fyne.CurrentApp().Clipboard().SetContent(s) }}
}

// Holding says that the uppermost dialog would take something away with it if it were left now: what was typed in it, or
// the work whose progress it shows.
func (d *Dialogs) Holding() bool {
	n := len(d.open)
	return n > 0 && d.open[n-1].holds != nil && d.open[n-1].holds()
}

// Act is a button: its word and what it does after the dialog has closed. Main acts are deep red.
type Act struct {
	Word string
	Main bool
	Do   func()
}

// Question asks which of some acts to do. Keep is the word of the way out ("Bỏ qua" when empty).
type Question struct {
	Title string
	Text  string
	Acts  []Act
	Keep  string
	// SafeFirst puts the keyboard on the way out, for acts that destroy something.
	SafeFirst bool
	// OnKeep is called when nothing is to be done; may be nil.
	OnKeep func()
}

// Confirm asks for one act.
func (d *Dialogs) Confirm(title, text, act string, do func()) {
	d.Ask(Question{Title: title, Text: text, Acts: []Act{{Word: act, Main: true, Do: do}}})
}

// Ask shows a question.
func (d *Dialogs) Ask(q Question) {
	f := d.newFrame(q.Title)
	keep := q.Keep
	if keep == "" {
		keep = "Bỏ qua"
	}
	f.escape = func() { f.close(); call(q.OnKeep) }
	for _, a := range q.Acts {
		f.addButton(a.Word, a.Main, func() { f.close(); call(a.Do) })
	}
	f.addButton(keep, false, f.escape)
	f.show(wrapped(q.Text))
	if q.SafeFirst {
		f.focus(f.buttons[len(f.buttons)-1])
	}
}

// Inform tells something that needs no decision.
func (d *Dialogs) Inform(title, text string) {
	f := d.newFrame(title)
	f.addButton("Đóng", false, f.close)
	f.show(wrapped(text))
}

// Failure is what went wrong, in the user's words, and where the details are.
type Failure struct {
	Title   string // what could not be done: "Chưa lưu được nhận xét"
	Text    string // why
	Hint    string // what to do now
	Details string // for whoever helps; not shown, only copied
	LogPath string
	Way     Act // leads to what is to be mended; without a word: there is no such way
}

// Error shows a failure.
func (d *Dialogs) Error(e Failure) {
	f := d.newFrame(e.Title)
	body := []fyne.CanvasObject{wrapped(e.Text)}
	if e.Hint != "" {
		body = append(body, wrapped(e.Hint))
	}
	if e.LogPath != "" {
		path := wrapped("Nhật ký: " + e.LogPath)
		path.Importance = widget.LowImportance
		body = append(body, path)
	}
	if e.Way.Word != "" {
		f.addButton(e.Way.Word, true, func() {
			f.close()
			e.Way.Do()
		})
	}
	f.addButton("Đóng", false, f.close)
	f.addButton("Sao chép", false, func() { d.CopyText(e.text()) })
	f.show(body...)
}

func (e Failure) text() string {
	text := e.Title + "\n" + e.Text
	for _, part := range []string{e.Hint, e.Details, e.LogPath} {
		if part != "" {
			text += "\n" + part
		}
	}
	return text
}

func call(fn func()) {
	if fn != nil {
		fn()
	}
}

const dialogWidth = 440

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// frame is a dialog: title, body, buttons.
type frame struct {
	dialogs *Dialogs
	title   string
	buttons []*widgets.Button
	escape  func()
	holds   func() bool // something would be lost by leaving it; nil: never
	popUp   *widget.PopUp
	before  func(*fyne.KeyEvent)
	closed  bool
}

func (d *Dialogs) newFrame(title string) *frame {
	f := &frame{dialogs: d, title: title}
	f.escape = f.close
	return f
}

func (f *frame) addButton(word string, main bool, do func()) {
	b := widgets.NewButton(word, do)
	if main {
		b = widgets.NewMainButton(word, do)
	}
	f.buttons = append(f.buttons, b)
}

// show puts the dialog over the window and the keyboard on its first button.
func (f *frame) show(body ...fyne.CanvasObject) {
	c := f.dialogs.window.Canvas()
	row := container.New(layout.NewCustomPaddedHBoxLayout(8), layout.NewSpacer())
	for _, b := range f.buttons {
		row.Add(b)
	}
	column := container.New(columnLayout{dialogWidth}, append([]fyne.CanvasObject{widgets.NewPageHeading(f.title)}, body...)...)
	content := container.New(layout.NewCustomPaddedLayout(12, 12, 16, 16),
		container.New(layout.NewCustomPaddedVBoxLayout(14), column, row))
	f.popUp = widget.NewModalPopUp(content, c)
	f.before = c.OnTypedKey()
	c.SetOnTypedKey(f.key)
	f.popUp.Show()
	f.dialogs.open = append(f.dialogs.open, f)
	if len(f.buttons) > 0 {
		f.focus(f.buttons[0])
	}
}

func (f *frame) focus(o fyne.Focusable) { f.dialogs.window.Canvas().Focus(o) }

// key gets the keys the focused button or field does not use.
func (f *frame) key(ev *fyne.KeyEvent) {
	c := f.dialogs.window.Canvas()
	switch ev.Name {
	case fyne.KeyEscape:
		f.escape()
	case fyne.KeyRight, fyne.KeyDown:
		c.FocusNext()
	case fyne.KeyLeft, fyne.KeyUp:
		c.FocusPrevious()
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.Focused() == nil && len(f.buttons) > 0 {
			f.buttons[0].OnTap()
		}
	}
}

// fit lays the dialog out anew after something in it came or went.
func (f *frame) fit() { f.popUp.Refresh() }

// close takes the dialog away and gives the keys back to what was below.
func (f *frame) close() {
	if f.closed {
		return
	}
	f.closed = true
	f.dialogs.open = slices.DeleteFunc(f.dialogs.open, func(o *frame) bool { return o == f })
	f.popUp.Hide()
	f.dialogs.window.Canvas().SetOnTypedKey(f.before)
}

// columnLayout sets objects below one another in a fixed width, so that long sentences wrap.
type columnLayout struct{ width float32 }

// span is where an object begins and how wide it is. A label keeps some room around its words; they should begin where
// the title does.
func span(o fyne.CanvasObject, whole float32) (x, width float32) {
	if label, ok := o.(*widget.Label); ok {
		inset := label.Theme().Size(fynetheme.SizeNameInnerPadding)
		return -inset, whole + 2*inset
	}
	return 0, whole
}

// shown are the objects that take room: what is offered of an earlier question mostly is not there.
func shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	return slices.DeleteFunc(slices.Clone(objects), func(o fyne.CanvasObject) bool { return !o.Visible() })
}

// MinSize gives the objects the width they are laid out in: another one would wrap their words anew.
func (c columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range shown(objects) {
		_, width := span(o, c.width)
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height += o.MinSize().Height
	}
	return fyne.NewSize(c.width, height)
}

func (c columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range shown(objects) {
		x, width := span(o, size.Width)
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Move(fyne.NewPos(x, y))
		y += o.MinSize().Height
	}
}
