package recommendations

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.sheet.Content() }

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable {
	if p.importing != nil {
		return p.importing.List
	}
	return p.list
}

// Leave stops everything under way. What was typed has been handed over before.
func (p *Page) Leave() {
	p.editor.form.Clear()
	p.side.leave()
	p.one.Cancel()
	p.pick.Cancel()
	p.sheet.Leave()
}

// Reload reads the recommendations again.
func (p *Page) Reload() { p.sheet.Reload() }

// WhenSaved calls fn once nothing of this page is being written any more.
func (p *Page) WhenSaved(fn func()) { p.sheet.WhenSaved(fn) }

// Save says what a new record lacks and goes to what was refused (Ctrl+S); it says whether there was anything of the kind.
func (p *Page) Save() bool {
	if x := p.side.open; x != nil && x.act != nil {
		x.act()
		return true
	}
	return p.sheet.Save()
}

// AnswerDraft takes back or drops the texts that the form or the panel offers; it says whether there were any.
func (p *Page) AnswerDraft(take bool) bool { return p.sheet.AnswerDraft(take) }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "kien-nghi" }

// CopyAbove gives the field with the keyboard the value that the recommendation above has (Ctrl+D).
func (p *Page) CopyAbove(focused fyne.Focusable) edit.Above { return p.sheet.CopyAbove(focused) }

// Find brings the keyboard into the search field (Ctrl+F).
func (p *Page) Find() { p.besidesImport(func() { p.sheet.Focus(p.search) })() }

// FocusText brings the keyboard into the text of the recommendation in the editor.
func (p *Page) FocusText() {
	if p.editor.form.Shown() {
		p.sheet.Focus(p.editor.text)
	}
}

// NextColumn moves the keyboard from slots to list to fields to the side and round again (F6).
func (p *Page) NextColumn() {
	c := p.sheet.Canvas()
	if c == nil {
		return
	}
	if p.importing != nil {
		p.importing.NextColumn(nil)
		return
	}
	e := p.editor
	parts := []widgets.Region{
		widgets.RegionOf(c, p.list),
		{Holds: func(f fyne.Focusable) bool { return slices.Contains(e.focusables(), f) }, Enter: func() { p.sheet.Focus(e.text) }},
		{Holds: p.side.holds, Enter: p.side.enter},
		widgets.RegionOf(c, p.slots, p.by, p.search, p.due),
	}
	if !e.form.Shown() {
		parts = []widgets.Region{parts[0], parts[3]}
	}
	widgets.NewRegions(c, parts...).Next()
}

func (e *editor) focusables() []fyne.Focusable {
	return []fyne.Focusable{e.text, e.whose.mission, e.heir, e.to, e.due, e.follower, e.findings, e.repeat, e.note}
}

// Back leaves what is being done at the side, or gives up a new recommendation that was not written, else leads from the
// editor to the list (Esc).
func (p *Page) Back() bool {
	if p.importing != nil {
		p.endImport()
		return true
	}
	if p.side.back() {
		return true
	}
	if !p.editor.form.GiveUp() {
		return p.sheet.BackTo(p.list)
	}
	p.clear()
	p.showList()
	p.sheet.Focus(p.list)
	return true
}

// Step goes to the next (1) or previous (-1) recommendation; the keyboard stays where it is.
func (p *Page) Step(by int) {
	if p.importing != nil {
		return
	}
	rows := p.list.Rows()
	at := slices.IndexFunc(rows, func(f model.FollowUp) bool { return f.UID == p.target })
	if to := at + by; to >= 0 && to < len(rows) {
		p.sheet.HandOver()
		p.list.Select(rowKey(rows[to]))
	}
}

// Move moves the recommendation up or down among those of its mission.
func (p *Page) Move(up bool) {
	if p.importing != nil || !edit.InOwnOrder(p.config.Shell, p.list) {
		return
	}
	p.onKept(func(uid model.UID) {
		p.sheet.Act("", func(ctx context.Context) error { return p.config.Store.MoveInOrder(ctx, "recommendation", uid, up) })
	})
}

// Add begins a new recommendation. On the page of a mission it is to the bodies of the one shown, with the caret in its text
// at once; on the page of all of them it is nobody's yet, and the keyboard is on the choice of its mission.
func (p *Page) Add() {
	switch mission := p.config.Mission; {
	case p.importing != nil:
	case mission == "":
		p.editor.whose.begin(p.editor.form.Value().Mission)
	case p.sheet.Loaded():
		p.sheet.HandOver()
		p.withChoices(mission, func() {
			r := record{}
			if now := p.editor.form.Value(); now.Mission == mission {
				r.Follower, r.to = now.Follower, p.addressees()
			}
			p.begin(mission, r, p.editor.text)
		})
	}
}

// begin shows a new recommendation of a mission, with the keyboard on first.
func (p *Page) begin(mission model.UID, r record, first fyne.Focusable) {
	r.Mission, r.State, r.Due = mission, model.RecOpen, p.choices.AnswerBy
	p.one.Cancel()
	p.side.leave()
	p.target, p.detail, p.loose = "", model.FollowUpDetail{}, false
	p.editor.form.Open(r)
	p.editor.showRest()
	p.editor.show(true)
	p.side.showDetail()
	p.sheet.Focus(first)
}

// DeleteCurrent moves the chosen recommendations to the bin and says which papers use them; Ctrl+Z brings them back. A new
// one is given up.
func (p *Page) DeleteCurrent() {
	if p.importing != nil {
		return
	}
	if p.editor.form.IsNew() {
		p.Back()
		return
	}
	var missions []model.UID
	for _, f := range p.chosen() {
		if !slices.Contains(missions, f.Mission) {
			missions = append(missions, f.Mission)
		}
	}
	p.onChosen(func(uids []model.UID) {
		said := "Đã chuyển kiến nghị vào Thùng rác. Ctrl+Z để lấy lại."
		if len(uids) > 1 {
			said = fmt.Sprintf("Đã chuyển %d kiến nghị vào Thùng rác. Ctrl+Z để lấy lại.", len(uids))
		}
		edit.ActThen(p.sheet, func(ctx context.Context) (string, error) {
			papers, err := p.config.Papers.PapersWith(ctx, missions, uids)
			if err != nil {
				return "", err
			}
			return said + present.StillIn("Kiến nghị", papers), p.config.Store.DeleteRecommendations(ctx, uids)
		}, p.config.Shell.Say)
	})
}

// OpenRecord goes to a recommendation; it may be asked before anything was read. Of an answer it is told first, then its
// recommendation comes.
func (p *Page) OpenRecord(ref model.Ref) bool {
	switch ref.Noun {
	case "answer", "due_change", "recommendation_event":
		p.side.want = ref
		return false
	case "recommendation":
	default:
		return false
	}
	p.sheet.WhenLoaded(func() {
		if !p.list.Select(string(ref.UID)) {
			p.search.SetText("")
			p.filter(func(v *view) { v.slot, v.due, v.query = "", anyDue, "" })
			p.list.Select(string(ref.UID))
		}
		p.sheet.Focus(p.list)
		// One that was made from a finding has no text yet: it is typed at once.
		if row, ok := p.list.Current(); ok && row.UID == ref.UID && row.Text == "" {
			p.blank = ref.UID
			if p.detail.Recommendation.UID == ref.UID {
				p.showDetail(p.detail)
			}
		}
	})
	return true
}

// OpenText begins what a text was typed for that was never written: a new recommendation, or what was being done about the
// one that is opened; an answer is opened.
func (p *Page) OpenText(t model.LeftText) {
	switch errand := model.ErrandOf(t.Field); {
	case t.New && t.Kind() == "recommendation":
		p.sheet.WhenLoaded(p.Add)
	case t.New && t.Kind() == "answer":
		p.whenShown(t.UID, p.AddAnswer)
	case t.Noun == "answer":
		p.await(func() bool {
			i := slices.IndexFunc(p.detail.Answers, func(a model.FollowAnswer) bool { return a.Answer.UID == t.UID })
			if i >= 0 {
				p.openAnswer(p.detail.Answers[i].Answer)
			}
			return i >= 0
		})
	case errand == model.ErrandState:
		p.whenShown(t.UID, p.MoveState)
	case errand == model.ErrandDue:
		p.whenShown(t.UID, p.ChangeDue)
	}
}

// whenShown calls do once a recommendation is in the editor.
func (p *Page) whenShown(uid model.UID, do func()) {
	p.await(func() bool {
		if p.detail.Recommendation.UID != uid {
			return false
		}
		do()
		return true
	})
}

// await asks do now, and until it says true with each recommendation that comes into the editor.
func (p *Page) await(do func() bool) {
	p.awaited = nil
	if !do() {
		p.awaited = do
	}
}

// chosen are the recommendations chosen in the list.
func (p *Page) chosen() []model.FollowUp {
	if p.editor.form.IsNew() {
		return nil
	}
	return p.list.Chosen()
}

func uidsOf(rows []model.FollowUp) []model.UID {
	out := make([]model.UID, len(rows))
	for i, f := range rows {
		out[i] = f.UID
	}
	return out
}

// onChosen calls fn with the chosen recommendations once what was typed is written.
func (p *Page) onChosen(fn func([]model.UID)) {
	uids := uidsOf(p.chosen())
	if len(uids) == 0 {
		return
	}
	p.sheet.HandOver()
	p.editor.form.WhenIdle(func() { fn(uids) })
}

// onKept calls fn with the recommendation in the editor after its last save.
func (p *Page) onKept(fn func(model.UID)) {
	p.sheet.HandOver()
	p.editor.form.WhenIdle(func() {
		if uid := p.editor.form.Value().UID; uid != "" {
			fn(uid)
		}
	})
}

func (p *Page) changeDues(uids []model.UID, due model.Date, reason string) {
	p.editor.form.WhenIdle(func() {
		p.sheet.Act("", func(ctx context.Context) error { return p.config.Store.ChangeDues(ctx, uids, due, reason) })
	})
}

// Actions are what can be done here besides; they stand in the menu "Trang này".
func (p *Page) Actions() []widgets.Binding {
	const ctrl = fyne.KeyModifierControl
	acts := append([]widgets.Binding{
		{Key: fyne.KeyR, Modifier: ctrl, Label: "Thêm trả lời", Do: p.AddAnswer},
		{Key: fyne.KeyT, Modifier: ctrl, Label: "Chuyển trạng thái kiến nghị", Do: p.MoveState},
		{Key: fyne.KeyH, Modifier: ctrl, Label: "Đổi hạn kiến nghị", Do: p.ChangeDue},
		{Key: fyne.KeyG, Modifier: ctrl, Label: "Giao người theo dõi kiến nghị", Do: p.PickFollower},
		{Key: fyne.KeyB, Modifier: ctrl, Label: "Chọn nơi nhận kiến nghị", Do: p.PickBodies},
		{Label: "Chọn nhận xét mà kiến nghị trả lời", Do: p.PickFindings},
		{Key: fyne.KeyL, Modifier: ctrl, Label: "Chọn kiến nghị nhắc lại", Do: p.PickRepeat},
		{Key: fyne.KeyE, Modifier: ctrl, Label: "Chuyển cho đơn vị kế thừa", Do: p.HandOver},
		{Key: fyne.KeyJ, Modifier: ctrl, Label: "Tệp của kiến nghị, của trả lời", Do: p.Files},
		{Label: "Xuất Excel: các kiến nghị đang hiện...", Do: p.exportList},
		{Label: "Mở cuộc giám sát của kiến nghị", Do: p.openMission},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử của kiến nghị", Do: p.showHistory},
	}, p.imports()...)
	for i := range acts {
		acts[i].Do = p.besidesImport(acts[i].Do)
	}
	return acts
}

// menu is the menu of the chosen rows.
func (p *Page) menu() *fyne.Menu {
	var items []*fyne.MenuItem
	for _, b := range p.Actions() {
		items = append(items, fyne.NewMenuItem(b.Label, b.Do))
	}
	items = append(items, fyne.NewMenuItem("Xóa (vào Thùng rác)", p.DeleteCurrent))
	return fyne.NewMenu("", items...)
}

func (p *Page) openMission() {
	if m := p.detail.Recommendation.Mission; m != "" {
		p.config.Shell.Open(model.Ref{Noun: "mission", UID: m})
	}
}

func (p *Page) showHistory() {
	if r := p.detail.Recommendation; r.UID != "" {
		p.config.Shell.ShowHistory(model.Ref{Noun: "recommendation", UID: r.UID}, "Kiến nghị: "+rowText(p.detail.Row))
	}
}
