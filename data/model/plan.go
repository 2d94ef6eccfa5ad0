package model

import (
	"cmp"
	"slices"
	"strings"
)

// MissionPlan is what a mission is planned with: bases, topics, delegation and units in order, nothing of it in the bin.
// Names, posts and the validity of bases are as on Day.
type MissionPlan struct {
	Day     Date // the first known day of the mission's period, else today
	Mission Mission
	Office  OfficeVersion // zero if the office had no name on Day
	Bases   []PlannedBasis
	Topics  []PlannedTopic
	Members []PlannedMember // all of them, whenever they were members
	Wards   []PlannedWard
	Days    MissionDays // for Deadlines
}

// PlannedBasis is a basis in its place of the mission's list.
type PlannedBasis struct {
	Link      MissionBasis
	Basis     Basis
	Successor Basis // what replaced it, zero for nothing
	Missions  int   // how many missions rest on it, this one among them
}

// PlannedTopic is a topic with the number of its findings.
type PlannedTopic struct {
	Topic    Topic
	Findings int
}

// PlannedMember is a member of the delegation with all posts of the person, the newest first.
type PlannedMember struct {
	Member Member
	Person Person
	Posts  []Post
}

// PlannedWard is a unit of the mission with its sessions, cancelled ones left out, in the order of days.
type PlannedWard struct {
	Link     MissionWard
	Name     string // on Day; what it was called last if it did not exist then
	Bodies   int    // supervised in it
	Sessions []Session
}

// Candidate is a person who may be picked, with all posts, the newest first.
type Candidate struct {
	Person Person
	Posts  []Post
}

// MissionCopy says how a mission is made from an older one.
type MissionCopy struct {
	From    UID     // the older one
	Mission Mission // the new one; its office, when empty, is that of the older one
	Wards   bool    // take its units too
	Bodies  bool    // and in them the bodies supervised
}

// CopiedMission is a mission made from an older one and what could not be taken over.
type CopiedMission struct {
	Mission   Mission
	Outline   bool     // the text of its outline was copied; years and days written in it are the older mission's
	LostWards []string // units that do not exist on the new mission's day
	LostPosts []string // members for whom no post is known on that day
}

// BasisStanding says whether a basis holds on a day.
type BasisStanding string

// The standings of a basis.
const (
	BasisStands   BasisStanding = "stands"
	BasisNotYet   BasisStanding = "not_yet"
	BasisExpired  BasisStanding = "expired"
	BasisReplaced BasisStanding = "replaced"
)

// BasisStandings lists the standings.
var BasisStandings = []BasisStanding{BasisStands, BasisNotYet, BasisExpired, BasisReplaced}

var basisStandingLabels = labels[BasisStanding]{
	BasisStands: "Còn hiệu lực", BasisNotYet: "Chưa có hiệu lực", BasisExpired: "Hết hiệu lực", BasisReplaced: "Đã thay thế",
}

// Label is the Vietnamese name.
func (s BasisStanding) Label() string { return basisStandingLabels.label(s) }

// StandingOn says whether the basis holds on the day; successor is what replaced it, nil for nothing. An unknown day of
// the basis or of its successor excludes nothing: a basis with a successor whose first day is not known is replaced.
func (b *Basis) StandingOn(day Date, successor *Basis) BasisStanding {
	switch {
	case day == "":
		return BasisStands
	case cmp.Or(b.ValidFrom, b.Day).After(day):
		return BasisNotYet
	case b.ValidTo != "" && b.ValidTo <= day && successor == nil:
		return BasisExpired
	case b.ValidTo != "" && b.ValidTo <= day:
		return BasisReplaced
	case successor != nil && b.ValidTo == "" && !cmp.Or(successor.ValidFrom, successor.Day).After(day):
		return BasisReplaced
	}
	return BasisStands
}

// Title is the basis standing alone, as in a list: "Quyết định 935-QĐ/TU", or its subject when it has no number.
func (b *Basis) Title() string {
	if b.Number == "" {
		return strings.TrimSpace(b.Kind.Label() + " " + b.Subject)
	}
	return b.Kind.Label() + " " + b.Number
}

// StandingOn says whether the basis holds on the day.
func (p *PlannedBasis) StandingOn(day Date) BasisStanding {
	if p.Successor.UID == "" {
		return p.Basis.StandingOn(day, nil)
	}
	return p.Basis.StandingOn(day, &p.Successor)
}

// PostFor is the post under which a member is named on a day: the one chosen, else one the person holds on the day, that
// in the office first; zero when there is none. posts are the person's, the newest first.
func PostFor(m Member, posts []Post, office UID, day Date) Post {
	rank := func(p Post) int {
		switch {
		case p.UID == m.Post:
			return 0
		case !p.ValidOn(day) || m.Post != "":
			return 3
		case p.Office == office:
			return 1
		}
		return 2
	}
	best, found := 3, Post{}
	for _, p := range posts {
		if r := rank(p); r < best {
			best, found = r, p
		}
	}
	return found
}

// PostOf is the post under which a member of the plan is named; held is false when it is chosen and not held on the
// plan's day, or when there is none.
func (p *MissionPlan) PostOf(m *PlannedMember) (post Post, held bool) {
	post = PostFor(m.Member, m.Posts, p.Mission.Office, p.Day)
	return post, post.UID != "" && post.ValidOn(p.Day)
}

// Heads are the heads of the delegation on the plan's day; there should be one.
func (p *MissionPlan) Heads() []PlannedMember {
	var out []PlannedMember
	for _, m := range p.Members {
		if m.Member.Role == HeadRole && m.Member.In(p.Day) {
			out = append(out, m)
		}
	}
	return out
}

// In reports whether the member is in the delegation on the day; an unknown first or last day does not exclude it.
func (m *Member) In(day Date) bool {
	return (m.ValidFrom == "" || m.ValidFrom <= day) && (m.ValidTo == "" || day < m.ValidTo)
}

// GapKind is something a plan still needs.
type GapKind string

// What a plan may still need.
const (
	StateBehind GapKind = "state" // the work is further on than the state says
	NoPeriod    GapKind = "period"
	NoBases     GapKind = "bases"
	OldBases    GapKind = "old_bases"
	NoTopics    GapKind = "topics"
	NoHead      GapKind = "head"
	ManyHeads   GapKind = "heads"
	NoPost      GapKind = "post"
	NoWards     GapKind = "wards"
	NoBodies    GapKind = "bodies"
	NoSessions  GapKind = "sessions"
)

// GapKinds lists what a plan may still need in the order in which it is made.
var GapKinds = []GapKind{StateBehind, NoPeriod, NoBases, OldBases, NoTopics, NoHead, ManyHeads, NoPost, NoWards, NoBodies, NoSessions}

var gapLabels = labels[GapKind]{
	StateBehind: "Trạng thái chưa theo việc đã làm, cần chuyển",
	NoPeriod:    "Chưa có thời gian giám sát", NoBases: "Chưa có căn cứ", OldBases: "Căn cứ không còn đúng ngày",
	NoTopics: "Chưa có nội dung giám sát", NoHead: "Chưa có trưởng đoàn", ManyHeads: "Có hơn một trưởng đoàn",
	NoPost: "Chưa rõ chức vụ", NoWards: "Chưa chọn đơn vị", NoBodies: "Chưa chọn cơ quan được giám sát",
	NoSessions: "Chưa có ngày làm việc",
}

// Label says what is missing.
func (k GapKind) Label() string { return gapLabels.label(k) }

// Gap is one thing a plan still needs; Names are the bases, members or units it concerns, if it concerns some only.
type Gap struct {
	Kind  GapKind
	Names []string
}

// Gaps lists what the plan still needs, in the order in which a plan is made. Once the mission is being concluded nothing
// is asked for any more.
func (p *MissionPlan) Gaps() []Gap {
	if p.Mission.State != Planned && p.Mission.State != InProgress {
		return nil
	}
	var gaps []Gap
	add := func(missing bool, k GapKind, names ...string) {
		if missing {
			gaps = append(gaps, Gap{k, names})
		}
	}
	old, unheld, heads := p.oldBases(), p.membersWithoutPost(), p.Heads()
	held := p.wardsWhere(func(w PlannedWard) bool {
		return slices.ContainsFunc(w.Sessions, func(s Session) bool { return s.State == SessionHeld })
	})
	add(p.Days.Report != "" || p.Mission.State == Planned && len(held) > 0, StateBehind)
	add(p.Mission.PeriodFrom == "" || p.Mission.PeriodTo == "", NoPeriod)
	add(len(p.Bases) == 0, NoBases)
	add(len(old) > 0, OldBases, old...)
	add(len(p.Topics) == 0, NoTopics)
	add(len(heads) == 0, NoHead)
	add(len(heads) > 1, ManyHeads, namesOf(heads, func(m PlannedMember) string { return m.Person.FullName })...)
	add(len(unheld) > 0, NoPost, unheld...)
	add(len(p.Wards) == 0, NoWards)
	bodiless := p.wardsWhere(func(w PlannedWard) bool { return w.Bodies == 0 })
	add(len(bodiless) > 0, NoBodies, bodiless...)
	idle := p.wardsWhere(func(w PlannedWard) bool {
		return !slices.ContainsFunc(w.Sessions, func(s Session) bool { return s.Day != "" })
	})
	add(len(idle) > 0, NoSessions, idle...)
	return gaps
}

func (p *MissionPlan) oldBases() []string {
	var out []string
	for i := range p.Bases {
		if b := &p.Bases[i]; b.StandingOn(p.Day) != BasisStands {
			out = append(out, b.Basis.Title())
		}
	}
	return out
}

func (p *MissionPlan) membersWithoutPost() []string {
	var out []string
	for i := range p.Members {
		m := &p.Members[i]
		if _, held := p.PostOf(m); !held && m.Member.In(p.Day) {
			out = append(out, m.Person.FullName)
		}
	}
	return out
}

func (p *MissionPlan) wardsWhere(is func(PlannedWard) bool) []string {
	var out []string
	for _, w := range p.Wards {
		if is(w) {
			out = append(out, w.Name)
		}
	}
	return out
}

func namesOf[T any](items []T, name func(T) string) []string {
	out := make([]string, len(items))
	for i, x := range items {
		out[i] = name(x)
	}
	return out
}

// Step is one thing that falls due: one deadline on one day, for the whole mission or for some units.
type Step struct {
	Rule  DeadlineRule
	Due   Date
	State DeadlineState
	Wards []string // in order; none for the whole mission
	Hint  string   // that of the deadline, when it is the same for all units
}

// NextSteps gathers the open deadlines of a mission that is not over by rule and day, the soonest first. One report for
// all units is not named beside that for the last of them: it falls on the same day.
func (p *MissionPlan) NextSteps(today Date) []Step {
	if s := p.Mission.State; s == Concluded || s == Closed || s == MissionCancelled {
		return nil
	}
	var steps []Step
	for _, d := range Deadlines(p.Days, today) {
		if !d.State.Open() {
			continue
		}
		i := slices.IndexFunc(steps, func(s Step) bool { return s.Rule == d.Rule && s.Due == d.Due })
		if i < 0 {
			steps = append(steps, Step{Rule: d.Rule, Due: d.Due, State: d.State, Hint: d.Hint})
			i = len(steps) - 1
		}
		if d.Ward != "" {
			steps[i].Wards = append(steps[i].Wards, d.Ward)
		}
		if steps[i].Hint != d.Hint {
			steps[i].Hint = ""
		}
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return cmp.Compare(a.Due, b.Due) })
	return steps
}
