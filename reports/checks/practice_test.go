package checks_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

var update = flag.Bool("update", false, "write golden files anew")

// practised are the missions of a practice file, as at the end of each.
func practised(t *testing.T, set string) ([]model.Dossier, []model.WardVersion) {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), set+".sgs")
	if err := practice.Write(ctx, path, set); err != nil {
		t.Fatal(err)
	}
	store, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	missions, err := data.All[model.Mission](ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	var out []model.Dossier
	for _, m := range missions {
		d, err := store.Dossier(ctx, m.UID, "")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	names, err := data.All[model.WardVersion](ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	return out, names
}

// inputFor makes a paper of a mission for the checks; without a paper when it cannot be made.
func inputFor(t testing.TB, d model.Dossier, kind model.DocType, o reports.Options) checks.Input {
	t.Helper()
	in := checks.Input{Dossier: d, Type: kind, Ward: o.Ward, Purpose: checks.Sign, Today: d.Day, Day: o.Day, Number: o.Number}
	in.Rules, _ = rules.ByID(rules.FrontND30)
	tree, err := reports.Paper(d, kind, o)
	if err != nil {
		return in
	}
	pages, err := layout.Layout(tree, in.Rules.Sheet())
	if err != nil {
		t.Fatal(err)
	}
	in.Tree, in.Pages = tree, pages
	return in
}

func lines(all []checks.Remark) string {
	var b strings.Builder
	for _, r := range all {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", r.Level, r.Check, r.Have)
	}
	return b.String()
}

// TestPracticeConclusions holds what the checks say about the conclusions of both practice sets.
func TestPracticeConclusions(t *testing.T) {
	for _, set := range practice.Sets() {
		missions, names := practised(t, set)
		for _, d := range missions {
			t.Run(d.Mission.Code, func(t *testing.T) {
				in := inputFor(t, d, model.TB, reports.Options{For: reports.Signature})
				in.Names = names
				got := checks.Run(in)
				complete(t, got)
				golden := filepath.Join("testdata", d.Mission.Code+".txt")
				if *update {
					if err := os.WriteFile(golden, []byte(lines(got)), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), lines(got)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// TestThePapersOfTheProgramKeepTheForm: what is measured on the pages of every paper is within the rules of form.
func TestThePapersOfTheProgramKeepTheForm(t *testing.T) {
	for _, set := range practice.Sets() {
		missions, names := practised(t, set)
		for _, d := range missions {
			for _, kind := range reports.Types() {
				for _, ward := range []model.UID{"", d.Wards[0].Ward} {
					in := inputFor(t, d, kind, reports.Options{For: reports.Signature, Ward: ward})
					in.Names = names
					for _, r := range checks.Run(in) {
						if r.Group == checks.Form {
							t.Errorf("%s %s %s: %s %s (page %d)", d.Mission.Code, kind, r.Check, r.Need, r.Have, r.Place.Page)
						}
					}
				}
			}
		}
	}
}

// TestThePapersOfOneUnitNameNoOther: what the program itself composes about one unit gives no remark that it names another.
func TestThePapersOfOneUnitNameNoOther(t *testing.T) {
	for _, set := range practice.Sets() {
		missions, _ := practised(t, set)
		for _, d := range missions {
			for _, kind := range reports.Types() {
				for _, w := range d.Wards {
					o := reports.Options{For: reports.Signature, Ward: w.Ward}
					if len(w.Sessions) > 0 && kind.OfSession() {
						o.Session = w.Sessions[0].UID
					}
					for _, r := range of(checks.Run(inputFor(t, d, kind, o)), "content.one-unit") {
						t.Errorf("%s %s of %s: %s", d.Mission.Code, kind, w.Version.Title(), r.Have)
					}
				}
			}
		}
	}
}
