package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// AddPeople adds people with their posts as one action, all or none. Rows of people the book does not have that bear the
// same name are of one person.
func (s *Store) AddPeople(ctx context.Context, all []model.NewPost) error {
	return s.Do(ctx, fmt.Sprintf("Nhập %d dòng người, chức vụ", len(all)), func(t *Tx) error {
		made := map[string]model.UID{}
		for _, n := range all {
			uid, name := n.Person.UID, model.FoldTone(n.Person.FullName)
			if uid == "" {
				uid = made[name]
			}
			if uid == "" {
				p := n.Person
				p.Meta = model.Meta{}
				if err := t.Put(&p); err != nil {
					return err
				}
				uid, made[name] = p.UID, p.UID
			}
			if n.Post.Title == "" {
				continue
			}
			post := n.Post
			post.Meta, post.Person = model.Meta{}, uid
			if err := t.Put(&post); err != nil {
				return err
			}
		}
		return nil
	})
}
