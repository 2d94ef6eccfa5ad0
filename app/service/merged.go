package service

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
)

// Merged draws papers that were printed before into one PDF/A file, one after another, each with page numbers of its own
// and an entry of its own in the outline. For paper that is printed on both sides (duplex) an empty page follows each
// paper with an odd number of pages, but the last, so that every paper begins on a sheet of its own.
func (p *Papers) Merged(papers []Printed, title string, duplex bool) (Printed, error) {
	if len(papers) == 0 {
		return Printed{}, model.Errorf(model.Missing, "", "Chưa có văn bản nào in được để gộp.")
	}
	var all layout.Result
	typeface := papers[0].typeface
	for _, x := range papers {
		if x.typeface != typeface {
			typeface = nil // one of them has a letter that only the built-in font shows
		}
		if n := len(all.Pages); duplex && n%2 == 1 {
			last := all.Pages[n-1]
			all.Pages = append(all.Pages, layout.Page{Width: last.Width, Height: last.Height})
		}
		first := len(all.Pages)
		all.Outline = append(all.Outline, layout.Mark{Title: short(x.Doc.Title), Level: 1, Page: first})
		for _, m := range x.laid.Outline {
			m.Level, m.Page = m.Level+1, m.Page+first
			all.Outline = append(all.Outline, m)
		}
		all.Pages = append(all.Pages, x.laid.Pages...)
		for style, used := range x.laid.Fonts {
			all.Fonts[style] = all.Fonts[style] || used
		}
	}
	file, err := pdf.WriteIn(typeface, all, p.meta(doc.Document{Title: title, Author: papers[0].Doc.Author}))
	if err != nil {
		return Printed{}, err
	}
	return Printed{PDF: file, Pages: len(all.Pages), Name: FileName(title, ".pdf"), laid: all}, nil
}
