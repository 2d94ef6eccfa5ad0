package pdf

import (
	"errors"
	"fmt"
	"math"
	"unicode"
	"unicode/utf8"

	"sogiamsat/reports/layout"
)

// Limits of PDF 1.4 and PDF/A-1 that a document could reach.
const (
	minSide    = 3.0   // points
	maxSide    = 14400 // points; also the largest coordinate accepted
	maxPages   = 8000  // an array holds at most 8,191 elements
	maxRun     = 4000  // runes; the array of one run holds at most two elements per rune
	maxMeta    = 10000 // runes; a string holds at most 65,535 bytes
	minSize    = 1.0   // points
	maxSize    = 1000  // points
	maxOutline = 100000
)

func checkMeta(m Meta) error {
	if m.Title == "" {
		return errors.New("meta: title is missing")
	}
	if y := m.Created.Year(); m.Created.IsZero() || y < 1 || y > 9999 {
		return errors.New("meta: creation time is missing or out of range")
	}
	fields := []struct{ name, value string }{
		{"title", m.Title},
		{"author", m.Author},
		{"subject", m.Subject},
		{"keywords", m.Keywords},
		{"creator", m.Creator},
	}
	for _, f := range fields {
		if err := checkLine(f.value); err != nil {
			return fmt.Errorf("meta: %s: %w", f.name, err)
		}
	}
	for _, r := range m.Language {
		if r != '-' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return fmt.Errorf("meta: language %.60q is not a language tag", m.Language)
		}
	}
	return nil
}

// checkLine accepts what both a PDF text string and XML can hold on one line.
func checkLine(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("%.60q is not valid UTF-8", s)
	}
	if utf8.RuneCountInString(s) > maxMeta {
		return fmt.Errorf("longer than %d letters", maxMeta)
	}
	for _, r := range s {
		if unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF {
			return fmt.Errorf("%.60q holds the control character %U", s, r)
		}
	}
	return nil
}

func checkResult(res layout.Result) error {
	if len(res.Pages) == 0 {
		return errors.New("no pages")
	}
	if len(res.Pages) > maxPages {
		return fmt.Errorf("%d pages are more than %d", len(res.Pages), maxPages)
	}
	for i := range res.Pages {
		if err := checkPage(&res.Pages[i], res.Fonts); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	return checkOutline(res.Outline, len(res.Pages))
}

func checkPage(p *layout.Page, fonts [4]bool) error {
	if !(p.Width >= minSide && p.Width <= maxSide && p.Height >= minSide && p.Height <= maxSide) {
		return fmt.Errorf("size %g x %g pt is out of range", p.Width, p.Height)
	}
	for i := range p.Texts {
		if err := checkText(&p.Texts[i], fonts); err != nil {
			return fmt.Errorf("text %.60q: %w", p.Texts[i].Text, err)
		}
	}
	for _, l := range p.Lines {
		if !onSheet(l.X1, l.Y1, l.X2, l.Y2) || !(l.Width > 0 && l.Width <= maxSize) {
			return fmt.Errorf("line %+v is out of range", l)
		}
	}
	for _, b := range p.Boxes {
		if !onSheet(b.X, b.Y, b.Width, b.Height) || !(b.Width > 0 && b.Height > 0) {
			return fmt.Errorf("box %+v is out of range", b)
		}
	}
	for i := range p.Pictures {
		if err := checkPicture(&p.Pictures[i]); err != nil {
			return err
		}
	}
	return nil
}

func checkText(t *layout.Text, fonts [4]bool) error {
	switch {
	case int(t.Style) >= len(fonts) || !fonts[t.Style]:
		return fmt.Errorf("style %d is not among the fonts of the document", t.Style)
	case !onSheet(t.X, t.Y, t.Width) || t.Width < 0:
		return fmt.Errorf("place %g, %g or width %g is out of range", t.X, t.Y, t.Width)
	case !(t.Size >= minSize && t.Size <= maxSize):
		return fmt.Errorf("font size %g is out of range", t.Size)
	case !(t.Gray >= 0 && t.Gray <= 1):
		return fmt.Errorf("grey %g is out of range", t.Gray)
	case !(math.Abs(t.Track) <= t.Size):
		return fmt.Errorf("letter space %g is out of range", t.Track)
	case !(math.Abs(t.Turn) <= 360):
		return fmt.Errorf("turn %g is out of range", t.Turn)
	case len(t.Text) > maxRun && utf8.RuneCountInString(t.Text) > maxRun:
		return fmt.Errorf("longer than %d letters", maxRun)
	case !utf8.ValidString(t.Text):
		return errors.New("not valid UTF-8")
	}
	return nil
}

// onSheet is false for NaN and infinities too, since every comparison with them fails.
func onSheet(values ...float64) bool {
	for _, v := range values {
		if !(math.Abs(v) <= maxSide) {
			return false
		}
	}
	return true
}

func checkOutline(marks []layout.Mark, pages int) error {
	if len(marks) > maxOutline {
		return fmt.Errorf("%d outline entries are more than %d", len(marks), maxOutline)
	}
	for i, m := range marks {
		if m.Title == "" || m.Level < 1 || m.Page < 0 || m.Page >= pages || !onSheet(m.Y) {
			return fmt.Errorf("outline entry %d (%+v) is out of range", i+1, m)
		}
		if err := checkLine(m.Title); err != nil {
			return fmt.Errorf("outline entry %d: %w", i+1, err)
		}
	}
	return nil
}
