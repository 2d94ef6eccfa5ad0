package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestKnownRecommendations(t *testing.T) {
	known := model.NewKnownDemands([]model.FollowUp{{Text: "Niêm yết lịch  tiếp công dân.", To: []model.FollowBody{{UID: "a"}, {UID: "b"}}}})
	for name, c := range map[string]struct {
		text string
		to   []model.UID
		want bool
	}{
		"the same":       {"niêm yết lịch tiếp công dân.", []model.UID{"b", "a"}, true},
		"other words":    {"Niêm yết lịch tiếp dân.", []model.UID{"a", "b"}, false},
		"other bodies":   {"Niêm yết lịch tiếp công dân.", []model.UID{"a"}, false},
		"without bodies": {"Niêm yết lịch tiếp công dân.", nil, false},
	} {
		if got := known.HasDemand(model.NewDemand{Recommendation: model.Recommendation{Text: c.text}, To: c.to}); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestKnownFindings(t *testing.T) {
	f := func(text string, kind model.FindingKind, topic model.UID, wards ...model.UID) model.DossierFinding {
		return model.DossierFinding{Finding: model.Finding{Text: text, Kind: kind, Topic: topic}, Wards: wards}
	}
	known := model.NewKnownFindings([]model.DossierFinding{f("Chưa niêm yết.", model.Limitation, "t", "3", "5")})
	for name, c := range map[string]struct {
		finding model.DossierFinding
		want    bool
	}{
		"the same":      {f("Chưa niêm yết.", model.Limitation, "t", "5", "3"), true},
		"another kind":  {f("Chưa niêm yết.", model.Strength, "t", "3", "5"), false},
		"another topic": {f("Chưa niêm yết.", model.Limitation, "u", "3", "5"), false},
		"other units":   {f("Chưa niêm yết.", model.Limitation, "t", "3"), false},
		"other words":   {f("Đã niêm yết.", model.Limitation, "t", "3", "5"), false},
	} {
		if got := known.HasFinding(c.finding); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
