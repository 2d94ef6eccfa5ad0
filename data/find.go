package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Find is Search for the page of searching: narrowed, kind by kind, with the number of records of each kind. Words are
// those of Search.
func (s *Store) Find(ctx context.Context, typed string, f model.SearchFilter) (model.Found, error) {
	found := model.Found{Counts: map[model.Noun]int{}}
	q := model.ParseQuery(typed)
	if q.Empty() {
		return found, nil
	}
	refs, err := s.searchRefs(ctx, q, 0)
	if err == nil && f.Narrows() {
		refs, err = narrowed(s.source(ctx), refs, f)
	}
	if err != nil {
		return found, fmt.Errorf("find %q: %w", typed, err)
	}
	for _, r := range refs {
		found.Counts[r.Noun]++
	}
	found.Hits, err = s.hits(ctx, pickHits(refs, f), q)
	if err != nil {
		return found, fmt.Errorf("find %q: %w", typed, err)
	}
	return found, nil
}

// pickHits takes the newest of each kind, or of the one asked for, kind by kind.
func pickHits(refs []model.Ref, f model.SearchFilter) []model.Ref {
	var out []model.Ref
	for _, n := range model.SearchNouns {
		if f.Noun != "" && f.Noun != n {
			continue
		}
		taken := 0
		for _, r := range refs {
			if r.Noun == n && (f.Limit == 0 || taken < f.Limit) {
				out = append(out, r)
				taken++
			}
		}
	}
	return out
}

// narrowed keeps what fits the filter, in one statement per kind.
func narrowed(q querier, refs []model.Ref, f model.SearchFilter) ([]model.Ref, error) {
	uids := map[model.Noun][]model.UID{}
	for _, r := range refs {
		uids[r.Noun] = append(uids[r.Noun], r.UID)
	}
	year := ""
	if f.Year != 0 {
		year = fmt.Sprintf("%04d", f.Year)
	}
	fits := map[model.UID]bool{}
	for n, some := range uids {
		var uid model.UID
		err := each(q, []any{&uid}, func() error { fits[uid] = true; return nil }, narrowSQL[n], jsonList(some), f.Mission, year, f.Ward)
		if err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(refs, func(r model.Ref) bool { return !fits[r.UID] }), nil
}

// narrowSQL picks from the uids in ?1 those of the mission ?2, the year ?3 and the unit ?4; ” picks all.
var narrowSQL = map[model.Noun]string{
	"mission": narrowBy("mission x", "x.uid", "", "SELECT 1 FROM mission_ward w WHERE w.mission = x.uid AND w.ward = ?4 AND w.deleted_at = ''"),
	"finding": narrowBy("finding x", "x.mission", "", "SELECT 1 FROM finding_ward w WHERE w.finding = x.uid AND w.ward = ?4 AND w.deleted_at = ''"),
	"recommendation": narrowBy("recommendation x", "x.mission", "",
		"SELECT 1 FROM addressee w JOIN body b ON b.uid = w.body WHERE w.recommendation = x.uid AND b.ward = ?4 AND w.deleted_at = ''"),
	"answer": narrowBy("answer x JOIN recommendation r ON r.uid = x.recommendation", "r.mission", "",
		"SELECT 1 FROM body b WHERE b.uid = x.body AND b.ward = ?4"),
	"session":    narrowBy("session x", "x.mission", "", "SELECT 1 WHERE x.ward = ?4"),
	"document":   narrowBy("document x", "x.mission", "x.day", "SELECT 1 WHERE x.ward = ?4"),
	"topic":      narrowBy("topic x", "x.mission", "", ""),
	"attachment": narrowBy("(SELECT a.uid, "+attachmentMissionSQL+" AS mission FROM attachment a WHERE a.uid IN (SELECT value FROM json_each(?1))) x", "x.mission", "", ""),
	"ward": `SELECT x.uid FROM ward x WHERE x.uid IN (SELECT value FROM json_each(?1)) AND (?4 = '' OR x.uid = ?4)
		AND (?2 = '' AND ?3 = '' OR EXISTS (SELECT 1 FROM mission_ward w JOIN mission m ON m.uid = w.mission
		WHERE w.ward = x.uid AND w.deleted_at = '' AND (?2 = '' OR m.uid = ?2) AND (?3 = '' OR substr(` + pickDaySQL + `, 1, 4) = ?3)))`,
	"basis": `SELECT x.uid FROM basis x WHERE x.uid IN (SELECT value FROM json_each(?1)) AND ?4 = '' AND (?3 = '' OR substr(x.day, 1, 4) = ?3)
		AND (?2 = '' OR EXISTS (SELECT 1 FROM mission_basis b WHERE b.basis = x.uid AND b.mission = ?2 AND b.deleted_at = ''))`,
	"person": `SELECT x.uid FROM person x WHERE x.uid IN (SELECT value FROM json_each(?1)) AND ?4 = '' AND EXISTS (
		SELECT 1 FROM member w JOIN mission m ON m.uid = w.mission WHERE w.person = x.uid AND w.deleted_at = ''
		AND (?2 = '' OR m.uid = ?2) AND (?3 = '' OR substr(` + pickDaySQL + `, 1, 4) = ?3))`,
	"phrase": "SELECT uid FROM phrase WHERE uid IN (SELECT value FROM json_each(?1)) AND ?2 || ?3 || ?4 = ''",
}

// narrowBy is the statement of records that belong to a mission, which gives the year unless the record has a day of its
// own. Without a condition for units no unit fits.
func narrowBy(from, mission, day, ward string) string {
	year := "substr(" + pickDaySQL + ", 1, 4)"
	if day != "" {
		year = "substr(coalesce(nullif(" + day + ", ''), " + pickDaySQL + "), 1, 4)"
	}
	if ward == "" {
		ward = "SELECT 1 WHERE 0"
	}
	return "SELECT x.uid FROM " + from + " LEFT JOIN mission m ON m.uid = " + mission +
		" WHERE x.uid IN (SELECT value FROM json_each(?1)) AND (?2 = '' OR m.uid = ?2) AND (?3 = '' OR " + year + " = ?3) AND (?4 = '' OR EXISTS (" + ward + "))"
}

// SearchChoices lists the missions, years and units a search can be narrowed to.
func (s *Store) SearchChoices(ctx context.Context) (model.SearchChoices, error) {
	var c model.SearchChoices
	err := s.together(ctx, func(q querier) error {
		missions, err := list[model.Mission](q, "WHERE deleted_at = '' ORDER BY period_from DESC, code DESC")
		if err != nil {
			return err
		}
		for _, m := range missions {
			name := m.ShortTheme
			if name == "" {
				name = beginning(m.Theme)
			}
			c.Missions = append(c.Missions, model.NamedRecord{UID: m.UID, Name: m.Code + ": " + name})
			if year := pickDay(&m).Year(); year != 0 && !slices.Contains(c.Years, year) {
				c.Years = append(c.Years, year)
			}
		}
		slices.SortFunc(c.Years, func(a, b int) int { return b - a })
		c.Wards, err = wardChoices(q)
		return err
	})
	if err != nil {
		return c, fmt.Errorf("choices of searching: %w", err)
	}
	return c, nil
}

// wardChoices names each unit as it is called last; units of one name are told apart by where they lie.
func wardChoices(q querier) ([]model.NamedRecord, error) {
	wards, err := list[model.Ward](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return nil, err
	}
	uids, areas, times := make([]model.UID, len(wards)), map[model.UID]string{}, map[string]int{}
	for i, w := range wards {
		uids[i], areas[w.UID] = w.UID, w.Area
	}
	versions, err := newestNames(q, uids)
	if err != nil {
		return nil, err
	}
	for _, v := range versions {
		times[v.Title()]++
	}
	var out []model.NamedRecord
	for _, uid := range uids {
		v, ok := versions[uid]
		if !ok {
			continue
		}
		name := v.Title()
		if times[name] > 1 {
			name = joinKnown(name, areas[uid])
		}
		out = append(out, model.NamedRecord{UID: uid, Name: name})
	}
	slices.SortStableFunc(out, func(a, b model.NamedRecord) int { return model.Compare(a.Name, b.Name) })
	return out, nil
}
