package service

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// IssueOrder is what the clerk enters when a signed paper gets its number and day.
type IssueOrder struct {
	Document model.UID
	Series   model.UID  // that gives the number; empty: another system gave it
	Number   string     // "5", or with its groups "05/TB-MTTQ-BTT"
	Day      model.Date // of issue, as on the paper
	Reason   string     // why what the checks warn of may stay
	Skipped  string     // why numbers of the series before this one are passed over; they are reserved with it
}

// Proposal is what issuing begins with.
type Proposal struct {
	Series  []model.SeriesRow // that may give the number on the day, the best first
	Numbers []string          // what each of them gives next, as it will be printed: "05/TB-MTTQ-BTT"
	// Begin is, while there is none, the series that the office would begin; not written yet.
	Begin model.NumberSeries
}

// Propose gives the series for a paper on a day and the number it would get from each.
func (w *Drafting) Propose(ctx context.Context, document model.UID, day model.Date) (Proposal, error) {
	work, err := w.store.PaperWork(ctx, document)
	if err != nil {
		return Proposal{}, err
	}
	var p Proposal
	if p.Series, err = w.store.SeriesFor(ctx, work.Document.Office, work.Document.Type, day); err != nil {
		return p, err
	}
	if len(p.Series) == 0 {
		p.Begin, err = w.store.SeriesToBegin(ctx, work.Document.Office, work.Document.Type, day)
		return p, err
	}
	sign, err := w.signOf(ctx, work, day)
	if err != nil {
		return p, err
	}
	for _, row := range p.Series {
		p.Numbers = append(p.Numbers, fmt.Sprintf("%02d", row.Next())+sign)
	}
	return p, nil
}

// signOf is what a paper bears behind its number on a day: "/TB-MTTQ-BTT".
func (w *Drafting) signOf(ctx context.Context, work model.PaperWork, day model.Date) (string, error) {
	const number = "01"
	o := optionsOf(work.Document)
	o.Number, o.Day = number, day
	d, err := w.composed(ctx, work, o)
	if err != nil {
		return "", err
	}
	set, err := setOf(d.Tree)
	if err != nil {
		return "", err
	}
	return strings.TrimPrefix(printedNumber(d.Tree, set), number), nil
}

// finished is a paper as it will be issued.
type finished struct {
	draft   Draft
	printed Printed
	number  string // as printed: "05/TB-MTTQ-BTT"
	remarks []Remark
}

// Look says what the checks find in a paper that would be issued so, also while number or day are still missing: first what
// is about them. Nothing is written.
func (w *Drafting) Look(ctx context.Context, order IssueOrder) ([]Remark, error) {
	f, err := w.finish(ctx, order)
	return f.remarks, err
}

// Issue gives a paper that is up for signature its number and day and locks it: the PDF, the Word file and the tree are
// kept with their SHA-256 and the head of the journal. What blocks is refused with the first remark (code Invalid);
// warnings need a reason (code Missing, field "reason"), numbers passed over one of their own (field "skipped").
func (w *Drafting) Issue(ctx context.Context, order IssueOrder) (model.DocumentVersion, error) {
	var none model.DocumentVersion
	f, err := w.finish(ctx, order)
	if err != nil {
		return none, err
	}
	if err := order.complete(f.draft.Document.Type); err != nil {
		return none, err
	}
	if err := mayIssue(f.remarks, order); err != nil {
		return none, err
	}
	word, err := Word(f.printed.Doc)
	if err != nil {
		return none, fmt.Errorf("issue paper %s: %w", order.Document, err)
	}
	tree, err := json.Marshal(f.draft.Tree)
	if err != nil {
		return none, fmt.Errorf("issue paper %s: %w", order.Document, err)
	}
	in := data.IssueInput{
		Document: order.Document, Tree: string(tree), Series: order.Series, Printed: f.number, Day: order.Day,
		PDF: f.printed.PDF, DOCX: word, Reason: order.Reason, Skipped: order.Skipped, Signer: f.draft.signer(order.Day),
		Subject: f.draft.Tree.Subject, Recipients: recipientsOf(f.draft.Tree),
	}
	if order.Series != "" {
		if in.Number, err = numberIn(order.Number); err != nil {
			return none, err
		}
	}
	return w.store.IssueDocument(ctx, in)
}

// recipientsOf is Nơi nhận as printed.
func recipientsOf(tree doc.Document) []string {
	for _, b := range tree.Blocks {
		if b.Signature != nil {
			return b.Signature.Recipients
		}
	}
	return nil
}

// complete refuses an order without day or, for a paper of a type that bears one, number.
func (o IssueOrder) complete(t model.DocType) error {
	switch {
	case !o.Day.Known():
		return model.Errorf(model.Missing, "day", "Chưa ghi ngày ban hành.")
	case strings.TrimSpace(o.Number) == "" && t.Numbered():
		return model.Errorf(model.Missing, "number", "Chưa ghi số văn bản.")
	}
	return nil
}

// ToPassOver are the remarks that a paper is issued in spite of only with a reason; numbers passed over have one of their own.
func ToPassOver(remarks []Remark) []Remark {
	return slices.DeleteFunc(slices.Clone(remarks), func(r Remark) bool { return r.Blocks() || r.Check == checks.NumberGap })
}

// mayIssue refuses what blocks, and warnings without a reason.
func mayIssue(remarks []Remark, order IssueOrder) error {
	if i := slices.IndexFunc(remarks, Remark.Blocks); i >= 0 {
		r := remarks[i]
		return model.Errorf(model.Invalid, "", "Chưa ban hành được. %s Cần: %s Cách sửa: %s", r.Have, r.Need, r.Mend)
	}
	others := ToPassOver(remarks)
	switch {
	case len(others) < len(remarks) && strings.TrimSpace(order.Skipped) == "":
		return model.Errorf(model.Missing, "skipped", "Chưa ghi vì sao bỏ qua các số này; ghi lý do, hoặc lấy số tiếp theo của sổ.")
	case len(others) > 0 && strings.TrimSpace(order.Reason) == "":
		return model.Errorf(model.Missing, "reason", "Có %d điều nên xem trước khi ban hành; hãy sửa, hoặc ghi vì sao vẫn ban hành.", len(others))
	}
	return nil
}

// numberIn is the number within its series: "05/TB-MTTQ-BTT" and "05-TB/ĐU" are 5.
func numberIn(typed string) (int, error) {
	n := model.LeadingNumber(strings.TrimSpace(typed))
	if n < 1 {
		return 0, model.Errorf(model.Invalid, "number", "Số “%s” không bắt đầu bằng chữ số; hãy ghi như 05 hoặc 05/TB-MTTQ-BTT.", typed)
	}
	return n, nil
}

// finish composes, prints and checks the paper with its number and day.
func (w *Drafting) finish(ctx context.Context, order IssueOrder) (finished, error) {
	var f finished
	work, err := w.store.PaperWork(ctx, order.Document)
	if err != nil {
		return f, err
	}
	if work.Document.State != model.DocForSignature {
		return f, model.Errorf(model.State, "", "Văn bản đang ở trạng thái “%s”; chỉ ban hành văn bản đã trình ký.", work.Document.State.Label())
	}
	o := optionsOf(work.Document)
	o.Number, o.Day, o.For = strings.TrimSpace(order.Number), order.Day, reports.Signature
	if f.draft, err = w.composed(ctx, work, o); err != nil {
		return f, err
	}
	if err := f.seal(order); err != nil {
		return f, err
	}
	if f.printed, err = w.papers.print(compose.Printed(f.draft.Tree)); err != nil {
		return f, err
	}
	f.draft.Tree.Font = f.printed.Font
	asked, err := w.inspection(ctx, f, order)
	if err != nil {
		return f, err
	}
	f.remarks, err = w.Check(ctx, f.draft, f.printed, asked)
	slices.SortStableFunc(f.remarks, func(a, b Remark) int { return cmp.Compare(aside(a), aside(b)) })
	return f, err
}

// aside is 0 for remarks on number and day, which are what the clerk enters, 1 for all others.
func aside(r Remark) int {
	if r.Group == checks.Number {
		return 0
	}
	return 1
}

// seal gives the paper its number as printed and, where the office chose so, the code of its content; while number or day
// are missing there is no code.
func (f *finished) seal(order IssueOrder) error {
	set, err := setOf(f.draft.Tree)
	if err != nil {
		return err
	}
	f.number = printedNumber(f.draft.Tree, set)
	if !set.Form().Code || order.complete(f.draft.Document.Type) != nil {
		return nil
	}
	f.draft.Tree.Code, err = codeOf(f.draft.Tree, f.number, order.Day)
	return err
}

// printedNumber is the number in the head of a paper without the word that its rule set puts before it.
func printedNumber(tree doc.Document, set rules.Set) string {
	for _, b := range tree.Blocks {
		if b.Header != nil {
			return strings.TrimPrefix(b.Header.Number, set.Form().NumberWord)
		}
	}
	return ""
}

// Remarks says what the checks find in a printed draft before it goes to be signed; nothing of a paper that is locked.
func (w *Drafting) Remarks(ctx context.Context, d Draft, printed Printed) ([]Remark, error) {
	if d.Document.State.Frozen() {
		return nil, nil
	}
	return w.Check(ctx, d, printed, Inspection{})
}

// inspection is what the checks are asked about a paper that is about to be issued.
func (w *Drafting) inspection(ctx context.Context, f finished, order IssueOrder) (Inspection, error) {
	i := Inspection{Purpose: checks.Issue, Options: reports.Options{Day: order.Day}}
	if strings.TrimSpace(order.Number) != "" {
		i.Options.Number = f.number
	}
	if order.Series == "" {
		return i, nil
	}
	rows, err := w.store.SeriesFor(ctx, f.draft.Document.Office, f.draft.Document.Type, order.Day)
	for _, row := range rows {
		if row.Series.UID == order.Series {
			i.Series = SeriesFacts(row)
		}
	}
	return i, err
}
