package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestADraftWithoutItsSessionLeadsToTheField: minutes begun before there were two sessions are not composed before it is said of which;
// a button opens the paper, where that is chosen, and the page reads itself again once it is.
func TestADraftWithoutItsSessionLeadsToTheField(t *testing.T) {
	d := newDesk(t)
	read, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	ward := read.Wards[0].Ward
	if err := d.store.Delete(ctx, "session", read.Wards[0].Sessions[0].UID); err != nil {
		t.Fatal(err)
	}
	minutes, err := d.store.BeginPaper(ctx, read.Mission.UID, model.BB, ward)
	if err != nil {
		t.Fatal(err)
	}
	datatest.Session(t, d.store, read.Mission.UID, ward, "2024-09-29")
	second := datatest.Session(t, d.store, read.Mission.UID, ward, "2024-09-30")
	d.open(minutes.UID)
	d.PressButton("Mở văn bản")
	if want := (model.Ref{Noun: "document", UID: minutes.UID}); !slices.Contains(d.shell.Records, want) {
		t.Errorf("opened %v", d.shell.Records)
	}
	minutes.Session = second.UID
	if _, err := d.store.SavePaper(ctx, minutes); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.row("Thời gian bắt đầu"), "ngày 30 tháng 9 năm 2024") {
		t.Errorf("rows %q", d.page.Rows())
	}
}
