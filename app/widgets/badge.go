package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Tone is the judgement a badge makes. Each tone has its colour and its shape, so it is told without colour too.
type Tone string

// The tones and their shapes.
const (
	Plain Tone = "plain" // ring: not begun, a draft
	Info  Tone = "info"  // diamond: under way
	Good  Tone = "good"  // disc: done
	Warn  Tone = "warn"  // triangle: needs a look
	Bad   Tone = "bad"   // square: overdue, refused
)

// Badge is a state in one or two words.
type Badge struct {
	Word string
	Tone Tone
}

type toneLook struct {
	ink, ground fyne.ThemeColorName
	sides       uint
	angle       float32
	hollow      bool
}

var toneLooks = map[Tone]toneLook{
	Plain: {fynetheme.ColorNameForeground, theme.ColorPlainSoft, 24, 0, true},
	Info:  {theme.ColorInfo, theme.ColorInfoSoft, 4, 0, false},
	Good:  {theme.ColorGood, theme.ColorGoodSoft, 24, 0, false},
	Warn:  {theme.ColorWarn, theme.ColorWarnSoft, 3, 0, false},
	Bad:   {theme.ColorBad, theme.ColorBadSoft, 4, 45, false},
}

const (
	badgeHeight = 18
	badgeMark   = 9
	badgePad    = 6
	badgeGap    = 4
)

// badgeView is the drawing of a badge, used by StatusBadge and by the cells of lists.
type badgeView struct {
	box  *canvas.Rectangle
	mark *canvas.RegularPolygon
	word *canvas.Text
	size float32
}

func newBadgeView() *badgeView {
	v := &badgeView{box: newBox(), mark: newTriangle(), word: newText(fyne.TextAlignLeading)}
	v.box.CornerRadius = badgeHeight / 2
	return v
}

func (v *badgeView) objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.box, v.mark, v.word} }

func (v *badgeView) set(w themed, b Badge) {
	look, ok := toneLooks[b.Tone]
	if !ok {
		look = toneLooks[Plain]
	}
	ink := colorOf(w, look.ink)
	v.size = sizeOf(w, fynetheme.SizeNameText) - 1
	v.box.FillColor = colorOf(w, look.ground)
	v.mark.Sides, v.mark.Angle = look.sides, look.angle
	v.mark.FillColor, v.mark.StrokeColor, v.mark.StrokeWidth = ink, ink, 0
	if look.hollow {
		v.mark.FillColor, v.mark.StrokeWidth = color.Transparent, 1.5
	}
	setText(v.word, b.Word, ink, v.size)
	for _, o := range v.objects() {
		setHidden(o, b.Word == "")
	}
	v.box.Refresh()
	v.mark.Refresh()
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	switch {
	case hidden && o.Visible():
		o.Hide()
	case !hidden && !o.Visible():
		o.Show()
	}
}

func (v *badgeView) width() float32 {
	return 2*badgePad + badgeMark + badgeGap + measured(v.word.Text, v.size, fyne.TextStyle{}).Width
}

// place puts the badge at x, in the middle of a line that begins at y and is height tall, at most width wide.
func (v *badgeView) place(x, y, width, height float32) {
	top := y + (height-badgeHeight)/2
	v.box.Move(fyne.NewPos(x, top))
	v.box.Resize(fyne.NewSize(min(v.width(), width), badgeHeight))
	v.mark.Move(fyne.NewPos(x+badgePad, top+(badgeHeight-badgeMark)/2))
	v.mark.Resize(fyne.NewSquareSize(badgeMark))
	v.word.Move(fyne.NewPos(x+badgePad+badgeMark+badgeGap, top))
	v.word.Resize(fyne.NewSize(max(width-2*badgePad-badgeMark-badgeGap, 0), badgeHeight))
}

// StatusBadge shows a state: word, colour and shape together.
type StatusBadge struct {
	widget.BaseWidget
	badge Badge
}

// NewStatusBadge makes a badge.
func NewStatusBadge(b Badge) *StatusBadge {
	s := &StatusBadge{badge: b}
	s.ExtendBaseWidget(s)
	return s
}

// SetBadge shows another state.
func (s *StatusBadge) SetBadge(b Badge) {
	s.badge = b
	s.Refresh()
}

// CreateRenderer draws the badge.
func (s *StatusBadge) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{badge: s, view: newBadgeView()}
	r.Refresh()
	return r
}

type statusRenderer struct {
	badge *StatusBadge
	view  *badgeView
}

func (r *statusRenderer) Layout(size fyne.Size) { r.view.place(0, 0, size.Width, size.Height) }

func (r *statusRenderer) MinSize() fyne.Size {
	if r.badge.badge.Word == "" {
		return fyne.Size{}
	}
	return fyne.NewSize(r.view.width(), badgeHeight+2)
}

func (r *statusRenderer) Refresh() {
	r.view.set(r.badge, r.badge.badge)
	r.Layout(r.badge.Size())
	canvas.Refresh(r.badge)
}

func (r *statusRenderer) Objects() []fyne.CanvasObject { return r.view.objects() }
func (r *statusRenderer) Destroy()                     {}
