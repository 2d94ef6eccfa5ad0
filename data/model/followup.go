package model

import "strings"

// FollowUp is one line of the list of recommendations, over all missions or in one. Bodies and units have the names of
// today; a unit that is no more has its last one.
type FollowUp struct {
	UID      UID
	Mission  UID
	Code     string // of the mission
	Theme    string // its short theme, else the theme
	Year     int    // in which the mission's period begins, 0 when unknown
	Ord      int
	Text     string
	State    RecommendationState
	Due      Date
	Follower UID
	Person   string // the follower's name
	RepeatOf UID
	Origin   string
	To       []FollowBody // addressees in order
	Units    []FollowUnit // their units, each once
	Answers  int
	Answered Date // day of the last answer
	// Waiting are the addressees whose unit is no more, as long as something is still awaited from them.
	Waiting []Handover
}

// FollowBody is a body with its name of today.
type FollowBody struct {
	UID  UID
	Ward UID
	Kind BodyKind
	Name string
}

// FollowUnit is a unit of addressees with its name standing alone.
type FollowUnit struct {
	Ward UID
	Name string
}

// FollowUps is what the list is made of.
type FollowUps struct {
	Rows  []FollowUp
	Units map[UID]string // names in a sentence of the units that take part in a decision about successors
}

// Late reports whether something is still awaited although the due day has passed.
func (f *FollowUp) Late(today Date) bool { return !f.State.Settled() && f.Due.Before(today) }

// DueWithin reports whether something is still awaited and due today or in the next days.
func (f *FollowUp) DueWithin(days int, today Date) bool {
	return !f.State.Settled() && f.Due.Known() && f.Due >= today && f.Due <= today.AddDays(days)
}

// ToNames are the names of the addressees.
func (f *FollowUp) ToNames() []string {
	names := make([]string, len(f.To))
	for i, b := range f.To {
		names[i] = b.Name
	}
	return names
}

// FollowFinding is a finding that a recommendation answers.
type FollowFinding struct {
	UID   UID
	Kind  FindingKind
	Text  string
	Units []string // names standing alone; none: common to all
}

// FollowAnswer is an answer with the name of who gave it.
type FollowAnswer struct {
	Answer Answer
	From   string
	Files  int
}

// FollowFile is a file kept with the recommendation.
type FollowFile struct {
	UID  UID
	Name string
	Day  Date
	At   Instant
}

// FollowDue is a change of the due day with the day on which it was written down.
type FollowDue struct {
	DueChange
	Day Date
}

// FollowUpDetail is one recommendation with all that was done about it.
type FollowUpDetail struct {
	Recommendation Recommendation
	Row            FollowUp // the same as a line of the list
	Findings       []FollowFinding
	Answers        []FollowAnswer
	Events         []RecommendationEvent
	DueChanges     []FollowDue
	Files          []FollowFile
	RepeatOf       []FollowUp // the earlier one, if it is still in the book
	RepeatedBy     []FollowUp // the later ones, the newest first
}

// FollowUpChoices is what can be picked for recommendations of a mission.
type FollowUpChoices struct {
	Mission  UID
	AnswerBy Date // by which the mission asks for answers
	From     Date // on which the mission's period begins
	Asked    Date // of the first conclusion or letter that was issued with the recommendations
	Bodies   []BodyChoice
	People   []Person
	Findings []FollowFinding
}

// DueRemark says what is odd about a due day of a recommendation, which is allowed: it lies before the mission. "" for
// nothing.
func (c *FollowUpChoices) DueRemark(due Date) string {
	if !due.Known() || !c.From.Known() || !due.Before(c.From) {
		return ""
	}
	return "Trước ngày bắt đầu giám sát (" + c.From.Format() + "); xem lại ngày, năm."
}

// DueNeedsReason says whether another due day of a kept recommendation needs a reason: those it is for know the day it has, since it
// was issued or since something was done about it.
// Before that the day is the drafter's own, also where it came from the mission. Choices of another mission say nothing
// about it, so a reason is asked.
func (c *FollowUpChoices) DueNeedsReason(r Recommendation) bool {
	return r.Due != "" && (r.State != RecOpen || c.Mission != r.Mission || c.Asked.Known())
}

// AnswerRemark says what is odd about the day of an answer, which is allowed: the recommendations were not issued yet. ""
// for nothing.
func (c *FollowUpChoices) AnswerRemark(day Date) string {
	if !day.Known() || !c.Asked.Known() || !day.Before(c.Asked) {
		return ""
	}
	return "Trước ngày ban hành kết luận (" + c.Asked.Format() + "); xem lại ngày, năm."
}

// BodyChoice is a body to address; those of the mission's units come first.
type BodyChoice struct {
	FollowBody
	Near bool // of a unit of the mission
}

// NeedsProof reports whether a recommendation may enter the state only with something to show for it.
func (s RecommendationState) NeedsProof() bool { return s == RecReportedDone || s == RecVerified }

// CheckProof refuses a state that needs proof when neither a paper is named nor a file or an answer with a number kept.
func CheckProof(to RecommendationState, paper string, kept bool) error {
	if !to.NeedsProof() || kept || strings.TrimSpace(paper) != "" {
		return nil
	}
	return Errorf(Invalid, "paper", "Hãy ghi văn bản làm căn cứ, hoặc đính kèm tệp chứng minh trước khi chuyển sang “%s”.", to.Label())
}

// HandedOver reports whether the event tells of a new addressee: it keeps the state.
func (e *RecommendationEvent) HandedOver() bool { return e.From == e.To }

// FollowMove is a change of state of one or more recommendations.
type FollowMove struct {
	To     RecommendationState
	Day    Date // unknown: today
	Reason string
	Paper  string
}

// FollowHeir says which unit takes over from an addressee of a recommendation; Heir may be left out where there is only
// one.
type FollowHeir struct {
	Recommendation UID
	Body           UID
	Heir           UID
}
