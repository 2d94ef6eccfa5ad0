package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// card is a question or a message over the window. Esc closes it, the last button stands right and has the keyboard
// unless a field takes it.
type card struct {
	popUp *widget.PopUp
	back  fyne.Focusable
	win   fyne.Window
}

const cardWidth = 460

func (w *Window) openCard(title string, body fyne.CanvasObject, buttons ...*widgets.Button) *card {
	c := &card{win: w.win, back: w.win.Canvas().Focused()}
	row := container.NewHBox(layout.NewSpacer())
	for _, b := range buttons {
		b.OnKey = c.escape
		row.Add(b)
	}
	content := container.New(layout.NewCustomPaddedLayout(12, 12, 16, 16),
		container.NewBorder(widgets.NewPageHeading(title), row, nil, nil, body))
	c.popUp = widget.NewModalPopUp(content, w.win.Canvas())
	c.popUp.Show()
	height := max(content.MinSize().Height, 120)
	c.popUp.Resize(fyne.NewSize(cardWidth, height))
	c.popUp.Resize(fyne.NewSize(cardWidth, max(content.MinSize().Height, 120)))
	if len(buttons) > 0 {
		w.win.Canvas().Focus(buttons[len(buttons)-1])
	}
	return c
}

func (c *card) escape(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyEscape {
		return false
	}
	c.close()
	return true
}

// close gives the keyboard back to where it was.
func (c *card) close() {
	c.popUp.Hide()
	if c.back != nil {
		c.win.Canvas().Focus(c.back)
	}
}

func paragraph(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return container.New(textLayout{}, l)
}

// textLayout gives a wrapped text the width of a card before its height is asked.
type textLayout struct{}

func (textLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	const width = cardWidth - 40
	o[0].Resize(fyne.NewSize(width, o[0].MinSize().Height))
	return fyne.NewSize(width, o[0].MinSize().Height)
}

func (textLayout) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// problem says what went wrong, why, and what to do.
func (w *Window) problem(p present.Problem) {
	text := strings.TrimSpace(strings.Join([]string{p.Text, p.Hint}, "\n\n"))
	if p.Code == "" && w.deps.LogPath != "" {
		text += "\n\nNhật ký: " + w.deps.LogPath
	}
	w.message(p.Title, text)
}

func (w *Window) message(title, text string) {
	var c *card
	c = w.openCard(title, paragraph(text), widgets.NewButton("Đóng", func() { c.close() }))
}

// AskReason lets the user type why; the act waits until something is typed.
func (w *Window) AskReason(title, act string, done func(reason string)) {
	var c *card
	reason := widgets.NewTextArea(3, model.CleanText)
	do := func() {
		if reason.Value() == "" {
			reason.SetError("Hãy ghi lý do.")
			return
		}
		c.close()
		done(reason.Value())
	}
	reason.OnEnter = do
	c = w.openCard(title, container.New(layout.NewCustomPaddedLayout(8, 8, 0, 0), reason),
		widgets.NewButton("Bỏ", func() { c.close() }), widgets.NewMainButton(act, do))
	reason.OnKey = c.escape
	w.win.Canvas().Focus(reason)
}

// keyList shows all keys.
func (w *Window) keyList(all []widgets.Binding) {
	list := widgets.NewDataList(widgets.ListConfig[widgets.Binding]{
		NoHeader: true,
		Columns: []widgets.Column[widgets.Binding]{
			{ID: "key", Width: 130, Bold: true, Text: widgets.Binding.KeyText},
			{ID: "label", Text: func(b widgets.Binding) string { return b.Label }},
		},
		Key: widgets.Binding.KeyText, Fold: model.Fold, TypeAhead: func(b widgets.Binding) string { return b.Label },
	})
	list.SetRows(all)
	var c *card
	body := container.NewGridWrap(fyne.NewSize(cardWidth-40, 420), list)
	c = w.openCard("Phím tắt", body, widgets.NewButton("Đóng", func() { c.close() }))
}
