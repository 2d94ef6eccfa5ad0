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
}

// Notice is a thing to be looked at, for reading; a click, Enter and Space open its place. Its height follows from its
// width.
type Notice struct {
	control
	OnOpen func() // nil: it leads nowhere

	badge *StatusBadge
	texts []*MarkedText
}

var (
	_ fyne.Focusable = (*Notice)(nil)
	_ fyne.Tappable  = (*Notice)(nil)
)

// NewNotice makes a notice.
func NewNotice(t NoticeText, onOpen func()) *Notice {
	n := &Notice{OnOpen: onOpen, badge: NewStatusBadge(t.Badge)}
	for _, x := range []struct {
		text string
		look Look
	}{
		{t.Title, Look{Bold: true}},
		{t.Text, Look{}},
		{t.Source, Look{Muted: true, Size: fynetheme.SizeNameCaptionText}},
	} {
		if x.text != "" {
			n.texts = append(n.texts, NewMarkedText(x.text, nil, x.look))
		}
	}
	n.setUp(n)
	return n
}

// Words are all its texts, a line each.
func (n *Notice) Words() string {
	var out []string
	for _, t := range n.texts {
		out = append(out, t.Text())
	}
	return strings.Join(out, "\n")
}

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
	for _, t := range n.texts {
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
	for _, t := range r.n.texts {
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
	for _, t := range r.n.texts {
		out = append(out, t)
	}
	return append(out, r.ring)
}

func (r *noticeRenderer) Destroy() {}
