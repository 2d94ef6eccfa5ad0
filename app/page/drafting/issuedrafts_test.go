package drafting_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
)

// What is typed for the issue of a paper outlives a crash, is dropped when that is given up, and what is only proposed is
// no draft.
func TestTextsOfAnIssueOutliveACrash(t *testing.T) {
	d := newDesk(t)
	if err := d.store.SubmitDocument(ctx, d.paper.UID, "", "Đã xem"); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	left := func(what string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, datatest.Drafts(t, d.store)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	d.page.BeginIssue()
	_, number := d.page.Issuing()
	d.timer.Fire()
	left("proposed")
	d.page.IssueNumber().SetText("12")
	d.page.IssueReason().SetText("Đã hỏi ý kiến")
	d.timer.Fire()
	both := []string{"document issue/number: 12", "document issue/reason: Đã hỏi ý kiến"}
	left("typed", both...)
	d.open(d.paper.UID)
	d.page.BeginIssue()
	if _, now := d.page.Issuing(); now != number || d.page.IssueReason().Text != "Đã xem" {
		t.Errorf("put in unasked: %q, %q", now, d.page.IssueReason().Text)
	}
	d.Picture("drafting-issue-left")
	d.PressButton("Lấy lại")
	if _, now := d.page.Issuing(); now != "12" || d.page.IssueReason().Text != "Đã hỏi ý kiến" {
		t.Errorf("taken back: %q, %q", now, d.page.IssueReason().Text)
	}
	d.page.Back()
	left("given up")
	d.page.BeginIssue()
	if _, now := d.page.Issuing(); now != number || d.page.IssueReason().Text != "Đã xem" {
		t.Errorf("begun anew with %q, %q", now, d.page.IssueReason().Text)
	}
}
