package findings

import (
	"context"
	"slices"

	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// work is one finding in the editor. want is what the user wants it to be; it lives on after another finding is shown
// until its last save is written.
type work struct {
	want  model.DossierFinding
	kept  string // the text as it is in the file
	saver *task.Saver[model.DossierFinding]
}

// newWork makes the work on a finding; done hears of every save on the window's goroutine.
func newWork(r task.Runner, s Store, f model.DossierFinding, done func(*work, error)) *work {
	w := &work{want: f, kept: f.Finding.Text}
	w.saver = task.NewSaver(r, task.SaverSteps[model.DossierFinding]{
		Save: func(ctx context.Context, f model.DossierFinding) (model.DossierFinding, error) {
			return save(ctx, s, f)
		},
		Rebase: func(next, saved model.DossierFinding) model.DossierFinding {
			adopt(&next.Finding, saved.Finding)
			return next
		},
		Done: func(saved model.DossierFinding, err error) {
			if err == nil {
				adopt(&w.want.Finding, saved.Finding)
				w.kept = saved.Finding.Text
			}
			done(w, err)
		},
	})
	return w
}

// adopt takes over what the store gives a finding: its identity and version, and its place when it was new.
func adopt(want *model.Finding, saved model.Finding) {
	if want.Version == 0 {
		want.Ord = saved.Ord
	}
	want.Meta = saved.Meta
}

// save writes the finding; a draft of its text is no longer needed after that.
func save(ctx context.Context, s Store, f model.DossierFinding) (model.DossierFinding, error) {
	draft := draftRef(f.Finding)
	saved, err := s.SaveFinding(ctx, f.Finding, f.Wards)
	if err != nil {
		return model.DossierFinding{}, err
	}
	f.Finding = saved
	return f, s.DropDraft(ctx, draft, textField)
}

// isNew says that the finding is not in the file yet.
func (w *work) isNew() bool { return w.want.Finding.Version == 0 }

// change applies what the user did and saves, unless the finding is new and still empty.
func (w *work) change(fn func(*model.DossierFinding)) {
	fn(&w.want)
	w.want.Wards = slices.Clone(w.want.Wards)
	if w.isNew() && w.saver.Idle() && w.want.Finding.Text == "" {
		return
	}
	w.saver.Put(w.want)
}

// refresh takes the finding as it is in the file now, unless the user's own change is on its way. It says whether
// anything is another than before.
func (w *work) refresh(f model.DossierFinding) bool {
	if !w.saver.Idle() || w.isNew() || f.Finding.Version == w.want.Finding.Version {
		return false
	}
	w.want, w.kept = f, f.Finding.Text
	return true
}

// textField is the key under which the text of a finding is kept while it is being typed.
const textField = "text"

// draftRef names the record whose draft it is. A new finding has no identity yet; its text is kept with the mission,
// so there is at most one.
func draftRef(f model.Finding) model.Ref {
	if f.Version == 0 {
		return model.Ref{Noun: "mission", UID: f.Mission}
	}
	return model.Ref{Noun: "finding", UID: f.UID}
}

// keptDraft finds a draft that belongs to this mission's findings and says something other than what is saved.
func keptDraft(all []model.DraftText, d model.Dossier) (model.DraftText, bool) {
	for _, draft := range all {
		if draft.Field != textField {
			continue
		}
		if draft.Ref == (model.Ref{Noun: "mission", UID: d.Mission.UID}) && draft.Text != "" {
			return draft, true
		}
		f, ok := findingAt(d, draft.UID)
		if ok && draft.Noun == "finding" && f.Finding.Text != draft.Text {
			return draft, true
		}
	}
	return model.DraftText{}, false
}
