package compose

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// Pair is one line of two versions side by side. A line that only one version has leaves the other empty.
type Pair struct {
	Old, Now string
	// Gone are the parts of Old that Now does not have, Come those of Now that Old does not have; both nil where the lines
	// are equal.
	Gone, Come []model.Span
}

// Same reports whether both versions have the line.
func (p Pair) Same() bool { return p.Old == p.Now }

// Lines are the texts of a paper from top to bottom as one would read it aloud: one per paragraph, with its number, per
// line of the head, per row of a table (cells parted by " | ") and per line of the signature.
func Lines(d doc.Document) []string {
	var out []string
	add := func(parts ...string) {
		if s := strings.TrimSpace(strings.Join(parts, " ")); s != "" {
			out = append(out, s)
		}
	}
	for _, b := range Printed(d).Blocks {
		switch {
		case b.Header != nil:
			for _, l := range b.Header.Left {
				add(l.Text)
			}
			add(b.Header.Number)
			add(b.Header.SubjectLine)
			add(b.Header.PlaceDate)
		case b.Title != nil:
			add(b.Title.Kind)
			add(b.Title.Subject)
		case b.Para != nil:
			add(b.Para.Label, b.Para.Text())
		case b.Table != nil:
			out = append(out, tableLines(b.Table)...)
		case b.Picture != nil:
			add("Hình: " + b.Picture.Words)
		case b.Signature != nil:
			out = append(out, signatureLines(b.Signature)...)
		}
	}
	return out
}

func tableLines(t *doc.Table) []string {
	var titles []string
	for _, c := range t.Columns {
		titles = append(titles, c.Title)
	}
	out := []string{strings.Join(titles, " | ")}
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			var texts []string
			for _, p := range c.Paras {
				texts = append(texts, strings.TrimSpace(p.Label+" "+p.Text()))
			}
			cells = append(cells, strings.Join(texts, " "))
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

func signatureLines(s *doc.Signature) []string {
	out := append([]string(nil), s.Recipients...)
	if s.Second != nil {
		out = append(append(out, s.Second.Authority...), s.Second.Name)
	}
	out = append(append(out, s.Authority...), s.Name)
	var kept []string
	for _, l := range out {
		if l != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// Compare sets two versions side by side, line by line: equal lines stand together, between them lines that share most
// of their words do, and what only one version has stands alone.
func Compare(old, now []string) []Pair {
	var out []Pair
	i, k := 0, 0
	for _, same := range append(common(old, now), [2]int{len(old), len(now)}) {
		out = append(out, gap(old[i:same[0]], now[k:same[1]])...)
		if same[0] < len(old) {
			out = append(out, Pair{Old: old[same[0]], Now: now[same[1]]})
		}
		i, k = same[0]+1, same[1]+1
	}
	return out
}

// common is the longest series of equal lines, as places in both.
func common(a, b []string) [][2]int {
	best := make([][]int, len(a)+1)
	for i := range best {
		best[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				best[i][k] = best[i+1][k+1] + 1
			} else {
				best[i][k] = max(best[i+1][k], best[i][k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] == b[k]:
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case best[i+1][k] >= best[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}

// gap pairs the lines between two equal ones, in order.
func gap(old, now []string) []Pair {
	var out []Pair
	k := 0
	for _, o := range old {
		at := -1
		for i := k; i < len(now) && at < 0; i++ {
			if alike(o, now[i]) {
				at = i
			}
		}
		if at < 0 {
			out = append(out, different(o, ""))
			continue
		}
		for ; k < at; k++ {
			out = append(out, different("", now[k]))
		}
		out = append(out, different(o, now[k]))
		k++
	}
	for ; k < len(now); k++ {
		out = append(out, different("", now[k]))
	}
	return out
}

func different(old, now string) Pair {
	p := Pair{Old: old, Now: now}
	p.Gone, p.Come = model.DiffWords(old, now)
	return p
}

// alikeFrom is the likeness from which two lines are taken for one that was changed.
const alikeFrom = 0.5

// alike reports whether two lines share at least half of the words of the shorter one.
func alike(a, b string) bool { return likeness(a, b) >= alikeFrom }

// likeness is the share of words of the shorter line that both have, from 0 to 1.
func likeness(a, b string) float64 {
	words := map[string]int{}
	x, y := strings.Fields(a), strings.Fields(b)
	for _, w := range x {
		words[w]++
	}
	shared := 0
	for _, w := range y {
		if words[w] > 0 {
			words[w]--
			shared++
		}
	}
	if len(x) == 0 || len(y) == 0 {
		return 1
	}
	return float64(shared) / float64(min(len(x), len(y)))
}
