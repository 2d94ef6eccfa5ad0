package docx_test

import (
	"testing"

	"sogiamsat/reports/docx"
)

func BenchmarkWrite(b *testing.B) {
	d, s := sample(), sheet()
	for b.Loop() {
		if _, err := docx.Write(d, s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadText(b *testing.B) {
	file, err := docx.Write(sample(), sheet())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := docx.ReadText(file); err != nil {
			b.Fatal(err)
		}
	}
}
