package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestTheTextOfADraft(t *testing.T) {
	p := draftPaper(t)
	same, err := p.s.BeginPaper(ctx, p.doc.Mission, p.doc.Type, "")
	if err != nil || same.UID != p.doc.UID {
		t.Fatalf("begun anew: %v, %v", same.UID, err)
	}
	if _, err := p.s.KeepPaperVersion(ctx, p.doc.UID, "Bản gửi góp ý"); err == nil {
		t.Error("a paper without a text has a version to keep")
	}
	for _, tree := range []string{`{"title":"một"}`, `{"title":"hai"}`} {
		if _, err := p.s.SavePaperText(ctx, p.doc.UID, tree, "Sửa đoạn"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := p.s.KeepPaperVersion(ctx, p.doc.UID, "Bản gửi góp ý"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.s.SavePaperText(ctx, p.doc.UID, `{"title":"ba"}`, "Sửa đoạn"); err != nil {
		t.Fatal(err)
	}
	texts := func() []string {
		w, err := p.s.PaperWork(ctx, p.doc.UID)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, v := range w.Versions {
			out = append(out, v.Tree+v.Reason)
		}
		return out
	}
	want := []string{`{"title":"ba"}`, `{"title":"hai"}Bản gửi góp ý`}
	if diff := cmp.Diff(want, texts()); diff != "" {
		t.Error(diff)
	}
	newest, err := p.s.PaperTexts(ctx, p.doc.Mission)
	if err != nil || len(newest) != 1 || newest[p.doc.UID].Tree != `{"title":"ba"}` {
		t.Errorf("newest of the mission: %v, %v", newest, err)
	}
	if action, err := p.s.Undo(ctx); err != nil || action != "Sửa đoạn" {
		t.Errorf("undone %q, %v", action, err)
	}
	if got := texts(); got[0] != `{"title":"hai"}` {
		t.Errorf("after undo: %v", got)
	}
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	_, err = p.s.SavePaperText(ctx, p.doc.UID, `{}`, "Sửa đoạn")
	refused(t, "a text up for signature", err, model.State, "")
	_, err = p.s.PaperWork(ctx, p.doc.Mission)
	refused(t, "no paper", err, model.NotFound, "")
}

func TestAPaperIsBegunWhereThereIsNone(t *testing.T) {
	p := draftPaper(t)
	d, err := p.s.BeginPaper(ctx, p.doc.Mission, model.KH, "")
	if err != nil || d.Type != model.KH || d.State != model.DocDraft || d.Version != 1 || d.Office == "" {
		t.Errorf("%+v, %v", d, err)
	}
	again, err := p.s.BeginPaper(ctx, p.doc.Mission, model.KH, "")
	if err != nil || again.UID != d.UID {
		t.Errorf("begun twice: %v, %v", again.UID, err)
	}
}

func TestTheSeriesForAPaper(t *testing.T) {
	p := draftPaper(t)
	rows, err := p.s.SeriesFor(ctx, p.doc.Office, model.TB, "2024-10-02")
	if err != nil || len(rows) != 1 || rows[0].Series.UID != p.series.UID {
		t.Errorf("%+v, %v", rows, err)
	}
	if rows, err := p.s.SeriesFor(ctx, p.doc.Office, model.TB, "2031-10-02"); err != nil || len(rows) != 0 {
		t.Errorf("outside its span: %+v, %v", rows, err)
	}
}

func TestTheSeriesThatAnOfficeLacks(t *testing.T) {
	p := draftPaper(t)
	got, err := p.s.SeriesToBegin(ctx, p.doc.Office, model.TB, "2031-10-02")
	if err != nil {
		t.Fatal(err)
	}
	want := model.NumberSeries{Office: p.doc.Office, DocType: p.series.DocType, Scope: model.ByYear, ScopeFrom: "2031-01-01", ScopeTo: "2031-12-31", Next: 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := p.s.SaveSeries(ctx, got); err != nil {
		t.Error(err)
	}
}

// TestPapersOfTheOfficeItself: a report belongs to an office and to no mission; it is added with its text as one action.
func TestPapersOfTheOfficeItself(t *testing.T) {
	p := draftPaper(t)
	add := func(tree string) model.Document {
		t.Helper()
		d, err := p.s.AddPaper(ctx, model.Document{Type: model.BCN, Office: p.doc.Office, Subject: "Kết quả năm 2024", State: model.DocIssued}, tree)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	texts := func() []string {
		t.Helper()
		all, err := p.s.OfficePapers(ctx, model.BCN)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, w := range all {
			out = append(out, string(w.Document.State)+w.Newest().Tree)
		}
		return out
	}
	first, second := add(`{"title":"một"}`), add(`{"title":"hai"}`)
	if first.RuleSet == "" || first.State != model.DocDraft {
		t.Errorf("added as %+v", first)
	}
	if diff := cmp.Diff([]string{`draft{"title":"hai"}`, `draft{"title":"một"}`}, texts()); diff != "" {
		t.Error(diff)
	}
	if other, err := p.s.OfficePapers(ctx, p.doc.Type); err != nil || len(other) != 0 {
		t.Errorf("a paper of a mission is the office's own: %+v, %v", other, err)
	}
	if err := p.s.Delete(ctx, "document", second.UID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{`draft{"title":"một"}`}, texts()); diff != "" {
		t.Error(diff)
	}
	for range 2 {
		if _, err := p.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{`draft{"title":"một"}`}, texts()); diff != "" {
		t.Errorf("paper and text are not taken back together:\n%s", diff)
	}
	if _, err := p.s.AddPaper(ctx, model.Document{Type: "X"}, "{}"); model.CodeOf(err) != model.Invalid {
		t.Errorf("a paper of no type: %v", err)
	}
}

// TestTheSeriesOfARecordedPaperIsWithoutIt: the number that a recorded paper bears does not stand in its own way.
func TestTheSeriesOfARecordedPaperIsWithoutIt(t *testing.T) {
	w := newWorld(t)
	d, err := w.s.SavePaper(ctx, model.Document{Type: model.KH, Mission: w.m.UID, State: model.DocIssued, Day: "2024-08-01", Number: "7/KH"})
	if err != nil {
		t.Fatal(err)
	}
	row, err := w.s.SeriesOf(ctx, d)
	if err != nil || row.Series.UID != w.series.UID || row.Has(7) {
		t.Errorf("%+v, %v", row, err)
	}
	d.UID = ""
	if row, err = w.s.SeriesOf(ctx, d); err != nil || !row.Has(7) {
		t.Errorf("for another paper: %+v, %v", row, err)
	}
	d.Day = "2031-08-01"
	if row, err = w.s.SeriesOf(ctx, d); err != nil || row.Series.UID != "" {
		t.Errorf("of a year without a series: %+v, %v", row, err)
	}
}
