package missions

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// head is what stands above the list: where one is, the filters, the acts.
func (p *Page) head() fyne.CanvasObject {
	name := widgets.NewPageHeading("Cuộc giám sát")
	title := widgets.NewBar(name, name,
		widgets.NewButton("Chuyển trạng thái", p.moveCurrent), widgets.NewButton("Chép cuộc giám sát cũ", p.copyCurrent),
		widgets.NewMainButton("Thêm cuộc giám sát", p.Add))
	filters := widgets.NewBar(p.states, p.search, p.states)
	return container.New(layout.NewCustomPaddedVBoxLayout(4),
		container.New(layout.NewCustomPaddedLayout(4, 0, 12, 8), title),
		container.New(layout.NewCustomPaddedLayout(0, 4, 10, 8), filters))
}

// stateOptions are the chips of the states with the number of missions in each.
func stateOptions(all []model.MissionRow) []widgets.Option {
	counts := map[model.MissionState]int{}
	for _, r := range all {
		counts[r.Mission.State]++
	}
	var out []widgets.Option
	for _, s := range model.MissionStates {
		label := s.Label()
		if n := counts[s]; n > 0 {
			label = fmt.Sprintf("%s %d", label, n)
		}
		out = append(out, widgets.Option{ID: string(s), Label: label})
	}
	return out
}
