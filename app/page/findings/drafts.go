package findings

import (
	"context"
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

// keepDraft keeps the text that is being typed, in case the program does not live to save it.
func (e *editor) keepDraft() {
	w := e.page.work
	if w == nil || e.text.Value() == w.kept {
		return
	}
	draft := model.DraftText{Ref: draftRef(w.want.Finding), Field: textField, Text: e.text.Value(), At: e.page.config.Now()}
	e.page.quietly(func(ctx context.Context) error { return e.page.config.Store.KeepDraft(ctx, draft) })
}

// dropDraft forgets the draft of the finding in the editor.
func (e *editor) dropDraft() {
	e.drafts.Stop()
	if w := e.page.work; w != nil {
		ref := draftRef(w.want.Finding)
		e.page.quietly(func(ctx context.Context) error { return e.page.config.Store.DropDraft(ctx, ref, textField) })
	}
}

// quietly does something the user did not ask for; a failure is told in the status line, not in a dialog.
func (p *Page) quietly(do func(ctx context.Context) error) {
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			if err != nil {
				p.config.Shell.Say("Chưa giữ được bản nháp: " + present.ErrorText(err).Line())
			}
		},
	})
}

// draftBar offers a text that was being typed when the program ended.
type draftBar struct {
	page    *Page
	draft   model.DraftText
	words   *widget.Label
	content *fyne.Container
}

func newDraftBar(p *Page) *draftBar {
	b := &draftBar{page: p, words: widget.NewLabel("")}
	b.words.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	buttons := container.NewHBox(widgets.NewButton("Lấy lại", b.take), widgets.NewButton("Bỏ", b.drop))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewBorder(nil, nil, nil, buttons, b.words))
	b.content = container.NewStack(ground, line)
	b.content.Hide()
	return b
}

// lookForDrafts offers what was left from the last time; it asks once, when the page opens.
func (p *Page) lookForDrafts() {
	task.Run(p.config.Runner, task.Job[[]model.DraftText]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.DraftText, error) {
			return p.config.Store.Drafts(ctx)
		},
		Done: func(all []model.DraftText, err error) {
			if draft, ok := keptDraft(all, p.dossier); ok && err == nil {
				p.bar.offer(draft)
			}
		},
	})
}

func (b *draftBar) offer(d model.DraftText) {
	b.draft = d
	b.words.SetText("Có chữ chưa lưu từ lần trước: “" + present.Short(strings.TrimSpace(d.Text), 120) + "”")
	b.content.Show()
	b.page.body.Refresh()
}

// take puts the text back into its finding, or into a new one, and saves it.
func (b *draftBar) take() {
	p, d := b.page, b.draft
	b.hide()
	if f, ok := findingAt(p.dossier, d.UID); ok && d.Noun == "finding" {
		p.showPlaceOf(f)
		p.open(f)
	} else {
		p.Add()
	}
	p.change(func(f *model.DossierFinding) { f.Finding.Text = d.Text })
	if p.work != nil {
		p.editor.show(p.work.want)
		focus(p.body, p.editor.text)
	}
}

func (b *draftBar) drop() {
	d := b.draft
	b.hide()
	b.page.quietly(func(ctx context.Context) error { return b.page.config.Store.DropDraft(ctx, d.Ref, d.Field) })
}

func (b *draftBar) hide() {
	b.content.Hide()
	b.page.body.Refresh()
}

// showPlaceOf goes to the first place a finding stands in.
func (p *Page) showPlaceOf(f model.DossierFinding) {
	if !standsAt(f, p.place) {
		p.places.Select(string(wardsOf(f)[0]))
	}
}
