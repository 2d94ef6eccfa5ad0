package service_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// edited is the Word file of a draft as somebody left it: every word was replaced by another.
func (d drafting) edited(name, word, by string) string {
	d.t.Helper()
	_, file, err := d.Word(context.Background(), d.read())
	if err != nil {
		d.t.Fatal(err)
	}
	return onDisk(d.t, name, string(rewritten(d.t, file, word, by)))
}

// rewritten packs a Word file anew with another main text; names of parts that are added follow it.
func rewritten(t testing.TB, file []byte, word, by string, added ...string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part := func(name string, content []byte) {
		p, err := w.Create(name)
		if err == nil {
			_, err = p.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err = errors.Join(err, r.Close()); err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" && word != "" {
			content = bytes.ReplaceAll(content, []byte(word), []byte(by))
		}
		part(f.Name, content)
	}
	for _, name := range added {
		part(name, []byte("x"))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func (d drafting) attach(path string) model.DocumentVersion {
	d.t.Helper()
	v, err := service.AttachOutside(context.Background(), d.store, d.paper.UID, path)
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

func TestAFileEditedOutsideIsSetBesideTheText(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	v := d.attach(d.edited("góp ý của phòng.docx", "Trên đây", "Ở trên đây"))
	draft := d.read()
	if len(draft.Outside) != 1 || draft.Newer.UID != v.UID || len(draft.Versions) != 0 || v.OutsideName() != "góp ý của phòng.docx" {
		t.Fatalf("%+v", draft.Outside)
	}
	pairs, err := d.Compare(ctx, draft, model.DocumentVersion{}, v)
	if err != nil {
		t.Fatal(err)
	}
	pairs = slices.DeleteFunc(pairs, compose.Pair.Same)
	if len(pairs) != 1 || !strings.HasPrefix(pairs[0].Old, "Trên đây") || !strings.HasPrefix(pairs[0].Now, "Ở trên đây") {
		t.Errorf("%+v", pairs)
	}
	second := d.attach(d.edited("góp ý lần hai.docx", "Trên đây", "Dưới đây"))
	d.differs(d.read(), second, v, strings.Replace(pairs[0].Old, "Trên", "Dưới", 1)+" > "+pairs[0].Now)
	if _, err := d.Compare(ctx, draft, model.DocumentVersion{DOCX: strings.Repeat("0", 64)}, v); !isCode(err, model.NotFound) {
		t.Errorf("bytes that are not kept: %v", err)
	}
	if strings.Contains(d.text(), "Ở trên đây") {
		t.Error("the file changed the text")
	}
}

func TestWhatIsNoFileEditedOutside(t *testing.T) {
	d := newDrafting(t)
	_, plain, err := d.Word(context.Background(), d.read())
	if err != nil {
		t.Fatal(err)
	}
	file := func(name string, content []byte) string { return onDisk(t, name, string(content)) }
	for says, path := range map[string]string{
		"có macro (.docm)":    file("a.docx", rewritten(t, plain, "", "", "word/vbaProject.bin")),
		"hãy mở bằng Word, l": file("b.DOCM", plain),
		"đặt mật khẩu":        file("c.docx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...")),
		"không phải tệp Word": file("d.docx", []byte("%PDF-1.4")),
		"rỗng":                file("e.docx", nil),
		"bị hỏng":             file("f.docx", rewritten(t, plain, "</w:body>", "")),
		"Không còn tệp":       filepath.Join(t.TempDir(), "g.docx"),
	} {
		_, err := service.AttachOutside(context.Background(), d.store, d.paper.UID, path)
		if model.CodeOf(err) == "" || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %s", filepath.Base(path), err, says)
		}
	}
	if len(d.read().Outside) != 0 {
		t.Error("something was kept")
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := service.AttachOutside(stopped, d.store, d.paper.UID, file("h.docx", plain)); !isCode(err, model.Cancelled) {
		t.Errorf("stopped: %v", err)
	}
}

// newerRemarks counts what the checks say of a file edited outside.
func newerRemarks(remarks []service.Remark) int {
	return len(slices.DeleteFunc(slices.Clone(remarks), func(r service.Remark) bool { return r.Check != "content.outside" }))
}

func TestAPaperWithANewerFileIsIssuedForAReasonOnly(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	path := d.edited("góp ý.docx", "Trên đây", "Ở trên đây")
	v := d.attach(path)
	looked := func() int {
		t.Helper()
		draft := d.read()
		printed, err := d.Print(ctx, draft)
		if err != nil {
			t.Fatal(err)
		}
		remarks, err := d.Remarks(ctx, draft, printed)
		if err != nil {
			t.Fatal(err)
		}
		return newerRemarks(remarks)
	}
	if looked() != 1 {
		t.Error("nothing is said before it is signed")
	}
	order := d.submit()
	remarks, err := d.Look(ctx, order)
	if err != nil || newerRemarks(remarks) != 1 {
		t.Errorf("before it is issued: %v, %v", remarks, err)
	}
	if _, err := d.Issue(ctx, order); !isCode(err, model.Missing) {
		t.Errorf("issued without a reason: %v", err)
	}
	if known, said := verified(t, d.store, path); known || !strings.HasPrefix(said, "“góp ý.docx” đúng là bản Word sửa ngoài của thông báo kết luận “") || !strings.Contains(said, ", chưa ban hành.") {
		t.Errorf("%v: %s", known, said)
	}
	order.Reason = "Góp ý không thuộc nội dung giám sát."
	issued, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	word, err := d.store.Blob(ctx, issued.DOCX)
	if err != nil || issued.DOCX == v.DOCX || bytes.Contains(word, []byte("Ở trên đây")) || looked() != 0 {
		t.Errorf("issued %s: %v", issued.DOCX, err)
	}
	if known, said := verified(t, d.store, path); known || !strings.Contains(said, "không phải bản ban hành") {
		t.Errorf("%v: %s", known, said)
	}
	if draft := d.read(); len(draft.Versions) == 0 || !draft.Versions[0].Issued || len(draft.Outside) != 1 {
		t.Errorf("%+v", draft.Versions)
	}
}

// TestATextChangedAfterwardsIsNewer: who has worked on the text since the file came is asked nothing.
func TestATextChangedAfterwardsIsNewer(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	d.attach(d.edited("góp ý.docx", "Trên đây", "Ở trên đây"))
	path := filepath.Join(t.TempDir(), "sau.sgs")
	if err := d.store.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	options := datatest.Options()
	options.Now = func() time.Time { return datatest.Now.Add(time.Minute) }
	options.NewUID = nil
	later, err := data.Open(ctx, path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = later.Close() })
	l := drafting{service.NewDrafting(later, clock("2024-10-21"), "Sổ Giám Sát"), t, later, d.paper}
	l.change("Trên đây", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Ở trên đây là kết luận./.")
	})
	if draft := l.read(); draft.Newer.UID != "" || len(draft.Outside) != 1 {
		t.Errorf("%+v", draft.Newer)
	}
	l.attach(onDisk(t, "nữa.docx", string(rewritten(t, mustRead(t, d.edited("x.docx", "", "")), "Trên đây", "Lại ở trên đây"))))
	if draft := l.read(); draft.Newer.OutsideName() != "nữa.docx" {
		t.Errorf("%+v", draft.Newer)
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
