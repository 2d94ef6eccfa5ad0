package findings

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data/model"
)

type fake struct{ Store }

func (fake) Dossier(context.Context, model.UID, model.Date) (model.Dossier, error) {
	d := sample()
	for i := range d.Findings {
		d.Findings[i].Finding.Version = 1
		d.Findings[i].Finding.InConclusion = i != 1
		d.Findings[i].Finding.Text = "Đảng ủy phường đã tổ chức quán triệt, triển khai đầy đủ Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU đến cán bộ, đảng viên, đoàn viên, hội viên và Nhân dân trên địa bàn bằng nhiều hình thức phù hợp."
	}
	return d, nil
}
func (fake) OnChange(func(model.Change)) func()                { return func() {} }
func (fake) Drafts(context.Context) ([]model.DraftText, error) { return nil, nil }

type shell struct{}

func (shell) Failed(error)                        {}
func (shell) Say(string)                          {}
func (shell) WidthOf(_ string, f float32) float32 { return f }
func (shell) SetWidth(string, float32)            {}

func TestLook(t *testing.T) {
	s := pagetest.New(t)
	var timer tasktest.Timer
	p := New(Config{Store: fake{}, Shell: shell{}, Runner: task.Inline, After: timer.After, Today: func() model.Date { return "2023-09-08" }})
	s.Show(p.Content())
	s.Window.Canvas().Focus(p.First())
	p.places.Select("p3")
	focus(p.editor.text)
	s.Window.Resize(fyne.NewSize(1218, 640))
	s.Picture("findings")
}
