package compose

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// cloned is a draft whose blocks can be changed without changing d.
func cloned(d doc.Document) doc.Document {
	d.Blocks = slices.Clone(d.Blocks)
	return d
}

// para gives the i-th block as a paragraph of its own that can be changed; ok is false where it is none.
func para(d *doc.Document, i int) (p *doc.Para, ok bool) {
	if i < 0 || i >= len(d.Blocks) || d.Blocks[i].Para == nil {
		return nil, false
	}
	own := *d.Blocks[i].Para
	d.Blocks[i].Para = &own
	return &own, true
}

// SetText gives the i-th block, a paragraph, other words. Styles stay where the words stay. The composed words are kept;
// when they are typed again the paragraph counts as composed. A text that is empty, or only spaces, leaves the paragraph
// out. Other blocks stay as they are.
func SetText(d doc.Document, i int, text string) doc.Document {
	d = cloned(d)
	p, ok := para(&d, i)
	text = model.CleanLine(text)
	if !ok || text == p.Text() {
		return d
	}
	if text == "" {
		return Drop(d, i)
	}
	if !p.ByHand {
		p.Composed, p.ByHand = p.Runs, true
	}
	p.Runs = reworded(p.Runs, text)
	if doc.Text(p.Composed) == text {
		p.Runs, p.Composed, p.ByHand = p.Composed, nil, false
	}
	return d
}

// reworded writes a text over runs: what is the same at the beginning and at the end keeps its style, what is new takes
// that of the run it stands in.
func reworded(runs []doc.Run, text string) []doc.Run {
	old := doc.Text(runs)
	front := commonFront(old, text)
	back := commonBack(old[front:], text[front:])
	middle := text[front : len(text)-back]
	var out []doc.Run
	at := 0
	for _, r := range runs {
		start, end := at, at+len(r.Text)
		at = end
		piece := r
		piece.Text = r.Text[:min(len(r.Text), max(0, front-start))]
		if start <= front && (front < end || end == len(old)) {
			piece.Text += middle
			middle = ""
		}
		if keep := len(old) - back; end > keep {
			piece.Text += r.Text[max(0, keep-start):]
		}
		if piece.Text != "" {
			out = append(out, piece)
		}
	}
	if middle != "" {
		out = append(out, doc.Run{Text: middle})
	}
	return out
}

// commonFront is how many bytes of whole characters two texts share at their beginning.
func commonFront(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		r, size := utf8.DecodeRuneInString(a[n:])
		if other, _ := utf8.DecodeRuneInString(b[n:]); other != r {
			break
		}
		n += size
	}
	return n
}

// commonBack is how many bytes of whole characters two texts share at their end.
func commonBack(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		r, size := utf8.DecodeLastRuneInString(a[:len(a)-n])
		if other, _ := utf8.DecodeLastRuneInString(b[:len(b)-n]); other != r {
			break
		}
		n += size
	}
	return n
}

// Revert gives the i-th block its composed words back; a paragraph that a hand wrote has none and stays.
func Revert(d doc.Document, i int) doc.Document {
	d = cloned(d)
	if p, ok := para(&d, i); ok && p.ByHand && len(p.Composed) > 0 {
		p.Runs, p.Composed, p.ByHand = p.Composed, nil, false
	}
	return d
}

// Drop leaves the i-th block, a paragraph, out of the paper; of a heading the whole section. One that a hand wrote is
// taken out of the draft, since nothing composes it again.
func Drop(d doc.Document, i int) doc.Document { return dropped(d, i, true) }

// Restore brings back what Drop left out; of a heading the whole section.
func Restore(d doc.Document, i int) doc.Document { return dropped(d, i, false) }

func dropped(d doc.Document, i int, out bool) doc.Document {
	d = cloned(d)
	if i < 0 || i >= len(d.Blocks) || d.Blocks[i].Para == nil {
		return d
	}
	if out && written(d.Blocks[i].Para) {
		d.Blocks = slices.Delete(d.Blocks, i, i+1)
		return d
	}
	for k := i; k < sectionEnd(d.Blocks, i); k++ {
		if p, ok := para(&d, k); ok {
			p.Dropped = out
		}
	}
	return d
}

// written reports whether a paragraph was written by hand, not changed by hand.
func written(p *doc.Para) bool { return p.ByHand && len(p.Composed) == 0 }

// writtenField is what messages call a paragraph written by hand, before its number.
const writtenField = "Đoạn thêm "

// nextWritten names a further paragraph written by hand; names are not given twice.
func nextWritten(blocks []doc.Block) string {
	last := 0
	for _, b := range blocks {
		if b.Para == nil {
			continue
		}
		if n, ok := strings.CutPrefix(b.Para.Field, writtenField); ok && written(b.Para) {
			if k, err := strconv.Atoi(n); err == nil {
				last = max(last, k)
			}
		}
	}
	return writtenField + strconv.Itoa(last+1)
}

// Insert adds a paragraph written by hand behind the i-th block and returns its place. It is of the kind of the paragraph
// before it, running text under a heading. Nothing is added before the title or behind the signature.
func Insert(d doc.Document, i int, text string) (doc.Document, int) {
	d = cloned(d)
	text = model.CleanLine(text)
	first, last := bounds(d.Blocks)
	at := min(max(i+1, first), last)
	if text == "" || first > last {
		return d, -1
	}
	p := doc.Para{Role: doc.Body, Runs: []doc.Run{{Text: text}}, ByHand: true, Field: nextWritten(d.Blocks)}
	if at > 0 {
		if before := d.Blocks[at-1].Para; before != nil && (before.Role == doc.Dash || before.Role == doc.PlainItem) {
			p.Role, p.Label = before.Role, before.Label
		}
	}
	d.Blocks = slices.Insert(d.Blocks, at, doc.Block{Para: &p})
	return d, at
}
