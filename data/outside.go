package data

import (
	"context"
	"errors"
	"fmt"

	"sogiamsat/data/model"
)

// outsideOnly is what a row of document_version is that holds a Word file edited outside (model.OutsideVersion).
const outsideOnly = "(issued = 0 AND tree = '' AND docx <> '')"

// AttachOutside keeps a Word file that was edited outside with its paper, as a version of its own with the SHA-256 of its
// bytes; the text of the book stays as it is. Refused are a paper that is locked (code State) and bytes that the paper has
// already (code Exists). What the file holds is for the caller to look at.
func (s *Store) AttachOutside(ctx context.Context, document model.UID, file NewFile) (model.DocumentVersion, error) {
	var v model.DocumentVersion
	err := s.Do(ctx, "Đính kèm bản Word sửa ngoài", func(t *Tx) (err error) {
		if err := t.openPaper(document); err != nil {
			return err
		}
		v, err = t.attachOutside(document, file)
		return err
	})
	return v, err
}

// openPaper refuses a paper that is locked.
func (t *Tx) openPaper(document model.UID) error {
	d, err := liveRecord[model.Document](t, document)
	if err == nil && d.State.Frozen() {
		err = t.refuse(model.Errorf(model.State, "", "Văn bản đang ở trạng thái “%s” nên không đổi được bản Word sửa ngoài.", d.State.Label()))
	}
	return err
}

func (t *Tx) attachOutside(document model.UID, file NewFile) (v model.DocumentVersion, err error) {
	r, err := file.Open()
	if err != nil {
		return v, t.refuse(fmt.Errorf("open file: %w", err))
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	sha, _, err := t.PutBlob(r)
	if err != nil {
		return v, err
	}
	twice, err := list[model.DocumentVersion](t, "WHERE document = ? AND docx = ? AND deleted_at = '' AND "+outsideOnly, document, sha)
	if err != nil {
		return v, err
	}
	if len(twice) > 0 {
		return v, t.refuse(model.Errorf(model.Exists, "", "Văn bản đã có tệp này với tên “%s”.", twice[0].OutsideName()))
	}
	v = model.OutsideVersion(document, file.Name, sha)
	if err := t.nextVersion(&v); err != nil {
		return v, err
	}
	return v, t.Put(&v)
}

// DropOutside moves a Word file edited outside to the bin. A text, and a file of a paper that is locked, are refused (code
// State).
func (s *Store) DropOutside(ctx context.Context, version model.UID) error {
	return s.Do(ctx, "Bỏ bản Word sửa ngoài", func(t *Tx) error {
		v, err := liveRecord[model.DocumentVersion](t, version)
		if err != nil {
			return err
		}
		if !v.Outside() {
			return t.refuse(model.Errorf(model.State, "", "Bản này là chữ của sổ, không phải bản Word sửa ngoài."))
		}
		if err := t.openPaper(v.Document); err != nil {
			return err
		}
		return t.Delete("document_version", version)
	})
}

// outside finds Word files edited outside whose bytes are not kept.
func (c *checker) outside(ctx context.Context) error {
	var reason string
	return each(c.s.source(ctx), []any{&reason}, func() error {
		c.add("“%s”: nội dung (“docx”) không còn trong sổ.", reason)
		return nil
	}, "SELECT reason FROM document_version WHERE "+outsideOnly+" AND docx NOT IN (SELECT sha256 FROM blob) ORDER BY uid")
}
