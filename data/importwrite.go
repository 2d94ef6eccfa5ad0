package data

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// importer writes an exchange file that was read into a transaction and checks what only the whole shows: references,
// the rules between records, the heads of issued papers.
type importer struct {
	t     *Tx
	in    *exchange
	ctx   context.Context
	done  int // steps of all
	index map[model.UID]int
	fresh []bool // rows that are not in the store yet
}

func (m *importer) run() error {
	for _, phase := range []func() error{m.twice, m.compare, m.references, m.heads, m.blobs, m.insert, m.rules, m.journal} {
		if err := phase(); err != nil {
			return err
		}
		if err := m.in.bad.err(); err != nil {
			return err
		}
	}
	return nil
}

func (m *importer) bad(r exchangeRow, format string, args ...any) {
	m.in.bad.add("%s, %s", m.in.whereRow(r), fmt.Sprintf(format, args...))
}

// rowPhases is how often the importer goes through all rows: comparing, looking at references, writing, checking rules.
const rowPhases = 4

// stopped counts a step, tells now and then how far the import has come, and looks whether the user wants to stop.
func (m *importer) stopped(i int) error {
	m.done++
	if i%256 != 0 {
		return nil
	}
	model.TellProgress(m.ctx, m.done, rowPhases*len(m.in.rows)+len(m.in.blobs))
	if err := m.ctx.Err(); err != nil {
		return model.Errorf(model.Cancelled, "", "Đã dừng nhập dữ liệu; chưa có gì được ghi.").Because(err)
	}
	return nil
}

// twice finds uids given to two rows.
func (m *importer) twice() error {
	m.index = make(map[model.UID]int, len(m.in.rows))
	for i, r := range m.in.rows {
		uid := r.record.Head().UID
		if j, ok := m.index[uid]; ok {
			m.bad(r, "“uid”: đã dùng ở %s", m.in.whereRow(m.in.rows[j]))
			continue
		}
		m.index[uid] = i
	}
	return nil
}

// compare finds the rows that are in the store already.
func (m *importer) compare() error {
	m.fresh = make([]bool, len(m.in.rows))
	for i, r := range m.in.rows {
		if err := m.stopped(i); err != nil {
			return err
		}
		var hash string
		var deleted model.Instant
		h := r.record.Head()
		found := false
		if !m.in.report.JournalKept {
			var err error
			stmt := "SELECT content_hash, deleted_at FROM " + string(r.record.Noun()) + " WHERE uid = ?"
			if found, err = first(m.t, []any{&hash, &deleted}, stmt, h.UID); err != nil {
				return err
			}
		}
		switch {
		case !found:
			m.fresh[i] = true
			m.in.report.Added[r.record.Noun()]++
		case hash != h.ContentHash:
			m.bad(r, "“uid”: trong sổ đã có %s này với nội dung khác", r.record.Noun().Label())
		case (deleted == "") != (h.DeletedAt == ""):
			m.bad(r, "“deleted_at”: trong sổ %s này đang ở trạng thái xóa khác", r.record.Noun().Label())
		default:
			m.in.report.Same++
		}
	}
	return nil
}

// references finds references to records that are neither in the exchange file nor in the store.
func (m *importer) references() error {
	for i, r := range m.in.rows {
		if err := m.stopped(i); err != nil {
			return err
		}
		if !m.fresh[i] {
			continue
		}
		v := structOf(r.record)
		for _, c := range tableFor(r.record).refs {
			if err := m.reference(r, c.name, c.ref, model.UID(v.FieldByIndex(c.index).String())); err != nil {
				return err
			}
		}
		if a, ok := r.record.(*model.Attachment); ok {
			if err := m.reference(r, "owner", a.OwnerNoun, a.Owner); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *importer) reference(r exchangeRow, field string, n model.Noun, uid model.UID) error {
	if i, ok := m.index[uid]; uid == "" || ok && m.in.rows[i].record.Noun() == n {
		return nil
	}
	ok, err := m.t.exists("SELECT 1 FROM "+string(n)+" WHERE uid = ?", uid)
	if err == nil && !ok {
		m.bad(r, "“%s”: không có %s nào có uid “%s”, cả trong tệp lẫn trong sổ", field, n.Label(), uid)
	}
	return err
}

// heads finds issued papers whose place in the journal would not be there.
func (m *importer) heads() error {
	known := map[string]bool{}
	if m.in.report.JournalKept {
		for _, e := range m.in.journal {
			known[e.Hash] = true
		}
	}
	for i, r := range m.in.rows {
		v, ok := r.record.(*model.DocumentVersion)
		if !ok || !v.Issued || !m.fresh[i] || known[v.JournalHead] {
			continue
		}
		ok, err := m.t.exists("SELECT 1 FROM journal WHERE hash = ?", v.JournalHead)
		if err != nil {
			return err
		}
		if !ok {
			m.bad(r, "“journal_head”: văn bản đã ban hành chỉ nhập được vào sổ trống, cùng với mục “journal” của tệp và khi tệp chưa bị sửa sau khi xuất")
		}
	}
	return nil
}

// blobs writes the bytes first, because records are checked against them.
func (m *importer) blobs() error {
	for _, b := range m.in.blobs {
		if err := m.stopped(0); err != nil {
			return err
		}
		if _, _, err := m.t.PutBlob(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(b.data))); err != nil {
			return err
		}
	}
	return nil
}

// insert writes the rows that are not there yet, and their journal entries unless the file brings its own.
func (m *importer) insert() error {
	for i, r := range m.in.rows {
		if err := m.stopped(i); err != nil {
			return err
		}
		if !m.fresh[i] {
			continue
		}
		m.complete(r.record.Head())
		if err := m.t.store(nil, r.record); err != nil {
			return m.broken(r, err)
		}
		if m.in.report.JournalKept {
			m.t.touched = append(m.t.touched, model.Ref{Noun: r.record.Noun(), UID: r.record.Head().UID})
			continue
		}
		if err := m.t.journal(nil, r.record); err != nil {
			return err
		}
	}
	return nil
}

// complete fills what a file written by hand leaves out.
func (m *importer) complete(h *model.Meta) {
	h.Version = max(h.Version, 1)
	if h.CreatedAt == "" {
		h.CreatedAt = m.t.now
		if h.ChangedBy == "" {
			h.ChangedBy = m.t.who
		}
	}
	if h.ChangedAt == "" {
		h.ChangedAt = h.CreatedAt
	}
}

// broken tells which row the store refused; nothing can be written after it.
func (m *importer) broken(r exchangeRow, err error) error {
	switch model.CodeOf(err) {
	case model.Exists, model.Invalid, model.InUse, model.Immutable:
		m.bad(r, "%s", fieldReason(err))
		return m.in.bad.err()
	}
	return err
}

// rules checks the new rows against all others.
func (m *importer) rules() error {
	for i, r := range m.in.rows {
		if err := m.stopped(i); err != nil {
			return err
		}
		if !m.fresh[i] || r.record.Head().InBin() {
			continue
		}
		if err := m.rule(r.record); err != nil {
			if model.CodeOf(err) == "" || m.t.broken != nil {
				return err
			}
			m.bad(r, "%s", fieldReason(err))
		}
	}
	return nil
}

func (m *importer) rule(r model.Record) error {
	switch r := r.(type) {
	case *model.NumberSeries:
		return m.gapless(r)
	case *model.DocumentVersion:
		for _, b := range [][2]string{{"pdf", r.PDF}, {"docx", r.DOCX}} {
			if b[1] == "" {
				continue
			}
			if err := m.t.checkBlob(b[0], b[1]); err != nil {
				return err
			}
		}
	}
	return m.t.checkRules(nil, r)
}

// gapless refuses a series of which a number below next is missing.
func (m *importer) gapless(r *model.NumberSeries) error {
	var count, top int
	_, err := first(m.t, []any{&count, &top}, "SELECT count(*), coalesce(max(number), 0) FROM number_use WHERE series = ?", r.UID)
	if err == nil && (count != r.Next-1 || top != r.Next-1) {
		err = model.Errorf(model.Invalid, "next", "Sổ số phải có đủ các số từ 1 đến %d ở mục “number_uses”; đang có %d số, lớn nhất là %d.",
			r.Next-1, count, top)
	}
	if err != nil {
		return err
	}
	return m.t.checkSeries(r)
}

// journal takes over the journal as it is.
func (m *importer) journal() error {
	if !m.in.report.JournalKept {
		return nil
	}
	for start := 0; start < len(m.in.journal); start += entriesAtOnce {
		if err := m.stopped(0); err != nil {
			return err
		}
		some := m.in.journal[start:min(start+entriesAtOnce, len(m.in.journal))]
		args := make([]any, 0, 13*len(some))
		for _, e := range some {
			args = append(args, e.Seq, e.UID, e.content, e.At, e.Who, e.Group, e.Action, e.Noun, e.Record,
				e.Before, e.After, e.PrevHash, e.Hash)
			m.t.head = journalHead{e.Seq, e.Hash}
		}
		marks := strings.TrimSuffix(strings.Repeat(entryMarks+", ", len(some)), ", ")
		if err := m.t.exec("INSERT INTO journal ("+entryColumns+") VALUES "+marks, args...); err != nil {
			if model.CodeOf(err) == model.Invalid {
				m.in.bad.add("journal[%d] đến journal[%d]: có dòng không đúng dạng.", start, start+len(some)-1)
				return m.in.bad.err()
			}
			return err
		}
	}
	return nil
}
