package papers

import (
	"context"
	"slices"

	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

const (
	replaceWord = "Lập văn bản thay thế"
	correctWord = "Lập công văn đính chính"
)

// linkWord is the word of the button that leads from a paper to one that it is linked with.
func linkWord(d, to model.Document) string {
	switch {
	case d.Replaces == to.UID:
		return "Mở văn bản được thay thế"
	case d.Corrects == to.UID:
		return "Mở văn bản được đính chính"
	case to.Replaces == d.UID:
		return "Mở văn bản thay thế"
	}
	return "Mở công văn đính chính"
}

// linked says whether the paper in the editor is linked with one that is so.
func (e *editor) linked(so func(model.Document) bool) bool {
	return slices.ContainsFunc(e.choices.Links, so)
}

func (p *Page) replace() { p.follow("Văn bản thay thế", p.config.Store.BeginReplacement) }

func (p *Page) correct() { p.follow("Công văn đính chính", p.config.Store.BeginCorrection) }

// follow begins a draft that will replace or correct the issued paper in the editor, and shows it.
func (p *Page) follow(what string, begin func(context.Context, model.UID) (model.Document, error)) {
	p.inState(model.DocIssued, func(d model.Document) {
		task.Run(p.config.Runner, task.Job[model.Document]{
			Work: func(ctx context.Context, _ func(task.Progress)) (model.Document, error) { return begin(ctx, d.UID) },
			Done: func(next model.Document, err error) {
				if err != nil {
					p.config.Shell.Failed(err)
					return
				}
				p.config.Shell.Open(paperRef(next))
				p.config.Shell.Say(what + " là bản nháp; khi ban hành thì " + model.LowerFirst(paperName(d)) + " tự đổi trạng thái.")
			},
		})
	})
}

// openLink shows the newest paper that the one in the editor is linked with.
func (p *Page) openLink() {
	p.onKept(func(model.Document) {
		links := p.editor.choices.Links
		if len(links) == 0 {
			p.config.Shell.Say("Văn bản này không thay thế, đính chính văn bản nào và cũng chưa bị thay thế, đính chính.")
			return
		}
		p.config.Shell.Open(paperRef(links[len(links)-1]))
	})
}
