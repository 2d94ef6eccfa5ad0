package wards

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	edit.Drafts
	WardBook(ctx context.Context) (*model.WardBook, error)
	WardFile(ctx context.Context, ward model.UID, today model.Date) (model.WardFile, error)
	AddWards(ctx context.Context, units []model.NewUnit) ([]model.UID, error)
	PerformWardAct(ctx context.Context, a model.WardAct) (model.WardChange, error)
	CorrectWardAct(ctx context.Context, change model.UID, basis, note string) error
	TakeBackWardAct(ctx context.Context, change model.UID) error
	SaveWard(ctx context.Context, w model.Ward) (model.Ward, error)
	SaveWardVersion(ctx context.Context, v model.WardVersion) (model.WardVersion, error)
	SaveBody(ctx context.Context, b model.Body) (model.Body, error)
	AddUsualBodies(ctx context.Context, ward model.UID) (int, error)
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
