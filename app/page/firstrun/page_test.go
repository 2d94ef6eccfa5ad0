package firstrun_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/firstrun"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

const usualFolder = "/sổ/Sao lưu"

// shell notes what the pages ask for.
type shell struct {
	pagetest.Shell
	did    []string
	folder string
	name   string // the own one of who works here
	other  bool
	looked error // what is wrong with the folder
}

func (s *shell) SystemName() string        { return "root" }
func (s *shell) OwnName() string           { return s.name }
func (s *shell) SetOwnName(name string)    { s.name = name }
func (s *shell) SetUpDone()                { s.did = append(s.did, "done") }
func (s *shell) CheckTyping()              { s.did = append(s.did, "typing") }
func (s *shell) OpenPractice()             { s.did = append(s.did, "practice") }
func (s *shell) BackupNow()                { s.did = append(s.did, "backup") }
func (s *shell) BackupFolder() string      { return s.folder }
func (s *shell) UsualBackupFolder() string { return usualFolder }
func (s *shell) OnOwnDrive() bool          { return s.other }
func (s *shell) SetBackupFolder(f string, done func(error)) {
	s.folder, s.other = f, f != usualFolder
	done(s.looked)
}

func (s *shell) PickFolder(_, _ string, done func(string)) {
	if s.Path != "" {
		done(s.Path)
	}
}

// desk is the pages over a new book.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell shell
	timer tasktest.Timer
	page  *firstrun.Page
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), shell: shell{folder: usualFolder}}
	s, err := service.NewBook(ctx, filepath.Join(t.TempDir(), "sổ.sgs"), datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	d.store = s
	d.open(task.Inline, s)
	return d
}

func (d *desk) open(r task.Runner, s firstrun.Store) {
	if d.page != nil {
		d.page.Leave()
	}
	d.page = firstrun.New(firstrun.Config{
		Store: s, Shell: &d.shell, Runner: r, After: d.timer.After, Today: func() model.Date { return datatest.Today }, Path: d.store.Path(),
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Keys.SetPage(d.page.Actions())
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) office() model.OfficeVersion {
	d.t.Helper()
	rows, err := d.store.Offices(ctx)
	if err != nil || len(rows) != 1 {
		d.t.Fatalf("%+v, %v", rows, err)
	}
	return rows[0].Versions[0]
}

func (d *desk) next() { d.Shortcut(fyne.KeyRight, fyne.KeyModifierAlt) }

func TestOfficeIsProposedFromLevelAndPlace(t *testing.T) {
	d := newDesk(t)
	d.Tab() // from the level, which is that of a commune, to the place
	d.Type("phường 3")
	d.Tab()
	d.Picture("firstrun-office")
	want := model.FrontOffice(model.Commune, "Phường 3")
	got := d.office()
	want.Meta, want.Office, want.RuleSet = got.Meta, got.Office, got.RuleSet
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("in the file: %s", diff)
	}
	if got := d.page.Head(); got != "ỦY BAN MTTQ VIỆT NAM / PHƯỜNG 3 / BAN THƯỜNG TRỰC | Số:      /TB-MTTQ-BTT | Phường 3, ngày      tháng      năm 2024" {
		t.Errorf("the head shows %q", got)
	}
}

// The own name is the last field of the first page.
func TestOwnNameIsGivenOnTheFirstPage(t *testing.T) {
	d := newDesk(t)
	for range 20 { // round the page, from the first field over the buttons
		if e, ok := d.Window.Canvas().Focused().(*widgets.BaseEntry); ok && e.PlaceHolder == "root" {
			break
		}
		d.Window.Canvas().FocusPrevious()
	}
	d.Type("Lê Văn An")
	d.next()
	if d.shell.name != "Lê Văn An" {
		t.Errorf("the name is %q", d.shell.name)
	}
}

func TestWhatWasTypedOutlivesAnotherProposal(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.page.Place())
	d.Type("Sông Mai")
	d.Window.Canvas().Focus(d.page.Where())
	d.Type("quận Sông Hồng")
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyLeft) // quận, huyện
	got := d.office()
	if got.Place != "Sông Mai" || got.Level != model.District || got.Committee != "Ủy ban MTTQ Việt Nam quận Sông Hồng" {
		t.Errorf("%+v", got)
	}
	for range 3 { // level, place of the office, place before the date
		if _, err := d.store.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got := d.page.Head(); !strings.HasPrefix(got, "ỦY BAN MTTQ VIỆT NAM / BAN THƯỜNG TRỰC") {
		t.Errorf("after undo the head shows %q", got)
	}
}

func TestSignerByKeys(t *testing.T) {
	d := newDesk(t)
	d.next()
	d.Press(fyne.KeyReturn) // the button in place of rows
	d.Type("Lê Thị Mẫu Đơn")
	d.Tab()
	d.Press(fyne.KeyRight) // ông
	d.Tab()
	d.Type("Chủ tịch")
	d.Tab()
	d.Type("010222")
	d.Tab()
	d.Picture("firstrun-signers")
	people, err := d.store.People(ctx, datatest.Today)
	if err != nil || len(people.Persons) != 1 {
		t.Fatalf("%+v, %v", people, err)
	}
	p := people.Persons[0]
	post := p.Posts[0].Post
	if p.Person.FullName != "Lê Thị Mẫu Đơn" || p.Person.Address != "ông" || post.Title != "Chủ tịch" || post.ValidFrom != "2022-02-01" ||
		!post.MaySign(model.TB) || strings.Join(post.Authority, "/") != "TM. BAN THƯỜNG TRỰC/CHỦ TỊCH" {
		t.Errorf("%+v\n%+v", p.Person, post)
	}
	d.Press(fyne.KeySpace) // does not sign
	if people, err = d.store.People(ctx, datatest.Today); err != nil || len(people.Persons[0].Posts[0].Post.Signs) != 0 {
		t.Errorf("%+v, %v", people, err)
	}
	if diff := cmp.Diff([]string{"Lê Thị Mẫu Đơn, Chủ tịch"}, d.page.Signers()); diff != "" {
		t.Error(diff)
	}
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyDelete)
	if got := d.page.Signers(); len(got) != 0 {
		t.Errorf("after deleting: %q", got)
	}
	if want := "Đã chuyển người ký Lê Thị Mẫu Đơn vào Thùng rác. Ctrl+Z để lấy lại."; !slices.Contains(d.shell.Said, want) {
		t.Errorf("said %q", d.shell.Said)
	}
	if people, err = d.store.People(ctx, datatest.Today); err != nil || len(people.Persons) != 0 {
		t.Errorf("the person stays: %+v, %v", people, err)
	}
	if _, err := d.store.Undo(ctx); err != nil || len(d.page.Signers()) != 1 {
		t.Errorf("after undo: %q, %v", d.page.Signers(), err)
	}
	d.page.Add()
	d.Type("Nguyễn Văn Khánh")
	d.Tab()
	d.Tab()
	d.Type("Phó Chủ tịch")
	d.Tab()
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyHome)
	d.ShiftPress(fyne.KeyEnd)
	d.Press(fyne.KeyDelete)
	if got := d.page.Signers(); len(got) != 0 {
		t.Errorf("after deleting both: %q", got)
	}
	if action, err := d.store.Undo(ctx); err != nil || action != "Xóa 2 người ký" || len(d.page.Signers()) != 2 {
		t.Errorf("undone %q, %v: %q", action, err, d.page.Signers())
	}
}

// TestNewSignerStaysInTheFieldsOnceItIsKept: what is typed while the new signer is written and the page is read again
// belongs to that signer.
func TestNewSignerStaysInTheFieldsOnceItIsKept(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner(), d.store)
	q.RunAll()
	d.next()
	for _, x := range [][3]string{{"Lê Thị Mẫu Đơn", "Chủ tịch", "050324"}, {"Nguyễn Văn Khánh", "Phó Chủ tịch", "010424"}} {
		d.page.Add()
		for _, word := range x {
			d.Type(word)
			d.Tab()
			if word == x[0] {
				d.Tab() // over the form of address
			}
			q.RunAll()
		}
	}
	want := map[string]model.Date{"Lê Thị Mẫu Đơn": "2024-03-05", "Nguyễn Văn Khánh": "2024-04-01"}
	if diff := cmp.Diff(want, d.begins()); diff != "" {
		t.Error(diff)
	}
}

// begins are the days from which the persons of the file hold their first post.
func (d *desk) begins() map[string]model.Date {
	d.t.Helper()
	people, err := d.store.People(ctx, datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	out := map[string]model.Date{}
	for _, x := range people.Persons {
		out[x.Person.FullName] = x.Posts[0].Post.ValidFrom
	}
	return out
}

func TestSameNameIsSaidAtTheSigner(t *testing.T) {
	d := newDesk(t)
	datatest.Person(t, d.store, "Nguyễn Văn Khánh")
	d.next()
	d.page.Add()
	d.Type("nguyễn văn khánh")
	d.Tab()
	if got := d.page.NameAdvice(); got != "Đã có người tên này trong sổ." {
		t.Errorf("said %q", got)
	}
	d.page.Add()
	if got := d.page.NameAdvice(); got != "" {
		t.Errorf("at the next one: said %q", got)
	}
}

func TestHalfASignerIsKeptAsADraft(t *testing.T) {
	d := newDesk(t)
	d.next()
	d.page.Add()
	d.Type("Lê Thị Mẫu Đơn")
	d.timer.Fire()
	drafts, err := d.store.Drafts(ctx)
	if err != nil || len(drafts) != 1 || drafts[0].Field != "post.full_name" {
		t.Errorf("%+v, %v", drafts, err)
	}
}

func TestRefusedFieldSaysWhy(t *testing.T) {
	d := newDesk(t)
	d.Window.Canvas().Focus(d.page.Where())
	d.Type(strings.Repeat("dài ", 200))
	d.Tab()
	if d.office().Committee != "Ủy ban MTTQ Việt Nam" {
		t.Errorf("kept %q", d.office().Committee)
	}
}

func TestThroughThePagesByKeys(t *testing.T) {
	d := newDesk(t)
	d.next()
	d.next()
	d.Picture("firstrun-folders")
	if d.page.At() != 2 {
		t.Fatalf("at page %d", d.page.At())
	}
	d.Shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	if d.page.At() != 1 {
		t.Errorf("back at page %d", d.page.At())
	}
	d.next()
	d.next()
	if diff := cmp.Diff([]string{"done"}, d.shell.did); diff != "" {
		t.Error(diff)
	}
	for range 3 { // by Esc, page by page and out
		if !d.page.Back() {
			t.Error("Esc leads nowhere")
		}
	}
	if d.page.At() != 0 || len(d.shell.did) != 2 {
		t.Errorf("at page %d, did %v", d.page.At(), d.shell.did)
	}
}

func TestFolderOfCopies(t *testing.T) {
	d := newDesk(t)
	d.next()
	d.next()
	if got := d.page.Folders(); !strings.Contains(got, "cùng ổ đĩa") {
		t.Errorf("%q", got)
	}
	d.page.Folder().SetText("Sao lưu")
	d.Tab()
	if n := d.page.Note(); n.Kind != widgets.NoteError || d.shell.folder != usualFolder {
		t.Errorf("a path that begins nowhere: %+v, %q", n, d.shell.folder)
	}
	d.shell.Path = filepath.Join(d.t.TempDir(), "Sao lưu")
	d.Press(fyne.KeySpace) // Chọn thư mục
	if d.shell.folder != d.shell.Path || !strings.Contains(d.page.Folders(), "ổ đĩa khác") || d.page.Note().Kind == widgets.NoteError {
		t.Errorf("folder %q, said %q", d.shell.folder, d.page.Folders())
	}
	d.Tab()
	d.Press(fyne.KeySpace) // Cạnh sổ
	d.Tab()
	d.Press(fyne.KeySpace) // Sao lưu ngay
	if d.shell.folder != usualFolder || len(d.shell.did) != 1 {
		t.Errorf("folder %q, did %v", d.shell.folder, d.shell.did)
	}
	d.shell.looked = &model.Error{Code: model.State, Message: "Không ghi được vào thư mục này."}
	d.Window.Canvas().Focus(d.page.Folder())
	d.page.Folder().SetText("/chỉ/đọc")
	d.Tab()
	if n := d.page.Note(); n.Kind != widgets.NoteError || d.page.Folder().Text != "/chỉ/đọc" || strings.Contains(d.page.Folders(), "ổ đĩa") {
		t.Errorf("a folder that takes no copies: %+v, said %q", n, d.page.Folders())
	}
	d.shell.looked = nil
	d.Window.Canvas().Focus(d.page.Folder())
	d.page.Folder().SetText("")
	d.Tab()
	if d.page.Folder().Text != usualFolder {
		t.Errorf("an empty folder became %q", d.page.Folder().Text)
	}
}

func TestFileWithoutAnOfficeGetsOne(t *testing.T) {
	d := newDesk(t)
	s := datatest.Open(t)
	d.store = s
	d.open(task.Inline, s)
	d.next()
	d.page.Add()
	if len(d.shell.Said) != 1 {
		t.Errorf("said %q", d.shell.Said)
	}
	d.page.Go(0)
	d.Window.Canvas().Focus(d.page.Where())
	d.Type("phường Đức Nhuận")
	d.Tab()
	if got := d.office().Committee; got != "Ủy ban MTTQ Việt Nam phường Đức Nhuận" {
		t.Errorf("%q", got)
	}
}

// broken cannot be read until it is mended.
type broken struct {
	*data.Store
	err error
}

func (b *broken) Offices(ctx context.Context) ([]model.OfficeRow, error) {
	if b.err != nil {
		return nil, b.err
	}
	return b.Store.Offices(ctx)
}

func TestErrorStandsInThePageUntilTriedAgain(t *testing.T) {
	d := newDesk(t)
	b := &broken{d.store, errors.New("disk on fire")}
	d.open(task.Inline, b)
	b.err = nil
	d.Window.Canvas().Focus(nil)
	d.Tab()
	d.Press(fyne.KeySpace) // Thử lại
	if got := d.page.Head(); !strings.HasPrefix(got, "ỦY BAN MTTQ VIỆT NAM") {
		t.Errorf("after trying again the head shows %q", got)
	}
}

func TestOldReadingIsDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner(), d.store)
	v := d.office()
	v.Place = "Mới"
	arrive := q.Answer()
	if _, err := d.store.SaveOfficeVersion(ctx, v); err != nil {
		t.Fatal(err)
	}
	d.page.Reload()
	q.RunAll()
	arrive()
	if got := d.page.Place().Text; got != "Mới" {
		t.Errorf("shown %q", got)
	}
}
