package service_test

import (
	"context"
	"errors"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
)

var update = flag.Bool("update", false, "rewrite the golden trees of the practice sets")

// practiceDay is the day on which the papers of the sets are printed.
const practiceDay = "2025-05-22"

// practiceBook opens a new practice file.
func practiceBook(t *testing.T, set string) *data.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), set+".sgs")
	if err := practice.Write(context.Background(), path, set); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(context.Background(), path, data.Options{Now: clock(practiceDay), User: func() string { return "Người thử" }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func missionOf(t *testing.T, s *data.Store, code string) model.UID {
	t.Helper()
	all, err := data.All[model.Mission](context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if m.Code == code {
			return m.UID
		}
	}
	t.Fatalf("no mission %s", code)
	return ""
}

// TestPapersOfThePracticeSets holds the tree of every paper of both sets, and that what cannot be printed says why.
func TestPapersOfThePracticeSets(t *testing.T) {
	for _, x := range []struct{ set, mission string }{
		{practice.PhuNhuan, "PN-2023-01"}, {practice.Mau, "MAU-2024-01"}, {practice.Mau, "MAU-2025-01"}, {practice.Mau, "MAU-2023-01"},
	} {
		t.Run(x.mission, func(t *testing.T) {
			s := practiceBook(t, x.set)
			set, err := service.NewOutput(s, clock(practiceDay), "Sổ Giám Sát").Set(t.Context(), service.SetOrder{Mission: missionOf(t, s, x.mission), Signature: true})
			if err != nil {
				t.Fatal(err)
			}
			got := map[string][]string{}
			for _, l := range set.Lost {
				got[l.Name] = []string{"không in: " + said(l.Err)}
			}
			for _, p := range set.Papers {
				if p.Pages < 1 || len(p.PDF) == 0 {
					t.Errorf("%s has no pages", p.Name)
				}
				got[p.Name] = branches(p.Doc)
			}
			if len(got) != len(set.Lost)+len(set.Papers) {
				t.Error("two papers bear one name")
			}
			golden(t, x.mission, got)
		})
	}
}

// TestConclusionsOfTheSeedsUnits holds the conclusion of each unit of the seed's mission.
func TestConclusionsOfTheSeedsUnits(t *testing.T) {
	s := practiceBook(t, practice.PhuNhuan)
	set, err := service.NewOutput(s, clock(practiceDay), "x").Set(t.Context(), service.SetOrder{Mission: missionOf(t, s, "PN-2023-01"), PerWard: true, Signature: true})
	if err != nil || len(set.Papers) != 6 || len(set.Lost) != 0 {
		t.Fatalf("%d conclusions, lost %v, %v", len(set.Papers), set.Lost, err)
	}
	got := map[string][]string{}
	for _, p := range set.Papers {
		got[p.Name] = branches(p.Doc)
	}
	golden(t, "units-PN-2023-01", got)
}

// TestYearsOfTheSeed holds the report on the year of the seed's mission; its book has no outgoing papers to register.
func TestYearsOfTheSeed(t *testing.T) {
	s := practiceBook(t, practice.PhuNhuan)
	years, ctx := service.NewYears(s, service.NewDrafting(s, clock(practiceDay), "x")), context.Background()
	list, err := years.Reports(ctx, 2023, 0, reports.Options{For: reports.Signature})
	if err != nil || len(list) != 1 {
		t.Fatalf("%d files, %v", len(list), err)
	}
	golden(t, "years-phu-nhuan", map[string][]string{list[0].Name: branches(list[0].Doc)})
	if _, err := years.Registers(ctx, 2023, reports.Options{}); err == nil || said(err) != "Năm 2023 chưa có văn bản đi nào; hãy chọn năm khác." {
		t.Errorf("register: %v", err)
	}
}

// TestYearsOfThePracticeSets holds the registers and the reports of the made-up district.
func TestYearsOfThePracticeSets(t *testing.T) {
	s := practiceBook(t, practice.Mau)
	years, ctx := service.NewYears(s, service.NewDrafting(s, clock(practiceDay), "x")), context.Background()
	got := map[string][]string{}
	keep := func(list []service.Printed, err error) {
		t.Helper()
		if err != nil || len(list) != 1 || list[0].Pages < 2 {
			t.Fatalf("%d files, %v", len(list), err)
		}
		got[list[0].Name] = branches(list[0].Doc)
	}
	keep(years.Registers(ctx, 2024, reports.Options{}))
	keep(years.Reports(ctx, 2024, 0, reports.Options{For: reports.Signature}))
	keep(years.Reports(ctx, 2023, 1, reports.Options{}))
	golden(t, "years-mau", got)
	for says, ask := range map[string]func() ([]service.Printed, error){
		"Năm 1999 chưa có văn bản đi nào; hãy chọn năm khác.":                  func() ([]service.Printed, error) { return years.Registers(ctx, 1999, reports.Options{}) },
		"Từ 01/7/2023 đến 31/12/2023 chưa có cuộc giám sát nào; hãy chọn thời": func() ([]service.Printed, error) { return years.Reports(ctx, 2023, 2, reports.Options{}) },
		"Chương trình không có thể thức “x”; hiện có: front-nd30, state-nd30, party-66, party-399": func() ([]service.Printed, error) {
			return years.Registers(ctx, 2024, reports.Options{RuleSet: "x"})
		},
	} {
		if _, err := ask(); err == nil || !strings.Contains(said(err), says) {
			t.Errorf("got %v, want %q", err, says)
		}
	}
}

// TestABookOfTwoOfficesHasTwoRegisters: after a reform each office has its own.
func TestABookOfTwoOfficesHasTwoRegisters(t *testing.T) {
	s := practiceBook(t, practice.Mau)
	ctx := context.Background()
	err := s.Do(ctx, "Thêm cơ quan", func(tx *data.Tx) error {
		office := &model.Office{}
		if err := tx.Put(office); err != nil {
			return err
		}
		if err := tx.Put(&model.OfficeVersion{Office: office.UID, Level: model.Commune, Name: "Ban Thường trực Ủy ban MTTQ Việt Nam phường Mẫu"}); err != nil {
			return err
		}
		return tx.Put(&model.Document{Type: model.TB, Office: office.UID, Number: "01/TB", Day: "2024-11-02", State: model.DocIssued})
	})
	if err != nil {
		t.Fatal(err)
	}
	list, err := service.NewYears(s, service.NewDrafting(s, clock(practiceDay), "x")).Registers(ctx, 2024, reports.Options{})
	if err != nil || len(list) != 2 || list[0].Name != "Sổ đăng ký văn bản đi năm 2024.pdf" || list[1].Name != "Sổ đăng ký văn bản đi năm 2024 (2).pdf" {
		t.Errorf("%d files, %v", len(list), err)
	}
}

func said(err error) string {
	var refused *model.Error
	if errors.As(err, &refused) {
		return refused.Message
	}
	return err.Error()
}

// draftShelf is a shelf on which no paper is begun.
type draftShelf struct {
	service.OutputStore
	shelf *shelf
}

func (s draftShelf) Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error) {
	return s.shelf.Dossier(ctx, mission, day)
}

func (s draftShelf) NamesOfUnits(ctx context.Context) ([]model.WardVersion, error) {
	return s.shelf.NamesOfUnits(ctx)
}

func TestASetEndsWhereItIsStopped(t *testing.T) {
	s := newShelf()
	out := service.NewOutput(draftShelf{shelf: s}, clock("2024-10-01"), "x")
	ctx, cancel := context.WithCancel(t.Context())
	last := -1
	_, err := out.Set(model.WithProgress(ctx, func(done, of int) {
		if done != last+1 || done > of {
			t.Errorf("told of %d of %d after %d", done, of, last)
		}
		if last = done; done == 1 {
			cancel()
		}
	}), service.SetOrder{Mission: "m"})
	if last != 1 || !errors.Is(err, context.Canceled) {
		t.Errorf("after cancelling %d papers were made: %v", last, err)
	}
	if len(s.days) > 3 {
		t.Errorf("the mission was read %d times: %q", len(s.days), s.days)
	}
}

func TestSessionsAndPapersAreFoundAsTyped(t *testing.T) {
	s := newShelf()
	s.dossier.Wards[0].Sessions = []model.Session{{Meta: model.Meta{UID: "s1"}, Ward: "w3", Day: "2024-09-09"}, {Meta: model.Meta{UID: "s3"}, Ward: "w3", Day: "2024-09-11", State: model.SessionCancelled}}
	s.dossier.Wards[1].Sessions = []model.Session{{Meta: model.Meta{UID: "s2"}, Ward: "w5", Day: "2024-09-09"}}
	s.dossier.Documents = []model.Document{{Meta: model.Meta{UID: "d1"}, Number: "05/TB-MTTQ-BTT"}}
	papers, ctx := service.NewPapers(s, clock("2024-10-01"), "x"), context.Background()
	if got, err := papers.SessionOn(ctx, "m", "w5", "9/9/2024"); got != "s2" || err != nil {
		t.Errorf("session %q, %v", got, err)
	}
	if got, err := papers.PaperNumbered(ctx, "m", " 05/tb-mttq-btt"); got != "d1" || err != nil {
		t.Errorf("paper %q, %v", got, err)
	}
	for says, ask := range map[string]func() (model.UID, error){
		"Ngày 09/9/2024 có 2 buổi làm việc; hãy ghi thêm đơn vị":                      func() (model.UID, error) { return papers.SessionOn(ctx, "m", "", "9/9/2024") },
		"Không có buổi làm việc ngày 11/9/2024. Các buổi: Phường 3 09/9/2024, Phường": func() (model.UID, error) { return papers.SessionOn(ctx, "m", "", "11/9/2024") },
		"Chưa có buổi làm việc nào ghi ngày.":                                         func() (model.UID, error) { return papers.SessionOn(ctx, "m", "w9", "11/9/2024") },
		"Không có văn bản số “7”. Các số: 05/TB-MTTQ-BTT.":                            func() (model.UID, error) { return papers.PaperNumbered(ctx, "m", "7") },
	} {
		if _, err := ask(); err == nil || !strings.Contains(said(err), says) {
			t.Errorf("got %v, want %q", err, says)
		}
	}
	if _, err := papers.SessionOn(ctx, "m", "", "hôm kia gì đó"); err == nil {
		t.Error("a day that cannot be read is taken")
	}
}
