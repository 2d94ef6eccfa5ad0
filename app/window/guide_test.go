package window_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/guide"
	"sogiamsat/app/page/mission"
)

func staffGuide(t *testing.T) *guide.Book {
	t.Helper()
	b, err := guide.Staff()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every page names a chapter of the guide, and the chapter is there.
func TestEveryPageHasItsChapter(t *testing.T) {
	d := newDesk(t)
	book := staffGuide(t)
	check := func(name, topic string) {
		t.Helper()
		if _, ok := book.Chapter(topic); !ok {
			t.Errorf("%s: no chapter %q in the guide", name, topic)
		}
	}
	check("start page without a file", d.window.Topic())
	d.open()
	for name, topic := range d.window.Topics() {
		check(name, topic)
	}
	d.window.SetUp()
	check("first run", d.window.Topic())
	d.window.CheckTyping()
	check("check of typing", d.window.Topic())
	d.press(fyne.KeyF1, 0)
	check("guide", d.window.Topic())
}

// otherKeys are keys that belong to fields and lists, or are one of a row of keys of which the list names the first.
var otherKeys = []string{"Shift+Tab", "PgUp", "PgDn", "End", "Ctrl+2", "Ctrl+9", "Alt+2", "Alt+9"}

// Every key that the guide names is bound to something.
func TestEveryKeyOfTheGuideIsBound(t *testing.T) {
	d := newDesk(t)
	d.open()
	bound := slices.Clone(otherKeys)
	name := regexp.MustCompile(`^[^:]+: (\S+|Dấu cách|Chữ bất kỳ) `)
	for _, line := range d.window.Keys() {
		if m := name.FindStringSubmatch(line); m != nil {
			bound = append(bound, m[1])
		}
	}
	for _, key := range staffGuide(t).Keys() {
		if !slices.Contains(bound, key) {
			t.Errorf("the guide names %s, which is bound to nothing", key)
		}
	}
}

// otherNames are strong words of the guide that UniKey shows, or that name a folder.
var otherNames = []string{"Unicode dựng sẵn", "Bảng mã: Unicode dựng sẵn", "Kiểu gõ: Telex", "Bảng điều khiển...", "Mở rộng", "Luôn sử dụng clipboard cho unicode"}

// Every button, field and part of a page that the guide names is called so by the program, letter by letter; what stands
// between quotes stands in a sentence of it.
func TestEveryNameOfTheGuideIsInTheProgram(t *testing.T) {
	said := textsOfTheProgram(t)
	all := strings.Join(said, "\n")
	quoted := regexp.MustCompile(`“([^”]+)”`)
	for _, b := range staffGuide(t).Blocks {
		for _, p := range b.Text.Parts {
			if name := b.Text.Words[p.Start:p.End]; !p.Key && !slices.Contains(said, name) && !slices.Contains(otherNames, name) {
				t.Errorf("the guide names %q, which nothing is called: %s", name, b.Text.Words)
			}
		}
		for _, m := range quoted.FindAllStringSubmatch(b.Words(), -1) {
			if !strings.Contains(all, m[1]) {
				t.Errorf("the guide quotes %q, which the program does not say: %s", m[1], b.Words())
			}
		}
	}
}

// A tab of a mission that a sentence sends to is one, and is called a tab: "ở thẻ Phường và lịch". A page of the left side
// that bears the same name is called a page.
func TestTabsAreNamedAsTheyAre(t *testing.T) {
	both := []string{"Kiến nghị", "Văn bản"}
	var tabs []string
	for _, tab := range mission.Tabs {
		tabs = append(tabs, tab.Name())
	}
	named := regexp.MustCompile(`(thẻ|trang) (\p{Lu}[\p{L} ]*)`)
	begins := func(names []string, text string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return text == name || strings.HasPrefix(text, name+" ") })
	}
	for _, text := range textsOfTheProgram(t) {
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			if tab := begins(tabs, m[2]); m[1] == "thẻ" && !tab || m[1] == "trang" && tab && !begins(both, m[2]) {
				t.Errorf("%q in %q", m[0], text)
			}
		}
	}
}

// textsOfTheProgram are the texts in the sources of what the window shows.
func textsOfTheProgram(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, folder := range []string{"../../app", "../../reports", "../../data"} {
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					text, err := strconv.Unquote(l.Value)
					if err != nil {
						t.Errorf("%s: %v", path, err)
					}
					out = append(out, text)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// The pictures of the guide are those that the test makes, all of them.
func TestThePicturesOfTheGuideAreMadeByTheTest(t *testing.T) {
	var made, shown []string
	for _, p := range guidePictures {
		made = append(made, p.name)
	}
	for _, b := range staffGuide(t).Blocks {
		if b.Kind == guide.Picture {
			shown = append(shown, strings.TrimSuffix(path.Base(b.File), ".png"))
		}
	}
	slices.Sort(made)
	slices.Sort(shown)
	if !slices.Equal(made, slices.Compact(shown)) {
		t.Errorf("made %q, shown %q", made, shown)
	}
}
