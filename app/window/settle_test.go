package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/window"
)

// frameCanvas counts how often it is laid out; it comes to rest after some times.
type frameCanvas struct {
	fyne.Canvas
	settler fyne.CanvasObject
	restAt  int // by how many layouts nothing changes any more
	layouts int
	dirty   bool
}

func (c *frameCanvas) EnsureMinSize() bool {
	c.layouts++
	c.dirty = c.dirty || c.layouts < c.restAt
	c.settler.MinSize()
	return false
}

func (c *frameCanvas) CheckDirtyAndClear() bool {
	was := c.dirty
	c.dirty = false
	return was
}

func (c *frameCanvas) SetDirty() { c.dirty = true }

func TestAFrameIsLaidOutUntilItRests(t *testing.T) {
	tests := map[string]struct {
		restAt, layouts int
		over, again     bool
	}{
		"nothing changed": {restAt: 1, layouts: 1},
		"one layout":      {restAt: 2, layouts: 2},
		"wrapped text":    {restAt: 3, layouts: 3},
		"never at rest":   {restAt: 99, layouts: 5, again: true},
		"under a dialog":  {restAt: 1, layouts: 2, over: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := &frameCanvas{Canvas: test.NewCanvas(), restAt: tt.restAt}
			c.settler = window.NewSettler(c)
			if tt.over {
				c.Overlays().Add(canvas.NewRectangle(nil))
			}
			c.EnsureMinSize() // as a frame begins
			if c.dirty != tt.again || c.layouts != tt.layouts {
				t.Errorf("%d layouts, painted again %v; want %d, %v", c.layouts, c.dirty, tt.layouts, tt.again)
			}
		})
	}
}

func TestACanvasThatCannotBeSettledIsLeftAlone(t *testing.T) {
	if size := window.NewSettler(test.NewCanvas()).MinSize(); !size.IsZero() {
		t.Errorf("it takes %v", size)
	}
}
