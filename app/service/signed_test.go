package service_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// reader says the same of every file, but that what was issued has one page.
type reader struct {
	facts service.ScanFacts
	err   error
}

func (r reader) Scan(_ context.Context, pdf []byte) (service.ScanFacts, error) {
	if strings.Contains(string(pdf), "made up") {
		return service.ScanFacts{Pages: make([]service.ScanPage, 1)}, nil
	}
	return r.facts, r.err
}

func a4(p service.ScanPage) service.ScanPage {
	p.Width, p.Height = 210, 297
	return p
}

// asAsked is a page as the decree asks.
func asAsked() service.ScanPage { return a4(service.ScanPage{Covered: 1, DPI: 200, Tinted: true}) }

func TestAScanIsLookedAt(t *testing.T) {
	s, d, _ := issuedBook(t)
	path := onDisk(t, "ký.pdf", "%PDF-1.4 quét")
	low, grey, pale, small, shrunk := asAsked(), asAsked(), asAsked(), asAsked(), asAsked()
	low.DPI, grey.Grey, pale.Tinted = 150, true, false
	small.Width, small.Height, shrunk.Covered = 148, 210, 0.5
	turned := asAsked()
	turned.Width, turned.Height = 297, 210
	for name, c := range map[string]struct {
		facts service.ScanFacts
		want  []string
	}{
		"as the decree asks":         {service.ScanFacts{Version: 14, Pages: []service.ScanPage{asAsked()}}, nil},
		"a landscape page":           {service.ScanFacts{Version: 17, Pages: []service.ScanPage{asAsked(), turned}}, nil},
		"rounded by the scanner":     {service.ScanFacts{Version: 14, Pages: []service.ScanPage{a4(service.ScanPage{Covered: 0.99, DPI: 198, Tinted: true})}}, nil},
		"an old version":             {service.ScanFacts{Version: 13, Pages: []service.ScanPage{asAsked()}}, []string{"scan-version: Tệp là PDF phiên bản 1.3."}},
		"a low resolution":           {service.ScanFacts{Version: 14, Pages: []service.ScanPage{asAsked(), low}}, []string{"scan-dpi: Trang 2 có độ phân giải dưới 200 dpi (thấp nhất 150 dpi)."}},
		"grey":                       {service.ScanFacts{Version: 14, Pages: []service.ScanPage{grey, asAsked(), grey}}, []string{"scan-colour: Trang 1, 3 quét đen trắng hoặc xám."}},
		"colour without any":         {service.ScanFacts{Version: 14, Pages: []service.ScanPage{pale}}, []string{"scan-colour: Cả tệp không thấy màu nào, kể cả màu đỏ của con dấu."}},
		"A5":                         {service.ScanFacts{Version: 14, Pages: []service.ScanPage{small}}, []string{"scan-size: Trang 1 không phải khổ A4 (148 x 210 mm)."}},
		"made smaller":               {service.ScanFacts{Version: 14, Pages: []service.ScanPage{shrunk}}, []string{"scan-scale: Trang 1 có ảnh quét thu nhỏ, không phủ cả trang."}},
		"many pages":                 {service.ScanFacts{Version: 14, Pages: []service.ScanPage{low, low, low, low, low, low}}, []string{"scan-dpi: 6 trong 6 trang có độ phân giải dưới 200 dpi (thấp nhất 150 dpi)."}},
		"neither scanned nor sealed": {service.ScanFacts{Version: 14, Pages: []service.ScanPage{a4(service.ScanPage{})}}, []string{"scan-signed: Tệp không có trang nào là ảnh quét và cũng không có chữ ký số."}},
		"signed with a key":          {service.ScanFacts{Version: 14, Signatures: 1, Pages: []service.ScanPage{a4(service.ScanPage{})}}, nil},
	} {
		scan, err := service.LookAtScan(context.Background(), s, reader{facts: c.facts}, d.UID, path)
		var got []string
		for _, r := range scan.Remarks {
			got = append(got, r.Check+": "+r.Have)
			if r.Blocks() || r.Need == "" || r.Mend == "" || r.Clause == "" {
				t.Errorf("%s: %+v", name, r)
			}
		}
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got)\n%s", name, err, diff)
		}
	}
}

func TestAScanWithFewerPagesThanThePaper(t *testing.T) {
	s := datatest.Open(t)
	office, post := datatest.Office(t, s)
	d := datatest.Document(t, s, model.Document{Office: office.UID, Signer: post.UID})
	datatest.Issue(t, s, d.UID, datatest.Series(t, s, office.UID).UID)
	pages := counted{2: "made up"}
	scan, err := service.LookAtScan(context.Background(), s, pages, d.UID, onDisk(t, "ký.pdf", "%PDF-1.4 quét"))
	if err != nil || len(scan.Remarks) != 1 || scan.Remarks[0].Have != "Tệp có 1 trang, bản ban hành có 2 trang." {
		t.Errorf("%+v, %v", scan.Remarks, err)
	}
}

// counted gives files with some words so many pages, others one.
type counted map[int]string

func (c counted) Scan(_ context.Context, pdf []byte) (service.ScanFacts, error) {
	facts := service.ScanFacts{Version: 14, Pages: []service.ScanPage{asAsked()}}
	for n, words := range c {
		for strings.Contains(string(pdf), words) && len(facts.Pages) < n {
			facts.Pages = append(facts.Pages, asAsked())
		}
	}
	return facts, nil
}

func TestWhatCannotBeTheSignedCopyIsRefused(t *testing.T) {
	s, d, v := issuedBook(t)
	ctx := context.Background()
	good := reader{facts: service.ScanFacts{Version: 14, Pages: []service.ScanPage{asAsked()}}}
	issued, err := s.Blob(ctx, v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	draft := datatest.Document(t, s, model.Document{Office: d.Office, Mission: d.Mission, Signer: d.Signer})
	pdf := onDisk(t, "ký.pdf", "%PDF-1.4 quét")
	for name, c := range map[string]struct {
		document model.UID
		reader   service.ScanReader
		path     string
		code     model.Code
		said     string
	}{
		"no PDF":              {d.UID, good, onDisk(t, "ký.pdf", "xin chào"), model.Invalid, "không phải tệp PDF"},
		"the file itself":     {d.UID, good, onDisk(t, "ra.pdf", string(issued)), model.Invalid, "chưa có chữ ký và con dấu"},
		"locked":              {d.UID, reader{facts: service.ScanFacts{Version: 14, Encrypted: true}}, pdf, model.Invalid, "bị khóa"},
		"without pages":       {d.UID, reader{facts: service.ScanFacts{Version: 14}}, pdf, model.Invalid, "không có trang nào"},
		"what cannot be read": {d.UID, reader{err: model.Errorf(model.Invalid, "", "hỏng")}, pdf, model.Invalid, "hỏng"},
		"of a draft":          {draft.UID, good, pdf, model.State, "không giữ bản ban hành"},
		"no file":             {d.UID, good, filepath.Join(t.TempDir(), "x.pdf"), model.NotFound, "Không còn tệp"},
		"an empty file":       {d.UID, good, onDisk(t, "r.pdf", ""), model.Invalid, "rỗng"},
		"no paper":            {"không có", good, pdf, model.NotFound, ""},
	} {
		_, err := service.LookAtScan(ctx, s, c.reader, c.document, c.path)
		var refusal *model.Error
		if !errors.As(err, &refusal) || refusal.Code != c.code || !strings.Contains(refusal.Message, c.said) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheScanIsKeptWithItsRemarksAndKnownAgain(t *testing.T) {
	s, d, _ := issuedBook(t)
	ctx := context.Background()
	low := asAsked()
	low.DPI = 96
	path := onDisk(t, "ký.pdf", "%PDF-1.4 quét")
	look := func(document model.UID, path string) (service.SignedScan, error) {
		return service.LookAtScan(ctx, s, reader{facts: service.ScanFacts{Version: 14, Pages: []service.ScanPage{low}}}, document, path)
	}
	scan, err := look(d.UID, path)
	if err != nil || scan.Replaces {
		t.Fatal(scan, err)
	}
	if _, err := service.AttachSigned(ctx, s, scan, " "); model.CodeOf(err) != model.Missing {
		t.Errorf("without a reason: %v", err)
	}
	if _, err := service.AttachSigned(ctx, s, scan, "máy cũ"); err != nil {
		t.Fatal(err)
	}
	known, said := verified(t, s, path)
	for _, want := range []string{"đúng là bản ký đã lưu của thông báo kết luận số 05/TB-MTTQ-BTT", "Lý do vẫn giữ: máy cũ"} {
		if !known || !strings.Contains(said, want) {
			t.Errorf("want %q in %s", want, said)
		}
	}
	other := datatest.Document(t, s, model.Document{Office: d.Office, Mission: d.Mission, Signer: d.Signer})
	issueAs(t, s, other.UID, "06/TB-MTTQ-BTT")
	if _, err := look(other.UID, path); model.CodeOf(err) != model.Exists {
		t.Errorf("the scan of another paper: %v", err)
	}
	again := onDisk(t, "lại.pdf", "%PDF-1.4 quét lại")
	if scan, err = look(d.UID, again); err != nil || !scan.Replaces {
		t.Fatal(scan, err)
	}
	if _, err := service.AttachSigned(ctx, s, scan, "rõ hơn"); err != nil {
		t.Fatal(err)
	}
	if _, said := verified(t, s, path); !strings.Contains(said, "sổ đã giữ bản ký khác thay cho nó") {
		t.Error(said)
	}
	if err := os.Remove(again); err != nil {
		t.Fatal(err)
	}
}

// issueAs issues a paper with a number that another system gave.
func issueAs(t *testing.T, s *data.Store, document model.UID, number string) {
	t.Helper()
	ctx := context.Background()
	if err := s.SubmitDocument(ctx, document, "", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := s.IssueDocument(ctx, data.IssueInput{Document: document, Tree: "{}", Printed: number, Day: datatest.Today, PDF: []byte("%PDF-1.4 six")}); err != nil {
		t.Fatal(err)
	}
}
