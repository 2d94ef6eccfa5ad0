package data_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// known are the papers that a file belongs to: as what, state, and what follows.
func known(t *testing.T, s *data.Store, sha string) []string {
	t.Helper()
	files, err := s.KnownFiles(ctx, sha)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range files {
		line := string(f.Part) + " " + f.Version.Number + " " + string(f.Document.State)
		for _, d := range f.Followed {
			line += " " + d.Number
		}
		out = append(out, line+f.Remarks+f.Voided.Reason)
	}
	return out
}

func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestAFileIsKnownByItsBytes(t *testing.T) {
	p := draftPaper(t)
	v := datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	scan, err := p.s.Attach(ctx, model.Ref{Noun: "document", UID: p.doc.UID}, "quét.pdf", "application/pdf", strings.NewReader("scan"))
	if err != nil {
		t.Fatal(err)
	}
	sameLines(t, "only attached", known(t, p.s, scan.SHA256), nil)
	datatest.Put(t, p.s, &model.SignedCopy{DocumentVersion: v.UID, Attachment: scan.UID, Remarks: "!"})
	sameLines(t, "PDF", known(t, p.s, v.PDF), []string{"pdf 05/TB-MTTQ-BTT issued"})
	sameLines(t, "Word", known(t, p.s, v.DOCX), []string{"docx 05/TB-MTTQ-BTT issued"})
	sameLines(t, "scan", known(t, p.s, scan.SHA256), []string{"signed 05/TB-MTTQ-BTT issued!"})
	sameLines(t, "another file", known(t, p.s, strings.Repeat("0", 64)), nil)
	letter := datatest.Document(t, p.s, model.Document{Type: model.CVDC, Mission: p.doc.Mission, Office: p.doc.Office, Signer: p.post.UID, Corrects: p.doc.UID})
	sameLines(t, "a draft that corrects it", known(t, p.s, v.PDF), []string{"pdf 05/TB-MTTQ-BTT issued"})
	if err := p.s.SubmitDocument(ctx, letter.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if err := p.s.RecordIssue(ctx, letter.UID, "9/MTTQ", "2024-10-05", ""); err != nil {
		t.Fatal(err)
	}
	sameLines(t, "corrected", known(t, p.s, v.PDF), []string{"pdf 05/TB-MTTQ-BTT corrected 9/MTTQ"})
}

func TestAVoidPaperSaysWhy(t *testing.T) {
	s, v := issuedPaper(t)
	if err := s.MoveDocument(ctx, v.Document, model.DocVoid, "Sai thẩm quyền"); err != nil {
		t.Fatal(err)
	}
	sameLines(t, "void", known(t, s, v.PDF), []string{"pdf 05/TB-MTTQ-BTT voidSai thẩm quyền"})
}

func TestAnIssuedPaperByItsNumber(t *testing.T) {
	s, v := issuedPaper(t)
	for number, want := range map[string]int{"05/TB-MTTQ-BTT": 1, "05/tb-mttq-btt": 1, "5": 0} {
		got, err := s.IssuedPapers(ctx, number)
		if err != nil || len(got) != want || want > 0 && got[0].Version.PDF != v.PDF {
			t.Errorf("%q: %v, %v", number, got, err)
		}
	}
}
