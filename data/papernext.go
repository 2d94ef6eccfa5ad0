package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// BeginReplacement gives the draft that will replace an issued paper (NĐ 30/2020, Điều 18.3: wrong content): the one
// begun before, else a new one of the same kind with the text that was issued. The issued paper becomes "replaced" when
// the draft is issued.
func (s *Store) BeginReplacement(ctx context.Context, issued model.UID) (model.Document, error) {
	return s.beginNext(ctx, issued, "Lập văn bản thay thế", "replaces", func(old model.Document) model.Document {
		return model.Document{
			Type: old.Type, Mission: old.Mission, Ward: old.Ward, Session: old.Session, Office: old.Office, Signer: old.Signer,
			Recipient: old.Recipient, Subject: old.Subject, Replaces: old.UID, Corrects: old.Corrects,
		}
	})
}

// BeginCorrection gives the draft of a công văn đính chính for an issued paper (Điều 18.3: wrong form): the one begun
// before, else a new one. The issued paper becomes "corrected" when the letter is issued.
func (s *Store) BeginCorrection(ctx context.Context, issued model.UID) (model.Document, error) {
	return s.beginNext(ctx, issued, "Lập công văn đính chính", "corrects", func(old model.Document) model.Document {
		subject := "đính chính " + old.Type.Label()
		if old.Number != "" {
			subject += " số " + old.Number
		}
		return model.Document{Type: model.CVDC, Mission: old.Mission, Ward: old.Ward, Office: old.Office, Signer: old.Signer, Subject: subject, Corrects: old.UID}
	})
}

// beginNext begins a paper that will follow an issued one; link is the column that names the issued one.
func (s *Store) beginNext(ctx context.Context, issued model.UID, action, link string, next func(model.Document) model.Document) (model.Document, error) {
	begun, err := list[model.Document](s.source(ctx), "WHERE "+link+" = ? AND deleted_at = '' AND state IN ('draft', 'for_signature') ORDER BY uid DESC LIMIT 1", issued)
	if err != nil {
		return model.Document{}, fmt.Errorf("follow paper %s: %w", issued, err)
	}
	if len(begun) > 0 {
		return begun[0], nil
	}
	var d model.Document
	err = s.Do(ctx, action, func(t *Tx) error {
		old, err := liveRecord[model.Document](t, issued)
		if err != nil {
			return err
		}
		if old.State != model.DocIssued {
			return t.refuse(model.Errorf(model.State, "", "Văn bản đang ở trạng thái “%s”; chỉ thay thế hoặc đính chính văn bản đã ban hành còn hiệu lực.", old.State.Label()))
		}
		d = next(old)
		d.State = model.DocDraft
		if err := t.followedBy(&d, old); err != nil {
			return t.refuse(err)
		}
		return nil
	})
	return d, err
}

// followedBy writes the draft, with the issued text, of a letter of correction its pairs too, when it replaces the paper. A signer no longer in office today is
// left out.
func (t *Tx) followedBy(d *model.Document, old model.Document) error {
	if t.checkSigner(d, t.today) != nil {
		d.Signer = ""
	}
	if err := t.completePaper(d); err != nil {
		return err
	}
	if err := t.Put(d); err != nil || d.Replaces == "" {
		return err
	}
	if err := t.copyCorrections(old.UID, d.UID); err != nil {
		return err
	}
	texts, err := list[model.DocumentVersion](t, "WHERE document = ? AND deleted_at = '' AND tree <> '' ORDER BY n DESC LIMIT 1", old.UID)
	if err != nil || len(texts) == 0 {
		return err
	}
	return t.Put(&model.DocumentVersion{Document: d.UID, N: 1, Tree: texts[0].Tree})
}

// paperLinks are the papers that a paper replaces or corrects, and those that replace or correct it, drafts too.
func paperLinks(q querier, d model.Document) ([]model.Document, error) {
	if d.UID == "" {
		return nil, nil
	}
	return list[model.Document](q, "WHERE deleted_at = '' AND uid <> ?1 AND (uid IN (?2, ?3) OR replaces = ?1 OR corrects = ?1) ORDER BY uid",
		d.UID, string(d.Replaces), string(d.Corrects))
}
