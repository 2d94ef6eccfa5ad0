package office

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Store is what the page of offices needs of the data file.
type Store interface {
	Offices(ctx context.Context) ([]model.OfficeRow, error)
	RuleSets(ctx context.Context) ([]model.RuleSet, []model.RuleSetVersion, error)
	AddOffice(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error)
	SaveOfficeVersion(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error)
	RenameOffice(ctx context.Context, office model.UID, from model.Date, v model.OfficeVersion) (model.OfficeVersion, error)
	SucceedOffice(ctx context.Context, old model.UID, from model.Date, v model.OfficeVersion) (model.OfficeVersion, error)
	SaveRuleChoices(ctx context.Context, code, name string, v model.RuleSetVersion) (model.RuleSetVersion, error)
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
	edit.Drafts
}

// Preview reads a PDF so that its pages can be drawn.
type Preview interface {
	Open(ctx context.Context, pdf []byte) (widgets.PageSource, error)
}

// NumberStore is what the page of numbers needs of the data file.
type NumberStore interface {
	Offices(ctx context.Context) ([]model.OfficeRow, error)
	Numbers(ctx context.Context, series model.UID) (model.SeriesRow, error)
	SaveSeries(ctx context.Context, n model.NumberSeries) (model.NumberSeries, error)
	ReserveNumber(ctx context.Context, series, document model.UID, reason string) (model.NumberUse, error)
	VoidNumbers(ctx context.Context, series model.UID, numbers model.Run, reason string) error
	RecordNumber(ctx context.Context, series model.UID, number int, day model.Date, paper string) (model.NumberUse, error)
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
	edit.Drafts
}
