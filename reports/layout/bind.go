package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bind returns the text with U+00A0 for the spaces at which no line may end because the words belong together:
// "số 935", "ngày 08", "Phường 3", the name in "quận Phú Nhuận", "điểm a", "đồng chí Lý", "15 ngày", "2 triệu đồng", a lone
// dash and the word before it, the last word and "./.". "quận" and its name may part: who justifies a text only by its
// spaces would tear a line open for so long a stretch. Layout binds by itself; Bind is for writers of other formats.
// Binding twice changes nothing.
func Bind(text string) string {
	var out strings.Builder
	var b binder
	gap := 0
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			gap++
		}
		if word == "" {
			continue
		}
		plain, bound := gap, 0
		if gap > 0 && b.binds(word) > penaltyPlace {
			plain, bound = gap-1, 1
		}
		out.WriteString(strings.Repeat(" ", plain))
		out.WriteString(strings.Repeat("\u00a0", bound))
		b.push(word)
		out.WriteString(word)
		gap = 0
	}
	out.WriteString(strings.Repeat(" ", gap))
	return out.String()
}

// handRoom tells a gap of so many spaces that is room to write in by hand: "ngày      tháng      năm 2026" stays on one
// line. Layout alone sees to it: other programs draw U+00A0 wider than a space, and a day would leave its column.
func handRoom(spaces int) bool { return spaces > 2 }

// binder looks at the words of a text one after another.
type binder struct {
	two, one string // the last two words
	first    bool   // one is the first word of the text
	label    bool   // one is the number of a thing ("ngày 08"), not an amount
	nextNum  bool   // the word asked about is such a number
	names    bool   // one is in a list of names of places: "các phường Đồng Hoa, Lộc Xuân và An Thịnh"
	begun    bool   // one is the first word of such a name, and the name may go on
}

// push makes the word the last one. binds must have been asked about it unless it is the first.
func (b *binder) push(word string) {
	b.first = b.one == ""
	b.followNames(word)
	b.two, b.one = b.one, word
	b.label, b.nextNum = b.nextNum, false
}

// followNames keeps what is known of names of places: the word is about to be the last one.
func (b *binder) followNames(word string) {
	if !capital(word) {
		b.names, b.begun = b.names && word == "và", false
		return
	}
	opens := b.opensPlace()
	b.names = b.names || opens
	starts := opens || !capital(b.one) || unpunctuated(b.one) != b.one
	b.begun = b.names && starts && unpunctuated(word) == word && !strings.Contains(word, "\u00a0")
}

// opensPlace tells whether the last word is the kind of a place: "phường".
func (b *binder) opensPlace() bool { return leading[strings.TrimLeft(b.one, "(“\"")] == place }

// kind is what a word does to the word behind it.
type kind uint8

const (
	plain   kind = iota
	counter      // binds a number: số, ngày, khoản
	point        // binds a number or a single letter: điểm
	title        // binds a name: ông, bà
	place        // binds a number and, less, a name of up to two words: phường, quận
	opener       // binds whatever comes: (, §, TP.
	times        // triệu, tỷ: binds what is counted
)

// leading holds the words that bind the word behind them.
var leading = leadingWords(map[kind]string{
	counter: "số ngày tháng năm quý khoản điều mục chương phần tổ ấp trang bảng biểu mẫu lần kỳ khóa khoá " +
		"phố nhóm đợt bước câu cấp loại vòng",
	point:  "điểm",
	title:  "ông bà anh chị cô chú",
	place:  "phường quận xã huyện tỉnh",
	opener: "( “ « § № TP. Tp. P. Q. TT. TM. KT. TL. TUQ. T/M K/T T/L ThS. TS. GS. PGS. BS. thứ",
	times:  "nghìn ngàn triệu tỷ tỉ",
})

// units holds the words that are bound to the amount before them.
var units = wordSet("đồng nghìn ngàn triệu tỷ tỉ người hộ phường xã quận huyện lượt ý cuộc buổi ngày tuần tháng quý năm " +
	"tuổi giờ phút km m cm mm m2 m² km2 km² ha kg tấn lít vụ việc tổ điểm đơn kiến hội lần bản trang đoàn đơn nội")

func leadingWords(lists map[kind]string) map[string]kind {
	all := map[string]kind{}
	for k, words := range lists {
		for _, w := range strings.Fields(words) {
			all[w] = k
			if k != opener {
				all[upperFirst(w)] = k
			}
		}
	}
	return all
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func upperFirst(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// binds is the penalty for ending a line between the last word and the next; 0 where they do not belong together.
func (b *binder) binds(next string) float64 {
	switch {
	case b.glues(next):
		return penaltyGlue
	case !capital(next):
		return 0
	case b.begun:
		return penaltyName
	case b.opensPlace():
		return penaltyPlace
	}
	return 0
}

// glues tells whether no line may end between the last word and the next.
func (b *binder) glues(next string) bool {
	if lonely(next) {
		return true
	}
	if b.one == "" {
		return false
	}
	switch leading[strings.TrimLeft(b.one, "(“\"")] {
	case counter, place:
		b.nextNum = numbered(next)
		return b.nextNum
	case point:
		b.nextNum = numbered(next)
		return b.nextNum || letter(next)
	case title:
		return capital(next)
	case opener:
		return true
	case times:
		return amount(b.two) && units[unpunctuated(next)]
	}
	return b.bindsRest(next)
}

// bindsRest decides for words that are not in the table.
func (b *binder) bindsRest(next string) bool {
	switch b.one {
	case "đồng", "Đồng":
		return strings.HasPrefix(next, "chí")
	case "chí":
		return (b.two == "đồng" || b.two == "Đồng") && capital(next)
	case "-", "–", "+", "•":
		return b.first
	}
	return !b.label && amount(b.one) && units[unpunctuated(next)]
}

// lonely tells a word without any letter or digit: a dash, "./.", "%".
func lonely(w string) bool {
	if w[0] >= '0' && w[0] <= '9' || w[0] >= 'A' && w[0] <= 'z' && w[0] != '[' {
		return false
	}
	if w == "(" || w == "“" || w == "«" || w == "§" || w == "№" {
		return false
	}
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// numbered tells a word that starts with a digit or is a Roman number.
func numbered(w string) bool {
	if w[0] >= '0' && w[0] <= '9' {
		return true
	}
	bare := unpunctuated(w)
	return bare != "" && strings.Trim(bare, "IVXLC") == ""
}

// letter tells a single small letter, perhaps with a mark behind it: "a", "đ,".
func letter(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && unpunctuated(w[n:]) == ""
}

// amount tells a word that is a number and nothing else: "6", "1.250,5".
func amount(w string) bool {
	if w == "" || w[len(w)-1] < '0' || w[len(w)-1] > '9' {
		return false
	}
	return strings.Trim(w, "0123456789.,") == ""
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func unpunctuated(w string) string { return strings.TrimRight(w, ".,;:!?)”»…\"") }
