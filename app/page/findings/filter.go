package findings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// filterBar narrows the second column: to words, and to findings that still need something.
type filterBar struct {
	page    *Page
	words   *widgets.SearchEntry
	only    *widgets.Select
	folded  map[model.UID]foldedText
	content fyne.CanvasObject
}

// foldedText is a finding's text ready for searching, of one version.
type foldedText struct {
	version int
	text    string
}

// onlyOption is one way of narrowing by state.
type onlyOption struct {
	id, label string
	fits      func(d *model.Dossier, f *model.DossierFinding) bool
}

var onlyOptions = []onlyOption{
	{"", "Tất cả", nil},
	{"draft", "Còn nháp", func(_ *model.Dossier, f *model.DossierFinding) bool { return f.Finding.State == model.FindingDraft }},
	{"out", "Ngoài kết luận", func(_ *model.Dossier, f *model.DossierFinding) bool {
		return !f.Finding.InConclusion && f.Finding.Stands()
	}},
	{"topic", "Chưa có nội dung giám sát", func(_ *model.Dossier, f *model.DossierFinding) bool {
		return f.Finding.Topic == "" && f.Finding.Stands()
	}},
	{"cause", "Hạn chế chưa có nguyên nhân", withoutCause},
	{"answer", "Hạn chế chưa có kiến nghị", withoutAnswer},
	{"serious", "Nghiêm trọng", func(_ *model.Dossier, f *model.DossierFinding) bool { return f.Finding.Severity == model.Serious }},
}

func withoutCause(d *model.Dossier, f *model.DossierFinding) bool {
	if f.Finding.Kind != model.Limitation || !f.Finding.Stands() {
		return false
	}
	for _, l := range d.Links {
		if l.Limitation == f.Finding.UID {
			return false
		}
	}
	return true
}

func withoutAnswer(d *model.Dossier, f *model.DossierFinding) bool {
	if f.Finding.Kind != model.Limitation || !f.Finding.Stands() {
		return false
	}
	for i := range d.Recommendations {
		for _, uid := range d.Recommendations[i].Findings {
			if uid == f.Finding.UID {
				return false
			}
		}
	}
	return true
}

func newFilterBar(p *Page) *filterBar {
	b := &filterBar{page: p, folded: map[model.UID]foldedText{}}
	b.words = widgets.NewSearchEntry(p.config.After, func(string) { b.changed() })
	b.words.PlaceHolder = "Tìm nhận xét (Ctrl+L)"
	b.words.Width = 190
	b.words.OnDown = func() { p.Focus(p.list) }
	var options []widgets.Option
	for _, o := range onlyOptions {
		options = append(options, widgets.Option{ID: o.id, Label: o.label})
	}
	b.only = widgets.NewSelect(options, func(string) { b.changed() })
	b.only.Fold, b.only.Width = model.Fold, 130
	b.content = container.New(layout.NewCustomPaddedLayout(4, 4, 4, 4), widgets.NewBar(b.words, b.words, b.only))
	return b
}

// on says whether anything is left out.
func (b *filterBar) on() bool { return strings.TrimSpace(b.words.Text) != "" || b.only.Value() != "" }

// clear shows everything again.
func (b *filterBar) clear() {
	b.reset()
	b.changed()
}

// reset empties the fields without showing anything.
func (b *filterBar) reset() {
	b.only.SetValue("")
	if b.words.Text != "" {
		b.words.SetQuery("")
	}
}

// changed shows what fits now. The finding in the editor leaves it when it does not.
func (b *filterBar) changed() {
	p := b.page
	if !p.Loaded() {
		return
	}
	p.HandOver()
	if b.on() {
		p.list.SetEmpty("Không có nhận xét nào như vậy ở đây.", "Bỏ lọc", b.clear)
	} else {
		p.list.SetEmpty(emptyHere, "Thêm nhận xét", p.Add)
	}
	fits := b.match()
	if f := p.form.Value(); p.form.Shown() && !p.form.IsNew() && fits != nil && !fits(&f) {
		p.clearEditor()
	}
	p.showList()
}

// match is what the bar lets through; nil lets everything through.
func (b *filterBar) match() func(f *model.DossierFinding) bool {
	if !b.on() {
		return nil
	}
	var only func(d *model.Dossier, f *model.DossierFinding) bool
	for _, o := range onlyOptions {
		if o.id == b.only.Value() {
			only = o.fits
		}
	}
	q := model.ParseQuery(b.words.Text)
	words := strings.Fields(model.Fold(b.words.Text))
	d := &b.page.d
	return func(f *model.DossierFinding) bool {
		return (only == nil || only(d, f)) && b.has(f, words) && q.Match(f.Finding.Text)
	}
}

// has looks for the words without marks in a text prepared once, so that few texts have to be taken apart.
func (b *filterBar) has(f *model.DossierFinding, words []string) bool {
	if len(words) == 0 {
		return true
	}
	t, ok := b.folded[f.Finding.UID]
	if !ok || t.version != f.Finding.Version {
		t = foldedText{f.Finding.Version, model.Fold(f.Finding.Text)}
		b.folded[f.Finding.UID] = t
	}
	for _, w := range words {
		if !strings.Contains(t.text, w) {
			return false
		}
	}
	return true
}
