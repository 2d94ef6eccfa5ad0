package papers_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// good is a scan as the decree asks.
var good = service.ScanFacts{Version: 14, Pages: []service.ScanPage{{Width: 210, Height: 297, Covered: 1, DPI: 300, Tinted: true}}}

// pdf is a file on the disk that says that it is a PDF.
func (d *desk) pdf(name, content string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte("%PDF-1.4 "+content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// issuedDesk shows a paper that was issued.
func issuedDesk(t *testing.T) (*desk, model.Document) {
	d := newDesk(t)
	doc := datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Signer: d.signer.UID, Subject: "Kết luận"})
	datatest.Issue(t, d.store, doc.UID, datatest.Series(t, d.store, d.mission.Office).UID)
	d.scan = good
	d.open(d.mission.UID)
	d.same("before", "Chưa có", d.page.Signed())
	return d, doc
}

func TestTheSignedScanIsDroppedOnTheIssuedPaper(t *testing.T) {
	d, _ := issuedDesk(t)
	d.page.Drop([]string{d.pdf("đã ký.pdf", "1")})
	d.same("said", []string{"Đã có bản ký của thông báo kết luận số 05/TB-MTTQ-BTT: đã ký.pdf. Ctrl+Z để bỏ."}, d.shell.Said)
	d.same("kept", []string{"đã ký.pdf "}, d.page.Scans())
	d.same("in the list", "Đã có", d.page.Signed())
	d.same("offered first", "Hủy văn bản...", d.page.Offered()[2])
	d.page.GoTo("signed")
	d.Picture("papers-signed")
	d.act("Mở bản ký")
	d.same("opened", []string{"đã ký.pdf"}, d.shell.Opened)
	d.shell.Path = filepath.Join(t.TempDir(), "chép.pdf")
	d.act("Lưu bản sao của bản ký")
	if got, err := os.ReadFile(d.shell.Path); err != nil || string(got) != "%PDF-1.4 1" {
		t.Errorf("copied %q, %v", got, err)
	}
	d.undo()
	d.same("taken back", "Chưa có", d.page.Signed())
	d.fine()
}

func TestAScanWithFaultsAndASecondOneNeedAReason(t *testing.T) {
	d, _ := issuedDesk(t)
	d.scan.Pages = []service.ScanPage{{Width: 210, Height: 297, Covered: 1, DPI: 150, Tinted: true}}
	d.shell.Path = d.pdf("mờ.pdf", "1")
	d.act("Đính kèm bản ký")
	d.same("asked", 1, len(d.shell.Prompts))
	d.same("given up", 0, len(d.page.Scans()))
	want := "Trang 1 có độ phân giải dưới 200 dpi (thấp nhất 150 dpi). Cần: ít nhất 200 dpi. Đặt độ phân giải 200 hoặc 300 dpi rồi quét lại. (NĐ 30/2020, Phụ lục I, Phần II)\n\n" +
		"Nên quét lại. Nếu không quét lại được, ghi lý do vẫn giữ bản này."
	d.same("the question", want, d.shell.Prompts[0].Text)
	d.shell.Text = "máy quét cũ"
	d.act("Đính kèm bản ký")
	d.same("kept for a reason", []string{"mờ.pdf Trang 1 có độ phân giải dưới 200 dpi (thấp nhất 150 dpi).\nLý do vẫn giữ: máy quét cũ"}, d.page.Scans())
	d.scan, d.shell.Path, d.shell.Text = good, d.pdf("rõ.pdf", "2"), "quét lại"
	d.act("Đính kèm bản ký")
	d.same("the newer first", "rõ.pdf Thay bản ký trước, lý do: quét lại", d.page.Scans()[0])
	d.same("both kept", 2, len(d.page.Scans()))
	d.fine()
}

func TestWhatIsNoSignedScan(t *testing.T) {
	d, doc := issuedDesk(t)
	d.page.GoTo("files")
	d.page.Drop([]string{d.pdf("phụ lục.pdf", "1")})
	d.same("an ordinary file where the files are in sight", 0, len(d.page.Scans()))
	d.same("files", 1, d.papers()[0].Files)
	d.page.GoTo("data")
	d.page.Drop([]string{onDisk(t, "bảng.xlsx")})
	d.same("another kind goes to the files", "files", d.page.Part())
	d.page.GoTo("data")
	d.scan.Encrypted = true
	d.page.Drop([]string{d.pdf("khóa.pdf", "2")})
	d.same("refused", 1, len(d.shell.Errors))
	d.page.Add()
	d.act("Đính kèm bản ký")
	if err := d.store.MoveDocument(ctx, doc.UID, model.DocVoid, "sai"); err != nil {
		t.Fatal(err)
	}
	d.same("no file was asked for", 0, len(d.shell.Picks))
	d.act("Mở bản ký")
	d.same("nothing to open", "Văn bản này chưa có bản ký trong sổ.", d.shell.Said[len(d.shell.Said)-1])
}

func onDisk(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("nội dung"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestEscGivesUpANewPaper closes the form, not the mission.
func TestEscGivesUpANewPaper(t *testing.T) {
	d := newDesk(t).open(d0)
	if d.page.Back() {
		t.Error("Esc has something to close in a list")
	}
	d.page.Add()
	if !d.page.Back() || d.page.Shown().State != "" || d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("after Esc: %+v", d.page.Shown())
	}
	d.same("written", 0, len(d.papers()))
}

// TestCtrlSWritesANewPaperOrSaysWhatIsMissing is the key of saving in a form that nothing was typed in.
func TestCtrlSWritesANewPaperOrSaysWhatIsMissing(t *testing.T) {
	d := newDesk(t).open(d0)
	d.page.Add()
	subject, _, number, day, _ := d.page.Fields()
	focused := func(what string, f fyne.Focusable) {
		t.Helper()
		if d.page.Complete() || d.Window.Canvas().Focused() != f {
			t.Errorf("%s: the keyboard is at %T", what, d.Window.Canvas().Focused())
		}
	}
	focused("a draft without a subject", subject)
	d.page.Back()
	d.act("Ghi văn bản đã ban hành")
	focused("no number", number)
	n, _, _ := d.page.Notes()
	d.same("said", "Chưa ghi số của văn bản.", n)
	d.fill(number, "7/KH")
	focused("no day", day)
	d.page.Back()
	d.same("written", 0, len(d.papers()))
	d.page.Add()
	d.page.Choose("mission", string(d.mission.UID))
	d.same("a plan of a mission has its subject", 1, len(d.papers()))
	if !d.page.Complete() {
		t.Error("a paper that is written is refused")
	}
	d.open(d.mission.UID)
	d.page.Add()
	if !d.page.Complete() {
		t.Error("a paper that may be written is refused")
	}
	d.same("written", 2, len(d.papers()))
	d.fine()
}

// TestTheKeyboardStaysOnTheButtons follows a paper from button to button.
func TestTheKeyboardStaysOnTheButtons(t *testing.T) {
	d, _ := seedDesk(t)
	d.shell.Reason = "Đã xem"
	d.Window.Canvas().Focus(d.page.Button("Trình ký"))
	d.Press(fyne.KeyReturn)
	if got := d.Window.Canvas().Focused(); got == nil || got != d.page.Button("Ghi đã ban hành") {
		t.Errorf("the keyboard is at %T", got)
	}
	d.fine()
}
