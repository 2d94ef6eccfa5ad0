package data

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
)

// MoveInOrder moves a record before (up) or behind its neighbour among the parts of the same whole, as one action; at
// the end of the list nothing happens. It works for every noun that has an `ord` and belongs to one whole: mission_basis,
// topic, mission_ward, mission_body, member, attendance, recommendation, addressee. The bin is passed over. Findings have
// an order of their own kind: MoveFinding.
func (s *Store) MoveInOrder(ctx context.Context, n model.Noun, uid model.UID, up bool) error {
	return s.Do(ctx, "Đổi thứ tự "+n.Label(), func(t *Tx) error { return t.MoveInOrder(n, uid, up) })
}

// MoveInOrder is Store.MoveInOrder inside an action.
func (t *Tx) MoveInOrder(n model.Noun, uid model.UID, up bool) error {
	o, err := orderOf(n)
	if err != nil {
		return t.refuse(err)
	}
	r, err := t.Get(n, uid)
	if err != nil {
		return t.refuse(err)
	}
	if r.Head().InBin() {
		return t.refuse(model.Errorf(model.NotFound, "", "%s này đang ở Thùng rác.", model.UpperFirst(n.Label())))
	}
	all, err := t.siblings(o, o.wholeOf(r))
	if err != nil {
		return err
	}
	return t.placeInOrder(o, movedInOrder(all, uid, up))
}

// orderedNoun says where a noun keeps its place and what it is a part of.
type orderedNoun struct {
	noun       model.Noun
	ord, whole column
}

func orderOf(n model.Noun) (orderedNoun, error) {
	o := orderedNoun{noun: n}
	if tables[n] == nil || n == "finding" {
		return o, fmt.Errorf("records of noun %q are not ordered within a whole", n)
	}
	for _, c := range tables[n].content {
		switch {
		case c.name == "ord":
			o.ord = c
		case c.own && o.whole.name == "":
			o.whole = c
		}
	}
	if o.ord.name == "" || o.whole.name == "" {
		return o, fmt.Errorf("records of noun %q are not ordered within a whole", n)
	}
	return o, nil
}

func (o orderedNoun) wholeOf(r model.Record) model.UID {
	return model.UID(structOf(r).FieldByIndex(o.whole.index).String())
}

// siblings are the parts of a whole in their order, without the bin.
func (t *Tx) siblings(o orderedNoun, whole model.UID) ([]model.Record, error) {
	return records(t, o.noun, "WHERE "+o.whole.name+" = ? AND deleted_at = '' ORDER BY ord, uid", whole)
}

// movedInOrder is all with one record changed for its neighbour.
func movedInOrder(all []model.Record, uid model.UID, up bool) []model.Record {
	for i, r := range all {
		if r.Head().UID != uid {
			continue
		}
		to := i + 1
		if up {
			to = i - 1
		}
		if to < 0 || to >= len(all) {
			return nil
		}
		all[i], all[to] = all[to], all[i]
		break
	}
	return all
}

// placeInOrder numbers records by their place, from 1; those in their place already are not written.
func (t *Tx) placeInOrder(o orderedNoun, all []model.Record) error {
	for i, r := range all {
		ord := structOf(r).FieldByIndex(o.ord.index)
		if ord.Int() == int64(i+1) {
			continue
		}
		ord.SetInt(int64(i + 1))
		if err := t.Put(r); err != nil {
			return err
		}
	}
	return nil
}

// putAtEnd puts a new record behind the others of its whole.
func (t *Tx) putAtEnd(r model.Record) error {
	o, err := orderOf(r.Noun())
	if err != nil {
		return t.refuse(err)
	}
	place := 0
	if _, err := first(t, []any{&place}, "SELECT coalesce(max(ord), 0) + 1 FROM "+string(o.noun)+" WHERE "+o.whole.name+" = ? AND deleted_at = ''",
		o.wholeOf(r)); err != nil {
		return err
	}
	structOf(r).FieldByIndex(o.ord.index).SetInt(int64(place))
	return t.Put(r)
}
