package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

// allPairs tries every pair of states against the table of allowed ones; true means that a reason is needed.
func allPairs[S interface {
	~string
	MoveTo(S, string) error
	Next() []S
	Label() string
	Valid() bool
}](t *testing.T, states []S, allowed map[[2]S]bool) {
	t.Helper()
	for _, from := range states {
		next := map[S]bool{}
		for _, s := range from.Next() {
			next[s] = true
		}
		for _, to := range states {
			needsReason, ok := allowed[[2]S{from, to}]
			if next[to] != ok {
				t.Errorf("%s: Next lists %s: %v, want %v", from, to, next[to], ok)
			}
			withReason := from.MoveTo(to, "theo chỉ đạo")
			without := from.MoveTo(to, "")
			switch {
			case !ok && model.CodeOf(withReason) != model.State:
				t.Errorf("%s -> %s: got %v, want a refusal with code state", from, to, withReason)
			case ok && withReason != nil:
				t.Errorf("%s -> %s with a reason: %v", from, to, withReason)
			case ok && needsReason && model.CodeOf(without) != model.Invalid:
				t.Errorf("%s -> %s without a reason: got %v, want code invalid", from, to, without)
			case ok && !needsReason && without != nil:
				t.Errorf("%s -> %s without a reason: %v", from, to, without)
			}
		}
		if !from.Valid() || from.Label() == "" {
			t.Errorf("state %q: valid %v, label %q", from, from.Valid(), from.Label())
		}
	}
	if S("gone").Valid() {
		t.Error("an unknown state is valid")
	}
}

func TestMissionTransitions(t *testing.T) {
	allPairs(t, model.MissionStates, map[[2]model.MissionState]bool{
		{model.Planned, model.InProgress}: false, {model.InProgress, model.Concluding}: false,
		{model.Concluding, model.Concluded}: false, {model.Concluded, model.Closed}: false,
		{model.Planned, model.MissionCancelled}: true, {model.InProgress, model.MissionCancelled}: true,
		{model.Concluded, model.Concluding}: true, {model.Closed, model.Concluded}: true,
	})
}

func TestFindingTransitions(t *testing.T) {
	allPairs(t, model.FindingStates, map[[2]model.FindingState]bool{
		{model.FindingDraft, model.FindingConfirmed}: false, {model.FindingDraft, model.FindingMerged}: false,
		{model.FindingDraft, model.FindingWithdrawn}: true, {model.FindingConfirmed, model.FindingDraft}: false,
		{model.FindingConfirmed, model.FindingMerged}: false, {model.FindingConfirmed, model.FindingWithdrawn}: true,
		{model.FindingMerged, model.FindingDraft}: false, {model.FindingMerged, model.FindingConfirmed}: false,
		{model.FindingWithdrawn, model.FindingDraft}: false,
	})
}

func TestRecommendationTransitions(t *testing.T) {
	allowed := map[[2]model.RecommendationState]bool{
		{model.RecOpen, model.RecInProgress}: false, {model.RecInProgress, model.RecReportedDone}: false,
		{model.RecReportedDone, model.RecVerified}: false, {model.RecOpen, model.RecRejected}: false,
		{model.RecInProgress, model.RecRejected}: false, {model.RecOpen, model.RecReconsider}: false,
		{model.RecInProgress, model.RecReconsider}: false, {model.RecRejected, model.RecOpen}: false,
		{model.RecReconsider, model.RecOpen}: false,
	}
	for _, s := range model.RecommendationStates {
		if s != model.RecWithdrawn {
			allowed[[2]model.RecommendationState{s, model.RecWithdrawn}] = true
		}
	}
	allPairs(t, model.RecommendationStates, allowed)
	settled := map[model.RecommendationState]bool{model.RecVerified: true, model.RecWithdrawn: true, model.RecRejected: true}
	for _, s := range model.RecommendationStates {
		if s.Settled() != settled[s] {
			t.Errorf("%s: settled %v", s, s.Settled())
		}
		want := s
		if s == model.RecOpen {
			want = model.RecInProgress
		}
		if got := s.Answered(); got != want {
			t.Errorf("%s answered: %s", s, got)
		}
	}
}

func TestDocumentTransitions(t *testing.T) {
	allPairs(t, model.DocumentStates, map[[2]model.DocumentState]bool{
		{model.DocDraft, model.DocForSignature}: false, {model.DocForSignature, model.DocIssued}: false,
		{model.DocForSignature, model.DocDraft}: true, {model.DocIssued, model.DocReplaced}: false,
		{model.DocIssued, model.DocCorrected}: false, {model.DocIssued, model.DocVoid}: true,
	})
	for _, s := range model.DocumentStates {
		if want := s != model.DocDraft && s != model.DocForSignature; s.Frozen() != want {
			t.Errorf("%s: frozen %v", s, s.Frozen())
		}
	}
}

type enum interface {
	Valid() bool
	Label() string
}

func enums[T enum](list []T) []enum {
	out := make([]enum, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

func TestEnumsHaveLabels(t *testing.T) {
	lists := map[string][]enum{
		"level": enums(model.Levels), "ward kind": enums(model.WardKinds), "change": enums(model.ChangeKinds),
		"part": enums(model.Parts), "body": enums(model.BodyKinds), "scope": enums(model.SeriesScopes),
		"number": enums(model.NumberStates), "basis": enums(model.BasisKinds), "role": enums(model.DelegationRoles),
		"finding": enums(model.FindingKinds), "severity": enums(model.Severities), "type": enums(model.DocTypes),
		"session": enums(model.SessionStates),
	}
	for name, list := range lists {
		seen := map[string]bool{}
		for _, v := range list {
			if !v.Valid() || v.Label() == "" || seen[v.Label()] {
				t.Errorf("%s %v: valid %v, label %q, seen %v", name, v, v.Valid(), v.Label(), seen[v.Label()])
			}
			seen[v.Label()] = true
		}
	}
	if model.WardKind("làng").Valid() || model.WardKind("làng").Label() != "“làng”" {
		t.Error("an unknown kind is shown as it is, in quotes, and is not valid")
	}
	if model.Strength.IsCause() || !model.ObjectiveCause.IsCause() || !model.SubjectiveCause.IsCause() {
		t.Error("IsCause names the wrong kinds")
	}
}
