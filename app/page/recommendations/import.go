package recommendations

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// imports are the actions that bring lists in; they are about one mission.
func (p *Page) imports() []widgets.Binding {
	if p.config.Mission == "" {
		return nil
	}
	return []widgets.Binding{{Label: "Lưu tệp mẫu Excel...", Do: p.saveTemplate}, {Label: "Nhập từ Excel...", Do: p.importFile}}
}

// saveTemplate makes an empty list of recommendations to be filled in with Excel.
func (p *Page) saveTemplate() {
	p.withChoices(p.config.Mission, func() {
		name := "Mẫu kiến nghị"
		if rows := p.sheet.Data().Rows; len(rows) > 0 {
			name += " " + rows[0].Code
		}
		edit.SaveTemplate(p.config.Shell, name, service.RecommendationTemplate(&p.choices), "Điền xong, chọn “Nhập từ Excel...” ở thẻ Kiến nghị.")
	})
}

// importFile lets the user choose a list of recommendations made with Excel, and shows what becomes of it before anything
// is written.
func (p *Page) importFile() {
	if p.importing != nil {
		return
	}
	p.config.Shell.PickOpen(dialogs.FileRequest{Title: "Nhập kiến nghị", Filters: edit.SheetFilter}, func(path string) {
		p.withChoices(p.config.Mission, func() {
			var sheet *model.DemandSheet
			choices, today := p.choices, p.config.Today()
			p.config.Shell.Work(edit.Work{
				Title: "Đang đọc tệp Excel", Count: "Đã đọc dòng",
				Do: func(ctx context.Context) error {
					cells, err := service.ReadSheet(ctx, path)
					if err == nil {
						sheet, err = model.NewDemandSheet(&choices, cells, today)
					}
					return err
				},
				Done: func() { p.beginImport(sheet, choices) },
			})
		})
	})
}

// beginImport shows the rows of a list in place of the columns.
func (p *Page) beginImport(sheet *model.DemandSheet, choices model.FollowUpChoices) {
	if p.importing != nil {
		return
	}
	p.sheet.HandOver()
	in := edit.NewIncoming(p.importConfig(sheet, choices))
	p.importing = in
	in.Show()
	p.desk.Lay("Nhập kiến nghị từ Excel", in.List, in.Foot())
	p.sheet.Focus(in.List)
}

func (p *Page) endImport() {
	p.importing = nil
	p.desk.Clear()
	p.sheet.Focus(p.list)
}

// besidesImport does something unless a list is coming in: then only the list is seen.
func (p *Page) besidesImport(do func()) func() {
	return func() {
		if p.importing == nil {
			do()
		}
	}
}

type importRow = edit.IncomingRow[model.NewDemand]

func (p *Page) importConfig(sheet *model.DemandSheet, choices model.FollowUpChoices) edit.IncomingConfig[model.NewDemand] {
	bodies := map[model.UID]model.FollowBody{}
	for _, b := range choices.Bodies {
		bodies[b.UID] = b.FollowBody
	}
	people := map[model.UID]string{}
	for _, x := range choices.People {
		people[x.UID] = x.FullName
	}
	to := func(r importRow) string {
		var all []model.FollowBody
		for _, uid := range r.Value.To {
			all = append(all, bodies[uid])
		}
		if len(all) == 0 {
			return ""
		}
		return shortTo(all)
	}
	return edit.IncomingConfig[model.NewDemand]{
		Shell: p.config.Shell, Name: "recommendations/import", Act: "Nhập", Noun: "kiến nghị", Canvas: p.sheet.Canvas,
		Columns: []widgets.Column[importRow]{
			{ID: "to", Label: "Nơi nhận", Width: 170, Text: to},
			{ID: "text", Label: "Kiến nghị", Text: func(r importRow) string { return r.Value.Recommendation.Text }},
			{ID: "due", Label: "Hạn", Width: 84, Text: func(r importRow) string { return r.Value.Recommendation.Due.Format() }},
			{ID: "follower", Label: "Theo dõi", Width: 120, Text: func(r importRow) string { return people[r.Value.Recommendation.Follower] }},
			{ID: "findings", Label: "Nhận xét", Width: 72, Align: fyne.TextAlignTrailing, Text: func(r importRow) string {
				return strings.TrimPrefix(fmt.Sprint(len(r.Value.Findings)), "0")
			}},
		},
		Empty: "Không có dòng nào thành kiến nghị.",
		Rows: func() []importRow {
			known := model.NewKnownDemands(p.sheet.Data().Rows)
			var out []importRow
			for _, r := range sheet.Rows() {
				out = append(out, importRow{
					Value: r.Demand, Line: r.Line, Problems: r.Problems, Remark: r.Remark, Same: r.Demand.Key(), Known: len(r.Problems) == 0 && known.HasDemand(r.Demand),
				})
			}
			return out
		},
		Meanings: func(problem model.PasteProblem) []edit.PickOption { return meanings(&choices, problem) },
		Choose:   sheet.Choose, Confirm: p.confirmImport, GiveUp: p.endImport,
	}
}

// meanings are all that a word of a list can mean; of a cell that only the list can mend there are none.
func meanings(c *model.FollowUpChoices, problem model.PasteProblem) []edit.PickOption {
	var out []edit.PickOption
	if problem.Word == "" {
		return nil
	}
	switch model.DemandColumn(problem.Role) {
	case model.DemandTo:
		for _, b := range c.Bodies {
			out = append(out, edit.PickOption{ID: b.UID, Label: b.Name})
		}
	case model.DemandFollower:
		for _, x := range c.People {
			out = append(out, edit.PickOption{ID: x.UID, Label: x.FullName})
		}
	case model.DemandFinding:
		for _, f := range c.Findings {
			out = append(out, edit.PickOption{ID: f.UID, Label: present.Short(f.Text, 120), Search: f.Text})
		}
	}
	return out
}

// confirmImport writes the rows that stay in as one action.
func (p *Page) confirmImport(all []model.NewDemand) {
	edit.ActThen(p.sheet, func(ctx context.Context) ([]model.UID, error) { return p.config.Store.AddRecommendations(ctx, all) }, func(made []model.UID) {
		p.endImport()
		if !p.list.Select(string(made[0])) { // it was not read yet
			p.target = made[0]
		}
		p.config.Shell.Say(fmt.Sprintf("Đã nhập %d kiến nghị. Ctrl+Z để lấy lại.", len(made)))
	})
}
