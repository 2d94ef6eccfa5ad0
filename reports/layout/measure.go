package layout

import (
	"math"
	"strings"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
)

// span is a stretch of a styled text in one style; it ends at a byte offset.
type span struct {
	end   int
	style Style
}

// styled is a text of one size whose stretches may differ in style.
type styled struct {
	text  string
	size  float64
	spans []span
	field string
}

// piece is a part of a text that stays on one line. Its widths are sums over everything before it, so that the width
// of any line is two subtractions.
type piece struct {
	start, end int     // byte offsets without the spaces around
	fixed      float64 // width of all letters before the piece
	space      float64 // width of all spaces before the piece, the gap included
	gap        float64 // width of the spaces between the piece before and this one
	penalty    float64 // for ending a line before this piece
	words      int     // words before the piece
	runes      int     // letters and spaces before the piece, the gap included
	blanks     int     // spaces in the gap
}

// Penalties for ending a line. They are far apart: a letter is only divided where a word is wider than its line, words
// that belong together only where there is no other way. Those of places are less than costLoose and more than spaces
// cost: a name parts before a line inside a justified paragraph stays short.
const (
	penaltyGlue   = 1e6
	penaltyName   = 20 // between the two words of a place's name: Sông Mai
	penaltyPlace  = 8  // between the kind of a place and its name: quận Sông Mai
	penaltyLetter = 1e3
	penaltySign   = 10 // behind a sign in a number that is too long for its line: 01/TB-, 935-QĐ/
)

// runsOf joins the runs of a paragraph; base is the style of its role.
func runsOf(runs []doc.Run, base Style) (string, []span) {
	if len(runs) == 1 {
		return runs[0].Text, []span{{len(runs[0].Text), styleOf(runs[0], base)}}
	}
	var text strings.Builder
	spans := make([]span, 0, len(runs))
	for _, r := range runs {
		text.WriteString(r.Text)
		s := styleOf(r, base)
		if n := len(spans); n > 0 && spans[n-1].style == s {
			spans[n-1].end = text.Len()
			continue
		}
		spans = append(spans, span{text.Len(), s})
	}
	return text.String(), spans
}

func styleOf(r doc.Run, base Style) Style {
	if r.Bold {
		base |= Bold
	}
	if r.Italic {
		base |= Italic
	}
	return base
}

// plainText is a text in one style.
func plainText(text string, style Style, size float64, field string) styled {
	return styled{text: text, size: size, spans: []span{{len(text), style}}, field: field}
}

// measure cuts a text into pieces for lines of at most limit points. The last piece is a sentinel behind the text.
func (l *layouter) measure(t styled, limit float64) error {
	m := meter{pieces: l.pieces[:0], text: t.text, scale: t.size / 1000, limit: limit}
	from := 0
	for _, s := range t.spans {
		if r, at := m.run(fonts.Of(s.style), from, s.end); at >= 0 {
			return glyphError(t.field, t.text, at, r)
		}
		l.result.Fonts[s.style&3] = l.result.Fonts[s.style&3] || s.end > from
		from = s.end
	}
	m.close(len(t.text))
	if m.wide {
		m.divide(t)
	}
	m.sentinel()
	l.pieces, l.size = m.pieces, t.size
	return nil
}

// meter walks over a text and collects its pieces.
type meter struct {
	pieces []piece
	text   string
	scale  float64 // points per thousandth of the em
	limit  float64
	binder binder

	open         bool
	wide         bool    // a piece is wider than the limit
	fixed, space float64 // sums up to here
	runes        int
	blanks       int     // spaces since the last piece
	gap          float64 // spaces since the last piece
	at           piece   // the open piece
	words        int
}

// run measures the runes of one style. It returns the first rune without a glyph and its offset, or -1.
func (m *meter) run(face *fonts.Face, from, to int) (rune, int) {
	for i, r := range m.text[from:to] {
		if r == ' ' {
			m.blank(face, from+i)
			continue
		}
		w, ok := face.Advance(r)
		if !ok {
			return r, from + i
		}
		if !m.open {
			m.begin(from + i)
		}
		m.runes++
		if r == '\u00a0' {
			m.space += float64(w) * m.scale
			continue
		}
		m.fixed += float64(w) * m.scale
	}
	return 0, -1
}

func (m *meter) blank(face *fonts.Face, at int) {
	m.close(at)
	if len(m.pieces) == 0 {
		return // spaces before the first word are no part of a paragraph
	}
	m.blanks++
	w, _ := face.Advance(' ')
	m.gap += float64(w) * m.scale
}

func (m *meter) begin(at int) {
	m.space += m.gap
	m.runes += m.blanks
	m.at = piece{
		start: at, fixed: m.fixed, space: m.space, gap: m.gap, words: m.words, runes: m.runes, blanks: m.blanks,
	}
	m.open, m.gap, m.blanks = true, 0, 0
}

func (m *meter) close(end int) {
	if !m.open {
		return
	}
	m.open = false
	word := m.text[m.at.start:end]
	if bound := m.binder.binds(word); len(m.pieces) > 0 {
		m.at.penalty = bound
		if handRoom(m.at.blanks) {
			m.at.penalty = penaltyGlue
		}
	}
	m.binder.push(word)
	if !lonely(word) {
		m.words += 1 + strings.Count(word, "\u00a0")
	}
	m.at.end = end
	m.wide = m.wide || m.fixed-m.at.fixed+m.space-m.at.space > m.limit
	m.pieces = append(m.pieces, m.at)
}

// sentinel closes the list; spaces behind the last word are dropped.
func (m *meter) sentinel() {
	m.pieces = append(m.pieces, piece{
		start: len(m.text), end: len(m.text), fixed: m.fixed, space: m.space, words: m.words, runes: m.runes,
	})
}

// divide cuts the pieces that are wider than the limit into letters.
func (m *meter) divide(t styled) {
	whole := m.pieces
	m.pieces = make([]piece, 0, 2*len(whole))
	for n, p := range whole {
		fixed, space := m.fixed, m.space
		if n+1 < len(whole) {
			fixed, space = whole[n+1].fixed, whole[n+1].space-whole[n+1].gap
		}
		if fixed-p.fixed+space-p.space <= m.limit {
			m.pieces = append(m.pieces, p)
			continue
		}
		m.letters(t, p)
	}
}

// letters appends a piece for each letter of p. Lines had better end behind a slash or a hyphen.
func (m *meter) letters(t styled, p piece) {
	span, from := 0, p.start
	for i, r := range m.text[from:p.end] {
		at := from + i
		for t.spans[span].end <= at {
			span++
		}
		w, _ := fonts.Of(t.spans[span].style).Advance(r)
		p.start, p.end = at, at+len(string(r))
		m.pieces = append(m.pieces, p)
		if r == '\u00a0' {
			p.space += float64(w) * m.scale
		} else {
			p.fixed += float64(w) * m.scale
		}
		p.gap, p.blanks, p.penalty = 0, 0, penaltyLetter
		if r == '/' || r == '-' {
			p.penalty = penaltySign
		}
		p.runes++
	}
}

// width returns the natural width of a run of text in thousandths of the em: its letters and its spaces.
func width(style Style, text string) (fixed, space float64) {
	face := fonts.Of(style)
	for _, r := range text {
		w, ok := face.Advance(r)
		switch {
		case !ok:
		case r == ' ' || r == '\u00a0':
			space += float64(w)
		default:
			fixed += float64(w)
		}
	}
	return fixed, space
}

// natural is the width of the whole measured text on one line.
func (l *layouter) natural() float64 {
	p := l.pieces[len(l.pieces)-1]
	return p.fixed + p.space
}

// letters counts the letters and spaces of a line of pieces [i, j).
func (l *layouter) letters(i, j int) float64 {
	return float64(l.pieces[j].runes - l.pieces[j].blanks - l.pieces[i].runes)
}

// line returns the widths of the letters and of the spaces of a line of pieces [i, j).
func (l *layouter) line(i, j int) (fixed, space float64) {
	a, b := &l.pieces[i], &l.pieces[j]
	return b.fixed - a.fixed, math.Max(0, b.space-b.gap-a.space)
}
