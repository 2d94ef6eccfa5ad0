package pdf

import (
	"fmt"

	"sogiamsat/reports/layout"
)

// entry is one node of the outline tree. Numbers are indexes of entries; -1 is none, and for parent the root.
type entry struct {
	mark                            layout.Mark
	parent, prev, next, first, last int
	count                           int // of all entries below
}

// putOutline writes the outline and returns the number of its root. All entries are open.
func putOutline(w *fileWriter, res layout.Result) int {
	entries := outlineTree(res.Outline)
	root := w.reserve()
	for range entries {
		w.reserve()
	}
	object := func(i int) int { return root + 1 + i }
	last := 0
	for i, e := range entries {
		if e.parent < 0 {
			last = i
		}
		dict := fmt.Appendf(nil, "<</Title%s/Parent %d 0 R", textString(e.mark.Title), object(e.parent))
		for _, link := range []struct {
			key    string
			target int
		}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
			if link.target >= 0 {
				dict = fmt.Appendf(dict, "/%s %d 0 R", link.key, object(link.target))
			}
		}
		if e.count > 0 {
			dict = fmt.Appendf(dict, "/Count %d", e.count)
		}
		top := res.Pages[e.mark.Page].Height - e.mark.Y
		w.object(object(i), "%s/Dest[%d 0 R/XYZ 0 %s null]>>", dict, pageObject(e.mark.Page), appendNumber(nil, top))
	}
	w.object(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", object(0), object(last), len(entries))
	return root
}

// outlineTree links the marks by their levels. A mark that skips a level hangs under the last one above it.
func outlineTree(marks []layout.Mark) []entry {
	entries := make([]entry, len(marks))
	var path []int // the open entries, one per depth
	for i, m := range marks {
		entries[i] = entry{mark: m, parent: -1, prev: -1, next: -1, first: -1, last: -1}
		e := &entries[i]
		for len(path) > 0 && entries[path[len(path)-1]].mark.Level >= m.Level {
			e.prev = path[len(path)-1]
			path = path[:len(path)-1]
		}
		if e.prev >= 0 {
			entries[e.prev].next = i
		}
		if len(path) > 0 {
			e.parent = path[len(path)-1]
			up := &entries[e.parent]
			if up.first < 0 {
				up.first = i
			}
			up.last = i
		}
		for _, above := range path {
			entries[above].count++
		}
		path = append(path, i)
	}
	return entries
}
