package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// TestAParagraphLeadsToItsEvidence: the sources of a paragraph are its finding, where that was found, the minutes and the
// files of all of them; each opens by keys.
func TestAParagraphLeadsToItsEvidence(t *testing.T) {
	d := newDesk(t)
	dossier, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(dossier.Findings, func(f model.DossierFinding) bool {
		return f.Finding.InConclusion && len(f.Wards) == 1
	})
	f := dossier.Findings[i]
	for _, w := range dossier.Wards {
		if w.Ward == f.Wards[0] {
			f.Finding.Session = w.Sessions[0].UID
		}
	}
	if f.Finding, err = d.store.SaveFinding(ctx, f.Finding, f.Wards); err != nil {
		t.Fatal(err)
	}
	for name, owner := range map[string]model.Ref{
		"ảnh sổ tiếp dân.jpg": {Noun: "finding", UID: f.Finding.UID}, "biên bản quét.pdf": {Noun: "session", UID: f.Finding.Session},
	} {
		if _, err := d.store.Attach(ctx, owner, name, "image/jpeg", strings.NewReader(name)); err != nil {
			t.Fatal(err)
		}
	}
	minutes, err := d.store.BeginPaper(ctx, d.paper.Mission, model.BB, f.Wards[0])
	if err != nil {
		t.Fatal(err)
	}
	if !d.page.OpenRecord(model.Ref{Noun: "finding", UID: f.Finding.UID}) {
		t.Fatal("the paper does not go to its paragraph")
	}
	got := d.page.Sources()
	for _, want := range []string{
		f.Finding.Kind.Label() + ": " + f.Finding.Text, "Tệp: ảnh sổ tiếp dân.jpg", "Buổi làm việc: ", "Tệp: biên bản quét.pdf", "Biên bản làm việc: Nháp",
	} {
		if n := slices.IndexFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }); n < 0 {
			t.Errorf("%q is not among %q", want, got)
		}
	}
	d.act("Phần sau của đoạn")
	d.Picture("drafting-sources")
	d.Press(fyne.KeyHome)
	for range got {
		d.Press(fyne.KeyReturn, fyne.KeyDown)
	}
	for _, want := range []model.Ref{{Noun: "finding", UID: f.Finding.UID}, {Noun: "session", UID: f.Finding.Session}, {Noun: "document", UID: minutes.UID}} {
		if !slices.Contains(d.shell.Records, want) {
			t.Errorf("%v was not opened: %v", want, d.shell.Records)
		}
	}
	slices.Sort(d.shell.Opened)
	d.same("files", d.shell.Opened, []string{"biên bản quét.pdf", "ảnh sổ tiếp dân.jpg"})
	if len(d.shell.Errors) > 0 {
		t.Error(d.shell.Errors)
	}
}

// TestANumberOfAReportLeadsToWhatItCounts: the missions, units and sessions of a year, not only their findings.
func TestANumberOfAReportLeadsToWhatItCounts(t *testing.T) {
	d := newDesk(t)
	begun, err := service.NewDrafting(d.store, clock, "Sổ Giám Sát").BeginReports(ctx, service.YearOrder{Year: 2024})
	if err != nil {
		t.Fatal(err)
	}
	d.open(begun[0].UID)
	for _, tt := range []struct {
		words, kind string
		count       int
	}{
		{"đã tổ chức 01 cuộc giám sát", "Cuộc giám sát: ", 1},
		{"Số đơn vị được giám sát là 12", "Đơn vị: ", 12},
		{"làm việc trực tiếp 12 buổi", "Buổi làm việc: ", 12},
		{"20 hạn chế", "Hạn chế: ", 20},
		{"kiến nghị 10 nội dung", "Kiến nghị: ", 10},
	} {
		if !d.page.Select(tt.words) {
			t.Fatalf("no paragraph %q in %q", tt.words, d.page.Rows())
		}
		got := slices.DeleteFunc(d.page.Sources(), func(s string) bool { return !strings.HasPrefix(s, tt.kind) })
		if len(got) != tt.count {
			t.Errorf("%q leads to %q", tt.words, got)
		}
	}
}
