package history

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	RecordHistory(ctx context.Context, root model.Ref, f model.HistoryFilter) (model.HistoryPage, error)
	ActionDetail(ctx context.Context, q model.DetailQuery) (model.ActionDetail, error)
	// TakeBack gives a record the values from before an action: the fields named, or all.
	TakeBack(ctx context.Context, r model.Ref, group model.UID, fields ...string) error
	OnChange(fn func(model.Change)) (cancel func())
}
