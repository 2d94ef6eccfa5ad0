package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// noteHeight is always kept free under a field, so that nothing jumps when a note comes: a button that moves away
// under the pointer would not be clicked.
const noteHeight = 15

// FormRow sets a grey label (110 pixels, right) left of a field and the field's note below it.
type FormRow struct {
	widget.BaseWidget
	label  string
	field  fyne.CanvasObject
	noted  Noted
	narrow bool
	tight  bool
	bare   bool
}

// NewFormRow makes a row whose field takes the whole width. The note is taken from the field when it is Noted.
func NewFormRow(label string, field fyne.CanvasObject) *FormRow {
	return newFormRow(label, field, false)
}

// NewNarrowFormRow makes a row whose field is as wide as its content: a date is 96 pixels, not 600.
func NewNarrowFormRow(label string, field fyne.CanvasObject) *FormRow {
	return newFormRow(label, field, true)
}

func newFormRow(label string, field fyne.CanvasObject, narrow bool) *FormRow {
	r := &FormRow{label: label, field: field, narrow: narrow}
	if n, ok := field.(Noted); ok {
		r.SetNoted(n)
	}
	r.ExtendBaseWidget(r)
	return r
}

// SetNoted names the field whose note is shown, for rows that hold several fields.
func (r *FormRow) SetNoted(n Noted) {
	r.noted = n
	n.OnNote(r.Refresh)
}

// SetLabel changes the label.
func (r *FormRow) SetLabel(label string) {
	r.label = label
	r.Refresh()
}

// Tight keeps no room for a note, for fields that never have one; it returns the row.
func (r *FormRow) Tight() *FormRow {
	r.tight = true
	return r
}

// WithoutLabel gives the label's room to the field, for dialogs of one field; it returns the row.
func (r *FormRow) WithoutLabel() *FormRow {
	r.bare = true
	return r
}

// fieldLeft is where the field begins.
func (r *FormRow) fieldLeft() float32 {
	if r.bare {
		return 0
	}
	return theme.LabelWidth + labelGap
}

func (r *FormRow) noteRoom() float32 {
	if r.tight {
		return 0
	}
	return noteHeight
}

func (r *FormRow) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.field} }

// CreateRenderer lays out label, field and note.
func (r *FormRow) CreateRenderer() fyne.WidgetRenderer {
	f := &formRenderer{
		row: r, label: newText(fyne.TextAlignTrailing), note: newText(fyne.TextAlignLeading),
		mark: newTriangle(),
	}
	f.Refresh()
	return f
}

type formRenderer struct {
	row         *FormRow
	label, note *canvas.Text
	mark        *canvas.RegularPolygon
}

const (
	labelGap = 8
	noteMark = 9
	noteUp   = 2 // the note stands nearer to its field than to the next one, which else covers the tails of its letters
)

func (f *formRenderer) Layout(size fyne.Size) {
	left := f.row.fieldLeft()
	field := fyne.NewSize(max(size.Width-left, 0), max(size.Height-f.row.noteRoom(), 0))
	if f.row.narrow {
		field.Width = min(field.Width, wanted(f.row.field))
	}
	f.label.Move(fyne.NewPos(0, 0))
	f.label.Resize(fyne.NewSize(theme.LabelWidth, min(field.Height, theme.ControlHeight)))
	f.row.field.Move(fyne.NewPos(left, 0))
	f.row.field.Resize(field)
	f.mark.Resize(fyne.NewSquareSize(noteMark))
	f.note.Resize(fyne.NewSize(max(size.Width-left, 0), noteHeight))
	f.paintNote()
}

func (f *formRenderer) MinSize() fyne.Size {
	field := f.row.field.MinSize()
	return fyne.NewSize(f.row.fieldLeft()+field.Width, field.Height+f.row.noteRoom())
}

func (f *formRenderer) Refresh() {
	r := f.row
	size := sizeOf(r, fynetheme.SizeNameText)
	setText(f.label, ellipsis(r.label, theme.LabelWidth, size, fyne.TextStyle{}), colorOf(r, theme.ColorMuted), size)
	f.paintNote()
	r.field.Refresh()
	canvas.Refresh(r)
}

// paintNote shows the note in one line, which begins below the label where it is too long to begin below the field; an
// error has a mark before it and is told without colour too.
func (f *formRenderer) paintNote() {
	var n Note
	if f.row.noted != nil && !f.row.tight {
		n = f.row.noted.Note()
	}
	ink, indent := theme.ColorMuted, float32(0)
	switch n.Kind {
	case NoteError:
		ink, indent = theme.ColorBad, noteMark+5
	case NoteHint:
		ink, indent = theme.ColorWarn, noteMark+5
	}
	f.mark.FillColor = colorOf(f.row, ink)
	f.mark.Hidden = indent == 0
	f.mark.Refresh()
	size := sizeOf(f.row, fynetheme.SizeNameCaptionText)
	room, left := f.row.Size().Width-indent, f.row.fieldLeft()
	left = min(left, max(room-measured(oneLine(n.Text), size, fyne.TextStyle{}).Width, 0))
	top := f.row.Size().Height - noteHeight
	f.mark.Move(fyne.NewPos(left+1, top+(noteHeight-noteMark)/2-noteUp))
	f.note.Move(fyne.NewPos(left+1+indent, top-noteUp))
	setText(f.note, ellipsis(n.Text, room-left, size, fyne.TextStyle{}), colorOf(f.row, ink), size)
}

func (f *formRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.label, f.row.field, f.mark, f.note}
}

func (f *formRenderer) Destroy() {}
