package service_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// TestAReplacementKeepsTheTextButNotTheNumber issues a conclusion and begins the one that replaces it, and a letter that
// corrects it.
func TestAReplacementKeepsTheTextButNotTheNumber(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	order := d.submit()
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	issued := d.paper.UID
	if d.paper, err = d.store.BeginReplacement(ctx, issued); err != nil {
		t.Fatal(err)
	}
	text := d.text()
	if !strings.Contains(text, "Kết luận do người soạn viết./.") {
		t.Errorf("the text was not taken over:\n%s", text)
	}
	said := "Thông báo này thay thế Thông báo số " + v.Number + " ngày 21 tháng 10 năm 2024 của "
	if rest := strings.Replace(text, said, "", 1); rest == text || strings.Contains(rest, v.Number) || strings.Contains(rest, "ngày 21 tháng 10 năm 2024") {
		t.Errorf("the draft does not say what it replaces, or bears its number or day:\n%s", text)
	}
	draft := d.read()
	if draft.Replaced.Number != v.Number || draft.Replaced.Document != issued {
		t.Errorf("the text that it replaces: %+v", draft.Replaced)
	}
	pairs, err := d.Compare(ctx, draft, draft.Replaced, model.DocumentVersion{})
	if i := slices.IndexFunc(pairs, func(p compose.Pair) bool { return strings.Contains(p.Old, v.Number) }); err != nil || i < 0 || pairs[i].Same() {
		t.Errorf("its number does not differ: %v, %+v", err, pairs)
	}
	if printed, err := d.Print(ctx, d.read()); err != nil || printed.Pages == 0 {
		t.Errorf("%d pages, %v", printed.Pages, err)
	}
	d.change("Thông báo này thay thế", "Bỏ đoạn", compose.Drop)
	draft = d.read()
	printed, err := d.Print(ctx, draft)
	if err != nil {
		t.Fatal(err)
	}
	if all, err := d.Remarks(ctx, draft, printed); err != nil || !slices.ContainsFunc(all, func(r service.Remark) bool { return r.Check == "content.replaces" && r.Blocks() }) {
		t.Errorf("what it replaces is left out, and nobody says so: %+v, %v", all, err)
	}
	if d.paper, err = d.store.BeginCorrection(ctx, issued); err != nil {
		t.Fatal(err)
	}
	if text := d.text(); !strings.Contains(text, "đính chính Thông báo kết luận số "+v.Number) {
		t.Errorf("the letter does not name the paper:\n%s", text)
	}
}
