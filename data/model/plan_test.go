package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestBasisStandingOn(t *testing.T) {
	successor := &model.Basis{Meta: model.Meta{UID: "s"}, ValidFrom: "2024-05-01"}
	undated := &model.Basis{Meta: model.Meta{UID: "s"}}
	cases := map[string]struct {
		basis     model.Basis
		day       model.Date
		successor *model.Basis
		want      model.BasisStanding
	}{
		"no day":                           {model.Basis{ValidTo: "2020-01-01"}, "", nil, model.BasisStands},
		"nothing known":                    {model.Basis{}, "2024-01-01", nil, model.BasisStands},
		"its first day":                    {model.Basis{ValidFrom: "2024-01-01"}, "2024-01-01", nil, model.BasisStands},
		"the day before":                   {model.Basis{ValidFrom: "2024-01-01"}, "2023-12-31", nil, model.BasisNotYet},
		"before it was signed":             {model.Basis{Day: "2024-01-01"}, "2023-12-31", nil, model.BasisNotYet},
		"the last day":                     {model.Basis{ValidTo: "2024-01-02"}, "2024-01-01", nil, model.BasisStands},
		"over":                             {model.Basis{ValidTo: "2024-01-01"}, "2024-01-01", nil, model.BasisExpired},
		"over, with a successor":           {model.Basis{ValidTo: "2024-01-01"}, "2024-01-01", successor, model.BasisReplaced},
		"not over, with a successor":       {model.Basis{ValidTo: "2024-06-01"}, "2024-05-20", successor, model.BasisStands},
		"before its successor":             {model.Basis{}, "2024-04-30", successor, model.BasisStands},
		"from its successor's first day":   {model.Basis{}, "2024-05-01", successor, model.BasisReplaced},
		"a successor whose day is unknown": {model.Basis{}, "2024-04-30", undated, model.BasisReplaced},
	}
	for name, c := range cases {
		if got := c.basis.StandingOn(c.day, c.successor); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		p := model.PlannedBasis{Basis: c.basis}
		if c.successor != nil {
			p.Successor = *c.successor
		}
		if got := p.StandingOn(c.day); got != c.want {
			t.Errorf("%s, in a plan: %s, want %s", name, got, c.want)
		}
	}
}

func TestBasisTitle(t *testing.T) {
	for want, b := range map[string]model.Basis{
		"Quyết định 935-QĐ/TU":           {Kind: model.DecisionBasis, Number: "935-QĐ/TU", Subject: "x"},
		"Luật Mặt trận Tổ quốc Việt Nam": {Kind: model.LawBasis, Subject: "Mặt trận Tổ quốc Việt Nam"},
		"Văn bản": {Kind: model.OtherBasis},
		"Nghị quyết liên tịch 403/2017/NQ": {Kind: model.ResolutionBasis, Number: "liên tịch 403/2017/NQ"},
	} {
		if got := b.Title(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestPlanLabels(t *testing.T) {
	for _, s := range model.BasisStandings {
		if s.Label() == "“"+string(s)+"”" {
			t.Errorf("%s has no label", s)
		}
	}
	for _, k := range model.GapKinds {
		if k.Label() == "“"+string(k)+"”" {
			t.Errorf("%s has no label", k)
		}
	}
}

func TestPostFor(t *testing.T) {
	here := model.Post{Meta: model.Meta{UID: "here"}, Office: "o", ValidFrom: "2022-01-01"}
	before := model.Post{Meta: model.Meta{UID: "before"}, Office: "o", ValidFrom: "2020-01-01", ValidTo: "2022-01-01"}
	there := model.Post{Meta: model.Meta{UID: "there"}, Office: "p", ValidFrom: "2023-01-01"}
	posts := []model.Post{there, here, before}
	for _, c := range []struct {
		chosen model.UID
		posts  []model.Post
		day    model.Date
		want   model.UID
	}{
		{"", posts, "2024-01-01", "here"},
		{"", posts, "2021-01-01", "before"},
		{"", posts, "2019-01-01", ""},
		{"", []model.Post{there}, "2024-01-01", "there"},
		{"before", posts, "2024-01-01", "before"},
		{"gone", posts, "2024-01-01", ""},
	} {
		if got := model.PostFor(model.Member{Post: c.chosen}, c.posts, "o", c.day).UID; got != c.want {
			t.Errorf("chosen %q on %s: %q, want %q", c.chosen, c.day, got, c.want)
		}
	}
}

func TestPostOfInPlan(t *testing.T) {
	p := model.MissionPlan{Day: "2024-01-01"}
	old := model.Post{Meta: model.Meta{UID: "old"}, ValidTo: "2023-01-01"}
	m := model.PlannedMember{Member: model.Member{Post: "old"}, Posts: []model.Post{old}}
	if post, held := p.PostOf(&m); post.UID != "old" || held {
		t.Errorf("a post no longer held: %q, held %v", post.UID, held)
	}
	m.Posts[0].ValidTo = ""
	if _, held := p.PostOf(&m); !held {
		t.Error("a post that is held counts as not held")
	}
	m.Posts = nil
	if post, held := p.PostOf(&m); post.UID != "" || held {
		t.Errorf("no post: %q, held %v", post.UID, held)
	}
}

// fullPlan needs nothing.
func fullPlan() model.MissionPlan {
	return model.MissionPlan{
		Day:     "2024-09-09",
		Mission: model.Mission{State: model.Planned, PeriodFrom: "2024-09-09", PeriodTo: "2024-09-27"},
		Bases:   []model.PlannedBasis{{Basis: model.Basis{Kind: model.DecisionBasis, Number: "1-QĐ/TU"}}},
		Topics:  make([]model.PlannedTopic, 1),
		Members: []model.PlannedMember{
			{Member: model.Member{Role: model.HeadRole}, Person: model.Person{FullName: "A"}, Posts: []model.Post{{Meta: model.Meta{UID: "p"}}}},
			{Member: model.Member{Role: model.MemberRole}, Person: model.Person{FullName: "B"}, Posts: []model.Post{{Meta: model.Meta{UID: "q"}}}},
		},
		Wards: []model.PlannedWard{
			{Name: "Phường 3", Bodies: 1, Sessions: []model.Session{{Day: "2024-09-10"}}},
			{Name: "Phường 5", Bodies: 1, Sessions: []model.Session{{}, {Day: "2024-09-11"}}},
		},
	}
}

func TestGaps(t *testing.T) {
	cases := map[string]struct {
		spoil func(*model.MissionPlan)
		want  []model.Gap
	}{
		"nothing":            {func(*model.MissionPlan) {}, nil},
		"an open end":        {func(p *model.MissionPlan) { p.Mission.PeriodTo = "" }, []model.Gap{{Kind: model.NoPeriod}}},
		"no basis":           {func(p *model.MissionPlan) { p.Bases = nil }, []model.Gap{{Kind: model.NoBases}}},
		"an expired basis":   {func(p *model.MissionPlan) { p.Bases[0].Basis.ValidTo = "2024-01-01" }, []model.Gap{{Kind: model.OldBases, Names: []string{"Quyết định 1-QĐ/TU"}}}},
		"no topic":           {func(p *model.MissionPlan) { p.Topics = nil }, []model.Gap{{Kind: model.NoTopics}}},
		"no head":            {func(p *model.MissionPlan) { p.Members[0].Member.Role = model.DeputyRole }, []model.Gap{{Kind: model.NoHead}}},
		"a head who left":    {func(p *model.MissionPlan) { p.Members[0].Member.ValidTo = "2024-09-01" }, []model.Gap{{Kind: model.NoHead}}},
		"a head to come":     {func(p *model.MissionPlan) { p.Members[0].Member.ValidFrom = "2024-09-10" }, []model.Gap{{Kind: model.NoHead}}},
		"two heads":          {func(p *model.MissionPlan) { p.Members[1].Member.Role = model.HeadRole }, []model.Gap{{Kind: model.ManyHeads, Names: []string{"A", "B"}}}},
		"an unknown post":    {func(p *model.MissionPlan) { p.Members[1].Posts = nil }, []model.Gap{{Kind: model.NoPost, Names: []string{"B"}}}},
		"no unit":            {func(p *model.MissionPlan) { p.Wards = nil }, []model.Gap{{Kind: model.NoWards}}},
		"a unit without day": {func(p *model.MissionPlan) { p.Wards[1].Sessions = p.Wards[1].Sessions[:1] }, []model.Gap{{Kind: model.NoSessions, Names: []string{"Phường 5"}}}},
		"a unit's bodies":    {func(p *model.MissionPlan) { p.Wards[0].Bodies = 0 }, []model.Gap{{Kind: model.NoBodies, Names: []string{"Phường 3"}}}},
		"a conclusion": {func(p *model.MissionPlan) {
			p.Mission.State, p.Days.Report = model.InProgress, "2024-10-21"
		}, []model.Gap{{Kind: model.StateBehind}}},
		"a session was held": {func(p *model.MissionPlan) {
			p.Mission.State, p.Wards[0].Sessions[0].State = model.Planned, model.SessionHeld
		}, []model.Gap{{Kind: model.StateBehind}}},
		"too late for it": {func(p *model.MissionPlan) { p.Mission.State, p.Bases = model.Concluding, nil }, nil},
		"under way":       {func(p *model.MissionPlan) { p.Mission.State, p.Topics = model.InProgress, nil }, []model.Gap{{Kind: model.NoTopics}}},
	}
	for name, c := range cases {
		p := fullPlan()
		c.spoil(&p)
		if diff := cmp.Diff(c.want, p.Gaps()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestNextSteps(t *testing.T) {
	p := fullPlan()
	p.Days = model.MissionDays{
		From: "2024-09-09", To: "2024-09-27", YearlyPlanMade: "2023-12-31",
		Wards: []model.WardDays{
			{Ward: "Phường 3", First: "2024-09-10", Last: "2024-09-10"},
			{Ward: "Phường 5", First: "2024-09-10", Last: "2024-09-10", PapersSent: "2024-08-20"},
			{Ward: "Phường 9"},
		},
	}
	type short struct {
		rule  model.DeadlineRule
		due   model.Date
		wards int
		hint  bool
	}
	var got []short
	for _, s := range p.NextSteps("2024-08-30") {
		got = append(got, short{s.Rule, s.Due, len(s.Wards), s.Hint != ""})
	}
	want := []short{
		{model.PapersToUnit, "2024-08-25", 1, true},
		{model.PapersToUnit, "2024-08-26", 1, false},
		{model.UnitReport, "2024-09-02", 1, true},
		{model.UnitReport, "2024-09-03", 2, false},
		{model.DelegationReport, "2024-09-25", 2, false},
		{model.DelegationReport, "2024-10-12", 1, true},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(short{})); diff != "" {
		t.Error(diff)
	}
	for _, s := range []model.MissionState{model.Concluded, model.Closed, model.MissionCancelled} {
		p.Mission.State = s
		if steps := p.NextSteps("2024-08-30"); steps != nil {
			t.Errorf("%s: %v", s, steps)
		}
	}
}

// TestStepKeepsTheHintThatFitsAllItsUnits has two units with one due day, of which one is guessed.
func TestStepKeepsTheHintThatFitsAllItsUnits(t *testing.T) {
	p := fullPlan()
	p.Days = model.MissionDays{
		From: "2024-09-10", To: "2024-09-27",
		Wards: []model.WardDays{{Ward: "Phường 3", First: "2024-09-10"}, {Ward: "Phường 9"}},
	}
	for _, s := range p.NextSteps("2024-08-01") {
		if s.Rule == model.PapersToUnit && (len(s.Wards) != 2 || s.Hint != "") {
			t.Errorf("%+v", s)
		}
	}
}
