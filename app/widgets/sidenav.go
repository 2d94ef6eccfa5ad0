package widgets

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// NavItem is one place to go to. Count stands beside the name ("12"); Alert counts what needs a look and stands in
// its place ("3!").
type NavItem struct {
	ID    string
	Label string
	Count int // -1: no number
	Alert int
}

// SideNav is the navigation at the left of the window. Arrows move, Enter goes; Ctrl+1..9 are bound by the window
// and call GoTo.
type SideNav struct {
	control
	// OnGo gets the ID of the place chosen by the user.
	OnGo func(id string)

	items   []NavItem
	current string
	at      int
}

// NewSideNav makes a navigation.
func NewSideNav(items []NavItem, onGo func(id string)) *SideNav {
	n := &SideNav{items: items, OnGo: onGo}
	n.setUp(n)
	return n
}

// SetItems replaces the places and their numbers.
func (n *SideNav) SetItems(items []NavItem) {
	n.items = items
	n.Refresh()
}

// Items are the places with their numbers.
func (n *SideNav) Items() []NavItem { return n.items }

// SetCurrent marks where one is, without telling OnGo; an unknown ID marks nothing.
func (n *SideNav) SetCurrent(id string) {
	n.current = id
	for i, item := range n.items {
		if item.ID == id {
			n.at = i
		}
	}
	n.Refresh()
}

// GoTo goes to the i-th place (0 is the first), as Ctrl+1 does; there may be none.
func (n *SideNav) GoTo(i int) {
	if i < 0 || i >= len(n.items) {
		return
	}
	n.SetCurrent(n.items[i].ID)
	if n.OnGo != nil {
		n.OnGo(n.items[i].ID)
	}
}

// TypedKey moves and goes.
func (n *SideNav) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		n.step(n.at - 1)
	case fyne.KeyDown:
		n.step(n.at + 1)
	case fyne.KeyHome:
		n.step(0)
	case fyne.KeyEnd:
		n.step(len(n.items) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.GoTo(n.at)
	default:
		forwardKey(n, ev)
	}
}

func (n *SideNav) step(to int) {
	n.at = min(max(to, 0), len(n.items)-1)
	n.Refresh()
}

const (
	navRow = 29
	navPad = 12
)

// Tapped goes to the place clicked.
func (n *SideNav) Tapped(ev *fyne.PointEvent) {
	if i := int(ev.Position.Y / navRow); ev.Position.Y >= 0 && i < len(n.items) {
		n.GoTo(i)
	}
}

// CreateRenderer draws the places.
func (n *SideNav) CreateRenderer() fyne.WidgetRenderer {
	r := &navRenderer{nav: n, ground: newGround(), ring: newRing()}
	r.Refresh()
	return r
}

type navRenderer struct {
	nav     *SideNav
	ground  *ground
	ring    *canvas.Rectangle
	rows    []navView
	objects []fyne.CanvasObject
}

type navView struct {
	ground       *ground
	bar          *canvas.Rectangle
	label, count *canvas.Text
}

func (r *navRenderer) grow() {
	for len(r.rows) < len(r.nav.items) {
		r.rows = append(r.rows, navView{
			newGround(), newBox(),
			newText(fyne.TextAlignLeading), newText(fyne.TextAlignTrailing),
		})
	}
	r.rows = r.rows[:len(r.nav.items)]
	r.objects = append(r.objects[:0], r.ground.object())
	for _, v := range r.rows {
		r.objects = append(r.objects, v.ground.object(), v.bar, v.label, v.count)
	}
	r.objects = append(r.objects, r.ring)
}

func (r *navRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	for i, v := range r.rows {
		y := float32(i) * navRow
		v.ground.Move(fyne.NewPos(0, y))
		v.ground.Resize(fyne.NewSize(size.Width, navRow))
		v.bar.Move(fyne.NewPos(0, y))
		v.bar.Resize(fyne.NewSize(currentBar, navRow))
		v.label.Move(fyne.NewPos(navPad, y))
		v.label.Resize(fyne.NewSize(size.Width-2*navPad, navRow))
		v.count.Move(fyne.NewPos(navPad, y))
		v.count.Resize(fyne.NewSize(size.Width-2*navPad, navRow))
	}
	r.ring.Move(fyne.NewPos(1, float32(r.nav.at)*navRow+1))
	r.ring.Resize(fyne.NewSize(size.Width-2, navRow-2))
}

func (r *navRenderer) MinSize() fyne.Size {
	return fyne.NewSize(150, float32(len(r.nav.items))*navRow)
}

func (r *navRenderer) Refresh() {
	n := r.nav
	r.grow()
	r.ground.fill(colorOf(n, theme.ColorNav))
	for i, v := range r.rows {
		r.paint(v, n.items[i])
	}
	paintRing(n, r.ring, n.focused && len(n.items) > 0, fynetheme.ColorNamePrimary)
	r.Layout(n.Size())
	canvas.Refresh(n)
}

func (r *navRenderer) paint(v navView, item NavItem) {
	n := r.nav
	here := item.ID == n.current
	ground, bar := color.Color(color.Transparent), color.Color(color.Transparent)
	if here {
		ground, bar = colorOf(n, theme.ColorSheet), colorOf(n, theme.ColorMain)
	}
	v.ground.fill(ground)
	setFill(v.bar, bar)
	size := sizeOf(n, fynetheme.SizeNameText)
	v.label.TextStyle.Bold = here
	setText(v.label, item.Label, colorOf(n, fynetheme.ColorNameForeground), size)
	v.label.Refresh()
	text, ink := navCount(item)
	v.count.TextStyle.Bold = item.Alert > 0
	setText(v.count, text, colorOf(n, ink), size-1)
}

func (r *navRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *navRenderer) Destroy()                     {}

func navCount(item NavItem) (text string, ink fyne.ThemeColorName) {
	switch {
	case item.Alert > 0:
		return strconv.Itoa(item.Alert) + "!", theme.ColorBad
	case item.Count >= 0:
		return strconv.Itoa(item.Count), theme.ColorMuted
	}
	return "", theme.ColorMuted
}
