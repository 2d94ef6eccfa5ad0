package service

import (
	"context"

	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/docx"
)

// Compare sets two texts of a paper side by side, line by line. Each is a version of the draft, a Word file of it that was
// edited outside, the issued text of the paper it replaces, or, by the zero version, the text of now. Beside a Word file
// a text has the lines that it has in Word.
func (w *Drafting) Compare(ctx context.Context, d Draft, was, is model.DocumentVersion) ([]compose.Pair, error) {
	inWord := was.Outside() || is.Outside()
	old, err := w.lines(ctx, d, was, inWord)
	if err != nil {
		return nil, err
	}
	now, err := w.lines(ctx, d, is, inWord)
	if err != nil {
		return nil, err
	}
	return compose.Compare(old, now), nil
}

func (w *Drafting) lines(ctx context.Context, d Draft, v model.DocumentVersion, inWord bool) ([]string, error) {
	if v.Outside() {
		file, err := w.store.Blob(ctx, v.DOCX)
		if err != nil {
			return nil, err
		}
		return docx.ReadText(file)
	}
	tree := d.Tree
	if v.UID != "" {
		var err error
		if tree, _, err = treeOf(v); err != nil {
			return nil, err
		}
	}
	if !inWord {
		return compose.Lines(tree), nil
	}
	sheet, err := sheetOf(tree)
	if err != nil {
		return nil, err
	}
	lines, err := docx.Lines(compose.Printed(tree), sheet)
	if err != nil {
		return nil, refusal(err)
	}
	return lines, nil
}
