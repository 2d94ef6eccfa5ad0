package service_test

import (
	"bytes"
	"fmt"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

func TestConclusionsOfAllUnitsInOneFile(t *testing.T) {
	s := practiceBook(t, practice.PhuNhuan)
	out := service.NewOutput(s, clock(practiceDay), "x")
	set, err := out.Set(t.Context(), service.SetOrder{Mission: missionOf(t, s, "PN-2023-01"), PerWard: true})
	if err != nil || len(set.Papers) < 2 || len(set.Lost) != 0 {
		t.Fatalf("%d papers, lost %v, %v", len(set.Papers), set.Lost, err)
	}
	all, pages, padded := set.Papers, 0, 0
	for _, p := range all {
		padded += padded%2 + p.Pages
		pages += p.Pages
	}
	all = append(all, all[0], all[0]) // whatever their pages are
	pages += 2 * all[0].Pages
	for range 2 {
		padded += padded%2 + all[0].Pages
	}
	for duplex, want := range map[bool]int{false: pages, true: padded} {
		got, err := out.Merged(all, "Kết luận", duplex)
		if err != nil || got.Pages != want || !bytes.Contains(got.PDF, fmt.Appendf(nil, "/Count %d", want)) {
			t.Errorf("duplex %v: %d pages, want %d, %v", duplex, got.Pages, want, err)
		}
	}
	if _, err := out.Merged(nil, "x", true); model.CodeOf(err) != model.Missing {
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
	out := service.NewOutput(draftShelf{shelf: s}, clock("2024-10-01"), "x")
	for b.Loop() {
		set, err := out.Set(b.Context(), service.SetOrder{Mission: "m", PerWard: true})
		if err != nil || len(set.Papers) != 200 {
			b.Fatal(len(set.Papers), err)
		}
		if _, err := out.Merged(set.Papers, "x", true); err != nil {
			b.Fatal(err)
		}
	}
}
