package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// offices reads the book's offices.
func offices(t *testing.T, s *data.Store) []model.OfficeRow {
	t.Helper()
	rows, err := s.Offices(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// spans lists the versions of an office, the newest first.
func spans(o model.OfficeRow) (out []string) {
	for _, v := range o.Versions {
		out = append(out, v.Name+" "+string(v.ValidFrom)+".."+string(v.ValidTo))
	}
	return out
}

func TestRenamedOfficeKeepsItsFormerName(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	v := offices(t, w.s)[0].Versions[0]
	v.Name, v.Code = "Ban Thường trực Mới", "MTTQ"
	if _, err := w.s.RenameOffice(ctx, w.office.UID, "2024-07-01", v); err != nil {
		t.Fatal(err)
	}
	v.Name = "Ở giữa"
	if _, err := w.s.RenameOffice(ctx, w.office.UID, "2022-01-01", v); err != nil {
		t.Fatal(err)
	}
	const first = "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai"
	row := offices(t, w.s)[0]
	if diff := cmp.Diff([]string{"Ban Thường trực Mới 2024-07-01..", "Ở giữa 2022-01-01..2024-07-01", first + " ..2022-01-01"}, spans(row)); diff != "" {
		t.Error(diff)
	}
	if d, err := w.s.Dossier(ctx, w.m.UID, "2021-05-05"); err != nil || d.Office.Name != first {
		t.Errorf("name in 2021: %q, %v", d.Office.Name, err)
	}
	if len(row.Series) != 1 || row.Series[0].UID != w.series.UID {
		t.Errorf("series %+v", row.Series)
	}
	for _, c := range []struct {
		from model.Date
		code model.Code
		says string
	}{{"", model.Missing, "valid_from"}, {"2024-07-01", model.Exists, "01/7/2024"}} {
		_, err := w.s.RenameOffice(ctx, w.office.UID, c.from, v)
		refused(t, "renamed from "+string(c.from), err, c.code, c.says)
	}
	_, err := w.s.RenameOffice(ctx, datatest.UID(999_999), "2024-08-01", v)
	refused(t, "an unknown office", err, model.NotFound, "")
	for range 2 {
		if action, err := w.s.Undo(ctx); err != nil || action[:len("Đổi tên cơ quan")] != "Đổi tên cơ quan" {
			t.Fatalf("undone %q, %v", action, err)
		}
	}
	if dump(t, w.s) != before {
		t.Error("undo does not give what was before")
	}
}

func TestSuccessorIsANewOfficeAndTheOldBookIsClosed(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	v := offices(t, w.s)[0].Versions[0]
	v.Name, v.Level = "Ban Thường trực Ủy ban MTTQ Việt Nam phường Sông Mai", model.Commune
	made, err := w.s.SucceedOffice(ctx, w.office.UID, "2024-09-01", v)
	if err != nil {
		t.Fatal(err)
	}
	rows := offices(t, w.s)
	if len(rows) != 2 || rows[0].Office.UID != made.Office || rows[0].EndedOn() != "" || rows[1].EndedOn() != "2024-09-01" {
		t.Fatalf("offices %+v", rows)
	}
	if n, ok := rows[0].On("2024-09-01"); !ok || n.Level != model.Commune {
		t.Errorf("the new office: %+v", n)
	}
	_, err = w.s.UseNumber(ctx, w.series.UID, 0, "", "2024-09-01")
	refused(t, "a number of a closed book", err, model.State, "01/9/2024")
	if _, err := w.s.UseNumber(ctx, w.series.UID, 2, "", "2024-08-31"); err != nil {
		t.Errorf("a number of before the end: %v", err)
	}
	if err := w.s.VoidNumbers(ctx, w.series.UID, model.Run{From: 1, To: 1}, "không dùng"); err != nil {
		t.Errorf("a reserved number of a closed book: %v", err)
	}
	_, err = w.s.SucceedOffice(ctx, w.office.UID, "2024-10-01", v)
	refused(t, "a second end", err, model.State, "01/10/2024")
	_, err = w.s.SucceedOffice(ctx, datatest.UID(999_999), "2024-10-01", v)
	refused(t, "an unknown office", err, model.NotFound, "")
	_, err = w.s.SucceedOffice(ctx, made.Office, "2024-10-01", model.OfficeVersion{Level: model.Commune})
	refused(t, "without a name", err, model.Invalid, "name")
	check(t, w.s)
	if dump(t, w.s) == before {
		t.Error("nothing was kept")
	}
}

func TestSuccessorIsOneUndo(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	v := offices(t, w.s)[0].Versions[0]
	if _, err := w.s.SucceedOffice(ctx, w.office.UID, "2024-09-01", v); err != nil {
		t.Fatal(err)
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Lập cơ quan mới sau sắp xếp" || dump(t, w.s) != before {
		t.Errorf("undone %q, %v", action, err)
	}
	if _, err := w.s.RenameOffice(ctx, w.office.UID, "2024-10-01", v); err != nil {
		t.Fatal(err)
	}
	_, err := w.s.SucceedOffice(ctx, w.office.UID, "2024-09-01", v)
	refused(t, "an end before a later name", err, model.State, "01/10/2024")
}

func TestOfficeAndItsNameAreCorrected(t *testing.T) {
	w := newWorld(t)
	o := w.office
	o.Note = "Trụ sở tạm"
	if got, err := w.s.SaveOffice(ctx, o); err != nil || got.Version != 2 {
		t.Errorf("%+v, %v", got, err)
	}
	v := offices(t, w.s)[0].Versions[0]
	v.Phone = "028 1234"
	if got, err := w.s.SaveOfficeVersion(ctx, v); err != nil || got.Phone != "028 1234" {
		t.Errorf("%+v, %v", got, err)
	}
	v.Version = 0
	v.UID = ""
	_, err := w.s.SaveOfficeVersion(ctx, v)
	refused(t, "two names at one time", err, model.Invalid, "trùng")
}

func TestRuleSetsOfTheBook(t *testing.T) {
	s := datatest.Open(t)
	set := model.RuleSet{Code: "front-nd30", Name: "Nghị định 30"}
	datatest.Put(t, s, &set)
	datatest.Put(t, s, &model.RuleSetVersion{RuleSet: set.UID, ValidFrom: "2020-03-05", LegalBasis: "Nghị định số 30/2020/NĐ-CP"})
	sets, versions, err := s.RuleSets(ctx)
	if err != nil || len(sets) != 1 || len(versions) != 1 || versions[0].ValidFrom != "2020-03-05" {
		t.Errorf("%+v, %+v, %v", sets, versions, err)
	}
}

func TestNumbersWithTheirPapers(t *testing.T) {
	p := draftPaper(t)
	if _, err := p.s.RecordNumber(ctx, p.series.UID, 3, datatest.Today, "Công văn gửi Phường 5, lưu ở văn thư"); err != nil {
		t.Fatal(err)
	}
	datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
	if err := p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 2, To: 2}, "viết hỏng"); err != nil {
		t.Fatal(err)
	}
	row, err := p.s.Numbers(ctx, p.series.UID)
	if err != nil {
		t.Fatal(err)
	}
	type line struct {
		number          int
		state           model.NumberState
		reason, printed string
	}
	var got []line
	for _, n := range row.Numbers {
		got = append(got, line{n.Use.Number, n.Use.State, n.Use.Reason, n.Printed})
	}
	want := []line{
		{1, model.Reserved, "Bỏ qua khi ghi số lớn hơn.", ""},
		{2, model.VoidNo, "viết hỏng", ""},
		{3, model.Used, "Công văn gửi Phường 5, lưu ở văn thư", ""},
		{4, model.Used, "", "05/TB-MTTQ-BTT"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(line{})); diff != "" || row.Series.Next != 5 || row.Numbers[3].Type != model.TB {
		t.Errorf("next %d, %s", row.Series.Next, diff)
	}
	if diff := cmp.Diff(model.NumberCount{Used: 2, Reserved: 1, Void: 1, Free: []model.Run{{From: 1, To: 1}}}, row.Count()); diff != "" {
		t.Error(diff)
	}
	_, err = p.s.RecordNumber(ctx, p.series.UID, 3, datatest.Today, "x")
	refused(t, "a number recorded twice", err, model.Exists, "number")
	_, err = p.s.Numbers(ctx, datatest.UID(999_999))
	refused(t, "numbers of no series", err, model.NotFound, "")
	_, err = p.s.Undo(ctx)
	refused(t, "undo of a number", err, model.State, "hủy số")
}

func TestSeriesAreSavedOncePerSpan(t *testing.T) {
	w := newWorld(t)
	n := model.NumberSeries{Office: w.office.UID, Scope: model.ByYear, ScopeFrom: "2025-01-01", ScopeTo: "2025-12-31", Next: 1}
	if got, err := w.s.SaveSeries(ctx, n); err != nil || got.UID == "" {
		t.Fatal(got, err)
	}
	_, err := w.s.SaveSeries(ctx, n)
	refused(t, "a second series of the year", err, model.Exists, "scope_from")
}

func TestFirstOfficeOfABook(t *testing.T) {
	s := datatest.Open(t)
	v, err := s.AddOffice(ctx, model.OfficeVersion{Level: model.Commune, Name: "Ban Thường trực", ValidFrom: "2025-07-01"})
	if err != nil || v.Office == "" {
		t.Fatal(v, err)
	}
	if rows := offices(t, s); len(rows) != 1 || rows[0].Name("2025-07-01") != "Ban Thường trực" {
		t.Errorf("%+v", rows)
	}
	_, err = s.AddOffice(ctx, model.OfficeVersion{Level: model.Commune})
	refused(t, "an office without a name", err, model.Invalid, "name")
	if action, err := s.Undo(ctx); err != nil || action != "Thêm cơ quan" || len(offices(t, s)) != 0 {
		t.Errorf("undone %q, %v", action, err)
	}
}
