package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestTheSessionOfAPaper(t *testing.T) {
	session := func(uid, ward model.UID, made model.Instant, state model.SessionState) model.Session {
		return model.Session{Meta: model.Meta{UID: uid, CreatedAt: made}, Ward: ward, State: state}
	}
	d := model.Dossier{Wards: []model.DossierWard{
		{Ward: "w1", Sessions: []model.Session{
			session("s1", "w1", "2024-09-01T00:00:00.000Z", model.SessionHeld), session("s2", "w1", "2024-09-05T00:00:00.000Z", model.SessionPlanned),
		}},
		{Ward: "w2", Sessions: []model.Session{
			session("s3", "w2", "2024-09-01T00:00:00.000Z", model.SessionHeld), session("s4", "w2", "2024-09-01T00:00:00.000Z", model.SessionCancelled),
		}},
	}}
	begun := model.Meta{CreatedAt: "2024-09-03T00:00:00.000Z"}
	for name, x := range map[string]struct {
		paper model.Document
		want  model.UID
	}{
		"the one it names":                    {model.Document{Type: model.BB, Ward: "w1", Session: "s2"}, "s2"},
		"the only one not cancelled":          {model.Document{Type: model.GM, Ward: "w2"}, "s3"},
		"the one there was when it was begun": {model.Document{Meta: begun, Type: model.BB, Ward: "w1"}, "s1"},
		"several for a paper not begun yet":   {model.Document{Type: model.BB, Ward: "w1"}, ""},
		"several of all units":                {model.Document{Meta: begun, Type: model.BB}, ""},
		"none of the unit":                    {model.Document{Meta: begun, Type: model.BB, Ward: "w3"}, ""},
		"a type that is about no session":     {model.Document{Meta: begun, Type: model.TB, Ward: "w2"}, ""},
	} {
		if got := d.PaperSession(x.paper); got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}
