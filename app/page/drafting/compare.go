package drafting

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// comparison sets an earlier version, or a Word file edited outside, beside the text of now, in place of the pages. Equal lines are left out but for the
// one before each difference, by which one finds the place.
type comparison struct {
	page    *Page
	title   *widgets.Heading
	reader  *widgets.Reader
	content *fyne.Container
}

func newComparison(p *Page) *comparison {
	c := &comparison{page: p, title: widgets.NewHeading(""), reader: widgets.NewReader()}
	head := widgets.NewBorder(nil, nil, nil, widgets.NewButton("Về trang in", c.close), c.title)
	c.content = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), head), nil, nil, nil, c.reader)
	c.content.Hide()
	return c
}

// compared says what stands in the two columns, and what is to be known of them.
type compared struct{ was, is, note string }

func (c *comparison) open(v model.DocumentVersion) {
	if v.Outside() {
		c.openFile(v)
		return
	}
	pairs, err := c.page.config.Drafting.Compare(c.page.Data().draft, v)
	if err != nil {
		c.page.config.Shell.Failed(err)
		return
	}
	c.show(v, pairs, compared{was: "Bản chọn", is: "Hiện nay"})
}

func (c *comparison) show(v model.DocumentVersion, pairs []compose.Pair, as compared) {
	rows, different := comparedRows(pairs, as)
	c.title.SetText(fmt.Sprintf("%s so với bản hiện nay: %d chỗ khác", versionName(v), different))
	var items []widgets.ReaderItem
	if as.note != "" {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(as.note, nil, widgets.Look{}), Above: 6})
	}
	if different == 0 {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText("Hai bản giống hệt nhau.", nil, widgets.Look{}), Above: 6})
	} else {
		items = append(items, widgets.ReaderItem{Block: widgets.NewTextTable(rows), Wide: true, Above: 6})
	}
	c.reader.SetItems(items)
	c.page.openRight(c.content)
	c.page.Focus(c.reader)
}

func (c *comparison) close() { c.page.Back() }

// comparedRows are the rows of the table and how many of them differ.
func comparedRows(pairs []compose.Pair, as compared) (rows [][]*widgets.MarkedText, different int) {
	cell := func(text string, spans []model.Span, mark widgets.Mark, muted bool) *widgets.MarkedText {
		var parts []widgets.MarkedPart
		for _, s := range spans {
			parts = append(parts, widgets.MarkedPart{Span: widgets.Span{Start: s.Start, End: s.End}, Mark: mark})
		}
		return widgets.NewMarkedText(text, parts, widgets.Look{Muted: muted})
	}
	rows = append(rows, []*widgets.MarkedText{
		widgets.NewMarkedText(as.was, nil, widgets.Look{Bold: true}), widgets.NewMarkedText(as.is, nil, widgets.Look{Bold: true}),
	})
	for i, x := range pairs {
		before := i+1 < len(pairs) && !pairs[i+1].Same()
		switch {
		case !x.Same():
			different++
			rows = append(rows, []*widgets.MarkedText{cell(x.Old, x.Gone, widgets.Gone, false), cell(x.Now, x.Come, widgets.Come, false)})
		case before:
			rows = append(rows, []*widgets.MarkedText{cell(x.Old, nil, "", true), cell(x.Now, nil, "", true)})
		}
	}
	return rows, different
}
