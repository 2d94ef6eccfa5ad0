//go:build pdftools

package rules_test

import (
	"math"
	"slices"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

func textOf(role doc.Role, text string) doc.Block { return doc.P(role, text) }

// headOf is a header with names of the bodies of the reader's choice.
func headOf(r ruler, left, national, motto, place string) doc.Block {
	return doc.Block{Header: &doc.Header{
		Left:      []doc.HeaderLine{{Text: left}, {Text: "CƠ QUAN BAN HÀNH", Bold: true}},
		Separator: doc.SepLine, Number: r.set.Form().Numbered("05", "TB", "CQ"), National: national, Motto: motto, PlaceDate: place,
	}}
}

// plainHead is a header in which everything fits.
func plainHead(r ruler) doc.Block {
	return headOf(r, "CƠ QUAN CẤP TRÊN", r.set.Form().National, r.set.Form().Motto, "Bến Mẫu, ngày 05 tháng 9 năm 2025")
}

// crowdedHead is a header in which nothing fits at its first size.
func crowdedHead(r ruler) doc.Block {
	return headOf(r, "CƠ QUAN CẤP TRÊN CÓ TÊN DÀI HƠN CỘT CỦA NÓ Ở ĐẦU TRANG", r.set.Form().National+" VÀ THÊM MẤY CHỮ CHO DÀI HƠN CỘT",
		r.set.Form().Motto, "Xã Có Tên Rất Dài Cho Đầy Cột Bên Phải, ngày 05 tháng 9 năm 2025")
}

// bodyTop and bodyEnd are the edges of a line of the running text, whose leading is more than its letters.
func (r ruler) bodyTop(text string) float64 {
	return r.at(text).y - ascent(r.value("body.size"), r.value("body.leading"))
}

func (r ruler) bodyEnd(text string) float64 { return r.bodyTop(text) + r.value("body.leading") }

// level are the horizontal lines of the first page from above to below.
func (r ruler) level() []layout.Line {
	var list []layout.Line
	for _, l := range r.pages[0].lines {
		if math.Abs(l.Y1-l.Y2) < 0.01 {
			list = append(list, l)
		}
	}
	slices.SortFunc(list, func(a, b layout.Line) int { return int(math.Copysign(1, a.Y1-b.Y1)) })
	return list
}

func titleOf() doc.Block {
	return doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: "kết luận giám sát việc đo"}}
}

func oneRow() doc.Block {
	cell := doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, "Ô trên").Para, *doc.P(doc.Cell, "Ô dưới").Para}}
	return doc.Block{Table: &doc.Table{Columns: []doc.Column{{Share: 1}}, Rows: []doc.Row{{Cells: []doc.TableCell{cell}}}}}
}

// between are the distances between blocks, each read off a paper of its own, and the sizes of what is too long.
var between = map[string]func(r ruler) float64{
	"national.small": func(r ruler) float64 { return r.of(crowdedHead(r)).size("CỘNG HÒA") },
	"motto.small":    func(r ruler) float64 { return r.of(crowdedHead(r)).size("Độc lập") },
	"issuer.small":   func(r ruler) float64 { return r.of(crowdedHead(r)).size("CƠ QUAN CẤP TRÊN") },
	"place.small":    func(r ruler) float64 { return r.of(crowdedHead(r)).size("Xã Có Tên") },
	"header.numbergap": func(r ruler) float64 { // from the lower of the two rules
		rules, size := r.of(plainHead(r)).level(), r.value("number.size")
		return r.at("Số").y - ascent(size, r.value("header.leading")*size) - rules[len(rules)-1].Y1
	},
	"header.after": func(r ruler) float64 { // below the place, which stands level with the number
		r = r.of(plainHead(r), textOf(doc.Body, "Sau đầu trang."))
		return r.bodyTop("Sau đầu trang.") - r.value("body.before") - r.at("Bến Mẫu").y
	},
	"title.before": func(r ruler) float64 {
		r = r.of(textOf(doc.Body, "Trước tên loại."), titleOf())
		return r.at("THÔNG BÁO").y - ascent(r.value("kind.size"), r.value("title.leading")) - r.bodyEnd("Trước tên loại.")
	},
	"title.after": func(r ruler) float64 {
		r = r.of(titleOf(), textOf(doc.Body, "Sau tên loại."))
		end := r.before("Sau tên loại.").y + r.value("title.leading") - ascent(r.value("title.size"), r.value("title.leading"))
		for _, l := range r.level() {
			end = max(end, l.Y1)
		}
		return r.bodyTop("Sau tên loại.") - end
	},
	"table.gap": func(r ruler) float64 {
		r = r.of(textOf(doc.Body, "Trước bảng."), oneRow(), textOf(doc.Body, "Sau bảng."))
		rules := r.level()
		above, below := rules[0].Y1-r.bodyEnd("Trước bảng."), r.bodyTop("Sau bảng.")-rules[1].Y1
		if want := max(above, r.value("body.before")); math.Abs(below-want) > tolerance {
			r.t.Errorf("%s: %.2f pt below a table, want %.2f", r.set.ID, below, want)
		}
		return above
	},
	"table.pady": func(r ruler) float64 {
		r = r.of(oneRow())
		rules, size, leading := r.level(), r.value("table.size"), r.value("table.leading")
		above := r.at("Ô trên").y - ascent(size, leading) - rules[0].Y1
		if below := rules[1].Y1 - (r.at("Ô dưới").y - ascent(size, leading) + leading); math.Abs(below-above) > tolerance {
			r.t.Errorf("%s: %.2f pt above the text of a cell, %.2f below it", r.set.ID, above, below)
		}
		return above
	},
	"sign.before": func(r ruler) float64 {
		r = r.of(textOf(doc.Body, "Trước chữ ký."), doc.Block{Signature: &doc.Signature{Authority: []string{"CHỦ TỊCH"}, Name: "Lê Thị Mẫu Đơn"}})
		return r.at("CHỦ TỊCH").y - ascent(r.value("sign.size"), r.value("sign.leading")) - r.bodyEnd("Trước chữ ký.")
	},
	"practice.size": func(r ruler) float64 { return practiceMark(r).size },
	"practice.gray": func(r ruler) float64 { return number(r, practiceMark(r).gray) },
}

// practiceMark is the turned mark in the right margin of a practice paper.
func practiceMark(r ruler) drawnRun {
	d := doc.Document{Blocks: []doc.Block{textOf(doc.Body, "Đoạn.")}, Mark: doc.Mark{Practice: true}}
	page := printed(r.t, r.sheet, d)[0]
	if len(page.turned) != 1 {
		r.t.Fatalf("%d turned texts", len(page.turned))
	}
	mark := page.turned[0]
	if mark.x < page.width-r.value("page.right") || mark.x > page.width {
		r.t.Errorf("%s: the mark %q stands at %.1f, in the text", r.set.ID, mark.text, mark.x)
	}
	return mark
}

func number(r ruler, text string) float64 { return floats(r.t, text)[0] }
