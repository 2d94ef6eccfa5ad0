package reports

import (
	"errors"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/fonts"
)

// line takes a text of one line to paper. A character that cannot be printed is refused by field and character.
func (b *builder) line(field, s string) string {
	s = model.CleanLine(s)
	b.refuseUnprintable(field, s)
	return s
}

// lines takes a text of several lines to paper, without empty lines.
func (b *builder) lines(field, s string) []string {
	s = model.CleanText(s)
	lines := slices.DeleteFunc(strings.Split(s, "\n"), func(l string) bool { return l == "" })
	for _, l := range lines {
		b.refuseUnprintable(field, l)
	}
	return lines
}

// linesOf takes a record's text of several lines to paper, as lines does; a refusal names the record.
func (b *builder) linesOf(record model.Ref, field, s string) []string {
	fine := b.err == nil
	out := b.lines(field, s)
	if refusal := new(model.Error); fine && errors.As(b.err, &refusal) {
		b.err = refusal.Of(record)
	}
	return out
}

func (b *builder) refuseUnprintable(field, s string) {
	if err := CheckPrintable(field, s); err != nil {
		b.refuse(err)
	}
}

// CheckPrintable refuses a text with a character that the printing font cannot show in all its faces, and one written
// with the letters of an old font, which would print as other letters. The error is a *model.Error of code Invalid; its
// message names the field, the character and the words before it.
func CheckPrintable(field, s string) error {
	if old := oldFont(s); old != "" {
		return model.Errorf(model.Invalid, "", "%s có vẻ được gõ bằng bảng mã cũ %s, bắt đầu từ chữ “%s”; hãy chuyển sang Unicode rồi in lại.",
			model.UpperFirst(field), old.Label(), firstOld(s, old))
	}
	missing := fonts.Missing(s)
	if len(missing) == 0 {
		return nil
	}
	r := missing[0]
	at := strings.IndexRune(s, r)
	return model.Errorf(model.Invalid, "", "%s có %s không in được%s; hãy xóa hoặc thay ký tự này.",
		model.UpperFirst(field), asCharacter(model.DescribeRune(r)), after(s[:max(at, 0)]))
}

// oldFont is model.DetectOldFont, which looks at every word, asked only where no letter shows at once that the text is
// Unicode: otherwise it would take longer than laying the paper out.
func oldFont(s string) model.OldFont {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= 0x1ea0 && r <= 0x1ef9 || strings.ContainsRune("ăđơư", r) }) {
		return ""
	}
	return model.DetectOldFont(s)
}

// firstOld is the first word that reads differently under its old font.
func firstOld(s string, old model.OldFont) string {
	for _, w := range strings.Fields(s) {
		if model.ConvertOldFont(w, old) != w {
			return w
		}
	}
	return s
}

// asCharacter says "ký tự" before a character that does not name itself so.
func asCharacter(described string) string {
	if strings.HasPrefix(described, "“") {
		return "ký tự " + described
	}
	return described
}

// after quotes the words before a place, so that people find it in a long text.
func after(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return " (sau “" + strings.Join(words[max(0, len(words)-4):], " ") + "”)"
}

// closers may stand between the last word of a sentence and its end.
const closers = `”"')]»`

// sentence ends a text with one full stop: a list's comma or semicolon and a paper's "./." are taken off, "?" and "!"
// and "…" stay.
func sentence(s string) string {
	s = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(s, " "), "./."), " ,;:/")
	body := strings.TrimRight(s, closers)
	switch {
	case body == "":
		return s
	case strings.HasSuffix(body, "...") || strings.HasSuffix(body, "…"):
		return s
	case strings.HasSuffix(body, ".."):
		return strings.TrimRight(body, ".") + "." + s[len(body):]
	case strings.HasSuffix(body, ".") || strings.HasSuffix(body, "?") || strings.HasSuffix(body, "!"):
		return s
	}
	return s + "."
}

// phrase is a text without the signs that would end it, to stand inside a sentence or as a title.
func phrase(s string) string {
	s = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(s, " "), "./."), " ,;:/")
	if strings.HasSuffix(s, "...") {
		return s
	}
	return strings.TrimRight(s, ". ")
}

// bullets are the marks people type before the items of a list.
var bullets = []string{"- ", "– ", "— ", "• ", "* ", "+ "}

// unbullet takes off a typed mark; ok says that there was one.
func unbullet(s string) (text string, ok bool) {
	for _, m := range bullets {
		if rest, found := strings.CutPrefix(s, m); found {
			return strings.TrimLeft(rest, " "), true
		}
	}
	return s, false
}
