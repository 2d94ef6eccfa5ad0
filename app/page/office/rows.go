package office

import (
	"cmp"
	"strconv"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// line is one version of an office in the list.
type line struct {
	office  model.OfficeRow
	version model.OfficeVersion
}

// linesOf lists the versions of all offices, the newest first.
func linesOf(all []model.OfficeRow) []line {
	var out []line
	for _, o := range all {
		for _, v := range o.Versions {
			out = append(out, line{o, v})
		}
	}
	return out
}

// heading is what a line stands under: the office as it is called last, and that it has ended.
func (l line) heading() string {
	v := l.office.Versions[0]
	if v.ValidTo == "" {
		return v.Name
	}
	return v.Name + " (đã kết thúc)"
}

func (l line) badge(today model.Date) widgets.Badge {
	switch {
	case l.version.ValidOn(today):
		return widgets.Badge{Word: "Đang dùng", Tone: widgets.Good}
	case l.version.ValidFrom.After(today):
		return widgets.Badge{Word: "Sắp dùng", Tone: widgets.Info}
	}
	return widgets.Badge{Word: "Tên cũ", Tone: widgets.Plain}
}

// span is the time of a version with its last day: "đến 30/6/2025", "từ 01/7/2025", "từ trước đến nay".
func span(from, to model.Date) string {
	if s := present.Period(from, to.AddDays(-1)); s != "" {
		return s
	}
	return "từ trước đến nay"
}

// act is what writing the version in the editor means.
type act string

const (
	correct act = ""        // the version as it is kept
	begin   act = "begin"   // the first office of the book
	rename  act = "rename"  // another name from a day on
	succeed act = "succeed" // a new office in the place of one that ends
)

// headLines is how many lines the name of an office may have in the head of a paper.
const headLines = 4

// work is a version in the editor.
type work struct {
	model.OfficeVersion
	act   act
	of    model.UID // the office that is renamed or ends
	texts [headLines]string
	bolds [headLines]bool
}

func workOf(v model.OfficeVersion) work {
	w := work{OfficeVersion: v}
	if w.Separator == "" {
		w.Separator = model.HeaderSeparators[0] // what papers get when nothing was chosen
	}
	for i := range w.bolds {
		w.bolds[i] = true // a new line is usually a part of the issuing body's name
	}
	for i, l := range v.Header {
		if i < headLines {
			w.texts[i], w.bolds[i] = l.Text, l.Bold
		}
	}
	return w
}

// follow is the version from which a new name or a new office is typed: what the old one has, without its days.
func follow(v model.OfficeVersion, a act) work {
	w := workOf(v)
	w.Meta, w.act, w.of, w.ValidFrom, w.ValidTo = model.Meta{}, a, v.Office, "", ""
	return w
}

// version is the record that stands in the editor. Lines beyond those that have fields are kept.
func (w work) version() model.OfficeVersion {
	v := w.OfficeVersion
	var rest []model.HeaderLine
	if len(v.Header) > headLines {
		rest = v.Header[headLines:]
	}
	v.Header = nil
	for i, text := range w.texts {
		if text = strings.TrimSpace(text); text != "" {
			v.Header = append(v.Header, model.HeaderLine{Text: text, Bold: w.bolds[i]})
		}
	}
	v.Header = append(v.Header, rest...)
	return v
}

// ruleRow is a body of rules in the list: of the program, or what the book keeps about it.
type ruleRow struct {
	key, code, name, basis string
	from, to               model.Date
	version                model.RuleSetVersion // what the book keeps; the zero value in a row of the program
	own                    bool                 // of the book
}

// state says how much of the rules the row chooses otherwise.
func (r ruleRow) state() string {
	switch {
	case !r.own:
		return "Có sẵn"
	case len(r.version.Choices) == 0:
		return "Mặc định"
	}
	return "Khác " + strconv.Itoa(len(r.version.Choices)) + " mục"
}

// ruleRows are the program's rule sets, each followed by what the book keeps about it, and then sets that only the book
// has.
func ruleRows(program []service.RuleSet, sets []model.RuleSet, versions []model.RuleSetVersion) []ruleRow {
	var out []ruleRow
	seen := map[string]bool{}
	add := func(code, name string) {
		for _, s := range sets {
			if s.Code != code {
				continue
			}
			for _, v := range versions {
				if v.RuleSet == s.UID {
					out = append(out, ruleRow{string(v.UID), code, name, cmp.Or(v.LegalBasis, "Lựa chọn của cơ quan"), v.ValidFrom, v.ValidTo, v, true})
				}
			}
		}
	}
	for _, p := range program {
		seen[p.Code] = true
		out = append(out, ruleRow{p.Code, p.Code, p.Name, p.Basis, p.From, p.To, model.RuleSetVersion{}, false})
		add(p.Code, p.Name)
	}
	for _, s := range sets {
		if !seen[s.Code] {
			seen[s.Code] = true
			add(s.Code, s.Name)
		}
	}
	return out
}

func (r ruleRow) holds(day model.Date) bool {
	return (r.from == "" || r.from <= day) && (r.to == "" || day < r.to)
}

func ruleOptions(program []service.RuleSet) []widgets.Option {
	var out []widgets.Option
	for _, p := range program {
		out = append(out, widgets.Option{ID: p.Code, Label: p.Name})
	}
	return out
}

func separatorOptions() []widgets.Option {
	var out []widgets.Option
	for _, s := range model.HeaderSeparators {
		out = append(out, widgets.Option{ID: s, Label: model.SeparatorLabel(s)})
	}
	return out
}
