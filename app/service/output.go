package service

import (
	"context"
	"strings"
	"time"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// OutputStore is what bringing papers out of a book needs of the data file.
type OutputStore interface {
	DraftStore
	YearBooks
}

// Output brings what a book holds out of it: single papers, sets of them, registers.
type Output struct {
	*Drafting
	years *Years
}

// NewOutput works on a book as of now; program names the program in the files.
func NewOutput(store OutputStore, now func() time.Time, program string) *Output {
	drafting := NewDrafting(store, now, program)
	return &Output{drafting, NewYears(store, drafting)}
}

// Merged is Papers.Merged.
func (o *Output) Merged(papers []Printed, title string, duplex bool) (Printed, error) {
	return o.papers.Merged(papers, title, duplex)
}

// OfDocument prints a paper as it stands; of an issued one it gives the kept bytes.
func (o *Output) OfDocument(ctx context.Context, document model.UID) (Printed, error) {
	d, err := o.Draft(ctx, document)
	if err != nil {
		return Printed{}, err
	}
	return o.Print(ctx, d)
}

// RegisterSheet is the register of outgoing papers of a year for Excel.
func (o *Output) RegisterSheet(ctx context.Context, year int) (Sheet, error) {
	return SheetOfRegister(ctx, o.years.store, year)
}

// YearReports prints the reports on the supervision of a year or half of it, one per office.
func (o *Output) YearReports(ctx context.Context, order YearOrder) ([]Printed, error) {
	purpose := reports.Draft
	if order.Signature {
		purpose = reports.Signature
	}
	return o.years.Reports(ctx, order.Year, order.Half, reports.Options{For: purpose})
}

// Register prints the register of outgoing papers of a year; those of several offices follow one another.
func (o *Output) Register(ctx context.Context, year int) (Printed, error) {
	all, err := o.years.Registers(ctx, year, reports.Options{})
	if err != nil {
		return Printed{}, err
	}
	return o.AsOne(all)
}

// AsOne is what is to be printed in one go: several papers follow one another under the name of the first, each on a
// sheet of its own.
func (o *Output) AsOne(papers []Printed) (Printed, error) {
	if len(papers) == 1 {
		return papers[0], nil
	}
	return o.papers.Merged(papers, strings.TrimSuffix(append(papers, Printed{})[0].Name, ".pdf"), true)
}
