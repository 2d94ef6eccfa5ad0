package findings

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// draftWait is how long a text is left alone before it is kept as a draft.
const draftWait = 2 * time.Second

// editor is the third column: the fields of one finding.
type editor struct {
	page   *Page
	drafts *task.Debounce

	topic    *widgets.Select
	kind     *widgets.Choice
	wards    *widgets.ChipSelect
	text     *widgets.BaseEntry
	tick     *widgets.CheckBox
	session  *widgets.Select
	evidence *widgets.BaseEntry
	state    *widgets.StatusBadge

	form    *fyne.Container
	blank   fyne.CanvasObject
	content fyne.CanvasObject
}

func newEditor(p *Page) *editor {
	e := &editor{page: p, drafts: task.NewDebounce(draftWait, p.config.After)}
	e.topic = widgets.NewSelect(nil, func(id string) {
		p.change(func(f *model.DossierFinding) { f.Finding.Topic = model.UID(id) })
	})
	e.topic.Fold = model.Fold
	e.topic.Width = 240
	e.kind = widgets.NewChoice(kindOptions(), model.Fold, func(id string) {
		p.change(func(f *model.DossierFinding) { f.Finding.Kind = model.FindingKind(id) })
	})
	e.wards = widgets.NewChipSelect(nil, e.pickWards)
	e.tick = widgets.NewCheckBox("Vào kết luận", func(on bool) {
		p.change(func(f *model.DossierFinding) { f.Finding.InConclusion = on })
	})
	e.session = widgets.NewSelect(nil, func(id string) {
		p.change(func(f *model.DossierFinding) { f.Finding.Session = model.UID(id) })
	})
	e.session.Width = 150
	e.setUpText()
	e.setUpEvidence()
	e.state = widgets.NewStatusBadge(widgets.Badge{})
	e.lay()
	e.clear()
	return e
}

func (e *editor) setUpText() {
	e.text = widgets.NewTextArea(8, model.CleanText)
	e.text.PlaceHolder = "Nội dung nhận xét"
	e.text.OnLeave = func(s string) {
		e.page.change(func(f *model.DossierFinding) { f.Finding.Text = s })
	}
	e.text.OnChanged = func(string) { e.drafts.Do(e.keepDraft) }
}

func (e *editor) setUpEvidence() {
	e.evidence = widgets.NewEntry(model.CleanLine)
	e.evidence.SetHelp("Nơi thấy điều này: báo cáo nào, trang nào, lời của ai.")
	e.evidence.OnLeave = func(s string) {
		e.page.change(func(f *model.DossierFinding) { f.Finding.Evidence = s })
	}
}

func kindOptions() []widgets.Option {
	var out []widgets.Option
	for _, k := range model.FindingKinds {
		out = append(out, widgets.Option{ID: string(k), Label: k.Label()})
	}
	return out
}

// lay puts the fields one below the other; the text takes the height that is left.
func (e *editor) lay() {
	above := container.New(layout.NewCustomPaddedVBoxLayout(4),
		widgets.NewFormRow("Nội dung", e.topic), widgets.NewFormRow("Loại", e.kind), widgets.NewFormRow("Phường", e.wards))
	below := container.New(layout.NewCustomPaddedVBoxLayout(4),
		container.NewBorder(nil, nil, e.tick, e.session), widgets.NewFormRow("Nguồn", e.evidence))
	e.form = container.New(&columnLayout{}, above, widgets.NewFormRow("", e.text).WithoutLabel(), below)
	e.blank = container.NewCenter(widgets.NewButton("Thêm nhận xét", e.page.Add))
	e.content = container.NewStack(e.form, e.blank)
}

// show puts another finding into the fields.
func (e *editor) show(f model.DossierFinding) {
	e.drafts.Stop()
	e.topic.SetValue(string(f.Finding.Topic))
	e.kind.SetValue(string(f.Finding.Kind))
	e.wards.SetValue(ids(f.Wards))
	e.tick.SetValue(f.Finding.InConclusion)
	e.session.SetValue(string(f.Finding.Session))
	e.text.SetValue(f.Finding.Text)
	e.text.CursorRow, e.text.CursorColumn = 0, 0 // another text is read from its beginning
	e.evidence.SetValue(f.Finding.Evidence)
	e.drafts.Stop() // showing a text is not typing it
	e.visible(true)
}

// update shows the same finding as it is now in the file; the field with the keyboard is left alone.
func (e *editor) update(f model.DossierFinding) {
	e.topic.SetValue(string(f.Finding.Topic))
	e.kind.SetValue(string(f.Finding.Kind))
	e.wards.SetValue(ids(f.Wards))
	e.tick.SetValue(f.Finding.InConclusion)
	e.session.SetValue(string(f.Finding.Session))
	e.text.UpdateValue(f.Finding.Text)
	e.evidence.UpdateValue(f.Finding.Evidence)
}

func (e *editor) clear() {
	e.drafts.Stop()
	e.visible(false)
}

func (e *editor) visible(on bool) {
	if on == e.form.Visible() && on != e.blank.Visible() {
		return
	}
	if on {
		e.form.Show()
		e.blank.Hide()
		return
	}
	e.form.Hide()
	e.blank.Show()
}

// showChoices gives the topics, units and sessions of the mission to choose from.
func (e *editor) showChoices(d model.Dossier) {
	topics := []widgets.Option{{ID: "", Label: "(không theo nội dung)"}}
	for _, t := range d.Topics {
		topics = append(topics, widgets.Option{ID: string(t.UID), Label: t.Title})
	}
	e.topic.SetOptions(topics)
	var wards []widgets.Option
	sessions := []widgets.Option{{ID: "", Label: "(không theo buổi)"}}
	for _, w := range d.Wards {
		wards = append(wards, widgets.Option{ID: string(w.Ward), Label: shortName(w)})
		for _, s := range w.Sessions {
			sessions = append(sessions, widgets.Option{ID: string(s.UID), Label: sessionName(w, s)})
		}
	}
	e.wards.SetOptions(wards)
	e.session.SetOptions(sessions)
	e.form.Refresh() // the chips may need another row
}

// shortName is the unit's name on a chip: "3" where all have numbers, else its short name.
func shortName(w model.DossierWard) string {
	if w.Version.Name == "" {
		return "?"
	}
	return w.Version.Name
}

func sessionName(w model.DossierWard, s model.Session) string {
	day := present.DayMonth(s.Day)
	if day == "" {
		day = "chưa có ngày"
	}
	return "Buổi " + day + ", " + w.Version.Title()
}

func ids(uids []model.UID) []string {
	var out []string
	for _, u := range uids {
		out = append(out, string(u))
	}
	return out
}

func (e *editor) pickWards(picked []string) {
	e.page.change(func(f *model.DossierFinding) {
		f.Wards = nil
		for _, id := range picked {
			f.Wards = append(f.Wards, model.UID(id))
		}
	})
}

// showError marks the field the store refused, or tells the window when it is none of them.
func (e *editor) showError(p present.Problem, err error) {
	switch p.Field {
	case "text":
		e.text.SetError(p.Line())
	case "evidence":
		e.evidence.SetError(p.Line())
	case "topic":
		e.topic.SetError(p.Line())
	case "wards", "ward":
		e.wards.SetError(p.Line())
	case "session":
		e.session.SetError(p.Line())
	default:
		e.page.config.Shell.Failed(err)
	}
	e.keepDraft()
}

func (e *editor) showSaved() {
	e.text.SetError("")
	e.evidence.SetError("")
}

// columnLayout gives the second object what the first and the last leave of the height.
type columnLayout struct{}

const columnPad = 10

func (*columnLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := float32(320)
	for _, x := range slices.Clone(o) {
		width = max(width, min(x.MinSize().Width, 420))
	}
	return fyne.NewSize(width, 300)
}

func (*columnLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	inner := size.Width - 2*columnPad
	o[0].Resize(fyne.NewSize(inner, o[0].MinSize().Height))
	top, foot := o[0].MinSize().Height, o[2].MinSize().Height
	y := float32(columnPad)
	for i, h := range []float32{top, max(size.Height-top-foot-2*columnPad-2*8, 60), foot} {
		o[i].Move(fyne.NewPos(columnPad, y))
		o[i].Resize(fyne.NewSize(inner, h))
		y += h + 8
	}
}
