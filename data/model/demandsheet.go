package model

import (
	"errors"
	"slices"
	"strings"
)

// DemandColumn is a column of a list of recommendations in a spreadsheet.
type DemandColumn string

// The columns.
const (
	DemandText     DemandColumn = "text"
	DemandTo       DemandColumn = "addressees"
	DemandDue      DemandColumn = "due"
	DemandFollower DemandColumn = "follower"
	DemandFinding  DemandColumn = "findings"
	DemandNote     DemandColumn = "note"
)

// DemandColumns lists the columns in the order of the template.
var DemandColumns = []DemandColumn{DemandTo, DemandText, DemandDue, DemandFollower, DemandFinding, DemandNote}

var demandColumnLabels = labels[DemandColumn]{
	DemandText: "Kiến nghị", DemandTo: "Nơi nhận", DemandDue: "Hạn trả lời", DemandFollower: "Người theo dõi", DemandFinding: "Nhận xét",
	DemandNote: "Ghi chú",
}

// Label is the heading of the column in the template.
func (c DemandColumn) Label() string { return demandColumnLabels.label(c) }

// demandHeadings are the headings that people write, folded.
var demandHeadings = map[string]DemandColumn{
	"kien nghi": DemandText, "noi dung kien nghi": DemandText, "noi dung": DemandText,
	"noi nhan": DemandTo, "noi nhan kien nghi": DemandTo, "co quan": DemandTo, "don vi": DemandTo, "kinh gui": DemandTo, "doi voi": DemandTo,
	"han tra loi": DemandDue, "han": DemandDue, "thoi han": DemandDue, "han thuc hien": DemandDue, "ngay han": DemandDue,
	"nguoi theo doi": DemandFollower, "theo doi": DemandFollower, "can bo theo doi": DemandFollower, "chuyen vien": DemandFollower,
	"nhan xet": DemandFinding, "tra loi nhan xet": DemandFinding, "can cu nhan xet": DemandFinding, "ghi chu": DemandNote,
}

// NewDemand is a recommendation that is to be added: whom it is for, in order, and which findings it answers.
type NewDemand struct {
	Recommendation Recommendation
	To, Findings   []UID
}

// SheetDemand is what becomes of a row of a list of recommendations.
type SheetDemand struct {
	Line     int // of the list, counted from 1
	Demand   NewDemand
	Problems []PasteProblem // the role is that of the column
	Remark   string         // what is odd but allowed; "" for nothing
}

// DemandSheet is a list of recommendations from a spreadsheet on its way into a mission. What a word means that was not
// understood may be chosen; Rows says what then comes of the list. Nothing here writes.
type DemandSheet struct {
	cells   [][]string
	columns map[DemandColumn]int
	first   int
	today   Date
	choices *FollowUpChoices
	bodies  bodyIndex
	wordChoices
	near map[pasteName][]PasteChoice
}

// NewDemandSheet reads the cells of a list. The first row with a heading for the text tells the columns, without one they
// are those of the template. The error says that there is nothing to read.
func NewDemandSheet(c *FollowUpChoices, cells [][]string, today Date) (*DemandSheet, error) {
	s := &DemandSheet{cells: cells, today: today, choices: c, wordChoices: newWordChoices(), near: map[pasteName][]PasteChoice{}}
	s.columns, s.first = headedColumns(cells, demandHeadings, DemandText, DemandColumns)
	s.bodies = newBodyIndex(c.Bodies)
	if len(s.Rows()) == 0 {
		return nil, noLines("kiến nghị", DemandColumns)
	}
	return s, nil
}

// Rows are what comes of the list, in its order. Empty rows are left out.
func (s *DemandSheet) Rows() []SheetDemand {
	var out []SheetDemand
	for i := s.first; i < len(s.cells); i++ {
		if cells := filledCells(s.cells[i], s.columns); len(cells) > 0 {
			r := s.read(cells)
			r.Line = i + 1
			out = append(out, r)
		}
	}
	return out
}

// filledCells are the cells of a row that are not empty, by their columns.
func filledCells[C comparable](row []string, columns map[C]int) map[C]string {
	cells := map[C]string{}
	for c, at := range columns {
		if at < len(row) && CleanText(row[at]) != "" {
			cells[c] = CleanText(row[at])
		}
	}
	return cells
}

// read reads the cells of a row that are not empty.
func (s *DemandSheet) read(cells map[DemandColumn]string) SheetDemand {
	out := SheetDemand{Demand: NewDemand{Recommendation: Recommendation{Mission: s.choices.Mission, State: RecOpen, Due: s.choices.AnswerBy}}}
	r := &out.Demand.Recommendation
	r.Text, r.Note = cells[DemandText], CleanText(cells[DemandNote])
	if r.Text == "" {
		out.wrong(DemandText, "", "Chưa ghi kiến nghị.", nil)
	}
	for _, c := range DemandColumns {
		if font := DetectOldFont(cells[c]); font.Valid() {
			out.wrong(c, "", "Cột "+c.Label()+" viết bằng bảng mã cũ ("+font.Label()+"); hãy chuyển sang Unicode.", nil)
		}
	}
	var refusal *Error
	for _, c := range []DemandColumn{DemandText, DemandNote} {
		if errors.As(CheckText(string(c), cells[c], MaxText), &refusal) {
			out.wrong(c, "", refusal.Message, nil)
		}
	}
	if cell := cells[DemandDue]; cell != "" {
		day, problem := sheetDay(cell, s.today)
		if r.Due = day; problem != "" {
			out.wrong(DemandDue, cell, "Hạn trả lời: "+problem, nil)
		}
	}
	s.readTo(&out, cells[DemandTo])
	s.readFollower(&out, cells[DemandFollower])
	s.readFindings(&out, cells[DemandFinding])
	if len(out.Problems) == 0 {
		out.Remark = s.choices.DueRemark(r.Due)
		if len(out.Demand.To) == 0 {
			out.Remark = strings.TrimSpace("Chưa ghi nơi nhận. " + out.Remark)
		}
	}
	return out
}

func (d *SheetDemand) wrong(c DemandColumn, word, message string, near []PasteChoice) {
	d.Problems = append(d.Problems, PasteProblem{Role: PasteRole(c), Word: word, Message: message, Near: near})
}

// known is the meaning that was chosen for a word.
func (s *DemandSheet) known(c DemandColumn, word string) (UID, bool) {
	id, ok := s.chosen[pasteName{PasteRole(c), folded(word)}]
	return UID(id), ok
}

// nearOnce finds what a word may mean; it is asked of the same words again and again.
func (s *DemandSheet) nearOnce(c DemandColumn, word string, find func() []PasteChoice) []PasteChoice {
	key := pasteName{PasteRole(c), folded(word)}
	if _, ok := s.near[key]; !ok {
		s.near[key] = find()
	}
	return s.near[key]
}

func (s *DemandSheet) readTo(out *SheetDemand, cell string) {
	to, unknown := s.bodies.read(cell, func(word string) (UID, bool) { return s.known(DemandTo, word) })
	for _, word := range unknown {
		near := s.nearOnce(DemandTo, word, func() []PasteChoice { return nearBodies(s.choices.Bodies, word) })
		out.wrong(DemandTo, word, "Chưa rõ “"+shorten(word, 60)+"” là cơ quan nào.", near)
	}
	out.Demand.To = to
}

func (s *DemandSheet) readFollower(out *SheetDemand, cell string) {
	if cell == "" {
		return
	}
	if id, ok := s.known(DemandFollower, cell); ok {
		out.Demand.Recommendation.Follower = id
		return
	}
	for _, form := range []func(string) string{FoldTone, Fold} {
		var found []UID
		for i := range s.choices.People {
			if p := &s.choices.People[i]; form(p.FullName) == form(CleanLine(cell)) {
				found = append(found, p.UID)
			}
		}
		if len(found) == 1 {
			out.Demand.Recommendation.Follower = found[0]
			return
		}
	}
	near := s.nearOnce(DemandFollower, cell, func() []PasteChoice { return nearPeople(s.choices.People, cell) })
	out.wrong(DemandFollower, cell, "Chưa rõ “"+shorten(cell, 40)+"” là ai; người được ghi ở trang Người, cơ quan.", near)
}

// readFindings reads the findings that a recommendation answers, one a line: the whole text, or its beginning if no other
// finding begins so.
func (s *DemandSheet) readFindings(out *SheetDemand, cell string) {
	for line := range strings.SplitSeq(cell, "\n") {
		if line = unbulleted(CleanLine(line)); line == "" {
			continue
		}
		uid, ok := s.finding(line)
		if !ok {
			near := s.nearOnce(DemandFinding, line, func() []PasteChoice { return nearFindings(s.choices.Findings, line) })
			out.wrong(DemandFinding, line, "Chưa rõ “"+shorten(line, 40)+"” là nhận xét nào.", near)
			continue
		}
		if !slices.Contains(out.Demand.Findings, uid) {
			out.Demand.Findings = append(out.Demand.Findings, uid)
		}
	}
}

func (s *DemandSheet) finding(line string) (UID, bool) {
	if uid, ok := s.known(DemandFinding, line); ok {
		return uid, true
	}
	var same, begin []UID
	want := folded(line)
	for i := range s.choices.Findings {
		f := &s.choices.Findings[i]
		switch text := folded(f.Text); {
		case text == want:
			same = append(same, f.UID)
		case strings.HasPrefix(text, want+" "):
			begin = append(begin, f.UID)
		}
	}
	switch {
	case len(same) == 1:
		return same[0], true
	case len(same) == 0 && len(begin) == 1:
		return begin[0], true
	}
	return "", false
}
