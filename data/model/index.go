package model

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// Index finds the texts, known by a number, that have all the words of a
// Query; it answers what Query.Match would, for 100,000 texts within
// milliseconds. It keeps no texts. It may be used by several goroutines.
//
// It is an inverted index: Vietnamese has few different syllables, so each
// written form keeps the sorted places of the texts that have it, and a search
// joins bit sets over all texts.
type Index struct {
	mu       sync.RWMutex
	forms    []indexForm
	written  map[string]int32 // word as written -> forms
	exact    map[string]int32 // wordForm.exact -> forms
	sorted   []int32          // forms by folded text
	fresh    []int32          // forms not yet in sorted
	texts    []indexText
	places   map[int]int32 // id -> texts
	live     bitSet
	unsorted bool // an id was added after a greater one
	scratch  []int32
}

type indexForm struct {
	wordForm
	texts []int32 // ascending
}

// indexText is one text: its id and the different forms it has.
type indexText struct {
	id    int
	forms []int32
}

// NewIndex returns an empty index.
func NewIndex() *Index {
	return &Index{written: map[string]int32{}, exact: map[string]int32{}, places: map[int]int32{}}
}

// Len returns how many texts there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.live.count()
}

// Add puts the text of id in; a text the id had before is replaced. Adding in
// the order of ids is the fastest.
func (x *Index) Add(id int, text string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	place, known := x.places[id]
	if known {
		x.forget(place)
	} else {
		place = int32(len(x.texts))
		x.unsorted = x.unsorted || place > 0 && x.texts[place-1].id > id
		x.texts = append(x.texts, indexText{id: id})
		x.places[id] = place
	}
	x.live = x.live.set(place)
	x.texts[place].forms = x.formsOf(text)
	for _, n := range x.texts[place].forms {
		x.forms[n].texts = insertSorted(x.forms[n].texts, place)
	}
}

// Remove takes the text of id out; an unknown id changes nothing.
func (x *Index) Remove(id int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if place, ok := x.places[id]; ok {
		x.forget(place)
	}
}

// forget takes a text's words out; its place stays for when it comes back.
func (x *Index) forget(place int32) {
	for _, n := range x.texts[place].forms {
		f := &x.forms[n]
		if i, ok := slices.BinarySearch(f.texts, place); ok {
			f.texts = slices.Delete(f.texts, i, i+1)
		}
	}
	x.texts[place].forms = nil
	x.live.clear(place)
}

// formsOf returns the different forms in text, learning new ones.
func (x *Index) formsOf(text string) []int32 {
	found := x.scratch[:0]
	eachWord(text, func(start, end int) {
		found = append(found, x.formOf(text[start:end]))
	})
	slices.Sort(found)
	x.scratch = found
	return slices.Clone(slices.Compact(found))
}

func (x *Index) formOf(word string) int32 {
	if n, ok := x.written[word]; ok {
		return n
	}
	word = strings.Clone(word)
	f := formOfRaw(word)
	n, ok := x.exact[f.exact]
	if !ok {
		n = int32(len(x.forms))
		x.forms = append(x.forms, indexForm{wordForm: f})
		x.exact[f.exact] = n
		x.fresh = append(x.fresh, n)
		x.settle()
	}
	x.written[word] = n
	return n
}

// settle sorts the fresh forms in when they have become many, so that looking
// through them one by one stays cheap.
func (x *Index) settle() {
	if len(x.fresh) < 64+len(x.sorted)/4 {
		return
	}
	x.sorted = append(x.sorted, x.fresh...)
	x.fresh = x.fresh[:0]
	slices.SortFunc(x.sorted, func(a, b int32) int {
		return strings.Compare(x.forms[a].folded, x.forms[b].folded)
	})
}

// insertSorted puts place into the ascending list, mostly at its end.
func insertSorted(list []int32, place int32) []int32 {
	if len(list) == 0 || list[len(list)-1] < place {
		return append(list, place)
	}
	i, _ := slices.BinarySearch(list, place)
	return slices.Insert(list, i, place)
}

// Search returns the ids of the texts that match, the greatest (newest) first,
// at most limit of them; limit <= 0 means all. An empty query finds every text.
func (x *Index) Search(q Query, limit int) []int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	hits := x.hits(q)
	if x.unsorted {
		return x.sortedIDs(hits, limit)
	}
	var ids []int
	hits.fromEnd(func(place int32) bool {
		ids = append(ids, x.texts[place].id)
		return len(ids) != limit
	})
	return ids
}

// Count returns how many texts match.
func (x *Index) Count(q Query) int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.hits(q).count()
}

func (x *Index) sortedIDs(hits bitSet, limit int) []int {
	ids := make([]int, 0, hits.count())
	hits.fromEnd(func(place int32) bool {
		ids = append(ids, x.texts[place].id)
		return true
	})
	slices.SortFunc(ids, func(a, b int) int { return b - a })
	if limit > 0 && len(ids) > limit {
		ids = slices.Clip(ids[:limit])
	}
	return ids
}

func (x *Index) hits(q Query) bitSet {
	hits := slices.Clone(x.live)
	for _, w := range q.words {
		one := make(bitSet, len(hits))
		x.eachMatch(w, func(f *indexForm) {
			for _, place := range f.texts {
				one[place>>6] |= 1 << (place & 63)
			}
		})
		hits.and(one)
	}
	return hits
}

// eachMatch calls use for every form the word finds.
func (x *Index) eachMatch(w queryWord, use func(*indexForm)) {
	try := func(n int32) {
		if f := &x.forms[n]; w.matches(f.wordForm) {
			use(f)
		}
	}
	from, _ := slices.BinarySearchFunc(x.sorted, w.form.folded, func(n int32, folded string) int {
		return strings.Compare(x.forms[n].folded, folded)
	})
	for _, n := range x.sorted[from:] {
		if !strings.HasPrefix(x.forms[n].folded, w.form.folded) {
			break
		}
		try(n)
	}
	for _, n := range x.fresh {
		try(n)
	}
}

// bitSet is a set of places.
type bitSet []uint64

func (b bitSet) set(place int32) bitSet {
	for int(place>>6) >= len(b) {
		b = append(b, 0)
	}
	b[place>>6] |= 1 << (place & 63)
	return b
}

func (b bitSet) clear(place int32) { b[place>>6] &^= 1 << (place & 63) }

func (b bitSet) and(o bitSet) {
	for i := range b {
		b[i] &= o[i]
	}
}

func (b bitSet) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// fromEnd calls f for every place, the last first, until f returns false.
func (b bitSet) fromEnd(f func(place int32) bool) {
	for i := len(b) - 1; i >= 0; i-- {
		for w := b[i]; w != 0; {
			bit := bits.Len64(w) - 1
			if !f(int32(i<<6 | bit)) {
				return
			}
			w &^= 1 << bit
		}
	}
}
