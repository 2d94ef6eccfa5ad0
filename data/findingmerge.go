package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// MergeFindings makes one common finding of several of the same kind: they stay as its sources in the state "merged",
// and it stands where the first of them stood. It takes over what they are linked to; their own links stay, for when
// they are split again.
func (s *Store) MergeFindings(ctx context.Context, common model.DossierFinding, sources []model.UID) (model.Finding, error) {
	f := common.Finding
	f.Meta = model.Meta{}
	err := s.Do(ctx, fmt.Sprintf("Gộp %d nhận xét", len(sources)), func(t *Tx) error {
		found, err := t.mergeable(f, sources)
		if err != nil {
			return err
		}
		if err := t.SaveFinding(&f, common.Wards); err != nil {
			return err
		}
		if err := t.placeFindings(found[0], []model.UID{f.UID}, true); err != nil {
			return err
		}
		for _, x := range found {
			if x, err = liveRecord[model.Finding](t, x.UID); err != nil { // its place may have changed
				return err
			}
			x.State = model.FindingMerged
			if err := t.Put(&x); err != nil {
				return err
			}
			if err := t.Put(&model.FindingSource{Finding: f.UID, Source: x.UID}); err != nil {
				return err
			}
		}
		if err := t.takeOverLinks(f.UID, sources); err != nil {
			return err
		}
		f, err = liveRecord[model.Finding](t, f.UID)
		return err
	})
	return f, err
}

// mergeable reads the sources and refuses what cannot become one finding.
func (t *Tx) mergeable(common model.Finding, sources []model.UID) ([]model.Finding, error) {
	found, err := t.liveFindings(sources)
	if err != nil {
		return nil, err
	}
	if len(found) < 2 {
		return nil, t.refuse(model.Errorf(model.Invalid, "", "Hãy chọn ít nhất hai nhận xét để gộp."))
	}
	for _, x := range found {
		if x.Kind != common.Kind {
			return nil, t.refuse(model.Errorf(model.Invalid, "kind", "Chỉ gộp được các nhận xét cùng loại."))
		}
		if x.State == model.FindingMerged {
			return nil, t.refuse(model.Errorf(model.State, "", "Có nhận xét đã gộp vào nhận xét khác; hãy tách lại trước."))
		}
	}
	return found, nil
}

// takeOverLinks gives the common finding the causes, limitations and recommendations of its sources.
func (t *Tx) takeOverLinks(common model.UID, sources []model.UID) error {
	links, err := list[model.FindingLink](t, "WHERE deleted_at = '' AND (cause "+inList+" OR limitation "+inList+") ORDER BY uid", jsonList(sources), jsonList(sources))
	if err != nil {
		return err
	}
	made := map[model.FindingLink]bool{}
	for _, l := range links {
		n := model.FindingLink{Cause: l.Cause, Limitation: l.Limitation}
		if slices.Contains(sources, l.Cause) {
			n.Cause = common
		}
		if slices.Contains(sources, l.Limitation) {
			n.Limitation = common
		}
		if made[n] {
			continue
		}
		made[n] = true
		if err := t.Put(&n); err != nil {
			return err
		}
	}
	answered, err := list[model.RecommendationFinding](t, "WHERE deleted_at = '' AND finding "+inList+" ORDER BY uid", jsonList(sources))
	if err != nil {
		return err
	}
	recommendations := map[model.UID]bool{}
	for _, a := range answered {
		if recommendations[a.Recommendation] {
			continue
		}
		recommendations[a.Recommendation] = true
		if err := t.Put(&model.RecommendationFinding{Recommendation: a.Recommendation, Finding: common}); err != nil {
			return err
		}
	}
	return nil
}

// SplitFinding takes a merging back: the sources stand again as they were before it, and the common finding goes to the
// bin.
func (s *Store) SplitFinding(ctx context.Context, uid model.UID) error {
	return s.Do(ctx, "Tách lại nhận xét đã gộp", func(t *Tx) error {
		sources, err := t.mergedInto(uid)
		if err != nil {
			return err
		}
		if len(sources) == 0 {
			return t.refuse(model.Errorf(model.State, "", "Nhận xét này không gộp từ nhận xét nào."))
		}
		for _, x := range sources {
			if x.State, err = t.stateBeforeMerging(x.UID); err != nil {
				return err
			}
			if err := t.Put(&x); err != nil {
				return err
			}
		}
		return t.Delete("finding", uid)
	})
}

// mergedInto lists what was merged into findings and into no other one.
func (t *Tx) mergedInto(uids ...model.UID) ([]model.Finding, error) {
	if len(uids) == 0 {
		return nil, nil
	}
	return list[model.Finding](t, `WHERE deleted_at = '' AND state = 'merged' AND uid IN (
		SELECT source FROM finding_source WHERE deleted_at = '' AND finding `+inList+`) AND NOT EXISTS (
		SELECT 1 FROM finding_source o WHERE o.source = finding.uid AND o.deleted_at = '' AND o.finding NOT `+inList+`) ORDER BY uid`,
		jsonList(uids), jsonList(uids))
}

// stateBeforeMerging reads in the journal what a finding was when it was merged; what was merged elsewhere comes back as
// a draft.
func (t *Tx) stateBeforeMerging(uid model.UID) (model.FindingState, error) {
	state := model.FindingDraft
	err := entries(t, func(e model.Entry, _ model.UID, _ string) error {
		before, err := fromImage(e.Noun, e.Before)
		if err != nil || before == nil {
			return err
		}
		if was := before.(*model.Finding).State; slices.Contains(was.Next(), model.FindingMerged) {
			state = was
		}
		return nil
	}, "WHERE record = ? AND noun = 'finding' ORDER BY seq", uid)
	return state, err
}
