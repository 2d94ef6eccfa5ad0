package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// Offices reads all offices of the book with their versions and series of numbers; the office that was begun last comes
// first. The number of statements does not grow with the number of offices.
func (s *Store) Offices(ctx context.Context) ([]model.OfficeRow, error) {
	var rows []model.OfficeRow
	err := s.together(ctx, func(q querier) (err error) {
		rows, err = officeRows(q)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list offices: %w", err)
	}
	return rows, nil
}

func officeRows(q querier) ([]model.OfficeRow, error) {
	offices, err := list[model.Office](q, "WHERE deleted_at = '' ORDER BY uid DESC")
	if err != nil {
		return nil, err
	}
	versions, err := list[model.OfficeVersion](q, "WHERE deleted_at = '' ORDER BY office, valid_from DESC, uid DESC")
	if err != nil {
		return nil, err
	}
	series, err := list[model.NumberSeries](q, "WHERE deleted_at = '' ORDER BY office, scope_from DESC, doc_type, uid")
	if err != nil {
		return nil, err
	}
	next, err := nextNumbers(q, series)
	if err != nil {
		return nil, err
	}
	versionsOf := groupBy(versions, func(v model.OfficeVersion) model.UID { return v.Office })
	seriesOf := groupBy(series, func(n model.NumberSeries) model.UID { return n.Office })
	out := make([]model.OfficeRow, len(offices))
	for i, o := range offices {
		out[i] = model.OfficeRow{Office: o, Versions: versionsOf[o.UID], Series: seriesOf[o.UID], Next: next}
	}
	return out, nil
}

// SaveOffice changes what is noted about an office.
func (s *Store) SaveOffice(ctx context.Context, o model.Office) (model.Office, error) {
	return saved(ctx, s, &o)
}

// SaveOfficeVersion changes an office's name, head of papers or days where they were entered wrong. An office that is
// called otherwise from a day on is renamed by RenameOffice.
func (s *Store) SaveOfficeVersion(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error) {
	return saved(ctx, s, &v)
}

// RenameOffice gives an office another name, head or code from a day on: the version that holds on the day ends there,
// and v, of which only the content counts, follows it. Papers of before keep what they have.
func (s *Store) RenameOffice(ctx context.Context, office model.UID, from model.Date, v model.OfficeVersion) (model.OfficeVersion, error) {
	err := s.Do(ctx, "Đổi tên cơ quan từ ngày "+from.Format(), func(t *Tx) error {
		if _, err := liveRecord[model.Office](t, office); err != nil {
			return err
		}
		old, err := t.endVersion(office, from)
		if err != nil {
			return err
		}
		v.Meta, v.Office, v.ValidFrom, v.ValidTo = model.Meta{}, office, from, old.ValidTo
		return t.Put(&v)
	})
	return v, err
}

// endVersion ends the version of the office that holds on the day and returns it as it was.
func (t *Tx) endVersion(office model.UID, day model.Date) (model.OfficeVersion, error) {
	var none model.OfficeVersion
	if !day.Valid() {
		return none, t.refuse(model.Errorf(model.Missing, "valid_from", "Chưa nhập ngày bắt đầu."))
	}
	versions, err := list[model.OfficeVersion](t, "WHERE office = ? AND deleted_at = '' ORDER BY valid_from", office)
	if err != nil {
		return none, err
	}
	for _, v := range versions {
		if !v.ValidOn(day) {
			continue
		}
		if v.ValidFrom == day {
			return none, t.refuse(model.Errorf(model.Exists, "valid_from", "Tên hiện có đã bắt đầu từ chính ngày %s; hãy sửa tên đó.", day.Format()))
		}
		after := v
		after.ValidTo = day
		return v, t.Put(&after)
	}
	return none, t.refuse(model.Errorf(model.State, "valid_from", "Cơ quan không có tên nào vào ngày %s.", day.Format()))
}

// SucceedOffice begins a new office in the place of one that ends: the old one's name ends on the day, and v, of which
// only the content counts, is the first name of the new one. Books, papers and posts of the old office stay with it.
func (s *Store) SucceedOffice(ctx context.Context, old model.UID, from model.Date, v model.OfficeVersion) (model.OfficeVersion, error) {
	err := s.Do(ctx, "Lập cơ quan mới sau sắp xếp", func(t *Tx) error {
		if _, err := liveRecord[model.Office](t, old); err != nil {
			return err
		}
		was, err := t.endVersion(old, from)
		if err != nil {
			return err
		}
		if was.ValidTo != "" {
			return t.refuse(model.Errorf(model.State, "valid_from", "Cơ quan này còn đổi tên vào ngày %s; hãy chọn ngày sau đó.", was.ValidTo.Format()))
		}
		office := model.Office{}
		if err := t.Put(&office); err != nil {
			return err
		}
		v.Meta, v.Office, v.ValidFrom, v.ValidTo = model.Meta{}, office.UID, from, ""
		return t.Put(&v)
	})
	return v, err
}

// RuleSets reads the rule sets of the book with what the office chose inside them, by code; the rules themselves are
// program data.
func (s *Store) RuleSets(ctx context.Context) ([]model.RuleSet, []model.RuleSetVersion, error) {
	var sets []model.RuleSet
	var versions []model.RuleSetVersion
	err := s.together(ctx, func(q querier) (err error) {
		if sets, err = list[model.RuleSet](q, "WHERE deleted_at = '' ORDER BY code"); err != nil {
			return err
		}
		versions, err = list[model.RuleSetVersion](q, "WHERE deleted_at = '' ORDER BY rule_set, valid_from DESC")
		return err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("list rule sets: %w", err)
	}
	return sets, versions, nil
}

// SaveRuleChoices adds or changes what the office does otherwise inside the rule set of a code from one day to another.
// The rule set's record is made when the book has none; choices are not judged here. Versions of one set may not
// overlap; a new one ends an open one that began before it.
func (s *Store) SaveRuleChoices(ctx context.Context, code, name string, v model.RuleSetVersion) (model.RuleSetVersion, error) {
	err := s.Do(ctx, "Sửa thiết lập thể thức", func(t *Tx) error {
		sets, err := list[model.RuleSet](t, "WHERE code = ? AND deleted_at = ''", code)
		if err != nil {
			return err
		}
		set := model.RuleSet{Code: code, Name: name}
		if len(sets) > 0 {
			set = sets[0]
		} else if err := t.Put(&set); err != nil {
			return err
		}
		v.RuleSet = set.UID
		if err := t.endChoices(v); err != nil {
			return err
		}
		return t.Put(&v)
	})
	return v, err
}

// endChoices ends the open version of a rule set on the first day of the new one.
func (t *Tx) endChoices(v model.RuleSetVersion) error {
	if v.Version > 0 || v.ValidFrom == "" {
		return nil
	}
	open, err := list[model.RuleSetVersion](t, "WHERE rule_set = ? AND deleted_at = '' AND valid_to = '' AND valid_from < ?", v.RuleSet, v.ValidFrom)
	if err != nil || len(open) == 0 {
		return err
	}
	open[0].ValidTo = v.ValidFrom
	return t.Put(&open[0])
}

// AddOffice begins an office of a book that has none, with its first name.
func (s *Store) AddOffice(ctx context.Context, v model.OfficeVersion) (model.OfficeVersion, error) {
	err := s.Do(ctx, "Thêm cơ quan", func(t *Tx) error {
		office := model.Office{}
		if err := t.Put(&office); err != nil {
			return err
		}
		v.Meta, v.Office = model.Meta{}, office.UID
		return t.Put(&v)
	})
	return v, err
}
