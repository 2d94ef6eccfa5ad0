package compose

import (
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// bounds are the first and one past the last place where paragraphs of the text may stand: behind head and title, before
// the signature.
func bounds(blocks []doc.Block) (first, last int) {
	last = len(blocks)
	for i, b := range blocks {
		switch {
		case b.Header != nil || b.Title != nil:
			first = i + 1
		case b.Signature != nil:
			return first, i
		}
	}
	return first, last
}

// Move puts the i-th block, a paragraph or with a heading its section, before the one before it or behind the one behind
// it, and returns its new place. Sections change places with sections of their level, paragraphs with the paragraph or
// the clause heading beside them. Where there is nothing to pass (the first, the last, a table) nothing changes.
func Move(d doc.Document, i int, up bool) (doc.Document, int) {
	first, last := bounds(d.Blocks)
	if i < first || i >= last || d.Blocks[i].Para == nil {
		return d, i
	}
	low, middle, high := i, sectionEnd(d.Blocks, i), 0
	other := middle
	if up {
		low, middle, high = siblingBefore(d.Blocks, i), i, middle
		other = low
	}
	if other < first || other >= last || !passable(d.Blocks[i], d.Blocks[other]) {
		return d, i
	}
	if !up {
		high = sectionEnd(d.Blocks, other)
		if level(d.Blocks[i].Para) == textLevel {
			high = other + 1
		}
	}
	d.Blocks = slices.Concat(d.Blocks[:low], d.Blocks[middle:high], d.Blocks[low:middle], d.Blocks[high:])
	d.Ordered = true
	if up {
		return d, low
	}
	return d, low + high - middle
}

// MoveTo moves the i-th block as Move does, step by step, until it stands at the gap before the block at: behind the last
// one it is len(d.Blocks). A section does not part another one: it comes before or behind it. Where the way is barred
// nothing changes. It returns the new place.
func MoveTo(d doc.Document, i, at int) (doc.Document, int) {
	if i < 0 || i >= len(d.Blocks) || d.Blocks[i].Para == nil {
		return d, i
	}
	moved, now := d, i
	for {
		end := sectionEnd(moved.Blocks, now)
		if at >= now && at <= end {
			return moved, now
		}
		next, to := Move(moved, now, at < now)
		if to == now {
			return d, i
		}
		passed := at < now && to < at || at > end && to+end-now > at
		moved, now = next, to
		if passed {
			return moved, now
		}
	}
}

// passable reports whether a paragraph can change places with the block beside it: sections only with sections of their
// level, text also with the heading of a clause or a point.
func passable(moved, other doc.Block) bool {
	if other.Para == nil {
		return false
	}
	own, there := level(moved.Para), level(other.Para)
	return own == there || own == textLevel && there > 1
}

// siblingBefore is where the section before i of its level begins, or the paragraph before i; -1 for none.
func siblingBefore(blocks []doc.Block, i int) int {
	own := level(blocks[i].Para)
	if own == textLevel {
		return i - 1
	}
	for k := i - 1; k >= 0; k-- {
		if blocks[k].Para == nil || level(blocks[k].Para) < own {
			return -1
		}
		if level(blocks[k].Para) == own {
			return k
		}
	}
	return -1
}

// textLevel is below every heading.
const textLevel = 9

// level is how high a paragraph stands: 1 for a part, 2 for a clause, 3 for a point that is a heading, textLevel for text.
func level(p *doc.Para) int {
	switch {
	case p.Role == doc.Part:
		return 1
	case p.Role == doc.Clause || p.Role == doc.Article:
		return 2
	case p.Role == doc.Point && p.KeepNxt:
		return 3
	}
	return textLevel
}

// sectionEnd is one past the last block of the section that begins at i; of text it is the next block.
func sectionEnd(blocks []doc.Block, i int) int {
	own := level(blocks[i].Para)
	if own == textLevel {
		return i + 1
	}
	k := i + 1
	for k < len(blocks) && blocks[k].Signature == nil && blocks[k].Section == nil && (blocks[k].Para == nil || level(blocks[k].Para) > own) {
		k++
	}
	return k
}

// Heading reports whether a block is a heading, and how high it stands: 1 for parts.
func Heading(b doc.Block) (at int, ok bool) {
	if b.Para == nil {
		return 0, false
	}
	at = level(b.Para)
	return at, at < textLevel
}

// Sources are the records that the i-th block comes from, of a heading those of its whole section, each once.
func Sources(d doc.Document, i int) []model.UID {
	if i < 0 || i >= len(d.Blocks) || d.Blocks[i].Para == nil {
		return nil
	}
	var out []model.UID
	for _, b := range d.Blocks[i:sectionEnd(d.Blocks, i)] {
		if b.Para == nil {
			continue
		}
		for _, s := range b.Para.Sources {
			if uid := model.UID(s); !slices.Contains(out, uid) {
				out = append(out, uid)
			}
		}
	}
	return out
}

// Used are the records whose text is printed, each once, in the order of the text.
func Used(d doc.Document) []model.UID {
	var out []model.UID
	seen := map[string]bool{}
	add := func(sources []string) {
		for _, s := range sources {
			if !seen[s] {
				seen[s] = true
				out = append(out, model.UID(s))
			}
		}
	}
	for _, b := range Printed(d).Blocks {
		if b.Para != nil {
			add(b.Para.Sources)
		}
		if b.Table != nil {
			for _, r := range b.Table.Rows {
				add(r.Sources)
			}
		}
	}
	return out
}

// UsedIn lists the places of the blocks that a record's text went into.
func UsedIn(d doc.Document, record model.UID) []int {
	var out []int
	for i, b := range d.Blocks {
		if b.Para != nil && slices.Contains(b.Para.Sources, string(record)) {
			out = append(out, i)
		}
		if b.Table != nil && slices.ContainsFunc(b.Table.Rows, func(r doc.Row) bool { return slices.Contains(r.Sources, string(record)) }) {
			out = append(out, i)
		}
	}
	return out
}
