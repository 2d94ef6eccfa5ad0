package docx_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"sogiamsat/reports/doc"
)

const codeText = "05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7"

// coded is a paper with a code; on a full page the code has no room under the recipients.
func coded(full bool) doc.Document {
	d := sample()
	d.Code = codeText
	for i, b := range d.Blocks {
		if b.Signature != nil && full {
			foot := *b.Signature
			foot.Recipients = nil
			d.Blocks[i].Signature = &foot
		}
	}
	return d
}

// readCode reads the code on a picture with where its upper left corner is, in pixels.
func readCode(t *testing.T, picture image.Image) (text string, x, y float64) {
	t.Helper()
	points, err := gozxing.NewBinaryBitmapFromImage(picture)
	if err != nil {
		t.Fatal(err)
	}
	got, err := qrcode.NewQRCodeReader().Decode(points, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		t.Fatalf("no code can be read: %v", err)
	}
	finder := got.GetResultPoints()[1] // the middles of the squares: lower left, upper left, upper right
	return got.GetText(), finder.GetX(), finder.GetY()
}

// TestTheCodeIsInTheFile: the picture of the code can be read, is as large as printed and goes with the recipients, or
// stands in the margin of the page.
func TestTheCodeIsInTheFile(t *testing.T) {
	for name, c := range map[string]struct {
		d    doc.Document
		want []string
	}{
		"under the recipients": {coded(false), []string{`<wp:positionH relativeFrom="column"><wp:posOffset>0<`, `<wp:positionV relativeFrom="paragraph">`}},
		"in the margin":        {coded(true), []string{`<wp:positionH relativeFrom="page">`, `<wp:positionV relativeFrom="page">`}},
		"without a signature":  {doc.Document{Code: codeText, Blocks: []doc.Block{doc.P(doc.Body, "Một dòng.")}}, []string{`relativeFrom="page"`}},
	} {
		t.Run(name, func(t *testing.T) {
			b := write(t, c.d)
			picture, err := png.Decode(strings.NewReader(text(t, b, "word/media/image1.png")))
			if err != nil {
				t.Fatal(err)
			}
			framed := image.NewGray(picture.Bounds().Inset(-64)) // the white around it that the paper gives
			for y := framed.Rect.Min.Y; y < framed.Rect.Max.Y; y++ {
				for x := framed.Rect.Min.X; x < framed.Rect.Max.X; x++ {
					framed.Pix[framed.PixOffset(x, y)] = 255
					if (image.Point{X: x, Y: y}).In(picture.Bounds()) {
						framed.Set(x, y, picture.At(x, y))
					}
				}
			}
			if got, _, _ := readCode(t, framed); got != codeText {
				t.Errorf("the code says %q", got)
			}
			modules := picture.Bounds().Dx() / 8
			side := int(float64(modules)*0.5*36000 + 0.5) // half a millimetre each
			body := text(t, b, "word/document.xml")
			for _, want := range append(c.want, fmt.Sprintf(`<wp:extent cx="%d" cy="%d"/>`, side, side), "<wp:wrapNone/>") {
				if !strings.Contains(body, want) {
					t.Errorf("the body lacks %s", want)
				}
			}
			plain := c.d
			plain.Code = ""
			if strings.Contains(text(t, write(t, plain), "word/document.xml"), "drawing") || bytes.Equal(b, write(t, plain)) {
				t.Error("a paper without a code has one")
			}
		})
	}
	if got := fmt.Sprint(paragraphs(document(t, coded(false)))); got != fmt.Sprint(paragraphs(document(t, sample()))) {
		t.Errorf("the code changes the words:\n%s", got)
	}
}
