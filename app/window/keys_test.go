package window_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/widgets"
	"sogiamsat/app/window"
)

const (
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

// inMenus calls use for every menu of the window and for the menu of every page, with a mission open.
func inMenus(t *testing.T, use func(d *desk, name string, page bool, actions []window.Action)) {
	t.Helper()
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	menus, pages := d.window.Menus()
	for name, actions := range menus {
		use(d, name, false, actions)
	}
	for name, actions := range pages {
		use(d, name, true, actions)
	}
}

// Every action has a key of its own or two keys that lead to it, no two the same ones; the list of keys says so.
func TestEveryActionHasAKey(t *testing.T) {
	inMenus(t, func(d *desk, name string, _ bool, actions []window.Action) {
		list := d.window.Keys()
		paths := map[string]string{}
		for _, a := range actions {
			if a.Label == "" || a.Letter == "" {
				t.Errorf("%s: %q has no letter", name, a.Label)
			}
			if other, ok := paths[a.Path]; ok {
				t.Errorf("%s: %s does %q and %q", name, a.Path, other, a.Label)
			}
			paths[a.Path] = a.Label
			key := a.Path
			if a.Key != "" {
				key = a.KeyText()
			}
			if !slices.ContainsFunc(list, func(line string) bool { return strings.HasSuffix(line, ": "+key+" "+a.Label) }) {
				t.Errorf("%s: the list of keys does not say that %s does %q", name, key, a.Label)
			}
		}
	})
}

// No key does two things on one page: neither two of the page's own, nor one of the page's and one of the window's.
func TestNoKeyIsBoundTwice(t *testing.T) {
	own := map[string]string{}
	pages := map[string][]widgets.Binding{}
	inMenus(t, func(d *desk, name string, page bool, actions []window.Action) {
		if len(own) == 0 {
			for _, b := range d.window.OwnKeys() {
				own[b.KeyText()] = b.Label
			}
		}
		for _, a := range actions {
			switch {
			case a.Key == "" || name == "Trang này":
			case page:
				pages[name] = append(pages[name], a.Binding)
			case own[a.KeyText()] != "":
				t.Errorf("%s: %q and %q", a.KeyText(), own[a.KeyText()], a.Label)
			default:
				own[a.KeyText()] = a.Label
			}
		}
	})
	for name, bindings := range pages {
		seen := map[string]string{}
		for _, b := range bindings {
			for _, other := range []string{seen[b.KeyText()], own[b.KeyText()]} {
				if other != "" {
					t.Errorf("%s: %s does %q and %q", name, b.KeyText(), other, b.Label)
				}
			}
			seen[b.KeyText()] = b.Label
		}
	}
}

// forbidden are keys that typing tools, Windows or text fields need themselves.
var forbidden = []*regexp.Regexp{
	regexp.MustCompile(`^(Ctrl\+Shift\+|Ctrl\+Alt\+|Alt\+Shift\+)+(F\d+|\d)$`), // boards of UniKey, input languages of Windows
	regexp.MustCompile(`^(Alt\+Z|Ctrl\+Dấu cách|Alt\+Dấu cách|Alt\+F4|Alt\+Esc|Ctrl\+Esc|Ctrl\+Shift\+Esc|Alt\+Tab|Ctrl\+Tab)$`),
	regexp.MustCompile(`Ctrl\+Alt\+`),           // AltGr
	regexp.MustCompile(`^[^+F]$|^(Shift\+)?.$`), // letters
	regexp.MustCompile(`^(Ctrl\+|Shift\+)*(Home|End|Trái|Phải|Tab|Enter|BackSpace|Insert)$`),
	regexp.MustCompile(`^Ctrl\+[AXZYCV]$`),
}

// allowed are exceptions with a reason.
var allowed = map[string]string{
	"Ctrl+Z": "a field uses it for its letters first",
	"Ctrl+Y": "a field uses it for its letters first",
	"Ctrl+C": "a field uses it first; it is for the list of findings",
	"Ctrl+V": "a field uses it first; it is for the list of findings",
}

// A plain key goes through text fields, so it is one of those they hand on, and none of the keys people type with.
func TestNoKeyIsTakenFromTypingToolsOrFields(t *testing.T) {
	plain := []string{"F1", "F5", "F6", "F8", "F10", "Esc", "Del", "Shift+F8"}
	check := func(name string, b widgets.Binding) {
		key := b.KeyText()
		if b.Key == "" || allowed[key] != "" {
			return
		}
		for _, f := range forbidden {
			if f.MatchString(key) {
				t.Errorf("%s: %s (%s) belongs to others", name, key, b.Label)
			}
		}
		if b.Modifier&^shift == 0 && !slices.Contains(plain, key) {
			t.Errorf("%s: %s (%s) is a plain key that was not looked at", name, key, b.Label)
		}
	}
	inMenus(t, func(d *desk, name string, _ bool, actions []window.Action) {
		for _, a := range actions {
			check(name, a.Binding)
		}
		for _, b := range d.window.OwnKeys() {
			check("window", b)
		}
	})
}

// The menus show what can be pressed: the letter of the menu, that of each action, and its key.
func TestMenusShowKeys(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	menus, _ := d.window.Menus()
	for _, m := range d.window.Fyne().MainMenu().Items {
		title, _, ok := strings.Cut(m.Label, " (Alt+")
		if !ok {
			t.Errorf("menu %q shows no key", m.Label)
		}
		for i, a := range menus[title] {
			item := m.Items[i]
			want := a.Letter + "   " + a.Label
			shown := item.Label == want && (a.Key == "" || item.Shortcut != nil)
			if !shown && item.Label != want+"   ("+a.KeyText()+")" {
				t.Errorf("%s shows %q for %+v", title, item.Label, a)
			}
		}
	}
}

func TestLettersAreTheFirstOfWords(t *testing.T) {
	d := newDesk(t)
	d.open()
	menus, _ := d.window.Menus()
	got := ""
	for _, a := range menus["Tệp"] {
		got += fmt.Sprintf("%s %s\n", a.Path, a.Label)
	}
	want := `Alt+E, S Mở sổ...
Alt+E, T Tạo sổ mới...
Alt+E, M Mở tệp luyện tập
Alt+E, A Sao lưu ngay
Alt+E, X Xuất toàn bộ sổ...
Alt+E, N Nhập dữ liệu vào sổ này...
Alt+E, K Kiểm tra bản PDF...
Alt+E, Q Kiểm tra mã QR...
Alt+E, L Thiết lập ban đầu
Alt+E, D Đóng sổ
Alt+E, I In...
Alt+E, C Mở để xem trong chương trình xem PDF
Alt+E, H Thoát
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// sequence presses two keys: Alt with the letter of a menu, then a letter as the keyboard sends it.
func (d *desk) sequence(menu fyne.KeyName, letter string) {
	d.t.Helper()
	d.press(menu, alt)
	d.typeText(letter)
}

func TestTwoKeysDoAnAction(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.sequence(fyne.KeyG, "3")
	if d.window.Tab() != "schedule" || d.overlay() {
		t.Errorf("Alt+G, 3 leads to %q, list open %v", d.window.Tab(), d.overlay())
	}
	d.sequence(fyne.KeyE, "a")
	if len(d.copies(d.usualFolder())) != 1 {
		t.Error("Alt+E, A writes no copy")
	}
	d.sequence(fyne.KeyE, "đ") // a typing tool made that of the letter
	if got := d.window.Fyne().Title(); got != "Sổ Giám Sát" {
		t.Errorf("Alt+E, D leaves %q open", got)
	}
}

func TestMenusByArrowsAndF10(t *testing.T) {
	d := newDesk(t)
	d.open()
	before := d.canvas().Focused()
	d.press(fyne.KeyF10, 0)
	if !d.overlay() {
		t.Fatal("F10 shows nothing")
	}
	d.press(fyne.KeyEscape, 0)
	if d.overlay() || d.canvas().Focused() != before {
		t.Error("Esc does not bring the keyboard back")
	}
	d.press(fyne.KeyE, alt)
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyLeft, 0)
	d.press(fyne.KeyRight, 0) // Xem
	d.press(fyne.KeyReturn, 0)
	if !d.overlay() {
		t.Fatal("the first action of the menu is the command box")
	}
	d.press(fyne.KeyEscape, 0)
	d.press(fyne.KeyF1, ctrl)
	if d.window.Tab() != "" {
		t.Error("there is no mission open")
	}
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyF1, ctrl)
	if d.window.Tab() != "general" {
		t.Errorf("Ctrl+F1 leads to %q", d.window.Tab())
	}
}

// Ctrl+D takes the value of the same field from the record above, as one action that Ctrl+Z takes back.
func TestCtrlDTakesTheValueAbove(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyD, ctrl)
	if got := d.window.Said(); !strings.HasPrefix(got, "Ctrl+D") {
		t.Errorf("in the list: %q", got)
	}
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyD, ctrl)
	if got := d.window.Said(); got != "Không có mục nào ở trên để lấy." {
		t.Errorf("in the first record: %q", got)
	}
	d.press(fyne.KeyN, ctrl)
	d.typeText("Hai.")
	d.press(fyne.KeyS, ctrl)
	d.press(fyne.KeyD, ctrl)
	if text := d.canvas().Focused().(*widgets.BaseEntry).Text; text != "Một." {
		t.Fatalf("the field shows %q", text)
	}
	d.press(fyne.KeyZ, ctrl)
	if diff := cmp.Diff([]string{"Một.", "Hai."}, d.findings()); diff != "" {
		t.Error(diff)
	}
}
