package dialogs_test

import (
	"context"
	"errors"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/ncruces/zenity"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/dialogs/dialogstest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

var pictures = flag.String("pictures", "", "folder to write pictures of the dialogs into, for looking at them")

// newWindow is a window with one field that has the keyboard.
func newWindow(t *testing.T) (*dialogs.Dialogs, fyne.Window, *widgets.BaseEntry) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light))
	e := widgets.NewEntry(nil)
	w := test.NewTempWindow(t, container.NewVBox(e))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(640, 360))
	w.Canvas().Focus(e)
	return dialogs.New(w), w, e
}

func press(w fyne.Window, names ...fyne.KeyName) {
	for _, n := range names {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: n})
		} else if h := w.Canvas().OnTypedKey(); h != nil {
			h(&fyne.KeyEvent{Name: n})
		}
	}
}

func typeText(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func open(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

func markup(w fyne.Window) string { return test.RenderToMarkup(w.Canvas()) }

func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	f, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestQuestionByKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		safe bool
		want string
	}{
		{"enter does the first act", []fyne.KeyName{fyne.KeyReturn}, false, "issue"},
		{"escape keeps", []fyne.KeyName{fyne.KeyEscape}, false, "keep"},
		{"arrow to the second act", []fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, false, "draft"},
		{"arrow round to the way out", []fyne.KeyName{fyne.KeyLeft, fyne.KeyReturn}, false, "keep"},
		{"safe first", []fyne.KeyName{fyne.KeyReturn}, true, "keep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, w, e := newWindow(t)
			var did []string
			add := func(what string) func() { return func() { did = append(did, what) } }
			d.Ask(dialogs.Question{
				Title: "Ban hành Thông báo kết luận?", Text: "Sau khi ban hành, văn bản không sửa được nữa.",
				Acts: []dialogs.Act{{Word: "Ban hành Thông báo số 05", Main: true, Do: add("issue")}, {Word: "Trình ký", Do: add("draft")}},
				Keep: "Giữ bản nháp", OnKeep: add("keep"), SafeFirst: c.safe,
			})
			picture(t, w, "dialog-question")
			press(w, c.keys...)
			if !slices.Equal(did, []string{c.want}) || open(w) {
				t.Errorf("did %v, want %s; still open: %v", did, c.want, open(w))
			}
			if w.Canvas().Focused() != fyne.Focusable(e) {
				t.Errorf("the keyboard is in %T", w.Canvas().Focused())
			}
		})
	}
}

func TestKeysOfTheWindowComeBack(t *testing.T) {
	d, w, _ := newWindow(t)
	got := 0
	keys := widgets.NewKeyLayer(w.Canvas())
	t.Cleanup(keys.Remove)
	keys.Bind(widgets.Binding{Key: fyne.KeyEscape, Do: func() { got++ }})
	d.Confirm("Bỏ số 05?", "Số này sẽ không dùng lại.", "Bỏ số 05", func() { d.Inform("Đã bỏ số 05", "") })
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyEscape)
	if got != 0 || open(w) {
		t.Fatalf("window got %d keys; open %v", got, open(w))
	}
	press(w, fyne.KeyEscape)
	if got != 1 {
		t.Error("the window does not get its keys back")
	}
}

func TestErrorCanBeCopied(t *testing.T) {
	d, w, _ := newWindow(t)
	copied := ""
	d.CopyText = func(s string) { copied = s }
	d.Error(dialogs.Failure{
		Title: "Chưa lưu được nhận xét", Text: "Ổ đĩa đã đầy.", Hint: "Hãy xóa bớt tệp rồi bấm Lưu lại.",
		Details: "save finding 7: disk full", LogPath: `C:\Users\lan\AppData\Local\SoGiamSat\nhat-ky.log`,
	})
	picture(t, w, "dialog-error")
	press(w, fyne.KeyRight, fyne.KeyReturn)
	for _, part := range []string{"Chưa lưu được", "đã đầy", "bấm Lưu", "disk full", "nhat-ky.log"} {
		if !strings.Contains(copied, part) {
			t.Errorf("copied text lacks %q", part)
		}
	}
	if strings.Contains(markup(w), "disk full") || !strings.Contains(markup(w), "nhat-ky.log") {
		t.Error("the dialog shows the wrong parts")
	}
	press(w, fyne.KeyEscape)
	if open(w) {
		t.Error("Esc does not close")
	}
}

func TestPrompt(t *testing.T) {
	d, w, _ := newWindow(t)
	var got []string
	ask := func(lines int) {
		d.Prompt(dialogs.Prompt{
			Title: "Vì sao bỏ qua cảnh báo?", Text: "Lý do được ghi vào nhật ký.", Act: "Ghi lý do", Lines: lines,
			Missing: "Chưa ghi lý do", Clean: strings.TrimSpace,
		}, func(s string) { got = append(got, s) })
	}
	ask(1)
	press(w, fyne.KeyReturn)
	if !open(w) || !strings.Contains(markup(w), "Chưa ghi lý do") {
		t.Fatal("an empty reason was taken")
	}
	typeText(w, " đã rõ ")
	picture(t, w, "dialog-prompt")
	press(w, fyne.KeyReturn)
	ask(3)
	typeText(w, "một")
	press(w, fyne.KeyEscape)
	ask(3)
	typeText(w, "hai")
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn)
	if !slices.Equal(got, []string{"đã rõ", "hai"}) || open(w) {
		t.Errorf("got %q, open %v", got, open(w))
	}
}

// A frame asks a dialog again how large it must be; its words must not wrap otherwise then, into the field below.
func TestWordsOfADialogStayAboveItsField(t *testing.T) {
	for n := range 12 { // texts that end just before and just behind the edge
		d, w, _ := newWindow(t)
		text := "Có 15 điều nên xem trước khi trình ký; hãy sửa, hoặc ghi lý do vẫn" + strings.Repeat(" à", n) + "\n\nLý do được ghi vào nhật ký của sổ."
		d.Prompt(dialogs.Prompt{Title: "Trình ký", Text: text, Act: "Trình ký", Lines: 3, Clean: strings.TrimSpace}, func(string) {})
		top := w.Canvas().Overlays().Top()
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		var words *widget.Label
		var field *widgets.BaseEntry
		for _, o := range test.LaidOutObjects(top) {
			switch o := o.(type) {
			case *widget.Label:
				words = o
			case *widgets.BaseEntry:
				field = o
			}
		}
		top.MinSize()
		end, begin := place(words).Y+words.MinSize().Height, place(field).Y
		if end > begin {
			t.Errorf("%d words more: the text ends at %v, the field begins at %v", n, end, begin)
		}
		press(w, fyne.KeyEscape)
	}
}

// notes is a Keeper that notes what it is asked for.
type notes struct {
	field *widgets.BaseEntry
	bar   *widgets.Button
	did   []string
}

func (n *notes) Watch(key string, e *widgets.BaseEntry) { n.field, n.did = e, append(n.did, key) }
func (n *notes) Open(ref model.Ref)                     { n.did = append(n.did, "open "+string(ref.Noun)) }

func (n *notes) Close() { n.did = append(n.did, "keep "+n.field.Text) }

func (n *notes) GiveUp() { n.did = append(n.did, "drop "+n.field.Text) }

func (n *notes) Bar(changed func()) fyne.CanvasObject {
	n.bar = widgets.NewButton("Lấy lại", changed)
	return n.bar
}

// A character that no paper can show is refused at the field; one that stood there before is not the user's to mend.
func TestPromptRefusesWhatCannotBePrinted(t *testing.T) {
	d, w, _ := newWindow(t)
	var got []string
	ask := func(value string) {
		d.Prompt(dialogs.Prompt{Title: "Vì sao?", Act: "Ghi", Value: value, Clean: model.CleanText}, func(s string) { got = append(got, s) })
	}
	ask("")
	typeText(w, "Tốt 😀")
	press(w, fyne.KeyReturn)
	if !open(w) || len(got) != 0 || !strings.Contains(markup(w), "không in được") {
		t.Fatalf("taken: %q", got)
	}
	press(w, fyne.KeyEscape)
	ask("ảnh 😀.png")
	press(w, fyne.KeyReturn)
	if open(w) || len(got) != 1 {
		t.Errorf("what stood there: %q", got)
	}
}

func TestPromptIsKeptWhileItIsTyped(t *testing.T) {
	d, w, _ := newWindow(t)
	n := &notes{}
	ask := func() {
		d.Prompt(dialogs.Prompt{Title: "Vì sao?", Act: "Ghi", About: model.Ref{Noun: "member"}, Keeper: n}, func(s string) { n.did = append(n.did, "done "+s) })
	}
	ask()
	typeText(w, "một")
	with := w.Canvas().Overlays().Top().MinSize().Height
	n.bar.Hide()
	n.bar.OnTap()
	if without := w.Canvas().Overlays().Top().MinSize().Height; without >= with {
		t.Errorf("what is hidden takes room: %v high with it, %v without", with, without)
	}
	press(w, fyne.KeyReturn)
	ask()
	typeText(w, "hai")
	press(w, fyne.KeyEscape)
	if !slices.Equal(n.did, []string{"text", "open member", "keep một", "done một", "text", "open member", "drop hai"}) || open(w) {
		t.Errorf("asked the keeper %q", n.did)
	}
}

func TestWorkUnderProgress(t *testing.T) {
	d, w, _ := newWindow(t)
	var q tasktest.Queue
	result := 0
	dialogs.Work(d, q.Runner(), "Đang xuất văn bản", task.Job[int]{
		Work: func(_ context.Context, report func(task.Progress)) (int, error) {
			report(task.Progress{Done: 3, Total: 7, Text: "Trang"})
			picture(t, w, "dialog-progress")
			if !strings.Contains(markup(w), "Trang 3/7") {
				t.Error("the count is not shown")
			}
			return 7, nil
		},
		Done: func(n int, err error) { result = n },
	})
	if !open(w) {
		t.Fatal("no dialog while working")
	}
	q.RunAll()
	if open(w) || result != 7 {
		t.Errorf("open %v, result %d", open(w), result)
	}
}

func TestWorkCanBeStopped(t *testing.T) {
	d, w, _ := newWindow(t)
	var q tasktest.Queue
	var end error
	dialogs.Work(d, q.Runner(), "Đang xuất văn bản", task.Job[int]{
		Work: func(ctx context.Context, _ func(task.Progress)) (int, error) { return 0, ctx.Err() },
		Done: func(_ int, err error) { end = err },
	})
	press(w, fyne.KeyEscape)
	if !open(w) || !strings.Contains(markup(w), "Đang dừng") {
		t.Error("the dialog must stay until the work has ended")
	}
	press(w, fyne.KeyEscape)
	q.RunAll()
	if open(w) || !errors.Is(end, context.Canceled) {
		t.Errorf("open %v, ended with %v", open(w), end)
	}
}

func TestFilesOfTheSystem(t *testing.T) {
	d, _, _ := newWindow(t)
	files := dialogs.NewFiles(d, task.Inline)
	var got []string
	then := func(p string) { got = append(got, p) }
	files.SetPick(func(save bool, r dialogs.FileRequest) (string, error) {
		if r.Title == "bỏ" {
			return "", zenity.ErrCanceled
		}
		if strings.HasSuffix(r.Title, "(thư mục)") {
			return "/tmp/" + r.Title, nil
		}
		return "/tmp/ket-luan", nil
	})
	files.Open(dialogs.FileRequest{Title: "Mở"}, then)
	files.Open(dialogs.FileRequest{Title: "bỏ"}, then)
	files.Save(dialogs.FileRequest{Title: "Lưu", Ext: ".pdf"}, then)
	files.Save(dialogs.FileRequest{Title: "bỏ", Ext: ".pdf"}, then)
	files.Folder(dialogs.FileRequest{Title: "Nơi lưu", Ext: ".pdf"}, then)
	if want := []string{"/tmp/ket-luan", "/tmp/ket-luan.pdf", "/tmp/Nơi lưu (thư mục)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFilesWithoutADialogOfTheSystem(t *testing.T) {
	for name, pick := range map[string]func(bool, dialogs.FileRequest) (string, error){
		"none":   nil,
		"broken": func(bool, dialogs.FileRequest) (string, error) { return "", errors.New("no display") },
	} {
		d, w, _ := newWindow(t)
		files := dialogs.NewFiles(d, task.Inline)
		files.SetPick(pick)
		got := ""
		files.Save(dialogs.FileRequest{Title: "Lưu văn bản", Name: "05.PDF", Ext: ".pdf"}, func(p string) { got = p })
		press(w, fyne.KeyReturn)
		if got != "05.PDF" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestFakeFiles(t *testing.T) {
	f := &dialogstest.Files{}
	calls := 0
	f.Open(dialogs.FileRequest{}, func(string) { calls++ })
	f.Path = "a.sgs"
	f.Save(dialogs.FileRequest{Title: "Lưu"}, func(string) { calls++ })
	if calls != 1 || len(f.Asked) != 2 || f.Saved[0] || !f.Saved[1] {
		t.Errorf("calls %d, asked %v", calls, f.Asked)
	}
}

// Bursts of an input program arrive whole in the field of a question, of one line and of several.
func TestAnswersTypedByAnInputProgram(t *testing.T) {
	for _, lines := range []int{1, 3} {
		d, w, _ := newWindow(t)
		var got string
		d.Prompt(dialogs.Prompt{Title: "Hủy cuộc giám sát", Act: "Hủy", Lines: lines, Clean: model.CleanText}, func(text string) { got = text })
		for _, r := range "Pha‹ải ho‹ôi‹‹ội nghi‹ị, truo‹‹ươ‹‹ường D‹Đ" {
			if r == '‹' {
				press(w, fyne.KeyBackspace)
			} else {
				typeText(w, string(r))
			}
			press(w, "") // a letter injected by the system also comes as a key without a name
		}
		w.Canvas().FocusNext()
		press(w, fyne.KeySpace)
		if want := "Phải hội nghị, trường Đ"; got != want {
			t.Errorf("%d lines: %q, want %q", lines, got, want)
		}
	}
}
