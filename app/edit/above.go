package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

// Above is what came of asking for the value of the record above (Ctrl+D).
type Above string

// The answers.
const (
	Taken    Above = ""                                                // the field has it now
	NoField  Above = "Ctrl+D dùng khi đang ở một ô của mục."           // the keyboard is in no field of a record
	NoRecord Above = "Không có mục nào ở trên để lấy."                 // the record is the first, or its list is not shown
	NoValue  Above = "Mục trên để trống ô này."                        // there is nothing to take
	NoPlace  Above = "Ô này không lấy được từ mục trên, hãy nhập lại." // such as a field that is not open to changes
)

// aboveCopier is a form that can take values from the record above.
type aboveCopier interface {
	copyAbove(focused fyne.Focusable) Above
}

// CopiesAbove names the forms of the page whose fields can take the value that the record above has.
func (s *Sheet[T]) CopiesAbove(forms ...aboveCopier) { s.forms = append(s.forms, forms...) }

// CopyAbove gives the field with the keyboard the value that the record above has.
func (s *Sheet[T]) CopyAbove(focused fyne.Focusable) Above {
	for _, f := range s.forms {
		if said := f.copyAbove(focused); said != NoField {
			return said
		}
	}
	return NoField
}

func (f *Form[T]) copyAbove(focused fyne.Focusable) Above {
	if f.job == nil || focused == nil {
		return NoField
	}
	i := slices.IndexFunc(f.fields, func(x *field[T]) bool { return any(x.mark) == any(focused) })
	switch {
	case i < 0:
		return NoField
	case f.fields[i].take == nil:
		return NoPlace
	case f.config.Above == nil:
		return NoRecord
	}
	v, ok := f.config.Above(f.job.want)
	if !ok {
		return NoRecord
	}
	if closed(focused) {
		return NoPlace
	}
	return f.fields[i].take(v)
}

// closed says whether nothing can be entered in a field.
func closed(f fyne.Focusable) bool {
	switch x := f.(type) {
	case interface{ Closed() bool }:
		return x.Closed()
	case fyne.Disableable:
		return x.Disabled()
	}
	return false
}

// takeText puts a text into a field as if it had been typed and left.
func takeText(e *widgets.BaseEntry, text string) Above {
	if text == "" {
		return NoValue
	}
	e.Commit() // what was typed is an action of its own, so that it can be brought back
	e.SetText(text)
	e.Commit()
	return Taken
}

// takeOption chooses in a field as the user would.
func takeOption(field interface {
	Value() string
	SetValue(id string)
}, told func(id string), id string,
) Above {
	if id == "" {
		return NoValue
	}
	if field.Value() != id {
		field.SetValue(id)
		told(id)
	}
	return Taken
}
