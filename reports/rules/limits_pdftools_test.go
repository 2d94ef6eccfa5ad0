//go:build pdftools

package rules_test

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/rules"
)

// last finds by halving the greatest value up to which something holds, from a value at which it does.
func last(from, to, within float64, holds func(v float64) bool) float64 {
	for to-from > within {
		if middle := (from + to) / 2; holds(middle) {
			from = middle
		} else {
			to = middle
		}
	}
	return from
}

// with is a ruler whose papers have another value of a measure, to bring something to its limit.
func (r ruler) with(key string, value float64) ruler {
	r.sheet.Measures = slices.Clone(r.sheet.Measures)
	i := slices.IndexFunc(r.sheet.Measures, func(m rules.Measure) bool { return m.Key == key })
	r.sheet.Measures[i].Value = value
	return r
}

// wide is a word about as wide as said, in points. The letters of the font are wide by eighteenths of the em; only some
// signs give the widths between.
func wide(style fonts.Style, size, width float64) string {
	advance := func(r rune) float64 { w, _ := fonts.Of(style).Advance(r); return float64(w) * size / 1000 }
	best, off := "", math.Inf(1)
	for plus := range 8 {
		for bars := range 6 {
			for ticks := range 5 {
				rest := width - float64(plus)*advance('+') - float64(bars)*advance('|') - float64(ticks)*advance('\'')
				m := max(0, int(rest/advance('M')))
				if d := math.Abs(rest - float64(m)*advance('M')); d < off {
					best, off = strings.Repeat("M", m)+strings.Repeat("+", plus)+strings.Repeat("|", bars)+strings.Repeat("'", ticks), d
				}
			}
		}
	}
	return best
}

// widest is the width of the widest word of a style and size that a place has room for; paper puts a word there. Words
// without room stand on two lines or in another size.
func widest(r ruler, style fonts.Style, size, from, to float64, paper func(word string) []doc.Block) float64 {
	found := 0.0
	last(from, to, 0.02, func(width float64) bool {
		word := wide(style, size, width)
		for _, run := range r.of(paper(word)...).pages[0].runs {
			if strings.Contains(run.text, word) && run.size == size {
				found = max(found, run.width)
				return true
			}
		}
		return false
	})
	return found
}

// limits are the measures that show only where something just fits.
var limits = map[string]func(r ruler) float64{
	"page.bottom": func(r ruler) float64 { // lines are moved apart until the last one would not fit
		lines := slices.Repeat([]doc.Block{textOf(doc.Body, "Một dòng.")}, 60)
		on := func(before float64) []drawnRun { return r.with("body.before", before).of(lines...).pages[0].runs }
		least := r.value("body.before")
		all := len(on(least))
		runs := on(last(least, least+1.5, 0.003, func(before float64) bool { return len(on(before)) == all }))
		leading := r.value("body.leading")
		return r.pages[0].height - (runs[len(runs)-1].y - ascent(r.value("body.size"), leading) + leading)
	},
	"header.gap": func(r ruler) float64 { // what the column of the issuing body has, less what its names may take
		column := r.at(r.set.Form().National).middle()*2 - (r.pages[0].width - r.value("page.right")) - r.value("page.left")
		return column - widest(r, fonts.Regular, r.value("issuer.size"), 60, 300, func(word string) []doc.Block {
			return []doc.Block{headOf(r, word, r.set.Form().National, r.set.Form().Motto, "Bến Mẫu")}
		})
	},
	"title.width": func(r ruler) float64 {
		whole := r.pages[0].width - r.value("page.left") - r.value("page.right")
		return widest(r, fonts.Bold, r.value("title.size"), 100, whole, func(word string) []doc.Block {
			return []doc.Block{{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: word}}}
		}) / whole
	},
	"sign.gap": func(r ruler) float64 { // "- " and the full stop stand beside the word
		whole, size := r.pages[0].width-r.value("page.left")-r.value("page.right"), r.value("receivers.size")
		return whole*r.value("sign.left") - widest(r, fonts.Regular, size, 60, 300, func(word string) []doc.Block {
			return []doc.Block{{Signature: &doc.Signature{Recipients: []string{word}, Authority: []string{"CHỦ TỊCH"}, Name: "Lê Thị Mẫu Đơn"}}}
		})
	},
	"sign.lines": func(r ruler) float64 { // lines before it on its page, when it just does not fit on the page before
		for n := 15; ; n++ {
			lines := slices.Repeat([]doc.Block{textOf(doc.Body, "Một dòng.")}, n)
			foot := doc.Block{Signature: &doc.Signature{Authority: []string{"CHỦ TỊCH"}, Name: "Lê Thị Mẫu Đơn"}}
			if pages := r.of(append(lines, foot)...).pages; len(pages) > 1 {
				count := 0.0
				for _, run := range pages[1].runs {
					if run.text == "Một dòng." {
						count++
					}
				}
				return count
			}
		}
	},
	"table.split": func(r ruler) float64 { // the lines of a cell are moved apart until its row is split between two pages
		height := r.pages[0].height - r.value("page.top") - r.value("page.bottom")
		var cell doc.TableCell
		for i := range 16 {
			cell.Paras = append(cell.Paras, *doc.P(doc.Cell, fmt.Sprintf("Dòng %d", i)).Para)
		}
		row := doc.Block{Table: &doc.Table{Columns: []doc.Column{{Share: 1}}, Rows: []doc.Row{{Cells: []doc.TableCell{cell}}}}}
		blocks := append(slices.Repeat([]doc.Block{textOf(doc.Body, "Một dòng.")}, 24), row)
		leading := last(6, 30, 0.001, func(leading float64) bool {
			r := r.with("table.leading", leading).of(blocks...)
			_, first := find(r.t, r.pages, "Dòng 0")
			_, end := find(r.t, r.pages, "Dòng 15")
			return first == end
		})
		r = r.with("table.leading", leading).of(row)
		return (r.level()[1].Y1 - r.level()[0].Y1) / height
	},
	"space.least":  func(r ruler) float64 { return tightest(r).space },
	"space.closer": func(r ruler) float64 { return -tightest(r).letter },
	"space.most": func(r ruler) float64 { // with what the letters take off the spaces
		l := loosest(r)
		return l.space + l.letter*l.letters/l.spaces/spaceShare
	},
	"space.apart": func(r ruler) float64 { return loosest(r).letter },
	"space.aim": func(r ruler) float64 { // the width of the spaces at which letters stay where they are
		return loose(r, "Tại đó ta đã có ý kiến cụ thể và ở đây", func(l setting) bool { return l.letter < -0.0003 }).space
	},
}

// spaceShare is the width of the font's space, as a share of the em.
const spaceShare = 0.25

// setting is how one line of the running text is set.
type setting struct {
	space  float64 // width of its spaces as a share of the normal space
	letter float64 // what is added behind each letter, as a share of the em
	// How many there are, the spaces among the letters.
	spaces, letters float64
}

// settingOf reads off how a line is set.
func settingOf(run drawnRun) setting {
	var s setting
	letters, g := []rune(run.text), *run.glyphs
	for i := range len(g) - 1 {
		moved := (g[i+1].x - g[i].x - g[i].width) / run.size
		if letters[i] == ' ' || letters[i] == '\u00a0' {
			s.spaces++
			s.space += moved
		} else {
			s.letters++
			s.letter += moved
		}
	}
	s.letter /= s.letters
	s.space = 1 + (s.space/s.spaces-s.letter)/spaceShare
	s.letters += s.spaces + 1
	return s
}

// lineAt is the first line of a paragraph that has so many points of room.
func lineAt(r ruler, text string, room float64) drawnRun {
	page := r.value("paper.width") - r.value("page.left") - r.value("body.indent") - room
	return r.with("page.right", page/mm).of(textOf(doc.Body, text)).pages[0].runs[0]
}

// tightest is how a line is set that just fits.
func tightest(r ruler) setting {
	const text = "to ta tu ti cho nên các tổ dân phố ghi đủ ý kiến và báo cáo kịp kỳ hẹn với"
	room := -last(-460, -280, 0.02, func(less float64) bool { return lineAt(r, text, -less).text == text })
	return settingOf(lineAt(r, text, room))
}

// loosest is how a line is set that is just not left ragged: the word behind it has no room on it.
func loosest(r ruler) setting {
	return loose(r, "Các tổ dân phố", func(l setting) bool { return l.space > 1.01 })
}

// loose widens the room of a line before a long word as long as it is set as wished.
func loose(r ruler, text string, wished func(l setting) bool) setting {
	natural := natural(text, r.value("body.size"))
	long := wide(fonts.Regular, r.value("body.size"), natural*0.5)
	together := strings.ReplaceAll(text, " ", "\u00a0")
	line := func(room float64) drawnRun {
		return lineAt(r, together+" "+long+" và từ nay cho đến hết kỳ báo cáo các tổ ghi đủ ý kiến của bà con, nói rõ ai làm, bao giờ xong và nơi nào lo việc ấy.", room)
	}
	room := last(natural*1.0001, natural*1.4, 0.02, func(room float64) bool {
		return wished(settingOf(line(room)))
	})
	return settingOf(line(room))
}

// natural is the width of a text whose spaces and letters are as the font has them.
func natural(text string, size float64) float64 {
	width := 0.0
	for _, r := range text {
		w, _ := fonts.Of(fonts.Regular).Advance(r)
		width += float64(w)
	}
	return width * size / 1000
}
