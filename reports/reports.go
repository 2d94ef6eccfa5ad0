// Package reports makes papers out of mission data: a model.Dossier in, a doc.Document out.
//
// # Nouns
//
// A paper is made for a Purpose: a draft to be read, or a print to be signed. Its scope is the units it speaks of: all
// of the mission, or one. A field is what a message calls a text that goes to paper: "Nhận xét 3 của Phường 5".
//
// # Rules
//
// Builders are pure: the same dossier and Options give the same tree; they read no clock, no file, no store. They never
// make anything up: what is not known (a number, a day, a signer) is left out of the sentence, or left empty on the
// form where the law gives it a place. Every text enters a tree through one door, which makes it NFC and refuses, by
// field and character, what the printing font cannot show. Sentences follow NĐ 30/2020, Phụ lục I (parts of a paper)
// and Phụ lục II (capital letters). How a part looks and which words stay on one line is not decided here but in
// packages rules and layout.
package reports

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// Purpose says what a print is for.
type Purpose string

// The purposes.
const (
	Draft     Purpose = "draft"     // to be read and corrected; carries "DỰ THẢO"
	Signature Purpose = "signature" // to be signed: a signer is required
)

// Options are the choices for one paper. The zero value is a draft about all units.
type Options struct {
	For         Purpose         // empty: Draft
	Ward        model.UID       // the one unit the paper is about; empty: all units of the mission
	Number      string          // "5" or "05/TB-MTTQ-BTT"; empty: not given yet, room is left for it
	Day         model.Date      // day of issue; empty: not given yet, room is left for day and month
	Signer      model.UID       // post that signs; empty: the first post that may sign the paper on the day
	RuleSet     string          // id of the rule set; empty: the office's
	Subject     string          // trích yếu; empty: composed from the mission
	Recipients  []string        // Nơi nhận, without dash and semicolon; empty: composed from the mission
	Corrects    model.UID       // the paper that a công văn đính chính corrects; empty: that of the mission's draft
	Corrections []Correction    // what it corrects; empty: what is kept with the letter, else room is left for it
	Replaces    model.Document  // the issued paper that this one takes the place of; the zero Document: none
	By          doc.Arrangement // of findings; empty: doc.ByUnit
	Session     model.UID       // the working session of minutes and invitations; empty: the only one there is
	AnswerBy    model.Date      // day by which a reminder asks for the answer; empty: room is left for it
	Today       model.Date      // up to which is counted what is overdue; empty: the day of issue, else that of the names
}

// Correction is one place that a công văn đính chính corrects.
type Correction = model.Correction

// DefaultRuleSet is the rule set of offices that have chosen none: the State's form as the Front uses it.
const DefaultRuleSet = rules.FrontND30

// builder composes one paper.
type builder struct {
	recipe *recipe
	d      *model.Dossier
	o      Options
	scope  scope
	set    rules.Set // of the paper, as the office uses it
	form   rules.Form
	chosen []doc.Choice // what the office does otherwise than the set's defaults
	out    []doc.Block
	part   int   // the number of the last part
	err    error // the first refusal
}

// newBuilder fixes the units the paper is about.
func newBuilder(f *recipe, d *model.Dossier, o Options) *builder {
	b := &builder{recipe: f, d: d, o: o}
	if o.For == "" {
		b.o.For = Draft
	}
	if b.o.For != Draft && b.o.For != Signature {
		b.refuse(model.Errorf(model.Invalid, "for", "Không có mục đích in “%s”; hãy chọn bản nháp hoặc bản trình ký.", o.For))
	}
	if o.Day != "" && !o.Day.Valid() {
		b.refuse(model.Errorf(model.Invalid, "day", "Ngày “%s” không có trong lịch.", string(o.Day)))
	}
	if d.Office.Name == "" {
		b.refuse(model.Errorf(model.Missing, "office",
			"Cơ quan ban hành chưa có tên vào ngày %s, nên chưa có phần đầu văn bản; hãy ghi ngày của cuộc giám sát hoặc tên cơ quan có hiệu lực ngày đó.", d.Day.Format()))
	}
	b.useForm()
	if x, ok := d.SessionOf(o.Session); ok {
		b.o.Ward = x.Ward
	}
	b.scope = b.newScope()
	return b
}

// newScope takes the units of the mission, or the one that is asked for, and their names through the door.
func (b *builder) newScope() scope {
	var s scope
	for _, w := range b.d.Wards {
		if b.o.Ward != "" && w.Ward != b.o.Ward {
			continue
		}
		if w.Version.Name == "" {
			b.refuse(model.Errorf(model.Invalid, "wards",
				"Một đơn vị của cuộc giám sát không có tên vào ngày %s; hãy kiểm tra danh sách đơn vị.", b.d.Day.Format()))
		}
		w.Version.Name = b.line("Tên đơn vị "+w.Version.Name, w.Version.Name)
		s.wards = append(s.wards, w)
	}
	s.single = len(s.wards) == 1
	if b.o.Ward != "" && len(s.wards) == 0 {
		b.refuse(model.Errorf(model.NotFound, "ward", "Đơn vị được chọn không thuộc cuộc giám sát này."))
	}
	return s
}

// refuse keeps the first error.
func (b *builder) refuse(err error) {
	if b.err == nil {
		b.err = err
	}
}

// add appends blocks to the paper.
func (b *builder) add(blocks ...doc.Block) { b.out = append(b.out, blocks...) }

// day is the day of issue, or while it is not given the day on which names were resolved.
func (b *builder) day() model.Date {
	if b.o.Day != "" {
		return b.o.Day
	}
	return b.d.Day
}
