package service

import (
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// job is one paper of a batch.
type job struct {
	t model.DocType
	o reports.Options
}

// All prints the papers of a mission one after another, in the order of the procedure; minutes and invitations once for
// each working session that was not cancelled. told hears of each: the n-th of so many, with its file name, or the error
// that says why it cannot be printed; an error that told returns ends the work, as does a cancelled context.
func (p *Papers) All(ctx context.Context, mission model.UID, o reports.Options, told func(n, of int, printed Printed, err error) error) error {
	return p.batch(ctx, mission, told, func(d *model.Dossier) []job { return jobsOf(d, o) })
}

// PerWard prints the conclusion of a mission for each of its units, in the order of the mission, and tells as All does.
func (p *Papers) PerWard(ctx context.Context, mission model.UID, o reports.Options, told func(n, of int, printed Printed, err error) error) error {
	return p.batch(ctx, mission, told, func(d *model.Dossier) []job { return wardJobs(d, o) })
}

// wardJobs are the conclusions of the units of a mission.
func wardJobs(d *model.Dossier, o reports.Options) []job {
	var out []job
	for _, w := range d.Wards {
		j := job{model.TB, o}
		j.o.Ward = w.Ward
		out = append(out, j)
	}
	return out
}

// batch prints papers one after another; the mission is read once for each day of names.
func (p *Papers) batch(
	ctx context.Context, mission model.UID, told func(n, of int, printed Printed, err error) error, choose func(*model.Dossier) []job,
) error {
	once := *p
	once.store = &readOnce{Dossiers: p.store}
	p = &once
	d, err := p.store.Dossier(ctx, mission, "")
	if err != nil {
		return fmt.Errorf("print all papers of mission %s: %w", mission, err)
	}
	jobs := choose(&d)
	for i, j := range jobs {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("print all papers of mission %s: %w", mission, err)
		}
		printed, err := p.Paper(ctx, mission, j.t, j.o)
		if err != nil {
			printed.Name = j.name(&d)
		}
		if err := told(i+1, len(jobs), printed, err); err != nil {
			return err
		}
	}
	return nil
}

// readOnce keeps the dossiers that were read, by day: the papers of one batch are of one mission and see the same data.
type readOnce struct {
	Dossiers
	kept map[model.Date]model.Dossier
}

// Dossier implements Dossiers.
func (r *readOnce) Dossier(ctx context.Context, mission model.UID, day model.Date) (model.Dossier, error) {
	if d, ok := r.kept[day]; ok {
		return d, nil
	}
	d, err := r.Dossiers.Dossier(ctx, mission, day)
	if err != nil {
		return d, err
	}
	if r.kept == nil {
		r.kept = map[model.Date]model.Dossier{}
	}
	r.kept[day] = d
	return d, nil
}

// jobsOf are all papers of a mission in the order of the procedure.
func jobsOf(d *model.Dossier, o reports.Options) []job {
	var out []job
	for _, t := range reports.Types() {
		sessions := []model.UID{""}
		if reports.OfSession(t) {
			if held := sessionsOf(d, o.Ward); len(held) > 0 {
				sessions = nil
				for _, s := range held {
					sessions = append(sessions, s.UID)
				}
			}
		}
		for _, s := range sessions {
			j := job{t, o}
			j.o.Session = s
			out = append(out, j)
		}
	}
	return out
}

// sessionsOf lists the sessions of a unit, or of all, that were not cancelled.
func sessionsOf(d *model.Dossier, ward model.UID) []model.Session {
	var out []model.Session
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			if s.State != model.SessionCancelled && (ward == "" || w.Ward == ward) {
				out = append(out, s)
			}
		}
	}
	return out
}

// SessionOn finds the working session of a mission, or of one of its units, on a day as people type it.
func (p *Papers) SessionOn(ctx context.Context, mission, ward model.UID, typed string) (model.UID, error) {
	d, err := p.store.Dossier(ctx, mission, "")
	if err != nil {
		return "", fmt.Errorf("find a session: %w", err)
	}
	day, err := p.Day(typed)
	if err != nil {
		return "", err
	}
	var found []model.UID
	var days []string
	for _, s := range sessionsOf(&d, ward) {
		if s.Day == day {
			found = append(found, s.UID)
		}
		if s.Day != "" {
			days = append(days, d.WardName(s.Ward)+" "+s.Day.Format())
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return "", model.Errorf(model.Invalid, "session", "Ngày %s có %d buổi làm việc; hãy ghi thêm đơn vị (--ward).", day.Format(), len(found))
	case len(days) == 0:
		return "", model.Errorf(model.NotFound, "session", "Chưa có buổi làm việc nào ghi ngày.")
	}
	return "", model.Errorf(model.NotFound, "session", "Không có buổi làm việc ngày %s. Các buổi: %s.", day.Format(), strings.Join(days, ", "))
}

// Day reads a day as people type it.
func (p *Papers) Day(typed string) (model.Date, error) {
	return model.ParseDate(typed, model.DateOf(p.now().In(office)))
}

// PaperNumbered finds a paper of a mission by its number, "05/TB-MTTQ-BTT".
func (p *Papers) PaperNumbered(ctx context.Context, mission model.UID, typed string) (model.UID, error) {
	d, err := p.store.Dossier(ctx, mission, "")
	if err != nil {
		return "", fmt.Errorf("find paper %q: %w", typed, err)
	}
	var numbers []string
	for _, x := range d.Documents {
		if x.Number != "" && model.Fold(x.Number) == model.Fold(model.CleanLine(typed)) {
			return x.UID, nil
		}
		if x.Number != "" {
			numbers = append(numbers, x.Number)
		}
	}
	if len(numbers) == 0 {
		return "", model.Errorf(model.NotFound, "corrects", "Cuộc giám sát chưa có văn bản nào có số.")
	}
	return "", model.Errorf(model.NotFound, "corrects", "Không có văn bản số “%s”. Các số: %s.", typed, strings.Join(numbers, ", "))
}
