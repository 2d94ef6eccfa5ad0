package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// steps are the actions since the file was opened: done can be undone, the last one first, undone can be done again.
type steps struct {
	done   []step
	undone []step
}

func (s *steps) add(w step) {
	s.done = append(s.done, w)
	s.undone = nil
}

// Undo takes back the last action that was not taken back yet and returns its name. It is refused when there is none,
// and for what is final: issuing, numbers, emptying the bin (code State).
func (s *Store) Undo(ctx context.Context) (action string, err error) {
	return s.back(ctx, "Hoàn tác: ", func() (step, error) {
		n := len(s.steps.done)
		if n == 0 {
			return step{}, model.Errorf(model.State, "", "Không còn việc nào để hoàn tác.")
		}
		if last := s.steps.done[n-1]; last.final == "" {
			return last, nil
		}
		return step{}, model.Errorf(model.State, "", "%s", s.steps.done[n-1].final)
	}, func(w step) {
		s.steps.done = s.steps.done[:len(s.steps.done)-1]
		s.steps.undone = append(s.steps.undone, w)
	})
}

// Redo does again what Undo took back last.
func (s *Store) Redo(ctx context.Context) (action string, err error) {
	return s.back(ctx, "Làm lại: ", func() (step, error) {
		n := len(s.steps.undone)
		if n == 0 {
			return step{}, model.Errorf(model.State, "", "Không còn việc nào để làm lại.")
		}
		return s.steps.undone[n-1], nil
	}, func(w step) {
		s.steps.undone = s.steps.undone[:len(s.steps.undone)-1]
		s.steps.done = append(s.steps.done, w)
	})
}

// back writes the journal of one action backwards as an action of its own, whose group is the one that redo or undo
// will take back next. pick and moved run while the store is held.
func (s *Store) back(ctx context.Context, prefix string, pick func() (step, error), moved func(step)) (string, error) {
	var w step
	change, err := s.commit(ctx, step{silent: true, undone: true}, func(t *Tx) (err error) {
		if w, err = pick(); err != nil {
			return err
		}
		t.action = prefix + w.action
		if err := t.reverse(w.group); err != nil {
			return err
		}
		w.group = t.group
		t.kept = func() { moved(w) }
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("undo or redo %q: %w", w.action, err)
	}
	change.Action = prefix + w.action
	s.announce(change)
	return w.action, nil
}

// reverse writes the records of a group as they were before it.
func (t *Tx) reverse(group model.UID) error {
	var done []model.Entry
	err := entries(t, func(e model.Entry, _ model.UID, _ string) error {
		done = append(done, e)
		return nil
	}, "WHERE action_uid = ? ORDER BY seq DESC", group)
	if err != nil {
		return err
	}
	for _, e := range done {
		before, err := fromImage(e.Noun, e.Before)
		if err != nil {
			return t.fail(err)
		}
		after, err := fromImage(e.Noun, e.After)
		if err != nil {
			return t.fail(err)
		}
		if err := t.swap(after, before); err != nil {
			return err
		}
	}
	return nil
}
