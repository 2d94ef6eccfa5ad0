package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Templates are the office's own templates of papers of a type, by name.
func (s *Store) Templates(ctx context.Context, kind model.DocType) ([]model.Template, error) {
	all, err := list[model.Template](s.source(ctx), "WHERE type = ? AND deleted_at = '' ORDER BY uid", kind)
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	slices.SortFunc(all, func(a, b model.Template) int { return cmp.Or(model.Compare(a.Name, b.Name), cmp.Compare(a.UID, b.UID)) })
	return all, nil
}

// SaveTemplate keeps a template of the office. A name that another template of the type has, also without marks and
// capitals, is refused (code Exists); templates of the program are never changed (code Immutable).
func (s *Store) SaveTemplate(ctx context.Context, x model.Template) (model.Template, error) {
	verb := "Sửa "
	if x.Version == 0 {
		verb = "Thêm "
	}
	err := s.Do(ctx, verb+x.Noun().Label(), func(t *Tx) error {
		all, err := list[model.Template](t, "WHERE type = ? AND deleted_at = '' ORDER BY uid", x.Type)
		if err != nil {
			return err
		}
		for _, other := range all {
			switch {
			case other.UID == x.UID && other.System:
				return t.refuse(model.Errorf(model.Immutable, "", "Mẫu có sẵn của chương trình không sửa được.").Titled("Mẫu có sẵn của chương trình"))
			case other.UID != x.UID && model.Fold(other.Name) == model.Fold(x.Name):
				return t.refuse(model.Errorf(model.Exists, "name", "Đã có mẫu tên “%s” cho loại văn bản này; hãy đặt tên khác.", other.Name))
			}
		}
		return t.Put(&x)
	})
	return x, err
}
