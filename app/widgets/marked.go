package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/theme"
)

// Span is a run of bytes [Start, End) of a text.
type Span struct{ Start, End int }

// Mark says why a part of a text stands out. Each is told without colour too.
type Mark string

// The marks.
const (
	Found  Mark = "found"  // was searched for: a ground
	Gone   Mark = "gone"   // was taken out: struck through
	Come   Mark = "come"   // was put in: underlined
	Strong Mark = "strong" // bold
	Key    Mark = "key"    // a key of the keyboard: framed
)

// MarkedPart is a part of a text that stands out.
type MarkedPart struct {
	Span
	Mark Mark
}

// Look is how a whole text is set.
type Look struct {
	Bold  bool
	Muted bool
	Size  fyne.ThemeSizeName // "": that of text
}

// MarkedText shows a text broken into lines, with parts that stand out. It is for reading only; its height follows from
// its width (HeightAt).
type MarkedText struct {
	widget.BaseWidget
	look  Look
	text  string
	parts []MarkedPart
	width float32 // that lines and height are for
	lines []markedLine
}

// markedLine is one line as it is drawn.
type markedLine struct{ runs []markedRun }

// markedRun is a piece of a line with one mark.
type markedRun struct {
	text string
	mark Mark
}

// NewMarkedText makes a text; parts are in the order of the text and do not overlap.
func NewMarkedText(text string, parts []MarkedPart, look Look) *MarkedText {
	m := &MarkedText{text: text, parts: parts, look: look}
	m.ExtendBaseWidget(m)
	return m
}

// SetText shows another text.
func (m *MarkedText) SetText(text string, parts []MarkedPart) {
	m.text, m.parts, m.width = text, parts, 0
	m.Refresh()
}

// Text is the text without its marks.
func (m *MarkedText) Text() string { return m.text }

// Parts are the parts that stand out.
func (m *MarkedText) Parts() []MarkedPart { return m.parts }

func (m *MarkedText) textSize() float32 {
	if m.look.Size == "" {
		return sizeOf(m, fynetheme.SizeNameText)
	}
	return sizeOf(m, m.look.Size)
}

func (m *MarkedText) lineHeight() float32 { return float32(int(m.textSize()*1.45 + 0.5)) }

// HeightAt is the height the text needs when it is so wide.
func (m *MarkedText) HeightAt(width float32) float32 {
	m.breakLines(width)
	return float32(max(len(m.lines), 1)) * m.lineHeight()
}

// MinSize is narrow: the text breaks into as many lines as it must.
func (m *MarkedText) MinSize() fyne.Size {
	m.ExtendBaseWidget(m)
	width := m.Size().Width
	if width <= 0 {
		width = 320
	}
	return fyne.NewSize(40, m.HeightAt(width))
}

// piece is a stretch of one line of the text, before breaking, with one mark.
type piece struct {
	text string
	mark Mark
}

// pieces cuts the text at line breaks and at the ends of parts.
func (m *MarkedText) pieces() [][]piece {
	lines := [][]piece{nil}
	add := func(text string, mark Mark) {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			if line != "" {
				lines[len(lines)-1] = append(lines[len(lines)-1], piece{line, mark})
			}
		}
	}
	at := 0
	for _, p := range m.parts {
		start, end := min(max(p.Start, at), len(m.text)), min(p.End, len(m.text))
		if end <= start {
			continue
		}
		add(m.text[at:start], "")
		add(m.text[start:end], p.Mark)
		at = end
	}
	add(m.text[at:], "")
	return lines
}

// breakLines fills lines for a width; it does nothing when that was done.
func (m *MarkedText) breakLines(width float32) {
	if width == m.width && m.lines != nil {
		return
	}
	m.width, m.lines = width, m.lines[:0]
	for _, line := range m.pieces() {
		b := m.breaker(width)
		for _, p := range line {
			b.add(p)
		}
		m.lines = append(m.lines, b.done()...)
	}
}

// naturalWidth is the width of the longest line unbroken.
func (m *MarkedText) naturalWidth() float32 {
	b, width := m.breaker(0), float32(0)
	for _, line := range m.pieces() {
		x := float32(0)
		for _, p := range line {
			x += b.widthOf(p.text, p.mark)
		}
		width = max(width, x)
	}
	return width + 1
}

func (m *MarkedText) breaker(width float32) lineBreaker {
	return lineBreaker{size: m.textSize(), width: width, style: m.style}
}

// style is how letters with a mark are set.
func (m *MarkedText) style(mark Mark) fyne.TextStyle {
	return fyne.TextStyle{Bold: m.look.Bold || mark == Strong}
}

// lineBreaker sets pieces word by word.
type lineBreaker struct {
	size, width float32
	style       func(Mark) fyne.TextStyle
	lines       []markedLine
	now         markedLine
	x           float32
}

// keyPad is the room left and right of a key's name inside its frame.
const keyPad = 5

// widthOf is the room that a word takes.
func (b *lineBreaker) widthOf(word string, mark Mark) float32 {
	width := face{b.size, b.style(mark)}.widthOf(word)
	if mark == Key {
		width += 2 * keyPad
	}
	return width
}

func (b *lineBreaker) add(p piece) {
	if p.mark == Key { // a key is never broken
		b.put(p.text, p.mark)
		return
	}
	for _, word := range words(p.text) {
		b.put(word, p.mark)
	}
}

// put adds a word to the line, or begins the next one with it; a word wider than a line is cut.
func (b *lineBreaker) put(word string, mark Mark) {
	width := b.widthOf(word, mark)
	if b.x > 0 && b.x+width > b.width && strings.TrimSpace(word) != "" {
		b.next()
	}
	for width > b.width && mark != Key {
		fit := b.fitting(word, mark)
		if fit == len(word) {
			break
		}
		b.append(word[:fit], mark)
		b.next()
		word = word[fit:]
		width = b.widthOf(word, mark)
	}
	b.append(word, mark)
	b.x += width
}

func (b *lineBreaker) append(word string, mark Mark) {
	if n := len(b.now.runs); n > 0 && b.now.runs[n-1].mark == mark && mark != Key {
		b.now.runs[n-1].text += word
		return
	}
	b.now.runs = append(b.now.runs, markedRun{text: word, mark: mark})
}

func (b *lineBreaker) next() {
	b.lines, b.now, b.x = append(b.lines, b.now), markedLine{}, 0
}

func (b *lineBreaker) done() []markedLine { return append(b.lines, b.now) }

// fitting is how many bytes of a word fit into a line, at least one letter.
func (b *lineBreaker) fitting(word string, mark Mark) int {
	x, f := float32(0), face{b.size, b.style(mark)}
	for i, r := range word {
		if x += f.widthOf(string(r)); i > 0 && x > b.width {
			return i
		}
	}
	return len(word)
}

// face is how letters are set.
type face struct {
	size  float32
	style fyne.TextStyle
}

// advances are the widths of the letters of each face that were asked for. A book has some hundred different letters and
// fifty thousand in all: adding them up takes a hundredth of the time that measuring each word takes, and is off by less
// than a pixel a line to the safe side, since pairs of letters only come closer to each other.
var advances = map[face]map[rune]float32{}

// widthOf is the width of a text, letter by letter.
func (f face) widthOf(text string) (width float32) {
	known := advances[f]
	if known == nil {
		known = map[rune]float32{}
		advances[f] = known
	}
	for _, r := range text {
		w, ok := known[r]
		if !ok {
			w = measured(string(r), f.size, f.style).Width
			known[r] = w
		}
		width += w
	}
	return width
}

// words cuts a text after each run of spaces, which stays with the word before it.
func words(s string) []string {
	var out []string
	start, inSpace := 0, false
	for i, r := range s {
		space := r == ' ' || r == '\t'
		if inSpace && !space {
			out = append(out, s[start:i])
			start = i
		}
		inSpace = space
	}
	return append(out, s[start:])
}

// CreateRenderer draws the lines.
func (m *MarkedText) CreateRenderer() fyne.WidgetRenderer {
	r := &markedRenderer{text: m}
	r.Refresh()
	return r
}

type markedRenderer struct {
	text    *MarkedText
	objects []fyne.CanvasObject
	width   float32
}

func (r *markedRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.Refresh()
	}
}

func (r *markedRenderer) MinSize() fyne.Size { return r.text.MinSize() }

func (r *markedRenderer) Refresh() {
	m := r.text
	r.width = m.Size().Width
	r.objects = r.objects[:0]
	if r.width > 0 {
		m.breakLines(r.width)
		for i, line := range m.lines {
			at := fyne.NewPos(0, float32(i)*m.lineHeight())
			for _, run := range line.runs {
				at.X += r.draw(run, at)
			}
		}
	}
	canvas.Refresh(m)
}

// draw sets one run at a place, its ground, its letters, its line, and tells its width.
func (r *markedRenderer) draw(run markedRun, at fyne.Position) (width float32) {
	m := r.text
	height := m.lineHeight()
	width = measured(run.text, m.textSize(), m.style(run.mark)).Width
	if run.mark == Key {
		width += 2 * keyPad
	}
	ink := fynetheme.ColorNameForeground
	if m.look.Muted {
		ink = theme.ColorMuted
	}
	box := func(ground fyne.ThemeColorName) *canvas.Rectangle {
		b := canvas.NewRectangle(colorOf(m, ground))
		b.CornerRadius = 2
		b.Move(at.AddXY(0, 1))
		b.Resize(fyne.NewSize(width, height-2))
		r.objects = append(r.objects, b)
		return b
	}
	x, line := at.X, float32(-1)
	switch run.mark {
	case Found:
		box(theme.ColorMark)
	case Gone:
		box(theme.ColorBadSoft)
		ink, line = theme.ColorBad, height/2+1
	case Come:
		box(theme.ColorGoodSoft)
		ink, line = theme.ColorGood, height-3
	case Key:
		b := box(theme.ColorSheet)
		b.StrokeColor, b.StrokeWidth, b.CornerRadius = colorOf(m, fynetheme.ColorNameInputBorder), 1, 3
		x += keyPad
	}
	t := canvas.NewText(run.text, colorOf(m, ink))
	t.TextSize, t.TextStyle = m.textSize(), m.style(run.mark)
	t.Move(fyne.NewPos(x, at.Y))
	t.Resize(fyne.NewSize(width, height))
	r.objects = append(r.objects, t)
	if line >= 0 {
		l := canvas.NewRectangle(colorOf(m, ink))
		l.Move(at.AddXY(0, line))
		l.Resize(fyne.NewSize(width, 1))
		r.objects = append(r.objects, l)
	}
	return width
}

func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *markedRenderer) Destroy()                     {}
