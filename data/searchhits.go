package data

import (
	"context"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// hitReader reads the records that a search found, one statement per kind, and says what each is.
type hitReader struct {
	q        querier
	query    model.Query
	hits     map[model.UID]model.Hit
	missions map[model.UID]*model.Mission
	wards    map[model.UID][]model.UID         // of a finding, in the mission's order
	names    map[model.UID][]model.WardVersion // of a unit, the oldest first
}

// hits keeps the order of refs; what was removed meanwhile is left out.
func (s *Store) hits(ctx context.Context, refs []model.Ref, q model.Query) ([]model.Hit, error) {
	uids := map[model.Noun][]model.UID{}
	for _, r := range refs {
		uids[r.Noun] = append(uids[r.Noun], r.UID)
	}
	h := &hitReader{q: s.source(ctx), query: q, hits: map[model.UID]model.Hit{}}
	if err := h.read(uids); err != nil {
		return nil, err
	}
	out := make([]model.Hit, 0, len(refs))
	for _, r := range refs {
		if hit, ok := h.hits[r.UID]; ok {
			out = append(out, hit)
		}
	}
	return out, nil
}

func (h *hitReader) read(uids map[model.Noun][]model.UID) error {
	var found []model.Record
	for _, n := range searchNouns {
		if len(uids[n]) == 0 {
			continue
		}
		some, err := records(h.q, n, "WHERE deleted_at = '' AND uid "+inList, jsonList(uids[n]))
		if err != nil {
			return err
		}
		found = append(found, some...)
	}
	if err := h.readMissions(found); err != nil {
		return err
	}
	if err := h.readWards(uids); err != nil {
		return err
	}
	for _, r := range found {
		h.hits[r.Head().UID] = h.hit(r)
	}
	return nil
}

func missionOf(r model.Record) model.UID {
	switch r := r.(type) {
	case *model.Mission:
		return r.UID
	case *model.Finding:
		return r.Mission
	case *model.Recommendation:
		return r.Mission
	case *model.Document:
		return r.Mission
	}
	return ""
}

func (h *hitReader) readMissions(found []model.Record) error {
	var uids []model.UID
	for _, r := range found {
		if m := missionOf(r); m != "" && !slices.Contains(uids, m) {
			uids = append(uids, m)
		}
	}
	all, err := list[model.Mission](h.q, "WHERE uid "+inList, jsonList(uids))
	if err != nil {
		return err
	}
	h.missions = map[model.UID]*model.Mission{}
	for i := range all {
		h.missions[all[i].UID] = &all[i]
	}
	return nil
}

// readWards reads the units of the findings found, and the names of these units and of those found themselves.
func (h *hitReader) readWards(uids map[model.Noun][]model.UID) error {
	h.wards, h.names = map[model.UID][]model.UID{}, map[model.UID][]model.WardVersion{}
	wards := slices.Clone(uids["ward"])
	var finding, ward model.UID
	err := each(h.q, []any{&finding, &ward}, func() error {
		h.wards[finding] = append(h.wards[finding], ward)
		wards = append(wards, ward)
		return nil
	}, `SELECT w.finding, w.ward FROM finding_ward w JOIN finding f ON f.uid = w.finding
		LEFT JOIN mission_ward m ON m.mission = f.mission AND m.ward = w.ward AND m.deleted_at = ''
		WHERE w.deleted_at = '' AND w.finding `+inList+` ORDER BY m.ord, w.uid`, jsonList(uids["finding"]))
	if err != nil {
		return err
	}
	versions, err := list[model.WardVersion](h.q, "WHERE deleted_at = '' AND ward "+inList+" ORDER BY valid_from", jsonList(wards))
	if err != nil {
		return err
	}
	for _, v := range versions {
		h.names[v.Ward] = append(h.names[v.Ward], v)
	}
	return nil
}

func (h *hitReader) hit(r model.Record) model.Hit {
	hit := model.Hit{Noun: r.Noun(), UID: r.Head().UID, Mission: missionOf(r), Title: h.title(r)}
	parts := searchParts(r)
	if r.Noun() == "ward" {
		parts = append([]string{h.allNames(hit.UID)}, parts...)
	}
	hit.Text = parts[0]
	for _, p := range parts {
		if spans := h.query.Highlights(p); len(spans) > 0 {
			hit.Text, hit.Spans = p, spans
			break
		}
	}
	return hit
}

// title is what the list of hits says of a record: "Nhận xét, Phường 3, PN-2023-01".
func (h *hitReader) title(r model.Record) string {
	m := h.missions[missionOf(r)]
	parts := []string{model.UpperFirst(r.Noun().Label())}
	switch r := r.(type) {
	case *model.Finding:
		parts = append(parts, h.wardNames(r, m))
	case *model.Document:
		parts = append([]string{r.Type.Label()}, r.Number)
	case *model.Ward:
		parts = append(parts, r.Area)
	}
	if m != nil {
		parts = append(parts, m.Code)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// wardNames names the units of a finding as on the mission's day.
func (h *hitReader) wardNames(f *model.Finding, m *model.Mission) string {
	wards := h.wards[f.UID]
	if len(wards) == 0 {
		return "chung các đơn vị"
	}
	var names []string
	for _, w := range wards {
		names = append(names, h.nameOn(w, m))
	}
	return strings.Join(names, ", ")
}

func (h *hitReader) nameOn(ward model.UID, m *model.Mission) string {
	versions := h.names[ward]
	if len(versions) == 0 {
		return ""
	}
	if m != nil {
		for _, v := range versions {
			if day := pickDay(m); day != "" && v.ValidOn(day) {
				return v.Title()
			}
		}
	}
	return versions[0].Title()
}

// allNames lists a unit's names: "Phường 3 (đến trước 01/01/2025); Phường 4".
func (h *hitReader) allNames(ward model.UID) string {
	var names []string
	for _, v := range h.names[ward] {
		name := v.Title()
		if v.ValidTo != "" {
			name += " (đến trước " + v.ValidTo.Format() + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}
