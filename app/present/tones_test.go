package present_test

import (
	"testing"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// Every state has a tone of its own kind, and done is never shown as not begun.
func TestTones(t *testing.T) {
	cases := map[string]struct{ got, want string }{
		"planned":         {present.MissionTone(model.Planned), "plain"},
		"in progress":     {present.MissionTone(model.InProgress), "info"},
		"concluding":      {present.MissionTone(model.Concluding), "warn"},
		"concluded":       {present.MissionTone(model.Concluded), "good"},
		"closed":          {present.MissionTone(model.Closed), "good"},
		"cancelled":       {present.MissionTone(model.MissionCancelled), "bad"},
		"unknown":         {present.MissionTone("x"), "plain"},
		"verified":        {present.RecommendationTone(model.RecVerified), "good"},
		"rejected":        {present.RecommendationTone(model.RecRejected), "bad"},
		"reconsider":      {present.RecommendationTone(model.RecReconsider), "warn"},
		"reported done":   {present.RecommendationTone(model.RecReportedDone), "info"},
		"session held":    {present.SessionTone(model.SessionHeld), "good"},
		"day passed":      {present.DueTone("2024-09-30", "2024-10-01"), "bad"},
		"due today":       {present.DueTone("2024-10-01", "2024-10-01"), "warn"},
		"due in 3 days":   {present.DueTone("2024-10-04", "2024-10-01"), "warn"},
		"due in 4 days":   {present.DueTone("2024-10-05", "2024-10-01"), "info"},
		"draft":           {present.DocumentTone(model.DocDraft), "plain"},
		"for signature":   {present.DocumentTone(model.DocForSignature), "warn"},
		"session planned": {present.SessionTone(model.SessionPlanned), "plain"},
		"overdue":         {present.DeadlineTone(model.DeadlineOverdue), "bad"},
		"met":             {present.DeadlineTone(model.DeadlineMet), "good"},
		"point late":      {present.PointTone(model.TimePoint{Session: model.SessionPlanned, Late: true}), "warn"},
		"point held":      {present.PointTone(model.TimePoint{Session: model.SessionHeld}), "good"},
		"point due":       {present.PointTone(model.TimePoint{Deadline: model.DeadlineSoon}), "warn"},
		"point issued":    {present.PointTone(model.TimePoint{}), "good"},
	}
	for name, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", name, c.got, c.want)
		}
	}
}
