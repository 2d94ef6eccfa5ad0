package mission

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// basisRecord is a basis in the form; Replaces is the older one that a new one takes the place of, "" for a basis of the
// mission.
type basisRecord struct {
	model.Basis
	Replaces model.UID
}

// basisPane stands in place of the mission's fields while bases are worked on: either all bases of the file to pick from,
// or the fields of one.
type basisPane struct {
	page    *General
	form    *basisForm
	picks   *widgets.PickList[model.Basis]
	heading *widgets.Heading
	picking fyne.CanvasObject
	// replaces is the older basis for which one is picked, "" for a basis of the mission.
	replaces model.UID
	// shown is what the pane shows: nil (the mission's fields stand there), picking or the form.
	shown fyne.CanvasObject
}

func newBasisPane(g *General) *basisPane {
	p := &basisPane{page: g, heading: widgets.NewHeading(" ")}
	p.picks = widgets.NewPickList(widgets.PickConfig[model.Basis]{
		List: widgets.ListConfig[model.Basis]{
			Columns: []widgets.Column[model.Basis]{
				{ID: "number", Label: "Số, ký hiệu", Width: 168, Text: kindAndNumber},
				{ID: "day", Label: "Ngày", Width: 86, Spare: 1, Text: func(b model.Basis) string { return b.Day.Format() }},
				{ID: "subject", Label: "Trích yếu", Text: func(b model.Basis) string { return b.Subject }},
			},
			Key: func(b model.Basis) string { return string(b.UID) }, Places: present.Places,
			EmptySentence: "Không có căn cứ nào như vậy trong sổ. Enter để thêm mới.",
			OnDelete:      p.delete,
		},
		Matches:     matchBasis,
		Placeholder: typeWords,
		OnPick:      p.take,
		OnPickAll:   p.takeAll,
		OnNew:       p.addNew,
		OnEscape:    func() { p.close() },
	})
	p.picks.Field.SetHelp("Enter lấy căn cứ đang chọn.")
	buttons := container.NewHBox(
		widgets.NewButton("Thêm căn cứ mới", func() { p.addNew(p.picks.Typed()) }), widgets.NewButton("Đóng", func() { p.close() }))
	foot := container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), buttons)
	p.picking = padded(widgets.NewColumn(p.heading, p.picks.Content(), foot))
	p.form = newBasisForm(p)
	return p
}

const typeWords = "Gõ số, ký hiệu hoặc vài chữ trích yếu"

// kindAndNumber is what tells a basis apart beside its subject.
func kindAndNumber(b model.Basis) string { return strings.TrimSpace(b.Kind.Label() + " " + b.Number) }

func matchBasis(typed string) func(model.Basis) bool {
	q := model.ParseQuery(typed)
	return func(b model.Basis) bool {
		return q.Match(strings.Join([]string{b.Kind.Label(), b.Number, b.Issuer, b.Subject, b.Day.Format()}, " "))
	}
}

func (p *basisPane) editing() bool { return p.shown == p.form.content }

// refresh brings the pane up to date with the file.
func (p *basisPane) refresh(d generalData) {
	p.picks.SetRows(p.pickable(d))
	p.form.refresh(d)
}

// pickable are the bases that may be taken: not those the mission has, nor the one that is to be replaced.
func (p *basisPane) pickable(d generalData) []model.Basis {
	return slices.DeleteFunc(slices.Clone(d.bases), func(b model.Basis) bool {
		if p.replaces != "" {
			return b.UID == p.replaces
		}
		return slices.ContainsFunc(d.plan.Bases, func(x model.PlannedBasis) bool { return x.Basis.UID == b.UID })
	})
}

// pick offers the bases of the file; replaces is the older one the choice takes the place of, "" for none.
func (p *basisPane) pick(replaces model.UID) {
	p.page.HandOver()
	p.replaces = replaces
	p.heading.SetText("Thêm căn cứ cho cuộc giám sát")
	p.picks.Field.SetPlaceHolder(typeWords + "; chọn nhiều: Tab, Shift+Xuống")
	if replaces != "" {
		p.picks.Field.SetPlaceHolder(typeWords)
		p.heading.SetText("Văn bản thay thế " + p.titleOf(replaces))
	}
	p.picks.SetRows(p.pickable(p.page.Data()))
	p.picks.Clear()
	p.put(p.picking)
	p.page.Focus(p.picks.Field)
}

func (p *basisPane) titleOf(uid model.UID) string {
	for _, b := range p.page.Data().bases {
		if b.UID == uid {
			return b.Title()
		}
	}
	return ""
}

// take puts a kept basis into the mission's list, or in the place of the older one.
func (p *basisPane) take(b model.Basis) {
	g, old := p.page, p.replaces
	if old != "" {
		edit.ActThen(g.Sheet, func(ctx context.Context) (model.Basis, error) {
			return g.config.Store.ReplaceBasis(ctx, old, b)
		}, func(model.Basis) { p.close() })
		return
	}
	edit.ActThen(g.Sheet, func(ctx context.Context) (model.PlannedBasis, error) {
		return g.config.Store.AddBasis(ctx, g.config.Mission, b)
	}, func(x model.PlannedBasis) { p.taken(x.Basis, x.Basis.Title()) })
}

// takeAll puts several kept bases into the mission's list as one action. An older one is replaced by one alone.
func (p *basisPane) takeAll(chosen []model.Basis) {
	g := p.page
	if p.replaces != "" {
		g.config.Shell.Say("Chỉ một văn bản thay thế được căn cứ này. Hãy chọn một dòng.")
		return
	}
	edit.ActThen(g.Sheet, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, g.config.Store.AddBases(ctx, g.config.Mission, uidsOf(chosen))
	}, func(struct{}) { p.taken(chosen[len(chosen)-1], present.Count(len(chosen))+" căn cứ") })
}

// taken goes to the basis that was taken last and makes room for the next choice.
func (p *basisPane) taken(last model.Basis, what string) {
	g := p.page
	g.bases.goTo(last.UID)
	p.picks.Clear()
	g.Focus(p.picks.Field)
	g.config.Shell.Say("Đã thêm " + what + ". Ctrl+Z để bỏ.")
}

func uidsOf(bases []model.Basis) (out []model.UID) {
	for _, b := range bases {
		out = append(out, b.UID)
	}
	return out
}

// addNew opens the fields for a basis that is not kept yet; what was typed is its number, or else how its subject begins.
func (p *basisPane) addNew(typed string) {
	b := basisRecord{Basis: model.Basis{Kind: model.DecisionBasis}, Replaces: p.replaces}
	if typed = model.CleanLine(typed); strings.ContainsFunc(typed, unicode.IsDigit) && !strings.Contains(typed, " ") {
		b.Number = typed
	} else {
		b.Subject = typed
	}
	p.form.open(b)
	p.put(p.form.content)
	p.page.Focus(p.form.kind)
}

// edit opens the fields of a basis of the mission.
func (p *basisPane) edit(x model.PlannedBasis) {
	p.page.HandOver()
	p.show(x)
	p.put(p.form.content)
	p.page.Focus(p.form.number)
}

func (p *basisPane) show(x model.PlannedBasis) { p.form.open(basisRecord{Basis: x.Basis}) }

// delete moves bases that no mission rests on to the bin, all or none.
func (p *basisPane) delete(chosen []model.Basis) {
	g := p.page
	what := present.Several(len(chosen), chosen[0].Title(), "căn cứ")
	g.Act("Đã chuyển "+what+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return g.config.Store.DeleteAll(ctx, "basis", uidsOf(chosen))
	})
}

func (p *basisPane) put(o fyne.CanvasObject) {
	p.shown = o
	p.page.showLeft(o)
}

// close brings the mission's fields back; it says whether the pane was open.
func (p *basisPane) close() bool {
	if p.shown == nil {
		return false
	}
	p.form.clear()
	p.shown, p.replaces = nil, ""
	p.page.showLeft(nil)
	p.page.Focus(p.page.bases.list)
	return true
}

// basisForm is the fields of one basis.
type basisForm struct {
	pane *basisPane
	form *edit.Form[basisRecord]

	heading                 *widgets.Heading
	shared                  *widget.Label
	standing                *widgets.StatusBadge
	kind                    *widgets.Select
	number, issuer, subject *widgets.BaseEntry
	twin                    *widgets.Advised
	day, from, to           *widgets.DateEntry
	successor               *widget.Label
	forget                  *widgets.Button
	content                 *fyne.Container
}

func newBasisForm(p *basisPane) *basisForm {
	f := &basisForm{pane: p}
	g := p.page
	c := g.config
	f.form = edit.NewForm(edit.FormConfig[basisRecord]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: g.Pending(),
		Save: f.save, Meta: func(b *basisRecord) *model.Meta { return &b.Meta }, Noun: "basis",
		Parent: func(basisRecord) model.Ref { return model.Ref{Noun: "mission", UID: c.Mission} },
		Needs: []edit.Need[basisRecord]{
			{Key: "subject", Given: func(b basisRecord) bool { return b.Subject != "" }, Why: "Chưa nhập trích yếu, hoặc tên của luật."},
		},
		Saved: func(b basisRecord) { g.bases.goTo(b.UID) },
	})
	f.kind = edit.Pick(f.form, "kind", edit.Options(model.BasisKinds), func(b *basisRecord) *model.BasisKind { return &b.Kind })
	f.number = edit.Line(f.form, "number", func(b *basisRecord) *string { return &b.Number })
	f.number.Width = 200
	f.number.SetHelp("Ghi như trên văn bản: 935-QĐ/TU.")
	f.issuer = edit.Line(f.form, "issuer", func(b *basisRecord) *string { return &b.Issuer })
	f.day = edit.Day(f.form, "day", c.Today, func(b *basisRecord) *model.Date { return &b.Day })
	f.day.SetHelp("Không rõ ngày thì để trống.")
	f.subject = edit.Area(f.form, "subject", 4, func(b *basisRecord) *string { return &b.Subject })
	f.subject.SetHelp("Viết tiếp sau chữ “về”; với luật thì ghi tên luật.")
	f.from = edit.Day(f.form, "valid_from", c.Today, func(b *basisRecord) *model.Date { return &b.ValidFrom })
	f.to = edit.Day(f.form, "valid_to", c.Today, func(b *basisRecord) *model.Date { return &b.ValidTo })
	f.to.SetHelp("Ngày đầu tiên không còn hiệu lực.")
	f.layOut()
	return f
}

func (f *basisForm) layOut() {
	p := f.pane
	f.heading, f.standing = widgets.NewHeading(" "), widgets.NewStatusBadge(widgets.Badge{})
	f.shared = widget.NewLabel("")
	f.shared.Importance = widget.LowImportance
	f.successor = widget.NewLabel("")
	f.successor.Truncation = fyne.TextTruncateEllipsis
	f.forget = widgets.NewButton("Bỏ", f.forgetSuccessor)
	replace := widgets.NewButton("Ghi văn bản thay thế", func() { p.pick(f.form.Value().UID) })
	span := widgets.NewFormRow("Hiệu lực từ", sideBySide(f.from, widget.NewLabel("đến trước"), f.to, container.NewCenter(f.standing)))
	span.SetNoted(widgets.EitherNote(f.from, f.to))
	f.twin = widgets.NewAdvised(f.number)
	number := widgets.NewNarrowFormRow("Số, ký hiệu", f.number)
	number.SetNoted(f.twin)
	close := widgets.NewButton("Đóng", func() { p.close() })
	f.content = container.NewStack()
	rows := rowsOf(f.heading, container.New(layout.NewCustomPaddedLayout(4, 0, 0, 0), f.form.DraftBar(func() { f.content.Refresh() })),
		widgets.NewNarrowFormRow("Loại", f.kind), number, widgets.NewFormRow("Cơ quan", f.issuer), widgets.NewNarrowFormRow("Ngày", f.day),
		widgets.NewFormRow("Trích yếu", f.subject), span,
		widgets.NewFormRow("Thay thế bởi", widgets.NewBorder(nil, nil, nil, container.NewHBox(f.forget, replace), f.successor)),
		widgets.NewFormRow("", f.shared).Tight(), widgets.NewFormRow("", container.NewHBox(close)))
	f.content.Objects = []fyne.CanvasObject{widgets.NewVScroll(padded(rows))}
}

// save writes a basis: one of the mission, or what replaces an older one.
func (f *basisForm) save(ctx context.Context, b basisRecord) (basisRecord, error) {
	c := f.pane.page.config
	var err error
	switch {
	case b.Version > 0:
		b.Basis, err = c.Store.SaveBasis(ctx, b.Basis)
	case b.Replaces != "":
		b.Basis, err = c.Store.ReplaceBasis(ctx, b.Replaces, b.Basis)
	default:
		var x model.PlannedBasis
		x, err = c.Store.AddBasis(ctx, c.Mission, b.Basis)
		b.Basis = x.Basis
	}
	return b, err
}

func (f *basisForm) fields() []fyne.Focusable {
	return []fyne.Focusable{f.kind, f.number, f.issuer, f.day, f.subject, f.from, f.to}
}

func (f *basisForm) open(b basisRecord) {
	f.form.Open(b)
	f.describe(f.pane.page.Data())
}

func (f *basisForm) clear() { f.form.Clear() }

func (f *basisForm) refresh(d generalData) {
	v := f.form.Value()
	if v.UID == "" {
		f.describe(d)
		return
	}
	for _, b := range d.bases {
		if b.UID == v.UID {
			f.form.Refresh(basisRecord{Basis: b})
		}
	}
	f.describe(d)
}

// describe says what the file knows about the basis in the form: whether it holds, what replaced it, who else rests on it.
func (f *basisForm) describe(d generalData) {
	if !f.form.Shown() {
		return
	}
	v := f.form.Value()
	var successor *model.Basis
	twin := ""
	for i, b := range d.bases {
		if b.UID == v.ReplacedBy && v.ReplacedBy != "" {
			successor = &d.bases[i]
		}
		if b.UID != v.UID && v.Number != "" && model.Fold(b.Number) == model.Fold(v.Number) && b.Kind == v.Kind {
			twin = "Trong sổ đã có " + b.Title() + "; nên dùng lại thay vì ghi lần nữa."
		}
	}
	f.twin.SetAdvice(twin)
	f.standing.SetBadge(standingBadge(v.StandingOn(d.plan.Day, successor)))
	f.successor.SetText("Chưa có")
	f.forget.Hide()
	if successor != nil {
		f.successor.SetText(successor.Title() + " " + successor.Subject)
		f.forget.Show()
	}
	f.heading.SetText(f.headingOf(v))
	f.shared.SetText(sharedBy(d, v.UID))
	f.content.Refresh()
}

func (f *basisForm) headingOf(v basisRecord) string {
	switch {
	case v.Version == 0 && v.Replaces != "":
		return "Văn bản thay thế " + f.pane.titleOf(v.Replaces)
	case v.Version == 0:
		return "Căn cứ mới"
	}
	return v.Title()
}

// sharedBy warns that a change of the basis concerns other missions too.
func sharedBy(d generalData, basis model.UID) string {
	for _, x := range d.plan.Bases {
		if x.Basis.UID == basis && x.Missions > 1 {
			return fmt.Sprintf("Dùng ở %d cuộc giám sát: sửa ở đây là sửa cho tất cả.", x.Missions)
		}
	}
	return ""
}

// forgetSuccessor takes back that the basis was replaced.
func (f *basisForm) forgetSuccessor() {
	f.form.Change(func(b *basisRecord) { b.ReplacedBy = "" })
	f.describe(f.pane.page.Data())
}
