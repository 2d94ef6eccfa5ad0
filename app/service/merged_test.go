package service_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
)

func TestConclusionsOfAllUnitsInOneFile(t *testing.T) {
	s := practiceBook(t, practice.PhuNhuan)
	papers := service.NewPapers(s, clock(practiceDay), "x")
	var all []service.Printed
	pages, padded := 0, 0
	err := papers.PerWard(context.Background(), missionOf(t, s, "PN-2023-01"), reports.Options{}, func(n, of int, printed service.Printed, err error) error {
		if err != nil {
			return err
		}
		if n != len(all)+1 || of < 2 {
			t.Errorf("told of %d of %d", n, of)
		}
		all = append(all, printed)
		padded += padded%2 + printed.Pages
		pages += printed.Pages
		return nil
	})
	if err != nil || len(all) < 2 {
		t.Fatalf("%d papers, %v", len(all), err)
	}
	all = append(all, all[0], all[0]) // whatever their pages are
	pages += 2 * all[0].Pages
	for range 2 {
		padded += padded%2 + all[0].Pages
	}
	for duplex, want := range map[bool]int{false: pages, true: padded} {
		got, err := papers.Merged(all, "Kết luận", duplex)
		if err != nil || got.Pages != want || !bytes.Contains(got.PDF, fmt.Appendf(nil, "/Count %d", want)) {
			t.Errorf("duplex %v: %d pages, want %d, %v", duplex, got.Pages, want, err)
		}
	}
	if _, err := papers.Merged(nil, "x", true); model.CodeOf(err) != model.Missing {
		t.Errorf("nothing to merge: %v", err)
	}
}

// BenchmarkWardConclusions measures the conclusions of 200 units and one file of them; the target is 3 s.
func BenchmarkWardConclusions(b *testing.B) {
	s := newShelf()
	w, f := s.dossier.Wards[0], s.dossier.Findings
	s.dossier.Wards, s.dossier.Findings = nil, nil
	for i := range 200 {
		w.Ward = model.UID(fmt.Sprint("w", i))
		w.Version.Name = fmt.Sprint(i + 1)
		s.dossier.Wards = append(s.dossier.Wards, w)
		for _, x := range f {
			x.Finding.UID = model.UID(fmt.Sprint(x.Finding.UID, "-", i))
			x.Wards = []model.UID{w.Ward}
			s.dossier.Findings = append(s.dossier.Findings, x)
		}
	}
	papers := service.NewPapers(s, clock("2024-10-01"), "x")
	for b.Loop() {
		var all []service.Printed
		err := papers.PerWard(context.Background(), "m", reports.Options{}, func(_, _ int, p service.Printed, err error) error {
			all = append(all, p)
			return err
		})
		if err != nil || len(all) != 200 {
			b.Fatal(len(all), err)
		}
		if _, err := papers.Merged(all, "x", true); err != nil {
			b.Fatal(err)
		}
	}
}
