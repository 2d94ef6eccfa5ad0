package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// TextsConfig is everything Texts work with. All fields are required.
type TextsConfig struct {
	Runner task.Runner
	After  task.Timer
	Shell  interface{ Say(text string) }
	Drafts Drafts
	// Pending is the sheet's: the window waits for it before the page goes.
	Pending *task.Pending
	// Errand is what is being done there.
	Errand model.Errand
}

// Texts are the fields of a panel or question in which something is being done to a record: what is typed there belongs
// to no field of the record. It is kept as drafts like that of a Form until the errand is done or given up, and offered
// the next time the errand is begun for the record. Texts belong to the window's goroutine.
type Texts struct {
	config  TextsConfig
	keeper  *keeper
	fields  []*looseText
	ref     model.Ref
	open    bool
	done    bool // something was done since it was opened
	ticking func()
	bar     *draftBar
}

// looseText is one of them. base is what stood there before anything was typed, kept what its draft says.
type looseText struct {
	field string
	text  func() string
	put   func(text string)
	base  string
	kept  *string
}

// NewTexts makes Texts without fields; Watch adds them, Open begins.
func NewTexts(c TextsConfig) *Texts {
	t := &Texts{config: c, keeper: newKeeper(c.Runner, c.Shell, c.Drafts, c.Pending)}
	c.Pending.Before(t.keepNow)
	return t
}

// Watch adds a field. Call it after the field's own OnChanged is set.
func (t *Texts) Watch(key string, e *widgets.BaseEntry) {
	t.Add(key, e.Value, func(text string) {
		e.SetText(text)
		e.Commit()
	})
	e.OnNothingBack = t.nothingBack
	hear := e.OnChanged
	e.OnChanged = func(s string) {
		if hear != nil {
			hear(s)
		}
		t.Typed()
	}
}

// nothingBack keeps Ctrl+Z of a field that was not touched from the action before the panel was opened, which the user
// does not see any more; what was done in the panel can be taken back from it.
func (t *Texts) nothingBack() bool {
	if !t.open || t.done {
		return false
	}
	t.config.Shell.Say("Ô này chưa có gì để lấy lại. Ra khỏi đây (Esc) rồi bấm Ctrl+Z để hoàn tác việc trước.")
	return true
}

// Add adds what is typed in several fields as one text; Typed has to be called when it changed.
func (t *Texts) Add(key string, text func() string, put func(text string)) {
	t.fields = append(t.fields, &looseText{field: t.config.Errand.Field(key), text: text, put: put})
}

// Bar is the strip that offers what was left from the last time; it takes no room while there is nothing. changed is
// called after it came or went and may be nil.
func (t *Texts) Bar(changed func()) fyne.CanvasObject {
	t.bar = newDraftBar(changed, t.take, func(gone []model.DraftText) {
		for _, d := range gone {
			t.keeper.drop(d.Ref, d.Field)
		}
	})
	return t.bar.content
}

// Open begins for a record, with the fields as they stand now. What was typed for the one before is kept first.
func (t *Texts) Open(ref model.Ref) {
	t.Close()
	t.ref, t.open, t.done = ref, true, false
	t.Settle()
	if t.bar == nil {
		return
	}
	t.keeper.read(func(all []model.DraftText) {
		if t.open && t.ref == ref {
			t.bar.offer(slices.DeleteFunc(all, func(d model.DraftText) bool { return !t.misses(d) }))
		}
	})
}

// misses says that a draft belongs to one of the fields, and that the field says something else.
func (t *Texts) misses(d model.DraftText) bool {
	return d.Ref == t.ref && slices.ContainsFunc(t.fields, func(f *looseText) bool {
		return f.field == d.Field && f.kept == nil && d.Text != f.text()
	})
}

// Settle says that what stands in the fields now was not typed: the page has filled them.
func (t *Texts) Settle() {
	for _, f := range t.fields {
		f.base = f.text()
	}
}

// Typed hears that a text may have changed; it never touches it.
func (t *Texts) Typed() {
	if t.open && t.ticking == nil {
		t.ticking = t.config.After(DraftWait, func() {
			t.ticking = nil
			t.keep()
		})
	}
}

// keepNow keeps what is typed without waiting longer.
func (t *Texts) keepNow() {
	if t.ticking != nil {
		t.ticking()
		t.ticking = nil
	}
	t.keep()
}

// keep keeps what was typed and forgets what was taken back.
func (t *Texts) keep() {
	if !t.open {
		return
	}
	for _, f := range t.fields {
		text := f.text()
		switch {
		case text != f.base && (f.kept == nil || *f.kept != text):
			f.kept = &text
			t.keeper.keep(model.DraftText{Ref: t.ref, Field: f.field, Text: text})
		case text == f.base && f.kept != nil:
			f.kept = nil
			t.keeper.drop(t.ref, f.field)
		}
	}
}

// Close ends it: the panel goes, what was typed is kept.
func (t *Texts) Close() {
	t.keepNow()
	t.end()
}

// GiveUp ends it too: what was typed is not wanted. What was offered and not taken stays.
func (t *Texts) GiveUp() {
	for _, f := range t.fields {
		if t.open && f.kept != nil {
			t.keeper.drop(t.ref, f.field)
		}
	}
	t.end()
}

func (t *Texts) end() {
	if t.ticking != nil {
		t.ticking()
		t.ticking = nil
	}
	t.open = false
	for _, f := range t.fields {
		f.kept = nil
	}
	if t.bar != nil {
		t.bar.offer(nil)
	}
}

// Done says that the errand was done to a record: nothing of it is left to be kept. The fields may go on to the next one.
func (t *Texts) Done(ref model.Ref) {
	t.done = true
	if t.open && t.ref == ref {
		t.end()
		t.open = true
		t.Settle()
	}
	for _, f := range t.fields {
		t.keeper.drop(ref, f.field)
	}
}

// take puts texts back into their fields.
func (t *Texts) take(drafts []model.DraftText) {
	for _, d := range drafts {
		for _, f := range t.fields {
			if f.field == d.Field && d.Ref == t.ref {
				f.kept = &d.Text
				f.put(d.Text)
			}
		}
	}
}
