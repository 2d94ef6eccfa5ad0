package docx

import (
	"math"
	"slices"
	"strings"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// para writes a paragraph of the running text.
func (w *writer) para(i int, b *doc.Block) {
	p := b.Para
	look, ok := w.sheet.Roles[p.Role]
	if !ok {
		look = w.sheet.Roles[doc.Body]
	}
	texts := w.lay(*b).Texts
	l := looks{style: roleID(p.Role), outline: p.Outline, after: w.below(i)}
	l.keepNext = w.tied[i] || p.KeepNxt || strings.HasSuffix(p.Text(), ":")
	if w.space > look.Before || w.first && look.Before > 0 { // no space stands at the top of a page
		l.before = &w.space
	}
	own := labelled(p, texts)
	w.indent(&l, look, texts, own)
	if look.Align == doc.Justify && w.ragged(texts) {
		l.justify = "left"
	}
	if w.next(i).Section != nil {
		l.section = w.section()
	}
	w.out.raw(`<w:p>`)
	w.out.properties(l)
	w.label(p, look, own)
	w.runs(p.Runs, look.Style, look.Style, centredEnds(p, look, texts))
	w.out.raw(`</w:p>`)
	w.space = 0
}

// labelled tells whether the layout gave the label a place of its own before the text.
func labelled(p *doc.Para, texts []layout.Text) bool {
	return p.Label != "" && len(texts) > 0 && texts[0].Text == p.Label
}

// indent takes the place of label and text from the layout, where it is not that of the style.
func (w *writer) indent(l *looks, look layout.Look, texts []layout.Text, own bool) {
	if look.Align == doc.Center || look.Align == doc.Right || len(texts) == 0 {
		return
	}
	at, text := texts[0].X, texts[0].X
	if own {
		text = at + look.LabelRoom
		if len(texts) > 1 {
			text = texts[1].X
		}
	}
	if look.Hang {
		l.left, l.first = text, at-text
	} else {
		l.left, l.first = 0, at
		if own {
			l.tab = text
		}
	}
	left, first := indents(look)
	l.indented = math.Abs(l.left-left) > 0.02 || math.Abs(l.first-first) > 0.02
}

// ragged tells whether the layout left a line before the last one short, since its spaces would have become too wide. Word
// processors know no such limit, so the whole paragraph is left ragged.
func (w *writer) ragged(texts []layout.Text) bool {
	for i := 1; i < len(texts); i++ {
		before := texts[i-1]
		if texts[i].Y != before.Y && before.X+before.Width < w.textWidth()-1 {
			return true
		}
	}
	return false
}

// label writes number or dash: with a tab behind it, or as the first word of the text.
func (w *writer) label(p *doc.Para, look layout.Look, own bool) {
	if p.Label == "" {
		return
	}
	w.out.run(face{style: look.LabelStyle, base: look.Style})
	w.out.words(layout.Bind(p.Label))
	if own && look.Align != doc.Center && look.Align != doc.Right {
		w.out.raw(`<w:tab/>`)
	} else {
		w.out.words(" ")
	}
	w.out.end()
}

// centredEnds are the line ends of a centred text, which are chosen for its balance and kept.
func centredEnds(p *doc.Para, look layout.Look, texts []layout.Text) []int {
	if look.Align != doc.Center || p.Label != "" {
		return nil
	}
	return lineEnds(texts)
}

// runs writes the runs of a paragraph whose own style is style, in a paragraph style of style base. Behind each of the
// ends, counted in letters, a line ends; nil leaves the lines to the word processor.
func (w *writer) runs(runs []doc.Run, style, base layout.Style, ends []int) {
	bound := []rune(layout.Bind(doc.Text(runs))) // one rune for each rune of the text
	if ends == nil {
		joinLast(bound)
	}
	w.boundRuns(runs, bound, style, base, ends)
}

// boundRuns writes runs whose words were joined where they belong together.
func (w *writer) boundRuns(runs []doc.Run, bound []rune, style, base layout.Style, ends []int) {
	b := breaker{ends: ends}
	for _, r := range runs {
		n := len([]rune(r.Text))
		if n == 0 {
			continue
		}
		f := face{style: style, base: base}
		if r.Bold {
			f.style |= layout.Bold
		}
		if r.Italic {
			f.style |= layout.Italic
		}
		w.out.run(f)
		b.write(&w.out, []rune(r.Text), bound[:n])
		w.out.end()
		bound = bound[n:]
	}
}

// joinLast joins the last two words of a text of at least three, so that none stands alone on its last line.
func joinLast(text []rune) {
	var gaps []int // single spaces between words
	for i := 1; i < len(text)-1; i++ {
		if text[i] == ' ' && text[i-1] != ' ' && text[i+1] != ' ' {
			gaps = append(gaps, i)
		}
	}
	if n := len(gaps); n > 1 && !slices.Contains(text[gaps[n-1]:], '\u00a0') {
		text[gaps[n-1]] = '\u00a0'
	}
}

// breaker writes text with the line ends of the layout in it.
type breaker struct {
	ends    []int
	letters int
}

// write adds the letters of a run; plain is its text, bound the same with the words joined that belong together.
func (b *breaker) write(m *markup, plain, bound []rune) {
	from := 0
	for i, r := range plain {
		if r != ' ' {
			b.letters++
			continue
		}
		if len(b.ends) > 0 && b.letters == b.ends[0] {
			b.ends = b.ends[1:]
			m.words(string(bound[from:i]))
			m.raw(`<w:br/>`)
			from = i + 1
		}
	}
	m.words(string(bound[from:]))
}
