package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what buttons, choices and chips share: the keyboard, the pointer, and keys handed on to the window.
type control struct {
	widget.DisableableWidget
	focused, hovered bool
	outer            fyne.Widget
}

func (c *control) setUp(outer fyne.Widget) {
	c.outer = outer
	c.ExtendBaseWidget(outer)
}

// FocusGained shows the ring.
func (c *control) FocusGained() { c.focused = true; c.outer.Refresh() }

// FocusLost hides the ring.
func (c *control) FocusLost() { c.focused = false; c.outer.Refresh() }

// TypedRune is ignored unless the widget says otherwise.
func (c *control) TypedRune(rune) {}

// TypedShortcut goes to the window.
func (c *control) TypedShortcut(s fyne.Shortcut) { forwardShortcut(c.outer, s) }

// MouseIn shows that the widget can be clicked.
func (c *control) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.outer.Refresh() }

// MouseMoved needs nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign of MouseIn away.
func (c *control) MouseOut() { c.hovered = false; c.outer.Refresh() }

// keyboardHere asks for the keyboard after a click.
func (c *control) keyboardHere() {
	if f, ok := c.outer.(interface {
		fyne.CanvasObject
		fyne.Focusable
	}); ok && !c.Disabled() {
		requestFocus(f)
	}
}

func isEnter(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}
