package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// SaveFinding adds a finding (version 0, at the end of its kind) or changes it, and makes wards the units it concerns;
// none means common to all units.
func (s *Store) SaveFinding(ctx context.Context, f model.Finding, wards []model.UID) (model.Finding, error) {
	verb := "Sửa "
	if f.Version == 0 {
		verb = "Thêm "
	}
	err := s.Do(ctx, verb+f.Noun().Label(), func(t *Tx) error { return t.SaveFinding(&f, wards) })
	return f, err
}

// SaveFinding is Store.SaveFinding inside an action.
func (t *Tx) SaveFinding(f *model.Finding, wards []model.UID) error {
	if f.Version == 0 {
		if f.State == "" {
			f.State = model.FindingDraft
		}
		ord, err := t.nextOrd(f.Mission, f.Kind)
		if err != nil {
			return err
		}
		f.Ord = ord
	}
	if err := t.Put(f); err != nil {
		return err
	}
	return t.setFindingWards(f.UID, wards)
}

// setFindingWards makes wards the units a finding concerns.
func (t *Tx) setFindingWards(finding model.UID, wards []model.UID) error {
	kept, err := list[model.FindingWard](t, "WHERE finding = ? AND deleted_at = '' ORDER BY uid", finding)
	if err != nil {
		return err
	}
	return setLinks(t, kept, wards, func(w *model.FindingWard) model.UID { return w.Ward }, func(ward model.UID, _ int) model.Record {
		return &model.FindingWard{Finding: finding, Ward: ward}
	})
}

// setLinks makes the links lead to want: it removes those that do not, and adds what is missing. add gets the place in
// want, from 1.
func setLinks[T any](t *Tx, kept []T, want []model.UID, end func(*T) model.UID, add func(to model.UID, place int) model.Record) error {
	var have []model.UID
	for i := range kept {
		to := end(&kept[i])
		if !slices.Contains(want, to) {
			if err := t.remove(any(&kept[i]).(model.Record)); err != nil {
				return err
			}
			continue
		}
		have = append(have, to)
	}
	for i, to := range want {
		if slices.Contains(have, to) {
			continue
		}
		have = append(have, to)
		if err := t.Put(add(to, i+1)); err != nil {
			return err
		}
	}
	return nil
}

// MoveFinding moves a finding before (up) or behind the nearest one of its mission, kind and topic that concerns the
// same units; at the end of the list nothing happens.
func (s *Store) MoveFinding(ctx context.Context, uid model.UID, up bool) error {
	return s.Do(ctx, "Đổi thứ tự nhận xét", func(t *Tx) error {
		f, err := liveRecord[model.Finding](t, uid)
		if err != nil {
			return err
		}
		all, err := list[model.Finding](t, "WHERE mission = ? AND kind = ? AND deleted_at = '' ORDER BY ord, uid", f.Mission, f.Kind)
		if err != nil {
			return err
		}
		wards, err := wardsOfFindings(t, f.Mission)
		if err != nil {
			return err
		}
		return t.reorder(movedBy(all, wards, uid, up))
	})
}

// movedBy is all with one finding put beyond its neighbour.
func movedBy(all []model.Finding, wards map[model.UID][]model.UID, uid model.UID, up bool) []model.Finding {
	at := slices.IndexFunc(all, func(f model.Finding) bool { return f.UID == uid })
	dir := 1
	if up {
		dir = -1
	}
	for to := at + dir; to >= 0 && to < len(all); to += dir {
		if all[to].Topic == all[at].Topic && slices.Equal(wards[all[to].UID], wards[uid]) {
			f := all[at]
			return slices.Insert(slices.Delete(all, at, at+1), to, f)
		}
	}
	return nil
}

// reorder gives findings the numbers of their places: the numbers they have among them, so that only those between the
// old place and the new one are written, however many there are.
func (t *Tx) reorder(all []model.Finding) error {
	var numbers []int
	for _, f := range all {
		numbers = append(numbers, f.Ord)
	}
	slices.Sort(numbers)
	last := 0
	for i := range all {
		last = max(numbers[i], last+1)
		if all[i].Ord == last {
			continue
		}
		all[i].Ord = last
		if err := t.Put(&all[i]); err != nil {
			return err
		}
	}
	return nil
}

// wardsOfFindings lists the units of each finding of a mission, in the order of their uids.
func wardsOfFindings(q querier, mission model.UID) (map[model.UID][]model.UID, error) {
	out := map[model.UID][]model.UID{}
	var finding, ward model.UID
	err := each(q, []any{&finding, &ward}, func() error { out[finding] = append(out[finding], ward); return nil }, `
		SELECT w.finding, w.ward FROM finding f JOIN finding_ward w ON w.finding = f.uid
		WHERE f.mission = ? AND f.deleted_at = '' AND w.deleted_at = '' ORDER BY w.finding, w.ward`, mission)
	return out, err
}

// FindingFilter picks findings; empty fields pick all.
type FindingFilter struct {
	Mission model.UID
	Ward    model.UID // of the finding; common ones are left out
	Topic   model.UID
	Kind    model.FindingKind
	State   model.FindingState
}

// FindingsPage lists at most limit findings in the order of missions and places, beginning after the given one (nil:
// from the start), which is the last of the page before. However far the page lies, it costs the same.
func (s *Store) FindingsPage(ctx context.Context, f FindingFilter, limit int, after *model.Finding) ([]model.Finding, error) {
	where, args := f.where(after)
	got, err := list[model.Finding](s.source(ctx), where+" ORDER BY mission, ord, uid LIMIT ?", append(args, limit)...)
	if err != nil {
		return nil, fmt.Errorf("page of findings: %w", err)
	}
	return got, nil
}

func (f FindingFilter) where(after *model.Finding) (string, []any) {
	clauses, args := []string{"deleted_at = ''"}, []any{}
	add := func(clause string, values ...any) {
		clauses, args = append(clauses, clause), append(args, values...)
	}
	if f.Mission != "" {
		add("mission = ?", f.Mission)
	}
	if f.Topic != "" {
		add("topic = ?", f.Topic)
	}
	if f.Kind != "" {
		add("kind = ?", f.Kind)
	}
	if f.State != "" {
		add("state = ?", f.State)
	}
	if f.Ward != "" {
		add("EXISTS (SELECT 1 FROM finding_ward w WHERE w.finding = finding.uid AND w.ward = ? AND w.deleted_at = '')", f.Ward)
	}
	switch {
	case after == nil:
	case f.Mission != "": // with the mission fixed the index leads straight to the place
		add("(ord, uid) > (?, ?)", after.Ord, after.UID)
	default:
		add("(mission, ord, uid) > (?, ?, ?)", after.Mission, after.Ord, after.UID)
	}
	return "WHERE " + strings.Join(clauses, " AND "), args
}
