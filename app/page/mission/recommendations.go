package mission

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Recommendations is the page "Kiến nghị": what is asked of whom until when, and one recommendation in the editor.
type Recommendations struct {
	sheet
	list   *widgets.DataList[model.DossierRecommendation]
	record *record[model.DossierRecommendation]
	fields map[string]marker
	quiet  bool // rows are being set: the list moving its current row is not the user

	text       *widgets.BaseEntry
	addressees *widgets.ChipSelect
	due        *widgets.DateEntry
	note       *widgets.BaseEntry
	state      *widgets.StatusBadge
	form       *fyne.Container
}

// NewRecommendations makes the page and begins to read.
func NewRecommendations(c Config) *Recommendations {
	r := &Recommendations{}
	r.config = c
	r.list = widgets.NewDataList(r.listConfig())
	r.setUpFields()
	r.form = container.New(&editorLayout{}, r.above(), widgets.NewFormRow("", r.text).WithoutLabel(), r.below())
	r.form.Hide()
	split := widgets.NewSplitView(r.list, r.form, c.Shell.WidthOf("mission/recommendations", 640))
	split.OnMoved = func(w float32) { c.Shell.SetWidth("mission/recommendations", w) }
	r.open(c, split, r.showMission)
	return r
}

// First has the keyboard when the page opens: the list.
func (r *Recommendations) First() fyne.Focusable { return r.list }

// NextColumn moves the keyboard from the list to the text and back (F6).
func (r *Recommendations) NextColumn() {
	if c := canvasOf(r.body); c != nil && c.Focused() == fyne.Focusable(r.list) && r.record != nil {
		focus(r.body, r.text)
		return
	}
	focus(r.body, r.list)
}

func recommendationKey(x model.DossierRecommendation) string { return string(x.Recommendation.UID) }

// Step goes to the next or previous recommendation.
func (r *Recommendations) Step(by int) { step(r.list, recommendationKey, by) }

func (r *Recommendations) listConfig() widgets.ListConfig[model.DossierRecommendation] {
	return widgets.ListConfig[model.DossierRecommendation]{
		Columns: []widgets.Column[model.DossierRecommendation]{
			{ID: "text", Label: "Kiến nghị", Text: func(x model.DossierRecommendation) string { return rowText(x) }},
			{ID: "state", Label: "Trạng thái", Width: 144, Badge: func(x model.DossierRecommendation) widgets.Badge { return r.badge(x.Recommendation) }},
			{ID: "due", Label: "Hạn", Width: 88, Text: func(x model.DossierRecommendation) string { return x.Recommendation.Due.Format() }},
		},
		Key: recommendationKey, Group: addresseeText, Fold: model.Fold,
		EmptySentence: "Chưa có kiến nghị nào.",
		EmptyButton:   "Thêm kiến nghị",
		OnEmpty:       r.Add,
		OnCurrent:     r.chosen,
		OnOpen:        func(model.DossierRecommendation) { focus(r.body, r.text) },
		OnDelete:      func([]model.DossierRecommendation) { r.DeleteCurrent() },
	}
}

func rowText(x model.DossierRecommendation) string {
	if text := present.Short(x.Recommendation.Text, 160); text != "" {
		return text
	}
	return "(chưa có nội dung)"
}

// addresseeText names the bodies a recommendation is for; bodies of one kind name it once: "Đảng ủy Phường 3, 5, 9".
func addresseeText(x model.DossierRecommendation) string {
	if len(x.Addressees) == 0 {
		return "Chưa ghi nơi nhận"
	}
	var kinds []string
	byKind := map[string][]string{}
	for _, a := range x.Addressees {
		label := a.Body.Kind.Label()
		rest, ok := strings.CutPrefix(a.Name, label+" ")
		if !ok {
			label, rest = a.Name, ""
		}
		if !slices.Contains(kinds, label) {
			kinds = append(kinds, label)
		}
		byKind[label] = append(byKind[label], rest)
	}
	var out []string
	for _, k := range kinds {
		out = append(out, strings.TrimSpace(k+" "+present.WardNames(byKind[k])))
	}
	return strings.Join(out, "; ")
}

// badge is the state, or that the due day has passed.
func (r *Recommendations) badge(x model.Recommendation) widgets.Badge {
	if !x.State.Settled() && x.Due.Before(r.config.Today()) {
		return widgets.Badge{Word: "Quá hạn", Tone: widgets.Bad}
	}
	return widgets.Badge{Word: x.State.Label(), Tone: widgets.Tone(present.RecommendationTone(x.State))}
}

func (r *Recommendations) set(fn func(*model.DossierRecommendation)) {
	if r.record == nil {
		return
	}
	r.record.change(fn)
	r.pending.Follow(r.record.saver)
}

func (r *Recommendations) setUpFields() {
	r.text = areaField(6, func(s string) { r.set(func(x *model.DossierRecommendation) { x.Recommendation.Text = s }) })
	r.text.PlaceHolder = "Nội dung kiến nghị"
	r.note = lineField(func(s string) { r.set(func(x *model.DossierRecommendation) { x.Recommendation.Note = s }) })
	r.due = dateField(r.config.Today, r.changeDue)
	r.addressees = widgets.NewChipSelect(nil, r.pick)
	r.state = widgets.NewStatusBadge(widgets.Badge{})
	r.fields = map[string]marker{"text": r.text, "note": r.note, "due": r.due, "addressees": r.addressees, "body": r.addressees}
}

// changeDue sets the first due day like any field; another one in its place needs a reason, which the book keeps.
func (r *Recommendations) changeDue(d model.Date) {
	if r.record == nil {
		return
	}
	old := r.record.want.Recommendation.Due
	if r.record.isNew() || old == "" {
		r.set(func(x *model.DossierRecommendation) { x.Recommendation.Due = d })
		return
	}
	rec := r.record
	r.due.SetValue(string(old))
	r.config.Shell.AskReason("Đổi hạn từ "+old.Format()+" sang "+orNone(d), "Đổi hạn", func(reason string) {
		rec.saver.WhenIdle(func() {
			r.act("", func(ctx context.Context) error { return r.config.Store.ChangeDue(ctx, rec.uid(), d, reason) })
		})
	})
}

func orNone(d model.Date) string {
	if d == "" {
		return "chưa có hạn"
	}
	return d.Format()
}

func (r *Recommendations) above() fyne.CanvasObject {
	return rowsOf(
		widgets.NewFormRow("Nơi nhận", r.addressees),
		widgets.NewFormRow("Hạn", container.NewHBox(r.due, container.NewCenter(r.state))),
	)
}

func (r *Recommendations) below() fyne.CanvasObject {
	return rowsOf(widgets.NewFormRow("Ghi chú", r.note))
}

// pick takes the bodies chosen as addressees, in the order chips stand in.
func (r *Recommendations) pick(ids []string) {
	bodies := map[string]model.DossierBody{}
	for _, b := range bodiesOf(r.dossier) {
		bodies[string(b.Body.UID)] = b
	}
	r.set(func(x *model.DossierRecommendation) {
		x.Addressees = nil
		for _, id := range ids {
			x.Addressees = append(x.Addressees, bodies[id])
		}
	})
}

func (r *Recommendations) showMission(d model.Dossier) {
	r.addressees.SetOptions(bodyOptions(d))
	r.form.Refresh() // the chips may need another row
	r.quiet = true
	r.list.SetRows(byAddressee(d.Recommendations))
	if r.record != nil {
		r.list.Select(string(r.record.uid()))
	}
	r.quiet = false
	r.refresh(d)
	if x, ok := r.list.Current(); ok && r.record == nil {
		r.edit(x)
	}
}

// byAddressee brings recommendations to the same bodies together, each group where its first one stands.
func byAddressee(all []model.DossierRecommendation) []model.DossierRecommendation {
	order := map[string]int{}
	for _, x := range all {
		if a := addresseeText(x); order[a] == 0 {
			order[a] = len(order) + 1
		}
	}
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b model.DossierRecommendation) int {
		return order[addresseeText(a)] - order[addresseeText(b)]
	})
	return out
}

// bodiesOf are the bodies that can be addressed: those supervised, and those addressed already; kind by kind, so that
// whoever asks something of all Party committees finds them side by side.
func bodiesOf(d model.Dossier) []model.DossierBody {
	var all []model.DossierBody
	seen := map[model.UID]bool{}
	add := func(b model.DossierBody) {
		if !seen[b.Body.UID] {
			seen[b.Body.UID] = true
			all = append(all, b)
		}
	}
	for _, w := range d.Wards {
		for _, b := range w.Bodies {
			add(b)
		}
	}
	for _, x := range d.Recommendations {
		for _, b := range x.Addressees {
			add(b)
		}
	}
	slices.SortStableFunc(all, func(a, b model.DossierBody) int {
		return slices.Index(model.BodyKinds, a.Body.Kind) - slices.Index(model.BodyKinds, b.Body.Kind)
	})
	return all
}

func bodyOptions(d model.Dossier) []widgets.Option {
	var out []widgets.Option
	for _, b := range bodiesOf(d) {
		out = append(out, widgets.Option{ID: string(b.Body.UID), Label: shortBody(b, d)})
	}
	return out
}

var shortKinds = map[model.BodyKind]string{
	model.PartyCommittee: "ĐU", model.PeoplesCouncil: "HĐND", model.PeoplesCommittee: "UBND", model.FrontBoard: "BTT MTTQ",
}

// shortBody is a body on a chip: "UBND 3".
func shortBody(b model.DossierBody, d model.Dossier) string {
	kind, ok := shortKinds[b.Body.Kind]
	i := slices.IndexFunc(d.Wards, func(w model.DossierWard) bool { return w.Ward == b.Ward })
	if !ok || i < 0 || b.Body.Name != "" {
		return b.Name
	}
	return kind + " " + d.Wards[i].Version.Name
}

// refresh brings the editor up to date with the file; a recommendation that is gone leaves it.
func (r *Recommendations) refresh(d model.Dossier) {
	if r.record == nil || r.record.isNew() {
		return
	}
	i := slices.IndexFunc(d.Recommendations, func(x model.DossierRecommendation) bool { return x.Recommendation.UID == r.record.uid() })
	switch {
	case i < 0 && r.record.saver.Idle():
		r.record = nil
		r.form.Hide()
	case i >= 0 && r.record.refresh(d.Recommendations[i]):
		r.update(r.record.want, false)
	}
}

func (r *Recommendations) chosen(x model.DossierRecommendation, ok bool) {
	if !ok || r.quiet || r.record != nil && r.record.uid() == x.Recommendation.UID {
		return
	}
	r.handOver()
	r.edit(x)
}

func (r *Recommendations) edit(x model.DossierRecommendation) {
	r.record = newRecord(r.config.Runner, x, recordSteps[model.DossierRecommendation]{
		save:  r.save,
		meta:  func(x *model.DossierRecommendation) *model.Meta { return &x.Recommendation.Meta },
		ord:   func(x *model.DossierRecommendation) *int { return &x.Recommendation.Ord },
		empty: func(x model.DossierRecommendation) bool { return x.Recommendation.Text == "" },
		done: func(rec *record[model.DossierRecommendation], err error) {
			r.report(r.fields, err)
			if rec == r.record {
				r.list.Select(string(rec.uid()))
			}
		},
	})
	r.update(x, true)
	r.form.Show()
}

func (r *Recommendations) save(ctx context.Context, x model.DossierRecommendation) (model.DossierRecommendation, error) {
	var bodies []model.UID
	for _, a := range x.Addressees {
		bodies = append(bodies, a.Body.UID)
	}
	saved, err := r.config.Store.SaveRecommendation(ctx, x.Recommendation, bodies, x.Findings)
	x.Recommendation = saved
	return x, err
}

// update shows another recommendation (first) or the same one stored again.
func (r *Recommendations) update(x model.DossierRecommendation, first bool) {
	show(first, r.text, x.Recommendation.Text)
	show(first, r.note, x.Recommendation.Note)
	show(first, r.due, string(x.Recommendation.Due))
	var picked []string
	for _, a := range x.Addressees {
		picked = append(picked, string(a.Body.UID))
	}
	r.addressees.SetValue(picked)
	r.state.SetBadge(r.badge(x.Recommendation))
}

// Add begins a new recommendation to the bodies of the one shown; the caret is in its text at once.
func (r *Recommendations) Add() {
	r.handOver()
	x := model.DossierRecommendation{}
	x.Recommendation.Mission, x.Recommendation.State = r.config.Mission, model.RecOpen
	x.Recommendation.Due = r.dossier.Mission.AnswerBy
	if r.record != nil {
		x.Addressees = slices.Clone(r.record.want.Addressees)
	}
	r.edit(x)
	focus(r.body, r.text)
}

// DeleteCurrent moves the recommendation to the bin; Ctrl+Z brings it back.
func (r *Recommendations) DeleteCurrent() {
	x, ok := r.list.Current()
	if !ok || r.record == nil || r.record.isNew() {
		return
	}
	r.handOver()
	r.record.saver.WhenIdle(func() {
		r.act("Đã chuyển kiến nghị vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return r.config.Store.Delete(ctx, "recommendation", x.Recommendation.UID)
		})
	})
}

// editorLayout gives the second object what the first and the last leave of the height.
type editorLayout struct{}

const editorPad = 10

func (*editorLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(340, 200) }

func (*editorLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	inner := max(size.Width-2*editorPad, 0)
	for _, x := range []fyne.CanvasObject{o[0], o[2]} {
		x.Resize(fyne.NewSize(inner, x.MinSize().Height))
	}
	top, foot := o[0].MinSize().Height, o[2].MinSize().Height
	y := float32(editorPad)
	for i, h := range []float32{top, max(size.Height-top-foot-2*editorPad-16, 60), foot} {
		o[i].Move(fyne.NewPos(editorPad, y))
		o[i].Resize(fyne.NewSize(inner, h))
		y += h + 8
	}
}
