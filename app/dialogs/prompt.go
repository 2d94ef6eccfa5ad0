package dialogs

import (
	"cmp"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Prompt asks for a text: a reason, a name.
type Prompt struct {
	Title string
	Text  string // what it is for
	Act   string // word of the button
	Keep  string // word of the way out ("Bỏ qua" when empty)
	Value string // what stands in the field first
	Lines int    // more than 1 gives a field of so many lines
	// Missing is said when nothing was typed; "" lets an empty text through.
	Missing string
	Clean   func(string) string
	// About and Errand say of what record the text speaks and what is being done to it: what is typed is kept there until
	// it is done. Without an errand nothing is kept.
	About  model.Ref
	Errand model.Errand
	// Key tells questions of one errand apart, such as the reasons for two states; "" is "text".
	Key string
	// Keeper keeps it; the window gives it. nil: nothing is kept.
	Keeper Keeper
}

// Keeper keeps what is typed in a prompt, as edit.Texts do.
type Keeper interface {
	// Watch adds the field, Bar makes the strip that offers what was left from the last time.
	Watch(key string, e *widgets.BaseEntry)
	Bar(changed func()) fyne.CanvasObject
	// Open begins; Close ends it and keeps what was typed, GiveUp ends it and drops it.
	Open(ref model.Ref)
	Close()
	GiveUp()
}

// Prompt shows the question and calls do with the cleaned text. A character that no paper can show is refused, unless it
// stood there before.
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
		if err := service.CheckTyped("", text); err != nil && text != p.Value {
			field.SetError(present.ErrorText(err).Line())
			f.focus(field)
			return
		}
		p.keeper().Close()
		f.close()
		do(text)
	}
	begun := field.Text
	f.holds = func() bool { return field.Text != begun }
	f.escape = func() {
		p.keeper().GiveUp()
		f.close()
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
	f.addButton(cmp.Or(p.Keep, "Bỏ qua"), false, f.escape)
	body := []fyne.CanvasObject{wrapped(p.Text), widgets.NewFormRow("", field).WithoutLabel()}
	if p.Keeper != nil {
		p.Keeper.Watch(cmp.Or(p.Key, "text"), field)
		body = append([]fyne.CanvasObject{p.Keeper.Bar(f.fit)}, body...)
	}
	f.show(body...)
	f.focus(field)
	p.keeper().Open(p.About)
}

func (p Prompt) keeper() Keeper {
	if p.Keeper == nil {
		return noKeeper{}
	}
	return p.Keeper
}

// noKeeper keeps nothing.
type noKeeper struct{ Keeper }

func (noKeeper) Open(model.Ref) {}
func (noKeeper) Close()         {}
func (noKeeper) GiveUp()        {}
