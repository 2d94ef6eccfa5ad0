package model

import (
	"cmp"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// collators holds collators at rest: they are dear to make and may not be used
// by two goroutines at once.
var collators = sync.Pool{New: func() any { return collate.New(language.Vietnamese, collate.Numeric) }}

// Compare orders a before b (-1), after it (1), or says they are the same
// text (0), as Vietnamese dictionaries do: word by word, letters before tones
// (không dấu, huyền, hỏi, ngã, sắc, nặng), đ after all of d, numbers by value.
// Where the tone mark stands and capitals matter only between texts that are
// otherwise equal. It is a total order: 0 only for identical texts.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	col := collators.Get().(*collate.Collator)
	defer collators.Put(col)
	if c := compareWords(col, strings.Fields(FoldTone(a)), strings.Fields(FoldTone(b))); c != 0 {
		return c
	}
	return cmp.Or(col.CompareString(norm.NFC.String(a), norm.NFC.String(b)), cmp.Compare(a, b))
}

func compareWords(col *collate.Collator, a, b []string) int {
	for i := range min(len(a), len(b)) {
		if c := col.CompareString(a[i], b[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// CompareNames orders people as Vietnamese lists do: by given name, which is
// the last word, then by the rest from the left. It is a total order.
func CompareNames(a, b string) int {
	aRest, aGiven := splitGiven(a)
	bRest, bGiven := splitGiven(b)
	return cmp.Or(compareFolded(aGiven, bGiven), Compare(aRest, bRest), Compare(a, b))
}

// compareFolded is Compare without its tie-breaks, so that "An" and "AN" are
// one given name.
func compareFolded(a, b string) int {
	col := collators.Get().(*collate.Collator)
	defer collators.Put(col)
	return compareWords(col, strings.Fields(FoldTone(a)), strings.Fields(FoldTone(b)))
}

func splitGiven(name string) (rest, given string) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return "", ""
	}
	last := len(words) - 1
	return strings.Join(words[:last], " "), words[last]
}
