package service

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

// YearBooks is what printing over a year needs of the data file.
type YearBooks interface {
	Dossiers
	Registers(ctx context.Context, year int) ([]model.Register, error)
	YearReports(ctx context.Context, from, to, day model.Date) ([]model.YearReport, error)
}

// Years prints what is made from a whole year: registers and reports. A book that holds papers of several offices, as
// after a reform, gives one file for each.
type Years struct {
	drafting *Drafting
	store    YearBooks
}

// NewYears prints what is begun as drafting does, and what is not from the store.
func NewYears(store YearBooks, drafting *Drafting) *Years { return &Years{drafting, store} }

// Registers prints the registers of outgoing papers of a year, one per office.
func (y *Years) Registers(ctx context.Context, year int, o reports.Options) ([]Printed, error) {
	list, err := registersOf(ctx, y.store, year)
	if err != nil {
		return nil, fmt.Errorf("print the register of %d: %w", year, err)
	}
	if len(list) == 0 {
		return nil, noPapersIn(year)
	}
	var trees []doc.Document
	for _, r := range list {
		tree, err := reports.Register(r, o)
		if err != nil {
			return nil, fmt.Errorf("print the register of %d: %w", year, err)
		}
		trees = append(trees, tree)
	}
	var out []Printed
	for i, tree := range trees {
		p, err := y.drafting.papers.print(tree)
		if err != nil {
			return nil, err
		}
		p.Name = nameOf(registerName(year), i)
		out = append(out, p)
	}
	return out, nil
}

// registersOf reads the registers of a year; where Nơi nhận of a paper says "Như trên" its addressees stand there.
func registersOf(ctx context.Context, store RegisterBooks, year int) ([]model.Register, error) {
	list, err := store.Registers(ctx, year)
	for _, r := range list {
		for i := range r.Rows {
			paper := &r.Rows[i].Document
			tree, some, wrong := treeOf(model.DocumentVersion{Tree: r.Rows[i].Tree})
			at := slices.Index(paper.Recipient, model.AsAbove)
			if err = errors.Join(err, wrong); !some || at < 0 {
				continue
			}
			if to := reports.Addressees(tree); len(to) > 0 {
				paper.Recipient = slices.Concat(paper.Recipient[:at], to, paper.Recipient[at+1:])
			}
		}
	}
	return list, err
}

func registerName(year int) string {
	return fmt.Sprintf("Sổ đăng ký văn bản đi năm %d", year)
}

func noPapersIn(year int) error {
	return model.Errorf(model.Missing, "year", "Năm %d chưa có văn bản đi nào; hãy chọn năm khác.", year)
}

// YearOrder says which report on a year is wanted.
type YearOrder struct {
	Year, Half int  // half 1 or 2: only its first or last six months
	Signature  bool // for signature instead of a draft
}

func (o YearOrder) name() string {
	if o.Half > 0 {
		return fmt.Sprintf("Báo cáo giám sát 6 tháng %s %d", []string{"đầu", "cuối"}[o.Half-1], o.Year)
	}
	return fmt.Sprintf("Báo cáo giám sát %d", o.Year)
}

// FileName is the name under which the report is saved; ext is ".pdf" or ".docx".
func (o YearOrder) FileName(ext string) string { return FileName(o.name(), ext) }

// Reports prints the reports on the supervision of a year, or with half 1 or 2 of its first or last six months, one per
// office. One that the office has begun has the words it was given there, and one that was issued its kept bytes.
func (y *Years) Reports(ctx context.Context, year, half int, o reports.Options) ([]Printed, error) {
	from, to := daysOfHalf(year, half)
	list, err := y.drafting.reportsOver(ctx, from, to, &o)
	if err != nil {
		return nil, fmt.Errorf("print the report on %d: %w", year, err)
	}
	var out []Printed
	for i, r := range list {
		p, err := y.drafting.printReport(ctx, r, o)
		if err != nil {
			return nil, fmt.Errorf("print the report on %d: %w", year, err)
		}
		p.Name = nameOf(YearOrder{Year: year, Half: half}.name(), i)
		out = append(out, p)
	}
	return out, nil
}

func daysOfHalf(year, half int) (from, to model.Date) {
	from, _ = model.NewDate(year, 1, 1)
	to, _ = model.NewDate(year, 12, 31)
	switch half {
	case 1:
		to, _ = model.NewDate(year, 6, 30)
	case 2:
		from, _ = model.NewDate(year, 7, 1)
	}
	return from, to
}

// nameOf is the name of the i-th file of several; the second and further ones have their number in it.
func nameOf(name string, i int) string {
	if i > 0 {
		name = fmt.Sprintf("%s (%d)", name, i+1)
	}
	return FileName(name, ".pdf")
}
