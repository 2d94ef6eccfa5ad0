package data

import (
	"crypto/sha256"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// lastImages is what a journal says each record is now, as the SHA-256 of its last image. Records that were removed are
// not in it.
type lastImages map[model.UID]lastImage

type lastImage struct {
	noun model.Noun
	sum  [sha256.Size]byte
}

// note takes in the next entry of the journal.
func (l lastImages) note(e model.Entry) {
	if e.After == "" {
		delete(l, e.Record)
		return
	}
	l[e.Record] = lastImage{e.Noun, sha256.Sum256([]byte(e.After))}
}

// take reports whether the record is what the journal says, and crosses it off.
func (l lastImages) take(r model.Record) (bool, error) {
	text, err := image(r)
	if err != nil {
		return false, err
	}
	uid := r.Head().UID
	is, ok := l[uid]
	delete(l, uid)
	return ok && is == lastImage{r.Noun(), sha256.Sum256([]byte(text))}, nil
}

// rest lists the records that were not crossed off.
func (l lastImages) rest() []model.Ref {
	var out []model.Ref
	for uid, i := range l {
		out = append(out, model.Ref{Noun: i.noun, UID: uid})
	}
	slices.SortFunc(out, func(a, b model.Ref) int { return strings.Compare(string(a.UID), string(b.UID)) })
	return out
}
