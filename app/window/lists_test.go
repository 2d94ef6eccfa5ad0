package window_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// named is the last name in an expression such as widgets.ListConfig[row].
func named(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.IndexExpr:
		return named(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// fieldsOf are the names of the fields that a literal gives.
func fieldsOf(c *ast.CompositeLit) (names []string) {
	for _, e := range c.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			names = append(names, named(kv.Key))
		}
	}
	return names
}

// Every list of the program finds rows by typing without marks, orders by all its columns and opens rows by Enter; where Del
// does something it does it to several rows. What has no heads stands in one order; what is picked from is searched in its field.
func TestEveryListIsWhole(t *testing.T) {
	// onlyToRead are lists with nothing to open: what they say stands in the row.
	onlyToRead := []string{"bin/page.go", "firstrun/check.go", "papers/editor.go", "schedule/editor.go"}
	// oneByOne are lists in which rows go by themselves: the lines of an act, the acts of a unit, the choices of a rule set and
	// what happened to a recommendation lean on one another; of versions, places and templates of a paper there are few.
	oneByOne := []string{
		"wards/actunits.go", "wards/actlines.go", "wards/history.go", "office/page.go", "recommendations/story.go", "findings/related.go",
		"drafting/editor.go", "drafting/page.go", "drafting/templates.go", "drafting/pairs.go",
	}
	lists := 0
	files := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "widgets/") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		picking := map[*ast.CompositeLit]bool{}
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if named(c.Type) == "PickConfig" {
				for _, e := range c.Elts {
					if list, ok := e.(*ast.KeyValueExpr).Value.(*ast.CompositeLit); ok {
						picking[list] = true
					}
				}
			}
			if named(c.Type) != "ListConfig" || picking[c] {
				return true
			}
			lists++
			has := fieldsOf(c)
			among := func(some []string) bool {
				return slices.ContainsFunc(some, func(f string) bool { return strings.HasSuffix(filepath.ToSlash(path), f) })
			}
			at := files.Position(c.Pos())
			if !slices.Contains(has, "Fold") {
				t.Errorf("%s: letters without marks find nothing (Fold)", at)
			}
			if slices.Contains(has, "Places") == slices.Contains(has, "NoHeader") {
				t.Errorf("%s: a list orders by all its columns (Places), or shows no heads (NoHeader)", at)
			}
			if !slices.Contains(has, "OnOpen") && !among(onlyToRead) {
				t.Errorf("%s: Enter does nothing (OnOpen)", at)
			}
			if slices.Contains(has, "OnDelete") && !slices.Contains(has, "Multi") && !among(oneByOne) {
				t.Errorf("%s: one row at a time is deleted (Multi)", at)
			}
			return true
		})
		return nil
	})
	if err != nil || lists < 60 {
		t.Errorf("%d lists, %v", lists, err)
	}
}

// What the user does to columns, their order and the parts of pages is there the next time, except in lists without heads.
func TestEveryListIsRemembered(t *testing.T) {
	withoutHeads := []string{
		"bin/page.go p.inside", "search/page.go p.recent", "findings/page.go p.list", "findings/merge.go t.list", "findings/related.go r.list",
		"help/page.go p.contents", "mission/next.go ", "recommendations/page.go p.slots", "wards/actpick.go p.list", "wards/bodies.go b.list",
		"firstrun/check.go p.words", // eight rows that stand in the order of the sentence to type
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "widgets/") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, text, 0)
		if err != nil {
			return err
		}
		kept := map[ast.Node]bool{}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Remember" {
				kept[s.X] = true
			}
			return true
		})
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || kept[call] {
				return true
			}
			at := files.Position(call.Pos())
			if named(call.Fun) == "NewSplitView" {
				t.Errorf("%s: the parts of the page are forgotten (Remember)", at)
			}
			if named(call.Fun) != "NewDataList" {
				return true
			}
			line := strings.Split(string(text), "\n")[at.Line-1]
			name, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			where := filepath.ToSlash(path) + " " + strings.TrimPrefix(name, "return")
			if !slices.ContainsFunc(withoutHeads, func(x string) bool { return strings.HasSuffix(where, x) }) {
				t.Errorf("%s: the columns and the order of %s are forgotten (Remember)", at, name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// list is a DataList of any type.
type list struct {
	fyne.Focusable
	value reflect.Value
}

func (l list) len() int { return l.value.MethodByName("Rows").Call(nil)[0].Len() }

// at is where the current row stands among those shown, and how many are chosen.
func (l list) at() (row, chosen int) {
	rows, now := l.value.MethodByName("Rows").Call(nil)[0], l.value.MethodByName("Current").Call(nil)[0].Interface()
	for row = range rows.Len() {
		if reflect.DeepEqual(rows.Index(row).Interface(), now) {
			break
		}
	}
	return row, l.value.MethodByName("Chosen").Call(nil)[0].Len()
}

// listsOn are the lists of the page that is shown.
func (d *desk) listsOn() (lists []list) {
	for _, o := range test.LaidOutObjects(d.window.Fyne().Content()) {
		f, ok := o.(fyne.Focusable)
		if v := reflect.ValueOf(o); ok && o.Visible() && v.MethodByName("OwnOrder").IsValid() {
			lists = append(lists, list{f, v})
		}
	}
	return lists
}

// several says whether more than one row can be chosen.
func (l list) several() bool { return l.value.Elem().FieldByName("config").FieldByName("Multi").Bool() }

// goesByLetter says whether some letter leads from the first row to another one.
func (l list) goesByLetter() bool {
	for letter := 'a'; letter <= 'z'; letter++ {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
		l.TypedRune(letter)
		if row, chosen := l.at(); row > 0 && chosen == 1 {
			return true
		}
	}
	return false
}

// On every page each list goes to its ends, a page further and to a row by its letters, with the whole row chosen; where several
// rows can be chosen they are, by Shift and by Ctrl+A.
func TestEveryListGoesByKey(t *testing.T) {
	d := newPracticeDesk(t)
	seen, several := 0, 0
	d.everyPage(func(page string) {
		for _, l := range d.listsOn() {
			n := l.len()
			if n < 2 {
				continue
			}
			seen++
			d.canvas().Focus(l.Focusable)
			for _, step := range []struct {
				key fyne.KeyName
				ok  func(row int) bool
			}{
				{fyne.KeyEnd, func(row int) bool { return row == n-1 }},
				{fyne.KeyPageUp, func(row int) bool { return row < n-1 }},
				{fyne.KeyHome, func(row int) bool { return row == 0 }},
				{fyne.KeyPageDown, func(row int) bool { return row > 0 }},
				{fyne.KeyHome, func(row int) bool { return row == 0 }},
			} {
				l.TypedKey(&fyne.KeyEvent{Name: step.key})
				if row, chosen := l.at(); !step.ok(row) || chosen != 1 {
					t.Errorf("%s, %s: %s leads to row %d of %d, %d chosen", page, l.value.Type(), step.key, row, n, chosen)
				}
			}
			if !l.goesByLetter() {
				t.Errorf("%s, %s: no letter leads anywhere", page, l.value.Type())
			}
			if l.several() {
				several++
				l.choosesSeveral(t, page)
			}
		}
	})
	if seen < 15 || several < 8 {
		t.Errorf("only %d lists seen, in %d several rows can be chosen", seen, several)
	}
}

func (l list) choosesSeveral(t *testing.T, page string) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	keys := l.Focusable.(interface {
		desktop.Keyable
		fyne.Shortcutable
	})
	for name, choose := range map[string]func(){
		"Shift+End": func() {
			keys.KeyDown(shift)
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
			keys.KeyUp(shift)
		},
		"Ctrl+A": func() { keys.TypedShortcut(&fyne.ShortcutSelectAll{}) },
	} {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
		choose()
		if _, chosen := l.at(); chosen != l.len() {
			t.Errorf("%s, %s: %s chooses %d of %d", page, l.value.Type(), name, chosen, l.len())
		}
	}
}

// rows are the rows as they are shown.
func (l list) rows() any { return l.value.MethodByName("Rows").Call(nil)[0].Interface() }

// Alt with a number orders by a column, again turns that round, and the third time brings the list's own order back.
func TestEveryListComesBackToItsOwnOrder(t *testing.T) {
	d := newPracticeDesk(t)
	ordered := map[string]bool{}
	d.everyPage(func(page string) {
		for _, l := range d.listsOn() {
			if l.len() < 2 || page == "findings" { // its list has no heads: there Alt with a number chooses a kind
				continue
			}
			d.canvas().Focus(l.Focusable)
			own := l.rows()
			for key := '1'; key <= '9'; key++ {
				for range 3 {
					l.Focusable.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyName(key), Modifier: fyne.KeyModifierAlt})
					if !reflect.DeepEqual(l.rows(), own) {
						ordered[page+l.value.Type().String()] = true
					}
				}
				if !reflect.DeepEqual(l.rows(), own) {
					t.Errorf("%s, %s: column %c", page, l.value.Type(), key)
				}
			}
		}
	})
	if len(ordered) < 12 {
		t.Errorf("ordered %v", ordered)
	}
}
