package data_test

import (
	"cmp"
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestRegistersHoldWhatLeftTheOffice: papers of the year whatever became of them, numbers without a paper, nothing else.
func TestRegistersHoldWhatLeftTheOffice(t *testing.T) {
	w := newWorld(t)
	paper := func(number string, day model.Date, state model.DocumentState) model.UID {
		d := &model.Document{Type: model.KH, Mission: w.m.UID, Office: w.office.UID, Signer: w.post.UID, Number: number, Day: day, State: state}
		datatest.Put(t, w.s, d)
		return d.UID
	}
	second := paper("02/KH", "2024-03-01", model.DocVoid)
	first := paper("01/KH", "2024-03-01", model.DocIssued)
	paper("09/KH", "2023-12-31", model.DocIssued)
	paper("", "2024-05-01", model.DocIssued)
	paper("77/KH", "2024-05-01", model.DocDraft)
	binned := paper("88/KH", "2024-05-01", model.DocDraft)
	if err := w.s.Delete(ctx, "document", binned); err != nil {
		t.Fatal(err)
	}
	if err := w.s.VoidNumbers(ctx, w.series.UID, model.Run{}, "in hỏng"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.UseNumber(ctx, w.series.UID, 0, first, "2024-03-01"); err != nil {
		t.Fatal(err)
	}
	other := &model.Office{}
	datatest.Put(t, w.s, other)
	datatest.Put(t, w.s, &model.Document{Type: model.TB, Office: other.UID, Number: "1/TB", Day: "2024-01-02", State: model.DocIssued})
	got, err := w.s.Registers(ctx, 2024)
	if err != nil || len(got) != 2 {
		t.Fatalf("%d registers, %v", len(got), err)
	}
	own := got[0]
	if own.Office.Office != w.office.UID {
		own = got[1]
	}
	rows := own.Rows
	if len(rows) != 3 || own.Year != 2024 || own.Office.Name == "" || own.Practice {
		t.Fatalf("register %+v", own)
	}
	if rows[0].UID() != first || rows[1].UID() != second || rows[2].Use.State != model.VoidNo || rows[2].Document.UID != "" {
		t.Errorf("rows %+v", rows)
	}
	if rows[0].Signer != "Lê Thị Mẫu Đơn" || rows[0].Use.Document != first || rows[0].Theme == "" || rows[2].Day() != datatest.Today {
		t.Errorf("row %+v", rows[0])
	}
	if got, err := w.s.Registers(ctx, 1999); err != nil || len(got) != 0 {
		t.Errorf("registers of a year without papers: %v, %v", got, err)
	}
}

// TestNumbersUsedBeforeTheBookAreInItsRegister: in that of the year in which their series begins, without a day.
func TestNumbersUsedBeforeTheBookAreInItsRegister(t *testing.T) {
	w := newWorld(t)
	begun := model.NumberSeries{Office: w.office.UID, DocType: model.KH, Scope: model.ByYear, ScopeFrom: "2025-01-01", ScopeTo: "2025-12-31", Next: 4}
	if _, err := w.s.SaveSeries(ctx, begun); err != nil {
		t.Fatal(err)
	}
	for year, want := range map[int]int{2024: 0, 2025: 3, 2026: 0} {
		got, err := w.s.Registers(ctx, year)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, r := range got {
			for i := range r.Rows {
				if x := &r.Rows[i]; x.Use.State == model.Used && x.Day() == "" && x.Use.Reason != "" {
					n++
				}
			}
		}
		if n != want {
			t.Errorf("%d: %d numbers, want %d", year, n, want)
		}
	}
}

func TestYearReportsHoldTheMissionsOfTheDays(t *testing.T) {
	w := newWorld(t)
	mission := func(code string, from, to model.Date, state model.MissionState) {
		datatest.Put(t, w.s, &model.Mission{Code: code, Theme: "việc x", Office: w.office.UID, PeriodFrom: from, PeriodTo: to, State: state})
	}
	mission("OVER", "2023-12-20", "2024-01-05", model.Closed)
	mission("OPEN", "2024-06-30", "", model.Planned)
	mission("LATE", "2025-01-01", "2025-01-02", model.Planned)
	mission("BEFORE", "2023-11-01", "2023-12-31", model.Closed)
	mission("CANCELLED", "2024-02-01", "2024-02-02", model.MissionCancelled)
	mission("NODAY", "", "", model.Planned)
	codes := func(from, to model.Date) string {
		got, err := w.s.YearReports(ctx, from, to, to)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, y := range got {
			if y.Office.Office != y.Missions[0].Mission.Office || y.From != from || len(y.Signers) == 0 {
				t.Errorf("report %+v", y)
			}
			for _, m := range y.Missions {
				if m.Day != min(to, cmp.Or(m.Mission.PeriodTo, m.Mission.PeriodFrom)) {
					t.Errorf("names of %s are those of %s", m.Mission.Code, m.Day)
				}
				out += m.Mission.Code + " "
			}
		}
		return out
	}
	if got := codes("2024-01-01", "2024-06-30"); got != "OVER OPEN " {
		t.Errorf("first half: %q", got)
	}
	if got := codes("2023-01-01", "2023-12-31"); got != "BEFORE OVER " {
		t.Errorf("the year before: %q", got)
	}
	if got, err := w.s.YearReports(ctx, "1999-01-01", "1999-12-31", "1999-12-31"); err != nil || len(got) != 0 {
		t.Errorf("a year without missions: %v, %v", got, err)
	}
}
