package start

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of an open data file.
type Store interface {
	Due(ctx context.Context, today model.Date) (model.Due, error)
	LeftTexts(ctx context.Context) ([]model.LeftText, error)
	Titles(ctx context.Context, refs []model.Ref) (map[model.Ref]string, error)
	DropDraft(ctx context.Context, ref model.Ref, field string) error
	OnChange(fn func(model.Change)) (cancel func())
}
