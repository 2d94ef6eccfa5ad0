package preview

import (
	"bytes"
	"context"
	"errors"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	pdfium_errors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

const (
	pointsPerInch = 72
	mmPerPoint    = 25.4 / pointsPerInch

	// lookWidth is how wide a page is drawn to see whether it has colour: the seal is some 60 pixels wide.
	lookWidth = 340
	// tint is by how much red, green and blue of a pixel differ where one sees colour; grey scans kept as colour pictures
	// differ by a few steps.
	tint = 40
	// tinted is how many pixels of a page must have colour: a speck is none.
	tinted = 12

	// deepest is how far pictures are looked for inside parts of a page.
	deepest = 4
)

// Scan reads what matters of a scan: version, pages, pictures as they are placed. A file that needs a password is
// Encrypted and has no pages. What is no PDF, or a damaged one, is refused (code Invalid).
func (e *Engine) Scan(ctx context.Context, pdf []byte) (service.ScanFacts, error) {
	var out service.ScanFacts
	err := e.do(ctx, func() error {
		d := &Document{engine: e}
		switch err := d.open(bytes.Clone(pdf)); {
		case errors.Is(err, pdfium_errors.ErrPassword) || errors.Is(err, pdfium_errors.ErrSecurity):
			out.Encrypted = true
			return nil
		case err != nil:
			return model.Errorf(model.Invalid, "", "Tệp này không đọc được như một tệp PDF: không phải PDF, hoặc đã hỏng. Hãy quét lại, hoặc chép lại tệp rồi thử lần nữa.").Because(err)
		}
		facts, err := d.scan(ctx)
		out = facts
		return errors.Join(err, d.release())
	})
	return out, err
}

func (d *Document) scan(ctx context.Context) (service.ScanFacts, error) {
	var out service.ScanFacts
	p := d.engine.instance
	version, err := p.FPDF_GetFileVersion(&requests.FPDF_GetFileVersion{Document: d.ref})
	if err != nil {
		return out, err
	}
	lock, err := p.FPDF_GetSecurityHandlerRevision(&requests.FPDF_GetSecurityHandlerRevision{Document: d.ref})
	if err != nil {
		return out, err
	}
	signatures, err := p.FPDF_GetSignatureCount(&requests.FPDF_GetSignatureCount{Document: d.ref})
	if err != nil {
		return out, err
	}
	out.Version, out.Encrypted, out.Signatures = version.FileVersion, lock.SecurityHandlerRevision >= 0, signatures.Count
	for i := range d.sizes {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		page, err := d.scanPage(i)
		if err != nil {
			return out, err
		}
		out.Pages = append(out.Pages, page)
		model.TellProgress(ctx, i+1, len(d.sizes))
	}
	return out, nil
}

// placed is a picture on a page: its share of the page, and its resolution there.
type placed struct {
	share, dpi float64
	grey       bool
}

func (d *Document) scanPage(i int) (service.ScanPage, error) {
	size := d.sizes[i]
	out := service.ScanPage{Width: float64(size.Width) * mmPerPoint, Height: float64(size.Height) * mmPerPoint}
	v := picturesOf{d: d, page: d.page(i), area: float64(size.Width) * float64(size.Height)}
	if err := v.read(); err != nil {
		return out, err
	}
	out.Grey = len(v.found) > 0
	for _, x := range v.found {
		out.Covered += x.share
		out.Grey = out.Grey && x.grey
	}
	out.Covered, out.DPI = min(out.Covered, 1), sharpness(v.found)
	img, err := d.render(i, d.bounded(i, lookWidth))
	if err != nil {
		return out, err
	}
	out.Tinted = hasColour(img)
	return out, nil
}

// sharpness is the resolution of a scanned page. Scanners that keep letters and background apart put several pictures over
// the whole page, of which the sharpest has the letters; others put it together from strips, all of which matter.
func sharpness(found []placed) float64 {
	whole, strips := 0.0, math.Inf(1)
	for _, x := range found {
		switch {
		case x.share >= 0.5:
			whole = max(whole, x.dpi)
		case x.share >= 0.02:
			strips = min(strips, x.dpi)
		}
	}
	if whole > 0 || math.IsInf(strips, 1) {
		return whole
	}
	return strips
}

// picturesOf looks for the pictures of a page, also inside its parts.
type picturesOf struct {
	d     *Document
	page  requests.Page
	area  float64 // of the page in square points
	found []placed
}

func (v *picturesOf) read() error {
	p := v.d.engine.instance
	count, err := p.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: v.page})
	if err != nil {
		return err
	}
	for i := range count.Count {
		o, err := p.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: v.page, Index: i})
		if err != nil {
			return err
		}
		if err := v.object(o.PageObject, structs.FPDF_FS_MATRIX{A: 1, D: 1}, deepest); err != nil {
			return err
		}
	}
	return nil
}

// object takes in a picture, or what is inside a part, which is placed by m.
func (v *picturesOf) object(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, depth int) error {
	p := v.d.engine.instance
	kind, err := p.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil {
		return err
	}
	if kind.Type != enums.FPDF_PAGEOBJ_IMAGE && kind.Type != enums.FPDF_PAGEOBJ_FORM {
		return nil
	}
	own, err := p.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	if err != nil {
		return err
	}
	m = within(own.Matrix, m)
	if kind.Type == enums.FPDF_PAGEOBJ_IMAGE {
		return v.picture(o, m)
	}
	if depth == 0 {
		return nil
	}
	count, err := p.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
	if err != nil {
		return err
	}
	for i := range count.Count {
		inner, err := p.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)})
		if err != nil {
			return err
		}
		if err := v.object(inner.PageObject, m, depth-1); err != nil {
			return err
		}
	}
	return nil
}

// picture notes a picture whose unit square is placed by m.
func (v *picturesOf) picture(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX) error {
	got, err := v.d.engine.instance.FPDFImageObj_GetImageMetadata(&requests.FPDFImageObj_GetImageMetadata{ImageObject: o, Page: v.page})
	if err != nil {
		return err
	}
	x := got.ImageMetadata
	width, height := math.Hypot(float64(m.A), float64(m.B)), math.Hypot(float64(m.C), float64(m.D))
	if width == 0 || height == 0 || x.Width == 0 || x.Height == 0 {
		return nil
	}
	v.found = append(v.found, placed{
		share: width * height / v.area,
		dpi:   min(float64(x.Width)/width, float64(x.Height)/height) * pointsPerInch,
		grey:  x.Colorspace == enums.FPDF_COLORSPACE_DEVICEGRAY || x.Colorspace == enums.FPDF_COLORSPACE_CALGRAY || x.BitsPerPixel == 1,
	})
	return nil
}

// within is the matrix of something placed by inner inside what is placed by outer.
func within(inner, outer structs.FPDF_FS_MATRIX) structs.FPDF_FS_MATRIX {
	return structs.FPDF_FS_MATRIX{
		A: inner.A*outer.A + inner.B*outer.C, B: inner.A*outer.B + inner.B*outer.D,
		C: inner.C*outer.A + inner.D*outer.C, D: inner.C*outer.B + inner.D*outer.D,
		E: inner.E*outer.A + inner.F*outer.C + outer.E, F: inner.E*outer.B + inner.F*outer.D + outer.F,
	}
}

// hasColour says whether one sees colour in a picture.
func hasColour(img image.Image) bool {
	n, b := 0, img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			red, green, blue, _ := img.At(x, y).RGBA()
			if (max(red, green, blue)-min(red, green, blue))>>8 >= tint {
				if n++; n >= tinted {
					return true
				}
			}
		}
	}
	return false
}
