//go:build e2e

package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// The Vietnamese letters that tests type as keys. Each gets a key of its own before the program starts: a keyboard that
// is mapped anew while one types loses letters.
const keyedLetters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

// Key codes of keys for music and the like, which tests do not need; those from firstModifier to lastModifier act as Alt,
// Super and AltGr, and letters on them are lost.
const (
	firstSpareKey = 160
	firstModifier = 203
	lastModifier  = 207
)

// mapLetters gives the letters their keys.
func (d *display) mapLetters(t testing.TB) {
	t.Helper()
	var maps []string
	code := firstSpareKey
	for _, r := range keyedLetters {
		if code == firstModifier {
			code = lastModifier + 1
		}
		maps = append(maps, "-e", fmt.Sprintf("keycode %d = U%04X", code, r))
		code++
	}
	d.output(t, "xmodmap", maps...)
}

var keyNames = map[rune]string{
	' ': "space", '.': "period", ',': "comma", '-': "minus", '/': "slash", ':': "colon", ';': "semicolon", '\n': "Return", '‹': "BackSpace",
}

// Strike types a script key by key, as an input program sends it: "‹" is a backspace, so that "tieng‹‹‹‹iếng" is what
// UniKey makes of "tieengs". The keys go through the toolkit's own callbacks.
func (a *App) Strike(script string) {
	a.t.Helper()
	var keys []string
	for _, r := range script {
		name, ok := keyNames[r]
		switch {
		case ok:
		case r < 128:
			name = string(r)
		case strings.ContainsRune(keyedLetters, r):
			name = fmt.Sprintf("U%04X", r)
		default:
			a.t.Fatalf("no key for %q", r)
		}
		keys = append(keys, name)
	}
	a.d.output(a.t, "xdotool", append([]string{"key", "--delay", "12"}, keys...)...)
}
