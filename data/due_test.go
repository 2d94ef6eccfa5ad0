package data_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// dueLine is a line of what is due in short.
type dueLine struct{ kind, what, code, where, due, opens string }

func dueLines(items []model.DueItem) []dueLine {
	var out []dueLine
	for _, i := range items {
		out = append(out, dueLine{string(i.Kind), i.What, i.Code, strings.Join(i.Where, ", "), string(i.Due), string(i.Ref.Noun)})
	}
	return out
}

func TestDue(t *testing.T) {
	w := newWorld(t)
	s := w.session // with unit 3 on 10 September; unit 5 has none, so the period stands in
	s.PapersSentOn, s.ReportOn = "2024-08-20", "2024-09-01"
	datatest.Put(t, w.s, &s)
	late := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-09-30", Text: "Trả lời đúng hạn."}, w.inBody.UID)
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-10-08", Text: "Niêm yết lịch."}, w.inBody.UID)
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-10-09", Text: "Còn lâu."}, w.inBody.UID)
	done := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, Due: "2024-09-30"}, w.inBody.UID)
	if err := w.s.MoveRecommendation(ctx, done.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	got, err := w.s.Due(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	want := []dueLine{
		{"deadline", "Gửi kế hoạch, quyết định và đề cương cho đơn vị", "SM-2024-01", "Phường 5", "2024-08-25", "mission"},
		{"deadline", "Gửi kế hoạch, quyết định và đề cương cho đơn vị", "SM-2024-02", "Phường 9", "2024-08-25", "mission"},
		{"deadline", "Đơn vị gửi báo cáo", "SM-2024-01", "Phường 5", "2024-09-02", "mission"},
		{"deadline", "Đơn vị gửi báo cáo", "SM-2024-02", "Phường 9", "2024-09-02", "mission"},
		{"deadline", "Báo cáo kết quả của Đoàn giám sát", "SM-2024-01", "Phường 3", "2024-09-25", "session"},
		{"recommendation", "Trả lời đúng hạn.", "SM-2024-01", "Ủy ban nhân dân Phường 3", "2024-09-30", "recommendation"},
		{"recommendation", "Niêm yết lịch.", "SM-2024-01", "Ủy ban nhân dân Phường 3", "2024-10-08", "recommendation"},
	}
	if diff := cmp.Diff(want, dueLines(got.Items), cmp.AllowUnexported(dueLine{})); diff != "" {
		t.Error(diff)
	}
	if got.Items[5].Ref.UID != late.UID || got.Items[4].Ref.UID != s.UID || got.Overdue(datatest.Today) != 6 {
		t.Errorf("%+v", got.Items)
	}
	if diff := cmp.Diff(model.DueCounts{Missions: 2, OpenRecs: 4, LateRecs: 1, Wards: 4, People: 1}, got.Counts); diff != "" {
		t.Error(diff)
	}
}

// TestDueAnswers concludes a mission that asks for answers by a day: who has not answered is listed, once.
func TestDueAnswers(t *testing.T) {
	w := newWorld(t)
	_, third := datatest.Ward(t, w.s, "7")
	m := datatest.Mission(t, w.s, model.Mission{
		Office: w.office.UID, Code: "SM-2024-03", ShortTheme: "Tiếp dân", State: model.Concluded, AnswerBy: "2024-10-01",
		PeriodFrom: "2024-08-01", PeriodTo: "2024-08-09",
	}, w.in.UID)
	first := datatest.Recommendation(t, w.s, model.Recommendation{Mission: m.UID}, w.inBody.UID, w.outBody.UID)
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: m.UID}, w.outBody.UID)
	own := datatest.Recommendation(t, w.s, model.Recommendation{Mission: m.UID, Due: "2024-12-31"}, third.UID)
	if _, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: first.UID, Body: w.inBody.UID, Text: "Đã làm."}); err != nil {
		t.Fatal(err)
	}
	got, err := w.s.Due(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	last := got.Items[len(got.Items)-1]
	want := model.DueItem{
		Kind: model.DueAnswer, Ref: model.Ref{Noun: "recommendation", UID: first.UID}, What: "Trả lời 2 kiến nghị", Mission: m.UID,
		Code: "SM-2024-03", Theme: "Tiếp dân", Where: []string{"Ủy ban nhân dân Phường 9"}, Due: "2024-10-01",
	}
	if diff := cmp.Diff(want, last); diff != "" {
		t.Error(diff)
	}
	for _, i := range got.Items {
		if i.Ref.UID == own.UID {
			t.Errorf("due in winter: %+v", i)
		}
	}
}

func TestDuePapers(t *testing.T) {
	p := draftPaper(t)
	got, err := p.s.Due(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	want := []model.OpenPaper{{
		Ref: model.Ref{Noun: "document", UID: p.doc.UID}, Type: model.TB, Code: "SM-2024-01", State: model.DocDraft, Changed: model.InstantOf(datatest.Now),
	}}
	if diff := cmp.Diff(want, got.Papers); diff != "" || got.Counts.Papers != 1 || got.Counts.OpenPapers != 1 {
		t.Errorf("%s\n%+v", diff, got.Counts)
	}
	about := p.doc
	about.Ward = model.UID(column(t, p.s, "SELECT ward FROM mission_ward")[0])
	datatest.Put(t, p.s, &about)
	if got, err := p.s.Due(ctx, datatest.Today); err != nil || got.Papers[0].Ward != "Phường 3" {
		t.Errorf("%+v, %v", got.Papers, err)
	}
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	if got, err := p.s.Due(ctx, datatest.Today); err != nil || len(got.Papers) != 0 || got.Counts.Papers != 1 {
		t.Errorf("after issuing: %+v, %v", got, err)
	}
}

func TestDueStatementsDoNotGrow(t *testing.T) {
	w := newWorld(t)
	before, err := w.s.DueStatements(ctx, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"B-1", "B-2", "B-3"} {
		m := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: code}, w.in.UID, w.in2.UID)
		datatest.Session(t, w.s, m.UID, w.in.UID, "2024-09-12")
		for range 5 {
			datatest.Recommendation(t, w.s, model.Recommendation{Mission: m.UID, Due: "2024-09-01"}, w.inBody.UID)
		}
		datatest.Document(t, w.s, model.Document{Mission: m.UID, Office: w.office.UID})
	}
	after, err := w.s.DueStatements(ctx, datatest.Today)
	if err != nil || after != before {
		t.Errorf("%d statements for much, %d for little, %v", after, before, err)
	}
}

func TestDueOfAnEmptyFile(t *testing.T) {
	s := datatest.Open(t)
	got, err := s.Due(ctx, datatest.Today)
	if err != nil || !cmp.Equal(got, model.Due{}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestLeftTexts(t *testing.T) {
	w := newWorld(t)
	keep := func(ref model.Ref, text string) model.DraftText {
		d := model.DraftText{Ref: ref, Field: "text", Text: text, At: model.InstantOf(datatest.Now)}
		if err := w.s.KeepDraft(ctx, d); err != nil {
			t.Fatal(err)
		}
		return d
	}
	old := keep(model.Ref{Noun: "finding", UID: w.strength.UID}, "Lịch tiếp công dân được niêm")
	fresh := keep(model.Ref{Noun: "finding", UID: w.m.UID}, "Chưa")
	strange := keep(model.Ref{Noun: "moon", UID: w.m.UID}, "?")
	alone := model.DraftText{Ref: model.Ref{Noun: "person"}, Field: "person.full_name", Text: "Trần", At: model.InstantOf(datatest.Now)}
	if err := w.s.KeepDraft(ctx, alone); err != nil {
		t.Fatal(err)
	}
	// What is in the file already, left by a run that ended before it was forgotten, is not told.
	keep(model.Ref{Noun: "recommendation", UID: w.rec.UID}, w.rec.Text+" ")
	for _, d := range []model.DraftText{
		{Ref: model.Ref{Noun: "mission", UID: w.m.UID}, Field: "period_from", Text: w.m.PeriodFrom.Format()},
		{Ref: model.Ref{Noun: "mission", UID: w.m.UID}, Field: model.AnotherDraft("theme", 2), Text: w.m.Theme},
	} {
		if err := w.s.KeepDraft(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	why := model.DraftText{Ref: model.Ref{Noun: "recommendation", UID: w.rec.UID}, Field: model.ErrandDue.Field("reason"), Text: "Chờ", At: alone.At}
	unit := model.DraftText{Ref: model.Ref{Noun: "ward"}, Field: model.ErrandAddUnit.Field("name"), Text: "Cầu", At: alone.At}
	for _, d := range []model.DraftText{why, unit} {
		if err := w.s.KeepDraft(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	got, err := w.s.LeftTexts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := []model.LeftText{
		{DraftText: unit, Title: "Thêm đơn vị", New: true},
		{DraftText: why, Title: "Đổi hạn, kiến nghị: Trả lời người dân đúng hạn."},
		{DraftText: alone, Title: "Người mới", New: true},
		{DraftText: strange, Title: "“moon” mới", New: true},
		{DraftText: fresh, Title: "Nhận xét mới", New: true},
		{DraftText: old, Title: "Nhận xét: Lịch tiếp công dân được niêm yết."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTitlesLeaveTheBinOut(t *testing.T) {
	w := newWorld(t)
	if err := w.s.Delete(ctx, "finding", w.otherWeak.UID); err != nil {
		t.Fatal(err)
	}
	rec := model.Ref{Noun: "recommendation", UID: w.rec.UID}
	got, err := w.s.Titles(ctx, []model.Ref{rec, {Noun: "finding", UID: w.otherWeak.UID}, {}})
	if err != nil || len(got) != 1 || got[rec] != "Kiến nghị: Trả lời người dân đúng hạn." {
		t.Errorf("%v, %v", got, err)
	}
}
