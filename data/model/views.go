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
