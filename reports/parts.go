package reports

import (
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// para is a paragraph with its label, what messages call it and the records it came from.
func (b *builder) para(role doc.Role, label, text, field string, sources ...string) doc.Block {
	p := doc.P(role, text, sources...)
	p.Para.Label, p.Para.Field = label, field
	return p
}

// heading adds the heading of a part: "II. HẠN CHẾ".
func (b *builder) heading(title string) {
	b.part++
	p := b.para(doc.Part, model.Roman(b.part)+b.form.PartDot, title, "Tên phần")
	p.Para.Outline, p.Para.KeepNxt = 1, true
	b.add(p)
}

// clause adds a heading inside a part, "1. Đối với ...", numbered when there are several.
func (b *builder) clause(n, of int, title, field string) {
	label := ""
	if of > 1 {
		label = strconv.Itoa(n) + "."
	}
	p := b.para(doc.Clause, label, title, field)
	p.Para.Outline, p.Para.KeepNxt = 2, true
	b.add(p)
}

// point adds a heading inside a clause: "a) Phường 3".
func (b *builder) point(n int, title, field string) {
	p := b.para(doc.Point, model.Letter(n)+")", title, field)
	p.Para.KeepNxt = true
	b.add(p)
}
