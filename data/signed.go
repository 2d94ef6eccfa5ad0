package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SignedInput is a scan of a signed paper that is to be kept.
type SignedInput struct {
	Document model.UID
	File     NewFile
	Remarks  string // what the checks of the scan found, and why it is kept all the same
	Reason   string // why it takes the place of the scan kept before; needed when there is one
}

// AttachSigned keeps the scan of a signed paper with the version that was issued, as one action: the file with its hash,
// and what the checks of the scan found. Of several scans the newest counts; those before stay, so that what was handed
// out is known again. Refused are a paper of which the book keeps no issued version (code State), and a second scan
// without a reason (code Missing, field "reason").
func (s *Store) AttachSigned(ctx context.Context, in SignedInput) (model.SignedCopy, error) {
	var c model.SignedCopy
	err := s.Do(ctx, "Đính kèm bản ký", func(t *Tx) error {
		version, err := t.issuedVersion(in.Document)
		if err != nil {
			return err
		}
		before, err := list[model.SignedCopy](t, "WHERE document_version = ? AND deleted_at = '' ORDER BY uid DESC LIMIT 1", version)
		if err != nil {
			return err
		}
		remarks := in.Remarks
		if len(before) > 0 {
			if in.Reason == "" {
				return t.refuse(model.Errorf(model.Missing, "reason", "Văn bản này đã có bản ký; hãy ghi lý do thay bản ký khác."))
			}
			remarks = joinLines(remarks, "Thay bản ký trước, lý do: "+in.Reason)
		}
		a := model.Attachment{OwnerNoun: "document", Owner: in.Document, Name: in.File.Name, Type: in.File.Type}
		if err := t.attach(&a, in.File.Open); err != nil {
			return err
		}
		c = model.SignedCopy{DocumentVersion: version, Attachment: a.UID, Remarks: remarks}
		return t.Put(&c)
	})
	return c, err
}

func joinLines(a, b string) string {
	if a == "" {
		return b
	}
	return a + "\n" + b
}

// issuedVersion is the version of a paper that was issued, whose bytes are kept.
func (t *Tx) issuedVersion(document model.UID) (model.UID, error) {
	if _, err := liveRecord[model.Document](t, document); err != nil {
		return "", err
	}
	issued, err := list[model.DocumentVersion](t, "WHERE document = ? AND issued = 1 ORDER BY n DESC LIMIT 1", document)
	if err != nil {
		return "", err
	}
	if len(issued) == 0 {
		return "", t.refuse(model.Errorf(model.State, "", "Sổ không giữ bản ban hành của văn bản này nên không gắn bản ký được; hãy đính kèm như tệp thường."))
	}
	return issued[0].UID, nil
}

// SignedCopies lists the scans of a signed paper, the newest, which counts, first.
func (s *Store) SignedCopies(ctx context.Context, document model.UID) ([]model.SignedRow, error) {
	var out []model.SignedRow
	err := s.together(ctx, func(q querier) (err error) {
		out, err = signedRows(q, document)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("scans of paper %s: %w", document, err)
	}
	return out, nil
}

func signedRows(q querier, document model.UID) ([]model.SignedRow, error) {
	copies, err := list[model.SignedCopy](q, `WHERE deleted_at = '' AND document_version IN
		(SELECT uid FROM document_version WHERE document = ? AND issued = 1) ORDER BY uid DESC`, document)
	if err != nil || len(copies) == 0 {
		return nil, err
	}
	uids := make([]model.UID, len(copies))
	for i, c := range copies {
		uids[i] = c.Attachment
	}
	files, err := list[model.Attachment](q, "WHERE uid "+inList, jsonList(uids))
	if err != nil {
		return nil, err
	}
	rows, err := fileRows(q, files)
	by := groupBy(rows, func(r model.FileRow) model.UID { return r.Attachment.UID })
	out := make([]model.SignedRow, len(copies))
	for i, c := range copies {
		out[i] = model.SignedRow{Copy: c, Counts: i == 0}
		if x := by[c.Attachment]; len(x) > 0 {
			out[i].FileRow = x[0]
		}
	}
	return out, err
}

// signedPapers says of which papers a scan of what was signed is kept.
func signedPapers(q querier) (map[model.UID]bool, error) {
	out := map[model.UID]bool{}
	var uid model.UID
	err := each(q, []any{&uid}, func() error { out[uid] = true; return nil },
		`SELECT DISTINCT v.document FROM signed_copy c JOIN document_version v ON v.uid = c.document_version WHERE c.deleted_at = ''`)
	return out, err
}
