//go:build e2e

package e2e

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// rows are the records of one array of an export.
func rows(data map[string]any, array string) []map[string]any {
	list, _ := data[array].([]any)
	var out []map[string]any
	for _, r := range list {
		if m, ok := r.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

// findingWith is the finding whose text holds part, or nil.
func findingWith(data map[string]any, part string) map[string]any {
	for _, f := range rows(data, "findings") {
		if text, _ := f["text"].(string); strings.Contains(text, part) {
			return f
		}
	}
	return nil
}

// TestFromTheListToTheSignedPaper goes the whole path by keys: the practice file's mission, a new finding, its kind, the
// conclusion with that finding on its real pages, a deletion and its undo. The file is compared after every step.
func TestFromTheListToTheSignedPaper(t *testing.T) {
	a := Start(t, Practice(t, "phu-nhuan"))
	a.WaitTitle("thử.sgs")
	a.Screenshot("window")
	a.Change("the missions", func() { a.Key("Return") })
	a.Change("opening the mission", func() { a.Key("Return") })
	a.Screenshot("findings")

	const text = "Lịch tiếp dân được niêm yết tại trụ sở và ở từng khu phố."
	a.Change("a new finding", func() { a.Key("ctrl+shift+n") })
	a.Change("typing it", func() { a.Type(text) })
	a.Change("saving it", func() { a.Key("ctrl+s") })
	a.WaitData("the new finding in the file", func(data map[string]any) bool {
		f := findingWith(data, text)
		return f != nil && f["kind"] == "strength" && f["in_conclusion"] == true
	})
	a.Screenshot("new-finding")

	a.Change("typing more", func() { a.Type(" Người dân biết trước ngày tiếp.") })
	a.Change("leaving the field", func() { a.Key("Tab") })
	a.WaitData("what was typed before the field was left", func(data map[string]any) bool {
		return findingWith(data, text+" Người dân biết trước ngày tiếp.") != nil
	})

	a.Change("to the list", func() { a.Key("F6", "F6") })
	a.Change("deleting it", func() { a.Key("Delete") })
	a.WaitData("the finding in the bin", func(data map[string]any) bool {
		f := findingWith(data, text)
		return f != nil && f["deleted_at"] != ""
	})
	a.Change("taking that back", func() { a.Key("ctrl+z") })
	a.WaitData("the finding back in its place", func(data map[string]any) bool {
		f := findingWith(data, text)
		return f != nil && f["deleted_at"] == ""
	})

	a.Change("the conclusion, two tabs on", func() { a.Key("ctrl+Next", "ctrl+Next") })
	a.WaitStill()
	a.Screenshot("conclusion")
	a.Close()
	printed(t, a.file, text)
}

// printed prints the paper for signature and looks for a sentence in it, and for what a signed paper may not have.
func printed(t *testing.T, file, sentence string) {
	t.Helper()
	pdf := filepath.Join(t.TempDir(), "kết luận.pdf")
	headless(t, "check", file)
	headless(t, "print", file, "--mission", "PN-2023-01", "--type", "TB", "--for", "signature", "-o", pdf)
	out, err := exec.Command("pdftotext", "-raw", pdf, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	words := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{sentence, "935-QĐ/TU", "TM. BAN THƯỜNG TRỰC CHỦ TỊCH", "Trần Thị Mai Lý", "/TB-MTTQ-BTT"} {
		if !strings.Contains(words, want) {
			t.Errorf("the paper lacks %q:\n%s", want, words)
		}
	}
	if strings.Contains(words, "DỰ THẢO") || strings.Contains(words, "HẠN CHẾ") {
		t.Errorf("the paper for signature is marked as a draft or has an empty part:\n%s", words)
	}
}
