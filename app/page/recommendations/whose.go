package recommendations

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// whose is the line above a new recommendation on the page of all missions: the mission it is to belong to, and the choice
// of another one.
type whose struct {
	page    *Page
	mission *widgets.Select
	content fyne.CanvasObject
}

func newWhose(p *Page) *whose {
	w := &whose{page: p}
	w.mission = widgets.NewSelect(nil, func(id string) { w.start(model.UID(id)) })
	w.mission.Fold, w.mission.Width = model.Fold, 200
	words := widget.NewLabelWithStyle("Kiến nghị mới của cuộc giám sát:", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	w.content = widgets.NewBorder(nil, nil, words, nil, w.mission)
	w.content.Hide()
	return w
}

// begin offers the missions of the book and begins a new recommendation of the one that is proposed, else of the first.
func (w *whose) begin(proposed model.UID) {
	p := w.page
	p.sheet.HandOver()
	edit.ActThen(p.sheet, func(ctx context.Context) ([]model.MissionRow, error) {
		return p.config.Store.Missions(ctx, p.config.Today())
	}, func(all []model.MissionRow) {
		if len(all) == 0 {
			p.config.Shell.Say("Kiến nghị thuộc một cuộc giám sát; hãy lập một cuộc giám sát trước.")
			return
		}
		var options []widgets.Option
		for _, r := range all {
			m := r.Mission
			options = append(options, widgets.Option{ID: string(m.UID), Label: m.Code + ". " + present.Short(cmp.Or(m.ShortTheme, m.Theme), 60)})
		}
		w.mission.SetOptions(options)
		if !slices.ContainsFunc(all, func(r model.MissionRow) bool { return r.Mission.UID == proposed }) {
			proposed = all[0].Mission.UID
		}
		w.start(proposed)
	})
}

// start begins a new recommendation of a mission, to nobody: bodies, follower and due day are another mission's matter.
func (w *whose) start(mission model.UID) {
	w.page.withChoices(mission, func() { w.page.begin(mission, record{}, w.mission) })
}

// show shows the line over a new recommendation, on the page of all missions.
func (w *whose) show(isNew bool, mission model.UID) {
	on := isNew && w.page.config.Mission == ""
	if on {
		w.mission.SetValue(string(mission))
	}
	if on == w.content.Visible() {
		return
	}
	if on {
		w.content.Show()
	} else {
		w.content.Hide()
	}
	w.page.editor.fields.Refresh()
}
