package drafting

import (
	"strconv"

	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
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

func newRemarkList(open func(remarkRow), sentence string) *widgets.DataList[remarkRow] {
	return widgets.NewDataList(widgets.ListConfig[remarkRow]{
		Columns: []widgets.Column[remarkRow]{
			{ID: "level", Label: "Mức", Width: 96, Badge: func(r remarkRow) widgets.Badge {
				if r.Blocks() {
					return widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
				}
				return widgets.Badge{Word: "Nên xem", Tone: widgets.Warn}
			}},
			{ID: "have", Label: "Đang có", Width: 200, Text: func(r remarkRow) string { return r.Have }},
			{ID: "mend", Label: "Cách sửa", Text: func(r remarkRow) string { return r.Mend }},
			{ID: "clause", Label: "Căn cứ", Width: 110, Text: func(r remarkRow) string { return model.UpperFirst(r.Clause) }},
		},
		Key: func(r remarkRow) string { return r.key }, Fold: model.Fold, TypeAhead: func(r remarkRow) string { return r.Have },
		EmptySentence: sentence,
		OnOpen:        open,
	})
}

// toRemark goes to the paragraph a remark is about, or to its record.
func (p *Page) toRemark(r remarkRow) {
	if r.Place.Block > 0 {
		if keys := p.Data().draft.Keys; r.Place.Block <= len(keys) && p.list.Select(keys[r.Place.Block-1]) {
			p.Focus(p.list)
			return
		}
	}
	if r.Place.Ref.UID != "" {
		p.HandOver()
		p.WhenSaved(func() { p.config.Shell.Open(r.Place.Ref) })
		return
	}
	p.config.Shell.Say(r.Have + " " + r.Mend)
}
