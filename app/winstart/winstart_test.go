package winstart_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/winstart"
)

func TestEnough(t *testing.T) {
	for version, want := range map[string]bool{
		"4.6.0 NVIDIA 551.86": true, "2.1": true, "2.1.0 - Build 8.15.10.2900": true, "10.0": true, "3.0 Mesa 22.3.6": true,
		"1.1.0": false, "1.5": false, "2.0.6747 Compatibility": false, "2": false, "2.x": false, "": false, "OpenGL 4.6": false,
	} {
		if got := winstart.Enough(version); got != want {
			t.Errorf("Enough(%q) = %v", version, got)
		}
	}
}

func TestNoGraphicsSaysWhatTheComputerHas(t *testing.T) {
	old := &winstart.NoGraphics{Version: "1.1.0"}
	if !strings.Contains(old.Message(), "chỉ có OpenGL 1.1.0") || !strings.Contains(old.Error(), `"1.1.0"`) {
		t.Errorf("%s / %s", old.Message(), old)
	}
	cause := errors.New("no driver")
	none := &winstart.NoGraphics{Err: cause}
	if !strings.Contains(none.Message(), "không có OpenGL") || !errors.Is(none, cause) || !strings.Contains(none.Error(), "no driver") {
		t.Errorf("%s / %s", none.Message(), none)
	}
}

const (
	keyDown = 0x100
	keyUp   = 0x101
	char    = 0x102
	back    = 0x08
	insert  = 0x2D
	packet  = 0xE7
)

// pass sends messages through a filter and returns what the window gets.
func pass(ctrl bool, in ...winstart.Message) []winstart.Message {
	f := winstart.KeyFilter{ScanCode: func(key uintptr) uintptr { return key + 0x100 + 1 }, CtrlDown: func() bool { return ctrl }}
	var out []winstart.Message
	for _, m := range in {
		out = append(out, f.Pass(m)...)
	}
	return out
}

func TestKeyFilter(t *testing.T) {
	realBack := []winstart.Message{{ID: keyDown, WParam: back, LParam: 0x000E0001}, {ID: char, WParam: back, LParam: 0x000E0001}, {ID: keyUp, WParam: back, LParam: 0xC00E0001}}
	letter := []winstart.Message{{ID: keyDown, WParam: 'A', LParam: 0x001E0001}, {ID: char, WParam: 0x1EA1, LParam: 1}}
	cases := map[string]struct {
		ctrl     bool
		in, want []winstart.Message
	}{
		"a real backspace is not doubled": {false, realBack, realBack},
		"a letter":                        {false, letter, letter},
		"another message":                 {false, []winstart.Message{{ID: 0x0F}}, []winstart.Message{{ID: 0x0F}}},
		"a backspace as a character": {
			false,
			[]winstart.Message{{ID: keyDown, WParam: packet, LParam: 1}, {ID: char, WParam: back, LParam: 1}, {ID: keyUp, WParam: packet, LParam: 1}},
			[]winstart.Message{{ID: keyDown, WParam: back, LParam: 0x000E0001}, {ID: keyUp, WParam: back, LParam: 0xC00E0001}},
		},
		"Ctrl+H is a character, not a backspace": {
			true,
			[]winstart.Message{{ID: keyDown, WParam: 'H', LParam: 0x00230001}, {ID: char, WParam: back, LParam: 1}},
			[]winstart.Message{{ID: keyDown, WParam: 'H', LParam: 0x00230001}, {ID: char, WParam: back, LParam: 1}},
		},
		"an injected character": {
			false,
			[]winstart.Message{{ID: keyDown, WParam: packet, LParam: 0x00E10001}, {ID: char, WParam: 0xE1, LParam: 1}},
			[]winstart.Message{{ID: char, WParam: 0xE1, LParam: 1}},
		},
		"Shift+Insert without scan code": {
			false,
			[]winstart.Message{{ID: keyDown, WParam: insert, LParam: 0x01000001}, {ID: keyUp, WParam: insert, LParam: 0xC1000001}},
			[]winstart.Message{{ID: keyDown, WParam: insert, LParam: 0x012E0001}, {ID: keyUp, WParam: insert, LParam: 0xC12E0001}},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, pass(c.ctrl, c.in...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
