package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// partOf is a reference by which a record goes to the bin with another.
type partOf struct {
	noun   model.Noun
	column string
}

// parts lists, for each noun, what goes along with it; others lists the references that keep it from being deleted.
var parts, others = relations()

// links are records that say nothing once either end is gone; they go along with both.
var links = []partOf{
	{"finding_source", "source"}, {"finding_link", "limitation"}, {"recommendation_finding", "finding"},
}

// origins say where a record came from. They do not keep the origin from being deleted, and are cleared when it is
// removed for good.
var origins = []partOf{{"mission", "copied_from"}, {"recommendation", "repeat_of"}}

func relations() (parts, others map[model.Noun][]partOf) {
	parts, others = map[model.Noun][]partOf{}, map[model.Noun][]partOf{}
	for _, n := range model.Nouns {
		for _, c := range tables[n].refs {
			p := partOf{n, c.name}
			switch {
			case c.own || slices.Contains(links, p):
				parts[c.ref] = append(parts[c.ref], p)
			case !slices.Contains(origins, p):
				others[c.ref] = append(others[c.ref], p)
			}
		}
	}
	for _, n := range model.Nouns { // attachments name their owner's noun themselves
		if n != "attachment" {
			parts[n] = append(parts[n], partOf{"attachment", "owner"})
		}
	}
	return parts, others
}

// Delete moves a record with its parts to the bin. It is refused while other records need one of them (code InUse) and
// for issued papers and given numbers (code Immutable).
func (s *Store) Delete(ctx context.Context, n model.Noun, uid model.UID) error {
	return s.Do(ctx, "Xóa "+n.Label(), func(t *Tx) error { return t.Delete(n, uid) })
}

// Restore brings a deletion back from the bin: the record that was deleted and what went along.
func (s *Store) Restore(ctx context.Context, n model.Noun, uid model.UID) error {
	return s.Do(ctx, "Khôi phục "+n.Label(), func(t *Tx) error { return t.Restore(n, uid) })
}

// Delete is Store.Delete inside an action.
func (t *Tx) Delete(n model.Noun, uid model.UID) error {
	if err := t.refuse(t.delete(n, uid)); err != nil {
		return fmt.Errorf("delete %s %s: %w", n, uid, err)
	}
	return nil
}

func (t *Tx) delete(n model.Noun, uid model.UID) error {
	root, err := t.Get(n, uid)
	if err != nil {
		return err
	}
	if root.Head().InBin() {
		return model.Errorf(model.NotFound, "", "Nội dung này đã ở Thùng rác.")
	}
	whole, err := t.whole(root)
	if err != nil {
		return err
	}
	for _, r := range whole {
		if err := mayDelete(r); err != nil {
			return keptWhole(root, r, err)
		}
		if err := t.mark(r, t.now, uid); err != nil {
			return err
		}
	}
	return t.checkFree(whole)
}

// whole lists a record and all its parts that are not in the bin.
func (t *Tx) whole(root model.Record) ([]model.Record, error) {
	all, seen := []model.Record{root}, map[model.UID]bool{root.Head().UID: true}
	for level := all; len(level) > 0; {
		var next []model.Record
		for n, uids := range byNoun(level) {
			for _, p := range parts[n] {
				found, err := records(t, p.noun, fmt.Sprintf("WHERE %s %s AND deleted_at = '' ORDER BY uid", p.column, inList), jsonList(uids))
				if err != nil {
					return nil, err
				}
				for _, r := range found {
					if !seen[r.Head().UID] {
						seen[r.Head().UID] = true
						next = append(next, r)
					}
				}
			}
		}
		merged, err := t.mergedInto(byNoun(level)["finding"]...)
		if err != nil {
			return nil, err
		}
		for _, f := range merged { // their words stand in the finding that goes
			if !seen[f.UID] {
				seen[f.UID] = true
				next = append(next, &f)
			}
		}
		all, level = append(all, next...), next
	}
	order(all[1:])
	return all, nil
}

// order sorts records by noun and uid, so that the same action always writes the same journal.
func order(all []model.Record) {
	slices.SortFunc(all, func(a, b model.Record) int {
		if d := slices.Index(model.Nouns, a.Noun()) - slices.Index(model.Nouns, b.Noun()); d != 0 {
			return d
		}
		return strings.Compare(string(a.Head().UID), string(b.Head().UID))
	})
}

func byNoun(all []model.Record) map[model.Noun][]model.UID {
	out := map[model.Noun][]model.UID{}
	for _, r := range all {
		out[r.Noun()] = append(out[r.Noun()], r.Head().UID)
	}
	return out
}

func mayDelete(r model.Record) error {
	switch r := r.(type) {
	case *model.Document:
		if r.State.Frozen() {
			return model.Errorf(model.Immutable, "", "Văn bản số %s đã ban hành, không xóa được.", r.Number)
		}
	case *model.DocumentVersion:
		if r.Issued {
			return model.Errorf(model.Immutable, "", "Văn bản số %s đã ban hành, không xóa được.", r.Number)
		}
	case *model.NumberUse:
		return model.Errorf(model.Immutable, "", "Số %d đã cấp không xóa được; nếu không dùng, hãy hủy số và ghi lý do.", r.Number).Titled("Số văn bản đã cấp")
	case *model.Template:
		if r.System {
			return model.Errorf(model.Immutable, "", "Mẫu có sẵn của chương trình không xóa được.").Titled("Mẫu có sẵn của chương trình")
		}
	}
	return nil
}

// keptWhole says of a mission why it stays: because of the paper that does.
func keptWhole(root, part model.Record, err error) error {
	d, ok := part.(*model.Document)
	if _, whole := root.(*model.Mission); !whole || !ok {
		return err
	}
	return model.Errorf(model.Immutable, "", "Cuộc giám sát có văn bản số %s đã ban hành nên không vào Thùng rác được; hãy giữ lại và khép hồ sơ khi xong việc.", d.Number).Titled("Cuộc giám sát có văn bản đã ban hành")
}

// mark moves one record into the bin (at not empty) or out of it. Version and time of change stay: the content is the
// same.
func (t *Tx) mark(r model.Record, at model.Instant, with model.UID) error {
	after := copyOf(r)
	h := after.Head()
	h.DeletedAt, h.DeletedWith = at, with
	return t.swap(r, after)
}

func copyOf(r model.Record) model.Record {
	c := model.New(r.Noun())
	structOf(c).Set(structOf(r))
	return c
}

// checkFree refuses a deletion that others outside of it still refer to.
func (t *Tx) checkFree(whole []model.Record) error {
	for n, uids := range byNoun(whole) {
		for _, p := range others[n] {
			var count int
			stmt := fmt.Sprintf("SELECT count(*) FROM %s WHERE %s %s AND deleted_at = ''", p.noun, p.column, inList)
			if _, err := first(t, []any{&count}, stmt, jsonList(uids)); err != nil {
				return err
			}
			if count > 0 {
				return model.Errorf(model.InUse, "", "Còn được dùng ở %d %s.", count, p.noun.Label())
			}
		}
	}
	for _, r := range whole {
		if err := t.checkGone(r); err != nil {
			return err
		}
	}
	return nil
}

// checkGone holds the rules that a missing record can break.
func (t *Tx) checkGone(r model.Record) error {
	switch r := r.(type) {
	case *model.MissionWard:
		return t.checkWardUnused(r)
	case *model.WardVersion:
		return t.checkWardStaysOn(r.Ward, nil)
	}
	return nil
}

// Restore is Store.Restore inside an action.
func (t *Tx) Restore(n model.Noun, uid model.UID) error {
	if err := t.refuse(t.restore(n, uid)); err != nil {
		return fmt.Errorf("restore %s %s: %w", n, uid, err)
	}
	return nil
}

func (t *Tx) restore(n model.Noun, uid model.UID) error {
	root, err := t.Get(n, uid)
	if err != nil {
		return err
	}
	if root.Head().DeletedWith != uid {
		return model.Errorf(model.NotFound, "", "Nội dung này không ở Thùng rác, hoặc đã vào cùng nội dung khác; hãy khôi phục nội dung đó.")
	}
	var whole []model.Record
	for _, n := range model.Nouns {
		found, err := records(t, n, "WHERE deleted_with = ? ORDER BY uid", uid)
		if err != nil {
			return err
		}
		whole = append(whole, found...)
	}
	for _, r := range whole {
		if err := t.mark(r, "", ""); err != nil {
			return err
		}
	}
	for _, r := range whole { // the book may have changed meanwhile
		if err := t.checkRefs(nil, r); err != nil {
			return err
		}
		if err := t.checkRules(nil, r); err != nil {
			return err
		}
	}
	return nil
}

// Bin lists the deletions that can be taken back, the newest first.
func (s *Store) Bin(ctx context.Context) ([]model.BinItem, error) {
	q := s.source(ctx)
	counts := map[model.UID]int{}
	var stmts []string
	for _, n := range model.Nouns {
		stmts = append(stmts, fmt.Sprintf("SELECT deleted_with, count(*) FROM %s WHERE deleted_at <> '' GROUP BY 1", n))
	}
	var with model.UID
	var count int
	err := each(q, []any{&with, &count}, func() error { counts[with] += count; return nil }, strings.Join(stmts, " UNION ALL "))
	if err != nil {
		return nil, fmt.Errorf("list bin: %w", err)
	}
	var roots []model.Record
	for _, n := range model.Nouns {
		some, err := records(q, n, "WHERE deleted_at <> '' AND deleted_with = uid")
		if err != nil {
			return nil, fmt.Errorf("list bin: %w", err)
		}
		roots = append(roots, some...)
	}
	out, err := binItems(q, roots, counts)
	if err != nil {
		return nil, fmt.Errorf("list bin: %w", err)
	}
	return out, nil
}

func binItems(q querier, roots []model.Record, counts map[model.UID]int) ([]model.BinItem, error) {
	names, err := titles(q, roots)
	if err != nil {
		return nil, err
	}
	missions := &hitReader{q: q}
	if err := missions.readParents(roots); err != nil {
		return nil, err
	}
	if err := missions.readMissions(roots); err != nil {
		return nil, err
	}
	out := make([]model.BinItem, len(roots))
	for i, r := range roots {
		h := r.Head()
		out[i] = model.BinItem{Ref: model.Ref{Noun: r.Noun(), UID: h.UID}, Title: names[i], At: h.DeletedAt, Children: counts[h.UID] - 1}
		if m := missions.missions[missions.mission(r)]; m != nil {
			out[i].Code = m.Code
		}
	}
	deleted, err := nameDeleters(q, out)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b model.BinItem) int {
		return cmp.Or(strings.Compare(string(b.At), string(a.At)), deleted[b.UID]-deleted[a.UID])
	})
	return out, nil
}

// nameDeleters fills in who deleted each record, which is who wrote its last entry in the journal, and gives the place of
// that entry.
func nameDeleters(q querier, items []model.BinItem) (map[model.UID]int, error) {
	uids, at := make([]model.UID, len(items)), map[model.UID]int{}
	for i, item := range items {
		uids[i], at[item.UID] = item.UID, i
	}
	place := map[model.UID]int{}
	var seq int
	var uid model.UID
	var who string
	err := each(q, []any{&seq, &uid, &who}, func() error { items[at[uid]].By, place[uid] = who, seq; return nil },
		"SELECT seq, record, who FROM journal WHERE seq IN (SELECT max(seq) FROM journal WHERE record "+inList+" GROUP BY record)", jsonList(uids))
	return place, err
}

const emptiedIsFinal = "Thùng rác đã dọn không hoàn tác được; nội dung cũ chỉ còn trong sổ theo dõi thay đổi."

// EmptyBin removes what is in the bin for good and returns how many records that were; the journal keeps them. Bytes
// that nothing refers to any more go too.
func (s *Store) EmptyBin(ctx context.Context) (removed int, err error) {
	err = s.write(ctx, step{action: "Dọn Thùng rác", final: emptiedIsFinal}, func(t *Tx) error {
		for _, p := range origins {
			if err := t.clearOrigin(p); err != nil {
				return err
			}
		}
		for _, n := range slices.Backward(model.Nouns) {
			gone, err := records(t, n, "WHERE deleted_at <> '' ORDER BY uid")
			if err != nil {
				return err
			}
			for _, r := range gone {
				if err := t.remove(r); err != nil {
					return err
				}
			}
			removed += len(gone)
		}
		if removed == 0 {
			return nil
		}
		if err := t.dropCorrections(); err != nil {
			return err
		}
		return t.dropUnusedBlobs()
	})
	return removed, err
}

// clearOrigin empties references of kept records to what is about to be removed.
func (t *Tx) clearOrigin(p partOf) error {
	found, err := records(t, p.noun, fmt.Sprintf("WHERE deleted_at = '' AND %s IN (SELECT uid FROM %s WHERE deleted_at <> '')", p.column, p.noun))
	if err != nil {
		return err
	}
	for _, r := range found {
		after := copyOf(r)
		switch after := after.(type) {
		case *model.Mission:
			after.CopiedFrom = ""
		case *model.Recommendation:
			after.RepeatOf = ""
		}
		if err := t.change(r, after); err != nil {
			return err
		}
	}
	return nil
}
