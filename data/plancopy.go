package data

import (
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// CopyMission makes a new mission from an older one as one action: its bases, its topics, the text of its outline as a draft,
// its delegation with the posts of the new day, and its units and their bodies where that is asked for. Findings, sessions,
// recommendations and the other papers stay with the older one. What could not be taken over is named.
func (s *Store) CopyMission(ctx context.Context, c model.MissionCopy) (model.CopiedMission, error) {
	out := model.CopiedMission{Mission: c.Mission}
	err := s.Do(ctx, "Chép cuộc giám sát cũ", func(t *Tx) error {
		old, err := liveRecord[model.Mission](t, c.From)
		if err != nil {
			return err
		}
		m := &out.Mission
		m.Meta, m.State, m.CopiedFrom = model.Meta{}, model.Planned, c.From
		if m.Office == "" {
			m.Office = old.Office
		}
		if err := t.Put(m); err != nil {
			return err
		}
		same, err := t.copyLists(m.UID, c.From)
		if err != nil {
			return err
		}
		if out.Outline, err = t.copyOutline(m.UID, &old, same); err != nil {
			return err
		}
		if _, out.LostPosts, err = t.copyMembers(m, c.From); err != nil || !c.Wards {
			return err
		}
		out.LostWards, err = t.copyWards(m, c)
		return err
	})
	if err != nil {
		return model.CopiedMission{}, err
	}
	return out, nil
}

// copyLists copies bases and topics in their order; same are the uids of the older mission and its topics, each followed by
// that of the new one.
func (t *Tx) copyLists(to, from model.UID) (same []string, err error) {
	same = []string{string(from), string(to)}
	bases, err := list[model.MissionBasis](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", from)
	if err != nil {
		return nil, err
	}
	for i, b := range bases {
		if err := t.Put(&model.MissionBasis{Mission: to, Basis: b.Basis, Ord: i + 1}); err != nil {
			return nil, err
		}
	}
	topics, err := list[model.Topic](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", from)
	if err != nil {
		return nil, err
	}
	for i, x := range topics {
		next := model.Topic{Mission: to, Title: x.Title, Ord: i + 1}
		if err := t.Put(&next); err != nil {
			return nil, err
		}
		same = append(same, string(x.UID), string(next.UID))
	}
	return same, nil
}

// copyOutline begins the outline of a new mission with the newest text of the older one's, and says whether there was any.
// The text is kept once as it was and once to be worked on; paragraphs follow their topics to the new mission, so that
// composing again leaves what a hand wrote and takes everything else from the new mission. The note says where it is from:
// years and days that a hand wrote are the older mission's.
func (t *Tx) copyOutline(to model.UID, old *model.Mission, same []string) (bool, error) {
	papers, err := list[model.Document](t, `WHERE mission = ? AND type IN (?, ?) AND coalesce(ward, '') = '' AND deleted_at = ''
		AND state NOT IN ('void', 'replaced') ORDER BY uid DESC`, old.UID, model.DC, model.KH)
	if err != nil {
		return false, err
	}
	var outline model.Document
	for _, d := range papers {
		switch {
		case d.Type == model.KH: // the outline speaks of the plan, and of the mission while there is none
			same = append(same, string(d.UID), string(to))
		case outline.UID == "":
			outline = d
		}
	}
	texts, err := list[model.DocumentVersion](t, "WHERE document = ? AND deleted_at = '' AND NOT "+outsideOnly+" ORDER BY n DESC LIMIT 1", outline.UID)
	if err != nil || len(texts) == 0 || texts[0].Tree == "" {
		return false, err
	}
	from := "Chép từ đề cương của cuộc " + old.Code
	next := model.Document{
		Type: model.DC, Mission: to, Template: outline.Template, State: model.DocDraft,
		Note: from + ". Năm, ngày trong các đoạn viết tay là của cuộc ấy, hãy xem lại.",
	}
	if err := t.completePaper(&next); err != nil {
		return false, t.refuse(err)
	}
	if err := t.Put(&next); err != nil {
		return false, fmt.Errorf("copy outline: %w", err)
	}
	tree := strings.NewReplacer(same...).Replace(texts[0].Tree)
	for i, reason := range []string{from, ""} {
		if err := t.Put(&model.DocumentVersion{Document: next.UID, N: i + 1, Tree: tree, Reason: reason}); err != nil {
			return false, fmt.Errorf("copy outline: %w", err)
		}
	}
	return true, nil
}

// copyWards copies units, with their bodies if asked for, and names those that do not exist on the new day.
func (t *Tx) copyWards(m *model.Mission, c model.MissionCopy) (lost []string, err error) {
	wards, err := list[model.MissionWard](t, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", c.From)
	if err != nil {
		return nil, err
	}
	names, err := wardVersions(t, c.From)
	if err != nil {
		return nil, err
	}
	bodies, err := list[model.MissionBody](t, `WHERE deleted_at = '' AND mission_ward IN (
		SELECT uid FROM mission_ward WHERE mission = ? AND deleted_at = '') ORDER BY ord, uid`, c.From)
	if err != nil {
		return nil, err
	}
	bodiesOf := groupBy(bodies, func(b model.MissionBody) model.UID { return b.MissionWard })
	place, day := 0, t.dayOf(m)
	for _, w := range wards {
		if v := names.on(w.Ward, day); v.UID == "" {
			lost = append(lost, names.known(w.Ward, day))
			continue
		}
		place++
		next := model.MissionWard{Mission: m.UID, Ward: w.Ward, Ord: place}
		if err := t.Put(&next); err != nil {
			return nil, fmt.Errorf("copy unit: %w", err)
		}
		if !c.Bodies {
			continue
		}
		for i, b := range bodiesOf[w.UID] {
			if err := t.Put(&model.MissionBody{MissionWard: next.UID, Body: b.Body, Ord: i + 1}); err != nil {
				return nil, fmt.Errorf("copy body: %w", err)
			}
		}
	}
	return lost, nil
}
