package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Registers reads the registers of outgoing papers of a year, one per office that gave or voided a number in it: every
// paper that left the office, whatever became of it since, and the numbers of that year's series that bear no paper.
// The number of statements does not grow with the number of papers.
func (s *Store) Registers(ctx context.Context, year int) ([]model.Register, error) {
	var out []model.Register
	err := s.together(ctx, func(q querier) (err error) {
		out, err = registers(q, year)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("registers of %d: %w", year, err)
	}
	return out, nil
}

// daysOfYear are the first and the last day of a year.
func daysOfYear(year int) (first, last model.Date) {
	first, _ = model.NewDate(year, 1, 1)
	last, _ = model.NewDate(year, 12, 31)
	return first, last
}

const registered = "WHERE deleted_at = '' AND number <> '' AND day BETWEEN ? AND ? AND state IN ('issued', 'replaced', 'corrected', 'void')"

func registers(q querier, year int) ([]model.Register, error) {
	first, last := daysOfYear(year)
	docs, err := list[model.Document](q, registered+" ORDER BY uid", first, last)
	if err != nil {
		return nil, err
	}
	rows, err := registerRows(q, docs, first, last)
	if err != nil {
		return nil, err
	}
	if err := idleNumbers(q, first, last, rows); err != nil {
		return nil, err
	}
	practice, err := setting(q, PracticeKey)
	if err != nil {
		return nil, err
	}
	var out []model.Register
	for office, lines := range rows {
		version, err := lastName(q, office, first, last)
		if err != nil {
			return nil, err
		}
		model.SortRegister(lines)
		out = append(out, model.Register{Year: year, Office: version, Rows: lines, Practice: practice != ""})
	}
	slices.SortFunc(out, func(a, b model.Register) int { return cmp.Compare(a.Office.Office, b.Office.Office) })
	return out, nil
}

// registerRows gathers the papers of some days by office, with signer, theme, the number's use and the text of letters.
func registerRows(q querier, docs []model.Document, first, last model.Date) (map[model.UID][]model.RegisterRow, error) {
	signers, err := signersOf(q, "WHERE uid IN (SELECT signer FROM document WHERE signer IS NOT NULL)")
	if err != nil {
		return nil, err
	}
	uses, err := list[model.NumberUse](q, "WHERE deleted_at = '' AND document IS NOT NULL")
	if err != nil {
		return nil, err
	}
	missions, err := missionNames(q)
	if err != nil {
		return nil, err
	}
	signed, err := signedPapers(q)
	if err != nil {
		return nil, err
	}
	letters, err := list[model.DocumentVersion](q, "WHERE issued = 1 AND document IN (SELECT uid FROM document "+registered+" AND recipients LIKE ?)", first, last, `%"`+model.AsAbove+`"%`)
	if err != nil {
		return nil, err
	}
	letter := groupBy(letters, func(v model.DocumentVersion) model.UID { return v.Document })
	signer := groupBy(signers, func(x model.DossierSigner) model.UID { return x.Post.UID })
	use := groupBy(uses, func(u model.NumberUse) model.UID { return u.Document })
	theme := groupBy(missions, func(m model.NamedRecord) model.UID { return m.UID })
	out := map[model.UID][]model.RegisterRow{}
	for _, d := range docs {
		row := model.RegisterRow{Document: d, Signed: signed[d.UID]}
		if x := signer[d.Signer]; len(x) > 0 {
			row.Signer = x[0].Person.FullName
		}
		if x := use[d.UID]; len(x) > 0 {
			row.Use = x[0]
		}
		if x := letter[d.UID]; len(x) > 0 {
			row.Tree = x[0].Tree
		}
		if x := theme[d.Mission]; len(x) > 0 {
			row.Theme = x[0].Name
		}
		out[d.Office] = append(out[d.Office], row)
	}
	return out, nil
}

// idleNumbers adds the numbers that bear no paper of the book and were made void, reserved or used for a paper that is kept
// elsewhere in the time; not one that was kept free while a paper recorded as issued bears it. Numbers whose day is not
// known, since they were used before the book was begun, stand where their series begins.
func idleNumbers(q querier, first, last model.Date, rows map[model.UID][]model.RegisterRow) error {
	uses, err := list[model.NumberUse](q, `WHERE deleted_at = '' AND document IS NULL AND (day BETWEEN ?1 AND ?2 OR day = '' AND series IN (
		SELECT uid FROM number_series WHERE scope_from BETWEEN ?1 AND ?2)) ORDER BY uid`, first, last)
	if err != nil {
		return err
	}
	series, err := list[model.NumberSeries](q, "WHERE deleted_at = ''")
	if err != nil {
		return err
	}
	of := groupBy(uses, func(u model.NumberUse) model.UID { return u.Series })
	for _, s := range series {
		if len(of[s.UID]) == 0 {
			continue
		}
		row := model.SeriesRow{Series: s}
		recorded, err := borneNumbers(q, s)
		if err != nil {
			return err
		}
		for i := range recorded {
			row.Take(recorded[i].number, &recorded[i].paper)
		}
		for _, u := range of[s.UID] {
			if u.State == model.VoidNo || !row.Has(u.Number) {
				rows[s.Office] = append(rows[s.Office], model.RegisterRow{Use: u})
			}
		}
	}
	return nil
}

// lastName is the last name that an office had within some days; zero if it had none.
func lastName(q querier, office model.UID, first, last model.Date) (model.OfficeVersion, error) {
	versions, err := list[model.OfficeVersion](q, `WHERE office = ?1 AND deleted_at = '' AND (valid_from = '' OR valid_from <= ?3)
		AND (valid_to = '' OR ?2 < valid_to) ORDER BY valid_from DESC`, office, first, last)
	if err != nil || len(versions) == 0 {
		return model.OfficeVersion{Office: office}, err
	}
	return versions[0], nil
}

// YearReports reads the missions that took place, in part at least, within some days, by office; cancelled missions and
// those without a period are left out. Offices are named as on day.
func (s *Store) YearReports(ctx context.Context, from, to, day model.Date) ([]model.YearReport, error) {
	var out []model.YearReport
	err := s.together(ctx, func(q querier) (err error) {
		out, err = yearReports(q, from, to, day)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("missions from %s to %s: %w", from, to, err)
	}
	return out, nil
}

func yearReports(q querier, from, to, day model.Date) ([]model.YearReport, error) {
	missions, err := list[model.Mission](q, `WHERE deleted_at = '' AND state <> 'cancelled' AND period_from <> '' AND period_from <= ?2
		AND (CASE WHEN period_to = '' THEN period_from ELSE period_to END) >= ?1 ORDER BY period_from, uid`, from, to)
	if err != nil {
		return nil, err
	}
	var out []model.YearReport
	for _, m := range missions {
		r := dossierReader{mission: m.UID, d: model.Dossier{Day: min(to, cmp.Or(m.PeriodTo, m.PeriodFrom))}}
		if err := r.read(q); err != nil {
			return nil, err
		}
		i := slices.IndexFunc(out, func(y model.YearReport) bool { return y.Missions[0].Mission.Office == m.Office })
		if i < 0 {
			i = len(out)
			y := model.YearReport{From: from, To: to, Day: day, Practice: r.d.Practice}
			if err := reportingOffice(q, m.Office, &y); err != nil {
				return nil, err
			}
			out = append(out, y)
		}
		out[i].Missions = append(out[i].Missions, r.d)
	}
	return out, nil
}

// reportingOffice fills in who reports: name, signers and choices of the office on the report's day.
func reportingOffice(q querier, office model.UID, y *model.YearReport) (err error) {
	if y.Office, err = lastName(q, office, y.Day, y.Day); err != nil {
		return err
	}
	if y.Office.UID == "" {
		if y.Office, err = lastName(q, office, y.From, y.To); err != nil {
			return err
		}
	}
	r := dossierReader{q: q, d: model.Dossier{Day: y.Day, Mission: model.Mission{Office: office}}}
	if err := r.signers(); err != nil {
		return err
	}
	if err := r.choices(); err != nil {
		return err
	}
	y.Signers, y.Choices = r.d.Signers, r.d.Choices
	return nil
}
