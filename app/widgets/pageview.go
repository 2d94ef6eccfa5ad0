package widgets

import (
	"context"
	"image"
	"image/color"
	"io"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/task"
	"sogiamsat/app/theme"
)

// FitWidth is the zoom at which a page is as wide as the view.
const FitWidth = 0

// Limits of the zoom; 1 shows a page in its size on paper at 96 dots to the inch.
const (
	minZoom  = 0.25
	maxZoom  = 4
	zoomStep = 1.2
)

// PageSource gives the pictures of a document. Render is called away from the window.
type PageSource interface {
	// Sizes are the pages' width and height in points.
	Sizes() []fyne.Size
	// Render draws page i (0 is the first) so many pixels wide; exactly, so that letters stay sharp.
	Render(ctx context.Context, i, width int) (image.Image, error)
}

// PageView shows the pages of a document one below the other on a desk. Only pages in sight are drawn; while a page
// is being drawn its white sheet stands there.
//
// Keys: PgUp, PgDn and Space by pages, arrows, Home, End; Ctrl+Plus, Ctrl+Minus, Ctrl+0 (fit the width).
type PageView struct {
	widget.BaseWidget
	// OnPage tells the page in sight (0 is the first) when it changes.
	OnPage func(page int)
	// OnZoom tells the zoom chosen, FitWidth or a factor, to be remembered.
	OnZoom func(zoom float32)

	runner  task.Runner
	source  PageSource
	sizes   []fyne.Size
	zoom    float32
	page    int
	sheets  []*sheet
	scroll  *Scroll
	desk    *fyne.Container
	message *widget.Label
	focused bool
}

var (
	_ fyne.Focusable    = (*PageView)(nil)
	_ fyne.Shortcutable = (*PageView)(nil)
	_ desktop.Mouseable = (*PageView)(nil)
)

// sheet is one page on the desk.
type sheet struct {
	paper  *canvas.Rectangle
	image  *canvas.Image
	latest *task.Latest
	width  int // pixels of the picture drawn, or being drawn; 0: not asked for
}

// NewPageView makes an empty view that draws pages by r.
func NewPageView(r task.Runner) *PageView {
	v := &PageView{runner: r, message: widget.NewLabel("")}
	v.message.Wrapping = fyne.TextWrapWord
	v.message.Alignment = fyne.TextAlignCenter
	v.desk = container.New(&deskLayout{view: v})
	v.scroll = newScroll(v.desk, container.ScrollBoth)
	v.scroll.OnScrolled = func(fyne.Position) { v.scrolled() }
	v.ExtendBaseWidget(v)
	return v
}

// SetSource shows a document from its first page; keepPlace stays where one is, for the same document made anew.
func (v *PageView) SetSource(s PageSource, keepPlace bool) {
	v.clear()
	v.source, v.sizes = s, s.Sizes()
	for range v.sizes {
		sh := &sheet{paper: newBox(), image: canvas.NewImageFromImage(image.NewNRGBA(image.Rect(0, 0, 1, 1))), latest: task.NewLatest(v.runner)}
		sh.image.FillMode = canvas.ImageFillStretch
		sh.image.ScaleMode = canvas.ImageScaleSmooth
		sh.image.Hide()
		v.sheets = append(v.sheets, sh)
		v.desk.Add(sh.paper)
		v.desk.Add(sh.image)
	}
	v.message.SetText("")
	if !keepPlace {
		v.page = 0
		v.scroll.ScrollToTop()
	}
	v.relayout()
}

// SetMessage shows a sentence in place of pages: what is being made, or why there is nothing to see.
func (v *PageView) SetMessage(text string) {
	v.clear()
	v.message.SetText(text)
	v.relayout()
}

// clear gives up all pictures under way.
func (v *PageView) clear() {
	for _, sh := range v.sheets {
		sh.latest.Cancel()
	}
	if old, ok := v.source.(io.Closer); ok {
		v.runner.Start(func() { _ = old.Close() }) // it waits for a page being drawn; nobody looks at it any more
	}
	v.source, v.sizes, v.sheets = nil, nil, nil
	v.desk.RemoveAll()
}

// Page is the page in sight; Pages is their number.
func (v *PageView) Page() int { return v.page }

// Pages is the number of pages.
func (v *PageView) Pages() int { return len(v.sizes) }

// Zoom is the zoom chosen, FitWidth or a factor.
func (v *PageView) Zoom() float32 { return v.zoom }

// SetZoom chooses a zoom, FitWidth or a factor.
func (v *PageView) SetZoom(zoom float32) {
	if zoom != FitWidth {
		zoom = min(max(zoom, minZoom), maxZoom)
	}
	v.zoom = zoom
	page := v.page
	v.relayout()
	v.ShowPage(page)
	if v.OnZoom != nil {
		v.OnZoom(zoom)
	}
}

// ZoomBy makes pages larger (steps > 0) or smaller.
func (v *PageView) ZoomBy(steps int) {
	zoom := v.scale()
	for ; steps > 0; steps-- {
		zoom *= zoomStep
	}
	for ; steps < 0; steps++ {
		zoom /= zoomStep
	}
	v.SetZoom(zoom)
}

// ShowPage scrolls to the top of a page.
func (v *PageView) ShowPage(page int) {
	if len(v.sizes) == 0 {
		return
	}
	page = min(max(page, 0), len(v.sizes)-1)
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, v.top(page)-deskGap))
	v.scrolled()
}

// Reveal scrolls so that a part of a page can be seen: the heights from top to bottom, in points. A part in sight stays
// where it is.
func (v *PageView) Reveal(page int, top, bottom float32) {
	if page < 0 || page >= len(v.sizes) {
		return
	}
	k := v.scale() * pixelsPoint
	from, to := v.top(page)+top*k, v.top(page)+bottom*k
	seen, height := v.scroll.Offset.Y, v.scroll.Size().Height
	if height <= 0 || from >= seen && to <= seen+height {
		return
	}
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, max(from-height/3, 0)))
	v.scrolled()
}

const (
	deskGap     = 12
	pixelsPoint = 96.0 / 72 // Fyne's pixels in a point
)

// scale is pixels of the window per 96th of an inch on paper.
func (v *PageView) scale() float32 {
	if v.zoom != FitWidth {
		return v.zoom
	}
	widest := float32(1)
	for _, s := range v.sizes {
		widest = max(widest, s.Width*pixelsPoint)
	}
	return max((v.scroll.Size().Width-2*deskGap-4)/widest, 0.05)
}

func (v *PageView) sheetSize(i int) fyne.Size {
	k := v.scale() * pixelsPoint
	// Whole pixels, so that a picture is never stretched by a part of one.
	return fyne.NewSize(whole(v.sizes[i].Width*k), whole(v.sizes[i].Height*k))
}

func whole(x float32) float32 { return float32(math.Round(float64(x))) }

// top is the height of the desk at which page i begins.
func (v *PageView) top(page int) float32 {
	y := float32(deskGap)
	for i := range page {
		y += v.sheetSize(i).Height + deskGap
	}
	return y
}

func (v *PageView) relayout() {
	v.desk.Refresh()
	v.scroll.Content.Refresh()
	v.scroll.Refresh()
	v.scrolled()
	v.Refresh()
}

// scrolled draws what has come into sight, lets go what is far away, and tells the page.
func (v *PageView) scrolled() {
	if len(v.sheets) == 0 || v.scroll.Size().Height <= 0 {
		return
	}
	from, height := v.scroll.Offset.Y, v.scroll.Size().Height
	page, middle := 0, from+height/2
	for i, sh := range v.sheets {
		top, tall := v.top(i), v.sheetSize(i).Height
		if top-deskGap <= middle {
			page = i
		}
		switch {
		case top < from+height && top+tall > from:
			v.draw(i, sh)
		case top > from+2*height || top+tall < from-height:
			sh.letGo()
		}
	}
	// At the very end the last page is in sight even when an earlier one is in the middle.
	if v.scroll.Offset.Y > 0 && from+height >= v.desk.Size().Height-1 {
		page = len(v.sheets) - 1
	}
	if page != v.page {
		v.page = page
		if v.OnPage != nil {
			v.OnPage(page)
		}
	}
}

func (sh *sheet) letGo() {
	sh.latest.Cancel()
	sh.width = 0
	sh.image.Image = image.NewNRGBA(image.Rect(0, 0, 1, 1))
	setHidden(sh.image, true)
}

func (v *PageView) draw(i int, sh *sheet) {
	pixels := v.sheetSize(i).Width
	if c := canvasOf(v); c != nil {
		pixels *= c.Scale()
	}
	width := int(math.Round(float64(pixels)))
	if sh.width == width {
		return
	}
	sh.width = width
	source := v.source
	task.Load(sh.latest, func(ctx context.Context) (image.Image, error) { return source.Render(ctx, i, width) },
		func(img image.Image, err error) {
			if err != nil {
				v.SetMessage("Không vẽ được trang. Hãy đóng bản xem trước rồi mở lại.")
				return
			}
			sh.image.Image = img
			setHidden(sh.image, false)
			sh.image.Refresh()
			v.desk.Refresh() // Fyne does not yet know the window of a picture that was never painted
		})
}

// deskLayout sets the sheets below one another, centred.
type deskLayout struct{ view *PageView }

func (d *deskLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	v := d.view
	size := fyne.NewSize(0, deskGap)
	for i := range v.sizes {
		s := v.sheetSize(i)
		size.Width = max(size.Width, s.Width+2*deskGap)
		size.Height += s.Height + deskGap
	}
	return size
}

func (d *deskLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v := d.view
	y := float32(deskGap)
	for i, sh := range v.sheets {
		s := v.sheetSize(i)
		at := fyne.NewPos(whole(max((size.Width-s.Width)/2, deskGap)), y)
		sh.paper.Move(at)
		sh.paper.Resize(s)
		sh.image.Move(at)
		sh.image.Resize(s)
		y += s.Height + deskGap
	}
}

// TypedKey turns pages.
func (v *PageView) TypedKey(ev *fyne.KeyEvent) {
	const line = 40
	switch ev.Name {
	case fyne.KeyPageDown, fyne.KeySpace:
		v.ShowPage(v.page + 1)
	case fyne.KeyPageUp:
		v.ShowPage(v.page - 1)
	case fyne.KeyHome:
		v.ShowPage(0)
	case fyne.KeyEnd:
		v.ShowPage(len(v.sizes) - 1)
	case fyne.KeyDown:
		v.scrollBy(0, line)
	case fyne.KeyUp:
		v.scrollBy(0, -line)
	case fyne.KeyRight:
		v.scrollBy(line, 0)
	case fyne.KeyLeft:
		v.scrollBy(-line, 0)
	default:
		forwardKey(v, ev)
	}
}

func (v *PageView) scrollBy(dx, dy float32) {
	v.scroll.ScrollToOffset(v.scroll.Offset.AddXY(dx, dy))
	v.scrolled()
}

// TypedRune needs nothing.
func (v *PageView) TypedRune(rune) {}

// TypedShortcut zooms.
func (v *PageView) TypedShortcut(s fyne.Shortcut) {
	const ctrl, shifted = fyne.KeyModifierControl, fyne.KeyModifierControl | fyne.KeyModifierShift
	switch {
	case isShortcut(s, fyne.KeyPlus, ctrl), isShortcut(s, fyne.KeyEqual, ctrl), isShortcut(s, fyne.KeyEqual, shifted):
		v.ZoomBy(1)
	case isShortcut(s, fyne.KeyMinus, ctrl):
		v.ZoomBy(-1)
	case isShortcut(s, fyne.Key0, ctrl):
		v.SetZoom(FitWidth)
	default:
		forwardShortcut(v, s)
	}
}

// FocusGained shows the ring.
func (v *PageView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost hides the ring.
func (v *PageView) FocusLost() { v.focused = false; v.Refresh() }

// MouseDown takes the keyboard.
func (v *PageView) MouseDown(*desktop.MouseEvent) { requestFocus(v) }

// MouseUp needs nothing.
func (v *PageView) MouseUp(*desktop.MouseEvent) {}

// CreateRenderer draws desk and sheets.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{view: v, ground: newGround(), ring: newFrame()}
	r.Refresh()
	return r
}

type pageRenderer struct {
	view   *PageView
	ground *ground
	ring   frame
}

func (r *pageRenderer) Layout(size fyne.Size) {
	v := r.view
	r.ground.Resize(size)
	r.ring.resize(size)
	v.scroll.Resize(size)
	v.message.Resize(fyne.NewSize(size.Width, v.message.MinSize().Height))
	v.message.Move(fyne.NewPos(0, size.Height/3))
	v.desk.Refresh()
	v.scrolled()
}

func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 120) }

func (r *pageRenderer) Refresh() {
	v := r.view
	r.ground.fill(colorOf(v, theme.ColorDesk))
	for _, sh := range v.sheets {
		// Paper is white in both looks: what one sees is what comes out of the printer.
		setFill(sh.paper, color.White)
	}
	setHidden(v.message, v.message.Text == "")
	r.ring.paint(v, v.focused)
	canvas.Refresh(v)
}

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return r.ring.over(r.ground.object(), r.view.scroll, r.view.message)
}

func (r *pageRenderer) Destroy() {}
