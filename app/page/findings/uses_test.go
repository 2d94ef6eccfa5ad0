package findings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestAFindingSaysInWhichPapersItIsUsed begins a conclusion, unticks the finding, and follows the line to the text by keys.
func TestAFindingSaysInWhichPapersItIsUsed(t *testing.T) {
	d := newDesk(t)
	office, _ := datatest.Office(t, d.store)
	f := d.add(model.Limitation, "Trả lời chậm.", d.wards[0])
	d.goTo(f)
	d.related()
	paper := datatest.Document(t, d.store, model.Document{Type: model.TB, Mission: d.mission.UID, Office: office.UID})
	one := datatest.Document(t, d.store, model.Document{Type: model.TB, Mission: d.mission.UID, Office: office.UID, Ward: d.wards[0]})
	datatest.Document(t, d.store, model.Document{Type: model.TB, Mission: d.mission.UID, Office: office.UID, Ward: d.wards[1]})
	datatest.Document(t, d.store, model.Document{Type: model.CV, Mission: d.mission.UID, Office: office.UID})
	d.page.Reload()
	d.related("Dùng trong: Thông báo kết luận (nháp)", "Dùng trong: Thông báo kết luận, Phường 3 (nháp)")
	d.Picture("used-in")
	d.page.FocusRelated()
	d.Press(fyne.KeyHome, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	at := model.Ref{Noun: "finding", UID: f.UID}
	if diff := cmp.Diff([]model.Ref{{Noun: "document", UID: paper.UID}, at, {Noun: "document", UID: one.UID}, at}, d.written); diff != "" {
		t.Errorf("opened: %s", diff)
	}
	f.InConclusion = false
	if _, err := d.store.SaveFinding(context.Background(), f, []model.UID{d.wards[0]}); err != nil {
		t.Fatal(err)
	}
	d.related()
}
