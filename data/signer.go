package data

import (
	"context"

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

// DeleteSigner moves a post to the bin as one action, with its person where nothing else hangs on that.
func (s *Store) DeleteSigner(ctx context.Context, post model.UID) error {
	return s.Do(ctx, "Xóa người ký", func(t *Tx) error {
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
	})
}
