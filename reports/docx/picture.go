package docx

import (
	"fmt"
	"math"

	"sogiamsat/reports/doc"
)

const pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"

// picture writes a picture in a paragraph of its own, in the size that the layout gives it.
func (w *writer) picture(i int, b *doc.Block) {
	page := w.lay(*b)
	if len(page.Pictures) == 0 {
		return
	}
	p := page.Pictures[0]
	w.pictures = append(w.pictures, p.PNG)
	n := len(w.pictures)
	before := max(w.space, w.sheet.Roles[doc.Body].Before)
	w.out.raw(`<w:p>`)
	w.out.properties(looks{keepNext: w.tied[i], before: &before, after: w.below(i), justify: "center"})
	w.out.raw(`<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`, emus(p.Width), emus(p.Height))
	w.out.raw(`<wp:docPr id="%d" name="%s" descr="%s"/><wp:cNvGraphicFramePr/>`, n, pictureName(n), escaped(b.Picture.Words))
	w.out.raw(`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="%s"><pic:pic xmlns:pic="%s">`, pictureSpace, pictureSpace)
	w.out.raw(`<pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>`, n, pictureName(n))
	w.out.raw(`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, pictureRelation(n))
	w.out.raw(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`, emus(p.Width), emus(p.Height))
	w.out.raw(`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
	w.space = w.sheet.Roles[doc.Body].Before
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
