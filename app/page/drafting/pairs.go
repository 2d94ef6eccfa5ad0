package drafting

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

const pairsWord = "Nội dung đính chính"

// pair is one place that a letter of correction corrects, in the form. It is no record: its identity is its place.
type pair struct {
	meta model.Meta
	model.Correction
}

// pairRow is one of them in the list.
type pairRow struct {
	at int
	model.Correction
}

func (r pairRow) key() string { return strconv.Itoa(r.at) }

// pairs is where the places that a letter of correction corrects are written, in place of the pages: what was written in
// the paper, and what it shall say.
type pairs struct {
	page    *Page
	all     model.Corrections
	quiet   bool // the list is being set: its moving is not the user's
	list    *widgets.DataList[pairRow]
	form    *edit.Form[pair]
	place   *widgets.BaseEntry
	content *fyne.Container
}

func newPairs(p *Page) *pairs {
	x := &pairs{page: p}
	c := p.config
	x.list = widgets.NewDataList(widgets.ListConfig[pairRow]{
		Columns: []widgets.Column[pairRow]{
			{ID: "place", Label: "Chỗ cần sửa", Width: 140, Text: func(r pairRow) string { return r.Place }},
			{ID: "was", Label: "Đã ghi", Width: 200, Text: func(r pairRow) string { return r.Was }},
			{ID: "is", Label: "Nay sửa là", Text: func(r pairRow) string { return r.Is }},
		},
		Key: pairRow.key, Fold: model.Fold, Places: present.Places, OnCurrent: x.goTo,
		OnOpen: func(pairRow) { p.Focus(x.place) }, OnDelete: func([]pairRow) { x.drop() },
	}).Remember(c.Shell, "drafting/pairs")
	x.list.SetEmpty("Chưa ghi chỗ nào cần sửa; văn bản in để trống chỗ này.", "Thêm chỗ cần sửa", x.add)
	x.form = edit.NewForm(edit.FormConfig[pair]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(), Noun: "document",
		Save: x.save, Meta: func(v *pair) *model.Meta { return &v.meta },
		Parent: func(pair) model.Ref { return p.paper() },
		Place: func(v pair, key string) (model.Ref, string) {
			return p.paper(), model.ErrandCorrection.Field(key + ":" + string(v.meta.UID))
		},
		Ready: func(v pair) bool { return v.Was != "" || v.Is != "" },
	})
	x.form.MarksIn(x.list)
	x.place = edit.Line(x.form, "place", func(v *pair) *string { return &v.Place })
	x.place.SetHelp("Ví dụ: Dòng 3, trang 2.")
	was := edit.Area(x.form, "was", 2, func(v *pair) *string { return &v.Was })
	is := edit.Area(x.form, "is", 2, func(v *pair) *string { return &v.Is })
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0), x.form.DraftBar(func() { x.content.Refresh() }),
		widgets.NewFormRow("Chỗ cần sửa", x.place), widgets.NewFormRow("Đã ghi", was), widgets.NewFormRow("Nay sửa là", is))
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8),
		widgets.NewMainButton("Thêm chỗ cần sửa", x.add), widgets.NewButton("Bỏ chỗ này", x.drop), widgets.NewButton("Đóng", func() { p.Back() }))
	foot := container.New(layout.NewCustomPaddedLayout(8, 10, 14, 14), container.New(layout.NewCustomPaddedVBoxLayout(8), rows, buttons))
	head := container.New(layout.NewCustomPaddedLayout(10, 4, 14, 14), widgets.NewPageHeading(pairsWord))
	x.content = widgets.NewBorder(head, foot, nil, nil, x.list)
	x.content.Hide()
	return x
}

// openPairs shows where the corrected places are written.
func (p *Page) openPairs() {
	if !p.Loaded() {
		return
	}
	if p.Data().draft.Document.Type != model.CVDC {
		p.config.Shell.Say("Chỉ công văn đính chính mới có nội dung đính chính.")
		return
	}
	p.onDraft(func() {
		p.openRight(p.pairs.content)
		if len(p.pairs.all.Pairs) == 0 {
			p.pairs.add()
			return
		}
		p.Focus(p.pairs.list)
	})
}

// openAt shows the pair of a key, or begins a new one.
func (x *pairs) openAt(key string) {
	x.page.openPairs()
	if key == "" {
		x.add()
		return
	}
	x.list.Select(key)
}

// show takes over the pairs as they are in the file.
func (x *pairs) show(d service.Draft) {
	x.all = d.Dossier.Corrections[d.Document.UID]
	rows := make([]pairRow, len(x.all.Pairs))
	for i, c := range x.all.Pairs {
		rows[i] = pairRow{i, c}
	}
	x.quiet = true
	x.list.SetRows(rows)
	now := x.form.Value()
	if now.meta.Version > 0 {
		x.list.Select(string(now.meta.UID))
	}
	x.quiet = false
	if x.form.IsNew() {
		return
	}
	r, ok := x.list.Current()
	x.goTo(r, ok)
}

// goTo shows a pair in the fields.
func (x *pairs) goTo(r pairRow, ok bool) {
	switch {
	case x.quiet:
	case !ok:
		x.form.Clear()
	default:
		v := pair{model.Meta{UID: model.UID(r.key()), Version: x.all.Version}, r.Correction}
		if now := x.form.Value(); x.form.Shown() && now.meta.UID == v.meta.UID {
			x.form.Refresh(v)
			return
		}
		x.form.Open(v)
	}
}

// add begins one more pair.
func (x *pairs) add() {
	x.page.onDraft(func() {
		x.form.Open(pair{})
		x.page.Focus(x.place)
	})
}

// drop takes the pair in the fields out of the letter; a new one is given up.
func (x *pairs) drop() {
	if x.form.GiveUp() {
		x.page.Focus(x.list)
		return
	}
	if !x.form.Shown() {
		return
	}
	x.page.onDraft(func() {
		at := x.at(x.form.Value())
		x.form.Clear()
		x.page.Act("Đã bỏ chỗ cần sửa. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			_, err := x.page.config.Store.DropCorrection(ctx, x.page.config.Document, at)
			return err
		})
		x.page.Focus(x.list)
	})
}

// at is the place of a pair; a new one comes behind the last.
func (x *pairs) at(v pair) int {
	if n, err := strconv.Atoi(string(v.meta.UID)); err == nil {
		return n
	}
	return len(x.all.Pairs)
}

func (x *pairs) save(ctx context.Context, v pair) (pair, error) {
	at := x.at(v)
	all, err := x.page.config.Store.SaveCorrection(ctx, x.page.config.Document, at, v.Correction)
	if err != nil {
		return v, err
	}
	at = min(at, len(all.Pairs)-1)
	return pair{model.Meta{UID: model.UID(strconv.Itoa(at)), Version: all.Version}, all.Pairs[at]}, nil
}

// first has the keyboard when one goes to the pairs.
func (x *pairs) first() fyne.Focusable {
	if x.form.Shown() {
		return x.place
	}
	return x.list
}
