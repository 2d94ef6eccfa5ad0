package compose

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// Template is what an office writes otherwise than the program in every paper of a type: other words for standing
// paragraphs, paragraphs that it leaves out, paragraphs of its own. A standing paragraph is one that every mission's
// paper has; what comes from findings, recommendations and sessions is never part of a template.
type Template struct {
	Parts []TemplatePart `json:"parts"`
}

// TemplatePart is one paragraph of a Template.
type TemplatePart struct {
	// Place is the standing paragraph meant; of an added one that after which it stands, the zero Place for the beginning.
	Place Place `json:"place"`
	// Text holds what changes from mission to mission as names in braces: "{chuyên đề}".
	Text  string `json:"text,omitempty"`
	Out   bool   `json:"out,omitempty"`
	Added bool   `json:"added,omitempty"`
}

// Place finds a standing paragraph again in the paper of another mission: of those with its role and field the one whose
// composed words are most like its own; a heading only where they are the same.
type Place struct {
	Role  doc.Role `json:"role,omitempty"`
	Field string   `json:"field,omitempty"`
	Words string   `json:"words,omitempty"` // as composed, with names for what changes
}

// Own is what the papers of one mission say that others do not.
type Own struct {
	// Values are what they say of the mission, by names: "chuyên đề"; "" is not known yet.
	Values map[string]string
	// Records are those whose text is the mission's own: no template takes it.
	Records map[model.UID]bool
}

// place is that of a standing paragraph; the zero Place for everything else.
func (o Own) place(b doc.Block) Place {
	if b.Para == nil || written(b.Para) || slices.ContainsFunc(b.Para.Sources, func(s string) bool { return o.Records[model.UID(s)] }) {
		return Place{}
	}
	return Place{Role: b.Para.Role, Field: b.Para.Field, Words: o.named(composed(b.Para))}
}

// find is the block at a place; -1 for none.
func (o Own) find(d doc.Document, wanted Place) int {
	best, most := -1, 0.0
	for i, b := range d.Blocks {
		p := o.place(b)
		if p == wanted {
			return i
		}
		if p == (Place{}) || p.Role != wanted.Role || p.Field != wanted.Field || level(b.Para) < textLevel {
			continue
		}
		if like := likeness(p.Words, wanted.Words); like >= alikeFrom && like > most {
			best, most = i, like
		}
	}
	return best
}

// TemplateOf takes from a draft what a hand made of its standing paragraphs. Where a value of the mission stands in a
// text its name takes the place.
func TemplateOf(d doc.Document, own Own) Template {
	var t Template
	var last Place
	for _, b := range d.Blocks {
		place, p := own.place(b), b.Para
		switch {
		case p == nil:
		case written(p):
			t.Parts = append(t.Parts, TemplatePart{Place: last, Text: own.named(p.Text()), Added: true})
		case place == Place{}:
		case p.Dropped:
			t.Parts = append(t.Parts, TemplatePart{Place: place, Out: true})
		case p.ByHand:
			t.Parts = append(t.Parts, TemplatePart{Place: place, Text: own.named(p.Text())})
		}
		if place != (Place{}) {
			last = place
		}
	}
	return t
}

// longestFirst are the names of values, those of the longest first, so that none is cut by a shorter one.
func longestFirst(values map[string]string) []string {
	return slices.SortedFunc(maps.Keys(values), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(values[b]), len(values[a])), cmp.Compare(a, b))
	})
}

func (o Own) named(text string) string {
	for _, name := range longestFirst(o.Values) {
		if v := o.Values[name]; v != "" {
			text = strings.ReplaceAll(text, v, "{"+name+"}")
		}
	}
	return text
}

// filled puts values in the place of their names; the first name without a value is missing.
func (o Own) filled(text string) (out, missing string) {
	for _, name := range longestFirst(o.Values) {
		mark := "{" + name + "}"
		if strings.Contains(text, mark) && o.Values[name] == "" {
			return "", name
		}
		text = strings.ReplaceAll(text, mark, o.Values[name])
	}
	return text, ""
}

// Use gives a draft what the template says. A part whose paragraph the draft does not have is passed over, but a paragraph
// of its own stands at the end then; a part that needs a value which the mission does not have yet leaves the draft as it
// is and is told in missing, by the name.
func (t Template) Use(d doc.Document, own Own) (out doc.Document, missing []string) {
	added := map[Place]int{}
	for _, part := range t.Parts {
		at := own.find(d, part.Place)
		text, lacks := own.filled(part.Text)
		switch {
		case lacks != "":
			missing = append(missing, lacks)
		case part.Added:
			if at < 0 && part.Place != (Place{}) {
				at = len(d.Blocks)
			}
			d, _ = Insert(d, at+added[part.Place], text)
			added[part.Place]++
		case at >= 0 && part.Out:
			d = Drop(d, at)
		case at >= 0:
			d = SetText(Restore(d, at), at, text)
		}
	}
	slices.Sort(missing)
	return d, slices.Compact(missing)
}

// Particular reports whether the text of a part still holds what belongs to one mission only: a number, a day, or one of
// the names. Someone must look at it in every paper.
func (p TemplatePart) Particular(names []string) bool {
	return strings.ContainsFunc(p.Text, unicode.IsDigit) ||
		slices.ContainsFunc(names, func(n string) bool { return n != "" && strings.Contains(p.Text, n) })
}
