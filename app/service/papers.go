package service

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
	"sogiamsat/reports/rules"
)

// Dossiers is what printing needs of the data file.
type Dossiers interface {
	Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error)
	NamesOfUnits(ctx context.Context) ([]model.WardVersion, error)
}

// Papers prints the papers of missions.
type Papers struct {
	store   Dossiers
	now     func() time.Time
	program string
}

// Printed is a paper as a file.
type Printed struct {
	PDF   []byte
	Doc   doc.Document
	Pages int
	Name  string // suggested file name, with ".pdf"
	// Places say where each block of Doc stands, in its order; one that has no words has none (Page -1).
	Places []Place
	// Font is the font of this PC that the PDF embeds, with its version; "" the built-in one. FontRefused says why it is the
	// built-in one though the office chose the PC's, as a clause after "vì".
	Font, FontRefused string

	order    paperOrder    // what it was made for; zero for the bytes kept at an issue
	laid     layout.Result // the pages as they were drawn
	typeface *pdf.Typeface // in which they were; nil: the built-in one
}

// OnSide reports whether the paper begins on a page laid on its side; papers merged into one file do not.
func (p Printed) OnSide() bool {
	return len(p.Doc.Blocks) > 0 && p.Doc.Blocks[0].Section != nil && p.Doc.Blocks[0].Section.Landscape
}

// Place is where a block begins: its page (0 is the first), and the heights of its first and last line there in points
// from the top of the page.
type Place struct {
	Page        int
	Top, Bottom float64
}

// office is the time zone of all offices; Việt Nam has no summer time.
var office = time.FixedZone("+07", 7*60*60)

// NewPapers prints from the store; program names the program in the properties of its files.
func NewPapers(store Dossiers, now func() time.Time, program string) *Papers {
	return &Papers{store: store, now: now, program: program}
}

// Conclusion prints the Thông báo kết luận of a mission; it is Paper of type TB.
func (p *Papers) Conclusion(ctx context.Context, mission model.UID, o reports.Options) (Printed, error) {
	return p.Paper(ctx, mission, model.TB, o)
}

// Paper prints the paper of type t of a mission. What the options leave open is taken from the mission's own paper of the
// type, if there is one (signer, recipients, rule set), else from the mission; never number and day: what bears them are
// the kept bytes of the issued paper alone. Names
// and posts are those of the day of issue, or while it is not known of DayOf. The same data on the same day gives the
// same bytes.
func (p *Papers) Paper(ctx context.Context, mission model.UID, t model.DocType, o reports.Options) (Printed, error) {
	d, err := p.dossier(ctx, mission, t, &o)
	if err != nil {
		return Printed{}, fmt.Errorf("print %s of mission %s: %w", t, mission, err)
	}
	printed, err := p.compose(d, t, o)
	if err != nil {
		return Printed{}, fmt.Errorf("print %s of mission %s: %w", t, mission, err)
	}
	return printed, nil
}

// compose makes the paper of a mission that was read and prints it.
func (p *Papers) compose(d model.Dossier, t model.DocType, o reports.Options) (Printed, error) {
	tree, err := reports.Paper(d, t, o)
	if err != nil {
		return Printed{}, err
	}
	printed, err := p.print(tree)
	if err != nil {
		return Printed{}, err
	}
	printed.Name = paperName(&d, t, o)
	return printed, nil
}

// dossier loads the mission with the names of the right day, and completes the options.
func (p *Papers) dossier(ctx context.Context, mission model.UID, t model.DocType, o *reports.Options) (model.Dossier, error) {
	return p.dossierFor(ctx, mission, t, o, complete)
}

// ownOnly leaves options as they are: those of a paper's record take nothing from another paper of its type, such as the
// issued one that it replaces.
func ownOnly(model.DocType, *reports.Options, *model.Dossier) {}

func (p *Papers) dossierFor(
	ctx context.Context, mission model.UID, t model.DocType, o *reports.Options, complete func(model.DocType, *reports.Options, *model.Dossier),
) (model.Dossier, error) {
	today := model.DateOf(p.now().In(office))
	d, err := p.store.Dossier(ctx, mission, today)
	if err != nil {
		return d, err
	}
	if o.Today == "" {
		o.Today = today
	}
	complete(t, o, &d)
	day := o.Day
	if !day.Known() {
		day = dayOfPaper(t, d.Mission, today)
	}
	if day == today {
		return d, nil
	}
	return p.store.Dossier(ctx, mission, day)
}

// dayOfPaper is DayOf; letters that go out after the mission bear the names of the day on which they are written.
func dayOfPaper(t model.DocType, m model.Mission, today model.Date) model.Date {
	if t == model.CVDD || t == model.CVDC {
		return today
	}
	return DayOf(m, today)
}

// complete takes what the options leave open from the paper that the office has begun.
func complete(t model.DocType, o *reports.Options, d *model.Dossier) {
	paper := begun(d, t, *o)
	if paper == nil {
		return
	}
	if o.Signer == "" {
		o.Signer = paper.Signer
	}
	if o.RuleSet == "" {
		o.RuleSet = paper.RuleSet
	}
	if o.Subject == "" && !paper.State.Frozen() {
		o.Subject = paper.Subject
	}
	if len(o.Recipients) == 0 {
		o.Recipients = paper.Recipient
	}
}

// lateDays is how long after its last working day a mission is still thought to be concluded now.
const lateDays = 180

// DayOf is the day whose names and posts a paper without a day of issue bears: today, as long as the mission ended not
// long ago; a mission of years ago is printed as it was on its last day, when its units still had their names.
func DayOf(m model.Mission, today model.Date) model.Date {
	if m.PeriodTo.Known() && m.PeriodTo.DaysUntil(today) > lateDays {
		return m.PeriodTo
	}
	return today
}

// print lays the tree out and draws it.
func (p *Papers) print(tree doc.Document) (Printed, error) {
	set, err := setOf(tree)
	if err != nil {
		return Printed{}, err
	}
	sheet := set.Sheet()
	pages, err := layout.Layout(tree, sheet)
	if err != nil {
		return Printed{}, refusal(err)
	}
	if err := placeCode(&pages, tree, sheet); err != nil {
		return Printed{}, err
	}
	d, err := draw(pages, p.meta(tree), set.Form().Font == rules.FontTimes)
	if err != nil {
		return Printed{}, err
	}
	return Printed{
		PDF: d.file, Doc: tree, Pages: len(pages.Pages), Places: placesOf(pages.Pages, len(tree.Blocks)), Font: d.font, FontRefused: d.refused,
		laid: pages, typeface: d.typeface,
	}, nil
}

// placesOf finds where the blocks stand.
func placesOf(pages []layout.Page, blocks int) []Place {
	out := make([]Place, blocks)
	for i := range out {
		out[i].Page = -1
	}
	for n, page := range pages {
		for _, t := range page.Texts {
			if t.Block == 0 {
				continue
			}
			p := &out[t.Block-1]
			switch {
			case p.Page < 0:
				*p = Place{n, t.Y - t.Size, t.Y}
			case p.Page == n:
				p.Top, p.Bottom = min(p.Top, t.Y-t.Size), max(p.Bottom, t.Y)
			}
		}
	}
	return out
}

// sheetOf is the sheet of the rule set under which a paper was made, with what its office does otherwise.
func sheetOf(tree doc.Document) (layout.Sheet, error) {
	set, err := setOf(tree)
	if err != nil {
		return layout.Sheet{}, err
	}
	return set.Sheet(), nil
}

// setOf is the rule set under which a paper was made, with what its office does otherwise.
func setOf(tree doc.Document) (rules.Set, error) {
	set, ok := rules.ByID(tree.RuleSet)
	if !ok {
		return set, rules.Unknown(tree.RuleSet)
	}
	return set.With(tree.Choices)
}

// refusal turns a character that cannot be printed into words for the user.
func refusal(err error) error {
	var glyph *layout.GlyphError
	if errors.As(err, &glyph) {
		return model.Errorf(model.Invalid, "", "%s", glyph.Error()).Because(err)
	}
	return err
}

// meta describes the file. The time is the start of the day, so that a second print of the day is the same file.
func (p *Papers) meta(tree doc.Document) pdf.Meta {
	y, m, d := p.now().In(office).Date()
	return pdf.Meta{
		Title: short(tree.Title), Author: short(tree.Author), Subject: short(tree.Subject), Keywords: tree.Code, Creator: p.program,
		Language: "vi-VN", Created: time.Date(y, m, d, 0, 0, 0, 0, office),
	}
}

// metaLength is as long as viewers show a title, in characters.
const metaLength = 500

// short fits a text into the properties of a file; the paper itself always holds it whole.
func short(s string) string {
	runes := []rune(s)
	if len(runes) <= metaLength {
		return s
	}
	return string(runes[:metaLength-1]) + "…"
}

// Composed reports whether papers of a type are composed from a mission, so that their text can be written here.
func Composed(t model.DocType) bool { return slices.Contains(reports.Types(), t) }
