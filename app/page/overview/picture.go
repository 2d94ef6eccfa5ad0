package overview

import (
	"bytes"
	"context"
	"image"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/reports/charts"
)

// picture shows a chart that is drawn away from the window, as wide as there is room.
type picture struct {
	widget.BaseWidget
	load *task.Latest
	// resized tells that the picture has another height now.
	resized func()

	draw  func(charts.Look) (charts.Picture, error)
	asked charts.Look
	shown charts.Look
	image *canvas.Image
	note  *widget.Label // what stands in place of a picture that could not be drawn
	tall  float32
}

func newPicture(r task.Runner, resized func()) *picture {
	p := &picture{load: task.NewLatest(r), resized: resized, note: widget.NewLabel("")}
	p.image = &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	p.note.Wrapping = fyne.TextWrapWord
	p.note.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// show sets what is drawn; draw is called away from the window and must not change anything.
func (p *picture) show(draw func(charts.Look) (charts.Picture, error)) {
	p.draw, p.asked = draw, charts.Look{}
	p.want()
}

// leave gives up a picture under way.
func (p *picture) leave() { p.load.Cancel() }

// widthStep keeps the picture from being drawn for every pixel of a window that is pulled larger.
const widthStep = 16

// look is how the picture should be drawn now; its width is 0 while there is no room yet.
func (p *picture) look() charts.Look {
	l := charts.Look{Width: int(p.Size().Width) / widthStep * widthStep, Scale: 1}
	if c := widgets.CanvasOf(p); c != nil {
		l.Scale = float64(c.Scale())
	}
	if dark() {
		l.Colors = charts.Dark
	}
	return l
}

// dark tells the look of the window by the ground of its sheets.
func dark() bool {
	r, g, b, _ := fynetheme.Color(theme.ColorSheet).RGBA()
	return r+g+b < 3*0x8000
}

// want draws the picture unless it is drawn, or being drawn, as it should be.
func (p *picture) want() {
	look := p.look()
	if p.draw == nil || look.Width == 0 || look == p.asked {
		return
	}
	p.asked = look
	draw := p.draw
	task.Load(p.load, func(context.Context) (drawn, error) { return drawnBy(draw, look) }, p.arrived)
}

// drawn is a chart as it is shown.
type drawn struct {
	image image.Image
	look  charts.Look
}

func drawnBy(draw func(charts.Look) (charts.Picture, error), look charts.Look) (drawn, error) {
	c, err := draw(look)
	if err != nil {
		return drawn{}, err
	}
	img, err := png.Decode(bytes.NewReader(c.PNG))
	return drawn{img, look}, err
}

func (p *picture) arrived(c drawn, err error) {
	if err != nil {
		p.note.SetText("Chưa vẽ được hình: " + present.ErrorText(err).Line() + " Số liệu vẫn có trong bảng bên cạnh.")
		p.note.Show()
		p.image.Hide()
		p.setHeight(60)
		return
	}
	p.note.Hide()
	p.image.Show()
	p.shown, p.image.Image = c.look, c.image
	p.setHeight(float32(float64(c.image.Bounds().Dy()) / c.look.Scale))
	p.image.Refresh()
}

func (p *picture) setHeight(h float32) {
	if h == p.tall {
		return
	}
	p.tall = h
	p.Refresh()
	p.resized()
}

// CreateRenderer lays out the picture at its own size.
func (p *picture) CreateRenderer() fyne.WidgetRenderer { return &pictureRenderer{p} }

type pictureRenderer struct{ p *picture }

func (r *pictureRenderer) Layout(size fyne.Size) {
	p := r.p
	p.note.Resize(size)
	p.image.Resize(fyne.NewSize(float32(p.shown.Width), p.tall))
	p.want()
}

func (r *pictureRenderer) MinSize() fyne.Size { return fyne.NewSize(240, max(r.p.tall, 60)) }

// Refresh hears of another look of the window too.
func (r *pictureRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.image, r.p.note}
}

func (r *pictureRenderer) Destroy() {}
