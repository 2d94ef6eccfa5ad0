package drafting

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// comparison sets two texts of the paper side by side, in place of the pages: which ones is chosen above the columns. Equal
// lines are left out but for the one before each difference, by which one finds the place.
type comparison struct {
	page    *Page
	load    *task.Latest
	title   *widgets.Heading
	was, is *widgets.Select
	reader  *widgets.Reader
	content *fyne.Container
}

// presentText is the choice of the text of now.
const presentText = "now"

func newComparison(p *Page) *comparison {
	c := &comparison{page: p, load: task.NewLatest(p.config.Runner), title: widgets.NewHeading(""), reader: widgets.NewReader()}
	side := func() *widgets.Select {
		s := widgets.NewSelect(nil, func(string) { c.compare() })
		s.Fold, s.Width = model.Fold, 120 // as wide as the column below it
		return s
	}
	c.was, c.is = side(), side()
	head := container.New(layout.NewCustomPaddedVBoxLayout(6),
		widgets.NewBorder(nil, nil, nil, widgets.NewButton("Về trang in", func() { p.Back() }), c.title), container.NewGridWithColumns(2, c.was, c.is))
	c.content = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), head), nil, nil, nil, c.reader)
	c.content.Hide()
	return c
}

// sides are the texts that can be compared: that of now, the versions with the newest first, and what the paper replaces.
func sides(d service.Draft) []widgets.Option {
	out := []widgets.Option{{ID: presentText, Label: "Hiện nay, trong sổ"}}
	for _, v := range versionsOf(d) {
		out = append(out, widgets.Option{ID: string(v.UID), Label: "Bản " + strconv.Itoa(v.N) + ": " + versionName(v)})
	}
	if v := d.Replaced; v.UID != "" {
		out = append(out, widgets.Option{ID: string(v.UID), Label: "Văn bản được thay thế, số " + v.Number})
	}
	return out
}

// version is the text that was chosen; the zero version for that of now.
func (c *comparison) version(s *widgets.Select) model.DocumentVersion {
	d := c.page.Data().draft
	all := append(versionsOf(d), d.Replaced)
	if i := slices.IndexFunc(all, func(v model.DocumentVersion) bool { return string(v.UID) == s.Value() }); i >= 0 {
		return all[i]
	}
	return model.DocumentVersion{}
}

// older is the text with which that of now is compared first: what the paper replaces, else the newest version that was
// kept, else the newest of all; "" when there is none.
func older(d service.Draft) model.UID {
	all := versionsOf(d)
	kept := slices.IndexFunc(all, func(v model.DocumentVersion) bool { return v.Reason != "" })
	switch {
	case d.Replaced.UID != "":
		return d.Replaced.UID
	case kept >= 0:
		return all[kept].UID
	case len(all) > 0:
		return all[0].UID
	}
	return ""
}

// open shows a version beside the text of now: before it, or, of a Word file that was edited outside, after it.
func (c *comparison) open(version model.UID) {
	was, is := string(version), presentText
	if slices.ContainsFunc(c.page.Data().draft.Outside, func(v model.DocumentVersion) bool { return v.UID == version }) {
		was, is = is, was
	}
	c.was.SetValue(was)
	c.is.SetValue(is)
	c.page.openRight(c.content)
	c.page.Focus(c.reader)
	c.refresh()
}

// refresh brings choices and columns up to date with the paper.
func (c *comparison) refresh() {
	options := sides(c.page.Data().draft)
	for _, s := range []*widgets.Select{c.was, c.is} {
		s.SetOptions(options)
		if !s.Offers(s.Value()) {
			s.SetValue(presentText) // the version is gone
		}
	}
	c.compare()
}

func (c *comparison) compare() {
	p := c.page
	d, was, is := p.Data().draft, c.version(c.was), c.version(c.is)
	task.Load(c.load, func(ctx context.Context) ([]compose.Pair, error) { return p.config.Drafting.Compare(ctx, d, was, is) },
		func(pairs []compose.Pair, err error) {
			if err != nil {
				p.config.Shell.Failed(err)
				return
			}
			note := ""
			if was.Outside() || is.Outside() {
				note = service.OutsideIsNotIssued() + " Muốn dùng chữ của bản sửa ngoài thì sửa đoạn tương ứng trong sổ."
			}
			c.show(pairs, note)
		})
}

// show fills the columns; note is what is to be known of them.
func (c *comparison) show(pairs []compose.Pair, note string) {
	rows, different := comparedRows(pairs)
	c.title.SetText(fmt.Sprintf("So hai bản: %d chỗ khác", different))
	var items []widgets.ReaderItem
	if note != "" {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(note, nil, widgets.Look{}), Above: 6})
	}
	if different == 0 {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText("Hai bản giống hệt nhau.", nil, widgets.Look{}), Above: 6})
	} else {
		items = append(items, widgets.ReaderItem{Block: widgets.NewTextTable(rows), Wide: true, Above: 6})
	}
	c.reader.SetItems(items)
}

// comparedRows are the rows of the table and how many of them differ.
func comparedRows(pairs []compose.Pair) (rows [][]*widgets.MarkedText, different int) {
	cell := func(text string, spans []model.Span, mark widgets.Mark, muted bool) *widgets.MarkedText {
		var parts []widgets.MarkedPart
		for _, s := range spans {
			parts = append(parts, widgets.MarkedPart{Span: widgets.Span{Start: s.Start, End: s.End}, Mark: mark})
		}
		return widgets.NewMarkedText(text, parts, widgets.Look{Muted: muted})
	}
	rows = append(rows, []*widgets.MarkedText{
		widgets.NewMarkedText("Trước", nil, widgets.Look{Bold: true}), widgets.NewMarkedText("Sau", nil, widgets.Look{Bold: true}),
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
