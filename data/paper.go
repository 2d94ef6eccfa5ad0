package data

import (
	"bytes"
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SaveDocument adds a paper as a draft (version 0) or changes it; of an issued one only the note can change. A paper
// that was issued before the book was begun is added with its state, number and day.
func (s *Store) SaveDocument(ctx context.Context, d model.Document) (model.Document, error) {
	if d.Version == 0 && d.State == "" {
		d.State = model.DocDraft
	}
	return saved(ctx, s, &d)
}

// AddDocumentVersion keeps the text of a paper as it is now, as its next version; N is filled in.
func (s *Store) AddDocumentVersion(ctx context.Context, v model.DocumentVersion) (model.DocumentVersion, error) {
	err := s.Do(ctx, "Lưu "+v.Noun().Label(), func(t *Tx) error {
		if err := t.nextVersion(&v); err != nil {
			return err
		}
		return t.Put(&v)
	})
	return v, err
}

// nextVersion counts also what is in the bin: numbers of versions are not given twice.
func (t *Tx) nextVersion(v *model.DocumentVersion) error {
	_, err := first(t, []any{&v.N}, "SELECT coalesce(max(n), 0) + 1 FROM document_version WHERE document = ?", v.Document)
	return err
}

// SubmitDocument puts a draft up for signature, of one that has no signer with the post that is printed as such; empty:
// nobody is. It looks at no text: only service.Drafting, which runs the checks before, calls it.
func (s *Store) SubmitDocument(ctx context.Context, uid, printed model.UID, reason string) error {
	return s.write(ctx, step{action: moveAction(model.DocForSignature)}, func(t *Tx) error {
		old, err := liveRecord[model.Document](t, uid)
		if err != nil {
			return err
		}
		after := old
		if err := t.signedBy(&after, printed); err != nil {
			return err
		}
		return t.documentMoved(&old, &after, model.DocForSignature, t.today, reason)
	})
}

// SubmitReason is why a paper was put up for signature in spite of warnings, the last time that it was; "" for none.
func (s *Store) SubmitReason(ctx context.Context, document model.UID) (string, error) {
	var reason string
	_, err := first(s.source(ctx), []any{&reason}, `SELECT reason FROM document_event
		WHERE document = ? AND to_state = ? AND deleted_at = '' ORDER BY uid DESC`, document, model.DocForSignature)
	if err != nil {
		return "", fmt.Errorf("reason of submitting paper %s: %w", document, err)
	}
	return reason, nil
}

// signedBy makes the post that is printed as the signer the signer of a paper that has none.
func (t *Tx) signedBy(d *model.Document, printed model.UID) (err error) {
	if d.Signer == "" && printed != "" {
		d.Signer = printed
		d.Authority, err = t.authority(printed)
	}
	return err
}

func moveAction(to model.DocumentState) string {
	return "Chuyển văn bản sang “" + to.Label() + "”"
}

// MoveDocument gives a paper back or makes it void. Submitting and issuing have their own methods; a paper becomes replaced
// or corrected when the paper that does so is issued.
func (s *Store) MoveDocument(ctx context.Context, uid model.UID, to model.DocumentState, reason string) error {
	w := step{action: moveAction(to)}
	if to.Frozen() {
		w.final = issuedIsFinal
	}
	return s.write(ctx, w, func(t *Tx) error {
		if to != model.DocDraft && to != model.DocVoid {
			return t.refuse(model.Errorf(model.State, "state", "Trạng thái “%s” được ghi khi trình ký hoặc ban hành văn bản.", to.Label()))
		}
		return t.moveDocument(uid, to, t.today, reason)
	})
}

func (t *Tx) moveDocument(uid model.UID, to model.DocumentState, day model.Date, reason string) error {
	old, err := liveRecord[model.Document](t, uid)
	if err != nil {
		return err
	}
	after := old
	return t.documentMoved(&old, &after, to, day, reason)
}

// documentMoved writes after over old with the state to, and the event.
func (t *Tx) documentMoved(old, after *model.Document, to model.DocumentState, day model.Date, reason string) error {
	if err := t.refuse(old.State.MoveTo(to, reason)); err != nil {
		return err
	}
	after.State = to
	if err := t.moved(old, after); err != nil {
		return err
	}
	return t.Put(&model.DocumentEvent{Document: old.UID, From: old.State, To: to, Day: day, Reason: reason})
}

const issuedIsFinal = "Văn bản đã ban hành không hoàn tác được; hãy lập văn bản thay thế hoặc công văn đính chính."

// IssueInput is what is fixed for ever when a paper is issued.
type IssueInput struct {
	Document model.UID
	Tree     string    // the document tree as JSON
	Series   model.UID // the series that gives the number; empty when it was given elsewhere
	Number   int       // within the series; 0: the next one
	Printed  string    // the number as printed: "05/TB-MTTQ-BTT"
	Day      model.Date
	PDF      []byte
	DOCX     []byte // may be empty
	Reason   string // why it is issued over warnings
	Skipped  string // why numbers of the series before this one are kept free
	// Signer is the post that is printed as the signer, which a paper without one takes; empty: nobody is.
	Signer model.UID
	// Subject and Recipients are trích yếu and Nơi nhận as printed; "" and none leave what the paper's record says.
	Subject    string
	Recipients []string
}

// IssueDocument issues a paper that is up for signature: it keeps the bytes with their SHA-256, the tree, the number
// and the head of the journal as a version that can never be changed, and gives the number. The signer's post must be
// valid on the day and allow the type. A paper that this one replaces or corrects changes its state with it.
func (s *Store) IssueDocument(ctx context.Context, in IssueInput) (model.DocumentVersion, error) {
	var v model.DocumentVersion
	err := s.write(ctx, step{action: "Ban hành văn bản", final: issuedIsFinal}, func(t *Tx) (err error) {
		v, err = t.issue(in)
		return t.refuse(err)
	})
	return v, err
}

func (t *Tx) issue(in IssueInput) (model.DocumentVersion, error) {
	v := model.DocumentVersion{
		Document: in.Document, Tree: in.Tree, Reason: in.Reason, Issued: true, Number: in.Printed, Day: in.Day, JournalHead: t.s.head.hash,
	}
	old, err := liveRecord[model.Document](t, in.Document)
	if err != nil {
		return v, err
	}
	if in.Printed == "" && old.Type.Numbered() {
		return v, model.Errorf(model.Missing, "number", "Chưa ghi số văn bản.")
	}
	after := old
	if err := t.signedBy(&after, in.Signer); err != nil {
		return v, err
	}
	if err := t.checkSigner(&after, in.Day); err != nil {
		return v, err
	}
	if err := t.keepBytes(in, &v); err != nil {
		return v, err
	}
	if in.Series != "" {
		use := model.NumberUse{Series: in.Series, Number: in.Number, State: model.Used, Document: in.Document, Day: in.Day}
		if _, err := t.giveNumber(use, in.Skipped); err != nil {
			return v, err
		}
	}
	after.Number, after.Day = in.Printed, in.Day
	if in.Subject != "" {
		after.Subject = in.Subject
	}
	if len(in.Recipients) > 0 {
		after.Recipient = in.Recipients
	}
	if in.Series == "" {
		if err := t.checkRecorded(&after); err != nil {
			return v, err
		}
	}
	if err := t.documentMoved(&old, &after, model.DocIssued, in.Day, in.Reason); err != nil {
		return v, err
	}
	if err := t.followUp(after); err != nil {
		return v, err
	}
	return v, t.addIssued(&v)
}

func (t *Tx) keepBytes(in IssueInput, v *model.DocumentVersion) (err error) {
	if len(in.PDF) == 0 {
		return model.Errorf(model.Missing, "pdf", "Chưa có bản PDF để ban hành.")
	}
	if v.PDF, _, err = t.PutBlob(bytes.NewReader(in.PDF)); err != nil || len(in.DOCX) == 0 {
		return err
	}
	v.DOCX, _, err = t.PutBlob(bytes.NewReader(in.DOCX))
	return err
}

func (t *Tx) addIssued(v *model.DocumentVersion) error {
	if err := t.nextVersion(v); err != nil {
		return err
	}
	v.Meta = model.Meta{UID: t.newUID(), Version: 1, CreatedAt: t.now, ChangedAt: t.now, ChangedBy: t.who}
	return t.save(nil, v)
}

// followUp changes the state of the paper that an issued one replaces or corrects.
func (t *Tx) followUp(d model.Document) error {
	reason := fmt.Sprintf("%s số %s", d.Type.Label(), d.Number)
	if d.Replaces != "" {
		if err := t.moveDocument(d.Replaces, model.DocReplaced, d.Day, reason); err != nil {
			return err
		}
	}
	if d.Corrects == "" {
		return nil
	}
	corrected, err := liveRecord[model.Document](t, d.Corrects)
	if err != nil || d.Replaces != "" && corrected.State == model.DocCorrected { // by the letter that this one replaces
		return err
	}
	return t.moveDocument(d.Corrects, model.DocCorrected, d.Day, reason)
}
