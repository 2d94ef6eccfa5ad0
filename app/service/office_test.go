package service_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

func TestHeadIsTheOneThatIsPrinted(t *testing.T) {
	office := model.OfficeVersion{
		Header: []model.HeaderLine{{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: false}, {Text: "BAN THƯỜNG TRỰC", Bold: true}},
		Code:   "MTTQ-BTT", Place: "Sông Mai", Separator: "star",
	}
	got, err := service.HeadOf(office, "2024-10-01")
	if err != nil {
		t.Fatal(err)
	}
	want := service.PaperHead{
		Left: office.Header, Separator: "star", Number: "Số:      /TB-MTTQ-BTT", National: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		Motto: "Độc lập - Tự do - Hạnh phúc", PlaceDate: "Sông Mai, ngày      tháng      năm 2024",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	office.Place = "Sông 😀"
	if _, err := service.HeadOf(office, "2024-10-01"); err == nil {
		t.Error("what cannot be printed is shown")
	}
}

func TestRuleSetsOfTheProgram(t *testing.T) {
	sets := service.RuleSets()
	if len(sets) == 0 || sets[0].Code != reports.DefaultRuleSet || sets[0].From != "2020-03-05" || sets[0].Name == "" || sets[0].Basis == "" {
		t.Errorf("%+v", sets)
	}
}
