package papers

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/attach"
	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// showActs offers what may happen to the paper next.
func (e *editor) showActs(d model.Document) {
	p := e.page
	var acts []fyne.CanvasObject
	add := func(word string, do func()) { acts = append(acts, widgets.NewButton(word, do)) }
	switch {
	case d.Version == 0:
	case d.State == model.DocDraft:
		add("Trình ký", p.submit)
	case d.State == model.DocForSignature:
		add("Ghi đã ban hành", p.issued)
		add("Trả lại...", p.giveBack)
	case d.State == model.DocIssued:
		if e.row.Kept && len(e.choices.Signed) == 0 {
			add(attach.SignedWord, p.pickSigned)
		}
		if !e.linked(func(x model.Document) bool { return x.Replaces == d.UID }) {
			add(replaceWord, p.replace)
		}
		if !e.linked(func(x model.Document) bool { return x.Corrects == d.UID }) {
			add(correctWord, p.correct)
		}
		add("Hủy văn bản...", p.void)
	}
	if e.writable(d) {
		add("Soạn văn bản", p.write)
		if !d.State.Frozen() {
			add(attach.OutsideWord, p.pickOutside)
		}
	}
	for _, x := range e.choices.Links {
		add(linkWord(d, x), func() { p.config.Shell.Open(paperRef(x)) })
	}
	successor := fyne.Focusable(p.list)
	if len(acts) > 0 {
		successor = acts[0].(*widgets.Button)
	}
	widgets.ReplaceButtons(e.acts, acts, successor)
}

// inState does something with the paper in the editor, if it is in the state.
func (p *Page) inState(s model.DocumentState, do func(model.Document)) {
	p.onKept(func(d model.Document) {
		if d.State != s {
			p.config.Shell.Say(paperName(d) + " đang ở trạng thái “" + d.State.Label() + "”, chưa làm được việc này.")
			return
		}
		do(d)
	})
}

// submit puts the paper up for signature once the checks have looked at it.
func (p *Page) submit() {
	p.inState(model.DocDraft, func(d model.Document) {
		edit.Submission{
			Shell: p.config.Shell, Runner: p.config.Runner, Document: d.UID, Act: "Trình ký", To: model.DocForSignature,
			Do:      func(ctx context.Context, reason string) error { return p.config.Drafting.Submit(ctx, d.UID, reason) },
			Done:    func() { p.config.Shell.Say("Đã trình ký " + model.LowerFirst(d.Type.Label()) + ".") },
			Blocked: func(why string) { p.blocked(d, why) },
			Failed:  p.refused,
		}.Begin()
	})
}

// blocked tells that the checks stop a paper and leads to where its text is mended.
func (p *Page) blocked(d model.Document, why string) {
	p.config.Shell.Ask(dialogs.Question{
		Title: paperName(d) + " còn điều cần sửa", Text: why, Keep: "Để sau",
		Acts: []dialogs.Act{{Word: "Soạn văn bản", Main: true, Do: func() { p.config.Mend(d.UID) }}},
	})
}

func paperRef(d model.Document) model.Ref { return model.Ref{Noun: "document", UID: d.UID} }

func (p *Page) giveBack() {
	p.inState(model.DocForSignature, func(d model.Document) {
		p.config.Shell.AskReason(dialogs.Prompt{
			Title: "Trả lại " + model.LowerFirst(d.Type.Label()) + " để sửa", Act: "Trả lại", About: paperRef(d), Errand: model.ErrandState, Key: string(model.DocDraft),
		}, func(reason string) {
			p.Act("", func(ctx context.Context) error {
				return p.config.Store.MoveDocument(ctx, d.UID, model.DocDraft, reason)
			})
		})
	})
}

// issued says that the paper was issued outside the program with the number and day in the form, once the checks have
// looked at it; what is missing is said at its field.
func (p *Page) issued() {
	p.inState(model.DocForSignature, func(d model.Document) {
		edit.Submission{
			Shell: p.config.Shell, Runner: p.config.Runner, Document: d.UID, Act: "Ghi đã ban hành", To: model.DocIssued,
			Do: func(ctx context.Context, reason string) error {
				return p.config.Drafting.RecordIssue(ctx, service.IssueOrder{Document: d.UID, Number: d.Number, Day: d.Day, Reason: reason})
			},
			Done:    func() { p.config.Shell.Say("Đã ghi " + model.LowerFirst(paperName(d)) + " là đã ban hành.") },
			Blocked: func(why string) { p.blocked(d, why) },
			Failed:  p.refused,
		}.Begin()
	})
}

// refused says at its field what is missing.
func (p *Page) refused(err error) {
	problem := present.ErrorText(err)
	if slices.Contains([]string{"number", "day", "session"}, problem.Field) {
		p.editor.sections.Go(dataPart)
		p.editor.refuse(problem.Field, problem.Line())
		return
	}
	p.config.Shell.Failed(err)
}

func (p *Page) void() {
	p.inState(model.DocIssued, func(d model.Document) {
		title := "Hủy " + model.LowerFirst(paperName(d)) + "? Việc này không hoàn tác được; số vẫn tính là đã dùng."
		p.config.Shell.AskReason(dialogs.Prompt{Title: title, Act: "Hủy " + model.LowerFirst(paperName(d)), About: paperRef(d), Errand: model.ErrandVoid}, func(reason string) {
			p.Act("", func(ctx context.Context) error {
				return p.config.Store.MoveDocument(ctx, d.UID, model.DocVoid, reason)
			})
		})
	})
}
