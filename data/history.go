package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"sogiamsat/data/model"
)

// RecordHistory is the history of a record and of all its parts, action by action, the newest first; that of a mission
// has all its findings, sessions, papers ... Parts that were taken out since are in it too. The number of statements
// does not grow with what the record has.
func (s *Store) RecordHistory(ctx context.Context, root model.Ref, f model.HistoryFilter) (model.HistoryPage, error) {
	h := historyReader{filter: f, where: s.opts.Now().Location()}
	err := s.together(ctx, func(q querier) error { return h.read(q, root) })
	if err != nil {
		return model.HistoryPage{}, fmt.Errorf("history of %s %s: %w", root.Noun, root.UID, err)
	}
	return h.page, nil
}

// historyReader gathers a page of a history.
type historyReader struct {
	filter model.HistoryFilter
	where  *time.Location
	page   model.HistoryPage
}

func (h *historyReader) read(q querier, root model.Ref) error {
	gone, err := removedParts(q, root)
	if err != nil {
		return err
	}
	all, err := historyLines(q, root, gone)
	if err != nil {
		return err
	}
	h.listChoices(all)
	h.addRows(h.narrowed(all))
	return nameRows(q, h.page.Rows)
}

// historyLine is what one action did to the records of one kind; an action has one moment and one author.
type historyLine struct {
	row    model.HistoryRow // Seq is the last entry of the kind
	first  int              // its first entry
	weight int
}

// historyLines are in the order of time.
func historyLines(q querier, root model.Ref, gone []model.UID) ([]historyLine, error) {
	var all []historyLine
	var l historyLine
	r := &l.row
	err := each(q, []any{&r.Group, &r.Noun, &r.At, &r.Who, &r.Action, &l.first, &r.Seq, &r.Records, &l.weight}, func() error {
		all = append(all, l)
		return nil
	}, scopeSQL[root.Noun]+`SELECT action_uid, noun, at, who, action, min(seq), max(seq) AS place, count(DISTINCT record), `+weightSQL+`
		FROM journal WHERE record IN (SELECT uid FROM scope UNION ALL SELECT value FROM json_each(?2)) GROUP BY action_uid, noun ORDER BY place`,
		root.UID, jsonList(gone))
	return all, err
}

// listChoices lists what the history can be narrowed by.
func (h *historyReader) listChoices(all []historyLine) {
	who, nouns := map[string]bool{}, map[model.Noun]bool{}
	for _, l := range all {
		if !who[l.row.Who] {
			who[l.row.Who] = true
			h.page.Who = append(h.page.Who, l.row.Who)
		}
		nouns[l.row.Noun] = true
	}
	slices.SortFunc(h.page.Who, model.Compare)
	for _, n := range model.Nouns {
		if nouns[n] {
			h.page.Nouns = append(h.page.Nouns, n)
		}
	}
}

func (h *historyReader) narrowed(all []historyLine) []historyLine {
	f := h.filter
	var from, to model.Instant
	if f.From != "" {
		from = h.midnight(f.From)
	}
	if f.To != "" {
		to = h.midnight(f.To.AddDays(1))
	}
	return slices.DeleteFunc(all, func(l historyLine) bool {
		r := l.row
		return f.Noun != "" && r.Noun != f.Noun || f.Who != "" && r.Who != f.Who || from != "" && r.At < from || to != "" && r.At >= to
	})
}

// addRows takes the lines of one action together and keeps the page asked for.
func (h *historyReader) addRows(all []historyLine) {
	byGroup := map[model.UID]*historyLine{}
	var order []*historyLine
	for i := range all {
		l := &all[i]
		have, ok := byGroup[l.row.Group]
		if !ok {
			byGroup[l.row.Group] = l
			order = append(order, l)
			continue
		}
		have.row.Seq, have.row.Records = max(have.row.Seq, l.row.Seq), have.row.Records+l.row.Records
		if l.weight < have.weight {
			have.row.Noun, have.first, have.weight = l.row.Noun, l.first, l.weight
		}
	}
	slices.SortFunc(order, func(a, b *historyLine) int { return b.row.Seq - a.row.Seq })
	for _, l := range order {
		if h.filter.Before > 0 && l.row.Seq >= h.filter.Before {
			continue
		}
		if n := len(h.page.Rows); h.filter.Limit > 0 && n == h.filter.Limit {
			h.page.Next = h.page.Rows[n-1].Seq
			return
		}
		l.row.About = l.first
		h.page.Rows = append(h.page.Rows, l.row)
	}
}

// midnight is the moment a day begins.
func (h *historyReader) midnight(d model.Date) model.Instant {
	return model.InstantOf(time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, h.where))
}

// nameRows says what each action is about: of the records it touched the one that says most.
func nameRows(q querier, rows []model.HistoryRow) error {
	places, at := make([]string, len(rows)), map[int]int{}
	for i, r := range rows {
		places[i], at[r.About] = strconv.Itoa(r.About), i
	}
	about := make([]model.Record, len(rows))
	var seq int
	var ref model.Ref
	var image string
	err := each(q, []any{&seq, &ref.Noun, &ref.UID, &image}, func() (err error) {
		i := at[seq]
		rows[i].Ref = ref
		about[i], err = fromImage(ref.Noun, image)
		return q.fail(err)
	}, "SELECT seq, noun, record, coalesce(nullif(after, ''), before) FROM journal WHERE seq IN ("+strings.Join(places, ",")+")")
	if err != nil {
		return err
	}
	names, err := titles(q, about)
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].Title = names[i]
	}
	return nil
}

// linkNouns are records that only tie others together: taking one out is not a deletion, and it can be tied again.
var linkNouns = []model.Noun{
	"mission_basis", "mission_body", "finding_ward", "finding_source", "finding_link", "addressee", "recommendation_finding",
}

// weightSQL orders the records of one action by how much they say: wholes before parts, ties last.
var weightSQL = func() string {
	var b strings.Builder
	b.WriteString("CASE noun")
	heavy := []model.Noun{"mission", "finding", "recommendation", "session", "document"}
	for i, n := range heavy {
		fmt.Fprintf(&b, " WHEN '%s' THEN %d", n, i)
	}
	for i, n := range model.Nouns {
		switch {
		case slices.Contains(heavy, n):
		case slices.Contains(linkNouns, n):
			fmt.Fprintf(&b, " WHEN '%s' THEN %d", n, 200+i)
		default:
			fmt.Fprintf(&b, " WHEN '%s' THEN %d", n, 100+i)
		}
	}
	return b.String() + " ELSE 999 END"
}()

// scopeSQL begins a statement, for each kind of record, with the list "scope" of the record ?1 and all its parts, also
// those in the bin. Each level is read once; attachments, which can hang on anything and are few, are looked at one by
// one.
var scopeSQL = func() map[model.Noun]string {
	out := map[model.Noun]string{}
	for _, n := range model.Nouns {
		s := scopeBuilder{}
		s.add(n, "SELECT ?1")
		out[n] = "WITH " + strings.Join(s.levels, ", ") + ", owners(uid) AS MATERIALIZED (" + strings.Join(s.names, " UNION ALL ") +
			"), scope(uid) AS MATERIALIZED (SELECT uid FROM owners UNION ALL SELECT uid FROM attachment WHERE +owner IN (SELECT uid FROM owners)) "
	}
	return out
}()

type scopeBuilder struct{ levels, names []string }

func (s *scopeBuilder) add(n model.Noun, stmt string) {
	name := fmt.Sprintf("level%d", len(s.levels))
	s.levels = append(s.levels, name+"(uid) AS MATERIALIZED ("+stmt+")")
	s.names = append(s.names, "SELECT uid FROM "+name)
	for _, p := range parts[n] {
		if p.noun != "attachment" {
			s.add(p.noun, fmt.Sprintf("SELECT uid FROM %s WHERE %s IN (SELECT uid FROM %s)", p.noun, p.column, name))
		}
	}
}

// removedParts finds in the journal the parts that were taken out of the tables. Only entries after the root's first one
// can name it, and only those of kinds that can be a part.
func removedParts(q querier, root model.Ref) ([]model.UID, error) {
	type gone struct {
		uid    model.UID
		owners []model.UID
	}
	var all []gone
	var noun model.Noun
	var uid model.UID
	var image string
	err := each(q, []any{&noun, &uid, &image}, func() error {
		r, err := fromImage(noun, image)
		if err == nil {
			all = append(all, gone{uid, ownersOf(r)})
		}
		return q.fail(err)
	}, "SELECT noun, record, before FROM journal WHERE seq > (SELECT min(seq) FROM journal WHERE record = ?) AND noun "+inList+" AND after = '' ORDER BY seq",
		root.UID, jsonList(partNouns(root.Noun)))
	if err != nil || len(all) == 0 {
		return nil, err
	}
	known := map[model.UID]bool{}
	err = each(q, []any{&uid}, func() error { known[uid] = true; return nil }, scopeSQL[root.Noun]+"SELECT uid FROM scope", root.UID)
	if err != nil {
		return nil, err
	}
	var out []model.UID
	for found := true; found; {
		found = false
		for _, g := range all {
			if !known[g.uid] && slices.ContainsFunc(g.owners, func(o model.UID) bool { return known[o] }) {
				known[g.uid], found = true, true
				out = append(out, g.uid)
			}
		}
	}
	return out, nil
}

// partNouns are the kinds of records that can be parts, at any depth, of one of this kind.
func partNouns(n model.Noun) []model.Noun {
	out := []model.Noun{}
	for todo := []model.Noun{n}; len(todo) > 0; todo = todo[1:] {
		for _, p := range parts[todo[0]] {
			if !slices.Contains(out, p.noun) {
				out, todo = append(out, p.noun), append(todo, p.noun)
			}
		}
	}
	return out
}

// ownersOf are the records that r is a part of.
func ownersOf(r model.Record) []model.UID {
	if a, ok := r.(*model.Attachment); ok {
		return []model.UID{a.Owner}
	}
	var out []model.UID
	v := structOf(r)
	for _, c := range tableFor(r).refs {
		if c.own || slices.Contains(links, partOf{r.Noun(), c.name}) {
			out = append(out, model.UID(v.FieldByIndex(c.index).String()))
		}
	}
	return out
}

// ActionDetail tells what an action did, record by record.
func (s *Store) ActionDetail(ctx context.Context, w model.DetailQuery) (model.ActionDetail, error) {
	var d model.ActionDetail
	err := s.together(ctx, func(q querier) (err error) {
		d, err = actionDetail(q, w)
		return err
	})
	if err != nil {
		return d, fmt.Errorf("detail of action %s: %w", w.Group, err)
	}
	return d, nil
}

// touchedRecord is what an action did to one record, all its entries taken together.
type touchedRecord struct {
	ref           model.Ref
	before, after string
	weight        int
}

func actionDetail(q querier, w model.DetailQuery) (model.ActionDetail, error) {
	var d model.ActionDetail
	all, err := touchedBy(q, w)
	if err != nil {
		return d, err
	}
	if _, err := first(q, []any{&d.More}, "SELECT count(DISTINCT record) FROM journal WHERE action_uid = ?", w.Group); err != nil {
		return d, err
	}
	slices.SortStableFunc(all, func(a, b touchedRecord) int {
		return cmp.Or(boolToInt(b.ref.UID == w.About)-boolToInt(a.ref.UID == w.About), a.weight-b.weight)
	})
	if w.Limit > 0 && len(all) > w.Limit {
		all = all[:w.Limit]
	}
	d.More -= len(all)
	shown := make([]model.Record, len(all))
	for i, x := range all {
		c, r, err := x.change()
		if err != nil {
			return d, q.fail(err)
		}
		d.Changes, shown[i] = append(d.Changes, c), r
	}
	return nameDetail(q, d, shown)
}

// change says what was done, and gives the record it names: as it is afterwards, or was before it went.
func (x touchedRecord) change() (model.RecordChange, model.Record, error) {
	before, err := fromImage(x.ref.Noun, x.before)
	if err != nil {
		return model.RecordChange{}, nil, err
	}
	after, err := fromImage(x.ref.Noun, x.after)
	if err != nil {
		return model.RecordChange{}, nil, err
	}
	c := model.RecordChange{Ref: x.ref, Deed: model.DeedOf(before, after), Linked: slices.Contains(linkNouns, x.ref.Noun)}
	if c.Deed == model.Made || c.Deed == model.Altered || c.Linked {
		c.Fields = model.Differences(before, after)
	}
	if after == nil {
		after = before
	}
	return c, after, nil
}

// touchedBy reads an action's entries, of the records asked for, and takes those of one record together; what was made
// and removed again in it is left out.
func touchedBy(q querier, w model.DetailQuery) ([]touchedRecord, error) {
	with, where, args := "", "action_uid = ?1", []any{w.Group}
	if w.Root.UID != "" {
		gone, err := removedParts(q, w.Root)
		if err != nil {
			return nil, err
		}
		with, where = scopeSQL[w.Root.Noun], "action_uid = ?3 AND record IN (SELECT uid FROM scope UNION ALL SELECT value FROM json_each(?2))"
		args = []any{w.Root.UID, jsonList(gone), w.Group}
	}
	var all []touchedRecord
	at := map[model.UID]int{}
	var x touchedRecord
	err := each(q, []any{&x.ref.Noun, &x.ref.UID, &x.before, &x.after, &x.weight}, func() error {
		if i, ok := at[x.ref.UID]; ok {
			all[i].after = x.after
			return nil
		}
		at[x.ref.UID] = len(all)
		all = append(all, x)
		return nil
	}, with+"SELECT noun, record, before, after, "+weightSQL+" FROM journal WHERE "+where+" ORDER BY seq", args...)
	return slices.DeleteFunc(all, func(x touchedRecord) bool { return x.before == "" && x.after == "" }), err
}

func nameDetail(q querier, d model.ActionDetail, shown []model.Record) (model.ActionDetail, error) {
	names, err := titles(q, shown)
	if err != nil {
		return d, err
	}
	wanted := map[model.Noun][]model.UID{}
	for i := range d.Changes {
		d.Changes[i].Title = names[i]
		for _, f := range d.Changes[i].Fields {
			if f.Ref == "" {
				continue
			}
			for _, v := range []any{f.Old, f.New} {
				if uid, _ := v.(model.UID); uid != "" {
					wanted[f.Ref] = append(wanted[f.Ref], uid)
				}
			}
		}
	}
	d.Names, err = shortNames(q, wanted)
	return d, err
}
