package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// KnownFiles finds the papers that a file belongs to, by the SHA-256 of its bytes in hex: as the PDF or the Word file that
// was issued, as a scan of what was signed, or as a Word file edited outside that was attached. None: the book does not
// know this file.
func (s *Store) KnownFiles(ctx context.Context, sha string) ([]model.KnownFile, error) {
	var out []model.KnownFile
	err := s.together(ctx, func(q querier) (err error) {
		out, err = knownFiles(q, sha)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("papers of file %s: %w", sha, err)
	}
	return out, nil
}

func knownFiles(q querier, sha string) ([]model.KnownFile, error) {
	issued, err := issuedPapers(q, "WHERE issued = 1 AND (pdf = ?1 OR docx = ?1) ORDER BY uid", sha)
	if err != nil {
		return nil, err
	}
	var out []model.KnownFile
	for _, p := range issued {
		part := model.IssuedPDF
		if p.Version.PDF != sha {
			part = model.IssuedWord
		}
		out = append(out, model.KnownFile{IssuedPaper: p, Part: part})
	}
	edited, err := issuedPapers(q, "WHERE "+outsideOnly+" AND docx = ? AND deleted_at = '' ORDER BY uid", sha)
	if err != nil {
		return nil, err
	}
	for _, p := range edited {
		out = append(out, model.KnownFile{IssuedPaper: p, Part: model.OutsideWord})
	}
	const scans = `WHERE deleted_at = '' AND attachment IN (SELECT uid FROM attachment WHERE sha256 = ? AND deleted_at = '') ORDER BY uid`
	signed, err := list[model.SignedCopy](q, scans, sha)
	for _, c := range signed {
		papers, err := issuedPapers(q, "WHERE issued = 1 AND uid = ?", c.DocumentVersion)
		if err != nil {
			return nil, err
		}
		for _, p := range papers {
			newer := 0
			const later = "SELECT 1 FROM signed_copy WHERE document_version = ? AND uid > ? AND deleted_at = ''"
			replaced, err := first(q, []any{&newer}, later, c.DocumentVersion, c.UID)
			if err != nil {
				return nil, err
			}
			out = append(out, model.KnownFile{IssuedPaper: p, Part: model.SignedScan, Remarks: c.Remarks, Replaced: replaced})
		}
	}
	return out, err
}

// IssuedPapers finds the papers that were issued here with this number as printed, whatever the capitals, in the order
// in which they were issued: "05/TB-MTTQ-BTT". Numbers begin again each year, so there may be several.
func (s *Store) IssuedPapers(ctx context.Context, number string) ([]model.IssuedPaper, error) {
	var out []model.IssuedPaper
	err := s.together(ctx, func(q querier) error {
		var uid string
		var uids []string
		printed := ""
		err := each(q, []any{&uid, &printed}, func() error {
			if model.Fold(printed) == model.Fold(number) {
				uids = append(uids, uid)
			}
			return nil
		}, "SELECT uid, number FROM document_version WHERE issued = 1")
		if err != nil {
			return err
		}
		out, err = issuedPapers(q, "WHERE uid "+inList+" ORDER BY day, uid", jsonList(uids))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("papers issued as %s: %w", number, err)
	}
	return out, nil
}

// issuedPapers reads versions with what became of their papers.
func issuedPapers(q querier, rest string, args ...any) ([]model.IssuedPaper, error) {
	versions, err := list[model.DocumentVersion](q, rest, args...)
	if err != nil {
		return nil, err
	}
	out := make([]model.IssuedPaper, len(versions))
	for i, v := range versions {
		if out[i], err = issuedPaper(q, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func issuedPaper(q querier, v model.DocumentVersion) (model.IssuedPaper, error) {
	p := model.IssuedPaper{Version: v}
	docs, err := list[model.Document](q, "WHERE uid = ?", v.Document)
	if err != nil {
		return p, err
	}
	if len(docs) == 0 {
		return p, notFound("document", v.Document)
	}
	p.Document = docs[0]
	p.Followed, err = list[model.Document](q, `WHERE (replaces = ?1 OR corrects = ?1) AND deleted_at = ''
		AND state NOT IN ('draft', 'for_signature') ORDER BY day, uid`, v.Document)
	if err != nil {
		return p, err
	}
	voided, err := list[model.DocumentEvent](q, "WHERE document = ? AND to_state = 'void' AND deleted_at = '' ORDER BY uid DESC LIMIT 1", v.Document)
	if len(voided) > 0 {
		p.Voided = voided[0]
	}
	return p, err
}
