package data_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestListOfPapers(t *testing.T) {
	w := newWorld(t)
	old := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Type: model.KH, State: model.DocIssued, Number: "1/KH", Day: "2024-08-01", Signer: w.post.UID})
	draft := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Ward: w.in.UID, Office: w.office.UID, Type: model.BB})
	other := datatest.Document(t, w.s, model.Document{Office: w.office.UID, Signer: w.post.UID})
	datatest.Issue(t, w.s, other.UID, w.series.UID)
	w.attach(t, "document", old.UID, "bản ký.pdf")
	words := func(mission model.UID) (out []string) {
		rows, err := w.s.Papers(ctx, mission, datatest.Today)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			out = append(out, fmt.Sprintf("%s|%s|%s|%s|%s|%d|%v", r.Document.Type, r.Mission, r.Ward, r.Signer, r.SignerPost, r.Files, r.Kept))
		}
		return out
	}
	const name = "SM-2024-01 việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường"
	want := []string{"BB|" + name + "|Phường 3|||0|false", "TB|||Lê Thị Mẫu Đơn|Chủ tịch|0|true", "KH|" + name + "||Lê Thị Mẫu Đơn|Chủ tịch|1|false"}
	if diff := cmp.Diff(want, words("")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{want[0], want[2]}, words(w.m.UID)); diff != "" {
		t.Errorf("of one mission: %s", diff)
	}
	w.rename(t, w.in, "", "2024-09-20")
	if got := words(w.m.UID)[0]; got != want[0] {
		t.Errorf("a unit without a name today: %s", got)
	}
	c, err := w.s.PaperChoices(ctx, draft, datatest.Today)
	if err != nil || len(c.Missions) != 2 || len(c.Wards) != 2 || c.Wards[1].Name != "Phường 5" || len(c.Signers) != 1 || len(c.Events) != 0 {
		t.Errorf("%+v, %v", c, err)
	}
	c, err = w.s.PaperChoices(ctx, model.Document{Type: model.TB, Day: "2019-12-31"}, datatest.Today)
	if err != nil || len(c.Signers) != 0 || len(c.Wards) != 0 {
		t.Errorf("before the signer's post: %+v, %v", c, err)
	}
	_, err = w.s.PaperChoices(ctx, model.Document{Mission: "x"}, datatest.Today)
	refused(t, "a paper of no mission", err, model.NotFound, "")
}

func TestSavingAPaper(t *testing.T) {
	w := newWorld(t)
	d, err := w.s.SavePaper(ctx, model.Document{Type: model.KH, Mission: w.m.UID, Signer: w.post.UID})
	if err != nil {
		t.Fatal(err)
	}
	if d.State != model.DocDraft || d.Office != w.office.UID || d.RuleSet != "front-nd30" || len(d.Authority) != 2 {
		t.Errorf("%+v", d)
	}
	d.Subject, d.Authority = "Kế hoạch giám sát", []string{"KT. CHỦ TỊCH"}
	if d, err = w.s.SavePaper(ctx, d); err != nil || d.Version != 2 || d.Authority[0] != "KT. CHỦ TỊCH" {
		t.Errorf("a kept signer keeps the lines: %+v, %v", d, err)
	}
	d.Authority, d.Note = nil, "x"
	if d, err = w.s.SavePaper(ctx, d); err != nil || d.Authority[0] != "KT. CHỦ TỊCH" {
		t.Errorf("lines that are not given stay: %+v, %v", d, err)
	}
	d.Signer = ""
	if d, err = w.s.SavePaper(ctx, d); err != nil || d.Authority != nil {
		t.Errorf("without a signer: %+v, %v", d, err)
	}
	d.State = model.DocForSignature
	_, err = w.s.SavePaper(ctx, d)
	refused(t, "another state", err, model.State, "state")
	if other, err := w.s.SavePaper(ctx, model.Document{Type: model.CV}); err != nil || other.Office != w.office.UID {
		t.Errorf("a paper of no mission: %+v, %v", other, err)
	}
	if begun, err := w.s.SavePaper(ctx, model.Document{Type: model.CV, State: model.DocForSignature}); err != nil || begun.State != model.DocDraft {
		t.Errorf("a new paper is %q: %v", begun.State, err)
	}
	_, err = w.s.SavePaper(ctx, model.Document{Type: model.KH, Signer: "x"})
	refused(t, "an unknown signer", err, model.NotFound, "signer")
}

func TestPapersIssuedElsewhere(t *testing.T) {
	w := newWorld(t)
	issued := model.Document{Type: model.KH, Mission: w.m.UID, State: model.DocIssued, Day: "2024-08-01", Number: "12/KH-MTTQ-BTT"}
	for name, c := range map[string]struct {
		change func(*model.Document)
		code   model.Code
		field  string
	}{
		"no day":          {func(d *model.Document) { d.Day = "" }, model.Missing, "day"},
		"no number":       {func(d *model.Document) { d.Number = "" }, model.Missing, "number"},
		"no day at all":   {func(d *model.Document) { d.Day = "x" }, model.Invalid, "day"},
		"before the post": {func(d *model.Document) { d.Signer, d.Day = w.post.UID, "2019-12-31" }, model.Invalid, "signer"},
	} {
		d := issued
		c.change(&d)
		_, err := w.s.SavePaper(ctx, d)
		refused(t, name, err, c.code, c.field)
	}
	d, err := w.s.SavePaper(ctx, issued)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.s.SavePaper(ctx, issued)
	refused(t, "a number twice", err, model.Exists, "number")
	next := issued
	next.Day = "2025-08-01"
	if _, err := w.s.SavePaper(ctx, next); err != nil {
		t.Errorf("the same number in another year: %v", err)
	}
	if _, err := w.s.SavePaper(ctx, model.Document{Type: model.BB, State: model.DocIssued, Day: "2024-08-01"}); err != nil {
		t.Errorf("minutes without a number: %v", err)
	}
	d.Number, d.Subject = "21/KH-MTTQ-BTT", "Kế hoạch"
	if d, err = w.s.SavePaper(ctx, d); err != nil || d.Version != 2 || d.Number != "21/KH-MTTQ-BTT" {
		t.Errorf("a slip is corrected: %+v, %v", d, err)
	}
	stale := d
	stale.Version = 1
	_, err = w.s.SavePaper(ctx, stale)
	refused(t, "a stale record", err, model.Conflict, "")
	d.Number = ""
	_, err = w.s.SavePaper(ctx, d)
	refused(t, "a number taken away", err, model.Missing, "number")
}

func TestIssuedPapersKeepTheirBytesAndWords(t *testing.T) {
	s, v := issuedPaper(t)
	d, err := data.Get[model.Document](ctx, s, v.Document)
	if err != nil {
		t.Fatal(err)
	}
	d.Note = "Đã gửi"
	if d, err = s.SavePaper(ctx, d); err != nil || d.Note != "Đã gửi" {
		t.Errorf("%+v, %v", d, err)
	}
	d.Subject = "Khác"
	_, err = s.SavePaper(ctx, d)
	refused(t, "another subject", err, model.Immutable, "")
}

func TestRecordedIssue(t *testing.T) {
	w := newWorld(t)
	old := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Type: model.KH, State: model.DocIssued, Number: "1/KH", Day: "2024-08-01"})
	d, err := w.s.SavePaper(ctx, model.Document{Type: model.KH, Mission: w.m.UID, Signer: w.post.UID, Replaces: old.UID})
	if err != nil {
		t.Fatal(err)
	}
	refused(t, "a draft", w.s.RecordIssue(ctx, d.UID, "2/KH", "2024-08-05", ""), model.State, "state")
	if err := w.s.SubmitDocument(ctx, d.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	refused(t, "no number", w.s.RecordIssue(ctx, d.UID, "", "2024-08-05", ""), model.Missing, "number")
	refused(t, "nothing", w.s.RecordIssue(ctx, "x", "2/KH", "2024-08-05", ""), model.NotFound, "")
	if err := w.s.RecordIssue(ctx, d.UID, "2/KH", "2024-08-05", ""); err != nil {
		t.Fatal(err)
	}
	c, err := w.s.PaperChoices(ctx, d, datatest.Today)
	if err != nil || len(c.Events) != 2 || c.Events[1].To != model.DocIssued || c.Events[1].Day != "2024-08-05" {
		t.Errorf("%+v, %v", c.Events, err)
	}
	if got := column(t, w.s, "SELECT state || ' ' || number FROM document ORDER BY uid"); fmt.Sprint(got) != "[replaced 1/KH issued 2/KH]" {
		t.Error(got)
	}
	if _, err := w.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := column(t, w.s, "SELECT state || ' ' || number FROM document ORDER BY uid"); fmt.Sprint(got) != "[issued 1/KH for_signature ]" {
		t.Errorf("after undo: %v", got)
	}
}
