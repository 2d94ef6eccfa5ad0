package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Block is something whose height follows from its width: a paragraph, a table, a picture.
type Block interface {
	fyne.CanvasObject
	HeightAt(width float32) float32
}

// ReaderItem is a block in a Reader.
type ReaderItem struct {
	Block  Block
	Indent float32 // of its left edge
	Above  float32 // room above it
	Wide   bool    // it may be wider than a line of text: a picture
}

// Reader sets blocks one below the other on a white sheet and scrolls through them.
//
// Keys: arrows, PgUp, PgDn, Space, Home, End. What it does not use goes to the window.
type Reader struct {
	widget.BaseWidget
	// OnScroll tells that another part came into sight.
	OnScroll func()
	// Most is the greatest width of a line, for reading with ease; 0: that of the view.
	Most float32

	items   []ReaderItem
	tops    []float32
	column  *fyne.Container
	scroll  *Scroll
	focused bool
}

var (
	_ fyne.Focusable    = (*Reader)(nil)
	_ fyne.Shortcutable = (*Reader)(nil)
	_ desktop.Mouseable = (*Reader)(nil)
)

// NewReader makes an empty view.
func NewReader() *Reader {
	f := &Reader{}
	f.column = container.New(&readerLayout{f})
	f.scroll = NewVScroll(f.column)
	f.scroll.OnScrolled = func(fyne.Position) {
		f.tellSeen()
		if f.OnScroll != nil {
			f.OnScroll()
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetItems shows other blocks from their beginning.
func (f *Reader) SetItems(items []ReaderItem) {
	f.items = items
	f.column.Objects = nil
	for _, x := range items {
		f.column.Objects = append(f.column.Objects, x.Block)
	}
	f.scroll.Offset = fyne.Position{}
	f.column.Refresh()
	f.Refresh()
	f.scroll.ScrollToTop()
}

// ShowItem scrolls so that a block stands at the top.
func (f *Reader) ShowItem(i int) {
	if i >= 0 && i < len(f.tops) {
		f.scrollTo(f.tops[i] - readerPad/2)
	}
}

// TopItem is the block at the top of what can be seen.
func (f *Reader) TopItem() int {
	at := 0
	for i, top := range f.tops {
		if top <= f.scroll.Offset.Y+readerPad {
			at = i
		}
	}
	return at
}

// AtEnd says whether the last line can be seen.
func (f *Reader) AtEnd() bool {
	return f.scroll.Offset.Y+f.scroll.Size().Height >= f.column.MinSize().Height-1
}

func (f *Reader) scrollTo(y float32) {
	y = min(y, f.column.MinSize().Height-f.scroll.Size().Height)
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	f.tellSeen()
	if f.OnScroll != nil {
		f.OnScroll()
	}
}

// tellSeen tells the blocks that want to know whether they are in sight, or nearly.
func (f *Reader) tellSeen() {
	const near = 200
	top := f.scroll.Offset.Y - near
	bottom := f.scroll.Offset.Y + f.scroll.Size().Height + near
	for i, x := range f.items {
		if s, ok := x.Block.(interface{ Seen(on bool) }); ok && i < len(f.tops) {
			s.Seen(f.tops[i] < bottom && f.tops[i]+x.Block.Size().Height > top)
		}
	}
}

// TypedKey scrolls.
func (f *Reader) TypedKey(ev *fyne.KeyEvent) {
	y, page := f.scroll.Offset.Y, max(f.scroll.Size().Height-2*theme.RowHeight, theme.RowHeight)
	switch ev.Name {
	case fyne.KeyUp:
		f.scrollTo(y - 2*theme.RowHeight)
	case fyne.KeyDown:
		f.scrollTo(y + 2*theme.RowHeight)
	case fyne.KeyPageUp:
		f.scrollTo(y - page)
	case fyne.KeyPageDown, fyne.KeySpace:
		f.scrollTo(y + page)
	case fyne.KeyHome:
		f.scrollTo(0)
	case fyne.KeyEnd:
		f.scrollTo(f.column.MinSize().Height)
	default:
		forwardKey(f, ev)
	}
}

// TypedRune is ignored.
func (f *Reader) TypedRune(rune) {}

// TypedShortcut goes to the window.
func (f *Reader) TypedShortcut(s fyne.Shortcut) { forwardShortcut(f, s) }

// FocusGained shows the ring.
func (f *Reader) FocusGained() { f.focused = true; f.Refresh() }

// FocusLost hides the ring.
func (f *Reader) FocusLost() { f.focused = false; f.Refresh() }

// MouseDown takes the keyboard.
func (f *Reader) MouseDown(*desktop.MouseEvent) { requestFocus(f) }

// MouseUp needs nothing.
func (f *Reader) MouseUp(*desktop.MouseEvent) {}

// readerPad is the margin of the sheet.
const readerPad = 16

type readerLayout struct{ reader *Reader }

// widthOf is the width of a block in a view so wide.
func (l *readerLayout) widthOf(x ReaderItem, width float32) float32 {
	width -= 2 * readerPad
	if most := l.reader.Most; most > 0 && !x.Wide {
		width = min(width, most)
	}
	return max(width-x.Indent, 40)
}

func (l *readerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	width := l.reader.scroll.Size().Width
	if width <= 0 {
		width = 400
	}
	y := float32(readerPad)
	for _, x := range l.reader.items {
		y += x.Above + x.Block.HeightAt(l.widthOf(x, width))
	}
	return fyne.NewSize(80, y+readerPad)
}

func (l *readerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f := l.reader
	f.tops = f.tops[:0]
	y := float32(readerPad)
	for _, x := range f.items {
		y += x.Above
		width := l.widthOf(x, size.Width)
		height := x.Block.HeightAt(width)
		f.tops = append(f.tops, y)
		x.Block.Move(fyne.NewPos(readerPad+x.Indent, y))
		x.Block.Resize(fyne.NewSize(width, height))
		y += height
	}
	f.tellSeen()
}

// CreateRenderer sets the sheet behind the blocks.
func (f *Reader) CreateRenderer() fyne.WidgetRenderer {
	r := &readerRenderer{reader: f, ground: newGround(), ring: newFrame()}
	r.Refresh()
	return r
}

type readerRenderer struct {
	reader *Reader
	ground *ground
	ring   frame
}

func (r *readerRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.resize(size)
	changed := r.reader.scroll.Size().Width != size.Width
	r.reader.scroll.Resize(size)
	if changed { // another width means another height
		r.reader.scroll.Refresh()
	}
}

func (r *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

func (r *readerRenderer) Refresh() {
	r.ground.fill(colorOf(r.reader, theme.ColorSheet))
	r.ring.paint(r.reader, r.reader.focused)
	r.reader.scroll.Refresh()
	canvas.Refresh(r.reader)
}

func (r *readerRenderer) Objects() []fyne.CanvasObject {
	return r.ring.over(r.ground.object(), r.reader.scroll)
}

func (r *readerRenderer) Destroy() {}
