package mission

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// dateField is a field for a day.
func dateField(today func() model.Date, onChange func(model.Date)) *widgets.DateEntry {
	d := widgets.NewDateEntry(widgets.DateConfig{
		Parse: func(typed string) (string, error) {
			day, err := model.ParseDate(typed, today())
			return string(day), err
		},
		Format: func(day string) string { return model.Date(day).Format() },
		Today:  func() string { return string(today()) },
	})
	d.OnChange = func(day string) { onChange(model.Date(day)) }
	return d
}

// lineField is a field of one line.
func lineField(onLeave func(string)) *widgets.BaseEntry {
	e := widgets.NewEntry(model.CleanLine)
	e.OnLeave = onLeave
	return e
}

// areaField is a field of several lines.
func areaField(rows int, onLeave func(string)) *widgets.BaseEntry {
	e := widgets.NewTextArea(rows, model.CleanText)
	e.OnLeave = onLeave
	return e
}

// rowsOf sets form rows one below the other.
func rowsOf(rows ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), rows...)
}

// padded leaves the usual room around a part of a page.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(10, 8, 10, 10), o)
}

// caption is the heading above a list.
func caption(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// sideBySide sets small fields in one row.
func sideBySide(fields ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedHBoxLayout(8), fields...)
}

// valued is a field that shows a text.
type valued interface {
	SetValue(text string)
	UpdateValue(text string)
}

// show puts a text into a field: of another record (first), or of the same record stored again, which leaves the field
// with the keyboard alone.
func show(first bool, f valued, text string) {
	if first {
		f.SetValue(text)
		return
	}
	f.UpdateValue(text)
}
