package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// blankPane stands where there are no rows: one sentence and one button.
type blankPane struct {
	widget.BaseWidget
	sentence *widget.Label
	button   *Button
	box      *fyne.Container
}

func newBlankPane() *blankPane {
	p := &blankPane{sentence: widget.NewLabel(""), button: NewButton("", nil)}
	p.sentence.Alignment = fyne.TextAlignCenter
	p.sentence.Wrapping = fyne.TextWrapWord
	p.box = container.New(blankLayout{}, p.sentence, p.button)
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

// CreateRenderer shows sentence and button.
func (p *blankPane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }

func (p *blankPane) tap() {
	if p.Visible() && p.button.Visible() {
		p.button.tap()
	}
}

func (p *blankPane) show(sentence, button string, importance widget.Importance, onTap func()) {
	p.sentence.Importance = importance
	p.sentence.SetText(sentence)
	p.button.OnTap = onTap
	p.button.SetText(button)
	if button == "" {
		p.button.Hide()
	} else {
		p.button.Show()
	}
	p.Show()
	p.box.Refresh()
}

// showState puts the right thing in place of rows: the error, the wait, the empty state or nothing.
func (l *DataList[T]) showState() {
	c := l.config
	switch {
	case l.problem != nil:
		l.blank.show(l.problem.text, "Thử lại", widget.DangerImportance, l.problem.retry)
	case l.waiting:
		l.blank.show("Đang đọc…", "", widget.LowImportance, nil)
	case len(l.rows) == 0 && c.EmptySentence != "":
		l.blank.show(c.EmptySentence, c.EmptyButton, widget.LowImportance, c.OnEmpty)
	default:
		l.blank.Hide()
	}
}

// SetEmpty changes what is said when there are no rows: "Chưa có nhận xét", or "Không tìm thấy" while searching.
func (l *DataList[T]) SetEmpty(sentence, button string, onTap func()) {
	l.config.EmptySentence, l.config.EmptyButton, l.config.OnEmpty = sentence, button, onTap
	l.showState()
}

// blankLayout sets sentence above button, centred, a third down the room.
type blankLayout struct{}

func (blankLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (blankLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	sentence, button := objects[0], objects[1]
	width := min(size.Width, 420)
	sentence.Resize(fyne.NewSize(width, sentence.MinSize().Height))
	wanted := sentence.MinSize().Height
	top := max((size.Height-wanted-40)/3, 0)
	sentence.Move(fyne.NewPos((size.Width-width)/2, top))
	sentence.Resize(fyne.NewSize(width, wanted))
	button.Resize(button.MinSize())
	button.Move(fyne.NewPos((size.Width-button.MinSize().Width)/2, top+wanted+6))
}
