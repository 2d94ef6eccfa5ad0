package service_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/doc"
)

// The golden trees of the practice sets are kept as lines that people can read: one line for each block, row or line of
// a head, the part it plays before the colon. A line holds all that its block says and how: bold words stand in *, italic
// ones in _, behind a # is how many records the text came from and "#keep", "#outline 1" what else is asked of it.

// branches are the lines of a tree.
func branches(d doc.Document) []string {
	out := []string{fmt.Sprintf("paper: %s | %s | %s | %s | %s", d.Type, d.RuleSet, d.Title, d.Subject, d.Author)}
	for _, c := range d.Choices {
		out = append(out, "choice: "+c.Key+" = "+c.Value)
	}
	if d.Mark != (doc.Mark{}) {
		out = append(out, fmt.Sprintf("mark: %+v", d.Mark))
	}
	for _, b := range d.Blocks {
		switch {
		case b.Header != nil:
			out = append(out, headBranches(b.Header)...)
		case b.Title != nil:
			out = append(out, "title: "+b.Title.Kind+" | "+b.Title.Subject)
		case b.Para != nil:
			out = append(out, string(b.Para.Role)+": "+paraBranch(*b.Para))
		case b.Section != nil:
			out = append(out, fmt.Sprintf("section: %+v", *b.Section))
		case b.Picture != nil:
			out = append(out, fmt.Sprintf("picture: %.0f x %.0f points, %s #%d", b.Picture.Width, b.Picture.Height, b.Picture.Words, len(b.Picture.Sources)))
		case b.Table != nil:
			out = append(out, tableBranches(b.Table)...)
		case b.Signature != nil:
			out = append(out, signBranches(b.Signature)...)
		}
	}
	return out
}

func headBranches(h *doc.Header) []string {
	var out []string
	for _, l := range h.Left {
		out = append(out, "head: "+inStyle(doc.Run{Text: l.Text, Bold: l.Bold}))
	}
	return append(out, fmt.Sprintf("head: (%s) %s | %s | %s | %s | %s", h.Separator, h.Number, h.SubjectLine, h.National, h.Motto, h.PlaceDate))
}

func signBranches(s *doc.Signature) []string {
	var out []string
	for _, r := range s.Recipients {
		out = append(out, "recipient: "+r)
	}
	if s.Second != nil {
		out = append(out, "sign, left: "+strings.Join(append(slices.Clone(s.Second.Authority), s.Second.Name), " / "))
	}
	return append(out, "sign: "+strings.Join(slices.Concat(s.Authority, s.Post, []string{s.Name}), " / "))
}

func tableBranches(t *doc.Table) []string {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, fmt.Sprintf("%s (%s %g)", c.Title, c.Align, c.Share))
	}
	out := []string{"table: " + strings.Join(heads, " | ")}
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			var paras []string
			for _, p := range c.Paras {
				paras = append(paras, paraBranch(p))
			}
			cell := strings.Join(paras, " / ")
			if c.Span > 1 {
				cell += fmt.Sprintf(" (over %d)", c.Span)
			}
			cells = append(cells, cell)
		}
		line := strings.Join(cells, " | ") + sourced(r.Sources)
		if r.Bold {
			line += " #bold"
		}
		out = append(out, "row: "+line)
	}
	return out
}

func paraBranch(p doc.Para) string {
	var b strings.Builder
	if p.Label != "" {
		b.WriteString(p.Label + " ")
	}
	for _, r := range p.Runs {
		b.WriteString(inStyle(r))
	}
	b.WriteString(sourced(p.Sources))
	if p.KeepNxt {
		b.WriteString(" #keep")
	}
	if p.Outline > 0 {
		fmt.Fprintf(&b, " #outline %d", p.Outline)
	}
	return b.String()
}

func sourced(uids []string) string {
	if len(uids) == 0 {
		return ""
	}
	return fmt.Sprintf(" #%d", len(uids))
}

func inStyle(r doc.Run) string {
	s := r.Text
	if r.Italic {
		s = "_" + s + "_"
	}
	if r.Bold {
		s = "*" + s + "*"
	}
	return s
}

func golden(t *testing.T, name string, got map[string][]string) {
	t.Helper()
	path := filepath.Join("testdata", "papers-"+name+".json")
	if *update {
		raw, err := json.MarshalIndent(got, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want map[string][]string
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("papers differ from %s (-want +got):\n%s", path, diff)
	}
}
