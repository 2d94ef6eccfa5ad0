// Package datatest opens data files for tests and fills them: a store in the test's own folder with a fixed clock and
// counted uids, so that the same test always makes the same file, and builders that make one record each with as little
// as it needs and fail the test when it is refused. A builder takes a record half filled; empty fields get values.
package datatest

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// Now is the clock of every test store; Today is its day.
var Now = time.Date(2024, 10, 1, 1, 30, 0, 0, time.UTC)

// Today is the calendar day of Now.
const Today = model.Date("2024-10-01")

// Options are a fixed clock, a user and uids that count up.
func Options() data.Options {
	var n atomic.Int64
	return data.Options{
		Now: func() time.Time { return Now }, User: func() string { return "Người thử" }, NewUID: func() model.UID { return UID(int(n.Add(1))) },
	}
}

// UID is the n-th uid of a store made with Options.
func UID(n int) model.UID { return model.UID(fmt.Sprintf("01924567-0000-7000-8000-%012d", n)) }

// Open makes an empty data file in the test's folder and closes it at the test's end.
func Open(tb testing.TB) *data.Store {
	tb.Helper()
	s, err := data.Create(context.Background(), filepath.Join(tb.TempDir(), "sổ giám sát.sgs"), Options())
	if err != nil {
		tb.Fatalf("new data file: %v", err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close data file: %v", err)
		}
	})
	return s
}

// Practice opens a new practice file of a set and closes it at the test's end.
func Practice(tb testing.TB, set string) *data.Store {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "luyện tập.sgs")
	if err := practice.Write(context.Background(), path, set); err != nil {
		tb.Fatalf("practice file %s: %v", set, err)
	}
	s, err := data.Open(context.Background(), path, Options())
	if err != nil {
		tb.Fatalf("open practice file %s: %v", set, err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close practice file: %v", err)
		}
	})
	return s
}

// Put saves records as one action.
func Put(tb testing.TB, s *data.Store, records ...model.Record) {
	tb.Helper()
	err := s.Do(context.Background(), "Chuẩn bị", func(tx *data.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		tb.Fatalf("%v", err)
	}
}

func put[T any](tb testing.TB, s *data.Store, r *T) T {
	tb.Helper()
	Put(tb, s, any(r).(model.Record))
	return *r
}

func text(s *string, value string) {
	if *s == "" {
		*s = value
	}
}

// Office makes an office with one name, and a chairwoman who may sign everything since 2020.
func Office(tb testing.TB, s *data.Store) (model.Office, model.Post) {
	tb.Helper()
	office := put(tb, s, &model.Office{})
	put(tb, s, &model.OfficeVersion{
		Office: office.UID, Level: model.District, Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai",
		Header: []model.HeaderLine{{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN SÔNG MAI", Bold: true}}, Code: "MTTQ-BTT",
		Place: "Sông Mai", RuleSet: "front-nd30",
	})
	person := Person(tb, s, "Lê Thị Mẫu Đơn")
	post := put(tb, s, &model.Post{
		Person: person.UID, Office: office.UID, Title: "Chủ tịch", ValidFrom: "2020-01-01", Signs: model.DocTypes,
		Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
	})
	return office, post
}

// Person makes a person.
func Person(tb testing.TB, s *data.Store, name string) model.Person {
	tb.Helper()
	return put(tb, s, &model.Person{FullName: name, Address: "đồng chí"})
}

// Ward makes a phường with one name, valid for ever, and its People's Committee.
func Ward(tb testing.TB, s *data.Store, name string) (model.Ward, model.Body) {
	tb.Helper()
	ward := put(tb, s, &model.Ward{Area: "quận Sông Mai"})
	put(tb, s, &model.WardVersion{Ward: ward.UID, Kind: model.Phuong, Name: name})
	return ward, put(tb, s, &model.Body{Ward: ward.UID, Kind: model.PeoplesCommittee})
}

// Mission makes a mission with the units, in order; it makes an office when none is given.
func Mission(tb testing.TB, s *data.Store, m model.Mission, wards ...model.UID) model.Mission {
	tb.Helper()
	text(&m.Code, "SM-2024-01")
	text(&m.Theme, "việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường")
	if m.Office == "" {
		office, _ := Office(tb, s)
		m.Office = office.UID
	}
	if m.PeriodFrom == "" {
		m.PeriodFrom, m.PeriodTo = "2024-09-09", "2024-09-27"
	}
	if m.State == "" {
		m.State = model.InProgress
	}
	m = put(tb, s, &m)
	for i, w := range wards {
		put(tb, s, &model.MissionWard{Mission: m.UID, Ward: w, Ord: i + 1})
	}
	return m
}

// Topic makes a topic.
func Topic(tb testing.TB, s *data.Store, mission model.UID, title string) model.Topic {
	tb.Helper()
	t, err := s.SaveTopic(context.Background(), model.Topic{Mission: mission, Title: title})
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return t
}

// Session makes a session with a unit.
func Session(tb testing.TB, s *data.Store, mission, ward model.UID, day model.Date) model.Session {
	tb.Helper()
	return put(tb, s, &model.Session{Mission: mission, Ward: ward, Day: day, State: model.SessionPlanned})
}

// Drafts are the texts kept while they are typed, in the order of their places: "topic title: Tiếp công dân".
func Drafts(tb testing.TB, s *data.Store) []string {
	tb.Helper()
	all, err := s.Drafts(context.Background())
	if err != nil {
		tb.Fatalf("%v", err)
	}
	var out []string
	for _, d := range all {
		out = append(out, string(d.Noun)+" "+d.Field+": "+d.Text)
	}
	slices.Sort(out)
	return out
}

// Finding makes a finding about the units; none means common.
func Finding(tb testing.TB, s *data.Store, f model.Finding, wards ...model.UID) model.Finding {
	tb.Helper()
	text(&f.Text, "Lịch tiếp công dân được niêm yết.")
	if f.Kind == "" {
		f.Kind = model.Strength
	}
	f, err := s.SaveFinding(context.Background(), f, wards)
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return f
}

// Recommendation makes a recommendation for the bodies.
func Recommendation(tb testing.TB, s *data.Store, r model.Recommendation, bodies ...model.UID) model.Recommendation {
	tb.Helper()
	text(&r.Text, "Trả lời người dân đúng hạn.")
	r, err := s.SaveRecommendation(context.Background(), r, bodies, nil)
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return r
}

// Series makes a series of numbers for all papers of the office in 2024.
func Series(tb testing.TB, s *data.Store, office model.UID) model.NumberSeries {
	tb.Helper()
	return put(tb, s, &model.NumberSeries{Office: office, Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 1})
}

// Document makes a draft conclusion of a mission.
func Document(tb testing.TB, s *data.Store, d model.Document) model.Document {
	tb.Helper()
	if d.Type == "" {
		d.Type = model.TB
	}
	text(&d.RuleSet, "front-nd30")
	if d.State == "" {
		d.State = model.DocDraft
	}
	return put(tb, s, &d)
}

// Issue issues a draft on Today with the number 05/TB-MTTQ-BTT and made-up bytes.
func Issue(tb testing.TB, s *data.Store, document, series model.UID) model.DocumentVersion {
	tb.Helper()
	ctx := context.Background()
	if err := s.SubmitDocument(ctx, document, "", ""); err != nil {
		tb.Fatalf("%v", err)
	}
	v, err := s.IssueDocument(ctx, data.IssueInput{
		Document: document, Tree: `{}`, Series: series, Printed: "05/TB-MTTQ-BTT", Day: Today, PDF: []byte("%PDF-1.4 made up"), DOCX: []byte("PK made up"),
	})
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return v
}
