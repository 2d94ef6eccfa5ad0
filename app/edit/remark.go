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
		Source: model.UpperFirst(r.Clause), Table: sidesTable(r.Sides),
	}, open)
}

// sidesTable sets praise and shortcomings side by side, whole.
func sidesTable(s service.Sides) [][]string {
	n := max(len(s.Praise), len(s.Shortcoming))
	if n == 0 {
		return nil
	}
	rows := [][]string{{"Ưu điểm", "Hạn chế"}}
	at := func(all []string, i int) string {
		if i < len(all) {
			return all[i]
		}
		return ""
	}
	for i := range n {
		rows = append(rows, []string{at(s.Praise, i), at(s.Shortcoming, i)})
	}
	return rows
}
