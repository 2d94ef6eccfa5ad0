package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// BinContents lists what comes back when a deletion is taken back: the record that was deleted first, then what went
// along, kind by kind.
func (s *Store) BinContents(ctx context.Context, root model.Ref) ([]model.BinPart, error) {
	var out []model.BinPart
	err := s.together(ctx, func(q querier) (err error) {
		out, err = binContents(q, root)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("contents of %s %s in the bin: %w", root.Noun, root.UID, err)
	}
	return out, nil
}

func binContents(q querier, root model.Ref) ([]model.BinPart, error) {
	var all []model.Record
	for _, n := range model.Nouns {
		some, err := records(q, n, "WHERE deleted_with = ? ORDER BY uid", root.UID)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	slices.SortStableFunc(all, func(a, b model.Record) int {
		return boolToInt(b.Head().UID == root.UID) - boolToInt(a.Head().UID == root.UID)
	})
	names, err := titles(q, all)
	if err != nil {
		return nil, err
	}
	out := make([]model.BinPart, len(all))
	for i, r := range all {
		out[i] = model.BinPart{Ref: model.Ref{Noun: r.Noun(), UID: r.Head().UID}, Title: names[i]}
	}
	return out, nil
}

// DeleteAll moves several records of a kind to the bin as one action: all of them, or none when one is refused.
func (s *Store) DeleteAll(ctx context.Context, n model.Noun, uids []model.UID) error {
	if len(uids) == 1 {
		return s.Delete(ctx, n, uids[0])
	}
	return s.Do(ctx, fmt.Sprintf("Xóa %d %s", len(uids), n.Label()), func(t *Tx) error {
		for _, uid := range uids {
			if err := t.Delete(n, uid); err != nil {
				return err
			}
		}
		return nil
	})
}

// RestoreAll brings several deletions back as one action, wholes before their parts, so that a finding comes back with
// its mission.
func (s *Store) RestoreAll(ctx context.Context, refs []model.Ref) error {
	if len(refs) == 1 {
		return s.Restore(ctx, refs[0].Noun, refs[0].UID)
	}
	sorted := slices.Clone(refs)
	slices.SortStableFunc(sorted, func(a, b model.Ref) int { return slices.Index(model.Nouns, a.Noun) - slices.Index(model.Nouns, b.Noun) })
	return s.Do(ctx, fmt.Sprintf("Khôi phục %d nội dung", len(sorted)), func(t *Tx) error {
		for _, r := range sorted {
			if err := t.Restore(r.Noun, r.UID); err != nil {
				return err
			}
		}
		return nil
	})
}
