package firstrun

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Check is the page that checks the keyboard: the sample to be typed, how each word came out, what to set.
type Check struct {
	done   func()
	field  *widgets.BaseEntry
	words  *widgets.DataList[Word]
	title  *widgets.Heading
	text   *widget.Label
	box    *canvas.Rectangle
	column *fyne.Container
	body   fyne.CanvasObject
}

var wordBadges = map[WordState]widgets.Badge{
	WordWaits: {Word: "Chưa gõ", Tone: widgets.Plain},
	WordRight: {Word: "Đúng", Tone: widgets.Good},
	WordWrong: {Word: "Sai", Tone: widgets.Bad},
}

// wordBadge says how a word came out, or that it is being typed.
func wordBadge(w Word) widgets.Badge {
	if w.State == WordWaits && w.Got != "" {
		return widgets.Badge{Word: "Đang gõ", Tone: widgets.Plain}
	}
	return wordBadges[w.State]
}

// NewCheck makes the page; done goes back to where one came from.
func NewCheck(done func()) *Check {
	p := &Check{done: done}
	// The text is looked at as it came in: nothing cleans it, nothing changes it.
	p.field = widgets.NewEntry(nil)
	p.field.Width = 420
	p.field.OnChanged = func(typed string) { p.show(Diagnose(typed)) }
	p.words = widgets.NewDataList(widgets.ListConfig[Word]{
		Columns: []widgets.Column[Word]{
			{ID: "want", Label: "Cần gõ", Width: 130, Bold: true, Text: func(w Word) string { return w.Want }},
			{ID: "got", Label: "Máy nhận được", Text: func(w Word) string { return w.Got }},
			{ID: "state", Label: "Kết quả", Width: 110, Badge: wordBadge},
		},
		Key: func(w Word) string { return w.Want }, Fold: model.Fold, Places: present.Places,
	})
	p.title = widgets.NewHeading("")
	p.text = widget.NewLabel("")
	p.text.Wrapping = fyne.TextWrapWord
	p.lay()
	p.show(Diagnose(""))
	return p
}

func (p *Check) lay() {
	intro := widget.NewLabel("Gõ câu mẫu vào ô dưới bằng bộ gõ tiếng Việt của máy (UniKey, EVKey). Chương trình chỉ xem, không sửa chữ nào trong ô.")
	intro.Wrapping = fyne.TextWrapWord
	sample := canvas.NewText(Sample, fynetheme.Color(fynetheme.ColorNameForeground))
	sample.TextSize, sample.TextStyle.Bold = 20, true
	p.box = canvas.NewRectangle(fynetheme.Color(theme.ColorPlainSoft))
	verdict := container.NewStack(p.box, container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), container.NewVBox(p.title, widgets.Flush(p.text))))
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewButton("Gõ lại", p.again), widgets.NewButton("Đóng", p.done))
	p.column = container.New(layout.NewCustomPaddedVBoxLayout(10), widgets.NewPageHeading("Kiểm tra gõ tiếng Việt"), widgets.Flush(intro), sample,
		widgets.NewNarrowFormRow("Gõ vào đây", p.field).Tight(),
		container.New(fixedHeight{9 * theme.RowHeight}, p.words), verdict, buttons)
	p.body = container.New(layout.NewCustomPaddedLayout(14, 14, 18, 18), widgets.NewVScroll(container.New(leftColumn{720}, p.column)))
}

// show says how the sample came out so far.
func (p *Check) show(d Diagnosis) {
	p.words.SetRows(d.Words)
	advice := AdviceFor(d.Fault)
	switch {
	case d.Done:
		p.say(theme.ColorGoodSoft, "Gõ đúng", "Bộ gõ đã đặt đúng, chữ gõ vào được lưu và in đúng dấu.")
	case advice.Title != "":
		lines := []string{advice.Why}
		for i, s := range advice.Steps {
			lines = append(lines, fmt.Sprintf("%d. %s", i+1, s))
		}
		p.say(theme.ColorBadSoft, advice.Title, strings.Join(lines, "\n"))
	case d.Words[0].Got == "":
		p.say(theme.ColorPlainSoft, "Chưa gõ", "Kết quả hiện ở đây trong lúc gõ.")
	default:
		p.say(theme.ColorPlainSoft, "Đang gõ", "Các chữ đã gõ đều đúng; gõ tiếp cho hết câu.")
	}
}

func (p *Check) say(ground fyne.ThemeColorName, title, text string) {
	p.box.FillColor = fynetheme.Color(ground)
	p.box.Refresh()
	p.title.SetText(title)
	p.text.SetText(text)
	p.column.Refresh()
}

// again empties the field.
func (p *Check) again() {
	p.field.SetValue("")
	p.show(Diagnose(""))
	widgets.FocusOn(p.body, p.field)
}

// Content is the page as it stands in the window.
func (p *Check) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the field.
func (p *Check) First() fyne.Focusable { return p.field }

// Reload has nothing to read.
func (p *Check) Reload() {}

// Leave has nothing to stop.
func (p *Check) Leave() {}

// Back goes back to where one came from (Esc).
func (p *Check) Back() bool {
	p.done()
	return true
}

// Topic is the page's chapter of the guide.
func (p *Check) Topic() string { return "go-tieng-viet" }
