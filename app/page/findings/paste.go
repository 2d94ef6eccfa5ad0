package findings

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// pasteTask shows what becomes of rows from Excel or Word before anything is written: which column is what, what each
// row says, and what cannot be understood. Nothing is kept until every row that stays in is understood.
type pasteTask struct {
	page  *Page
	cells [][]string      // as they came
	file  bool            // they come from a file and not from the clipboard
	fonts []model.OldFont // the old font each row seems to be written in, "" for none
	paste *model.Paste
	in    *edit.Incoming[model.DossierFinding]

	said    *widget.Label
	convert *widgets.Button
	roles   *fyne.Container
	heading *widgets.CheckBox
	fill    *widgets.CheckBox
	kind    *widgets.Select
	topic   *widgets.Select
	wards   *widgets.Button
	content fyne.CanvasObject
}

// pastedRow is one line of the preview.
type pastedRow = edit.IncomingRow[model.DossierFinding]

// pasteRows begins pasting what is on the clipboard (Ctrl+Shift+V, or Ctrl+V in the list).
func (p *Page) pasteRows() {
	if p.task != nil || !p.Loaded() {
		return
	}
	raw := p.config.Clipboard()
	if strings.TrimSpace(raw) == "" {
		p.config.Shell.Say("Chưa có gì để dán: hãy chọn các ô trong Excel hoặc các đoạn trong Word rồi bấm Ctrl+C.")
		return
	}
	p.takeRows(model.ParseRows(raw), false)
}

// takeRows shows what becomes of rows.
func (p *Page) takeRows(rows [][]string, file bool) {
	t := &pasteTask{page: p, cells: rows, file: file, fonts: oldFonts(rows)}
	t.build()
	t.read(rows)
	p.begin(t)
}

// oldFonts are the old fonts of the rows: that of all of them together, since a short row may not tell its own, or where
// there is none, since old texts stand among others, that of each.
func oldFonts(rows [][]string) []model.OldFont {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "\n")
	}
	out := make([]model.OldFont, len(rows))
	whole := model.DetectOldFont(strings.Join(lines, "\n"))
	for i, l := range lines {
		if out[i] = model.DetectOldFont(l); out[i] == "" {
			out[i] = whole
		}
	}
	return out
}

// fontNames name the old fonts of the rows, "" for none.
func (t *pasteTask) fontNames() string {
	var names []string
	for _, f := range model.OldFonts {
		if slices.Contains(t.fonts, f) {
			names = append(names, f.Label())
		}
	}
	return strings.Join(names, ", ")
}

// read reads the rows anew, as they were or converted.
func (t *pasteTask) read(rows [][]string) {
	start, fill := t.page.fresh(), false
	if t.paste != nil {
		start, fill = t.paste.Start, t.paste.Fill
	}
	t.paste = model.NewPaste(&t.page.d, start, rows)
	t.paste.Fill = fill
	t.in.Restart()
	t.showColumns()
	t.show()
}

func (t *pasteTask) build() {
	p := t.page
	t.said = widget.NewLabel("")
	t.convert = widgets.NewButton("Chuyển từ "+t.fontNames(), t.convertFont)
	t.convert.Hidden = t.fontNames() == ""
	t.roles = container.New(layout.NewCustomPaddedHBoxLayout(8))
	t.heading = widgets.NewCheckBox("Dòng đầu là tên cột", func(on bool) { t.paste.Heading = on; t.show() })
	t.fill = widgets.NewCheckBox("Ô trống lấy theo dòng trên", func(on bool) { t.paste.Fill = on; t.show() })
	t.kind = widgets.NewSelect(edit.Options(model.FindingKinds), func(id string) { t.paste.Start.Finding.Kind = model.FindingKind(id); t.show() })
	t.topic = widgets.NewSelect(topicOptions(&p.d), func(id string) { t.paste.Start.Finding.Topic = model.UID(id); t.show() })
	t.kind.Fold, t.topic.Fold, t.topic.Width = model.Fold, model.Fold, 260
	t.wards = widgets.NewButton("", t.pickWards)
	t.in = edit.NewIncoming(t.config())
	column := layout.NewCustomPaddedVBoxLayout(6)
	gap := layout.NewSpacer()
	where := widgets.NewBar(gap, t.heading, t.fill, gap, edit.Quiet("Khi dòng không ghi:"), t.kind, t.topic, t.wards)
	head := container.New(column, widgets.NewPageHeading(t.words("Nhập nhận xét từ Excel", "Dán nhận xét từ Excel hoặc Word")),
		container.NewHBox(t.said, t.convert), container.NewHScroll(t.roles), where)
	t.content = container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), widgets.NewBorder(head, t.in.Foot(), nil, nil, t.in.List))
}

// words are those for rows of a file, or for rows of the clipboard.
func (t *pasteTask) words(file, pasted string) string {
	if t.file {
		return file
	}
	return pasted
}

func (t *pasteTask) config() edit.IncomingConfig[model.DossierFinding] {
	p := t.page
	return edit.IncomingConfig[model.DossierFinding]{
		Shell: p.config.Shell, Name: "findings/paste", Act: t.words("Nhập", "Dán"), Noun: "nhận xét", Canvas: p.Canvas,
		Columns: []widgets.Column[pastedRow]{
			{ID: "wards", Label: "Phường", Width: 120, Text: func(r pastedRow) string { return namesOf(&p.d, r.Value.Wards) }},
			{ID: "kind", Label: "Loại", Width: 110, Text: func(r pastedRow) string { return shortKind(r.Value.Finding.Kind) }},
			{ID: "topic", Label: "Nội dung giám sát", Width: 170, Text: func(r pastedRow) string { return topicTitle(&p.d, r.Value.Finding.Topic) }},
			{ID: "text", Label: "Nhận xét", Text: func(r pastedRow) string { return r.Value.Finding.Text }},
		},
		Empty: "Không có đoạn nào thành nhận xét: hãy chọn cột “Nhận xét” ở trên.",
		Rows:  t.rows, Meanings: t.meanings, Confirm: t.confirm, GiveUp: p.endTask,
		Choose: func(problem model.PasteProblem, id string) { t.paste.Choose(problem, id) },
	}
}

func shortKind(k model.FindingKind) string {
	if l, ok := kindLabels[k]; ok {
		return l
	}
	return k.Label()
}

// remark says which cells of a row are empty and what stands in for them.
func (t *pasteTask) remark(f model.PastedFinding) string {
	if len(f.Blank) == 0 {
		return ""
	}
	var names []string
	for _, role := range f.Blank {
		names = append(names, "“"+role.Label()+"”")
	}
	said := "Trống ô " + model.JoinAnd(names)
	if t.paste.Fill {
		return said + ": lấy theo dòng trên."
	}
	return said + ": không lấy theo dòng trên."
}

// showColumns shows a choice for each column with what stands first in it.
func (t *pasteTask) showColumns() {
	t.roles.Objects = nil
	for i, role := range t.paste.Roles {
		s := widgets.NewSelect(edit.Options(model.PasteRoles), func(id string) { t.paste.Roles[i] = model.PasteRole(id); t.show() })
		s.Fold = model.Fold
		s.SetValue(string(role))
		t.roles.Add(container.New(layout.NewCustomPaddedVBoxLayout(2), edit.Quiet(fmt.Sprintf("Cột %d: %s", i+1, present.Short(t.paste.Rows[0][i], 22))), s))
	}
	t.heading.SetValue(t.paste.Heading)
	t.roles.Refresh()
}

// rows are the preview.
func (t *pasteTask) rows() []pastedRow {
	known := model.NewKnownFindings(t.page.d.Findings)
	var out []pastedRow
	for _, f := range t.paste.Findings() {
		out = append(out, pastedRow{
			Value: f.Finding, Line: f.Row, Problems: f.Problems, Remark: t.remark(f), Same: f.Finding.Key(), Known: len(f.Problems) == 0 && known.HasFinding(f.Finding),
		})
	}
	return out
}

func (t *pasteTask) show() {
	in := t.in.Show()
	t.said.SetText(fmt.Sprintf("%d dòng, %d cột; thành %d nhận xét.", len(t.paste.Rows), len(t.paste.Roles), in))
	t.kind.SetValue(string(t.paste.Start.Finding.Kind))
	t.topic.SetValue(string(t.paste.Start.Finding.Topic))
	t.wards.SetText(namesOf(&t.page.d, t.paste.Start.Wards))
	t.content.Refresh()
}

func (t *pasteTask) convertFont() {
	t.convert.Hide()
	rows := make([][]string, len(t.cells))
	for i, r := range t.cells {
		for _, c := range r {
			rows[i] = append(rows[i], model.ConvertOldFont(c, t.fonts[i]))
		}
	}
	t.read(rows)
	t.page.Focus(t.in.List)
}

func (t *pasteTask) pickWards() {
	p := t.page
	edit.PickSeveral(p.Canvas(), edit.Picking{Title: "Dòng không ghi phường là về phường nào?", Act: "Chọn", Options: p.wardOptions(), Picked: t.paste.Start.Wards}, func(wards []model.UID) {
		t.paste.Start.Wards = wards
		t.show()
	})
}

// meanings are all that a word can mean.
func (t *pasteTask) meanings(problem model.PasteProblem) []edit.PickOption {
	var all []edit.PickOption
	switch problem.Role {
	case model.PasteWard:
		all = append(t.page.wardOptions(), edit.PickOption{ID: commonPlace, Label: commonName})
	case model.PasteTopic:
		for _, o := range topicOptions(&t.page.d) {
			all = append(all, edit.PickOption{ID: model.UID(o.ID), Label: o.Label})
		}
	}
	return all
}

// confirm writes the rows that stay in as one action.
func (t *pasteTask) confirm(all []model.DossierFinding) {
	p := t.page
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.UID, error) { return p.config.Store.AddFindings(ctx, all) }, func(made []model.UID) {
		p.endTask()
		p.openSoon(made[0])
		p.config.Shell.Say(fmt.Sprintf(t.words("Đã nhập", "Đã dán")+" %d nhận xét. Ctrl+Z để lấy lại.", len(made)))
	})
}

// Content implements pageTask.
func (t *pasteTask) Content() fyne.CanvasObject { return t.content }

// First implements pageTask.
func (t *pasteTask) First() fyne.Focusable { return t.in.List }

// Read implements pageTask: the units and topics may have changed.
func (t *pasteTask) Read(*model.Dossier) { t.show() }

// NextColumn implements pageTask.
func (t *pasteTask) NextColumn() { t.in.NextColumn(t.kind) }
