package widgets

import (
	"slices"

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

// Reader sets blocks one below the other on a white sheet and scrolls through them. Of a book only what is in sight
// is made ready to be drawn.
//
// Keys: arrows, PgUp, PgDn, Space, Home, End. What it does not use goes to the window.
type Reader struct {
	widget.BaseWidget
	// OnScroll tells that the user brought another part into sight.
	OnScroll func()
	// Most is the greatest width of a line, for reading with ease; 0: that of the view.
	Most float32

	items   []ReaderItem
	laid    float32   // the width that tops and heights are for; 0: none
	wanted  int       // item to be at the top once there are tops
	tops    []float32 // of each item
	heights []float32
	bottom  float32 // of the sheet
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
		f.seek()
		if f.OnScroll != nil {
			f.OnScroll()
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetItems shows other blocks from their beginning.
func (f *Reader) SetItems(items []ReaderItem) {
	f.tell(f.column.Objects, nil)
	f.items, f.laid, f.tops, f.wanted, f.column.Objects = items, 0, nil, 0, nil
	f.scroll.Offset = fyne.Position{}
	f.Refresh()
	f.scroll.ScrollToTop()
}

// ShowItem scrolls so that a block stands at the top, now or once the reader stands in a window.
func (f *Reader) ShowItem(i int) {
	f.wanted = i
	if i >= 0 && i < len(f.tops) {
		f.moveTo(f.tops[i] - readerPad/2)
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

func (f *Reader) moveTo(y float32) {
	y = min(y, f.column.MinSize().Height-f.scroll.Size().Height)
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	f.seek()
}

func (f *Reader) scrollTo(y float32) {
	f.moveTo(y)
	if f.OnScroll != nil {
		f.OnScroll()
	}
}

// seek finds the blocks in sight and tells those that want to know that they came or went.
func (f *Reader) seek() {
	top := f.scroll.Offset.Y
	bottom := top + f.scroll.Size().Height
	var seen []fyne.CanvasObject
	for i, y := range f.tops {
		if y < bottom && y+f.heights[i] > top {
			x := f.items[i]
			x.Block.Move(fyne.NewPos(readerPad+x.Indent, y))
			x.Block.Resize(fyne.NewSize(f.widthOf(x), f.heights[i]))
			seen = append(seen, x.Block)
		}
	}
	if before := f.column.Objects; !slices.Equal(before, seen) {
		f.column.Objects = seen
		f.tell(before, seen)
		canvas.Refresh(f.column)
	}
}

// tell tells the blocks that want to know that they went or came.
func (f *Reader) tell(before, now []fyne.CanvasObject) {
	for _, o := range before {
		if s, ok := o.(interface{ Seen(on bool) }); ok && !slices.Contains(now, o) {
			s.Seen(false)
		}
	}
	for _, o := range now {
		if s, ok := o.(interface{ Seen(on bool) }); ok {
			s.Seen(true)
		}
	}
}

// lay places all blocks in a view so wide, once the reader stands in a window. What is read stays at the top.
func (f *Reader) lay(width float32) {
	if width == f.laid || f.Size().Width <= 0 {
		return
	}
	top, below := f.wanted, float32(-readerPad/2)
	if len(f.tops) > 0 {
		top = f.TopItem()
		below = f.scroll.Offset.Y - f.tops[top]
	}
	f.laid, f.tops, f.heights = width, f.tops[:0], f.heights[:0]
	y := float32(readerPad)
	for _, x := range f.items {
		height := x.Block.HeightAt(f.widthOf(x))
		y += x.Above
		f.tops, f.heights = append(f.tops, y), append(f.heights, height)
		y += height
	}
	f.bottom = y + readerPad
	if top > 0 && top < len(f.tops) {
		f.scroll.Offset.Y = max(min(f.tops[top]+below, f.bottom-f.scroll.Size().Height), 0)
	}
}

// widthOf is the width of a block in the view that was laid out.
func (f *Reader) widthOf(x ReaderItem) float32 {
	width := f.laid - 2*readerPad
	if f.Most > 0 && !x.Wide {
		width = min(width, f.Most)
	}
	return max(width-x.Indent, 40)
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

func (l *readerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	f := l.reader
	f.lay(f.scroll.Size().Width)
	return fyne.NewSize(80, f.bottom)
}

func (l *readerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.reader.lay(size.Width)
	l.reader.seek()
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
	r.reader.laid = 0 // letters may have another size
	r.ring.paint(r.reader, r.reader.focused)
	r.reader.scroll.Refresh()
	canvas.Refresh(r.reader)
}

func (r *readerRenderer) Objects() []fyne.CanvasObject {
	return r.ring.over(r.ground.object(), r.reader.scroll)
}

func (r *readerRenderer) Destroy() {}
