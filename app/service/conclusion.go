package service

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// ReviewConclusion prints the conclusion of a mission and looks at it, as its page in the window asks for it: of one unit
// or of all (ward ""), as a draft or for signature. One that the office has begun has the words it was given there; of one
// that was issued it is the kept bytes, at which no check looks any more.
func (w *Drafting) ReviewConclusion(ctx context.Context, mission, ward model.UID, signature bool) (Review, error) {
	o := reports.Options{Ward: ward, For: reports.Draft}
	if signature {
		o.For = reports.Signature
	}
	once, d, err := w.readOnce(ctx, mission)
	if err != nil {
		return Review{}, fmt.Errorf("review the conclusion of mission %s: %w", mission, err)
	}
	if paper := begun(&d, model.TB, o); paper != nil {
		r, err := once.reviewBegun(ctx, paper.UID, o.For)
		if model.CodeOf(err) == "" {
			return r, err
		}
		// Nothing but number and day is recorded, or it cannot be composed: the review says what is missing.
	}
	return once.papers.Review(ctx, mission, model.TB, Inspection{Options: o})
}

// reviewBegun looks at a paper that the office has begun.
func (w *Drafting) reviewBegun(ctx context.Context, document model.UID, purpose reports.Purpose) (Review, error) {
	work, err := w.store.PaperWork(ctx, document)
	if err != nil {
		return Review{}, err
	}
	o := optionsOf(work.Document)
	if !work.Document.State.Frozen() {
		o.For = purpose
	}
	draft, err := w.composed(ctx, work, o)
	if err != nil {
		return Review{}, err
	}
	r := Review{Dossier: draft.Dossier, Paper: work.Document}
	if r.Printed, r.Refused = w.Print(ctx, draft); r.Refused == nil {
		r.Remarks, err = w.Remarks(ctx, draft, r.Printed)
	}
	return r, err
}
