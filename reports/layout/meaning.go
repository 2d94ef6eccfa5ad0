package layout

import (
	"strings"
	"unicode"
)

// Words at which the lines of a title end badly, because the next word belongs to them, and words with which a line
// begins well.
var (
	weakEnds = wordSet("của và về tại với cho các những trong theo do từ đến là ở bằng đối hoặc để khi trên dưới giữa một " +
		"được bị đã đang sẽ không như số ngày tháng năm")
	goodStarts = wordSet("về việc của tại theo trong và đối năm giữa do từ trên cho nhằm để đến gắn thuộc với đồng ở")
)

// Costs of a line end in a balanced text, beside those of unequal lengths.
const (
	costWeakEnd  = 0.08
	costPlainEnd = 0.02
	costNameEnd  = 0.10 // between two words with capitals: most likely inside a name
)

// weigh adds to the pieces of a measured text how well a line may end before each of them.
func (l *layouter) weigh(text string) {
	upper := strings.ToUpper(text) == text
	for i := 1; i < len(l.pieces)-1; i++ {
		p, before := &l.pieces[i], &l.pieces[i-1]
		if p.penalty != 0 {
			continue
		}
		end, start := text[before.start:before.end], text[p.start:p.end]
		lowEnd, lowStart := strings.ToLower(end), strings.ToLower(start)
		switch {
		case weakEnds[lowEnd]:
			p.penalty = costWeakEnd
		case strings.HasSuffix(end, ",") || strings.HasSuffix(end, ";") || goodStarts[lowStart]:
		case !upper && capitalised(end) && capitalised(start):
			p.penalty = costNameEnd
		default:
			p.penalty = costPlainEnd
		}
	}
}

func capitalised(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}
