package rules

import (
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// What is printed on drafts and on papers from practice files.
const (
	draftMark    = "DỰ THẢO"
	practiceMark = "BẢN LUYỆN TẬP"
)

// sheet is the sheet of papers of all families: the measures and what the traits say about styles.
func sheet(m lookup, w words) layout.Sheet {
	portrait := layout.PageLook{
		Width: m.at("paper.width"), Height: m.at("paper.height"),
		Top: m.at("page.top"), Bottom: m.at("page.bottom"), Left: m.at("page.left"), Right: m.at("page.right"),
	}
	return layout.Sheet{
		Portrait:  portrait,
		Landscape: turned(portrait),
		Number:    layout.NumberLook{Size: m.at("pageno.size"), Baseline: m.at("pageno.baseline")},
		Header:    headerLook(m, w),
		Title: layout.TitleLook{
			KindSize: m.at("kind.size"), Size: m.at("title.size"), Leading: m.at("title.leading"), Width: m.at("title.width"),
			Before: m.at("title.before"), LineDrop: m.at("title.drop"), LineShare: m.at("title.line"), After: m.at("title.after"),
			Under: titleUnder(w.at("title.under")),
		},
		Roles: roles(m, w),
		Table: layout.TableLook{
			Before: m.at("table.gap"), After: m.at("table.gap"), PadX: m.at("table.padx"), PadY: m.at("table.pady"),
			SplitShare: m.at("table.split"),
		},
		Signature: signatureLook(m, w),
		Draft:     layout.MarkLook{Text: draftMark, Size: m.at("draft.size")},
		Practice:  layout.MarkLook{Text: practiceMark, Size: m.at("practice.size"), Gray: m.at("practice.gray")},
		Hairline:  m.at("line.width"),
		Spaces: layout.SpaceLook{
			Least: m.at("space.least"), Aim: m.at("space.aim"), Most: m.at("space.most"),
			Closer: m.at("space.closer"), Apart: m.at("space.apart"),
		},
	}
}

// turned lays the paper on its side: the edge that is bound comes to the top, so the pages can be bound together.
func turned(p layout.PageLook) layout.PageLook {
	return layout.PageLook{
		Width: p.Height, Height: p.Width, Top: p.Left, Bottom: p.Right, Left: p.Bottom, Right: p.Top,
	}
}

// titleUnder is what stands under the trích yếu.
func titleUnder(trait string) doc.Separator {
	switch trait {
	case underDashes:
		return doc.SepDashes
	case underNone:
		return doc.SepNone
	}
	return doc.SepLine
}

// style is the face that a trait names; what is underlined is upright.
func style(trait string) layout.Style {
	switch trait {
	case bold:
		return fonts.Bold
	case italic:
		return fonts.Italic
	case boldItalic:
		return fonts.BoldItalic
	}
	return fonts.Regular
}

// sizes are a size and the one to take where it is too wide, as far as the set has them.
func sizes(m lookup, keys ...string) []float64 {
	var list []float64
	for _, k := range keys {
		if m.has(k) {
			list = append(list, m.at(k))
		}
	}
	return list
}

func headerLook(m lookup, w words) layout.HeaderLook {
	return layout.HeaderLook{
		LeftWidth: m.at("header.left"), RightWidth: m.at("header.right"), Gap: m.at("header.gap"),
		BodySizes:     sizes(m, "issuer.size", "issuer.small"),
		NationalSizes: sizes(m, "national.size", "national.small"),
		MottoSizes:    sizes(m, "motto.size", "motto.small"),
		NumberSize:    m.at("number.size"),
		PlaceSizes:    sizes(m, "place.size", "place.small"),
		SubjectSize:   m.at("subject.size"), SubjectGap: m.at("subject.gap"), SubjectStyle: style(w.at("subject.style")),
		Leading: m.at("header.leading"), LineDrop: m.at("header.drop"), LineShare: m.at("issuer.line"),
		NumberGap: m.at("header.numbergap"), After: m.at("header.after"),
	}
}

func signatureLook(m lookup, w words) layout.SignatureLook {
	return layout.SignatureLook{
		Before: m.at("sign.before"), LeftShare: m.at("sign.left"), Gap: m.at("sign.gap"),
		HeadSize: m.at("receivers.head"), HeadStyle: style(w.at("receivers.style")),
		HeadUnderline: w.at("receivers.style") == underlined, PostStyle: style(w.at("sign.post")),
		ListSize: m.at("receivers.size"), ListLeading: m.at("receivers.leading"),
		Size: m.at("sign.size"), Leading: m.at("sign.leading"), Room: m.at("sign.room"),
		LinesTogether: int(m.at("sign.lines")),
	}
}

// roles gives each role its look. All first lines share one indent; only lists hang.
func roles(m lookup, w words) map[doc.Role]layout.Look {
	text := layout.Look{
		Size: m.at("body.size"), Align: doc.Justify, Indent: m.at("body.indent"),
		Before: m.at("body.before"), Leading: m.at("body.leading"),
	}
	heading := text
	heading.Size, heading.Before = m.at("heading.size"), m.at("heading.before")
	heading.Style, heading.LabelStyle = fonts.Bold, fonts.Bold
	heading.Align, heading.KeepNext, heading.Hang = doc.Left, true, true
	centred := heading
	centred.Align, centred.Indent = doc.Center, 0

	cover := centred // twice the size of a title, with room for what stands above it
	cover.Size = 2 * m.at("kind.size")
	cover.Before, cover.Leading = 3*cover.Size, min(1.3*cover.Size, 40)

	basis := text
	basis.Style, basis.LabelStyle = style(w.at("basis.style")), style(w.at("basis.style"))
	article := text
	article.LabelStyle = fonts.Bold
	dash, point := text, text
	dash.Hang, dash.LabelRoom = true, m.at("list.dash")
	point.Hang, point.LabelRoom = true, m.at("list.point")
	address := text
	address.Size, address.Indent, address.Hang = m.at("address.size"), m.at("address.indent"), true
	address.Align, address.AlignUnder = doc.Left, "Kính gửi"
	annexHead, annexNote := centred, centred
	annexHead.Size, annexNote.Size = m.at("annex.size"), m.at("annex.note")
	annexNote.Style = fonts.Italic
	cell := layout.Look{Size: m.at("table.size"), Align: doc.Left, Leading: m.at("table.leading")}
	note := text
	note.Size, note.Leading = m.at("note.size"), m.at("note.size")*single
	return map[doc.Role]layout.Look{
		doc.Basis: basis, doc.Body: text, doc.Part: heading, doc.Clause: heading, doc.PlainItem: text, doc.Dash: dash,
		doc.Point: point, doc.Article: article, doc.Cover: cover, doc.Centered: centred, doc.Address: address,
		doc.AnnexHead: annexHead, doc.AnnexNote: annexNote, doc.Cell: cell, doc.Note: note,
	}
}
