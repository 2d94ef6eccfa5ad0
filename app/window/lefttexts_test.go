package window_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// A text that was never saved is offered where the window leads to, and a key takes it back: also the text of a record that
// was never written, and what was typed while something was being done.
func TestTheWayToATextLeftFromACrash(t *testing.T) {
	cases := map[string]struct {
		of         model.Noun
		field      string
		tab, place string
	}{
		"a field of the mission":       {"mission", "theme", "general", ""},
		"another state of the mission": {"mission", "state/reason", "general", ""},
		"a new basis":                  {"mission", "basis.subject", "general", ""},
		"a new finding":                {"mission", "finding.text", "findings", ""},
		"a new session":                {"mission", "session.place", "schedule", ""},
		"a new recommendation":         {"mission", "recommendation.text", "recommendations", ""},
		"a recommendation":             {"recommendation", "text", "recommendations", ""},
		"a new answer":                 {"recommendation", "answer.text", "recommendations", ""},
		"another day of it":            {"recommendation", "due/reason", "recommendations", ""},
		"another state of it":          {"recommendation", "state/reason", "recommendations", ""},
		"a new mission":                {"office", "mission.theme", "", "missions"},
		"a new signer":                 {"office", "post.full_name", "", ""},
		"a new post":                   {"person", "post.title", "", "people"},
		"a person who was never saved": {"", "person.full_name", "", "people"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.inFile(func(s *data.Store) error { return leaveText(s, c.of, c.field) })
			d.window.OpenFile(d.path)
			d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
			if d.window.Tab() != c.tab || d.window.Place() != c.place {
				t.Errorf("tab %q, place %q", d.window.Tab(), d.window.Place())
			}
			d.press(fyne.KeyR, ctrl|fyne.KeyModifierShift)
			if said := d.window.Said(); strings.Contains(said, "không có chữ chưa lưu") {
				t.Errorf("nothing is offered: %q", said)
			}
		})
	}
}

// leaveText keeps a draft of a record of the mission in the file, as a crash would.
func leaveText(s *data.Store, of model.Noun, field string) error {
	ctx := context.Background()
	m, err := s.MissionByCode(ctx, "SM-2024-01")
	if err != nil {
		return err
	}
	ref := model.Ref{Noun: of}
	switch of {
	case "mission":
		ref.UID = m.UID
	case "office":
		ref.UID = m.Office
	case "recommendation":
		r, err := s.SaveRecommendation(ctx, model.Recommendation{Mission: m.UID, Text: "Họp giao ban", State: model.RecOpen}, nil, nil)
		if err != nil {
			return err
		}
		ref.UID = r.UID
	case "person":
		p, err := s.SavePerson(ctx, model.Person{FullName: "Trần Thị Bình", Address: "đồng chí"})
		if err != nil {
			return err
		}
		ref.UID = p.UID
	case "":
		ref.Noun = "person"
	}
	return s.KeepDraft(ctx, model.DraftText{Ref: ref, Field: field, Text: "Chưa kịp lưu"})
}

// What stays behind on a page is said on the next one, and what nobody typed does not stay behind.
func TestWhatStaysBehindIsSaid(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyN, ctrl) // a new mission, with the code that is proposed
	d.press(fyne.Key1, ctrl)
	if said := d.window.Said(); said != "" {
		t.Errorf("nothing was typed: %q", said)
	}
	d.press(fyne.Key2, ctrl)
	d.press(fyne.KeyN, ctrl)
	d.typeText("Tiếp công dân")
	d.press(fyne.Key1, ctrl)
	if said := d.window.Said(); !strings.Contains(said, "còn giữ làm bản nháp") {
		t.Errorf("said %q", said)
	}
	d.press(fyne.Key2, ctrl)
	if said := d.window.Said(); said != "" {
		t.Errorf("on the page after the next: %q", said)
	}
	d.window.Close()
	d.inFile(func(s *data.Store) error {
		left, err := s.LeftTexts(context.Background())
		if len(left) != 1 || left[0].Text != "Tiếp công dân" {
			t.Errorf("left %+v", left)
		}
		return err
	})
}
