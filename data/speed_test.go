package data_test

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const benchText = "Việc trả lời người dân còn thiên về thông báo đã tiếp nhận; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong, "

// addFindings adds n findings to a mission of two wards as one action; every second one concerns a ward.
func addFindings(tb testing.TB, s *data.Store, n int) model.Mission {
	tb.Helper()
	a, _ := datatest.Ward(tb, s, "1")
	b, _ := datatest.Ward(tb, s, "2")
	m := datatest.Mission(tb, s, model.Mission{}, a.UID, b.UID)
	topic := datatest.Topic(tb, s, m.UID, "Tiếp công dân")
	putFindings(tb, s, n, m.UID, topic.UID, a.UID)
	return m
}

func putFindings(tb testing.TB, s *data.Store, n int, mission, topic, ward model.UID) {
	tb.Helper()
	err := s.Do(context.Background(), "Nhập", func(tx *data.Tx) error {
		for i := range n {
			f := model.Finding{Mission: mission, Topic: topic, Kind: model.Limitation, Text: fmt.Sprint(strings.Repeat(benchText, 2), i), Ord: i + 1, State: model.FindingDraft}
			if err := tx.Put(&f); err != nil {
				return err
			}
			if i%2 == 0 {
				if err := tx.Put(&model.FindingWard{Finding: f.UID, Ward: ward}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkImport10000Findings reads a whole book in; "kept" with its journal, "own" with entries that the import makes.
func BenchmarkImport10000Findings(b *testing.B) {
	s := datatest.Open(b)
	addFindings(b, s, 10_000)
	kept := exported(b, s)
	head, journal, _ := strings.Cut(kept, `"journal": [`)
	_, end, _ := strings.Cut(journal, "]\n}")
	for name, text := range map[string]string{"kept": kept, "own": head + `"journal": []` + "\n}" + end} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := datatest.Open(b)
				b.StartTimer()
				r, err := data.Import(ctx, s, strings.NewReader(text))
				if err != nil || r.Total() < 15_000 {
					b.Fatal(r.Total(), err)
				}
			}
		})
	}
}

func BenchmarkPageOf50(b *testing.B) {
	s := datatest.Open(b)
	m := addFindings(b, s, 100_000)
	path := b.TempDir() + "/copy.sgs"
	if err := s.Backup(context.Background(), path); err != nil {
		b.Fatal(err)
	}
	first, err := s.FindingsPage(context.Background(), data.FindingFilter{Mission: m.UID}, 50_000, nil)
	if err != nil {
		b.Fatal(err)
	}
	after := first[len(first)-1]
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			got, err := s.FindingsPage(context.Background(), data.FindingFilter{Mission: m.UID}, 50, &after)
			if err != nil || len(got) != 50 {
				b.Fatal(len(got), err)
			}
		}
	})
	b.Run("driver", func(b *testing.B) { benchBarePage(b, path, m.UID, &after) })
}

// benchBarePage reads the same rows with database/sql alone.
func benchBarePage(b *testing.B, path string, mission model.UID, after *model.Finding) {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro&_stmt_cache_size=100")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for b.Loop() {
		rows, err := db.Query(`SELECT uid, version, content_hash, created_at, changed_at, changed_by, deleted_at, deleted_with, mission, kind, coalesce(topic, ''), text, ord,
			in_conclusion, coalesce(session, ''), author, evidence, severity, state FROM finding WHERE mission = ? AND deleted_at = '' AND (ord, uid) > (?, ?)
			ORDER BY mission, ord, uid LIMIT 50`, mission, after.Ord, after.UID)
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for rows.Next() {
			var f struct {
				uid, hash, created, changed, by, deleted, with, mission, kind, topic, text, session, author, evidence, severity, state string
				version, ord                                                                                                           int
				in                                                                                                                     bool
			}
			if err := rows.Scan(&f.uid, &f.version, &f.hash, &f.created, &f.changed, &f.by, &f.deleted, &f.with, &f.mission, &f.kind, &f.topic, &f.text,
				&f.ord, &f.in, &f.session, &f.author, &f.evidence, &f.severity, &f.state); err != nil {
				b.Fatal(err)
			}
			n++
		}
		if err := rows.Err(); err != nil || n != 50 {
			b.Fatal(n, err)
		}
		rows.Close()
	}
}
