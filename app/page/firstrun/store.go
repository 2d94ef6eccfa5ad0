package firstrun

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the pages need of the data file.
type Store interface {
	Offices(ctx context.Context) ([]model.OfficeRow, error)
	AddOffice(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error)
	SaveOfficeVersion(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error)
	People(ctx context.Context, day model.Date) (model.People, error)
	SaveSigner(ctx context.Context, person model.Person, post model.Post) (model.Person, model.Post, error)
	// DeleteSigners takes the persons along where nothing else hangs on those.
	DeleteSigners(ctx context.Context, posts []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
	edit.Drafts
}
