package widgets

// NoteKind says what a note under a field is.
type NoteKind string

// The kinds of notes.
const (
	NoteNone  NoteKind = ""
	NoteHelp  NoteKind = "help"  // shown only while the field has the keyboard
	NoteHint  NoteKind = "hint"  // advice about what was typed
	NoteError NoteKind = "error" // what is wrong, until it is corrected
)

// Note is the small line under a field.
type Note struct {
	Kind NoteKind
	Text string
}

// Noted is a field that has something to say; FormRow shows it.
type Noted interface {
	// Note is what there is to say now.
	Note() Note
	// OnNote sets the function called when Note changes.
	OnNote(func())
}

// notes is the part of a field that keeps its note.
type notes struct {
	err, help, hint, advice string
	focused                 bool
	onNote                  func()
	last                    Note
}

// Note is what the field has to say: the error first, then advice, then help while the keyboard is here.
func (n *notes) Note() Note {
	switch {
	case n.err != "":
		return Note{NoteError, n.err}
	case n.advice != "":
		return Note{NoteHint, n.advice}
	case n.hint != "":
		return Note{NoteHint, n.hint}
	case n.help != "" && n.focused:
		return Note{NoteHelp, n.help}
	}
	return Note{}
}

// OnNote sets the function called when Note changes.
func (n *notes) OnNote(fn func()) { n.onNote = fn }

// SetHelp sets the sentence shown under the field while it has the keyboard.
func (n *notes) SetHelp(text string) { n.help = text; n.changed() }

// SetAdvice says below the field what to look at, where what it holds is allowed and is perhaps a slip; "" takes it away.
func (n *notes) SetAdvice(text string) { n.advice = text; n.changed() }

func (n *notes) changed() {
	if now := n.Note(); now != n.last {
		n.last = now
		if n.onNote != nil {
			n.onNote()
		}
	}
}

// EitherNote is the note of two fields in one row: that of the first that has one.
func EitherNote(a, b Noted) Noted { return either{a, b} }

type either struct{ a, b Noted }

// Note is what there is to say now.
func (e either) Note() Note {
	if n := e.a.Note(); n.Kind != NoteNone {
		return n
	}
	return e.b.Note()
}

// OnNote sets the function called when Note changes.
func (e either) OnNote(fn func()) {
	e.a.OnNote(fn)
	e.b.OnNote(fn)
}

// Advised adds the page's own advice to the note of a field: it is shown while the field has no error.
type Advised struct {
	field Noted
	text  string
	told  func()
}

// NewAdvised makes the note of a field to which advice can be added.
func NewAdvised(field Noted) *Advised { return &Advised{field: field} }

// SetAdvice changes the advice; "" takes it away.
func (a *Advised) SetAdvice(text string) {
	if a.text == text {
		return
	}
	a.text = text
	if a.told != nil {
		a.told()
	}
}

// Note is what there is to say now.
func (a *Advised) Note() Note {
	if n := a.field.Note(); n.Kind == NoteError || a.text == "" {
		return n
	}
	return Note{NoteHint, a.text}
}

// OnNote sets the function called when Note changes.
func (a *Advised) OnNote(fn func()) {
	a.told = fn
	a.field.OnNote(fn)
}
