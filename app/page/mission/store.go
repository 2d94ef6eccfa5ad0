package mission

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the pages need of the data file.
type Store interface {
	// Dossier names units and posts as on the day; without one, as when the mission ended.
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)
	SaveMission(ctx context.Context, m model.Mission) (model.Mission, error)
	MoveMission(ctx context.Context, uid model.UID, to model.MissionState, reason string) error
	SaveTopic(ctx context.Context, t model.Topic) (model.Topic, error)
	SaveRecommendation(ctx context.Context, r model.Recommendation, addressees, findings []model.UID) (model.Recommendation, error)
	// ChangeDue sets another due day of a recommendation and keeps the old one with the reason.
	ChangeDue(ctx context.Context, uid model.UID, due model.Date, reason string) error
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
