package widgets

import (
	"strings"
	"unicode/utf8"

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
	text  string
	mark  Mark
	x, w  float32
	style fyne.TextStyle
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
		b := lineBreaker{size: m.textSize(), width: width, bold: m.look.Bold}
		for _, p := range line {
			b.add(p)
		}
		m.lines = append(m.lines, b.done()...)
	}
}

// lineBreaker sets pieces word by word.
type lineBreaker struct {
	size, width float32
	bold        bool
	lines       []markedLine
	now         markedLine
	x           float32
}

func (b *lineBreaker) style(m Mark) fyne.TextStyle {
	return fyne.TextStyle{Bold: b.bold || m == Strong}
}

// keyPad is the room left and right of a key's name inside its frame.
const keyPad = 5

func (b *lineBreaker) add(p piece) {
	if p.mark == Key { // a key is never broken
		b.put(p.text, p, measured(p.text, b.size, b.style(Key)).Width+2*keyPad)
		return
	}
	for _, word := range words(p.text) {
		b.put(word, p, measured(word, b.size, b.style(p.mark)).Width)
	}
}

// put adds a word to the line, or begins the next one with it; a word wider than a line is cut.
func (b *lineBreaker) put(word string, p piece, width float32) {
	if b.x > 0 && b.x+width > b.width && strings.TrimSpace(word) != "" {
		b.next()
	}
	for width > b.width && p.mark != Key {
		fit := fitting(word, b.width, b.size, b.style(p.mark))
		if fit == len(word) {
			break
		}
		b.append(word[:fit], p.mark, measured(word[:fit], b.size, b.style(p.mark)).Width)
		b.next()
		word = word[fit:]
		width = measured(word, b.size, b.style(p.mark)).Width
	}
	b.append(word, p.mark, width)
}

func (b *lineBreaker) append(word string, mark Mark, width float32) {
	if n := len(b.now.runs); n > 0 && b.now.runs[n-1].mark == mark && mark != Key {
		last := &b.now.runs[n-1]
		last.text += word
		last.w = measured(last.text, b.size, last.style).Width
		b.x = last.x + last.w
		return
	}
	b.now.runs = append(b.now.runs, markedRun{text: word, mark: mark, x: b.x, w: width, style: b.style(mark)})
	b.x += width
}

func (b *lineBreaker) next() {
	b.lines, b.now, b.x = append(b.lines, b.now), markedLine{}, 0
}

func (b *lineBreaker) done() []markedLine { return append(b.lines, b.now) }

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

// fitting is how many bytes of a word fit into a width, at least one letter.
func fitting(word string, width, size float32, style fyne.TextStyle) int {
	fit := 0
	for i, r := range word {
		end := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			end = i + 1
		}
		if fit > 0 && measured(word[:end], size, style).Width > width {
			break
		}
		fit = end
	}
	return fit
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
			for _, run := range line.runs {
				r.draw(run, float32(i)*m.lineHeight())
			}
		}
	}
	canvas.Refresh(m)
}

// draw sets one run: its ground, its letters, its line.
func (r *markedRenderer) draw(run markedRun, y float32) {
	m := r.text
	height := m.lineHeight()
	ink := fynetheme.ColorNameForeground
	if m.look.Muted {
		ink = theme.ColorMuted
	}
	box := func(ground fyne.ThemeColorName) *canvas.Rectangle {
		b := canvas.NewRectangle(colorOf(m, ground))
		b.CornerRadius = 2
		b.Move(fyne.NewPos(run.x, y+1))
		b.Resize(fyne.NewSize(run.w, height-2))
		r.objects = append(r.objects, b)
		return b
	}
	x, line := run.x, float32(-1)
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
	t.TextSize, t.TextStyle = m.textSize(), run.style
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(run.w, height))
	r.objects = append(r.objects, t)
	if line >= 0 {
		l := canvas.NewRectangle(colorOf(m, ink))
		l.Move(fyne.NewPos(run.x, y+line))
		l.Resize(fyne.NewSize(run.w, 1))
		r.objects = append(r.objects, l)
	}
}

func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *markedRenderer) Destroy()                     {}
