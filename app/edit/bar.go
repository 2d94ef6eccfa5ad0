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
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// The keys that answer the strip, wherever the keyboard is; the window binds them.
var (
	TakeDraft = widgets.Binding{Key: fyne.KeyR, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lấy lại chữ chưa lưu"}
	DropDraft = widgets.Binding{Key: fyne.KeyD, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Bỏ chữ chưa lưu"}
)

// barConfig is everything the strip works with.
type barConfig struct {
	Pending *task.Pending
	Shell   sayer
	// Narrow sets the text below the time, where the strip has no room for both beside each other.
	Narrow bool
	// Changed hears that it came or went and may be nil.
	Changed func()
	// Taken gets the texts that are wanted back, Gone those that are not.
	Taken, Gone func([]model.DraftText)
}

// draftBar offers texts that were being typed when the program ended, or the page went.
type draftBar struct {
	config  barConfig
	drafts  []model.DraftText
	words   *widget.Label
	content *fyne.Container
}

// newDraftBar makes the strip. That it came is said with the keys that answer it, for as long as it stands: the buttons are
// many Tabs away.
func newDraftBar(c barConfig) *draftBar {
	b := &draftBar{config: c, words: widget.NewLabel("")}
	b.words.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	buttons := container.NewHBox(widgets.NewButton("Lấy lại", b.take), widgets.NewButton("Bỏ", b.drop))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), widgets.NewBorder(nil, nil, nil, container.NewCenter(buttons), b.words))
	b.content = container.NewStack(ground, line)
	b.content.Hide()
	c.Pending.OnAnswer(b.answer)
	return b
}

func (b *draftBar) offer(drafts []model.DraftText) {
	was := b.content.Visible()
	b.drafts = drafts
	if len(drafts) == 0 {
		b.content.Hide()
	} else {
		words := offerWords(drafts[0])
		if b.config.Narrow {
			words = strings.Replace(words, "): ", "):\n", 1)
		}
		b.words.SetText(words)
		b.content.Show()
	}
	if was == b.content.Visible() {
		return
	}
	said := "Có chữ chưa lưu ở đây: " + TakeDraft.KeyText() + " để lấy lại, " + DropDraft.KeyText() + " để bỏ."
	if was {
		b.config.Shell.Unsay(said)
	} else {
		b.config.Shell.Say(said)
	}
	if b.config.Changed != nil {
		b.config.Changed()
	}
}

// answer takes or drops what is offered; false: nothing is offered where the user could see it.
func (b *draftBar) answer(take bool) bool {
	switch {
	case len(b.drafts) == 0 || !widgets.Seen(b.content):
		return false
	case take:
		b.take()
	default:
		b.drop()
	}
	return true
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
	b.config.Taken(drafts)
}

func (b *draftBar) drop() {
	drafts := b.drafts
	b.offer(nil)
	b.config.Gone(drafts)
	if !b.content.Visible() {
		b.config.Shell.Say("Đã bỏ chữ chưa lưu.")
	}
}
