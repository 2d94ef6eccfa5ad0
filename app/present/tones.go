package present

import "sogiamsat/data/model"

// The tones of states, as the badges of the window know them: "plain" not begun, "info" under way, "good" done, "warn"
// needs a look, "bad" overdue or refused.
const (
	plain = "plain"
	info  = "info"
	good  = "good"
	warn  = "warn"
	bad   = "bad"
)

var missionTones = map[model.MissionState]string{
	model.Planned: plain, model.InProgress: info, model.Concluding: warn, model.Concluded: good, model.Closed: good,
	model.MissionCancelled: bad,
}

var recommendationTones = map[model.RecommendationState]string{
	model.RecOpen: plain, model.RecInProgress: info, model.RecReportedDone: info, model.RecVerified: good,
	model.RecRejected: bad, model.RecReconsider: warn, model.RecWithdrawn: plain,
}

var sessionTones = map[model.SessionState]string{
	model.SessionPlanned: plain, model.SessionHeld: good, model.SessionCancelled: bad,
}

var documentTones = map[model.DocumentState]string{
	model.DocDraft: plain, model.DocForSignature: warn, model.DocIssued: good, model.DocReplaced: plain,
	model.DocCorrected: info, model.DocVoid: bad,
}

var deadlineTones = map[model.DeadlineState]string{
	model.DeadlineAhead: plain, model.DeadlineSoon: warn, model.DeadlineOverdue: bad, model.DeadlineMet: good,
	model.DeadlineMetLate: warn,
}

// DeadlineTone is the tone of a deadline's state.
func DeadlineTone(s model.DeadlineState) string { return toneOf(deadlineTones, s) }

// PointTone is the tone of a point of a mission's time line.
func PointTone(p model.TimePoint) string {
	switch {
	case p.Late:
		return warn
	case p.Session != "":
		return SessionTone(p.Session)
	case p.Deadline != "":
		return DeadlineTone(p.Deadline)
	}
	return good
}

// MissionTone is the tone of a mission's state.
func MissionTone(s model.MissionState) string { return toneOf(missionTones, s) }

// RecommendationTone is the tone of a recommendation's state.
func RecommendationTone(s model.RecommendationState) string { return toneOf(recommendationTones, s) }

// nearDays is how many days before its day a thing needs a look.
const nearDays = 3

// DueTone is the tone of a day on which something is due, as seen today.
func DueTone(due, today model.Date) string {
	switch {
	case today.After(due):
		return bad
	case today.DaysUntil(due) <= nearDays:
		return warn
	}
	return info
}

// DocumentTone is the tone of a paper's state.
func DocumentTone(s model.DocumentState) string { return toneOf(documentTones, s) }

// SessionTone is the tone of a session's state.
func SessionTone(s model.SessionState) string { return toneOf(sessionTones, s) }

func toneOf[S comparable](tones map[S]string, s S) string {
	if t, ok := tones[s]; ok {
		return t
	}
	return plain
}
