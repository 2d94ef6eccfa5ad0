package window

import (
	"context"

	"fyne.io/fyne/v2"

	"sogiamsat/app/guide"
	"sogiamsat/app/page/help"
	"sogiamsat/app/page/history"
	"sogiamsat/app/page/search"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// covered is a page that another one lies over: it stays as it was, and comes back so.
type covered struct {
	page    page
	place   string
	content fyne.CanvasObject
	focused fyne.Focusable
}

// lay shows a page over the one that is shown; Esc brings that one back. Going elsewhere leaves both.
func (w *Window) lay(p page, place string) {
	if w.page == nil {
		return
	}
	w.under = append(w.under, covered{w.page, w.place, w.content, w.win.Canvas().Focused()})
	w.put(p, place, p.Content())
}

// lift takes the page that lies over another away; it says whether there was one.
func (w *Window) lift() bool {
	n := len(w.under)
	if n == 0 {
		return false
	}
	w.page.Leave()
	b := w.under[n-1]
	w.under = w.under[:n-1]
	w.put(b.page, b.place, b.content)
	if b.focused != nil {
		w.win.Canvas().Focus(b.focused)
	}
	return true
}

// liftAll shows the page below all others.
func (w *Window) liftAll() {
	for w.lift() {
		continue
	}
}

// mostBoxes is how many lists and dialogs hang over one another at most, and how often Esc is pressed in each: the first
// may empty a field.
const mostBoxes = 8

// searchAnywhere is Ctrl+F: what hangs over the window is left by its way out first, unless something would be lost with it.
func (w *Window) searchAnywhere() {
	c := w.win.Canvas()
	for range mostBoxes {
		if c.Overlays().Top() == nil || w.dialogs.Holding() || w.keys.Holding() {
			break
		}
		escape(c)
	}
	if c.Overlays().Top() != nil {
		w.Say("Hộp đang mở còn chữ chưa lưu, dấu chưa lấy hoặc việc đang chạy: hãy xong việc ấy hoặc bấm Esc, rồi Ctrl+F để tìm.")
		return
	}
	w.openSearch()
}

// escape presses Esc where the keyboard is.
func escape(c fyne.Canvas) {
	ev := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if f := c.Focused(); f != nil {
		f.TypedKey(ev)
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(ev)
	}
}

// searchFor shows the page of searching with what was found of some words.
func (w *Window) searchFor(words string) {
	w.openSearch()
	if p, ok := w.page.(*search.Page); ok {
		p.Ask(words)
	}
}

// openSearch shows the page of searching over whatever is shown.
func (w *Window) openSearch() {
	switch p, ok := w.page.(*search.Page); {
	case w.store == nil:
		w.Say("Mở một sổ trước khi tìm.")
	case ok:
		p.Find()
	default:
		w.lay(w.newSearch(), searchPlace)
		if p, ok := w.page.(*search.Page); ok {
			p.Preparing(w.preparing.Done, w.preparing.Total)
		}
	}
}

func (w *Window) newSearch() page {
	return search.New(search.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, After: w.deps.After})
}

// help shows the guide at the chapter about the page that is shown (F1).
func (w *Window) help() {
	topic := ""
	if p, ok := w.page.(topical); ok {
		topic = p.Topic()
	}
	if p, ok := w.page.(*help.Page); ok {
		p.Find()
		return
	}
	book, err := guide.Staff()
	if err != nil {
		w.Failed(err)
		return
	}
	w.gather.Together(func() {
		w.lay(help.New(help.Config{Book: book, Shell: w, Runner: w.deps.Runner, After: w.deps.After, Topic: topic}), w.place)
	})
}

// ShowHistory shows who changed a record, what and when, over the page of the record.
func (w *Window) ShowHistory(ref model.Ref, title string) { w.lay(w.newHistory(ref, title), w.place) }

func (w *Window) newHistory(root model.Ref, title string) page {
	return history.New(history.Config{Store: w.store, Shell: w, Runner: w.deps.Runner, Today: w.today, Root: root, Title: title})
}

// Queries are what was searched for on this PC, the newest first.
func (w *Window) Queries() []string { return w.memory.Queries }

// SetQueries keeps what was searched for.
func (w *Window) SetQueries(q []string) {
	w.memory.Queries = q
	w.saveMemory()
}

// warmSearch makes the words of the book ready, so that the first search need not wait. Who searches before that sees how
// far it has come; nobody has to wait for it. What goes wrong here is told by the search itself.
func (w *Window) warmSearch() {
	store := w.store
	show := func(p task.Progress) {
		if w.store != store {
			return
		}
		w.preparing = p
		if s, ok := w.page.(*search.Page); ok {
			s.Preparing(p.Done, p.Total)
		}
	}
	w.warm = task.Run(w.deps.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, report func(task.Progress)) (struct{}, error) {
			return struct{}{}, store.Warm(counting(ctx, "", report))
		},
		Progress: show,
		Done:     func(struct{}, error) { show(task.Progress{}) },
	})
}
