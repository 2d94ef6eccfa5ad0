package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// NoticeText is what a notice says.
type NoticeText struct {
	Badge  Badge
	Title  string // one sentence in bold
	Text   string // what is behind it
	Source string // where it comes from, in grey
	// Table is shown below Text: its first row is the head.
	Table [][]string
}

// Notice is a thing to be looked at, for reading; a click, Enter and Space open its place. Its height follows from its
// width.
type Notice struct {
	control
	OnOpen func() // nil: it leads nowhere

	badge  *StatusBadge
	blocks []Block
	words  []string
}

var (
	_ fyne.Focusable = (*Notice)(nil)
	_ fyne.Tappable  = (*Notice)(nil)
)

// NewNotice makes a notice.
func NewNotice(t NoticeText, onOpen func()) *Notice {
	n := &Notice{OnOpen: onOpen, badge: NewStatusBadge(t.Badge)}
	n.say(t.Title, Look{Bold: true})
	n.say(t.Text, Look{})
	if len(t.Table) > 0 {
		n.blocks = append(n.blocks, n.table(t.Table))
	}
	n.say(t.Source, Look{Muted: true, Size: fynetheme.SizeNameCaptionText})
	n.setUp(n)
	return n
}

func (n *Notice) say(text string, look Look) {
	if text != "" {
		n.blocks = append(n.blocks, NewMarkedText(text, nil, look))
		n.words = append(n.words, text)
	}
}

func (n *Notice) table(rows [][]string) *TextTable {
	cells := make([][]*MarkedText, len(rows))
	for i, row := range rows {
		for _, text := range row {
			cells[i] = append(cells[i], NewMarkedText(text, nil, Look{Bold: i == 0}))
			n.words = append(n.words, text)
		}
	}
	return NewTextTable(cells)
}

// Words are all its texts, a line each.
func (n *Notice) Words() string { return strings.Join(n.words, "\n") }

func (n *Notice) open() {
	if n.OnOpen != nil {
		n.OnOpen()
	}
}

// Tapped opens the place.
func (n *Notice) Tapped(*fyne.PointEvent) {
	n.keyboardHere()
	n.open()
}

// TypedKey opens the place on Enter and Space.
func (n *Notice) TypedKey(ev *fyne.KeyEvent) {
	if isEnter(ev) || ev.Name == fyne.KeySpace {
		n.open()
		return
	}
	forwardKey(n, ev)
}

// Cursor shows that the notice can be clicked.
func (n *Notice) Cursor() desktop.Cursor {
	if n.OnOpen == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MinSize is as high as the texts need at the width the notice has.
func (n *Notice) MinSize() fyne.Size {
	n.ExtendBaseWidget(n)
	width := n.Size().Width
	if width <= 0 {
		width = 280
	}
	h := float32(2*noticePad) + n.badge.MinSize().Height
	for _, t := range n.blocks {
		h += t.HeightAt(width-2*noticePad) + noticeGap
	}
	return fyne.NewSize(120, h)
}

const (
	noticePad = 8
	noticeGap = 3
)

// CreateRenderer draws sheet, badge, texts and ring.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	r := &noticeRenderer{n: n, box: newGround(), ring: newRing()}
	r.Refresh()
	return r
}

type noticeRenderer struct {
	n    *Notice
	box  *ground
	ring *canvas.Rectangle
}

func (r *noticeRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.ring.Resize(size)
	badge := r.n.badge.MinSize()
	r.n.badge.Move(fyne.NewPos(noticePad, noticePad))
	r.n.badge.Resize(badge)
	y := noticePad + badge.Height + noticeGap
	for _, t := range r.n.blocks {
		width := size.Width - 2*noticePad
		h := t.HeightAt(width)
		t.Move(fyne.NewPos(noticePad, y))
		t.Resize(fyne.NewSize(width, h))
		y += h + noticeGap
	}
}

func (r *noticeRenderer) MinSize() fyne.Size { return r.n.MinSize() }

func (r *noticeRenderer) Refresh() {
	n := r.n
	r.box.FillColor, r.box.StrokeColor = colorOf(n, theme.ColorSheet), colorOf(n, theme.ColorLine)
	if n.hovered && n.OnOpen != nil {
		r.box.StrokeColor = colorOf(n, fynetheme.ColorNameInputBorder)
	}
	r.box.StrokeWidth, r.box.CornerRadius = 1, sizeOf(n, fynetheme.SizeNameInputRadius)
	r.box.Refresh()
	paintRing(n, r.ring, n.focused, fynetheme.ColorNamePrimary)
	canvas.Refresh(n)
}

func (r *noticeRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.box.object(), r.n.badge}
	for _, t := range r.n.blocks {
		out = append(out, t)
	}
	return append(out, r.ring)
}

func (r *noticeRenderer) Destroy() {}
