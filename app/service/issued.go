package service

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// IssuedChoice says which issued paper is wanted.
type IssuedChoice struct {
	Number  string    // as printed, whatever the capitals: "05/TB-MTTQ-BTT"
	Year    int       // of its day; 0: any
	Mission model.UID // "": of any
	// Part is which of its files: IssuedPDF, IssuedWord, or the SignedScan that counts.
	Part model.FilePart
}

// Kept is a file that was kept when a paper was issued, or of its signed copy.
type Kept struct {
	Bytes []byte
	Part  model.FilePart
	Name  string // of the paper, in a sentence
}

// IssuedStore holds the bytes of issued papers.
type IssuedStore interface {
	IssuedPapers(ctx context.Context, number string) ([]model.IssuedPaper, error)
	SignedCopies(ctx context.Context, document model.UID) ([]model.SignedRow, error)
	Blob(ctx context.Context, sha string) ([]byte, error)
}

// Issued gives the bytes of an issued paper as they were kept. Refused are a number that none bears, or more than one
// (codes NotFound, Exists), and a file that was not kept (code NotFound).
func Issued(ctx context.Context, store IssuedStore, c IssuedChoice) (Kept, error) {
	found, err := store.IssuedPapers(ctx, strings.TrimSpace(c.Number))
	if err != nil {
		return Kept{}, fmt.Errorf("issued paper %s: %w", c.Number, err)
	}
	found = slices.DeleteFunc(found, func(p model.IssuedPaper) bool {
		return c.Year != 0 && p.Version.Day.Year() != c.Year || c.Mission != "" && p.Document.Mission != c.Mission
	})
	if err := onlyOne(found, c.Number); err != nil {
		return Kept{}, err
	}
	p := found[0]
	k := Kept{Part: c.Part, Name: model.LowerFirst(fullName(p.Document))}
	sha, err := keptHash(ctx, store, p, k)
	if err != nil {
		return k, err
	}
	k.Bytes, err = store.Blob(ctx, sha)
	return k, err
}

// keptHash is the hash under which the file is kept.
func keptHash(ctx context.Context, store IssuedStore, p model.IssuedPaper, k Kept) (string, error) {
	switch k.Part {
	case model.IssuedWord:
		if p.Version.DOCX == "" {
			return "", model.Errorf(model.NotFound, "", "Khi ban hành %s, sổ chỉ giữ bản PDF, không giữ bản Word; hãy ghi ra tệp .pdf.", k.Name)
		}
		return p.Version.DOCX, nil
	case model.SignedScan:
		copies, err := store.SignedCopies(ctx, p.Document.UID)
		if err == nil && len(copies) == 0 {
			err = model.Errorf(model.NotFound, "", "Chưa có bản ký của %s; hãy gắn bản quét đã ký, đóng dấu ở trang của văn bản, hoặc bỏ --signed để lấy bản đã ban hành.", k.Name)
		}
		if err != nil {
			return "", err
		}
		return copies[0].Attachment.SHA256, nil
	}
	return p.Version.PDF, nil
}

// onlyOne refuses none and several.
func onlyOne(found []model.IssuedPaper, number string) error {
	switch len(found) {
	case 0:
		return model.Errorf(model.NotFound, "number", "Sổ không giữ bản ban hành nào mang số “%s”; hãy ghi đủ số và ký hiệu như trên văn bản.", number)
	case 1:
		return nil
	}
	names := make([]string, len(found))
	for i, p := range found {
		names[i] = model.LowerFirst(fullName(p.Document))
	}
	return model.Errorf(model.Exists, "number", "Có %d văn bản mang số “%s”: %s. Hãy ghi thêm năm hoặc cuộc giám sát.", len(found), number, strings.Join(names, "; "))
}
