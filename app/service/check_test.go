package service_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

func checked(t *testing.T, s *shelf, today model.Date, i service.Inspection) []string {
	t.Helper()
	got, err := service.NewPapers(s, clock(today), "Sổ Giám Sát").Review(context.Background(), "m", model.TB, i)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range got.Remarks {
		ids = append(ids, r.Check)
	}
	return ids
}

func has(t *testing.T, ids []string, id string, want bool) {
	t.Helper()
	if slices.Contains(ids, id) != want {
		t.Errorf("%s among the remarks: %v, want %v\n%q", id, !want, want, ids)
	}
}

func TestCheckLooksAtThePaperThatWouldBePrinted(t *testing.T) {
	s := newShelf()
	ids := checked(t, s, "2024-10-01", service.Inspection{})
	has(t, ids, "content.head", true)
	has(t, ids, "content.demands", true)
	has(t, ids, "number.there", false) // it is still to come
	ids = checked(t, s, "2024-10-01", service.Inspection{Purpose: checks.Issue})
	has(t, ids, "number.there", true)
	has(t, ids, "number.day", true)
}

func TestCheckTakesNumberAndSeries(t *testing.T) {
	row := model.SeriesRow{
		Series:  model.NumberSeries{ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 6},
		Numbers: []model.NumberRow{{Use: model.NumberUse{Number: 5, State: model.Used, Day: "2024-09-30", Document: "x"}}},
	}
	i := service.Inspection{
		Purpose: checks.Issue, Options: reports.Options{Number: "5", Day: "2024-09-27"}, Series: service.SeriesFacts(row),
	}
	ids := checked(t, newShelf(), "2024-10-01", i)
	has(t, ids, "number.once", true)
	i.Options.Number = "6"
	ids = checked(t, newShelf(), "2024-10-01", i)
	has(t, ids, "number.once", false)
	has(t, ids, "number.order", true)
}

// A mission of which no paper can be made is looked at all the same.
func TestCheckSpeaksWithoutAPaper(t *testing.T) {
	s := newShelf()
	s.dossier.Findings = nil
	ids := checked(t, s, "2024-10-01", service.Inspection{})
	has(t, ids, "content.findings", true)
	has(t, ids, "form.page.left", false)
}

func TestCheckPassesErrorsOn(t *testing.T) {
	s := newShelf()
	s.err = errors.New("disk")
	papers := service.NewPapers(s, clock("2024-10-01"), "x")
	if _, err := papers.Review(context.Background(), "m", model.TB, service.Inspection{}); !errors.Is(err, s.err) {
		t.Errorf("got %v", err)
	}
	s = newShelf()
	_, err := service.NewPapers(s, clock("2024-10-01"), "x").Review(context.Background(), "m", model.TB, service.Inspection{Options: reports.Options{RuleSet: "none"}})
	if model.CodeOf(err) != model.NotFound {
		t.Errorf("got %v", err)
	}
}

// A draft is looked at as it stands, and places are counted in its own blocks, also behind those that are left out.
func TestCheckOfADraftCountsItsOwnBlocks(t *testing.T) {
	d := newDrafting(t)
	const slip = "Công an phường 12 phối hợp tốt với nhân dân."
	d.change("Các phường mở nhiều kênh", "Bỏ đoạn", compose.Drop)
	d.change("Phần lớn kiến nghị", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, slip) })
	draft := d.read()
	printed, err := d.Print(context.Background(), draft)
	if err != nil {
		t.Fatal(err)
	}
	got, err := d.Check(context.Background(), draft, printed, service.Inspection{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(got, func(r service.Remark) bool { return r.Check == "form.capitals.people" })
	if i < 0 {
		t.Fatalf("nothing said about the slip: %+v", got)
	}
	if text := draft.Tree.Blocks[got[i].Place.Block-1].Para.Text(); text != slip {
		t.Errorf("leads to %q", text)
	}
}
