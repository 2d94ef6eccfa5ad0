package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

const (
	keyListWidth  = 420
	keyListHeight = 440
)

// keyList shows all keys; typing looks for one, Esc closes.
func (w *Window) keyList(all []widgets.Binding) {
	canvas := w.win.Canvas()
	before, rest := canvas.Focused(), canvas.OnTypedKey()
	var popUp *widget.PopUp
	done := func() {
		popUp.Hide()
		canvas.SetOnTypedKey(rest)
		if before != nil {
			canvas.Focus(before)
		}
	}
	list := widgets.NewDataList(widgets.ListConfig[widgets.Binding]{
		NoHeader: true,
		Columns: []widgets.Column[widgets.Binding]{
			{ID: "key", Width: 130, Bold: true, Text: widgets.Binding.KeyText},
			{ID: "label", Text: func(b widgets.Binding) string { return b.Label }},
		},
		Key: widgets.Binding.KeyText, Fold: model.Fold, TypeAhead: func(b widgets.Binding) string { return b.Label },
	})
	list.SetRows(all)
	head := container.NewBorder(nil, nil, nil, widgets.NewButton("Đóng", done), widgets.NewPageHeading("Phím tắt"))
	content := container.New(layout.NewCustomPaddedLayout(12, 12, 16, 16),
		container.NewBorder(head, nil, nil, nil, container.NewGridWrap(fyne.NewSize(keyListWidth, keyListHeight), list)))
	popUp = widget.NewModalPopUp(content, canvas)
	popUp.Show()
	canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			done()
		}
	})
	canvas.Focus(list)
}
