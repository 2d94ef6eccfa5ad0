package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// Bases lists all bases of the file, the newest paper first.
func (s *Store) Bases(ctx context.Context) ([]model.Basis, error) {
	got, err := list[model.Basis](s.source(ctx), "WHERE deleted_at = '' ORDER BY day DESC, uid DESC")
	if err != nil {
		return nil, fmt.Errorf("list bases: %w", err)
	}
	return got, nil
}

// AddBasis puts a basis at the end of a mission's list: one that is kept already, or a new one (version 0).
func (s *Store) AddBasis(ctx context.Context, mission model.UID, b model.Basis) (model.PlannedBasis, error) {
	link := model.MissionBasis{Mission: mission}
	err := s.Do(ctx, "Thêm căn cứ", func(t *Tx) error {
		if b.Version == 0 {
			if err := t.Put(&b); err != nil {
				return err
			}
		}
		link.Basis = b.UID
		return t.putAtEnd(&link)
	})
	return model.PlannedBasis{Link: link, Basis: b, Missions: 1}, err
}

// AddBases puts bases of the file at the end of a mission's list in the order given, as one action: all or none.
func (s *Store) AddBases(ctx context.Context, mission model.UID, bases []model.UID) error {
	return s.Do(ctx, fmt.Sprintf("Thêm %d căn cứ", len(bases)), func(t *Tx) error {
		for _, basis := range bases {
			if err := t.putAtEnd(&model.MissionBasis{Mission: mission, Basis: basis}); err != nil {
				return err
			}
		}
		return nil
	})
}

// SaveBasis adds a basis that no mission has yet (version 0) or changes one, for all missions that rest on it. A basis
// that comes round to itself by what replaced it is refused.
func (s *Store) SaveBasis(ctx context.Context, b model.Basis) (model.Basis, error) {
	return saved(ctx, s, &b, func(t *Tx) error { return t.checkReplaced(&b) })
}

func (t *Tx) checkReplaced(b *model.Basis) error {
	if b.ReplacedBy == "" {
		return nil
	}
	round, err := t.exists(`
		WITH RECURSIVE later(basis) AS (
			VALUES (?1) UNION SELECT replaced_by FROM basis JOIN later ON basis.uid = later.basis WHERE replaced_by IS NOT NULL
		) SELECT 1 FROM later WHERE basis = ?2`, b.ReplacedBy, b.UID)
	if err == nil && round {
		err = t.refuse(model.Errorf(model.Invalid, "replaced_by", "Văn bản thay thế lại chính là văn bản này hoặc văn bản có trước nó."))
	}
	return err
}

// ReplaceBasis keeps a basis that replaces an older one, as one action: one that is kept already, or a new one (version
// 0). Missions go on resting on the older one until RenewBasis.
func (s *Store) ReplaceBasis(ctx context.Context, old model.UID, by model.Basis) (model.Basis, error) {
	err := s.Do(ctx, "Ghi văn bản thay thế căn cứ", func(t *Tx) error {
		was, err := liveRecord[model.Basis](t, old)
		if err != nil {
			return err
		}
		if by.Version == 0 {
			if err := t.Put(&by); err != nil {
				return err
			}
		}
		was.ReplacedBy = by.UID
		if err := t.Put(&was); err != nil {
			return err
		}
		return t.checkReplaced(&was)
	})
	return by, err
}

// DropBases takes bases out of a mission's list, all or none; links are their places there. The bases themselves stay in
// the file.
func (s *Store) DropBases(ctx context.Context, links []model.UID) error {
	return s.Do(ctx, "Bỏ căn cứ khỏi cuộc giám sát", func(t *Tx) error {
		for _, link := range links {
			l, err := liveRecord[model.MissionBasis](t, link)
			if err == nil {
				err = t.remove(&l)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// RenewBasis puts in the place of a basis in a mission's list what replaced it. Where the list has that one already, the
// old one is taken out.
func (s *Store) RenewBasis(ctx context.Context, link model.UID) error {
	return s.Do(ctx, "Dùng căn cứ thay thế", func(t *Tx) error {
		l, err := liveRecord[model.MissionBasis](t, link)
		if err != nil {
			return err
		}
		old, err := Get[model.Basis](ctx, t, l.Basis)
		if err != nil {
			return err
		}
		if old.ReplacedBy == "" {
			return t.refuse(model.Errorf(model.Missing, "replaced_by", "Chưa ghi văn bản thay thế căn cứ này."))
		}
		there, err := t.exists("SELECT 1 FROM mission_basis WHERE mission = ? AND basis = ? AND deleted_at = ''", l.Mission, old.ReplacedBy)
		if err != nil {
			return err
		}
		if there {
			return t.remove(&l)
		}
		l.Basis = old.ReplacedBy
		return t.Put(&l)
	})
}
