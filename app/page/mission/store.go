package mission

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what head and page need of the data file.
type Store interface {
	edit.Drafts
	// MissionSummary is the mission with the numbers beside its tabs.
	MissionSummary(ctx context.Context, mission model.UID) (model.MissionSummary, error)
	// Plan is what the mission is planned with; Bases are all bases of the file.
	Plan(ctx context.Context, mission model.UID) (model.MissionPlan, error)
	Bases(ctx context.Context) ([]model.Basis, error)
	// AddBasis puts a basis, kept already or new, at the end of the mission's list.
	AddBasis(ctx context.Context, mission model.UID, b model.Basis) (model.PlannedBasis, error)
	// AddBases puts bases of the file at the end of the list as one action.
	AddBases(ctx context.Context, mission model.UID, bases []model.UID) error
	SaveBasis(ctx context.Context, b model.Basis) (model.Basis, error)
	// ReplaceBasis keeps what replaces an older basis; RenewBasis puts it in the older one's place of the list.
	ReplaceBasis(ctx context.Context, old model.UID, by model.Basis) (model.Basis, error)
	RenewBasis(ctx context.Context, link model.UID) error
	DropBases(ctx context.Context, links []model.UID) error
	AddTopics(ctx context.Context, mission model.UID, titles []string) ([]model.Topic, error)
	// MoveInOrder moves a part of the mission before (up) or behind its neighbour.
	MoveInOrder(ctx context.Context, n model.Noun, uid model.UID, up bool) error
	SaveMission(ctx context.Context, m model.Mission) (model.Mission, error)
	MoveMission(ctx context.Context, uid model.UID, to model.MissionState, reason string) error
	SaveTopic(ctx context.Context, t model.Topic) (model.Topic, error)
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
