package model

// MissionRow is one line of the list of missions.
type MissionRow struct {
	Mission  Mission
	Wards    []string // names on the mission's first day, in order
	Findings int      // not in the bin
	Open     int      // recommendations that are not settled
	Overdue  int      // of those, past their due date
	Deadline string   // the next legal deadline in words, "" if none is left
	Due      Date     // its day
}

// Hit is one record found by a search.
type Hit struct {
	Noun    Noun
	UID     UID
	Mission UID    // the mission it belongs to, if any
	Title   string // what the record is: "Nhận xét, Phường 3"
	Text    string // the original text
	Spans   []Span // bytes of Text to highlight
}

// Change says which records an action touched; listeners hear of it after the data is on disk.
type Change struct {
	Action  string // "Thêm nhận xét"
	Records []Ref
	Undone  bool
}

// Ref names a record.
type Ref struct {
	Noun Noun
	UID  UID
}

// BinItem is one deletion that can be taken back.
type BinItem struct {
	Ref
	Title    string
	At       Instant
	By       string
	Children int // records that went along
}

// FileRow is one line of a list of files: an attachment, who attached it, and in a list over several records the name of
// the one it is kept with.
type FileRow struct {
	Attachment Attachment
	By         string
	Owner      string
}

// PaperRow is one line of a list of papers, with the names on the paper's day; one without a day has those of today.
type PaperRow struct {
	Document   Document
	Mission    string // short name, "" for a paper of no mission
	Ward       string // title of the unit it is about, "" for none
	Signer     string // full name
	SignerPost string
	Files      int
	Kept       bool // the program issued it and keeps its bytes: nothing of it can be corrected
}

// PaperChoices are what may be chosen in the form of a paper.
type PaperChoices struct {
	Missions []NamedRecord // the newest first
	Wards    []NamedRecord // of the paper's mission, in its order
	Signers  []DossierSigner
	Events   []DocumentEvent // what happened to the paper, the first first
}

// NamedRecord is a record with the name it is chosen by.
type NamedRecord struct {
	UID  UID
	Name string
}

// Entry is one line of the journal.
type Entry struct {
	Seq      int     `json:"seq"`
	At       Instant `json:"at"`
	Who      string  `json:"who"`
	Group    UID     `json:"action_uid"` // one per action of the user; undo works on a whole group
	Action   string  `json:"action"`
	Noun     Noun    `json:"noun"`
	Record   UID     `json:"record"`
	Before   string  `json:"before"` // the record as JSON, "" if it was not there
	After    string  `json:"after"`
	PrevHash string  `json:"prev_hash"`
	Hash     string  `json:"hash"` // SHA-256 over the length-prefixed fields, hex
}

// DraftText is half-typed text of a field that was not saved yet.
type DraftText struct {
	Ref
	Field string
	Text  string
	At    Instant
}

// FileInfo describes an open data file.
type FileInfo struct {
	Path     string
	Practice string // name of the practice set, "" for a real book
	Format   int
	Counts   map[Noun]int
}

// MissionSummary is one mission with the numbers that stand beside its pages.
type MissionSummary struct {
	Mission Mission
	Counts  map[Noun]int // topic, mission_basis, member, mission_ward, finding, recommendation, document; none in the bin
	Overdue int          // recommendations that are not settled and past their due date
}

// FileMark tells a data file from others and says when it was changed last.
type FileMark struct {
	// Book is the same for a file and all its copies, whatever became of them: the beginning of the hash of the journal's
	// first entry, six hexadecimal digits.
	Book     string
	Changed  Instant // of the last action that was kept, "" for none
	Practice bool
}
