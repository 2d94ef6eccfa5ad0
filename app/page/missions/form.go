package missions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// form is the small form for a new mission; it stands above the list while it is open.
type form struct {
	page     *Page
	mission  model.Mission
	code     *widgets.BaseEntry
	theme    *widgets.BaseEntry
	from, to *widgets.DateEntry
	other    *widget.Label // what concerns no field of the form
	content  *fyne.Container
}

func newForm(p *Page) *form {
	f := &form{page: p, code: widgets.NewEntry(model.CleanLine), theme: widgets.NewTextArea(2, model.CleanText), other: widget.NewLabel("")}
	f.code.Width = 180
	f.theme.SetHelp("Viết tiếp sau chữ “giám sát”: việc lãnh đạo, chỉ đạo ...")
	f.from, f.to = p.dateField(), p.dateField()
	f.other.Importance = widget.DangerImportance
	f.other.Wrapping = fyne.TextWrapWord
	f.other.Hide()
	save := widgets.NewMainButton("Lập cuộc giám sát", f.save)
	giveUp := widgets.NewButton("Bỏ", func() { f.close() })
	period := widgets.NewFormRow("Thời gian", container.NewHBox(f.from, widget.NewLabel("đến"), f.to))
	period.SetNoted(widgets.EitherNote(f.from, f.to))
	fields := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Mã", f.code), widgets.NewFormRow("Chuyên đề", f.theme),
		period, f.other, widgets.NewFormRow("", container.NewHBox(save, giveUp)))
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorHeading))
	f.content = container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(10, 0, 10, 12), fields))
	f.content.Hide()
	return f
}

func (p *Page) dateField() *widgets.DateEntry {
	return widgets.NewDateEntry(widgets.DateConfig{
		Parse: func(typed string) (string, error) {
			day, err := model.ParseDate(typed, p.config.Today())
			return string(day), err
		},
		Format: func(day string) string { return model.Date(day).Format() },
		Today:  func() string { return string(p.config.Today()) },
	})
}

// show opens the form with what is proposed; the caret is in the theme, which nobody can propose.
func (f *form) show(m model.Mission) {
	f.mission = m
	f.code.SetValue(m.Code)
	f.theme.SetValue(m.Theme)
	f.from.SetValue(string(m.PeriodFrom))
	f.to.SetValue(string(m.PeriodTo))
	f.tell(nil)
	f.content.Show()
	f.page.body.Refresh()
	focus(f.page.body, f.theme)
}

// close hides the form; it says whether it was open.
func (f *form) close() bool {
	if !f.content.Visible() {
		return false
	}
	f.content.Hide()
	f.page.body.Refresh()
	focus(f.page.body, f.page.First())
	return true
}

// save writes the mission and opens it; what is refused is said at its field. A day that cannot be read keeps the form
// open: it would be lost.
func (f *form) save() {
	for _, day := range []*widgets.DateEntry{f.from, f.to} {
		if day.Text != "" && day.Value() == "" {
			focus(f.page.body, day)
			return
		}
	}
	m := f.mission
	m.Code, m.Theme = f.code.Value(), f.theme.Value()
	m.PeriodFrom, m.PeriodTo = model.Date(f.from.Value()), model.Date(f.to.Value())
	task.Run(f.page.config.Runner, task.Job[model.Mission]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.Mission, error) {
			return f.page.config.Store.SaveMission(ctx, m)
		},
		Done: func(saved model.Mission, err error) {
			f.tell(err)
			if err == nil {
				f.close()
				f.page.config.Shell.OpenMission(saved.UID)
			}
		},
	})
}

// tell shows an error at its field, or above the buttons when it concerns none of them.
func (f *form) tell(err error) {
	p := present.ErrorText(err)
	fields := map[string]interface{ SetError(string) }{"code": f.code, "theme": f.theme, "period_from": f.from, "period_to": f.to}
	for key, field := range fields {
		text := ""
		if key == p.Field && err != nil {
			text = p.Line()
		}
		field.SetError(text)
	}
	f.other.Hide()
	if _, ok := fields[p.Field]; err != nil && !ok {
		f.other.SetText(p.Line())
		f.other.Show()
	}
	f.page.body.Refresh()
}
