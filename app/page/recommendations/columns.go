package recommendations

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

func rowKey(f model.FollowUp) string { return string(f.UID) }

func rowText(f model.FollowUp) string {
	if text := present.Short(f.Text, 200); text != "" {
		return text
	}
	return "(chưa có nội dung)"
}

// leftBadge says how many days are left, as long as something is awaited.
func leftBadge(f model.FollowUp, today model.Date) widgets.Badge {
	word := present.DaysLeft(f.Due, today)
	if f.State.Settled() || word == "" {
		return widgets.Badge{}
	}
	tone := widgets.Plain
	switch left := today.DaysUntil(f.Due); {
	case left < 0:
		tone = widgets.Bad
	case left <= 7:
		tone = widgets.Warn
	case left <= 30:
		tone = widgets.Info
	}
	return widgets.Badge{Word: word, Tone: tone}
}

func stateBadge(s model.RecommendationState) widgets.Badge {
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.RecommendationTone(s))}
}

func unitText(f model.FollowUp) string {
	var names []string
	for _, u := range f.Units {
		names = append(names, u.Name)
	}
	return present.WardNames(names)
}

// columns are those of the list; within one mission it needs no column for the mission.
func (p *Page) columns() []widgets.Column[model.FollowUp] {
	today := p.config.Today
	out := []widgets.Column[model.FollowUp]{
		{ID: "text", Label: "Kiến nghị", Text: rowText, Compare: func(a, b model.FollowUp) int { return model.Compare(a.Text, b.Text) }},
		{ID: "to", Label: "Nơi nhận", Width: 150, Spare: 2, Text: func(f model.FollowUp) string { return shortTo(f.To) }, Compare: func(a, b model.FollowUp) int { return model.Compare(toText(a.To), toText(b.To)) }},
		{ID: "unit", Label: "Đơn vị", Width: 92, Spare: 5, Text: unitText, Compare: func(a, b model.FollowUp) int { return model.Compare(unitText(a), unitText(b)) }},
		{ID: "due", Label: "Hạn", Width: 84, Text: func(f model.FollowUp) string { return f.Due.Format() }, Compare: compareDue},
		{ID: "left", Label: "Còn lại", Width: 122, Spare: 1, Badge: func(f model.FollowUp) widgets.Badge { return leftBadge(f, today()) }, Compare: compareLeft},
		{ID: "state", Label: "Trạng thái", Width: 150, Badge: func(f model.FollowUp) widgets.Badge { return stateBadge(f.State) }, Compare: compareState},
		{ID: "person", Label: "Theo dõi", Width: 110, Spare: 3, Text: func(f model.FollowUp) string { return f.Person }, Compare: comparePerson},
	}
	if p.config.Mission == "" {
		out = append(out, widgets.Column[model.FollowUp]{
			ID: "mission", Label: "Cuộc giám sát", Width: 104, Whole: true, Spare: 4, Text: func(f model.FollowUp) string { return f.Code },
			Compare: func(a, b model.FollowUp) int { return model.Compare(a.Code, b.Code) },
		})
	}
	return out
}

// compareDue puts what has no day last.
func compareDue(a, b model.FollowUp) int {
	return cmp.Or(boolOrder(a.Due == "", b.Due == ""), strings.Compare(string(a.Due), string(b.Due)))
}

// compareLeft puts what is settled behind what is awaited.
func compareLeft(a, b model.FollowUp) int {
	return cmp.Or(boolOrder(a.State.Settled(), b.State.Settled()), compareDue(a, b))
}

func compareState(a, b model.FollowUp) int {
	return slices.Index(model.RecommendationStates, a.State) - slices.Index(model.RecommendationStates, b.State)
}

func comparePerson(a, b model.FollowUp) int {
	return cmp.Or(boolOrder(a.Person == "", b.Person == ""), model.CompareNames(a.Person, b.Person))
}

func (p *Page) listConfig() widgets.ListConfig[model.FollowUp] {
	return widgets.ListConfig[model.FollowUp]{
		Columns: p.columns(), Key: rowKey, Multi: true, Fold: model.Fold, Places: present.Places, TypeAhead: func(f model.FollowUp) string { return f.Text },
		Group:         func(f model.FollowUp) string { return p.shown.heads[f.UID] },
		EmptySentence: p.emptySentence(), EmptyButton: p.emptyButton(), OnEmpty: p.Add,
		OnCurrent: p.goTo,
		OpenEdits: true, OnOpen: func(model.FollowUp) { p.FocusText() },
		OnDelete: func([]model.FollowUp) { p.DeleteCurrent() },
		Menu:     func([]model.FollowUp) *fyne.Menu { return p.menu() },
	}
}

// listName is the list's name in what the window remembers.
const listName = "recommendations"

func (p *Page) emptySentence() string {
	if p.config.Mission == "" {
		return "Không có kiến nghị nào ở đây. Kiến nghị được ghi trong thẻ Kiến nghị của từng cuộc giám sát."
	}
	return "Không có kiến nghị nào ở đây."
}

func (p *Page) emptyButton() string {
	if p.config.Mission == "" {
		return ""
	}
	return "Thêm kiến nghị"
}

// slotConfig is the left column.
func (p *Page) slotConfig() widgets.ListConfig[slot] {
	return widgets.ListConfig[slot]{
		NoHeader: true,
		Columns: []widgets.Column[slot]{
			{ID: "name", Text: func(s slot) string { return s.label }},
			{ID: "count", Width: 54, Align: fyne.TextAlignTrailing, Text: slotCount, Muted: func(s slot) bool { return s.late == 0 }},
		},
		Key: func(s slot) string { return s.id }, Fold: model.Fold,
		OnCurrent: p.goToSlot,
		OnOpen:    func(slot) { p.sheet.Focus(p.list) },
	}
}

// slotCount is how many lines a slot has, with a sign and how many of them are overdue: "12, 3!".
func slotCount(s slot) string {
	text := present.Count(s.count)
	if s.late > 0 {
		text += ", " + present.Count(s.late) + "!"
	}
	return text
}
