package office

import (
	"slices"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// choosing is what an office does otherwise inside one rule set, in its fields: of each setting the value that was chosen.
// Where nothing was, a number is left empty, and of options the default stands there.
type choosing struct {
	model.RuleSetVersion
	code     string
	settings []service.FormSetting
	values   []string // of settings, in their order
	begun    bool     // other choices from a day on: written once the day is known
}

func choosingOf(code string, settings []service.FormSetting, v model.RuleSetVersion) choosing {
	c := choosing{RuleSetVersion: v, code: code, settings: settings}
	for _, s := range settings {
		value := ""
		if s.Options != nil {
			value = s.Value
		}
		if i := slices.IndexFunc(v.Choices, func(x model.Choice) bool { return x.Key == s.Key }); i >= 0 {
			value = v.Choices[i].Value
		}
		c.values = append(c.values, value)
	}
	return c
}

// at is the place of a setting's value in this copy of the choices alone.
func (c *choosing) at(i int) *string {
	c.values = slices.Clone(c.values)
	for len(c.values) <= i { // of nothing yet
		c.values = append(c.values, "")
	}
	return &c.values[i]
}

// own says whether a setting is otherwise than the default; a number typed anew in another writing is not.
func (c choosing) own(i int) bool {
	s := c.settings[i]
	value := c.values[i]
	if s.Options == nil {
		value = strings.Replace(strings.TrimSpace(value), ".", ",", 1)
		if value == "" {
			return false
		}
	}
	return value != s.Value
}

// ownCount is how many settings are otherwise.
func (c choosing) ownCount() int {
	n := 0
	for i := range c.values {
		if c.own(i) {
			n++
		}
	}
	return n
}

// version is the record of what stands in the fields. What the rule set does not offer any more is left out: it would be
// refused.
func (c choosing) version() model.RuleSetVersion {
	v := c.RuleSetVersion
	v.Choices = nil
	for i, s := range c.settings {
		if c.own(i) {
			v.Choices = append(v.Choices, model.Choice{Key: s.Key, Value: strings.TrimSpace(c.values[i])})
		}
	}
	return v
}

// groups are the headings of the settings by the first word of their keys.
var groups = []struct {
	heading string
	keys    []string
}{
	{"Trang giấy", []string{"page", "pageno"}},
	{"Đầu văn bản", []string{"national", "motto", "issuer", "number", "place", "header", "head", "name"}},
	{"Tên loại và trích yếu", []string{"kind", "title", "subject"}},
	{"Nội dung", []string{"basis", "address", "heading", "part", "body", "text", "note", "table", "annex"}},
	{"Ký và nơi nhận", []string{"sign", "receivers", "issue"}},
}

// group is a heading with the places of its settings.
type group struct {
	heading string
	at      []int
}

// grouped sets settings under their headings; those of no group come last.
func grouped(settings []service.FormSetting) []group {
	var out []group
	left := make([]bool, len(settings))
	for _, g := range groups {
		next := group{heading: g.heading}
		for _, key := range g.keys {
			for i, s := range settings {
				if word, _, _ := strings.Cut(s.Key, "."); word == key {
					next.at, left[i] = append(next.at, i), true
				}
			}
		}
		if len(next.at) > 0 {
			out = append(out, next)
		}
	}
	rest := group{heading: "Khác"}
	for i, done := range left {
		if !done {
			rest.at = append(rest.at, i)
		}
	}
	if len(rest.at) > 0 {
		out = append(out, rest)
	}
	return out
}

// rangeText says what may be chosen, and what holds where nothing is.
func rangeText(s service.FormSetting) string {
	if s.Options != nil {
		return "mặc định " + s.Default
	}
	return s.Range + " (mặc định " + s.Value + ")"
}

// helpText is the clause a setting comes from, and why the default is what it is.
func helpText(s service.FormSetting) string {
	text := s.Clause + "."
	if s.Range != "" {
		text = model.UpperFirst(s.Range) + "; " + text
	}
	if s.Note != "" {
		text += " " + s.Note
	}
	return text
}

// follow is what stands in the fields when other choices begin on a day yet to be typed.
func (c choosing) follow() choosing {
	v := c.version()
	v.Meta, v.ValidFrom, v.ValidTo = model.Meta{}, "", ""
	next := choosingOf(c.code, c.settings, v)
	next.begun = true
	return next
}

// ready says that new choices have enough in them to be written.
func (c choosing) ready() bool {
	if c.begun {
		return c.ValidFrom.Known()
	}
	return c.ownCount() > 0
}
