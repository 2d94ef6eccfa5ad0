// Package doctest tells tests what a tree has to say, written down from the tree by hand: neither the typesetting nor the
// writers of files have a part in it.
package doctest

import (
	"slices"
	"strings"

	"sogiamsat/reports/doc"
)

// Texts are the texts that a paper has to show, one per paragraph in the order of the tree, with single spaces: also the
// words that stand in no tree ("Nơi nhận:", "DỰ THẢO"). Page numbers, heads of tables on further pages and the mark in the
// margin are not among them.
func Texts(d doc.Document) []string {
	var out []string
	add := func(parts ...string) {
		s := strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(parts, " "), "\u00a0", " ")), " ")
		if s != "" {
			out = append(out, s)
		}
	}
	for _, b := range d.Blocks {
		switch {
		case b.Header != nil:
			for _, l := range b.Header.Left {
				add(l.Text)
			}
			add(map[doc.Separator]string{doc.SepStar: "*", doc.SepStars: "***"}[b.Header.Separator])
			add(b.Header.Number)
			add(b.Header.SubjectLine)
			if d.Mark.Draft {
				add("DỰ THẢO")
			}
			add(b.Header.National)
			add(b.Header.Motto)
			add(b.Header.PlaceDate)
		case b.Title != nil:
			add(b.Title.Kind)
			add(b.Title.Subject)
		case b.Para != nil:
			add(b.Para.Label, b.Para.Text())
		case b.Table != nil:
			for _, c := range b.Table.Columns {
				add(c.Title)
			}
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					for _, p := range c.Paras {
						add(p.Label, p.Text())
					}
				}
			}
		case b.Signature != nil:
			foot(b.Signature, add)
		}
	}
	return out
}

func foot(s *doc.Signature, add func(...string)) {
	if s.Second != nil {
		for _, a := range s.Second.Authority {
			add(a)
		}
		add(s.Second.Name)
	}
	if len(s.Recipients) > 0 {
		add("Nơi nhận:")
	}
	for i, r := range s.Recipients {
		add("-", r+map[bool]string{false: ";", true: "."}[i == len(s.Recipients)-1])
	}
	for _, a := range append(slices.Clone(s.Authority), s.Post...) {
		add(a)
	}
	add(s.Name)
}
