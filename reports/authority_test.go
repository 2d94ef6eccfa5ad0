package reports_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/rules"
)

// The lines above a signature in each family's writing (NĐ 30/2020, Phụ lục I, II.7; 36-HD/VPTW).
func TestAuthorityLines(t *testing.T) {
	tests := []struct {
		set, title string
		typed      []string
		want       []string
	}{
		{rules.FrontND30, "Chủ tịch", []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}, []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}},
		{rules.FrontND30, "Phó Chủ tịch", []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"}, []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"}},
		{rules.FrontND30, "Phó Chủ tịch", []string{"KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		{rules.FrontND30, "Chánh Văn phòng", []string{"TL. BAN THƯỜNG TRỰC", "CHÁNH VĂN PHÒNG"}, []string{"TL. BAN THƯỜNG TRỰC", "CHÁNH VĂN PHÒNG"}},
		{rules.FrontND30, "Chủ tịch", nil, []string{"CHỦ TỊCH"}},
		{rules.StateND30, "Phó Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"}, []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		{rules.StateND30, "Phó Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		{rules.StateND30, "Phó Trưởng ban", []string{"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"}, []string{"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"}},
		{rules.Party66, "Phó Bí thư", []string{"TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"}, []string{"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"}},
		{rules.Party66, "Chánh Văn phòng", []string{"TUQ. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"}, []string{"T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"}},
		{rules.FrontND30, "Phó Trưởng ban", []string{"K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"}, []string{"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"}},
	}
	for _, tt := range tests {
		b := withFinding(phuong("3")...)
		b.Signers[0].Post.Title, b.Signers[0].Post.Authority = tt.title, tt.typed
		if diff := cmp.Diff(tt.want, signature(paper(t, b, reports.Options{RuleSet: tt.set})).Authority); diff != "" {
			t.Errorf("%s, %q: %s", tt.set, tt.typed, diff)
		}
	}
}

func TestAuthorityThatCannotBe(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Signers[0].Post.Authority = []string{"KT. CHỦ TỊCH"}
	refused(t, b, reports.Options{}, model.Invalid, "thiếu dòng chức vụ của chính người ký")
	b.Signers[0].Post.Authority = []string{"TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}
	refused(t, b, reports.Options{For: reports.Signature}, model.Invalid, "NĐ 30/2020, Điều 13 khoản 4")
	if got := signature(paper(t, b, reports.Options{})).Authority[0]; got != "TUQ. CHỦ TỊCH" {
		t.Errorf("a draft says %q", got)
	}
	b.Signers[0].Post.ValidTo = "2025-01-01"
	if got := signature(paper(t, b, reports.Options{For: reports.Signature})).Name; got != "Lê Thị Mẫu Đơn" {
		t.Errorf("delegated until a day: %q", got)
	}
	refused(t, b, reports.Options{For: reports.Signature, Signer: "post", Day: "2025-01-01"}, model.Invalid, "không giữ chức vụ Chủ tịch vào ngày 01/01/2025")
}

// A basis begins with the mark of the rule set.
func TestBasesHaveTheSetsMark(t *testing.T) {
	b := withFinding(phuong("3")...)
	b.Bases = []model.Basis{{Meta: model.Meta{UID: "basis"}, Kind: model.DecisionBasis, Number: "935-QĐ/TU", Issuer: "Ban Thường vụ Thành ủy"}}
	for set, want := range map[string]string{rules.FrontND30: "", rules.Party66: "-"} {
		for _, x := range paper(t, b, reports.Options{RuleSet: set}).Blocks {
			if x.Para != nil && x.Para.Role == "basis" && x.Para.Label != want {
				t.Errorf("%s: %q", set, x.Para.Label)
			}
		}
	}
}
