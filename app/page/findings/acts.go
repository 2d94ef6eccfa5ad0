package findings

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// chosen are the findings an action is meant for: those marked in the list while it has the keyboard, else the one in
// the editor.
func (p *Page) chosen() []model.UID {
	if c := p.Canvas(); c != nil && c.Focused() == fyne.Focusable(p.list) {
		return uidsOf(p.list.Chosen())
	}
	if !p.form.Shown() || p.form.IsNew() {
		return nil
	}
	return []model.UID{p.form.Value().Finding.UID}
}

// onChosen calls fn with the chosen findings once everything typed is in the file.
func (p *Page) onChosen(fn func([]model.UID)) {
	if p.task != nil {
		return
	}
	p.HandOver()
	p.form.WhenIdle(func() {
		if chosen := p.chosen(); len(chosen) > 0 {
			fn(chosen)
		}
	})
}

// onKept calls fn with the finding in the editor after its last save.
func (p *Page) onKept(fn func(model.DossierFinding)) {
	if p.task != nil || !p.form.Shown() {
		return
	}
	p.HandOver()
	p.form.WhenIdle(func() {
		if p.form.Shown() && !p.form.IsNew() {
			fn(p.form.Value())
		}
	})
}

// then does something to the file and goes on with what came of it.
func (p *Page) then(do func(ctx context.Context) (model.Ref, error), done func(model.Ref)) {
	edit.ActThen(p.Sheet, do, done)
}

// several says whether an action is meant for more than the finding in the editor.
func (p *Page) several() bool {
	chosen := p.chosen()
	return len(chosen) > 1 || len(chosen) == 1 && chosen[0] != p.form.Value().Finding.UID
}

// change does something to the chosen findings: to the one in the editor like any field, to several as one action.
func (p *Page) change(patch model.FindingPatch, one func(f *model.DossierFinding)) {
	switch {
	case p.task != nil:
	case p.several():
		p.onChosen(func(chosen []model.UID) {
			p.Act("", func(ctx context.Context) error { return p.config.Store.ChangeFindings(ctx, chosen, patch) })
		})
	case p.form.Shown():
		p.form.Change(one)
		p.editor.follow()
	}
}

// follow shows what was changed by a key in the fields that are no texts; the text being typed stays as it is.
func (e *editor) follow() {
	f := e.page.form.Value()
	e.kind.SetValue(string(f.Finding.Kind))
	e.topic.SetValue(string(f.Finding.Topic))
	e.wards.SetValue(ids(*shownWards(&f)))
	e.tick.SetValue(f.Finding.InConclusion)
	e.state.SetValue(string(f.Finding.State))
	e.shown()
	e.relate(&e.page.d)
}

// setKind gives the chosen findings a kind; they go to its end.
func (p *Page) setKind(kind model.FindingKind) {
	p.change(model.FindingPatch{Kind: &kind}, func(f *model.DossierFinding) {
		if f.Finding.Kind == kind {
			return
		}
		f.Finding.Kind, f.Finding.Ord = kind, 1
		for i := range p.d.Findings {
			if x := &p.d.Findings[i].Finding; x.Kind == kind {
				f.Finding.Ord = max(f.Finding.Ord, x.Ord+1)
			}
		}
	})
}

func (p *Page) setTopic(topic model.UID) {
	p.change(model.FindingPatch{Topic: &topic}, func(f *model.DossierFinding) { f.Finding.Topic = topic })
}

func (p *Page) setWards(wards []model.UID) {
	p.change(model.FindingPatch{Wards: &wards}, func(f *model.DossierFinding) { f.Wards = wards })
}

// toggleConclusion takes the chosen findings into the conclusion, or out of it when all of them are in.
func (p *Page) toggleConclusion() {
	in := !p.all(func(f *model.DossierFinding) bool { return f.Finding.InConclusion })
	p.change(model.FindingPatch{InConclusion: &in}, func(f *model.DossierFinding) { f.Finding.InConclusion = in })
}

// toggleState settles the chosen findings, or makes drafts of them when all of them are settled.
func (p *Page) toggleState() {
	state := model.FindingConfirmed
	if p.all(func(f *model.DossierFinding) bool { return f.Finding.State == model.FindingConfirmed }) {
		state = model.FindingDraft
	}
	p.change(model.FindingPatch{State: &state}, func(f *model.DossierFinding) {
		f.Finding = model.FindingPatch{State: &state}.Apply(f.Finding)
	})
}

// all says whether all chosen findings are so.
func (p *Page) all(is func(f *model.DossierFinding) bool) bool {
	if !p.several() {
		f := p.form.Value()
		return is(&f)
	}
	for _, uid := range p.chosen() {
		if f, ok := findingAt(&p.d, uid); ok && !is(&f) {
			return false
		}
	}
	return true
}

// pickTopic lets the topic of the chosen findings be taken by a few letters (Alt+T).
func (p *Page) pickTopic() {
	if !p.ready() {
		return
	}
	var options []edit.PickOption
	for i, o := range topicOptions(&p.d) {
		label := o.Label
		if i > 0 {
			label = fmt.Sprintf("%d. %s", i, o.Label)
		}
		options = append(options, edit.PickOption{ID: model.UID(o.ID), Label: label})
	}
	edit.PickOne(p.Canvas(), edit.Picking{Title: "Nội dung giám sát", Options: options, Picked: []model.UID{p.form.Value().Finding.Topic}}, func(o edit.PickOption) { p.setTopic(o.ID) })
}

// pickUnits lets the units of the chosen findings be taken by a few letters (Alt+P).
func (p *Page) pickUnits() {
	if !p.ready() {
		return
	}
	f := p.form.Value()
	edit.PickSeveral(p.Canvas(), edit.Picking{Title: "Về phường nào? Không đánh dấu: về các phường", Act: "Chọn", Options: p.wardOptions(), Picked: f.Wards}, p.setWards)
}

// ready says whether there is a finding to do something with.
func (p *Page) ready() bool { return p.task == nil && p.Loaded() && p.form.Shown() }

func (p *Page) wardOptions() []edit.PickOption {
	var out []edit.PickOption
	for _, w := range p.d.Wards {
		out = append(out, edit.PickOption{ID: w.Ward, Label: wardTitle(w)})
	}
	return out
}

// copyTo makes the chosen findings anew for other units (Ctrl+Shift+C).
func (p *Page) copyTo() {
	p.onChosen(func(chosen []model.UID) {
		edit.PickSeveral(p.Canvas(), edit.Picking{Title: numbered("Chép", len(chosen)) + " sang phường nào?", Act: "Chép", Options: p.wardOptions()}, func(wards []model.UID) {
			if len(wards) == 0 {
				return
			}
			p.Act("Đã chép sang "+namesOf(&p.d, wards)+".", func(ctx context.Context) error {
				_, err := p.config.Store.CopyFindings(ctx, chosen, wards)
				return err
			})
		})
	})
}

// numbered is "Chép nhận xét" or "Chép 3 nhận xét".
func numbered(verb string, n int) string {
	if n == 1 {
		return verb + " nhận xét"
	}
	return fmt.Sprintf("%s %d nhận xét", verb, n)
}

// copyText puts the texts of the chosen findings on the clipboard, a paragraph each (Ctrl+C in the list).
func (p *Page) copyText() {
	var texts []string
	for _, uid := range p.chosen() {
		if f, ok := findingAt(&p.d, uid); ok {
			texts = append(texts, f.Finding.Text)
		}
	}
	if len(texts) > 0 {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(texts, "\n"))
		p.config.Shell.Say(fmt.Sprintf("Đã sao chép %d nhận xét; dán được vào Word.", len(texts)))
	}
}

// Add begins a new finding in this place, of the kind and topic of the one shown; the caret is in its text at once. Among
// the phrases it begins a phrase.
func (p *Page) Add() {
	if t, ok := p.task.(interface{ begin() }); ok {
		t.begin()
	}
	if p.task != nil {
		return
	}
	p.WhenLoaded(func() {
		p.HandOver()
		p.edit(p.fresh())
		p.Focus(p.editor.text)
	})
}

// fresh is a new finding for this place.
func (p *Page) fresh() model.DossierFinding {
	f := model.DossierFinding{}
	f.Finding.Mission = p.config.Mission
	f.Finding.Kind, f.Finding.State, f.Finding.InConclusion = model.Strength, model.FindingDraft, true
	if p.form.Shown() {
		last := p.form.Value().Finding
		f.Finding.Kind, f.Finding.Topic, f.Finding.Author = last.Kind, last.Topic, last.Author
	}
	if p.place != commonPlace && p.place != allPlace {
		f.Wards = []model.UID{p.place}
	}
	return f
}

// Find puts the keyboard into the filter of the list (Ctrl+Shift+F, Ctrl+L).
func (p *Page) Find() {
	if p.task == nil {
		p.Focus(p.filter.words)
	}
}

// Step goes to the next (1) or previous (-1) finding of the list; the keyboard stays in the editor if it was there.
func (p *Page) Step(by int) {
	if p.task != nil {
		return
	}
	if r, ok := neighbour(p.list.Rows(), string(p.form.Value().Finding.UID), by); ok {
		p.HandOver()
		p.list.Select(r.key())
	}
}

// Move moves the chosen findings up or down among those of their kind and topic that are shown.
func (p *Page) Move(up bool) {
	p.onChosen(func(chosen []model.UID) {
		rows := slices.Clone(p.list.Rows())
		isChosen := func(r row) bool { return slices.Contains(chosen, r.Finding.UID) }
		to, ok := beside(rows, slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return !isChosen(r) }), up)
		if !ok {
			return
		}
		p.Act("", func(ctx context.Context) error { return p.config.Store.MoveFindings(ctx, chosen, to.Finding.UID, up) })
	})
}

// drag puts a finding above or below another one of its kind and topic.
func (p *Page) drag(r, to row, below bool) {
	if a, b := r.Finding, to.Finding; a.Kind != b.Kind || a.Topic != b.Topic || r.merged || to.merged {
		p.config.Shell.Say("Chỉ đổi thứ tự giữa các nhận xét cùng loại, cùng nội dung.")
		return
	}
	p.onKept(func(model.DossierFinding) {
		p.Act("", func(ctx context.Context) error {
			return p.config.Store.MoveFindings(ctx, []model.UID{r.Finding.UID}, to.Finding.UID, !below)
		})
	})
}

// DeleteCurrent moves the chosen findings to the bin; Ctrl+Z brings them back. A new one is given up.
func (p *Page) DeleteCurrent() {
	if p.task != nil {
		return
	}
	if p.form.GiveUp() {
		p.clearEditor()
		p.showList()
		p.Focus(p.list)
		return
	}
	p.onChosen(p.delete)
}

// delete moves findings to the bin and says which papers use them.
func (p *Page) delete(chosen []model.UID) {
	p.HandOver()
	p.form.WhenIdle(func() {
		said := "Đã chuyển nhận xét vào Thùng rác. Ctrl+Z để lấy lại."
		if len(chosen) > 1 {
			said = fmt.Sprintf("Đã chuyển %d nhận xét vào Thùng rác. Ctrl+Z để lấy lại.", len(chosen))
		}
		edit.ActThen(p.Sheet, func(ctx context.Context) (string, error) {
			papers, err := p.config.Papers.PapersWith(ctx, []model.UID{p.config.Mission}, chosen)
			if err != nil {
				return "", err
			}
			return said + present.StillIn("Nhận xét", papers), p.config.Store.DeleteFindings(ctx, chosen)
		}, p.config.Shell.Say)
	})
}

// divide makes several findings of a text at its empty lines.
func (p *Page) divide() {
	if p.task != nil || !p.form.Shown() {
		return
	}
	texts := model.Sections(p.editor.text.Text)
	if len(texts) < 2 {
		p.config.Shell.Say("Không có dòng trống để tách. Hãy để một dòng trống giữa các đoạn.")
		return
	}
	p.form.WhenIdle(func() {
		f := p.form.Value()
		edit.ActThen(p.Sheet, func(ctx context.Context) (model.Finding, error) {
			return p.config.Store.DivideFinding(ctx, f, texts)
		}, func(head model.Finding) {
			p.form.Change(func(f *model.DossierFinding) { f.Finding = head }) // nothing of the long text is left to be saved
			p.editor.text.SetValue(head.Text)
			p.config.Shell.Say(fmt.Sprintf("Đã tách thành %d nhận xét. Ctrl+Z để lấy lại.", len(texts)))
		})
	})
}

// Actions are what the page can do besides the keys of every page.
func (p *Page) Actions() []widgets.Binding {
	const ctrl, alt, ctrlShift = fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierControl | fyne.KeyModifierShift
	var out []widgets.Binding
	for i, k := range model.FindingKinds {
		out = append(out, widgets.Binding{Key: []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}[i], Modifier: alt, Label: "Loại: " + k.Label(), Do: func() { p.setKind(k) }})
	}
	out = append(out, []widgets.Binding{
		{Key: fyne.KeyT, Modifier: alt, Label: "Chọn nội dung giám sát", Do: p.pickTopic},
		{Key: fyne.KeyP, Modifier: alt, Label: "Chọn phường của nhận xét", Do: p.pickUnits},
		{Key: fyne.KeyK, Modifier: alt, Label: "Đưa vào kết luận, đưa ra", Do: p.toggleConclusion},
		{Key: fyne.KeyC, Modifier: alt, Label: "Chốt nhận xét, bỏ chốt", Do: p.toggleState},
		{Key: fyne.KeyL, Modifier: ctrl, Label: "Tìm trong danh sách nhận xét", Do: p.Find},
		{Key: fyne.KeyL, Modifier: alt, Label: "Nối nguyên nhân với hạn chế", Do: p.link},
		{Key: fyne.KeyR, Modifier: ctrl, Label: "Lập kiến nghị từ nhận xét", Do: p.recommend},
		{Key: fyne.KeyC, Modifier: ctrlShift, Label: "Chép nhận xét sang phường khác", Do: p.copyTo},
		{Key: fyne.KeyC, Modifier: ctrl, Label: "Sao chép chữ của nhận xét đang chọn", Do: p.copyText},
		{Key: fyne.KeyV, Modifier: ctrlShift, Label: "Dán nhận xét từ Excel, Word", Do: p.pasteRows},
		{Key: fyne.KeyV, Modifier: ctrl, Label: "Dán nhận xét từ Excel, Word (khi đang ở danh sách)", Do: p.pasteRows},
		{Key: fyne.KeyG, Modifier: ctrl, Label: "Gộp các nhận xét giống nhau", Do: p.merge},
		{Key: fyne.KeyJ, Modifier: ctrl, Label: "Chèn mẫu câu: gõ mã tắt rồi bấm, hoặc chọn", Do: p.insertPhrase},
		{Key: fyne.KeyJ, Modifier: ctrlShift, Label: "Lưu đoạn đang chọn thành mẫu câu", Do: p.keepPhrase},
		{Label: "Lưu tệp mẫu Excel...", Do: p.saveTemplate},
		{Label: "Nhập từ Excel...", Do: p.importFile},
		{Label: "Xuất Excel: các nhận xét đang hiện...", Do: p.exportList},
		{Label: "Mẫu câu...", Do: p.managePhrases},
		{Label: "Tách lại nhận xét đã gộp", Do: p.splitAgain},
		{Label: "Tách đoạn thành nhiều nhận xét", Do: p.divide},
		{Key: fyne.KeyH, Modifier: ctrlShift, Label: "Ai sửa nhận xét này, khi nào", Do: p.history},
		{Key: fyne.KeyF8, Label: "Phần cuối: liên quan, tệp", Do: p.stepFoot},
	}...)
	return append(out, p.editor.foot.files.Actions()...)
}

// history shows who changed the finding in the editor.
func (p *Page) history() {
	p.onKept(func(f model.DossierFinding) {
		p.config.Shell.ShowHistory(model.Ref{Noun: "finding", UID: f.Finding.UID}, "Nhận xét: "+f.Finding.Text)
	})
}

// menu is what can be done with the chosen rows by the mouse; single keys of the editor are left out.
func (p *Page) menu([]row) *fyne.Menu {
	var items []*fyne.MenuItem
	for _, b := range p.Actions() {
		if b.Key == fyne.KeyV || b.Key == fyne.KeyJ || b.Modifier == fyne.KeyModifierControl && b.Key == fyne.KeyL {
			continue
		}
		label := b.Label
		if b.Key != "" {
			label += "   (" + b.KeyText() + ")"
		}
		items = append(items, fyne.NewMenuItem(label, b.Do))
	}
	return fyne.NewMenu("", items...)
}

// lookForDrafts goes, when the page opens, to where text of the last time was not saved: to its finding, or to a new one.
func (p *Page) lookForDrafts() {
	edit.ActThen(p.Sheet, p.config.Store.Drafts, func(all []model.DraftText) {
		for _, d := range all {
			switch f, ok := findingAt(&p.d, d.UID); {
			case ok && d.Noun == "finding" && d.Text != fieldText(f.Finding, model.DraftedField(d.Field)):
				p.goToFinding(f)
				return
			case d.Ref == model.Ref{Noun: "mission", UID: p.config.Mission} && model.DraftedField(d.Field) == edit.NewField("finding", "text") && d.Text != "":
				p.edit(p.fresh())
				return
			}
		}
	})
}

// fieldText is the text of a field that keeps drafts.
func fieldText(f model.Finding, field string) string {
	switch field {
	case "author":
		return f.Author
	case "evidence":
		return f.Evidence
	}
	return f.Text
}
