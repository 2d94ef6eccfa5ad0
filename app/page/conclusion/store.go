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
	// Dossier names units and posts as on the day; without one, as when the mission ended.
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)
	OnChange(fn func(model.Change)) (cancel func())
}

// Papers prints. ward "" means all units of the mission.
type Papers interface {
	ConclusionFor(ctx context.Context, mission, ward model.UID, signature bool) (service.Printed, error)
	// CheckConclusion looks at the paper before it is printed for signature, also when it cannot be made.
	CheckConclusion(ctx context.Context, mission, ward model.UID) ([]service.Remark, error)
}

// Preview reads a PDF so that its pages can be drawn.
type Preview interface {
	Open(ctx context.Context, pdf []byte) (widgets.PageSource, error)
}

// Shell is what the page asks of the window.
type Shell interface {
	// Failed says what went wrong with an action.
	Failed(err error)
	// Say shows a sentence in the status line.
	Say(text string)
	// PickSave asks where to save a file; done is not called when it is given up.
	PickSave(r dialogs.FileRequest, done func(path string))
	// View opens a file made of these bytes in the system's program for it.
	View(name string, content []byte) error
	// Open shows a record in the page it belongs to.
	Open(ref model.Ref)
	// OpenFindings shows the findings of the mission.
	OpenFindings()
}
