package service

import (
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/docx"
)

// Word is a paper's tree as a file for word processors, in the rule set it was made under.
func Word(tree doc.Document) ([]byte, error) {
	sheet, err := sheetOf(tree)
	if err != nil {
		return nil, err
	}
	file, err := docx.Write(tree, sheet)
	if err != nil {
		return nil, refusal(err)
	}
	return file, nil
}

// EditedOutside sets a Word file that somebody edited outside the program beside the paper it was made of, line by line.
// The error is a *model.Error: the file is none, is damaged or too large.
func EditedOutside(tree doc.Document, file []byte) ([]compose.Pair, error) {
	now, err := docx.ReadText(file)
	if err != nil {
		return nil, err
	}
	sheet, err := sheetOf(tree)
	if err != nil {
		return nil, err
	}
	was, err := docx.Lines(tree, sheet)
	if err != nil {
		return nil, refusal(err)
	}
	return compose.Compare(was, now), nil
}
