//go:build pdftools

package service_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
)

// The seed's mission is printed as all papers, as people would hold them, into the folder that SOGIAMSAT_PAPERS names
// ("make papers", "make test"): each as PDF and Word file, with a small picture of each page.

// seedDay is a day on which the mission's demands are overdue and its office still has its name.
const seedDay = "2023-12-20"

// concludedSeed is the seed's mission with its conclusion entered as issued and a day by which to answer, so that there is
// something to correct, to put on file and to remind of. Number and days are made up for the print.
func concludedSeed(t *testing.T) (*service.Output, model.UID, model.UID) {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "phu-nhuan.sgs")
	if err := practice.Write(ctx, path, practice.PhuNhuan); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(ctx, path, data.Options{Now: clock(seedDay), User: func() string { return "x" }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	papers, err := data.All[model.Document](ctx, s)
	if err != nil || len(papers) != 1 {
		t.Fatalf("%d papers, %v", len(papers), err)
	}
	if err := s.SubmitDocument(ctx, papers[0].UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if err := s.RecordIssue(ctx, papers[0].UID, "01/TB-MTTQ-BTT", "2023-09-15", ""); err != nil {
		t.Fatal(err)
	}
	asked, err := data.All[model.Recommendation](ctx, s)
	if err != nil || len(asked) == 0 {
		t.Fatalf("%d demands, %v", len(asked), err)
	}
	asked[0].Due = "2023-10-31"
	if err := s.Do(ctx, "Ghi thời hạn", func(tx *data.Tx) error { return tx.Put(&asked[0]) }); err != nil {
		t.Fatal(err)
	}
	return service.NewOutput(s, clock(seedDay), "Sổ Giám Sát"), papers[0].Mission, papers[0].UID
}

// papersFolder is where the papers are left.
func papersFolder(t *testing.T) string {
	t.Helper()
	out := os.Getenv("SOGIAMSAT_PAPERS")
	if out == "" {
		return t.TempDir()
	}
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTheSeedAsAllPapers(t *testing.T) {
	papers, mission, conclusion := concludedSeed(t)
	out := papersFolder(t)
	var all []service.Printed
	for _, perWard := range []bool{false, true} {
		set, err := papers.Set(t.Context(), service.SetOrder{Mission: mission, PerWard: perWard, Signature: true, Corrects: conclusion})
		if err != nil || len(set.Lost) > 0 {
			t.Fatal(set.Lost, err)
		}
		all = append(all, set.Papers...)
	}
	for _, kind := range reports.Types() {
		if !slices.ContainsFunc(all, func(p service.Printed) bool { return p.Doc.Type == string(kind) }) {
			t.Errorf("no %s", kind)
		}
	}
	for i, p := range all {
		name := fmt.Sprintf("%02d %s", i+1, strings.TrimSuffix(p.Name, ".pdf"))
		leave(t, out, name, p)
	}
}

// leave writes a paper and its pages, and checks that each page has its picture.
func leave(t *testing.T, out, name string, p service.Printed) {
	t.Helper()
	word, err := service.Word(p.Doc)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(out, name)
	for ext, b := range map[string][]byte{".pdf": p.PDF, ".docx": word} {
		if err := os.WriteFile(file+ext, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if said, err := exec.Command("pdftoppm", "-r", "50", "-gray", "-png", file+".pdf", file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	pages, err := filepath.Glob(file + "-*.png")
	if err != nil || len(pages) != p.Pages {
		t.Errorf("%s: %d pictures of %d pages, %v", name, len(pages), p.Pages, err)
	}
}
