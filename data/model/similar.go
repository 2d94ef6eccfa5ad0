package model

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// MergeGroup is a set of findings that could become one common finding.
type MergeGroup struct {
	Equal    bool  // the words are the same but for capitals, marks, signs and the name of the finding's own unit
	Findings []int // places in the dossier's findings, ascending; two or more
}

const (
	alike    = 0.6 // share of words two texts must have in common to be near
	fewWords = 4   // shorter texts are compared for being equal only
)

// MergeGroups proposes findings of one kind and one topic that say the same, or nearly: first by equal words, then by
// the share of words in common. Near ones of one unit are left alone, since a unit's own findings differ on purpose.
// The same dossier always gives the same groups, in the order of their first finding; no finding is in two.
func MergeGroups(d *Dossier) []MergeGroup {
	names := wardWords(d)
	classes := equalClasses(d, names)
	var out []MergeGroup
	for _, of := range nearClasses(classes) {
		g := MergeGroup{Equal: len(of) == 1}
		for _, c := range of {
			g.Findings = append(g.Findings, c.members...)
		}
		slices.Sort(g.Findings)
		if len(g.Findings) > 1 && (g.Equal || ofSeveralUnits(d, g.Findings)) {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b MergeGroup) int { return cmp.Compare(a.Findings[0], b.Findings[0]) })
	return out
}

func ofSeveralUnits(d *Dossier, places []int) bool {
	first := d.Findings[places[0]].Wards
	return slices.ContainsFunc(places, func(i int) bool { return !slices.Equal(d.Findings[i].Wards, first) })
}

// wordClass is all findings of one kind and topic with the same words.
type wordClass struct {
	key     string // kind and topic
	words   []string
	members []int
}

func equalClasses(d *Dossier, names map[UID][]string) []*wordClass {
	var out []*wordClass
	known := map[string]*wordClass{}
	for i, f := range d.Findings {
		if f.Finding.State == FindingMerged || f.Finding.State == FindingWithdrawn {
			continue
		}
		words := bareWords(f.Finding.Text, f.Wards, names)
		if len(words) == 0 {
			continue
		}
		key := string(f.Finding.Kind) + " " + string(f.Finding.Topic)
		all := key + "\n" + strings.Join(words, " ")
		if known[all] == nil {
			known[all] = &wordClass{key: key, words: words}
			out = append(out, known[all])
		}
		known[all].members = append(known[all].members, i)
	}
	return out
}

// UnitText is a text about some units of a mission; without units it is about all.
type UnitText struct {
	Wards []UID
	Text  string
}

// SameWords groups texts that say the same but for capitals, marks, signs and the names of their own units, whatever they
// are and whatever they are about: the places of two or more, ascending, in the order of their first.
func SameWords(d *Dossier, texts []UnitText) [][]int {
	names := wardWords(d)
	place := map[string]int{} // in all
	var all [][]int
	for i, t := range texts {
		words := strings.Join(bareWords(t.Text, t.Wards, names), " ")
		if words == "" {
			continue
		}
		if _, known := place[words]; !known {
			place[words] = len(all)
			all = append(all, nil)
		}
		all[place[words]] = append(all[place[words]], i)
	}
	return slices.DeleteFunc(all, func(g []int) bool { return len(g) < 2 })
}

// bareWords are the words of a text about units, each mention of these by its kind only.
func bareWords(text string, wards []UID, names map[UID][]string) []string {
	words := plainWords(text)
	for _, w := range wards {
		words = withoutName(words, names[w])
	}
	return words
}

// plainWords are the words of a text folded, without signs.
func plainWords(text string) []string {
	var out []string
	s := Fold(text)
	eachWord(s, func(start, end int) { out = append(out, s[start:end]) })
	return out
}

// wardWords are the words by which each unit is named: "phuong 3".
func wardWords(d *Dossier) map[UID][]string {
	out := map[UID][]string{}
	for i := range d.Wards {
		out[d.Wards[i].Ward] = plainWords(d.Wards[i].Version.Title())
	}
	return out
}

// withoutName leaves of each mention of a unit its kind only, so that "Đảng ủy Phường 3" and "Đảng ủy Phường 5" say the
// same about their units.
func withoutName(words, name []string) []string {
	if len(name) < 2 {
		return words
	}
	var out []string
	for i := 0; i < len(words); i++ {
		out = append(out, words[i])
		if rest := words[i:]; len(rest) >= len(name) && slices.Equal(rest[:len(name)], name) {
			i += len(name) - 1
		}
	}
	return out
}

// wordBag is a class as a set of words, the rarest first.
type wordBag struct {
	class *wordClass
	words []string
}

// nearClasses gathers classes round the first one they are near enough to: the nearest, then the earliest.
func nearClasses(classes []*wordClass) [][]*wordClass {
	bags := rareFirst(classes)
	var out [][]*wordClass
	leaders := map[string][]int{} // one of a leader's rare words -> places in out
	first := make([]wordBag, 0, len(bags))
	for _, b := range bags {
		best, share := -1, 0.0
		for _, w := range b.probe() {
			for _, i := range leaders[b.class.key+"\n"+w] {
				if s := commonShare(first[i].words, b.words); s >= alike && (s > share || s == share && i < best) {
					best, share = i, s
				}
			}
		}
		if best >= 0 {
			out[best] = append(out[best], b.class)
			continue
		}
		for _, w := range b.probe() {
			k := b.class.key + "\n" + w
			leaders[k] = append(leaders[k], len(out))
		}
		out, first = append(out, []*wordClass{b.class}), append(first, b)
	}
	return out
}

// probe are the words two near bags cannot both miss: if the rarest ones of a bag are in none of another, too few are
// left to be near.
func (b wordBag) probe() []string {
	if len(b.words) < fewWords {
		return nil
	}
	return b.words[:len(b.words)-int(math.Ceil(alike*float64(len(b.words))))+1]
}

// rareFirst makes the bags in the order of the classes; words used in fewer classes come first, then by letters.
func rareFirst(classes []*wordClass) []wordBag {
	uses := map[string]int{}
	bags := make([]wordBag, len(classes))
	for i, c := range classes {
		words := slices.Clone(c.words)
		slices.Sort(words)
		words = slices.Compact(words)
		for _, w := range words {
			uses[w]++
		}
		bags[i] = wordBag{c, words}
	}
	for _, b := range bags {
		slices.SortFunc(b.words, func(x, y string) int { return cmp.Or(cmp.Compare(uses[x], uses[y]), cmp.Compare(x, y)) })
	}
	return bags
}

// commonShare is how many of all words of two bags are in both: 0 to 1.
func commonShare(a, b []string) float64 {
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}

// Merged proposes the common finding of several: about all their units, with the longest of their words, in the
// conclusion when one of them is, as severe as the worst, settled when all are. places are those of the dossier's
// findings.
func (d *Dossier) Merged(places []int) DossierFinding {
	first := d.Findings[places[0]].Finding
	out := DossierFinding{Finding: Finding{
		Mission: first.Mission, Kind: first.Kind, Topic: first.Topic, Session: first.Session, Author: first.Author, State: FindingConfirmed,
	}}
	f := &out.Finding
	var evidence []string
	for _, i := range places {
		x := d.Findings[i].Finding
		if len([]rune(x.Text)) > len([]rune(f.Text)) {
			f.Text = x.Text
		}
		f.InConclusion = f.InConclusion || x.InConclusion
		if slices.Index(Severities, x.Severity) > slices.Index(Severities, f.Severity) {
			f.Severity = x.Severity
		}
		if x.State != FindingConfirmed {
			f.State = FindingDraft
		}
		if x.Session != f.Session {
			f.Session = ""
		}
		if x.Author != f.Author {
			f.Author = ""
		}
		if x.Evidence != "" && !slices.Contains(evidence, x.Evidence) {
			evidence = append(evidence, x.Evidence)
		}
	}
	f.Evidence = strings.Join(evidence, "; ")
	out.Wards = d.unitsOf(places)
	return out
}

// unitsOf joins the units of several findings in the mission's order; none when one is common to all or no unit is left
// out.
func (d *Dossier) unitsOf(places []int) []UID {
	if !ofSeveralUnits(d, places) {
		return slices.Clone(d.Findings[places[0]].Wards)
	}
	var out []UID
	for i := range d.Wards {
		w := d.Wards[i].Ward
		if slices.ContainsFunc(places, func(i int) bool { return slices.Contains(d.Findings[i].Wards, w) }) {
			out = append(out, w)
		}
	}
	common := slices.ContainsFunc(places, func(i int) bool { return len(d.Findings[i].Wards) == 0 })
	if common || len(out) == len(d.Wards) {
		return nil
	}
	return out
}

// Sections parts a long text at its empty lines, each part to be a finding of its own.
func Sections(text string) []string {
	var out []string
	for _, p := range strings.Split(CleanText(text), "\n\n") {
		if p = strings.Trim(p, "\n"); p != "" {
			out = append(out, p)
		}
	}
	return out
}
