package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

type module struct {
	Path    string
	Version string
	Dir     string
}

const ruler = "\n==============================================================================\n"

// licenceName fits the names under which projects keep their licences, those of their fonts among them.
var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|copyright|ofl)([-_.].*)?$`)

// chosen names the licence taken of modules that offer several, instead of all that is found. The text has to be given
// whole; what stands beside it, the other offer, does not apply.
var chosen = map[string]string{
	"github.com/golang/freetype": "licenses/ftl.txt",
}

func linkedModules(root string) ([]module, error) {
	found := map[string]module{}
	for system, tags := range map[string]string{"linux": "x11,", "windows": ""} {
		cmd := exec.Command("go", "list", "-deps", "-json=Module", "-tags", tags+"no_animations,no_emoji,migrated_fynedo",
			".", "./app/...", "./data/...", "./reports/...")
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("list the packages linked for %s: %w", system, err)
		}
		if err := addModules(found, out); err != nil {
			return nil, err
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b module) int { return strings.Compare(a.Path, b.Path) }), nil
}

func addModules(found map[string]module, list []byte) error {
	for decoder := json.NewDecoder(bytes.NewReader(list)); ; {
		var p struct{ Module *module }
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read the list of packages: %w", err)
		}
		if p.Module != nil && p.Module.Version != "" { // the standard library has no module, our own no version
			found[p.Module.Path] = *p.Module
		}
	}
}

func writeHead(b *bytes.Buffer, modules []module) {
	b.WriteString("Sổ Giám Sát contains software and fonts by others. Their licences follow in full.\n")
	b.WriteString("Written by \"make licences\"; do not edit.\n\n  the Go standard library\n")
	for _, m := range modules {
		fmt.Fprintf(b, "  %s %s\n", m.Path, m.Version)
	}
	b.WriteString("  PDFium, SQLite, MinGW-w64 start code\n")
}

func writeGo(b *bytes.Buffer, root string) error {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("find Go's own licence: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "LICENSE"))
	if err != nil {
		return fmt.Errorf("read Go's own licence: %w", err)
	}
	writeText(b, "The Go standard library", text)
	return nil
}

func writeModule(b *bytes.Buffer, m module) error {
	if name := chosen[m.Path]; name != "" {
		text, err := os.ReadFile(filepath.Join(m.Dir, filepath.FromSlash(name)))
		if err != nil {
			return fmt.Errorf("read the licence chosen of %s: %w", m.Path, err)
		}
		writeText(b, m.Path+" "+m.Version+" - "+name, text)
		return nil
	}
	files := 0
	err := filepath.WalkDir(m.Dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "examples"):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(path) == ".go" || !licenceName.MatchString(entry.Name()):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(m.Dir, path)
		files++
		writeText(b, m.Path+" "+m.Version+" - "+filepath.ToSlash(name), text)
		return err
	})
	if err != nil {
		return fmt.Errorf("read the licence of %s: %w", m.Path, err)
	}
	if files == 0 {
		return fmt.Errorf("module %s %s has no licence file", m.Path, m.Version)
	}
	return nil
}

func writeExtra(b *bytes.Buffer) error {
	names, err := fs.Glob(extra, "extra/*.txt")
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := extra.ReadFile(name)
		if err != nil {
			return err
		}
		title, rest, _ := strings.Cut(string(text), "\n")
		writeText(b, title, []byte(rest))
	}
	return nil
}

func writeText(b *bytes.Buffer, title string, text []byte) {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	b.WriteString(ruler + title + ruler + "\n")
	b.WriteString(strings.ToValidUTF8(strings.TrimSpace(string(text)), "?"))
	b.WriteByte('\n')
}
