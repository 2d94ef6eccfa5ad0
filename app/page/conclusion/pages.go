package conclusion

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// pageView shows the pages one below the other on a desk. It takes the keyboard: arrows, PgUp, PgDn, Home, End.
type pageView struct {
	widget.BaseWidget
	scroll *container.Scroll
	sheets *fyne.Container
	images []*canvas.Image
	ring   *canvas.Rectangle
	back   fyne.CanvasObject
	// onKey gets the keys the view does not use.
	onKey func(*fyne.KeyEvent)
}

var _ fyne.Focusable = (*pageView)(nil)

// A4 is 210 by 297 mm.
const pageRatio = 297.0 / 210.0

const (
	deskPad    = 14
	mostWidth  = 860
	sheetEdge  = 1
	scrollStep = 60
)

func newPageView() *pageView {
	v := &pageView{sheets: container.New(sheetLayout{}), ring: canvas.NewRectangle(nil)}
	v.scroll = container.NewVScroll(v.sheets)
	v.back = canvas.NewRectangle(fynetheme.Color(theme.ColorDesk))
	v.ring.StrokeWidth = 2
	v.ring.Hide()
	v.ExtendBaseWidget(v)
	return v
}

// setPages makes room for n pages; pages already shown stay until they are replaced.
func (v *pageView) setPages(n int) {
	for len(v.images) < n {
		img := &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}
		v.images = append(v.images, img)
		paper := canvas.NewRectangle(fynetheme.Color(theme.ColorSheet))
		paper.StrokeColor, paper.StrokeWidth = fynetheme.Color(fynetheme.ColorNameInputBorder), sheetEdge
		v.sheets.Add(container.NewStack(paper, img))
	}
	v.images = v.images[:n]
	v.sheets.Objects = v.sheets.Objects[:n]
	v.sheets.Refresh()
	v.scroll.Refresh()
}

func (v *pageView) setImage(i int, img image.Image) {
	if i < len(v.images) {
		v.images[i].Image = img
		v.images[i].Refresh()
	}
}

// pixels is how many pixels wide a page is on this screen.
func (v *pageView) pixels(scale float32) int {
	return int(sheetWidth(v.scroll.Size().Width) * max(scale, 1))
}

func sheetWidth(room float32) float32 { return min(max(room-2*deskPad-12, 200), mostWidth) }

// sheetLayout sets pages one below the other, centred.
type sheetLayout struct{}

func (sheetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := float32(mostWidth)
	if len(o) > 0 && o[0].Size().Width > 0 {
		width = o[0].Size().Width
	}
	return fyne.NewSize(200, deskPad+float32(len(o))*(width*pageRatio+deskPad))
}

func (sheetLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := sheetWidth(size.Width)
	for i, x := range o {
		x.Resize(fyne.NewSize(w, w*pageRatio))
		x.Move(fyne.NewPos((size.Width-w)/2, deskPad+float32(i)*(w*pageRatio+deskPad)))
	}
}

// FocusGained shows the ring.
func (v *pageView) FocusGained() {
	v.ring.StrokeColor = fynetheme.Color(fynetheme.ColorNamePrimary)
	v.ring.Show()
	v.ring.Refresh()
}

// FocusLost hides the ring.
func (v *pageView) FocusLost() { v.ring.Hide() }

// TypedRune is ignored.
func (v *pageView) TypedRune(rune) {}

// Tapped takes the keyboard.
func (v *pageView) Tapped(*fyne.PointEvent) { focus(v) }

// TypedKey scrolls.
func (v *pageView) TypedKey(ev *fyne.KeyEvent) {
	page := v.scroll.Size().Height * 0.9
	switch ev.Name {
	case fyne.KeyUp:
		v.by(-scrollStep)
	case fyne.KeyDown:
		v.by(scrollStep)
	case fyne.KeyPageUp:
		v.by(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		v.by(page)
	case fyne.KeyHome:
		v.scroll.ScrollToTop()
	case fyne.KeyEnd:
		v.scroll.ScrollToBottom()
	default:
		if v.onKey != nil {
			v.onKey(ev)
		}
	}
}

func (v *pageView) by(dy float32) {
	most := max(v.sheets.MinSize().Height-v.scroll.Size().Height, 0)
	v.scroll.ScrollToOffset(fyne.NewPos(0, min(max(v.scroll.Offset.Y+dy, 0), most)))
}

// CreateRenderer stacks desk, pages and ring.
func (v *pageView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(v.back, v.scroll, v.ring))
}

func focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}
