package firstrun

import (
	"context"
	"strings"

	"sogiamsat/data/model"
)

// setUp is what the pages show of the file.
type setUp struct {
	office  model.OfficeVersion // the newest office as it is called today; version 0 when the file has none
	persons []model.Person      // of the file
	signers []signer            // who holds a post in it, in the order of names
}

func read(ctx context.Context, s Store, today model.Date) (setUp, error) {
	offices, err := s.Offices(ctx)
	if err != nil {
		return setUp{}, err
	}
	var out setUp
	if len(offices) == 0 {
		out.office = model.FrontOffice(model.Commune, "")
		return out, nil
	}
	out.office = versionOn(offices[0], today)
	people, err := s.People(ctx, today)
	for _, p := range people.Persons {
		out.persons = append(out.persons, p.Person)
		for _, x := range p.Posts {
			if x.Post.Office == offices[0].Office.UID && x.Post.ValidOn(today) {
				out.signers = append(out.signers, signerOf(p.Person, x.Post))
			}
		}
	}
	return out, err
}

// versionOn is the office's version today, else its last one.
func versionOn(o model.OfficeRow, today model.Date) model.OfficeVersion {
	if v, ok := o.On(today); ok || len(o.Versions) == 0 {
		return v
	}
	return o.Versions[0]
}

// office is the office in the form: the place it is proposed from and the lines of its head as one text.
type office struct {
	model.OfficeVersion
	where string
	lines string
}

func officeOf(v model.OfficeVersion) office {
	o := office{OfficeVersion: v, where: model.FrontLocality(v)}
	o.showLines()
	return o
}

func (o *office) showLines() {
	var lines []string
	for _, l := range o.Header {
		lines = append(lines, l.Text)
	}
	o.lines = strings.Join(lines, "\n")
}

// repropose follows another level or place; what was typed by hand stays.
func (o *office) repropose(level model.Level, where string) {
	v := o.version()
	before := model.FrontOffice(v.Level, o.where)
	now := model.FrontOffice(level, where)
	v.Repropose(before, now)
	o.OfficeVersion, o.where = v, where
	o.showLines()
}

// version is the record that stands in the form. A line that was there keeps whether it is bold; a new one is bold, as a
// part of the issuing body's name.
func (o *office) version() model.OfficeVersion {
	v := o.OfficeVersion
	thin := map[string]bool{}
	for _, l := range v.Header {
		thin[l.Text] = !l.Bold
	}
	v.Header = nil
	for line := range strings.Lines(o.lines) {
		if line = model.CleanLine(line); line != "" {
			v.Header = append(v.Header, model.HeaderLine{Text: line, Bold: !thin[line]})
		}
	}
	return v
}

// signer is a person with one post, in the form. Its identity is that of the post.
type signer struct {
	model.Post
	person model.Person
	signs  bool
	lines  string
}

func signerOf(person model.Person, post model.Post) signer {
	return signer{Post: post, person: person, signs: len(post.Signs) > 0, lines: strings.Join(post.Authority, "\n")}
}

// newSigner is the form of somebody new, with what is most often so.
func newSigner(office model.UID) signer {
	return signer{Post: model.Post{Office: office}, person: model.Person{Address: addresses[0]}, signs: true}
}

// addresses are the usual forms of address.
var addresses = []string{"đồng chí", "ông", "bà"}

// retitle follows another title; lines that were typed by hand stay.
func (s *signer) retitle(title string) {
	if s.lines == "" || s.lines == strings.Join(model.SignerLines(s.Title), "\n") {
		s.lines = strings.Join(model.SignerLines(title), "\n")
	}
	s.Title = title
}

// post is the record that stands in the form. Who signs has the papers of the board, unless others were chosen before.
func (s *signer) post() model.Post {
	p := s.Post
	switch {
	case !s.signs:
		p.Signs = nil
	case len(p.Signs) == 0:
		p.Signs = model.BoardPapers
	}
	p.Authority = nil
	for line := range strings.Lines(s.lines) {
		if line = model.CleanLine(line); line != "" {
			p.Authority = append(p.Authority, line)
		}
	}
	return p
}
