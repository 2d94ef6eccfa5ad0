// Package doc is the tree of values that every paper is before it is laid out or written as a file.
//
// A Document is what a paper says, not how it looks: paragraphs carry a Role ("body", "part heading", ...), and the
// measures of a role (size, indent, spacing, keep rules) come from the rule set under which the paper is made
// (package rules). Builders in package reports make trees from mission data, package layout sets them on pages,
// package pdf draws the pages, package docx writes the same tree for Word. Trees are plain values: they compare with
// ==-like comparison, encode to JSON without loss (goldens, stored document versions) and are never changed by the
// packages that read them.
//
// All text in a tree is NFC without control characters (model.CleanText is the door); inside a run U+00A0 means
// "do not break here" and stretches like a space.
package doc

import "slices"

// Document is one paper, ready to be laid out.
type Document struct {
	Type    string `json:"type"`           // document type code: TB, BC, KH ... (NĐ 30/2020, Phụ lục III)
	Title   string `json:"title"`          // title in the file's metadata and in the viewer's title bar
	RuleSet string `json:"rule_set"`       // id of the rule set the paper is made under (package rules)
	Author  string `json:"author"`         // issuing body, for the metadata
	Subject string `json:"subject"`        // trích yếu, for the metadata
	Mark    Mark   `json:"mark,omitempty"` // what is printed outside the text
	// Choices are what the office did otherwise than the rule set's defaults when the paper was made.
	Choices []Choice `json:"choices,omitempty"`
	// Body in reading order. A document starts with a Header block; a Section break starts a new page with its own
	// orientation and page numbers.
	Blocks []Block `json:"blocks"`
	// By is how the findings are arranged; empty: ByUnit.
	By Arrangement `json:"by,omitempty"`
	// Ordered says that a hand put blocks into another order than composing.
	Ordered bool `json:"ordered,omitempty"`
	// From and To are the days over which a report counts, "2024-01-01"; empty for papers of a mission.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// Font and Code are known of an issued paper only: the font of the PC that its PDF embeds ("Times New Roman, Version
	// 7.00"; empty: the built-in one), and the text of its QR code (empty: none).
	Font string `json:"font,omitempty"`
	Code string `json:"code,omitempty"`
}

// Arrangement is the order in which a paper tells findings.
type Arrangement string

// The arrangements.
const (
	ByUnit  Arrangement = "unit"  // what is common to all units by topic, then unit by unit
	ByTopic Arrangement = "topic" // topic by topic, in each what is common first, then what is of single units, named
)

// Choice is one thing an office chose inside a rule set: a measure or a trait by its key (package rules).
type Choice struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Mark says what a print is for; marks never move the text.
type Mark struct {
	Draft    bool `json:"draft,omitempty"`    // "DỰ THẢO" under the number
	Practice bool `json:"practice,omitempty"` // "BẢN LUYỆN TẬP" in the margin of every page
}

// Block is one element of the body: exactly one of its fields is set.
type Block struct {
	Header    *Header    `json:"header,omitempty"`
	Title     *Title     `json:"title,omitempty"`
	Para      *Para      `json:"para,omitempty"`
	Table     *Table     `json:"table,omitempty"`
	Picture   *Picture   `json:"picture,omitempty"`
	Signature *Signature `json:"signature,omitempty"`
	Section   *Section   `json:"section,omitempty"`
}

// Role is the part a paragraph plays; its look is the rule set's business.
type Role string

// The roles of paragraphs.
const (
	Basis     Role = "basis"     // căn cứ, one per paragraph
	Body      Role = "body"      // running text with first-line indent
	Part      Role = "part"      // "I. ƯU ĐIỂM": phần/mục heading on one line, Label "I."
	Clause    Role = "clause"    // "1. Đối với Đảng ủy ...": khoản with a title (bold), Label "1."
	PlainItem Role = "plainitem" // "1. ..." khoản without a title (upright), Label "1."
	Dash      Role = "dash"      // "- ..." list item, Label "-"
	Point     Role = "point"     // "a) ...", Label "a)"
	Article   Role = "article"   // "Điều 1. ..."
	Cover     Role = "cover"     // title of a book on its cover
	Centered  Role = "centered"  // centred bold line, e.g. "QUYẾT ĐỊNH:"
	Address   Role = "address"   // Kính gửi
	AnnexHead Role = "annexhead" // "Phụ lục I"
	AnnexNote Role = "annexnote" // "(Kèm theo ...)"
	Cell      Role = "cell"      // text of a table cell
	Note      Role = "note"      // small text
)

// Roles lists all roles in a fixed order.
var Roles = []Role{Basis, Body, Part, Clause, PlainItem, Dash, Point, Article, Cover, Centered, Address, AnnexHead, AnnexNote, Cell, Note}

// Run is a piece of text in one style. Bold and Italic are added to the role's own style, not toggled.
type Run struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
}

// Para is one paragraph.
type Para struct {
	Role  Role   `json:"role"`
	Label string `json:"label,omitempty"` // number or dash, printed before the text
	Runs  []Run  `json:"runs"`
	// Sources are the uids of the findings, recommendations and other records the text came from, in order.
	Sources []string `json:"sources,omitempty"`
	Field   string   `json:"field,omitempty"`   // what a message about this text calls it: "nhận xét 3 của Phường 5"
	ByHand  bool     `json:"by_hand,omitempty"` // changed or written by hand after composing
	// Composed is what composing gave where a hand changed it; empty for a paragraph that a hand wrote anew.
	Composed []Run `json:"composed,omitempty"`
	Dropped  bool  `json:"dropped,omitempty"`  // left out by hand: kept in the tree, not printed
	Outline  int   `json:"outline,omitempty"`  // level in the PDF outline, 1 = top; 0 = not in it
	KeepNxt  bool  `json:"keep_nxt,omitempty"` // stays on the page of the next paragraph's first lines
}

// HeaderLine is one line of the issuing body's name; lines break by meaning, never inside a name.
type HeaderLine struct {
	Text string `json:"text"`
	Bold bool   `json:"bold,omitempty"` // false: parent body (cơ quan chủ quản); true: issuing body
}

// Separator is what stands under the issuing body's name.
type Separator string

// The separators in use.
const (
	SepLine   Separator = "line"   // solid line, 1/3 to 1/2 of the text (NĐ 30)
	SepStar   Separator = "star"   // * (Party)
	SepStars  Separator = "stars"  // *** (Youth Union)
	SepDashes Separator = "dashes" // -----, under a trích yếu only (Party)
	SepNone   Separator = "none"
)

// Header is the head of page 1: issuing body and number at the left; title of the State (or Party) and place line at
// the right.
type Header struct {
	Left      []HeaderLine `json:"left"`
	Separator Separator    `json:"separator"`
	// Number is the finished text "Số: 05/TB-MTTQ-BTT"; before the number is given it holds spaces in its place
	// ("Số:      /TB-MTTQ-BTT").
	Number string `json:"number"`
	// SubjectLine is the "V/v ..." of a công văn, printed under the number; empty otherwise.
	SubjectLine string `json:"subject_line,omitempty"`
	// National and Motto are Quốc hiệu and Tiêu ngữ; National alone with Motto empty is the Party's title.
	National string `json:"national"`
	Motto    string `json:"motto,omitempty"`
	// PlaceDate is the finished text "Phú Nhuận, ngày 05 tháng 9 năm 2023"; empty for minutes (Mẫu 1.9).
	PlaceDate string `json:"place_date,omitempty"`
}

// Title is the document's type and its trích yếu.
type Title struct {
	Kind    string `json:"kind"`              // "THÔNG BÁO"
	Subject string `json:"subject,omitempty"` // trích yếu; broken into lines of balanced length by the layout
}

// Signature is the foot of a document: recipients at the left, authority, post and name at the right. It stays whole
// and never stands on a page without at least two lines of text before it.
type Signature struct {
	Recipients []string `json:"recipients,omitempty"` // without dash and semicolon: "Như trên", "Lưu: VT, MTTQ"
	Authority  []string `json:"authority"`            // upper-case lines: "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"
	// Post is the main post of somebody who signs for a body of the office, in upper-case lines between the signature and
	// the name: "CHỦ TỊCH", "ỦY BAN MTTQ VIỆT NAM QUẬN ..." (NĐ 30/2020, Phụ lục I, II.7.b).
	Post []string `json:"post,omitempty"`
	Name string   `json:"name"` // full name, no academic title or rank
	// Second, if set, is the signature at the left in place of the recipients (minutes: THƯ KÝ | CHỦ TỌA).
	Second *Signer `json:"second,omitempty"`
}

// Signer is a further signature of minutes.
type Signer struct {
	Authority []string `json:"authority"`
	Name      string   `json:"name"`
}

// Align is the alignment of a table column, or of the paragraphs of a role.
type Align string

// The alignments.
const (
	Left    Align = "left"
	Center  Align = "center"
	Right   Align = "right"
	Justify Align = "justify"
)

// Column is one column of a table. Widths are shares: the layout scales them to the text width.
type Column struct {
	Title string  `json:"title"`
	Share float64 `json:"share"`
	Align Align   `json:"align"`
}

// Table is a table with a head that is repeated on each page. Rows hold one cell per column; a cell is a list of
// paragraphs of role Cell.
type Table struct {
	Columns []Column `json:"columns"`
	Rows    []Row    `json:"rows"`
}

// Row is one row of a table.
type Row struct {
	Cells   []TableCell `json:"cells"`
	Sources []string    `json:"sources,omitempty"`
	Bold    bool        `json:"bold,omitempty"`
	// Head rows, the first of a table whose columns have titles, belong to its head: centred and repeated with the titles.
	Head bool `json:"head,omitempty"`
}

// HeadRows counts the rows that belong to the head.
func (t *Table) HeadRows() int {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Title != "" }) {
		return 0
	}
	if n := slices.IndexFunc(t.Rows, func(r Row) bool { return !r.Head }); n >= 0 {
		return n
	}
	return len(t.Rows)
}

// KeepsNext reports whether the row stays on the page of the row below it: its first paragraph says so.
func (r Row) KeepsNext() bool {
	return len(r.Cells) > 0 && len(r.Cells[0].Paras) > 0 && r.Cells[0].Paras[0].KeepNxt
}

// TableCell is one cell: its paragraphs, and over how many columns it reaches (0 and 1 mean one).
type TableCell struct {
	Paras []Para `json:"paras"`
	Span  int    `json:"span,omitempty"`
}

// Picture is a drawing that stands in the text by itself, centred. It is made smaller where the text is narrower or the page
// lower, never larger.
type Picture struct {
	PNG    []byte  `json:"png"`    // in greys, without transparency
	Width  float64 `json:"width"`  // points
	Height float64 `json:"height"` // points
	// Words say what it shows, for those who cannot see it; one line.
	Words   string   `json:"words"`
	Sources []string `json:"sources,omitempty"` // uids of the records it counts
}

// Section starts a new page: an annex, portrait or landscape, with page numbers of its own.
type Section struct {
	Landscape bool `json:"landscape,omitempty"`
}

// Text returns the paragraph's text without styles.
func (p Para) Text() string { return Text(p.Runs) }

// Text is what runs say without their styles.
func Text(runs []Run) string {
	s := ""
	for _, r := range runs {
		s += r.Text
	}
	return s
}

// P returns a block with a paragraph of one upright run.
func P(role Role, text string, sources ...string) Block {
	return Block{Para: &Para{Role: role, Runs: []Run{{Text: text}}, Sources: sources}}
}
