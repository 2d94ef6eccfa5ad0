package wards

import (
	"context"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// actDraft is where an act that is being filled in is kept: there is one at a time.
var actDraft = model.Ref{Noun: "ward_change"}

const actField = "act"

// actKeep keeps an act that is not written yet, and offers what was left from the last time.
type actKeep struct {
	act     *act
	stopper func()
	empty   string // an act nobody has touched
	kept    string
	words   *widget.Label
	left    model.WardAct
	content *fyne.Container
}

func newActKeep(a *act) *actKeep {
	k := &actKeep{act: a, words: widget.NewLabel("")}
	k.words.Truncation = fyne.TextTruncateEllipsis
	ground := canvas.NewRectangle(fynetheme.Color(theme.ColorWarnSoft))
	buttons := container.NewHBox(widgets.NewButton("Lấy lại", k.take), widgets.NewButton("Bỏ", k.drop))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewBorder(nil, nil, nil, buttons, k.words))
	k.content = container.NewStack(ground, line)
	k.content.Hide()
	return k
}

// text is the act as it is kept: a sentence for people in the first line, the act in the second.
func (k *actKeep) text() string {
	b, err := json.Marshal(k.act.what)
	if err != nil {
		return ""
	}
	var names []string
	for _, f := range k.act.what.Flows {
		names = append(names, k.act.unitTitle(cmpOr(f.From, f.To)))
	}
	for _, n := range k.act.what.Begin {
		names = append(names, n.Name)
	}
	return actTitle(k.act.what.Kind) + " " + k.act.what.Day.Format() + ": " + strings.Join(names, ", ") + "\n" + string(b)
}

// tick keeps the act a while after it was changed.
func (k *actKeep) tick() {
	now := k.text()
	if k.empty == "" {
		k.empty, k.kept = now, now
	}
	if now == k.kept || k.stopper != nil {
		return
	}
	k.stopper = k.act.page.config.After(edit.DraftWait, func() {
		k.stopper = nil
		k.keep()
	})
}

// keep writes the act as it is now; one that nobody has touched is no draft.
func (k *actKeep) keep() {
	now := k.text()
	if now == k.kept || now == k.empty {
		return
	}
	k.kept = now
	k.quietly(func(ctx context.Context) error {
		return k.act.page.config.Store.KeepDraft(ctx, model.DraftText{Ref: actDraft, Field: actField, Text: now})
	})
}

// stop keeps what is not kept yet: the form is left.
func (k *actKeep) stop() {
	if k.stopper != nil {
		k.stopper()
		k.stopper = nil
		k.keep()
	}
}

// forget drops the draft: the act was written or given up.
func (k *actKeep) forget() {
	if k.stopper != nil {
		k.stopper()
		k.stopper = nil
	}
	k.kept = k.text()
	k.quietly(func(ctx context.Context) error { return k.act.page.config.Store.DropDraft(ctx, actDraft, actField) })
}

func (k *actKeep) quietly(do func(ctx context.Context) error) {
	p := k.act.page
	task.Run(p.config.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) { return struct{}{}, do(ctx) },
		Done: func(_ struct{}, err error) {
			if err != nil {
				p.config.Shell.Say("Chưa giữ được bản nháp: " + present.ErrorText(err).Line())
			}
		},
	})
}

// offer shows what was left from the last time, if anything was.
func (k *actKeep) offer() {
	p := k.act.page
	task.Run(p.config.Runner, task.Job[[]model.DraftText]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.DraftText, error) {
			return p.config.Store.Drafts(ctx)
		},
		Done: func(all []model.DraftText, err error) {
			for _, d := range all {
				if err == nil && d.Ref == actDraft && d.Field == actField {
					k.show(d)
				}
			}
		},
	})
}

func (k *actKeep) show(d model.DraftText) {
	head, body, _ := strings.Cut(d.Text, "\n")
	if json.Unmarshal([]byte(body), &k.left) != nil {
		return
	}
	k.words.SetText("Thay đổi chưa ghi từ lần trước (" + present.Moment(d.At) + "): " + present.Short(head, 120))
	k.content.Show()
	k.act.body.Refresh()
}

// take puts the act of the last time into the form. Units that are no more stay in it and are named by the check.
func (k *actKeep) take() {
	k.content.Hide()
	k.act.what = k.left
	k.act.units.made = len(k.left.Begin) + 1000 // keys of before stay apart from new ones
	k.act.show()
	k.act.body.Refresh()
	k.act.page.Focus(k.act.day)
}

func (k *actKeep) drop() {
	k.content.Hide()
	k.forget()
	k.act.body.Refresh()
	k.act.page.Focus(k.act.day)
}
