package mission

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

type fake struct{ Store }

func (fake) Dossier(context.Context, model.UID, model.Date) (model.Dossier, error) {
	var d model.Dossier
	d.Mission = model.Mission{Code: "PN-2023-01", Theme: "việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Thành ủy", ShortTheme: "Giám sát thực hiện QĐ 935, 936", PeriodFrom: "2023-08-28", PeriodTo: "2023-09-08", ReportingPeriod: "năm 2022 và 6 tháng đầu năm 2023", State: model.InProgress}
	d.Mission.Version = 1
	for i, n := range []string{"3", "5", "9", "11", "13", "15"} {
		w := model.DossierWard{Ward: model.UID(n), Version: model.WardVersion{Kind: model.Phuong, Name: n}}
		for _, k := range []model.BodyKind{model.PartyCommittee, model.PeoplesCommittee, model.FrontBoard} {
			b := model.DossierBody{Body: model.Body{Kind: k, Ward: w.Ward}}
			b.Body.UID = model.UID(n + string(k))
			b.Name = b.Body.BodyName(&w.Version)
			w.Bodies = append(w.Bodies, b)
		}
		if i > 0 {
			s := model.Session{Day: "2023-09-06", State: model.SessionHeld, Ward: w.Ward, ReportOn: "2023-08-20"}
			s.UID, s.Version = model.UID("s"+n), 1
			w.Sessions = []model.Session{s}
		}
		d.Wards = append(d.Wards, w)
	}
	for i, t := range []string{"Công tác tuyên truyền, quán triệt", "Tiếp xúc, đối thoại trực tiếp với Nhân dân", "Việc tiếp thu ý kiến góp ý"} {
		x := model.Topic{Title: t, Ord: i}
		x.UID, x.Version = model.UID(t), 1
		d.Topics = append(d.Topics, x)
	}
	for i, t := range []string{"Tiếp tục tổ chức quán triệt các quyết định đến cán bộ, đảng viên.", "Nâng cao chất lượng đối thoại định kỳ.", "Phân công người theo dõi."} {
		r := model.DossierRecommendation{Recommendation: model.Recommendation{Text: t, Due: "2023-09-30", State: model.RecOpen}}
		r.Recommendation.UID, r.Recommendation.Version = model.UID(t), 1
		for _, w := range d.Wards[:4+i/2] {
			r.Addressees = append(r.Addressees, w.Bodies[i/2])
		}
		d.Recommendations = append(d.Recommendations, r)
	}
	return d, nil
}
func (fake) OnChange(func(model.Change)) func() { return func() {} }

type shell struct{}

func (shell) Failed(error)                          {}
func (shell) Say(string)                            {}
func (shell) AskReason(_, _ string, _ func(string)) {}
func (shell) WidthOf(_ string, f float32) float32   { return f }
func (shell) SetWidth(string, float32)              {}

func TestLook(t *testing.T) {
	s := pagetest.New(t)
	c := Config{Store: fake{}, Shell: shell{}, Runner: task.Inline, Today: func() model.Date { return "2023-09-08" }}
	type page interface {
		Content() fyne.CanvasObject
		First() fyne.Focusable
	}
	head := NewHead(c, func(Tab) {})
	head.SetTab(ScheduleTab)
	for name, p := range map[string]page{"general": NewGeneral(c), "schedule": NewSchedule(c), "recommendations": NewRecommendations(c)} {
		s.Show(fynePage(head, p.Content()))
		s.Window.Resize(fyne.NewSize(1216, 690))
		s.Window.Canvas().Focus(p.First())
		s.Picture(name)
	}
}

func fynePage(h *Head, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(h.Content(), nil, nil, nil, o)
}
