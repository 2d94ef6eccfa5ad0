package service

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// IsWord reports whether the name of a file asks for a Word file.
func IsWord(path string) bool { return strings.EqualFold(filepath.Ext(path), ".docx") }

// WritePrinted writes a paper to a file: for Word where the name asks for it, else as PDF.
func WritePrinted(path string, p Printed) error {
	file := p.PDF
	if IsWord(path) {
		word, err := Word(p.Doc)
		if err != nil {
			return err
		}
		file = word
	}
	return WriteFile(path, func(w io.Writer) error { _, err := w.Write(file); return err })
}

// WriteSeveral writes papers of one name, such as the reports of several offices, as WritePrinted does: the first to path,
// the others beside it under its name with a number that is free there. It gives the paths; on an error, and when ctx
// ends, those beside are not there.
func WriteSeveral(ctx context.Context, path string, papers []Printed) (paths []string, err error) {
	defer func() {
		if err != nil {
			for _, p := range paths[min(1, len(paths)):] {
				err = errors.Join(err, os.Remove(p))
			}
			paths = nil
		}
	}()
	for i, p := range papers {
		to := path
		if err := ctx.Err(); err != nil {
			return paths, err
		}
		if i > 0 {
			if to, err = freePath(filepath.Dir(path), filepath.Base(path)); err != nil {
				return paths, err
			}
		}
		if err := WritePrinted(to, p); err != nil {
			return paths, err
		}
		paths = append(paths, to)
	}
	return paths, nil
}
