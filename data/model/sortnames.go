package model

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/collate"
)

// SortByName sorts people by CompareNames. The order of each word is looked up once and not once per comparison, so that
// a list of thousands opens at once.
func SortByName[T any](items []T, name func(T) string) {
	keys := newWordKeys()
	defer keys.close()
	sortKeyed(items, func(x T) textKey {
		rest, given := splitGiven(name(x))
		return textKey{name(x), [2][][]byte{keys.of(given), keys.of(rest)}}
	}, CompareNames)
}

// SortByText sorts by Compare in the same way.
func SortByText[T any](items []T, text func(T) string) {
	keys := newWordKeys()
	defer keys.close()
	sortKeyed(items, func(x T) textKey { return textKey{text(x), [2][][]byte{keys.of(text(x)), nil}} }, Compare)
}

// textKey is a text with the places of its words in the alphabet, in two parts of which the first weighs more.
type textKey struct {
	text  string
	parts [2][][]byte
}

// sortKeyed sorts by the words' places; exact decides where they are equal.
func sortKeyed[T any](items []T, key func(T) textKey, exact func(a, b string) int) {
	type keyed struct {
		item T
		key  textKey
	}
	all := make([]keyed, len(items))
	for i, x := range items {
		all[i] = keyed{x, key(x)}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		if a.key.text == b.key.text {
			return 0
		}
		for i := range a.key.parts {
			if c := slices.CompareFunc(a.key.parts[i], b.key.parts[i], bytes.Compare); c != 0 {
				return c
			}
		}
		return exact(a.key.text, b.key.text)
	})
	for i := range all {
		items[i] = all[i].item
	}
}

// wordKeys gives words their places in the alphabet; Vietnamese names are made of few words.
type wordKeys struct {
	col   *collate.Collator
	buf   collate.Buffer
	known map[string][]byte
}

func newWordKeys() *wordKeys {
	return &wordKeys{col: collators.Get().(*collate.Collator), known: map[string][]byte{}}
}

func (k *wordKeys) close() { collators.Put(k.col) }

func (k *wordKeys) of(text string) [][]byte {
	words := strings.Fields(text)
	out := make([][]byte, len(words))
	for i, w := range words {
		key, ok := k.known[w]
		if !ok {
			key = bytes.Clone(k.col.KeyFromString(&k.buf, FoldTone(w)))
			k.buf.Reset()
			k.known[w] = key
		}
		out[i] = key
	}
	return out
}
