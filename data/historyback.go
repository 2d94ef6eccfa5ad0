package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// TakeBack gives a record the values it had before an action: those of the fields named, or of all of them. States stay:
// they change by their own acts. A record the action made only to tie others together is untied, one it untied is tied
// again. It is one action, which can be undone; rules that do not allow the old value refuse it (their code), and an
// action that made the record, or left it as it is now, has nothing to take back (code State).
func (s *Store) TakeBack(ctx context.Context, r model.Ref, group model.UID, fields ...string) error {
	return s.Do(ctx, "Lấy lại giá trị cũ của "+r.Noun.Label(), func(t *Tx) error {
		if err := t.refuse(t.takeBack(r, group, fields)); err != nil {
			return fmt.Errorf("take back %s %s: %w", r.Noun, r.UID, err)
		}
		return nil
	})
}

func (t *Tx) takeBack(ref model.Ref, group model.UID, fields []string) error {
	before, deed, err := t.beforeAction(ref, group)
	if err != nil {
		return err
	}
	link := slices.Contains(linkNouns, ref.Noun)
	switch {
	case deed == model.Removed && link:
		return t.tieAgain(before)
	case deed == model.Removed:
		return model.Errorf(model.NotFound, "", "Nội dung này đã bỏ hẳn khỏi sổ, không lấy lại được; nội dung cũ vẫn xem được ở đây.")
	case deed == model.Restored:
		return model.Errorf(model.State, "", "Việc này đưa nội dung ra khỏi Thùng rác, không có giá trị cũ để lấy lại.")
	case deed == model.Binned:
		return t.restore(ref.Noun, ref.UID)
	}
	now, err := t.Get(ref.Noun, ref.UID)
	if err != nil {
		return err
	}
	if deed == model.Made {
		if !link {
			return model.Errorf(model.State, "", "Nội dung này mới được thêm, trước đó chưa có giá trị nào.")
		}
		return t.remove(now)
	}
	return t.giveBack(now, before, fields)
}

// beforeAction is the record as the action found it.
func (t *Tx) beforeAction(ref model.Ref, group model.UID) (model.Record, model.Deed, error) {
	var was, is string
	var found []model.Entry
	err := entries(t, func(e model.Entry, _ model.UID, _ string) error { found = append(found, e); return nil },
		"WHERE action_uid = ? AND record = ? AND noun = ? ORDER BY seq", group, ref.UID, ref.Noun)
	if err != nil {
		return nil, "", err
	}
	if len(found) == 0 {
		return nil, "", model.Errorf(model.NotFound, "", "Không tìm thấy lần sửa này trong sổ theo dõi thay đổi.")
	}
	was, is = found[0].Before, found[len(found)-1].After
	before, err := fromImage(ref.Noun, was)
	if err != nil {
		return nil, "", t.fail(err)
	}
	after, err := fromImage(ref.Noun, is)
	if err != nil {
		return nil, "", t.fail(err)
	}
	return before, model.DeedOf(before, after), nil
}

// tieAgain makes a tie anew that was taken out; the old one may be back already.
func (t *Tx) tieAgain(r model.Record) error {
	if ok, err := t.exists("SELECT 1 FROM "+string(r.Noun())+" WHERE uid = ?", r.Head().UID); err != nil || ok {
		return nothingToTakeBack(err)
	}
	uid := r.Head().UID
	*r.Head() = model.Meta{UID: uid}
	return t.put(r)
}

func nothingToTakeBack(err error) error {
	if err != nil {
		return err
	}
	return model.Errorf(model.State, "", "Giá trị hiện nay đã là giá trị cũ này.")
}

// giveBack writes old values over the record as it is now.
func (t *Tx) giveBack(now, before model.Record, fields []string) error {
	if len(fields) == 0 {
		fields = ownFields(before)
	}
	after := copyOf(now)
	if !model.CopyFields(after, before, fields...) {
		return fmt.Errorf("no such field among %q", fields)
	}
	if len(model.Differences(now, after)) == 0 {
		return nothingToTakeBack(nil)
	}
	if err := t.noteDue(now, after); err != nil {
		return err
	}
	return t.put(after)
}

// ownFields are the fields of a whole version: without its place in a list and its state, which only acts of their own
// change.
func ownFields(r model.Record) []string {
	var out []string
	for _, c := range tableFor(r).content {
		if c.name != "state" && c.name != "ord" {
			out = append(out, c.name)
		}
	}
	return out
}

// noteDue keeps the history of due days whole: another day always has its reason.
func (t *Tx) noteDue(now, after model.Record) error {
	was, ok := now.(*model.Recommendation)
	if !ok {
		return nil
	}
	is := after.(*model.Recommendation)
	if was.Due == is.Due {
		return nil
	}
	return t.put(&model.DueChange{Recommendation: is.UID, OldDue: was.Due, NewDue: is.Due, Reason: "Lấy lại hạn cũ từ lịch sử thay đổi."})
}
