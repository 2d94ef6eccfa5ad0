package help

import (
	"context"
	"image"
	"strings"

	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/guide"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// itemIndent is how far a list inside a list stands in.
const itemIndent = 20

// words is all text of a section.
func words(b *guide.Book, s guide.Section) string {
	var out []string
	for _, x := range b.Blocks[s.From:s.To] {
		out = append(out, x.Words())
	}
	return strings.Join(out, "\n")
}

// blocks makes the book's blocks to be read, with the words looked for marked, and says with which item each begins.
func (p *Page) blocks() (items []widgets.ReaderItem, starts []int) {
	for _, x := range p.config.Book.Blocks {
		starts = append(starts, len(items))
		if x.Kind == guide.Picture {
			items = append(items, p.picture(x)...)
		}
		items = append(items, itemOf(x, p.query))
	}
	return items, starts
}

func itemOf(x guide.Block, q model.Query) widgets.ReaderItem {
	switch x.Kind {
	case guide.Heading:
		return heading(x, q)
	case guide.Item:
		item := widgets.NewListItem(x.Mark, marked(x.Text, q, widgets.Look{}))
		return widgets.ReaderItem{Block: item, Indent: 4 + float32(x.Level)*itemIndent, Above: 4}
	case guide.Table:
		return widgets.ReaderItem{Block: table(x, q), Above: 10}
	case guide.Picture:
		return widgets.ReaderItem{Block: marked(x.Text, q, widgets.Look{Muted: true}), Above: 4}
	}
	return widgets.ReaderItem{Block: marked(x.Text, q, widgets.Look{}), Above: 8}
}

func heading(x guide.Block, q model.Query) widgets.ReaderItem {
	look, above := widgets.Look{Bold: true}, float32(14)
	switch x.Level {
	case 1:
		look.Size, above = fynetheme.SizeNameHeadingText, 0
	case 2:
		look.Size, above = fynetheme.SizeNameSubHeadingText, 28
	}
	return widgets.ReaderItem{Block: marked(x.Text, q, look), Above: above}
}

func table(x guide.Block, q model.Query) *widgets.TextTable {
	var rows [][]*widgets.MarkedText
	for i, r := range x.Rows {
		var cells []*widgets.MarkedText
		for _, c := range r {
			cells = append(cells, marked(c, q, widgets.Look{Bold: i == 0, Muted: i == 0}))
		}
		rows = append(rows, cells)
	}
	return widgets.NewTextTable(rows)
}

// picture is the picture above its caption; none when it is not there.
func (p *Page) picture(x guide.Block) []widgets.ReaderItem {
	size, err := guide.PictureSize(x.File)
	if err != nil {
		return nil
	}
	read := func(pixels image.Point, show func(image.Image)) {
		task.Run(p.config.Runner, task.Job[image.Image]{
			Work: func(context.Context, func(task.Progress)) (image.Image, error) {
				return guide.DrawPicture(x.File, pixels)
			},
			Done: func(img image.Image, _ error) { show(img) },
		})
	}
	return []widgets.ReaderItem{{Block: widgets.NewFramedPicture(size, read), Above: 10, Wide: true}}
}

// marked is a text with its keys and strong words, and the words looked for where nothing else stands out.
func marked(t guide.Text, q model.Query, look widgets.Look) *widgets.MarkedText {
	var parts []widgets.MarkedPart
	for _, p := range t.Parts {
		mark := widgets.Strong
		if p.Key {
			mark = widgets.Key
		}
		parts = append(parts, widgets.MarkedPart{Span: widgets.Span{Start: p.Start, End: p.End}, Mark: mark})
	}
	if q.Empty() {
		return widgets.NewMarkedText(t.Words, parts, look)
	}
	var found []widgets.MarkedPart
	for _, s := range q.Highlights(t.Words) {
		found = append(found, widgets.MarkedPart{Span: widgets.Span{Start: s.Start, End: s.End}, Mark: widgets.Found})
	}
	return widgets.NewMarkedText(t.Words, merged(parts, found), look)
}

// merged puts what was found between the parts that stand out by themselves; where both are, the part wins.
func merged(parts, found []widgets.MarkedPart) []widgets.MarkedPart {
	var out []widgets.MarkedPart
	for len(parts) > 0 || len(found) > 0 {
		switch {
		case len(parts) == 0 || len(found) > 0 && found[0].End <= parts[0].Start:
			out, found = append(out, found[0]), found[1:]
		case len(found) > 0 && found[0].Start < parts[0].End:
			found = found[1:]
		default:
			out, parts = append(out, parts[0]), parts[1:]
		}
	}
	return out
}
