package service_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// TestARecordedPaperIsHeldToTheRulesOfIssuing: a number of the book, no number and a day to come are refused at their field.
func TestARecordedPaperIsHeldToTheRulesOfIssuing(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	paper := model.Document{Type: model.KH, Mission: d.paper.Mission, State: model.DocIssued, Day: "2024-10-18"}
	row, err := d.store.SeriesOf(ctx, paper)
	if err != nil || len(row.Numbers) == 0 {
		t.Fatalf("%+v, %v", row, err)
	}
	taken := row.Numbers[slices.IndexFunc(row.Numbers, func(n model.NumberRow) bool { return n.Use.Document != "" })].Use
	if _, err := d.store.ReserveNumber(ctx, row.Series.UID, "", "Ba số đã dùng ở sổ giấy"); err != nil {
		t.Fatal(err)
	}
	number := func(n int) string { return model.Run{From: n, To: n}.Text() + "/KH-MTTQ-BTT" }
	for what, x := range map[string]struct {
		number string
		day    model.Date
		field  string
		says   string
	}{
		"a number of the book": {number(taken.Number), paper.Day, "number", "đã cấp"},
		"no number":            {"abc", paper.Day, "number", "chữ số Ả Rập"},
		"a day to come":        {number(row.Next() + 1), "2024-10-22", "day", "sau hôm nay (21/10/2024)"},
	} {
		next := paper
		next.Number, next.Day = x.number, x.day
		_, err := d.Record(ctx, next)
		var got *model.Error
		if !errors.As(err, &got) || got.Field != x.field || !strings.Contains(got.Error(), x.says) {
			t.Errorf("%s: %v", what, err)
		}
	}
	kept := paper
	kept.Number = number(row.Next())
	if kept, err = d.Record(ctx, kept); err != nil {
		t.Fatalf("a number that was kept: %v", err)
	}
	d.says(kept, "number.standing", "giữ chỗ: “Ba số đã dùng ở sổ giấy”")
	next := paper
	next.Number, next.Day = number(row.Next()+1), "2024-01-02"
	if next, err = d.Record(ctx, next); err != nil {
		t.Fatalf("an early day: %v", err)
	}
	d.says(next, "number.order", "trước ngày của số")
	next.Note = "Bản giấy ở văn thư"
	if next, err = d.Record(ctx, next); err != nil {
		t.Errorf("a note on a record: %v", err)
	}
	next.Number = number(taken.Number)
	if _, err = d.Record(ctx, next); model.CodeOf(err) != model.Invalid {
		t.Errorf("a correction to a number of the book: %v", err)
	}
}

// says holds what the checks find in a recorded paper to some words.
func (d drafting) says(paper model.Document, check, words string) {
	d.t.Helper()
	remarks, err := d.Recorded(context.Background(), paper)
	i := slices.IndexFunc(remarks, func(r service.Remark) bool { return r.Check == check && strings.Contains(r.Have, words) })
	if err != nil || i < 0 || service.RecordedField(remarks[i]) != "number" {
		d.t.Errorf("%s: %+v, %v", check, remarks, err)
	}
}
