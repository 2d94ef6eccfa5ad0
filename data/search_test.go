package data_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

func find(t *testing.T, s *data.Store, typed string) []model.Hit {
	t.Helper()
	hits, err := s.Search(ctx, typed, 0)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

// shown writes hits as "title: text with the «found» parts".
func shown(hits []model.Hit) (out []string) {
	for _, h := range hits {
		text, at := "", 0
		for _, sp := range h.Spans {
			text += h.Text[at:sp.Start] + "«" + h.Text[sp.Start:sp.End] + "»"
			at = sp.End
		}
		out = append(out, h.Title+": "+text+h.Text[at:])
	}
	return out
}

// searchBook has one record of each kind that is searched.
func searchBook(t *testing.T) (*data.Store, model.Finding, model.WardVersion) {
	t.Helper()
	s := datatest.Open(t)
	office, _ := datatest.Office(t, s)
	ward := model.Ward{Area: "quận Sông Mai"}
	datatest.Put(t, s, &ward)
	old := model.WardVersion{Ward: ward.UID, Kind: model.Phuong, Name: "3", ValidTo: "2024-10-01"}
	renamed := model.WardVersion{Ward: ward.UID, Kind: model.Phuong, Name: "Đức Nhuận", ValidFrom: "2024-10-01"}
	datatest.Put(t, s, &old, &renamed)
	m := datatest.Mission(t, s, model.Mission{Code: "SM-2024-01", Theme: "việc đối thoại với Nhân dân", Office: office.UID}, ward.UID)
	f := datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: "Đường hẻm đã hoà vào lưới chung.", Evidence: "Báo cáo trang 7"}, ward.UID)
	datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: "Dương lịch được niêm yết, giải quyết đúng hạn."})
	datatest.Recommendation(t, s, model.Recommendation{Mission: m.UID, Text: "Sửa đường trước Tết."})
	datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Subject: "kết luận giám sát đường sá"})
	return s, f, renamed
}

func TestSearchFindsWhatWasMeant(t *testing.T) {
	s, _, _ := searchBook(t)
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"duong", []string{
			"Thông báo kết luận, SM-2024-01: kết luận giám sát «đường» sá", "Kiến nghị, SM-2024-01: Sửa «đường» trước Tết.",
			"Nhận xét, chung các đơn vị, SM-2024-01: «Dương» lịch được niêm yết, giải quyết đúng hạn.",
			"Nhận xét, Phường 3, SM-2024-01: «Đường» hẻm đã hoà vào lưới chung.",
		}},
		{"đường hẻm ", []string{"Nhận xét, Phường 3, SM-2024-01: «Đường» «hẻm» đã hoà vào lưới chung."}},
		{"đường h", []string{"Nhận xét, Phường 3, SM-2024-01: «Đường» «h»ẻm đã «h»oà vào lưới chung."}},
		{"hòa", []string{"Nhận xét, Phường 3, SM-2024-01: Đường hẻm đã «hoà» vào lưới chung."}},
		{"dương", []string{"Nhận xét, chung các đơn vị, SM-2024-01: «Dương» lịch được niêm yết, giải quyết đúng hạn."}},
		{"DOI THOAI", []string{"Cuộc giám sát, SM-2024-01: việc «đối» «thoại» với Nhân dân"}},
		{"sm 2024", []string{"Cuộc giám sát, SM-2024-01: «SM»-«2024»-01"}},
		{"bao cao 7", []string{"Nhận xét, Phường 3, SM-2024-01: «Báo» «cáo» trang «7»"}},
		{"phuong 3", []string{"Đơn vị, quận Sông Mai: «Phường» «3» (đến trước 01/10/2024); «Phường» Đức Nhuận"}},
		{"duc nhuan", []string{"Đơn vị, quận Sông Mai: Phường 3 (đến trước 01/10/2024); Phường «Đức» «Nhuận»"}},
		{"giai quyet g", []string{"Nhận xét, chung các đơn vị, SM-2024-01: Dương lịch được niêm yết, «giải» «quyết» đúng hạn."}},
		{"không có ở đâu", nil},
		{"  ", nil},
	} {
		t.Run(c.typed, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(find(t, s, c.typed))); diff != "" {
				t.Error(diff)
			}
		})
	}
	hits, err := s.Search(ctx, "duong", 2)
	if err != nil || len(hits) != 2 || hits[0].Noun != "document" || hits[0].Mission == "" || hits[0].UID == "" {
		t.Errorf("the two newest: %+v, %v", hits, err)
	}
}

func TestSearchFollowsEveryChange(t *testing.T) {
	s, f, name := searchBook(t)
	count := func(typed string, want int) {
		t.Helper()
		if got := shown(find(t, s, typed)); len(got) != want {
			t.Errorf("%q finds %q, want %d", typed, got, want)
		}
	}
	if err := s.Warm(ctx); err != nil {
		t.Fatal(err)
	}
	count("lưới", 1)
	f.Text = "Đèn chiếu sáng"
	datatest.Put(t, s, &f)
	count("lưới", 0)
	count("den chieu", 1)
	if err := s.Delete(ctx, "finding", f.UID); err != nil {
		t.Fatal(err)
	}
	count("den chieu", 0)
	undo(t, s)
	count("den chieu", 1)
	undo(t, s)
	count("den chieu", 0)
	count("lưới", 1)
	name.Name = "Bến Trúc"
	datatest.Put(t, s, &name)
	count("duc nhuan", 0)
	count("ben truc", 1)
	count("phuong 3", 1)
	undo(t, s)
	count("duc nhuan", 1)
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	count("ben truc", 1)
	datatest.Recommendation(t, s, model.Recommendation{Mission: f.Mission, Text: "Lắp thêm lưới"})
	if got := find(t, s, "luoi"); len(got) != 2 || got[0].Noun != "recommendation" {
		t.Errorf("the newest is not first: %q", shown(got))
	}
	imported(t, s, practiceExport(t, practice.PhuNhuan))
	count("tọa đàm", 1)
	count("hoi thi", 1)
}

// Whoever hears of a change and searches at once finds it, whether he began to listen before or after the first search.
func TestSearchFromAListenerSeesTheChange(t *testing.T) {
	s, f, _ := searchBook(t)
	found := map[string]int{}
	s.OnChange(func(model.Change) { found["before"] = len(find(t, s, "giếng")) })
	find(t, s, "đường")
	s.OnChange(func(model.Change) { found["after"] = len(find(t, s, "giếng")) })
	datatest.Finding(t, s, model.Finding{Mission: f.Mission, Text: "Giếng đã trám lấp."})
	if found["before"] != 1 || found["after"] != 1 {
		t.Errorf("%v", found)
	}
}

func undo(t *testing.T, s *data.Store) {
	t.Helper()
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
}

// TestSearchWhileWriting searches and writes at once, for the race detector and for locks that wait for each other.
func TestSearchWhileWriting(t *testing.T) {
	s, f, _ := searchBook(t)
	done := make(chan error)
	go func() {
		var err error
		for i := 0; i < 50 && err == nil; i++ {
			_, err = s.SaveFinding(ctx, model.Finding{Mission: f.Mission, Kind: model.Strength, Text: fmt.Sprint("Việc số ", i)}, nil)
		}
		done <- err
	}()
	for range 20 {
		find(t, s, "việc số")
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if got := len(find(t, s, "việc số")); got != 50 {
		t.Errorf("%d found, want 50", got)
	}
}
