package model

import "slices"

// People is the register of persons as it stands on a day.
type People struct {
	Day     Date
	Persons []PersonRow // by given name
	Places  []PostPlace // where a post can be held: the book's offices, then the bodies of units by the unit's name
}

// PersonRow is one person with everything that is kept of them.
type PersonRow struct {
	Person   Person
	Posts    []PostRow       // the newest first; those without a first day last
	Missions []PersonMission // the newest first
}

// PostRow is a post with the name of where it is held, as that was called while the post was held: on the day asked for,
// or the nearest one on which the post is valid.
type PostRow struct {
	Post  Post
	Place string // "" when the post names neither an office nor a body
}

// PostPlace is an office of the book or a body of a unit in which posts are held. One of the two uids is set.
type PostPlace struct {
	Office UID
	Body   UID
	Name   string
}

// Key names the place in lists.
func (p PostPlace) Key() string {
	if p.Office != "" {
		return "office:" + string(p.Office)
	}
	return "body:" + string(p.Body)
}

// PersonMission is a mission in whose delegation a person is.
type PersonMission struct {
	Mission  UID
	Code     string
	Theme    string // the short one where there is one
	From, To Date   // of the mission
	Role     Role
	Post     UID // the post chosen for the member, if any
}

// PostsOn are the posts held on the day, in the order of Posts.
func (p *PersonRow) PostsOn(day Date) []PostRow {
	var out []PostRow
	for _, x := range p.Posts {
		if x.Post.ValidOn(day) {
			out = append(out, x)
		}
	}
	return out
}

// Signs reports whether the person may sign any paper on the day.
func (p *PersonRow) Signs(day Date) bool {
	return slices.ContainsFunc(p.PostsOn(day), func(x PostRow) bool { return len(x.Post.Signs) > 0 })
}

// NearestDay is the day inside the post's span that lies nearest to day.
func (p *Post) NearestDay(day Date) Date {
	switch {
	case p.ValidTo != "" && day >= p.ValidTo:
		return p.ValidTo.AddDays(-1)
	case p.ValidFrom != "" && day < p.ValidFrom:
		return p.ValidFrom
	}
	return day
}

// PeopleMerge says what goes along when two entries of the same person become one.
type PeopleMerge struct {
	Keep, Drop      Person
	Posts           int // of the entry given up
	Missions        int
	Sessions        int // chaired or recorded by the entry given up
	Recommendations int // followed by it
	Attachments     int
	Filled          []string // keys of fields that only the entry given up has
}

// Merged is the person that is kept: what is empty is taken from the entry given up.
func (m *PeopleMerge) Merged() (out Person, filled []string) {
	out = m.Keep
	for _, f := range []struct {
		key  string
		to   *string
		from string
	}{{"address", &out.Address, m.Drop.Address}, {"phone", &out.Phone, m.Drop.Phone}} {
		if *f.to == "" && f.from != "" {
			*f.to = f.from
			filled = append(filled, f.key)
		}
	}
	return out, filled
}
