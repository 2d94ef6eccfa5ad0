package service

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/docx"
)

// OutsideStore keeps Word files of papers that were edited outside the program.
type OutsideStore interface {
	PaperWork(ctx context.Context, document model.UID) (model.PaperWork, error)
	AttachOutside(ctx context.Context, document model.UID, file data.NewFile) (model.DocumentVersion, error)
	DropOutside(ctx context.Context, version model.UID) error
	Blob(ctx context.Context, sha string) ([]byte, error)
}

// outsideIsNotIssued says what becomes of a Word file edited outside.
const outsideIsNotIssued = "Khi trình ký và ban hành, sổ dùng chữ trong sổ, không dùng tệp này."

// OutsideIsNotIssued says to the user that issuing issues the text of the book.
func OutsideIsNotIssued() string { return outsideIsNotIssued }

// AttachOutside keeps the Word file at path with a paper that is not issued as its version edited outside, after a look at
// it: it must be a Word file that can be read, without a password, not too large, without macros. The error is a
// *model.Error that says what is wrong with the file.
func AttachOutside(ctx context.Context, store OutsideStore, document model.UID, path string) (model.DocumentVersion, error) {
	var none model.DocumentVersion
	if _, err := totalSize([]string{path}); err != nil {
		return none, err
	}
	if strings.EqualFold(filepath.Ext(path), ".docm") {
		return none, docx.HasMacros()
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return none, readError(path, err)
	}
	if err := docx.CheckPlain(content); err != nil {
		return none, err
	}
	if _, err := docx.ReadText(content); err != nil {
		return none, err
	}
	v, err := store.AttachOutside(ctx, document, data.NewFile{
		Name: model.CleanLine(filepath.Base(path)),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil },
	})
	if errors.Is(err, context.Canceled) {
		err = model.Errorf(model.Cancelled, "", "Đã dừng; chưa đính kèm tệp nào.").Because(err)
	}
	return v, err
}
