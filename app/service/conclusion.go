package service

import (
	"context"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// ReviewConclusion prints the conclusion of a mission and looks at it, as its page in the window asks for it: of one unit
// or of all (ward ""), as a draft or for signature.
func (p *Papers) ReviewConclusion(ctx context.Context, mission, ward model.UID, signature bool) (Review, error) {
	o := reports.Options{Ward: ward, For: reports.Draft}
	if signature {
		o.For = reports.Signature
	}
	return p.Review(ctx, mission, model.TB, Inspection{Options: o})
}
