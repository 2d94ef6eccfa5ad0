package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// SaveSigner adds a person with a post, or changes both, as one action. The post's Person is filled in. A new person with
// the post of somebody kept is refused: whose post it was stays.
func (s *Store) SaveSigner(ctx context.Context, person model.Person, post model.Post) (model.Person, model.Post, error) {
	verb := "Sửa"
	if post.Version == 0 {
		verb = "Thêm"
	}
	err := s.Do(ctx, verb+" người ký", func(t *Tx) error {
		if err := t.Put(&person); err != nil {
			return err
		}
		post.Person = person.UID
		return t.Put(&post)
	})
	return person, post, err
}

// DeleteSigners moves posts to the bin as one action, each with its person where nothing else hangs on that.
func (s *Store) DeleteSigners(ctx context.Context, posts []model.UID) error {
	action := "Xóa người ký"
	if len(posts) > 1 {
		action = fmt.Sprintf("Xóa %d người ký", len(posts))
	}
	return s.Do(ctx, action, func(t *Tx) error {
		for _, post := range posts {
			if err := t.deleteSigner(post); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *Tx) deleteSigner(post model.UID) error {
	p, err := liveRecord[model.Post](t, post)
	if err != nil {
		return err
	}
	person, err := liveRecord[model.Person](t, p.Person)
	if err != nil {
		return err
	}
	whole, err := t.whole(&person)
	if err != nil {
		return err
	}
	if len(whole) == 2 && t.checkFree(whole) == nil { // the person and this post
		return t.Delete("person", person.UID)
	}
	return t.Delete("post", post)
}
