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
	// sides is the number of corners of the mark; 0 draws a box with rounded corners: ring, disc or square.
	sides  uint
	round  float32
	hollow bool
}

var toneLooks = map[Tone]toneLook{
	Plain: {ink: fynetheme.ColorNameForeground, ground: theme.ColorPlainSoft, round: badgeMark / 2, hollow: true},
	Info:  {ink: theme.ColorInfo, ground: theme.ColorInfoSoft, sides: 4},
	Good:  {ink: theme.ColorGood, ground: theme.ColorGoodSoft, round: badgeMark / 2},
	Warn:  {ink: theme.ColorWarn, ground: theme.ColorWarnSoft, sides: 3},
	Bad:   {ink: theme.ColorBad, ground: theme.ColorBadSoft, round: 1},
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
	dot  *canvas.Rectangle
	word *canvas.Text
	size float32
}

func newBadgeView() *badgeView {
	v := &badgeView{box: newBox(), mark: newTriangle(), dot: newBox(), word: newText(fyne.TextAlignLeading)}
	v.box.CornerRadius = badgeHeight / 2
	return v
}

func (v *badgeView) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.box, v.mark, v.dot, v.word}
}

func (v *badgeView) set(w themed, b Badge) {
	look, ok := toneLooks[b.Tone]
	if !ok {
		look = toneLooks[Plain]
	}
	ink := colorOf(w, look.ink)
	v.size = sizeOf(w, fynetheme.SizeNameText) - 1
	v.box.FillColor = colorOf(w, look.ground)
	v.mark.Sides, v.mark.FillColor = max(look.sides, 3), ink
	v.dot.FillColor, v.dot.StrokeColor, v.dot.StrokeWidth, v.dot.CornerRadius = ink, ink, 0, look.round
	if look.hollow {
		v.dot.FillColor, v.dot.StrokeWidth = color.Transparent, 1.5
	}
	setText(v.word, b.Word, ink, v.size)
	setHidden(v.box, b.Word == "")
	setHidden(v.word, b.Word == "")
	setHidden(v.mark, b.Word == "" || look.sides == 0)
	setHidden(v.dot, b.Word == "" || look.sides != 0)
	v.box.Refresh()
	v.mark.Refresh()
	v.dot.Refresh()
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

// fit cuts the word where the badge is to be narrower: in a column that was made narrow by hand.
func (v *badgeView) fit(width float32) {
	room := width - (v.width() - measured(v.word.Text, v.size, v.word.TextStyle).Width)
	setText(v.word, ellipsis(v.word.Text, room, v.size, v.word.TextStyle), v.word.Color, v.size)
}

// place puts the badge at x, in the middle of a line that begins at y and is height tall, at most width wide.
func (v *badgeView) place(x, y, width, height float32) {
	top := y + (height-badgeHeight)/2
	v.box.Move(fyne.NewPos(x, top))
	v.box.Resize(fyne.NewSize(min(v.width(), width), badgeHeight))
	v.mark.Move(fyne.NewPos(x+badgePad, top+(badgeHeight-badgeMark)/2))
	v.mark.Resize(fyne.NewSquareSize(badgeMark))
	v.dot.Move(v.mark.Position().AddXY(0.5, 0.5))
	v.dot.Resize(fyne.NewSquareSize(badgeMark - 1))
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
