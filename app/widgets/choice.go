package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// picks is the drawing and the stepping that Choice, CheckBox and ChipSelect share: a row of marks with words that
// wraps to further rows when it is too narrow. The keyboard stands at one of them.
type picks struct {
	control
	notes
	options []Option
	at      int
	// style is how the marks look; isOn tells which are set; press sets or takes one.
	style pickStyle
	isOn  func(i int) bool
	press func(i int)
	fold  func(string) string
	typed typeAhead
}

type pickStyle int

const (
	radioStyle pickStyle = iota
	checkStyle
	chipStyle
)

const (
	pickMark = 14
	pickGap  = 6
	pickNext = 16 // room between two options
	chipPad  = 9
	chipNext = 6

	// No row asks for more: its options go on in further rows where there is no more room.
	picksLeast = 320
	chipsLeast = 120
)

// FocusGained shows ring and help.
func (p *picks) FocusGained() {
	p.notes.focused = true
	p.changed()
	p.control.FocusGained()
}

// FocusLost hides ring and help.
func (p *picks) FocusLost() {
	p.typed = typeAhead{}
	p.notes.focused = false
	p.changed()
	p.control.FocusLost()
}

// SetError marks the field as wrong and says why below it; "" takes the mark away.
func (p *picks) SetError(text string) {
	p.err = text
	p.changed()
	p.outer.Refresh()
}

func (p *picks) pressAt(i int) {
	if p.Disabled() || i < 0 || i >= len(p.options) {
		return
	}
	p.at = i
	p.press(i)
	p.SetError("")
}

// step moves the keyboard inside the field; a Choice takes what it stands on.
func (p *picks) step(to int) {
	to = min(max(to, 0), len(p.options)-1)
	if p.Disabled() || to == p.at || to < 0 {
		return
	}
	p.at = to
	if p.style == radioStyle {
		p.pressAt(to)
	}
	p.outer.Refresh()
}

// TypedKey steps, sets, or goes on to the next field.
func (p *picks) TypedKey(ev *fyne.KeyEvent) {
	if p.typed.took(ev.Name) {
		return
	}
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		p.step(p.at - 1)
	case fyne.KeyRight, fyne.KeyDown:
		p.step(p.at + 1)
	case fyne.KeyHome:
		p.step(0)
	case fyne.KeyEnd:
		p.step(len(p.options) - 1)
	case fyne.KeySpace:
		p.pressAt(p.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		goOn(p.outer)
	default:
		forwardKey(p.outer, ev)
	}
}

// TypedRune goes to the next option that begins with what was typed. Space sets an option, so it ends the word.
func (p *picks) TypedRune(r rune) {
	if r == ' ' || len(p.options) == 0 {
		p.typed = typeAhead{}
		return
	}
	i := p.typed.find(r, p.at, len(p.options), func(i int, want string) bool { return beginsWith(p.options[i], want, p.fold) })
	if i >= 0 {
		p.step(i)
	}
}

// Tapped sets the option clicked.
func (p *picks) Tapped(ev *fyne.PointEvent) {
	p.keyboardHere()
	for i, box := range p.boxes(p.Size().Width) {
		if ev.Position.X >= box.x && ev.Position.X < box.x+box.w && ev.Position.Y >= box.y && ev.Position.Y < box.y+pickRow {
			p.pressAt(i)
		}
	}
}

type pickBox struct{ x, y, w float32 }

const pickRow = theme.ControlHeight

// boxes places the options in rows of the given width.
func (p *picks) boxes(width float32) []pickBox {
	boxes := make([]pickBox, 0, len(p.options))
	var x, y float32
	for _, o := range p.options {
		w := p.optionWidth(o)
		if x > 0 && x+w > width {
			x, y = 0, y+pickRow
		}
		boxes = append(boxes, pickBox{x, y, w})
		x += w + p.next()
	}
	return boxes
}

func (p *picks) next() float32 {
	if p.style == chipStyle {
		return chipNext
	}
	return pickNext - 6
}

func (p *picks) optionWidth(o Option) float32 {
	text := measured(o.Label, sizeOf(p, fynetheme.SizeNameText), fyne.TextStyle{}).Width
	if p.style == chipStyle {
		return max(text+2*chipPad, pickRow)
	}
	return pickMark + pickGap + text + 6
}

func (p *picks) newRenderer() *picksRenderer {
	r := &picksRenderer{picks: p, ring: newRing()}
	r.Refresh()
	return r
}

type picksRenderer struct {
	picks   *picks
	ring    *canvas.Rectangle
	views   []pickView
	objects []fyne.CanvasObject
	height  float32
}

type pickView struct {
	box, dot *canvas.Rectangle
	word     *canvas.Text
}

func (r *picksRenderer) grow() {
	for len(r.views) < len(r.picks.options) {
		v := pickView{newBox(), newBox(), newText(fyne.TextAlignLeading)}
		r.views = append(r.views, v)
	}
	r.views = r.views[:len(r.picks.options)]
	r.objects = r.objects[:0]
	for _, v := range r.views {
		r.objects = append(r.objects, v.box, v.dot, v.word)
	}
	r.objects = append(r.objects, r.ring)
}

func (r *picksRenderer) Layout(size fyne.Size) {
	p := r.picks
	boxes := p.boxes(size.Width)
	for i, v := range r.views {
		r.place(v, boxes[i])
	}
	if p.at < len(boxes) {
		b := boxes[p.at]
		r.ring.Move(fyne.NewPos(b.x-2, b.y))
		r.ring.Resize(fyne.NewSize(b.w+4, pickRow))
	}
	if len(boxes) > 0 {
		r.height = boxes[len(boxes)-1].y + pickRow
	}
}

func (r *picksRenderer) place(v pickView, b pickBox) {
	if r.picks.style == chipStyle {
		v.box.Move(fyne.NewPos(b.x, b.y+2))
		v.box.Resize(fyne.NewSize(b.w, pickRow-4))
		v.word.Move(fyne.NewPos(b.x, b.y))
		v.word.Resize(fyne.NewSize(b.w, pickRow))
		v.word.Alignment = fyne.TextAlignCenter
		return
	}
	top := b.y + (pickRow-pickMark)/2
	v.box.Move(fyne.NewPos(b.x+2, top))
	v.box.Resize(fyne.NewSquareSize(pickMark))
	v.dot.Move(fyne.NewPos(b.x+2+4, top+4))
	v.dot.Resize(fyne.NewSquareSize(pickMark - 8))
	v.word.Move(fyne.NewPos(b.x+2+pickMark+pickGap, b.y))
	v.word.Resize(fyne.NewSize(b.w-pickMark-pickGap, pickRow))
}

// oneRow is the width with all options side by side.
func (p *picks) oneRow() float32 {
	boxes := p.boxes(1e9)
	if len(boxes) == 0 {
		return 0
	}
	last := boxes[len(boxes)-1]
	return last.x + last.w
}

func (r *picksRenderer) MinSize() fyne.Size {
	p := r.picks
	least := float32(picksLeast)
	if p.style == chipStyle {
		least = chipsLeast
	}
	return fyne.NewSize(min(p.oneRow(), least), max(r.height, pickRow))
}

func (r *picksRenderer) Refresh() {
	p := r.picks
	r.grow()
	for i, v := range r.views {
		r.paint(v, p.options[i], p.isOn(i))
	}
	if p.err != "" {
		paintRing(p, r.ring, true, theme.ColorBad)
	} else {
		paintRing(p, r.ring, p.control.focused && !p.Disabled(), fynetheme.ColorNamePrimary)
	}
	r.Layout(p.Size())
	canvas.Refresh(p.outer)
}

func (r *picksRenderer) paint(v pickView, o Option, on bool) {
	p := r.picks
	ink := colorOf(p, fynetheme.ColorNameForeground)
	mark := colorOf(p, fynetheme.ColorNamePrimary)
	if p.Disabled() {
		ink = colorOf(p, fynetheme.ColorNameDisabled)
		mark = ink
	}
	v.box.StrokeWidth, v.box.StrokeColor = 1, colorOf(p, fynetheme.ColorNameInputBorder)
	v.box.FillColor, v.dot.FillColor = colorOf(p, fynetheme.ColorNameInputBackground), color.Transparent
	v.box.CornerRadius, v.dot.CornerRadius = 3, 1
	switch {
	case p.style == radioStyle:
		v.box.CornerRadius, v.dot.CornerRadius = pickMark/2, pickMark/2
	case p.style == chipStyle:
		v.box.CornerRadius = 4
	}
	if on {
		v.box.StrokeWidth, v.box.StrokeColor = 1.5, mark
		switch p.style {
		case chipStyle:
			v.box.FillColor, ink = mark, colorOf(p, fynetheme.ColorNameForegroundOnPrimary)
		default:
			v.dot.FillColor = mark
		}
	}
	v.box.Refresh()
	v.dot.Refresh()
	setText(v.word, o.Label, ink, sizeOf(p, fynetheme.SizeNameText))
}

func (r *picksRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *picksRenderer) Destroy()                     {}
