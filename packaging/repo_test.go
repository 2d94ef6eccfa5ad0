package packaging_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const root = ".."

// texts calls check with every text file of the repository; what tests read as bad input on purpose is left out.
func texts(t *testing.T, check func(path string, text []byte)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := entry.Name(); {
		case entry.IsDir() && (name == ".git" || name == "out" || name == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !entry.Type().IsRegular():
			return nil
		}
		text, err := os.ReadFile(path)
		if err == nil && !bytes.Contains(text, []byte{0}) && !strings.HasSuffix(path, ".pdf") {
			check(filepath.ToSlash(path), text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTextsAreCleanUnicode(t *testing.T) {
	seen := 0
	texts(t, func(path string, text []byte) {
		seen++
		if !utf8.Valid(text) {
			t.Errorf("%s is not valid UTF-8", path)
			return
		}
		for i, line := range bytes.Split(text, []byte("\n")) {
			switch {
			case !norm.NFC.IsNormal(line):
				t.Errorf("%s:%d: letters and marks are not composed (NFC): %q", path, i+1, line)
			case bytes.HasSuffix(line, []byte("\r")):
				t.Errorf("%s:%d: Windows line end", path, i+1)
				return
			case strings.HasSuffix(path, ".md") && bytes.Contains(line, []byte("\t")):
				t.Errorf("%s:%d: tab", path, i+1)
			}
		}
	})
	if seen < 20 {
		t.Fatalf("only %d text files found: the walk is broken", seen)
	}
}

// A path or host of the machine on which something was written means nothing elsewhere.
func TestTextsNameNoMachine(t *testing.T) {
	private := regexp.MustCompile(`(^|[^\w.}/)-])/(work|root)/\w|proxy\.golang|deb\.debian|registry\.npm`)
	texts(t, func(path string, text []byte) {
		if strings.HasSuffix(path, "packaging/repo_test.go") {
			return
		}
		for i, line := range bytes.Split(text, []byte("\n")) {
			if private.Match(line) {
				t.Errorf("%s:%d names a place of one machine: %s", path, i+1, bytes.TrimSpace(line))
			}
		}
	})
}

// The version stands in five places because five tools read it.
func TestVersionIsTheSameEverywhere(t *testing.T) {
	read := func(path string) string {
		data, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	version := regexp.MustCompile(`(?m)^Version = "(\d+\.\d+\.\d+)"$`).FindStringSubmatch(read("FyneApp.toml"))
	if version == nil {
		t.Fatal("FyneApp.toml holds no version")
	}
	want := version[1]
	if !strings.Contains(read("packaging/windows/app.manifest"), `version="`+want+`.0"`) {
		t.Errorf("app.manifest: not version %s.0", want)
	}
	if !regexp.MustCompile(`\bversion\s+= "` + want + `"`).MatchString(read("main.go")) {
		t.Errorf("main.go: not version %s", want)
	}
	if !strings.Contains(read("CHANGELOG.md"), "\n## "+want) {
		t.Errorf("CHANGELOG.md has no heading for %s", want)
	}
	res := read("packaging/windows/winres.json")
	if !json.Valid([]byte(res)) {
		t.Error("winres.json is not JSON")
	}
	if n := strings.Count(res, `"`+want+`"`) + strings.Count(res, `"`+want+`.0"`); n != 4 {
		t.Errorf("winres.json names version %s %d times, want 4", want, n)
	}
}
