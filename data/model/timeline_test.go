package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// missionOfTwo has a unit whose session was held and one whose session is planned.
func missionOfTwo() *model.Dossier {
	d := &model.Dossier{Mission: model.Mission{PeriodFrom: "2024-09-09", PeriodTo: "2024-09-27", AnswerBy: "2024-11-15"}}
	for i, s := range []model.Session{
		{Day: "2024-09-10", State: model.SessionHeld, PapersSentOn: "2024-08-20", ReportOn: "2024-09-05"},
		{Day: "2024-09-20", State: model.SessionPlanned},
	} {
		s.UID = model.UID([]string{"s1", "s2"}[i])
		w := model.DossierWard{Ward: model.UID([]string{"w1", "w2"}[i]), Sessions: []model.Session{s}}
		w.Version = model.WardVersion{Kind: model.Phuong, Name: []string{"3", "5"}[i]}
		d.Wards = append(d.Wards, w)
	}
	d.Documents = []model.Document{
		{Type: model.KH, State: model.DocIssued, Number: "27/KH", Day: "2024-08-01"},
		{Type: model.TB, State: model.DocDraft},
		{Type: model.BB, State: model.DocVoid, Day: "2024-09-11"},
		{Type: model.BB, Ward: "w1", State: model.DocIssued, Day: "2024-09-10"},
	}
	return d
}

func lines(t model.TimeLine) (out []string) {
	for _, l := range t.Lanes {
		for _, p := range l.Points {
			out = append(out, l.Name+" "+string(p.Day)+" "+p.What+": "+p.Word())
		}
	}
	return out
}

func TestTimeLine(t *testing.T) {
	got := model.TimeLineOf(missionOfTwo(), "2024-10-01")
	want := []string{
		"Cả cuộc giám sát 2024-08-01 Kế hoạch số 27/KH: Đã ban hành",
		"Cả cuộc giám sát 2024-09-10 Biên bản làm việc: Đã ban hành",
		"Cả cuộc giám sát 2024-10-05 Báo cáo kết quả của Đoàn giám sát: Sắp đến hạn",
		"Cả cuộc giám sát 2024-11-15 Hạn trả lời kiến nghị: Còn hạn",
		"Phường 3 2024-08-20 Gửi kế hoạch, quyết định và đề cương cho đơn vị: Đúng hạn",
		"Phường 3 2024-09-05 Đơn vị gửi báo cáo: Trễ hạn",
		"Phường 3 2024-09-10 Buổi làm việc: Đã làm việc",
		"Phường 3 2024-09-25 Báo cáo kết quả của Đoàn giám sát: Quá hạn",
		"Phường 5 2024-09-05 Gửi kế hoạch, quyết định và đề cương cho đơn vị: Quá hạn",
		"Phường 5 2024-09-13 Đơn vị gửi báo cáo: Quá hạn",
		"Phường 5 2024-09-20 Buổi làm việc: Đã qua ngày",
		"Phường 5 2024-10-05 Báo cáo kết quả của Đoàn giám sát: Sắp đến hạn",
	}
	if diff := cmp.Diff(want, lines(got)); diff != "" {
		t.Error(diff)
	}
	if got.First != "2024-08-01" || got.Last != "2024-11-15" || got.Today != "2024-10-01" {
		t.Errorf("from %s to %s, today %s", got.First, got.Last, got.Today)
	}
	points := got.Points()
	if len(points) != len(want) || points[0].Day != got.First || points[len(points)-1].Day != got.Last {
		t.Errorf("points %+v", points)
	}
	if p := got.Lanes[1].Points[1]; p.Due != "2024-09-03" || p.Ref != (model.Ref{Noun: "session", UID: "s1"}) {
		t.Errorf("the late report: %+v", p)
	}
	d := missionOfTwo()
	d.Wards[1].Sessions[0].State = model.SessionCancelled
	if p := model.TimeLineOf(d, "2024-10-01").Lanes[2].Points[0]; p.Ref != (model.Ref{}) {
		t.Errorf("a deadline without a session leads to %+v", p.Ref)
	}
	if p := got.Lanes[0].Points[1]; p.Unit != "Phường 3" {
		t.Errorf("the minutes are of %q", p.Unit)
	}
}

func TestReportOfAllEndsItsDeadlines(t *testing.T) {
	d := missionOfTwo()
	d.Documents = []model.Document{
		{Type: model.TB, State: model.DocIssued, Day: "2024-10-03"},
		{Type: model.BC, State: model.DocReplaced, Day: "2024-10-01"},
		{Type: model.BC, State: model.DocIssued, Day: "2024-09-24", Ward: "w1"},
	}
	want := map[string]model.Date{"": "2024-10-01", "Phường 3": "2024-09-24", "Phường 5": "2024-10-01"}
	for _, p := range model.TimeLineOf(d, "2024-10-04").Points() {
		if p.What == model.DelegationReport.Label() && p.Day != want[p.Unit] {
			t.Errorf("not met on %s by the first report: %+v", want[p.Unit], p)
		}
	}
}

func TestAnswersAreDueUntilAllCame(t *testing.T) {
	d := missionOfTwo()
	state := func() model.TimePoint {
		points := model.TimeLineOf(d, "2024-12-01").Points()
		return points[len(points)-1]
	}
	d.Recommendations = []model.DossierRecommendation{{}, {}, {}}
	d.Recommendations[1].Answers = []model.Answer{{}}
	d.Recommendations[2].Recommendation.State = model.RecWithdrawn
	if p := state(); p.Deadline != model.DeadlineOverdue || p.Hint != "1 kiến nghị chưa có trả lời" {
		t.Errorf("one is awaited: %+v", p)
	}
	d.Recommendations[0].Answers = []model.Answer{{}}
	if p := state(); p.Deadline != model.DeadlineMet || p.Hint != "" {
		t.Errorf("all came: %+v", p)
	}
}

func TestTimeLineWithoutDays(t *testing.T) {
	d := &model.Dossier{Wards: []model.DossierWard{{Ward: "w1", Sessions: []model.Session{{State: model.SessionCancelled}, {State: model.SessionPlanned}}}}}
	got := model.TimeLineOf(d, "2024-10-01")
	if got.First != "" || got.Last != "" || got.Today != "" || len(got.Lanes) != 2 || len(got.Points()) != 0 {
		t.Errorf("%+v", got)
	}
	if d.WardTitle("none") != "" {
		t.Error("a unit that is not in the mission has a title")
	}
}

func TestTodayIsDrawnWithAMissionNearby(t *testing.T) {
	for today, want := range map[model.Date]model.Date{"2024-06-01": "", "2024-07-15": "2024-07-15", "2025-01-10": "2025-01-10", "2025-03-01": ""} {
		if got := model.TimeLineOf(missionOfTwo(), today); got.Today != want {
			t.Errorf("%s: today %q, from %s to %s", today, got.Today, got.First, got.Last)
		}
	}
}
