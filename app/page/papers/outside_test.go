package papers_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// edited is a Word file on the disk.
func (d *desk) edited() string {
	d.t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Góp ý</w:t></w:r></w:p></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			d.t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(d.t.TempDir(), "góp ý.docx")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func TestAWordFileEditedOutsideIsAttachedToADraft(t *testing.T) {
	d := newDesk(t)
	doc := datatest.Document(t, d.store, model.Document{Type: model.KH, Mission: d.mission.UID, Office: d.mission.Office, Signer: d.signer.UID, Subject: "Theo dõi"})
	d.open(d.mission.UID)
	d.shell.Path = d.edited()
	d.page.Press("Đính kèm bản Word sửa ngoài...")
	d.same("said", []string{"Đã đính kèm bản sửa ngoài “góp ý.docx”. Khi trình ký và ban hành, sổ dùng chữ trong sổ, không dùng tệp này. Ctrl+Z để bỏ."}, d.shell.Said)
	w, err := d.store.PaperWork(ctx, doc.UID)
	if err != nil || len(w.Outside()) != 1 {
		t.Fatalf("%+v, %v", w, err)
	}
	d.same("shown", doc.UID, d.page.Shown().UID)
	d.act("Phần sau của văn bản")
	d.act("Phần sau của văn bản")
	d.same("part", "outside", d.page.Part())
	d.Picture("papers-outside")
	d.Press(fyne.KeyReturn)
	d.act("So bản Word sửa ngoài với chữ trong sổ")
	d.same("compared", []string{"góp ý.docx", "góp ý.docx"}, d.compared)
	d.act("Mở bản Word sửa ngoài")
	d.same("opened", []string{"góp ý.docx"}, d.shell.Opened)
	d.undo()
	d.act("Mở bản Word sửa ngoài")
	d.same("opened no more", 1, len(d.shell.Opened))
	d.fine()
}

func TestPapersThatTakeNoFileEditedOutside(t *testing.T) {
	d, _ := issuedDesk(t)
	d.act("Đính kèm bản Word sửa ngoài...")
	datatest.Document(t, d.store, model.Document{Type: model.CV, Office: d.mission.Office, Signer: d.signer.UID, Subject: "Công văn khác"})
	d.open(d0)
	d.page.Filter("Công văn khác", "", "", "")
	d.act("Đính kèm bản Word sửa ngoài...")
	d.same("said", []string{
		"Văn bản đang ở trạng thái “Đã ban hành”; bản Word sửa ngoài chỉ đính kèm trước khi ban hành.",
		"Văn bản này không soạn từ cuộc giám sát; hãy đính kèm tệp của nó ở thẻ Tệp.",
	}, d.shell.Said)
	d.same("asked for no file", 0, len(d.shell.Picks))
	d.fine()
}
