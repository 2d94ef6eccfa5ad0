package overview

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)
	OnChange(fn func(model.Change)) (cancel func())
}
