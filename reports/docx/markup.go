package docx

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"sogiamsat/reports/layout"
)

// markup collects XML text.
type markup struct {
	strings.Builder
	loose bool // words may break at their hyphens
}

// raw adds markup whose arguments need no escaping.
func (m *markup) raw(format string, args ...any) { m.WriteString(fmt.Sprintf(format, args...)) }

// text adds a text with the signs of XML escaped.
func (m *markup) text(s string) {
	// A strings.Builder never fails.
	_ = xml.EscapeText(m, []byte(s))
}

// escaped returns a text for use in an attribute or an element.
func escaped(s string) string {
	var m markup
	m.text(s)
	return m.String()
}

// twips turns points into twentieths of a point, the unit of most measures of the format.
func twips(points float64) int { return int(math.Round(points * 20)) }

// halves turns points into half points, the unit of font sizes.
func halves(points float64) int { return int(math.Round(points * 2)) }

// eighths turns points into eighths of a point, the unit of rules.
func eighths(points float64) int { return max(2, int(math.Round(points*8))) }

// looks are the properties of a paragraph that stand in its own pPr. The zero value adds nothing to its style.
type looks struct {
	style     string
	keepNext  bool
	keepLines bool
	rule      float64 // thickness of a rule above
	tab       float64 // place of a tab stop, from the left edge of the text
	before    *float64
	after     *float64
	leading   float64 // least distance of the lines; 0: the style's
	exact     bool    // the distance is not the least, but fixed
	indented  bool    // left, first and right are to be written
	left      float64
	first     float64 // of the first line, from left; negative: hanging
	right     float64
	justify   string // "", "left", "center", "right", "both"
	outline   int    // 1 = top; 0 = none
	mark      string // rPr of the paragraph's end
	section   string // sectPr that ends with this paragraph
}

// properties writes a pPr in the order that the schema demands.
func (m *markup) properties(l looks) {
	m.raw(`<w:pPr>`)
	if l.style != "" {
		m.raw(`<w:pStyle w:val="%s"/>`, l.style)
	}
	if l.keepNext {
		m.raw(`<w:keepNext/>`)
	}
	if l.keepLines {
		m.raw(`<w:keepLines/>`)
	}
	if l.rule > 0 {
		m.raw(`<w:pBdr><w:top w:val="single" w:sz="%d" w:space="0" w:color="000000"/></w:pBdr>`, eighths(l.rule))
	}
	if l.tab > 0 {
		m.raw(`<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs>`, twips(l.tab))
	}
	m.spacing(l)
	if l.indented {
		m.raw(`<w:ind w:left="%d" w:right="%d" %s/>`, twips(l.left), twips(l.right), firstLine(l.first))
	}
	if l.justify != "" {
		m.raw(`<w:jc w:val="%s"/>`, l.justify)
	}
	if l.outline > 0 {
		m.raw(`<w:outlineLvl w:val="%d"/>`, min(l.outline, 9)-1)
	}
	m.WriteString(l.mark)
	m.WriteString(l.section)
	m.raw(`</w:pPr>`)
}

func firstLine(points float64) string {
	if points < 0 {
		return `w:hanging="` + strconv.Itoa(twips(-points)) + `"`
	}
	return `w:firstLine="` + strconv.Itoa(twips(points)) + `"`
}

func (m *markup) spacing(l looks) {
	if l.before == nil && l.after == nil && l.leading == 0 {
		return
	}
	m.raw(`<w:spacing`)
	if l.before != nil {
		m.raw(` w:before="%d"`, twips(max(0, *l.before)))
	}
	if l.after != nil {
		m.raw(` w:after="%d"`, twips(max(0, *l.after)))
	}
	if l.leading > 0 {
		kind := "atLeast"
		if l.exact {
			kind = "exact"
		}
		m.raw(` w:line="%d" w:lineRule="%s"`, twips(l.leading), kind)
	}
	m.raw(`/>`)
}

// face is the look of a run: only what differs from its paragraph's style is written.
type face struct {
	style     layout.Style
	base      layout.Style // of the paragraph's style
	size      float64      // 0: the style's
	gray      float64
	underline bool
}

// run opens a run with its properties in the order that the schema demands; the caller closes it.
func (m *markup) run(f face) {
	m.raw(`<w:r>`)
	var p markup
	p.toggle("b", f, layout.Bold)
	p.toggle("i", f, layout.Italic)
	if f.gray > 0 {
		n := int(math.Round(f.gray * 255))
		p.raw(`<w:color w:val="%02X%02X%02X"/>`, n, n, n)
	}
	if f.size > 0 {
		p.raw(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, halves(f.size), halves(f.size))
	}
	if f.underline {
		p.raw(`<w:u w:val="single"/>`)
	}
	if p.Len() > 0 {
		m.raw(`<w:rPr>%s</w:rPr>`, p.String())
	}
}

// toggle writes bold or italic with its twin for other scripts where the run differs from its style.
func (m *markup) toggle(name string, f face, bit layout.Style) {
	switch {
	case f.style&bit == f.base&bit:
	case f.style&bit != 0:
		m.raw(`<w:%s/><w:%sCs/>`, name, name)
	default:
		m.raw(`<w:%s w:val="0"/><w:%sCs w:val="0"/>`, name, name)
	}
}

// words adds text to an open run; every space counts. A hyphen inside a word ends no line: numbers of papers stay whole.
func (m *markup) words(s string) {
	from := 0
	for i := 1; i < len(s)-1 && !m.loose; i++ {
		if s[i] == '-' && !strings.ContainsAny(s[i-1:i]+s[i+1:i+2], " ") && !strings.HasSuffix(s[:i], nbsp) && !strings.HasPrefix(s[i+1:], nbsp) {
			m.plain(s[from:i])
			m.raw(`<w:noBreakHyphen/>`)
			from = i + 1
		}
	}
	m.plain(s[from:])
}

const nbsp = "\u00a0"

// plain adds text to an open run as it is.
func (m *markup) plain(s string) {
	if s == "" {
		return
	}
	m.raw(`<w:t xml:space="preserve">`)
	m.text(s)
	m.raw(`</w:t>`)
}

// end closes a run.
func (m *markup) end() { m.raw(`</w:r>`) }
