package model

import (
	"slices"
	"strings"
)

// bodyWords are what people write for the kinds of bodies, folded, the longer ones of one beginning first.
var bodyWords = []struct {
	word string
	kind BodyKind
}{
	{"ban thuong truc uy ban mat tran to quoc viet nam", FrontBoard},
	{"ban thuong truc uy ban mttq viet nam", FrontBoard},
	{"ban thuong truc uy ban mttq", FrontBoard},
	{"ban thuong truc mttq", FrontBoard},
	{"btt ubmttq", FrontBoard},
	{"uy ban mat tran to quoc viet nam", FrontBoard},
	{"uy ban mttq viet nam", FrontBoard},
	{"uy ban mttq", FrontBoard},
	{"ubmttq viet nam", FrontBoard},
	{"ubmttq", FrontBoard},
	{"mttq", FrontBoard},
	{"hoi dong nhan dan", PeoplesCouncil},
	{"hdnd", PeoplesCouncil},
	{"uy ban nhan dan", PeoplesCommittee},
	{"ubnd", PeoplesCommittee},
	{"dang uy", PartyCommittee},
	{"du", PartyCommittee},
}

// bodyWord takes the word for a kind off the beginning of a name: "UBND Phường 5" is a people's committee and "Phường 5".
func bodyWord(name string) (kind BodyKind, rest string) {
	words := strings.Fields(name)
	for _, b := range bodyWords {
		n := len(strings.Fields(b.word))
		if n <= len(words) && folded(strings.Join(words[:n], " ")) == b.word {
			return b.kind, strings.Join(words[n:], " ")
		}
	}
	return "", name
}

// bodyKey is a form of a body's name: of a kind, of a unit written in one way, of the mission's own units or of others.
type bodyKey struct {
	kind BodyKind // "" for the name as a whole
	unit string
	way  int
	near bool
}

// bodyIndex finds bodies by what people write for them.
type bodyIndex map[bodyKey][]UID

// unitWays are the ways in which names of units are compared, the strictest first.
var unitWays = []func(string) string{
	func(s string) string { return unitForm(s, FoldTone, false) }, func(s string) string { return unitForm(s, FoldTone, true) },
	func(s string) string { return unitForm(s, Fold, false) }, func(s string) string { return unitForm(s, Fold, true) },
}

func newBodyIndex(all []BodyChoice) bodyIndex {
	x := bodyIndex{}
	for _, b := range all {
		unit, regular := strings.CutPrefix(b.Name, b.Kind.Label()+" ")
		for way, form := range unitWays {
			x.add(bodyKey{"", form(b.Name), way, b.Near}, b.UID)
			if regular {
				x.add(bodyKey{b.Kind, form(unit), way, b.Near}, b.UID)
			}
		}
	}
	return x
}

func (x bodyIndex) add(k bodyKey, uid UID) { x[k] = append(x[k], uid) }

// find gives the one body of the kind ("": of the whole name) at a unit: those of the mission's units go before others.
func (x bodyIndex) find(kind BodyKind, unit string) (UID, bool) {
	for way, form := range unitWays {
		for _, near := range []bool{true, false} {
			if found := x[bodyKey{kind, form(unit), way, near}]; len(found) == 1 {
				return found[0], true
			}
		}
	}
	return "", false
}

// read reads the bodies of a cell: "Đảng ủy, UBND Phường 3, 5 và 9; HĐND Phường 5". known gives what was chosen for a word;
// unknown are the words that name no body.
func (x bodyIndex) read(cell string, known func(word string) (UID, bool)) (to []UID, unknown []string) {
	r := bodyReader{index: x, known: known}
	for _, part := range strings.FieldsFunc(cell, func(c rune) bool { return c == ';' || c == '\n' }) {
		if part = unbulleted(CleanLine(part)); part != "" {
			r.part(part)
		}
	}
	return r.to, r.unknown
}

// bodyReader reads the bodies of a cell.
type bodyReader struct {
	index   bodyIndex
	known   func(word string) (UID, bool)
	to      []UID
	unknown []string
}

// part reads what stands between two semicolons: kinds, then the units they are of, then perhaps other kinds.
func (r *bodyReader) part(part string) {
	if r.whole(part) {
		return
	}
	var kinds []BodyKind
	var written []string // as the kinds were written
	named := false       // a unit has followed the kinds
	for _, name := range unitNames(part) {
		if r.whole(name) {
			continue
		}
		kind, unit := bodyWord(name)
		if kind != "" && named {
			kinds, written, named = nil, nil, false
		}
		if kind != "" {
			kinds, written = append(kinds, kind), append(written, strings.TrimSpace(strings.TrimSuffix(name, unit)))
		}
		switch {
		case len(kinds) == 0:
			r.unknown = append(r.unknown, name)
		case unit != "":
			named = true
			r.each(kinds, written, unit)
		}
	}
	if !named {
		r.unknown = append(r.unknown, written...)
	}
}

// whole takes a name that was chosen a meaning for, or is one body's own.
func (r *bodyReader) whole(name string) bool {
	uid, ok := r.known(name)
	if !ok {
		uid, ok = r.index.find("", name)
	}
	if ok {
		r.take(uid)
	}
	return ok
}

// each takes the bodies of the kinds at a unit.
func (r *bodyReader) each(kinds []BodyKind, written []string, unit string) {
	for i, kind := range kinds {
		word := written[i] + " " + unit
		uid, ok := r.known(word)
		if !ok {
			uid, ok = r.index.find(kind, unit)
		}
		if !ok {
			r.unknown = append(r.unknown, word)
			continue
		}
		r.take(uid)
	}
}

func (r *bodyReader) take(uid UID) {
	if !slices.Contains(r.to, uid) {
		r.to = append(r.to, uid)
	}
}

// nearBodies are the bodies whose names look like a word, the nearest first, of equals those of the mission's units. Where
// the word says a kind they are of that kind, and only the units' names are compared.
func nearBodies(all []BodyChoice, word string) []PasteChoice {
	kind, unit := bodyWord(word)
	want := unitForm(unit, Fold, true)
	var out []PasteChoice
	form := map[string]string{} // of the names, by body
	for _, b := range all {
		name := b.Name
		if kind != "" {
			title, regular := strings.CutPrefix(b.Name, kind.Label()+" ")
			if !regular {
				continue
			}
			name = title
		}
		form[string(b.UID)] = unitForm(name, Fold, true)
		out = append(out, PasteChoice{ID: string(b.UID), Label: b.Name})
	}
	if want == "" { // a kind alone
		return out[:min(len(out), mostNear)]
	}
	return nearest(out, func(c PasteChoice) int { return distance(want, form[c.ID]) }, max(1, len([]rune(want))/3))
}

// nearPeople are the people whose names look like a word, the nearest first.
func nearPeople(all []Person, word string) []PasteChoice {
	var out []PasteChoice
	for i := range all {
		out = append(out, PasteChoice{ID: string(all[i].UID), Label: all[i].FullName})
	}
	want := folded(word)
	return nearest(out, func(c PasteChoice) int {
		name := folded(c.Label)
		if strings.HasSuffix(name, " "+want) || strings.HasSuffix(want, " "+name) {
			return 1 // a given name alone, or a name with a title before it
		}
		return distance(want, name)
	}, max(1, len([]rune(want))/3))
}

// nearFindings are the findings that share words with a line, the one with most first.
func nearFindings(all []FollowFinding, line string) []PasteChoice {
	var out []PasteChoice
	for i := range all {
		out = append(out, PasteChoice{ID: string(all[i].UID), Label: all[i].Text})
	}
	words := plainWords(line)
	return nearest(out, func(c PasteChoice) int { return 100 - int(100*commonShare(plainWords(c.Label), words)) }, 80)
}
