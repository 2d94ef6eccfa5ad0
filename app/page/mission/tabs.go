package mission

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

const (
	tabHeight = 30
	tabPad    = 12
	tabMark   = 3 // the line under the page that is shown
)

// tabStrip is the row of pages of a mission, each with its number. Ctrl+PgUp and Ctrl+PgDn go along it; it is not in
// the round of Tab, so that Tab stays within the page.
type tabStrip struct {
	widget.BaseWidget
	onGo    func(Tab)
	current Tab
	counts  map[Tab]int
}

var (
	_ fyne.Tappable      = (*tabStrip)(nil)
	_ desktop.Cursorable = (*tabStrip)(nil)
)

func newTabStrip(onGo func(Tab)) *tabStrip {
	s := &tabStrip{onGo: onGo, counts: map[Tab]int{}}
	s.ExtendBaseWidget(s)
	return s
}

func (s *tabStrip) setCurrent(t Tab)             { s.current = t; s.Refresh() }
func (s *tabStrip) setCounts(counts map[Tab]int) { s.counts = counts; s.Refresh() }

// Cursor shows that the tabs can be clicked.
func (s *tabStrip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped goes to the page clicked.
func (s *tabStrip) Tapped(ev *fyne.PointEvent) {
	x := float32(0)
	for _, t := range Tabs {
		w := s.width(t)
		if ev.Position.X >= x && ev.Position.X < x+w {
			s.onGo(t)
			return
		}
		x += w
	}
}

func (s *tabStrip) count(t Tab) string {
	if n := s.counts[t]; n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

const countGap = 5

func (s *tabStrip) width(t Tab) float32 {
	size := fynetheme.Size(fynetheme.SizeNameText)
	w := fyne.MeasureText(t.Name(), size, fyne.TextStyle{Bold: true}).Width + 2*tabPad
	if c := s.count(t); c != "" {
		w += countGap + fyne.MeasureText(c, size-1, fyne.TextStyle{}).Width
	}
	return w
}

// CreateRenderer draws the tabs.
func (s *tabStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &tabsRenderer{strip: s, line: canvas.NewRectangle(nil)}
	r.objects = append(r.objects, r.line)
	for range Tabs {
		v := tabView{canvas.NewText("", nil), canvas.NewText("", nil), canvas.NewRectangle(nil)}
		r.views = append(r.views, v)
		r.objects = append(r.objects, v.name, v.count, v.mark)
	}
	r.Refresh()
	return r
}

type tabView struct {
	name, count *canvas.Text
	mark        *canvas.Rectangle
}

type tabsRenderer struct {
	strip   *tabStrip
	line    *canvas.Rectangle
	views   []tabView
	objects []fyne.CanvasObject
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, tabHeight-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	x := float32(0)
	for i, t := range Tabs {
		v, w := r.views[i], r.strip.width(t)
		name := fyne.MeasureText(t.Name(), v.name.TextSize, fyne.TextStyle{Bold: true}).Width
		v.name.Move(fyne.NewPos(x+tabPad, 0))
		v.name.Resize(fyne.NewSize(name, tabHeight-tabMark))
		v.count.Move(fyne.NewPos(x+tabPad+name+countGap, 0))
		v.count.Resize(fyne.NewSize(w, tabHeight-tabMark))
		v.mark.Move(fyne.NewPos(x+tabPad/2, tabHeight-tabMark))
		v.mark.Resize(fyne.NewSize(w-tabPad, tabMark))
		x += w
	}
}

func (r *tabsRenderer) MinSize() fyne.Size { return fyne.NewSize(400, tabHeight) }

func (r *tabsRenderer) Refresh() {
	size := fynetheme.Size(fynetheme.SizeNameText)
	r.line.FillColor = fynetheme.Color(theme.ColorLine)
	r.line.Refresh()
	for i, t := range Tabs {
		v, here := r.views[i], t == r.strip.current
		v.name.Text, v.name.TextSize, v.name.TextStyle.Bold = t.Name(), size, here
		v.name.Color = fynetheme.Color(fynetheme.ColorNameForeground)
		v.count.Text, v.count.TextSize, v.count.Color = r.strip.count(t), size-1, fynetheme.Color(theme.ColorMuted)
		v.mark.FillColor = fynetheme.Color(theme.ColorMain)
		v.mark.Hidden = !here
		v.name.Refresh()
		v.count.Refresh()
		v.mark.Refresh()
	}
	r.Layout(r.strip.Size())
}

func (r *tabsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tabsRenderer) Destroy()                     {}
