package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

// about makes a finding about units.
func about(text string, wards ...model.UID) model.DossierFinding {
	return model.DossierFinding{Finding: model.Finding{Kind: model.Limitation, Topic: "t1", State: model.FindingDraft, Text: text}, Wards: wards}
}

func TestMergeGroups(t *testing.T) {
	d := pasteDossier()
	other := about("Trả lời người dân còn chậm.", "5")
	other.Finding.Topic = "t2"
	gone := about("Trả lời người dân còn chậm.", "11")
	gone.Finding.State = model.FindingMerged
	withdrawn := gone
	withdrawn.Finding.State = model.FindingWithdrawn
	d.Findings = []model.DossierFinding{
		about("Trả lời người dân còn chậm.", "3"),      // 0
		about("Sổ tiếp công dân ghi thiếu ngày.", "3"), // 1
		about("TRẢ LỜI NGƯỜI DÂN CÒN CHẬM", "11"),      // 2: equal to 0
		other,           // 3: another topic
		gone, withdrawn, // 4, 5
		about("Việc trả lời người dân ở Phường 3 còn chậm, chưa đúng hạn.", "3"), // 6
		about("Việc trả lời người dân ở Phường Tân Định còn chậm", "Tân Định"),   // 7: near 0, nearer 6
		about("", "5"),                                  // 8: nothing to compare
		about("Chưa có.", "5"), about("Chưa đủ.", "11"), // 9, 10: too short to be near
		about("Sổ tiếp công dân ghi thiếu ngày tháng.", "3"),                                    // 11: near 1, but of the same unit
		about("Hòm thư góp ý đặt ở nơi khó thấy."), about("Hòm thư góp ý: đặt ở nơi khó thấy!"), // 12, 13: one text twice
		about("Lịch niêm yết tại trụ sở UBND Phường 3 bị mờ, khó đọc.", "3"),                 // 14
		about("Lịch niêm yết tại trụ sở UBND phường Đức Nhuận bị mờ, khó đọc.", "Đức Nhuận"), // 15: equal but for the units
	}
	d.Wards = append(d.Wards, model.DossierWard{Ward: "unnamed"})
	d.Findings = append(d.Findings, about("Đơn vị không tên.", "unnamed"))
	got := model.MergeGroups(d)
	want := []model.MergeGroup{{Equal: true, Findings: []int{0, 2}}, {Findings: []int{6, 7}}, {Equal: true, Findings: []int{12, 13}}, {Equal: true, Findings: []int{14, 15}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := d.Standing(); n != len(d.Findings)-1 {
		t.Errorf("%d findings stand", n)
	}
	for range 5 {
		if diff := cmp.Diff(got, model.MergeGroups(d)); diff != "" {
			t.Fatalf("another answer for the same dossier: %s", diff)
		}
	}
}

// TestNearestLeader: a text near to two groups goes to the nearer, and to the earlier of equally near ones.
func TestNearestLeader(t *testing.T) {
	d := pasteDossier()
	d.Findings = []model.DossierFinding{
		about("một hai ba bốn năm sáu bảy tám", "3"), about("một hai ba bốn năm không chín mười", "5"), about("một hai ba bốn năm sáu chín mười", "11"),
		about("a b c d e f", "3"), about("a b c d g h", "5"), about("a b c d e g", "11"),
	}
	want := []model.MergeGroup{{Findings: []int{1, 2}}, {Findings: []int{3, 5}}}
	if diff := cmp.Diff(want, model.MergeGroups(d)); diff != "" {
		t.Error(diff)
	}
}

func TestMergedProposal(t *testing.T) {
	d := pasteDossier()
	a, b, c := about("Ngắn.", "11"), about("Dài hơn một chút.", "3"), about("Chung.")
	a.Finding.State, b.Finding.State = model.FindingConfirmed, model.FindingConfirmed
	a.Finding.Session, a.Finding.Author, a.Finding.Evidence, a.Finding.Severity = "s", "Lan", "BC 1", model.Serious
	b.Finding.Session, b.Finding.Author, b.Finding.Evidence, b.Finding.Severity = "s", "Lan", "BC 2", model.Minor
	b.Finding.InConclusion = true
	c.Finding.Evidence = "BC 2"
	d.Findings = []model.DossierFinding{a, b, c, about("Nữa.", "3"), about("5", "5"), about("d", "Tân Định", "Đức Nhuận"), about("x", "x3")}
	two := d.Merged([]int{0, 1})
	want := model.DossierFinding{
		Finding: model.Finding{
			Kind: model.Limitation, Topic: "t1", Text: "Dài hơn một chút.", InConclusion: true, Session: "s", Author: "Lan", Evidence: "BC 1; BC 2",
			Severity: model.Serious, State: model.FindingConfirmed,
		},
		Wards: []model.UID{"3", "11"},
	}
	if diff := cmp.Diff(want, two); diff != "" {
		t.Error(diff)
	}
	if f := d.Merged([]int{0, 2}); f.Wards != nil || f.Finding.State != model.FindingDraft || f.Finding.Session != "" || f.Finding.Author != "" {
		t.Errorf("with a common one: %+v", f)
	}
	if f := d.Merged([]int{1, 3}); len(f.Wards) != 1 || f.Finding.Evidence != "BC 2" {
		t.Errorf("two of one unit: %+v", f)
	}
	if f := d.Merged([]int{0, 1, 4, 5, 6}); f.Wards != nil {
		t.Errorf("all units named are not all units: %v", f.Wards)
	}
}

func TestSections(t *testing.T) {
	cases := map[string][]string{
		"": nil, "một": {"một"}, "một\nhai": {"một\nhai"}, " một \r\n\r\n\r\n \r\nhai\nba\n\n": {"một", "hai\nba"}, "a\n\n\n\nb": {"a", "b"},
	}
	for text, want := range cases {
		if diff := cmp.Diff(want, model.Sections(text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestFindingPatch(t *testing.T) {
	kind, topic, yes, no, severity, state, wards := model.Limitation, model.UID("t"), true, false, model.Serious, model.FindingConfirmed, []model.UID{"3"}
	cases := []struct {
		patch model.FindingPatch
		n     int
		want  string
	}{
		{model.FindingPatch{Kind: &kind}, 3, "Chuyển 3 nhận xét sang “Hạn chế”"},
		{model.FindingPatch{Kind: &kind, Topic: &topic}, 1, "Chuyển nhận xét sang “Hạn chế”"},
		{model.FindingPatch{Topic: &topic}, 2, "Chuyển 2 nhận xét sang nội dung khác"},
		{model.FindingPatch{InConclusion: &yes}, 2, "Đưa 2 nhận xét vào kết luận"},
		{model.FindingPatch{InConclusion: &no}, 1, "Đưa nhận xét ra khỏi kết luận"},
		{model.FindingPatch{State: &state}, 2, "Chuyển 2 nhận xét sang “Đã chốt”"},
		{model.FindingPatch{Wards: &wards}, 2, "Đổi đơn vị của 2 nhận xét"},
		{model.FindingPatch{Severity: &severity}, 2, "Sửa 2 nhận xét"},
		{model.FindingPatch{Severity: &severity, InConclusion: &yes}, 2, "Sửa 2 nhận xét"},
	}
	for _, c := range cases {
		if got := c.patch.Action(c.n); got != c.want {
			t.Errorf("%+v is called %q, want %q", c.patch, got, c.want)
		}
	}
	all := model.FindingPatch{Kind: &kind, Topic: &topic, InConclusion: &yes, Severity: &severity, State: &state}
	f := all.Apply(model.Finding{State: model.FindingDraft, Text: "x"})
	if f != (model.Finding{Kind: kind, Topic: topic, InConclusion: true, Severity: severity, State: state, Text: "x"}) {
		t.Errorf("%+v", f)
	}
	if m := all.Apply(model.Finding{State: model.FindingMerged}); m.State != model.FindingMerged || m.Stands() || !f.Stands() {
		t.Errorf("a merged finding became %q", m.State)
	}
}

func TestCopyForAnotherUnit(t *testing.T) {
	f := about("Chậm.", "3")
	f.Finding.UID, f.Finding.Version, f.Finding.Session, f.Finding.Evidence, f.Finding.State, f.Finding.Ord = "u", 3, "s", "BC 1", model.FindingConfirmed, 4
	got := f.CopyFor("5")
	want := about("Chậm.", "5")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !got.Concerns("5") || got.Concerns("3") || !about("x").Concerns("3") {
		t.Error("whom a finding concerns")
	}
}

func BenchmarkMergeGroups10000(b *testing.B) {
	d := pasteDossier()
	for i := range 10_000 {
		d.Findings = append(d.Findings, about(fmt.Sprint(strings.Repeat("Việc trả lời người dân còn chậm ", 3), "ở khu phố ", i/7, " tổ ", i%50), d.Wards[i%6].Ward))
	}
	for b.Loop() {
		model.MergeGroups(d)
	}
}

func TestSameWords(t *testing.T) {
	d := pasteDossier()
	got := model.SameWords(d, []model.UnitText{
		{Text: "Sổ của Phường 3 ghi thiếu ngày.", Wards: []model.UID{"3"}},
		{Text: "Hòm thư đặt ở nơi khó thấy."},
		{Text: " - "},
		{Text: "SỔ CỦA PHƯỜNG TÂN ĐỊNH GHI THIẾU NGÀY", Wards: []model.UID{"Tân Định"}},
		{Text: "Sổ của Phường 3 ghi thiếu ngày.", Wards: []model.UID{"11"}}, // the name is not its own
		{Text: "Hòm thư: đặt ở nơi khó thấy", Wards: []model.UID{"3"}},
		{Text: "-"},
	})
	if diff := cmp.Diff([][]int{{0, 3}, {1, 5}}, got); diff != "" {
		t.Error(diff)
	}
}
