package missions

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	edit.Drafts
	Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error)
	SaveMission(ctx context.Context, m model.Mission) (model.Mission, error)
	// CopyMission makes a new mission from an older one and says what could not be taken over.
	CopyMission(ctx context.Context, c model.MissionCopy) (model.CopiedMission, error)
	MoveMission(ctx context.Context, uid model.UID, to model.MissionState, reason string) error
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
