package window_test

import (
	"context"
	"errors"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/app/window"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const ctrl = fyne.KeyModifierControl

// desk is the whole window over real data files, worked by keys.
type desk struct {
	t         *testing.T
	dir       string
	path      string // a book with one mission
	window    *window.Window
	timer     tasktest.Timer
	fills     bool // the window fills the screen
	viewed    []string
	chosen    answers // of file dialogs
	noProgram string  // ending of files that the system cannot open
	printers  printers
	// options are those of every file, so that no uid is made twice.
	options data.Options
	now     time.Time          // the clock of the window and of its files
	preview conclusion.Preview // nil: blank pages
	shownAs string             // where the window says that a file lies; "": where it lies
	refuses bool               // posts of members
	author  window.Author      // begins as the user of options
}

// files opens data files and a practice file that is marked as one.
type files struct {
	dir     string
	options data.Options
	shownAs string
	refuses bool
}

func (f files) Open(ctx context.Context, path string) (window.Store, error) {
	s, err := opened(data.Open(ctx, path, f.options))
	if err == nil && f.shownAs != "" {
		s = elsewhere{s, f.shownAs}
	}
	if err == nil && f.refuses {
		s = refusing{s}
	}
	return s, err
}

// refusing is a file that takes no posts.
type refusing struct{ window.Store }

func (refusing) SetMemberPost(context.Context, model.UID, model.Post) error {
	return model.Errorf(model.NoSpace, "", "Không ghi được tệp.")
}

// elsewhere is a file that says it lies elsewhere.
type elsewhere struct {
	window.Store
	path string
}

func (e elsewhere) Info(ctx context.Context) (model.FileInfo, error) {
	info, err := e.Store.Info(ctx)
	info.Path = e.path
	return info, err
}

func (f files) Create(ctx context.Context, path string) (window.Store, error) {
	return opened(service.NewBook(ctx, path, f.options))
}

func (f files) Practice(ctx context.Context) (window.Store, error) {
	s, err := data.Create(ctx, filepath.Join(f.dir, "luyện tập.sgs"), f.options)
	if err != nil {
		return nil, err
	}
	return s, s.SetSetting(ctx, data.PracticeKey, "mau")
}

func opened(s *data.Store, err error) (window.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// answers gives the path of every file dialog, and keeps the folders they began in.
type answers struct {
	path  string
	begun []string
}

func (a *answers) Open(r dialogs.FileRequest, then func(string)) { a.answer(r, then) }
func (a *answers) Save(r dialogs.FileRequest, then func(string)) { a.answer(r, then) }

func (a *answers) answer(r dialogs.FileRequest, then func(string)) {
	a.begun = append(a.begun, r.Folder)
	then(a.path)
}

// blank stands for the PDF engine.
type blank struct{}

func (blank) Open(context.Context, []byte) (widgets.PageSource, error) { return blank{}, nil }
func (blank) Sizes() []fyne.Size                                       { return []fyne.Size{fyne.NewSize(595, 842)} }

func (blank) Render(context.Context, int, int) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 10, 14)), nil
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, dir: t.TempDir(), options: datatest.Options(), now: datatest.Now}
	d.options.Now = func() time.Time { return d.now }
	d.path = filepath.Join(d.dir, "so2024.sgs")
	d.chosen.path = filepath.Join(d.dir, "mới.sgs")
	s, err := data.Create(context.Background(), d.path, d.options)
	if err != nil {
		t.Fatal(err)
	}
	w, _ := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{ShortTheme: "Tiếp công dân"}, w.UID)
	datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: "Một.", InConclusion: true})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.start()
	return d
}

// start begins the program anew, with what the PC remembers.
func (d *desk) start() { d.startWith(task.Inline) }

func (d *desk) startWith(r task.Runner) {
	d.window = d.newWindow(r)
	d.window.Fyne().Resize(fyne.NewSize(1366, 768))
}

// open opens the file and goes to its missions.
func (d *desk) open() {
	d.t.Helper()
	d.window.OpenFile(d.path)
	d.window.GoTo("missions")
}

// newWindow is the window as the program makes it, of the size that was remembered.
func (d *desk) newWindow(r task.Runner) *window.Window {
	app := test.NewTempApp(d.t)
	app.Settings().SetTheme(theme.New(theme.Light))
	now := func() time.Time { return d.now }
	options := d.options
	d.author.System = options.User()
	options.User = d.author.Name
	return window.New(app, window.Deps{
		Files: files{d.dir, options, d.shownAs, d.refuses}, Exchange: d.exchange(), Preview: d.pages(), Runner: r, After: d.timer.After, Now: now,
		Papers:   func(s window.Store) conclusion.Papers { return service.NewDrafting(s, now, "Sổ Giám Sát") },
		Drafting: func(s window.Store) window.Drafting { return service.NewDrafting(s, now, "Sổ Giám Sát") },
		Output:   func(s window.Store) window.Output { return service.NewOutput(s, now, "Sổ Giám Sát") },
		Printers: &d.printers,
		Choose:   func(*dialogs.Dialogs) dialogs.Files { return &d.chosen },
		Settings: window.SettingsFile(filepath.Join(d.dir, "window.json")), Author: &d.author,
		Fills: func(fyne.Window) bool { return d.fills },
		View: func(path string) error {
			d.viewed = append(d.viewed, path)
			if d.noProgram != "" && filepath.Ext(path) == d.noProgram {
				return errors.New("no program")
			}
			return nil
		},
		LogPath: filepath.Join(d.dir, "sogiamsat.log"), Version: "1",
	})
}

func (d *desk) pages() conclusion.Preview {
	if d.preview == nil {
		return blank{}
	}
	return d.preview
}

func (d *desk) canvas() fyne.Canvas { return d.window.Fyne().Canvas() }

// press sends a key to what has the keyboard, or does what the window's key does.
func (d *desk) press(name fyne.KeyName, modifier fyne.KeyModifier) {
	d.t.Helper()
	if modifier == 0 {
		if f := d.canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: name})
			return
		}
	}
	if !d.window.Press(name, modifier) {
		d.t.Fatalf("nothing is bound to %s", name)
	}
}

func (d *desk) typeText(text string) {
	d.t.Helper()
	for _, r := range text {
		if r == '‹' { // a backspace, as input programs send it
			d.press(fyne.KeyBackspace, 0)
			continue
		}
		d.canvas().Focused().TypedRune(r)
	}
}

// findings closes the window's file and reads the findings' texts from it.
func (d *desk) findings() []string {
	d.t.Helper()
	d.window.CloseFile()
	s, err := data.Open(context.Background(), d.path, d.options)
	if err != nil {
		d.t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			d.t.Error(err)
		}
	}()
	m, err := s.MissionByCode(context.Background(), "SM-2024-01")
	if err != nil {
		d.t.Fatal(err)
	}
	dossier, err := s.Dossier(context.Background(), m.UID, "")
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, f := range dossier.Findings {
		out = append(out, f.Finding.Text)
	}
	return out
}

func TestFromListToSavedFindingByKeys(t *testing.T) {
	d := newDesk(t)
	d.open()
	if got := d.window.Fyne().Title(); got != "Sổ Giám Sát - so2024.sgs" {
		t.Fatalf("title %q", got)
	}
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	d.typeText("Hai.")
	d.press(fyne.KeyS, ctrl)
	if got := d.window.Saved(); got != "Đã lưu 01:30" {
		t.Errorf("status %q", got)
	}
	d.typeText(" Ba.")
	if diff := cmp.Diff([]string{"Một.", "Hai. Ba."}, d.findings()); diff != "" {
		t.Errorf("closing the file lost something: %s", diff)
	}
}

func TestGoingToAnotherTabKeepsWhatWasTyped(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	for range 5 { // once round all pages of the mission
		d.press(fyne.KeyPageDown, ctrl)
	}
	if diff := cmp.Diff([]string{"Sửa Một."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	d.press(fyne.KeyZ, ctrl)
	if got := d.window.Said(); !strings.Contains(got, "Đã hoàn tác: Sửa nhận xét") {
		t.Errorf("status %q", got)
	}
	d.press(fyne.KeyY, ctrl)
	if diff := cmp.Diff([]string{"Sửa Một."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}

func TestNothingToUndoIsSaidQuietly(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyZ, ctrl)
	if got := d.window.Said(); got == "" || d.canvas().Overlays().Top() != nil {
		t.Errorf("status %q, dialog %v", got, d.canvas().Overlays().Top())
	}
}

func TestRefusedFilesAreExplainedOnTheStartPage(t *testing.T) {
	empty := "rỗng.sgs"
	cases := map[string]struct{ name, want string }{
		"missing": {"không có.sgs", "Không mở được"},
		"empty":   {empty, "tệp rỗng"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			if err := os.WriteFile(filepath.Join(d.dir, empty), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			d.window.OpenFile(filepath.Join(d.dir, c.name))
			if got := d.window.StartProblem(); !strings.Contains(got, c.want) {
				t.Errorf("the start page says %q, want %q", got, c.want)
			}
		})
	}
}

func TestPracticeFileHasABand(t *testing.T) {
	d := newDesk(t)
	d.open()
	if d.window.BandHeight() != 0 {
		t.Error("a real book has a band")
	}
	d.window.OpenPractice()
	if d.window.BandHeight() == 0 {
		t.Error("a practice file has no band")
	}
}

func TestNewBookTakesAMission(t *testing.T) {
	d := newDesk(t)
	d.window.CreateBook()
	if got := d.window.Fyne().Title(); got != "Sổ Giám Sát - mới.sgs" {
		t.Fatalf("title %q", got)
	}
	d.press(fyne.KeyEscape, 0) // the pages of the first run are left for later
	d.press(fyne.KeyReturn, 0) // the button in place of rows
	d.typeText("việc thu gom rác")
	for range 3 {
		d.canvas().FocusNext()
	}
	d.press(fyne.KeyReturn, 0)                   // Lập cuộc giám sát
	if tab := d.window.Tab(); tab != "general" { // where planning begins
		t.Errorf("after making a mission the page is %q", tab)
	}
}

func TestEscGoesBackAndCtrlDigitsGoToPlaces(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyEscape, 0)
	if d.window.Tab() != "" {
		t.Error("Esc does not lead to the list of missions")
	}
	d.press(fyne.Key1, ctrl)
	if got := d.window.Place(); got != "start" {
		t.Errorf("Ctrl+1 leads to %q", got)
	}
	d.press(fyne.Key2, ctrl)
	if got := d.window.Place(); got != "missions" {
		t.Errorf("Ctrl+2 leads to %q", got)
	}
}

func TestKeyListOpensAndRestsTheOtherKeys(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeySlash, ctrl)
	if d.canvas().Overlays().Top() == nil {
		t.Fatal("Ctrl+/ shows nothing")
	}
	d.window.Press(fyne.Key1, ctrl)
	if got := d.window.Place(); got != "missions" {
		t.Errorf("a key below the list leads to %q", got)
	}
	d.press(fyne.KeyEscape, 0)
	if d.canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the list")
	}
}

// Bursts of an input program arrive whole in the fields of the box of commands and of the list of keys.
func TestWordsTypedByAnInputProgramInBoxes(t *testing.T) {
	d := newDesk(t)
	d.open()
	for _, key := range []fyne.KeyName{fyne.KeyK, fyne.KeySlash} {
		d.press(key, ctrl)
		field, ok := d.canvas().Focused().(*widgets.BaseEntry)
		if !ok {
			t.Fatalf("%s: the keyboard is on %T", key, d.canvas().Focused())
		}
		d.typeText("D‹Đe‹ên‹‹ến thu‹ư‹ùng ra‹ác")
		if field.Text != "Đến thùng rác" {
			t.Errorf("%s: %q", key, field.Text)
		}
		d.press(fyne.KeyEscape, 0)
		d.press(fyne.KeyEscape, 0)
	}
	d.press(fyne.KeyK, ctrl)
	d.typeText("thu‹ùng ra‹ác")
	d.press(fyne.KeyReturn, 0)
	if d.window.Place() != "bin" {
		t.Errorf("the words lead to %q", d.window.Place())
	}
}

func TestCloseWritesEverythingAndRemembersTheWindow(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Cuối ")
	d.window.Close()
	if _, err := os.Stat(d.path + "-journal"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is still open: %v", err)
	}
	d.start()
	if diff := cmp.Diff([]string{d.path}, d.window.Recent()); diff != "" {
		t.Errorf("recent files: %s", diff)
	}
	if diff := cmp.Diff([]string{"Cuối Một."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}

func TestThePaperOpensInTheViewer(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyP, ctrl|fyne.KeyModifierShift) // to the conclusion
	d.press(fyne.KeyP, ctrl|fyne.KeyModifierShift)
	if len(d.viewed) != 1 || filepath.Base(d.viewed[0]) != "TB kết luận SM-2024-01 (dự thảo).pdf" {
		t.Fatalf("viewed %q", d.viewed)
	}
	if b, err := os.ReadFile(d.viewed[0]); err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("the viewer got %d bytes, %v", len(b), err)
	}
}

func TestFailureIsADialogAndLeavesNothingBehind(t *testing.T) {
	d := newDesk(t)
	d.window.Say("Đã in.")
	d.window.Failed(model.Errorf(model.NoSpace, "", "Không ghi được tệp."))
	if got := d.dialogText(); !strings.Contains(got, "Không ghi được tệp.") || !strings.Contains(got, "Xóa bớt tệp") {
		t.Errorf("the dialog says %q", got)
	}
	if got := d.window.Said(); got != "" { // it would stand there, red, after the act went well
		t.Errorf("status %q", got)
	}
}

// The window must fit the smallest screen with every page in it.
func TestEveryPageFitsTheSmallestScreen(t *testing.T) {
	d := newDesk(t)
	d.open()
	check := func(page string) {
		if size := d.window.Fyne().Content().MinSize(); size.Width > 1366 || size.Height > 700 {
			t.Errorf("%s needs %v", page, size)
		}
	}
	check("missions")
	d.press(fyne.KeyReturn, 0)
	for range 5 {
		check(d.window.Tab())
		d.press(fyne.KeyPageDown, ctrl)
	}
}

// Ctrl+Z as the toolkit sends it, with the caret in the text: the saved change is taken back and that is seen.
func TestUndoWithTheCaretInTheText(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.typeText("Sửa ")
	d.press(fyne.KeyS, ctrl)
	text, ok := d.canvas().Focused().(*widgets.BaseEntry)
	if !ok {
		t.Fatalf("the keyboard is in %T", d.canvas().Focused())
	}
	text.TypedShortcut(&fyne.ShortcutUndo{})
	if text.Text != "Một." {
		t.Errorf("the field shows %q", text.Text)
	}
	text.TypedShortcut(&fyne.ShortcutRedo{})
	if text.Text != "Sửa Một." {
		t.Errorf("done again the field shows %q", text.Text)
	}
	if diff := cmp.Diff([]string{"Sửa Một."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}
