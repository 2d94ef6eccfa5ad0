package window

import (
	"context"
	"slices"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Failed says what went wrong with an action, in a dialog with the path of the log.
func (w *Window) Failed(err error) {
	w.answered = nil
	p := present.ErrorText(err)
	w.status.said.Say("") // the dialog says it; a line that stays would speak of an act long mended
	w.dialogs.Error(dialogs.Failure{
		Title: p.Title, Text: p.Line(), Hint: p.Hint, Details: err.Error(), LogPath: w.logOf(p),
		Way: dialogs.Act{Word: p.Way(), Do: func() { w.Open(p.About) }},
	})
}

// logOf is the log's path for what nobody can explain; a refusal by a rule needs none.
func (w *Window) logOf(p present.Problem) string {
	if p.Code != "" {
		return ""
	}
	return w.deps.LogPath
}

// Say shows a sentence in the status line. It stands there until something is done in another way: until the next change,
// or until another page is opened. What is said as a page goes, such as that something stays behind, stands on the next.
func (w *Window) Say(text string) {
	w.status.said.Say(text)
	w.saidOn, w.parting = w.page, w.leaving
}

// Unsay takes a sentence away that was said, if it still stands in the status line.
func (w *Window) Unsay(text string) {
	if w.status.said.Text() == text {
		w.status.said.Say("")
	}
}

// forget takes a sentence away that was said on another page than the one that is shown now.
func (w *Window) forget() {
	switch {
	case w.saidOn == nil || w.saidOn == w.page:
	case w.parting:
		w.saidOn, w.parting = w.page, false
	default:
		w.status.said.Say("")
		w.saidOn = nil
	}
}

// WidthOf is a remembered width, or fallback.
func (w *Window) WidthOf(name string, fallback float32) float32 {
	return w.memory.WidthOf(name, fallback)
}

// SetWidth remembers a width.
func (w *Window) SetWidth(name string, width float32) {
	w.memory.SetWidth(name, width)
	w.memorizeSoon()
}

// AskReason lets the user type why; the act waits until something is typed.
func (w *Window) AskReason(p dialogs.Prompt, done func(reason string)) {
	p.Text = strings.TrimSpace(p.Text + "\n\nLý do được ghi vào nhật ký của sổ.")
	p.Lines, p.Missing, p.Clean = 3, "Hãy ghi lý do.", model.CleanText
	w.AskText(p, done)
}

// question keeps what is typed in a question; forget drops what was answered the times before and refused.
type question struct {
	*edit.Texts
	forget func()
}

// GiveUp drops all of it: the user is done with the matter.
func (q question) GiveUp() {
	q.Texts.GiveUp()
	q.forget()
}

// asked tells questions apart by where their texts are kept.
type asked struct {
	about  model.Ref
	errand model.Errand
	key    string
}

// AskText lets the user type a text. It is kept while it is typed, and after it was answered until something was written
// to the file, or the question is asked again and given up: what is refused can be asked again.
func (w *Window) AskText(p dialogs.Prompt, done func(text string)) {
	if p.Errand == "" || w.store == nil {
		w.dialogs.Prompt(p, done)
		return
	}
	texts := edit.NewTexts(edit.TextsConfig{
		Runner: w.deps.Runner, After: w.deps.After, Shell: w, Drafts: w.store, Pending: &w.asking, Errand: p.Errand, Narrow: true,
	})
	at := asked{p.About, p.Errand, p.Key}
	before := w.refused[at]
	forget := func() {
		delete(w.refused, at)
		texts.Done(p.About)
		if before != nil {
			before()
		}
	}
	p.Keeper = question{texts, forget}
	w.dialogs.Prompt(p, func(text string) {
		w.answered, w.refused[at] = forget, forget
		if text == p.Value {
			w.answered() // nothing will be written
		}
		done(text)
	})
}

// Ask shows a question.
func (w *Window) Ask(q dialogs.Question) { w.dialogs.Ask(q) }

// OrderOf is how a list was sorted last.
func (w *Window) OrderOf(list string) (column string, descending bool) {
	o := w.memory.Orders[list]
	return o.Column, o.Descending
}

// SetOrder remembers how a list is sorted.
func (w *Window) SetOrder(list, column string, descending bool) {
	w.memory.SetOrder(list, Order{column, descending})
	w.memorizeSoon()
}

// View opens a copy of a file in the system's program for it (service.ViewCopy).
func (w *Window) View(name string, content []byte) error {
	path, err := service.ViewCopy(name, content)
	if err != nil {
		return err
	}
	return w.OpenPath(path)
}

// OpenPath opens a file or a folder of the disk in the system's program for it; model.NoProgram says that there is none
// and where the file lies.
func (w *Window) OpenPath(path string) error {
	if err := w.deps.View(path); err != nil {
		return model.Errorf(model.NoProgram, "", "Tệp đã ghi xong, ở %s, nhưng máy này không có chương trình nào mở được loại tệp này.", path).Because(err)
	}
	return nil
}

// changed hears of every action whose data is on disk.
func (w *Window) changed(c model.Change) {
	if done := w.answered; done != nil {
		w.answered = nil
		done()
	}
	w.savedAt = present.SavedAt(w.deps.Now())
	w.status.saved.SetText(w.savedAt)
	if !c.Undone {
		w.status.said.Say("")
		w.noteWork(c.Records) // what was taken back may be gone
	}
	if slices.Contains(c.Records, model.Ref{Noun: "mission", UID: w.mission}) {
		w.lookForMission()
	}
	if touchesCounts(c) {
		w.countDue()
	}
}

// lookForMission leaves the open mission when it is not in the book any more, because making it was taken back.
func (w *Window) lookForMission() {
	store, uid, today := w.store, w.mission, w.today()
	task.Run(w.deps.Runner, task.Job[bool]{
		Work: func(ctx context.Context, _ func(task.Progress)) (there bool, err error) {
			all, err := store.Missions(ctx, today)
			return slices.ContainsFunc(all, func(r model.MissionRow) bool { return r.Mission.UID == uid }), err
		},
		Done: func(there bool, err error) {
			if err != nil || there || w.store != store || w.mission != uid {
				return
			}
			w.leave(func() {
				w.showMissions()
				w.Say("Cuộc giám sát đang mở không còn trong sổ, nên trở về danh sách. Ctrl+Y hoặc Ctrl+Z để lấy lại.")
			})
		},
	})
}

// countedKinds are the kinds of records that the numbers of the navigation and what is due follow.
var countedKinds = []model.Noun{
	"mission", "mission_ward", "session", "recommendation", "addressee", "answer", "document", "ward", "person",
}

func touchesCounts(c model.Change) bool {
	return slices.ContainsFunc(c.Records, func(r model.Ref) bool { return slices.Contains(countedKinds, r.Noun) })
}

// noteWork remembers where the user is, for the next time: the first of the records that has a page.
func (w *Window) noteWork(records []model.Ref) {
	for _, ref := range records {
		if _, ok := homes[ref.Noun]; ok && w.store != nil {
			b := w.memory.Book(w.info.Path)
			if b.work(ref, w.mission) {
				w.memory.SetBook(w.info.Path, b)
				w.memorizeSoon()
			}
			return
		}
	}
}

// lastWork are the records to go on with, the best first.
func (w *Window) lastWork() []model.Ref {
	b := w.memory.Book(w.info.Path)
	var out []model.Ref
	for _, ref := range slices.Concat([]model.Ref{b.Last}, b.Earlier, []model.Ref{{Noun: "mission", UID: b.Mission}}) {
		if ref.UID != "" {
			out = append(out, ref)
		}
	}
	return out
}

// undo takes the last action back, redo does it again; both wait for what is being written.
func (w *Window) undo() { w.travel("Đã hoàn tác: ", Store.Undo) }
func (w *Window) redo() { w.travel("Đã làm lại: ", Store.Redo) }

func (w *Window) travel(said string, do func(Store, context.Context) (string, error)) {
	if w.store == nil || w.page == nil {
		return
	}
	widgets.CommitFocused(w.win.Canvas())
	store := w.store
	whenSaved(w.page, func() {
		widgets.ExpectUpdate(w.win.Canvas())
		task.Run(w.deps.Runner, task.Job[string]{
			Work: func(ctx context.Context, _ func(task.Progress)) (string, error) { return do(store, ctx) },
			Done: func(what string, err error) {
				switch {
				case model.CodeOf(err) == model.State, model.CodeOf(err) == model.NotFound:
					w.Say(present.ErrorText(err).Line())
				case err != nil:
					w.Failed(err)
				default:
					w.Say(said + what)
				}
			},
		})
	})
}
