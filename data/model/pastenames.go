package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// commonWords are what people write for all units together, folded.
var commonWords = map[string]bool{
	"cac phuong": true, "cac xa": true, "cac don vi": true, "chung": true, "tat ca": true, "tat ca cac phuong": true, "toan bo": true,
	"tat ca cac don vi": true, "cac phuong xa": true,
}

// units reads the units of a cell: "Phường 3, 5 và 9", "P3; P5", "Các phường" (none: common to all). unknown is the
// first name that is no unit of the mission, "" when all are.
func (p *Paste) units(cell string) (wards []UID, unknown string) {
	if commonWords[folded(cell)] {
		return nil, ""
	}
	var out []UID
	for _, name := range unitNames(cell) {
		w, ok := p.unit(name)
		if !ok {
			return nil, name
		}
		if w == "" {
			return nil, ""
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return nil, strings.TrimSpace(cell)
	}
	slices.SortFunc(out, func(a, b UID) int { return cmp.Compare(p.wardPlace(a), p.wardPlace(b)) })
	return out, ""
}

func (p *Paste) wardPlace(ward UID) int {
	return slices.IndexFunc(p.dossier.Wards, func(w DossierWard) bool { return w.Ward == ward })
}

// unitNames parts a cell at commas and the like, and at "và".
func unitNames(cell string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(",;/+&\n", r) }) {
		for _, name := range strings.Split(part, " và ") {
			if name = CleanLine(name); name != "" {
				out = append(out, name)
			}
		}
	}
	return out
}

// unit finds the one unit of the mission with the name: with its kind or without, in full or short, first with the
// marks as typed, then without marks. A name the user chose a unit for before is known; "" is all units together.
func (p *Paste) unit(name string) (UID, bool) {
	if chosen, ok := p.chosen[pasteName{PasteWard, folded(name)}]; ok {
		return UID(chosen), true
	}
	for _, form := range []func(string) string{FoldTone, Fold} {
		for _, bare := range []bool{false, true} {
			var found []UID
			for _, w := range p.dossier.Wards {
				if slices.Contains(unitForms(w.Version, form, bare), unitForm(name, form, bare)) {
					found = append(found, w.Ward)
				}
			}
			if len(found) == 1 {
				return found[0], true
			}
		}
	}
	return "", false
}

func unitForms(v WardVersion, form func(string) string, bare bool) []string {
	var out []string
	for _, s := range []string{v.Title(), v.FullName(), v.Name, v.ShortName} {
		if s != "" {
			out = append(out, unitForm(s, form, bare))
		}
	}
	return out
}

// unitKinds are the words before a unit's name, in full and short.
var unitKinds = []struct {
	written []string
	full    string
}{
	{[]string{"thi", "tran"}, "thi tran"},
	{[]string{"dac", "khu"}, "dac khu"},
	{[]string{"phuong"}, "phuong"},
	{[]string{"xa"}, "xa"},
	{[]string{"p"}, "phuong"},
	{[]string{"x"}, "xa"},
	{[]string{"tt"}, "thi tran"},
}

// unitForm is a name for comparing: words parted also between letters and figures, figures without leading zeros, the
// kind written in full: "P03" becomes "phuong 3"; when bare it has no kind.
func unitForm(name string, form func(string) string, bare bool) string {
	words, plain := nameWords(form(name)), nameWords(Fold(name))
	for _, k := range unitKinds {
		if len(plain) <= len(k.written) || !slices.Equal(plain[:len(k.written)], k.written) {
			continue
		}
		words = words[len(k.written):]
		if !bare {
			words = append([]string{k.full}, words...)
		}
		break
	}
	return strings.Join(words, " ")
}

func nameWords(s string) []string {
	var out []string
	eachWord(s, func(start, end int) {
		word := s[start:end]
		for word != "" {
			digit := isDigit(word)
			cut := strings.IndexFunc(word, func(r rune) bool { return unicode.IsDigit(r) != digit })
			if cut < 0 {
				cut = len(word)
			}
			part := word[:cut]
			if n, err := strconv.Atoi(part); err == nil {
				part = strconv.Itoa(n)
			}
			out, word = append(out, part), word[cut:]
		}
	})
	return out
}

func isDigit(word string) bool { return numbered(word) }

// topic finds the topic of the mission that a cell means: by title, by number ("2", "Nội dung 2"), or by the beginning
// of one title only.
func (p *Paste) topic(cell string) (UID, bool) {
	words := folded(unnumbered(cell))
	if chosen, ok := p.chosen[pasteName{PasteTopic, folded(cell)}]; ok {
		return UID(chosen), true
	}
	var begins []UID
	for _, t := range p.dossier.Topics {
		title := folded(t.Title)
		if title == words || title == folded(cell) {
			return t.UID, true
		}
		if len(strings.Fields(words)) > 1 && strings.HasPrefix(title, words+" ") {
			begins = append(begins, t.UID)
		}
	}
	if len(begins) == 1 {
		return begins[0], true
	}
	n, err := strconv.Atoi(strings.TrimPrefix(folded(cell), "noi dung "))
	if err == nil && n >= 1 && n <= len(p.dossier.Topics) {
		return p.dossier.Topics[n-1].UID, true
	}
	return "", false
}

// unnumbered takes the number or letter of a heading off: "II. Hạn chế", "1) ...", "a. ...", "2.1. ...".
func unnumbered(s string) string {
	s = strings.TrimSpace(s)
	head, rest, ok := strings.Cut(s, " ")
	if !ok {
		return s
	}
	mark := strings.TrimRight(head, ".)/:")
	if mark == head || mark == "" {
		return s
	}
	for _, part := range strings.Split(mark, ".") {
		if !isNumberMark(part) {
			return s
		}
	}
	return strings.TrimSpace(rest)
}

// isNumberMark reports a number, a Roman number or one letter.
func isNumberMark(s string) bool {
	if _, err := strconv.Atoi(s); err == nil {
		return true
	}
	return len([]rune(s)) == 1 || strings.Trim(s, "IVXL") == ""
}

// nearUnits are the units whose names look like name, the nearest first.
func (p *Paste) nearUnits(name string) []PasteChoice {
	var out []PasteChoice
	for _, w := range p.dossier.Wards {
		out = append(out, PasteChoice{ID: string(w.Ward), Label: w.Version.Title()})
	}
	want := unitForm(name, Fold, true)
	return nearest(out, func(c PasteChoice) int {
		name := unitForm(c.Label, Fold, true)
		if strings.Contains(" "+want+" ", " "+name+" ") || strings.Contains(" "+name+" ", " "+want+" ") {
			return 1 // the one is a part of the other
		}
		return distance(want, name)
	}, max(1, len([]rune(want))/3))
}

// nearTopics are the topics that share words with a cell, the one with most first.
func (p *Paste) nearTopics(cell string) []PasteChoice {
	var out []PasteChoice
	for _, t := range p.dossier.Topics {
		out = append(out, PasteChoice{ID: string(t.UID), Label: t.Title})
	}
	words := plainWords(cell)
	return nearest(out, func(c PasteChoice) int { return 100 - int(100*commonShare(plainWords(c.Label), words)) }, 99)
}

const mostNear = 3

// nearest keeps the choices within a distance, nearest first.
func nearest(all []PasteChoice, far func(PasteChoice) int, limit int) []PasteChoice {
	all = slices.DeleteFunc(all, func(c PasteChoice) bool { return far(c) > limit })
	slices.SortStableFunc(all, func(a, b PasteChoice) int { return cmp.Compare(far(a), far(b)) })
	return all[:min(len(all), mostNear)]
}

// distance counts the letters to add, drop or change to make b of a.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for j := range y {
			cost := before
			if x[i] != y[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}
