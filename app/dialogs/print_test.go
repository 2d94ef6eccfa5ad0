package dialogs_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/dialogs"
)

// request is a paper of nine pages with two printers; what was chosen is added to chosen, a look to viewed.
func request(chosen *[]dialogs.PrintChoice, viewed *int) dialogs.PrintRequest {
	return dialogs.PrintRequest{
		Name: "TB kết luận.pdf", Pages: 9, Printers: []string{"HP", "Canon"}, Choice: dialogs.PrintChoice{Printer: "Canon"},
		Check: func(pages string) string {
			if pages == "x" {
				return "Ghi trang như 1-3,5."
			}
			return ""
		},
		Print: func(c dialogs.PrintChoice) { *chosen = append(*chosen, c) },
		View:  func() { *viewed++ },
	}
}

func TestPrintByKeys(t *testing.T) {
	d, w, e := newWindow(t)
	w.Resize(fyne.NewSize(1000, 600))
	var chosen []dialogs.PrintChoice
	viewed := 0
	d.Print(request(&chosen, &viewed))
	if got := markup(w); !strings.Contains(got, "lật theo cạnh dài") {
		t.Error("an upright paper is turned over its short edge")
	}
	press(w, fyne.KeyReturn) // the printer stays
	typeText(w, "x")
	picture(t, w, "print")
	press(w, fyne.KeyReturn)
	if !open(w) || len(chosen) > 0 || !strings.Contains(markup(w), "Ghi trang như 1-3,5.") {
		t.Fatalf("wrong pages are taken: %v", chosen)
	}
	press(w, fyne.KeyBackspace)
	typeText(w, "1-3,5")
	w.Canvas().FocusNext()
	typeText(w, "2")
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn)
	if diff := cmp.Diff([]dialogs.PrintChoice{{Printer: "Canon", Pages: "1-3,5", Copies: 2, Duplex: true}}, chosen); diff != "" || open(w) {
		t.Error(diff)
	}
	if w.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("the keyboard does not come back")
	}
}

func TestAPaperOnItsSideIsTurnedOverItsShortEdge(t *testing.T) {
	d, w, _ := newWindow(t)
	var chosen []dialogs.PrintChoice
	viewed := 0
	r := request(&chosen, &viewed)
	r.OnSide = true
	d.Print(r)
	if got := markup(w); !strings.Contains(got, "lật theo cạnh ngắn") {
		t.Errorf("got %s", got)
	}
}

func TestCopiesAreANumber(t *testing.T) {
	d, w, _ := newWindow(t)
	w.Resize(fyne.NewSize(1000, 600))
	var chosen []dialogs.PrintChoice
	viewed := 0
	r := request(&chosen, &viewed)
	r.Choice.Printer = "gone"
	d.Print(r)
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	typeText(w, "x")
	press(w, fyne.KeyReturn)
	if !open(w) || len(chosen) > 0 || !strings.Contains(markup(w), "Số bản từ 1 đến 999.") {
		t.Errorf("taken: %v", chosen)
	}
	press(w, fyne.KeyBackspace)
	if strings.Contains(markup(w), "Số bản từ 1 đến 999.") {
		t.Error("what was mended is still said to be wrong")
	}
	press(w, fyne.KeyReturn)
	if diff := cmp.Diff([]dialogs.PrintChoice{{Printer: "HP", Copies: 1}}, chosen); diff != "" || open(w) {
		t.Error(diff)
	}
}

func TestWithoutPrintersTheViewerIsOffered(t *testing.T) {
	d, w, _ := newWindow(t)
	var chosen []dialogs.PrintChoice
	viewed := 0
	r := request(&chosen, &viewed)
	r.Printers = nil
	d.Print(r)
	if m := markup(w); !strings.Contains(m, "Không tìm thấy máy in") {
		t.Error(m)
	}
	press(w, fyne.KeyReturn)
	d.ViewerPrints("TB kết luận.pdf", r.View)
	press(w, fyne.KeyReturn)
	if viewed != 2 || open(w) {
		t.Errorf("viewed %d times", viewed)
	}
}
