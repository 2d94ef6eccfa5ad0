package main

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// notKept are the files whose own fields of text keep no draft, and why nothing is lost with them.
var notKept = map[string]string{
	"app/page/history/page.go":     "days between which one looks",
	"app/page/wards/page.go":       "day on which one looks at the register",
	"app/page/people/page.go":      "day on which one looks at posts",
	"app/page/firstrun/check.go":   "words typed to try the keyboard",
	"app/page/firstrun/folders.go": "a folder of this PC, which is chosen",
	"app/dialogs/print.go":         "pages and copies of one printing",
	"app/window/verify.go":         "a code that is compared and not kept",
	"app/page/wards/actpick.go":    "its fields are watched where they stand; that of a unit to be renamed only looks for one",
}

// Text that is typed is kept within two seconds and offered again after a crash: every form has its strip, every question
// says for what it asks, and every other field is watched by Texts.
func TestWhatIsTypedIsKept(t *testing.T) {
	forms, strips := map[string]int{}, map[string]int{}
	fields, watched := map[string]bool{}, map[string]bool{}
	inApp(t, func(file string, node ast.Node) {
		switch n := node.(type) {
		case *ast.CallExpr:
			switch of, name := called(n); {
			case of == "edit" && (name == "NewForm" || name == "NewTexts"):
				forms[path.Dir(file)]++
			case name == "DraftBar", name == "Bar" && of != "widgets":
				strips[path.Dir(file)]++
			case of == "widgets" && (name == "NewEntry" || name == "NewTextArea"), of == "edit" && name == "DayField":
				fields[file] = true
			case name == "Watch", name == "watch":
				watched[file] = true
			}
		case *ast.CompositeLit:
			if of, name := selected(n.Type); of == "dialogs" && name == "Prompt" && !(hasKey(n, "About") && hasKey(n, "Errand")) && notKept[file] == "" {
				t.Errorf("%s: a question does not say where what is typed is kept (About, Errand)", file)
			}
		}
	})
	strips["app/window"] = strips["app/dialogs"] // the strip of a question
	for dir, n := range forms {
		if strips[dir] < n {
			t.Errorf("%s: %d forms and panels, %d strips that offer what was left", dir, n, strips[dir])
		}
	}
	for file := range fields {
		if !watched[file] && notKept[file] == "" && !strings.HasPrefix(file, "app/edit/") {
			t.Errorf("%s: a field of text that nobody keeps", file)
		}
	}
}

// called is the function of a call: the last two names of it.
func called(c *ast.CallExpr) (of, name string) {
	fun := c.Fun
	if x, ok := fun.(*ast.IndexExpr); ok {
		fun = x.X
	}
	return selected(fun)
}

func selected(e ast.Expr) (of, name string) {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return "", ""
	}
	switch x := s.X.(type) {
	case *ast.Ident:
		of = x.Name
	case *ast.SelectorExpr:
		of = x.Sel.Name
	}
	return of, s.Sel.Name
}

func hasKey(c *ast.CompositeLit, key string) bool {
	return slices.ContainsFunc(c.Elts, func(e ast.Expr) bool {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return false
		}
		id, ok := kv.Key.(*ast.Ident)
		return ok && id.Name == key
	})
}
