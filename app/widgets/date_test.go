package widgets_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"sogiamsat/app/widgets"
)

// dates reads d/m/yyyy; it stands for the parsing a page injects.
var dates = widgets.DateConfig{
	Parse: func(typed string) (string, error) {
		typed = strings.TrimSpace(typed)
		if typed == "" {
			return "", nil
		}
		day, err := time.Parse("2/1/2006", typed)
		if err != nil {
			return "", errors.New("Ngày chưa đúng, gõ như 8/9/2023")
		}
		return day.Format("2006-01-02"), nil
	},
	Format: func(day string) string {
		parsed, err := time.Parse("2006-01-02", day)
		if err != nil {
			return day
		}
		return parsed.Format("02/01/2006")
	},
	Today: func() string { return "2023-09-18" },
}

func newDate(t *testing.T) (*widgets.DateEntry, fyne.Window, *[]string) {
	t.Helper()
	d := widgets.NewDateEntry(dates)
	changes := &[]string{}
	d.OnChange = func(day string) { *changes = append(*changes, day) }
	return d, show(t, container.NewVBox(container.NewHBox(d)), 300, 300), changes
}

func TestDateIsWrittenOutOnLeaving(t *testing.T) {
	d, w, changes := newDate(t)
	w.Canvas().Focus(d)
	typeRunes(w, "8/9/2023")
	if d.Text != "8/9/2023" {
		t.Errorf("text changed while typing: %q", d.Text)
	}
	w.Canvas().Unfocus()
	if d.Text != "08/09/2023" || d.Value() != "2023-09-08" || len(*changes) != 1 || (*changes)[0] != "2023-09-08" {
		t.Errorf("text %q, value %q, changes %v", d.Text, d.Value(), *changes)
	}
}

func TestWhatIsTypedTakesThePlaceOfTheDay(t *testing.T) {
	d, w, changes := newDate(t)
	d.SetValue("2023-09-08")
	w.Canvas().Focus(d)
	press(w, fyne.KeyUp)
	typeRunes(w, "1/10/2023")
	w.Canvas().Unfocus()
	if d.Value() != "2023-10-01" {
		t.Errorf("stepped and typed: %q, changes %v", d.Text, *changes)
	}
	// A click puts the caret where it is made.
	w.Canvas().Focus(d)
	d.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	d.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	press(w, fyne.KeyDelete)
	w.Canvas().Unfocus()
	if d.Value() != "2023-10-01" {
		t.Errorf("clicked and one letter deleted: %q", d.Text)
	}
}

func TestWrongDateStaysAndSaysWhy(t *testing.T) {
	d, w, changes := newDate(t)
	d.SetValue("2023-09-08")
	w.Canvas().Focus(d)
	typeRunes(w, "3")
	w.Canvas().Unfocus()
	if d.Text != "3" || d.Note().Kind != widgets.NoteError || d.Value() != "" || len(*changes) != 0 {
		t.Fatalf("text %q, note %+v, changes %v", d.Text, d.Note(), *changes)
	}
	w.Canvas().Focus(d)
	typeRunes(w, "3")
	if d.Text != "33" {
		t.Errorf("what is no day was taken away: %q", d.Text)
	}
	d.SetText("9/9/2023")
	w.Canvas().Unfocus()
	if d.Note().Kind != widgets.NoteNone || len(*changes) != 1 || d.Text != "09/09/2023" {
		t.Errorf("corrected: note %+v, changes %v, text %q", d.Note(), *changes, d.Text)
	}
	d.SetText("")
	d.Commit()
	if (*changes)[1] != "" {
		t.Errorf("emptied: %v", *changes)
	}
}

func TestTodayByKey(t *testing.T) {
	d, w, changes := newDate(t)
	w.Canvas().Focus(d)
	shortcut(w, fyne.KeySemicolon, fyne.KeyModifierControl)
	if d.Text != "18/09/2023" || len(*changes) != 1 {
		t.Errorf("text %q, changes %v", d.Text, *changes)
	}
}

func TestCalendarByKeys(t *testing.T) {
	for _, c := range []struct {
		name, start string
		keys        []fyne.KeyName
		want        string
	}{
		{"same day", "2023-09-08", nil, "08/09/2023"},
		{"today when empty", "", nil, "18/09/2023"},
		{"arrows", "2023-09-08", []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft}, "09/09/2023"},
		{"months", "2023-01-31", []fyne.KeyName{fyne.KeyPageDown}, "28/02/2023"},
		{"back over the year", "2023-01-31", []fyne.KeyName{fyne.KeyPageUp, fyne.KeyPageUp}, "30/11/2022"},
		{"ends of the month", "2024-02-10", []fyne.KeyName{fyne.KeyHome, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd}, "29/02/2024"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, w, _ := newDate(t)
			d.SetValue(c.start)
			w.Canvas().Focus(d)
			press(w, fyne.KeyF4)
			press(w, c.keys...)
			if w.Canvas().Overlays().Top() == nil {
				t.Fatal("calendar not open")
			}
			press(w, fyne.KeyReturn)
			if d.Text != c.want || w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(d) {
				t.Errorf("picked %q, want %q; keyboard in %T", d.Text, c.want, w.Canvas().Focused())
			}
		})
	}
}

func TestCalendarClosesWithoutPicking(t *testing.T) {
	d, w, changes := newDate(t)
	d.SetValue("2023-09-08")
	w.Canvas().Focus(d)
	shortcut(w, fyne.KeyDown, fyne.KeyModifierAlt)
	picture(t, w, "calendar")
	press(w, fyne.KeyRight, fyne.KeyEscape)
	typeRunes(w, "1")
	if d.Text != "1" || len(*changes) != 0 {
		t.Errorf("text %q, changes %v", d.Text, *changes)
	}
}

func TestDayByDay(t *testing.T) {
	d, w, changes := newDate(t)
	w.Canvas().Focus(d)
	press(w, fyne.KeyDown)
	if d.Text != "18/09/2023" {
		t.Errorf("from an empty field: %q", d.Text)
	}
	d.SetValue("2023-08-31")
	press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyDown)
	if d.Text != "01/09/2023" || len(*changes) != 0 {
		t.Errorf("field %q, handed over early: %v", d.Text, *changes)
	}
	w.Canvas().Focus(nil)
	if len(*changes) != 1 || (*changes)[0] != "2023-09-01" {
		t.Errorf("handed over %v", *changes)
	}
	w.Canvas().Focus(d)
	d.SetText("mai")
	press(w, fyne.KeyUp)
	if d.Text != "mai" {
		t.Errorf("what is no day was changed: %q", d.Text)
	}
}
