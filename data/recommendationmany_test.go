package data_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestRecommendationsComeInAsOneAction, behind those that are there, in their order; one that is refused keeps all out.
func TestRecommendationsComeInAsOneAction(t *testing.T) {
	s, ctx := datatest.Open(t), t.Context()
	w, body := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{}, w.UID)
	f := datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: "Chưa niêm yết."}, w.UID)
	datatest.Recommendation(t, s, model.Recommendation{Mission: m.UID, Text: "Có sẵn."}, body.UID)
	texts := func() (out []string) {
		list, err := s.FollowUps(ctx, m.UID, datatest.Today)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range list.Rows {
			out = append(out, r.Text)
		}
		return out
	}
	demand := func(text string) model.NewDemand {
		return model.NewDemand{Recommendation: model.Recommendation{Mission: m.UID, Text: text}, To: []model.UID{body.UID}, Findings: []model.UID{f.UID}}
	}
	made, err := s.AddRecommendations(ctx, []model.NewDemand{demand("Một."), demand("Hai.")})
	if err != nil || len(made) != 2 {
		t.Fatal(made, err)
	}
	if got := texts(); len(got) != 3 || got[1] != "Một." || got[2] != "Hai." {
		t.Errorf("in the mission: %q", got)
	}
	d, err := s.FollowUp(ctx, made[1], datatest.Today)
	if err != nil || len(d.Row.To) != 1 || len(d.Findings) != 1 || d.Recommendation.State != model.RecOpen {
		t.Errorf("%+v, %v", d, err)
	}
	if said, err := s.Undo(ctx); err != nil || said != "Nhập 2 kiến nghị" || len(texts()) != 1 {
		t.Errorf("undo %q: %q, %v", said, texts(), err)
	}
	wrong := demand("Ba.")
	wrong.To = []model.UID{f.UID}
	if _, err := s.AddRecommendations(ctx, []model.NewDemand{demand("Bốn."), wrong}); err == nil || len(texts()) != 1 {
		t.Errorf("half a list is in: %q, %v", texts(), err)
	}
}
