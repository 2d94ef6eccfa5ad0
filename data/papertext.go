package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// BeginPaper gives the paper of a type on which a mission's people work: the newest one that is neither void nor
// replaced, about the one unit or (ward "") about all; where there is none it adds a draft.
func (s *Store) BeginPaper(ctx context.Context, mission model.UID, kind model.DocType, ward model.UID) (model.Document, error) {
	var d model.Document
	found, err := list[model.Document](s.source(ctx), `WHERE mission = ? AND type = ? AND coalesce(ward, '') = ? AND deleted_at = ''
		AND state NOT IN ('void', 'replaced') ORDER BY uid DESC LIMIT 1`, mission, kind, ward)
	if err != nil {
		return d, fmt.Errorf("begin paper: %w", err)
	}
	if len(found) > 0 {
		return found[0], nil
	}
	return s.SavePaper(ctx, model.Document{Mission: mission, Type: kind, Ward: ward})
}

// AddPaper adds a draft with its first text, as one action.
func (s *Store) AddPaper(ctx context.Context, d model.Document, tree string) (model.Document, error) {
	d.State = model.DocDraft
	err := s.Do(ctx, "Thêm văn bản", func(t *Tx) error {
		if err := t.completePaper(&d); err != nil {
			return t.refuse(err)
		}
		if err := t.Put(&d); err != nil {
			return err
		}
		return t.Put(&model.DocumentVersion{Document: d.UID, N: 1, Tree: tree})
	})
	return d, err
}

// OfficePapers reads the papers of a type that are of no mission with their versions, the newest first.
func (s *Store) OfficePapers(ctx context.Context, kind model.DocType) ([]model.PaperWork, error) {
	var out []model.PaperWork
	err := s.together(ctx, func(q querier) error {
		const papers = "type = ? AND mission IS NULL AND deleted_at = ''"
		docs, err := list[model.Document](q, "WHERE "+papers+" ORDER BY uid DESC", kind)
		if err != nil {
			return err
		}
		versions, err := list[model.DocumentVersion](q, "WHERE deleted_at = '' AND document IN (SELECT uid FROM document WHERE "+papers+") ORDER BY n DESC", kind)
		if err != nil {
			return err
		}
		of := groupBy(versions, func(v model.DocumentVersion) model.UID { return v.Document })
		for _, d := range docs {
			out = append(out, model.PaperWork{Document: d, Versions: of[d.UID]})
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("papers of type %s of no mission: %w", kind, err)
	}
	return out, nil
}

// PaperWork reads a paper with its versions.
func (s *Store) PaperWork(ctx context.Context, document model.UID) (model.PaperWork, error) {
	var w model.PaperWork
	err := s.together(ctx, func(q querier) error {
		docs, err := list[model.Document](q, "WHERE uid = ? AND deleted_at = ''", document)
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			return notFound("document", document)
		}
		w.Document = docs[0]
		if replaced, err := list[model.Document](q, "WHERE uid = ? AND deleted_at = ''", w.Document.Replaces); err != nil {
			return err
		} else if len(replaced) > 0 {
			w.Replaces = replaced[0]
		}
		w.Versions, err = list[model.DocumentVersion](q, "WHERE document = ? AND deleted_at = '' ORDER BY n DESC", document)
		return err
	})
	if err != nil {
		return w, fmt.Errorf("read the text of paper %s: %w", document, err)
	}
	return w, nil
}

// PaperTexts gives the newest text of each paper of a mission that has one, by the paper.
func (s *Store) PaperTexts(ctx context.Context, mission model.UID) (map[model.UID]model.DocumentVersion, error) {
	versions, err := list[model.DocumentVersion](s.source(ctx), `WHERE deleted_at = '' AND tree <> ''
		AND document IN (SELECT uid FROM document WHERE mission = ? AND deleted_at = '') ORDER BY document, n`, mission)
	if err != nil {
		return nil, fmt.Errorf("texts of the papers of mission %s: %w", mission, err)
	}
	out := map[model.UID]model.DocumentVersion{}
	for _, v := range versions {
		out[v.Document] = v
	}
	return out, nil
}

// SavePaperText keeps the text of a draft as it is now, in place of the newest one; versions kept before stay. action is
// what undo calls it: "Sửa đoạn". Only drafts have a text that can change: a paper that is up for signature has to be
// given back first.
func (s *Store) SavePaperText(ctx context.Context, document model.UID, tree, action string) (model.DocumentVersion, error) {
	return s.writeText(ctx, document, action, func(t *Tx, newest model.DocumentVersion) (model.DocumentVersion, error) {
		newest.Document, newest.Tree = document, tree
		if newest.Version == 0 {
			if err := t.nextVersion(&newest); err != nil {
				return newest, err
			}
		}
		return newest, t.Put(&newest)
	})
}

// KeepPaperVersion keeps the text of a draft as a version of its own that later changes leave as it is; reason says
// what it is: "Bản gửi góp ý". The work goes on in a copy of it.
func (s *Store) KeepPaperVersion(ctx context.Context, document model.UID, reason string) (model.DocumentVersion, error) {
	return s.writeText(ctx, document, "Giữ bản văn bản", func(t *Tx, newest model.DocumentVersion) (model.DocumentVersion, error) {
		if newest.Version == 0 {
			return newest, t.refuse(model.Errorf(model.Missing, "", "Văn bản chưa có chữ nào được sửa, nên chưa có bản để giữ."))
		}
		next := model.DocumentVersion{Document: document, Tree: newest.Tree}
		newest.Reason = reason
		if err := t.Put(&newest); err != nil {
			return next, err
		}
		if err := t.nextVersion(&next); err != nil {
			return next, err
		}
		return next, t.Put(&next)
	})
}

// writeText changes the newest text of a draft as one action; do gets the zero version when there is none.
func (s *Store) writeText(ctx context.Context, document model.UID, action string, do func(*Tx, model.DocumentVersion) (model.DocumentVersion, error)) (model.DocumentVersion, error) {
	var v model.DocumentVersion
	err := s.Do(ctx, action, func(t *Tx) error {
		d, err := liveRecord[model.Document](t, document)
		if err != nil {
			return err
		}
		if d.State != model.DocDraft {
			return t.refuse(model.Errorf(model.State, "", "Văn bản đang ở trạng thái “%s” nên không sửa được chữ; hãy trả lại để sửa, hoặc lập văn bản thay thế.", d.State.Label()))
		}
		newest, err := list[model.DocumentVersion](t, "WHERE document = ? AND deleted_at = '' AND NOT "+outsideOnly+" ORDER BY n DESC LIMIT 1", document)
		if err != nil {
			return err
		}
		if len(newest) > 0 {
			v = newest[0]
		}
		v, err = do(t, v)
		return err
	})
	return v, err
}
