package missions_test

import (
	"context"
	"testing"

	"sogiamsat/app/page/missions"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/model"
)

type fake struct{}

func (fake) Missions(context.Context, model.Date) ([]model.MissionRow, error) {
	var m model.Mission
	m.Code, m.Theme, m.State = "PN-2023-01", "việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU", model.InProgress
	m.ShortTheme = "Giám sát thực hiện QĐ 935, 936"
	m.UID = "a"
	m.PeriodFrom, m.PeriodTo = "2023-08-28", "2023-09-08"
	n := m
	n.UID, n.Code, n.ShortTheme, n.State = "b", "PN-2023-02", "", model.Concluded
	return []model.MissionRow{
		{Mission: m, Wards: []string{"Phường 3", "Phường 5", "Phường 9", "Phường 11", "Phường 13", "Phường 15"}, Findings: 48, Open: 12, Overdue: 3, Deadline: "Báo cáo kết quả giám sát", Due: "2023-09-23"},
		{Mission: n, Wards: []string{"Phường 3"}, Findings: 4, Open: 2},
	}, nil
}
func (fake) SaveMission(_ context.Context, m model.Mission) (model.Mission, error) { return m, nil }
func (fake) Delete(context.Context, model.Noun, model.UID) error                   { return nil }
func (fake) OnChange(func(model.Change)) func()                                    { return func() {} }

type shell struct{}

func (shell) OpenMission(model.UID)               {}
func (shell) Failed(error)                        {}
func (shell) WidthOf(_ string, f float32) float32 { return f }
func (shell) SetWidth(string, float32)            {}

func TestLook(t *testing.T) {
	s := pagetest.New(t)
	var timer tasktest.Timer
	p := missions.New(missions.Config{Store: fake{}, Shell: shell{}, Runner: task.Inline, After: timer.After, Today: func() model.Date { return "2023-09-08" }})
	s.Show(p.Content())
	s.Window.Canvas().Focus(p.First())
	s.Picture("missions")
}
