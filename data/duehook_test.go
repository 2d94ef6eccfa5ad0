package data

import (
	"context"
	"database/sql"

	"sogiamsat/data/model"
)

// counting counts the statements of a reading.
type counting struct {
	querier
	n int
}

func (c *counting) query(stmt string, args ...any) (*sql.Rows, error) {
	c.n++
	return c.querier.query(stmt, args...)
}

// DueStatements is how many statements Due makes.
func (s *Store) DueStatements(ctx context.Context, today model.Date) (int, error) {
	c := &counting{querier: s.source(ctx)}
	r := dueReader{today: today, until: today.AddDays(model.DueAhead)}
	err := r.read(c)
	return c.n, err
}
