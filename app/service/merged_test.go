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
