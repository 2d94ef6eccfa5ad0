package service_test

import (
	"context"
	"strings"
	"testing"
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
	if strings.Contains(text, v.Number) || strings.Contains(text, "ngày 21 tháng 10 năm 2024") {
		t.Errorf("the draft bears the number or the day of the paper it replaces:\n%s", text)
	}
	if printed, err := d.Print(ctx, d.read()); err != nil || printed.Pages == 0 {
		t.Errorf("%d pages, %v", printed.Pages, err)
	}
	if d.paper, err = d.store.BeginCorrection(ctx, issued); err != nil {
		t.Fatal(err)
	}
	if text := d.text(); !strings.Contains(text, "đính chính Thông báo kết luận số "+v.Number) {
		t.Errorf("the letter does not name the paper:\n%s", text)
	}
}
