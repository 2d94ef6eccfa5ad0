package delegation

import (
	"context"

	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	edit.Drafts
	Plan(ctx context.Context, mission model.UID) (model.MissionPlan, error)
	// Candidates are all persons of the file with their posts.
	Candidates(ctx context.Context) ([]model.Candidate, error)
	Missions(ctx context.Context, today model.Date) ([]model.MissionRow, error)
	SaveMember(ctx context.Context, m model.Member) (model.Member, error)
	// AddMember adds a member with the person and the post, where those are new.
	AddMember(ctx context.Context, m model.Member, person model.Person, post model.Post) (model.Member, error)
	// AddMembers adds several persons of the file as one action.
	AddMembers(ctx context.Context, all []model.Member) ([]model.Member, error)
	SetMemberPost(ctx context.Context, member model.UID, post model.Post) error
	// CopyMembers says how many members it added.
	CopyMembers(ctx context.Context, to, from model.UID) (int, error)
	MoveInOrder(ctx context.Context, n model.Noun, uid model.UID, up bool) error
	DeleteAll(ctx context.Context, noun model.Noun, uids []model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
}
