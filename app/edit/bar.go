package edit

import (
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

// draftBar offers texts that were being typed when the program ended, or the page went.
type draftBar struct {
	drafts      []model.DraftText
	words       *widget.Label
	content     *fyne.Container
	changed     func()
	taken, gone func([]model.DraftText)
}

// newDraftBar makes the strip. changed hears that it came or went and may be nil; taken gets the texts that are wanted
// back, gone those that are not.
func newDraftBar(changed func(), taken, gone func([]model.DraftText)) *draftBar {
	b := &draftBar{words: widget.NewLabel(""), changed: changed, taken: taken, gone: gone}
	b.words.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	buttons := container.NewHBox(widgets.NewButton("Lấy lại", b.take), widgets.NewButton("Bỏ", b.drop))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), widgets.NewBorder(nil, nil, nil, buttons, b.words))
	b.content = container.NewStack(ground, line)
	b.content.Hide()
	return b
}

func (b *draftBar) offer(drafts []model.DraftText) {
	was := b.content.Visible()
	b.drafts = drafts
	if len(drafts) == 0 {
		b.content.Hide()
	} else {
		b.words.SetText(offerWords(drafts[0]))
		b.content.Show()
	}
	if was != b.content.Visible() && b.changed != nil {
		b.changed()
	}
}

// offerWords says when a text was typed, if that was in an earlier run, and how it begins.
func offerWords(d model.DraftText) string {
	when := ""
	if d.At != "" {
		when = " từ lần trước (" + present.Moment(d.At) + ")"
	}
	text, _, _ := strings.Cut(strings.TrimSpace(d.Text), "\n")
	if text == "" {
		return "Chưa lưu" + when + ": đã xóa hết chữ của ô này."
	}
	return "Chữ chưa lưu" + when + ": “" + present.Short(text, 120) + "”"
}

// take puts the texts back where they were typed.
func (b *draftBar) take() {
	drafts := b.drafts
	b.offer(nil)
	b.taken(drafts)
}

func (b *draftBar) drop() {
	drafts := b.drafts
	b.offer(nil)
	b.gone(drafts)
}
