package missions

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error)
	SaveMission(ctx context.Context, m model.Mission) (model.Mission, error)
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
