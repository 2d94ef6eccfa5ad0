package findings

import (
	"context"

	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	// Dossier names units and posts as on the day; without one, as when the mission ended.
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)
	SaveFinding(ctx context.Context, f model.Finding, wards []model.UID) (model.Finding, error)
	MoveFinding(ctx context.Context, uid model.UID, up bool) error
	Delete(ctx context.Context, noun model.Noun, uid model.UID) error
	OnChange(fn func(model.Change)) (cancel func())
	KeepDraft(ctx context.Context, d model.DraftText) error
	Drafts(ctx context.Context) ([]model.DraftText, error)
	DropDraft(ctx context.Context, ref model.Ref, field string) error
}
