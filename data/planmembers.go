package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Candidates lists all persons of the file with their posts, for picking.
func (s *Store) Candidates(ctx context.Context) ([]model.Candidate, error) {
	var out []model.Candidate
	err := s.together(ctx, func(q querier) (err error) {
		out, err = candidates(q, "1", "1")
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	return out, nil
}

// SaveMember adds a member at the end of the delegation (version 0) or changes one.
func (s *Store) SaveMember(ctx context.Context, m model.Member) (model.Member, error) {
	if m.Version > 0 {
		return saved(ctx, s, &m)
	}
	err := s.Do(ctx, "Thêm thành viên đoàn", func(t *Tx) error { return t.putAtEnd(&m) })
	return m, err
}

// AddMember adds a member at the end of the delegation as one action with what is not kept yet: the person and the post,
// when their version is 0. A post without a title is none.
func (s *Store) AddMember(ctx context.Context, m model.Member, person model.Person, post model.Post) (model.Member, error) {
	err := s.Do(ctx, "Thêm thành viên đoàn", func(t *Tx) error {
		if person.Version == 0 {
			if err := t.Put(&person); err != nil {
				return err
			}
		}
		m.Person = person.UID
		if post.Version == 0 && post.Title != "" {
			post.Person = person.UID
			if err := t.Put(&post); err != nil {
				return err
			}
		}
		m.Post = post.UID
		return t.putAtEnd(&m)
	})
	return m, err
}

// AddMembers adds persons of the file at the end of the delegation as one action, and gives them as they were written.
func (s *Store) AddMembers(ctx context.Context, all []model.Member) ([]model.Member, error) {
	added := slices.Clone(all)
	err := s.Do(ctx, fmt.Sprintf("Thêm %d thành viên đoàn", len(all)), func(t *Tx) error {
		for i := range added {
			if err := t.putAtEnd(&added[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return added, err
}

// SetMemberPost names a member under a post that is not kept yet, as one action.
func (s *Store) SetMemberPost(ctx context.Context, member model.UID, post model.Post) error {
	return s.Do(ctx, "Ghi chức vụ thành viên đoàn", func(t *Tx) error {
		m, err := liveRecord[model.Member](t, member)
		if err != nil {
			return err
		}
		post.Person = m.Person
		if err := t.Put(&post); err != nil {
			return err
		}
		m.Post = post.UID
		return t.Put(&m)
	})
}

// CopyMembers adds the delegation of another mission at the end of this one's, with the posts of this mission's day;
// persons it has already and those who had left before the other one ended are left out. It says how many were added.
func (s *Store) CopyMembers(ctx context.Context, to, from model.UID) (added int, err error) {
	err = s.Do(ctx, "Chép đoàn giám sát", func(t *Tx) error {
		m, err := liveRecord[model.Mission](t, to)
		if err != nil {
			return err
		}
		got, _, err := t.copyMembers(&m, from)
		added = got
		return err
	})
	return added, err
}

// copyMembers names those for whom no post is known on the mission's day.
func (t *Tx) copyMembers(m *model.Mission, from model.UID) (added int, lost []string, err error) {
	members, err := t.stayed(from)
	if err != nil {
		return 0, nil, err
	}
	has := map[model.UID]bool{}
	var person model.UID
	err = each(t, []any{&person}, func() error { has[person] = true; return nil },
		"SELECT person FROM member WHERE mission = ? AND deleted_at = ''", m.UID)
	if err != nil {
		return 0, nil, err
	}
	day := t.dayOf(m)
	for _, x := range members {
		if has[x.Member.Person] {
			continue
		}
		has[x.Member.Person] = true
		post := postToCopy(x, m.Office, day)
		if post == "" {
			lost = append(lost, x.Person.FullName)
		}
		next := model.Member{Mission: m.UID, Person: x.Member.Person, Post: post, Role: x.Member.Role, Duty: x.Member.Duty}
		if err := t.putAtEnd(&next); err != nil {
			return 0, nil, err
		}
		added++
	}
	return added, lost, nil
}

// stayed are the members of a delegation who were in it when its mission ended.
func (t *Tx) stayed(mission model.UID) ([]model.PlannedMember, error) {
	m, err := liveRecord[model.Mission](t, mission)
	if err != nil {
		return nil, err
	}
	members, err := plannedMembers(t, mission)
	last := cmp.Or(m.PeriodTo, m.PeriodFrom)
	return slices.DeleteFunc(members, func(x model.PlannedMember) bool {
		return x.Member.ValidTo != "" && x.Member.ValidTo <= last
	}), err
}

// dayOf is the mission's day, today while none is known.
func (t *Tx) dayOf(m *model.Mission) model.Date {
	if day := pickDay(m); day != "" {
		return day
	}
	return t.today
}

// postToCopy is the post of a member on another day: the same one if it is still held, else another that is.
func postToCopy(m model.PlannedMember, office model.UID, day model.Date) model.UID {
	member := m.Member
	for _, p := range m.Posts {
		if p.UID == member.Post && p.ValidOn(day) {
			return p.UID
		}
	}
	member.Post = ""
	return model.PostFor(member, m.Posts, office, day).UID
}
