package service_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// The plan and the decision of the mission bear 27 and 31 of the year.
func TestIssuingGoesOnAfterTheNumbersOfRecordedPapers(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	order := d.submit()
	if order.Number != "32/TB-MTTQ-BTT" {
		t.Errorf("proposed %s, want 32/TB-MTTQ-BTT", order.Number)
	}
	order.Number = "27"
	twice := d.said(order)
	order.Number = "35"
	gap := d.said(order)
	if !strings.Contains(twice["number.once"], "Số 27 đã cấp ngày 12/8/2024") || !strings.Contains(gap["number.gap"], "Các số từ 32 đến 34") || gap["number.once"] != "" {
		t.Errorf("27: %q\n35: %q", twice, gap)
	}
	if remarks, err := d.Look(ctx, order); err != nil || len(remarks) < 2 || remarks[0].Check != "number.gap" || remarks[1].Group == remarks[0].Group {
		t.Errorf("number and day do not come first: %+v, %v", remarks, err)
	}
	order.Reason = "Thường trực đã xem."
	var refused *model.Error
	if _, err := d.Issue(ctx, order); !errors.As(err, &refused) || refused.Field != "skipped" {
		t.Errorf("numbers passed over without a reason: %v", err)
	}
	order.Skipped = "Giữ cho các công văn của Ban Tư vấn."
	if _, err := d.Issue(ctx, order); err != nil {
		t.Fatal(err)
	}
	row, err := d.store.Numbers(ctx, order.Series)
	if err != nil {
		t.Fatal(err)
	}
	var kept []string
	for _, n := range row.Numbers {
		if n.Use.State == model.Reserved {
			kept = append(kept, model.Run{From: n.Use.Number, To: n.Use.Number}.Text()+" "+n.Use.Reason)
		}
	}
	want := []string{"32 " + order.Skipped, "33 " + order.Skipped, "34 " + order.Skipped}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Error(diff)
	}
	path := filepath.Join(t.TempDir(), "copy.sgs")
	if err := d.store.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if problems, err := data.Check(ctx, path); err != nil || len(problems) > 0 {
		t.Errorf("check of the file: %q, %v", problems, err)
	}
}

// said are the remarks on numbers by their check.
func (d drafting) said(o service.IssueOrder) map[string]string {
	d.t.Helper()
	remarks, err := d.Look(context.Background(), o)
	if err != nil {
		d.t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range slices.DeleteFunc(remarks, func(r service.Remark) bool { return !strings.HasPrefix(r.Check, "number.") }) {
		out[r.Check] = r.Have
	}
	return out
}

// Who is printed as the signer is recorded as such when the draft names none, and undone with the act.
func TestWhoIsPrintedAsTheSignerIsTheSigner(t *testing.T) {
	ctx := context.Background()
	for _, kind := range []model.DocType{model.TB, model.BC, model.LICH} {
		t.Run(string(kind), func(t *testing.T) {
			d := newDrafting(t)
			mission := d.paper.Mission
			paper, err := d.store.BeginPaper(ctx, mission, kind, "")
			if err != nil {
				t.Fatal(err)
			}
			if paper.State != model.DocDraft {
				t.Fatal("the practice set has issued it")
			}
			paper.Signer = ""
			if paper, err = d.store.SavePaper(ctx, paper); err != nil {
				t.Fatal(err)
			}
			d.paper = paper
			printed := d.read().Tree
			if err := d.Submit(ctx, paper.UID, "Thường trực đã xem."); err != nil {
				t.Fatal(err)
			}
			got, err := data.Get[model.Document](ctx, d.store, paper.UID)
			if err != nil {
				t.Fatal(err)
			}
			post, err := data.Get[model.Post](ctx, d.store, got.Signer)
			if err != nil {
				t.Fatalf("signer %q: %v", got.Signer, err)
			}
			person, err := data.Get[model.Person](ctx, d.store, post.Person)
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(printed.Blocks, func(b doc.Block) bool { return b.Signature != nil })
			if s := printed.Blocks[i].Signature; s.Name != person.FullName || !slices.Equal(got.Authority, post.Authority) {
				t.Errorf("printed %s, recorded %s under %q", s.Name, person.FullName, got.Authority)
			}
			order := service.IssueOrder{Document: paper.UID, Day: "2024-10-21", Reason: "Đã xem."}
			if kind.Numbered() {
				order.Number = "90"
			}
			if _, err := d.Issue(ctx, order); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheSignerIsTakenBackWithSubmitting(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	d.paper.Signer = ""
	if _, err := d.store.SavePaper(ctx, d.paper); err != nil {
		t.Fatal(err)
	}
	if err := d.Submit(ctx, d.paper.UID, "Thường trực đã xem."); err != nil {
		t.Fatal(err)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got, err := data.Get[model.Document](ctx, d.store, d.paper.UID); err != nil || got.State != model.DocDraft || got.Signer != "" {
		t.Errorf("%s, signer %q, %v", got.State, got.Signer, err)
	}
}
