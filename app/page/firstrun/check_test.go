package firstrun_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/firstrun"
	"sogiamsat/app/page/pagetest"
)

func newCheck(t *testing.T) (*pagetest.Screen, *firstrun.Check, *int) {
	left := 0
	screen := pagetest.New(t)
	p := firstrun.NewCheck(func() { left++ })
	screen.Show(p.Content())
	screen.Window.Canvas().Focus(p.First())
	return screen, p, &left
}

func TestCheckFollowsTheTyping(t *testing.T) {
	screen, p, _ := newCheck(t)
	for _, step := range []struct{ script, title string }{
		{"", "Chưa gõ"},
		{"Uy‹‹Ủy ", "Đang gõ"}, // as UniKey sends it
		{"ban Mawtj ", "Phím Telex chưa được đổi thành chữ có dấu"},
		{"‹‹‹‹‹‹Mặt trận Tổ quốc Việt Nam", "Gõ đúng"},
	} {
		screen.Type(step.script)
		if got := p.Verdict(); !strings.HasPrefix(got, step.title) {
			t.Errorf("after %q: %q", step.script, got)
		}
	}
	screen.Picture("typing-right")
}

func TestCheckNeverChangesTheField(t *testing.T) {
	screen, p, _ := newCheck(t)
	const spoiled = "ñy  ban MÆt trËn \u0301 "
	screen.Type(spoiled)
	screen.Tab()
	if got := p.Typed(); got != spoiled {
		t.Errorf("the field holds %q", got)
	}
	screen.Picture("typing-tcvn3")
	if got := p.Verdict(); !strings.Contains(got, "Bảng mã: Unicode dựng sẵn") {
		t.Errorf("%q", got)
	}
}

func TestCheckBeginsAnewAndCloses(t *testing.T) {
	screen, p, left := newCheck(t)
	screen.Type("Uyr ban ")
	screen.Tab() // to the words
	screen.Tab() // to the buttons
	screen.Press(fyne.KeySpace)
	if got := p.Verdict(); !strings.HasPrefix(got, "Chưa gõ") || p.Typed() != "" {
		t.Errorf("%q, field %q", got, p.Typed())
	}
	if !p.Back() || *left != 1 {
		t.Error("Esc leads nowhere")
	}
}

// The word that is being typed is said to be, though nothing is known of it yet.
func TestTheWordBeingTypedIsSaidToBe(t *testing.T) {
	screen, p, _ := newCheck(t)
	if screen.Seen("Đang gõ") {
		t.Error("nothing is being typed")
	}
	screen.Type("Uy")
	if got := p.States()[:2]; got[0] != "Đang gõ" || got[1] != "Chưa gõ" {
		t.Errorf("words: %q", got)
	}
}
