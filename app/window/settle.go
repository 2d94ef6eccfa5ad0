package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sogiamsat/app/widgets"
)

// settler is an object without a picture that lays the window out before it is painted. Without it Fyne paints most
// changes twice: a frame begins with asking every object how much room it needs and laying out what changed; what is
// moved or redrawn by that counts as a change of its own, for which the same picture is painted once more. A picture
// takes 10 to 20 ms without a graphics card, laying out less than one, and what a page has read waits for both.
//
// As the last part of the window's content it is asked for its least size near the end of that layout, and by nobody
// else, since frameLayout does not ask. It goes on with the layout until nothing changes any more and takes the changes
// as painted: the frame paints them next. It uses two methods of the window's canvas that are not promised; a canvas
// without them is left as it is.
type settler struct {
	canvas.Rectangle
	window fyne.Canvas
	inside bool
	// focused had the keyboard when a frame was laid out last.
	focused fyne.Focusable
}

// settlePasses is how often a frame is laid out again at most. Text that wraps needs two; what never comes to rest is
// left to the frames that follow.
const settlePasses = 4

// frameCanvas is what a canvas lets a frame do.
type frameCanvas interface {
	// EnsureMinSize lays out what needs more or less room than before.
	EnsureMinSize() bool
	// CheckDirtyAndClear says whether anything changed since it was asked last.
	CheckDirtyAndClear() bool
	SetDirty()
}

// MinSize is nothing.
func (s *settler) MinSize() fyne.Size {
	s.settle()
	return fyne.Size{}
}

func (s *settler) settle() {
	c, ok := s.window.(frameCanvas)
	if !ok || s.inside {
		return
	}
	s.inside = true
	defer func() { s.inside = false }()
	s.lay(c)
	s.follow()
}

// follow brings what has got the keyboard into sight: Tab goes on below the edge of a form that scrolls.
func (s *settler) follow() {
	focused := s.window.Focused()
	if focused == s.focused {
		return
	}
	s.focused = focused
	if o, ok := focused.(fyne.CanvasObject); ok {
		root := s.window.Overlays().Top()
		if root == nil {
			root = s.window.Content()
		}
		widgets.Reveal(root, o)
	}
}

func (s *settler) lay(c frameCanvas) {
	// What lies over the content is laid out after it, so only another pass tells.
	over := len(s.window.Overlays().List()) > 0
	for range settlePasses {
		if !c.CheckDirtyAndClear() && !over {
			return
		}
		over = false
		c.EnsureMinSize()
	}
	c.SetDirty()
}
