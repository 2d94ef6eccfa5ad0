package service_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

func setText(text string) service.Change {
	return func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, text) }
}

// coded issues a paper of an office that has chosen a QR code; it gives the bytes and the code of the paper.
func coded(t *testing.T) (d drafting, file []byte, code string) {
	t.Helper()
	ctx := context.Background()
	d = newDrafting(t)
	d.choose("issue.code", "yes")
	order := d.submit()
	order.Reason = "Đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	if file, err = d.store.Blob(ctx, v.PDF); err != nil {
		t.Fatal(err)
	}
	code = d.read().Tree.Code
	if !strings.HasPrefix(code, v.Number+" 21/10/2024 ") {
		t.Fatalf("code %q of %s", code, v.Number)
	}
	return d, file, code
}

func asked(t *testing.T, store service.KnownFiles, code string) (bool, string) {
	t.Helper()
	v, err := service.VerifyCode(context.Background(), store, code)
	if err != nil {
		t.Fatal(err)
	}
	return v.Known, strings.Join(v.Said, "\n")
}

func TestTheCodeOfAnIssuedPaperIsChecked(t *testing.T) {
	d, file, code := coded(t)
	known, said := verified(t, d.store, onDisk(t, "a.pdf", string(file)))
	if !known || !strings.Contains(said, "Mã QR in trên văn bản khớp với nội dung giữ trong sổ: "+code+".") {
		t.Errorf("the file itself: %v\n%s", known, said)
	}
	known, said = verified(t, d.store, onDisk(t, "b.pdf", string(file)+" "))
	if known || !strings.Contains(said, "Tệp ghi mã QR “"+code+"” của một văn bản trong sổ, nhưng không còn đúng từng byte") || !strings.Contains(said, "Mã này đúng là của thông báo kết luận số") {
		t.Errorf("saved anew: %v\n%s", known, said)
	}
	other := code[:len(code)-1] + map[bool]string{true: "0", false: "1"}[code[len(code)-1] != '0']
	known, said = verified(t, d.store, onDisk(t, "c.pdf", strings.ReplaceAll(string(file), code, other)))
	if known || !strings.Contains(said, "Tệp ghi mã QR “"+other+"”.\nSổ có thông báo kết luận số") || !strings.Contains(said, "mã in trên bản đã ban hành là “"+code+"”") {
		t.Errorf("a forged code: %v\n%s", known, said)
	}
	if known, said = asked(t, d.store, "  "+strings.ToLower(code)+" "); !known || !strings.Contains(said, "Mã này đúng là của") || !strings.Contains(said, "chưa có văn bản nào thay thế") || !strings.Contains(said, "khớp") {
		t.Errorf("typed: %v\n%s", known, said)
	}
	for code, says := range map[string]string{
		strings.Replace(code, "21/10", "22/10", 1): "Sổ này không ban hành văn bản nào số",
		"99/TB-X 21/10/2024 0123456789ABCDEF":      "Sổ này không ban hành văn bản nào số 99/TB-X ngày 21/10/2024.",
	} {
		if known, said := asked(t, d.store, code); known || !strings.Contains(said, says) {
			t.Errorf("%s: %v %s", code, known, said)
		}
	}
	for _, none := range []string{"", "05/TB", "05/TB 21/10/2024 3F2A", "05/TB 21/10/2024 3F2A91B0C4D5E6FZ"} {
		if _, err := service.VerifyCode(context.Background(), d.store, none); !isCode(err, model.Invalid) {
			t.Errorf("%q: %v", none, err)
		}
	}
}

// TestACodeIsPrintedOnlyWhereItIsChosen and only once number and day are known.
func TestACodeIsPrintedOnlyWhereItIsChosen(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	order := d.submit()
	order.Reason = "Đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil || d.read().Tree.Code != "" {
		t.Fatalf("code %q, %v", d.read().Tree.Code, err)
	}
	if known, said := asked(t, d.store, v.Number+" 21/10/2024 0123456789ABCDEF"); known || !strings.Contains(said, "khi ban hành không in mã QR") {
		t.Errorf("%v %s", known, said)
	}
	d = newDrafting(t)
	d.choose("issue.code", "yes")
	if printed, err := d.Print(ctx, d.read()); err != nil || printed.Doc.Code != "" || bytes.Contains(printed.PDF, []byte("pdf:Keywords")) {
		t.Errorf("a draft: %q, %v", printed.Doc.Code, err)
	}
}

// tampered is a book in which somebody changed the kept text of an issued paper.
type tampered struct {
	*data.Store
	from, to string
}

func (s tampered) IssuedPapers(ctx context.Context, number string) ([]model.IssuedPaper, error) {
	found, err := s.Store.IssuedPapers(ctx, number)
	for i := range found {
		found[i].Version.Tree = strings.ReplaceAll(found[i].Version.Tree, s.from, s.to)
	}
	return found, err
}

func TestATextThatWasChangedAfterwardsIsFound(t *testing.T) {
	d, _, code := coded(t)
	if _, said := asked(t, tampered{d.store, "người soạn viết", "người khác viết"}, code); !strings.Contains(said, "không khớp với nội dung giữ trong sổ") {
		t.Error(said)
	}
	// Another order of members, as another program may write them, is the same text.
	if _, said := asked(t, tampered{d.store, `"type":"TB",`, `"font":"x","type":"TB",`}, code); !strings.Contains(said, "khớp với nội dung giữ trong sổ: ") {
		t.Error(said)
	}
}

// TestTheSamplePageShowsTheCode that the office would have.
func TestTheSamplePageShowsTheCode(t *testing.T) {
	office := newShelf().dossier.Office
	for value, want := range map[string]bool{"yes": true, "no": false} {
		file, err := service.SampleForm(office, rules.FrontND30, []model.Choice{{Key: "issue.code", Value: value}}, model.TB, "2024-10-21")
		if err != nil || bytes.Contains(file, []byte("<pdf:Keywords>")) != want {
			t.Errorf("%s: %v", value, err)
		}
	}
}
