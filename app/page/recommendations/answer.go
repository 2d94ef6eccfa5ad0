package recommendations

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// answerPanel is the form of one answer.
type answerPanel struct {
	page *Page
	form *edit.Form[model.Answer]

	body         *widgets.Select
	number       *widgets.BaseEntry
	day          *widgets.DateEntry
	text, result *widgets.BaseEntry
	done, remove *widgets.Button
	files        *widgets.Button
}

// AddAnswer begins a new answer to the recommendation in the editor (Ctrl+R).
func (p *Page) AddAnswer() {
	p.onKept(func(uid model.UID) {
		a := model.Answer{Recommendation: uid}
		if to := p.detail.Row.To; len(to) == 1 {
			a.Body = to[0].UID
		}
		p.openAnswer(a)
	})
}

// openAnswer shows an answer in its form.
func (p *Page) openAnswer(a model.Answer) {
	x := &answerPanel{page: p}
	x.form = edit.NewForm(edit.FormConfig[model.Answer]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.sheet.Pending(),
		Save: p.config.Store.AddAnswer, Meta: func(a *model.Answer) *model.Meta { return &a.Meta }, Noun: "answer",
		Parent: func(a model.Answer) model.Ref { return model.Ref{Noun: "recommendation", UID: a.Recommendation} },
		Saved:  p.sayAnswered(p.detail.Recommendation.State),
		Needs: []edit.Need[model.Answer]{{
			Key: "text", Given: func(a model.Answer) bool { return a.Text != "" || a.PaperNumber != "" || a.Result != "" },
			Why: "Chưa nhập nội dung trả lời, số văn bản hay kết quả.",
		}},
	})
	x.body = edit.Pick(x.form, "body", x.bodies(a), func(a *model.Answer) *model.UID { return &a.Body })
	x.body.Width = 240
	x.number = edit.Line(x.form, "paper_number", func(a *model.Answer) *string { return &a.PaperNumber })
	x.number.Width = 150
	x.day = edit.Day(x.form, "day", p.config.Today, func(a *model.Answer) *model.Date { return &a.Day })
	changed := x.day.OnChange
	x.day.OnChange = func(day string) { changed(day); x.remark() }
	x.text = edit.Area(x.form, "text", 3, func(a *model.Answer) *string { return &a.Text })
	x.text.PlaceHolder = "Nội dung trả lời"
	x.result = edit.Area(x.form, "result", 2, func(a *model.Answer) *string { return &a.Result })
	x.result.PlaceHolder = "Đánh giá kết quả"
	x.done = widgets.NewButton("Xong", func() { p.side.back() })
	x.files = widgets.NewButton("Tệp của trả lời", p.Files)
	x.remove = widgets.NewQuietButton("Xóa trả lời", x.delete)
	bar := x.form.DraftBar(func() { p.side.body.Refresh() })
	x.form.Open(a)
	x.remark()
	p.side.show(&panel{
		title: "Trả lời kiến nghị", content: widgets.NewBorder(bar, nil, nil, nil, x.lay()), first: x.number,
		fields: []fyne.Focusable{x.body, x.number, x.day, x.text, x.result, x.done, x.files, x.remove}, answer: x,
		update: x.update, leave: x.form.Clear,
	})
}

// sayAnswered says after the first save of an answer that the recommendation is not unanswered any more, and how to go on.
func (p *Page) sayAnswered(before model.RecommendationState) func(model.Answer) {
	return func(a model.Answer) {
		if after := before.Answered(); a.Version == 1 && after != before {
			p.config.Shell.Say("Kiến nghị chuyển từ “" + before.Label() + "” sang “" + after.Label() + "”. Ctrl+T để chuyển tiếp theo trả lời.")
		}
	}
}

// bodies are who may have answered: the addressees, and whoever the answer names already.
func (x *answerPanel) bodies(a model.Answer) []widgets.Option {
	options := []widgets.Option{{ID: "", Label: "(chưa rõ cơ quan)"}}
	seen := map[model.UID]bool{}
	for _, b := range x.page.detail.Row.To {
		seen[b.UID] = true
		options = append(options, widgets.Option{ID: string(b.UID), Label: b.Name})
	}
	for _, other := range x.page.detail.Answers {
		if u := other.Answer.Body; u != "" && !seen[u] && (u == a.Body || a.Version == 0) {
			seen[u] = true
			options = append(options, widgets.Option{ID: string(u), Label: other.From})
		}
	}
	return options
}

func (x *answerPanel) lay() fyne.CanvasObject {
	number := widgets.NewFormRow("Số, ngày", container.New(layout.NewCustomPaddedHBoxLayout(8), x.number, x.day))
	number.SetNoted(widgets.EitherNote(x.number, x.day))
	top := container.New(layout.NewCustomPaddedVBoxLayout(2), number, widgets.NewFormRow("Cơ quan", x.body).Tight())
	foot := container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewFormRow("Kết quả", x.result),
		container.New(layout.NewCustomPaddedHBoxLayout(8), x.done, x.files, x.remove))
	return container.New(&fillLayout{}, top, widgets.NewFormRow("Nội dung", x.text), foot)
}

// update takes the answer as it was read again; one that is gone closes the panel.
func (x *answerPanel) update() bool {
	now := x.form.Value()
	if x.page.detail.Recommendation.UID != now.Recommendation {
		return false
	}
	if now.UID == "" {
		return true
	}
	for _, a := range x.page.detail.Answers {
		if a.Answer.UID == now.UID {
			x.form.Refresh(a.Answer)
			x.remark()
			return true
		}
	}
	return false
}

// remark says below the day what is odd about it.
func (x *answerPanel) remark() {
	text := ""
	if c := &x.page.choices; c.Mission == x.page.detail.Recommendation.Mission {
		text = c.AnswerRemark(model.Date(x.day.Value()))
	}
	x.day.SetAdvice(text)
}

// delete moves the answer to the bin; a new one is given up.
func (x *answerPanel) delete() {
	x.form.WhenIdle(func() {
		uid := x.form.Value().UID
		x.form.GiveUp()
		x.page.side.back()
		if uid != "" {
			x.page.removeAnswer(uid)
		}
	})
}
