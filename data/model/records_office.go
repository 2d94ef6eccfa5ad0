package model

// HeaderLine is one line of an office's name in the head of a paper. Lines break by meaning, never inside a name.
type HeaderLine struct {
	Text string `json:"text"`
	Bold bool   `json:"bold"` // the issuing body; false: the body above it
}

// Office is a body that supervises and issues papers; everything that has a date is in its versions. A new office after
// a reform is a new identity.
type Office struct {
	Meta
	Note string `json:"note"`
}

// OfficeVersion is an office's name, head of papers and code from one day to another.
type OfficeVersion struct {
	Meta
	Office    UID          `json:"office" ref:"office,own"`
	ValidFrom Date         `json:"valid_from"`
	ValidTo   Date         `json:"valid_to"` // empty: until further notice
	Level     Level        `json:"level"`
	Name      string       `json:"name"`      // in a sentence: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Phú Nhuận"
	Committee string       `json:"committee"` // the committee it stands for: "Ủy ban MTTQ Việt Nam quận Phú Nhuận"
	Header    []HeaderLine `json:"header"`
	Code      string       `json:"code"`  // group of the number: "MTTQ-BTT"
	Place     string       `json:"place"` // of the date line: "Phú Nhuận"
	Separator string       `json:"separator"`
	RuleSet   string       `json:"rule_set"` // code of the rule set of its papers
	Parent    string       `json:"parent"`   // office directly above, named in Nơi nhận
	Phone     string       `json:"phone"`
	Address   string       `json:"address"`
}

// RuleSet is a set of rules for the form of papers, known by its code.
type RuleSet struct {
	Meta
	Code string `json:"code"` // "front-nd30"
	Name string `json:"name"`
}

// RuleSetVersion holds what the office chose inside the rules, from one day to another; the rules themselves are
// program data.
type RuleSetVersion struct {
	Meta
	RuleSet    UID      `json:"rule_set" ref:"rule_set,own"`
	ValidFrom  Date     `json:"valid_from"`
	ValidTo    Date     `json:"valid_to"`
	LegalBasis string   `json:"legal_basis"`
	Choices    []Choice `json:"choices"`
}

// Choice is one setting inside a rule set: a measure within its allowed range, a separator ...
type Choice struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Person is somebody who is named in papers.
type Person struct {
	Meta
	FullName string `json:"full_name"`
	Address  string `json:"address"` // form of address: đồng chí, ông, bà
	Phone    string `json:"phone"`
}

// Post is what a person is, from one day to another, in an office or a supervised body.
type Post struct {
	Meta
	Person    UID       `json:"person" ref:"person,own"`
	Office    UID       `json:"office" ref:"office"`
	Body      UID       `json:"body" ref:"body"`
	Title     string    `json:"title"`      // "Chủ tịch"
	FullTitle string    `json:"full_title"` // "Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban MTTQ Việt Nam quận"
	ValidFrom Date      `json:"valid_from"` // empty: not known
	ValidTo   Date      `json:"valid_to"`
	Signs     []DocType `json:"signs"`     // types of papers the post may sign; empty: none
	Authority []string  `json:"authority"` // lines above the name: "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"
}

// NumberSeries is one run of numbers: of an office, for one type of paper or all, over a year or a term.
type NumberSeries struct {
	Meta
	Office    UID         `json:"office" ref:"office"`
	DocType   DocType     `json:"doc_type"` // empty: all types share the series
	Scope     SeriesScope `json:"scope"`
	ScopeFrom Date        `json:"scope_from"`
	ScopeTo   Date        `json:"scope_to"` // last day; empty only for a running term
	Next      int         `json:"next"`     // the next number to be given, from 1
}

// NumberUse says what became of one number of a series. A number is never given twice.
type NumberUse struct {
	Meta
	Series   UID         `json:"series" ref:"number_series,own"`
	Number   int         `json:"number"`
	State    NumberState `json:"state"`
	Document UID         `json:"document" ref:"document"`
	Reason   string      `json:"reason"`
	Day      Date        `json:"day"`
}

// Noun and Validate implement Record; the same holds for all records.
func (*Office) Noun() Noun { return "office" }

// Noun implements Record.
func (*OfficeVersion) Noun() Noun { return "office_version" }

// Noun implements Record.
func (*RuleSet) Noun() Noun { return "rule_set" }

// Noun implements Record.
func (*RuleSetVersion) Noun() Noun { return "rule_set_version" }

// Noun implements Record.
func (*Person) Noun() Noun { return "person" }

// Noun implements Record.
func (*Post) Noun() Noun { return "post" }

// Noun implements Record.
func (*NumberSeries) Noun() Noun { return "number_series" }

// Noun implements Record.
func (*NumberUse) Noun() Noun { return "number_use" }

// Validate implements Record.
func (o *Office) Validate() error {
	var c checks
	c.text("note", o.Note)
	return c.err
}

// Validate implements Record.
func (o *OfficeVersion) Validate() error {
	var c checks
	c.ref("office", o.Office, "cơ quan")
	c.span("valid_from", o.ValidFrom, o.ValidTo)
	c.enum("level", o.Level.Valid(), string(o.Level))
	c.need("name", o.Name, "tên cơ quan")
	for _, f := range [][2]string{
		{"name", o.Name},
		{"committee", o.Committee},
		{"code", o.Code},
		{"place", o.Place},
		{"separator", o.Separator},
		{"rule_set", o.RuleSet},
		{"parent", o.Parent},
		{"phone", o.Phone},
		{"address", o.Address},
	} {
		c.line(f[0], f[1])
	}
	for _, l := range o.Header {
		c.line("header", l.Text)
	}
	return c.err
}

// Validate implements Record.
func (r *RuleSet) Validate() error {
	var c checks
	c.need("code", r.Code, "mã thể thức")
	c.line("code", r.Code)
	c.line("name", r.Name)
	return c.err
}

// Validate implements Record.
func (r *RuleSetVersion) Validate() error {
	var c checks
	c.ref("rule_set", r.RuleSet, "thể thức")
	c.span("valid_from", r.ValidFrom, r.ValidTo)
	c.line("legal_basis", r.LegalBasis)
	for _, x := range r.Choices {
		c.line("choices", x.Key)
		c.line("choices", x.Value)
	}
	return c.err
}

// Validate implements Record.
func (p *Person) Validate() error {
	var c checks
	c.need("full_name", p.FullName, "họ và tên")
	c.line("full_name", p.FullName)
	c.line("address", p.Address)
	c.line("phone", p.Phone)
	return c.err
}

// Validate implements Record.
func (p *Post) Validate() error {
	var c checks
	c.ref("person", p.Person, "người giữ chức vụ")
	c.need("title", p.Title, "chức vụ")
	c.line("title", p.Title)
	c.line("full_title", p.FullTitle)
	c.span("valid_from", p.ValidFrom, p.ValidTo)
	for _, t := range p.Signs {
		c.enum("signs", t.Valid(), string(t))
	}
	for _, a := range p.Authority {
		c.line("authority", a)
	}
	return c.err
}

// ValidOn reports whether the post is held on the day; an unknown first day does not exclude it.
func (p *Post) ValidOn(day Date) bool {
	return (p.ValidFrom == "" || p.ValidFrom <= day) && (p.ValidTo == "" || day < p.ValidTo)
}

// MaySign reports whether the post may sign papers of type t.
func (p *Post) MaySign(t DocType) bool {
	for _, s := range p.Signs {
		if s == t {
			return true
		}
	}
	return false
}

// Validate implements Record.
func (n *NumberSeries) Validate() error {
	var c checks
	c.ref("office", n.Office, "cơ quan")
	c.enum("doc_type", n.DocType == "" || n.DocType.Valid(), string(n.DocType))
	c.enum("scope", n.Scope.Valid(), string(n.Scope))
	c.order("scope_from", n.ScopeFrom, n.ScopeTo)
	if n.Next < 1 {
		c.add(Errorf(Invalid, "next", "Số tiếp theo phải từ 1 trở lên."))
	}
	return c.err
}

// Validate implements Record.
func (n *NumberUse) Validate() error {
	var c checks
	c.ref("series", n.Series, "sổ số")
	c.enum("state", n.State.Valid(), string(n.State))
	c.text("reason", n.Reason)
	c.date("day", n.Day)
	if n.Number < 1 {
		c.add(Errorf(Invalid, "number", "Số văn bản phải từ 1 trở lên."))
	}
	if n.State == VoidNo {
		c.need("reason", n.Reason, "lý do hủy số")
	}
	return c.err
}
