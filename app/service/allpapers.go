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

// paperOrder is a paper of a batch with the mission it is of.
type paperOrder struct {
	mission model.UID
	job
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
		if t.OfSession() {
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
			if t != model.CVDC {
				j.o.Corrects = ""
			}
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
