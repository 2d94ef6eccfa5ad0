package people

import (
	"context"
	"fmt"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// saveTemplate makes an empty list of people to be filled in with Excel.
func (p *Page) saveTemplate() {
	people := p.Data()
	edit.SaveTemplate(p.config.Shell, "Mẫu danh sách người", service.PeopleTemplate(&people), "Điền xong, chọn “Nhập từ Excel...” ở trang Người, cơ quan.")
}

// importFile lets the user choose a list of people made with Excel, and shows what becomes of it before anything is
// written. Places are those of today.
func (p *Page) importFile() {
	p.config.Shell.PickOpen(dialogs.FileRequest{Title: "Nhập người, chức vụ", Filters: edit.SheetFilter}, func(path string) {
		var sheet *model.PeopleSheet
		today := p.config.Today()
		p.config.Shell.Work(edit.Work{
			Title: "Đang đọc tệp Excel", Count: "Đã đọc dòng",
			Do: func(ctx context.Context) error {
				cells, err := service.ReadSheet(ctx, path)
				if err != nil {
					return err
				}
				people, err := p.config.Store.People(ctx, today)
				if err == nil {
					sheet, err = model.NewPeopleSheet(&people, cells, today)
				}
				return err
			},
			Done: func() { p.beginImport(sheet) },
		})
	})
}

// beginImport shows the rows of a list in place of the columns.
func (p *Page) beginImport(sheet *model.PeopleSheet) {
	if p.importing != nil {
		return
	}
	p.HandOver()
	p.importing = edit.NewIncoming(p.importConfig(sheet))
	p.importing.Show()
	p.desk.Lay("Nhập người, chức vụ từ Excel", p.importing.List, p.importing.Foot())
	p.focus(p.importing.List)
}

func (p *Page) endImport() {
	p.importing = nil
	p.desk.Clear()
	p.focus(p.list)
}

// besidesImport does something unless a list is coming in: then only the list is seen.
func (p *Page) besidesImport(do func()) func() {
	return func() {
		if p.importing == nil {
			do()
		}
	}
}

type importRow = edit.IncomingRow[model.NewPost]

func (p *Page) importConfig(sheet *model.PeopleSheet) edit.IncomingConfig[model.NewPost] {
	places := map[string]string{}
	for _, x := range p.Data().Places {
		places[x.Key()] = x.Name
	}
	return edit.IncomingConfig[model.NewPost]{
		Shell: p.config.Shell, Name: "people/import", Act: "Nhập", Noun: "dòng", Canvas: p.Canvas,
		Columns: []widgets.Column[importRow]{
			{ID: "name", Label: "Họ và tên", Width: 170, Text: func(r importRow) string { return r.Value.Person.FullName }, Compare: func(a, b importRow) int {
				return model.CompareNames(a.Value.Person.FullName, b.Value.Person.FullName)
			}},
			{ID: "title", Label: "Chức vụ", Width: 150, Text: func(r importRow) string { return r.Value.Post.Title }},
			{ID: "place", Label: "Cơ quan", Text: func(r importRow) string {
				return places[model.PostPlace{Office: r.Value.Post.Office, Body: r.Value.Post.Body}.Key()]
			}},
			{ID: "days", Label: "Thời gian", Width: 170, Text: func(r importRow) string { return span(r.Value.Post.ValidFrom, r.Value.Post.ValidTo) }},
		},
		Empty: "Không có dòng nào thành người hay chức vụ.",
		Rows: func() []importRow {
			var out []importRow
			for _, r := range sheet.Rows() {
				out = append(out, importRow{Value: r.Row, Line: r.Line, Problems: r.Problems, Remark: r.Remark, Same: r.Row.Key(), Known: r.Known})
			}
			return out
		},
		Meanings: func(problem model.PasteProblem) []edit.PickOption {
			var out []edit.PickOption
			for _, c := range sheet.Meanings(problem) {
				out = append(out, edit.PickOption{ID: model.UID(c.ID), Label: c.Label})
			}
			return out
		},
		Choose: sheet.Choose, Confirm: p.confirmImport, GiveUp: p.endImport,
	}
}

// confirmImport writes the rows that stay in as one action.
func (p *Page) confirmImport(all []model.NewPost) {
	edit.ActThen(p.Sheet, func(ctx context.Context) (struct{}, error) { return struct{}{}, p.config.Store.AddPeople(ctx, all) }, func(struct{}) {
		p.endImport()
		p.config.Shell.Say(fmt.Sprintf("Đã nhập %d dòng người, chức vụ. Ctrl+Z để lấy lại.", len(all)))
	})
}
