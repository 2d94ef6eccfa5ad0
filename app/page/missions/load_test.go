package missions

import (
	"testing"

	"sogiamsat/data/model"
)

func TestDeadline(t *testing.T) {
	cases := []struct {
		row  model.MissionRow
		want string
	}{
		{model.MissionRow{Deadline: "Báo cáo kết quả", Due: "2024-10-15"}, "15/10/2024 (còn 14 ngày): Báo cáo kết quả"},
		{model.MissionRow{Deadline: "Báo cáo kết quả"}, "Báo cáo kết quả"},
		{model.MissionRow{}, ""},
	}
	for _, c := range cases {
		if got := deadline(c.row, "2024-10-01"); got != c.want {
			t.Errorf("%+v: %q, want %q", c.row, got, c.want)
		}
	}
}

func TestNextCodeIsFree(t *testing.T) {
	row := func(code string) model.MissionRow { return model.MissionRow{Mission: model.Mission{Code: code}} }
	if got := nextCode([]model.MissionRow{row("GS-2024-01"), row("gs-2024-02"), row("X")}, "2024-10-01"); got != "GS-2024-03" {
		t.Errorf("got %s", got)
	}
}

func TestUnknownDaysComeLast(t *testing.T) {
	if compareDates("", "2024-01-01") <= 0 || compareDates("2024-01-01", "") >= 0 || compareDates("2024-01-01", "2024-01-02") >= 0 || compareDates("", "") != 0 {
		t.Error("wrong order of days")
	}
}
