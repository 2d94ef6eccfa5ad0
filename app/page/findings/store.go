package findings

import (
	"context"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// Papers says in which papers of a mission each finding is used.
type Papers interface {
	Uses(ctx context.Context, d model.Dossier) (map[model.UID][]model.Document, error)
	// PapersWith lists the papers of missions that any of some records is used in.
	PapersWith(ctx context.Context, missions, records []model.UID) ([]model.Document, error)
}

// Store is what the page needs of the data file.
type Store interface {
	edit.Drafts
	attach.Store
	// Dossier names units and posts as on the day; without one, as when the mission ended.
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)

	SaveFinding(ctx context.Context, f model.Finding, wards []model.UID) (model.Finding, error)
	ChangeFindings(ctx context.Context, uids []model.UID, p model.FindingPatch) error
	MoveFindings(ctx context.Context, uids []model.UID, beside model.UID, up bool) error
	CopyFindings(ctx context.Context, uids, wards []model.UID) ([]model.UID, error)
	DeleteFindings(ctx context.Context, uids []model.UID) error
	DivideFinding(ctx context.Context, f model.DossierFinding, texts []string) (model.Finding, error)
	AddFindings(ctx context.Context, all []model.DossierFinding) ([]model.UID, error)
	MergeFindings(ctx context.Context, common model.DossierFinding, sources []model.UID) (model.Finding, error)
	SplitFinding(ctx context.Context, uid model.UID) error
	LinkCause(ctx context.Context, cause model.UID, limitations []model.UID) error
	LinkLimitation(ctx context.Context, limitation model.UID, causes []model.UID) error
	RecommendFor(ctx context.Context, findings []model.UID, text string) (model.Recommendation, error)

	Phrases(ctx context.Context) ([]model.Phrase, error)
	SavePhrase(ctx context.Context, p model.Phrase) (model.Phrase, error)
	EarlierFindings(ctx context.Context, mission model.UID, typed string, limit int) ([]model.Hit, error)
}
