package edit

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

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// NewField is the key under which a text of a new record is kept: with the record it will belong to, told from that
// record's own fields by the noun before it.
func NewField(noun model.Noun, key string) string { return string(noun) + "." + key }

// draftPlace is where the draft of a field of the record is kept.
func (f *Form[T]) draftPlace(v T, key string) (model.Ref, string) {
	if m := f.config.Meta(&v); m.Version > 0 {
		return model.Ref{Noun: f.config.Noun, UID: m.UID}, key
	}
	return f.config.Parent(v), NewField(f.config.Noun, key)
}

// typed hears of every change of a text; it never touches the text.
func (f *Form[T]) typed() {
	if f.job != nil && !f.showing {
		f.startTicking()
	}
}

// startTicking keeps drafts when the time comes. It does not wait for a pause: somebody who never pauses would have no
// draft.
func (f *Form[T]) startTicking() {
	if f.ticking != nil {
		return
	}
	f.ticking = f.config.After(DraftWait, func() {
		f.ticking = nil
		f.keepDrafts()
	})
}

func (f *Form[T]) stopTicking() {
	if f.ticking != nil {
		f.ticking()
		f.ticking = nil
	}
}

// keepDrafts keeps the texts of the form that are not in the file, and forgets drafts of texts that are.
func (f *Form[T]) keepDrafts() {
	if f.job != nil {
		f.keep(f.job)
	}
}

// keep does so for one record: its texts stand in the fields, or after another was opened in what the user wanted. What
// is just being written needs no draft.
func (f *Form[T]) keep(j *job[T]) {
	for _, x := range f.fields {
		if x.text == nil {
			continue
		}
		text, wanted := x.kept(j.want), x.kept(j.want)
		if j == f.job {
			text = x.text()
		}
		ref, key := f.draftPlace(j.want, x.key)
		switch {
		case text != x.kept(j.kept) && (j.saver.Idle() || j.err != nil || text != wanted):
			j.drafts[key] = ref
			f.quietly("Chưa giữ được bản nháp: ", func(ctx context.Context) error {
				return f.config.Drafts.KeepDraft(ctx, model.DraftText{Ref: ref, Field: key, Text: text})
			})
		case text == x.kept(j.kept) && j.drafts[key] == ref:
			delete(j.drafts, key)
			f.drop(ref, key)
		}
	}
}

// dropSaved forgets the drafts of a record that was written; what was typed meanwhile is kept at the next tick.
func (f *Form[T]) dropSaved(j *job[T]) {
	if len(j.drafts) > 0 && j == f.job {
		f.startTicking()
	}
	for key, ref := range j.drafts {
		f.drop(ref, key)
	}
	clear(j.drafts)
}

func (f *Form[T]) drop(ref model.Ref, key string) {
	f.quietly("Chưa bỏ được bản nháp: ", func(ctx context.Context) error { return f.config.Drafts.DropDraft(ctx, ref, key) })
}

// quietly does something with drafts that the user did not ask for; a failure is told in the status line, not in a
// dialog. One is done after the other: a draft must not be kept after it was dropped.
func (f *Form[T]) quietly(failed string, do func(ctx context.Context) error) {
	f.errands.waiting = append(f.errands.waiting, errand{failed, do})
	if f.errands.busy {
		return
	}
	f.runErrand()
	if f.errands.busy {
		f.config.Pending.Follow(&f.errands)
	}
}

func (f *Form[T]) runErrand() {
	e := f.errands.waiting[0]
	f.errands.waiting, f.errands.busy = f.errands.waiting[1:], true
	task.Run(f.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, e.do(ctx) },
		Done: func(_ struct{}, err error) {
			if err != nil {
				f.config.Shell.Say(e.failed + present.ErrorText(err).Line())
			}
			if len(f.errands.waiting) > 0 {
				f.runErrand()
				return
			}
			f.errands.rest()
		},
	})
}

// errand is one thing to be done with drafts; errands are done one after the other.
type errand struct {
	failed string
	do     func(ctx context.Context) error
}

type errands struct {
	waiting []errand
	busy    bool
	idle    []func()
}

// WhenIdle calls fn once none is left.
func (e *errands) WhenIdle(fn func()) {
	if !e.busy {
		fn()
		return
	}
	e.idle = append(e.idle, fn)
}

func (e *errands) rest() {
	then := e.idle
	e.busy, e.idle = false, nil
	for _, fn := range then {
		fn()
	}
}

// leftover are the drafts that were in the file when the form was first used: those of the last run.
type leftover struct {
	read bool
	all  []model.DraftText
}

// setAside remembers the texts of a new record that was left before it could be written, to offer them to the next one.
func (f *Form[T]) setAside() {
	if !f.IsNew() || !f.job.saver.Idle() {
		return
	}
	for _, x := range f.fields {
		if x.text == nil {
			continue
		}
		ref, key := f.draftPlace(f.job.want, x.key)
		if f.job.drafts[key] == ref {
			f.left.all = append(f.left.all, model.DraftText{Ref: ref, Field: key, Text: x.text()})
		}
	}
}

// offerDrafts shows the drafts of the last run that belong to the record in the form.
func (f *Form[T]) offerDrafts() {
	if f.bar == nil {
		return
	}
	if f.left.read {
		f.bar.offer(f.draftsOf(f.job))
		return
	}
	f.left.read = true
	task.Run(f.config.Runner, task.Job[[]model.DraftText]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.DraftText, error) {
			return f.config.Drafts.Drafts(ctx)
		},
		Done: func(all []model.DraftText, err error) {
			if err != nil {
				f.config.Shell.Say("Chưa đọc được chữ chưa lưu từ lần trước: " + present.ErrorText(err).Line())
				return
			}
			f.left.all = all
			f.bar.offer(f.draftsOf(f.job))
		},
	})
}

// draftsOf are the leftover drafts of a record that say something other than it does.
func (f *Form[T]) draftsOf(j *job[T]) []model.DraftText {
	var out []model.DraftText
	for _, d := range f.left.all {
		if j == nil {
			continue
		}
		for _, x := range f.fields {
			if x.text == nil {
				continue
			}
			ref, key := f.draftPlace(j.want, x.key)
			if d.Ref == ref && d.Field == key && d.Text != x.kept(j.want) {
				out = append(out, d)
			}
		}
	}
	return out
}

// takeDrafts puts leftover texts into the record and saves it.
func (f *Form[T]) takeDrafts(taken []model.DraftText) {
	f.Change(func(v *T) {
		for _, d := range taken {
			for _, x := range f.fields {
				if _, key := f.draftPlace(*v, x.key); x.text != nil && key == d.Field {
					f.job.drafts[key] = d.Ref
					if x.set != nil {
						x.set(v, d.Text)
					}
				}
			}
		}
	})
	f.forget(taken)
	f.showAll(true)
	for _, d := range taken {
		for _, x := range f.fields {
			if _, key := f.draftPlace(f.job.want, x.key); x.put != nil && key == d.Field {
				x.put(d.Text)
				x.commit()
			}
		}
	}
	if f.job.err != nil {
		f.report(f.job.err)
	}
}

func (f *Form[T]) forget(gone []model.DraftText) {
	f.left.all = slices.DeleteFunc(slices.Clone(f.left.all), func(d model.DraftText) bool { return slices.Contains(gone, d) })
}

func (f *Form[T]) hideDrafts() {
	if f.bar != nil {
		f.bar.offer(nil)
	}
}

// draftBar offers texts that were being typed when the program ended.
type draftBar[T any] struct {
	form    *Form[T]
	drafts  []model.DraftText
	words   *widget.Label
	content *fyne.Container
	changed func()
}

// DraftBar is the strip that offers what was left from the last time for the record in the form; it takes no room while
// there is nothing. changed is called after it came or went, so that the page can lay itself out anew; it may be nil.
func (f *Form[T]) DraftBar(changed func()) fyne.CanvasObject {
	b := &draftBar[T]{form: f, words: widget.NewLabel(""), changed: changed}
	b.words.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	buttons := container.NewHBox(widgets.NewButton("Lấy lại", b.take), widgets.NewButton("Bỏ", b.drop))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewBorder(nil, nil, nil, buttons, b.words))
	b.content = container.NewStack(ground, line)
	b.content.Hide()
	f.bar = b
	return b.content
}

func (b *draftBar[T]) offer(drafts []model.DraftText) {
	was := b.content.Visible()
	b.drafts = drafts
	if len(drafts) == 0 {
		b.content.Hide()
	} else {
		b.words.SetText(offerWords(drafts[0]))
		b.content.Show()
	}
	if was != b.content.Visible() && b.changed != nil {
		b.changed()
	}
}

// offerWords says when a text was typed, if that was in an earlier run, and how it begins.
func offerWords(d model.DraftText) string {
	when := ""
	if d.At != "" {
		when = " từ lần trước (" + present.Moment(d.At) + ")"
	}
	if strings.TrimSpace(d.Text) == "" {
		return "Chưa lưu" + when + ": đã xóa hết chữ của ô này."
	}
	return "Chữ chưa lưu" + when + ": “" + present.Short(strings.TrimSpace(d.Text), 120) + "”"
}

// take puts the texts back into the record.
func (b *draftBar[T]) take() {
	drafts := b.drafts
	b.offer(nil)
	b.form.takeDrafts(drafts)
}

func (b *draftBar[T]) drop() {
	drafts := b.drafts
	b.offer(nil)
	b.form.forget(drafts)
	for _, d := range drafts {
		b.form.drop(d.Ref, d.Field)
	}
}
