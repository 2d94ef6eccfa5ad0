package data

import (
	"strings"

	"sogiamsat/data/model"
)

// title says which record it is, in a list of mixed records: its kind and the beginning of what tells it apart. titles
// says more, but reads for it.
func title(r model.Record) string {
	name := nameOf(r)
	label := model.UpperFirst(r.Noun().Label())
	if name == "" {
		return label
	}
	return label + ": " + beginning(name)
}

// nameOf is what tells a record from others of its kind, "" where it is known by another record only.
func nameOf(r model.Record) string {
	switch r := r.(type) {
	case *model.Mission:
		return r.Code + " " + r.Theme
	case *model.Finding:
		return r.Text
	case *model.Recommendation:
		return r.Text
	case *model.Answer:
		return r.PaperNumber + " " + r.Text
	case *model.Topic:
		return r.Title
	case *model.WardVersion:
		return r.Title()
	case *model.Ward:
		return r.Area
	case *model.OfficeVersion:
		return r.Name
	case *model.Person:
		return r.FullName
	case *model.Post:
		return r.Title
	}
	return nameOfPaper(r)
}

func nameOfPaper(r model.Record) string {
	switch r := r.(type) {
	case *model.Basis:
		return r.Number + " " + r.Subject
	case *model.Session:
		return r.Day.Format()
	case *model.WardChange:
		return r.Kind.Label() + " " + r.Day.Format()
	case *model.Body:
		return r.BodyName(nil)
	case *model.Document:
		return r.Type.Label() + " " + r.Number + " " + r.Subject
	case *model.DocumentVersion:
		return r.Reason
	case *model.Attachment:
		return r.Name
	case *model.Phrase:
		return r.Code
	case *model.Template:
		return r.Name
	case *model.RuleSet:
		return r.Code
	case *model.Setting:
		return r.Key
	}
	return ""
}

// beginning is one line of at most 80 characters, cut after a word.
func beginning(s string) string {
	words := strings.Fields(s)
	out, length := "", 0
	for _, w := range words {
		length += len([]rune(w)) + 1
		if length > 80 {
			return strings.TrimSpace(out) + "…"
		}
		out += w + " "
	}
	return strings.TrimSpace(out)
}
