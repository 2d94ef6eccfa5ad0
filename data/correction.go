package data

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// correctionKey begins the settings in which the pairs of letters of correction are kept, by the letter's uid.
const correctionKey = "correction/"

// SaveCorrection writes one pair of a draft of a công văn đính chính: that in the place at (0 is the first), or one more
// where there is none. It gives all pairs as they are then. A letter that is no draft is refused (code State).
func (s *Store) SaveCorrection(ctx context.Context, letter model.UID, at int, pair model.Correction) (model.Corrections, error) {
	return s.changeCorrections(ctx, letter, "Sửa nội dung đính chính", func(c model.Corrections) (model.Corrections, error) { return c.With(at, pair) })
}

// DropCorrection takes one pair out of a draft of a công văn đính chính.
func (s *Store) DropCorrection(ctx context.Context, letter model.UID, at int) (model.Corrections, error) {
	return s.changeCorrections(ctx, letter, "Bỏ nội dung đính chính", func(c model.Corrections) (model.Corrections, error) { return c.Without(at), nil })
}

func (s *Store) changeCorrections(
	ctx context.Context, letter model.UID, action string, change func(model.Corrections) (model.Corrections, error),
) (model.Corrections, error) {
	var out model.Corrections
	err := s.Do(ctx, action, func(t *Tx) error {
		d, err := liveRecord[model.Document](t, letter)
		if err != nil {
			return err
		}
		if d.Type != model.CVDC || d.State != model.DocDraft {
			return t.refuse(model.Errorf(model.State, "", "Chỉ sửa được nội dung đính chính của công văn đính chính đang là bản nháp."))
		}
		kept, err := list[model.Setting](t, "WHERE key = ? AND deleted_at = ''", correctionKey+string(letter))
		if err != nil {
			return err
		}
		r := model.Setting{Key: correctionKey + string(letter)}
		if len(kept) > 0 {
			r = kept[0]
		}
		if out, err = correctionsOf(r); err != nil {
			return err
		}
		if out, err = change(out); err != nil {
			return t.refuse(err)
		}
		text, err := json.Marshal(out.Pairs)
		if err != nil {
			return t.refuse(fmt.Errorf("write corrections: %w", err))
		}
		r.Value = string(text)
		err = t.Put(&r)
		out.Version = r.Version
		return err
	})
	return out, err
}

// Corrections are the pairs of a letter of correction; none for a letter that has none yet.
func (s *Store) Corrections(ctx context.Context, letter model.UID) (model.Corrections, error) {
	kept, err := list[model.Setting](s.source(ctx), "WHERE key = ? AND deleted_at = ''", correctionKey+string(letter))
	if err != nil || len(kept) == 0 {
		return model.Corrections{}, err
	}
	return correctionsOf(kept[0])
}

// correctionsOf reads the pairs in a setting.
func correctionsOf(r model.Setting) (model.Corrections, error) {
	out := model.Corrections{Version: r.Version}
	if r.Value == "" {
		return out, nil
	}
	if err := json.Unmarshal([]byte(r.Value), &out.Pairs); err != nil {
		return out, fmt.Errorf("read %s: %w", r.Key, err)
	}
	return out, nil
}

// lettersOf are the settings that hold the pairs of letters of correction; two arguments, see correctionArgs.
const lettersOf = "substr(key, 1, ?1) = ?2"

// letterOf is the letter whose pairs a setting holds, in SQL.
const letterOf = "substr(key, ?1 + 1)"

func correctionArgs() []any { return []any{len(correctionKey), correctionKey} }

// checkCorrection refuses pairs of what is no letter of correction, and pairs that cannot be read.
func (t *Tx) checkCorrection(r *model.Setting) error {
	letter, ours := strings.CutPrefix(r.Key, correctionKey)
	if !ours {
		return nil
	}
	ok, err := t.exists("SELECT 1 FROM document WHERE uid = ? AND type = ?", letter, model.CVDC)
	if err != nil {
		return err
	}
	if !ok {
		return model.Errorf(model.NotFound, "key", "Không có công văn đính chính nào có uid “%s”.", letter)
	}
	if _, err := correctionsOf(*r); err != nil {
		return model.Errorf(model.Invalid, "value", "Nội dung đính chính không đọc được.").Because(err)
	}
	return nil
}

// copyCorrections gives a letter that replaces another the same pairs; there may be none.
func (t *Tx) copyCorrections(from, to model.UID) error {
	kept, err := list[model.Setting](t, "WHERE key = ? AND deleted_at = ''", correctionKey+string(from))
	if err != nil || len(kept) == 0 {
		return err
	}
	return t.Put(&model.Setting{Key: correctionKey + string(to), Value: kept[0].Value})
}

// dropCorrections removes the pairs of letters that are no more, for good: nothing can show them.
func (t *Tx) dropCorrections() error {
	gone, err := list[model.Setting](t, "WHERE "+lettersOf+" AND "+letterOf+" NOT IN (SELECT uid FROM document) ORDER BY uid", correctionArgs()...)
	for i := range gone {
		if err := t.remove(&gone[i]); err != nil {
			return err
		}
	}
	return err
}

// corrections finds pairs whose letter is not there, and such as cannot be read.
func (c *checker) corrections(ctx context.Context) error {
	q := c.s.source(ctx)
	lost := map[string]bool{}
	var key string
	err := each(q, []any{&key}, func() error { lost[key] = true; return nil },
		"SELECT key FROM setting WHERE "+lettersOf+" AND "+letterOf+" NOT IN (SELECT uid FROM document WHERE type = ?3)",
		append(correctionArgs(), model.CVDC)...)
	if err != nil {
		return err
	}
	all, err := list[model.Setting](q, "WHERE "+lettersOf+" ORDER BY key", correctionArgs()...)
	for _, r := range all {
		if lost[r.Key] {
			c.add("Nội dung đính chính “%s”: không có công văn đính chính đó trong sổ.", r.Key)
		}
		if _, err := correctionsOf(r); err != nil {
			c.add("Nội dung đính chính “%s” không đọc được.", r.Key)
		}
	}
	return err
}

// corrections reads the pairs of the mission's letters of correction.
func (b *dossierReader) corrections() error {
	settings, err := list[model.Setting](b.q, "WHERE deleted_at = '' AND "+lettersOf+" AND "+letterOf+" IN (SELECT uid FROM document WHERE mission = ?3)",
		append(correctionArgs(), b.mission)...)
	for _, r := range settings {
		c, err := correctionsOf(r)
		if err != nil {
			return err
		}
		if b.d.Corrections == nil {
			b.d.Corrections = map[model.UID]model.Corrections{}
		}
		b.d.Corrections[model.UID(strings.TrimPrefix(r.Key, correctionKey))] = c
	}
	return err
}
