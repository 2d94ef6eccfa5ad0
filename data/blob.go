package data

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"sogiamsat/data/model"
)

// chunkSize is how many bytes lie in one row: large files cost no memory.
const chunkSize = 256 << 10

// PutBlob keeps bytes and returns their SHA-256 in hex and how many they are. Equal bytes are kept once. Bytes that no
// attachment and no paper refers to go when the bin is emptied.
func (s *Store) PutBlob(ctx context.Context, r io.Reader) (sha string, size int, err error) {
	err = s.write(ctx, step{action: "Lưu tệp", silent: true}, func(t *Tx) error {
		sha, size, err = t.PutBlob(r)
		return err
	})
	return sha, size, err
}

// PutBlob is Store.PutBlob inside an action.
func (t *Tx) PutBlob(r io.Reader) (sha string, size int, err error) {
	uid, sum := t.newUID(), sha256.New()
	buf := make([]byte, chunkSize)
	for n := 0; ; n++ {
		got, readErr := io.ReadFull(r, buf)
		if readErr != nil && !errors.Is(readErr, io.EOF) && !errors.Is(readErr, io.ErrUnexpectedEOF) {
			return "", 0, t.refuse(fmt.Errorf("read file: %w", readErr))
		}
		if got > 0 {
			sum.Write(buf[:got])
			if err := t.putChunk(uid, n, buf[:got]); err != nil {
				return "", 0, err
			}
		}
		if size += got; readErr != nil {
			break
		}
	}
	sha = hex.EncodeToString(sum.Sum(nil))
	return sha, size, t.finishBlob(uid, sha, size)
}

func (t *Tx) putChunk(blob model.UID, n int, b []byte) error {
	return t.exec("INSERT INTO blob_chunk (uid, version, content_hash, blob, n, data) VALUES (?, 1, ?, ?, ?, ?)",
		t.newUID(), hexHash(b), blob, n, b)
}

// finishBlob names the chunks by their hash, or drops them again when the same bytes are kept already.
func (t *Tx) finishBlob(uid model.UID, sha string, size int) error {
	kept, err := t.exists("SELECT 1 FROM blob WHERE sha256 = ?", sha)
	if err != nil {
		return err
	}
	if kept {
		return t.exec("DELETE FROM blob_chunk WHERE blob = ?", uid)
	}
	return t.exec("INSERT INTO blob (uid, version, content_hash, sha256, size, created_at) VALUES (?, 1, ?, ?, ?, ?)", uid, sha, sha, size, t.now)
}

// Blob returns kept bytes after checking that they still hash to sha (code Damaged if not); code NotFound when they are
// not kept.
func (s *Store) Blob(ctx context.Context, sha string) ([]byte, error) {
	q := s.source(ctx)
	var size int
	found, err := first(q, []any{&size}, "SELECT size FROM blob WHERE sha256 = ?", sha)
	if err == nil && !found {
		err = model.Errorf(model.NotFound, "", "Không có nội dung tệp này trong sổ.")
	}
	if err != nil {
		return nil, fmt.Errorf("read file %s: %w", sha, err)
	}
	out := make([]byte, 0, size)
	var chunk []byte
	err = each(q, []any{&chunk}, func() error { out = append(out, chunk...); return nil },
		"SELECT data FROM blob_chunk WHERE blob = (SELECT uid FROM blob WHERE sha256 = ?) ORDER BY n", sha)
	if err == nil && (len(out) != size || hexHash(out) != sha) {
		err = model.Errorf(model.Damaged, "", "Nội dung tệp trong sổ bị hỏng: không còn khớp với dấu kiểm đã ghi.")
	}
	if err != nil {
		return nil, fmt.Errorf("read file %s: %w", sha, err)
	}
	return out, nil
}

// NewFile is a file to be kept with a record. Type is by content, not by name; Open is called when its turn has come.
type NewFile struct {
	Name, Type string
	Open       func() (io.ReadCloser, error)
}

// Attach keeps one file with a record, read from r.
func (s *Store) Attach(ctx context.Context, owner model.Ref, name, mediaType string, r io.Reader) (model.Attachment, error) {
	file := NewFile{name, mediaType, func() (io.ReadCloser, error) { return io.NopCloser(r), nil }}
	kept, err := s.AttachFiles(ctx, owner, []NewFile{file})
	if err != nil {
		return model.Attachment{OwnerNoun: owner.Noun, Owner: owner.UID, Name: name, Type: mediaType}, err
	}
	return kept[0], nil
}

// AttachFiles keeps files with a record that is not in the bin, all or none. A content that the record has already is
// refused (code Exists). Reading may stop it: an error of a reader ends the action.
func (s *Store) AttachFiles(ctx context.Context, owner model.Ref, files []NewFile) ([]model.Attachment, error) {
	var out []model.Attachment
	err := s.Do(ctx, "Đính kèm tệp", func(t *Tx) error {
		if err := t.refuse(t.checkOwner(owner)); err != nil {
			return err
		}
		for _, f := range files {
			a := model.Attachment{OwnerNoun: owner.Noun, Owner: owner.UID, Name: f.Name, Type: f.Type}
			if err := t.attach(&a, f.Open); err != nil {
				return err
			}
			out = append(out, a)
		}
		return nil
	})
	return out, err
}

func (t *Tx) attach(a *model.Attachment, open func() (io.ReadCloser, error)) (err error) {
	r, err := open()
	if err != nil {
		return t.refuse(fmt.Errorf("open file: %w", err))
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if a.SHA256, a.Size, err = t.PutBlob(r); err != nil {
		return err
	}
	var name string
	twice, err := first(t, []any{&name}, "SELECT name FROM attachment WHERE owner = ? AND sha256 = ? AND deleted_at = ''", a.Owner, a.SHA256)
	if err == nil && twice {
		err = model.Errorf(model.Exists, "", "Tệp “%s” đã có ở đây với tên “%s”.", a.Name, name)
	}
	if err != nil {
		return t.refuse(err)
	}
	return t.Put(a)
}

// checkOwner refuses a file for a record that is not there or in the bin.
func (t *Tx) checkOwner(owner model.Ref) error {
	r, err := t.Get(owner.Noun, owner.UID)
	if err == nil && r.Head().InBin() {
		err = model.Errorf(model.NotFound, "owner", "%s này đang ở Thùng rác.", model.UpperFirst(owner.Noun.Label()))
	}
	return err
}

// dropUnusedBlobs removes bytes that nothing refers to, also not from the bin.
func (t *Tx) dropUnusedBlobs() error {
	const unused = `FROM blob WHERE sha256 NOT IN (
		SELECT sha256 FROM attachment UNION SELECT pdf FROM document_version UNION SELECT docx FROM document_version)`
	if err := t.exec("DELETE FROM blob_chunk WHERE blob IN (SELECT uid " + unused + ")"); err != nil {
		return err
	}
	return t.exec("DELETE " + unused)
}
