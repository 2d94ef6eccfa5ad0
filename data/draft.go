package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// PracticeKey is the setting that marks a practice file; its value is the name of the practice set.
const PracticeKey = "practice"

// KeepDraft keeps the half-typed text of a field, cleaned, in place of an older one; the time is the store's. Drafts are neither
// in the journal nor undone.
func (s *Store) KeepDraft(ctx context.Context, d model.DraftText) error {
	return s.write(ctx, step{action: "Giữ bản nháp", silent: true}, func(t *Tx) error {
		text := model.CleanTyped(model.CleanText)(d.Text)
		hash := hexHash(appendPart(appendPart(appendPart(appendPart(nil, string(d.Noun)), string(d.UID)), d.Field), text))
		return t.exec(`INSERT INTO draft_text (uid, version, content_hash, noun, record, field, text, at) VALUES (?, 1, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (noun, record, field) DO UPDATE SET version = version + 1, content_hash = excluded.content_hash,
			text = excluded.text, at = excluded.at`, t.newUID(), hash, d.Noun, d.UID, d.Field, text, t.now)
	})
}

// Drafts lists what was typed and not saved, the newest first.
func (s *Store) Drafts(ctx context.Context) ([]model.DraftText, error) {
	var out []model.DraftText
	var d model.DraftText
	err := each(s.source(ctx), []any{&d.Noun, &d.UID, &d.Field, &d.Text, &d.At}, func() error { out = append(out, d); return nil },
		"SELECT noun, record, field, text, at FROM draft_text ORDER BY at DESC, uid DESC")
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	return out, nil
}

// DropDraft forgets the half-typed text of a field; no such draft is no error.
func (s *Store) DropDraft(ctx context.Context, ref model.Ref, field string) error {
	return s.write(ctx, step{action: "Bỏ bản nháp", silent: true}, func(t *Tx) error {
		return t.exec("DELETE FROM draft_text WHERE noun = ? AND record = ? AND field = ?", ref.Noun, ref.UID, field)
	})
}

// Setting is a value of the office's data, "" when it was never set.
func (s *Store) Setting(ctx context.Context, key string) (string, error) {
	return setting(s.source(ctx), key)
}

func setting(q querier, key string) (string, error) {
	var value string
	if _, err := first(q, []any{&value}, "SELECT value FROM setting WHERE key = ? AND deleted_at = ''", key); err != nil {
		return "", fmt.Errorf("read setting %s: %w", key, err)
	}
	return value, nil
}

// SetSetting keeps a value of the office's data.
func (s *Store) SetSetting(ctx context.Context, key, value string) error {
	return s.Do(ctx, "Đổi thiết lập", func(t *Tx) error {
		kept, err := list[model.Setting](t, "WHERE key = ? AND deleted_at = ''", key)
		if err != nil {
			return err
		}
		r := model.Setting{Key: key}
		if len(kept) > 0 {
			r = kept[0]
		}
		r.Value = value
		return t.Put(&r)
	})
}
