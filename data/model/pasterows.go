package model

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// Paste is text from Excel or Word on its way to becoming findings. Rows, Roles and Heading may be changed by the user;
// Findings says what then comes of them. Nothing here writes.
type Paste struct {
	Rows    [][]string
	Roles   []PasteRole // one per column
	Heading bool        // the first row names the columns
	// Fill lets what stands above an empty cell go on, as in cells Excel joined; else the cell says nothing.
	Fill bool
	// Start is what a finding is where its row says nothing about kind, topic or units.
	Start DossierFinding

	lines   []int // where the rows stand in what they come from, counted from 1
	dossier *Dossier
	wordChoices
}

// pasteName is a word of the clipboard that the user chose a meaning for.
type pasteName struct {
	role PasteRole
	word string // folded
}

// wordChoices are the meanings that the user chose for words of a list.
type wordChoices struct{ chosen map[pasteName]string }

func newWordChoices() wordChoices { return wordChoices{map[pasteName]string{}} }

// Choose gives a word that was not understood a meaning, in all rows.
func (w wordChoices) Choose(problem PasteProblem, id string) {
	w.chosen[pasteName{problem.Role, folded(problem.Word)}] = id
}

// PasteChoice is something a word could mean.
type PasteChoice struct{ ID, Label string }

// PasteProblem says what in a row cannot be understood, and what it may mean, the likeliest first.
type PasteProblem struct {
	Role    PasteRole
	Word    string // as pasted
	Message string
	Near    []PasteChoice
}

// PastedFinding is what becomes of one cell of text.
type PastedFinding struct {
	Row      int // of the clipboard's rows that are not empty, or of the spreadsheet, from 1
	Finding  DossierFinding
	Problems []PasteProblem
	Blank    []PasteRole // columns of which the row has an empty cell: of units, kind and topic
}

// NewPaste reads the rows of the clipboard or of a spreadsheet and recognises their columns. Empty rows are left out, but
// counted.
func NewPaste(d *Dossier, start DossierFinding, cells [][]string) *Paste {
	p := &Paste{dossier: d, Start: start, wordChoices: newWordChoices()}
	for i, r := range cells {
		if n := len(p.Rows); len(appendRow(p.Rows, r)) > n {
			p.Rows, p.lines = append(p.Rows, slices.Clone(r)), append(p.lines, i+1)
		}
	}
	p.Rows = evenRows(withoutMarks(p.Rows))
	p.recognise()
	return p
}

// Findings are what comes of the rows, in their order. A row without text says something about the rows below it: "II.
// HẠN CHẾ", "Phường 3". What a row with text says holds for that row only, unless empty cells are to be filled from above.
func (p *Paste) Findings() []PastedFinding {
	var out []PastedFinding
	now := running{paste: p, finding: p.Start, below: p.Start}
	for i, cells := range p.Rows {
		if i == 0 && p.Heading {
			continue
		}
		out = append(out, now.row(p.lines[i], cells)...)
	}
	return out
}

// running is what holds for the row being read; below and belowProblems are what rows without text said.
type running struct {
	paste         *Paste
	finding       DossierFinding
	problems      map[PasteRole]PasteProblem
	below         DossierFinding
	belowProblems map[PasteRole]PasteProblem
}

// row reads one row.
func (r *running) row(n int, cells []string) []PastedFinding {
	r.forget()
	var blank []PasteRole
	for i, c := range cells {
		switch role := r.paste.Roles[i]; {
		case role.hasText():
		case CleanText(c) != "":
			r.take(role, CleanText(c))
		case role == PasteWard || role == PasteKind || role == PasteTopic:
			blank = append(blank, role)
		}
	}
	var out []PastedFinding
	for i, c := range cells {
		role := r.paste.Roles[i]
		if !role.hasText() {
			continue
		}
		if text := CleanText(c); text != "" && !r.heading(role, text) {
			f := r.found(n, role, text)
			f.Blank = blank
			if font := DetectOldFont(c); font.Valid() {
				f.Problems = append(f.Problems, PasteProblem{Role: role, Message: writtenIn(font)})
			}
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		r.below, r.belowProblems = r.finding, maps.Clone(r.problems)
	}
	return out
}

// forget drops what holds for one row only.
func (r *running) forget() {
	if !r.paste.Fill {
		r.finding, r.problems = r.below, maps.Clone(r.belowProblems)
	}
	r.finding.Finding.Evidence = r.paste.Start.Finding.Evidence
	delete(r.problems, PasteEvidence)
}

// writtenIn says why a text from the clipboard or a spreadsheet is not taken.
func writtenIn(font OldFont) string {
	return "Phông cũ " + string(font) + ": không nhận, hãy chuyển sang Unicode."
}

// take reads a cell that says something about its row.
func (r *running) take(role PasteRole, cell string) {
	delete(r.problems, role)
	f := &r.finding.Finding
	switch role {
	case PasteEvidence:
		f.Evidence = CleanLine(cell)
		if font := DetectOldFont(cell); font.Valid() {
			r.problem(role, "", writtenIn(font), nil)
		}
	case PasteWard:
		wards, unknown := r.paste.units(cell)
		if unknown != "" {
			r.problem(role, unknown, "Chưa rõ “"+unknown+"” là đơn vị nào.", r.paste.nearUnits(unknown))
			return
		}
		r.finding.Wards = wards
	case PasteTopic:
		topic, ok := r.paste.topic(cell)
		if !ok {
			r.problem(role, cell, "Không có nội dung giám sát “"+shorten(cell, 40)+"”.", r.paste.nearTopics(cell))
			return
		}
		f.Topic = topic
	case PasteKind:
		kind, ok := r.paste.kind(cell)
		if !ok {
			r.problem(role, cell, "Không rõ “"+shorten(cell, 40)+"” là loại nào.", kindChoices(cell))
			return
		}
		f.Kind = kind
	}
}

func (r *running) problem(role PasteRole, word, message string, near []PasteChoice) {
	if r.problems == nil {
		r.problems = map[PasteRole]PasteProblem{}
	}
	r.problems[role] = PasteProblem{Role: role, Word: word, Message: message, Near: near}
}

func (p *Paste) kind(cell string) (FindingKind, bool) {
	if k, ok := p.chosen[pasteName{PasteKind, folded(cell)}]; ok {
		return FindingKind(k), true
	}
	k, ok := kindWords[folded(unnumbered(cell))]
	return k, ok
}

// kindChoices are all kinds; of a cause those of causes first.
func kindChoices(cell string) []PasteChoice {
	var out []PasteChoice
	for _, k := range FindingKinds {
		out = append(out, PasteChoice{ID: string(k), Label: k.Label()})
	}
	if strings.Contains(folded(cell), "nguyen nhan") {
		slices.Reverse(out)
	}
	return out
}

// heading reads a text that is only a title: of a kind, of units or of a topic. A kind begins anew what stands below it.
func (r *running) heading(role PasteRole, text string) bool {
	if role != PasteText || strings.Contains(text, "\n") {
		return false
	}
	title := strings.TrimRight(unnumbered(text), " .:;")
	common := strings.TrimSuffix(folded(title), " chung")
	if kind, ok := kindWords[common]; ok {
		r.finding = r.paste.Start
		r.finding.Finding.Kind, r.problems = kind, nil
		if common != folded(title) {
			r.finding.Wards = nil
		}
		return true
	}
	if r.isUnitTitle(title) {
		wards, _ := r.paste.units(title)
		r.finding.Wards, r.finding.Finding.Topic = wards, r.paste.Start.Finding.Topic
		delete(r.problems, PasteWard)
		return true
	}
	for _, t := range r.paste.dossier.Topics {
		if folded(t.Title) == folded(title) {
			r.finding.Finding.Topic = t.UID
			delete(r.problems, PasteTopic)
			return true
		}
	}
	return false
}

// isUnitTitle reports a title that names units with their kind; a number alone is none.
func (r *running) isUnitTitle(title string) bool {
	_, unknown := r.paste.units(title)
	words := plainWords(title)
	return unknown == "" && len(words) > 1 && !numbered(title)
}

// found makes the finding of a text.
func (r *running) found(n int, role PasteRole, text string) PastedFinding {
	out := PastedFinding{Row: n, Finding: r.finding}
	out.Finding.Wards = slices.Clone(r.finding.Wards)
	f := &out.Finding.Finding
	if k := FindingKind(role); k.Valid() {
		f.Kind = k
	}
	f.Text = unbulleted(text)
	if !slices.Contains(r.paste.Roles, PasteWard) {
		f.Text = r.ownUnits(&out.Finding, f.Text)
	}
	for _, role := range PasteRoles {
		if problem, ok := r.problems[role]; ok && !(role == PasteKind && f.Kind != r.finding.Finding.Kind) {
			out.Problems = append(out.Problems, problem)
		}
	}
	var refusal *Error
	if errors.As(CheckText("text", f.Text, MaxText), &refusal) {
		out.Problems = append(out.Problems, PasteProblem{Role: PasteText, Message: refusal.Message})
	}
	return out
}

// ownUnits takes the units a text begins with: "Phường 3: ...".
func (r *running) ownUnits(f *DossierFinding, text string) string {
	head, rest, ok := strings.Cut(text, ":")
	if !ok || len(rest) == 0 || len(head) > 200 || !r.isUnitTitle(head) {
		return text
	}
	f.Wards, _ = r.paste.units(head)
	return UpperFirst(strings.TrimSpace(rest))
}

// unbulleted takes the mark of a list off a text of one line.
func unbulleted(text string) string {
	if strings.Contains(text, "\n") {
		return text
	}
	head, rest, ok := strings.Cut(text, " ")
	if ok && strings.Contains("- + * • – — o ", head+" ") {
		return strings.TrimSpace(rest)
	}
	return text
}
