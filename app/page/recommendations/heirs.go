package recommendations

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// decision is about one body whose unit is no more, for all of the chosen recommendations that are for it.
type decision struct {
	body   model.FollowBody
	wait   model.Handover
	recs   []model.UID
	chosen model.UID
	pick   *widgets.Select // nil: nothing to choose
}

// decisions are what has to be decided about the rows, body by body.
func decisions(rows []model.FollowUp) []*decision {
	var out []*decision
	for _, f := range rows {
		for _, w := range f.Waiting {
			i := slices.IndexFunc(out, func(d *decision) bool { return d.wait.Body == w.Body })
			if i < 0 {
				i = len(out)
				d := &decision{wait: w}
				if at := slices.IndexFunc(f.To, func(b model.FollowBody) bool { return b.UID == w.Body }); at >= 0 {
					d.body = f.To[at]
				}
				if len(w.Heirs) == 1 {
					d.chosen = w.Heirs[0].Ward
				}
				out = append(out, d)
			}
			out[i].recs = append(out[i].recs, f.UID)
		}
	}
	return out
}

// HandOver lets the chosen recommendations go over to the successors of units that are no more (Ctrl+E). Of several
// successors the user chooses; nothing goes over by itself.
func (p *Page) HandOver() {
	p.onChosen(func(uids []model.UID) {
		all := decisions(p.rowsOf(uids))
		if len(all) == 0 {
			p.config.Shell.Say("Đơn vị của các nơi nhận này vẫn còn; không có gì để chuyển.")
			return
		}
		p.side.show(p.heirPanel(all))
	})
}

func (p *Page) heirPanel(all []*decision) *panel {
	form := container.New(layout.NewCustomPaddedVBoxLayout(2))
	var fields []fyne.Focusable
	for _, d := range all {
		form.Add(p.decisionRow(d))
		if d.pick != nil {
			fields = append(fields, d.pick)
		}
	}
	act := widgets.NewMainButton("Chuyển cho đơn vị kế thừa", func() { p.handOver(all) })
	if !slices.ContainsFunc(all, func(d *decision) bool { return len(d.wait.Heirs) > 0 }) {
		act.Disable()
	}
	fields = append(fields, act)
	// Below the rows and outside what scrolls: with nothing to choose the keyboard begins here and the first rows are seen.
	foot := container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), container.NewHBox(act))
	rows := widgets.NewVScroll(form)
	return &panel{title: "Chuyển cho đơn vị kế thừa", content: widgets.NewBorder(nil, foot, nil, nil, rows), first: fields[0], fields: fields}
}

// decisionRow says who was asked until when, and who takes over.
func (p *Page) decisionRow(d *decision) fyne.CanvasObject {
	who := widget.NewLabel(fmt.Sprintf("%s (đến %s), %s", d.body.Name, d.wait.Last.Format(), numberText(len(d.recs))))
	who.Truncation = fyne.TextTruncateEllipsis
	names := p.sheet.Data().Units
	switch len(d.wait.Heirs) {
	case 0:
		none := widget.NewLabel("Đã giải thể, không có đơn vị kế thừa: hãy chọn nơi nhận khác (Ctrl+B).")
		none.Wrapping = fyne.TextWrapWord
		return container.New(layout.NewCustomPaddedVBoxLayout(0), who, none)
	case 1:
		to := widget.NewLabel(p.heirText(d, d.chosen))
		to.TextStyle.Bold = true
		return container.New(layout.NewCustomPaddedVBoxLayout(0), who, widgets.NewFormRow("Chuyển cho", to).Tight())
	}
	options := []widgets.Option{{ID: "", Label: "(chưa chọn, giữ nguyên)"}}
	for _, h := range d.wait.Heirs {
		options = append(options, widgets.Option{ID: string(h.Ward), Label: model.UpperFirst(names[h.Ward]) + " (" + h.Part.Label() + ")"})
	}
	d.pick = widgets.NewSelect(options, func(id string) { d.chosen = model.UID(id) })
	d.pick.Fold = model.Fold
	return container.New(layout.NewCustomPaddedVBoxLayout(0), who, widgets.NewNarrowFormRow("Chuyển cho", d.pick))
}

func numberText(n int) string { return fmt.Sprintf("%d kiến nghị", n) }

// heirText names the body that takes over.
func (p *Page) heirText(d *decision, heir model.UID) string {
	if d.body.Kind == model.OtherBody {
		return model.UpperFirst(p.sheet.Data().Units[heir])
	}
	return d.body.Kind.Label() + " " + p.sheet.Data().Units[heir]
}

// handOver hands over what was decided; undecided ones stay.
func (p *Page) handOver(all []*decision) {
	var choices []model.FollowHeir
	recs := map[model.UID]bool{}
	for _, d := range all {
		if d.chosen == "" {
			continue
		}
		for _, r := range d.recs {
			recs[r] = true
			choices = append(choices, model.FollowHeir{Recommendation: r, Body: d.wait.Body, Heir: d.chosen})
		}
	}
	if len(choices) == 0 {
		for _, d := range all {
			if d.pick != nil {
				d.pick.SetError("Đơn vị đã chia; hãy chọn đơn vị kế thừa.")
			}
		}
		return
	}
	p.try(nil, "Đã chuyển "+numberText(len(recs))+" cho đơn vị kế thừa. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.HandOver(ctx, choices)
	}, nil)
}
