package edit

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// DraftWait is how long text that is not in the file may be without a draft.
const DraftWait = 2 * time.Second

// FormConfig is everything a Form works with. Those after Parent may be left out.
type FormConfig[T any] struct {
	Runner task.Runner
	After  task.Timer
	Shell  Shell
	// Drafts keeps what is being typed.
	Drafts Drafts
	// Pending is the sheet's: the window waits for it before the page goes.
	Pending *task.Pending
	// Save writes the record and returns it as it is kept. It may give the record its identity and place.
	Save func(ctx context.Context, v T) (T, error)
	// Meta gives the identity of the record; Noun is its kind.
	Meta func(*T) *model.Meta
	Noun model.Noun
	// Parent names the record that drafts of a new one are kept with.
	Parent func(T) model.Ref
	// Place is for parts of a record that are none themselves: the record with which, and the field under which, the
	// draft of a field is kept. nil: with the record in the form, under the field's key.
	Place func(v T, key string) (model.Ref, string)

	// Ready says that a new record has enough in it to be written; nil: always. Needs are the fields without which it has
	// not: asked for by key, the first one that lacks says so.
	Ready func(T) bool
	Needs []Need[T]
	// Spare says that an empty new record always stands in the form: it lacks something only for who is typing there.
	Spare bool
	// Button does what the button of a new record does that is not written before; it ends in Press. nil: there is none.
	Button func()
	// Adopt takes over what the store gave a new record besides its Meta, such as its place in a list.
	Adopt func(want *T, saved T)
	// Above is the record above this one in the list of the page, for Ctrl+D; it need not have every value. nil: none.
	Above func(T) (T, bool)
	// Saved is called after every save that went well, with the record as it is kept.
	Saved func(T)
}

// Need is a field that a new record cannot be without.
type Need[T any] struct {
	Key   string
	Given func(T) bool
	Why   string // said at the field: "Chưa nhập họ và tên."
}

// Form is the fields of one record at a time. It belongs to the window's goroutine.
type Form[T any] struct {
	config  FormConfig[T]
	fields  []*field[T]
	job     *job[T]
	refused map[model.UID]*job[T]
	showing bool // fields are being filled: their changes are not the user's
	// settling says that the page was about to be left or saved: what is refused then must be said.
	settling bool
	// pressed says that the user asked for saving: what is refused then gets the keyboard.
	pressed bool
	ticking func()
	keeper  *keeper
	left    leftover
	bar     *draftBar
	list    Marker
}

// field is one field of the form: how it shows the record, and for a field with text, the text and where it belongs.
type field[T any] struct {
	key  string
	mark interface{ SetError(text string) }
	show func(v T, first bool)
	// commit hands over what was typed; text is what stands in the field, kept the text of a record. All three are nil
	// for fields without text.
	commit func()
	text   func() string
	kept   func(v T) string
	set    func(v *T, text string)
	// from takes the field's value over from another state of the record; same says that it is the same in two.
	from func(v *T, other T)
	same func(a, b T) bool
	// put is for fields whose texts are not all values of the record, such as a day that cannot be read: it shows the
	// text, and commit takes it over if it can. Such fields have no set.
	put func(text string)
	// partial says of a text that it may stand for another value once it is typed to its end; nil: none does.
	partial func(text string) bool
	// take gives the field the value of another record, as if the user had entered it; nil: it cannot.
	take func(above T) Above
}

// job is one record in the form until its last save is written.
type job[T any] struct {
	want T // what the user wants it to be
	kept T // as it is in the file; the zero T while it is new
	// begun is what a new record began as: what the page proposed was not typed.
	begun T
	// file is kept again, for who is away from the window.
	file   atomic.Pointer[T]
	saver  *task.Saver[T]
	drafts map[string]spot // where fields with a draft have it
	err    error           // why the last save was refused, as a whole or in part
	// parts are the refusals of single fields; what else the user wanted is in the file. It is empty when the save was
	// refused as a whole. Those underway are parts once the save is done.
	parts, underway []part[T]
}

// part is a field that was left as it is in the file, and why.
type part[T any] struct {
	field *field[T]
	err   error
}

// isKept notes how the record is in the file.
func (j *job[T]) isKept(v T) {
	j.kept = v
	j.file.Store(&v)
}

// checkTyped refuses a text that no paper can show. One that is in the file already came from elsewhere, and is no reason
// to refuse another field.
func (f *Form[T]) checkTyped(v T, file *T) error {
	for _, x := range f.fields {
		if x.set == nil || file != nil && x.kept(*file) == x.kept(v) {
			continue
		}
		if err := service.CheckTyped(x.key, x.kept(v)); err != nil {
			return err
		}
	}
	return nil
}

func (j *job[T]) holds(x *field[T]) bool {
	return slices.ContainsFunc(j.parts, func(p part[T]) bool { return p.field == x })
}

// NewForm makes a form without fields; Line, Area, Day, Pick ... add them.
func NewForm[T any](c FormConfig[T]) *Form[T] {
	f := &Form[T]{config: c, refused: map[model.UID]*job[T]{}, keeper: newKeeper(c.Runner, c.Shell, c.Drafts, c.Pending)}
	c.Pending.Before(f.settle)
	c.Pending.OnPress(f.asked)
	return f
}

// settle hands everything over before the page is left or saved by key; what cannot be written now is kept as a draft.
func (f *Form[T]) settle() {
	if f.job == nil {
		return
	}
	f.settling = true
	f.Commit()
	f.stopTicking()
	f.keepDrafts()
	if f.settling && f.job.saver.Idle() {
		f.settling = false
		f.sayHeld()
	}
}

// sayHeld says that something stays behind that is not in the file.
func (f *Form[T]) sayHeld() {
	j := f.job
	switch {
	case j.err != nil:
		f.config.Shell.Say(heldWords + " " + present.ErrorText(j.err).Line())
		return
	case f.IsNew() && len(j.drafts) > 0:
		why := ""
		if n := f.lacking(); n != nil {
			why = " " + n.Why
		}
		f.config.Shell.Say(heldWords + why)
		return
	}
	for _, x := range f.fields {
		if x.text != nil && !f.IsNew() && x.text() != x.kept(j.want) {
			f.config.Shell.Say(heldWords)
			return
		}
	}
}

// sayUnread says of what is typed and is no value, such as a day that cannot be read, that it is not lost.
func (f *Form[T]) sayUnread() {
	for _, x := range f.fields {
		if x.put != nil && x.wrong() && x.text() != x.kept(f.job.want) {
			f.config.Shell.Say(heldWords + " “" + present.Short(x.text(), 40) + "” không đọc được; lần sau mở lại sẽ có để sửa.")
			return
		}
	}
}

const heldWords = "Chưa lưu, còn giữ làm bản nháp."

// Open shows another record. What was typed for the one before is handed over first.
func (f *Form[T]) Open(v T) {
	f.leave()
	uid := f.config.Meta(&v).UID
	if j := f.refused[uid]; j != nil && uid != "" {
		f.job = j
	} else {
		f.job = f.newJob(v)
	}
	f.markRow()
	f.showAll(true)
	f.report(f.job)
	f.offerDrafts()
}

// Refresh shows the same record as it was read again; another one is opened. The field with the keyboard and changes
// under way are left alone. It says whether anything was taken over.
func (f *Form[T]) Refresh(v T) bool {
	j := f.job
	if j == nil || f.config.Meta(&v).UID != f.meta().UID {
		f.Open(v)
		return true
	}
	f.markRow()
	if !j.saver.Idle() || j.err != nil && len(j.parts) == 0 || f.config.Meta(&v).Version == f.meta().Version {
		return false
	}
	want := v
	for _, p := range j.parts {
		p.field.from(&want, j.want)
	}
	j.want = want
	j.isKept(v)
	f.showAll(false)
	return true
}

// Clear ends the work on the record: nothing is shown. What was typed is handed over first.
func (f *Form[T]) Clear() {
	f.leave()
	f.job = nil
	f.markRow()
	f.hideDrafts()
}

// GiveUp drops a new record that was not written, with its drafts; it says whether there was one.
func (f *Form[T]) GiveUp() bool {
	j := f.job
	if j == nil || !f.IsNew() || !j.saver.Idle() {
		return false
	}
	f.stopTicking()
	f.job = nil
	f.markRow()
	for _, at := range j.drafts {
		f.drop(at)
	}
	f.tellUnsaved(false)
	f.hideDrafts()
	return true
}

// leave ends the work on the record in the form: its fields hand over, and what is still not in the file is kept.
func (f *Form[T]) leave() {
	if f.job == nil {
		return
	}
	f.Commit()
	f.stopTicking()
	f.keepDrafts()
	f.sayUnread()
	f.setAside()
}

// Commit hands over what was typed in any field.
func (f *Form[T]) Commit() {
	for _, x := range f.fields {
		if x.commit != nil {
			x.commit()
		}
	}
}

// Value is the record as the user wants it to be; the zero T when nothing is shown.
func (f *Form[T]) Value() T {
	if f.job == nil {
		var none T
		return none
	}
	return f.job.want
}

// Shown says whether a record is in the form.
func (f *Form[T]) Shown() bool { return f.job != nil }

// IsNew says that the record in the form is not in the file yet.
func (f *Form[T]) IsNew() bool { return f.job != nil && f.meta().Version == 0 }

func (f *Form[T]) meta() *model.Meta { return f.config.Meta(&f.job.want) }

// WhenIdle calls fn once the record in the form is not being written any more.
func (f *Form[T]) WhenIdle(fn func()) {
	if f.job == nil {
		fn()
		return
	}
	f.job.saver.WhenIdle(fn)
}

// Change applies what the user did and saves the record, once a new one is ready.
func (f *Form[T]) Change(fn func(*T)) {
	j := f.job
	if j == nil || f.showing {
		return
	}
	fn(&j.want)
	if f.IsNew() && j.saver.Idle() && !f.ready() {
		f.startTicking()
		f.tellUnsaved(true)
		return
	}
	f.put()
}

// tellUnsaved lets the window show that what is typed is not in the file, or that none of it is left.
func (f *Form[T]) tellUnsaved(there bool) {
	for _, x := range f.fields {
		if o, ok := x.mark.(fyne.CanvasObject); ok {
			widgets.TellUnsaved(o, there)
			return
		}
	}
}

func (f *Form[T]) put() {
	j := f.job // the form may be cleared once it is written
	j.saver.Put(j.want)
	if !j.saver.Idle() {
		f.config.Pending.Follow(j.saver)
	}
}

// Show brings all fields up to date after Change from outside a field.
func (f *Form[T]) Show() { f.showAll(true) }

func (f *Form[T]) showAll(first bool) {
	if f.job == nil {
		return
	}
	f.showing = true
	for _, x := range f.fields {
		x.show(f.job.want, first)
	}
	f.showing = false
}

func (f *Form[T]) newJob(v T) *job[T] {
	j := &job[T]{want: v, begun: v, drafts: map[string]spot{}}
	if f.config.Meta(&v).Version > 0 {
		j.isKept(v)
	}
	j.saver = task.NewSaver(f.config.Runner, task.SaverSteps[T]{
		Save: func(ctx context.Context, v T) (T, error) {
			if err := f.checkTyped(v, j.file.Load()); err != nil {
				return v, err
			}
			return f.config.Save(ctx, v)
		},
		Retry: func(v T, err error) (T, bool) { return f.without(j, v, err) },
		Rebase: func(next, saved T) T {
			f.adopt(&next, saved)
			return next
		},
		Done: func(saved T, err error) { f.saved(j, saved, err) },
	})
	return j
}

// adopt takes over what the store gives a record: its identity and version, and its place when it was new.
func (f *Form[T]) adopt(want *T, saved T) {
	if f.config.Adopt != nil && f.config.Meta(want).Version == 0 {
		f.config.Adopt(want, saved)
	}
	*f.config.Meta(want) = *f.config.Meta(&saved)
}

// without is what to write of a record after a refusal. What the store refuses because of a field does not keep the fields
// beside it out of the file: they are written with that field as it is there. A new record is written whole or not at
// all, since nothing of it is in the file yet.
func (f *Form[T]) without(j *job[T], v T, err error) (T, bool) {
	if f.config.Meta(&v).Version == 0 {
		return v, false
	}
	x := f.culprit(v, j.kept, err)
	if x == nil {
		if len(j.underway) > 0 {
			j.underway = append(j.underway, part[T]{err: err}) // refused as a whole after all
		}
		return v, false
	}
	j.underway = append(j.underway, part[T]{x, err})
	x.from(&v, j.kept)
	return v, !reflect.DeepEqual(v, j.kept)
}

// culprit is the field of the form to leave out of a refused save: the one that the refusal names, or where that one is
// as in the file, such as the end of a time whose beginning was moved behind it, one that is not.
func (f *Form[T]) culprit(v, kept T, err error) *field[T] {
	var refusal *model.Error
	if !errors.As(err, &refusal) || refusal.Field == "" {
		return nil
	}
	i := slices.IndexFunc(f.fields, func(x *field[T]) bool { return x.key == refusal.Field })
	if i < 0 {
		return nil
	}
	if !f.fields[i].same(v, kept) {
		return f.fields[i]
	}
	for step := 1; step < len(f.fields); step++ {
		for _, n := range []int{i - step, i + step} {
			if n >= 0 && n < len(f.fields) && !f.fields[n].same(v, kept) {
				return f.fields[n]
			}
		}
	}
	return nil
}

// saved hears of every save, also of records no longer in the form.
func (f *Form[T]) saved(j *job[T], saved T, err error) {
	j.err, j.parts, j.underway = err, j.underway, nil
	switch n := len(j.parts); {
	case n > 0 && j.parts[n-1].field == nil:
		j.parts = nil
	case n > 0:
		j.err = j.parts[0].err
	}
	written := err == nil
	if written {
		delete(f.refused, f.config.Meta(&j.want).UID)
		f.adopt(&j.want, saved)
		j.isKept(saved)
		f.dropSaved(j)
	}
	f.tell(j)
	if written && f.config.Saved != nil {
		v := j.want
		for _, p := range j.parts {
			p.field.from(&v, saved)
		}
		f.config.Saved(v)
	}
}

// tell says what came of a save: at the fields, or where another record was opened in the window.
func (f *Form[T]) tell(j *job[T]) {
	pressed := f.pressed
	if j == f.job {
		f.pressed = false
	}
	if j.err == nil {
		f.settling = false
		if j == f.job {
			f.report(j)
		}
		return
	}
	if uid := f.config.Meta(&j.want).UID; uid != "" {
		f.refused[uid] = j
	}
	f.keep(j)
	if j != f.job {
		f.config.Shell.Failed(j.err)
		return
	}
	f.tellUnsaved(true)
	f.report(j)
	if pressed {
		f.goToRefused()
	}
	if f.settling {
		f.settling = false
		f.sayHeld()
	}
}
