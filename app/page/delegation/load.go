package delegation

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// content is what the page shows.
type content struct {
	plan   model.MissionPlan
	people []model.Candidate // who is not in the delegation, by name
}

func (p *Page) read(ctx context.Context) (c content, err error) {
	if c.plan, err = p.config.Store.Plan(ctx, p.config.Mission); err != nil {
		return c, err
	}
	all, err := p.config.Store.Candidates(ctx)
	c.people = outside(all, c.plan.Members)
	return c, err
}

// outside are the persons who are not members yet, by given name as lists of people are.
func outside(all []model.Candidate, members []model.PlannedMember) []model.Candidate {
	in := map[model.UID]bool{}
	for _, m := range members {
		in[m.Member.Person] = true
	}
	out := slices.DeleteFunc(all, func(c model.Candidate) bool { return in[c.Person.UID] })
	slices.SortStableFunc(out, func(a, b model.Candidate) int {
		return cmp.Or(model.CompareNames(a.Person.FullName, b.Person.FullName), cmp.Compare(a.Person.UID, b.Person.UID))
	})
	return out
}

// titleOf is the post in full where it has that.
func titleOf(p model.Post) string { return cmp.Or(p.FullTitle, p.Title) }

// postNow is the post under which a person would be named, with what is wrong with it.
func postNow(c model.Candidate, plan *model.MissionPlan) model.Post {
	return model.PostFor(model.Member{}, c.Posts, plan.Mission.Office, plan.Day)
}

// postWords is how a post is told apart in a list: its title and when it was held.
func postWords(p model.Post) string {
	span := present.Period(p.ValidFrom, p.ValidTo)
	switch {
	case span == "":
		return titleOf(p)
	case p.ValidTo == "":
		return titleOf(p) + " (" + span + ")"
	}
	return titleOf(p) + " (" + strings.Replace(span, "đến ", "đến trước ", 1) + ")"
}

// postAdvice says what is wrong with the post under which a member is named, "" for nothing.
func postAdvice(plan *model.MissionPlan, m *model.PlannedMember) string {
	post, held := plan.PostOf(m)
	switch {
	case held:
		return ""
	case post.UID == "":
		return "Chưa rõ chức vụ vào ngày " + plan.Day.Format() + "."
	}
	return "Không giữ chức vụ này vào ngày " + plan.Day.Format() + "."
}

// headAdvice says that the delegation has no head or several, "" when it has one.
func headAdvice(plan *model.MissionPlan) string {
	switch n := len(plan.Heads()); n {
	case 0:
		return "Chưa có trưởng đoàn"
	case 1:
		return ""
	default:
		return "Có " + strconv.Itoa(n) + " trưởng đoàn"
	}
}

// roleAdvice says to a member that there is no head, and to a head who else is one.
func roleAdvice(plan *model.MissionPlan, m *model.PlannedMember) string {
	heads := plan.Heads()
	if len(heads) == 0 {
		return headAdvice(plan)
	}
	var others []string
	for _, h := range heads {
		if h.Member.UID != m.Member.UID {
			others = append(others, h.Person.FullName)
		}
	}
	if len(others) == 0 || len(others) == len(heads) {
		return ""
	}
	return "Còn trưởng đoàn khác: " + strings.Join(others, ", ")
}

func (p *Page) columns() []widgets.Column[model.PlannedMember] {
	return []widgets.Column[model.PlannedMember]{
		{ID: "ord", Width: 34, Align: fyne.TextAlignTrailing, Muted: func(model.PlannedMember) bool { return true }, Text: p.number},
		{ID: "name", Label: "Họ và tên", Width: 164, Bold: true, Text: func(m model.PlannedMember) string { return m.Person.FullName }, Compare: compareNames},
		{ID: "role", Label: "Trong đoàn", Width: 126, Text: func(m model.PlannedMember) string { return m.Member.Role.Label() }},
		{ID: "post", Label: "Chức vụ", Text: func(m model.PlannedMember) string { return p.postTitle(&m) }},
		{ID: "state", Width: 100, Spare: 1, Badge: p.badge},
	}
}

func compareNames(a, b model.PlannedMember) int {
	return model.CompareNames(a.Person.FullName, b.Person.FullName)
}

func (p *Page) number(m model.PlannedMember) string {
	return strconv.Itoa(p.list.Place(string(m.Member.UID))) + "."
}

func (p *Page) postTitle(m *model.PlannedMember) string {
	plan := p.Data().plan
	post, _ := plan.PostOf(m)
	return titleOf(post)
}

// badge marks a member who is not in the delegation on the mission's day, or whose post is not held then.
func (p *Page) badge(m model.PlannedMember) widgets.Badge {
	plan := p.Data().plan
	post, held := plan.PostOf(&m)
	switch {
	case m.Member.ValidFrom.After(plan.Day):
		return widgets.Badge{Word: "Vào " + present.DayMonth(m.Member.ValidFrom), Tone: widgets.Info}
	case m.Member.ValidTo != "":
		return widgets.Badge{Word: "Thôi " + present.DayMonth(m.Member.ValidTo), Tone: widgets.Plain}
	case held:
		return widgets.Badge{}
	case post.UID == "":
		return widgets.Badge{Word: "Chưa rõ", Tone: widgets.Warn}
	}
	return widgets.Badge{Word: "Không giữ", Tone: widgets.Bad}
}
