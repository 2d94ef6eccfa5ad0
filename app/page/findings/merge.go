package findings

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// mergeTask makes common findings of equal or similar ones: the proposals on the left, the words of the one that is
// marked side by side, and below them the common finding as it would be.
type mergeTask struct {
	page    *Page
	load    *task.Latest
	fixed   []model.UID // the findings chosen by the user; nil: proposals
	want    model.UID   // first finding of the proposal to go to
	d       *model.Dossier
	current proposal
	left    map[model.UID]bool // sources of the current proposal left out
	common  bool               // the common finding is about all units
	words   string             // the text proposed, to see whether the user wrote another
	texts   *edit.Texts

	list    *widgets.DataList[proposal]
	cards   *fyne.Container
	text    *widgets.BaseEntry
	wards   *widgets.ChipSelect
	tick    *widgets.CheckBox
	take    *widgets.Button
	detail  *fyne.Container
	room    *fyne.Container // of the detail
	content fyne.CanvasObject
}

// proposal is a line of the left column.
type proposal struct {
	uids  []model.UID
	equal bool
	text  string
	group string
}

func (x proposal) key() string { return fmt.Sprint(x.uids) }

// ref is where the words of the common finding are kept while they are typed: with the first of its sources.
func (x proposal) ref() model.Ref { return model.Ref{Noun: "finding", UID: x.uids[0]} }

// merge begins merging: the chosen findings when there are several, else what is proposed (Ctrl+G).
func (p *Page) merge() { p.mergeFrom(p.chosen(), "") }

// mergeOf begins merging what is proposed, with the findings of which the given one is the first.
func (p *Page) mergeOf(first model.UID) { p.mergeFrom(nil, first) }

func (p *Page) mergeFrom(chosen []model.UID, first model.UID) {
	if p.task != nil || !p.Loaded() {
		return
	}
	if len(chosen) < 2 {
		chosen = nil
	}
	if kinds := p.kindsOf(chosen); len(kinds) > 1 {
		p.config.Shell.Say("Chỉ gộp được các nhận xét cùng loại; đang chọn " + fmt.Sprint(len(kinds)) + " loại.")
		return
	}
	p.HandOver()
	p.form.WhenIdle(func() {
		t := &mergeTask{page: p, load: task.NewLatest(p.config.Runner), fixed: chosen, want: first}
		t.build()
		p.begin(t)
	})
}

func (p *Page) kindsOf(all []model.UID) map[model.FindingKind]bool {
	kinds := map[model.FindingKind]bool{}
	for _, uid := range all {
		if f, ok := findingAt(&p.d, uid); ok {
			kinds[f.Finding.Kind] = true
		}
	}
	return kinds
}

func (t *mergeTask) build() {
	p := t.page
	t.list = widgets.NewDataList(widgets.ListConfig[proposal]{
		NoHeader: true, Fold: model.Fold,
		Columns: []widgets.Column[proposal]{
			{ID: "n", Width: 34, Align: fyne.TextAlignTrailing, Text: func(x proposal) string { return fmt.Sprint(len(x.uids)) }},
			{ID: "text", Text: func(x proposal) string { return x.text }},
		},
		TypeAhead: func(x proposal) string { return x.text },
		Key:       proposal.key, Group: func(x proposal) string { return x.group },
		EmptySentence: "Không có nhận xét nào cùng loại, cùng nội dung mà giống nhau.", EmptyButton: "Trở lại", OnEmpty: p.endTask,
		OnCurrent: t.turnTo, OpenEdits: true, OnOpen: func(proposal) { p.Focus(t.text) },
	})
	t.cards = container.New(layout.NewGridLayoutWithColumns(2))
	t.text = widgets.NewTextArea(5, model.CleanText)
	t.text.OnEnter = t.confirm
	t.texts = edit.NewTexts(edit.TextsConfig{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(), Errand: model.ErrandMerge,
	})
	t.texts.Watch("text", t.text)
	t.wards = widgets.NewChipSelect(nil, t.pickWards)
	t.tick = widgets.NewCheckBox("Vào kết luận", nil)
	t.take = widgets.NewMainButton("", t.confirm)
	column := layout.NewCustomPaddedVBoxLayout(4)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), t.tick, layout.NewSpacer(), edit.Quiet("Ctrl+Enter khi đang ở ô chữ"), t.take, widgets.NewButton("Trở lại", p.endTask))
	foot := container.New(column, heading("Nhận xét chung"), t.texts.Bar(func() { t.detail.Refresh() }), widgets.NewFormRow("", t.text).WithoutLabel(), widgets.NewFormRow("Phường", t.wards), buttons)
	t.detail = widgets.NewBorder(heading("Các nhận xét gốc: giữ nguyên dưới nhận xét chung, tách lại được"), foot, nil, nil, widgets.NewVScroll(t.cards))
	t.room = container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), t.detail)
	left := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 6, 8, 8), widgets.NewPageHeading("Gộp nhận xét giống nhau")), nil, nil, nil, t.list)
	t.content = p.split("findings/merge", left, t.room, 380)
}

func heading(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// Read implements pageTask: what was merged, here or by undo, changes what is proposed.
func (t *mergeTask) Read(d *model.Dossier) {
	t.d = d
	t.wards.SetOptions(append([]widgets.Option{{ID: string(commonPlace), Label: commonName}}, wardChips(d)...))
	if t.fixed != nil {
		t.offer([]proposal{{uids: t.fixed, group: "Đang chọn"}})
		return
	}
	t.list.SetWaiting()
	dossier := *d
	task.Load(t.load, func(context.Context) ([]model.MergeGroup, error) { return model.MergeGroups(&dossier), nil },
		func(groups []model.MergeGroup, err error) {
			if err != nil {
				t.page.config.Shell.Failed(err)
				return
			}
			t.offer(proposals(&dossier, groups))
		})
}

func wardChips(d *model.Dossier) []widgets.Option {
	var out []widgets.Option
	for _, w := range d.Wards {
		out = append(out, widgets.Option{ID: string(w.Ward), Label: shortName(w)})
	}
	return out
}

// proposals are groups of findings under the heading of their kind and topic, equal ones first.
func proposals(d *model.Dossier, groups []model.MergeGroup) []proposal {
	var out []proposal
	for _, equal := range []bool{true, false} {
		for _, g := range groups {
			if g.Equal != equal {
				continue
			}
			x := proposal{equal: equal, group: "Gần giống nhau"}
			if equal {
				x.group = "Giống hệt nhau"
			}
			for _, i := range g.Findings {
				x.uids = append(x.uids, d.Findings[i].Finding.UID)
			}
			x.text = present.Short(d.Findings[g.Findings[0]].Finding.Text, listText)
			out = append(out, x)
		}
	}
	return out
}

func (t *mergeTask) offer(all []proposal) {
	for i := range all {
		if f, ok := findingAt(t.d, all[i].uids[0]); ok {
			all[i].text = present.Short(f.Finding.Text, listText)
		}
	}
	t.list.SetRows(all)
	if i := slices.IndexFunc(all, func(x proposal) bool { return x.uids[0] == t.want }); i >= 0 {
		t.want = ""
		t.list.Select(all[i].key())
	}
	if x, ok := t.list.Current(); ok {
		if x.key() != t.current.key() {
			t.turnTo(x, true)
		}
		return
	}
	t.texts.Close()
	t.current = proposal{}
	t.detail.Hide()
}

// turnTo shows a proposal.
func (t *mergeTask) turnTo(x proposal, ok bool) {
	if !ok {
		return
	}
	t.texts.Close()
	t.current, t.left, t.words = x, map[model.UID]bool{}, ""
	t.showCards()
	t.propose(true)
	t.texts.Open(x.ref())
	if !t.detail.Visible() {
		t.detail.Show()
		t.room.Refresh() // what was hidden has no place yet
	}
}

// showCards shows the words of the sources side by side, each with a mark whether it is to be merged.
func (t *mergeTask) showCards() {
	t.cards.Objects = nil
	t.cards.Layout = layout.NewGridLayoutWithColumns(min(len(t.current.uids), 3))
	for _, uid := range t.current.uids {
		f, ok := findingAt(t.d, uid)
		if !ok {
			continue
		}
		mark := widgets.NewCheckBox(namesOf(&t.page.d, f.Wards), func(on bool) {
			t.left[uid] = !on
			t.propose(false)
		})
		mark.SetValue(true)
		words := widget.NewLabel(f.Finding.Text)
		words.Wrapping = fyne.TextWrapWord
		t.cards.Add(widgets.NewBorder(mark, nil, nil, nil, words))
	}
	t.cards.Refresh()
}

// sources are the findings to be merged, as places in the dossier.
func (t *mergeTask) sources() []int {
	var out []int
	for _, uid := range t.current.uids {
		if i := findingIndex(t.d, uid); i >= 0 && !t.left[uid] {
			out = append(out, i)
		}
	}
	return out
}

// propose fills in the common finding; a text the user wrote stays.
func (t *mergeTask) propose(first bool) {
	of := t.sources()
	t.take.SetText(fmt.Sprintf("Gộp %d nhận xét", len(of)))
	if len(of) < 2 {
		t.take.Disable()
		return
	}
	t.take.Enable()
	f := t.d.Merged(of)
	if first || t.text.Value() == t.words {
		t.text.SetValue(f.Finding.Text)
		t.words = f.Finding.Text
		t.texts.Settle()
	}
	t.common = len(f.Wards) == 0
	t.wards.SetValue(ids(*shownWards(&f)))
	t.tick.SetValue(f.Finding.InConclusion)
}

func (t *mergeTask) pickWards(picked []string) {
	f := model.DossierFinding{Wards: oneOrTheOther(uids(picked), t.common)}
	t.common = len(f.Wards) == 0
	t.wards.SetValue(ids(*shownWards(&f)))
}

// confirm merges; the next proposal comes by itself.
func (t *mergeTask) confirm() {
	p, of := t.page, t.sources()
	if len(of) < 2 || !t.texts.Ready() {
		return
	}
	f := t.d.Merged(of)
	f.Finding.Text, f.Finding.InConclusion = t.text.Value(), t.tick.Value()
	f.Wards = slices.DeleteFunc(uids(t.wards.Value()), func(uid model.UID) bool { return uid == commonPlace })
	var sources []model.UID
	for _, i := range of {
		sources = append(sources, t.d.Findings[i].Finding.UID)
	}
	at := t.current.ref()
	edit.ActThen(p.Sheet, func(ctx context.Context) (model.Finding, error) {
		return p.config.Store.MergeFindings(ctx, f, sources)
	}, func(made model.Finding) {
		t.texts.Done(at)
		p.config.Shell.Say(fmt.Sprintf("Đã gộp %d nhận xét. Ctrl+Z để lấy lại.", len(sources)))
		if t.fixed != nil {
			p.endTask()
			p.openSoon(made.UID)
			return
		}
		p.Focus(t.list)
	})
}

// giveUp drops what was typed.
func (t *mergeTask) giveUp() { t.texts.GiveUp() }

// Content implements pageTask.
func (t *mergeTask) Content() fyne.CanvasObject { return t.content }

// First implements pageTask.
func (t *mergeTask) First() fyne.Focusable {
	if t.fixed != nil {
		return t.text
	}
	return t.list
}

// NextColumn implements pageTask.
func (t *mergeTask) NextColumn() {
	if c := t.page.Canvas(); c.Focused() == fyne.Focusable(t.list) && t.detail.Visible() {
		t.page.Focus(t.text)
		return
	}
	t.page.Focus(t.list)
}
