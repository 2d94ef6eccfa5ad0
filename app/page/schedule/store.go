package schedule

import (
	"context"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	attach.Store
	edit.Drafts
	Schedule(ctx context.Context, mission model.UID, today model.Date) (model.Schedule, error)
	UnitsToPick(ctx context.Context, mission model.UID) ([]model.UnitChoice, error)
	AddUnits(ctx context.Context, mission model.UID, wards []model.UID, kinds []model.BodyKind) error
	// MoveInOrder moves a part of a whole before (up) or behind its neighbour.
	MoveInOrder(ctx context.Context, n model.Noun, uid model.UID, up bool) error
	SetSupervised(ctx context.Context, place model.UID, picks []model.BodyPick) error
	// CopySupervised gives all units the same kinds of bodies as one of them has.
	CopySupervised(ctx context.Context, place model.UID) error
	SaveSessionSheet(ctx context.Context, x model.SessionSheet) (model.SessionSheet, error)
	// PlanSessions adds a session for each unit that has none.
	PlanSessions(ctx context.Context, mission model.UID) ([]model.Session, error)
}
