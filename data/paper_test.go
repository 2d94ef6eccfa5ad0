package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// paper is a mission with a draft conclusion, its signer and a series of numbers.
type paper struct {
	s      *data.Store
	doc    model.Document
	post   model.Post
	series model.NumberSeries
}

func draftPaper(t *testing.T) paper {
	t.Helper()
	s := datatest.Open(t)
	office, post := datatest.Office(t, s)
	ward, _ := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{Office: office.UID, State: model.Concluding}, ward.UID)
	series := datatest.Series(t, s, office.UID)
	doc := datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Signer: post.UID})
	return paper{s, doc, post, series}
}

func issuedPaper(t *testing.T) (*data.Store, model.DocumentVersion) {
	t.Helper()
	p := draftPaper(t)
	return p.s, datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
}

// The reason of the latest submission counts, also when that had none.
func TestSubmitReason(t *testing.T) {
	p := draftPaper(t)
	for _, want := range []string{"", "Thường trực đã xem", "Đã hỏi lại"} {
		if err := p.s.SubmitDocument(ctx, p.doc.UID, "", want); err != nil {
			t.Fatal(err)
		}
		if got, err := p.s.SubmitReason(ctx, p.doc.UID); err != nil || got != want {
			t.Errorf("%q, %v, want %q", got, err, want)
		}
		if err := p.s.MoveDocument(ctx, p.doc.UID, model.DocDraft, "sửa lại"); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if got, err := p.s.SubmitReason(ctx, p.doc.UID); err != nil || got != "" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestIssuing(t *testing.T) {
	p := draftPaper(t)
	head := ""
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	head = p.s.Head()
	in := data.IssueInput{
		Document: p.doc.UID, Tree: `{"title":"x"}`, Series: p.series.UID, Printed: "01/TB-MTTQ-BTT", Day: "2024-10-02",
		PDF: []byte("pdf"), DOCX: []byte("docx"), Reason: "theo kế hoạch",
	}
	v, err := p.s.IssueDocument(ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := data.Get[model.DocumentVersion](ctx, p.s, v.UID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(v, kept); diff != "" {
		t.Errorf("what is kept is not what was returned:\n%s", diff)
	}
	if v.N != 1 || !v.Issued || v.JournalHead != head || v.Tree != in.Tree || v.Number != in.Printed || v.Day != in.Day {
		t.Errorf("%+v", v)
	}
	for sha, want := range map[string]string{v.PDF: "pdf", v.DOCX: "docx"} {
		if b, err := p.s.Blob(ctx, sha); err != nil || string(b) != want {
			t.Errorf("%q, %v", b, err)
		}
	}
	doc, err := data.Get[model.Document](ctx, p.s, p.doc.UID)
	if err != nil || doc.State != model.DocIssued || doc.Number != in.Printed || doc.Day != in.Day {
		t.Errorf("%+v, %v", doc, err)
	}
	if got := p.numbers(t); len(got) != 1 || got[0] != "1 used" {
		t.Errorf("numbers %v", got)
	}
	events := column(t, p.s, "SELECT from_state || '>' || to_state FROM document_event ORDER BY uid")
	if diff := cmp.Diff([]string{"draft>for_signature", "for_signature>issued"}, events); diff != "" {
		t.Error(diff)
	}
	_, err = p.s.IssueDocument(ctx, in)
	refused(t, "issuing twice", err, model.State, "state")
	doc.Note = "Đã gửi"
	if doc, err = p.s.SaveDocument(ctx, doc); err != nil {
		t.Errorf("the note of an issued paper: %v", err)
	}
	doc.Subject = "Khác"
	_, err = p.s.SaveDocument(ctx, doc)
	refused(t, "the subject of an issued paper", err, model.Immutable, "")
	_, err = p.s.AddDocumentVersion(ctx, model.DocumentVersion{Document: doc.UID, Tree: "{}"})
	refused(t, "another text for an issued paper", err, model.Immutable, "")
	p.post.ValidFrom = "2024-10-03"
	err = p.s.Do(ctx, "Sửa", func(tx *data.Tx) error { return tx.Put(&p.post) })
	refused(t, "a post that began after it signed", err, model.InUse, "01/TB-MTTQ-BTT")
}

func TestIssuingIsRefused(t *testing.T) {
	base := data.IssueInput{Tree: `{}`, Printed: "01/TB", Day: datatest.Today, PDF: []byte("pdf")}
	cases := map[string]struct {
		change func(p *paper, in *data.IssueInput)
		code   model.Code
		field  string
	}{
		"before the post began":  {func(_ *paper, in *data.IssueInput) { in.Day = "2019-12-31" }, model.Invalid, "signer"},
		"without a day":          {func(_ *paper, in *data.IssueInput) { in.Day = "" }, model.Invalid, "signer"},
		"without a PDF":          {func(_ *paper, in *data.IssueInput) { in.PDF = nil }, model.Missing, "pdf"},
		"without a number":       {func(_ *paper, in *data.IssueInput) { in.Printed = "" }, model.Missing, "number"},
		"with a broken tree":     {func(_ *paper, in *data.IssueInput) { in.Tree = "{" }, model.Invalid, "tree"},
		"with an unknown series": {func(_ *paper, in *data.IssueInput) { in.Series = datatest.UID(999_999) }, model.NotFound, ""},
		"of an unknown paper":    {func(_ *paper, in *data.IssueInput) { in.Document = datatest.UID(999_999) }, model.NotFound, ""},
		"by nobody":              {func(p *paper, _ *data.IssueInput) { p.doc.Signer = "" }, model.Missing, "signer"},
		"of a type not to be signed": {func(p *paper, _ *data.IssueInput) {
			p.post.Signs = []model.DocType{model.KH}
		}, model.Invalid, "signer"},
	}
	for name, c := range cases {
		p := draftPaper(t)
		in := base
		in.Document, in.Series = p.doc.UID, p.series.UID
		c.change(&p, &in)
		datatest.Put(t, p.s, &p.doc, &p.post)
		if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
			t.Fatal(err)
		}
		before := dump(t, p.s)
		_, err := p.s.IssueDocument(ctx, in)
		refused(t, name, err, c.code, c.field)
		if dump(t, p.s) != before || len(column(t, p.s, "SELECT uid FROM blob")) != 0 {
			t.Errorf("%s: something was kept", name)
		}
	}
	p := draftPaper(t)
	base.Document = p.doc.UID
	_, err := p.s.IssueDocument(ctx, base)
	refused(t, "a draft", err, model.State, "state")
}

func TestPapersThatFollowOthers(t *testing.T) {
	p := draftPaper(t)
	first := datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	follow := func(d model.Document) model.DocumentVersion {
		d.Mission, d.Office, d.Signer = p.doc.Mission, p.doc.Office, p.post.UID
		return datatest.Issue(t, p.s, datatest.Document(t, p.s, d).UID, p.series.UID)
	}
	state := func(uid model.UID) model.DocumentState {
		d, err := data.Get[model.Document](ctx, p.s, uid)
		if err != nil {
			t.Fatal(err)
		}
		return d.State
	}
	second := follow(model.Document{Replaces: first.Document})
	if got := state(first.Document); got != model.DocReplaced {
		t.Errorf("the replaced paper is %s", got)
	}
	follow(model.Document{Type: model.CVDC, Corrects: second.Document})
	if got := state(second.Document); got != model.DocCorrected {
		t.Errorf("the corrected paper is %s", got)
	}
	third := follow(model.Document{})
	refused(t, "void without a reason", p.s.MoveDocument(ctx, third.Document, model.DocVoid, ""), model.Invalid, "reason")
	refused(t, "submitted without a look at it", p.s.MoveDocument(ctx, third.Document, model.DocForSignature, "x"), model.State, "state")
	refused(t, "replaced by hand", p.s.MoveDocument(ctx, third.Document, model.DocReplaced, "x"), model.State, "state")
	if err := p.s.MoveDocument(ctx, third.Document, model.DocVoid, "ban hành nhầm"); err != nil || state(third.Document) != model.DocVoid {
		t.Errorf("void: %v", err)
	}
	_, err := p.s.Undo(ctx)
	refused(t, "undo of void", err, model.State, "")
	if got := p.numbers(t); len(got) != 4 || got[3] != "4 used" {
		t.Errorf("the number of a void paper: %v", got)
	}
}

func TestDraftVersions(t *testing.T) {
	p := draftPaper(t)
	for n := 1; n <= 3; n++ {
		v, err := p.s.AddDocumentVersion(ctx, model.DocumentVersion{Document: p.doc.UID, Tree: `{}`})
		if err != nil || v.N != n {
			t.Fatal(v.N, err)
		}
		if n == 2 {
			if err := p.s.Delete(ctx, "document_version", v.UID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	refused(t, "returned without a reason", p.s.MoveDocument(ctx, p.doc.UID, model.DocDraft, ""), model.Invalid, "reason")
	if err := p.s.MoveDocument(ctx, p.doc.UID, model.DocDraft, "sửa câu chữ"); err != nil {
		t.Error(err)
	}
}
