package service

import (
	"context"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// ConclusionFor prints the conclusion of a mission as its page in the window asks for it: of one unit or of all (ward
// ""), as a draft or for signature, everything else as Conclusion finds it.
func (p *Papers) ConclusionFor(ctx context.Context, mission, ward model.UID, signature bool) (Printed, error) {
	o := reports.Options{Ward: ward, For: reports.Draft}
	if signature {
		o.For = reports.Signature
	}
	return p.Conclusion(ctx, mission, o)
}
