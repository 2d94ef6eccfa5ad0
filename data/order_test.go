package data_test

import (
	"strings"
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestMoveInOrder(t *testing.T) {
	w := newWorld(t)
	for _, title := range []string{"B", "C", "D"} {
		datatest.Topic(t, w.s, w.m.UID, title)
	}
	topics := func() []string {
		return column(t, w.s, "SELECT title FROM topic WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", w.m.UID)
	}
	uidOf := func(title string) model.UID {
		return model.UID(column(t, w.s, "SELECT uid FROM topic WHERE title = ?", title)[0])
	}
	move := func(title string, up bool, want string) {
		t.Helper()
		if err := w.s.MoveInOrder(ctx, "topic", uidOf(title), up); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(topics(), ", "); got != want {
			t.Errorf("%s up %v: %s, want %s", title, up, got, want)
		}
	}
	move("D", true, "Tiếp dân, B, D, C")
	move("Tiếp dân", true, "Tiếp dân, B, D, C")
	move("C", false, "Tiếp dân, B, D, C")
	if err := w.s.Delete(ctx, "topic", uidOf("B")); err != nil {
		t.Fatal(err)
	}
	move("D", true, "D, Tiếp dân, C")
	if action, err := w.s.Undo(ctx); err != nil || action != "Đổi thứ tự nội dung giám sát" || strings.Join(topics(), ", ") != "Tiếp dân, D, C" {
		t.Errorf("undo of %q: %v, %v", action, topics(), err)
	}
	if other := column(t, w.s, "SELECT ord FROM topic WHERE uid = ?", w.otherTopic.UID); other[0] != "1" {
		t.Errorf("a topic of another mission now has place %s", other[0])
	}
}

// TestMoveInOrderOfEveryNoun moves the second of two parts up, for each noun whose parts have an order.
func TestMoveInOrderOfEveryNoun(t *testing.T) {
	w := newWorld(t)
	a, b := &model.Basis{Kind: model.LawBasis, Subject: "a"}, &model.Basis{Kind: model.LawBasis, Subject: "b"}
	party := &model.Body{Ward: w.in.UID, Kind: model.PartyCommittee}
	one, two := datatest.Person(t, w.s, "Một"), datatest.Person(t, w.s, "Hai")
	datatest.Put(t, w.s, a, b, party)
	pairs := [][2]model.Record{
		{&model.MissionBasis{Mission: w.m.UID, Basis: a.UID, Ord: 1}, &model.MissionBasis{Mission: w.m.UID, Basis: b.UID, Ord: 2}},
		{&model.MissionBody{MissionWard: w.missionWard(t), Body: w.inBody.UID, Ord: 1}, &model.MissionBody{MissionWard: w.missionWard(t), Body: party.UID, Ord: 2}},
		{&model.Member{Mission: w.m.UID, Person: one.UID, Role: model.HeadRole}, &model.Member{Mission: w.m.UID, Person: two.UID, Role: model.MemberRole}},
		{&model.Attendance{Session: w.session.UID, Body: w.inBody.UID}, &model.Attendance{Session: w.session.UID, Body: party.UID}},
		{&model.Recommendation{Mission: w.other.UID, State: model.RecOpen, Ord: 3}, &model.Recommendation{Mission: w.other.UID, State: model.RecOpen, Ord: 7}},
		{&model.Addressee{Recommendation: w.rec.UID, Body: w.outBody.UID, Ord: 2}, &model.Addressee{Recommendation: w.rec.UID, Body: party.UID, Ord: 3}},
	}
	for _, p := range pairs {
		datatest.Put(t, w.s, p[0], p[1])
		noun := p[0].Noun()
		if err := w.s.MoveInOrder(ctx, noun, p[1].Head().UID, true); err != nil {
			t.Errorf("%s: %v", noun, err)
			continue
		}
		got := column(t, w.s, "SELECT uid FROM "+string(noun)+" WHERE uid IN (?, ?) ORDER BY ord, uid", p[0].Head().UID, p[1].Head().UID)
		if got[0] != string(p[1].Head().UID) {
			t.Errorf("%s did not move", noun)
		}
	}
	wards := column(t, w.s, "SELECT uid FROM mission_ward WHERE mission = ? ORDER BY ord", w.m.UID)
	if err := w.s.MoveInOrder(ctx, "mission_ward", model.UID(wards[0]), false); err != nil {
		t.Error(err)
	}
	if got := column(t, w.s, "SELECT uid FROM mission_ward WHERE mission = ? ORDER BY ord", w.m.UID); got[0] != wards[1] {
		t.Error("mission_ward did not move")
	}
}

func TestMoveInOrderIsRefused(t *testing.T) {
	w := newWorld(t)
	for _, n := range []model.Noun{"finding", "mission", "person", "nothing"} {
		if err := w.s.MoveInOrder(ctx, n, w.m.UID, true); err == nil {
			t.Errorf("%s has an order", n)
		}
	}
	refused(t, "a topic that is not there", w.s.MoveInOrder(ctx, "topic", datatest.UID(999_999), true), model.NotFound, "")
	if err := w.s.Delete(ctx, "topic", w.otherTopic.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "a topic in the bin", w.s.MoveInOrder(ctx, "topic", w.otherTopic.UID, true), model.NotFound, "")
}
