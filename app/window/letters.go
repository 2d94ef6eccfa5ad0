package window

import (
	"strings"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// hardLetters are letters a typing tool makes something else of even where no word stands: w becomes ư.
const hardLetters = "W"

// letters gives every action of a menu the letter that does it once the menu is open: the first letter of one of its
// words when that is free, else any letter of its words, else a digit. Actions without a key of their own choose first. The
// same actions always get the same letters.
func letters(actions []widgets.Binding) []string {
	taken := hardLetters
	out := make([]string, len(actions))
	for _, hasKey := range []bool{false, true} {
		for i, b := range actions {
			if (b.Key != "") == hasKey {
				out[i] = letterFor(b.Label, taken)
				taken += out[i]
			}
		}
	}
	return out
}

func letterFor(label, taken string) string {
	var initials, rest string
	for _, word := range strings.Fields(strings.ToUpper(model.Fold(label))) {
		initials += word[:1]
		rest += word
	}
	for _, r := range initials + rest + "123456789ABCDEFGHIJKLMNOPQRSTUVXYZ" {
		if isLetter(r) && !strings.ContainsRune(taken, r) {
			return string(r)
		}
	}
	return ""
}

func isLetter(r rune) bool { return 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' }

// digits are the letters of actions that are counted, such as the pages of a mission.
func digits(actions []widgets.Binding) []string {
	var out []string
	for i := range actions {
		out = append(out, "1234567890"[i:i+1])
	}
	return out
}
