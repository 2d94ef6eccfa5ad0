package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Phrases lists the phrases by their codes.
func (s *Store) Phrases(ctx context.Context) ([]model.Phrase, error) {
	all, err := list[model.Phrase](s.source(ctx), "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, fmt.Errorf("list phrases: %w", err)
	}
	slices.SortFunc(all, func(a, b model.Phrase) int { return cmp.Or(model.Compare(a.Code, b.Code), cmp.Compare(a.UID, b.UID)) })
	return all, nil
}

// SavePhrase adds a phrase (version 0) or changes it. Its code differs from every other also without marks and capitals,
// since that is how codes are typed.
func (s *Store) SavePhrase(ctx context.Context, p model.Phrase) (model.Phrase, error) {
	verb := "Sửa "
	if p.Version == 0 {
		verb = "Thêm "
	}
	err := s.Do(ctx, verb+p.Noun().Label(), func(t *Tx) error {
		all, err := list[model.Phrase](t, "WHERE deleted_at = '' AND uid <> ? ORDER BY uid", p.UID)
		if err != nil {
			return err
		}
		if err := t.refuse(model.CheckPhraseCode(p, all)); err != nil {
			return err
		}
		return t.Put(&p)
	})
	return p, err
}

// EarlierFindings finds findings of other missions by words, the newest first, at most limit: what was once written well
// need not be written again.
func (s *Store) EarlierFindings(ctx context.Context, mission model.UID, typed string, limit int) ([]model.Hit, error) {
	hits, err := s.Search(ctx, typed, searchedAtMost)
	if err != nil {
		return nil, fmt.Errorf("earlier findings: %w", err)
	}
	var out []model.Hit
	texts := map[string]bool{}
	for _, h := range hits {
		if h.Noun == "finding" && h.Mission != mission && !texts[h.Text] && len(out) < limit {
			texts[h.Text] = true
			out = append(out, h)
		}
	}
	return out, nil
}

// searchedAtMost bounds how many hits are looked through for earlier findings.
const searchedAtMost = 400
