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
	// MoveDocument gives a paper back or makes it void.
	MoveDocument(ctx context.Context, uid model.UID, to model.DocumentState, reason string) error
	// BeginReplacement and BeginCorrection give the draft that will replace or correct an issued paper.
	BeginReplacement(ctx context.Context, issued model.UID) (model.Document, error)
	BeginCorrection(ctx context.Context, issued model.UID) (model.Document, error)
}

// Drafting puts papers up for signature and records those issued outside the program, once the checks have looked at them;
// service.Drafting says how they are refused.
type Drafting interface {
	Submit(ctx context.Context, document model.UID, reason string) error
	RecordIssue(ctx context.Context, order service.IssueOrder) error
	// Record writes a paper issued elsewhere, Recorded says what the checks find in its number and day.
	Record(ctx context.Context, d model.Document) (model.Document, error)
	Recorded(ctx context.Context, d model.Document) ([]service.Remark, error)
}
