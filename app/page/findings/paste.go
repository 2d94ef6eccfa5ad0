package findings

import (
	"context"
	"fmt"
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
	cells [][]string    // as they came
	file  bool          // they come from a file and not from the clipboard
	font  model.OldFont // the old font the text seems to be written in
	paste *model.Paste
	out   map[string]bool // rows left out by the user

	said    *widget.Label
	convert *widgets.Button
	roles   *fyne.Container
	heading *widgets.CheckBox
	fill    *widgets.CheckBox
	kind    *widgets.Select
	topic   *widgets.Select
	wards   *widgets.Button
	list    *widgets.DataList[pastedRow]
	take    *widgets.Button
	content fyne.CanvasObject
}

// pastedRow is one line of the preview.
type pastedRow struct {
	model.PastedFinding
	key string
	out bool
}

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
	t := &pasteTask{page: p, cells: rows, file: file, font: model.DetectOldFont(joined(rows))}
	t.build()
	t.read(rows)
	p.begin(t)
}

// joined are all cells as one text.
func joined(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "\n")
	}
	return strings.Join(lines, "\n")
}

// read reads the rows anew, as they were or converted.
func (t *pasteTask) read(rows [][]string) {
	start, fill := t.page.fresh(), false
	if t.paste != nil {
		start, fill = t.paste.Start, t.paste.Fill
	}
	t.paste = model.NewPaste(&t.page.d, start, rows)
	t.paste.Fill = fill
	t.out = map[string]bool{}
	t.showColumns()
	t.show()
}

func (t *pasteTask) build() {
	p := t.page
	t.said = widget.NewLabel("")
	t.convert = widgets.NewButton("Chuyển từ "+t.font.Label(), t.convertFont)
	t.convert.Hidden = t.font == ""
	t.roles = container.New(layout.NewCustomPaddedHBoxLayout(8))
	t.heading = widgets.NewCheckBox("Dòng đầu là tên cột", func(on bool) { t.paste.Heading = on; t.show() })
	t.fill = widgets.NewCheckBox("Ô trống lấy theo dòng trên", func(on bool) { t.paste.Fill = on; t.show() })
	t.kind = widgets.NewSelect(edit.Options(model.FindingKinds), func(id string) { t.paste.Start.Finding.Kind = model.FindingKind(id); t.show() })
	t.topic = widgets.NewSelect(topicOptions(&p.d), func(id string) { t.paste.Start.Finding.Topic = model.UID(id); t.show() })
	t.kind.Fold, t.topic.Fold, t.topic.Width = model.Fold, model.Fold, 260
	t.wards = widgets.NewButton("", t.pickWards)
	t.list = widgets.NewDataList(t.listConfig()).Remember(p.config.Shell, "findings/paste")
	t.take = widgets.NewMainButton("", t.confirm)
	column := layout.NewCustomPaddedVBoxLayout(6)
	where := container.New(layout.NewCustomPaddedHBoxLayout(8), t.heading, t.fill, layout.NewSpacer(), grey("Khi dòng không ghi:"), t.kind, t.topic, t.wards)
	head := container.New(column, widgets.NewPageHeading(t.words("Nhập nhận xét từ Excel", "Dán nhận xét từ Excel hoặc Word")),
		container.NewHBox(t.said, t.convert), container.NewHScroll(t.roles), where)
	foot := container.New(layout.NewCustomPaddedHBoxLayout(8), grey("Enter: chọn nghĩa đúng hoặc bỏ dòng; dấu cách: bỏ dòng, lấy lại"), layout.NewSpacer(),
		t.take, widgets.NewButton("Bỏ qua", p.endTask))
	t.content = container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), widgets.NewBorder(head, container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), foot), nil, nil, t.list))
}

// words are those for rows of a file, or for rows of the clipboard.
func (t *pasteTask) words(file, pasted string) string {
	if t.file {
		return file
	}
	return pasted
}

// grey is a quiet word beside fields.
func grey(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}

func (t *pasteTask) listConfig() widgets.ListConfig[pastedRow] {
	muted := func(r pastedRow) bool { return r.out }
	return widgets.ListConfig[pastedRow]{
		Columns: []widgets.Column[pastedRow]{
			{ID: "row", Label: "Dòng", Width: 48, Align: fyne.TextAlignTrailing, Text: func(r pastedRow) string { return fmt.Sprint(r.Row) }, Muted: muted},
			{ID: "state", Label: "", Width: 92, Badge: pasteBadge},
			{ID: "wards", Label: "Phường", Width: 120, Text: func(r pastedRow) string { return t.page.wardNames(r.Finding.Wards) }, Muted: muted},
			{ID: "kind", Label: "Loại", Width: 110, Text: func(r pastedRow) string { return shortKind(r.Finding.Finding.Kind) }, Muted: muted},
			{ID: "topic", Label: "Nội dung giám sát", Width: 170, Text: func(r pastedRow) string { return topicTitle(&t.page.d, r.Finding.Finding.Topic) }, Muted: muted},
			{ID: "text", Label: "Nhận xét", Text: func(r pastedRow) string { return r.Finding.Finding.Text }, Muted: muted},
			{ID: "problem", Label: "Cần sửa, lưu ý", Width: 300, Text: t.remarks, Muted: muted},
		},
		Key: func(r pastedRow) string { return r.key }, Fold: model.Fold,
		EmptySentence: "Không có đoạn nào thành nhận xét: hãy chọn cột “Nhận xét” ở trên.",
		OnOpen:        t.repair, OnSpace: t.toggle, OnDelete: func(rows []pastedRow) { t.toggle(rows[0]) },
	}
}

func shortKind(k model.FindingKind) string {
	if l, ok := kindLabels[k]; ok {
		return l
	}
	return k.Label()
}

func pasteBadge(r pastedRow) widgets.Badge {
	switch {
	case r.out:
		return widgets.Badge{Word: "Bỏ", Tone: widgets.Plain}
	case len(r.Problems) > 0:
		return widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
	}
	return widgets.Badge{Word: "Sẽ thêm", Tone: widgets.Good}
}

// problemText says what is wrong with a row, and what it may mean.
func problemText(r pastedRow) string {
	var out []string
	for _, p := range r.Problems {
		text := p.Message
		if len(p.Near) > 0 {
			text += " Có phải “" + p.Near[0].Label + "”?"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// remarks say what is wrong with a row, else which of its cells are empty and what stands in for them.
func (t *pasteTask) remarks(r pastedRow) string {
	if len(r.Problems) > 0 || len(r.Blank) == 0 {
		return problemText(r)
	}
	var names []string
	for _, role := range r.Blank {
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
		t.roles.Add(container.New(layout.NewCustomPaddedVBoxLayout(2), grey(fmt.Sprintf("Cột %d: %s", i+1, present.Short(t.paste.Rows[0][i], 22))), s))
	}
	t.heading.SetValue(t.paste.Heading)
	t.roles.Refresh()
}

// rows are the preview.
func (t *pasteTask) rows() []pastedRow {
	var out []pastedRow
	ofRow := map[int]int{}
	for _, f := range t.paste.Findings() {
		ofRow[f.Row]++
		key := fmt.Sprint(f.Row, "/", ofRow[f.Row])
		out = append(out, pastedRow{f, key, t.out[key]})
	}
	return out
}

func (t *pasteTask) show() {
	rows := t.rows()
	in, wrong := counted(rows)
	t.list.SetRows(rows)
	t.said.SetText(fmt.Sprintf("%d dòng, %d cột; thành %d nhận xét.", len(t.paste.Rows), len(t.paste.Roles), in))
	t.kind.SetValue(string(t.paste.Start.Finding.Kind))
	t.topic.SetValue(string(t.paste.Start.Finding.Topic))
	t.wards.SetText(t.page.wardNames(t.paste.Start.Wards))
	switch {
	case wrong > 0:
		t.take.SetText(fmt.Sprintf("Còn %d dòng cần sửa", wrong))
	default:
		t.take.SetText(fmt.Sprintf(t.words("Nhập", "Dán")+" %d nhận xét", in))
	}
	if wrong > 0 || in == 0 {
		t.take.Disable()
	} else {
		t.take.Enable()
	}
	t.content.Refresh()
}

// counted counts the rows that stay in, and those of them that are not understood.
func counted(rows []pastedRow) (in, wrong int) {
	for _, r := range rows {
		if r.out {
			continue
		}
		in++
		if len(r.Problems) > 0 {
			wrong++
		}
	}
	return in, wrong
}

func (t *pasteTask) convertFont() {
	t.convert.Hide()
	rows := make([][]string, len(t.cells))
	for i, r := range t.cells {
		for _, c := range r {
			rows[i] = append(rows[i], model.ConvertOldFont(c, t.font))
		}
	}
	t.read(rows)
	t.page.Focus(t.list)
}

func (t *pasteTask) toggle(r pastedRow) {
	t.out[r.key] = !t.out[r.key]
	t.show()
}

func (t *pasteTask) pickWards() {
	p := t.page
	p.pickSeveral(picking{title: "Dòng không ghi phường là về phường nào?", act: "Chọn", options: p.wardOptions(), picked: t.paste.Start.Wards}, func(wards []model.UID) {
		t.paste.Start.Wards = wards
		t.show()
	})
}

// repair lets the meaning of what was not understood in a row be chosen; it then holds for all rows that say the same.
func (t *pasteTask) repair(r pastedRow) {
	for _, problem := range r.Problems {
		options := t.meanings(problem)
		if len(options) == 0 {
			continue
		}
		t.page.pickOne(picking{title: "“" + present.Short(problem.Word, 60) + "” là:", options: options}, func(o option) {
			t.paste.Choose(problem, string(o.id))
			t.show()
		})
		return
	}
	t.toggle(r)
}

// meanings are what a word can mean: the likely ones first, then all others.
func (t *pasteTask) meanings(problem model.PasteProblem) []option {
	var all, out []option
	switch problem.Role {
	case model.PasteWard:
		all = append(t.page.wardOptions(), option{id: commonPlace, label: commonName})
	case model.PasteTopic:
		for _, o := range topicOptions(&t.page.d) {
			all = append(all, option{id: model.UID(o.ID), label: o.Label})
		}
	}
	near := map[model.UID]bool{}
	for _, n := range problem.Near {
		near[model.UID(n.ID)] = true
		out = append(out, option{id: model.UID(n.ID), label: n.Label})
	}
	for _, o := range all {
		if !near[o.id] {
			out = append(out, o)
		}
	}
	return out
}

// confirm writes the rows that stay in as one action.
func (t *pasteTask) confirm() {
	p := t.page
	var all []model.DossierFinding
	for _, r := range t.rows() {
		if !r.out {
			all = append(all, r.Finding)
		}
	}
	edit.ActThen(p.Sheet, func(ctx context.Context) ([]model.UID, error) { return p.config.Store.AddFindings(ctx, all) }, func(made []model.UID) {
		p.endTask()
		p.openSoon(made[0])
		p.config.Shell.Say(fmt.Sprintf(t.words("Đã nhập", "Đã dán")+" %d nhận xét. Ctrl+Z để lấy lại.", len(made)))
	})
}

// Content implements pageTask.
func (t *pasteTask) Content() fyne.CanvasObject { return t.content }

// First implements pageTask.
func (t *pasteTask) First() fyne.Focusable { return t.list }

// Read implements pageTask: the units and topics may have changed.
func (t *pasteTask) Read(*model.Dossier) { t.show() }

// NextColumn implements pageTask.
func (t *pasteTask) NextColumn() {
	c := t.page.Canvas()
	switch {
	case c.Focused() == fyne.Focusable(t.list) && !t.take.Disabled():
		t.page.Focus(t.take)
	case c.Focused() != fyne.Focusable(t.list):
		t.page.Focus(t.list)
	default:
		t.page.Focus(t.kind)
	}
}
