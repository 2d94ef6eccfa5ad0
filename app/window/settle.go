package window

import "fyne.io/fyne/v2"

// settler lays the window out before it is painted. Without it Fyne paints most changes twice: a frame begins with
// asking every object how much room it needs and laying out what changed; what is moved or redrawn then counts as a
// change of its own, for which the same picture is painted once more. A picture takes 10 to 20 ms without a graphics
// card, laying out less than one, and the result of a page's reading waits for both.
//
// The layout of the window's content is asked for its least size first of all in each frame. There the settler does
// what the frame is about to do, until nothing changes any more, and takes the changes as painted: they will be. It uses
// two methods of the window's canvas that are not promised; a canvas without them is left as it is.
type settler struct {
	canvas fyne.Canvas
	inside bool // the frame's own work is being done here
	done   bool // this frame was settled; it asks once more at its end
}

// settlePasses is how often a frame is laid out at most. Text that wraps needs two; what never comes to rest is left to
// the frames that follow.
const settlePasses = 4

// frameCanvas is what a canvas lets a frame do.
type frameCanvas interface {
	// EnsureMinSize lays out what needs more or less room than before.
	EnsureMinSize() bool
	// CheckDirtyAndClear says whether anything changed since it was asked last.
	CheckDirtyAndClear() bool
	SetDirty()
}

// settle is called at the begin and at the end of the layout of each frame, on the window's goroutine.
func (s *settler) settle() {
	c, ok := s.canvas.(frameCanvas)
	if !ok || s.inside {
		return
	}
	if s.done = !s.done; !s.done {
		return
	}
	s.inside = true
	defer func() { s.inside = false }()
	for range settlePasses {
		c.EnsureMinSize()
		if !c.CheckDirtyAndClear() {
			return
		}
	}
	c.SetDirty()
}
