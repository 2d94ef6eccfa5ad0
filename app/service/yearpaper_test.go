package service_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// TestTheReportOnAYearIsAPaperLikeOthers: begun once, changed by hand, composed again from new data, checked, submitted,
// issued, and from then on the kept bytes wherever it is printed.
func TestTheReportOnAYearIsAPaperLikeOthers(t *testing.T) {
	ctx := context.Background()
	s := practiceBook(t, practice.Mau)
	w := service.NewDrafting(s, clock(practiceDay), "x")
	order := service.YearOrder{Year: 2024}
	begun, err := w.BeginReports(ctx, order)
	if err != nil || len(begun) != 1 || begun[0].Subject != "Kết quả công tác giám sát năm 2024" {
		t.Fatalf("%+v, %v", begun, err)
	}
	paper := begun[0].UID
	if again, err := w.BeginReports(ctx, order); err != nil || len(again) != 1 || again[0].UID != paper {
		t.Fatalf("begun twice: %+v, %v", again, err)
	}
	if half, err := w.BeginReports(ctx, service.YearOrder{Year: 2024, Half: 2}); err != nil || half[0].UID == paper {
		t.Fatalf("the half of the year is the same paper: %v", err)
	}
	key := reportLine(t, w, paper, "Qua giám sát đã ghi nhận")
	if err := w.Change(ctx, paper, key, "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Chữ của cơ quan.")
	}); err != nil {
		t.Fatal(err)
	}
	missions, err := s.Missions(ctx, practiceDay)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(missions, func(r model.MissionRow) bool { return strings.Contains(r.Mission.Code, "2024") })
	if _, err := s.SaveFinding(ctx, model.Finding{Mission: missions[at].Mission.UID, Kind: model.Strength, Text: "Nhận xét mới."}, nil); err != nil {
		t.Fatal(err)
	}
	d, err := w.Draft(ctx, paper)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.Index(d.Keys, key)
	if i < 0 || d.Tree.Blocks[i].Para.Text() != "Chữ của cơ quan." || !slices.ContainsFunc(d.Changes, func(c compose.Change) bool { return c.Kind == compose.Kept && c.Block == i }) {
		t.Fatalf("the words by hand are lost after a new finding: %+v", d.Changes)
	}
	choices, err := s.PaperChoices(ctx, d.Document, practiceDay)
	if err != nil || len(choices.Signers) == 0 {
		t.Fatalf("nobody may sign: %v", err)
	}
	d.Document.Signer = choices.Signers[0].Post.UID
	if _, err := s.SavePaper(ctx, d.Document); err != nil {
		t.Fatal(err)
	}
	printed := issueReport(t, w, paper)
	years := service.NewYears(s, w)
	list, err := years.Reports(ctx, 2024, 0, reports.Options{})
	if err != nil || len(list) != 1 || !bytes.Equal(list[0].PDF, printed.PDF) || list[0].Pages < 2 {
		t.Fatalf("the report of the year is not the one that was issued: %d, %v", len(list), err)
	}
	if err := w.Change(ctx, paper, key, "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, "Khác.") }); model.CodeOf(err) != model.State {
		t.Errorf("an issued report was changed: %v", err)
	}
	kept, err := service.Issued(ctx, s, service.IssuedChoice{Number: "40/BC-MTTQ-BTT", Part: model.IssuedPDF})
	if err != nil || !bytes.Equal(kept.Bytes, printed.PDF) {
		t.Errorf("the number gives other bytes: %v", err)
	}
	replacing, err := s.BeginReplacement(ctx, paper)
	if err != nil {
		t.Fatal(err)
	}
	if d, err := w.Draft(ctx, replacing.UID); err != nil || d.Tree.From != "2024-01-01" {
		t.Errorf("the report that replaces it cannot be written: %v", err)
	}
	if v, err := service.Verify(ctx, s, onDisk(t, "báo cáo.pdf", string(printed.PDF))); err != nil || !v.Known || !strings.Contains(v.Said[0], "số 40/BC-MTTQ-BTT") {
		t.Errorf("the issued file is not known: %+v, %v", v, err)
	}
	correctReport(t, s, w, paper)
}

// correctReport writes and issues a letter of correction of an issued report: it tells which one and what is mended, and
// both lead to each other.
func correctReport(t *testing.T, s *data.Store, w *service.Drafting, report model.UID) {
	t.Helper()
	ctx := context.Background()
	letter, err := s.BeginCorrection(ctx, report)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveCorrection(ctx, letter.UID, 0, model.Correction{Place: "Dòng thứ 2, trang 1", Was: "phường 3", Is: "Phường 3"}); err != nil {
		t.Fatal(err)
	}
	d, err := w.Draft(ctx, letter.UID)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(compose.Lines(d.Tree), "\n")
	for _, want := range []string{"Kính gửi: Ban Thường trực UB MTTQ Việt Nam Thành phố Hồng Lam\n", "số 40/BC-MTTQ-BTT ngày 22 tháng 5 năm 2025 về kết quả", "Dòng thứ 2, trang 1: đã ghi “phường 3”, nay sửa là “Phường 3”"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in the letter:\n%s", want, text)
		}
	}
	if printed, err := w.Print(ctx, d); err != nil || printed.Pages != 1 {
		t.Errorf("%d pages, %v", printed.Pages, err)
	}
	if err := w.Submit(ctx, letter.UID, "Đã xem."); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Issue(ctx, service.IssueOrder{Document: letter.UID, Number: "41/MTTQ-BTT", Day: practiceDay, Reason: "Đã xem."}); err != nil {
		t.Fatal(err)
	}
	got, err := s.PaperWork(ctx, report)
	if err != nil || got.Document.State != model.DocCorrected {
		t.Errorf("the report is %s after its correction, %v", got.Document.State, err)
	}
	for _, of := range []model.Document{got.Document, d.Document} {
		choices, err := s.PaperChoices(ctx, of, practiceDay)
		if err != nil || !slices.ContainsFunc(choices.Links, func(x model.Document) bool { return x.UID == letter.UID || x.UID == report }) {
			t.Errorf("%s is not linked: %v", of.Type, err)
		}
	}
}

// reportLine is the key of the paragraph that begins so.
func reportLine(t *testing.T, w *service.Drafting, paper model.UID, begins string) string {
	t.Helper()
	d, err := w.Draft(context.Background(), paper)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(d.Tree.Blocks, func(b doc.Block) bool { return b.Para != nil && strings.HasPrefix(b.Para.Text(), begins) })
	if i < 0 {
		t.Fatalf("no paragraph begins with %q", begins)
	}
	return d.Keys[i]
}

// issueReport submits and issues a report, and gives its print.
func issueReport(t *testing.T, w *service.Drafting, paper model.UID) service.Printed {
	t.Helper()
	ctx := context.Background()
	if err := w.Submit(ctx, paper, "Đã xem."); err != nil {
		t.Fatal(err)
	}
	order := service.IssueOrder{Document: paper, Number: "40/BC-MTTQ-BTT", Day: practiceDay, Reason: "Đã xem."}
	if _, err := w.Issue(ctx, order); err != nil {
		t.Fatal(err)
	}
	d, err := w.Draft(ctx, paper)
	if err != nil {
		t.Fatal(err)
	}
	printed, err := w.Print(ctx, d)
	if err != nil || len(printed.PDF) == 0 {
		t.Fatal(err)
	}
	return printed
}
