package mission

import (
	"context"

	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// record is one record in a form: want is what the user wants it to be, and every change of it is saved.
type record[T any] struct {
	want  T
	saver *task.Saver[T]
	meta  func(*T) *model.Meta
	// empty says that a new record has nothing in it worth writing yet; nil: it always has.
	empty func(T) bool
}

// recordSteps are what a form needs to know of its kind of record. All but ord and empty are required.
type recordSteps[T any] struct {
	save func(ctx context.Context, v T) (T, error)
	meta func(*T) *model.Meta
	// ord is the record's place in its list, which the store gives a new one; nil: it has none.
	ord   func(*T) *int
	empty func(T) bool
	done  func(r *record[T], err error)
}

// adopt takes over what the store gives a record: its identity and version, and its place when it was new.
func (s recordSteps[T]) adopt(want *T, saved T) {
	if s.ord != nil && s.meta(want).Version == 0 {
		*s.ord(want) = *s.ord(&saved)
	}
	*s.meta(want) = *s.meta(&saved)
}

func newRecord[T any](r task.Runner, v T, steps recordSteps[T]) *record[T] {
	rec := &record[T]{want: v, meta: steps.meta, empty: steps.empty}
	rec.saver = task.NewSaver(r, task.SaverSteps[T]{
		Save: steps.save,
		Rebase: func(next, saved T) T {
			steps.adopt(&next, saved)
			return next
		},
		Done: func(saved T, err error) {
			if err == nil {
				steps.adopt(&rec.want, saved)
			}
			steps.done(rec, err)
		},
	})
	return rec
}

func (r *record[T]) version() int   { return r.meta(&r.want).Version }
func (r *record[T]) uid() model.UID { return r.meta(&r.want).UID }
func (r *record[T]) isNew() bool    { return r.version() == 0 }

// change applies what the user did and saves.
func (r *record[T]) change(fn func(*T)) {
	fn(&r.want)
	if r.isNew() && r.saver.Idle() && r.empty != nil && r.empty(r.want) {
		return
	}
	r.saver.Put(r.want)
}

// refresh takes the record as it is in the file now, unless a change is on its way; it says whether it is another.
func (r *record[T]) refresh(v T) bool {
	if !r.saver.Idle() || r.isNew() || r.meta(&v).Version == r.version() {
		return false
	}
	r.want = v
	return true
}
