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
	parents  map[model.UID]model.UID           // mission of what hangs on a part of one: answers, attachments
	wards    map[model.UID][]model.UID         // of a finding, in the mission's order
	bodies   map[model.UID][]string            // names of the addressees of a recommendation, in order
	names    map[model.UID][]model.WardVersion // of a unit, the oldest first
	posts    map[model.UID][]model.Post        // of a person, the newest first
	days     map[model.UID]model.Date          // of the sessions
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
	for _, n := range model.SearchNouns {
		if len(uids[n]) == 0 {
			continue
		}
		some, err := records(h.q, n, "WHERE deleted_at = '' AND uid "+inList, jsonList(uids[n]))
		if err != nil {
			return err
		}
		found = append(found, some...)
	}
	for _, read := range []func([]model.Record) error{h.readParents, h.readMissions, h.readWards, h.readBodies, h.readPosts, h.readDays} {
		if err := read(found); err != nil {
			return err
		}
	}
	for _, r := range found {
		h.hits[r.Head().UID] = h.hit(r)
	}
	return nil
}

// missionOf is the mission a record names itself.
func missionOf(r model.Record) model.UID {
	if r.Noun() == "mission" {
		return r.Head().UID
	}
	return refIn(r, "mission")
}

// mission is the mission a record belongs to, also through the one it hangs on.
func (h *hitReader) mission(r model.Record) model.UID {
	if m := missionOf(r); m != "" {
		return m
	}
	return h.parents[r.Head().UID]
}

// uidsOfKind lists the records of some kinds.
func uidsOfKind(found []model.Record, kinds ...model.Noun) []model.UID {
	var out []model.UID
	for _, r := range found {
		if slices.Contains(kinds, r.Noun()) {
			out = append(out, r.Head().UID)
		}
	}
	return out
}

// attachmentMissionSQL is the mission of the attachment a.
const attachmentMissionSQL = `coalesce((SELECT o.mission FROM finding o WHERE o.uid = a.owner), (SELECT o.mission FROM session o WHERE o.uid = a.owner),
	(SELECT o.mission FROM recommendation o WHERE o.uid = a.owner), (SELECT o.mission FROM document o WHERE o.uid = a.owner),
	(SELECT o.uid FROM mission o WHERE o.uid = a.owner),
	(SELECT r.mission FROM answer o JOIN recommendation r ON r.uid = o.recommendation WHERE o.uid = a.owner), '')`

func (h *hitReader) readParents(found []model.Record) error {
	h.parents = map[model.UID]model.UID{}
	var uid, mission model.UID
	use := func() error { h.parents[uid] = mission; return nil }
	if uids := uidsOfKind(found, "answer"); len(uids) > 0 {
		err := each(h.q, []any{&uid, &mission}, use,
			"SELECT a.uid, r.mission FROM answer a JOIN recommendation r ON r.uid = a.recommendation WHERE a.uid "+inList, jsonList(uids))
		if err != nil {
			return err
		}
	}
	if uids := uidsOfKind(found, "attachment"); len(uids) > 0 {
		return each(h.q, []any{&uid, &mission}, use, "SELECT a.uid, "+attachmentMissionSQL+" FROM attachment a WHERE a.uid "+inList, jsonList(uids))
	}
	return nil
}

func (h *hitReader) readMissions(found []model.Record) error {
	seen := map[model.UID]bool{}
	var uids []model.UID
	for _, r := range found {
		if m := h.mission(r); m != "" && !seen[m] {
			seen[m] = true
			uids = append(uids, m)
		}
	}
	all, err := list[model.Mission](h.q, "WHERE uid "+inList, jsonList(uids))
	h.missions = map[model.UID]*model.Mission{}
	for i := range all {
		h.missions[all[i].UID] = &all[i]
	}
	return err
}

// readWards reads the units of the findings found, and the names of these units and of those found themselves.
func (h *hitReader) readWards(found []model.Record) error {
	h.wards, h.names = map[model.UID][]model.UID{}, map[model.UID][]model.WardVersion{}
	wards := uidsOfKind(found, "ward")
	for _, r := range found {
		if w := refIn(r, "ward"); w != "" {
			wards = append(wards, w)
		}
	}
	var finding, ward model.UID
	err := each(h.q, []any{&finding, &ward}, func() error {
		h.wards[finding] = append(h.wards[finding], ward)
		wards = append(wards, ward)
		return nil
	}, `SELECT w.finding, w.ward FROM finding_ward w JOIN finding f ON f.uid = w.finding
		LEFT JOIN mission_ward m ON m.mission = f.mission AND m.ward = w.ward AND m.deleted_at = ''
		WHERE w.deleted_at = '' AND w.finding `+inList+` ORDER BY m.ord, w.uid`, jsonList(uidsOfKind(found, "finding")))
	if err != nil {
		return err
	}
	versions, err := list[model.WardVersion](h.q, "WHERE deleted_at = '' AND ward "+inList+" ORDER BY valid_from", jsonList(wards))
	for _, v := range versions {
		h.names[v.Ward] = append(h.names[v.Ward], v)
	}
	return err
}

// readBodies names those whom recommendations are for and those whom answers are from.
func (h *hitReader) readBodies(found []model.Record) error {
	h.bodies = map[model.UID][]string{}
	bodyOf := map[model.UID][]model.UID{}
	var all []model.UID
	add := func(of, body model.UID) { bodyOf[of], all = append(bodyOf[of], body), append(all, body) }
	for _, r := range found {
		if a, ok := r.(*model.Answer); ok {
			add(a.UID, a.Body)
		}
	}
	var rec, body model.UID
	err := each(h.q, []any{&rec, &body}, func() error { add(rec, body); return nil },
		"SELECT recommendation, body FROM addressee WHERE deleted_at = '' AND recommendation "+inList+" ORDER BY ord, uid",
		jsonList(uidsOfKind(found, "recommendation")))
	if err != nil || len(all) == 0 {
		return err
	}
	names, err := shortNames(h.q, map[model.Noun][]model.UID{"body": all})
	for of, bodies := range bodyOf {
		for _, b := range bodies {
			if names[b] != "" {
				h.bodies[of] = append(h.bodies[of], names[b])
			}
		}
	}
	return err
}

func (h *hitReader) readPosts(found []model.Record) error {
	h.posts = map[model.UID][]model.Post{}
	uids := uidsOfKind(found, "person")
	if len(uids) == 0 {
		return nil
	}
	all, err := list[model.Post](h.q, "WHERE deleted_at = '' AND person "+inList+" ORDER BY valid_from DESC, uid DESC", jsonList(uids))
	for _, p := range all {
		h.posts[p.Person] = append(h.posts[p.Person], p)
	}
	return err
}

// readDays reads the days of the sessions in which findings were made.
func (h *hitReader) readDays(found []model.Record) error {
	h.days = map[model.UID]model.Date{}
	var sessions []model.UID
	for _, r := range found {
		if f, ok := r.(*model.Finding); ok && f.Session != "" {
			sessions = append(sessions, f.Session)
		}
	}
	var uid model.UID
	var day model.Date
	return each(h.q, []any{&uid, &day}, func() error { h.days[uid] = day; return nil }, "SELECT uid, day FROM session WHERE uid "+inList, jsonList(sessions))
}

func (h *hitReader) hit(r model.Record) model.Hit {
	hit := model.Hit{Noun: r.Noun(), UID: r.Head().UID, Mission: h.mission(r), Title: h.title(r), Name: h.name(r), Day: h.day(r)}
	if m := h.missions[hit.Mission]; m != nil {
		hit.Code = m.Code
	}
	parts := h.parts(r)
	hit.Text = parts[0]
	for _, p := range parts {
		if spans := h.query.Highlights(p); len(spans) > 0 {
			hit.Text, hit.Spans = p, spans
			break
		}
	}
	if hit.Text == "" {
		hit.Text = hit.Name
	}
	return hit
}

// parts are the texts to be shown; units and people have theirs in other records.
func (h *hitReader) parts(r model.Record) []string {
	parts := searchParts(r)
	switch r.Noun() {
	case "ward":
		return append([]string{h.allNames(r.Head().UID)}, parts...)
	case "person":
		return append([]string{parts[0] + h.allPosts(r.Head().UID)}, parts...)
	}
	return parts
}

func (h *hitReader) allPosts(person model.UID) string {
	var b strings.Builder
	for _, p := range h.posts[person] {
		title := p.FullTitle
		if title == "" {
			title = p.Title
		}
		b.WriteString("; " + title)
	}
	return b.String()
}

// title is what a list of hits of all kinds says of a record: "Nhận xét, Phường 3, PN-2023-01".
func (h *hitReader) title(r model.Record) string {
	m := h.missions[h.mission(r)]
	parts := []string{model.UpperFirst(r.Noun().Label())}
	switch r := r.(type) {
	case *model.Finding:
		parts = append(parts, h.wardNames(r, m))
	case *model.Document:
		parts = append([]string{r.Type.Label()}, r.Number)
	case *model.Session:
		parts = append(parts, h.nameOn(r.Ward, m))
	case *model.Ward:
		parts = append(parts, r.Area)
	}
	if m != nil {
		parts = append(parts, m.Code)
	}
	return joinKnown(parts...)
}

// joinKnown joins what is known with commas.
func joinKnown(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// name tells a record from others of its kind.
func (h *hitReader) name(r model.Record) string {
	m := h.missions[h.mission(r)]
	switch r := r.(type) {
	case *model.Mission:
		return r.Code
	case *model.Finding:
		return r.Kind.Label() + ", " + h.wardNames(r, m)
	case *model.Recommendation, *model.Answer:
		return strings.Join(h.bodies[r.Head().UID], ", ")
	case *model.Session:
		return h.nameOn(r.Ward, m)
	case *model.Ward:
		return h.nameOn(r.UID, nil)
	case *model.Document:
		return joinKnown(r.Type.Label(), r.Number)
	case *model.Basis:
		return strings.TrimSpace(r.Kind.Label() + " " + r.Number)
	case *model.Attachment:
		return model.UpperFirst(r.OwnerNoun.Label())
	}
	return nameOf(r)
}

func (h *hitReader) day(r model.Record) model.Date {
	switch r := r.(type) {
	case *model.Mission:
		return pickDay(r)
	case *model.Finding:
		return h.days[r.Session]
	case *model.Recommendation:
		return r.Due
	case *model.Answer:
		return r.Day
	case *model.Session:
		return r.Day
	case *model.Document:
		return r.Day
	case *model.Basis:
		return r.Day
	}
	return ""
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

// nameOn names a unit as on the mission's day; without a mission as it is called last.
func (h *hitReader) nameOn(ward model.UID, m *model.Mission) string {
	versions := h.names[ward]
	if len(versions) == 0 {
		return ""
	}
	if m == nil {
		return versions[len(versions)-1].Title()
	}
	for _, v := range versions {
		if day := pickDay(m); day != "" && v.ValidOn(day) {
			return v.Title()
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
