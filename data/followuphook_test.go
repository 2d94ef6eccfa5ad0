package data

import (
	"context"
	"database/sql"

	"sogiamsat/data/model"
)

// followCounter counts the statements of a reading.
type followCounter struct {
	querier
	n int
}

func (c *followCounter) query(stmt string, args ...any) (*sql.Rows, error) {
	c.n++
	return c.querier.query(stmt, args...)
}

// FollowUpStatements is how many statements the list, and one recommendation, are read with.
func (s *Store) FollowUpStatements(ctx context.Context, uid model.UID, today model.Date) (list, one int, err error) {
	c := &followCounter{querier: s.source(ctx)}
	r := followReader{q: c, today: today}
	if _, err := r.rows(""); err != nil {
		return 0, 0, err
	}
	list, c.n = c.n, 0
	r = followReader{q: c, today: today}
	_, err = r.detail(uid)
	return list, c.n, err
}
