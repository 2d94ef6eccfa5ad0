// Package qr makes QR codes: a short text as a square of black and white modules that telephones read.
package qr

import (
	"fmt"

	"rsc.io/qr"
)

// Quiet is how many white modules must surround a code for it to be found (ISO/IEC 18004).
const Quiet = 4

// longest is how long a text may be, in bytes: a code of it is still small on paper.
const longest = 120

// Modules encodes a text, as UTF-8, so that it can be read with 15 % of the code spoilt: rows of modules from the top, true
// is black, without the white around. A text that is empty or too long is an error.
func Modules(text string) ([][]bool, error) {
	if text == "" || len(text) > longest {
		return nil, fmt.Errorf("a QR code of %d bytes: from 1 to %d are possible", len(text), longest)
	}
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return nil, fmt.Errorf("make a QR code: %w", err)
	}
	rows := make([][]bool, code.Size)
	for y := range rows {
		rows[y] = make([]bool, code.Size)
		for x := range rows[y] {
			rows[y][x] = code.Black(x, y)
		}
	}
	return rows, nil
}
