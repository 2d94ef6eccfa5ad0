package missions

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// head is what stands above the list: where one is, the filters, the acts.
func (p *Page) head() fyne.CanvasObject {
	acts := container.NewHBox(
		widgets.NewButton("Chuyển trạng thái", p.moveCurrent), widgets.NewButton("Chép cuộc giám sát cũ", p.copyCurrent),
		widgets.NewMainButton("Thêm cuộc giám sát", p.Add))
	title := widgets.NewBorder(nil, nil, nil, container.NewCenter(acts), widgets.NewPageHeading("Cuộc giám sát"))
	filters := container.New(filterLayout{}, p.search, p.states)
	return container.New(layout.NewCustomPaddedVBoxLayout(4),
		container.New(layout.NewCustomPaddedLayout(4, 0, 12, 8), title),
		container.New(layout.NewCustomPaddedLayout(0, 4, 10, 8), filters))
}

// filterLayout sets the chips right of the search field, in one row of a fixed height: what wraps would otherwise take
// the height it needed before the window had its width.
type filterLayout struct{}

const filterGap = 10

func (filterLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	field := o[0].MinSize()
	return fyne.NewSize(field.Width+filterGap+o[1].MinSize().Width, field.Height)
}

func (filterLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	field := o[0].MinSize()
	o[0].Resize(field)
	o[1].Move(fyne.NewPos(field.Width+filterGap, (field.Height-theme.ControlHeight)/2))
	o[1].Resize(fyne.NewSize(size.Width-field.Width-filterGap, theme.ControlHeight))
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
