package docx_test

import (
	"bytes"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
)

// A picture is in the file as it is, in the size of the printed page, with words for those who cannot see it.
func TestPicturesAreInTheFile(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	b := write(t, doc.Document{Title: "Báo cáo", Blocks: []doc.Block{
		doc.P(doc.Body, "Trước."), {Picture: &doc.Picture{PNG: file.Bytes(), Width: 200, Height: 100, Words: "Phường 3: 2 & 1"}}, doc.P(doc.Body, "Sau."),
	}})
	kept, err := open(t, b).Open("word/media/image1.png")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(kept); err != nil || !bytes.Equal(got, file.Bytes()) {
		t.Errorf("the picture is another one: %v", err)
	}
	body := text(t, b, "word/document.xml")
	for _, want := range []string{`<wp:extent cx="2540000" cy="1270000"/>`, `descr="Phường 3: 2 &amp; 1"`, `r:embed="rIdPicture1"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the body lacks %s", want)
		}
	}
	if strings.Index(body, "Trước.") > strings.Index(body, "rIdPicture1") || strings.Index(body, "Sau.") < strings.Index(body, "rIdPicture1") {
		t.Error("the picture is not between its neighbours")
	}
	if rels := text(t, b, "word/_rels/document.xml.rels"); !strings.Contains(rels, `Id="rIdPicture1"`) || !strings.Contains(rels, `Target="media/image1.png"`) {
		t.Errorf("relations %s", rels)
	}
	if types := text(t, b, "[Content_Types].xml"); !strings.Contains(types, `Extension="png"`) {
		t.Errorf("types %s", types)
	}
}
