package service

import (
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
