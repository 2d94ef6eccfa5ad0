package findings

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// editor is the third column: the fields of one finding and what it is related to.
type editor struct {
	page *Page

	kind     *widgets.Choice
	topic    *widgets.Select
	wards    *widgets.ChipSelect
	text     *widgets.BaseEntry
	divide   *widgets.Button
	tick     *widgets.CheckBox
	severity *widgets.Select
	state    *widgets.Select
	session  *widgets.Select
	author   *widgets.BaseEntry
	evidence *widgets.BaseEntry
	foot     *foot

	bar     fyne.CanvasObject // offers what was not saved
	form    *fyne.Container
	blank   fyne.CanvasObject
	content fyne.CanvasObject
}

func (p *Page) formConfig() edit.FormConfig[model.DossierFinding] {
	c := p.config
	return edit.FormConfig[model.DossierFinding]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(),
		Save: func(ctx context.Context, f model.DossierFinding) (model.DossierFinding, error) {
			saved, err := c.Store.SaveFinding(ctx, f.Finding, f.Wards)
			f.Finding = saved
			return f, err
		},
		Meta:   func(f *model.DossierFinding) *model.Meta { return &f.Finding.Meta },
		Noun:   "finding",
		Parent: func(f model.DossierFinding) model.Ref { return model.Ref{Noun: "mission", UID: f.Finding.Mission} },
		Needs: []edit.Need[model.DossierFinding]{
			{Key: "text", Given: func(f model.DossierFinding) bool { return f.Finding.Text != "" }, Why: "Chưa nhập nội dung nhận xét."},
		},
		Adopt: func(want *model.DossierFinding, saved model.DossierFinding) { want.Finding.Ord = saved.Finding.Ord },
		Above: func(f model.DossierFinding) (model.DossierFinding, bool) {
			r, ok := p.list.Above(string(f.Finding.UID))
			if !ok {
				return model.DossierFinding{}, false
			}
			return *r.DossierFinding, true
		},
		Saved: func(f model.DossierFinding) {
			r, ok := p.list.Current() // selecting again would give up the other chosen rows
			if p.form.Value().Finding.UID == f.Finding.UID && (!ok || r.Finding.UID != f.Finding.UID) {
				p.list.Select(string(f.Finding.UID))
			}
		},
	}
}

func newEditor(p *Page) *editor {
	e := &editor{page: p}
	f := p.form
	e.kind = edit.Take(f, "kind", kindOptions(), func(v *model.DossierFinding) *model.FindingKind { return &v.Finding.Kind })
	e.kind.OnChange = func(id string) { p.setKind(model.FindingKind(id)) }
	e.topic = edit.Pick(f, "topic", nil, func(v *model.DossierFinding) *model.UID { return &v.Finding.Topic })
	e.topic.Width = 240
	e.wards = edit.Picks(f, "ward", nil, shownWards)
	e.wards.OnChange = e.pickWards
	e.text = edit.Area(f, "text", 6, func(v *model.DossierFinding) *string { return &v.Finding.Text })
	e.text.PlaceHolder = "Nội dung nhận xét"
	e.text.OnEnter = p.Add
	e.watchLength()
	e.tick = edit.Tick(f, "in_conclusion", "Vào kết luận", func(v *model.DossierFinding) *bool { return &v.Finding.InConclusion })
	e.severity = edit.Pick(f, "severity", edit.Options(model.Severities), func(v *model.DossierFinding) *model.Severity { return &v.Finding.Severity })
	e.severity.Width = 128
	e.state = edit.Pick(f, "state", stateOptions(model.FindingDraft), func(v *model.DossierFinding) *model.FindingState { return &v.Finding.State })
	e.state.Width = 84
	e.session = edit.Pick(f, "session", nil, func(v *model.DossierFinding) *model.UID { return &v.Finding.Session })
	e.session.Width = 176
	e.author = edit.Line(f, "author", func(v *model.DossierFinding) *string { return &v.Finding.Author })
	e.author.PlaceHolder = "Người ghi"
	e.author.Width = 150
	e.evidence = edit.Line(f, "evidence", func(v *model.DossierFinding) *string { return &v.Finding.Evidence })
	e.evidence.SetHelp("Nơi thấy điều này: báo cáo nào, trang nào, lời của ai.")
	e.foot = newFoot(p)
	e.bar = f.DraftBar(func() { p.whole.Refresh() })
	e.lay()
	e.shown()
	return e
}

// watchLength shows the button that parts the text while it is long.
func (e *editor) watchLength() {
	e.divide = widgets.NewButton("Tách đoạn", e.page.divide)
	e.divide.Hide()
	changed := e.text.OnChanged
	e.text.OnChanged = func(s string) {
		changed(s)
		e.showDivide()
	}
}

// longText is the length in bytes from which a text is better parted.
const longText = 10 * 1024

func (e *editor) showDivide() {
	if long := len(e.text.Text) > longText; long != e.divide.Visible() {
		e.divide.Hidden = !long
		e.form.Refresh()
	}
}

// kindLabels are the kinds in few letters, so that all stand in one row.
var kindLabels = map[model.FindingKind]string{model.ObjectiveCause: "NN khách quan", model.SubjectiveCause: "NN chủ quan"}

func kindOptions() []widgets.Option {
	var out []widgets.Option
	for _, k := range model.FindingKinds {
		label, ok := kindLabels[k]
		if !ok {
			label = k.Label()
		}
		out = append(out, widgets.Option{ID: string(k), Label: label})
	}
	return out
}

// stateOptions are the states a finding can be given by hand: draft and settled, and the one it is in.
func stateOptions(now model.FindingState) []widgets.Option {
	states := []model.FindingState{model.FindingDraft, model.FindingConfirmed}
	if !slices.Contains(states, now) && now != "" {
		states = append(states, now)
	}
	return edit.Options(states)
}

// shownWards are the units shown as picked: without any, the chip of all units.
func shownWards(f *model.DossierFinding) *[]model.UID {
	if len(f.Wards) == 0 {
		return &[]model.UID{commonPlace}
	}
	return &f.Wards
}

// pickWards takes the units picked.
func (e *editor) pickWards(picked []string) {
	e.page.setWards(oneOrTheOther(uids(picked), len(e.page.form.Value().Wards) == 0))
}

// oneOrTheOther are the units of picked chips: "Các phường" and single units exclude each other, and the one picked last
// counts. wasCommon says that "Các phường" was lit before.
func oneOrTheOther(picked []model.UID, wasCommon bool) []model.UID {
	i := slices.Index(picked, commonPlace)
	if i >= 0 && !wasCommon {
		return nil
	}
	if i >= 0 {
		return slices.Delete(picked, i, i+1)
	}
	return picked
}

func ids(all []model.UID) []string {
	var out []string
	for _, u := range all {
		out = append(out, string(u))
	}
	return out
}

func uids(all []string) []model.UID {
	var out []model.UID
	for _, s := range all {
		out = append(out, model.UID(s))
	}
	return out
}

// lay puts the fields one below the other; the text takes the height that is left.
func (e *editor) lay() {
	column := layout.NewCustomPaddedVBoxLayout(1)
	above := container.New(column,
		widgets.NewFormRow("Loại", e.kind), widgets.NewFormRow("Nội dung", e.topic), widgets.NewFormRow("Phường", e.wards))
	marks := container.New(layout.NewCustomPaddedHBoxLayout(10), e.tick, e.severity, e.state, layout.NewSpacer(), e.divide)
	seen := widgets.NewFormRow("Buổi", widgets.NewBar(e.author, e.session, e.author))
	seen.SetNoted(widgets.EitherNote(e.session, e.author))
	below := container.New(column, widgets.NewFormRow("", marks).Tight(), seen, widgets.NewFormRow("Nguồn", e.evidence), e.foot.content)
	e.form = container.New(&columnLayout{}, above, widgets.NewFormRow("", e.text).WithoutLabel(), below)
	nothing := widget.NewLabel("Chọn một nhận xét để xem, hoặc bấm Ctrl+N để thêm.")
	nothing.Importance = widget.LowImportance
	e.blank = container.NewCenter(nothing)
	e.content = widgets.NewVScroll(container.NewStack(e.form, e.blank))
}

// shown follows the finding in the form: which of its states can be chosen, and whether there is one at all.
func (e *editor) shown() {
	on := e.page.form.Shown()
	if on {
		f := e.page.form.Value().Finding
		e.state.SetOptions(stateOptions(f.State))
		setShown(e.severity, f.Kind == model.Limitation)
		e.showDivide()
	}
	if e.form.Visible() == on && e.blank.Visible() != on {
		return
	}
	e.form.Hidden, e.blank.(*fyne.Container).Hidden = !on, on
	e.content.Refresh()
}

// offer gives the topics, units and sessions of the mission to choose from.
func (e *editor) offer(d *model.Dossier) {
	e.topic.SetOptions(topicOptions(d))
	wards := []widgets.Option{{ID: string(commonPlace), Label: commonName}}
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

func topicOptions(d *model.Dossier) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "(không theo nội dung)"}}
	for _, t := range d.Topics {
		out = append(out, widgets.Option{ID: string(t.UID), Label: t.Title})
	}
	return out
}

// shortName is the unit's name on a chip: "3", "Đức Nhuận".
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

// relate shows what the finding in the editor is linked to.
func (e *editor) relate(d *model.Dossier) {
	if e.foot.show(d, e.page.form.Value()) {
		e.form.Refresh()
	}
}

// columnLayout gives the second object what the first and the last leave of the height.
type columnLayout struct{}

const columnPad = 10

// textLeast is the height below which the text is not squeezed: four lines; the fields scroll instead.
const textLeast = 88

func (*columnLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(340, o[0].MinSize().Height+textLeast+o[2].MinSize().Height+2*columnPad+12)
}

func (*columnLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	inner := size.Width - 2*columnPad
	for _, x := range []fyne.CanvasObject{o[0], o[2]} {
		x.Resize(fyne.NewSize(inner, x.MinSize().Height))
	}
	top, foot := o[0].MinSize().Height, o[2].MinSize().Height
	y := float32(columnPad)
	for i, h := range []float32{top, max(size.Height-top-foot-2*columnPad-12, textLeast), foot} {
		o[i].Move(fyne.NewPos(columnPad, y))
		o[i].Resize(fyne.NewSize(inner, h))
		y += h + 6
	}
}
