package conclusion

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	OnChange(fn func(model.Change)) (cancel func())
}

// Papers prints a conclusion and looks at it, also when it cannot be made; ward "" means all units of the mission.
type Papers interface {
	ReviewConclusion(ctx context.Context, mission, ward model.UID, signature bool) (service.Review, error)
}

// Preview reads a PDF so that its pages can be drawn.
type Preview interface {
	Open(ctx context.Context, pdf []byte) (widgets.PageSource, error)
}

// Shell is what the page asks of the window.
type Shell interface {
	widgets.Memory
	// Failed says what went wrong with an action.
	Failed(err error)
	// Say shows a sentence in the status line.
	Say(text string)
	// PickSave asks where to save a file; done is not called when it is given up.
	PickSave(r dialogs.FileRequest, done func(path string))
	// Print asks how a paper is printed and prints it; ViewPrinted opens it in the system's program for PDF files.
	Print(printed service.Printed)
	ViewPrinted(printed service.Printed)
	// Open shows a record in the page it belongs to.
	Open(ref model.Ref)
	// ShowHistory shows who changed a record, what and when.
	ShowHistory(ref model.Ref, title string)
	// OpenFindings shows the findings of the mission.
	OpenFindings()
}
