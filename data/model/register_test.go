package model_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
)

func TestLinesOfARegister(t *testing.T) {
	paper := func(uid model.UID, number string, day model.Date) model.RegisterRow {
		return model.RegisterRow{Document: model.Document{Meta: model.Meta{UID: uid}, Number: number, Day: day}}
	}
	void := model.RegisterRow{Use: model.NumberUse{Meta: model.Meta{UID: "void"}, Number: 9, Day: "2024-03-02", State: model.VoidNo}}
	rows := []model.RegisterRow{
		paper("c", "10/KH-MTTQ-BTT", "2024-03-02"), void, paper("a", "02/TB-MTTQ-BTT", "2024-03-02"), paper("z", "77/QĐ", "2024-01-05"), paper("b", "không số", "2024-03-02"),
	}
	model.SortRegister(rows)
	var got []string
	for _, r := range rows {
		got = append(got, string(r.UID())+" "+r.Number()+" "+string(r.Day()))
	}
	want := "z 77/QĐ 2024-01-05;b không số 2024-03-02;a 02/TB-MTTQ-BTT 2024-03-02;void 09 2024-03-02;c 10/KH-MTTQ-BTT 2024-03-02"
	if strings.Join(got, ";") != want {
		t.Errorf("got %s", strings.Join(got, ";"))
	}
}
