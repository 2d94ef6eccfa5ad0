package findings

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// relation is one thing a finding is linked to.
type relation struct {
	word string // what it is to the finding: "Giải thích cho"
	text string
	ref  model.Ref
	link bool // can be taken away here: a link between cause and limitation
}

// relations are what a finding is linked to, in the order of the work: what explains it or is explained by it, what
// answers it, what it was merged from or into, the papers that use it.
func relations(d *model.Dossier, f model.Finding, papers []model.Document) []relation {
	var out []relation
	add := func(word string, uid model.UID, link bool) {
		if x, ok := findingAt(d, uid); ok {
			text := namesOf(d, x.Wards) + ": " + orEmpty(present.Short(x.Finding.Text, listText))
			out = append(out, relation{word, text, model.Ref{Noun: "finding", UID: uid}, link})
		}
	}
	if f.UID == "" {
		return nil
	}
	for _, l := range d.Links {
		switch f.UID {
		case l.Cause:
			add("Giải thích cho", l.Limitation, true)
		case l.Limitation:
			add("Nguyên nhân", l.Cause, true)
		}
	}
	for i := range d.Recommendations {
		if x := &d.Recommendations[i]; slices.Contains(x.Findings, f.UID) {
			r := x.Recommendation
			out = append(out, relation{word: "Kiến nghị", text: "[" + r.State.Label() + "] " + orEmpty(present.Short(r.Text, listText)), ref: model.Ref{Noun: "recommendation", UID: r.UID}})
		}
	}
	if i := findingIndex(d, f.UID); i >= 0 {
		for _, s := range d.Findings[i].Sources {
			add("Gộp từ", s, false)
		}
	}
	if common := mergedInto(d)[f.UID]; common != "" {
		add("Đã gộp vào", common, false)
	}
	for _, x := range papers {
		out = append(out, relation{word: "Dùng trong", text: paperName(d, x), ref: model.Ref{Noun: "document", UID: x.UID}})
	}
	return out
}

// paperName names a paper by its kind, number and unit; of one that is not in force it says how it stands.
func paperName(d *model.Dossier, x model.Document) string {
	name := present.PaperName(x)
	for _, w := range d.Wards {
		if w.Ward == x.Ward {
			name += ", " + wardTitle(w)
		}
	}
	if x.State != model.DocIssued {
		name += " (" + model.LowerFirst(x.State.Label()) + ")"
	}
	return name
}

func orEmpty(text string) string {
	if text == "" {
		return "(chưa có nội dung)"
	}
	return text
}

// related is the foot of the editor: what the finding is linked to, and what can be made of it.
type related struct {
	page    *Page
	list    *widgets.DataList[relation]
	link    *widgets.Button
	answer  *widgets.Button
	split   *widgets.Button
	room    *heightLayout
	content *fyne.Container
}

func newRelated(p *Page) *related {
	r := &related{page: p, room: &heightLayout{}}
	r.list = widgets.NewDataList(widgets.ListConfig[relation]{
		NoHeader: true, Fold: model.Fold,
		Columns: []widgets.Column[relation]{
			{ID: "word", Width: 104, Text: func(x relation) string { return x.word }, Muted: func(relation) bool { return true }},
			{ID: "text", Text: func(x relation) string { return x.text }},
		},
		Key:      func(x relation) string { return x.word + string(x.ref.UID) },
		OnOpen:   func(x relation) { p.openRelated(x) },
		OnDelete: func(rows []relation) { p.unlink(rows[0]) },
	})
	r.link = widgets.NewButton("", p.link)
	r.answer = widgets.NewButton("Lập kiến nghị (Ctrl+R)", p.recommend)
	r.split = widgets.NewButton("Tách lại", p.splitAgain)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), r.link, r.answer, r.split)
	r.content = container.New(layout.NewCustomPaddedVBoxLayout(6), container.New(r.room, r.list), buttons)
	return r
}

// relatedMost is how many relations are seen at once.
const relatedMost = 4

// show says what f is linked to; it reports whether the foot needs another height.
func (r *related) show(d *model.Dossier, f model.DossierFinding) bool {
	rows := relations(d, f.Finding, r.page.uses[f.Finding.UID])
	r.list.SetRows(rows)
	count := func(word string) int {
		n := 0
		for _, x := range rows {
			if x.word == word {
				n++
			}
		}
		return n
	}
	switch {
	case f.Finding.Kind.IsCause():
		r.link.SetText(withCount("Chọn hạn chế", count("Giải thích cho")) + " (Alt+L)")
	case f.Finding.Kind == model.Limitation:
		r.link.SetText(withCount("Chọn nguyên nhân", count("Nguyên nhân")) + " (Alt+L)")
	}
	setShown(r.link, f.Finding.Kind != model.Strength)
	setShown(r.split, count("Gộp từ") > 0 || !f.Finding.Stands())
	height := float32(min(len(rows), relatedMost)) * theme.RowHeight
	if height > 0 {
		height += 2
	}
	changed := r.room.height != height
	r.room.height = height
	setShown(r.list, height > 0)
	r.content.Refresh()
	return changed
}

func withCount(word string, n int) string {
	if n == 0 {
		return word
	}
	return fmt.Sprintf("%s: %d", word, n)
}

func setShown(o fyne.CanvasObject, shown bool) {
	switch {
	case shown && !o.Visible():
		o.Show()
	case !shown && o.Visible():
		o.Hide()
	}
}

// openRelated goes to what a finding is linked to.
func (p *Page) openRelated(x relation) {
	if x.ref.Noun == "finding" {
		p.openFinding(x.ref.UID)
		p.Focus(p.list)
		return
	}
	if x.ref.Noun == "document" {
		p.onKept(func(f model.DossierFinding) {
			p.config.Write(x.ref.UID, model.Ref{Noun: "finding", UID: f.Finding.UID})
		})
		return
	}
	p.config.Shell.Open(x.ref)
}

// unlink takes a link between cause and limitation away; other links have their own ways.
func (p *Page) unlink(x relation) {
	if !x.link {
		p.config.Shell.Say("Chỉ bỏ được chỗ nối nguyên nhân với hạn chế ở đây; kiến nghị sửa ở trang Kiến nghị, nhận xét đã gộp thì tách lại, văn bản sửa ở trang Soạn văn bản.")
		return
	}
	f := p.form.Value().Finding
	left := slices.DeleteFunc(linkedTo(&p.d, f.UID), func(uid model.UID) bool { return uid == x.ref.UID })
	p.saveLinks(f, left)
}

// linkedTo are the limitations of a cause, or the causes of a limitation.
func linkedTo(d *model.Dossier, uid model.UID) []model.UID {
	var out []model.UID
	for _, l := range d.Links {
		switch uid {
		case l.Cause:
			out = append(out, l.Limitation)
		case l.Limitation:
			out = append(out, l.Cause)
		}
	}
	return out
}

func (p *Page) saveLinks(f model.Finding, to []model.UID) {
	p.Act("", func(ctx context.Context) error {
		if f.Kind.IsCause() {
			return p.config.Store.LinkCause(ctx, f.UID, to)
		}
		return p.config.Store.LinkLimitation(ctx, f.UID, to)
	})
}

// link lets the limitations of a cause, or the causes of a limitation, be picked (Alt+L).
func (p *Page) link() {
	f := p.form.Value()
	if !p.form.Shown() || f.Finding.Kind == model.Strength {
		p.config.Shell.Say("Chỉ nối được nguyên nhân với hạn chế.")
		return
	}
	p.onKept(func(f model.DossierFinding) {
		title, wanted := "Nguyên nhân này giải thích cho hạn chế nào?", model.FindingKind.IsCause
		if f.Finding.Kind.IsCause() {
			wanted = func(k model.FindingKind) bool { return k == model.Limitation }
		} else {
			title = "Hạn chế này do nguyên nhân nào?"
		}
		edit.PickSeveral(p.Canvas(), edit.Picking{Title: title, Act: "Nối", Options: p.linkOptions(f, wanted), Picked: linkedTo(&p.d, f.Finding.UID)}, func(to []model.UID) {
			p.saveLinks(f.Finding, to)
		})
	})
}

// linkOptions are the findings of other kinds that a finding may be linked to: those about its units first.
func (p *Page) linkOptions(f model.DossierFinding, wanted func(model.FindingKind) bool) []edit.PickOption {
	var near, far []edit.PickOption
	for i := range p.d.Findings {
		x := &p.d.Findings[i]
		if !wanted(x.Finding.Kind) || !x.Finding.Stands() {
			continue
		}
		o := edit.PickOption{ID: x.Finding.UID, Label: orEmpty(present.Short(x.Finding.Text, listText)), Note: namesOf(&p.d, x.Wards), Search: x.Finding.Text}
		if slices.ContainsFunc(f.Wards, x.Concerns) || len(f.Wards) == 0 {
			near = append(near, o)
		} else {
			far = append(far, o)
		}
	}
	return append(near, far...)
}

// namesOf names units in few letters.
func namesOf(d *model.Dossier, wards []model.UID) string {
	if len(wards) == 0 {
		return commonName
	}
	var names []string
	for _, w := range d.Wards {
		if slices.Contains(wards, w.Ward) {
			names = append(names, wardTitle(w))
		}
	}
	return present.WardNames(names)
}

// recommend makes a recommendation that answers the chosen findings and goes to it (Ctrl+R).
func (p *Page) recommend() {
	p.onChosen(func(chosen []model.UID) {
		if p.kindsOf(chosen)[model.Strength] {
			p.config.Shell.Say("Không lập kiến nghị từ ưu điểm. Hãy chọn hạn chế hoặc nguyên nhân rồi bấm Ctrl+R.")
			return
		}
		p.then(func(ctx context.Context) (model.Ref, error) {
			r, err := p.config.Store.RecommendFor(ctx, chosen, "")
			return model.Ref{Noun: "recommendation", UID: r.UID}, err
		}, p.config.Shell.Open)
	})
}

// splitAgain takes a merging back: that of the finding in the editor, or the one it went into.
func (p *Page) splitAgain() {
	p.onKept(func(f model.DossierFinding) {
		common := f.Finding.UID
		if into := mergedInto(&p.d)[common]; into != "" {
			common = into
		}
		if i := findingIndex(&p.d, common); i < 0 || len(p.d.Findings[i].Sources) == 0 {
			p.config.Shell.Say("Nhận xét này không gộp từ nhận xét nào.")
			return
		}
		p.Act("Đã tách lại; nhận xét chung ở Thùng rác.", func(ctx context.Context) error { return p.config.Store.SplitFinding(ctx, common) })
	})
}

// heightLayout gives its one object a height set from outside.
type heightLayout struct{ height float32 }

func (l *heightLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, l.height) }

func (l *heightLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, x := range o {
		x.Resize(size)
	}
}
