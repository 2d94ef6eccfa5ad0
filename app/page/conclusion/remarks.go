package conclusion

import (
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// showRemarks lists what the checks say about the paper, what must be mended first. A click or Enter opens the record
// it is about. Of an issued paper it says that what is shown is that one.
func (p *Page) showRemarks(paper model.Document, all []service.Remark) {
	p.remarks = all
	p.list.RemoveAll()
	for _, r := range all {
		p.list.Add(p.notice(r))
	}
	switch {
	case paper.State != "" && paper.State.Frozen():
		p.list.Add(widgets.NewNotice(widgets.NoticeText{
			Badge: widgets.Badge{Word: paper.State.Label(), Tone: widgets.Good}, Title: "Số " + paper.Number + ", ngày " + paper.Day.Format(),
			Text: "Đang xem đúng bản đã ban hành; chữ, số và ngày không đổi nữa. Muốn sửa thì lập văn bản thay thế hoặc công văn đính chính ở thẻ Văn bản.",
		}, p.leads(true, func() { p.config.Shell.Open(model.Ref{Noun: paper.Noun(), UID: paper.UID}) })))
	case len(all) == 0:
		p.list.Add(container.NewHBox(widgets.NewStatusBadge(widgets.Badge{Word: "Đủ nội dung để trình", Tone: widgets.Good})))
	}
	p.panel.Refresh()
}

func (p *Page) notice(r service.Remark) *widgets.Notice {
	return edit.NewRemarkNotice(r, p.leads(r.Place.Ref.UID != "", func() {
		p.led = r
		p.config.Shell.Open(r.Place.Ref)
	}))
}

// leads is the act of a remark that leads somewhere.
func (p *Page) leads(somewhere bool, open func()) func() {
	if !somewhere {
		return nil
	}
	return open
}
