package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// CleanText is the one door for text of several lines, typed, pasted or
// imported. The result is valid UTF-8 in NFC with LF line ends, no controls,
// no invisible characters, single spaces and no space at the ends of lines.
// Broken bytes become a visible U+FFFD, which CheckText names. Where the tone
// mark stands (hòa, hoà) is kept as typed. CleanText(CleanText(s)) is
// CleanText(s).
func CleanText(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = norm.NFC.String(strings.Map(cleanRune, s))
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = singleSpaces(line)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// CleanLine is CleanText for a text of one line: line ends become spaces.
func CleanLine(s string) string {
	return singleSpaces(strings.ReplaceAll(CleanText(s), "\n", " "))
}

// isPlain reports whether s is ASCII that CleanText would not change, the
// common case of codes and numbers.
func isPlain(s string) bool {
	prev := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && prev == ' ' {
			return false
		}
		prev = c
	}
	return s == "" || prev != ' '
}

func singleSpaces(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// cleanRune returns what CleanText puts in r's place, -1 for nothing.
func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r >= ' ' && r < 0x7f:
		return r
	case r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return '\n'
	case r == '\t' || unicode.Is(unicode.Zs, r):
		return ' '
	case r == 0x2011:
		return '-'
	case r == 0xf0b7 || r == 0xf0a7: // bullets of Word's symbol fonts
		return '•'
	case unicode.IsControl(r) || invisible(r):
		return -1
	case noncharacter(r):
		return utf8.RuneError
	}
	return r
}

// invisible reports characters that print as nothing: soft hyphen, zero-width
// ones, byte order mark, marks of writing direction, variation selectors.
func invisible(r rune) bool {
	switch {
	case r == 0xad || r == 0x61c || r == 0x180e || r == 0xfeff:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// noncharacter reports the code points Unicode keeps free for ever; XML and
// PDF metadata refuse them.
func noncharacter(r rune) bool {
	return r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

// CheckText refuses what may not be stored in a field: broken UTF-8, text that
// is not NFC, controls other than LF, characters that CleanText would take
// away or change, and more than max characters (max <= 0: any length). Text is
// never cut. Characters that no font prints (emoji, say) may be stored; they
// are named when the paper is made. The Error has Code Invalid and the field,
// and its message names the character and its place, counted from 1.
func CheckText(field, s string, max int) error {
	n := 0
	for i, r := range s {
		n++
		if r == utf8.RuneError {
			return brokenRune(field, s[i:], n)
		}
		if cleanRune(r) != r {
			return Errorf(Invalid, field, "Ký tự thứ %d là %s, không lưu được%s.", n, DescribeRune(r), after(s[:i]))
		}
	}
	if !norm.NFC.IsNormalString(s) {
		return notComposed(field, s)
	}
	if max > 0 && n > max {
		return Errorf(Invalid, field, "Văn bản dài %s ký tự, nhiều nhất là %s; hãy rút ngắn.", thousands(n), thousands(max))
	}
	return nil
}

func brokenRune(field, rest string, place int) error {
	if strings.HasPrefix(rest, string(utf8.RuneError)) {
		return Errorf(Invalid, field, "Ký tự thứ %d bị hỏng: “\uFFFD” (U+FFFD). Hãy gõ lại chữ này.", place)
	}
	return Errorf(Invalid, field, "Ký tự thứ %d bị hỏng (mã %02X không phải chữ). Hãy gõ lại chữ này.", place, rest[0])
}

func notComposed(field, s string) error {
	i := norm.NFC.QuickSpanString(s)
	end := i + norm.NFC.NextBoundaryInString(s[i:], true)
	return Errorf(Invalid, field, "Ký tự thứ %d, “%s”, viết bằng dấu rời (Unicode tổ hợp); cần chuyển sang Unicode dựng sẵn.",
		utf8.RuneCountInString(s[:i])+1, s[i:end])
}

// after quotes the last few characters before a place, so that people find it.
func after(s string) string {
	runes := []rune(strings.ToValidUTF8(s, ""))
	if len(runes) == 0 {
		return ""
	}
	if len(runes) > 15 {
		runes = append([]rune("…"), runes[len(runes)-15:]...)
	}
	return " (sau “" + singleSpaces(strings.Map(visible, string(runes))) + "”)"
}

func visible(r rune) rune {
	if r == '\n' || cleanRune(r) != r {
		return ' '
	}
	return r
}

var runeNames = map[rune]string{
	0: "ký tự rỗng", '\t': "dấu tab", '\r': "dấu về đầu dòng", '\n': "dấu xuống dòng", 0x7f: "ký tự xóa",
	0xa0: "dấu cách không ngắt", 0xad: "dấu gạch nối ẩn", 0x200b: "dấu cách không bề rộng",
	0x2011: "dấu gạch nối không ngắt", 0x2028: "dấu ngắt dòng", 0x2029: "dấu ngắt đoạn", 0xfeff: "dấu đầu tệp",
}

// DescribeRune names a character for a message: “😀” (U+1F600), or, when it
// cannot be seen, dấu tab (U+0009).
func DescribeRune(r rune) string {
	if name, ok := runeNames[r]; ok {
		return fmt.Sprintf("%s (U+%04X)", name, r)
	}
	if !unicode.IsPrint(r) && r != utf8.RuneError {
		return fmt.Sprintf("ký tự ẩn (U+%04X)", r)
	}
	if unicode.IsMark(r) {
		return fmt.Sprintf("“◌%c” (U+%04X)", r, r)
	}
	return fmt.Sprintf("“%c” (U+%04X)", r, r)
}

// thousands writes a number with dots: 12.500.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// shorten cuts what is quoted in a message to n characters and shows that it
// did. It is never used on what is stored.
func shorten(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return string(runes[:n]) + "…"
}

// CutWords cuts whole words off the start of a text, whatever their capitals; it says whether they were there.
func CutWords(s, words string) (string, bool) {
	if len(s) <= len(words) || !strings.EqualFold(s[:len(words)], words) || s[len(words)] != ' ' {
		return s, false
	}
	return strings.TrimLeft(s[len(words):], " "), true
}
