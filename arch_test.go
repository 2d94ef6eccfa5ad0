package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An importRule says what the packages under one path may and may not use. A path ends in "/..." to take in all below
// it; the longest rule that fits a package holds.
type importRule struct {
	own    []string // packages of this module that may be imported directly
	others []string // packages of other modules that may be imported directly; nil allows all but the reserved ones
	never  []string // packages that must not be reached even through other packages
}

const (
	fyneModule = "fyne.io/fyne/v2"
	sqlDriver  = "github.com/mattn/go-sqlite3"
	pdfDrawing = "github.com/jung-kurt/gofpdf"
)

var (
	fynePackages  = []string{fyneModule + "/..."}
	storePackages = []string{"data", "data/migrations", "data/practice", "database/sql", sqlDriver + "/..."}
)

var importRules = map[string]importRule{
	"": {},
	"data/model": {
		own:    []string{},
		others: []string{"golang.org/x/text/..."},
		never:  append([]string{"app/...", "reports/..."}, append(storePackages, fynePackages...)...),
	},
	"data/...": {
		own:   []string{"data/...", "assets/..."},
		never: append([]string{"app/...", "reports/..."}, fynePackages...),
	},
	"reports/doc": {
		own:    []string{},
		others: []string{},
		never:  append(append([]string{"app/..."}, storePackages...), fynePackages...),
	},
	"reports/layout": {
		own:    []string{"reports/doc", "reports/fonts", "reports/rules"},
		others: []string{"golang.org/x/image/...", "golang.org/x/text/..."},
		never:  append(append([]string{"app/...", "data/...", pdfDrawing}, storePackages...), fynePackages...),
	},
	"reports/...": {
		own:   []string{"data/model", "reports/...", "assets/..."},
		never: append(append([]string{"app/..."}, storePackages...), fynePackages...),
	},
	"app/service/...": {
		own:   []string{"data/...", "reports/...", "assets/...", "app/service/..."},
		never: fynePackages,
	},
	"app/command/...": {
		own:   []string{"data/...", "reports/...", "assets/...", "app/service/...", "app/command/..."},
		never: fynePackages,
	},
	"app/widgets/...": {
		own:   []string{"assets/...", "app/widgets/...", "app/task/...", "app/theme/..."},
		never: append([]string{"data/...", "reports/..."}, storePackages...),
	},
	"app/task/...": {
		own:   []string{"app/task/..."},
		never: append([]string{"data/...", "reports/..."}, storePackages...),
	},
	"app/theme/...": {
		own:   []string{"assets/...", "app/theme/..."},
		never: append([]string{"data/...", "reports/..."}, storePackages...),
	},
	// Pages reach the store only through the interface in their own store.go, so they never import data.
	"app/page/...": {
		own: []string{
			"data/model", "assets/...", "app/widgets/...", "app/task/...", "app/theme/...",
			"app/present/...", "app/dialogs/...", "app/service/...", "app/edit/...", "app/attach/...", "app/guide", "reports/charts", "reports/compose", "reports/doc",
		},
		never: []string{fyneModule + "/app"},
	},
	"app/guide": {
		own:   []string{"docs"},
		never: append([]string{"data/...", "reports/..."}, append(storePackages, fynePackages...)...),
	},
	"app/...": {
		own:   []string{"data/model", "assets/...", "app/..."},
		never: []string{fyneModule + "/app"},
	},
	"assets/...":    {own: []string{}, others: []string{}},
	"docs":          {own: []string{}, others: []string{}},
	"packaging/...": {own: []string{}},
	"e2e":           {own: []string{}, others: []string{}},
}

// reserved packages have one place where they are imported.
var reserved = map[string]string{
	"database/sql":      "data",
	sqlDriver:           "data",
	pdfDrawing:          "reports/pdf",
	fyneModule + "/app": "",
}

type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

func TestImportTable(t *testing.T) {
	for _, system := range []string{"linux", "windows"} {
		for _, p := range listPackages(t, system) {
			name := ownName(p.ImportPath)
			where, rule := ruleFor(name)
			if where == "none" {
				t.Errorf("%s: no rule in the import table; add one to arch_test.go and docs/development.md", name)
				continue
			}
			for _, imported := range p.Imports {
				if why := forbidden(name, rule, imported); why != "" {
					t.Errorf("%s (%s) imports %s: %s", name, system, imported, why)
				}
			}
			for _, dep := range p.Deps {
				if matchesAny(rule.never, ownName(dep)) {
					t.Errorf("%s (%s) reaches %s through its imports", name, system, dep)
				}
			}
		}
	}
}

func forbidden(name string, rule importRule, imported string) string {
	place, isReserved := reserved[imported]
	if isReserved && !matches(place, name) {
		return "only " + place + " may"
	}
	if name == "" {
		return "" // main wires everything
	}
	target := ownName(imported)
	switch {
	case strings.HasPrefix(imported, "sogiamsat"):
		samePage := strings.HasPrefix(name, "app/page/") && pageOf(name) == pageOf(target)
		if !samePage && !matchesAny(rule.own, target) {
			return "not in the import table"
		}
	case strings.Contains(strings.Split(imported, "/")[0], ".") && rule.others != nil:
		if !matchesAny(rule.others, imported) {
			return "not in the import table"
		}
	}
	return ""
}

// ownName shortens a path of this module: "sogiamsat/data/model" is "data/model", main is "".
func ownName(path string) string {
	if path == "sogiamsat" {
		return ""
	}
	return strings.TrimPrefix(path, "sogiamsat/")
}

func pageOf(name string) string {
	parts := strings.SplitN(name, "/", 4)
	return strings.Join(parts[:min(3, len(parts))], "/")
}

func ruleFor(name string) (where string, rule importRule) {
	where = "none"
	for pattern, r := range importRules {
		if matches(pattern, name) && (where == "none" || len(pattern) > len(where)) {
			where, rule = pattern, r
		}
	}
	return where, rule
}

func matchesAny(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, path) })
}

func matches(pattern, path string) bool {
	if below, all := strings.CutSuffix(pattern, "/..."); all {
		return path == below || strings.HasPrefix(path, below+"/")
	}
	return path == pattern
}

func listPackages(t *testing.T, system string) []listed {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,Deps", "./...")
	cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatalf("go list: %v", err)
		}
		packages = append(packages, p)
	}
}

// Only app/task starts goroutines and hands their results to the window: then a page test with the inline runner sees
// everything the page does, in order.
func TestOnlyTaskStartsGoroutines(t *testing.T) {
	inApp(t, func(path string, node ast.Node) {
		if what := startsWork(node); what != "" && !strings.HasPrefix(path, "app/task/") {
			t.Errorf("%s: %s; background work belongs to app/task", path, what)
		}
	})
}

// inApp looks at every node of the sources under app, with the file it stands in.
func inApp(t *testing.T, look func(path string, node ast.Node)) {
	t.Helper()
	err := filepath.WalkDir("app", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			look(filepath.ToSlash(path), node)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func startsWork(node ast.Node) string {
	switch n := node.(type) {
	case *ast.GoStmt:
		return "a go statement"
	case *ast.SelectorExpr:
		if of, ok := n.X.(*ast.Ident); ok && of.Name == "fyne" && (n.Sel.Name == "Do" || n.Sel.Name == "DoAndWait") {
			return "fyne." + n.Sel.Name
		}
	}
	return ""
}

func TestImportRulesRefuse(t *testing.T) {
	cases := []struct{ from, imported string }{
		{"data/model", "sogiamsat/data"},
		{"data/model", "github.com/google/uuid"},
		{"data/model", "database/sql"},
		{"data", "sogiamsat/reports/doc"},
		{"reports", "sogiamsat/data"},
		{"reports/layout", pdfDrawing},
		{"app/service", "database/sql"},
		{"app/widgets", "sogiamsat/data/model"},
		{"app/page/mission", "sogiamsat/data"},
		{"app/page/mission", "sogiamsat/app/page/missions"},
	}
	for _, c := range cases {
		if _, rule := ruleFor(c.from); forbidden(c.from, rule, c.imported) == "" {
			t.Errorf("%s may import %s", c.from, c.imported)
		}
	}
	if _, rule := ruleFor("app/page/mission"); forbidden("app/page/mission", rule, "sogiamsat/data/model") != "" {
		t.Error("a page may not import data/model")
	}
}
