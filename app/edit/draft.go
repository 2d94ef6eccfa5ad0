package edit

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

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

// spot is where a draft is kept.
type spot struct {
	ref   model.Ref
	field string
}

// spotFor is where the draft of a field of the record is to be kept. A draft that is offered and says the same is taken
// for it; others stay beside it.
func (f *Form[T]) spotFor(j *job[T], x *field[T], text string) spot {
	ref, field := f.draftPlace(j.want, x.key)
	if at, ok := j.drafts[x.key]; ok && at.ref == ref && model.DraftedField(at.field) == field {
		return at
	}
	for _, d := range f.leftOf(j, x) {
		if d.Text == text {
			f.forget([]model.DraftText{d})
			return spot{d.Ref, d.Field}
		}
	}
	n := 1
	for slices.ContainsFunc(f.left.all, func(d model.DraftText) bool { return d.Ref == ref && d.Field == model.AnotherDraft(field, n) }) {
		n++
	}
	return spot{ref, model.AnotherDraft(field, n)}
}

// keep does so for one record: its texts stand in the fields, or after another was opened in what the user wanted. What
// is just being written needs no draft.
func (f *Form[T]) keep(j *job[T]) {
	if f.left.reading {
		f.left.then = append(f.left.then, func() { f.keep(j) })
		return
	}
	before := j.kept
	if f.config.Meta(&j.want).Version == 0 {
		before = j.begun
	}
	for _, x := range f.fields {
		if x.text == nil {
			continue
		}
		text, wanted := x.kept(j.want), x.kept(j.want)
		if j == f.job {
			text = x.text()
		}
		switch at, ok := j.drafts[x.key]; {
		case text != x.kept(before) && (j.saver.Idle() || j.err != nil || text != wanted):
			at = f.spotFor(j, x, text)
			j.drafts[x.key] = at
			f.keeper.keep(model.DraftText{Ref: at.ref, Field: at.field, Text: text})
		case text == x.kept(before) && ok:
			delete(j.drafts, x.key)
			f.drop(at)
		}
	}
}

// dropSaved forgets the drafts of what was written of a record, and those that were offered and say the same; what was
// typed meanwhile is kept at the next tick.
func (f *Form[T]) dropSaved(j *job[T]) {
	if len(j.drafts) > 0 && j == f.job {
		f.startTicking()
	}
	for _, x := range f.fields {
		if x.text == nil || j.holds(x) {
			continue
		}
		if at, ok := j.drafts[x.key]; ok {
			delete(j.drafts, x.key)
			f.drop(at)
		}
		same := f.leftOf(j, x)
		same = slices.DeleteFunc(same, func(d model.DraftText) bool { return d.Text != x.kept(j.kept) })
		f.forget(same)
		for _, d := range same {
			f.drop(spot{d.Ref, d.Field})
		}
	}
	f.offerLeft(j)
}

func (f *Form[T]) drop(at spot) { f.keeper.drop(at.ref, at.field) }

// leftover are the drafts nobody has decided about: those that were in the file when the form was first used, and those
// set aside since. Nothing is kept before they are read.
type leftover struct {
	read, reading bool
	then          []func()
	all           []model.DraftText
}

// setAside remembers the texts that the record in the form does not take along: of a new one that could not be written
// yet, and those that are no values, such as half a number. They are offered where they belong.
func (f *Form[T]) setAside() {
	for _, x := range f.fields {
		if x.text != nil && (f.IsNew() && f.job.saver.Idle() || x.text() != x.kept(f.job.want)) {
			f.setAsideText(x)
		}
	}
}

// setAsideText makes what stands in a field, and has a draft, one of the texts that are offered.
func (f *Form[T]) setAsideText(x *field[T]) {
	at, ok := f.job.drafts[x.key]
	if !ok {
		return
	}
	delete(f.job.drafts, x.key)
	f.left.all = append([]model.DraftText{{Ref: at.ref, Field: at.field, Text: x.text()}}, f.left.all...)
}

// offerDrafts shows the drafts of the last run that belong to the record in the form.
func (f *Form[T]) offerDrafts() {
	if f.bar == nil {
		return
	}
	if f.left.read {
		f.offerLeft(f.job)
		return
	}
	f.left.read, f.left.reading = true, true
	f.keeper.read(func(all []model.DraftText) {
		f.left.reading, f.left.all = false, append(f.left.all, all...)
		f.offerLeft(f.job)
		then := f.left.then
		f.left.then = nil
		for _, fn := range then {
			fn()
		}
	})
}

// offerLeft offers what is left of a record, if it is the one in the form. What says the same as the file is forgotten.
func (f *Form[T]) offerLeft(j *job[T]) {
	if f.bar != nil && j == f.job && j != nil && !f.left.reading {
		f.forgetWritten(j)
		f.bar.offer(f.draftsOf(j))
	}
}

// forgetWritten drops the drafts of a record whose texts are in the file, such as those of a run that ended between the
// writing and the forgetting. Of a new record nothing is in the file; an empty text of it is nothing to be kept.
func (f *Form[T]) forgetWritten(j *job[T]) {
	isNew := f.config.Meta(&j.kept).Version == 0
	for _, x := range f.fields {
		if x.text == nil {
			continue
		}
		for _, d := range f.leftOf(j, x) {
			if isNew && strings.TrimSpace(d.Text+x.kept(j.begun)) == "" || !isNew && sameText(d.Text, x.kept(j.kept)) {
				f.forget([]model.DraftText{d})
				f.drop(spot{d.Ref, d.Field})
			}
		}
	}
}

// sameText compares a draft, which is kept as it was typed, with a text as it is written.
func sameText(draft, written string) bool {
	return strings.TrimSpace(draft) == strings.TrimSpace(written)
}

// leftOf are the drafts of a field of a record that nobody has decided about, the newest first.
func (f *Form[T]) leftOf(j *job[T], x *field[T]) []model.DraftText {
	ref, key := f.draftPlace(j.want, x.key)
	var out []model.DraftText
	for _, d := range f.left.all {
		if d.Ref == ref && model.DraftedField(d.Field) == key {
			out = append(out, d)
		}
	}
	return out
}

// draftsOf are the leftover drafts of a record that say something other than it does, the newest of each field: those
// before it are offered when it is decided about.
func (f *Form[T]) draftsOf(j *job[T]) []model.DraftText {
	var out []model.DraftText
	for _, x := range f.fields {
		if x.text == nil {
			continue
		}
		for _, d := range f.leftOf(j, x) {
			if d.Text != x.kept(j.want) {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// takeDrafts puts leftover texts into the record and saves it; the field of the first one gets the keyboard. What stands in
// their fields and is not in the file is offered in their place. A day that was being typed is not read before its field is
// left, so of several one at a time is put back, and the others go on being offered.
func (f *Form[T]) takeDrafts(taken []model.DraftText) {
	f.Commit()
	f.keepDrafts()
	into := map[*field[T]]model.DraftText{}
	var first, partial *field[T]
	taken = slices.DeleteFunc(slices.Clone(taken), func(d model.DraftText) bool {
		x := f.fieldOf(d)
		if x == nil {
			return false
		}
		if x.partial != nil && x.partial(d.Text) {
			if partial != nil {
				return true
			}
			partial = x
		}
		if first == nil {
			first = x
		}
		into[x] = d
		return false
	})
	for x, d := range into {
		f.setAsideText(x)
		f.job.drafts[x.key] = spot{d.Ref, d.Field}
	}
	f.forget(taken)
	f.Change(func(v *T) {
		for x, d := range into {
			if x.set != nil {
				x.set(v, d.Text)
			}
		}
	})
	f.showAll(true)
	for x, d := range into {
		if x.put != nil {
			x.put(d.Text)
		}
		if x.put != nil && x != partial {
			x.commit()
		}
	}
	if f.job.err != nil {
		f.report(f.job)
	}
	f.offerLeft(f.job)
	if x := cmp.Or(partial, first); x != nil {
		f.focus(x)
	}
}

// fieldOf is the field of the form in which a draft of its record was typed, nil for none.
func (f *Form[T]) fieldOf(d model.DraftText) *field[T] {
	for _, x := range f.fields {
		if _, key := f.draftPlace(f.job.want, x.key); x.text != nil && key == model.DraftedField(d.Field) {
			return x
		}
	}
	return nil
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
	f.bar = newDraftBar(barConfig{Pending: f.config.Pending, Shell: f.config.Shell, Changed: changed, Taken: f.takeDrafts, Gone: f.dropDrafts})
	return f.bar.content
}

// dropDrafts forgets leftover texts that are not wanted; the field of the first one gets the keyboard.
func (f *Form[T]) dropDrafts(gone []model.DraftText) {
	f.forget(gone)
	for _, d := range gone {
		f.drop(spot{d.Ref, d.Field})
	}
	f.offerLeft(f.job)
	if x := f.fieldOf(gone[0]); x != nil {
		f.focus(x)
	}
}
