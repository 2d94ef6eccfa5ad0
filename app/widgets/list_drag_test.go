package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// A row is dragged to where the line is; Esc and letting go outside give it up.
func TestRowsAreDraggedToAnotherPlace(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	l := NewDataList(ListConfig[string]{
		Columns: []Column[string]{{ID: "a", Text: func(s string) string { return s }}}, Key: func(s string) string { return s }, NoHeader: true,
		OnDrag: func(row, beside string, below bool) {
			word := " above "
			if below {
				word = " below "
			}
			got = append(got, row+word+beside)
		},
	})
	l.SetRows([]string{"one", "two", "three", "four"})
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(300, 300))
	h := l.rowHeight()
	press := func(row float32) {
		l.pane.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, (row+0.5)*h)}, Button: desktop.MouseButtonPrimary})
	}
	drag := func(x, y float32) {
		l.pane.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
	}
	press(0)
	drag(20, 2.8*h)
	if l.pane.drag.mark.Hidden || l.pane.drag.mark.Position().Y < 2.9*h {
		t.Errorf("no line shows the place: %v", l.pane.drag.mark.Position())
	}
	l.pane.DragEnd()
	press(3)
	drag(20, 0.2*h)
	l.pane.DragEnd()
	if len(got) != 2 || got[0] != "one below three" || got[1] != "four above one" || !l.pane.drag.mark.Hidden {
		t.Errorf("%q", got)
	}
	press(0)
	drag(20, 2.8*h)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	drag(20, 2.8*h)
	l.pane.DragEnd()
	press(0)
	drag(-50, 2.8*h)
	l.pane.DragEnd()
	press(1)
	drag(20, 0.8*h) // where it stands
	l.pane.DragEnd()
	if len(got) != 2 {
		t.Errorf("given up, yet %q", got)
	}
}
