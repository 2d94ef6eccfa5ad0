package service

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// RemarksField is the field that Submit names when remarks block a paper.
const RemarksField = "remarks"

// Submit puts a draft up for signature after the checks have looked at it as it would be printed. Remarks that block are
// refused with their number (code Invalid, field RemarksField); warnings need a reason (code Missing, field "reason"),
// which is kept with the event of the paper. A paper whose text is not in the book cannot be looked at: it always needs one.
// Who is printed as the signer is the signer of a paper for which none was chosen.
func (w *Drafting) Submit(ctx context.Context, document model.UID, reason string) error {
	work, err := w.store.PaperWork(ctx, document)
	if err != nil {
		return err
	}
	var signer model.UID
	if work.Document.State == model.DocDraft {
		if signer, err = w.maySubmit(ctx, work, reason); err != nil {
			return err
		}
	}
	return w.store.SubmitDocument(ctx, document, signer, reason)
}

// RecordIssue says that a paper up for signature was issued outside the program; the book keeps no bytes of it. The text in
// the book is looked at with the number and day as in Issue, and refused as in Submit; number and day as in Record.
func (w *Drafting) RecordIssue(ctx context.Context, order IssueOrder) error {
	work, err := w.store.PaperWork(ctx, order.Document)
	if err != nil {
		return err
	}
	d := work.Document
	if d.State == model.DocForSignature {
		d.Number, d.Day = order.Number, order.Day
		if err := w.mayRecord(ctx, d); err != nil {
			return err
		}
	}
	if d.State == model.DocForSignature && textHere(work) {
		if err := order.complete(d.Type); err != nil {
			return err
		}
		remarks, err := w.Look(ctx, order)
		if err != nil {
			return err
		}
		if err := passed(remarks, order.Reason, "ghi đã ban hành"); err != nil {
			return err
		}
	}
	return w.store.RecordIssue(ctx, d.UID, order.Number, order.Day, order.Reason)
}

// textHere says whether the text of a paper is composed here, so that the checks can look at it: from its mission, or for a
// report over some days from the text that was begun.
func textHere(work model.PaperWork) bool {
	if work.Document.Mission == "" {
		return work.Newest().Tree != ""
	}
	return Composed(work.Document.Type)
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

// maySubmit gives the post that the paper, as it was looked at, names as its signer.
func (w *Drafting) maySubmit(ctx context.Context, work model.PaperWork, reason string) (signer model.UID, err error) {
	if !textHere(work) {
		if strings.TrimSpace(reason) == "" {
			return "", model.Errorf(model.Missing, "reason", "Chữ của văn bản này không nằm trong sổ nên chương trình không kiểm tra được; hãy ghi ai đã xem, hoặc lý do vẫn trình.")
		}
		return "", nil
	}
	d, err := w.Draft(ctx, work.Document.UID)
	if err != nil {
		return "", err
	}
	printed, err := w.Print(ctx, d)
	if err != nil {
		return "", err
	}
	remarks, err := w.Remarks(ctx, d, printed)
	if err != nil {
		return "", err
	}
	return d.signer(""), passed(remarks, reason, "trình ký")
}

// passed refuses what blocks, and warnings without a reason; act is what is to be done with the paper.
func passed(remarks []Remark, reason, act string) error {
	warnings := slices.DeleteFunc(slices.Clone(remarks), Remark.Blocks)
	switch n := len(remarks) - len(warnings); {
	case n > 0:
		return model.Errorf(model.Invalid, RemarksField, "Chưa %s được: có %d điều cần sửa, xem ở phần “Cần xem lại” của văn bản.", act, n)
	case len(warnings) > 0 && strings.TrimSpace(reason) == "":
		return model.Errorf(model.Missing, "reason", "Có %d điều nên xem trước khi %s; hãy sửa, hoặc ghi lý do vì sao vẫn %s.\n%s", len(warnings), act, act, told(warnings))
	}
	return nil
}

// toldAtMost is how many remarks a question tells in words.
const toldAtMost = 4

// told says what remarks are about, a line for each, and how many more there are.
func told(remarks []Remark) string {
	var lines []string
	for i, r := range remarks {
		if i == toldAtMost {
			lines = append(lines, fmt.Sprintf("- và %d điều khác, xem ở phần “Cần xem lại” của văn bản.", len(remarks)-i))
			break
		}
		lines = append(lines, "- "+r.Have)
	}
	return strings.Join(lines, "\n")
}
