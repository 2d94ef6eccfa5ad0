package conclusion

import (
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// showRemarks lists what the checks say about the paper, what must be mended first. A click or Enter opens the record
// it is about.
func (p *Page) showRemarks(all []service.Remark) {
	p.remarks = all
	p.list.RemoveAll()
	for _, r := range all {
		p.list.Add(p.notice(r))
	}
	if len(all) == 0 {
		p.list.Add(container.NewHBox(widgets.NewStatusBadge(widgets.Badge{Word: "Đủ nội dung để trình", Tone: widgets.Good})))
	}
	p.panel.Refresh()
}

func (p *Page) notice(r service.Remark) *widgets.Notice {
	badge := widgets.Badge{Word: "Nên xem", Tone: widgets.Warn}
	if r.Blocks() {
		badge = widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
	}
	return widgets.NewNotice(widgets.NoticeText{
		Badge: badge, Title: r.Have, Text: "Cần: " + model.LowerFirst(r.Need) + "\nSửa: " + model.LowerFirst(r.Mend), Source: model.UpperFirst(r.Clause),
	}, p.leads(r.Place.Ref.UID != "", func() { p.config.Shell.Open(r.Place.Ref) }))
}

// leads is the act of a remark that leads somewhere.
func (p *Page) leads(somewhere bool, open func()) func() {
	if !somewhere {
		return nil
	}
	return open
}
