package data

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"sogiamsat/data/model"
)

// searcher keeps the words of findings, missions, units, recommendations and papers in memory, made at the first search
// and brought up to date by every change. Nothing of it lies in the file.
type searcher struct {
	mu    sync.Mutex
	index *model.Index
	refs  []model.Ref // by number in the index; newer records have greater numbers
	ids   map[model.UID]int
	stale map[model.UID]model.Noun // changed since the index saw them
}

// searchTexts has one statement per noun that is searched: uid and text of the records that are not in the bin, oldest
// first; "AND" continues it.
var searchTexts = []struct {
	noun model.Noun
	sql  string
}{
	{"mission", `SELECT uid, code || ' ' || theme || ' ' || short_theme || ' ' || assessment || ' ' || note FROM mission WHERE deleted_at = ''`},
	{"ward", `SELECT uid, area || ' ' || (SELECT coalesce(group_concat(
		CASE kind WHEN 'phuong' THEN 'Phường ' WHEN 'xa' THEN 'Xã ' WHEN 'thi_tran' THEN 'Thị trấn ' WHEN 'dac_khu' THEN 'Đặc khu ' ELSE '' END
		|| name || ' ' || short_name, '; '), '') FROM ward_version WHERE ward = ward.uid AND deleted_at = '') FROM ward WHERE deleted_at = ''`},
	{"finding", `SELECT uid, text || ' ' || evidence FROM finding WHERE deleted_at = ''`},
	{"recommendation", `SELECT uid, text || ' ' || note FROM recommendation WHERE deleted_at = ''`},
	{"document", `SELECT uid, number || ' ' || subject || ' ' || note FROM document WHERE deleted_at = ''`},
}

// owners says under which record a part's text is found.
var owners = map[model.Noun]string{"ward_version": "ward"}

// Search finds records by words: without accents, or with accents that must then match; the last word may be the
// beginning of one. Newest first, at most limit hits (0: all).
func (s *Store) Search(ctx context.Context, typed string, limit int) ([]model.Hit, error) {
	q := model.ParseQuery(typed)
	if q.Empty() {
		return nil, nil
	}
	s.search.mu.Lock()
	defer s.search.mu.Unlock()
	if err := s.refreshIndex(ctx); err != nil {
		return nil, fmt.Errorf("search %q: %w", typed, err)
	}
	var refs []model.Ref
	for _, id := range s.search.index.Search(q, limit) {
		refs = append(refs, s.search.refs[id])
	}
	hits, err := s.hits(ctx, refs, q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", typed, err)
	}
	return hits, nil
}

// refreshIndex makes the index, or takes in what changed since.
func (s *Store) refreshIndex(ctx context.Context) error {
	x := &s.search
	if x.index == nil {
		x.index, x.ids, x.stale = model.NewIndex(), map[model.UID]int{}, map[model.UID]model.Noun{}
		s.OnChange(s.noteStale)
		for _, t := range searchTexts {
			if err := s.readTexts(ctx, t.noun, t.sql+" ORDER BY uid"); err != nil {
				x.index = nil
				return err
			}
		}
		return nil
	}
	for _, t := range searchTexts {
		var changed []model.UID
		for uid, n := range x.stale {
			if n != t.noun {
				continue
			}
			changed = append(changed, uid)
			if id, ok := x.ids[uid]; ok {
				x.index.Remove(id)
			}
		}
		if len(changed) == 0 {
			continue
		}
		if err := s.readTexts(ctx, t.noun, t.sql+" AND uid "+inList+" ORDER BY uid", jsonList(changed)); err != nil {
			return err
		}
		for _, uid := range changed {
			delete(x.stale, uid)
		}
	}
	return nil
}

func (s *Store) readTexts(ctx context.Context, n model.Noun, stmt string, args ...any) error {
	var uid model.UID
	var text string
	return each(s.source(ctx), []any{&uid, &text}, func() error {
		id, known := s.search.ids[uid]
		if !known {
			id = len(s.search.refs)
			s.search.ids[uid] = id
			s.search.refs = append(s.search.refs, model.Ref{Noun: n, UID: uid})
		}
		s.search.index.Add(id, text)
		return nil
	}, stmt, args...)
}

// noteStale remembers what an action touched; it runs on the goroutine of the action and reads nothing.
func (s *Store) noteStale(c model.Change) {
	s.search.mu.Lock()
	defer s.search.mu.Unlock()
	for _, r := range c.Records {
		if owner := owners[r.Noun]; owner != "" {
			s.staleOwners(model.Noun(owner))
			continue
		}
		s.search.stale[r.UID] = r.Noun
	}
}

// staleOwners has all records of a small kind read again: which of them a removed part belonged to is not known any more.
func (s *Store) staleOwners(n model.Noun) {
	for uid, id := range s.search.ids {
		if s.search.refs[id].Noun == n {
			s.search.stale[uid] = n
		}
	}
}

// hits reads the records found, a statement per kind, and keeps their order.
func (s *Store) hits(ctx context.Context, refs []model.Ref, q model.Query) ([]model.Hit, error) {
	byNoun := map[model.Noun][]model.UID{}
	for _, r := range refs {
		byNoun[r.Noun] = append(byNoun[r.Noun], r.UID)
	}
	found := map[model.UID]model.Hit{}
	for _, t := range searchTexts {
		if len(byNoun[t.noun]) == 0 {
			continue
		}
		if err := s.hitsOf(ctx, t.noun, byNoun[t.noun], found); err != nil {
			return nil, err
		}
	}
	out := make([]model.Hit, 0, len(refs))
	for _, r := range refs {
		h := found[r.UID]
		h.Spans = q.Highlights(h.Text)
		out = append(out, h)
	}
	return out, nil
}

// hitColumns are mission, words for the title and the text to show, per noun.
var hitColumns = map[model.Noun]string{
	"mission": `mission.uid, mission.code, mission.theme`,
	"ward": `'', ward.area, (SELECT coalesce(group_concat(CASE kind WHEN 'phuong' THEN 'Phường ' WHEN 'xa' THEN 'Xã '
		WHEN 'thi_tran' THEN 'Thị trấn ' WHEN 'dac_khu' THEN 'Đặc khu ' ELSE '' END || name, '; '), '')
		FROM (SELECT * FROM ward_version WHERE ward = ward.uid AND deleted_at = '' ORDER BY valid_from))`,
	"finding": `finding.mission, (SELECT coalesce(group_concat((SELECT name FROM ward_version v WHERE v.ward = fw.ward AND v.deleted_at = ''
		ORDER BY v.valid_from LIMIT 1), ', '), '') FROM finding_ward fw WHERE fw.finding = finding.uid AND fw.deleted_at = '')
		|| '|' || (SELECT code FROM mission WHERE uid = finding.mission), finding.text`,
	"recommendation": `recommendation.mission, (SELECT code FROM mission WHERE uid = recommendation.mission), recommendation.text`,
	"document":       `coalesce(document.mission, ''), document.type || ' ' || document.number, document.subject`,
}

func (s *Store) hitsOf(ctx context.Context, n model.Noun, uids []model.UID, found map[model.UID]model.Hit) error {
	h := model.Hit{Noun: n}
	var words string
	return each(s.source(ctx), []any{&h.UID, &h.Mission, &words, &h.Text}, func() error {
		h.Title = hitTitle(n, words)
		found[h.UID] = h
		return nil
	}, fmt.Sprintf("SELECT uid, %s FROM %s WHERE uid %s", hitColumns[n], n, inList), jsonList(uids))
}

// hitTitle is what the list of hits says of a record: "Nhận xét, phường 3, PN-2023-01".
func hitTitle(n model.Noun, words string) string {
	parts := []string{model.UpperFirst(n.Label())}
	if n == "finding" {
		wards, code, _ := strings.Cut(words, "|")
		if wards == "" {
			wards = "chung"
		} else {
			wards = "phường " + wards
		}
		return strings.Join(append(parts, wards, code), ", ")
	}
	if words = strings.TrimSpace(words); words != "" {
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}
