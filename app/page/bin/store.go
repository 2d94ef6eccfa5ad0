package bin

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	Bin(ctx context.Context) ([]model.BinItem, error)
	// BinContents lists what comes back with a record, itself first.
	BinContents(ctx context.Context, root model.Ref) ([]model.BinPart, error)
	RestoreAll(ctx context.Context, refs []model.Ref) error
	EmptyBin(ctx context.Context) (removed int, err error)
	OnChange(fn func(model.Change)) (cancel func())
}
