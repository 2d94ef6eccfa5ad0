package model

// Dossier is one mission with everything a page or a paper needs of it, names resolved on the day they are asked for.
// Lists are in the order the office gave them; nothing in it is in the bin.
type Dossier struct {
	Day             Date // the day on which names and posts were resolved
	Mission         Mission
	Office          OfficeVersion
	Bases           []Basis
	Topics          []Topic
	Wards           []DossierWard
	Members         []DossierMember
	Findings        []DossierFinding
	Links           []FindingLink
	Recommendations []DossierRecommendation
	Documents       []Document
	Attendance      []Attendance        // of all sessions; in each in the order of the form
	People          []Person            // chairs and secretaries of sessions, followers of recommendations, by uid
	Bodies          []DossierBody       // that answered or took part, by uid
	Signers         []DossierSigner     // posts of the office valid on Day
	Choices         []RuleChoices       // what the office chose inside rule sets on Day
	Corrections     map[UID]Corrections // of the mission's letters of correction
	Practice        bool                // the file is a practice file
}

// RuleChoices are the choices inside one rule set.
type RuleChoices struct {
	RuleSet string // its code
	Choices []Choice
}

// ChoicesIn are the office's choices inside a rule set.
func (d *Dossier) ChoicesIn(code string) []Choice {
	for _, c := range d.Choices {
		if c.RuleSet == code {
			return c.Choices
		}
	}
	return nil
}

// DossierWard is a unit of the mission with its name on the day.
type DossierWard struct {
	Ward     UID
	Version  WardVersion // zero if the unit did not exist on the day
	Bodies   []DossierBody
	Sessions []Session
}

// DossierBody is a body with its name on the day.
type DossierBody struct {
	Body Body
	Ward UID
	Name string
}

// DossierMember is a member of the delegation with the person and the post on the day.
type DossierMember struct {
	Member Member
	Person Person
	Post   Post // zero if no kept post applies
}

// DossierFinding is a finding with its units (none = common to all) and sources.
type DossierFinding struct {
	Finding Finding
	Wards   []UID
	Sources []UID
}

// DossierRecommendation is a recommendation with its addressees and what it answers.
type DossierRecommendation struct {
	Recommendation Recommendation
	Addressees     []DossierBody
	Findings       []UID
	Answers        []Answer
}

// DossierSigner is somebody who may sign for the office.
type DossierSigner struct {
	Post   Post
	Person Person
}

// Head returns the head of the delegation.
func (d *Dossier) Head() (DossierMember, bool) {
	for _, m := range d.Members {
		if m.Member.Role == HeadRole {
			return m, true
		}
	}
	return DossierMember{}, false
}

// Person returns somebody whom a session or a recommendation names; zero for nobody.
func (d *Dossier) Person(uid UID) Person {
	for i := range d.People {
		if d.People[i].UID == uid && uid != "" {
			return d.People[i]
		}
	}
	return Person{}
}

// Body returns a body that answered or took part, with its name on the day; zero for others.
func (d *Dossier) Body(uid UID) DossierBody {
	for i := range d.Bodies {
		if d.Bodies[i].Body.UID == uid && uid != "" {
			return d.Bodies[i]
		}
	}
	return DossierBody{}
}

// SessionOf returns a session of the mission with the unit it is with; false when there is none.
func (d *Dossier) SessionOf(uid UID) (Session, bool) {
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			if s.UID == uid && uid != "" {
				return s, true
			}
		}
	}
	return Session{}, false
}

// Standing counts the findings, without those merged into others.
func (d *Dossier) Standing() int {
	n := 0
	for i := range d.Findings {
		if d.Findings[i].Finding.Stands() {
			n++
		}
	}
	return n
}

// WardName is the unit's name in a sentence on the dossier's day, or "" if it is not in the mission.
func (d *Dossier) WardName(ward UID) string {
	for i := range d.Wards {
		if d.Wards[i].Ward == ward {
			return d.Wards[i].Version.FullName()
		}
	}
	return ""
}
