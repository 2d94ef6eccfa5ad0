package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/window"
)

// frameCanvas counts how often it is laid out; it comes to rest after some times.
type frameCanvas struct {
	fyne.Canvas
	minSize func()
	restAt  int // by how many layouts
	layouts int
	dirty   bool
}

func (c *frameCanvas) EnsureMinSize() bool {
	c.minSize() // as Fyne does: before the objects and, of the outermost, after them
	c.layouts++
	c.dirty = c.dirty || c.layouts < c.restAt
	c.minSize()
	return false
}

func (c *frameCanvas) CheckDirtyAndClear() bool {
	was := c.dirty
	c.dirty = false
	return was
}

func (c *frameCanvas) SetDirty() { c.dirty = true }

// frame does what Fyne does for each picture and says whether another one would follow.
func (c *frameCanvas) frame() bool {
	c.CheckDirtyAndClear()
	c.layouts = 0
	c.EnsureMinSize()
	return c.dirty
}

func TestAFrameIsLaidOutUntilItRests(t *testing.T) {
	tests := map[string]struct {
		restAt, layouts int
		again           bool
	}{
		"nothing changed":     {restAt: 1, layouts: 2},
		"one layout":          {restAt: 2, layouts: 3},
		"wrapped text":        {restAt: 3, layouts: 4},
		"never at rest": {restAt: 99, layouts: 5, again: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := &frameCanvas{restAt: tt.restAt}
			c.minSize = window.NewSettler(c)
			for range 2 { // each frame is settled, not every other one
				if again := c.frame(); again != tt.again || c.layouts != tt.layouts {
					t.Errorf("%d layouts, painted again %v; want %d, %v", c.layouts, again, tt.layouts, tt.again)
				}
			}
		})
	}
}

func TestACanvasThatCannotBeSettledIsLeftAlone(t *testing.T) {
	settle := window.NewSettler(test.NewCanvas())
	settle()
	settle()
}
