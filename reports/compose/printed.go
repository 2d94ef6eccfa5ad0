package compose

import (
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// PrintedFrom lists the places in a draft of the blocks that are printed, in their order: without what is left out and
// without headings under which nothing is left.
func PrintedFrom(d doc.Document) []int {
	var out []int
	for i, b := range d.Blocks {
		if b.Para == nil || !b.Para.Dropped && !bare(d.Blocks, i) {
			out = append(out, i)
		}
	}
	return out
}

// Printed is the tree that is laid out: what PrintedFrom lists, numbered in its order.
func Printed(d doc.Document) doc.Document {
	var kept []doc.Block
	for _, i := range PrintedFrom(d) {
		kept = append(kept, d.Blocks[i])
	}
	d.Blocks = kept
	return Numbered(d)
}

// bare reports whether a heading had text under it of which nothing is left.
func bare(blocks []doc.Block, i int) bool {
	if level(blocks[i].Para) == textLevel {
		return false
	}
	some := false
	for _, b := range blocks[i+1 : sectionEnd(blocks, i)] {
		if b.Para == nil || level(b.Para) == textLevel && !b.Para.Dropped {
			return false
		}
		some = some || level(b.Para) == textLevel
	}
	return some
}

// Numbered gives the paragraphs of a draft that are printed the numbers they will bear; places stay those of the draft. A
// label that was not there, or is no number, stays.
func Numbered(d doc.Document) doc.Document {
	d = cloned(d)
	counts := map[doc.Role]int{}
	for i, b := range d.Blocks {
		if b.Section != nil {
			clear(counts)
		}
		if b.Para == nil || b.Para.Dropped {
			continue
		}
		for _, r := range below(b.Para.Role) {
			delete(counts, r)
		}
		kind := labelKind(b.Para.Label)
		if kind == "" {
			continue
		}
		counts[b.Para.Role]++
		if label := labelOf(kind, counts[b.Para.Role]); label != b.Para.Label {
			p, _ := para(&d, i)
			p.Label = label
		}
	}
	return d
}

// ranks are the roles that bear numbers, the higher ones first: under each of them those below count from 1 again.
var ranks = []doc.Role{doc.Part, doc.Article, doc.Clause, doc.PlainItem, doc.Point}

func below(r doc.Role) []doc.Role {
	if i := slices.Index(ranks, r); i >= 0 {
		return ranks[i+1:]
	}
	return nil
}

const articleWord = "Điều "

// labelKind tells how a label counts: "I.", "1.", "a)" or "Điều 1."; "" for what is no number.
func labelKind(label string) string {
	word, dot := strings.TrimSuffix(label, "."), strings.HasSuffix(label, ".")
	letter, round := strings.TrimSuffix(label, ")"), strings.HasSuffix(label, ")")
	switch {
	case label == "":
		return ""
	case strings.HasPrefix(label, articleWord):
		return articleWord
	case dot && word != "" && strings.Trim(word, "IVXLC") == "":
		return "I."
	case dot && word != "" && strings.Trim(word, "0123456789") == "":
		return "1."
	case round && letter != "" && strings.Trim(letter, "abcdefghijklmnopqrstuvwxyzđ") == "":
		return "a)"
	}
	return ""
}

// labelOf is the n-th label of a kind.
func labelOf(kind string, n int) string {
	switch kind {
	case articleWord:
		return articleWord + strconv.Itoa(n) + "."
	case "I.":
		return model.Roman(n) + "."
	case "1.":
		return strconv.Itoa(n) + "."
	}
	return model.Letter(n) + ")"
}
