package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"sogiamsat/data/model"
)

// searcher keeps the words of missions, units, findings, papers and all else that people look for (model.SearchNouns) in
// memory, made at the first search or by Warm and brought up to date by every change. Nothing of it lies in the file.
type searcher struct {
	mu    sync.Mutex // held while the index is made or asked
	index *model.Index
	refs  []model.Ref // by number in the index; newer records have greater numbers
	ids   map[model.UID]int

	noting    sync.Mutex // held for moments only, so that no action waits for a search
	listening bool
	stale     map[model.UID]model.Noun // changed since the index saw them
}

// Search finds records by words: typed without marks a word finds every writing, with marks only that one; the last
// word may be the beginning of one. Units are found by every name they ever had. The newest come first, at most limit of
// them (0: all).
func (s *Store) Search(ctx context.Context, typed string, limit int) ([]model.Hit, error) {
	q := model.ParseQuery(typed)
	if q.Empty() {
		return nil, nil
	}
	refs, err := s.searchRefs(ctx, q, limit)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", typed, err)
	}
	hits, err := s.hits(ctx, refs, q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", typed, err)
	}
	return hits, nil
}

// Warm makes what the first search would have to make, so that it does not have to wait; it may run beside all else. How
// many records it has taken in is told to who asked for it (model.WithProgress).
func (s *Store) Warm(ctx context.Context) error {
	s.search.mu.Lock()
	defer s.search.mu.Unlock()
	if err := s.refreshIndex(ctx); err != nil {
		return fmt.Errorf("prepare search: %w", err)
	}
	return nil
}

func (s *Store) searchRefs(ctx context.Context, q model.Query, limit int) ([]model.Ref, error) {
	x := &s.search
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := s.refreshIndex(ctx); err != nil {
		return nil, err
	}
	ids := x.index.Search(q, limit)
	out := make([]model.Ref, len(ids))
	for i, id := range ids {
		out[i] = x.refs[id]
	}
	return out, nil
}

// refreshIndex makes the index, or takes in what changed since.
func (s *Store) refreshIndex(ctx context.Context) error {
	x := &s.search
	stale := s.takeStale()
	var err error
	if x.index == nil {
		x.ids, x.refs = map[model.UID]int{}, nil
		err = s.fillIndex(ctx)
	} else if len(stale) > 0 {
		err = s.updateIndex(ctx, stale)
	}
	if err != nil { // half an index would hide records; the next search makes a new one
		x.index = nil
	}
	return err
}

// takeStale empties the list of changed records; what changes from now on is noted for the next time.
func (s *Store) takeStale() map[model.UID]model.Noun {
	x := &s.search
	x.noting.Lock()
	defer x.noting.Unlock()
	x.listening = true
	stale := x.stale
	x.stale = nil
	return stale
}

// noteStale remembers what an action touched, before anybody hears of it, so that whoever then searches finds it. It runs
// on the goroutine of the action and reads nothing.
func (x *searcher) noteStale(c model.Change) {
	x.noting.Lock()
	defer x.noting.Unlock()
	if !x.listening {
		return // the first search reads everything
	}
	if x.stale == nil {
		x.stale = map[model.UID]model.Noun{}
	}
	for _, r := range c.Records {
		x.stale[r.UID] = r.Noun
	}
}

// textsAtOnce is how many records go into the index between two looks whether it is still wanted.
const textsAtOnce = 500

// searchText is one record's words.
type searchText struct {
	ref     model.Ref
	created model.Instant
	text    string
}

func (s *Store) fillIndex(ctx context.Context) error {
	var all []searchText
	for _, n := range model.SearchNouns {
		some, err := searchSources[n](s.source(ctx), "WHERE deleted_at = ''")
		if err != nil {
			return err
		}
		all = append(all, some...)
	}
	slices.SortFunc(all, func(a, b searchText) int {
		if d := strings.Compare(string(a.created), string(b.created)); d != 0 {
			return d
		}
		return strings.Compare(string(a.ref.UID), string(b.ref.UID))
	})
	s.search.index = model.NewIndex()
	for start := 0; start < len(all); start += textsAtOnce {
		if err := ctx.Err(); err != nil {
			return refusal(err)
		}
		model.TellProgress(ctx, start, len(all))
		s.search.add(all[start:min(start+textsAtOnce, len(all))])
	}
	return nil
}

func (x *searcher) add(all []searchText) {
	for _, t := range all {
		id, known := x.ids[t.ref.UID]
		if !known {
			id = len(x.refs)
			x.ids[t.ref.UID] = id
			x.refs = append(x.refs, t.ref)
		}
		x.index.Add(id, t.text)
	}
}

func (s *Store) updateIndex(ctx context.Context, stale map[model.UID]model.Noun) error {
	changed := map[model.Noun][]model.UID{}
	for uid, n := range stale {
		if owner, ok := namesElsewhere[n]; ok { // whose name was removed is not known any more; there are few of these
			changed[owner] = s.search.all(owner, changed[owner])
			continue
		}
		changed[n] = append(changed[n], uid)
	}
	for _, n := range model.SearchNouns {
		uids := changed[n]
		if len(uids) == 0 {
			continue
		}
		slices.Sort(uids)
		for _, uid := range uids {
			if id, ok := s.search.ids[uid]; ok {
				s.search.index.Remove(id)
			}
		}
		some, err := searchSources[n](s.source(ctx), "WHERE deleted_at = '' AND uid "+inList+" ORDER BY uid", jsonList(slices.Compact(uids)))
		if err != nil {
			return err
		}
		s.search.add(some)
	}
	return nil
}

// all adds the known records of a kind to the list.
func (x *searcher) all(n model.Noun, to []model.UID) []model.UID {
	for _, r := range x.refs {
		if r.Noun == n {
			to = append(to, r.UID)
		}
	}
	return to
}

// namesElsewhere are records whose words count as those of another kind.
var namesElsewhere = map[model.Noun]model.Noun{"ward_version": "ward", "post": "person"}

// searchSources read the words of records; rest is the WHERE clause.
var searchSources = map[model.Noun]func(q querier, rest string, args ...any) ([]searchText, error){
	"mission":        textsOf[model.Mission],
	"finding":        findingTexts,
	"recommendation": textsOf[model.Recommendation],
	"answer":         textsOf[model.Answer],
	"session":        textsOf[model.Session],
	"document":       textsOf[model.Document],
	"topic":          textsOf[model.Topic],
	"basis":          textsOf[model.Basis],
	"ward":           wardTexts,
	"person":         personTexts,
	"attachment":     textsOf[model.Attachment],
	"phrase":         textsOf[model.Phrase],
}

func textsOf[T any](q querier, rest string, args ...any) ([]searchText, error) {
	all, err := list[T](q, rest, args...)
	if err != nil {
		return nil, err
	}
	out := make([]searchText, len(all))
	for i := range all {
		r := any(&all[i]).(model.Record)
		out[i] = searchText{model.Ref{Noun: r.Noun(), UID: r.Head().UID}, r.Head().CreatedAt, strings.Join(searchParts(r), "\n")}
	}
	return out, nil
}

// findingTexts reads nothing but the words: findings are many.
func findingTexts(q querier, rest string, args ...any) ([]searchText, error) {
	var out []searchText
	t := searchText{ref: model.Ref{Noun: "finding"}}
	err := each(q, []any{&t.ref.UID, &t.created, &t.text}, func() error { out = append(out, t); return nil },
		"SELECT uid, created_at, text || char(10) || evidence FROM finding "+rest, args...)
	return out, err
}

func wardTexts(q querier, rest string, args ...any) ([]searchText, error) {
	out, err := textsOf[model.Ward](q, rest, args...)
	if err != nil {
		return nil, err
	}
	versions, err := list[model.WardVersion](q, "WHERE deleted_at = ''")
	if err != nil {
		return nil, err
	}
	names := map[model.UID]string{}
	for _, v := range versions {
		names[v.Ward] += "\n" + v.Title() + " " + v.ShortName
	}
	for i := range out {
		out[i].text += names[out[i].ref.UID]
	}
	return out, nil
}

func personTexts(q querier, rest string, args ...any) ([]searchText, error) {
	out, err := textsOf[model.Person](q, rest, args...)
	if err != nil {
		return nil, err
	}
	posts, err := list[model.Post](q, "WHERE deleted_at = ''")
	titles := map[model.UID]string{}
	for _, p := range posts {
		titles[p.Person] += "\n" + p.Title + "\n" + p.FullTitle
	}
	for i := range out {
		out[i].text += titles[out[i].ref.UID]
	}
	return out, err
}

// searchParts are the texts of a record in which words are looked for; the first that has one of them is shown.
func searchParts(r model.Record) []string {
	switch r := r.(type) {
	case *model.Mission:
		return []string{r.Theme, r.ShortTheme, r.Code, r.Assessment, r.Note}
	case *model.Ward:
		return []string{r.Area}
	case *model.Finding:
		return []string{r.Text, r.Evidence}
	case *model.Recommendation:
		return []string{r.Text, r.Note, r.Origin}
	case *model.Answer:
		return []string{r.Text, r.PaperNumber, r.Result}
	case *model.Session:
		return []string{r.Place, r.ReportNumber, r.TurnOpening, r.TurnReport, r.TurnDiscussion, r.TurnExplain, r.TurnConclusion}
	}
	return paperParts(r)
}

func paperParts(r model.Record) []string {
	switch r := r.(type) {
	case *model.Document:
		return []string{r.Subject, r.Number, r.Type.Label(), r.Note}
	case *model.Topic:
		return []string{r.Title}
	case *model.Basis:
		return []string{r.Subject, r.Number, r.Kind.Label(), r.Issuer}
	case *model.Person:
		return []string{r.FullName, r.Phone}
	case *model.Attachment:
		return []string{r.Name}
	case *model.Phrase:
		return []string{r.Text, r.Code}
	}
	return nil
}
