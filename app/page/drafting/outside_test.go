package drafting_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// wordOnDisk is the paper's own Word file on the disk, as one that was edited outside.
func (d *desk) wordOnDisk(name string) string {
	d.t.Helper()
	work := service.NewDrafting(d.store, clock, "Sổ Giám Sát")
	draft, err := work.Draft(context.Background(), d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	_, file, err := work.Word(context.Background(), draft)
	if err != nil {
		d.t.Fatal(err)
	}
	return d.onDisk(name, string(file))
}

// act does an action of the page by its name.
func (d *desk) act(label string) {
	d.t.Helper()
	for _, b := range d.page.Actions() {
		if b.Label == label {
			b.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

func (d *desk) same(what string, got, want []string) {
	d.t.Helper()
	if !slices.Equal(got, want) {
		d.t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestAWordFileEditedOutsideStandsAmongTheVersions(t *testing.T) {
	d := newDesk(t)
	d.shell.Path = d.wordOnDisk("góp ý.docx")
	d.page.GoTo("versions")
	d.PressButton("Đính kèm bản Word sửa ngoài...")
	d.same("versions", d.page.VersionRows(), []string{"1 Sửa ngoài: góp ý.docx Mới hơn chữ"})
	if !d.page.Comparing() || d.page.Compared() != "So hai bản: 0 chỗ khác" || d.page.Chosen() != "Hiện nay, trong sổ > Bản 1: Sửa ngoài: góp ý.docx" {
		t.Errorf("compared: %q", d.page.Compared())
	}
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.Contains(said, "sổ dùng chữ trong sổ, không dùng tệp này") {
		t.Errorf("said %q", said)
	}
	if remarks := strings.Join(d.page.Remarks(), "\n"); !strings.Contains(remarks, "Bản sửa ngoài “góp ý.docx” mới hơn chữ trong sổ; bản ban hành là chữ trong sổ.") {
		t.Errorf("remarks: %s", remarks)
	}
	d.Picture("drafting-outside")
	d.act("Mở bản sửa ngoài đang chọn")
	d.same("opened", d.shell.Opened, []string{"góp ý.docx"})
	want, err := os.ReadFile(d.shell.Path)
	if err != nil {
		t.Fatal(err)
	}
	d.shell.Path = filepath.Join(t.TempDir(), "chép.docx")
	d.act("Lưu bản sao của bản sửa ngoài...")
	if got, err := os.ReadFile(d.shell.Path); err != nil || string(got) != string(want) {
		t.Errorf("copied %d bytes, %v", len(got), err)
	}
	d.act("Lấy lại bản đang chọn")
	if d.kept() != "" {
		t.Error("a Word file became the text")
	}
	d.page.SelectVersion(0)
	d.act("Bỏ bản sửa ngoài đang chọn")
	d.same("removed", d.page.VersionRows(), nil)
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	d.same("back", d.page.VersionRows(), []string{"1 Sửa ngoài: góp ý.docx Mới hơn chữ"})
	if len(d.shell.Errors) > 0 {
		t.Error(d.shell.Errors)
	}
}

func TestAPaperWithANewerFileIsSubmittedForAReason(t *testing.T) {
	d := newDesk(t)
	d.page.Drop([]string{d.wordOnDisk("góp ý.docx")})
	d.shell.Reason = ""
	d.page.Submit()
	state := func() model.DocumentState {
		t.Helper()
		got, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
		if err != nil {
			t.Fatal(err)
		}
		return got.State
	}
	if len(d.shell.Reasons) != 1 || !strings.Contains(d.shell.Reasons[0], "mới hơn chữ trong sổ") || state() != model.DocDraft {
		t.Fatalf("asked %q, state %s", d.shell.Reasons, state())
	}
	d.shell.Reason = "Đã xem, không nhận góp ý."
	d.page.Submit()
	if state() != model.DocForSignature {
		t.Errorf("state %s", state())
	}
	events, err := data.All[model.DocumentEvent](ctx, d.store)
	if err != nil || !slices.ContainsFunc(events, func(e model.DocumentEvent) bool { return e.Reason == d.shell.Reason }) {
		t.Errorf("the reason is not kept: %v", err)
	}
}

func TestWhatIsDroppedAsAFileEditedOutside(t *testing.T) {
	d := newDesk(t)
	d.page.Drop([]string{d.onDisk("macro.docm", "PK")})
	if len(d.shell.Errors) != 1 || !strings.Contains(d.shell.Errors[0].Error(), "có macro") {
		t.Errorf("%v", d.shell.Errors)
	}
	d.act("Mở bản sửa ngoài đang chọn")
	if said := d.shell.Said[len(d.shell.Said)-1]; !strings.HasPrefix(said, "Hãy chọn một bản Word sửa ngoài") {
		t.Errorf("said %q", said)
	}
	word := d.wordOnDisk("góp ý.docx")
	d.issued()
	for _, do := range []func(){func() { d.page.Drop([]string{word}) }, func() { d.act("Đính kèm bản Word sửa ngoài...") }, func() { d.act("Bỏ bản sửa ngoài đang chọn") }} {
		d.shell.Said = nil
		if do(); len(d.shell.Said) != 1 || !strings.Contains(d.shell.Said[0], "chỉ đính kèm trước khi ban hành") {
			t.Errorf("of an issued paper: %q", d.shell.Said)
		}
	}
}
