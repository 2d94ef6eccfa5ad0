// Package pdf turns laid-out pages into the bytes of a PDF/A-1b file.
//
// Nouns:
//   - face: one of the four styles of the text font, read once per process and never changed;
//   - code: the number under which a rune of a face stands in one document. Codes are given in order of first use, so
//     a document embeds only the glyphs it shows, and its text strings hold codes of two bytes;
//   - draft: the file as the drawing back end (gofpdf) leaves it: pages, content streams and page tree;
//   - finishing: everything a PDF/A file needs besides its pages is written by this package itself: fonts, resources,
//     metadata, output intent, outline, catalog, file identifier, cross-reference table.
//
// Rules:
//   - gofpdf only draws: it opens pages, takes content operators and rules, and sets up the page tree. Its own fonts, text
//     functions, bookmarks, metadata, links and attachments are never used: its fonts cost more than the rest of a
//     document, its text functions stretch only one kind of space, and its metadata are not valid in an archive file;
//   - the same pages and Meta give the same bytes, on every operating system;
//   - whatever the input, Write returns a whole file or an error, and never panics;
//   - pictures are written in greys, so that paper and profile stay those of the text;
//   - grey marks lie beneath the black text, wherever they stand in the page;
//   - no rune is drawn that the face cannot show: a missing glyph is a *GlyphError, not an empty box.
package pdf

import (
	"fmt"
	"time"

	"sogiamsat/reports/layout"
)

// Meta describes the document in the file's properties. Title and Created are required, the rest may be empty. Texts
// are single lines without control characters.
type Meta struct {
	Title    string
	Author   string
	Subject  string
	Keywords string
	Creator  string // the program that made the document
	Language string // BCP 47; empty means vi-VN

	// Created is written with the offset of its own zone: callers give it in the office's zone, in which it is read.
	Created time.Time
}

// Write returns the file of the laid-out pages. The error is a *GlyphError when a text holds a rune that its face
// cannot show; every other error names the page and the value that cannot be drawn.
func Write(res layout.Result, meta Meta) (file []byte, err error) { return WriteIn(nil, res, meta) }

// WriteIn is Write in another typeface than the built-in one; nil is that. Its letters must be as wide as the built-in
// ones (fonts.Family.Fits), as the pages were measured with those.
func WriteIn(typeface *Typeface, res layout.Result, meta Meta) (file []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, fmt.Errorf("write pdf: %v", p)
		}
	}()
	if err := checkMeta(meta); err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	if err := checkResult(res); err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	if typeface == nil {
		typeface = builtIn
	}
	fonts := newFontSet(typeface, res.Fonts)
	f := finisher{pages: len(res.Pages)}
	if err := draw(&f, res.Pages, fonts); err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	file, err = f.finish(fonts, res, meta)
	if err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return file, nil
}

// GlyphError reports a rune that cannot be drawn: the face has no glyph for it, or it is a control, format or combining
// character, which has no place of its own on a line (see package fonts).
type GlyphError struct {
	Rune rune
	Page int    // 0-based
	Text string // the run that holds the rune
}

func (e *GlyphError) Error() string {
	return fmt.Sprintf("page %d: no glyph for %U in %.60q", e.Page+1, e.Rune, e.Text)
}
