package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	_ "github.com/mattn/go-sqlite3"
	"golang.org/x/sys/unix"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

const today = model.Date("2026-10-08")

// compareStore measures the large file: opening, pages of findings, search.
func compareStore(rounds int) error {
	ctx := context.Background()
	path, err := largeFile(ctx)
	if err != nil {
		return err
	}
	if err := compareOpening(ctx, path, rounds); err != nil {
		return err
	}
	s, err := data.Open(ctx, path, options())
	if err != nil {
		return err
	}
	err = comparePages(ctx, s, rounds)
	if err == nil {
		err = searchWords(ctx, s, rounds)
	}
	return errors.Join(err, s.Close())
}

// compareOpening measures the way from a closed file to the list of missions. After forget the system has none of the
// file in memory, as on the first start of a day.
func compareOpening(ctx context.Context, path string, rounds int) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	heading("Open a file of %.2f GB with 100,000 findings and list its %d missions, median of %d", float64(info.Size())/(1<<30), missions, rounds)
	var warm, cold []time.Duration
	for range rounds {
		if err := forget(path); err != nil {
			return err
		}
		for _, to := range []*[]time.Duration{&cold, &warm} {
			d, err := timed(func() error { return openToList(ctx, path) })
			if err != nil {
				return err
			}
			*to = append(*to, d)
		}
	}
	judge("opened again", ms(median(warm)), 300, "ms")
	judge("opened for the first time, read from the disk", ms(median(cold)), 300, "ms")
	return nil
}

func openToList(ctx context.Context, path string) error {
	s, err := data.Open(ctx, path, options())
	if err != nil {
		return err
	}
	rows, err := s.Missions(ctx, today)
	if err == nil && len(rows) != missions {
		err = fmt.Errorf("%d missions", len(rows))
	}
	return errors.Join(err, s.Close())
}

// forget drops what the system keeps of the file in memory.
func forget(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_DONTNEED)
	return errors.Join(err, f.Close())
}

const pageSize = 50

// comparePages reads a page from the middle of a list through the store and through the driver alone, in turns. The
// driver reads the same file without a lock, since nothing is written meanwhile.
func comparePages(ctx context.Context, s *data.Store, rounds int) (err error) {
	db, err := sql.Open("sqlite3", "file:"+s.Path()+"?mode=ro&immutable=1&_stmt_cache_size=100&_cache_size=-65536")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	all, err := s.Missions(ctx, today)
	if err != nil {
		return err
	}
	mission := all[missions/2].Mission.UID
	list, err := s.FindingsPage(ctx, data.FindingFilter{Mission: mission}, findingsPerMission/2, nil)
	if err != nil {
		return err
	}
	after := list[len(list)-1]
	heading("A page of %d of 100,000 findings, from the middle, against database/sql and the driver, median of %d", pageSize, rounds)
	for _, c := range []struct {
		name   string
		filter data.FindingFilter
		where  string
		args   []any
	}{
		{"of one mission", data.FindingFilter{Mission: mission}, "mission = ? AND (ord, uid) > (?, ?)", []any{mission, after.Ord, after.UID}},
		{"of all missions", data.FindingFilter{}, "(mission, ord, uid) > (?, ?, ?)", []any{mission, after.Ord, after.UID}},
	} {
		ours, theirs, err := pageTimes(rounds,
			func() error { return storePage(ctx, s, c.filter, &after) },
			func() error { return barePage(ctx, db, c.where, c.args) })
		if err != nil {
			return err
		}
		tell(c.name+": store", ms(median(ours)), "ms")
		tell(c.name+": driver", ms(median(theirs)), "ms")
		judge(c.name+": store / driver", ratio(ours, theirs), 2, "")
	}
	return nil
}

// pageTimes runs both in turns; one sample is the mean of 20 pages.
func pageTimes(rounds int, ours, theirs func() error) (a, b []time.Duration, err error) {
	const repeat = 20
	for range rounds {
		for i, do := range []func() error{ours, theirs} {
			d, err := timed(func() error {
				for range repeat {
					if err := do(); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return nil, nil, err
			}
			if i == 0 {
				a = append(a, d/repeat)
			} else {
				b = append(b, d/repeat)
			}
		}
	}
	return a, b, nil
}

func storePage(ctx context.Context, s *data.Store, f data.FindingFilter, after *model.Finding) error {
	got, err := s.FindingsPage(ctx, f, pageSize, after)
	if err == nil && len(got) != pageSize {
		err = fmt.Errorf("%d findings", len(got))
	}
	return err
}

// bareFinding is a finding as a program without the store would keep it.
type bareFinding struct {
	uid, hash, created, changed, by, deleted, with, mission, kind, topic, text, session, author, evidence, severity, state string

	version, ord int
	in           bool
}

func barePage(ctx context.Context, db *sql.DB, where string, args []any) (err error) {
	rows, err := db.QueryContext(ctx, `SELECT uid, version, content_hash, created_at, changed_at, changed_by, deleted_at, deleted_with, mission,
		kind, coalesce(topic, ''), text, ord, in_conclusion, coalesce(session, ''), author, evidence, severity, state
		FROM finding WHERE deleted_at = '' AND `+where+` ORDER BY mission, ord, uid LIMIT ?`, append(args[:len(args):len(args)], pageSize)...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var out []bareFinding
	for rows.Next() {
		var f bareFinding
		if err := rows.Scan(&f.uid, &f.version, &f.hash, &f.created, &f.changed, &f.by, &f.deleted, &f.with, &f.mission, &f.kind, &f.topic,
			&f.text, &f.ord, &f.in, &f.session, &f.author, &f.evidence, &f.severity, &f.state); err != nil {
			return err
		}
		out = append(out, f)
	}
	if len(out) != pageSize {
		return fmt.Errorf("%d rows", len(out))
	}
	return rows.Err()
}

// searchWords measures the first 50 hits; the first search of a session makes the index.
func searchWords(ctx context.Context, s *data.Store, rounds int) error {
	heading("First %d hits of a search in 100,000 findings, median of %d", pageSize, rounds)
	first, err := timed(func() error { return search(ctx, s, "khởi động", 0) })
	if err != nil {
		return err
	}
	tell("the first search after opening, makes the index", ms(first), "ms")
	for _, c := range []struct {
		name, typed string
		hits        int
	}{
		{"a word of every finding", "người dân", pageSize},
		{"the same without accents", "nguoi dan", pageSize},
		{"a rare word", rareWord, 1 + (missions*findingsPerMission-1)/rareEvery},
		{"the beginning of a word", "ng", pageSize},
		{"a word that is nowhere", "xyzzy", 0},
	} {
		t, err := medianOf(rounds, func() error { return search(ctx, s, c.typed, c.hits) })
		if err != nil {
			return err
		}
		judge(fmt.Sprintf("%s: “%s”", c.name, c.typed), t, 10, "ms")
	}
	return nil
}

func search(ctx context.Context, s *data.Store, typed string, hits int) error {
	got, err := s.Search(ctx, typed, pageSize)
	if err == nil && len(got) != hits {
		err = fmt.Errorf("%d hits of %q, want %d", len(got), typed, hits)
	}
	return err
}

const imported = 10_000

// compareImport reads an exchange file of 10,000 findings into a new file, with its journal and without one, as another
// program writes it.
func compareImport(rounds int) (err error) {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "sogiamsat-bench-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	whole, err := exchangeFile(ctx, filepath.Join(folder, "source.sgs"))
	if err != nil {
		return err
	}
	bare, err := withoutJournal(whole)
	if err != nil {
		return err
	}
	heading("Import of %d findings into a new file, median of %d", imported, rounds)
	for _, c := range []struct {
		name string
		file []byte
	}{{"made by another program, without a journal", bare}, {"exported by this program, with its journal", whole}} {
		if err := timeImport(ctx, rounds, c.name, folder, c.file); err != nil {
			return err
		}
	}
	return nil
}

// timeImport also tells the time of the processor: on a busy machine the time of the clock is longer.
func timeImport(ctx context.Context, rounds int, name, folder string, file []byte) error {
	var clock, processor []time.Duration
	for i := range rounds {
		runtime.GC() // what the import before left behind is none of this one's work
		before, err := used()
		if err != nil {
			return err
		}
		d, err := timed(func() error { return importInto(ctx, filepath.Join(folder, fmt.Sprintf("%d.sgs", i)), file) })
		if err != nil {
			return err
		}
		after, err := used()
		if err != nil {
			return err
		}
		clock, processor = append(clock, d), append(processor, after-before)
	}
	judge(fmt.Sprintf("%s (%d MB)", name, len(file)>>20), ms(median(clock)), 1000, "ms")
	tell("    time of the processors", ms(median(processor)), "ms")
	return nil
}

// used is the time of the processors that this process has used.
func used() (time.Duration, error) {
	var u unix.Rusage
	err := unix.Getrusage(unix.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), err
}

func exchangeFile(ctx context.Context, path string) (out []byte, err error) {
	s, err := data.Create(ctx, path, options())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if _, err := fill(ctx, s, 1, imported); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = data.Export(ctx, s, &b)
	return b.Bytes(), err
}

func withoutJournal(file []byte) ([]byte, error) {
	var arrays map[string]json.RawMessage
	if err := json.Unmarshal(file, &arrays); err != nil {
		return nil, err
	}
	delete(arrays, "journal")
	return json.Marshal(arrays)
}

// importInto makes a file, imports and removes the file again; the removal is not worth a clock of its own.
func importInto(ctx context.Context, path string, file []byte) error {
	s, err := data.Create(ctx, path, options())
	if err != nil {
		return err
	}
	_, err = data.Import(ctx, s, bytes.NewReader(file))
	return errors.Join(err, s.Close(), os.Remove(path))
}
