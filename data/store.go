package data

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"

	"sogiamsat/data/model"
)

// Options are what a Store needs from outside.
type Options struct {
	Now    func() time.Time // the clock, in the zone whose calendar days count; required
	User   func() string    // who is named in changed_by and in the journal, asked once for each action; nil: nobody
	NewUID func() model.UID // nil: UUIDv7 made from Now
	Log    *slog.Logger     // nil: nothing is logged
}

// Store is an open data file. Its methods may be called from several goroutines; they take their turns.
type Store struct {
	db   *sql.DB
	path string
	opts Options

	writing sync.Mutex // held by the one action that writes; guards head and steps
	head    journalHead
	steps   steps

	search searcher

	changes   changes
	due       kept[model.Due]
	followAll kept[followShared]

	hearing   sync.Mutex
	listeners []*listener
}

type listener struct{ hear func(model.Change) }

func newStore(db *sql.DB, path string, o Options) *Store {
	if o.NewUID == nil {
		o.NewUID = (&uidMaker{now: o.Now}).next
	}
	if o.User == nil {
		o.User = func() string { return "" }
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &Store{db: db, path: path, opts: o}
}

// Path is where the file lies.
func (s *Store) Path() string { return s.path }

// Close gives the file free; nothing that was saved is lost without it.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("close %s: %w", s.path, refusal(err))
	}
	return nil
}

// Info describes the file; Counts has every noun and leaves out what is in the bin.
func (s *Store) Info(ctx context.Context) (model.FileInfo, error) {
	info := model.FileInfo{Path: s.path, Counts: map[model.Noun]int{}}
	q := s.source(ctx)
	var parts []string
	for _, n := range model.Nouns {
		parts = append(parts, fmt.Sprintf("SELECT '%s', count(*) FROM %s WHERE deleted_at = ''", n, n))
	}
	var noun model.Noun
	var count int
	err := each(q, []any{&noun, &count}, func() error { info.Counts[noun] = count; return nil }, strings.Join(parts, " UNION ALL "))
	if err != nil {
		return info, fmt.Errorf("count records: %w", err)
	}
	if _, err := first(q, []any{&info.Format}, "SELECT user_version FROM pragma_user_version"); err != nil {
		return info, fmt.Errorf("read format: %w", err)
	}
	info.Practice, err = s.Setting(ctx, PracticeKey)
	return info, err
}

// OnChange has hear called after each action whose changes are on disk, on the goroutine of that action, until cancel
// is called.
func (s *Store) OnChange(hear func(model.Change)) (cancel func()) {
	l := &listener{hear}
	s.hearing.Lock()
	defer s.hearing.Unlock()
	s.listeners = append(s.listeners, l)
	return func() {
		s.hearing.Lock()
		defer s.hearing.Unlock()
		s.listeners = slices.DeleteFunc(slices.Clone(s.listeners), func(x *listener) bool { return x == l })
	}
}

func (s *Store) announce(c model.Change) {
	s.changes.Add(1)
	s.search.noteStale(c)
	s.hearing.Lock()
	all := s.listeners
	s.hearing.Unlock()
	for _, l := range all {
		l.hear(c)
	}
}

// uidMaker makes UUIDv7s whose text order is the order in which they were made.
type uidMaker struct {
	now   func() time.Time
	mu    sync.Mutex
	milli int64
	count int // within the millisecond; 12 bits of the uid
}

func (m *uidMaker) next() model.UID {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.count++
	if now := m.now().UnixMilli(); now > m.milli || m.count > 0xfff {
		m.milli, m.count = max(now, m.milli+1), 0
	}
	u := uuid.New()
	for i := range 6 {
		u[i] = byte(m.milli >> (40 - 8*i))
	}
	u[6], u[7] = 0x70|byte(m.count>>8), byte(m.count)
	return model.UID(u.String())
}
