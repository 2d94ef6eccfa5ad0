package data

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// journalHead is the last entry: the next one follows it.
type journalHead struct {
	seq  int
	hash string
}

// Head is the hash of the journal's last entry, "" while there is none. It pins everything that happened so far.
func (s *Store) Head() string {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.head.hash
}

func (s *Store) readHead(ctx context.Context) error {
	_, err := first(s.source(ctx), []any{&s.head.seq, &s.head.hash}, "SELECT seq, hash FROM journal ORDER BY seq DESC")
	return err
}

// journal adds one entry; the rows are written together at the end of the action.
func (t *Tx) journal(before, after model.Record) error {
	r := after
	if r == nil {
		r = before
	}
	was, err := image(before)
	if err != nil {
		return t.fail(err)
	}
	is, err := image(after)
	if err != nil {
		return t.fail(err)
	}
	ref := model.Ref{Noun: r.Noun(), UID: r.Head().UID}
	t.entries = append(t.entries, model.Entry{
		At: t.now, Who: t.who, Group: t.group, Action: t.action, Noun: ref.Noun, Record: ref.UID, Before: was, After: is,
	})
	t.touched = append(t.touched, ref)
	if len(t.entries) < entriesAtOnce {
		return nil
	}
	return t.writeEntries()
}

const (
	entriesAtOnce = 50
	entryColumns  = "seq, uid, version, content_hash, at, who, action_uid, action, noun, record, before, after, prev_hash, hash"
	entryMarks    = "(?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

func (t *Tx) writeEntries() error {
	if len(t.entries) == 0 {
		return nil
	}
	args := make([]any, 0, 13*len(t.entries))
	for _, e := range t.entries {
		uid := t.s.opts.NewUID()
		e.Seq, e.PrevHash = t.head.seq+1, t.head.hash
		content := entryHash(e, uid)
		e.Hash = chainHash(e.PrevHash, content)
		args = append(args, e.Seq, uid, content, e.At, e.Who, e.Group, e.Action, e.Noun, e.Record, e.Before, e.After, e.PrevHash, e.Hash)
		t.head = journalHead{e.Seq, e.Hash}
	}
	marks := strings.TrimSuffix(strings.Repeat(entryMarks+", ", len(t.entries)), ", ")
	t.entries = t.entries[:0]
	return t.exec("INSERT INTO journal ("+entryColumns+") VALUES "+marks, args...)
}

// entryHash is an entry's content_hash: SHA-256 over its length-prefixed fields, without those of the chain.
func entryHash(e model.Entry, uid model.UID) string {
	b := appendPart(nil, strconv.Itoa(e.Seq))
	for _, s := range []string{
		string(uid), string(e.At), e.Who, string(e.Group), e.Action, string(e.Noun), string(e.Record), e.Before, e.After,
	} {
		b = appendPart(b, s)
	}
	return hexHash(b)
}

// chainHash ties an entry to the one before.
func chainHash(prev, content string) string {
	return hexHash(appendPart(appendPart(nil, prev), content))
}

// entries reads journal entries in order; use also gets uid and content_hash.
func entries(q querier, use func(e model.Entry, uid model.UID, content string) error, rest string, args ...any) error {
	var e model.Entry
	var uid model.UID
	var content string
	dest := []any{
		&e.Seq, &uid, &content, &e.At, &e.Who, &e.Group, &e.Action, &e.Noun, &e.Record, &e.Before, &e.After, &e.PrevHash, &e.Hash,
	}
	return each(q, dest, func() error { return use(e, uid, content) },
		"SELECT seq, uid, content_hash, at, who, action_uid, action, noun, record, before, after, prev_hash, hash FROM journal "+rest, args...)
}

// History lists what happened to one record, the oldest first.
func (s *Store) History(ctx context.Context, n model.Noun, uid model.UID) ([]model.Entry, error) {
	var out []model.Entry
	err := entries(s.source(ctx), func(e model.Entry, _ model.UID, _ string) error {
		out = append(out, e)
		return nil
	}, "WHERE record = ? AND noun = ? ORDER BY seq", uid, n)
	if err != nil {
		return nil, fmt.Errorf("history of %s %s: %w", n, uid, err)
	}
	return out, nil
}

// VerifyJournal recomputes the whole chain; the error (code Damaged) names the first entry that does not fit.
func (s *Store) VerifyJournal(ctx context.Context) error {
	var last journalHead
	err := entries(s.source(ctx), func(e model.Entry, uid model.UID, content string) error {
		if e.Seq != last.seq+1 || e.PrevHash != last.hash || content != entryHash(e, uid) || e.Hash != chainHash(e.PrevHash, content) {
			return model.Errorf(model.Damaged, "", "Sổ theo dõi thay đổi không khớp ở dòng %d: dòng này hoặc dòng trước đã bị sửa bên ngoài chương trình.", e.Seq)
		}
		last = journalHead{e.Seq, e.Hash}
		return nil
	}, "ORDER BY seq")
	if err != nil {
		return fmt.Errorf("verify journal: %w", err)
	}
	return nil
}
