package model

import "regexp"

// Document is a paper: what it is and where it stands. Its text is in its versions.
type Document struct {
	Meta
	Type      DocType       `json:"type"`
	Mission   UID           `json:"mission" ref:"mission,own"`
	Ward      UID           `json:"ward" ref:"ward"` // for papers about one unit
	Office    UID           `json:"office" ref:"office"`
	RuleSet   string        `json:"rule_set"` // code of the rule set it is made under; kept for ever
	Signer    UID           `json:"signer" ref:"post"`
	Authority []string      `json:"authority"`
	Recipient []string      `json:"recipients"`
	Subject   string        `json:"subject"` // trích yếu
	Template  UID           `json:"template" ref:"template"`
	State     DocumentState `json:"state"`
	Replaces  UID           `json:"replaces" ref:"document"`
	Corrects  UID           `json:"corrects" ref:"document"`
	// Number and Day of an issued paper as printed; they may come from another system.
	Number string `json:"number"` // "05/TB-MTTQ-BTT"
	Day    Date   `json:"day"`
	Note   string `json:"note"`
	// Session is the working session that minutes or an invitation are about; empty: that of SessionOf.
	Session UID `json:"session" ref:"session" since:"2"`
}

// DocumentEvent is one change of a document's state.
type DocumentEvent struct {
	Meta
	Document UID           `json:"document" ref:"document,own"`
	From     DocumentState `json:"from_state"`
	To       DocumentState `json:"to_state"`
	Day      Date          `json:"day"`
	Reason   string        `json:"reason"`
}

// DocumentVersion is the text of a document at one time. A version that was issued can be neither changed nor deleted. One
// with `docx`, without a tree and not issued is no text but a Word file that was edited outside; its reason names the file.
type DocumentVersion struct {
	Meta
	Document    UID    `json:"document" ref:"document,own"`
	N           int    `json:"n"`
	Tree        string `json:"tree"` // the document tree as JSON
	Reason      string `json:"reason"`
	Issued      bool   `json:"issued"`
	Number      string `json:"number"` // of an issued paper; empty where its type bears none
	Day         Date   `json:"day"`
	PDF         string `json:"pdf"`          // SHA-256 of the stored PDF, hex; empty before issue
	DOCX        string `json:"docx"`         // SHA-256 of the stored Word file, issued or edited outside
	JournalHead string `json:"journal_head"` // hash of the journal's last entry at the time of issue
}

// SignedCopy is the scan of the signed paper.
type SignedCopy struct {
	Meta
	DocumentVersion UID    `json:"document_version" ref:"document_version,own"`
	Attachment      UID    `json:"attachment" ref:"attachment"`
	Remarks         string `json:"remarks"` // what the checks of the scan found
}

// Template is a skeleton of a paper; system templates are protected, offices work with copies.
type Template struct {
	Meta
	Type   DocType `json:"type"`
	Name   string  `json:"name"`
	System bool    `json:"system"`
	Body   string  `json:"body"` // sections with where their text comes from, as JSON
}

// Phrase is a text that is inserted by its short code.
type Phrase struct {
	Meta
	Code  string      `json:"code"`
	Text  string      `json:"text"`
	Kind  FindingKind `json:"kind"` // empty: any
	Topic string      `json:"topic"`
}

// Attachment is a file kept with a record. Its bytes are stored once per content.
type Attachment struct {
	Meta
	OwnerNoun Noun   `json:"owner_noun"`
	Owner     UID    `json:"owner"`
	Name      string `json:"name"`
	Type      string `json:"type"` // media type by content
	Size      int    `json:"size"` // bytes
	SHA256    string `json:"sha256"`
}

// Setting is one value that belongs to the office's data (not to the PC).
type Setting struct {
	Meta
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Noun implements Record.
func (*Document) Noun() Noun { return "document" }

// Noun implements Record.
func (*DocumentEvent) Noun() Noun { return "document_event" }

// Noun implements Record.
func (*DocumentVersion) Noun() Noun { return "document_version" }

// Noun implements Record.
func (*SignedCopy) Noun() Noun { return "signed_copy" }

// Noun implements Record.
func (*Template) Noun() Noun { return "template" }

// Noun implements Record.
func (*Phrase) Noun() Noun { return "phrase" }

// Noun implements Record.
func (*Attachment) Noun() Noun { return "attachment" }

// Noun implements Record.
func (*Setting) Noun() Noun { return "setting" }

// Validate implements Record.
func (d *Document) Validate() error {
	var c checks
	c.enum("type", d.Type.Valid(), string(d.Type))
	c.ref("office", d.Office, "cơ quan ban hành")
	c.line("rule_set", d.RuleSet)
	for _, a := range d.Authority {
		c.line("authority", a)
	}
	for _, r := range d.Recipient {
		c.line("recipients", r)
	}
	c.text("subject", d.Subject)
	c.enum("state", d.State.Valid(), string(d.State))
	c.line("number", d.Number)
	c.date("day", d.Day)
	c.text("note", d.Note)
	if d.Replaces != "" && (d.Replaces == d.UID || d.Corrects == d.UID) {
		c.add(Errorf(Invalid, "replaces", "Văn bản không thể thay thế hoặc đính chính chính nó."))
	}
	return c.err
}

// Validate implements Record.
func (e *DocumentEvent) Validate() error {
	var c checks
	c.ref("document", e.Document, "văn bản")
	c.enum("to_state", e.To.Valid(), string(e.To))
	c.date("day", e.Day)
	c.text("reason", e.Reason)
	return c.err
}

var hashForm = regexp.MustCompile(`^([0-9a-f]{64})?$`)

// Validate implements Record.
func (v *DocumentVersion) Validate() error {
	var c checks
	c.ref("document", v.Document, "văn bản")
	if v.N < 1 {
		c.add(Errorf(Invalid, "n", "Số thứ tự bản phải từ 1 trở lên."))
	}
	c.text("reason", v.Reason)
	c.line("number", v.Number)
	c.date("day", v.Day)
	for _, h := range [][2]string{{"pdf", v.PDF}, {"docx", v.DOCX}, {"journal_head", v.JournalHead}} {
		c.enum(h[0], hashForm.MatchString(h[1]), h[1])
	}
	if v.Issued {
		c.need("pdf", v.PDF, "bản PDF")
		if v.Day == "" {
			c.add(Errorf(Invalid, "day", "Chưa nhập ngày ban hành."))
		}
	}
	return c.err
}

// Validate implements Record.
func (s *SignedCopy) Validate() error {
	var c checks
	c.ref("document_version", s.DocumentVersion, "bản văn bản")
	c.ref("attachment", s.Attachment, "tệp quét")
	c.text("remarks", s.Remarks)
	return c.err
}

// Validate implements Record.
func (t *Template) Validate() error {
	var c checks
	c.enum("type", t.Type.Valid(), string(t.Type))
	c.need("name", t.Name, "tên mẫu")
	c.line("name", t.Name)
	c.add(CheckText("body", t.Body, MaxLong))
	return c.err
}

// Validate implements Record.
func (p *Phrase) Validate() error {
	var c checks
	c.need("code", p.Code, "mã tắt")
	c.line("code", p.Code)
	c.need("text", p.Text, "nội dung mẫu câu")
	c.text("text", p.Text)
	c.enum("kind", p.Kind == "" || p.Kind.Valid(), string(p.Kind))
	c.line("topic", p.Topic)
	return c.err
}

// Validate implements Record.
func (a *Attachment) Validate() error {
	var c checks
	c.ref("owner", a.Owner, "nơi đính kèm")
	c.need("name", a.Name, "tên tệp")
	c.line("name", a.Name)
	c.line("type", a.Type)
	c.natural("size", a.Size)
	c.enum("sha256", a.SHA256 != "" && hashForm.MatchString(a.SHA256), a.SHA256)
	return c.err
}

// Validate implements Record.
func (s *Setting) Validate() error {
	var c checks
	c.need("key", s.Key, "tên thiết lập")
	c.line("key", s.Key)
	c.add(CheckText("value", s.Value, MaxLong))
	return c.err
}
