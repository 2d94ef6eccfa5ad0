package findings_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

const manyText = "Việc trả lời người dân còn thiên về thông báo đã tiếp nhận; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong, "

// manyFindings is a mission of twelve units with n findings in five topics.
func manyFindings(tb testing.TB, n int) (*data.Store, model.UID) {
	tb.Helper()
	s := datatest.Open(tb)
	var wards []model.UID
	for i := range 12 {
		w, _ := datatest.Ward(tb, s, fmt.Sprint(i+1))
		wards = append(wards, w.UID)
	}
	m := datatest.Mission(tb, s, model.Mission{}, wards...)
	var topics []model.UID
	for i := range 5 {
		topics = append(topics, datatest.Topic(tb, s, m.UID, fmt.Sprint("Nội dung ", i+1)).UID)
	}
	var all []model.DossierFinding
	for i := range n {
		all = append(all, model.DossierFinding{
			Finding: model.Finding{
				Mission: m.UID, Kind: model.FindingKinds[i%4], Topic: topics[i%5], State: model.FindingDraft, InConclusion: i%3 > 0,
				Text: fmt.Sprint("Nhận xét thứ ", i, ": ", strings.TrimSpace(strings.Repeat(manyText, 2))),
			},
			Wards: []model.UID{wards[i%12]},
		})
	}
	if _, err := s.AddFindings(context.Background(), all); err != nil {
		tb.Fatal(err)
	}
	return s, m.UID
}

// BenchmarkPage10000Findings measures one mission with 10,000 findings: from the key that opens the page to the drawn
// page, going to the place with all of them, one step down, and one tick with everything read again.
func BenchmarkPage10000Findings(b *testing.B) {
	store, mission := manyFindings(b, 10_000)
	screen := pagetest.New(b)
	open := func() *findings.Page {
		var timer tasktest.Timer
		p := findings.New(findings.Config{
			Store: store, Papers: service.NewDrafting(store, clock, "Sổ Giám Sát"), Shell: &pagetest.Shell{}, Runner: task.Inline, After: timer.After, Mission: mission, Clipboard: func() string { return "" },
		})
		screen.Show(p.Content())
		screen.Window.Canvas().Focus(p.First())
		return p
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			open().Leave()
		}
	})
	p := open()
	b.Cleanup(p.Leave)
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			p.FocusPlaces()
			screen.Press(fyne.KeyHome)
			screen.Press(fyne.KeyEnd)
		}
	})
	p.NextColumn()
	b.Run("step", func(b *testing.B) {
		for b.Loop() {
			screen.Press(fyne.KeyDown)
		}
	})
	b.Run("tick", func(b *testing.B) {
		for b.Loop() {
			screen.Press(fyne.KeySpace)
		}
	})
	b.Run("find", func(b *testing.B) {
		for b.Loop() {
			p.Filter("nguoi dan")
			p.Filter("")
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := store.Dossier(context.Background(), mission, ""); err != nil {
				b.Fatal(err)
			}
		}
	})
}
