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
	Title   string // what the record is: "Nhận xét, Phường 3, PN-2023-01"
	Name    string // what tells it from others of its kind: "Hạn chế, Phường 3"
	Code    string // of the mission
	Day     Date   // the day it speaks of: of the session, of the paper, the due day ...
	Text    string // the original text
	Spans   []Span // bytes of Text to highlight
}

// SearchNouns are the kinds of records that are searched, in the order in which what was found is shown.
var SearchNouns = []Noun{
	"mission", "finding", "recommendation", "answer", "session", "document", "topic", "basis", "ward", "person", "attachment", "phrase",
}

// SearchFilter narrows a search; empty fields narrow nothing.
type SearchFilter struct {
	Noun    Noun
	Mission UID
	Year    int // of the mission a record belongs to, else of its own day
	Ward    UID
	Limit   int // at most so many records of one kind, 0: all
}

// Narrows says whether anything but the kind is asked for.
func (f SearchFilter) Narrows() bool { return f.Mission != "" || f.Year != 0 || f.Ward != "" }

// Found is what a search found, kind by kind, the newest of a kind first.
type Found struct {
	Hits   []Hit
	Counts map[Noun]int // of all kinds, also beyond the limit and besides the kind asked for
}

// Total is how many records there are of all kinds.
func (f Found) Total() int {
	n := 0
	for _, c := range f.Counts {
		n += c
	}
	return n
}

// SearchChoices is what a search can be narrowed by.
type SearchChoices struct {
	Missions []NamedRecord // the newest first
	Years    []int         // the latest first
	Wards    []NamedRecord // in the order of names
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
	Code     string // of the mission it belongs to
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
	Signed     bool // a scan of what was signed is kept
	Written    bool // it is of no mission, and its text is in the book: a report over some days
}

// SignedRow is a scan of a signed paper with its file. Of several that counts which was attached last.
type SignedRow struct {
	FileRow
	Copy   SignedCopy
	Counts bool
}

// PaperChoices are what may be chosen in the form of a paper.
type PaperChoices struct {
	Missions []NamedRecord  // the newest first
	Wards    []NamedRecord  // of the paper's mission, in its order
	Sessions []NamedSession // of a paper of a type that is about one, by day: of its unit; of all where it names no unit, or a session already
	Session  UID            // that the paper is about as it stands (SessionOf)
	Signers  []DossierSigner
	Events   []DocumentEvent   // what happened to the paper, the first first
	Links    []Document        // papers that it replaces or corrects, or that do so to it
	Signed   []SignedRow       // its signed scans, the one that counts first
	Outside  []DocumentVersion // its Word files that were edited outside, the newest first
}

// NamedSession is a session with the name it is chosen by and its unit.
type NamedSession struct {
	NamedRecord
	Ward UID
}

// NamedRecord is a record with the name it is chosen by.
type NamedRecord struct {
	UID  UID
	Name string
}

// BinPart is one record of a deletion.
type BinPart struct {
	Ref
	Title string
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
}

// FileMark tells a data file from others and says when it was changed last.
type FileMark struct {
	// Book is the same for a file and all its copies, whatever became of them: the beginning of the hash of the journal's
	// first entry, six hexadecimal digits.
	Book     string
	Changed  Instant // of the last action that was kept, "" for none
	Practice bool
}

// UnitOnDay is a unit as it is called on a day.
type UnitOnDay struct {
	Ward   UID
	Name   string // on the day, or the last one it had: "Phường 3"
	Exists bool   // on the day
	Until  Date   // first day on which the name no longer holds; "" for none
}

// PaperWork is a paper with its versions, the newest first: its texts and the Word files that were edited outside. Of a
// draft the first text is the one that is worked on; there is none as long as nobody has changed what composing gives.
type PaperWork struct {
	Document Document
	Replaces Document // the paper that it replaces; the zero Document for none
	Versions []DocumentVersion
}

// Newest is the newest text; the zero version when there is none.
func (w PaperWork) Newest() DocumentVersion {
	for _, v := range w.Versions {
		if !v.Outside() {
			return v
		}
	}
	return DocumentVersion{}
}
