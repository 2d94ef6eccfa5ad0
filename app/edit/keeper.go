package edit

import (
	"context"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// keeper does what has to do with drafts, for a Form or for Texts. The user did not ask for any of it: a failure is told
// in the status line, not in a dialog. One thing is done after the other: a draft must not be kept after it was dropped.
type keeper struct {
	runner  task.Runner
	shell   interface{ Say(text string) }
	drafts  Drafts
	pending *task.Pending

	waiting []errand
	busy    bool
	idle    []func()
}

// errand is one thing to be done with drafts. done may be nil.
type errand struct {
	failed string
	do     func(ctx context.Context) error
	done   func()
}

func newKeeper(r task.Runner, shell interface{ Say(text string) }, d Drafts, p *task.Pending) *keeper {
	return &keeper{runner: r, shell: shell, drafts: d, pending: p}
}

func (k *keeper) keep(d model.DraftText) {
	k.run(errand{failed: "Chưa giữ được bản nháp: ", do: func(ctx context.Context) error { return k.drafts.KeepDraft(ctx, d) }})
}

func (k *keeper) drop(ref model.Ref, field string) {
	k.run(errand{failed: "Chưa bỏ được bản nháp: ", do: func(ctx context.Context) error { return k.drafts.DropDraft(ctx, ref, field) }})
}

// read reads all drafts after everything begun before is done. Those that cannot be read are told, and are none.
func (k *keeper) read(then func([]model.DraftText)) {
	var all []model.DraftText
	var failed error
	k.run(errand{
		do: func(ctx context.Context) error { all, failed = k.drafts.Drafts(ctx); return nil },
		done: func() {
			if failed != nil {
				k.shell.Say("Chưa đọc được chữ chưa lưu từ lần trước: " + present.ErrorText(failed).Line())
			}
			then(all)
		},
	})
}

func (k *keeper) run(e errand) {
	k.waiting = append(k.waiting, e)
	if k.busy {
		return
	}
	k.next()
	if k.busy {
		k.pending.Follow(k)
	}
}

func (k *keeper) next() {
	e := k.waiting[0]
	k.waiting, k.busy = k.waiting[1:], true
	task.Run(k.runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, e.do(ctx) },
		Done: func(_ struct{}, err error) {
			switch {
			case err != nil:
				k.shell.Say(e.failed + present.ErrorText(err).Line())
			case e.done != nil:
				e.done()
			}
			if len(k.waiting) > 0 {
				k.next()
				return
			}
			k.rest()
		},
	})
}

// WhenIdle calls fn once nothing is left to be done.
func (k *keeper) WhenIdle(fn func()) {
	if !k.busy {
		fn()
		return
	}
	k.idle = append(k.idle, fn)
}

func (k *keeper) rest() {
	then := k.idle
	k.busy, k.idle = false, nil
	for _, fn := range then {
		fn()
	}
}
