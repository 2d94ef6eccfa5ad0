package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// themed is the part of a widget that answers for its look.
type themed interface{ Theme() fyne.Theme }

func colorOf(w themed, name fyne.ThemeColorName) color.Color {
	return theme.Own(w.Theme(), name, fyne.CurrentApp().Settings().ThemeVariant())
}

func sizeOf(w themed, name fyne.ThemeSizeName) float32 { return w.Theme().Size(name) }

// newText makes an empty text; its colour and size are set by its owner's Refresh.
func newText(align fyne.TextAlign) *canvas.Text {
	t := canvas.NewText("", color.Transparent)
	t.Alignment = align
	return t
}

// setText changes a text and repaints it only when something changed.
func setText(t *canvas.Text, text string, c color.Color, size float32) {
	if t.Text == text && t.Color == c && t.TextSize == size {
		return
	}
	t.Text, t.Color, t.TextSize = text, c, size
	t.Refresh()
}

// ringWidth is how broad the frame is that says where the keyboard is.
const ringWidth = 2

// newRing makes that frame, in the colour of focus.
func newRing() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth = ringWidth
	r.Hide()
	return r
}

// frame is a ring around something large. Without a graphics card a rectangle with a stroke costs all of its inside, so
// this one is made of its four sides.
type frame [4]*canvas.Rectangle

func newFrame() frame {
	f := frame{newBox(), newBox(), newBox(), newBox()}
	for _, side := range f {
		side.Hide()
	}
	return f
}

func (f frame) resize(size fyne.Size) {
	across, down := fyne.NewSize(size.Width, ringWidth), fyne.NewSize(ringWidth, max(size.Height-2*ringWidth, 0))
	f[0].Resize(across)
	f[1].Move(fyne.NewPos(0, size.Height-ringWidth))
	f[1].Resize(across)
	f[2].Move(fyne.NewPos(0, ringWidth))
	f[2].Resize(down)
	f[3].Move(fyne.NewPos(size.Width-ringWidth, ringWidth))
	f[3].Resize(down)
}

func (f frame) paint(w themed, on bool) {
	for _, side := range f {
		setFill(side, colorOf(w, fynetheme.ColorNamePrimary))
		setHidden(side, !on)
	}
}

// over adds the frame to what lies under it.
func (f frame) over(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	return append(objects, f[0], f[1], f[2], f[3])
}

func paintRing(w themed, ring *canvas.Rectangle, on bool, name fyne.ThemeColorName) {
	ring.StrokeColor = colorOf(w, name)
	ring.CornerRadius = sizeOf(w, fynetheme.SizeNameInputRadius)
	ring.Hidden = !on
	ring.Refresh()
}

// measured is the width and height of a one-line text.
func measured(text string, size float32, style fyne.TextStyle) fyne.Size {
	return fyne.MeasureText(text, size, style)
}

// ellipsis shortens text with "…" so that it is at most width wide.
func ellipsis(text string, width, size float32, style fyne.TextStyle) string {
	if text == "" || width <= 0 {
		return ""
	}
	runes := []rune(text)
	// No letter is narrower than a tenth of its size, so a long paragraph need not be measured whole.
	if most := int(width/(size*0.1)) + 1; len(runes) > most {
		runes = runes[:most]
	} else if measured(text, size, style).Width <= width {
		return text
	}
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measured(string(runes[:mid])+"…", size, style).Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(runes[:low]) + "…"
}

var oneLiner = strings.NewReplacer("\r", "", "\n", " ", "\t", " ")

// oneLine makes a text fit into a row: line breaks become spaces. It cuts far beyond what a row can show.
func oneLine(text string) string {
	const most = 4000
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return oneLiner.Replace(text)
}

// newBox makes a rectangle and newTriangle a mark, both without a colour yet: Fyne cannot draw a nil colour.
func newBox() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

func newTriangle() *canvas.RegularPolygon { return canvas.NewRegularPolygon(3, color.Transparent) }
