package edit

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is everything a page may ask of the window.
type Shell interface {
	// Failed says what went wrong with an action, in a dialog.
	Failed(err error)
	// Say shows a sentence in the status line. Unsay takes it away again, if it still stands there.
	Say(text string)
	Unsay(text string)
	// Ask shows a question: a choice, or a warning before what cannot be undone.
	Ask(q dialogs.Question)
	// AskText lets the user type a text; done is not called when it is given up.
	AskText(p dialogs.Prompt, done func(text string))
	// AskReason lets the user type why; done gets the reason and is not called when it is given up. Of the prompt it
	// needs the title, the act and where the reason is kept while it is typed.
	AskReason(p dialogs.Prompt, done func(reason string))
	// PickOpen and PickSave let the user choose a file to read or to write.
	PickOpen(r dialogs.FileRequest, done func(path string))
	PickSave(r dialogs.FileRequest, done func(path string))
	// View opens a copy of a file in the system's program for it.
	View(name string, content []byte) error
	// PickFolder lets the user choose a folder; begin is where the choice starts, "" anywhere.
	PickFolder(title, begin string, done func(path string))
	// OpenPath opens a file or a folder of the disk in the system's program for it.
	OpenPath(path string) error
	// Print asks how a paper is printed and prints it; ViewPrinted opens it in the system's program for PDF files.
	Print(printed service.Printed)
	ViewPrinted(printed service.Printed)
	// Open shows a record in the page it belongs to.
	Open(ref model.Ref)
	// ShowHistory shows who changed a record, what and when.
	ShowHistory(ref model.Ref, title string)
	// Work does something long away from the window, under a dialog that counts (model.WithProgress) and can stop it. That
	// it failed or was stopped is told by the window.
	Work(w Work)
	// Memory keeps how people arranged lists and parts of pages.
	widgets.Memory
}

// Work is a long piece of work. All fields are required.
type Work struct {
	Title string // of the dialog: "Đang đọc tệp Excel"
	Count string // what is counted: "Đã đọc dòng"
	Do    func(ctx context.Context) error
	// Done is called on the window when all went well.
	Done func()
}

// sayer is what drafts need of the window.
type sayer interface {
	Say(text string)
	Unsay(text string)
}

// Drafts is where text that is being typed is kept.
type Drafts interface {
	Drafts(ctx context.Context) ([]model.DraftText, error)
	KeepDraft(ctx context.Context, d model.DraftText) error
	DropDraft(ctx context.Context, ref model.Ref, field string) error
}
