package data_test

import (
	"io"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func scanOf(name, text string) data.NewFile {
	return data.NewFile{Name: name, Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

func TestASignedScanStaysWithTheIssuedVersion(t *testing.T) {
	p := draftPaper(t)
	in := data.SignedInput{Document: p.doc.UID, File: scanOf("ký.pdf", "scan")}
	_, err := p.s.AttachSigned(ctx, in)
	refused(t, "a scan of a draft", err, model.State, "")
	v := datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	in.Remarks = "Trang 1 không phải khổ A4."
	c, err := p.s.AttachSigned(ctx, in)
	if err != nil || c.DocumentVersion != v.UID {
		t.Fatalf("%+v, %v", c, err)
	}
	a, err := data.Get[model.Attachment](ctx, p.s, c.Attachment)
	if err != nil {
		t.Fatal(err)
	}
	sameLines(t, "known again", known(t, p.s, a.SHA256), []string{"signed 05/TB-MTTQ-BTT issuedTrang 1 không phải khổ A4."})
	in.Reason = "quét lại"
	_, err = p.s.AttachSigned(ctx, in)
	refused(t, "the same scan twice", err, model.Exists, "")
	refused(t, "the file alone to the bin", p.s.Delete(ctx, "attachment", a.UID), model.InUse, "")
	if _, err := p.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	sameLines(t, "taken back", known(t, p.s, a.SHA256), nil)
}

// signedLines are the scans of a paper, the one that counts marked.
func signedLines(t *testing.T, s *data.Store, document model.UID) (out []string) {
	t.Helper()
	rows, err := s.SignedCopies(ctx, document)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		line := r.Attachment.Name + " (" + r.By + ") " + r.Copy.Remarks
		if r.Counts {
			line = "* " + line
		}
		out = append(out, line)
	}
	return out
}

func TestAnotherScanTakesThePlaceOfTheFirstAndKeepsIt(t *testing.T) {
	p := draftPaper(t)
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	marks := func() (signed, register bool) {
		rows, err := p.s.Papers(ctx, "", datatest.Today)
		if err != nil || len(rows) != 1 {
			t.Fatal(rows, err)
		}
		books, err := p.s.Registers(ctx, rows[0].Document.Day.Year())
		if err != nil || len(books) != 1 {
			t.Fatal(books, err)
		}
		return rows[0].Signed, books[0].Rows[0].Signed
	}
	if listed, registered := marks(); listed || registered {
		t.Error("signed before anything was attached")
	}
	first, err := p.s.AttachSigned(ctx, data.SignedInput{Document: p.doc.UID, File: scanOf("một.pdf", "1")})
	if err != nil {
		t.Fatal(err)
	}
	second := data.SignedInput{Document: p.doc.UID, File: scanOf("hai.pdf", "2"), Remarks: "Ảnh 150 dpi."}
	_, err = p.s.AttachSigned(ctx, second)
	refused(t, "another scan without a reason", err, model.Missing, "reason")
	second.Reason = "bản trước thiếu trang"
	if _, err := p.s.AttachSigned(ctx, second); err != nil {
		t.Fatal(err)
	}
	if listed, registered := marks(); !listed || !registered {
		t.Errorf("list %v, register %v", listed, registered)
	}
	user := datatest.Options().User()
	sameLines(t, "both are kept", signedLines(t, p.s, p.doc.UID), []string{
		"* hai.pdf (" + user + ") Ảnh 150 dpi.\nThay bản ký trước, lý do: bản trước thiếu trang", "một.pdf (" + user + ") ",
	})
	a, err := data.Get[model.Attachment](ctx, p.s, first.Attachment)
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.s.KnownFiles(ctx, a.SHA256)
	if err != nil || len(files) != 1 || !files[0].Replaced {
		t.Errorf("the first scan is known as %+v, %v", files, err)
	}
	for range 2 {
		if _, err := p.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	sameLines(t, "both taken back", signedLines(t, p.s, p.doc.UID), nil)
}
