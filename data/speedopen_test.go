package data_test

import (
	"context"
	"io"
	"math/rand/v2"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// BenchmarkOpenToFirstList opens a file of 100,000 findings and 1 GB of attachments and reads the list of missions.
func BenchmarkOpenToFirstList(b *testing.B) {
	path := b.TempDir() + "/a.sgs"
	o := datatest.Options()
	s, err := data.Create(context.Background(), path, o)
	if err != nil {
		b.Fatal(err)
	}
	m := addFindings(b, s, 100_000)
	for i := range 100 {
		r := io.LimitReader(rand.NewChaCha8([32]byte{byte(i)}), 10<<20)
		if _, err := s.Attach(context.Background(), model.Ref{Noun: "mission", UID: m.UID}, "a", "", r); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := data.Open(context.Background(), path, o)
		if err != nil {
			b.Fatal(err)
		}
		if rows, err := s.Missions(context.Background(), datatest.Today); err != nil || len(rows) != 1 {
			b.Fatal(len(rows), err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
