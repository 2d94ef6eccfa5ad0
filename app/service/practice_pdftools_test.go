//go:build pdftools

package service_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAPaperOfAPracticeFileIsIssuedWithItsMark: whoever practises issues the conclusion, too, and every page
// that is kept of it says what it is.
func TestAPaperOfAPracticeFileIsIssuedWithItsMark(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	order := d.submit()
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := d.store.Blob(ctx, v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "kết luận.pdf")
	if err := os.WriteFile(file, kept, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	for i, page := range pages {
		if !strings.Contains(page, "BẢN LUYỆN TẬP") {
			t.Errorf("page %d of %d bears no mark:\n%s", i+1, len(pages), page)
		}
	}
}
