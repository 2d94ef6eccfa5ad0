package data_test

import (
	"io"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestASignedScanStaysWithTheIssuedVersion(t *testing.T) {
	p := draftPaper(t)
	scan := data.NewFile{Name: "ký.pdf", Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("scan")), nil }}
	_, err := p.s.AttachSigned(ctx, p.doc.UID, scan, "")
	refused(t, "a scan of a draft", err, model.State, "")
	v := datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	c, err := p.s.AttachSigned(ctx, p.doc.UID, scan, "Trang 1 không phải khổ A4.")
	if err != nil || c.DocumentVersion != v.UID {
		t.Fatalf("%+v, %v", c, err)
	}
	a, err := data.Get[model.Attachment](ctx, p.s, c.Attachment)
	if err != nil {
		t.Fatal(err)
	}
	sameLines(t, "known again", known(t, p.s, a.SHA256), []string{"signed 05/TB-MTTQ-BTT issuedTrang 1 không phải khổ A4."})
	_, err = p.s.AttachSigned(ctx, p.doc.UID, scan, "")
	refused(t, "the same scan twice", err, model.Exists, "")
	if _, err := p.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	sameLines(t, "taken back", known(t, p.s, a.SHA256), nil)
}
