package data_test

import (
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func wordFile(name, content string) data.NewFile {
	return data.NewFile{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil }}
}

func work(t *testing.T, s *data.Store, document model.UID) model.PaperWork {
	t.Helper()
	w, err := s.PaperWork(ctx, document)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestAWordFileEditedOutsideIsKeptBesideTheText(t *testing.T) {
	p := draftPaper(t)
	if _, err := p.s.SavePaperText(ctx, p.doc.UID, `{"title":"một"}`, "Sửa đoạn"); err != nil {
		t.Fatal(err)
	}
	v, err := p.s.AttachOutside(ctx, p.doc.UID, wordFile("góp ý.docx", "PK1"))
	if err != nil || v.N != 2 || v.OutsideName() != "góp ý.docx" {
		t.Fatalf("%+v, %v", v, err)
	}
	if b, err := p.s.Blob(ctx, v.DOCX); err != nil || string(b) != "PK1" {
		t.Errorf("%q, %v", b, err)
	}
	_, err = p.s.AttachOutside(ctx, p.doc.UID, wordFile("khác tên.docx", "PK1"))
	refused(t, "the same bytes again", err, model.Exists, "góp ý.docx")
	_, err = p.s.AttachOutside(ctx, p.doc.UID, data.NewFile{Open: func() (io.ReadCloser, error) { return nil, errors.New("gone") }})
	if err == nil {
		t.Error("kept a file that cannot be read")
	}
	_, err = p.s.AttachOutside(ctx, p.post.UID, wordFile("x.docx", "PK2"))
	refused(t, "no paper", err, model.NotFound, "")
	sameLines(t, "known", known(t, p.s, v.DOCX), []string{"outside  draft"})

	if _, err := p.s.SavePaperText(ctx, p.doc.UID, `{"title":"hai"}`, "Sửa đoạn"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.s.KeepPaperVersion(ctx, p.doc.UID, "Bản gửi góp ý"); err != nil {
		t.Fatal(err)
	}
	w := work(t, p.s, p.doc.UID)
	if got := w.Texts(); len(got) != 2 || w.Newest().N != 3 || w.Newest().Tree != `{"title":"hai"}` || got[1].Reason != "Bản gửi góp ý" || got[1].N != 1 || len(w.Outside()) != 1 {
		t.Errorf("%+v", w.Versions)
	}
}

func TestAWordFileEditedOutsideIsRemovedAndComesBack(t *testing.T) {
	p := draftPaper(t)
	v, err := p.s.AttachOutside(ctx, p.doc.UID, wordFile("góp ý.docx", "PK1"))
	if err != nil {
		t.Fatal(err)
	}
	count := func(what string, want int) {
		t.Helper()
		if got := len(work(t, p.s, p.doc.UID).Outside()); got != want {
			t.Errorf("%s: %d files", what, got)
		}
	}
	undo := func(want string) {
		t.Helper()
		if action, err := p.s.Undo(ctx); err != nil || action != want {
			t.Errorf("undone %q, %v", action, err)
		}
	}
	if err := p.s.DropOutside(ctx, v.UID); err != nil {
		t.Fatal(err)
	}
	count("removed", 0)
	sameLines(t, "known no more", known(t, p.s, v.DOCX), nil)
	undo("Bỏ bản Word sửa ngoài")
	count("back", 1)
	undo("Đính kèm bản Word sửa ngoài")
	count("never attached", 0)
	if v, err = p.s.AttachOutside(ctx, p.doc.UID, wordFile("góp ý.docx", "PK1")); err != nil {
		t.Fatal(err)
	}
	if err := p.s.DropOutside(ctx, v.UID); err != nil {
		t.Fatal(err)
	}
	bin, err := p.s.Bin(ctx)
	if err != nil || len(bin) != 1 || bin[0].Title != "Bản văn bản: Sửa ngoài: góp ý.docx" {
		t.Errorf("%+v, %v", bin, err)
	}
	if _, err := p.s.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := p.s.Blob(ctx, v.DOCX); model.CodeOf(err) != model.NotFound {
		t.Errorf("bytes of what was removed for good: %v", err)
	}
	text, err := p.s.SavePaperText(ctx, p.doc.UID, `{}`, "Sửa đoạn")
	if err != nil {
		t.Fatal(err)
	}
	refused(t, "a text", p.s.DropOutside(ctx, text.UID), model.State, "")
	refused(t, "nothing", p.s.DropOutside(ctx, "x"), model.NotFound, "")
}

func TestOfAnIssuedPaperTheWordFileStaysAsItIs(t *testing.T) {
	p := draftPaper(t)
	v, err := p.s.AttachOutside(ctx, p.doc.UID, wordFile("góp ý.docx", "PK1"))
	if err != nil {
		t.Fatal(err)
	}
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	if w := work(t, p.s, p.doc.UID); !w.Newest().Issued || len(w.Outside()) != 1 {
		t.Errorf("%+v", w.Versions)
	}
	refused(t, "removed", p.s.DropOutside(ctx, v.UID), model.State, "")
	_, err = p.s.AttachOutside(ctx, p.doc.UID, wordFile("nữa.docx", "PK2"))
	refused(t, "another", err, model.State, "")
	sameLines(t, "known", known(t, p.s, v.DOCX), []string{"outside  issued"})
}

func TestAWordFileEditedOutsideInTheWholeFile(t *testing.T) {
	p := draftPaper(t)
	v, err := p.s.AttachOutside(ctx, p.doc.UID, wordFile("góp ý.docx", "PK1"))
	if err != nil {
		t.Fatal(err)
	}
	copied := datatest.Open(t)
	imported(t, copied, exported(t, p.s))
	if b, err := copied.Blob(ctx, v.DOCX); err != nil || string(b) != "PK1" || len(work(t, copied, p.doc.UID).Outside()) != 1 {
		t.Errorf("imported: %q, %v", b, err)
	}
	path := filepath.Join(t.TempDir(), "sổ.sgs")
	if err := p.s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if problems := checked(t, path); len(problems) > 0 {
		t.Errorf("of a whole file: %q", problems)
	}
	damaged(t, path, "DELETE FROM blob_chunk", "DELETE FROM blob")
	if problems := strings.Join(checked(t, path), "\n"); !strings.Contains(problems, "“Sửa ngoài: góp ý.docx”: nội dung (“docx”) không còn trong sổ.") {
		t.Errorf("without its bytes: %s", problems)
	}
	lost := model.OutsideVersion(p.doc.UID, "mất.docx", strings.Repeat("0", 64))
	_, err = p.s.AddDocumentVersion(ctx, lost)
	refused(t, "bytes that are not kept", err, model.NotFound, "docx")
}
