package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// TabStrip is a row of words for the pages of one place; the one that is shown is bold and has a red line under it. It
// is not in the round of Tab, so that Tab stays within the page.
type TabStrip struct {
	widget.BaseWidget
	// OnGo gets the ID of the word clicked.
	OnGo func(id string)

	tabs    []Option
	current string
}

var (
	_ fyne.Tappable      = (*TabStrip)(nil)
	_ desktop.Cursorable = (*TabStrip)(nil)
)

const (
	tabHeight = 30
	tabPad    = 12
	tabMark   = 3
)

// NewTabStrip makes a strip of these words.
func NewTabStrip(tabs []Option, current string, onGo func(id string)) *TabStrip {
	s := &TabStrip{OnGo: onGo, tabs: tabs, current: current}
	s.ExtendBaseWidget(s)
	return s
}

// Cursor shows that the words can be clicked.
func (s *TabStrip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped goes to the page clicked.
func (s *TabStrip) Tapped(ev *fyne.PointEvent) {
	x := float32(0)
	for _, t := range s.tabs {
		w := s.width(t)
		if ev.Position.X >= x && ev.Position.X < x+w {
			s.OnGo(t.ID)
			return
		}
		x += w
	}
}

func (s *TabStrip) width(t Option) float32 {
	return measured(t.Label, sizeOf(s, fynetheme.SizeNameText), fyne.TextStyle{Bold: true}).Width + 2*tabPad
}

// CreateRenderer draws the words.
func (s *TabStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &tabStripRenderer{strip: s, line: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil)}
	r.objects = append(r.objects, r.line, r.mark)
	for range s.tabs {
		t := newText(fyne.TextAlignLeading)
		r.words, r.objects = append(r.words, t), append(r.objects, t)
	}
	r.Refresh()
	return r
}

type tabStripRenderer struct {
	strip      *TabStrip
	line, mark *canvas.Rectangle
	words      []*canvas.Text
	objects    []fyne.CanvasObject
}

func (r *tabStripRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, tabHeight-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	x := float32(0)
	for i, t := range r.strip.tabs {
		w := r.strip.width(t)
		r.words[i].Move(fyne.NewPos(x+tabPad, 0))
		r.words[i].Resize(fyne.NewSize(w-tabPad, tabHeight-tabMark))
		if t.ID == r.strip.current {
			r.mark.Move(fyne.NewPos(x+tabPad/2, tabHeight-tabMark))
			r.mark.Resize(fyne.NewSize(w-tabPad, tabMark))
		}
		x += w
	}
}

func (r *tabStripRenderer) MinSize() fyne.Size { return fyne.NewSize(200, tabHeight) }

func (r *tabStripRenderer) Refresh() {
	s := r.strip
	setFill(r.line, colorOf(s, theme.ColorLine))
	setFill(r.mark, colorOf(s, theme.ColorMain))
	for i, t := range s.tabs {
		r.words[i].TextStyle.Bold = t.ID == s.current
		setText(r.words[i], t.Label, colorOf(s, fynetheme.ColorNameForeground), sizeOf(s, fynetheme.SizeNameText))
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *tabStripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tabStripRenderer) Destroy()                     {}
