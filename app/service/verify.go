package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// KnownFiles finds the papers that a file or a number belongs to.
type KnownFiles interface {
	KnownFiles(ctx context.Context, sha string) ([]model.KnownFile, error)
	IssuedPapers(ctx context.Context, number string) ([]model.IssuedPaper, error)
}

// Verification says whether a file is one that the book issued.
type Verification struct {
	Known bool     // as issued or signed
	Said  []string // sentences for the user, the answer first
}

// Verify tells whether the file at path is, byte for byte, a PDF or Word file that was issued from the book or the scan
// of a signed paper, which paper that is, whether its text still bears out the QR code on it, and what became of it. Of a
// file that is another one but bears the code of an issued paper, as one that was saved anew, that is told, and of a Word
// file that was edited outside, whose it is. The error is a *model.Error when the file cannot be read.
func Verify(ctx context.Context, store KnownFiles, path string) (Verification, error) {
	sha, err := hashOf(path)
	if err != nil {
		return Verification{}, err
	}
	found, err := store.KnownFiles(ctx, sha)
	if err != nil {
		return Verification{}, fmt.Errorf("verify %s: %w", filepath.Base(path), err)
	}
	name := filepath.Base(path)
	if len(found) == 0 {
		said, err := codedIn(ctx, store, path)
		return Verification{Said: slices.Concat([]string{
			fmt.Sprintf("“%s” không phải bản nào sổ này đã ban hành hay bản ký đã đính kèm.", name),
		}, said, []string{
			"Tệp có thể là bản nháp, bản đã bị sửa (dù chỉ một chữ), bản lưu lại bằng chương trình khác, hoặc của sổ khác.",
			"Mã kiểm tra SHA-256 của tệp: " + sha + ".",
		})}, err
	}
	v := Verification{}
	for _, f := range found {
		if f.Part == model.OutsideWord {
			v.Said = append(v.Said, editedOutside(name, f.Document)...)
			continue
		}
		v.Known = true
		v.Said = append(v.Said, fmt.Sprintf("“%s” đúng là %s của %s.", name, f.Part.Label(), model.LowerFirst(fullName(f.Document))))
		v.Said = append(v.Said, fate(f.IssuedPaper)...)
		if f.Replaced {
			v.Said = append(v.Said, "Đây là bản ký đính kèm trước; sổ đã giữ bản ký khác thay cho nó.")
		}
		v.Said = append(v.Said, onPaper(f)...)
		if f.Remarks != "" {
			v.Said = append(v.Said, "Khi đính kèm bản ký: "+f.Remarks)
		}
	}
	v.Said = append(v.Said, "Mã kiểm tra SHA-256 khớp với mã đã ghi trong sổ: "+sha+".")
	return v, nil
}

// editedOutside says of which paper a file is a version edited outside, and that it is not what is issued.
func editedOutside(name string, d model.Document) []string {
	said := fmt.Sprintf("“%s” đúng là bản Word sửa ngoài của %s", name, model.LowerFirst(fullName(d)))
	if d.State.Frozen() {
		return []string{said + ", không phải bản ban hành.", "Bản ban hành là chữ trong sổ; hãy kiểm tra bằng tệp PDF hoặc Word đã ban hành."}
	}
	return []string{said + ", chưa ban hành.", outsideIsNotIssued}
}

// fullName is a paper in a sentence: "Thông báo kết luận số 05/TB-MTTQ-BTT ngày 01/10/2024 “Kết luận giám sát”".
func fullName(d model.Document) string {
	out := d.Type.Label()
	if d.Number != "" {
		out += " số " + d.Number
	}
	if d.Day != "" {
		out += " ngày " + d.Day.Format()
	}
	if d.Subject != "" {
		out += " “" + d.Subject + "”"
	}
	return out
}

// fate says what became of an issued paper since.
func fate(p model.IssuedPaper) []string {
	var out []string
	for _, d := range p.Followed {
		verb := "đính chính"
		if d.Replaces == p.Document.UID {
			verb = "thay thế"
		}
		out = append(out, fmt.Sprintf("Văn bản này đã được %s bằng %s.", verb, model.LowerFirst(fullName(d))))
	}
	switch {
	case p.Document.State == model.DocVoid:
		said := "Văn bản này đã bị hủy"
		if p.Voided.Day != "" {
			said += " ngày " + p.Voided.Day.Format()
		}
		if p.Voided.Reason != "" {
			said += ", lý do: " + strings.TrimRight(p.Voided.Reason, ".")
		}
		out = append(out, said+".")
	case p.Document.State == model.DocIssued && len(out) == 0:
		out = append(out, "Trong sổ chưa có văn bản nào thay thế, đính chính hoặc hủy văn bản này.")
	case len(out) == 0:
		out = append(out, "Trạng thái trong sổ: "+p.Document.State.Label()+".")
	}
	return out
}

// hashOf is the SHA-256 of a file in hex.
func hashOf(path string) (sha string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", readError(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return "", model.Errorf(model.Invalid, "path", "“%s” là thư mục; hãy chọn một tệp.", filepath.Base(path))
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", readError(path, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
