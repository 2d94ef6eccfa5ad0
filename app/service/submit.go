package service

import (
	"context"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// RemarksField is the field that Submit names when remarks block a paper.
const RemarksField = "remarks"

// Submit puts a draft up for signature after the checks have looked at it as it would be printed. Remarks that block are
// refused with their number (code Invalid, field RemarksField); warnings need a reason (code Missing, field "reason"),
// which is kept with the event of the paper. A paper whose text is not composed here is not looked at.
func (w *Drafting) Submit(ctx context.Context, document model.UID, reason string) error {
	work, err := w.store.PaperWork(ctx, document)
	if err != nil {
		return err
	}
	paper := work.Document
	if paper.State == model.DocDraft && paper.Mission != "" && Composed(paper.Type) {
		if err := w.maySubmit(ctx, document, reason); err != nil {
			return err
		}
	}
	return w.store.MoveDocument(ctx, document, model.DocForSignature, reason)
}

// RemarksOn says what the checks find in a paper of a Set or of OfMission as it was printed for signature; nothing of
// one printed as a draft, nor of kept bytes.
func (w *Drafting) RemarksOn(ctx context.Context, printed Printed) ([]Remark, error) {
	t, o := printed.order.t, printed.order.o
	if o.For != reports.Signature {
		return nil, nil
	}
	d, err := w.papers.dossier(ctx, printed.order.mission, t, &o)
	if err != nil {
		return nil, err
	}
	return w.papers.inspect(ctx, inputOf(d, t, o, Inspection{Options: o}), printed)
}

func (w *Drafting) maySubmit(ctx context.Context, document model.UID, reason string) error {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return err
	}
	printed, err := w.Print(ctx, d)
	if err != nil {
		return err
	}
	remarks, err := w.Remarks(ctx, d, printed)
	if err != nil {
		return err
	}
	return passed(remarks, reason)
}

// passed refuses what blocks, and warnings without a reason.
func passed(remarks []Remark, reason string) error {
	warnings := slices.DeleteFunc(slices.Clone(remarks), Remark.Blocks)
	switch n := len(remarks) - len(warnings); {
	case n > 0:
		return model.Errorf(model.Invalid, RemarksField, "Chưa trình ký được: có %d điều cần sửa, xem ở phần “Cần xem lại” của văn bản.", n)
	case len(warnings) > 0 && strings.TrimSpace(reason) == "":
		return model.Errorf(model.Missing, "reason", "Có %d điều nên xem trước khi trình ký; hãy sửa, hoặc ghi lý do vẫn trình.", len(warnings))
	}
	return nil
}
