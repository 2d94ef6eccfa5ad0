package papers

import (
	"context"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	attach.Store
	edit.Drafts
	service.SignedStore
	service.OutsideStore
	// Papers lists the papers of a mission, of all when it is empty.
	Papers(ctx context.Context, mission model.UID, today model.Date) ([]model.PaperRow, error)
	PaperChoices(ctx context.Context, d model.Document, today model.Date) (model.PaperChoices, error)
	SavePaper(ctx context.Context, d model.Document) (model.Document, error)
	MoveDocument(ctx context.Context, uid model.UID, to model.DocumentState, reason string) error
	// BeginReplacement and BeginCorrection give the draft that will replace or correct an issued paper.
	BeginReplacement(ctx context.Context, issued model.UID) (model.Document, error)
	BeginCorrection(ctx context.Context, issued model.UID) (model.Document, error)
	// RecordIssue says that a paper up for signature was issued outside the program.
	RecordIssue(ctx context.Context, uid model.UID, number string, day model.Date) error
}
