package data_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestADraftThatReplacesAnIssuedPaper(t *testing.T) {
	p := draftPaper(t)
	_, err := p.s.BeginReplacement(ctx, p.doc.UID)
	refused(t, "replacing a draft", err, model.State, "")
	v := datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	d, err := p.s.BeginReplacement(ctx, p.doc.UID)
	if err != nil {
		t.Fatal(err)
	}
	if d.Type != p.doc.Type || d.State != model.DocDraft || d.Replaces != p.doc.UID || d.Number != "" || d.Day != "" || d.Signer != p.post.UID || d.Mission != p.doc.Mission {
		t.Errorf("%+v", d)
	}
	w, err := p.s.PaperWork(ctx, d.UID)
	if err != nil || len(w.Versions) != 1 || w.Versions[0].Tree != v.Tree || w.Versions[0].Issued {
		t.Errorf("%+v, %v", w.Versions, err)
	}
	again, err := p.s.BeginReplacement(ctx, p.doc.UID)
	if err != nil || again.UID != d.UID {
		t.Errorf("begun twice: %v, %v", again.UID, err)
	}
	for of, link := range map[model.UID]model.UID{p.doc.UID: d.UID, d.UID: p.doc.UID} {
		row, err := p.s.PaperWork(ctx, of)
		if err != nil {
			t.Fatal(err)
		}
		c, err := p.s.PaperChoices(ctx, row.Document, datatest.Today)
		if err != nil || len(c.Links) != 1 || c.Links[0].UID != link {
			t.Errorf("links %+v, %v", c.Links, err)
		}
	}
	if action, err := p.s.Undo(ctx); err != nil || action != "Lập văn bản thay thế" {
		t.Errorf("undone %q, %v", action, err)
	}
}

func TestALetterThatCorrectsAnIssuedPaper(t *testing.T) {
	p := draftPaper(t)
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	d, err := p.s.BeginCorrection(ctx, p.doc.UID)
	if err != nil || d.Type != model.CVDC || d.Corrects != p.doc.UID || d.Subject != "đính chính Thông báo kết luận số 05/TB-MTTQ-BTT" {
		t.Fatalf("%+v, %v", d, err)
	}
	if err := p.s.SubmitDocument(ctx, d.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if err := p.s.RecordIssue(ctx, d.UID, "9/MTTQ", datatest.Today, ""); err != nil {
		t.Fatal(err)
	}
	_, err = p.s.BeginCorrection(ctx, p.doc.UID)
	refused(t, "a corrected paper", err, model.State, "")
	_, err = p.s.BeginReplacement(ctx, "x")
	refused(t, "no paper", err, model.NotFound, "")
}
