package dialogs

import (
	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// Prompt asks for a text: a reason, a name.
type Prompt struct {
	Title string
	Text  string // what it is for
	Act   string // word of the button
	Value string // what stands in the field first
	Lines int    // more than 1 gives a field of so many lines
	// Missing is said when nothing was typed; "" lets an empty text through.
	Missing string
	Clean   func(string) string
}

// Prompt shows the question and calls do with the cleaned text.
func (d *Dialogs) Prompt(p Prompt, do func(text string)) {
	f := d.newFrame(p.Title)
	field := widgets.NewEntry(p.Clean)
	if p.Lines > 1 {
		field = widgets.NewTextArea(p.Lines, p.Clean)
	}
	field.SetValue(p.Value)
	accept := func() {
		text := field.Value()
		if text == "" && p.Missing != "" {
			field.SetError(p.Missing)
			f.focus(field)
			return
		}
		f.close()
		do(text)
	}
	field.OnEnter = accept
	field.OnChanged = func(string) { field.SetError("") }
	// Esc gives up the whole question; bringing the first text back is not what one means here.
	field.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape {
			f.escape()
		}
		return ev.Name == fyne.KeyEscape
	}
	f.addButton(p.Act, true, accept)
	f.addButton("Bỏ qua", false, f.escape)
	f.show(wrapped(p.Text), widgets.NewFormRow("", field).WithoutLabel())
	f.focus(field)
}
