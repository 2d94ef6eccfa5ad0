package drafting

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// elsewhere is the choice of a number that another system has given.
const elsewhere = "elsewhere"

// issuing is where the clerk enters number and day of a signed paper, in place of the pages; the checks are run with them
// before the paper is locked.
type issuing struct {
	page  *Page
	load  *task.Latest
	next  service.Proposal
	pause *task.Debounce // while a number is typed
	// proposed is the number that was put into its field; one that was typed is another.
	proposed string

	numbers *fyne.Container // the row of series and number; hidden where the type bears no number
	series  *widgets.Select
	chosen  string          // the series that a person chose; "" while the best is proposed
	lacking *fyne.Container // shown while the office has no series for the paper
	lacks   *widget.Label   // which
	begins  *widgets.Button // begins it
	number  *widgets.BaseEntry
	day     *widgets.DateEntry
	gap     *fyne.Container // shown while numbers are passed over
	gapSaid *widget.Label   // which
	skipped *widgets.BaseEntry
	reason  *widgets.BaseEntry
	remarks *remarks
	act     *widgets.Button // names what will be issued
	said    *widget.Label
	texts   *edit.Texts // what is typed there; what is proposed is not
	content *fyne.Container
}

func newIssuing(p *Page) *issuing {
	i := &issuing{page: p, load: task.NewLatest(p.config.Runner), pause: task.NewDebounce(typedWait, p.config.After)}
	i.series = widgets.NewSelect(nil, func(id string) { i.chosen = id; i.propose() })
	i.series.Width, i.series.Fold = 250, model.Fold
	i.number = widgets.NewEntry(model.CleanLine)
	i.number.Width = 170
	i.number.SetHelp("Ghi 05, hoặc cả ký hiệu 05/TB-MTTQ-BTT như trên bản giấy.")
	i.number.OnLeave = func(string) { i.look() }
	i.day = edit.DayField(p.config.Today)
	i.day.OnChange = func(string) { i.begin() }
	i.gapSaid = widget.NewLabel("")
	i.skipped = widgets.NewEntry(model.CleanLine)
	i.skipped.SetHelp("Ghi vào sổ số, bên cạnh các số được giữ chỗ.")
	i.gap = container.New(layout.NewCustomPaddedVBoxLayout(0), i.gapSaid, widgets.NewFormRow("Vì sao bỏ qua", i.skipped))
	i.gap.Hide()
	i.lacks, i.begins = widget.NewLabel(""), widgets.NewButton("", i.beginSeries)
	i.lacking = container.New(layout.NewCustomPaddedVBoxLayout(0), i.lacks, container.New(layout.NewCustomPaddedLayout(0, 6, 0, 0), widgets.NewNarrowFormRow("", i.begins).Tight()))
	i.lacking.Hide()
	i.reason = widgets.NewTextArea(2, model.CleanText)
	i.remarks = newRemarks(p, "drafting/issue", "Kiểm tra xong: không có gì phải xem lại.")
	i.said = widget.NewLabel("")
	i.said.Wrapping = fyne.TextWrapWord
	i.act = widgets.NewMainButton("Ban hành", i.issue)
	i.keepTexts()
	number := widgets.NewFormRow("Sổ số", widgets.NewBar(nil, i.series, container.NewHBox(widget.NewLabel("Số"), i.number)))
	number.SetNoted(widgets.EitherNote(i.series, i.number))
	i.numbers = container.New(layout.NewCustomPaddedVBoxLayout(0), number, i.lacking, i.gap)
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Ngày ban hành", i.day), i.numbers, widgets.NewFormRow("Lý do", i.reason))
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), i.act, widgets.NewButton("Đóng", func() { p.Back() }))
	checked := widgets.NewBorder(nil, nil, nil, buttons, widgets.NewHeading("Kiểm tra trước khi ban hành"))
	top := container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewPageHeading("Ban hành văn bản"), i.texts.Bar(func() { i.content.Refresh() }), i.said, rows, checked)
	i.content = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(6, 4, 14, 14), top), nil, nil, nil, i.remarks.content)
	i.content.Hide()
	return i
}

// keepTexts keeps what is typed until the paper is issued, or that is given up.
func (i *issuing) keepTexts() {
	c := i.page.config
	i.texts = edit.NewTexts(edit.TextsConfig{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: i.page.Pending(), Errand: model.ErrandIssue,
	})
	other := func(text, proposed string) string {
		if text == proposed {
			return ""
		}
		return text
	}
	i.texts.Add("day", func() string { return other(strings.TrimSpace(i.day.Text), c.Today().Format()) }, i.day.PutBack)
	i.texts.Add("number", func() string { return other(i.number.Value(), i.proposed) }, func(text string) {
		i.number.SetText(text)
		i.number.Commit()
	})
	i.day.OnChanged = func(string) { i.texts.Typed() }
	i.number.OnChanged = func(string) {
		i.nameActs()
		i.tellNumber() // before Tab goes on to what has appeared
		i.pause.Do(i.look)
		i.texts.Typed()
	}
	i.texts.Watch("skipped", i.skipped)
	i.texts.Watch("reason", i.reason)
}

// clear makes room for another attempt: what was typed before is offered, not taken for granted.
func (i *issuing) clear() {
	i.proposed = ""
	i.number.SetValue("")
	i.day.SetValue(string(i.page.config.Today()))
	i.skipped.SetValue("")
	i.proposeReason()
}

// proposeReason puts the reason of the submission where remarks of the text still have to be passed over.
func (i *issuing) proposeReason() {
	help, again := "Vì sao vẫn ban hành khi còn điều nên xem.", ""
	if s := i.page.Data(); s.reason != "" && len(service.ToPassOver(s.remarks)) > 0 {
		help, again = "Theo lý do khi trình ký; sửa lại được.", s.reason
	}
	i.reason.SetHelp(help)
	i.reason.SetValue(again)
}

const issueSaid = "Sau khi ban hành, văn bản được khóa: bản PDF và bản Word đúng như trên giấy được giữ trong sổ, không sửa, không hoàn tác được. Sai thì lập văn bản thay thế hoặc công văn đính chính."

// beginIssue shows where number and day are entered.
func (p *Page) beginIssue() {
	if !p.Loaded() {
		return
	}
	if s := p.Data().draft.Document.State; s != model.DocForSignature {
		p.config.Shell.Say("Văn bản đang ở trạng thái “" + s.Label() + "”; trình ký xong mới ban hành.")
		return
	}
	i := p.issue
	i.said.SetText(issueSaid)
	i.remarks.list.SetWaiting()
	p.openRight(i.content)
	i.texts.Close()
	i.clear()
	i.texts.Open(p.paper())
	if i.numbered() {
		i.numbers.Show()
		p.Focus(i.number)
	} else {
		i.numbers.Hide()
		p.Focus(i.day)
	}
	i.begin()
}

// numbered reports whether the paper bears a number, so that one has to be entered.
func (i *issuing) numbered() bool { return i.page.Data().draft.Document.Type.Numbered() }

// begin reads the series of the day and proposes a number; a paper without a number is only looked at.
func (i *issuing) begin() {
	if !i.numbered() {
		i.look()
		return
	}
	p := i.page
	day := model.Date(i.day.Value())
	task.Load(i.load, func(ctx context.Context) (service.Proposal, error) {
		return p.config.Drafting.Propose(ctx, p.config.Document, day)
	},
		func(got service.Proposal, err error) {
			if err != nil {
				p.config.Shell.Failed(err)
				return
			}
			i.next = got
			i.offer()
			i.propose()
		})
}

// offer shows the series that may give the number; what was chosen stays while it is among them.
func (i *issuing) offer() {
	var options []widgets.Option
	for _, r := range i.next.Series {
		options = append(options, widgets.Option{ID: string(r.Series.UID), Label: r.Series.Title()})
	}
	options = append(options, widgets.Option{ID: elsewhere, Label: "Số do hệ thống khác cấp"})
	i.series.SetOptions(options)
	if i.chosen == "" || !i.series.Offers(i.chosen) {
		i.chosen = ""
		i.series.SetValue(options[0].ID)
	} else {
		i.series.SetValue(i.chosen)
	}
	if len(i.next.Series) > 0 {
		i.away(i.lacking, i.begins)
		return
	}
	i.lacks.SetText("Chưa có sổ số cho văn bản này. Lập sổ “" + i.next.Begin.Title() + "”, hoặc ghi số do hệ thống khác cấp.")
	i.lacking.Show()
}

// away hides a part in which one may be typing or about to press: the keyboard goes on in the number.
func (i *issuing) away(part *fyne.Container, inside fyne.Focusable) {
	part.Hide()
	if c := i.page.Canvas(); c != nil && c.Focused() == inside {
		i.page.Focus(i.number)
	}
}

// firstNumber is the number from which a series would begin: the typed one, since those before were used elsewhere.
func (i *issuing) firstNumber() int {
	return max(1, model.LeadingNumber(strings.TrimSpace(i.number.Value())))
}

// beginSeries begins the series that the office lacks, as an action of its own, and takes the number from it.
func (i *issuing) beginSeries() {
	begin := i.next.Begin
	begin.Next = i.firstNumber()
	edit.ActThen(i.page.Sheet, func(ctx context.Context) (model.NumberSeries, error) {
		return i.page.config.Store.SaveSeries(ctx, begin)
	},
		func(kept model.NumberSeries) {
			i.chosen = string(kept.UID)
			i.page.config.Shell.Say("Đã lập sổ số: " + kept.Title() + ". Ctrl+Z để bỏ.")
			i.begin()
		})
}

// propose puts the next number of the chosen series into its field, as it will be printed; one that was typed stays.
func (i *issuing) propose() {
	for at, r := range i.next.Series {
		if now := i.number.Value(); string(r.Series.UID) == i.series.Value() && (now == "" || now == i.proposed) {
			i.proposed = i.next.Numbers[at]
			i.number.SetValue(i.proposed)
		}
	}
	i.look()
}

// nameActs says on the buttons what they do: what is issued cannot be undone.
func (i *issuing) nameActs() {
	i.begins.SetText(fmt.Sprintf("Lập sổ số này, từ số %02d", i.firstNumber()))
	word := "Ban hành"
	if i.numbered() {
		word += numberWords(strings.TrimSpace(i.number.Value()))
	}
	i.act.SetText(word)
	i.content.Refresh() // the buttons are as wide as their words
}

func (i *issuing) order() service.IssueOrder {
	o := service.IssueOrder{Document: i.page.config.Document, Day: model.Date(i.day.Value()), Reason: i.reason.Value()}
	if !i.numbered() {
		return o
	}
	o.Number, o.Skipped = i.number.Value(), i.skipped.Value()
	if i.series.Value() != elsewhere {
		o.Series = model.UID(i.series.Value())
	}
	return o
}

// tellNumber says why the typed number is kept where it was, and which numbers it passes over.
func (i *issuing) tellNumber() {
	order, standing := i.order(), ""
	for _, r := range i.next.Series {
		if r.Series.UID == order.Series {
			standing = r.Standing(model.LeadingNumber(order.Number))
		}
	}
	i.number.SetAdvice(standing)
	i.tellGap()
}

// tellGap says which numbers of the chosen series would be passed over, and asks why.
func (i *issuing) tellGap() {
	order, shown := i.order(), false
	for _, r := range i.next.Series {
		passed := model.Run{From: r.Next(), To: model.LeadingNumber(order.Number) - 1}
		if r.Series.UID != order.Series || passed.To < passed.From {
			continue
		}
		said := fmt.Sprintf("Số %02d sẽ được giữ chỗ.", passed.From)
		if passed.To > passed.From {
			said = fmt.Sprintf("Các số %02d đến %02d sẽ được giữ chỗ.", passed.From, passed.To)
		}
		i.gapSaid.SetText(said)
		shown = true
	}
	if shown {
		i.gap.Show()
	} else {
		i.away(i.gap, i.skipped)
	}
}

// look runs the checks with number and day as they are in the fields; the keyboard stays where it is.
func (i *issuing) look() {
	i.pause.Stop()
	i.tellNumber()
	i.nameActs()
	p, order := i.page, i.order()
	task.Load(i.load, func(ctx context.Context) ([]service.Remark, error) { return p.config.Drafting.Look(ctx, order) },
		func(remarks []service.Remark, err error) {
			if err != nil {
				i.remarks.fail(err, i.look)
				i.saidAt(err)
				return
			}
			i.number.SetError("")
			i.remarks.set(remarks)
		})
}

func (i *issuing) issue() {
	p := i.page
	p.HandOver()
	if !edit.Printable(i.number, i.skipped, i.reason) {
		return
	}
	order := i.order()
	task.Run(p.config.Runner, task.Job[model.DocumentVersion]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.DocumentVersion, error) {
			return p.config.Drafting.Issue(ctx, order)
		},
		Done: func(v model.DocumentVersion, err error) {
			if err != nil {
				i.refused(err)
				return
			}
			i.texts.Done(p.paper())
			i.texts.Close()
			p.closeRight()
			p.Focus(p.list)
			p.config.Shell.Say("Đã ban hành văn bản" + numberWords(v.Number) + ". Bản PDF và bản Word được giữ trong sổ.")
		},
	})
}

// numberWords is " số 05/TB-MTTQ-BTT", or nothing for a paper without a number.
func numberWords(number string) string {
	if number == "" {
		return ""
	}
	return " số " + number
}

// refused says at the field what is wrong and goes there, or over the window where it is about none of them.
func (i *issuing) refused(err error) {
	field := i.saidAt(err)
	if field == nil {
		i.page.config.Shell.Failed(err)
		return
	}
	i.page.Focus(field)
}

// saidAt says what is wrong at the field it is about; nil: it is about none of them.
func (i *issuing) saidAt(err error) fyne.Focusable {
	problem := present.ErrorText(err)
	switch problem.Field {
	case "number":
		i.number.SetError(problem.Line())
		return i.number
	case "day", "signer": // whose post depends on the day
		i.day.Miss(problem.Line())
		return i.day
	case "skipped":
		i.look() // with the number that was refused
		i.skipped.SetError(problem.Line())
		return i.skipped
	case "reason":
		i.reason.SetError(problem.Line())
		return i.reason
	}
	return nil
}
