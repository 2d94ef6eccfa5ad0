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
	Word    bool      // its Word file instead of the PDF
}

// Kept is a file that was kept when a paper was issued.
type Kept struct {
	Bytes []byte
	Part  model.FilePart
	Name  string // of the paper, in a sentence
}

// IssuedStore holds the bytes of issued papers.
type IssuedStore interface {
	IssuedPapers(ctx context.Context, number string) ([]model.IssuedPaper, error)
	Blob(ctx context.Context, sha string) ([]byte, error)
}

// Issued gives the bytes that were kept when a paper was issued. Refused are a number that none bears, or more than one
// (codes NotFound, Exists), and a Word file that was not kept.
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
	k := Kept{Part: model.IssuedPDF, Name: model.LowerFirst(fullName(p.Document))}
	sha := p.Version.PDF
	if c.Word {
		k.Part, sha = model.IssuedWord, p.Version.DOCX
	}
	if sha == "" {
		return k, model.Errorf(model.NotFound, "", "Khi ban hành %s, sổ chỉ giữ bản PDF, không giữ bản Word; hãy ghi ra tệp .pdf.", k.Name)
	}
	k.Bytes, err = store.Blob(ctx, sha)
	return k, err
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
