package edit

import (
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// RemarkBadge says whether a remark must be mended.
func RemarkBadge(r service.Remark) widgets.Badge {
	if r.Blocks() {
		return widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
	}
	return widgets.Badge{Word: "Nên xem", Tone: widgets.Warn}
}

// NewRemarkNotice shows a remark whole: what is there, what is needed, how to mend it, the clause. open leads to its place;
// nil: it leads nowhere.
func NewRemarkNotice(r service.Remark, open func()) *widgets.Notice {
	return widgets.NewNotice(widgets.NoticeText{
		Badge: RemarkBadge(r), Title: r.Have,
		Text:   strings.Join([]string{"Cần: " + model.LowerFirst(r.Need), "Sửa: " + model.LowerFirst(r.Mend)}, "\n"),
		Source: model.UpperFirst(r.Clause),
	}, open)
}
