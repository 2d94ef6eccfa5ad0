package model

// Finding is one thing seen: of one unit, of several, or (no FindingWard) common to all units of the mission.
type Finding struct {
	Meta
	Mission      UID          `json:"mission" ref:"mission,own"`
	Kind         FindingKind  `json:"kind"`
	Topic        UID          `json:"topic" ref:"topic"`
	Text         string       `json:"text"`
	Ord          int          `json:"ord"`
	InConclusion bool         `json:"in_conclusion"` // "vào kết luận"
	Session      UID          `json:"session" ref:"session"`
	Author       string       `json:"author"`
	Evidence     string       `json:"evidence"` // where it was seen: report, page, words of somebody
	Severity     Severity     `json:"severity"`
	State        FindingState `json:"state"`
}

// FindingWard says that a finding concerns a unit of the mission.
type FindingWard struct {
	Meta
	Finding UID `json:"finding" ref:"finding,own"`
	Ward    UID `json:"ward" ref:"ward"`
}

// FindingSource names a finding that was merged into another, which keeps it as its source.
type FindingSource struct {
	Meta
	Finding UID `json:"finding" ref:"finding,own"`
	Source  UID `json:"source" ref:"finding"`
}

// FindingLink ties a cause to the limitation it explains.
type FindingLink struct {
	Meta
	Cause      UID `json:"cause" ref:"finding,own"`
	Limitation UID `json:"limitation" ref:"finding"`
}

// Recommendation is what is asked of bodies.
type Recommendation struct {
	Meta
	Mission  UID                 `json:"mission" ref:"mission,own"`
	Text     string              `json:"text"`
	Due      Date                `json:"due"`
	Follower UID                 `json:"follower" ref:"person"`
	Ord      int                 `json:"ord"`
	State    RecommendationState `json:"state"`
	RepeatOf UID                 `json:"repeat_of" ref:"recommendation"`
	// Origin names the unit it was first addressed to when the user moved it to a successor: "Phường 3 (đến 31/12/2024)".
	Origin string `json:"origin"`
	Note   string `json:"note"`
}

// Addressee says which body a recommendation is for.
type Addressee struct {
	Meta
	Recommendation UID `json:"recommendation" ref:"recommendation,own"`
	Body           UID `json:"body" ref:"body"`
	Ord            int `json:"ord"`
}

// RecommendationFinding names a finding that a recommendation answers.
type RecommendationFinding struct {
	Meta
	Recommendation UID `json:"recommendation" ref:"recommendation,own"`
	Finding        UID `json:"finding" ref:"finding"`
}

// RecommendationEvent is one change of a recommendation's state.
type RecommendationEvent struct {
	Meta
	Recommendation UID                 `json:"recommendation" ref:"recommendation,own"`
	From           RecommendationState `json:"from_state"`
	To             RecommendationState `json:"to_state"`
	Day            Date                `json:"day"`
	Reason         string              `json:"reason"`
	Paper          string              `json:"paper"`
}

// DueChange is one change of a due date.
type DueChange struct {
	Meta
	Recommendation UID    `json:"recommendation" ref:"recommendation,own"`
	OldDue         Date   `json:"old_due"`
	NewDue         Date   `json:"new_due"`
	Reason         string `json:"reason"`
}

// Answer is what a body wrote back.
type Answer struct {
	Meta
	Recommendation UID    `json:"recommendation" ref:"recommendation,own"`
	Body           UID    `json:"body" ref:"body"`
	PaperNumber    string `json:"paper_number"`
	Day            Date   `json:"day"`
	Text           string `json:"text"`
	Result         string `json:"result"`
}

// Noun implements Record.
func (*Finding) Noun() Noun { return "finding" }

// Noun implements Record.
func (*FindingWard) Noun() Noun { return "finding_ward" }

// Noun implements Record.
func (*FindingSource) Noun() Noun { return "finding_source" }

// Noun implements Record.
func (*FindingLink) Noun() Noun { return "finding_link" }

// Noun implements Record.
func (*Recommendation) Noun() Noun { return "recommendation" }

// Noun implements Record.
func (*Addressee) Noun() Noun { return "addressee" }

// Noun implements Record.
func (*RecommendationFinding) Noun() Noun { return "recommendation_finding" }

// Noun implements Record.
func (*RecommendationEvent) Noun() Noun { return "recommendation_event" }

// Noun implements Record.
func (*DueChange) Noun() Noun { return "due_change" }

// Noun implements Record.
func (*Answer) Noun() Noun { return "answer" }

// Validate implements Record. An empty text is allowed while the finding is a draft: a new finding starts empty.
func (f *Finding) Validate() error {
	var c checks
	c.ref("mission", f.Mission, "cuộc giám sát")
	c.enum("kind", f.Kind.Valid(), string(f.Kind))
	c.text("text", f.Text)
	if f.State != FindingDraft {
		c.need("text", f.Text, "nội dung nhận xét")
	}
	c.natural("ord", f.Ord)
	c.line("author", f.Author)
	c.text("evidence", f.Evidence)
	c.enum("severity", f.Severity.Valid(), string(f.Severity))
	c.enum("state", f.State.Valid(), string(f.State))
	return c.err
}

// Validate implements Record.
func (f *FindingWard) Validate() error {
	var c checks
	c.ref("finding", f.Finding, "nhận xét")
	c.ref("ward", f.Ward, "đơn vị")
	return c.err
}

// Validate implements Record.
func (f *FindingSource) Validate() error {
	var c checks
	c.ref("finding", f.Finding, "nhận xét")
	c.ref("source", f.Source, "nhận xét nguồn")
	if f.Finding == f.Source {
		c.add(Errorf(Invalid, "source", "Một nhận xét không thể là nguồn của chính nó."))
	}
	return c.err
}

// Validate implements Record.
func (f *FindingLink) Validate() error {
	var c checks
	c.ref("cause", f.Cause, "nguyên nhân")
	c.ref("limitation", f.Limitation, "hạn chế")
	if f.Cause == f.Limitation {
		c.add(Errorf(Invalid, "limitation", "Nguyên nhân và hạn chế là cùng một nhận xét."))
	}
	return c.err
}

// Validate implements Record.
func (r *Recommendation) Validate() error {
	var c checks
	c.ref("mission", r.Mission, "cuộc giám sát")
	c.text("text", r.Text)
	c.date("due", r.Due)
	c.natural("ord", r.Ord)
	c.enum("state", r.State.Valid(), string(r.State))
	if r.State != RecOpen {
		c.need("text", r.Text, "nội dung kiến nghị")
	}
	c.line("origin", r.Origin)
	c.text("note", r.Note)
	if r.RepeatOf != "" && r.RepeatOf == r.UID {
		c.add(Errorf(Invalid, "repeat_of", "Một kiến nghị không thể nhắc lại chính nó."))
	}
	return c.err
}

// Validate implements Record.
func (a *Addressee) Validate() error {
	var c checks
	c.ref("recommendation", a.Recommendation, "kiến nghị")
	c.ref("body", a.Body, "cơ quan nhận kiến nghị")
	c.natural("ord", a.Ord)
	return c.err
}

// Validate implements Record.
func (r *RecommendationFinding) Validate() error {
	var c checks
	c.ref("recommendation", r.Recommendation, "kiến nghị")
	c.ref("finding", r.Finding, "nhận xét")
	return c.err
}

// Validate implements Record.
func (e *RecommendationEvent) Validate() error {
	var c checks
	c.ref("recommendation", e.Recommendation, "kiến nghị")
	c.enum("to_state", e.To.Valid(), string(e.To))
	c.date("day", e.Day)
	c.text("reason", e.Reason)
	c.line("paper", e.Paper)
	return c.err
}

// Validate implements Record.
func (d *DueChange) Validate() error {
	var c checks
	c.ref("recommendation", d.Recommendation, "kiến nghị")
	c.date("old_due", d.OldDue)
	c.date("new_due", d.NewDue)
	c.need("reason", d.Reason, "lý do đổi hạn")
	c.text("reason", d.Reason)
	return c.err
}

// Validate implements Record.
func (a *Answer) Validate() error {
	var c checks
	c.ref("recommendation", a.Recommendation, "kiến nghị")
	c.line("paper_number", a.PaperNumber)
	c.date("day", a.Day)
	c.text("text", a.Text)
	c.text("result", a.Result)
	return c.err
}
