package mission

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// basisList is the bases of the mission in their order.
type basisList struct {
	page    *General
	list    *widgets.DataList[model.PlannedBasis]
	caption *listCaption
	content fyne.CanvasObject
	wanted  model.UID // basis to go to once the list has it
}

func newBasisList(g *General) *basisList {
	b := &basisList{page: g}
	b.list = widgets.NewDataList(widgets.ListConfig[model.PlannedBasis]{
		Columns: []widgets.Column[model.PlannedBasis]{
			{ID: "number", Label: "Số, ký hiệu", Width: 168, Text: func(x model.PlannedBasis) string { return kindAndNumber(x.Basis) }},
			{ID: "day", Label: "Ngày", Width: 86, Spare: 2, Text: func(x model.PlannedBasis) string { return x.Basis.Day.Format() }},
			{ID: "subject", Label: "Trích yếu", Text: func(x model.PlannedBasis) string { return x.Basis.Subject }},
			{ID: "standing", Label: "Hiệu lực", Width: 138, Spare: 1, Badge: b.standing},
		},
		Key:  func(x model.PlannedBasis) string { return string(x.Link.UID) },
		Fold: model.Fold, Places: present.Places, TypeAhead: func(x model.PlannedBasis) string { return x.Basis.Number },
		Multi:         true,
		EmptySentence: "Chưa có căn cứ.",
		EmptyButton:   "Thêm căn cứ",
		OnEmpty:       b.add,
		OnCurrent:     b.chosen,
		OpenEdits:     true, OnOpen: func(x model.PlannedBasis) { g.pane.edit(x) },
		OnDelete: func([]model.PlannedBasis) { b.drop() },
		Menu:     b.menu,
	}).Remember(g.config.Shell, "mission/bases")
	b.caption = newListCaption("Căn cứ", "Thêm căn cứ", b.add)
	b.content = widgets.NewColumn(b.caption.content, b.list, nil)
	return b
}

var standingTones = map[model.BasisStanding]widgets.Tone{
	model.BasisNotYet: widgets.Warn, model.BasisExpired: widgets.Bad, model.BasisReplaced: widgets.Bad,
}

// standingBadge marks a basis that does not hold on the day; one that does needs no mark.
func standingBadge(s model.BasisStanding) widgets.Badge {
	if s == model.BasisStands {
		return widgets.Badge{}
	}
	return widgets.Badge{Word: s.Label(), Tone: standingTones[s]}
}

func (b *basisList) standing(x model.PlannedBasis) widgets.Badge {
	return standingBadge(x.StandingOn(b.page.Data().plan.Day))
}

func (b *basisList) show(p model.MissionPlan) {
	b.list.SetRows(p.Bases)
	b.caption.setCount(len(p.Bases))
	b.goTo(b.wanted)
}

// goTo goes to a basis in the list, now or once the list has it.
func (b *basisList) goTo(basis model.UID) bool {
	b.wanted = basis
	for _, x := range b.list.Rows() {
		if x.Basis.UID == basis {
			b.wanted = ""
			return b.list.Select(string(x.Link.UID))
		}
	}
	return false
}

// chosen lets the editor follow the list while it is open.
func (b *basisList) chosen(x model.PlannedBasis, ok bool) {
	if ok && b.page.has(b.list) && b.page.pane.editing() {
		b.page.pane.show(x)
	}
}

func (b *basisList) add() { b.page.pane.pick("") }

func (b *basisList) menu(rows []model.PlannedBasis) *fyne.Menu {
	x := rows[0]
	items := []*fyne.MenuItem{
		fyne.NewMenuItem("Sửa", func() { b.page.pane.edit(x) }),
		fyne.NewMenuItem("Ghi văn bản thay thế", func() { b.page.pane.pick(x.Basis.UID) }),
	}
	if x.Successor.UID != "" {
		items = append(items, fyne.NewMenuItem("Dùng văn bản thay thế "+x.Successor.Title(), b.renew))
	}
	return fyne.NewMenu("", append(items, fyne.NewMenuItem("Bỏ khỏi cuộc giám sát", b.drop))...)
}

// drop takes the chosen bases out of the mission's list.
func (b *basisList) drop() {
	chosen := b.list.Chosen()
	if len(chosen) == 0 {
		return
	}
	what := present.Several(len(chosen), chosen[0].Basis.Title(), "căn cứ")
	var links []model.UID
	for _, x := range chosen {
		links = append(links, x.Link.UID)
	}
	g := b.page
	g.pane.close()
	g.Act("Đã bỏ "+what+" khỏi cuộc giám sát. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return g.config.Store.DropBases(ctx, links)
	})
}

// renew puts what replaced the chosen basis in its place.
func (b *basisList) renew() {
	x, ok := b.list.Current()
	if !ok {
		return
	}
	g := b.page
	if x.Successor.UID == "" {
		g.config.Shell.Say("Chưa ghi văn bản thay thế căn cứ này.")
		return
	}
	g.Act(fmt.Sprintf("Đã dùng %s thay cho %s.", x.Successor.Title(), x.Basis.Title()), func(ctx context.Context) error {
		return g.config.Store.RenewBasis(ctx, x.Link.UID)
	})
}

// move puts the chosen basis before or behind its neighbour.
func (b *basisList) move(up bool) {
	x, ok := b.list.Current()
	g := b.page
	if !ok || !edit.InOwnOrder(g.config.Shell, b.list) {
		return
	}
	g.Act("", func(ctx context.Context) error {
		return g.config.Store.MoveInOrder(ctx, "mission_basis", x.Link.UID, up)
	})
}
