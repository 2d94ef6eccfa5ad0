package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// personRefs are the references to persons; posts are parts of a person and move in a way of their own.
var personRefs = []partOf{{"member", "person"}, {"session", "chair"}, {"session", "secretary"}, {"recommendation", "follower"}}

// MergePreview counts what goes over to keep when drop is merged into it; nothing is changed. What stands in the way of
// the merge is its error.
func (s *Store) MergePreview(ctx context.Context, keep, drop model.UID) (model.PeopleMerge, error) {
	var m model.PeopleMerge
	err := s.together(ctx, func(q querier) (err error) {
		m, err = mergePreview(q, keep, drop)
		return err
	})
	if err != nil {
		return m, fmt.Errorf("look at merge of %s into %s: %w", drop, keep, err)
	}
	return m, nil
}

func mergePreview(q querier, keep, drop model.UID) (model.PeopleMerge, error) {
	var m model.PeopleMerge
	if keep == drop {
		return m, model.Errorf(model.Invalid, "", "Hãy chọn hai người khác nhau để gộp.")
	}
	for uid, to := range map[model.UID]*model.Person{keep: &m.Keep, drop: &m.Drop} {
		got, err := list[model.Person](q, "WHERE uid = ? AND deleted_at = ''", uid)
		if err == nil && len(got) == 0 {
			err = notFound("person", uid)
		}
		if err != nil {
			return m, err
		}
		*to = got[0]
	}
	_, m.Filled = m.Merged()
	_, err := first(q, []any{&m.Posts, &m.Missions, &m.Sessions, &m.Recommendations, &m.Attachments}, `SELECT
		(SELECT count(*) FROM post WHERE person = ?1 AND deleted_at = ''),
		(SELECT count(*) FROM member WHERE person = ?1 AND deleted_at = ''),
		(SELECT count(*) FROM session WHERE (chair = ?1 OR secretary = ?1) AND deleted_at = ''),
		(SELECT count(*) FROM recommendation WHERE follower = ?1 AND deleted_at = ''),
		(SELECT count(*) FROM attachment WHERE owner = ?1 AND deleted_at = '')`, drop)
	if err != nil {
		return m, err
	}
	return m, refuseSameDelegation(q, keep, drop)
}

// refuseSameDelegation refuses to make one person of two who are in one delegation: which of the two places is meant is
// for the user to say.
func refuseSameDelegation(q querier, keep, drop model.UID) error {
	var code string
	found, err := first(q, []any{&code}, `SELECT m.code FROM member a JOIN member b ON b.mission = a.mission JOIN mission m ON m.uid = a.mission
		WHERE a.person = ? AND b.person = ? AND a.deleted_at = '' AND b.deleted_at = ''`, keep, drop)
	if err != nil || !found {
		return err
	}
	return model.Errorf(model.InUse, "", "Cả hai cùng có tên trong đoàn của cuộc giám sát %s; hãy bỏ một người khỏi đoàn đó trước khi gộp.", code)
}

// MergePeople makes one person of two entries: posts, places in delegations, sessions, recommendations and attachments of
// drop go over to keep, empty fields of keep are filled, and drop goes to the bin. One action, one undo.
func (s *Store) MergePeople(ctx context.Context, keep, drop model.UID) error {
	return s.Do(ctx, "Gộp hai mục của một người", func(t *Tx) error {
		m, err := mergePreview(t, keep, drop)
		if err != nil {
			return t.refuse(err)
		}
		if after, filled := m.Merged(); len(filled) > 0 {
			if err := t.Put(&after); err != nil {
				return err
			}
		}
		if err := t.moveParts(keep, drop); err != nil {
			return err
		}
		for _, p := range personRefs {
			if err := t.repoint(p, drop, keep); err != nil {
				return err
			}
		}
		return t.Delete("person", drop)
	})
}

// moveParts gives the posts and attachments of one person to another, also those in the bin: they could not be restored
// to somebody who is there too. Nothing else moves a part to another whole, so this does not go through Put, which
// refuses it.
func (t *Tx) moveParts(keep, drop model.UID) error {
	posts, err := list[model.Post](t, "WHERE person = ? ORDER BY uid", drop)
	if err != nil {
		return err
	}
	for _, p := range posts {
		after := p
		after.Person = keep
		if err := t.rehome(&p, &after); err != nil {
			return err
		}
	}
	files, err := list[model.Attachment](t, "WHERE owner = ? ORDER BY uid", drop)
	if err != nil {
		return err
	}
	for _, f := range files {
		after := f
		after.Owner = keep
		if err := t.rehome(&f, &after); err != nil {
			return err
		}
	}
	return nil
}

// rehome writes a record that speaks of another person now; the rules between records hold for what is not in the bin.
func (t *Tx) rehome(old, after model.Record) error {
	h := after.Head()
	h.Version++
	h.ChangedAt, h.ChangedBy = t.now, t.who
	hash, err := tableFor(after).hash(after)
	if err != nil {
		return err
	}
	h.ContentHash = hash
	if !h.InBin() {
		if err := t.checkRules(old, after); err != nil {
			return t.refuse(err)
		}
	}
	return t.swap(old, after)
}

// repoint makes the references p to from lead to to.
func (t *Tx) repoint(p partOf, from, to model.UID) error {
	found, err := records(t, p.noun, fmt.Sprintf("WHERE %s = ? ORDER BY uid", p.column), from)
	if err != nil {
		return err
	}
	for _, r := range found {
		after := copyOf(r)
		switch x := after.(type) {
		case *model.Member:
			x.Person = to
		case *model.Recommendation:
			x.Follower = to
		case *model.Session:
			if x.Chair == from {
				x.Chair = to
			}
			if x.Secretary == from {
				x.Secretary = to
			}
		}
		if err := t.rehome(r, after); err != nil {
			return err
		}
	}
	return nil
}
