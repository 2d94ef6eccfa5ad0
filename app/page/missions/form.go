package missions

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// form is the small form for a new mission; it stands above the list while it is open. Nothing is written before its
// button, but what is typed is kept as a draft.
type form struct {
	page     *Page
	edit     *edit.Form[model.Mission]
	copyFrom *model.Mission // the mission it is made from, nil for none
	order    model.MissionCopy
	copied   model.CopiedMission

	heading     *widgets.Heading
	code, theme *widgets.BaseEntry
	from, to    *widgets.DateEntry
	wards       *widgets.CheckBox
	bodies      *widgets.CheckBox
	copyRow     fyne.CanvasObject
	accept      *widgets.Button
	content     *fyne.Container
}

func newForm(p *Page) *form {
	f := &form{page: p}
	f.edit = edit.NewForm(edit.FormConfig[model.Mission]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: &p.pending,
		Save: f.write, Meta: func(m *model.Mission) *model.Meta { return &m.Meta }, Noun: "mission",
		Parent: func(m model.Mission) model.Ref {
			if f.copyFrom != nil {
				return model.Ref{Noun: "mission", UID: f.copyFrom.UID}
			}
			return model.Ref{Noun: "office", UID: m.Office}
		},
		Button: f.save,
		Saved:  f.saved,
	})
	f.code = edit.Line(f.edit, "code", func(m *model.Mission) *string { return &m.Code })
	f.code.Width = 180
	f.theme = edit.Area(f.edit, "theme", 2, func(m *model.Mission) *string { return &m.Theme })
	f.theme.SetHelp("Viết tiếp sau chữ “giám sát”: việc lãnh đạo, chỉ đạo ...")
	f.from = edit.Day(f.edit, "period_from", p.config.Today, func(m *model.Mission) *model.Date { return &m.PeriodFrom })
	f.to = edit.Day(f.edit, "period_to", p.config.Today, func(m *model.Mission) *model.Date { return &m.PeriodTo })
	f.wards = widgets.NewCheckBox("Chép cả đơn vị", func(on bool) { f.allowBodies(on) })
	f.bodies = widgets.NewCheckBox("và cơ quan được giám sát", nil)
	f.accept = widgets.NewMainButton("", f.save)
	f.heading = widgets.NewHeading("")
	f.layOut()
	return f
}

func (f *form) layOut() {
	period := widgets.NewFormRow("Thời gian", container.NewHBox(f.from, widget.NewLabel("đến"), f.to))
	period.SetNoted(widgets.EitherNote(f.from, f.to))
	giveUp := widgets.NewButton("Bỏ", func() { f.close() })
	f.copyRow = widgets.NewFormRow("", container.NewHBox(f.wards, f.bodies)).Tight()
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0), f.heading, container.New(layout.NewCustomPaddedLayout(4, 0, 0, 0), f.edit.DraftBar(f.refresh)),
		widgets.NewNarrowFormRow("Mã", f.code), widgets.NewFormRow("Chuyên đề", f.theme),
		period, f.copyRow, widgets.NewFormRow("", container.NewHBox(f.accept, giveUp)))
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorHeading))
	f.content = container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(6, 0, 10, 12), rows))
	f.content.Hide()
}

func (f *form) refresh() { f.page.body.Refresh() }

// fields are those the keyboard can stand in.
func (f *form) fields() []fyne.Focusable {
	all := []fyne.Focusable{f.theme, f.code, f.from, f.to, f.accept}
	if f.copyFrom != nil {
		all = append(all, f.wards, f.bodies)
	}
	return all
}

// open shows what is proposed for a new mission, made from an older one or from nothing. The caret is in what nobody can
// propose: the theme, or the days of a copy.
func (f *form) open(m model.Mission, copyFrom *model.Mission) {
	f.edit.GiveUp()
	f.copyFrom = copyFrom
	first := fyne.Focusable(f.theme)
	if copyFrom == nil {
		f.copyRow.Hide()
		f.heading.SetText("Cuộc giám sát mới")
		f.accept.SetText("Lập cuộc giám sát")
	} else {
		f.copyRow.Show()
		f.wards.SetValue(false)
		f.bodies.SetValue(false)
		f.allowBodies(false)
		f.heading.SetText("Chép từ " + copyFrom.Code + ": căn cứ, nội dung, chữ của đề cương, đoàn giám sát")
		f.accept.SetText("Chép cuộc giám sát")
		first = f.from
	}
	f.edit.Open(m)
	f.content.Show()
	f.refresh()
	f.page.focus(first)
}

// allowBodies lets bodies be ticked only along with their units.
func (f *form) allowBodies(on bool) {
	if on {
		f.bodies.Enable()
		return
	}
	f.bodies.SetValue(false)
	f.bodies.Disable()
}

// close hides the form and forgets what is in it; it says whether it was open.
func (f *form) close() bool {
	if !f.content.Visible() {
		return false
	}
	f.edit.GiveUp()
	f.hide()
	return true
}

func (f *form) hide() {
	f.content.Hide()
	f.refresh()
	f.page.focus(f.page.First())
}

// save is the button.
func (f *form) save() {
	f.order = model.MissionCopy{Wards: f.wards.Value(), Bodies: f.bodies.Value()}
	if f.copyFrom != nil {
		f.order.From = f.copyFrom.UID
	}
	f.edit.Press()
}

// write makes the mission, away from the window.
func (f *form) write(ctx context.Context, m model.Mission) (model.Mission, error) {
	order := f.order
	if order.From == "" {
		return f.page.config.Store.SaveMission(ctx, m)
	}
	order.Mission = m
	copied, err := f.page.config.Store.CopyMission(ctx, order)
	f.copied = copied
	return copied.Mission, err
}

// saved opens the new mission and says what of the older one has to be looked at, or could not be taken over.
func (f *form) saved(m model.Mission) {
	lost := f.copied
	f.copied = model.CopiedMission{}
	f.edit.Clear()
	f.hide()
	f.page.config.Shell.OpenPlan(m.UID)
	if text := copyWords(lost); text != "" {
		f.page.config.Shell.Ask(dialogs.Question{Title: "Đã chép thành " + m.Code, Text: text, Keep: "Đóng"})
	}
}

// copyWords say what of a copy has to be looked at and what it does not have, "" for nothing.
func copyWords(c model.CopiedMission) string {
	var lines []string
	if c.Outline {
		lines = append(lines, "Đề cương được chép thành bản nháp ở trang Văn bản. Năm, ngày trong các đoạn viết tay là của cuộc cũ, hãy xem lại.")
	}
	if n := len(c.LostWards); n > 0 {
		lines = append(lines, fmt.Sprintf("Không chép %d đơn vị vì không còn vào ngày của cuộc mới: %s. Hãy chọn đơn vị thay thế ở thẻ Phường và lịch.",
			n, strings.Join(c.LostWards, ", ")))
	}
	if len(c.LostPosts) > 0 {
		lines = append(lines, fmt.Sprintf("Chưa rõ chức vụ vào ngày của cuộc mới: %s. Hãy chọn lại ở thẻ Đoàn.", strings.Join(c.LostPosts, ", ")))
	}
	return strings.Join(lines, "\n")
}
