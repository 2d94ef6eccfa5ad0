package data

import (
	"context"
	"database/sql"
	"fmt"

	"sogiamsat/data/model"
)

// WardFlows is the whole history of units, what went into what, in the order of days; model.Successors and
// model.NewWardHistory answer from it.
func (s *Store) WardFlows(ctx context.Context) ([]model.WardFlow, error) {
	var flows []model.WardFlow
	err := s.together(ctx, func(q querier) (err error) {
		flows, err = wardFlows(q)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("history of units: %w", err)
	}
	return flows, nil
}

func wardFlows(q querier) ([]model.WardFlow, error) {
	changes, err := list[model.WardChange](q, "WHERE deleted_at = '' ORDER BY day, uid")
	if err != nil {
		return nil, err
	}
	links, err := list[model.WardChangeLink](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	return model.WardFlows(changes, links), nil
}

// WardBook is the whole register of units: names, history and what hangs on each unit. The number of statements does
// not grow with the number of units.
func (s *Store) WardBook(ctx context.Context) (*model.WardBook, error) {
	var book *model.WardBook
	err := s.together(ctx, func(q querier) (err error) {
		book, err = namedWards(q)
		if err == nil {
			book.Counts, err = wardCounts(q)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("register of units: %w", err)
	}
	return book, nil
}

// namedWards reads the register without what only writing needs: of Meta there is the uid alone. Ten thousand units are
// there twice as fast.
func namedWards(q querier) (*model.WardBook, error) {
	var wards []model.Ward
	var w model.Ward
	err := each(q, []any{&w.UID, &w.Area}, func() error { wards = append(wards, w); return nil },
		"SELECT uid, area FROM ward WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	versions := make([]model.WardVersion, 0, len(wards))
	var v model.WardVersion
	err = each(q, []any{&v.UID, &v.Ward, &v.ValidFrom, &v.ValidTo, &v.Kind, &v.Name, &v.ShortName, &v.Eponym, &v.LegalBasis},
		func() error { versions = append(versions, v); return nil }, `SELECT uid, ward, valid_from, valid_to, kind, name, short_name,
		eponym, legal_basis FROM ward_version WHERE deleted_at = '' ORDER BY uid`)
	if err != nil {
		return nil, err
	}
	flows, err := wardFlows(q)
	if err != nil {
		return nil, err
	}
	return model.NewWardBook(wards, versions, flows, nil), nil
}

// wardBook reads the register without the numbers, as records that can be written.
func wardBook(q querier) (*model.WardBook, error) {
	wards, err := list[model.Ward](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	versions, err := list[model.WardVersion](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	flows, err := wardFlows(q)
	if err != nil {
		return nil, err
	}
	return model.NewWardBook(wards, versions, flows, nil), nil
}

// openRecommendation says that the recommendation r is not settled.
const openRecommendation = "r.deleted_at = '' AND r.state NOT IN ('verified', 'withdrawn', 'rejected')"

func wardCounts(q querier) (map[model.UID]model.WardCounts, error) {
	out := map[model.UID]model.WardCounts{}
	for _, c := range []struct {
		stmt string
		set  func(*model.WardCounts, int)
	}{
		// Two statements, because an index holds all that the first one asks.
		{"SELECT ward, count(*) FROM body WHERE deleted_at = '' AND kind <> 'khac' GROUP BY ward", func(c *model.WardCounts, n int) { c.Bodies = n }},
		{"SELECT ward, count(*) FROM body WHERE deleted_at = '' AND kind = 'khac' GROUP BY ward", func(c *model.WardCounts, n int) { c.Bodies += n }},
		{"SELECT ward, count(*) FROM mission_ward WHERE deleted_at = '' GROUP BY ward", func(c *model.WardCounts, n int) { c.Missions = n }},
		// The few merged ones are found once; looking each finding up takes three times as long.
		{`SELECT ward, count(*) FROM finding_ward WHERE deleted_at = '' AND finding NOT IN (SELECT uid FROM finding WHERE state = 'merged')
			GROUP BY ward`, func(c *model.WardCounts, n int) { c.Findings = n }},
		{`SELECT b.ward, count(DISTINCT r.uid) FROM recommendation r JOIN addressee a ON a.recommendation = r.uid JOIN body b ON b.uid = a.body
			WHERE ` + openRecommendation + " AND a.deleted_at = '' AND b.ward IS NOT NULL GROUP BY b.ward", func(c *model.WardCounts, n int) { c.Open = n }},
	} {
		var ward sql.NullString
		var n int
		err := each(q, []any{&ward, &n}, func() error {
			counts := out[model.UID(ward.String)]
			c.set(&counts, n)
			out[model.UID(ward.String)] = counts
			return nil
		}, c.stmt)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
