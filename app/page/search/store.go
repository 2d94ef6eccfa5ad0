package search

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	Find(ctx context.Context, typed string, f model.SearchFilter) (model.Found, error)
	SearchChoices(ctx context.Context) (model.SearchChoices, error)
	OnChange(fn func(model.Change)) (cancel func())
}
