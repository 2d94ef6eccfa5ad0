package model

import "slices"

// Transition is one allowed change of state.
type Transition[S ~string] struct {
	From, To    S
	NeedsReason bool
}

// transitions is the table of allowed changes of one kind of record.
type transitions[S ~string] []Transition[S]

// move returns nil if the table has the pair and its reason, if one is needed, is given.
func (t transitions[S]) move(from, to S, reason string, label func(S) string) error {
	i := slices.IndexFunc(t, func(x Transition[S]) bool { return x.From == from && x.To == to })
	if i < 0 {
		return Errorf(State, "state", "Không thể chuyển từ “%s” sang “%s”.", label(from), label(to))
	}
	if t[i].NeedsReason && reason == "" {
		return Errorf(Invalid, "reason", "Hãy ghi lý do khi chuyển từ “%s” sang “%s”.", label(from), label(to))
	}
	return nil
}

// next lists the states that may follow, in the table's order.
func (t transitions[S]) next(from S) []S {
	var out []S
	for _, x := range t {
		if x.From == from {
			out = append(out, x.To)
		}
	}
	return out
}

// MissionState is where a mission stands.
type MissionState string

// The states of a mission.
const (
	Planned          MissionState = "planned"
	InProgress       MissionState = "in_progress"
	Concluding       MissionState = "concluding"
	Concluded        MissionState = "concluded"
	Closed           MissionState = "closed"
	MissionCancelled MissionState = "cancelled"
)

// MissionStates lists the states in their usual order.
var MissionStates = []MissionState{Planned, InProgress, Concluding, Concluded, Closed, MissionCancelled}

var missionStateLabels = labels[MissionState]{
	Planned: "Dự kiến", InProgress: "Đang giám sát", Concluding: "Đang kết luận", Concluded: "Đã kết luận",
	Closed: "Đã khép hồ sơ", MissionCancelled: "Hủy",
}

var missionTransitions = transitions[MissionState]{
	{Planned, InProgress, false},
	{InProgress, Concluding, false},
	{Concluding, Concluded, false},
	{Concluded, Closed, false},
	{Planned, MissionCancelled, true},
	{InProgress, MissionCancelled, true},
	{Concluded, Concluding, true},
	{Closed, Concluded, true},
}

// Label is the Vietnamese name.
func (s MissionState) Label() string { return missionStateLabels.label(s) }

// Valid reports whether s is one of MissionStates.
func (s MissionState) Valid() bool { return missionStateLabels.has(s) }

// Next lists the states that may follow s.
func (s MissionState) Next() []MissionState { return missionTransitions.next(s) }

// MoveTo returns nil if s may become to; the error (code State, or Invalid where a reason is missing) is for the user.
func (s MissionState) MoveTo(to MissionState, reason string) error {
	return missionTransitions.move(s, to, reason, MissionState.Label)
}

// FindingState says how settled a finding is.
type FindingState string

// The states of a finding.
const (
	FindingDraft     FindingState = "draft"
	FindingConfirmed FindingState = "confirmed"
	FindingMerged    FindingState = "merged" // its text lives on in a common finding that names it as a source
	FindingWithdrawn FindingState = "withdrawn"
)

// FindingStates lists the states.
var FindingStates = []FindingState{FindingDraft, FindingConfirmed, FindingMerged, FindingWithdrawn}

var findingStateLabels = labels[FindingState]{
	FindingDraft: "Nháp", FindingConfirmed: "Đã chốt", FindingMerged: "Đã gộp", FindingWithdrawn: "Đã rút",
}

var findingTransitions = transitions[FindingState]{
	{FindingDraft, FindingConfirmed, false},
	{FindingDraft, FindingMerged, false},
	{FindingDraft, FindingWithdrawn, true},
	{FindingConfirmed, FindingDraft, false},
	{FindingConfirmed, FindingMerged, false},
	{FindingConfirmed, FindingWithdrawn, true},
	{FindingMerged, FindingDraft, false},
	{FindingMerged, FindingConfirmed, false},
	{FindingWithdrawn, FindingDraft, false},
}

// Label is the Vietnamese name.
func (s FindingState) Label() string { return findingStateLabels.label(s) }

// Valid reports whether s is one of FindingStates.
func (s FindingState) Valid() bool { return findingStateLabels.has(s) }

// Next lists the states that may follow s.
func (s FindingState) Next() []FindingState { return findingTransitions.next(s) }

// MoveTo returns nil if s may become to.
func (s FindingState) MoveTo(to FindingState, reason string) error {
	return findingTransitions.move(s, to, reason, FindingState.Label)
}

// RecommendationState is how far a recommendation is carried out.
type RecommendationState string

// The states of a recommendation.
const (
	RecOpen         RecommendationState = "open"
	RecInProgress   RecommendationState = "in_progress"
	RecReportedDone RecommendationState = "reported_done"
	RecVerified     RecommendationState = "verified"
	RecRejected     RecommendationState = "rejected"
	RecReconsider   RecommendationState = "reconsider"
	RecWithdrawn    RecommendationState = "withdrawn"
)

// RecommendationStates lists the states.
var RecommendationStates = []RecommendationState{
	RecOpen, RecInProgress, RecReportedDone, RecVerified, RecRejected, RecReconsider, RecWithdrawn,
}

var recLabels = labels[RecommendationState]{
	RecOpen: "Chưa trả lời", RecInProgress: "Đang thực hiện", RecReportedDone: "Báo cáo đã thực hiện",
	RecVerified: "Đã thực hiện", RecRejected: "Không tiếp thu", RecReconsider: "Đề nghị xem xét lại", RecWithdrawn: "Đã rút",
}

var recTransitions = transitions[RecommendationState]{
	{RecOpen, RecInProgress, false},
	{RecInProgress, RecReportedDone, false},
	{RecReportedDone, RecVerified, false},
	{RecOpen, RecRejected, false},
	{RecOpen, RecReconsider, false},
	{RecInProgress, RecRejected, false},
	{RecInProgress, RecReconsider, false},
	{RecRejected, RecOpen, false},
	{RecReconsider, RecOpen, false},
	{RecOpen, RecWithdrawn, true},
	{RecInProgress, RecWithdrawn, true},
	{RecReportedDone, RecWithdrawn, true},
	{RecVerified, RecWithdrawn, true},
	{RecRejected, RecWithdrawn, true},
	{RecReconsider, RecWithdrawn, true},
}

// Label is the Vietnamese name.
func (s RecommendationState) Label() string { return recLabels.label(s) }

// Valid reports whether s is one of RecommendationStates.
func (s RecommendationState) Valid() bool { return recLabels.has(s) }

// Next lists the states that may follow s.
func (s RecommendationState) Next() []RecommendationState { return recTransitions.next(s) }

// MoveTo returns nil if s may become to.
func (s RecommendationState) MoveTo(to RecommendationState, reason string) error {
	return recTransitions.move(s, to, reason, RecommendationState.Label)
}

// Answered is the state once an answer came: what nobody had answered is under way, everything else stays for people to
// move.
func (s RecommendationState) Answered() RecommendationState {
	if s == RecOpen {
		return RecInProgress
	}
	return s
}

// Settled reports whether nothing more is awaited from the addressees.
func (s RecommendationState) Settled() bool {
	return s == RecVerified || s == RecWithdrawn || s == RecRejected
}

// DocumentState is where a paper stands.
type DocumentState string

// The states of a document.
const (
	DocDraft        DocumentState = "draft"
	DocForSignature DocumentState = "for_signature"
	DocIssued       DocumentState = "issued"
	DocReplaced     DocumentState = "replaced"
	DocCorrected    DocumentState = "corrected"
	DocVoid         DocumentState = "void"
)

// DocumentStates lists the states.
var DocumentStates = []DocumentState{DocDraft, DocForSignature, DocIssued, DocReplaced, DocCorrected, DocVoid}

var docStateLabels = labels[DocumentState]{
	DocDraft: "Nháp", DocForSignature: "Trình ký", DocIssued: "Đã ban hành", DocReplaced: "Đã thay thế",
	DocCorrected: "Đã đính chính", DocVoid: "Hủy",
}

var docTransitions = transitions[DocumentState]{
	{DocDraft, DocForSignature, false},
	{DocForSignature, DocIssued, false},
	{DocForSignature, DocDraft, true},
	{DocIssued, DocReplaced, false},
	{DocIssued, DocCorrected, false},
	{DocIssued, DocVoid, true},
}

// Label is the Vietnamese name.
func (s DocumentState) Label() string { return docStateLabels.label(s) }

// Valid reports whether s is one of DocumentStates.
func (s DocumentState) Valid() bool { return docStateLabels.has(s) }

// Next lists the states that may follow s.
func (s DocumentState) Next() []DocumentState { return docTransitions.next(s) }

// MoveTo returns nil if s may become to.
func (s DocumentState) MoveTo(to DocumentState, reason string) error {
	return docTransitions.move(s, to, reason, DocumentState.Label)
}

// Frozen reports whether the document has been issued: its versions can be neither changed nor deleted.
func (s DocumentState) Frozen() bool { return s != DocDraft && s != DocForSignature }

// SessionState is where a working session stands.
type SessionState string

// The states of a session.
const (
	SessionPlanned   SessionState = "planned"
	SessionHeld      SessionState = "held"
	SessionCancelled SessionState = "cancelled"
)

// SessionStates lists the states.
var SessionStates = []SessionState{SessionPlanned, SessionHeld, SessionCancelled}

var sessionStateLabels = labels[SessionState]{SessionPlanned: "Dự kiến", SessionHeld: "Đã làm việc", SessionCancelled: "Hủy"}

// Label is the Vietnamese name.
func (s SessionState) Label() string { return sessionStateLabels.label(s) }

// Valid reports whether s is one of SessionStates.
func (s SessionState) Valid() bool { return sessionStateLabels.has(s) }
