package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// demandChoices are those of a mission in Phường 3 and 5; Phường 9 and Bình An are elsewhere.
func demandChoices() *model.FollowUpChoices {
	c := &model.FollowUpChoices{Mission: "m", AnswerBy: "2024-11-30", From: "2024-09-01"}
	for _, u := range []struct {
		ward, title string
		near        bool
	}{{"3", "Phường 3", true}, {"5", "Phường 5", true}, {"9", "Phường 9", false}, {"ba", "Phường Bình An", false}} {
		for _, k := range []model.BodyKind{model.PartyCommittee, model.PeoplesCouncil, model.PeoplesCommittee, model.FrontBoard} {
			b := model.FollowBody{UID: model.UID(string(k) + u.ward), Ward: model.UID(u.ward), Kind: k, Name: k.Label() + " " + u.title}
			c.Bodies = append(c.Bodies, model.BodyChoice{FollowBody: b, Near: u.near})
		}
	}
	c.Bodies = append(c.Bodies, model.BodyChoice{FollowBody: model.FollowBody{UID: "police", Kind: model.OtherBody, Name: "Công an Phường 3"}, Near: true})
	for uid, name := range map[string]string{"an": "Lê Thị An", "mai": "Trần Mai", "mai2": "Trần Mái"} {
		c.People = append(c.People, model.Person{Meta: model.Meta{UID: model.UID(uid)}, FullName: name})
	}
	model.SortByName(c.People, func(p model.Person) string { return p.FullName })
	for i, text := range []string{"Chưa niêm yết lịch tiếp công dân.", "Hồ sơ lưu thiếu bút lục.", "Hồ sơ lưu thiếu chữ ký.", "Trùng.", "Trùng."} {
		c.Findings = append(c.Findings, model.FollowFinding{UID: model.UID(fmt.Sprint("f", i+1)), Text: text})
	}
	return c
}

// lines are the rows in words: line, bodies, text, due day, follower, findings; then what is wrong with what it may mean.
func demandLines(s *model.DemandSheet) (out []string) {
	for _, r := range s.Rows() {
		d := r.Demand.Recommendation
		line := fmt.Sprintf("%d %v %s %s %s %v", r.Line, r.Demand.To, d.Text, d.Due, d.Follower, r.Demand.Findings)
		for _, p := range r.Problems {
			line += " | " + p.Message
			for _, n := range p.Near {
				line += " ?" + model.LowerFirst(n.Label)
			}
		}
		if r.Remark != "" {
			line += " ! " + r.Remark
		}
		out = append(out, line)
	}
	return out
}

func demandSheet(t *testing.T, rows ...string) *model.DemandSheet {
	t.Helper()
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, strings.Split(r, "|"))
	}
	s, err := model.NewDemandSheet(demandChoices(), cells, "2024-10-01")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRecommendationsOfASheet(t *testing.T) {
	s := demandSheet(t,
		"DANH SÁCH KIẾN NGHỊ",
		"STT|Kiến nghị|Nơi nhận|Hạn|Theo dõi|Trả lời nhận xét|Ghi chú",
		"1|Niêm yết lịch.|Đảng ủy, UBND Phường 3, 5; HĐND P9, Đảng ủy phường 3, HĐND P9|31/12/2024|lê thị an|chưa niêm yết|Gấp",
		"||||||",
		"3|Bổ sung hồ sơ.|Công an Phường 3|45657||Hồ sơ lưu thiếu bút lục.",
		"4|Sớm.|- UBND phường 3\nBTT UBMTTQ phường 03|01/8/2024",
		"5|Chung.",
	)
	want := []string{
		"3 [dang_uy3 ubnd3 dang_uy5 ubnd5 hdnd9] Niêm yết lịch. 2024-12-31 an [f1]",
		"5 [police] Bổ sung hồ sơ. 2024-12-31  [f2]",
		"6 [ubnd3 btt_mttq3] Sớm. 2024-08-01  [] ! Trước ngày bắt đầu giám sát (01/9/2024); xem lại ngày, năm.",
		"7 [] Chung. 2024-11-30  [] ! Chưa ghi nơi nhận.",
	}
	if diff := cmp.Diff(want, demandLines(s)); diff != "" {
		t.Error(diff)
	}
	if r := s.Rows()[0].Demand.Recommendation; r.Note != "Gấp" || r.Mission != "m" || r.State != model.RecOpen {
		t.Errorf("%+v", r)
	}
}

// TestWhatASheetDoesNotSayClearlyIsAsked, and what is chosen for a word holds in all rows.
func TestWhatASheetDoesNotSayClearlyIsAsked(t *testing.T) {
	s := demandSheet(t,
		"Nơi nhận|Kiến nghị|Hạn trả lời|Người theo dõi|Nhận xét",
		"UBND phường 55|A.|31/2/2024|An|Hồ sơ lưu",
		"UBND phường 55; Đảng ủy|B.|2024|Tran Mai|Trùng.",
		"Sở Nội vụ|||Nguyễn Văn Không Có|Không giống gì",
		"UBND phường Bình Am; Côn an phường 3|C.",
		"HĐND phường 5, UBND|§¸ng ñy ph\u00adêng ®· chØ ®¹o tèt c«ng t¸c tiÕp c«ng d©n",
	)
	want := []string{
		"2 [] A.   [] | Hạn trả lời: không có ngày 31/2/2024: tháng 02 năm 2024 có 29 ngày. | Chưa rõ “UBND phường 55” là cơ quan nào. ?ủy ban nhân dân Phường 5 | Chưa rõ “An” là ai; người được ghi ở trang Người, cơ quan. ?lê Thị An | Chưa rõ “Hồ sơ lưu” là nhận xét nào. ?hồ sơ lưu thiếu bút lục. ?hồ sơ lưu thiếu chữ ký.",
	}
	got := demandLines(s)
	if diff := cmp.Diff(want, got[:1]); diff != "" {
		t.Error(diff)
	}
	for i, words := range map[int][]string{
		1: {"“UBND phường 55”", "“Đảng ủy” là cơ quan nào", "chỉ có năm 2024", "“Tran Mai” là ai", "“Trùng.” là nhận xét"},
		2: {"Chưa ghi kiến nghị.", "“Sở Nội vụ”", "“Nguyễn Văn Không Có”", "“Không giống gì”"},
		3: {"?ủy ban nhân dân Phường Bình An", "?công an Phường 3"},
		4: {"[hdnd5]", "“UBND” là cơ quan nào", "bảng mã cũ"},
	} {
		for _, w := range words {
			if !strings.Contains(got[i], w) {
				t.Errorf("row %d does not say %q: %s", i, w, got[i])
			}
		}
	}
	for _, p := range s.Rows()[0].Problems {
		if len(p.Near) > 0 {
			s.Choose(p, p.Near[0].ID)
		}
	}
	for _, p := range s.Rows()[1].Problems[1:] {
		s.Choose(p, map[model.PasteRole]string{"addressees": "dang_uy3", "follower": "mai", "findings": "f4"}[p.Role])
	}
	want = []string{
		"2 [ubnd5] A.   [f2] | Hạn trả lời: không có ngày 31/2/2024: tháng 02 năm 2024 có 29 ngày.",
		"3 [ubnd5 dang_uy3] B.  mai [f4] | Hạn trả lời: chỉ có năm 2024; hãy ghi cả ngày, tháng: 01/7/2024, hoặc để trống.",
	}
	got = demandLines(s)[:2]
	got[0] = strings.Replace(got[0], " an [", "  [", 1)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestASheetWithoutRowsOrHeadings(t *testing.T) {
	for _, cells := range [][][]string{nil, {{"Nơi nhận", "Kiến nghị"}}, {{""}}} {
		if _, err := model.NewDemandSheet(demandChoices(), cells, ""); model.CodeOf(err) != model.Missing {
			t.Errorf("%v: %v", cells, err)
		}
	}
	want := []string{"1 [dang_uy3] Niêm yết. 2024-11-30  []"}
	if diff := cmp.Diff(want, demandLines(demandSheet(t, "Đảng ủy Phường 3|Niêm yết."))); diff != "" {
		t.Error(diff)
	}
	long := demandSheet(t, strings.Repeat("a", model.MaxText+1))
	if got := demandLines(long)[0]; !strings.Contains(got, " | ") {
		t.Error("a text that is too long is taken")
	}
}
