package service

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// ReportStore is what reports over some days need of the data file. Such a report is a paper of type BCN without a mission;
// the days over which it counts are kept with its text.
type ReportStore interface {
	YearReports(ctx context.Context, from, to, day model.Date) ([]model.YearReport, error)
	OfficePapers(ctx context.Context, kind model.DocType) ([]model.PaperWork, error)
	AddPaper(ctx context.Context, d model.Document, tree string) (model.Document, error)
}

// BeginReports gives the papers on which the reports on a year or half of it are written, one per office: those begun before
// that are neither void nor replaced, else new drafts.
func (w *Drafting) BeginReports(ctx context.Context, order YearOrder) ([]model.Document, error) {
	from, to := daysOfHalf(order.Year, order.Half)
	o := reports.Options{For: reports.Draft}
	list, err := w.reportsOver(ctx, from, to, &o)
	if err != nil {
		return nil, fmt.Errorf("begin the report on %d: %w", order.Year, err)
	}
	var out []model.Document
	for _, y := range list {
		d, err := w.beginReport(ctx, y, o)
		if err != nil {
			return nil, fmt.Errorf("begin the report on %d: %w", order.Year, err)
		}
		out = append(out, d)
	}
	return out, nil
}

func (w *Drafting) beginReport(ctx context.Context, y model.YearReport, o reports.Options) (model.Document, error) {
	work, err := w.begunReport(ctx, y)
	if err != nil || work.Document.UID != "" {
		return work.Document, err
	}
	tree, err := reports.Yearly(y, o)
	if err != nil {
		return model.Document{}, err
	}
	text, err := json.Marshal(tree)
	if err != nil {
		return model.Document{}, err
	}
	return w.store.AddPaper(ctx, model.Document{Type: model.BCN, Office: y.Missions[0].Mission.Office, Subject: tree.Subject}, string(text))
}

// begunReport is the newest paper of an office on the days of a report that is neither void nor replaced; zero for none.
func (w *Drafting) begunReport(ctx context.Context, y model.YearReport) (model.PaperWork, error) {
	all, err := w.store.OfficePapers(ctx, model.BCN)
	if err != nil {
		return model.PaperWork{}, err
	}
	for _, work := range all {
		d := work.Document
		if d.State == model.DocVoid || d.State == model.DocReplaced || d.Office != y.Missions[0].Mission.Office {
			continue
		}
		tree, _, err := treeOf(work.Newest())
		if err != nil {
			return model.PaperWork{}, err
		}
		if tree.From == string(y.From) && tree.To == string(y.To) {
			return work, nil
		}
	}
	return model.PaperWork{}, nil
}

// printReport prints a report as it stands: with the words that the office gave it, or the kept bytes, where it is begun;
// else composed.
func (w *Drafting) printReport(ctx context.Context, y model.YearReport, o reports.Options) (Printed, error) {
	work, err := w.begunReport(ctx, y)
	if err != nil {
		return Printed{}, err
	}
	if work.Document.UID == "" {
		tree, err := reports.Yearly(y, o)
		if err != nil {
			return Printed{}, err
		}
		return w.papers.print(tree)
	}
	own := optionsFor(work.Document, o)
	draft, err := w.composed(ctx, work, own)
	if err != nil {
		return Printed{}, err
	}
	printed, _, err := w.printAs(ctx, draft, own)
	return printed, err
}

// reportsOver reads the missions within some days by office, and completes the options with today. Offices have the names
// and signers of the day of issue, or while it is not known of today; those of a report on days long past of its last day.
func (w *Drafting) reportsOver(ctx context.Context, from, to model.Date, o *reports.Options) ([]model.YearReport, error) {
	if o.Today == "" {
		o.Today = model.DateOf(w.papers.now().In(office))
	}
	day := o.Day
	if !day.Known() {
		day = DayOf(model.Mission{PeriodTo: to}, o.Today)
	}
	list, err := w.store.YearReports(ctx, from, to, day)
	if err == nil && len(list) == 0 {
		err = noMissions(from, to)
	}
	return list, err
}

func noMissions(from, to model.Date) error {
	return model.Errorf(model.Missing, "year", "Từ %s đến %s chưa có cuộc giám sát nào; hãy chọn thời gian khác.", from.Format(), to.Format())
}

// reportOf is the report of one office.
func (w *Drafting) reportOf(ctx context.Context, office model.UID, from, to model.Date, o *reports.Options) (model.YearReport, error) {
	list, err := w.reportsOver(ctx, from, to, o)
	if err != nil {
		return model.YearReport{}, err
	}
	i := slices.IndexFunc(list, func(y model.YearReport) bool { return y.Missions[0].Mission.Office == office })
	if i < 0 {
		return model.YearReport{}, noMissions(from, to)
	}
	return list[i], nil
}

// correctedReport reads what a letter of correction of an issued report is composed from: the office, the report and the
// pairs of the letter. A paper that is no report over some days is refused (code Invalid).
func (w *Drafting) correctedReport(ctx context.Context, d *Draft, o *reports.Options) error {
	corrected, err := w.store.PaperWork(ctx, d.Document.Corrects)
	if err != nil {
		return err
	}
	tree, _, err := treeOf(corrected.Newest())
	if err != nil {
		return err
	}
	if tree.From == "" {
		return notComposed()
	}
	y, err := w.reportOf(ctx, d.Document.Office, model.Date(tree.From), model.Date(tree.To), o)
	if err != nil {
		return err
	}
	pairs, err := w.store.Corrections(ctx, d.Document.UID)
	d.Dossier = y.Dossier()
	d.Dossier.Documents = append(d.Dossier.Documents, corrected.Document, d.Document)
	d.Dossier.Corrections = map[model.UID]model.Corrections{d.Document.UID: pairs}
	return err
}

// fileName is the name of a draft's file as its paper stands.
func (d Draft) fileName() string { return d.nameFor(d.options()) }

// nameFor is the name of a draft's file for a purpose: "Báo cáo giám sát 2024 (dự thảo).pdf".
func (d Draft) nameFor(o reports.Options) string {
	if d.Tree.From == "" {
		o.Session = d.Dossier.PaperSession(d.Document)
		return paperName(&d.Dossier, d.Document.Type, o)
	}
	name := orderOf(d.Tree.From, d.Tree.To).name()
	if o.For != reports.Signature && !d.Document.State.Frozen() {
		name += " (dự thảo)"
	}
	return FileName(name, ".pdf")
}

// orderOf is the year or half of one that some days are.
func orderOf(from, to string) YearOrder {
	order := YearOrder{Year: model.Date(from).Year()}
	for half := range 3 {
		if a, b := daysOfHalf(order.Year, half); string(a) == from && string(b) == to {
			order.Half = half
		}
	}
	return order
}
