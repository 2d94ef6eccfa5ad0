package command_test

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/command"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// issuedBook makes a data file with an issued conclusion, 05/TB-MTTQ-BTT, and its signed copy unless scan is empty.
func issuedBook(t *testing.T, path, scan string) {
	t.Helper()
	s, err := data.Create(context.Background(), path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	office, post := datatest.Office(t, s)
	m := datatest.Mission(t, s, model.Mission{Office: office.UID, State: model.Concluding})
	d := datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Signer: post.UID})
	datatest.Issue(t, s, d.UID, datatest.Series(t, s, office.UID).UID)
	if scan != "" {
		file := data.NewFile{Name: "ký.pdf", Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(scan)), nil }}
		if _, err := s.AttachSigned(context.Background(), data.SignedInput{Document: d.UID, File: file}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTheIssuedFileIsGivenAndKnownAgain(t *testing.T) {
	dir := t.TempDir()
	book, paper, word := filepath.Join(dir, "sổ [1].sgs"), filepath.Join(dir, "kết luận.pdf"), filepath.Join(dir, "x.docx")
	issuedBook(t, book, "%PDF-1.4 quét")
	out := must(t, "print", book, "--issued", "05/TB-MTTQ-BTT", "-o", paper)
	if !strings.Contains(out, "bản PDF đã ban hành của thông báo kết luận số 05/TB-MTTQ-BTT") || string(read(t, paper)) != "%PDF-1.4 made up" {
		t.Errorf("output %q, file %q", out, read(t, paper))
	}
	must(t, "print", book, "--issued", "05/tb-mttq-btt", "--year", "2024", "-o", word)
	if got := string(read(t, word)); got != "PK made up" {
		t.Errorf("Word file %q", got)
	}
	signed := filepath.Join(dir, "ký.pdf")
	if out := must(t, "print", book, "--issued", "05/TB-MTTQ-BTT", "--signed", "-o", signed); !strings.Contains(out, "bản ký đã lưu của thông báo kết luận") || string(read(t, signed)) != "%PDF-1.4 quét" {
		t.Errorf("signed: output %q, file %q", out, read(t, signed))
	}
	refused(t, command.Failed, "Bản ký là tệp PDF", "print", book, "--issued", "05/TB-MTTQ-BTT", "--signed", "-o", word)
	refused(t, command.Failed, "--signed đi cùng --issued", "print", book, "--signed", "-o", signed)
	refused(t, command.Refused, "không giữ bản ban hành nào mang số “6/TB”", "print", book, "--issued", "6/TB", "-o", paper)
	refused(t, command.Refused, "Không có cuộc giám sát mang mã “X”", "print", book, "--issued", "05/TB-MTTQ-BTT", "--mission", "X", "-o", paper)
	for _, args := range [][]string{{"verify", paper, "--book", book}, {"verify", word}} {
		if out := must(t, args...); !strings.Contains(out, "của thông báo kết luận số 05/TB-MTTQ-BTT ngày 01/10/2024") {
			t.Errorf("%q: %q", args, out)
		}
	}
	alone := filepath.Join(t.TempDir(), "x.pdf")
	write(t, alone, "%PDF")
	write(t, paper, "%PDF-1.4 made up!")
	if code, out, errs := run(t, "verify", paper); code != command.Refused || errs != "" || !strings.Contains(out, "không phải bản nào") {
		t.Errorf("a changed file: code %d, %q, %q", code, out, errs)
	}
	if code, out, errs := run(t, "verify", "--code", "05/TB-MTTQ-BTT 01/10/2024 0123456789ABCDEF", "--book", book); code != command.Refused || errs != "" || !strings.Contains(out, "không in mã QR") {
		t.Errorf("a code: code %d, %q, %q", code, out, errs)
	}
	refused(t, command.Refused, "không phải mã in trên văn bản", "verify", "--code", "05/TB", "--book", book)
	refused(t, command.Failed, "Thiếu tên tệp dữ liệu (--book", "verify", "--code", "05/TB")
	refused(t, command.Failed, "không ghi cả hai", "verify", paper, "--code", "05/TB")
	refused(t, command.Failed, "Không có tệp “", "verify", filepath.Join(dir, "không.pdf"))
	refused(t, command.Failed, "Thiếu tên tệp dữ liệu (--book", "verify", alone)
	issuedBook(t, filepath.Join(dir, "hai.sgs"), "")
	refused(t, command.Refused, "Chưa có bản ký của thông báo kết luận số 05/TB-MTTQ-BTT", "print", filepath.Join(dir, "hai.sgs"), "--issued", "05/TB-MTTQ-BTT", "--signed", "-o", paper)
	refused(t, command.Failed, "có 2 tệp .sgs", "verify", paper)
}
