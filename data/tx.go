package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"sogiamsat/data/model"
)

// Tx is one action of the user while it is being written. All its records carry one time. After a failed statement
// every further one is refused; after a broken rule nothing can be kept any more, but reading and checking may go on.
type Tx struct {
	s       *Store
	ctx     context.Context
	conn    *sql.Conn
	now     model.Instant
	today   model.Date
	who     string // is named for the action
	group   model.UID
	action  string
	broken  error // the first failed statement
	refused error // the first broken rule
	head    journalHead
	entries []model.Entry // not yet written
	touched []model.Ref
	kept    func()                // runs after COMMIT while the store is still held
	live    map[model.UID]bool    // whether records looked up or written here are outside the bin
	pairs   map[[2]model.UID]bool // records found to belong together; forgotten when anything kept is changed
	later   *[]func() error       // not nil: rules between records wait here, see atOnce
}

// step says how an action is remembered for undo.
type step struct {
	action string
	group  model.UID
	undone bool   // the action takes another one back
	final  string // not empty: why it cannot be undone, for the user
	silent bool   // neither remembered nor in the way of undo
}

// Do carries out one action of the user: fn writes through the Tx, everything or nothing is kept. action names it in
// the journal and for undo, in Vietnamese: "Thêm nhận xét".
func (s *Store) Do(ctx context.Context, action string, fn func(*Tx) error) error {
	return s.write(ctx, step{action: action}, fn)
}

func (s *Store) write(ctx context.Context, w step, fn func(*Tx) error) (err error) {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%s: %w", w.action, refusal(err))
	}
	change, err := s.commit(ctx, w, fn)
	if err != nil {
		return fmt.Errorf("%s: %w", w.action, err)
	}
	if len(change.Records) > 0 {
		s.announce(change)
	}
	return nil
}

func (s *Store) commit(ctx context.Context, w step, fn func(*Tx) error) (_ model.Change, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	t, err := s.begin(ctx, w)
	if err != nil {
		return model.Change{}, err
	}
	defer func() { err = errors.Join(err, t.end()) }() // also when fn panics
	if err := t.run(fn); err != nil {
		return model.Change{}, err
	}
	if _, err := t.conn.ExecContext(t.ctx, "COMMIT"); err != nil {
		return model.Change{}, refusal(err)
	}
	s.head = t.head
	if t.kept != nil {
		t.kept()
	}
	if w.group = t.group; len(t.touched) > 0 && !w.silent {
		s.steps.add(w)
	}
	return model.Change{Action: w.action, Records: t.touched, Undone: w.undone}, nil
}

// begin starts the transaction. It cannot be cancelled from outside: an interrupted statement would make SQLite end it
// half-way; fn may look at its own context between statements. The connection is used as it is and not through sql.Tx,
// which starts a goroutine for every query.
func (s *Store) begin(ctx context.Context, w step) (*Tx, error) {
	ctx = context.WithoutCancel(ctx)
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, refusal(err)
	}
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return nil, errors.Join(refusal(err), conn.Close())
	}
	now := s.opts.Now()
	return &Tx{
		s: s, ctx: ctx, conn: conn, now: model.InstantOf(now), today: model.DateOf(now), who: model.CleanLine(s.opts.User()), group: s.opts.NewUID(), action: w.action,
		head: s.head, live: map[model.UID]bool{}, pairs: map[[2]model.UID]bool{},
	}, nil
}

// end rolls back what was not committed, unless SQLite did so by itself, and gives the connection back.
func (t *Tx) end() error {
	var open bool
	err := t.conn.Raw(func(c any) error {
		open = !c.(*sqlite3.SQLiteConn).AutoCommit()
		return nil
	})
	if err == nil && open {
		_, err = t.conn.ExecContext(t.ctx, "ROLLBACK")
	}
	return errors.Join(err, t.conn.Close())
}

func (t *Tx) run(fn func(*Tx) error) error {
	if err := fn(t); err != nil {
		return err
	}
	if t.broken != nil {
		return t.broken
	}
	if t.refused != nil {
		return t.refused
	}
	return t.writeEntries()
}

func (t *Tx) newUID() model.UID { return t.s.opts.NewUID() }

func (t *Tx) source(context.Context) querier { return t }

func (t *Tx) query(stmt string, args ...any) (*sql.Rows, error) {
	if t.broken != nil {
		return nil, t.broken
	}
	return t.conn.QueryContext(t.ctx, stmt, args...)
}

func (t *Tx) exec(stmt string, args ...any) error {
	if t.broken != nil {
		return t.broken
	}
	_, err := t.conn.ExecContext(t.ctx, stmt, args...)
	return t.fail(err)
}

func (t *Tx) fail(err error) error {
	if err == nil {
		return nil
	}
	err = refusal(err)
	if t.broken == nil {
		t.broken = err
	}
	return err
}

// refuse remembers the first broken rule, so that a caller that goes on all the same cannot keep half an action.
func (t *Tx) refuse(err error) error {
	if err != nil && t.refused == nil {
		t.refused = err
	}
	return err
}

// swap replaces a record as it was by the record as it shall be, whole, and writes the journal. A nil before makes it,
// a nil after removes it.
func (t *Tx) swap(before, after model.Record) error {
	if err := t.store(before, after); err != nil {
		return err
	}
	return t.journal(before, after)
}

// store writes the row without the journal.
func (t *Tx) store(before, after model.Record) error {
	if before != nil {
		clear(t.pairs)
	}
	if after == nil {
		h := before.Head()
		t.live[h.UID] = false
		return t.execOne(tableFor(before).deleteSQL, h.UID)
	}
	tab, h := tableFor(after), after.Head()
	args, err := tab.values(after)
	if err != nil {
		return t.fail(err)
	}
	t.live[h.UID] = !h.InBin()
	if before == nil {
		return t.exec(tab.insertSQL, args...)
	}
	return t.execOne(tab.updateSQL, append(args, h.UID)...)
}

// execOne runs a statement that changes exactly one row; none means that the book is not what it was taken for.
func (t *Tx) execOne(stmt string, args ...any) error {
	if t.broken != nil {
		return t.broken
	}
	done, err := t.conn.ExecContext(t.ctx, stmt, args...)
	if err != nil {
		return t.fail(err)
	}
	n, err := done.RowsAffected()
	if err == nil && n != 1 {
		err = model.Errorf(model.Damaged, "", "Nội dung trong sổ không còn như lúc đọc.").Because(fmt.Errorf("%d rows changed, not one", n))
	}
	return t.fail(err)
}
