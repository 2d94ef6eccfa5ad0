package layout

import "fmt"

// GlyphError says that a text holds a character that the text font cannot print.
type GlyphError struct {
	Field string // what the reader calls the text: the paragraph's Field, or the part of the paper
	Rune  rune   // U+FFFD for bytes that are not text
	Text  string // the words around the character
}

// Error is the message for the reader, in Vietnamese.
func (e *GlyphError) Error() string {
	where := ""
	if e.Text != "" {
		where = fmt.Sprintf(" (ở chỗ “%s”)", e.Text)
	}
	return fmt.Sprintf("%s có ký tự không in được: U+%04X%s. Hãy xóa hoặc gõ lại ký tự này.", e.Field, e.Rune, where)
}

// glyphError names the first unprintable rune of a text that starts at the offset.
func glyphError(field, text string, offset int, r rune) *GlyphError {
	if field == "" {
		field = "Văn bản"
	}
	before := lastRunes(text[:offset], 20)
	return &GlyphError{Field: field, Rune: r, Text: before}
}

// lastRunes returns at most n runes from the end of a text that is known to be printable.
func lastRunes(text string, n int) string {
	runes := []rune(text[max(0, len(text)-4*n):])
	if len(runes) > n {
		runes = runes[len(runes)-n:]
	}
	for i, r := range runes {
		if r == 0xFFFD { // the cut went through a letter
			continue
		}
		return string(runes[i:])
	}
	return ""
}
