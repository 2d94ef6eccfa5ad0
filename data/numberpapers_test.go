package data_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// recorded adds a paper that was issued before the book was begun; no use tells of its number.
func (p paper) recorded(t *testing.T, number string, day model.Date) model.UID {
	t.Helper()
	d := &model.Document{Type: model.KH, Mission: p.doc.Mission, Office: p.series.Office, Signer: p.post.UID, Number: number, Day: day, State: model.DocIssued}
	datatest.Put(t, p.s, d)
	return d.UID
}

func (p paper) issue(t *testing.T, number int, skipped string) error {
	t.Helper()
	_, err := p.s.IssueDocument(ctx, data.IssueInput{
		Document: p.doc.UID, Tree: `{}`, Series: p.series.UID, Number: number, Printed: fmt.Sprintf("%02d/TB-MTTQ-BTT", number),
		Day: "2024-10-21", PDF: []byte("%PDF-1.4 made up"), Skipped: skipped,
	})
	return err
}

// lines are the numbers of the series as ranges: state, reason, whether a paper has it.
func (p paper) lines(t *testing.T) []string {
	t.Helper()
	row, err := p.s.Numbers(ctx, p.series.UID)
	if err != nil {
		t.Fatal(err)
	}
	uses := make([]model.NumberUse, len(row.Numbers))
	printed := map[model.UID]string{}
	for i, n := range row.Numbers {
		uses[i], printed[n.Use.Document] = n.Use, n.Printed
	}
	var out []string
	for _, r := range model.NumberRanges(uses) {
		u := r.Uses[0]
		out = append(out, r.Run().Text()+" "+string(u.State)+" "+u.Reason+printed[u.Document])
	}
	return out
}

func (p paper) next(t *testing.T) int {
	t.Helper()
	n, err := p.s.NextNumber(ctx, p.series.UID)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (p paper) clean(t *testing.T) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.sgs")
	if err := p.s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if problems, err := data.Check(ctx, path); err != nil || len(problems) > 0 {
		t.Errorf("check of the file: %q, %v", problems, err)
	}
}

func TestNumbersOfRecordedPapersAreTaken(t *testing.T) {
	p := draftPaper(t)
	p.recorded(t, "27/KH-MTTQ-BTT", "2024-08-12")
	p.recorded(t, "31-KH/MTTQ", "2024-08-12")
	p.recorded(t, "50/KH", "2023-08-12") // of another year
	p.recorded(t, "30012024/KH", "2024-08-12")
	p.recorded(t, "không số", "2024-08-12")
	other := &model.Office{}
	datatest.Put(t, p.s, other)
	datatest.Put(t, p.s, &model.Document{Type: model.TB, Office: other.UID, Number: "90/TB", Day: "2024-01-02", State: model.DocIssued})
	want := []string{"27 used 27/KH-MTTQ-BTT", "31 used 31-KH/MTTQ", "30012024 used 30012024/KH"}
	if diff := cmp.Diff(want, p.lines(t)); diff != "" || p.next(t) != 32 {
		t.Errorf("before a number is given: next %d\n%s", p.next(t), diff)
	}
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	refused(t, "the number of a recorded paper", p.issue(t, 27, "x"), model.Exists, "number")
	if err := p.issue(t, 35, "Giữ cho các công văn của Ban Tư vấn."); err != nil {
		t.Fatal(err)
	}
	const unrecorded = "Chưa ghi vào sổ này khi đã có số lớn hơn."
	want = []string{
		"01-26 reserved " + unrecorded, "27 used 27/KH-MTTQ-BTT", "28-30 reserved " + unrecorded, "31 used 31-KH/MTTQ",
		"32-34 reserved Giữ cho các công văn của Ban Tư vấn.", "35 used 35/TB-MTTQ-BTT", "30012024 used 30012024/KH",
	}
	if diff := cmp.Diff(want, p.lines(t)); diff != "" || p.next(t) != 36 {
		t.Errorf("next %d\n%s", p.next(t), diff)
	}
	if _, err := p.s.UseNumber(ctx, p.series.UID, 29, "", "2024-08-10"); err != nil {
		t.Errorf("a number of before: %v", err)
	}
	refused(t, "a range with a used number", p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 28, To: 31}, "in hỏng"), model.Exists, "number")
	if err := p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 32, To: 34}, "in hỏng"); err != nil {
		t.Errorf("numbers kept free: %v", err)
	}
	if got := p.lines(t); !slices.Contains(got, "32-34 void in hỏng") || !slices.Contains(got, "28 reserved "+unrecorded) {
		t.Errorf("after a range was cancelled: %q", got)
	}
	_, err := p.s.Undo(ctx)
	refused(t, "undo of a number", err, model.State, "hủy số")
	p.clean(t)
}

// A book of before kept the numbers of recorded papers free.
func TestNumbersKeptFreeForNobodyAreTheRecordedPapers(t *testing.T) {
	p := draftPaper(t)
	if _, err := p.s.UseNumber(ctx, p.series.UID, 5, "", "2024-09-01"); err != nil {
		t.Fatal(err)
	}
	if err := p.s.VoidNumbers(ctx, p.series.UID, model.Run{From: 2, To: 2}, "in hỏng"); err != nil {
		t.Fatal(err)
	}
	p.recorded(t, "02/KH", "2024-08-12")
	plan := p.recorded(t, "03/KH", "2024-08-12")
	want := []string{"01 reserved Bỏ qua khi ghi số lớn hơn.", "02 void in hỏng", "03 used 03/KH", "04 reserved Bỏ qua khi ghi số lớn hơn.", "05 used "}
	if diff := cmp.Diff(want, p.lines(t)); diff != "" {
		t.Error(diff)
	}
	registers, err := p.s.Registers(ctx, 2024)
	if err != nil || len(registers) != 1 {
		t.Fatalf("%+v, %v", registers, err)
	}
	var got []string
	for _, r := range registers[0].Rows {
		got = append(got, r.Number()+" "+string(r.Use.State))
	}
	if diff := cmp.Diff([]string{"02/KH ", "03/KH ", "01 reserved", "04 reserved", "05 used", "02 void"}, got); diff != "" {
		t.Error(diff)
	}
	_, err = p.s.UseNumber(ctx, p.series.UID, 3, "", "2024-08-12")
	refused(t, "a number that a recorded paper bears", err, model.Exists, "number")
	if _, err := p.s.UseNumber(ctx, p.series.UID, 4, "", "2024-08-12"); err != nil {
		t.Fatal(err)
	}
	if got := column(t, p.s, "SELECT number || ' ' || state FROM number_use WHERE document = ?", plan); len(got) != 1 || got[0] != "3 used" {
		t.Errorf("the recorded paper has %q", got)
	}
	p.clean(t)
}

func TestASeriesBegunInTheMiddleKnowsItsPapers(t *testing.T) {
	p := draftPaper(t)
	if err := p.s.Delete(ctx, "number_series", p.series.UID); err != nil {
		t.Fatal(err)
	}
	p.recorded(t, "02/KH", "2024-08-12")
	p.recorded(t, "07/KH", "2024-08-12")
	p.series = model.NumberSeries{Office: p.series.Office, Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 4}
	datatest.Put(t, p.s, &p.series)
	const earlier = "Đã dùng trước khi lập sổ này."
	want := []string{"01 used " + earlier, "02 used " + earlier + "02/KH", "03 used " + earlier, "07 used 07/KH"}
	if diff := cmp.Diff(want, p.lines(t)); diff != "" || p.next(t) != 8 {
		t.Errorf("next %d\n%s", p.next(t), diff)
	}
	p.clean(t)
}

func TestPapersOfATypeWithItsOwnSeriesAreNotOfTheCommonOne(t *testing.T) {
	p := draftPaper(t)
	plans := model.NumberSeries{Office: p.series.Office, DocType: model.KH, Scope: model.ByYear, ScopeFrom: "2024-01-01", ScopeTo: "2024-12-31", Next: 1}
	datatest.Put(t, p.s, &plans)
	p.recorded(t, "27/KH", "2024-08-12")
	if n := p.next(t); n != 1 {
		t.Errorf("the common series goes on at %d", n)
	}
	p.series = plans
	if n := p.next(t); n != 28 {
		t.Errorf("the series of plans goes on at %d", n)
	}
}

func TestANumberOfAnotherSystemIsNotGivenTwice(t *testing.T) {
	p := draftPaper(t)
	datatest.Put(t, p.s, &model.Document{Type: model.TB, Office: p.series.Office, Signer: p.post.UID, Number: "35/TB-MTTQ-BTT", Day: "2024-08-12", State: model.DocIssued})
	if err := p.s.SubmitDocument(ctx, p.doc.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	p.series.UID = ""
	refused(t, "the same number", p.issue(t, 35, "x"), model.Exists, "number")
	if err := p.issue(t, 36, "x"); err != nil {
		t.Error(err)
	}
}
