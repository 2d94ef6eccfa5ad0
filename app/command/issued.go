package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// verify tells whether a file is one that the book issued; one that is not known is a problem.
func (e Env) verify(ctx context.Context, a verifyArgs) error {
	switch {
	case a.Code != "" && a.File != "":
		return usageError("Hãy ghi tên tệp hoặc --code, không ghi cả hai.")
	case a.Code != "":
		return e.verifyCode(ctx, a)
	case a.File == "":
		return usageError("Thiếu tên tệp PDF cần kiểm tra.")
	}
	if _, err := os.Stat(a.File); errors.Is(err, os.ErrNotExist) {
		return usageError(fmt.Sprintf("Không có tệp “%s”.", a.File))
	}
	book := a.Book
	if book == "" {
		var err error
		if book, err = bookBeside(a.File); err != nil {
			return err
		}
	}
	return e.with(ctx, book, func(store *data.Store) error {
		v, err := service.Verify(ctx, store, a.File)
		return e.told(v, err)
	})
}

// verifyCode does the same for the text of a QR code on paper.
func (e Env) verifyCode(ctx context.Context, a verifyArgs) error {
	if a.Book == "" {
		return usageError("Thiếu tên tệp dữ liệu (--book TỆP.sgs).")
	}
	return e.with(ctx, a.Book, func(store *data.Store) error {
		v, err := service.VerifyCode(ctx, store, a.Code)
		return e.told(v, err)
	})
}

// told says what was found; what is not known is a problem.
func (e Env) told(v service.Verification, err error) error {
	if err != nil {
		return err
	}
	if err := e.say("%s", strings.Join(v.Said, "\n")); err != nil {
		return err
	}
	if !v.Known {
		return errProblems
	}
	return nil
}

// bookBeside is the one data file in the folder of a file.
func bookBeside(path string) (string, error) {
	found, err := filepath.Glob(filepath.Join(globbed(filepath.Dir(path)), "*.sgs"))
	if err != nil {
		return "", fmt.Errorf("look for a data file: %w", err)
	}
	switch len(found) {
	case 0:
		return "", usageError("Thiếu tên tệp dữ liệu (--book TỆP.sgs); thư mục của tệp cần kiểm tra không có tệp .sgs nào.")
	case 1:
		return found[0], nil
	}
	return "", usageError(fmt.Sprintf("Thư mục của tệp cần kiểm tra có %d tệp .sgs; hãy ghi rõ tệp nào (--book TỆP.sgs).", len(found)))
}

// globbed is a folder's name with nothing in it that a pattern would read otherwise.
func globbed(folder string) string {
	return strings.NewReplacer("[", "?", "*", "?").Replace(folder)
}

// issued writes the bytes that were kept when a paper was issued, or those of its signed copy.
func (e Env) issued(ctx context.Context, a printArgs) error {
	switch {
	case a.File == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case a.Out == "":
		return usageError("Thiếu tên tệp PDF hoặc Word sẽ ghi (-o).")
	case isOther(a.Out), isSheet(a.Out):
		return unknownEnding(a.Out)
	case a.Signed && service.IsWord(a.Out):
		return usageError("Bản ký là tệp PDF; hãy ghi ra tệp .pdf.")
	}
	return e.with(ctx, a.File, func(store *data.Store) error {
		which := service.IssuedChoice{Number: a.Issued, Year: a.Year, Part: model.IssuedPDF}
		switch {
		case a.Signed:
			which.Part = model.SignedScan
		case service.IsWord(a.Out):
			which.Part = model.IssuedWord
		}
		if a.Mission != "" {
			var err error
			if which.Mission, err = missionByCode(ctx, store, a.Mission); err != nil {
				return err
			}
		}
		kept, err := service.Issued(ctx, store, which)
		if err != nil {
			return err
		}
		err = service.WriteFile(a.Out, func(w io.Writer) error {
			_, err := w.Write(kept.Bytes)
			return err
		})
		if err != nil {
			return err
		}
		return e.say("Đã ghi “%s”: %s của %s.", a.Out, kept.Part.Label(), kept.Name)
	})
}
