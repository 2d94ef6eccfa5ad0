package people

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	People(ctx context.Context, day model.Date) (model.People, error)
	SavePerson(ctx context.Context, p model.Person) (model.Person, error)
	SavePost(ctx context.Context, p model.Post) (model.Post, error)
	// AddPeople adds people with their posts as one action.
	AddPeople(ctx context.Context, all []model.NewPost) error
	MergePreview(ctx context.Context, keep, drop model.UID) (model.PeopleMerge, error)
	MergePeople(ctx context.Context, keep, drop model.UID) error
	// DeleteAll moves several records of a kind to the bin as one action: all of them, or none when one is refused.
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
	edit.Drafts
}
