package service_test

import (
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// TestTheTemplateOfRecommendationsIsUnderstood: its headings are those that the reading knows, and it names whom one may write to.
func TestTheTemplateOfRecommendationsIsUnderstood(t *testing.T) {
	c := &model.FollowUpChoices{
		Mission: "m", People: []model.Person{{Meta: model.Meta{UID: "p"}, FullName: "Lê An"}},
		Bodies: []model.BodyChoice{
			{FollowBody: model.FollowBody{UID: "b", Kind: model.PartyCommittee, Name: "Đảng ủy Phường 3"}, Near: true},
			{FollowBody: model.FollowBody{UID: "far", Kind: model.PartyCommittee, Name: "Đảng ủy Phường 9"}},
		},
	}
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := service.RecommendationTemplate(c).Write(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	cells, err := service.ReadSheet(t.Context(), path)
	if err != nil || len(cells) != 1 {
		t.Fatalf("%q, %v", cells, err)
	}
	s, err := model.NewDemandSheet(c, append(cells, []string{"Đảng ủy Phường 3", "Làm."}), "2024-10-01")
	if err != nil || len(s.Rows()) != 1 || s.Rows()[0].Demand.To[0] != "b" || s.Rows()[0].Demand.Recommendation.Text != "Làm." {
		t.Errorf("%+v, %v", s, err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := f.GetRows("Hướng dẫn")
	if err != nil || len(rows) < 8 || rows[len(rows)-2][1] != "Đảng ủy Phường 3" || rows[len(rows)-1][1] != "Lê An" {
		t.Errorf("guide %q, %v", rows, err)
	}
}
