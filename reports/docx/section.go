package docx

import (
	"fmt"
	"math"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// orientations in the order of writer.heads.
const (
	upright = iota
	onSide
)

// section ends the section in hand: its paper, its margins, its heads with the page number, which counts from 1 and is
// not shown on the first page.
func (w *writer) section() string {
	p, turn, orientation := w.page, upright, ""
	if w.turn {
		turn, orientation = onSide, ` w:orient="landscape"`
	}
	w.heads[turn] = true
	first, other := headIDs(turn)
	var m markup
	m.raw(`<w:sectPr><w:headerReference w:type="default" r:id="%s"/><w:headerReference w:type="first" r:id="%s"/>`, other, first)
	m.raw(`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, twips(p.Width), twips(p.Height), orientation)
	m.raw(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`,
		twips(p.Top), twips(p.Right), twips(p.Bottom), twips(p.Left), twips(w.headDistance()), twips(w.headDistance()))
	m.raw(`<w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>`)
	return m.String()
}

// headDistance is the distance of the page number's line from the edge of the paper.
func (w *writer) headDistance() float64 {
	n := &w.sheet.Number
	return max(0, n.Baseline-n.Size*(single-fonts.Descent))
}

// headIDs names the relationships of the heads of an orientation: on first pages, on others.
func headIDs(turn int) (first, other string) {
	return fmt.Sprintf("rIdHead%d", 2*turn+1), fmt.Sprintf("rIdHead%d", 2*turn+2)
}

// headParts are the heads of the orientations in use.
func (w *writer) headParts() []part {
	var out []part
	for turn, used := range w.heads {
		if !used {
			continue
		}
		w.page = w.sheet.Portrait
		if turn == onSide {
			w.page = w.sheet.Landscape
		}
		for n, number := range []bool{false, true} {
			out = append(out, part{fmt.Sprintf("word/header%d.xml", 2*turn+n+1), w.head(number)})
		}
	}
	return out
}

// head is the head of a page: the page number where it is shown, and the mark of practice files.
func (w *writer) head(number bool) string {
	var m markup
	m.raw(`%s<w:hdr %s><w:p>`, declaration, namespaces)
	m.properties(looks{style: stylePageNo})
	if number {
		m.raw(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`)
		m.raw(`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	}
	w.practice(&m)
	m.raw(`</w:p></w:hdr>`)
	return m.String()
}

// practice adds the mark of practice files as a text box in the margin, where the layout puts it.
func (w *writer) practice(m *markup) {
	if !w.d.Mark.Practice || w.sheet.Practice.Text == "" || w.err != nil {
		return
	}
	sheet := w.sheet
	sheet.Portrait = w.page
	r, err := layout.Layout(doc.Document{Mark: doc.Mark{Practice: true}}, sheet)
	if err != nil {
		w.err = err
		return
	}
	for _, t := range r.Pages[0].Texts {
		if t.Turn != 0 {
			m.turned(t)
		}
	}
}

// textBox is the shape that word processors know as a box of text.
const textBox = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
	`<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

// turned adds a text that runs upwards.
func (m *markup) turned(t layout.Text) {
	const slack = 6.0 // points by which the box is larger than its text, which would be cut off in a smaller one
	width, height := math.Ceil(t.Size*single)+slack, t.Width+2*slack
	left, top := t.X-t.Size*fonts.Ascent, t.Y-t.Width-slack
	m.raw(`<w:r><w:pict>%s<v:shape id="luyentap" o:spid="_x0000_s2049" type="#_x0000_t202" filled="f" stroked="f" `, textBox)
	m.raw(`style="position:absolute;margin-left:%.2fpt;margin-top:%.2fpt;width:%.2fpt;height:%.2fpt;z-index:-1;`, left, top, width, height)
	m.raw(`mso-position-horizontal-relative:page;mso-position-vertical-relative:page">`)
	m.raw(`<v:textbox inset="0,0,0,0" style="layout-flow:vertical;mso-layout-flow-alt:bottom-to-top"><w:txbxContent><w:p>`)
	m.properties(looks{style: stylePractice})
	m.run(face{gray: t.Gray})
	m.words(t.Text)
	m.end()
	m.raw(`</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)
}
