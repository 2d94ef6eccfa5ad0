package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Band is a coloured strip with one sentence across the window, for practice files.
type Band struct {
	widget.BaseWidget
	text string
}

// NewBand makes a strip; without text it takes no room.
func NewBand(text string) *Band {
	b := &Band{text: text}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the sentence; "" hides the strip.
func (b *Band) SetText(text string) {
	b.text = text
	b.Refresh()
}

// CreateRenderer draws the strip.
func (b *Band) CreateRenderer() fyne.WidgetRenderer {
	return newLine(b, fyne.TextAlignCenter, func() lineLook {
		return lineLook{b.text, theme.ColorOnBand, theme.ColorBand, true, 22}
	})
}

// StatusText is a quiet word in the status line: "Đã lưu 08:02". It never covers anything and never goes away by
// itself.
type StatusText struct {
	widget.BaseWidget
	text string
	bad  bool
}

// NewStatusText makes an empty status.
func NewStatusText() *StatusText {
	s := &StatusText{}
	s.ExtendBaseWidget(s)
	return s
}

// Say shows a quiet text.
func (s *StatusText) Say(text string) { s.set(text, false) }

// Warn shows a text that must be seen: saving did not work.
func (s *StatusText) Warn(text string) { s.set(text, true) }

// Text is what is shown.
func (s *StatusText) Text() string { return s.text }

func (s *StatusText) set(text string, bad bool) {
	s.text, s.bad = text, bad
	s.Refresh()
}

// CreateRenderer draws the text.
func (s *StatusText) CreateRenderer() fyne.WidgetRenderer {
	return newLine(s, fyne.TextAlignLeading, func() lineLook {
		if s.bad {
			return lineLook{s.text, theme.ColorBad, "", true, 20}
		}
		return lineLook{s.text, theme.ColorMuted, "", false, 20}
	})
}

// Heading is the title of a page or of a part of it.
type Heading struct {
	widget.BaseWidget
	text string
	page bool
}

// NewPageHeading makes the title of a page; NewHeading that of a part.
func NewPageHeading(text string) *Heading { return newHeading(text, true) }

// NewHeading makes the title of a part of a page.
func NewHeading(text string) *Heading { return newHeading(text, false) }

func newHeading(text string, page bool) *Heading {
	h := &Heading{text: text, page: page}
	h.ExtendBaseWidget(h)
	return h
}

// SetText changes the title.
func (h *Heading) SetText(text string) {
	h.text = text
	h.Refresh()
}

// Text is the title.
func (h *Heading) Text() string { return h.text }

// oneRow is the room for the whole title in a bar.
func (h *Heading) oneRow() float32 {
	name := fynetheme.SizeNameText
	if h.page {
		name = fynetheme.SizeNameSubHeadingText
	}
	return measured(h.text, sizeOf(h, name), fyne.TextStyle{Bold: true}).Width + 2
}

// CreateRenderer draws the title.
func (h *Heading) CreateRenderer() fyne.WidgetRenderer {
	look := lineLook{bold: true, ink: fynetheme.ColorNameForeground, height: 22}
	r := newLine(h, fyne.TextAlignLeading, func() lineLook { look.text = h.text; return look })
	if h.page {
		look.height, r.sizeName = 28, fynetheme.SizeNameSubHeadingText
		r.Refresh()
	}
	return r
}

type lineLook struct {
	text        string
	ink, ground fyne.ThemeColorName
	bold        bool
	height      float32
}

// lineRenderer draws one line of text that is shortened when it does not fit.
type lineRenderer struct {
	owner interface {
		fyne.Widget
		themed
	}
	look     func() lineLook
	sizeName fyne.ThemeSizeName
	ground   *ground
	text     *canvas.Text
}

func newLine(owner interface {
	fyne.Widget
	themed
}, align fyne.TextAlign, look func() lineLook,
) *lineRenderer {
	r := &lineRenderer{
		owner: owner, look: look, sizeName: fynetheme.SizeNameText,
		ground: newGround(), text: newText(align),
	}
	r.Refresh()
	return r
}

func (r *lineRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.text.Resize(size)
	r.Refresh()
}

func (r *lineRenderer) MinSize() fyne.Size {
	look := r.look()
	if look.text == "" {
		return fyne.Size{}
	}
	return fyne.NewSize(0, look.height)
}

func (r *lineRenderer) Refresh() {
	look := r.look()
	r.ground.hide(look.ground == "")
	if look.ground != "" {
		r.ground.fill(colorOf(r.owner, look.ground))
	}
	r.text.TextStyle.Bold = look.bold
	size := sizeOf(r.owner, r.sizeName)
	setText(r.text, ellipsis(look.text, r.owner.Size().Width, size, r.text.TextStyle), colorOf(r.owner, look.ink), size)
	canvas.Refresh(r.owner)
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.object(), r.text}
}
func (r *lineRenderer) Destroy() {}
