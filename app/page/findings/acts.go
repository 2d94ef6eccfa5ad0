package findings

import (
	"context"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// newWork makes the work on a finding and follows its saves.
func (p *Page) newWork(f model.DossierFinding) *work {
	return newWork(p.config.Runner, p.config.Store, f, p.saved)
}

// change applies what the user did in the editor and saves.
func (p *Page) change(fn func(*model.DossierFinding)) {
	w := p.work
	if w == nil {
		return
	}
	w.change(fn)
	if !w.saver.Idle() {
		p.pending.Follow(w.saver)
	}
}

// saved hears of every save, also of findings no longer in the editor.
func (p *Page) saved(w *work, err error) {
	delete(p.refused, w.want.Finding.UID)
	if err != nil {
		p.refused[w.want.Finding.UID] = w
	}
	switch {
	case err != nil && w == p.work:
		p.editor.showError(present.ErrorText(err), err)
	case err != nil:
		p.config.Shell.Failed(err)
	case w == p.work:
		p.editor.showSaved()
		p.list.Select(string(w.want.Finding.UID))
	}
}

// Add begins a new finding in this place, of the kind and topic of the one shown; the caret is in its text at once.
func (p *Page) Add() {
	if !p.loaded {
		return
	}
	p.handOver()
	f := model.DossierFinding{}
	f.Finding.Mission = p.config.Mission
	f.Finding.Kind, f.Finding.State, f.Finding.InConclusion = model.Strength, model.FindingDraft, true
	if p.work != nil {
		f.Finding.Kind, f.Finding.Topic = p.work.want.Finding.Kind, p.work.want.Finding.Topic
	}
	if p.place != "" {
		f.Wards = []model.UID{p.place}
	}
	p.open(f)
	focus(p.body, p.editor.text)
}

// Step goes to the next (1) or previous (-1) finding of the list; the keyboard stays in the editor if it was there.
func (p *Page) Step(by int) {
	key := ""
	if p.work != nil {
		key = string(p.work.want.Finding.UID)
	}
	if r, ok := neighbour(p.list.Rows(), key, by); ok {
		p.handOver()
		p.list.Select(r.key())
	}
}

// Move moves the finding up or down among its neighbours.
func (p *Page) Move(up bool) {
	p.onKept(func(uid model.UID) {
		p.act("", func(ctx context.Context) error { return p.config.Store.MoveFinding(ctx, uid, up) })
	})
}

// DeleteCurrent moves the finding to the bin; Ctrl+Z brings it back. A new one is given up.
func (p *Page) DeleteCurrent() {
	if p.work != nil && p.work.isNew() && p.work.saver.Idle() {
		p.giveUp()
		return
	}
	p.onKept(func(uid model.UID) {
		p.act("Đã chuyển nhận xét vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return p.config.Store.Delete(ctx, "finding", uid)
		})
	})
}

// giveUp drops a new finding that was not written yet.
func (p *Page) giveUp() {
	p.editor.dropDraft()
	p.clearEditor()
	if r, ok := p.list.Current(); ok {
		p.open(r.finding)
	}
	focus(p.body, p.list)
}

// onKept calls fn with the finding in the editor after its last save.
func (p *Page) onKept(fn func(model.UID)) {
	w := p.work
	if w == nil {
		return
	}
	p.handOver()
	w.saver.WhenIdle(func() {
		if !w.isNew() {
			fn(w.want.Finding.UID)
		}
	})
}

// act does something to the file and says so ("": nothing to say) once it is done; the page hears of the change like
// anybody else. The window clears its line with every change, so nothing may be said before.
func (p *Page) act(said string, do func(ctx context.Context) error) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			switch {
			case err != nil:
				p.config.Shell.Failed(err)
			case said != "":
				p.config.Shell.Say(said)
			}
		},
	})
}

// toggleConclusion is the space bar in the list: into the conclusion or out of it.
func (p *Page) toggleConclusion() {
	p.change(func(f *model.DossierFinding) { f.Finding.InConclusion = !f.Finding.InConclusion })
	if p.work != nil {
		p.editor.update(p.work.want)
	}
}
