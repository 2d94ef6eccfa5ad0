package dialogs

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sogiamsat/app/widgets"
)

// Form asks for several things at once.
type Form struct {
	Title string
	Text  string // above the fields, "" for nothing
	Rows  []FormRow
	// Acts are the buttons; the first is what is meant. Its Ready may keep the form open.
	Acts []Act
	// Ready looks at the fields before the first act: false keeps the form open, with what is wrong said at the fields.
	Ready func() bool
}

// FormRow is a field with its word; one without a word stands across.
type FormRow struct {
	Label string
	Field fyne.CanvasObject
}

// formGap is the room between the text and the first field.
const formGap = 8

// Form shows the fields; the keyboard begins in the first. Enter in a field of text does the first act.
func (d *Dialogs) Form(x Form) {
	f := d.newFrame(x.Title)
	var body []fyne.CanvasObject
	if x.Text != "" {
		gap := canvas.NewRectangle(color.Transparent)
		gap.SetMinSize(fyne.NewSize(1, formGap))
		body = append(body, wrapped(x.Text), gap)
	}
	first := func() {
		if x.Ready != nil && !x.Ready() {
			f.fit()
			return
		}
		f.close()
		call(x.Acts[0].Do)
	}
	begun := typedIn(x.Rows)
	f.holds = func() bool { return !slices.Equal(typedIn(x.Rows), begun) }
	for _, r := range x.Rows {
		row := widgets.NewFormRow(r.Label, r.Field)
		if r.Label == "" {
			row = row.WithoutLabel()
		}
		body = append(body, row)
		if e, ok := r.Field.(*widgets.BaseEntry); ok {
			e.OnEnter = first
			e.OnKey = func(ev *fyne.KeyEvent) bool {
				if ev.Name == fyne.KeyEscape {
					f.escape()
				}
				return ev.Name == fyne.KeyEscape
			}
		}
	}
	for i, a := range x.Acts {
		do := first
		if i > 0 {
			do = func() { f.close(); call(a.Do) }
		}
		f.addButton(a.Word, a.Main, do)
	}
	f.addButton("Bỏ qua", false, f.escape)
	f.show(body...)
	for _, r := range x.Rows {
		if o, ok := r.Field.(fyne.Focusable); ok {
			if w, can := r.Field.(fyne.Disableable); !can || !w.Disabled() {
				f.focus(o)
				return
			}
		}
	}
}

// typedIn is what stands in the fields of text.
func typedIn(rows []FormRow) (out []string) {
	for _, r := range rows {
		if e, ok := r.Field.(*widgets.BaseEntry); ok {
			out = append(out, e.Text)
		}
	}
	return out
}
