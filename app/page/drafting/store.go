package drafting

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// Store is what the page needs of the data file.
type Store interface {
	edit.Drafts
	service.SignedStore
	service.OutsideStore
	// MissionFiles lists the files of a mission and of all its records.
	MissionFiles(ctx context.Context, mission model.UID) ([]model.FileRow, error)
	OnChange(fn func(model.Change)) (cancel func())
	// SaveCorrection and DropCorrection change the pairs of a letter of correction, by their place.
	SaveCorrection(ctx context.Context, letter model.UID, at int, pair model.Correction) (model.Corrections, error)
	DropCorrection(ctx context.Context, letter model.UID, at int) (model.Corrections, error)
	// KeepPaperVersion keeps the text as it is now as a version of its own.
	KeepPaperVersion(ctx context.Context, document model.UID, reason string) (model.DocumentVersion, error)
	// SaveTemplate and Delete change the office's own templates.
	SaveTemplate(ctx context.Context, t model.Template) (model.Template, error)
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	// SaveSeries begins the series that the office lacks to number the paper.
	SaveSeries(ctx context.Context, n model.NumberSeries) (model.NumberSeries, error)
	// SubmitReason is why the paper was put up for signature in spite of warnings; "" for none.
	SubmitReason(ctx context.Context, document model.UID) (string, error)
	MoveDocument(ctx context.Context, uid model.UID, to model.DocumentState, reason string) error
}

// Drafting composes, changes and prints the text of papers.
type Drafting interface {
	Draft(ctx context.Context, document model.UID) (service.Draft, error)
	Change(ctx context.Context, document model.UID, key, action string, do service.Change) error
	// Arrange gives a draft another order of its findings.
	Arrange(ctx context.Context, document model.UID, by doc.Arrangement) error
	Accept(ctx context.Context, document model.UID) error
	TakeVersion(ctx context.Context, document, version model.UID) error
	Templates(ctx context.Context, d service.Draft) ([]service.PaperTemplate, error)
	KeepTemplate(ctx context.Context, document model.UID, t model.Template) (service.PaperTemplate, error)
	UseTemplate(ctx context.Context, document, template model.UID) (missing []string, err error)
	Print(ctx context.Context, d service.Draft) (service.Printed, error)
	Word(ctx context.Context, d service.Draft) (name string, file []byte, err error)
	// Remarks are what the checks say of a draft before it is printed for signature.
	Remarks(ctx context.Context, d service.Draft, printed service.Printed) ([]service.Remark, error)
	// Submit puts the paper up for signature, unless remarks block it; warnings need a reason.
	Submit(ctx context.Context, document model.UID, reason string) error
	// Propose gives the series for the paper on a day; Look says what the checks find in a paper issued so; Issue locks it.
	Propose(ctx context.Context, document model.UID, day model.Date) (service.Proposal, error)
	Look(ctx context.Context, order service.IssueOrder) ([]service.Remark, error)
	Issue(ctx context.Context, order service.IssueOrder) (model.DocumentVersion, error)
	// Compare sets two texts of the paper side by side; the zero version is that of now.
	Compare(ctx context.Context, d service.Draft, was, is model.DocumentVersion) ([]compose.Pair, error)
}

// Preview reads a PDF so that its pages can be drawn.
type Preview interface {
	Open(ctx context.Context, pdf []byte) (widgets.PageSource, error)
}
