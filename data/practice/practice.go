// Package practice writes the practice files: books to learn with, whose window carries a coloured band and whose
// papers carry "BẢN LUYỆN TẬP". Set "phu-nhuan" is the supervision reported by the press in 2023, with its facts and
// nothing invented: what the report does not say stays empty. Set "mau" is a made-up district with made-up people and
// everything the first lacks.
//
// Both are written with a fixed clock and fixed uids, so that the same program always writes the same file.
package practice

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// The sets.
const (
	PhuNhuan = "phu-nhuan"
	Mau      = "mau"
)

var sets = map[string]struct {
	now   time.Time
	write func(*builder)
}{
	PhuNhuan: {time.Date(2023, 9, 11, 1, 30, 0, 0, time.UTC), phuNhuan},
	Mau:      {time.Date(2025, 5, 22, 1, 30, 0, 0, time.UTC), mau},
}

// Sets lists the names of the sets.
func Sets() []string { return []string{PhuNhuan, Mau} }

// Write makes a new data file at path and fills it with the set. An existing file is refused (code Exists).
func Write(ctx context.Context, path, set string) error { return WriteTimes(ctx, path, set, 1) }

// WriteTimes is Write with everything in the set so many times over, for measuring: the copies have units, people and
// missions of their own, whose codes end in the number of the copy.
func WriteTimes(ctx context.Context, path, set string, times int) error {
	s, ok := sets[set]
	if !ok {
		return model.Errorf(model.Invalid, "set", "Không có bộ luyện tập “%s”; hãy chọn một trong: %s.", set, model.JoinAnd(Sets()))
	}
	n := 0
	store, err := data.Create(ctx, path, data.Options{
		Now:  func() time.Time { return s.now },
		User: func() string { return "Bản luyện tập" },
		NewUID: func() model.UID {
			n++
			return model.UID(fmt.Sprintf("018a8000-0000-7000-8000-%02x%010x", slices.Index(Sets(), set)+1, n))
		},
	})
	if err != nil {
		return err
	}
	err = store.Do(ctx, "Tạo tệp luyện tập", func(tx *data.Tx) error {
		for i := range times {
			b := &builder{tx: tx, wards: map[string]model.UID{}, bodies: map[bodyKey]model.UID{}, copied: i}
			if i == 0 {
				b.put(&model.Setting{Key: data.PracticeKey, Value: set})
			}
			if s.write(b); b.err != nil {
				return b.err
			}
		}
		return nil
	})
	if closeErr := store.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write practice set %s: %w", set, err)
	}
	return nil
}

// builder puts records and remembers the first error, so that a set reads as a list of facts.
type builder struct {
	tx     *data.Tx
	err    error
	wards  map[string]model.UID // by name
	bodies map[bodyKey]model.UID
	ords   map[string]int
	copied int // how often the set was written before
}

type bodyKey struct {
	ward string
	kind model.BodyKind
}

func (b *builder) put(r model.Record) model.UID {
	if b.copied > 0 {
		b.tellApart(r)
	}
	if b.err == nil {
		if err := b.tx.Put(r); err != nil {
			b.err = fmt.Errorf("%s: %w", r.Noun(), err)
		}
	}
	return r.Head().UID
}

// tellApart gives a copy what must be there only once.
func (b *builder) tellApart(r model.Record) {
	switch r := r.(type) {
	case *model.Mission:
		r.Code = fmt.Sprintf("%s-%03d", r.Code, b.copied)
	case *model.Phrase:
		r.Code = fmt.Sprintf("%s%d", r.Code, b.copied)
	case *model.RuleSet:
		r.Code = fmt.Sprintf("%s-%d", r.Code, b.copied)
	}
}

// next counts from 1 within a list.
func (b *builder) next(list string) int {
	if b.ords == nil {
		b.ords = map[string]int{}
	}
	b.ords[list]++
	return b.ords[list]
}

// ward adds a unit of kind phường with one name.
func (b *builder) ward(area, name string, from, to model.Date, basis string) {
	uid := b.put(&model.Ward{Area: area})
	short := name
	if name[0] <= '9' {
		short = "P" + name
	}
	b.put(&model.WardVersion{
		Ward: uid, Kind: model.Phuong, Name: name, ShortName: short, ValidFrom: from, ValidTo: to, LegalBasis: basis,
	})
	b.wards[name] = uid
}

// body gives the unit's body of the kind, made when first asked for.
func (b *builder) body(ward string, kind model.BodyKind) model.UID {
	k := bodyKey{ward, kind}
	if b.bodies[k] == "" {
		b.bodies[k] = b.put(&model.Body{Ward: b.wards[ward], Kind: kind})
	}
	return b.bodies[k]
}

// flow is one link of a change of units.
type flow struct {
	from, to string
	part     model.Part
	note     string
}

func (b *builder) change(day model.Date, kind model.ChangeKind, basis string, flows ...flow) {
	uid := b.put(&model.WardChange{Day: day, Kind: kind, Basis: basis})
	for _, f := range flows {
		b.put(&model.WardChangeLink{Change: uid, FromWard: b.wards[f.from], ToWard: b.wards[f.to], Part: f.part, Note: f.note})
	}
}

func (b *builder) topics(mission model.UID, titles ...string) []model.UID {
	var out []model.UID
	for i, t := range titles {
		out = append(out, b.put(&model.Topic{Mission: mission, Title: t, Ord: i + 1}))
	}
	return out
}

// units puts the units into the mission with the bodies supervised in each.
func (b *builder) units(mission model.UID, wards []string, kinds ...model.BodyKind) {
	for i, w := range wards {
		mw := b.put(&model.MissionWard{Mission: mission, Ward: b.wards[w], Ord: i + 1})
		for j, k := range kinds {
			b.put(&model.MissionBody{MissionWard: mw, Body: b.body(w, k), Ord: j + 1})
		}
	}
}

// finding adds a confirmed finding that goes into the conclusion; no wards means common to all units.
func (b *builder) finding(mission, topic model.UID, kind model.FindingKind, text string, wards ...string) model.UID {
	uid := b.put(&model.Finding{
		Mission: mission, Topic: topic, Kind: kind, Text: text, Ord: b.next("finding" + string(mission)), InConclusion: true,
		State: model.FindingConfirmed,
	})
	for _, w := range wards {
		b.put(&model.FindingWard{Finding: uid, Ward: b.wards[w]})
	}
	return uid
}

// recommend adds a recommendation for the bodies, with the findings it answers.
func (b *builder) recommend(r model.Recommendation, bodies, findings []model.UID) model.UID {
	r.Ord = b.next("recommendation" + string(r.Mission))
	if r.State == "" {
		r.State = model.RecOpen
	}
	uid := b.put(&r)
	for i, body := range bodies {
		b.put(&model.Addressee{Recommendation: uid, Body: body, Ord: i + 1})
	}
	for _, f := range findings {
		b.put(&model.RecommendationFinding{Recommendation: uid, Finding: f})
	}
	return uid
}

// moved notes a change of a recommendation's state that the practice data tells of.
func (b *builder) moved(rec model.UID, day model.Date, from, to model.RecommendationState, paper string) {
	b.put(&model.RecommendationEvent{Recommendation: rec, From: from, To: to, Day: day, Paper: paper})
}

// everyBody lists the bodies of the kinds, kind by kind, over the wards.
func (b *builder) everyBody(wards []string, kinds ...model.BodyKind) []model.UID {
	var out []model.UID
	for _, k := range kinds {
		for _, w := range wards {
			out = append(out, b.body(w, k))
		}
	}
	return out
}
