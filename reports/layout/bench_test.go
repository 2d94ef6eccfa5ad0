package layout_test

import (
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// sevenPages is a paper of seven pages with an annex.
func sevenPages() doc.Document {
	d := conclusion()
	body := d.Blocks[3:21]
	long := append([]doc.Block{}, d.Blocks[:3]...)
	long = append(long, body...)
	long = append(long, body...)
	long = append(long, d.Blocks[3:]...)
	long = append(long, doc.Block{Section: &doc.Section{Landscape: true}}, doc.P(doc.AnnexHead, "Phụ lục I"), wardTable(12))
	d.Blocks = long
	return d
}

func thousandPages() doc.Document {
	d := conclusion()
	body := d.Blocks[3 : len(d.Blocks)-1]
	blocks := append([]doc.Block{}, d.Blocks[:3]...)
	for range 412 {
		blocks = append(blocks, body...)
	}
	d.Blocks = append(blocks, frontSignature())
	return d
}

func benchmarkLayout(b *testing.B, d doc.Document) {
	sheet := frontSheet()
	pages := 0
	b.ReportAllocs()
	for b.Loop() {
		r, err := layout.Layout(d, sheet)
		if err != nil {
			b.Fatal(err)
		}
		pages = len(r.Pages)
	}
	b.ReportMetric(float64(pages), "pages")
}

func BenchmarkSevenPages(b *testing.B)    { benchmarkLayout(b, sevenPages()) }
func BenchmarkThousandPages(b *testing.B) { benchmarkLayout(b, thousandPages()) }

func BenchmarkMegabyteParagraph(b *testing.B) {
	text := strings.Repeat(strings.Join(bodies, " ")+" ", 1<<20/len(strings.Join(bodies, " ")))
	benchmarkLayout(b, doc.Document{Blocks: []doc.Block{doc.P(doc.Body, text)}})
}

func BenchmarkMegabyteWord(b *testing.B) {
	benchmarkLayout(b, doc.Document{Blocks: []doc.Block{doc.P(doc.Body, strings.Repeat("nghiêng", 1<<17))}})
}
