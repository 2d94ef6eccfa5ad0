package practice_test

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

var ctx = context.Background()

func open(t *testing.T, set string) *data.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), set+".sgs")
	if err := practice.Write(ctx, path, set); err != nil {
		t.Fatal(err)
	}
	return openAt(t, path)
}

func openAt(t *testing.T, path string) *data.Store {
	t.Helper()
	s, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return time.Date(2026, 10, 5, 2, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func all[T any](t *testing.T, s *data.Store) []T {
	t.Helper()
	out, err := data.All[T](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func dossier(t *testing.T, s *data.Store, code string, day model.Date) model.Dossier {
	t.Helper()
	for _, m := range all[model.Mission](t, s) {
		if m.Code == code {
			d, err := s.Dossier(ctx, m.UID, day)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
	}
	t.Fatalf("no mission %s", code)
	return model.Dossier{}
}

func TestSetsAreMarkedAndAlwaysTheSame(t *testing.T) {
	for _, set := range practice.Sets() {
		if !bytes.Equal(exported(t, set), exported(t, set)) {
			t.Errorf("%s: two files of one set differ", set)
		}
		s := open(t, set)
		info, err := s.Info(ctx)
		if err != nil || info.Practice != set {
			t.Errorf("%s: marked as %q, %v", set, info.Practice, err)
		}
		problems, err := data.Check(ctx, copyOf(t, s))
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %q, %v", set, problems, err)
		}
	}
	if err := practice.Write(ctx, filepath.Join(t.TempDir(), "a.sgs"), "x"); model.CodeOf(err) != model.Invalid {
		t.Errorf("an unknown set: %v", err)
	}
}

// Every paper that left the office has its number in the register.
func TestIssuedPapersHaveTheirNumbers(t *testing.T) {
	for _, set := range practice.Sets() {
		s := open(t, set)
		of := map[model.UID]model.NumberUse{}
		for _, u := range all[model.NumberUse](t, s) {
			of[u.Document] = u
		}
		for _, d := range all[model.Document](t, s) {
			if u := of[d.UID]; d.State.Frozen() && (u.State != model.Used || u.Number != model.LeadingNumber(d.Number) || u.Day != d.Day) {
				t.Errorf("%s: paper %s has the number %+v", set, d.Number, u)
			}
		}
	}
}

func copyOf(t *testing.T, s *data.Store) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.sgs")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPhuNhuanHasTheFactsOfTheReport(t *testing.T) {
	d := dossier(t, open(t, practice.PhuNhuan), "PN-2023-01", "2023-09-08")
	m := d.Mission
	if m.PeriodFrom != "2023-08-28" || m.PeriodTo != "2023-09-08" || m.ReportingPeriod != "năm 2022 và 6 tháng đầu năm 2023" {
		t.Errorf("period %s to %s, %q", m.PeriodFrom, m.PeriodTo, m.ReportingPeriod)
	}
	var wards []string
	for _, w := range d.Wards {
		wards = append(wards, w.Version.FullName())
		var bodies []string
		for _, b := range w.Bodies {
			bodies = append(bodies, b.Name)
		}
		if want := []string{"Đảng ủy " + w.Version.FullName(), "Ủy ban nhân dân " + w.Version.FullName()}; !slices.Equal(bodies, want) {
			t.Errorf("bodies %q, want %q", bodies, want)
		}
	}
	if want := "Phường 3, Phường 5, Phường 9, Phường 11, Phường 13, Phường 15"; strings.Join(wards, ", ") != want {
		t.Errorf("units %q, want %s", wards, want)
	}
	for i, number := range []string{"935-QĐ/TU", "936-QĐ/TU"} {
		if b := d.Bases[i]; b.Number != number || b.Day != "" || b.Subject == "" || b.Kind != model.DecisionBasis {
			t.Errorf("basis %+v, want %s without a day", b, number)
		}
	}
	head, ok := d.Head()
	if !ok || head.Person.FullName != "Trần Thị Mai Lý" || !strings.HasPrefix(head.Post.FullTitle, "Ủy viên Ban Thường vụ") || len(d.Members) != 1 {
		t.Errorf("head %+v of %d members", head, len(d.Members))
	}
}

// TestPhuNhuanInventsNothing: the report names no shortcoming, no cause, no due date, no day of a session, no number.
func TestPhuNhuanInventsNothing(t *testing.T) {
	s := open(t, practice.PhuNhuan)
	d := dossier(t, s, "PN-2023-01", "2023-09-08")
	for _, f := range d.Findings {
		if f.Finding.Kind != model.Strength || len(f.Wards) > 0 {
			t.Errorf("a %s about %d units: %s", f.Finding.Kind, len(f.Wards), f.Finding.Text)
		}
		if regexp.MustCompile(`\d`).MatchString(f.Finding.Text) {
			t.Errorf("a number in %q", f.Finding.Text)
		}
	}
	if len(d.Findings) == 0 || len(d.Links) > 0 || d.Mission.AnswerBy != "" {
		t.Errorf("%d findings, %d causes, answers by %q", len(d.Findings), len(d.Links), d.Mission.AnswerBy)
	}
	if len(d.Recommendations) != 4 {
		t.Errorf("%d demands, want 4", len(d.Recommendations))
	}
	for _, r := range d.Recommendations {
		if r.Recommendation.Due != "" || len(r.Addressees) != 18 || len(r.Answers) > 0 {
			t.Errorf("due %q, %d addressees, %d answers: %s", r.Recommendation.Due, len(r.Addressees), len(r.Answers), r.Recommendation.Text)
		}
	}
	for _, x := range all[model.Session](t, s) {
		if x.Day != "" || x.TimeFrom != "" || x.Place != "" {
			t.Errorf("an invented session: %+v", x)
		}
	}
	for _, x := range d.Documents {
		if x.Number != "" || x.Day != "" || x.State != model.DocDraft {
			t.Errorf("an invented paper: %+v", x)
		}
	}
}

func TestPhuNhuanWardsAndWhatBecameOfThem(t *testing.T) {
	s := open(t, practice.PhuNhuan)
	names := map[model.UID]string{}
	byName := map[string]model.UID{}
	lives := map[string][2]model.Date{}
	for _, v := range all[model.WardVersion](t, s) {
		names[v.Ward], byName[v.Title()] = v.Title(), v.Ward
		lives[v.Title()] = [2]model.Date{v.ValidFrom, v.ValidTo}
	}
	days := map[model.UID]model.Date{}
	for _, c := range all[model.WardChange](t, s) {
		days[c.UID] = c.Day
	}
	after := map[string][]string{}
	for _, l := range all[model.WardChangeLink](t, s) {
		from := names[l.FromWard]
		after[from] = append(after[from], names[l.ToWard]+" "+string(l.Part)+" "+string(days[l.Change]))
		if l.Part != model.SomePart && l.Part != model.Remainder && lives[from][1] != days[l.Change] {
			t.Errorf("%s goes over on %s but its name ends on %s", from, days[l.Change], lives[from][1])
		}
	}
	want := map[string][]string{
		"Phường 12": {"Phường 11 whole 2021-01-01"}, "Phường 14": {"Phường 13 whole 2021-01-01"},
		"Phường 3": {"Phường 4 whole 2025-01-01"}, "Phường 17": {"Phường 15 whole 2025-01-01"},
		"Phường 4": {"Phường Đức Nhuận whole 2025-07-01"}, "Phường 5": {"Phường Đức Nhuận whole 2025-07-01"}, "Phường 9": {"Phường Đức Nhuận whole 2025-07-01"},
		"Phường 1": {"Phường Cầu Kiệu whole 2025-07-01"}, "Phường 2": {"Phường Cầu Kiệu whole 2025-07-01"}, "Phường 7": {"Phường Cầu Kiệu whole 2025-07-01"},
		"Phường 8": {"Phường Phú Nhuận whole 2025-07-01"}, "Phường 10": {"Phường Phú Nhuận whole 2025-07-01"},
		"Phường 11": {"Phường Phú Nhuận whole 2025-07-01"}, "Phường 13": {"Phường Phú Nhuận whole 2025-07-01"},
		"Phường 15": {"Phường Cầu Kiệu part 2025-07-01", "Phường Phú Nhuận rest 2025-07-01"},
	}
	if diff := cmp.Diff(want, after); diff != "" {
		t.Error(diff)
	}
	for _, name := range []string{"Phường Đức Nhuận", "Phường Cầu Kiệu", "Phường Phú Nhuận"} {
		if lives[name] != [2]model.Date{"2025-07-01", ""} {
			t.Errorf("%s from %s to %s", name, lives[name][0], lives[name][1])
		}
	}
	if len(byName) != 18 {
		t.Errorf("%d units, want the 15 before 2021 and the 3 since 2025", len(byName))
	}
}

func TestMauHasWhatTheOtherSetLacks(t *testing.T) {
	s := open(t, practice.Mau)
	states := map[string]model.MissionState{}
	for _, m := range all[model.Mission](t, s) {
		states[m.Code] = m.State
	}
	want := map[string]model.MissionState{"MAU-2023-01": model.Closed, "MAU-2024-01": model.Concluding, "MAU-2025-01": model.InProgress}
	if diff := cmp.Diff(want, states); diff != "" {
		t.Error(diff)
	}
	if n := len(all[model.Ward](t, s)); n != 12 {
		t.Errorf("%d wards", n)
	}
	d := dossier(t, s, "MAU-2024-01", "2024-09-27")
	kinds := map[model.FindingKind]int{}
	several := 0
	for _, f := range d.Findings {
		kinds[f.Finding.Kind]++
		if len(f.Wards) > 1 {
			several++
		}
	}
	for _, k := range model.FindingKinds {
		if kinds[k] < 2 {
			t.Errorf("%d findings of kind %s", kinds[k], k)
		}
	}
	if several == 0 || len(d.Links) != kinds[model.ObjectiveCause]+kinds[model.SubjectiveCause] || len(d.Wards) != 12 || len(d.Members) != 4 {
		t.Errorf("%d findings of several units, %d links, %d units, %d members", several, len(d.Links), len(d.Wards), len(d.Members))
	}
	overdue, answered := 0, 0
	for _, r := range d.Recommendations {
		answered += len(r.Answers)
		if due := r.Recommendation.Due; due.Known() && due < "2025-05-22" && !r.Recommendation.State.Settled() {
			overdue++
		}
		if len(r.Findings) == 0 {
			t.Errorf("a demand that answers no finding: %s", r.Recommendation.Text)
		}
	}
	if overdue == 0 || answered == 0 {
		t.Errorf("%d overdue, %d answers", overdue, answered)
	}
}

func TestDossiersResolveNamesOnTheirDay(t *testing.T) {
	for set, codes := range map[string][]string{practice.PhuNhuan: {"PN-2023-01"}, practice.Mau: {"MAU-2023-01", "MAU-2024-01", "MAU-2025-01"}} {
		s := open(t, set)
		for _, code := range codes {
			d := dossier(t, s, code, "")
			if d.Office.Name == "" || d.Day != d.Mission.PeriodTo || !d.Practice {
				t.Errorf("%s: office %q on %s", code, d.Office.Name, d.Day)
			}
			if head, ok := d.Head(); !ok || head.Post.Title != "Chủ tịch" {
				t.Errorf("%s: head %+v", code, head)
			}
			for _, w := range d.Wards {
				if w.Version.Name == "" || len(w.Bodies) == 0 || len(w.Sessions) != 1 {
					t.Errorf("%s: unit %+v", code, w)
				}
			}
		}
	}
}

func TestSmallestExampleComesIn(t *testing.T) {
	s := open(t, practice.PhuNhuan)
	r, err := data.Import(ctx, s, strings.NewReader(smallest))
	if err != nil || r.Total() != 10 || len(r.Cleaned) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	d := dossier(t, s, "SM-2024-01", "")
	if len(d.Findings) != 1 || d.Wards[0].Bodies[0].Name != "Ủy ban nhân dân Phường 3" {
		t.Errorf("%+v", d)
	}
}

func TestManyTimesOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nhiều.sgs")
	if err := practice.WriteTimes(ctx, path, practice.Mau, 3); err != nil {
		t.Fatal(err)
	}
	problems, err := data.Check(ctx, path)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %v", problems, err)
	}
	s := openAt(t, path)
	info, err := s.Info(ctx)
	if err != nil || info.Counts["mission"] != 9 || info.Practice != practice.Mau {
		t.Errorf("%d missions, practice %q, %v", info.Counts["mission"], info.Practice, err)
	}
}
