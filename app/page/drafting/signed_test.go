package drafting_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// issued issues the paper that is shown.
func (d *desk) issued() {
	d.t.Helper()
	dossier, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		d.t.Fatal(err)
	}
	paper, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	paper.Signer = dossier.Signers[0].Post.UID
	if _, err := d.store.SavePaper(ctx, paper); err != nil {
		d.t.Fatal(err)
	}
	d.page.Submit()
	order := service.IssueOrder{Document: d.paper.UID, Number: "09/TB-MTTQ-BTT", Day: "2024-10-21", Reason: "Thường trực đã xem."}
	if _, err := service.NewDrafting(d.store, clock, "Sổ Giám Sát").Issue(ctx, order); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) onDisk(name, content string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func TestTheSignedScanOfTheTextThatWasIssued(t *testing.T) {
	d := newDesk(t)
	d.shell.Path = d.onDisk("ký.pdf", "%PDF-1.4 quét")
	d.page.Drop([]string{d.shell.Path})
	if said := d.shell.Said; len(said) != 1 || !strings.HasPrefix(said[0], "Văn bản đang ở trạng thái “Nháp”") {
		t.Fatalf("dropped on a draft: %q", said)
	}
	d.issued()
	if d.Button("Đính kèm bản ký...") == nil {
		t.Fatal("no button for the signed scan")
	}
	d.page.Drop([]string{d.onDisk("ảnh.jpg", "x")})
	d.PressButton("Đính kèm bản ký...")
	if rows, err := d.store.SignedCopies(ctx, d.paper.UID); err != nil || len(rows) != 1 || len(d.shell.Errors) > 0 {
		t.Fatalf("%+v, %v, %v", rows, err, d.shell.Errors)
	}
	d.PressButton("Mở bản ký")
	if len(d.shell.Opened) != 1 || d.shell.Opened[0] != "ký.pdf" {
		t.Errorf("opened %q", d.shell.Opened)
	}
	d.Picture("drafting-signed")
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	if d.Button("Mở bản ký") != nil {
		t.Error("a scan that is no more can be opened")
	}
}
