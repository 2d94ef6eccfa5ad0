package widgets

import "fyne.io/fyne/v2"

// Regions lets F6 go round the parts of a page: list, items, editor.
type Regions struct {
	canvas fyne.Canvas
	parts  []Region
}

// Region is one part: Holds says whether the keyboard is in it, Enter brings it there.
type Region struct {
	Holds func(focused fyne.Focusable) bool
	Enter func()
}

// NewRegions makes a round of parts in the order F6 visits them.
func NewRegions(c fyne.Canvas, parts ...Region) *Regions { return &Regions{c, parts} }

// Next goes to the part after the one with the keyboard; from nowhere to the first.
func (r *Regions) Next() {
	if len(r.parts) == 0 {
		return
	}
	at := -1
	focused := r.canvas.Focused()
	for i, p := range r.parts {
		if focused != nil && p.Holds(focused) {
			at = i
		}
	}
	r.parts[(at+1)%len(r.parts)].Enter()
}

// RegionOf is the part made of these fields; it is entered at the field last used.
func RegionOf(c fyne.Canvas, fields ...fyne.Focusable) Region {
	last := 0
	return Region{
		Holds: func(focused fyne.Focusable) bool {
			for i, f := range fields {
				if f == focused {
					last = i
					return true
				}
			}
			return false
		},
		Enter: func() {
			if len(fields) > 0 {
				c.Focus(fields[last])
			}
		},
	}
}
