package papers_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// seedDesk is the page over the practice mission, a conclusion of it in the editor.
func seedDesk(t *testing.T) (*desk, model.Document) {
	d := &desk{t: t, Screen: pagetest.New(t)}
	path := filepath.Join(t.TempDir(), "phu-nhuan.sgs")
	if err := practice.Write(ctx, path, practice.PhuNhuan); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(ctx, path, data.Options{Now: clock, User: func() string { return "Chuyên viên" }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	d.store = s
	missions, err := data.All[model.Mission](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	d.mission = missions[0]
	paper, err := s.BeginPaper(ctx, d.mission.UID, model.TB, "")
	if err != nil {
		t.Fatal(err)
	}
	d.open(d.mission.UID)
	d.page.OpenRecord(model.Ref{Noun: "document", UID: paper.UID})
	d.same("shown", paper.UID, d.page.Shown().UID)
	return d, paper
}

func (d *desk) state(paper model.UID) model.DocumentState {
	d.t.Helper()
	got, err := data.Get[model.Document](ctx, d.store, paper)
	if err != nil {
		d.t.Fatal(err)
	}
	return got.State
}

func (d *desk) reasonKept(reason string) {
	d.t.Helper()
	events, err := data.All[model.DocumentEvent](ctx, d.store)
	if err != nil || !slices.ContainsFunc(events, func(e model.DocumentEvent) bool { return strings.Contains(e.Reason, reason) }) {
		d.t.Errorf("the reason %q is not kept: %v", reason, err)
	}
}

// TestWhatTheChecksWarnOfNeedsAReasonAlsoFromTheList submits a conclusion and records it as issued from the list of papers.
func TestWhatTheChecksWarnOfNeedsAReasonAlsoFromTheList(t *testing.T) {
	d, paper := seedDesk(t)
	d.page.Press("Trình ký")
	d.same("without a reason", model.DocDraft, d.state(paper.UID))
	if len(d.shell.Reasons) != 1 || !strings.Contains(d.shell.Reasons[0], "điều nên xem trước khi trình ký") || !strings.Contains(d.shell.Reasons[0], "\n- ") {
		t.Fatalf("asked %q", d.shell.Reasons)
	}
	d.shell.Reason = "Thường trực đã xem dự thảo."
	d.page.Press("Trình ký")
	d.same("with one", model.DocForSignature, d.state(paper.UID))
	d.reasonKept(d.shell.Reason)
	_, _, number, day, _ := d.page.Fields()
	d.page.Press("Ghi đã ban hành")
	if at, _, _ := d.page.Notes(); d.state(paper.UID) != model.DocForSignature {
		t.Errorf("issued without a day: %q", at)
	}
	d.fill(day, "15/9/2023")
	d.fill(number, "41/TB-MTTQ-BTT")
	d.shell.Reason = ""
	d.page.Press("Ghi đã ban hành")
	d.same("issued without a reason", model.DocForSignature, d.state(paper.UID))
	d.shell.Reason = "Văn thư ghi số ở hệ thống của thành phố."
	d.page.Press("Ghi đã ban hành")
	d.same("recorded", model.DocIssued, d.state(paper.UID))
	d.reasonKept(d.shell.Reason)
	d.fine()
}

// TestWhatBlocksAPaperLeadsToItsText: from the list, too, a paper that must be mended is not submitted.
func TestWhatBlocksAPaperLeadsToItsText(t *testing.T) {
	d, paper := seedDesk(t)
	_, recipients, _, _, _ := d.page.Fields()
	d.fill(recipients, "Nơi nhận ngày 31 tháng 02 năm 2024;")
	d.shell.Reason = "Đã xem"
	d.page.Press("Trình ký")
	d.same("submitted", model.DocDraft, d.state(paper.UID))
	d.same("opened before it is chosen", 0, len(d.mended))
	d.shell.Answer = "Soạn văn bản"
	d.page.Press("Trình ký")
	d.same("opened", []model.UID{paper.UID}, d.mended)
	if q := d.shell.Questions; len(q) != 2 || !strings.Contains(q[0].Text, "Chưa trình ký được: có 2 điều cần sửa") || q[0].Title != "Thông báo kết luận còn điều cần sửa" {
		t.Errorf("asked %+v", q)
	}
	d.fine()
}
