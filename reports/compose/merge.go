package compose

import (
	"slices"
	"strconv"
	"strings"

	"sogiamsat/reports/doc"
)

// ChangeKind says what composing again did to a paragraph of a draft.
type ChangeKind string

// The kinds of changes.
const (
	Added    ChangeKind = "added"    // the data has new text
	Removed  ChangeKind = "removed"  // the data no longer gives it
	Changed  ChangeKind = "changed"  // its words follow the data
	Kept     ChangeKind = "kept"     // its words are a hand's; the composed ones behind them have changed
	Orphaned ChangeKind = "orphaned" // its words are a hand's; the data no longer gives the paragraph
)

// Change is what composing again did to one paragraph.
type Change struct {
	Kind  ChangeKind
	Block int    // its place in the new draft; -1 when it is no longer there
	Field string // what messages call the text: "Nhận xét 3 của Phường 5"
	Old   string // composed words before, "" when there were none
	Now   string // composed words now, "" when there are none
}

// Again composes a draft again: fresh is what the data gives now, old the draft people worked on. What a hand changed,
// wrote, left out or put into another order stays; everything else follows the data. The changes tell paragraph by
// paragraph what is different, in the order of the new draft, what is gone last. Composing again without a change of the
// data changes nothing and tells of nothing.
func Again(old, fresh doc.Document) (doc.Document, []Change) {
	was, now := Keys(old), Keys(fresh)
	place := map[string]int{}
	for i, k := range was {
		place[k] = i
	}
	m := merger{old: old.Blocks}
	out := fresh
	blocks := make([]keyed, 0, len(fresh.Blocks))
	given := map[string]bool{}
	for i, b := range fresh.Blocks {
		given[now[i]] = true
		k, known := place[now[i]]
		if known {
			m.noteDifference(now[i], old.Blocks[k].Para, b.Para)
			b = joined(old.Blocks[k], b)
		} else {
			m.note(Added, now[i], nil, b.Para)
		}
		blocks = append(blocks, keyed{now[i], b})
	}
	blocks = m.keepHandmade(blocks, was, given)
	if old.Ordered {
		blocks = inOrder(blocks, was)
		out.Ordered = true
	}
	out.Blocks = nil
	at := map[string]int{}
	for i, b := range blocks {
		out.Blocks = append(out.Blocks, b.block)
		at[b.key] = i
	}
	return out, m.told(at)
}

// keyed is a block with the name by which it is found again after composing.
type keyed struct {
	key   string
	block doc.Block
}

// Keys name the blocks of a draft for good, in their order: a paragraph by its role, the field it came from and its records, headings and texts without records
// by their composed words, one that a hand wrote by its field, everything else by its kind; equal ones are counted. A report
// over some days counts other records every time: there the field alone is the name.
func Keys(d doc.Document) []string {
	seen := map[string]int{}
	out := make([]string, len(d.Blocks))
	for i, b := range d.Blocks {
		k := keyOf(b, d.From == "")
		seen[k]++
		out[i] = k + "#" + strconv.Itoa(seen[k])
	}
	return out
}

func keyOf(b doc.Block, byRecords bool) string {
	p := b.Para
	switch {
	case p == nil && b.Header != nil:
		return "header"
	case p == nil && b.Title != nil:
		return "title"
	case p == nil && b.Table != nil:
		return "table"
	case p == nil && b.Picture != nil:
		return "picture"
	case p == nil && b.Signature != nil:
		return "signature"
	case p == nil:
		return "section"
	case written(p):
		return "written|" + p.Field
	}
	role := p.Role
	if len(p.Sources) > 0 && (role == doc.Dash || role == doc.PlainItem) {
		role = doc.Body // whether a finding is listed depends on what stands beside it
	}
	key := string(role) + "|" + p.Field + "|"
	if role == doc.Article { // its field is its name, whatever it rests on
		return key
	}
	if byRecords {
		key += strings.Join(p.Sources, ",")
	}
	if level(p) < textLevel {
		key += "|" + composed(p)
	}
	return key
}

// composed are the words that composing gave.
func composed(p *doc.Para) string {
	if p.ByHand {
		return doc.Text(p.Composed)
	}
	return p.Text()
}

type merger struct {
	old     []doc.Block
	changes []keyedChange
}

type keyedChange struct {
	key string
	Change
}

func (m *merger) note(kind ChangeKind, key string, old, now *doc.Para) {
	c := keyedChange{key, Change{Kind: kind, Block: -1}}
	if old != nil {
		c.Field, c.Old = old.Field, composed(old)
	}
	if now != nil {
		c.Field, c.Now = now.Field, composed(now)
	}
	if old != nil || now != nil {
		m.changes = append(m.changes, c)
	}
}

// noteDifference tells when the composed words of a paragraph have changed.
func (m *merger) noteDifference(key string, old, now *doc.Para) {
	switch {
	case old == nil || now == nil || composed(old) == composed(now):
	case old.ByHand && old.Text() != now.Text():
		m.note(Kept, key, old, now)
	default:
		m.note(Changed, key, old, now)
	}
}

// joined is the block of the new draft where both have one.
func joined(old, fresh doc.Block) doc.Block {
	if old.Para == nil || fresh.Para == nil {
		return fresh
	}
	was, now := old.Para, *fresh.Para
	now.Dropped = was.Dropped
	if was.ByHand {
		now.Composed, now.Runs, now.ByHand = fresh.Para.Runs, was.Runs, true
		if was.Text() == fresh.Para.Text() {
			now.Runs, now.Composed, now.ByHand = fresh.Para.Runs, nil, false
		}
	}
	return doc.Block{Para: &now}
}

// keepHandmade puts back what only a hand made, behind the block it stood behind, and tells what is gone.
func (m *merger) keepHandmade(blocks []keyed, was []string, given map[string]bool) []keyed {
	before := ""
	for i, b := range m.old {
		key := was[i]
		switch {
		case given[key]:
		case b.Para == nil:
			continue
		case written(b.Para):
			blocks = insertAfter(blocks, before, keyed{key, b})
		case b.Para.ByHand && !b.Para.Dropped:
			blocks = insertAfter(blocks, before, keyed{key, b})
			m.note(Orphaned, key, b.Para, nil)
		default:
			m.note(Removed, key, b.Para, nil)
			continue
		}
		before = key
	}
	return blocks
}

func insertAfter(blocks []keyed, key string, b keyed) []keyed {
	i := slices.IndexFunc(blocks, func(x keyed) bool { return x.key == key })
	return slices.Insert(blocks, i+1, b)
}

// inOrder puts the blocks into the order of the old draft; new ones stay behind the block they are composed behind.
func inOrder(blocks []keyed, order []string) []keyed {
	var out []keyed
	rest := map[string]keyed{}
	for _, b := range blocks {
		rest[b.key] = b
	}
	for _, key := range order {
		if b, ok := rest[key]; ok {
			out = append(out, b)
			delete(rest, key)
		}
	}
	before := ""
	for _, b := range blocks {
		if _, left := rest[b.key]; left {
			out = insertAfter(out, before, b)
		}
		before = b.key
	}
	return out
}

// told gives the changes their places and their order.
func (m *merger) told(at map[string]int) []Change {
	for i := range m.changes {
		if place, ok := at[m.changes[i].key]; ok {
			m.changes[i].Block = place
		}
	}
	slices.SortStableFunc(m.changes, func(a, b keyedChange) int {
		return rank(a.Block) - rank(b.Block)
	})
	var out []Change
	for _, c := range m.changes {
		out = append(out, c.Change)
	}
	return out
}

func rank(block int) int {
	if block < 0 {
		return 1 << 30
	}
	return block
}
