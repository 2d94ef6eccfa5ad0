package recommendations

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// fits says which rows have the words typed in what is searched of them.
func fits[T any](searched func(T) string) func(string) func(T) bool {
	return func(typed string) func(T) bool {
		q := model.ParseQuery(typed)
		return func(row T) bool { return q.Match(searched(row)) }
	}
}

// ticked is the column that says what is taken already.
func ticked[T any](taken func(T) bool) widgets.Column[T] {
	return widgets.Column[T]{ID: "taken", Width: 84, Badge: func(row T) widgets.Badge {
		if taken(row) {
			return widgets.Badge{Word: "Đã chọn", Tone: widgets.Good}
		}
		return widgets.Badge{}
	}}
}

// toggled is uids with one taken out, or put at the end.
func toggled(uids []model.UID, uid model.UID) []model.UID {
	if i := slices.Index(uids, uid); i >= 0 {
		return slices.Delete(slices.Clone(uids), i, i+1)
	}
	return append(slices.Clone(uids), uid)
}

// addressees are the bodies the recommendation in the editor is for.
func (p *Page) addressees() []model.UID {
	if p.editor.form.IsNew() {
		return p.editor.form.Value().to
	}
	var out []model.UID
	for _, b := range p.detail.Row.To {
		out = append(out, b.UID)
	}
	return out
}

func (p *Page) addresseeNames() []string {
	if !p.editor.form.IsNew() {
		return p.detail.Row.ToNames()
	}
	var out []string
	for _, uid := range p.addressees() {
		for _, b := range p.choices.Bodies {
			if b.UID == uid {
				out = append(out, b.Name)
			}
		}
	}
	return out
}

// PickBodies lets addressees be chosen by typing letters of their names (Ctrl+B); those of the mission's units come first.
func (p *Page) PickBodies() {
	if !p.editor.form.Shown() {
		return
	}
	p.sheet.HandOver()
	var list *widgets.PickList[model.BodyChoice]
	list = widgets.NewPickList(widgets.PickConfig[model.BodyChoice]{
		List: widgets.ListConfig[model.BodyChoice]{
			NoHeader: true, Key: func(b model.BodyChoice) string { return string(b.UID) },
			Columns: []widgets.Column[model.BodyChoice]{
				{ID: "name", Text: func(b model.BodyChoice) string { return b.Name }},
				ticked(func(b model.BodyChoice) bool { return slices.Contains(p.addressees(), b.UID) }),
			},
			Group:         func(b model.BodyChoice) string { return nearText(b.Near) },
			EmptySentence: "Không có cơ quan nào có tên như vậy. Cơ quan của đơn vị được ghi ở trang Phường.",
		},
		Matches: fits(func(b model.BodyChoice) string {
			return b.Name + " " + b.Kind.Label() + " " + shortKinds[b.Kind]
		}),
		Placeholder: "Gõ vài chữ của tên cơ quan; Enter để chọn hoặc bỏ",
		OnPick: func(b model.BodyChoice) {
			p.setAddressees(toggled(p.addressees(), b.UID))
			list.Clear()
		},
		OnEscape: func() { p.side.back() },
	})
	list.SetRows(p.choices.Bodies)
	p.side.show(&panel{
		title: "Nơi nhận", content: list.Content(), first: list.Field, fields: []fyne.Focusable{list.Field, list.List},
		update: func() bool { list.SetRows(p.choices.Bodies); return p.editor.form.Shown() },
	})
}

func nearText(near bool) string {
	if near {
		return "Đơn vị của cuộc giám sát"
	}
	return "Đơn vị, cơ quan khác"
}

// shortKinds are what offices call bodies in short; they are found by these letters too.
var shortKinds = map[model.BodyKind]string{
	model.PartyCommittee: "ĐU", model.PeoplesCouncil: "HĐND", model.PeoplesCommittee: "UBND", model.FrontBoard: "MTTQ",
}

// setAddressees changes for whom the recommendation in the editor is.
func (p *Page) setAddressees(bodies []model.UID) {
	if p.editor.form.IsNew() {
		p.editor.form.Change(func(r *record) { r.to = bodies })
		p.editor.showRest()
		return
	}
	p.onKept(func(uid model.UID) {
		p.sheet.Act("", func(ctx context.Context) error { return p.config.Store.SetAddressees(ctx, uid, bodies) })
	})
}

// answeredFindings are the findings the recommendation in the editor answers.
func (p *Page) answeredFindings() []model.FollowFinding {
	if !p.editor.form.IsNew() {
		return p.detail.Findings
	}
	var out []model.FollowFinding
	for _, f := range p.choices.Findings {
		if slices.Contains(p.editor.form.Value().findings, f.UID) {
			out = append(out, f)
		}
	}
	return out
}

// PickFindings lets the findings be chosen that the recommendation answers.
func (p *Page) PickFindings() {
	if !p.editor.form.Shown() {
		return
	}
	p.sheet.HandOver()
	answers := func(f model.FollowFinding) bool {
		return slices.ContainsFunc(p.answeredFindings(), func(x model.FollowFinding) bool { return x.UID == f.UID })
	}
	list := widgets.NewPickList(widgets.PickConfig[model.FollowFinding]{
		List: widgets.ListConfig[model.FollowFinding]{
			NoHeader: true, Key: func(f model.FollowFinding) string { return string(f.UID) },
			Columns: []widgets.Column[model.FollowFinding]{
				{ID: "text", Text: func(f model.FollowFinding) string { return present.Short(f.Text, 200) }},
				{ID: "units", Width: 100, Spare: 1, Text: func(f model.FollowFinding) string { return present.WardNames(f.Units) }, Muted: func(model.FollowFinding) bool { return true }},
				ticked(answers),
			},
			Group:         func(f model.FollowFinding) string { return f.Kind.Label() },
			EmptySentence: "Cuộc giám sát không có nhận xét nào như vậy.",
		},
		Matches:     fits(func(f model.FollowFinding) string { return f.Text + " " + strings.Join(f.Units, " ") }),
		Placeholder: "Gõ vài chữ của nhận xét; Enter để chọn hoặc bỏ",
		OnPick:      func(f model.FollowFinding) { p.toggleFinding(f.UID) },
		OnEscape:    func() { p.side.back() },
	})
	// What is answered already stands first in its kind.
	rows := func() []model.FollowFinding {
		out := slices.Clone(p.choices.Findings)
		slices.SortStableFunc(out, func(a, b model.FollowFinding) int {
			if a.Kind != b.Kind {
				return slices.Index(model.FindingKinds, a.Kind) - slices.Index(model.FindingKinds, b.Kind)
			}
			return boolOrder(!answers(a), !answers(b))
		})
		return out
	}
	list.SetRows(rows())
	open := widgets.NewButton("Mở nhận xét", func() {
		if f, ok := list.List.Current(); ok {
			p.config.Shell.Open(model.Ref{Noun: "finding", UID: f.UID})
		}
	})
	p.side.show(&panel{
		title: "Trả lời nhận xét", content: widgets.NewBorder(nil, container.NewHBox(open), nil, nil, list.Content()),
		first: list.Field, fields: []fyne.Focusable{list.Field, list.List, open},
		update: func() bool { list.SetRows(rows()); return p.editor.form.Shown() },
	})
}

func (p *Page) toggleFinding(finding model.UID) {
	if p.editor.form.IsNew() {
		p.editor.form.Change(func(r *record) { r.findings = toggled(r.findings, finding) })
		p.editor.showRest()
		p.side.showDetail()
		return
	}
	var now []model.UID
	for _, f := range p.detail.Findings {
		now = append(now, f.UID)
	}
	p.onKept(func(uid model.UID) {
		p.sheet.Act("", func(ctx context.Context) error { return p.config.Store.SetAnswered(ctx, uid, toggled(now, finding)) })
	})
}

// PickFollower lets somebody be chosen who follows the chosen recommendations (Ctrl+G).
func (p *Page) PickFollower() {
	p.onChosen(func(uids []model.UID) {
		p.withChoices(p.editor.form.Value().Mission, func() { p.side.show(p.followerPanel(uids)) })
	})
}

func (p *Page) followerPanel(uids []model.UID) *panel {
	people := append([]model.Person{{FullName: "(chưa giao)"}}, p.choices.People...)
	list := widgets.NewPickList(widgets.PickConfig[model.Person]{
		List: widgets.ListConfig[model.Person]{
			NoHeader: true, Key: func(x model.Person) string { return string(x.UID) },
			Columns:       []widgets.Column[model.Person]{{ID: "name", Text: func(x model.Person) string { return x.FullName }}},
			EmptySentence: "Không có người nào tên như vậy. Người được ghi ở trang Người, cơ quan.",
		},
		Matches:     fits(func(x model.Person) string { return x.FullName }),
		Placeholder: "Gõ tên người theo dõi; Enter để giao",
		OnPick: func(x model.Person) {
			p.try(nil, "Đã giao theo dõi "+countText(len(uids))+". Ctrl+Z để lấy lại.", func(ctx context.Context) error {
				return p.config.Store.SetFollower(ctx, uids, x.UID)
			}, nil)
		},
		OnEscape: func() { p.side.back() },
	})
	list.SetRows(people)
	return &panel{title: "Giao theo dõi " + countText(len(uids)), content: list.Content(), first: list.Field, fields: []fyne.Focusable{list.Field, list.List}}
}

// PickRepeat lets the earlier recommendation be chosen that this one repeats (Ctrl+L): those to the same bodies or to
// what these were before come first.
func (p *Page) PickRepeat() {
	p.onKept(func(uid model.UID) {
		edit.ActThen(p.sheet, func(ctx context.Context) ([]model.EarlierRecommendation, error) {
			return p.config.Store.EarlierRecommendations(ctx, uid, p.config.Today())
		}, func(rows []model.EarlierRecommendation) {
			if p.detail.Recommendation.UID == uid {
				p.side.show(p.repeatPanel(uid, rows))
			}
		})
	})
}

func (p *Page) repeatPanel(uid model.UID, rows []model.EarlierRecommendation) *panel {
	set := func(earlier model.UID) {
		p.try(nil, "Đã ghi kiến nghị nhắc lại. Ctrl+Z để lấy lại.", func(ctx context.Context) error { return p.config.Store.SetRepeatOf(ctx, uid, earlier) }, nil)
	}
	list := widgets.NewPickList(widgets.PickConfig[model.EarlierRecommendation]{
		List: widgets.ListConfig[model.EarlierRecommendation]{
			NoHeader: true, Key: func(f model.EarlierRecommendation) string { return string(f.UID) },
			Columns: []widgets.Column[model.EarlierRecommendation]{
				{ID: "text", Text: func(f model.EarlierRecommendation) string { return rowText(f.FollowUp) }},
				{ID: "to", Width: 130, Spare: 2, Text: func(f model.EarlierRecommendation) string { return shortTo(f.To) }},
				{ID: "mission", Width: 92, Whole: true, Spare: 1, Text: func(f model.EarlierRecommendation) string { return f.Code }, Muted: func(model.EarlierRecommendation) bool { return true }},
			},
			Group:         func(f model.EarlierRecommendation) string { return f.Near.Label() },
			EmptySentence: "Không có kiến nghị nào như vậy của các cuộc giám sát trước.",
		},
		Matches: fits(func(f model.EarlierRecommendation) string {
			return f.Text + " " + f.Code + " " + f.Theme + " " + strings.Join(f.ToNames(), " ")
		}),
		Placeholder: "Gõ vài chữ của kiến nghị trước; Enter để chọn",
		OnPick:      func(f model.EarlierRecommendation) { set(f.UID) },
		OnEscape:    func() { p.side.back() },
	})
	list.SetRows(rows)
	fields := []fyne.Focusable{list.Field, list.List}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6))
	add := func(word string, do func()) {
		b := widgets.NewButton(word, do)
		buttons.Add(b)
		fields = append(fields, b)
	}
	for _, r := range append(slices.Clone(p.detail.RepeatOf), p.detail.RepeatedBy...) {
		add("Mở "+r.Code, func() { p.config.Shell.Open(model.Ref{Noun: "recommendation", UID: r.UID}) })
	}
	if len(p.detail.RepeatOf) > 0 {
		add("Bỏ nhắc lại", func() { set("") })
	}
	return &panel{title: "Nhắc lại kiến nghị trước", content: widgets.NewBorder(nil, buttons, nil, nil, list.Content()), first: list.Field, fields: fields}
}
