package help_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/guide"
	"sogiamsat/app/page/help"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
)

// desk is the guide on the screen: a book of several chapters.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	shell pagetest.Shell
	timer tasktest.Timer
	page  *help.Page
}

func book(t *testing.T) *guide.Book {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Hướng dẫn\n\nMở đầu.\n\n")
	for _, name := range []string{"Tìm", "Thùng rác", "Nhận xét"} {
		fmt.Fprintf(&b, "## <a id=\"%s\"></a>%s\n\n", map[string]string{"Tìm": "tim", "Thùng rác": "thung-rac", "Nhận xét": "nhan-xet"}[name], name)
		for i := range 25 {
			fmt.Fprintf(&b, "Đoạn %d của chương %s: bấm `F6` để sang **cột khác**.\n\n", i, name)
		}
		fmt.Fprintf(&b, "### Phím của %s\n\n| Phím | Việc |\n|---|---|\n| `Enter` | Mở |\n\n1. Một\n2. Hai\n   - Nhỏ\n\n![Không có](pictures/guide/khong-co.png)\n\n", name)
	}
	out, err := guide.Parse(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func newDesk(t *testing.T, topic string) *desk {
	d := &desk{t: t, Screen: pagetest.New(t)}
	d.open(book(t), topic)
	return d
}

func (d *desk) open(b *guide.Book, topic string) {
	d.page = help.New(help.Config{Book: b, Shell: &d.shell, Runner: task.Inline, After: d.timer.After, Topic: topic})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func TestOpensAtTheChapterOfTheTopic(t *testing.T) {
	d := newDesk(t, "thung-rac")
	if d.page.Section() != "Thùng rác" || d.page.Top() != "Thùng rác" {
		t.Errorf("contents at %q, text at %q", d.page.Section(), d.page.Top())
	}
	if diff := cmp.Diff([]string{"Tìm", "      Phím của Tìm", "Thùng rác", "      Phím của Thùng rác", "Nhận xét", "      Phím của Nhận xét"}, d.page.Contents()); diff != "" {
		t.Error(diff)
	}
	d.Picture("help")
	d.page.ShowTopic("khong-co")
	if d.page.Section() != "Thùng rác" {
		t.Error("an unknown topic leads elsewhere")
	}
}

func TestContentsLeadThroughTheTextAndFollowIt(t *testing.T) {
	d := newDesk(t, "")
	d.Press(fyne.KeyDown, fyne.KeyDown)
	if d.page.Top() != "Thùng rác" {
		t.Errorf("the text stands at %q", d.page.Top())
	}
	d.page.Step(1)
	d.page.Step(-1)
	d.Press(fyne.KeyReturn, fyne.KeyHome) // into the text, to its beginning
	if d.page.Section() != "Tìm" && d.page.Section() != "Thùng rác" {
		t.Errorf("the contents stand at %q", d.page.Section())
	}
	for range 12 {
		d.Press(fyne.KeyPageDown)
	}
	if d.page.Section() != "Phím của Nhận xét" && d.page.Section() != "Nhận xét" {
		t.Errorf("at the end of the text the contents stand at %q", d.page.Section())
	}
}

func TestWordsAreLookedFor(t *testing.T) {
	d := newDesk(t, "")
	d.page.Find()
	d.Type("thung rac 17")
	d.timer.Fire()
	if diff := cmp.Diff([]string{"Thùng rác"}, d.page.Contents()); diff != "" {
		t.Error(diff)
	}
	if got := d.page.Top(); !strings.Contains(got, "Thùng rác") || d.page.Count() != "1 mục" {
		t.Errorf("the text stands at %q, count %q", got, d.page.Count())
	}
	d.Picture("help-search")
	d.Press(fyne.KeyReturn) // to the contents
	d.page.Find()
	d.Press(fyne.KeyEscape)
	if len(d.page.Contents()) != 6 || d.page.Count() != "" {
		t.Errorf("without words: %q", d.page.Contents())
	}
	d.Type("xyz")
	d.timer.Fire()
	if len(d.page.Contents()) != 0 {
		t.Errorf("%q", d.page.Contents())
	}
}

func TestF6GoesRound(t *testing.T) {
	d := newDesk(t, "")
	seen := map[fyne.Focusable]bool{}
	c := d.Window.Canvas()
	for range 3 {
		seen[c.Focused()] = true
		d.page.NextColumn()
	}
	if len(seen) != 3 || c.Focused() != d.page.First() {
		t.Errorf("%d parts", len(seen))
	}
	d.page.Reload()
	if d.page.Topic() == "" {
		t.Error("the guide has no chapter about itself")
	}
}

// The guide for staff is shown whole: every block has a height at a narrow and at a wide view.
func TestTheGuideForStaffIsShown(t *testing.T) {
	b, err := guide.Staff()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, Screen: pagetest.New(t)}
	d.open(b, "")
	d.Picture("help-staff")
	if len(d.page.Contents()) < 3 {
		t.Errorf("contents %q", d.page.Contents())
	}
}

// Words typed by an input program find what they mean; a picture that is not there is said, not left blank; reading again
// keeps the place.
func TestTheGuideKeepsItsPlaceAndSaysWhatIsMissing(t *testing.T) {
	d := newDesk(t, "thung-rac")
	d.page.Reload()
	if d.page.Section() != "Thùng rác" || d.page.Top() != "Thùng rác" {
		t.Errorf("after reading again at %q, %q", d.page.Section(), d.page.Top())
	}
	d.page.Find()
	d.Type("nha‹â‹ận xe‹ét 3")
	if len(d.page.Contents()) != 6 {
		t.Error("the guide looks before typing rests")
	}
	d.timer.Fire()
	if diff := cmp.Diff([]string{"Nhận xét"}, d.page.Contents()); diff != "" {
		t.Error(diff)
	}
}
