package office

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// panel is the third column of the page of numbers: how the series stands, the acts on it, or the form of a new one.
type panel struct {
	page *Numbers
	form *edit.Form[newRun]

	title         *widgets.Heading
	counts, gaps  *widget.Label
	keep, cancel  *widgets.Button
	number, paper *widgets.BaseEntry
	day           *widgets.DateEntry
	record        *widgets.Button
	texts         *edit.Texts // number, day and paper
	series        model.UID   // whose
	office, kind  *widgets.Select
	scope         *widgets.Choice
	year, next    *widgets.BaseEntry
	from, to      *widgets.DateEntry
	last          *widgets.DateEntry // of a running term
	lastRow       fyne.CanvasObject
	yearRow       fyne.CanvasObject
	termRow       fyne.CanvasObject

	acts, making fyne.CanvasObject
	content      *fyne.Container
}

func newPanel(p *Numbers) *panel {
	e := &panel{page: p}
	e.form = edit.NewForm(edit.FormConfig[newRun]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save: e.save, Meta: func(n *newRun) *model.Meta { return &n.Meta }, Noun: "number_series",
		Parent: func(n newRun) model.Ref { return model.Ref{Noun: "office", UID: n.Office} },
		Button: e.confirm,
		Adopt: func(want *newRun, saved newRun) {
			want.ScopeFrom, want.ScopeTo = saved.ScopeFrom, saved.ScopeTo
		},
		Saved: func(n newRun) { p.goTo(n.UID) },
	})
	e.setUpActs()
	e.setUpForm()
	e.acts, e.making = e.layActs(), e.layForm()
	bar := container.New(layout.NewCustomPaddedLayout(8, 0, 10, 10), e.form.DraftBar(func() { e.content.Refresh() }))
	e.content = widgets.NewBorder(bar, nil, nil, nil, container.NewStack(e.acts, e.making))
	e.making.Hide()
	return e
}

func (e *panel) save(ctx context.Context, n newRun) (newRun, error) {
	kept, err := e.page.config.Store.SaveSeries(ctx, n.series())
	if err != nil {
		return n, n.atField(err)
	}
	n.NumberSeries = kept
	return n, nil
}

func (e *panel) setUpActs() {
	e.title = widgets.NewHeading("")
	e.counts, e.gaps = widget.NewLabel(""), widget.NewLabel("")
	e.counts.Wrapping, e.gaps.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	e.keep = widgets.NewButton("", e.reserve)
	e.cancel = widgets.NewButton("", e.void)
	e.number = widgets.NewEntry(model.CleanLine)
	e.number.Width = 72
	e.number.SetHelp("Số nhỏ hơn số tiếp theo phải đang giữ chỗ.")
	e.number.OnLeave = func(string) { e.showActs() }
	e.day = edit.DayField(e.page.config.Today)
	e.paper = widgets.NewEntry(model.CleanLine)
	e.paper.SetHelp("Loại, nơi gửi, trích yếu của văn bản lưu nơi khác.")
	e.record = widgets.NewButton("", e.recordNumber)
	e.paper.OnEnter = e.recordNumber
	c := e.page.config
	e.texts = edit.NewTexts(edit.TextsConfig{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: e.page.Pending(), Errand: model.ErrandRecord,
	})
	e.texts.Watch("number", e.number)
	e.texts.WatchDay("day", e.day)
	e.texts.Watch("paper", e.paper)
}

func (e *panel) setUpForm() {
	f, today := e.form, e.page.config.Today
	e.office = edit.Pick(f, "office", nil, func(n *newRun) *model.UID { return &n.Office })
	e.office.Width = 210
	e.kind = edit.Pick(f, "doc_type", typeOptions(), func(n *newRun) *model.DocType { return &n.DocType })
	e.kind.Width = 190
	e.scope = edit.Take(f, "scope", []widgets.Option{{ID: string(model.ByYear), Label: "Theo năm"}, {ID: string(model.ByTerm), Label: "Theo nhiệm kỳ"}},
		func(n *newRun) *model.SeriesScope { return &n.Scope })
	set := e.scope.OnChange
	e.scope.OnChange = func(id string) { set(id); e.showScope() }
	e.year = edit.Line(f, yearKey, func(n *newRun) *string { return &n.year })
	e.year.Width = 72
	typed := e.year.OnChanged
	e.year.OnChanged = func(s string) { e.year.SetError(""); typed(s) }
	e.from = edit.Day(f, "scope_from", today, func(n *newRun) *model.Date { return &n.ScopeFrom })
	e.to = edit.Day(f, "scope_to", today, func(n *newRun) *model.Date { return &n.ScopeTo })
	e.to.SetHelp("Để trống khi nhiệm kỳ đang chạy.")
	e.next = edit.Number(f, "next", func(n *newRun) *int { return &n.Next })
	e.next.SetHelp("Lớn hơn 1 khi các số trước đã dùng ở sổ giấy.")
	e.last = edit.Day(f, lastKey, today, func(n *newRun) *model.Date { return &n.ScopeTo })
	e.last.SetHelp("Ngày cuối của nhiệm kỳ.")
}

func (e *panel) layActs() fyne.CanvasObject {
	numberRow := widgets.NewFormRow("Số", widgets.NewBar(nil, e.number, container.NewHBox(widget.NewLabel("ngày"), e.day)))
	numberRow.SetNoted(widgets.EitherNote(e.number, e.day))
	e.lastRow = widgets.NewNarrowFormRow("Hết nhiệm kỳ", e.last)
	buttons := container.New(layout.NewCustomPaddedVBoxLayout(6), e.keep, e.cancel)
	return padded(e.title, flush(e.counts), flush(e.gaps), e.lastRow, inset(buttons), gap(),
		widgets.NewHeading("Văn bản lưu nơi khác"), e.texts.Bar(func() { e.acts.Refresh() }), gap(), numberRow, widgets.NewFormRow("Văn bản", e.paper), inset(e.record))
}

func (e *panel) layForm() fyne.CanvasObject {
	e.yearRow = widgets.NewNarrowFormRow("Năm", e.year)
	term := widgets.NewFormRow("Nhiệm kỳ từ", widgets.NewBar(nil, e.from, container.NewHBox(widget.NewLabel("đến"), e.to)))
	term.SetNoted(widgets.EitherNote(e.from, e.to))
	e.termRow = term
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewMainButton("Lập sổ số", e.confirm), widgets.NewButton("Bỏ qua", func() { e.giveUp() }))
	return padded(widgets.NewHeading("Sổ số mới"), gap(), widgets.NewNarrowFormRow("Cơ quan", e.office), widgets.NewNarrowFormRow("Loại văn bản", e.kind),
		widgets.NewFormRow("Đánh số", e.scope), e.yearRow, e.termRow, widgets.NewNarrowFormRow("Số bắt đầu", e.next), inset(buttons))
}

// padded sets the parts of the panel below one another.
func padded(parts ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 10, 10), container.New(layout.NewCustomPaddedVBoxLayout(0), parts...)))
}

// inset begins where fields begin.
func inset(o fyne.CanvasObject) fyne.CanvasObject { return widgets.NewNarrowFormRow("", o).Tight() }

// flush takes away the room a label keeps at its left, so that its words begin where the heading does.
func flush(l *widget.Label) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, -fynetheme.InnerPadding(), 0), l)
}

func gap() fyne.CanvasObject { return container.New(layout.NewCustomPaddedLayout(6, 6, 0, 0)) }

func (e *panel) focusables() []fyne.Focusable {
	if e.making.Visible() {
		return []fyne.Focusable{e.office, e.kind, e.scope, e.year, e.from, e.to, e.next}
	}
	return []fyne.Focusable{e.keep, e.cancel, e.number, e.day, e.paper, e.record, e.last}
}

// show shows how the series stands.
func (e *panel) show(r register) {
	e.office.SetOptions(officeOptions(r.offices, e.page.config.Today()))
	if e.form.IsNew() {
		return
	}
	e.making.Hide()
	e.turnTo(r.row.Series.UID)
	if r.row.Series.UID == "" {
		e.form.Clear()
		e.acts.Hide()
		return
	}
	e.acts.Show()
	e.form.Refresh(newRun{NumberSeries: r.row.Series})
	c := r.row.Count()
	e.title.SetText(r.row.Series.Title())
	e.counts.SetText(countWords(c))
	e.gaps.SetText(gapWords(c))
	e.gaps.Hidden = e.gaps.Text == ""
	visible(e.lastRow, r.row.Series.Scope == model.ByTerm)
	e.showActs()
}

// turnTo makes the fields of a paper kept elsewhere those of a series; what was typed for the one before is kept.
func (e *panel) turnTo(series model.UID) {
	if series == e.series {
		return
	}
	e.texts.Close()
	e.series = series
	e.number.SetValue("")
	e.day.SetValue("")
	e.paper.SetValue("")
	if series != "" {
		e.texts.Open(recordDraft(series))
	}
}

func recordDraft(series model.UID) model.Ref { return model.Ref{Noun: "number_series", UID: series} }

// at are the numbers on which acts are done: the chosen ones while they are kept for papers, else the next.
func (e *panel) at() model.Run {
	if n, ok := e.page.numbers.Current(); ok && n.Use.State == model.Reserved {
		return n.run()
	}
	row := e.page.Data().row
	return model.Run{From: row.Next(), To: row.Next()}
}

// typed is the number in the field; an empty field means the first that acts are done on.
func (e *panel) typed() (int, bool) {
	text := e.number.Value()
	if text == "" {
		return e.at().From, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n > 0
}

// closed says that the office of the series has ended.
func (e *panel) closed() bool {
	r, ok := e.page.runs.Current()
	return ok && r.closed(e.page.config.Today())
}

// showActs names the numbers on the buttons.
func (e *panel) showActs() {
	if !e.page.Loaded() {
		return
	}
	row := e.page.Data().row
	next := row.Next()
	e.keep.SetText("Giữ chỗ số " + twoDigits(next))
	e.cancel.SetText("Hủy số " + e.at().Text() + " ...")
	n, ok := e.typed()
	e.number.SetError("")
	if !ok {
		e.number.SetError("Chỉ nhập số, ví dụ 12.")
	}
	e.record.SetText("Ghi số " + twoDigits(n) + " đã dùng")
	visible(e.keep, !e.closed())
	if e.content != nil {
		e.content.Refresh()
	}
}

// reserve keeps the next number for a paper that is still to come.
func (e *panel) reserve() {
	row := e.page.Data().row
	s, next := row.Series, row.Next()
	if s.UID == "" {
		return
	}
	title := "Giữ chỗ số " + twoDigits(next)
	e.page.config.Shell.AskReason(dialogs.Prompt{
		Title: title + ": cho văn bản nào?", Act: title, About: recordDraft(s.UID), Errand: model.ErrandReserve,
	}, func(reason string) {
		e.page.Act("Đã giữ chỗ số "+twoDigits(next)+".", func(ctx context.Context) error {
			_, err := e.page.config.Store.ReserveNumber(ctx, s.UID, "", reason)
			return err
		})
	})
}

// void cancels the chosen numbers for one reason; they stay in the book.
func (e *panel) void() {
	s, numbers := e.page.Data().row.Series, e.at()
	if s.UID == "" {
		return
	}
	word := "Hủy số " + numbers.Text()
	e.page.config.Shell.AskReason(dialogs.Prompt{
		Title: word + ": không hoàn tác, không dùng lại được", Act: word, About: recordDraft(s.UID), Errand: model.ErrandVoid,
	}, func(reason string) {
		e.page.Act("Đã hủy số "+numbers.Text()+".", func(ctx context.Context) error {
			return e.page.config.Store.VoidNumbers(ctx, s.UID, numbers, reason)
		})
	})
}

// recordNumber records the number of a paper kept elsewhere, after saying what that means.
func (e *panel) recordNumber() {
	widgets.CommitFocused(e.page.Canvas())
	row := e.page.Data().row
	s := row.Series
	n, ok := e.typed()
	if s.UID == "" || !ok {
		return
	}
	if !e.texts.Ready() {
		return
	}
	day := model.Date(e.day.Value())
	if day == "" {
		e.day.SetError("Chưa ghi ngày của văn bản.")
		e.page.focus(e.day)
		return
	}
	if e.paper.Value() == "" {
		e.paper.SetError("Hãy ghi đó là văn bản nào.")
		e.page.focus(e.paper)
		return
	}
	paper := e.paper.Value()
	e.page.config.Shell.Ask(dialogs.Question{
		Title: "Ghi số " + twoDigits(n) + " đã dùng",
		Text:  fmt.Sprintf("Văn bản: %s, ngày %s.%s\nSố đã ghi không hoàn tác được.", paper, day.Format(), skipWords(row.Next(), n)),
		Acts: []dialogs.Act{{Word: "Ghi số " + twoDigits(n), Main: true, Do: func() {
			edit.ActThen(e.page.Sheet, func(ctx context.Context) (model.NumberUse, error) {
				return e.page.config.Store.RecordNumber(ctx, s.UID, n, day, paper)
			}, e.recorded)
		}}},
	})
}

// skipWords says which numbers are kept free when a later one is recorded.
func skipWords(next, n int) string {
	switch {
	case n == next+1:
		return fmt.Sprintf("\nSố %s được giữ chỗ.", twoDigits(next))
	case n > next:
		return fmt.Sprintf("\nCác số %s đến %s được giữ chỗ.", twoDigits(next), twoDigits(n-1))
	}
	return ""
}

func (e *panel) recorded(u model.NumberUse) {
	e.number.SetValue("")
	e.paper.SetValue("")
	e.texts.Done(recordDraft(u.Series))
	e.page.config.Shell.Say("Đã ghi số " + twoDigits(u.Number) + ".")
	e.page.numbers.Select(strconv.Itoa(u.Number))
	e.showActs()
}

// begin opens the form of a new series: of the running year, or the next one when that has its book.
func (e *panel) begin() {
	if !e.page.Loaded() {
		return
	}
	today := e.page.config.Today()
	n := newRun{NumberSeries: model.NumberSeries{Scope: model.ByYear, Next: 1}, year: strconv.Itoa(today.Year())}
	if all := officeOptions(e.page.Data().offices, today); len(all) > 0 {
		n.Office = model.UID(all[0].ID)
	}
	for _, r := range e.page.runs.Rows() {
		if r.series.Office == n.Office && r.series.DocType == "" && r.series.Covers(today) {
			n.year = strconv.Itoa(today.Year() + 1)
		}
	}
	e.form.Open(n)
	e.acts.Hide()
	e.making.Show()
	e.showScope()
	e.page.focus(e.office)
}

func (e *panel) showScope() {
	byYear := e.form.Value().Scope != model.ByTerm
	visible(e.yearRow, byYear)
	visible(e.termRow, !byYear)
	e.making.Refresh()
}

func (e *panel) confirm() {
	e.form.Commit()
	if n := e.form.Value(); n.Scope != model.ByTerm && strings.TrimSpace(n.year) != "" && n.series().ScopeFrom == "" {
		e.year.SetError("Năm gồm bốn chữ số, ví dụ 2025.")
		e.page.focus(e.year)
		return
	}
	if e.form.Value().series().ScopeFrom == "" {
		e.year.SetError("Chưa nhập năm.")
		e.from.SetError("Chưa nhập ngày đầu nhiệm kỳ.")
		if e.form.Value().Scope == model.ByTerm {
			e.page.focus(e.from)
		} else {
			e.page.focus(e.year)
		}
		return
	}
	e.form.Press()
}

// giveUp drops a new series; it says whether there was one.
func (e *panel) giveUp() bool {
	if !e.form.GiveUp() {
		return false
	}
	e.show(e.page.Data())
	e.page.focus(e.page.runs)
	return true
}
