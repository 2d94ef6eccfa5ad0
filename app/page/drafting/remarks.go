package drafting

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// remarkRow is what a check says, in the list.
type remarkRow struct {
	key string
	service.Remark
}

func remarkRows(all []service.Remark) []remarkRow {
	out := make([]remarkRow, len(all))
	for i, r := range all {
		out[i] = remarkRow{strconv.Itoa(i) + r.Check, r}
	}
	return out
}

// remarks are what the checks say: a line for each, and the one with the keyboard whole below them. Going to a remark
// shows its place in the text; Enter goes there or to the record that is to be mended.
type remarks struct {
	page    *Page
	quiet   bool // the list is being set: its moving is not the user's
	list    *widgets.DataList[remarkRow]
	whole   *fyne.Container
	content fyne.CanvasObject
}

// The room of the remark that is shown whole, a longer one is scrolled: it gives way, down to wholeLeast, to the head and
// four rows of the list.
const (
	wholeHeight = 176
	wholeLeast  = 80
	rowsLeast   = 5*theme.RowHeight + 4
)

// listAndWhole sets the list above the remark that is shown whole.
type listAndWhole struct{}

func (listAndWhole) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), o[0].MinSize().Height+wholeLeast)
}

func (listAndWhole) Layout(o []fyne.CanvasObject, size fyne.Size) {
	list := max(size.Height-wholeHeight, min(rowsLeast, size.Height-wholeLeast), 0)
	o[0].Resize(fyne.NewSize(size.Width, list))
	o[1].Move(fyne.NewPos(0, list))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-list))
}

func newRemarks(p *Page, name, sentence string) *remarks {
	x := &remarks{page: p, whole: container.NewStack()}
	x.list = widgets.NewDataList(widgets.ListConfig[remarkRow]{
		Columns: []widgets.Column[remarkRow]{
			{ID: "level", Label: "Mức", Width: 92, Badge: func(r remarkRow) widgets.Badge { return edit.RemarkBadge(r.Remark) }},
			{ID: "have", Label: "Đang có", Text: func(r remarkRow) string { return r.Have }},
			{ID: "need", Label: "Cần", Width: 190, Text: func(r remarkRow) string { return r.Need }},
		},
		Key: func(r remarkRow) string { return r.key }, Fold: model.Fold, Places: present.Places, TypeAhead: func(r remarkRow) string { return r.Have },
		EmptySentence: sentence,
		OnChosen:      x.goTo, // also for a click on the remark that is chosen already
		OnOpen:        p.toRemark,
	}).Remember(p.config.Shell, name)
	scroll := widgets.NewVScroll(container.New(layout.NewCustomPaddedLayout(4, 4, 6, 6), x.whole))
	x.content = container.New(listAndWhole{}, x.list, scroll)
	return x
}

// set shows other remarks; the one that is shown whole stays while it is still said.
func (x *remarks) set(all []service.Remark) {
	x.quiet = true
	x.list.SetRows(remarkRows(all))
	x.quiet = false
	x.showWhole()
}

// fail says in place of the remarks why nothing could be looked at, with a way to try again.
func (x *remarks) fail(err error, again func()) {
	x.list.SetError(present.ErrorText(err).Line(), again)
	x.showWhole()
}

func (x *remarks) showWhole() {
	x.whole.Objects = nil
	if r, ok := x.list.Current(); ok {
		x.whole.Objects = []fyne.CanvasObject{edit.NewRemarkNotice(r.Remark, func() { x.page.toRemark(r) })}
	}
	x.whole.Refresh()
}

func (x *remarks) goTo(chosen []remarkRow) {
	if x.quiet {
		return
	}
	x.showWhole()
	if len(chosen) > 0 {
		x.page.showPlace(chosen[0].Remark)
	}
}

// showPlace selects the paragraph that a remark is about and brings it into sight on the pages; the keyboard stays.
func (p *Page) showPlace(r service.Remark) bool {
	d := p.Data().draft
	at := r.Place.Block - 1
	if used := compose.UsedIn(d.Tree, r.Place.Ref.UID); at < 0 && r.Place.Ref.UID != "" && len(used) > 0 {
		at = used[0]
	}
	if at < 0 || at >= len(d.Keys) {
		if r.Place.Page > 0 {
			p.pages.Reveal(r.Place.Page-1, 0, 0)
		}
		return false
	}
	listed := slices.ContainsFunc(p.list.Rows(), func(x row) bool { return x.at == at }) && p.list.Select(d.Keys[at])
	p.revealBlock(at)
	return listed
}

// toRemark goes to the paragraph a remark is about, or to its record.
func (p *Page) toRemark(r remarkRow) {
	shown := p.showPlace(r.Remark)
	switch {
	case r.Place.Ref.UID != "" && r.Place.Block == 0:
		p.mend(r.Remark)
	case shown:
		p.Focus(p.list)
	case r.Place.Ref.UID != "":
		p.mend(r.Remark)
	default:
		p.config.Shell.Say(r.Have + " " + r.Mend)
	}
}

// mend opens the record because of which a remark is said.
func (p *Page) mend(r service.Remark) {
	p.led = &r
	p.HandOver()
	p.WhenSaved(func() { p.config.Shell.Open(r.Place.Ref) })
}
