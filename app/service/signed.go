package service

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
)

// ScanFacts is what a reader finds in a PDF.
type ScanFacts struct {
	Version    int  // 14 for 1.4; 0: not known
	Encrypted  bool // it needs a password, or forbids something
	Signatures int  // digital ones
	Pages      []ScanPage
}

// ScanPage is one page as it is shown.
type ScanPage struct {
	Width, Height float64 // millimetres
	Covered       float64 // how much of it pictures cover: 0 to 1
	DPI           float64 // of the pictures as they are placed; 0: there are none
	Grey          bool    // it has pictures, none of which can have colour
	Tinted        bool    // colour can be seen on it
}

// ScanReader reads what matters of a scan. What is no PDF is refused (code Invalid).
type ScanReader interface {
	Scan(ctx context.Context, pdf []byte) (ScanFacts, error)
}

// SignedStore keeps scans of signed papers.
type SignedStore interface {
	KnownFiles
	PaperWork(ctx context.Context, document model.UID) (model.PaperWork, error)
	SignedCopies(ctx context.Context, document model.UID) ([]model.SignedRow, error)
	AttachSigned(ctx context.Context, in data.SignedInput) (model.SignedCopy, error)
	Blob(ctx context.Context, sha string) ([]byte, error)
}

// SignedScan is a file that was looked at and may be kept as the scan of a signed paper.
type SignedScan struct {
	Document model.UID
	Name     string
	Remarks  []Remark // none of them blocks
	Replaces bool     // a scan is kept already; a reason is needed

	content []byte
}

// told is what the book notes of a scan: its remarks, and why it is kept all the same.
func (s SignedScan) told(reason string) string {
	if len(s.Remarks) == 0 {
		return ""
	}
	var lines []string
	for _, r := range s.Remarks {
		lines = append(lines, r.Have)
	}
	return strings.Join(lines, " ") + "\nLý do vẫn giữ: " + reason
}

// LookAtScan reads the file at path and looks at it as the scan of a signed paper: whether it is a PDF that anybody can
// open, is not the file that was issued without a signature nor of another paper, and whether it is what the decree asks
// of a digital copy (NĐ 30/2020, Phụ lục I: PDF 1.4 or later, colour, at least 200 dpi, at full size). What makes it
// useless as the signed copy is refused (code Invalid); the rest are remarks, with which it may be kept for a reason,
// since an old scanner is no reason to have no copy.
func LookAtScan(ctx context.Context, store SignedStore, reader ScanReader, document model.UID, path string) (SignedScan, error) {
	s := SignedScan{Document: document, Name: model.CleanLine(filepath.Base(path))}
	work, err := store.PaperWork(ctx, document)
	if err != nil {
		return s, err
	}
	at := slices.IndexFunc(work.Versions, func(v model.DocumentVersion) bool { return v.Issued })
	if at < 0 {
		return s, model.Errorf(model.State, "", "Sổ không giữ bản ban hành của văn bản này nên không gắn bản ký được; hãy đính kèm tệp ở thẻ Tệp.")
	}
	if s.content, err = readScan(path); err != nil {
		return s, err
	}
	if err := refuseKnown(ctx, store, document, s); err != nil {
		return s, err
	}
	facts, err := reader.Scan(ctx, s.content)
	if err != nil {
		return s, err
	}
	if err := refuseScan(facts); err != nil {
		return s, err
	}
	s.Remarks = scanRemarks(facts, issuedPages(ctx, store, reader, work.Versions[at].PDF))
	copies, err := store.SignedCopies(ctx, document)
	s.Replaces = len(copies) > 0
	return s, err
}

// AttachSigned keeps a scan that was looked at. With remarks, or when another scan is kept already, it needs a reason
// (code Missing, field "reason").
func AttachSigned(ctx context.Context, store SignedStore, s SignedScan, reason string) (model.SignedCopy, error) {
	reason = strings.TrimSpace(reason)
	if reason == "" && len(s.Remarks) > 0 {
		return model.SignedCopy{}, model.Errorf(model.Missing, "reason", "Bản quét có điều chưa đúng quy định; hãy ghi lý do vẫn giữ.")
	}
	in := data.SignedInput{Document: s.Document, Remarks: s.told(reason), File: data.NewFile{
		Name: s.Name, Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(s.content)), nil },
	}}
	if s.Replaces {
		in.Reason = reason
	}
	return store.AttachSigned(ctx, in)
}

// readScan reads a file that says of itself that it is a PDF.
func readScan(path string) ([]byte, error) {
	if _, err := totalSize([]string{path}); err != nil {
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, readError(path, err)
	}
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return nil, model.Errorf(model.Invalid, "", "“%s” không phải tệp PDF. Bản ký được giữ dưới dạng PDF (%s); hãy quét lại ra PDF, hoặc đính kèm như tệp thường ở thẻ Tệp.",
			filepath.Base(path), scanClause)
	}
	return content, nil
}

// refuseKnown refuses what the book issued itself, and the scan of another paper.
func refuseKnown(ctx context.Context, store SignedStore, document model.UID, s SignedScan) error {
	sum := sha256.Sum256(s.content)
	found, err := store.KnownFiles(ctx, hex.EncodeToString(sum[:]))
	if err != nil {
		return err
	}
	for _, f := range found {
		switch {
		case f.Part != model.SignedScan:
			return model.Errorf(model.Invalid, "", "“%s” đúng là %s của %s, chưa có chữ ký và con dấu. Hãy chọn tệp quét từ bản giấy đã ký, đóng dấu, hoặc tệp đã ký số.",
				s.Name, f.Part.Label(), model.LowerFirst(fullName(f.Document)))
		case f.Document.UID != document:
			return model.Errorf(model.Exists, "", "“%s” là bản ký đã lưu của %s. Hãy xem lại có chọn nhầm tệp, nhầm văn bản không.", s.Name, model.LowerFirst(fullName(f.Document)))
		}
	}
	return nil
}

func refuseScan(f ScanFacts) error {
	switch {
	case f.Encrypted:
		return model.Errorf(model.Invalid, "", "Tệp PDF bị khóa (có mật khẩu hoặc cấm sao chép, in), nên sau này có thể không mở được. Hãy bỏ khóa ở phần mềm quét rồi lưu lại.")
	case len(f.Pages) == 0:
		return model.Errorf(model.Invalid, "", "Tệp PDF không có trang nào. Hãy quét lại.")
	}
	return nil
}

// issuedPages is how many pages the paper has as it was issued; 0 when it cannot be told.
func issuedPages(ctx context.Context, store SignedStore, reader ScanReader, sha string) int {
	pdf, err := store.Blob(ctx, sha)
	if err != nil {
		return 0
	}
	facts, err := reader.Scan(ctx, pdf)
	if err != nil {
		return 0
	}
	return len(facts.Pages)
}

const (
	scanClause = "NĐ 30/2020, Phụ lục I, Phần II"

	leastVersion = 14   // PDF 1.4
	leastDPI     = 200  // dots per inch at full size
	nearDPI      = 3    // scanners round the size of their picture
	sheetShort   = 210  // A4 in millimetres
	sheetLong    = 297  //
	sheetNear    = 4    // millimetres by which scanners cut a sheet
	scanned      = 0.30 // of a page is covered by pictures: it is a scan
	fullSize     = 0.85 // is covered where the sheet was scanned at full size
)

// scanRemarks looks at a scan of a paper that has so many pages (0: not known).
func scanRemarks(f ScanFacts, pages int) []Remark {
	var out []Remark
	warn := func(check, need, have, mend, clause string) {
		out = append(out, Remark{Check: check, Group: checks.Form, Level: checks.Warning, Need: need, Have: have, Mend: mend, Clause: clause})
	}
	if f.Version != 0 && f.Version < leastVersion {
		warn("scan-version", "PDF phiên bản 1.4 trở lên.", fmt.Sprintf("Tệp là PDF phiên bản %d.%d.", f.Version/10, f.Version%10),
			"Chọn PDF 1.4 trở lên hoặc PDF/A ở phần mềm quét.", scanClause)
	}
	if have := pagesWhere(f, func(p ScanPage) bool { return !isA4(p) }); have != "" {
		first := f.Pages[slices.IndexFunc(f.Pages, func(p ScanPage) bool { return !isA4(p) })]
		warn("scan-size", "Trang khổ A4 (210 x 297 mm), tỷ lệ 100%.", fmt.Sprintf("%s không phải khổ A4 (%.0f x %.0f mm).", have, first.Width, first.Height),
			"Quét khổ A4, tỷ lệ 100%, không cắt mép.", scanClause)
	}
	if have := pagesWhere(f, func(p ScanPage) bool { return p.scan() && p.Covered < fullSize }); have != "" {
		warn("scan-scale", "Ảnh quét phủ cả trang, tỷ lệ 100%.", have+" có ảnh quét thu nhỏ, không phủ cả trang.", "Đặt tỷ lệ quét 100%, không chọn “vừa trang”.", scanClause)
	}
	if have := pagesWhere(f, func(p ScanPage) bool { return p.scan() && p.DPI < leastDPI-nearDPI }); have != "" {
		warn("scan-dpi", "Ít nhất 200 dpi.", fmt.Sprintf("%s có độ phân giải dưới 200 dpi (thấp nhất %.0f dpi).", have, lowest(f)), "Đặt độ phân giải 200 hoặc 300 dpi rồi quét lại.", scanClause)
	}
	colourRemarks(f, warn)
	if pages > len(f.Pages) {
		warn("scan-pages", fmt.Sprintf("Đủ %d trang như bản ban hành.", pages), fmt.Sprintf("Tệp có %d trang, bản ban hành có %d trang.", len(f.Pages), pages), "Quét đủ các trang vào một tệp.", "thiếu trang thì bản lưu không đầy đủ")
	}
	if f.Signatures == 0 && !slices.ContainsFunc(f.Pages, ScanPage.scan) {
		warn("scan-signed", "Ảnh quét từ bản giấy đã ký, đóng dấu, hoặc tệp có chữ ký số.", "Tệp không có trang nào là ảnh quét và cũng không có chữ ký số.", "Xem lại có chọn nhầm tệp chưa ký không.", "bản lưu phải là bản đã ký")
	}
	return out
}

type warner func(check, need, have, mend, clause string)

// colourRemarks looks for colour: without it nobody sees afterwards that the seal is red and the signature is blue.
func colourRemarks(f ScanFacts, warn warner) {
	const need, mend = "Ảnh màu.", "Chọn chế độ quét màu rồi quét lại."
	if have := pagesWhere(f, func(p ScanPage) bool { return p.scan() && p.Grey }); have != "" {
		warn("scan-colour", need, have+" quét đen trắng hoặc xám.", mend, scanClause)
		return
	}
	some := slices.ContainsFunc(f.Pages, ScanPage.scan)
	if some && !slices.ContainsFunc(f.Pages, func(p ScanPage) bool { return p.Tinted }) {
		warn("scan-colour", need, "Cả tệp không thấy màu nào, kể cả màu đỏ của con dấu.", mend, scanClause)
	}
}

func (p ScanPage) scan() bool { return p.Covered >= scanned && p.DPI > 0 }

func isA4(p ScanPage) bool {
	return math.Abs(min(p.Width, p.Height)-sheetShort) <= sheetNear && math.Abs(max(p.Width, p.Height)-sheetLong) <= sheetNear
}

// lowest is the lowest resolution of a scanned page.
func lowest(f ScanFacts) float64 {
	out := math.Inf(1)
	for _, p := range f.Pages {
		if p.scan() {
			out = min(out, p.DPI)
		}
	}
	return out
}

// mostPages is how many pages are named one by one.
const mostPages = 5

// pagesWhere names the pages that are so: "Trang 1, 3"; "" for none.
func pagesWhere(f ScanFacts, so func(ScanPage) bool) string {
	var found []string
	for i, p := range f.Pages {
		if so(p) {
			found = append(found, fmt.Sprint(i+1))
		}
	}
	switch {
	case len(found) == 0:
		return ""
	case len(found) > mostPages:
		return fmt.Sprintf("%d trong %d trang", len(found), len(f.Pages))
	}
	return "Trang " + strings.Join(found, ", ")
}
