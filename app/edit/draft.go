package edit

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// NewField is the key under which a text of a new record is kept: with the record it will belong to, told from that
// record's own fields by the noun before it.
func NewField(noun model.Noun, key string) string { return string(noun) + "." + key }

// draftPlace is where the draft of a field of the record is kept.
func (f *Form[T]) draftPlace(v T, key string) (model.Ref, string) {
	if f.config.Place != nil {
		return f.config.Place(v, key)
	}
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
			f.keeper.keep(model.DraftText{Ref: ref, Field: key, Text: text})
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

func (f *Form[T]) drop(ref model.Ref, key string) { f.keeper.drop(ref, key) }

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

// DraftBar is the strip that offers what was left from the last time for the record in the form; it takes no room while
// there is nothing. changed is called after it came or went, so that the page can lay itself out anew; it may be nil.
func (f *Form[T]) DraftBar(changed func()) fyne.CanvasObject {
	f.bar = newDraftBar(changed, f.takeDrafts, func(gone []model.DraftText) {
		f.forget(gone)
		for _, d := range gone {
			f.drop(d.Ref, d.Field)
		}
	})
	return f.bar.content
}
