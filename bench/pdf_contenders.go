package main

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/signintech/gopdf"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/pdf/pdftest"
)

const (
	title = "Thông báo kết luận giám sát"
	lang  = "vi-VN"
)

var created = time.Date(2026, 10, 8, 9, 30, 0, 0, time.FixedZone("", 7*60*60))

func drawOurs(res layout.Result) ([]byte, error) {
	return pdf.Write(res, pdf.Meta{Title: title, Created: created, Language: lang})
}

// families are the font names given to the other libraries, by style.
var families = [4]string{"regular", "bold", "italic", "bolditalic"}

func drawGopdf(res layout.Result) ([]byte, error) {
	var g gopdf.GoPdf
	g.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	for _, style := range fonts.Styles {
		if !res.Fonts[style] {
			continue
		}
		if err := g.AddTTFFontData(families[style], fonts.Bytes(style)); err != nil {
			return nil, err
		}
	}
	return gopdfPages(&g, res)
}

var gopdfFonts = sync.OnceValues(func() (*gopdf.FontContainer, error) {
	c := &gopdf.FontContainer{}
	for _, style := range fonts.Styles {
		if err := c.AddTTFFontData(families[style], fonts.Bytes(style)); err != nil {
			return nil, err
		}
	}
	return c, nil
})

func drawGopdfShared(res layout.Result) ([]byte, error) {
	parsed, err := gopdfFonts()
	if err != nil {
		return nil, err
	}
	var g gopdf.GoPdf
	g.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	for style, family := range families {
		if !res.Fonts[style] {
			continue
		}
		if err := g.AddTTFFontFromFontContainer(family, parsed); err != nil {
			return nil, err
		}
	}
	return gopdfPages(&g, res)
}

func gopdfPages(g *gopdf.GoPdf, res layout.Result) ([]byte, error) {
	g.SetInfo(gopdf.PdfInfo{Title: title, CreationDate: created})
	for _, p := range res.Pages {
		g.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{W: p.Width, H: p.Height}})
		for i := range p.Texts {
			if err := gopdfText(g, &p.Texts[i]); err != nil {
				return nil, err
			}
		}
		for _, l := range p.Lines {
			g.SetLineWidth(l.Width)
			g.Line(l.X1, l.Y1, l.X2, l.Y2)
		}
	}
	return g.GetBytesPdfReturnErr()
}

// gopdfText draws a run word by word, since the library cannot stretch the spaces of one; a run that needs no
// stretching is drawn at once.
func gopdfText(g *gopdf.GoPdf, t *layout.Text) error {
	if err := g.SetFontWithStyle(families[t.Style], gopdf.Regular, t.Size); err != nil {
		return err
	}
	spaces := strings.Count(t.Text, " ")
	extra := t.Width - pdftest.Measure(t.Style, t.Size, t.Text)
	if spaces == 0 || extra < 0.01 && extra > -0.01 {
		g.SetXY(t.X, t.Y)
		return g.Text(t.Text)
	}
	x := t.X
	for word := range strings.SplitAfterSeq(t.Text, " ") {
		g.SetXY(x, t.Y)
		if err := g.Text(word); err != nil {
			return err
		}
		x = g.GetX() + extra/float64(spaces)
	}
	return nil
}

var fpdfStyles = [4]string{"", "B", "I", "BI"}

func drawFpdf(res layout.Result) ([]byte, error) {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	f.SetTitle(title, true)
	f.SetCreationDate(created)
	f.SetModificationDate(created)
	for _, style := range fonts.Styles {
		if res.Fonts[style] {
			f.AddUTF8FontFromBytes("serif", fpdfStyles[style], fonts.Bytes(style))
		}
	}
	for _, p := range res.Pages {
		f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width, Ht: p.Height})
		for i := range p.Texts {
			fpdfText(f, &p.Texts[i])
		}
		for _, l := range p.Lines {
			f.SetLineWidth(l.Width)
			f.Line(l.X1, l.Y1, l.X2, l.Y2)
		}
	}
	var b bytes.Buffer
	err := f.Output(&b)
	return b.Bytes(), err
}

// fpdfText draws a run as a justified cell of its width; its baseline lies 0.3 em below the middle of the cell.
func fpdfText(f *fpdf.Fpdf, t *layout.Text) {
	f.SetFont("serif", fpdfStyles[t.Style], t.Size)
	f.SetXY(t.X, t.Y-0.3*t.Size)
	align := "L"
	if strings.Contains(t.Text, " ") {
		align = "J"
	}
	f.CellFormat(t.Width, 0, t.Text, "", 0, align, false, 0, "")
}
