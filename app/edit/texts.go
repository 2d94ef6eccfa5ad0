package edit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// TextsConfig is everything Texts work with. All fields but Narrow are required.
type TextsConfig struct {
	Runner task.Runner
	After  task.Timer
	Shell  sayer
	Drafts Drafts
	// Pending is the sheet's: the window waits for it before the page goes.
	Pending *task.Pending
	// Errand is what is being done there.
	Errand model.Errand
	// Narrow says that they stand in a dialog; it may be left out.
	Narrow bool
}

// Texts are the fields of a panel or question in which something is being done to a record: what is typed there belongs
// to no field of the record. It is kept as drafts like that of a Form until the errand is done or given up, and offered
// the next time the errand is begun for the record. Texts belong to the window's goroutine.
type Texts struct {
	config  TextsConfig
	keeper  *keeper
	fields  []*looseText
	at      *sitting   // the one that is open, or was last
	before  []*sitting // those closed with something kept that is not done yet
	open    bool
	done    bool // something was done since it was opened
	ticking func()
	bar     *draftBar
}

// looseText is one of them. base is what stood there before anything was typed. entry is nil where several fields are
// one text. at is the entry as it stands on the canvas.
type looseText struct {
	field string
	entry *widgets.BaseEntry
	at    fyne.Focusable
	text  func() string
	put   func(text string)
	base  string
}

// sitting is the errand for one record, from Open until it is done or given up.
type sitting struct {
	ref  model.Ref
	kept map[*looseText]model.DraftText
	// left are the drafts of the record that nobody has decided about, the newest first. Nothing is kept before they are
	// read: then is what waits for that.
	left    []model.DraftText
	reading bool
	then    func()
}

// NewTexts makes Texts without fields; Watch adds them, Open begins.
func NewTexts(c TextsConfig) *Texts {
	t := &Texts{config: c, keeper: newKeeper(c.Runner, c.Shell, c.Drafts, c.Pending), at: &sitting{}}
	c.Pending.Before(t.keepNow)
	return t
}

// Watch adds a field. Call it after the field's own OnChanged is set.
func (t *Texts) Watch(key string, e *widgets.BaseEntry) {
	t.Add(key, e.Value, func(text string) {
		e.SetText(text)
		e.Commit()
	})
	t.hear(e, e)
}

// WatchDay adds a field for a day. What is typed there is kept as it stands, and given back so: half a year would be read
// as another one.
func (t *Texts) WatchDay(key string, e *widgets.DateEntry) {
	t.Add(key, func() string { return strings.TrimSpace(e.Text) }, e.PutBack)
	t.hear(&e.BaseEntry, e)
}

// hear completes the field that was added last: at is its entry as it stands on the canvas.
func (t *Texts) hear(e *widgets.BaseEntry, at fyne.Focusable) {
	t.fields[len(t.fields)-1].entry = e
	t.fields[len(t.fields)-1].at = at
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
	t.bar = newDraftBar(barConfig{Pending: t.config.Pending, Shell: t.config.Shell, Narrow: t.config.Narrow, Changed: changed, Taken: t.take, Gone: t.drop})
	return t.bar.content
}

// Open begins for a record, with the fields as they stand now. What was typed for the one before is kept first.
func (t *Texts) Open(ref model.Ref) {
	t.Close()
	s := &sitting{ref: ref, kept: map[*looseText]model.DraftText{}}
	t.before = slices.DeleteFunc(t.before, func(b *sitting) bool { return b.ref == ref && b.then == nil }) // is offered now
	t.at, t.open, t.done = s, true, false
	t.Settle()
	if t.bar == nil {
		return
	}
	s.reading = true
	t.keeper.read(func(all []model.DraftText) {
		s.reading = false
		s.left = append(s.left, slices.DeleteFunc(all, func(d model.DraftText) bool { return d.Ref != ref })...)
		t.forgetSame(s)
		if keep := s.then; keep != nil {
			s.then = nil
			keep()
		}
		t.offer(s)
	})
}

// forgetSame drops what is left and says what the page has put into the field: nothing of it would be lost.
func (t *Texts) forgetSame(s *sitting) {
	if t.at != s {
		return
	}
	for _, f := range t.fields {
		for _, d := range s.left {
			if f.owns(d) && sameText(d.Text, f.base) {
				s.forget(d)
				t.keeper.drop(d.Ref, d.Field)
			}
		}
	}
}

// offer shows what is left of a record, if it is the one that is open: the newest of each field that says something else.
func (t *Texts) offer(s *sitting) {
	if t.bar == nil || !t.open || t.at != s {
		return
	}
	var out []model.DraftText
	for _, f := range t.fields {
		if i := slices.IndexFunc(s.left, func(d model.DraftText) bool { return f.owns(d) && d.Text != f.text() }); i >= 0 {
			out = append(out, s.left[i])
		}
	}
	t.bar.offer(out)
}

// owns says that a draft is one of the field's.
func (f *looseText) owns(d model.DraftText) bool { return model.DraftedField(d.Field) == f.field }

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
	t.stopTicking()
	t.keep()
}

// keep keeps what was typed and forgets what was taken back.
func (t *Texts) keep() {
	if !t.open {
		return
	}
	s, now := t.at, map[*looseText]string{}
	was := map[*looseText]string{}
	for _, f := range t.fields {
		now[f], was[f] = f.text(), f.base
	}
	if s.reading {
		s.then = func() { t.keepThese(s, now, was) }
		return
	}
	t.keepThese(s, now, was)
}

func (t *Texts) keepThese(s *sitting, now, was map[*looseText]string) {
	for _, f := range t.fields {
		old, ok := s.kept[f]
		switch {
		case now[f] != was[f] && (!ok || old.Text != now[f]):
			s.kept[f] = s.placeFor(f, now[f])
			t.keeper.keep(s.kept[f])
		case now[f] == was[f] && ok:
			delete(s.kept, f)
			t.keeper.drop(old.Ref, old.Field)
		}
	}
}

// placeFor is the draft in which a text of a field is to be kept. One that is offered and says the same is taken for it;
// others stay beside it.
func (s *sitting) placeFor(f *looseText, text string) model.DraftText {
	if old, ok := s.kept[f]; ok {
		old.Text = text
		return old
	}
	for _, d := range s.left {
		if f.owns(d) && d.Text == text {
			s.forget(d)
			return d
		}
	}
	n := 1
	for slices.ContainsFunc(s.left, func(d model.DraftText) bool { return d.Field == model.AnotherDraft(f.field, n) }) {
		n++
	}
	return model.DraftText{Ref: s.ref, Field: model.AnotherDraft(f.field, n), Text: text}
}

func (s *sitting) forget(gone ...model.DraftText) {
	s.left = slices.DeleteFunc(slices.Clone(s.left), func(d model.DraftText) bool { return slices.Contains(gone, d) })
}

// Close ends it: the panel goes, what was typed is kept.
func (t *Texts) Close() {
	t.keepNow()
	if s := t.at; t.open && (len(s.kept) > 0 || s.then != nil) {
		t.before = append(t.before, s)
	}
	t.end()
}

// GiveUp ends it too: what was typed is not wanted. What was offered and not taken stays.
func (t *Texts) GiveUp() {
	if t.open {
		t.dropKept(t.at)
	}
	t.end()
}

func (t *Texts) dropKept(s *sitting) {
	s.then = nil
	for f, d := range s.kept {
		delete(s.kept, f)
		t.keeper.drop(d.Ref, d.Field)
	}
}

func (t *Texts) end() {
	t.stopTicking()
	t.open = false
	if t.bar != nil {
		t.bar.offer(nil)
	}
}

func (t *Texts) stopTicking() {
	if t.ticking != nil {
		t.ticking()
		t.ticking = nil
	}
}

// Done says that the errand was done to a record: nothing of what was typed for it is left to be kept, nor what was
// offered and says the same. The fields may go on to the next one.
func (t *Texts) Done(ref model.Ref) {
	t.done = true
	for _, s := range t.before {
		if s.ref == ref {
			t.dropKept(s)
		}
	}
	t.before = slices.DeleteFunc(t.before, func(s *sitting) bool { return s.ref == ref })
	if !t.open || t.at.ref != ref {
		return
	}
	t.stopTicking()
	for _, f := range t.fields {
		for _, d := range t.at.left {
			if f.owns(d) && d.Text == f.text() {
				t.at.forget(d)
				t.keeper.drop(d.Ref, d.Field)
			}
		}
	}
	t.dropKept(t.at)
	t.Settle()
	t.offer(t.at)
}

// take puts texts back into their fields; the first one gets the keyboard. What stands there and is not done yet is offered
// in their place.
func (t *Texts) take(drafts []model.DraftText) {
	t.keepNow()
	s := t.at
	for _, d := range drafts {
		for _, f := range t.fields {
			if !f.owns(d) {
				continue
			}
			s.forget(d)
			if old, ok := s.kept[f]; ok {
				s.left = append([]model.DraftText{old}, s.left...)
			}
			s.kept[f] = d
			f.put(d.Text)
		}
	}
	t.offer(s)
	t.goTo(drafts)
}

// goTo gives the keyboard to the field of the first of the texts.
func (t *Texts) goTo(drafts []model.DraftText) {
	for _, f := range t.fields {
		if f.entry != nil && f.owns(drafts[0]) && widgets.Seen(f.entry) {
			widgets.FocusOn(f.entry, f.at)
		}
	}
}

// drop forgets texts that are not wanted; the field of the first one gets the keyboard.
func (t *Texts) drop(gone []model.DraftText) {
	t.at.forget(gone...)
	for _, d := range gone {
		t.keeper.drop(d.Ref, d.Field)
	}
	t.offer(t.at)
	t.goTo(gone)
}

// Ready hands over what is typed and looks at it before something is done with it: a text that no paper can show says so
// at its field, which gets the keyboard. false: it must not be done.
func (t *Texts) Ready() bool {
	var fields []*widgets.BaseEntry
	for _, f := range t.fields {
		if f.entry != nil {
			fields = append(fields, f.entry)
			continue
		}
		if err := service.CheckTyped(f.field, f.text()); err != nil {
			t.config.Shell.Say(present.ErrorText(err).Line())
			return false
		}
	}
	return Printable(fields...)
}

// Printable looks at what is typed in fields whose texts are handed over together, and not by a Form: the first one that
// no paper can show says so at its field, which gets the keyboard.
func Printable(fields ...*widgets.BaseEntry) bool {
	for _, e := range fields {
		e.SetError("")
		if err := service.CheckTyped("", e.Value()); err != nil {
			e.SetError(present.ErrorText(err).Line())
			widgets.FocusOn(e, e)
			return false
		}
	}
	return true
}
