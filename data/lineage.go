package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// Lineage is the record, the record it is a part of, and so on up to one that is a part of none: an answer, its
// recommendation, the mission. An attachment is a part of its owner. A basis is a part of no mission; the newest
// mission that rests on it follows it, so that it can be shown there. Records in the bin have their lineage too.
func (s *Store) Lineage(ctx context.Context, ref model.Ref) ([]model.Ref, error) {
	var out []model.Ref
	err := s.together(ctx, func(q querier) (err error) {
		out, err = lineage(q, ref)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("lineage of %s %s: %w", ref.Noun, ref.UID, err)
	}
	return out, nil
}

func lineage(q querier, ref model.Ref) ([]model.Ref, error) {
	var out []model.Ref
	for ref.UID != "" {
		if tables[ref.Noun] == nil {
			return nil, model.Errorf(model.Invalid, "", "Không có loại mục “%s”.", string(ref.Noun))
		}
		got, err := records(q, ref.Noun, "WHERE uid = ?", ref.UID)
		if err != nil {
			return nil, err
		}
		if len(got) == 0 {
			return nil, notFound(ref.Noun, ref.UID)
		}
		out = append(out, ref)
		if ref, err = ownerOf(q, got[0]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ownerOf is the record that r is a part of, the zero Ref for none.
func ownerOf(q querier, r model.Record) (model.Ref, error) {
	switch r := r.(type) {
	case *model.Attachment:
		return model.Ref{Noun: r.OwnerNoun, UID: r.Owner}, nil
	case *model.Basis:
		var mission model.UID
		_, err := first(q, []any{&mission}, `SELECT m.uid FROM mission m JOIN mission_basis b ON b.mission = m.uid
			WHERE b.basis = ? AND b.deleted_at = '' ORDER BY m.period_from DESC, m.uid DESC`, r.UID)
		return model.Ref{Noun: "mission", UID: mission}, err
	}
	v := structOf(r)
	for _, c := range tableFor(r).columns {
		if c.own {
			return model.Ref{Noun: c.ref, UID: model.UID(v.FieldByIndex(c.index).String())}, nil
		}
	}
	return model.Ref{}, nil
}
