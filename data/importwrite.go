package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"sogiamsat/data/model"
)

// take writes a parsed exchange file: everything or nothing.
func (s *Store) take(ctx context.Context, in *exchange) error {
	w := step{action: "Nhập dữ liệu", final: "Không hoàn tác được việc nhập dữ liệu; hãy dùng bản sao lưu có trước khi nhập."}
	return s.write(ctx, w, func(t *Tx) error {
		i := &importer{Tx: t, in: in, fresh: t.head.seq == 0, links: map[model.UID]model.Noun{}}
		return i.run()
	})
}

// importer writes inside one action. fresh: the store was empty, so that nothing in the file can be there already.
type importer struct {
	*Tx
	in    *exchange
	fresh bool
	links map[model.UID]model.Noun // what the file holds, for references
	added []model.Record
}

func (i *importer) run() error {
	if i.fresh && len(i.in.journal) > 0 {
		if err := i.checkJournal(); err != nil {
			return err
		}
	}
	for _, b := range i.in.blobs {
		if _, _, err := i.PutBlob(bytes.NewReader(b.data)); err != nil {
			return err
		}
	}
	for n, list := range i.in.records {
		for _, r := range list {
			i.links[r.Head().UID] = n
		}
	}
	for _, n := range model.Nouns {
		if err := i.insert(n); err != nil {
			return err
		}
	}
	for _, r := range i.added {
		if err := i.check(r); err != nil {
			return err
		}
	}
	if err := i.in.bad.err(); err != nil {
		return err
	}
	return i.writeJournal()
}

func (i *importer) insert(n model.Noun) error {
	for _, r := range i.in.records[n] {
		known, err := i.known(r)
		if err != nil {
			return err
		}
		if known {
			continue
		}
		if err := i.complete(r); err != nil {
			return err
		}
		if err := i.store(nil, r); err != nil {
			return i.located(r, err)
		}
		i.in.report.Added[n]++
		i.added = append(i.added, r)
	}
	return nil
}

// known reports whether the store holds the record already; a different one with its uid is a problem.
func (i *importer) known(r model.Record) (bool, error) {
	if i.fresh {
		return false, nil
	}
	uid := r.Head().UID
	have, err := records(i, r.Noun(), "WHERE uid = ?", uid)
	if err != nil || len(have) == 0 {
		return false, err
	}
	hash, err := tableFor(r).hash(r)
	if err != nil {
		return false, err
	}
	if h := have[0].Head(); h.ContentHash != hash || h.InBin() != r.Head().InBin() {
		i.in.bad.add("%s: trong sổ đã có %s này với nội dung khác; hãy sửa trong chương trình hoặc dùng “uid” mới.", i.in.where[uid], r.Noun().Label())
	} else {
		i.in.report.Same++
	}
	return true, nil
}

// complete fills in what an exchange file may leave out.
func (i *importer) complete(r model.Record) (err error) {
	h := r.Head()
	h.Version = max(h.Version, 1)
	if h.CreatedAt == "" {
		h.CreatedAt = i.now
	}
	if h.ChangedAt == "" {
		h.ChangedAt = h.CreatedAt
	}
	if h.ChangedBy == "" {
		h.ChangedBy = i.s.opts.User
	}
	h.ContentHash, err = tableFor(r).hash(r)
	return err
}

// located names the record in a refusal of the store.
func (i *importer) located(r model.Record, err error) error {
	var me *model.Error
	if !errors.As(err, &me) || me.Code == model.NoSpace || me.Code == model.ReadOnly {
		return err
	}
	return model.Errorf(me.Code, me.Field, "%s: %s", i.in.where[r.Head().UID], fieldReason(me)).Because(err)
}

// check holds references and the rules between records, once all of them are there.
func (i *importer) check(r model.Record) error {
	where := i.in.where[r.Head().UID]
	ok, err := i.checkLinks(where, r)
	if err != nil || !ok || r.Head().InBin() {
		return err
	}
	if err := i.checkRules(nil, r); err != nil {
		if i.broken != nil {
			return err
		}
		i.in.bad.add("%s: %s", where, fieldReason(err))
	}
	v, issued := r.(*model.DocumentVersion)
	if !issued || !v.Issued {
		return nil
	}
	for _, sha := range []string{v.PDF, v.DOCX} {
		if sha == "" {
			continue
		}
		if have, err := i.exists("SELECT 1 FROM blob WHERE sha256 = ?", sha); err != nil {
			return err
		} else if !have {
			i.in.bad.add("%s: thiếu nội dung tệp %s trong “blobs”.", where, sha)
		}
	}
	return nil
}

func (i *importer) checkLinks(where string, r model.Record) (ok bool, err error) {
	ok = true
	v := structOf(r)
	for _, c := range tableFor(r).refs {
		uid := model.UID(v.FieldByIndex(c.index).String())
		if uid == "" || i.links[uid] == c.ref {
			continue
		}
		have, err := i.exists("SELECT 1 FROM "+string(c.ref)+" WHERE uid = ?", uid)
		if err != nil {
			return false, err
		}
		if !have {
			ok = false
			i.in.bad.add("%s: “%s” chỉ tới %s không có trong tệp và trong sổ (%s).", where, c.name, c.ref.Label(), uid)
		}
	}
	return ok, nil
}

// checkJournal refuses a journal whose chain is broken.
func (i *importer) checkJournal() error {
	var last journalHead
	for n, e := range i.in.journal {
		if e.Seq != last.seq+1 || e.PrevHash != last.hash || e.Hash != chainHash(e.PrevHash, entryHash(e.Entry, e.UID)) {
			return model.Errorf(model.Damaged, "journal", "journal[%d]: dòng này không nối tiếp dòng trước; sổ theo dõi thay đổi đã bị sửa.", n)
		}
		last = journalHead{e.Seq, e.Hash}
	}
	return nil
}

// writeJournal takes over the file's journal into an empty store, else notes what was added.
func (i *importer) writeJournal() error {
	if !i.fresh || len(i.in.journal) == 0 {
		for _, r := range i.added {
			if err := i.Tx.journal(nil, r); err != nil {
				return err
			}
		}
		return nil
	}
	for _, e := range i.in.journal {
		err := i.exec("INSERT INTO journal ("+entryColumns+") VALUES "+entryMarks, e.Seq, e.UID, entryHash(e.Entry, e.UID), e.At, e.Who,
			e.Group, e.Action, e.Noun, e.Record, e.Before, e.After, e.PrevHash, e.Hash)
		if err != nil {
			return fmt.Errorf("journal entry %d: %w", e.Seq, err)
		}
		i.head = journalHead{e.Seq, e.Hash}
	}
	for _, r := range i.added {
		i.touched = append(i.touched, model.Ref{Noun: r.Noun(), UID: r.Head().UID})
	}
	return nil
}
