package service_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// issuedBook is a book with one issued conclusion.
func issuedBook(t *testing.T) (*data.Store, model.Document, model.DocumentVersion) {
	t.Helper()
	s := datatest.Open(t)
	office, post := datatest.Office(t, s)
	m := datatest.Mission(t, s, model.Mission{Office: office.UID, State: model.Concluding})
	d := datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Signer: post.UID, Subject: "Kết luận giám sát"})
	return s, d, datatest.Issue(t, s, d.UID, datatest.Series(t, s, office.UID).UID)
}

func onDisk(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func verified(t *testing.T, s *data.Store, path string) (bool, string) {
	t.Helper()
	v, err := service.Verify(context.Background(), s, path)
	if err != nil {
		t.Fatal(err)
	}
	return v.Known, strings.Join(v.Said, "\n")
}

func TestVerifyTellsTheIssuedFileFromOthers(t *testing.T) {
	s, d, v := issuedBook(t)
	kept, err := s.Blob(context.Background(), v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	pdf := onDisk(t, "kết luận.pdf", string(kept))
	known, said := verified(t, s, pdf)
	want := "“kết luận.pdf” đúng là bản PDF đã ban hành của thông báo kết luận số 05/TB-MTTQ-BTT ngày " + v.Day.Format() + " “Kết luận giám sát”.\n" +
		"Trong sổ chưa có văn bản nào thay thế, đính chính hoặc hủy văn bản này.\n"
	if !known || !strings.HasPrefix(said, want) || !strings.Contains(said, v.PDF) {
		t.Errorf("%v: %s", known, said)
	}
	if known, said := verified(t, s, onDisk(t, "sửa.pdf", string(kept)+" ")); known || !strings.Contains(said, "không phải bản nào") {
		t.Errorf("one byte more: %v: %s", known, said)
	}
	if err := s.MoveDocument(context.Background(), d.UID, model.DocVoid, "Sai thẩm quyền."); err != nil {
		t.Fatal(err)
	}
	if known, said := verified(t, s, pdf); !known || !strings.Contains(said, "đã bị hủy ngày 01/10/2024, lý do: Sai thẩm quyền.\n") {
		t.Errorf("void: %v: %s", known, said)
	}
	if _, err := service.Verify(context.Background(), s, filepath.Join(t.TempDir(), "không.pdf")); !isCode(err, model.NotFound) {
		t.Errorf("no file: %v", err)
	}
	if _, err := service.Verify(context.Background(), s, t.TempDir()); !isCode(err, model.Invalid) {
		t.Errorf("a folder: %v", err)
	}
}

func TestVerifyNamesWhatReplacesThePaper(t *testing.T) {
	ctx := context.Background()
	for _, x := range []struct {
		verb string
		link func(d *model.Document, to model.UID)
	}{
		{"thay thế", func(d *model.Document, to model.UID) { d.Replaces = to }},
		{"đính chính", func(d *model.Document, to model.UID) { d.Corrects = to }},
	} {
		s, d, v := issuedBook(t)
		next := model.Document{Type: model.CVDC, Mission: d.Mission, Office: d.Office, Signer: d.Signer}
		x.link(&next, d.UID)
		next = datatest.Document(t, s, next)
		if err := s.SubmitDocument(ctx, next.UID, "", ""); err != nil {
			t.Fatal(err)
		}
		if err := s.RecordIssue(ctx, next.UID, "9/MTTQ", "2024-10-05", ""); err != nil {
			t.Fatal(err)
		}
		kept, err := s.Blob(ctx, v.DOCX)
		if err != nil {
			t.Fatal(err)
		}
		known, said := verified(t, s, onDisk(t, "x.docx", string(kept)))
		if !known || !strings.Contains(said, "bản Word đã ban hành") || !strings.Contains(said, "Văn bản này đã được "+x.verb+" bằng công văn đính chính số 9/MTTQ ngày 05/10/2024.") {
			t.Errorf("%s: %v: %s", x.verb, known, said)
		}
	}
}

// attachScan keeps a file as the signed copy of a paper, for a reason where another one is kept.
func attachScan(t *testing.T, s *data.Store, document model.UID, content string) {
	t.Helper()
	_, err := s.AttachSigned(context.Background(), data.SignedInput{Document: document, Reason: "quét lại", File: data.NewFile{
		Name: "ký.pdf", Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil },
	}})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheKeptBytesOfAnIssuedPaper(t *testing.T) {
	ctx := context.Background()
	s, d, v := issuedBook(t)
	signed := service.IssuedChoice{Number: v.Number, Part: model.SignedScan}
	if _, err := service.Issued(ctx, s, signed); !isCode(err, model.NotFound) || !strings.Contains(err.Error(), "Chưa có bản ký của thông báo kết luận số 05/TB-MTTQ-BTT") {
		t.Errorf("not signed yet: %v", err)
	}
	for _, scan := range []string{"%PDF-1.4 xám", "%PDF-1.4 màu"} {
		attachScan(t, s, d.UID, scan)
	}
	for part, want := range map[model.FilePart]string{model.IssuedPDF: "%PDF-1.4 made up", model.IssuedWord: "PK made up", model.SignedScan: "%PDF-1.4 màu"} {
		got, err := service.Issued(ctx, s, service.IssuedChoice{Number: " 05/tb-mttq-btt", Year: 2024, Mission: d.Mission, Part: part})
		if err != nil || string(got.Bytes) != want || got.Part != part {
			t.Errorf("%s: %q, %v", part, got.Bytes, err)
		}
	}
	for name, c := range map[string]service.IssuedChoice{
		"another number": {Number: "06/TB-MTTQ-BTT"}, "another year": {Number: v.Number, Year: 2023}, "another mission": {Number: v.Number, Mission: "x"},
	} {
		if _, err := service.Issued(ctx, s, c); !isCode(err, model.NotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	twin := datatest.Document(t, s, model.Document{Mission: d.Mission, Office: d.Office, Signer: d.Signer})
	if err := s.SubmitDocument(ctx, twin.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := s.IssueDocument(ctx, data.IssueInput{Document: twin.UID, Tree: "{}", Printed: v.Number, Day: "2025-01-02", PDF: []byte("%PDF twin")}); err != nil {
		t.Fatal(err)
	}
	if _, err := service.Issued(ctx, s, service.IssuedChoice{Number: v.Number}); !isCode(err, model.Exists) || !strings.Contains(err.Error(), "ngày 02/01/2025") {
		t.Errorf("two papers: %v", err)
	}
	if _, err := service.Issued(ctx, s, service.IssuedChoice{Number: v.Number, Year: 2025, Part: model.IssuedWord}); !isCode(err, model.NotFound) {
		t.Errorf("no Word file: %v", err)
	}
	if got, err := service.Issued(ctx, s, service.IssuedChoice{Number: v.Number, Year: 2025}); err != nil || string(got.Bytes) != "%PDF twin" {
		t.Errorf("of the year: %q, %v", got.Bytes, err)
	}
}
