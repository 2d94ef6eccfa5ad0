package main

import (
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf/pdftest"
)

// madeUp gives full pages of plausible text.
func madeUp(pages int) func() (layout.Result, error) {
	return func() (layout.Result, error) { return pdftest.Document(pages), nil }
}
