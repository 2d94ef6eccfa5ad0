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
	page *Page
	load *task.Latest
	next service.Proposal
	// proposed is the number that was put into its field; one that was typed is another.
	proposed string

	numbers *fyne.Container // the row of series and number; hidden where the type bears no number
	series  *widgets.Select
	number  *widgets.BaseEntry
	day     *widgets.DateEntry
	gap     *fyne.Container // shown while numbers are passed over
	gapSaid *widget.Label   // which
	skipped *widgets.BaseEntry
	reason  *widgets.BaseEntry
	remarks *remarks
	act     *widgets.Button // names what will be issued
	said    *widget.Label
	content *fyne.Container
}

func newIssuing(p *Page) *issuing {
	i := &issuing{page: p, load: task.NewLatest(p.config.Runner)}
	i.series = widgets.NewSelect(nil, func(string) { i.propose() })
	i.series.Width, i.series.Fold = 250, model.Fold
	i.number = widgets.NewEntry(model.CleanLine)
	i.number.Width = 170
	i.number.SetHelp("Ghi 05, hoặc cả ký hiệu 05/TB-MTTQ-BTT như trên bản giấy.")
	i.number.OnChanged = func(string) { i.nameAct() }
	i.number.OnLeave = func(string) { i.look() }
	i.day = edit.DayField(p.config.Today)
	i.day.OnChange = func(string) { i.begin() }
	i.gapSaid = widget.NewLabel("")
	i.skipped = widgets.NewEntry(model.CleanLine)
	i.skipped.SetHelp("Ghi vào sổ số, bên cạnh các số được giữ chỗ.")
	i.gap = container.New(layout.NewCustomPaddedVBoxLayout(0), i.gapSaid, widgets.NewFormRow("Vì sao bỏ qua", i.skipped))
	i.gap.Hide()
	i.reason = widgets.NewTextArea(2, model.CleanText)
	i.reason.SetHelp("Vì sao vẫn ban hành khi còn điều nên xem.")
	i.remarks = newRemarks(p, "drafting/issue", "Kiểm tra xong: không có gì phải xem lại.")
	i.said = widget.NewLabel("")
	i.said.Wrapping = fyne.TextWrapWord
	i.act = widgets.NewMainButton("Ban hành", i.issue)
	number := widgets.NewFormRow("Sổ số", widgets.NewBar(nil, i.series, container.NewHBox(widget.NewLabel("Số"), i.number)))
	number.SetNoted(widgets.EitherNote(i.series, i.number))
	i.numbers = container.New(layout.NewCustomPaddedVBoxLayout(0), number, i.gap)
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewNarrowFormRow("Ngày ban hành", i.day), i.numbers, widgets.NewFormRow("Lý do", i.reason))
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), i.act, widgets.NewButton("Đóng", func() { p.Back() }))
	checked := widgets.NewBorder(nil, nil, nil, buttons, widgets.NewHeading("Kiểm tra trước khi ban hành"))
	top := container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewPageHeading("Ban hành văn bản"), i.said, rows, checked)
	i.content = widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(6, 4, 14, 14), top), nil, nil, nil, i.remarks.content)
	i.content.Hide()
	return i
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
	if i.day.Value() == "" {
		i.day.SetValue(string(p.config.Today()))
	}
	i.remarks.list.SetWaiting()
	p.openRight(i.content)
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
			var options []widgets.Option
			for _, r := range got.Series {
				options = append(options, widgets.Option{ID: string(r.Series.UID), Label: r.Series.Title()})
			}
			options = append(options, widgets.Option{ID: elsewhere, Label: "Số do hệ thống khác cấp"})
			i.series.SetOptions(options)
			i.series.SetValue(options[0].ID)
			i.propose()
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

// nameAct says on the button what it issues: it cannot be undone.
func (i *issuing) nameAct() {
	word := "Ban hành"
	if i.numbered() {
		word += numberWords(strings.TrimSpace(i.number.Value()))
	}
	i.act.SetText(word)
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

// tellGap says which numbers of the chosen series would be passed over, and asks why.
func (i *issuing) tellGap() {
	order := i.order()
	i.gap.Hide()
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
		i.gap.Show()
	}
	i.content.Refresh() // what stands below makes room
}

// look runs the checks with number and day as they are in the fields.
func (i *issuing) look() {
	i.tellGap()
	i.nameAct()
	p, order := i.page, i.order()
	task.Load(i.load, func(ctx context.Context) ([]service.Remark, error) { return p.config.Drafting.Look(ctx, order) },
		func(remarks []service.Remark, err error) {
			if err != nil {
				i.remarks.fail(err, i.look)
				i.atField(err)
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

// refused says at the field what is wrong, or over the window where it is about none of them.
func (i *issuing) refused(err error) {
	if !i.atField(err) {
		i.page.config.Shell.Failed(err)
	}
}

// atField says at the field what is wrong; false: it is about none of them.
func (i *issuing) atField(err error) bool {
	problem := present.ErrorText(err)
	switch problem.Field {
	case "number":
		i.number.SetError(problem.Line())
		i.page.Focus(i.number)
	case "day", "signer": // whose post depends on the day
		i.day.SetError(problem.Line())
		i.page.Focus(i.day)
	case "skipped":
		i.look() // with the number that was refused
		i.skipped.SetError(problem.Line())
		i.page.Focus(i.skipped)
	case "reason":
		i.reason.SetError(problem.Line())
		i.page.Focus(i.reason)
	default:
		return false
	}
	return true
}
