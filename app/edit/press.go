package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// Press writes a new record because the user asked for it, by its button. What is typed and is no value is not lost: its
// field gets the keyboard. So does the first field that the record is refused for.
func (f *Form[T]) Press() {
	if f.job == nil {
		return
	}
	f.Commit()
	for _, x := range f.fields {
		if x.put != nil && x.wrong() && x.text() != x.kept(f.job.want) {
			f.focus(x)
			return
		}
	}
	f.pressed = true
	f.put()
}

// asked is saving by key. A new record that lacks something says what; what was refused before gets the keyboard. It says
// whether there was anything of the kind.
func (f *Form[T]) asked() bool {
	if f.job == nil {
		return false
	}
	f.Commit()
	if f.IsNew() && f.job.saver.Idle() && f.atHand() {
		if f.config.Button != nil {
			f.config.Button()
			return true
		}
		if n := f.lacking(); n != nil {
			f.mark(n.Key, n.Why)
			f.config.Shell.Say(heldWords + " " + n.Why)
			return f.goToRefused()
		}
	}
	f.pressed = !f.job.saver.Idle()
	return f.pressed || f.goToRefused()
}

// atHand says that the form is what the user is looking at.
func (f *Form[T]) atHand() bool {
	return slices.ContainsFunc(f.fields, func(x *field[T]) bool {
		o, ok := x.mark.(fyne.CanvasObject)
		if !ok || !widgets.Seen(o) {
			return false
		}
		return !f.config.Spare || any(widgets.CanvasOf(o).Focused()) == any(x.mark)
	})
}

// ready says that a new record can be written.
func (f *Form[T]) ready() bool {
	if f.config.Button != nil || f.lacking() != nil {
		return false
	}
	return f.config.Ready == nil || f.config.Ready(f.job.want)
}

// lacking is the first field that the record in the form cannot be without, nil for none.
func (f *Form[T]) lacking() *Need[T] {
	i := slices.IndexFunc(f.config.Needs, func(n Need[T]) bool { return !n.Given(f.job.want) })
	if i < 0 {
		return nil
	}
	return &f.config.Needs[i]
}

func (f *Form[T]) mark(key, why string) {
	for _, x := range f.fields {
		if x.key == key {
			x.mark.SetError(why)
		}
	}
}

// goToRefused gives the keyboard to the first field that says what is wrong; it says whether there is one.
func (f *Form[T]) goToRefused() bool {
	for _, x := range f.fields {
		if x.wrong() {
			return f.focus(x)
		}
	}
	return false
}

// wrong says that the field says what is wrong with it.
func (x *field[T]) wrong() bool {
	n, ok := x.mark.(widgets.Noted)
	return ok && n.Note().Kind == widgets.NoteError
}

// focus gives the keyboard to a field, if it is seen.
func (f *Form[T]) focus(x *field[T]) bool {
	o, ok := x.mark.(fyne.CanvasObject)
	at, focusable := x.mark.(fyne.Focusable)
	if !ok || !focusable || !widgets.Seen(o) {
		return false
	}
	widgets.FocusOn(o, at)
	return true
}
