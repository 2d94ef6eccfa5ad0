package model

import (
	"fmt"
	"slices"
)

// FindingPatch says what to change in several findings at once; what is nil stays as it is.
type FindingPatch struct {
	Kind         *FindingKind
	Topic        *UID // to "": of no topic
	InConclusion *bool
	Severity     *Severity
	State        *FindingState
	Wards        *[]UID // none: common to all units
}

// Apply is f with the changes. A finding that was merged keeps its state: it is brought back by splitting only.
func (p FindingPatch) Apply(f Finding) Finding {
	set(&f.Kind, p.Kind)
	set(&f.Topic, p.Topic)
	set(&f.InConclusion, p.InConclusion)
	set(&f.Severity, p.Severity)
	if f.State != FindingMerged {
		set(&f.State, p.State)
	}
	return f
}

func set[T any](field, to *T) {
	if to != nil {
		*field = *to
	}
}

// Action names the change of n findings for journal and undo: "Đưa 3 nhận xét vào kết luận".
func (p FindingPatch) Action(n int) string {
	what := "nhận xét"
	if n != 1 {
		what = fmt.Sprintf("%d nhận xét", n)
	}
	has := func(set ...bool) bool { return !slices.Contains(set, false) && p.changes() == len(set) }
	switch {
	case has(p.Kind != nil), has(p.Kind != nil, p.Topic != nil):
		return "Chuyển " + what + " sang “" + p.Kind.Label() + "”"
	case has(p.Topic != nil):
		return "Chuyển " + what + " sang nội dung khác"
	case has(p.InConclusion != nil) && *p.InConclusion:
		return "Đưa " + what + " vào kết luận"
	case has(p.InConclusion != nil):
		return "Đưa " + what + " ra khỏi kết luận"
	case has(p.State != nil):
		return "Chuyển " + what + " sang “" + p.State.Label() + "”"
	case has(p.Wards != nil):
		return "Đổi đơn vị của " + what
	}
	return "Sửa " + what
}

// changes counts what is to be changed.
func (p FindingPatch) changes() int {
	n := 0
	for _, set := range []bool{p.Kind != nil, p.Topic != nil, p.InConclusion != nil, p.Severity != nil, p.State != nil, p.Wards != nil} {
		if set {
			n++
		}
	}
	return n
}

// Stands reports whether a finding is one of its own: not merged into another, which speaks for it. Such findings are
// what is counted.
func (f Finding) Stands() bool { return f.State != FindingMerged }

// CopyFor is a new finding with the same words about another unit: what was seen there, by whom and when is not known
// yet, so source, session and state begin anew.
func (f DossierFinding) CopyFor(ward UID) DossierFinding {
	n := Finding{
		Mission: f.Finding.Mission, Kind: f.Finding.Kind, Topic: f.Finding.Topic, Text: f.Finding.Text,
		InConclusion: f.Finding.InConclusion, Severity: f.Finding.Severity, Author: f.Finding.Author, State: FindingDraft,
	}
	return DossierFinding{Finding: n, Wards: []UID{ward}}
}

// Concerns reports whether a finding is about the unit; one common to all is about every unit.
func (f DossierFinding) Concerns(ward UID) bool {
	return len(f.Wards) == 0 || slices.Contains(f.Wards, ward)
}
