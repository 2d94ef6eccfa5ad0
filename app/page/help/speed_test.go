package help_test

import (
	"testing"

	"sogiamsat/app/guide"
	"sogiamsat/app/page/help"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
)

// BenchmarkTheGuideForStaff is the work in the window from F1 to the picture of the page.
func BenchmarkTheGuideForStaff(b *testing.B) {
	book, err := guide.Staff()
	if err != nil {
		b.Fatal(err)
	}
	var shell pagetest.Shell
	s := pagetest.New(b)
	for b.Loop() {
		p := help.New(help.Config{Book: book, Shell: &shell, Runner: task.Inline, Topic: "thung-rac"})
		s.Show(p.Content())
	}
}
