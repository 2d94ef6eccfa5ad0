package recommendations

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// record is a recommendation in the form. Addressees and findings of a kept one are changed by themselves; those of a
// new one wait here until it is written.
type record struct {
	model.Recommendation
	to       []model.UID
	findings []model.UID
}

// editor is the fields of one recommendation.
type editor struct {
	page *Page
	form *edit.Form[record]

	whose       *whose
	state, left *widgets.StatusBadge
	origin      *widgets.StatusText
	gone        *widget.Label   // since when an addressee's unit is no more
	heir        *widgets.Button // hands over to successors
	waiting     *fyne.Container // both, while something waits
	to          *widgets.Opener
	due         *widgets.DateEntry
	follower    *widgets.Select
	text        *widgets.BaseEntry
	findings    *widgets.Opener
	repeat      *widgets.Opener
	note        *widgets.BaseEntry

	top     *fyne.Container
	fields  *fyne.Container
	content *fyne.Container
}

func newEditor(p *Page) *editor {
	e := &editor{page: p}
	e.form = edit.NewForm(edit.FormConfig[record]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.sheet.Pending(),
		Save: e.save, Meta: func(r *record) *model.Meta { return &r.Meta }, Noun: "recommendation",
		Parent: func(r record) model.Ref { return model.Ref{Noun: "mission", UID: r.Mission} },
		Needs:  []edit.Need[record]{{Key: "text", Given: func(r record) bool { return r.Text != "" }, Why: "Chưa nhập nội dung kiến nghị."}},
		Adopt:  func(want *record, saved record) { want.Ord, want.State = saved.Ord, saved.State },
		Above:  e.above,
		Saved:  e.saved,
	})
	p.sheet.CopiesAbove(e.form)
	e.setUpFields()
	e.lay()
	return e
}

// above is what the list knows of the recommendation above.
func (e *editor) above(v record) (record, bool) {
	r, ok := e.page.list.Above(string(v.UID))
	return record{Recommendation: model.Recommendation{Text: r.Text, Due: r.Due, Follower: r.Follower}}, ok
}

func (e *editor) setUpFields() {
	p := e.page
	e.whose = newWhose(p)
	e.state, e.left = widgets.NewStatusBadge(widgets.Badge{}), widgets.NewStatusBadge(widgets.Badge{})
	e.heir = widgets.NewButton("Chuyển cho đơn vị kế thừa", p.HandOver)
	e.origin = widgets.NewStatusText()
	e.to = widgets.NewOpener("(chưa ghi nơi nhận)", p.PickBodies)
	e.due = edit.Day(e.form, "due", p.config.Today, func(r *record) *model.Date { return &r.Due })
	e.askForAnotherDue()
	e.follower = edit.Pick(e.form, "follower", nil, func(r *record) *model.UID { return &r.Follower })
	e.follower.Width = 170
	e.follower.Placeholder = "(chưa giao)"
	e.text = edit.Area(e.form, "text", 3, func(r *record) *string { return &r.Text })
	e.text.PlaceHolder = "Nội dung kiến nghị"
	e.findings = widgets.NewOpener("(chưa nối với nhận xét nào)", p.PickFindings)
	e.repeat = widgets.NewOpener("(không)", p.PickRepeat)
	e.note = edit.Line(e.form, "note", func(r *record) *string { return &r.Note })
}

// askForAnotherDue lets the due day be set like any field until it was told (model.FollowUpChoices.DueNeedsReason); another
// one in its place needs a reason, which the book keeps.
func (e *editor) askForAnotherDue() {
	plain := e.due.OnChange
	e.due.OnChange = func(day string) {
		now := e.form.Value()
		if e.form.IsNew() || !e.page.choices.DueNeedsReason(now.Recommendation) {
			plain(day)
			e.remarkDue()
			return
		}
		e.due.SetValue(string(now.Due))
		to := model.Date(day)
		e.page.config.Shell.AskReason(dialogs.Prompt{
			Title: "Đổi hạn từ " + now.Due.Format() + " sang " + dayOrNone(to), Act: "Đổi hạn",
			About: model.Ref{Noun: "recommendation", UID: now.UID}, Errand: model.ErrandDue,
		}, func(reason string) {
			e.page.changeDues([]model.UID{now.UID}, to, reason)
		})
	}
}

func dayOrNone(d model.Date) string {
	if d == "" {
		return "chưa có hạn"
	}
	return d.Format()
}

// lay puts the fields one below the other; the text takes the height that is left.
func (e *editor) lay() {
	row := func(o ...fyne.CanvasObject) *fyne.Container {
		return container.New(layout.NewCustomPaddedHBoxLayout(8), o...)
	}
	due := widgets.NewFormRow("Hạn", widgets.NewBar(nil, e.due, row(muted("Theo dõi"), e.follower)))
	due.SetNoted(widgets.EitherNote(e.due, e.follower))
	e.top = container.New(layout.NewCustomPaddedVBoxLayout(2), e.whose.content,
		widgets.NewBorder(nil, nil, row(container.NewCenter(e.state), container.NewCenter(e.left)), nil, e.origin),
		widgets.NewFormRow("Nơi nhận", e.to).Tight(),
		due)
	foot := container.New(layout.NewCustomPaddedVBoxLayout(3),
		widgets.NewFormRow("Trả lời nhận xét", e.findings).Tight(),
		widgets.NewFormRow("Nhắc lại của", e.repeat).Tight(),
		widgets.NewFormRow("Ghi chú", e.note).Tight())
	e.fields = container.New(&fillLayout{}, e.top, widgets.NewFormRow("", e.text).WithoutLabel(), foot)
	bar := container.NewVBox(e.form.DraftBar(func() { e.content.Refresh() }), e.strip())
	e.content = under(bar, e.fields)
}

// strip says that an addressee's unit is no more and offers what can be done.
func (e *editor) strip() fyne.CanvasObject {
	e.gone = widget.NewLabel("")
	e.gone.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	line := container.New(layout.NewCustomPaddedLayout(3, 3, 8, 8), widgets.NewBorder(nil, nil, nil, e.heir, e.gone))
	e.waiting = container.NewStack(ground, line)
	e.waiting.Hide()
	return e.waiting
}

// muted is a grey word before a field.
func muted(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}

// show shows fields and story, or nothing where there is no recommendation; the empty list says what can be done.
func (e *editor) show(on bool) {
	if on == e.content.Visible() {
		return
	}
	for _, o := range []fyne.CanvasObject{e.content, e.page.side.content} {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	e.page.sheet.Refresh() // what was hidden when the page was laid out has no place yet
}

// save writes the recommendation.
func (e *editor) save(ctx context.Context, r record) (record, error) {
	store := e.page.config.Store
	var err error
	if r.Version == 0 {
		r.Recommendation, err = store.SaveRecommendation(ctx, r.Recommendation, r.to, r.findings)
	} else {
		r.Recommendation, err = store.UpdateRecommendation(ctx, r.Recommendation)
	}
	return r, err
}

// saved goes to a new recommendation in the list once it is there.
func (e *editor) saved(r record) {
	if e.page.target == "" && r.UID == e.form.Value().UID {
		e.page.target = r.UID // the list shows it, or will as soon as it was read again
		e.page.list.Select(string(r.UID))
	}
}

// showDetail brings the fields up to date with the file: another recommendation, or the same one read again.
func (e *editor) showDetail(d model.FollowUpDetail) {
	e.showChoices()
	e.form.Refresh(record{Recommendation: d.Recommendation})
	e.showRest()
	e.show(true)
}

// showChoices offers the people who can follow; one who is not in the book any more stays readable.
func (e *editor) showChoices() {
	options := []widgets.Option{{ID: "", Label: "(chưa giao)"}}
	for _, x := range e.page.choices.People {
		options = append(options, widgets.Option{ID: string(x.UID), Label: x.FullName})
	}
	if row := e.page.detail.Row; row.Follower != "" && !slices.ContainsFunc(options, func(o widgets.Option) bool { return o.ID == string(row.Follower) }) {
		options = append(options, widgets.Option{ID: string(row.Follower), Label: row.Person})
	}
	e.follower.SetOptions(options)
	e.remarkDue()
}

// remarkDue says below the due day what is odd about it.
func (e *editor) remarkDue() {
	now, remark := e.form.Value(), ""
	if e.page.choices.Mission == now.Mission {
		remark = e.page.choices.DueRemark(now.Due)
	}
	e.due.SetAdvice(remark)
}

// showRest shows what is not a field of the form.
func (e *editor) showRest() {
	d, now := e.page.detail, e.form.Value().Recommendation
	if d.Recommendation.UID != "" {
		now = d.Recommendation
	}
	e.remarkDue()
	e.state.SetBadge(stateBadge(now.State))
	e.left.SetBadge(leftBadge(model.FollowUp{State: now.State, Due: now.Due}, e.page.config.Today()))
	e.origin.Say("")
	if now.Origin != "" {
		e.origin.Say("Gốc: " + now.Origin)
	}
	e.whose.show(e.form.IsNew(), now.Mission)
	e.showWaiting(d.Row.Waiting)
	e.to.SetText(strings.Join(e.page.addresseeNames(), "; "))
	e.findings.SetText(findingsText(e.page.answeredFindings()))
	e.repeat.SetText(repeatText(d))
	e.top.Refresh()
}

func (e *editor) showWaiting(all []model.Handover) {
	e.gone.SetText(e.page.goneText(all))
	if e.waiting.Visible() != (len(all) > 0) {
		e.waiting.Hidden = len(all) == 0
		e.content.Refresh()
	}
}

// goneText says which units are no more; of a single one, since when.
func (p *Page) goneText(all []model.Handover) string {
	var names []string
	for _, w := range all {
		if name := model.UpperFirst(p.sheet.Data().Units[w.Ward]); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 1 {
		return names[0] + " chỉ còn đến " + all[0].Last.Format() + "."
	}
	return present.WardNames(names) + " không còn nữa."
}

func findingsText(all []model.FollowFinding) string {
	var texts []string
	for _, f := range all {
		texts = append(texts, f.Kind.Label()+": "+present.Short(f.Text, 60))
	}
	switch len(all) {
	case 0:
		return ""
	case 1:
		return texts[0]
	}
	return present.Count(len(all)) + " nhận xét. " + strings.Join(texts, "; ")
}

// repeatText names the earlier recommendation, and how often this one was repeated later.
func repeatText(d model.FollowUpDetail) string {
	var parts []string
	for _, r := range d.RepeatOf {
		parts = append(parts, r.Code+": "+present.Short(r.Text, 80))
	}
	for _, r := range d.RepeatedBy {
		parts = append(parts, "được nhắc lại ở "+r.Code)
	}
	return strings.Join(parts, "; ")
}
