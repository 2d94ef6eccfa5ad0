package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// ChangeFindings changes several findings as one action. One that gets another kind goes to the end of it.
func (s *Store) ChangeFindings(ctx context.Context, uids []model.UID, p model.FindingPatch) error {
	return s.Do(ctx, p.Action(len(uids)), func(t *Tx) error {
		found, err := t.liveFindings(uids)
		if err != nil {
			return err
		}
		for _, old := range found {
			f := p.Apply(old)
			if f.Kind != old.Kind {
				if f.Ord, err = t.nextOrd(f.Mission, f.Kind); err != nil {
					return err
				}
			}
			if err := t.Put(&f); err != nil {
				return err
			}
			if p.Wards == nil {
				continue
			}
			if err := t.setFindingWards(f.UID, *p.Wards); err != nil {
				return err
			}
		}
		return nil
	})
}

// liveFindings reads findings in the order of their kinds and places; one that is gone is refused.
func (t *Tx) liveFindings(uids []model.UID) ([]model.Finding, error) {
	found, err := list[model.Finding](t, "WHERE uid "+inList+" AND deleted_at = '' ORDER BY ord, uid", jsonList(uids))
	if err != nil {
		return nil, err
	}
	for _, uid := range uids {
		if !slices.ContainsFunc(found, func(f model.Finding) bool { return f.UID == uid }) {
			return nil, t.refuse(notFound("finding", uid))
		}
	}
	return byKind(found), nil
}

// byKind puts findings into the order of their kinds; inside a kind they stay as they are.
func byKind(found []model.Finding) []model.Finding {
	if len(found) == 0 {
		return nil
	}
	out := make([]model.Finding, 0, len(found))
	for _, k := range model.FindingKinds {
		for i := range found {
			if found[i].Kind == k {
				out = append(out, found[i])
			}
		}
	}
	return out
}

// nextOrd is the place behind the last finding of a kind.
func (t *Tx) nextOrd(mission model.UID, kind model.FindingKind) (ord int, err error) {
	_, err = first(t, []any{&ord}, "SELECT coalesce(max(ord), 0) + 1 FROM finding WHERE mission = ? AND kind = ? AND deleted_at = ''", mission, kind)
	return ord, err
}

// AddFindings adds findings at the ends of their kinds as one action, in their order: all or none.
func (s *Store) AddFindings(ctx context.Context, all []model.DossierFinding) (uids []model.UID, err error) {
	err = s.Do(ctx, fmt.Sprintf("Dán %d nhận xét", len(all)), func(t *Tx) error {
		uids, err = t.addFindings(all)
		return err
	})
	return uids, err
}

func (t *Tx) addFindings(all []model.DossierFinding) ([]model.UID, error) {
	next := map[model.FindingKind]int{}
	var uids []model.UID
	for _, f := range all {
		n := f.Finding
		if next[n.Kind] == 0 {
			ord, err := t.nextOrd(n.Mission, n.Kind)
			if err != nil {
				return nil, err
			}
			next[n.Kind] = ord
		}
		n.Meta, n.Ord = model.Meta{}, next[n.Kind]
		next[n.Kind]++
		if err := t.Put(&n); err != nil {
			return nil, err
		}
		for _, w := range f.Wards {
			if err := t.Put(&model.FindingWard{Finding: n.UID, Ward: w}); err != nil {
				return nil, err
			}
		}
		uids = append(uids, n.UID)
	}
	return uids, nil
}

// CopyFindings makes, of each finding, one about each of the units, as one action; source, session and state begin anew.
// A unit that a finding is already about alone gets no second one.
func (s *Store) CopyFindings(ctx context.Context, uids, wards []model.UID) (made []model.UID, err error) {
	err = s.Do(ctx, copyAction(len(uids)), func(t *Tx) error {
		found, err := t.liveFindings(uids)
		if err != nil || len(found) == 0 {
			return err
		}
		of, err := wardsOfFindings(t, found[0].Mission)
		if err != nil {
			return err
		}
		var all []model.DossierFinding
		for _, w := range wards {
			for _, f := range found {
				if !slices.Equal(of[f.UID], []model.UID{w}) {
					all = append(all, model.DossierFinding{Finding: f}.CopyFor(w))
				}
			}
		}
		made, err = t.addFindings(all)
		return err
	})
	return made, err
}

func copyAction(n int) string {
	if n == 1 {
		return "Chép nhận xét sang đơn vị khác"
	}
	return fmt.Sprintf("Chép %d nhận xét sang đơn vị khác", n)
}

// DeleteFindings moves several findings to the bin as one action; each can be restored by itself. A common one takes
// along what was merged into it.
func (s *Store) DeleteFindings(ctx context.Context, uids []model.UID) error {
	action := "Xóa nhận xét"
	if len(uids) != 1 {
		action = fmt.Sprintf("Xóa %d nhận xét", len(uids))
	}
	return s.Do(ctx, action, func(t *Tx) error {
		found, err := t.liveFindings(uids)
		if err != nil {
			return err
		}
		for _, f := range found {
			live, err := t.isLive("finding", f.UID) // one may have gone with another
			if err != nil {
				return err
			}
			if !live {
				continue
			}
			if err := t.Delete("finding", f.UID); err != nil {
				return err
			}
		}
		return nil
	})
}

// MoveFindings puts findings of one kind, in their order, before (up) or behind another of the same kind.
func (s *Store) MoveFindings(ctx context.Context, uids []model.UID, beside model.UID, up bool) error {
	return s.Do(ctx, "Đổi thứ tự nhận xét", func(t *Tx) error {
		to, err := liveRecord[model.Finding](t, beside)
		if err != nil {
			return err
		}
		return t.placeFindings(to, uids, up)
	})
}

// placeFindings puts findings before or behind to.
func (t *Tx) placeFindings(to model.Finding, uids []model.UID, before bool) error {
	all, err := list[model.Finding](t, "WHERE mission = ? AND kind = ? AND deleted_at = '' ORDER BY ord, uid", to.Mission, to.Kind)
	if err != nil {
		return err
	}
	var moved, rest []model.Finding
	for _, f := range all {
		if slices.Contains(uids, f.UID) && f.UID != to.UID {
			moved = append(moved, f)
		} else {
			rest = append(rest, f)
		}
	}
	if slices.Contains(uids, to.UID) || len(moved) != len(uids) {
		return t.refuse(model.Errorf(model.Invalid, "", "Chỉ xếp được các nhận xét cùng loại với nhau."))
	}
	at := slices.IndexFunc(rest, func(f model.Finding) bool { return f.UID == to.UID })
	if !before {
		at++
	}
	return t.reorder(slices.Insert(rest, at, moved...))
}

// DivideFinding parts a finding: it keeps the first text, and the others become findings of the same kind, topic,
// session and units right behind it. What it is linked to stays with the first.
func (s *Store) DivideFinding(ctx context.Context, f model.DossierFinding, texts []string) (model.Finding, error) {
	head := f.Finding
	err := s.Do(ctx, fmt.Sprintf("Tách nhận xét thành %d", len(texts)), func(t *Tx) error {
		if len(texts) < 2 {
			return t.refuse(model.Errorf(model.Invalid, "text", "Nhận xét này chỉ có một đoạn."))
		}
		head.Text = texts[0]
		if err := t.SaveFinding(&head, f.Wards); err != nil {
			return err
		}
		var all []model.DossierFinding
		for _, text := range texts[1:] {
			part := head
			part.Text = text
			all = append(all, model.DossierFinding{Finding: part, Wards: f.Wards})
		}
		uids, err := t.addFindings(all)
		if err != nil {
			return err
		}
		if err := t.placeFindings(head, uids, false); err != nil {
			return err
		}
		head, err = liveRecord[model.Finding](t, head.UID)
		return err
	})
	return head, err
}
