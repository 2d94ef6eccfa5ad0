package model

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// PasteRole says what a pasted column holds. The kinds of findings are roles too: a column "Hạn chế" holds limitations.
type PasteRole string

// The roles beside the kinds of findings.
const (
	PasteSkip     PasteRole = "skip"
	PasteText     PasteRole = "text"
	PasteWard     PasteRole = "ward"
	PasteKind     PasteRole = "kind"
	PasteTopic    PasteRole = "topic"
	PasteEvidence PasteRole = "evidence"
)

// PasteRoles lists the roles in the order of lists.
var PasteRoles = []PasteRole{
	PasteText, PasteWard, PasteKind, PasteTopic, PasteEvidence, PasteRole(Strength), PasteRole(Limitation),
	PasteRole(ObjectiveCause), PasteRole(SubjectiveCause), PasteSkip,
}

var pasteRoleLabels = labels[PasteRole]{
	PasteSkip: "(bỏ cột này)", PasteText: "Nhận xét", PasteWard: "Phường", PasteKind: "Loại", PasteTopic: "Nội dung giám sát", PasteEvidence: "Nguồn",
}

// Label is the Vietnamese name.
func (r PasteRole) Label() string {
	if k := FindingKind(r); k.Valid() {
		return k.Label()
	}
	return pasteRoleLabels.label(r)
}

// hasText reports whether the column's cells become findings.
func (r PasteRole) hasText() bool { return r == PasteText || FindingKind(r).Valid() }

// headingRoles are the words people write over columns, folded.
var headingRoles = map[string]PasteRole{
	"phuong": PasteWard, "xa": PasteWard, "don vi": PasteWard, "ten don vi": PasteWard, "ten phuong": PasteWard, "dia ban": PasteWard,
	"phuong xa": PasteWard, "don vi duoc giam sat": PasteWard, "loai": PasteKind, "loai nhan xet": PasteKind, "phan loai": PasteKind,
	"noi dung giam sat": PasteTopic, "chuyen de": PasteTopic, "linh vuc": PasteTopic, "noi dung": PasteTopic, "nhan xet": PasteText,
	"noi dung nhan xet": PasteText, "danh gia": PasteText, "ket qua": PasteText, "ket qua giam sat": PasteText, "y kien": PasteText,
	"nguon": PasteEvidence, "minh chung": PasteEvidence, "can cu": PasteEvidence, "stt": PasteSkip, "tt": PasteSkip, "so tt": PasteSkip,
	"so thu tu": PasteSkip, "ghi chu": PasteSkip,
}

// kindWords are the words people write for the kinds of findings, folded.
var kindWords = map[string]FindingKind{
	"uu diem": Strength, "mat lam duoc": Strength, "ket qua dat duoc": Strength, "nhung ket qua dat duoc": Strength, "mat manh": Strength,
	"han che": Limitation, "ton tai": Limitation, "khuyet diem": Limitation, "thieu sot": Limitation, "ton tai han che": Limitation,
	"han che ton tai": Limitation, "han che khuyet diem": Limitation, "khuyet diem han che": Limitation, "mat chua lam duoc": Limitation,
	"nguyen nhan khach quan": ObjectiveCause, "khach quan": ObjectiveCause, "nn khach quan": ObjectiveCause, "nnkq": ObjectiveCause,
	"nguyen nhan chu quan": SubjectiveCause, "chu quan": SubjectiveCause, "nn chu quan": SubjectiveCause, "nncq": SubjectiveCause,
}

const (
	longHeading = 40  // letters of a cell that still can be a heading of a column
	sureShare   = 0.6 // share of cells of a column that must speak for a role
)

// folded is a cell's words, folded, with single spaces: "1. Ưu điểm:" becomes "1 uu diem".
func folded(cell string) string { return strings.Join(plainWords(cell), " ") }

// recognise says what each column holds, by the headings if the first row has them, else by what stands in the cells.
func (p *Paste) recognise() {
	if len(p.Rows) == 0 {
		return
	}
	p.Roles = make([]PasteRole, len(p.Rows[0]))
	if len(p.Roles) == 1 {
		p.Roles[0] = PasteText
		p.Heading = headingRoles[folded(p.Rows[0][0])] == PasteText
		return
	}
	p.readHeadings()
	p.eachOpen(func(i int) {
		if p.isNumbering(i) {
			p.Roles[i] = PasteSkip
		}
	})
	p.fit(PasteWard, func(c string) bool { _, unknown := p.units(c); return unknown == "" })
	p.fit(PasteKind, func(c string) bool { return kindWords[folded(c)] != "" })
	p.fit(PasteTopic, func(c string) bool { _, ok := p.topic(c); return ok })
	p.takeText()
	p.eachOpen(func(i int) { p.Roles[i] = PasteSkip })
}

// eachOpen calls do with the columns whose role is not known yet.
func (p *Paste) eachOpen(do func(column int)) {
	for i, r := range p.Roles {
		if r == "" {
			do(i)
		}
	}
}

// readHeadings takes the first row for headings when its cells are short, at least half of them are known words and none
// names a unit.
func (p *Paste) readHeadings() {
	roles := make([]PasteRole, len(p.Roles))
	known, filled := 0, 0
	for i, c := range p.Rows[0] {
		words := folded(c)
		if words == "" {
			continue
		}
		filled++
		if utf8.RuneCountInString(c) > longHeading {
			return
		}
		if roles[i] = headingRoles[words]; roles[i] == "" {
			roles[i] = PasteRole(kindWords[words])
		}
		if roles[i] != "" {
			known++
		} else if _, unknown := p.units(c); unknown == "" {
			return
		}
	}
	if known == 0 || 2*known < filled || len(p.Rows) == 1 {
		return
	}
	p.Heading = true
	for i, r := range roles {
		if r == PasteTopic && folded(p.Rows[0][i]) == "noi dung" && !slices.ContainsFunc(roles, PasteRole.hasText) {
			r = PasteText // "Nội dung" is what was seen unless another column is
		}
		if r == "" || r.hasText() || !slices.Contains(p.Roles, r) || r == PasteSkip {
			p.Roles[i] = r
		}
	}
}

// body are the rows below the headings.
func (p *Paste) body() [][]string {
	if p.Heading {
		return p.Rows[1:]
	}
	return p.Rows
}

// isNumbering reports a column that only counts: 1, 2, 3.
func (p *Paste) isNumbering(column int) bool {
	want := 1
	for _, r := range p.body() {
		c := strings.TrimRight(strings.TrimSpace(r[column]), ".)")
		if c == "" {
			continue
		}
		n, err := strconv.Atoi(c)
		if err != nil || n != want {
			return false
		}
		want++
	}
	return want > 1
}

// fit gives the role to the open column most of whose cells pass the test; the leftmost of equals.
func (p *Paste) fit(role PasteRole, test func(cell string) bool) {
	if slices.Contains(p.Roles, role) {
		return
	}
	best, most := -1, sureShare
	p.eachOpen(func(i int) {
		filled, good := 0, 0
		for _, r := range p.body() {
			if strings.TrimSpace(r[i]) == "" {
				continue
			}
			filled++
			if test(r[i]) {
				good++
			}
		}
		share := float64(good) / float64(max(filled, 1))
		if share > most || best < 0 && share == most {
			best, most = i, share
		}
	})
	if best >= 0 {
		p.Roles[best] = role
	}
}

// takeText makes the open column with the most letters the text, unless a text was found by its heading.
func (p *Paste) takeText() {
	if slices.ContainsFunc(p.Roles, PasteRole.hasText) {
		return
	}
	best, most := -1, 0
	p.eachOpen(func(i int) {
		letters := 0
		for _, r := range p.body() {
			letters += len(r[i])
		}
		if letters > most {
			best, most = i, letters
		}
	})
	if best >= 0 {
		p.Roles[best] = PasteText
	}
}
