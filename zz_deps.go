//go:build deps

package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "github.com/alecthomas/kong"
	_ "github.com/go-fonts/liberation/liberationserifregular"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/google/uuid"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/klippa-app/go-pdfium/webassembly"
	_ "github.com/mattn/go-sqlite3"
	_ "github.com/ncruces/zenity"
	_ "golang.org/x/image/font/sfnt"
	_ "golang.org/x/sys/windows"
	_ "golang.org/x/text/collate"
	_ "golang.org/x/text/unicode/norm"
	_ "gopkg.in/natefinch/lumberjack.v2"
)
