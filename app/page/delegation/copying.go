package delegation

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// copying offers the other missions of the file; the one picked gives its delegation.
type copying struct {
	page    *Page
	picks   *widgets.PickList[model.MissionRow]
	content fyne.CanvasObject
}

func newCopying(p *Page) *copying {
	c := &copying{page: p}
	c.picks = widgets.NewPickList(widgets.PickConfig[model.MissionRow]{
		List: widgets.ListConfig[model.MissionRow]{
			NoHeader: true,
			Columns: []widgets.Column[model.MissionRow]{
				{ID: "code", Width: 110, Whole: true, Text: func(r model.MissionRow) string { return r.Mission.Code }},
				{ID: "theme", Text: themeOf},
				{ID: "period", Width: 140, Whole: true, Spare: 1, Text: func(r model.MissionRow) string {
					return present.Period(r.Mission.PeriodFrom, r.Mission.PeriodTo)
				}},
			},
			Key:           func(r model.MissionRow) string { return string(r.Mission.UID) },
			EmptySentence: "Không có cuộc giám sát nào khác như vậy.",
		},
		Matches: func(typed string) func(model.MissionRow) bool {
			q := model.ParseQuery(typed)
			return func(r model.MissionRow) bool { return q.Match(strings.Join([]string{r.Mission.Code, themeOf(r)}, " ")) }
		},
		Placeholder: "Gõ mã hoặc vài chữ của chuyên đề",
		OnPick:      c.take,
		OnEscape:    func() { p.Back() },
	})
	foot := container.New(layout.NewCustomPaddedLayout(6, 6, 0, 0), container.NewHBox(widgets.NewButton("Đóng", func() { p.Back() })))
	c.content = container.New(layout.NewCustomPaddedLayout(6, 0, 10, 10),
		widgets.NewColumn(widgets.NewPageHeading("Chép đoàn của cuộc giám sát khác"), c.picks.Content(), foot))
	return c
}

func themeOf(r model.MissionRow) string {
	if r.Mission.ShortTheme != "" {
		return r.Mission.ShortTheme
	}
	return model.UpperFirst(r.Mission.Theme)
}

// begin reads the missions of the file.
func (c *copying) begin() {
	p := c.page
	c.picks.Clear()
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.MissionRow, error) {
		return p.config.Store.Missions(ctx, p.config.Today())
	}, func(rows []model.MissionRow) {
		var others []model.MissionRow
		for _, r := range rows {
			if r.Mission.UID != p.config.Mission {
				others = append(others, r)
			}
		}
		c.picks.SetRows(others)
	})
}

func (c *copying) take(r model.MissionRow) {
	p := c.page
	edit.ActThen(p.Sheet, func(ctx context.Context) (int, error) {
		return p.config.Store.CopyMembers(ctx, p.config.Mission, r.Mission.UID)
	}, func(added int) {
		p.Back()
		p.config.Shell.Say(fmt.Sprintf("Đã thêm %d thành viên từ %s, với chức vụ của ngày cuộc này. Ctrl+Z để bỏ.", added, r.Mission.Code))
	})
}
