// Package docx writes a document tree as a file for word processors (Office Open XML, ECMA-376, transitional), and reads
// the text of such files back.
//
// Nouns:
//   - frame: a block whose lines stand in fixed places (head, title, signature). Its lines, sizes and distances are read
//     off the page that package layout makes of it, so that the file breaks where the PDF breaks;
//   - style: the named look of a role or of a part of a frame, in the words of offices ("Căn cứ", "Nơi nhận");
//   - spacer: a paragraph without text, one point high, where the format needs a paragraph and the paper has none.
//
// Rules:
//   - measures come from the sheet only; the writer turns points into the units of the format and knows none by itself;
//   - what the PDF refuses is refused here: a character without a glyph is a *layout.GlyphError;
//   - no word is lost and none is added: labels are text, words that belong together are joined by U+00A0 (layout.Bind);
//   - the QR code of an issued paper is a picture of the same size in the same place as in the PDF;
//   - space stands above paragraphs, never below, except above tables: word processors add the two up, the layout takes
//     the greater;
//   - equal trees on equal sheets give equal bytes: no clock, no machine, no random number goes into the file;
//   - files from outside are never trusted: sizes are limited while unpacking, and every refusal is a *model.Error.
package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// Write returns the file of a document in the look of the sheet. The error is a *layout.GlyphError when a text cannot be
// printed; an unusable sheet gives another error.
func Write(d doc.Document, s layout.Sheet) ([]byte, error) {
	if err := checkProperties(d); err != nil {
		return nil, fmt.Errorf("write docx: %w", err)
	}
	w := newWriter(d, s)
	w.lay(doc.Block{}) // an unusable sheet is refused before its measures are used
	if w.err == nil {
		w.code, w.err = w.placeCode()
	}
	w.body()
	if w.err != nil {
		return nil, fmt.Errorf("write docx: %w", w.err)
	}
	file, err := pack(w.parts())
	if err != nil {
		return nil, fmt.Errorf("write docx: %w", err)
	}
	return file, nil
}

// checkProperties accepts what the properties of a file can hold on one line.
func checkProperties(d doc.Document) error {
	for _, p := range [][2]string{{"title", d.Title}, {"author", d.Author}, {"subject", d.Subject}} {
		if !utf8.ValidString(p[1]) || strings.ContainsFunc(p[1], unicode.IsControl) {
			return fmt.Errorf("%s %.60q is not a line of text", p[0], p[1])
		}
	}
	return nil
}

// part is one file of the package.
type part struct {
	name, content string
}

// epoch is the time of all parts: the first one that the archive's own dates can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack puts the parts into an archive in their order.
func pack(parts []part) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", p.name, err)
		}
		if _, err := f.Write([]byte(p.content)); err != nil {
			return nil, fmt.Errorf("part %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("close archive: %w", err)
	}
	return out.Bytes(), nil
}
