package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Section is one part of a long form, with a number beside its name (0: none).
type Section struct {
	ID    string
	Label string
	Count int
}

// Sections is a strip of the parts of a form that is too long to be seen at once, or of the pages of one place. Where it is
// too narrow for all it goes on in further rows. It is not
// in the round of Tab, so that Tab stays within the part; pages bind a key to Step.
type Sections struct {
	widget.BaseWidget
	// OnGo gets the part chosen by the user.
	OnGo    func(id string)
	items   []Section
	current string
	look    stripLook
}

// stripLook is how a strip is drawn: its measures in pixels and the colour of the line under the part that is shown.
type stripLook struct {
	height, pad, mark float32
	ink               fyne.ThemeColorName
}

var (
	partsLook = stripLook{28, 10, 2, fynetheme.ColorNamePrimary}
	pagesLook = stripLook{30, 12, 3, theme.ColorMain}
)

var (
	_ fyne.Tappable      = (*Sections)(nil)
	_ desktop.Cursorable = (*Sections)(nil)
)

// NewSections makes a strip that shows its first part.
func NewSections(items []Section, onGo func(id string)) *Sections {
	s := &Sections{OnGo: onGo, items: items, look: partsLook}
	if len(items) > 0 {
		s.current = items[0].ID
	}
	s.ExtendBaseWidget(s)
	return s
}

// NewTabs makes a strip of the pages of one place, larger and with the red line; current is the page that is shown.
func NewTabs(items []Section, current string, onGo func(id string)) *Sections {
	s := &Sections{OnGo: onGo, items: items, current: current, look: pagesLook}
	s.ExtendBaseWidget(s)
	return s
}

// ShowOnly shows one of the parts and hides all others.
func ShowOnly(parts map[string]fyne.CanvasObject, id string) {
	for part, o := range parts {
		if part == id {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// Current is the part that is shown.
func (s *Sections) Current() string { return s.current }

// SetCurrent marks the part that is shown without telling OnGo.
func (s *Sections) SetCurrent(id string) {
	s.current = id
	s.Refresh()
}

// SetCount changes the number beside a part's name.
func (s *Sections) SetCount(id string, n int) {
	for i := range s.items {
		if s.items[i].ID == id && s.items[i].Count != n {
			s.items[i].Count = n
			s.Refresh()
		}
	}
}

// Count is the number beside a part's name.
func (s *Sections) Count(id string) int {
	for _, item := range s.items {
		if item.ID == id {
			return item.Count
		}
	}
	return 0
}

// Go shows a part as if the user had chosen it.
func (s *Sections) Go(id string) {
	s.SetCurrent(id)
	if s.OnGo != nil {
		s.OnGo(id)
	}
}

// Step goes along the parts, round at the ends.
func (s *Sections) Step(by int) {
	for i, x := range s.items {
		if x.ID == s.current {
			s.Go(s.items[(i+by+len(s.items))%len(s.items)].ID)
			return
		}
	}
}

// Cursor shows that the parts can be clicked.
func (s *Sections) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped goes to the part clicked.
func (s *Sections) Tapped(ev *fyne.PointEvent) {
	for i, at := range s.places(s.Size().Width) {
		on := ev.Position.Subtract(at)
		if on.X >= 0 && on.X < s.width(s.items[i]) && on.Y >= 0 && on.Y < s.look.height {
			s.Go(s.items[i].ID)
			return
		}
	}
}

// places is where the parts stand, in as many rows as the width needs; 0 is one row.
func (s *Sections) places(width float32) []fyne.Position {
	var places []fyne.Position
	at := fyne.Position{}
	for _, item := range s.items {
		w := s.width(item)
		if width > 0 && at.X > 0 && at.X+w > width {
			at = fyne.NewPos(0, at.Y+s.look.height)
		}
		places = append(places, at)
		at.X += w
	}
	return places
}

// height is that of all rows at a width.
func (s *Sections) height(width float32) float32 {
	last := float32(0)
	for _, at := range s.places(width) {
		last = at.Y
	}
	return last + s.look.height
}

// sectionGap is the room between a name and its number.
const sectionGap = 5

func (item Section) count() string {
	if item.Count > 0 {
		return strconv.Itoa(item.Count)
	}
	return ""
}

func (s *Sections) width(item Section) float32 {
	size := sizeOf(s, fynetheme.SizeNameText)
	w := measured(item.Label, size, fyne.TextStyle{Bold: true}).Width + 2*s.look.pad
	if c := item.count(); c != "" {
		w += sectionGap + measured(c, size-1, fyne.TextStyle{}).Width
	}
	return w
}

// CreateRenderer draws the parts.
func (s *Sections) CreateRenderer() fyne.WidgetRenderer {
	r := &sectionsRenderer{strip: s, line: newBox()}
	r.objects = append(r.objects, r.line)
	for range s.items {
		v := sectionView{newText(fyne.TextAlignLeading), newText(fyne.TextAlignLeading), newBox()}
		r.views = append(r.views, v)
		r.objects = append(r.objects, v.name, v.count, v.mark)
	}
	r.Refresh()
	return r
}

type sectionView struct {
	name, count *canvas.Text
	mark        *canvas.Rectangle
}

type sectionsRenderer struct {
	strip   *Sections
	line    *canvas.Rectangle
	views   []sectionView
	objects []fyne.CanvasObject
}

func (r *sectionsRenderer) Layout(size fyne.Size) {
	look := r.strip.look
	r.line.Move(fyne.NewPos(0, r.strip.height(size.Width)-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	places := r.strip.places(size.Width)
	for i, item := range r.strip.items {
		x, y := places[i].X, places[i].Y
		v, w := r.views[i], r.strip.width(item)
		name := measured(item.Label, v.name.TextSize, fyne.TextStyle{Bold: true}).Width
		v.name.Move(fyne.NewPos(x+look.pad, y))
		v.name.Resize(fyne.NewSize(name, look.height-look.mark))
		v.count.Move(fyne.NewPos(x+look.pad+name+sectionGap, y))
		v.count.Resize(fyne.NewSize(w, look.height-look.mark))
		v.mark.Move(fyne.NewPos(x+look.pad/2, y+look.height-look.mark))
		v.mark.Resize(fyne.NewSize(w-look.pad, look.mark))
	}
}

func (r *sectionsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, r.strip.height(r.strip.Size().Width))
}

func (r *sectionsRenderer) Refresh() {
	s := r.strip
	size := sizeOf(s, fynetheme.SizeNameText)
	r.line.FillColor = colorOf(s, theme.ColorLine)
	for i, item := range s.items {
		v, here := r.views[i], item.ID == s.current
		v.name.TextStyle.Bold = here
		setText(v.name, item.Label, colorOf(s, fynetheme.ColorNameForeground), size)
		setText(v.count, item.count(), colorOf(s, theme.ColorMuted), size-1)
		v.mark.FillColor, v.mark.Hidden = colorOf(s, s.look.ink), !here
		v.name.Refresh()
		v.mark.Refresh()
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *sectionsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sectionsRenderer) Destroy()                     {}
