package recommendations

import (
	"context"

	"sogiamsat/app/attach"
	"sogiamsat/data/model"
)

// Papers says which papers of missions use any of some recommendations.
type Papers interface {
	PapersWith(ctx context.Context, missions, records []model.UID) ([]model.Document, error)
}

// Store is what the page needs of the data file.
type Store interface {
	attach.Store

	// FollowUps lists the recommendations of a mission, of all when it is empty.
	FollowUps(ctx context.Context, mission model.UID, today model.Date) (model.FollowUps, error)
	// Missions are those that a new recommendation can belong to.
	Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error)
	FollowUp(ctx context.Context, uid model.UID, today model.Date) (model.FollowUpDetail, error)
	FollowUpChoices(ctx context.Context, mission model.UID, today model.Date) (model.FollowUpChoices, error)
	EarlierRecommendations(ctx context.Context, uid model.UID, today model.Date) ([]model.EarlierRecommendation, error)

	// SaveRecommendation adds one; UpdateRecommendation changes one and leaves its addressees and findings alone.
	SaveRecommendation(ctx context.Context, r model.Recommendation, addressees, findings []model.UID) (model.Recommendation, error)
	// AddRecommendations adds several as one action.
	AddRecommendations(ctx context.Context, all []model.NewDemand) ([]model.UID, error)
	UpdateRecommendation(ctx context.Context, r model.Recommendation) (model.Recommendation, error)
	SetAddressees(ctx context.Context, uid model.UID, bodies []model.UID) error
	SetAnswered(ctx context.Context, uid model.UID, findings []model.UID) error
	SetRepeatOf(ctx context.Context, uid, earlier model.UID) error
	AddAnswer(ctx context.Context, a model.Answer) (model.Answer, error)

	// These change several recommendations as one action.
	MoveRecommendations(ctx context.Context, uids []model.UID, m model.FollowMove) error
	ChangeDues(ctx context.Context, uids []model.UID, due model.Date, reason string) error
	SetFollower(ctx context.Context, uids []model.UID, person model.UID) error
	HandOver(ctx context.Context, choices []model.FollowHeir) error
	DeleteRecommendations(ctx context.Context, uids []model.UID) error

	MoveInOrder(ctx context.Context, noun model.Noun, uid model.UID, up bool) error
	Drafts(ctx context.Context) ([]model.DraftText, error)
	KeepDraft(ctx context.Context, d model.DraftText) error
	DropDraft(ctx context.Context, ref model.Ref, field string) error
}
