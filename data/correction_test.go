package data_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestPairsOfALetterOfCorrectionAreKept(t *testing.T) {
	p := draftPaper(t)
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	letter, err := p.s.BeginCorrection(ctx, p.doc.UID)
	if err != nil {
		t.Fatal(err)
	}
	in := func() []model.Correction {
		d, err := p.s.Dossier(ctx, letter.Mission, datatest.Today)
		if err != nil {
			t.Fatal(err)
		}
		alone, err := p.s.Corrections(ctx, letter.UID)
		if diff := cmp.Diff(d.Corrections[letter.UID], alone); err != nil || diff != "" {
			t.Errorf("read alone (%v):\n%s", err, diff)
		}
		return d.Corrections[letter.UID].Pairs
	}
	same := func(what string, want []model.Correction) {
		t.Helper()
		if diff := cmp.Diff(want, in()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	a, b := model.Correction{Place: "Dòng 3, trang 2", Was: "phường 3", Is: "Phường 3"}, model.Correction{Was: "2032", Is: "2023"}
	for i, x := range []model.Correction{a, b} {
		if got, err := p.s.SaveCorrection(ctx, letter.UID, i, x); err != nil || got.Version != i+1 || len(got.Pairs) != i+1 {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	same("written", []model.Correction{a, b})
	if _, err := p.s.DropCorrection(ctx, letter.UID, 0); err != nil {
		t.Fatal(err)
	}
	same("one dropped", []model.Correction{b})
	if _, err := p.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same("taken back", []model.Correction{a, b})
	_, err = p.s.SaveCorrection(ctx, p.doc.UID, 0, a)
	refused(t, "pairs of another paper", err, model.State, "")
	if err := p.s.SubmitDocument(ctx, letter.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	_, err = p.s.DropCorrection(ctx, letter.UID, 0)
	refused(t, "pairs of a letter that is up for signature", err, model.State, "")
}

// correcting is a letter of correction with one pair.
func correcting(t *testing.T) (paper, model.Document) {
	t.Helper()
	p := draftPaper(t)
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	letter, err := p.s.BeginCorrection(ctx, p.doc.UID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.s.SaveCorrection(ctx, letter.UID, 0, model.Correction{Was: "2032", Is: "2023"}); err != nil {
		t.Fatal(err)
	}
	return p, letter
}

func pairsOf(t *testing.T, s *data.Store, letter model.Document) []model.Correction {
	t.Helper()
	d, err := s.Dossier(ctx, letter.Mission, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return d.Corrections[letter.UID].Pairs
}

func TestPairsGoWithTheirLetter(t *testing.T) {
	p, letter := correcting(t)
	key := "correction/" + string(letter.UID)
	if err := p.s.Delete(ctx, "document", letter.UID); err != nil {
		t.Fatal(err)
	}
	if err := p.s.Restore(ctx, "document", letter.UID); err != nil {
		t.Fatal(err)
	}
	if got := pairsOf(t, p.s, letter); len(got) != 1 {
		t.Errorf("after the letter came back: %v", got)
	}
	if err := p.s.Delete(ctx, "document", letter.UID); err != nil {
		t.Fatal(err)
	}
	if value, err := p.s.Setting(ctx, key); err != nil || value == "" {
		t.Errorf("in the bin: %q, %v", value, err)
	}
	if _, err := p.s.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	if value, err := p.s.Setting(ctx, key); err != nil || value != "" {
		t.Errorf("of a letter that is no more: %q, %v", value, err)
	}
	path := filepath.Join(t.TempDir(), "sổ.sgs")
	if err := p.s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if problems := checked(t, path); len(problems) > 0 {
		t.Errorf("after the bin was emptied: %q", problems)
	}
}

func TestPairsAreExportedAndImported(t *testing.T) {
	p, letter := correcting(t)
	text := exported(t, p.s)
	copied := datatest.Open(t)
	imported(t, copied, text)
	if got := pairsOf(t, copied, letter); len(got) != 1 || got[0].Is != "2023" {
		t.Errorf("imported: %v", got)
	}
	for what, edited := range map[string]string{
		"no letter": strings.ReplaceAll(text, "correction/"+string(letter.UID), "correction/"+string(p.doc.UID)),
		"no pairs":  strings.ReplaceAll(text, `"value":"[`, `"value":"[[`),
	} {
		if edited == text {
			t.Fatal(what + ": nothing was edited")
		}
		if _, err := data.Import(ctx, datatest.Open(t), strings.NewReader(edited)); model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestTheCheckOfTheFileKnowsPairs(t *testing.T) {
	p, letter := correcting(t)
	path := filepath.Join(t.TempDir(), "sổ.sgs")
	if err := p.s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if problems := checked(t, path); len(problems) > 0 {
		t.Errorf("of a whole file: %q", problems)
	}
	damaged(t, path, "UPDATE setting SET value = '{' WHERE key LIKE 'correction/%'",
		"UPDATE document SET type = 'KH' WHERE uid = '"+string(letter.UID)+"'")
	problems := strings.Join(checked(t, path), "\n")
	for _, want := range []string{"không có công văn đính chính đó trong sổ", "không đọc được"} {
		if !strings.Contains(problems, want) {
			t.Errorf("not found %q:\n%s", want, problems)
		}
	}
}

func TestALetterThatReplacesAnotherTakesItsPairs(t *testing.T) {
	p, letter := correcting(t)
	if err := p.s.SubmitDocument(ctx, letter.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if err := p.s.RecordIssue(ctx, letter.UID, "9/MTTQ", datatest.Today, ""); err != nil {
		t.Fatal(err)
	}
	next, err := p.s.BeginReplacement(ctx, letter.UID)
	if err != nil || next.Corrects != p.doc.UID {
		t.Fatalf("%+v, %v", next, err)
	}
	if got := pairsOf(t, p.s, next); len(got) != 1 || got[0].Is != "2023" {
		t.Errorf("taken over: %v", got)
	}
	if _, err := p.s.SaveCorrection(ctx, next.UID, 0, model.Correction{Was: "2032", Is: "2024"}); err != nil {
		t.Fatal(err)
	}
	if got := pairsOf(t, p.s, letter); len(got) != 1 || got[0].Is != "2023" {
		t.Errorf("the issued letter's own: %v", got)
	}
	if err := p.s.SubmitDocument(ctx, next.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if err := p.s.RecordIssue(ctx, next.UID, "10/MTTQ", datatest.Today, ""); err != nil {
		t.Fatal(err)
	}
	for uid, want := range map[model.UID]model.DocumentState{letter.UID: model.DocReplaced, p.doc.UID: model.DocCorrected, next.UID: model.DocIssued} {
		if got := work(t, p.s, uid).Document.State; got != want {
			t.Errorf("%s: %s, want %s", uid, got, want)
		}
	}
}
