package main

import (
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf/pdftest"
)

// input is the document all contenders draw. This is the one place to put other laid-out pages in.
func input(pages int) layout.Result { return pdftest.Document(pages) }
