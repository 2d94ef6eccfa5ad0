package docx

import (
	"fmt"
	"math"

	"sogiamsat/reports/doc"
)

const (
	pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	drawingSpace = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`
)

// picture writes a picture in a paragraph of its own, in the size that the layout gives it.
func (w *writer) picture(i int, b *doc.Block) {
	page := w.lay(*b)
	if len(page.Pictures) == 0 {
		return
	}
	p := page.Pictures[0]
	before := max(w.space, w.sheet.Roles[doc.Body].Before)
	w.out.raw(`<w:p>`)
	w.out.properties(looks{keepNext: w.tied[i], before: &before, after: w.below(i), justify: "center"})
	w.out.raw(`<w:r><w:drawing><wp:inline %s distT="0" distB="0" distL="0" distR="0">`, drawingSpace)
	w.out.WriteString(w.graphic(p.PNG, p.Width, p.Height, b.Picture.Words, ""))
	w.out.raw(`</wp:inline></w:drawing></w:r></w:p>`)
	w.space = w.sheet.Roles[doc.Body].Before
}

// graphic takes a picture into the file and gives its part of a drawing, in points; wrap says how text goes round it.
func (w *writer) graphic(content []byte, width, height float64, words, wrap string) string {
	w.pictures = append(w.pictures, content)
	n := len(w.pictures)
	extent := fmt.Sprintf(`cx="%d" cy="%d"`, emus(width), emus(height))
	return `<wp:extent ` + extent + `/>` + wrap +
		fmt.Sprintf(`<wp:docPr id="%d" name="%s" descr="%s"/><wp:cNvGraphicFramePr/>`, n, pictureName(n), escaped(words)) +
		fmt.Sprintf(`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="%s"><pic:pic xmlns:pic="%s">`, pictureSpace, pictureSpace) +
		fmt.Sprintf(`<pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>`, n, pictureName(n)) +
		fmt.Sprintf(`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, pictureRelation(n)) +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + extent + `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		`</pic:pic></a:graphicData></a:graphic>`
}

// emus turns points into the units of drawings, 1/12,700 of a point.
func emus(points float64) int { return int(math.Round(points * 12700)) }

func pictureName(n int) string { return fmt.Sprintf("image%d.png", n) }

func pictureRelation(n int) string { return fmt.Sprintf("rIdPicture%d", n) }

// pictureParts are the files of the pictures.
func (w *writer) pictureParts() []part {
	var out []part
	for i, p := range w.pictures {
		out = append(out, part{"word/media/" + pictureName(i+1), string(p)})
	}
	return out
}
