package data

import (
	"context"

	"sogiamsat/data/model"
)

// AttachSigned keeps the scan of a signed paper with the version that was issued, as one action: the file with its hash,
// and what the checks of the scan found. A paper of which the book keeps no issued version is refused (code State).
func (s *Store) AttachSigned(ctx context.Context, document model.UID, file NewFile, remarks string) (model.SignedCopy, error) {
	var c model.SignedCopy
	err := s.Do(ctx, "Đính kèm bản đã ký", func(t *Tx) error {
		if _, err := liveRecord[model.Document](t, document); err != nil {
			return err
		}
		issued, err := list[model.DocumentVersion](t, "WHERE document = ? AND issued = 1 ORDER BY n DESC LIMIT 1", document)
		if err != nil {
			return err
		}
		if len(issued) == 0 {
			return t.refuse(model.Errorf(model.State, "", "Sổ không giữ bản ban hành của văn bản này nên không gắn bản ký được; hãy đính kèm như tệp thường."))
		}
		a := model.Attachment{OwnerNoun: "document", Owner: document, Name: file.Name, Type: file.Type}
		if err := t.attach(&a, file.Open); err != nil {
			return err
		}
		c = model.SignedCopy{DocumentVersion: issued[0].UID, Attachment: a.UID, Remarks: remarks}
		return t.Put(&c)
	})
	return c, err
}
