package drafting

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sogiamsat/app/service"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
)

// Rows are the lines of the list: number, words, state.
func (p *Page) Rows() []string {
	var out []string
	for _, r := range p.list.Rows() {
		out = append(out, strings.TrimSpace(r.label()+" "+strings.TrimSpace(r.text())+" "+r.badge().Word))
	}
	return out
}

// Select goes to the first row with these words and reports whether there is one.
func (p *Page) Select(words string) bool {
	for _, r := range p.list.Rows() {
		if strings.Contains(r.text(), words) {
			return p.list.Select(r.key)
		}
	}
	return false
}

// Drag drags the row with these words above or below another one.
func (p *Page) Drag(words, beside string, below bool) {
	find := func(words string) (out row) {
		for _, r := range p.list.Rows() {
			if strings.Contains(r.text(), words) {
				return r
			}
		}
		return out
	}
	p.list.Select(find(words).key)
	p.listConfig().OnDrag(find(words), find(beside), below)
}

// Text is the field of the paragraph.
func (p *Page) Text() *widgets.BaseEntry { return p.editor.text }

// News is what the page says of changes of the data, "" for nothing.
func (p *Page) News() string {
	if !p.newsBar.Visible() {
		return ""
	}
	return p.news.Text
}

// Said is what is said of the paragraph.
func (p *Page) Said() string { return p.editor.said.Text }

// Problem is why there are no pages.
func (p *Page) Problem() string {
	if !p.problem.Visible() {
		return ""
	}
	return p.problem.Text
}

// Failure is why nothing could be read.
func (p *Page) Failure() bool { return !p.Loaded() }

// Sources are the records behind the paragraph.
func (p *Page) Sources() []string {
	var out []string
	for _, s := range p.editor.sources.Rows() {
		out = append(out, s.kind+": "+s.text)
	}
	return out
}

// OpenSource is Enter on the first source.
func (p *Page) OpenSource() { p.openSource() }

// KeepVersion is the button.
func (p *Page) KeepVersion() { p.keepVersion() }

// Sides are the fields in which the two texts of the comparison are chosen.
func (p *Page) Sides() (was, is *widgets.Select) { return p.compare.was, p.compare.is }

// Different are the lines in which the chosen texts differ: "was > is".
func (p *Page) Different() (out []string) {
	c := p.compare
	pairs, _ := p.config.Drafting.Compare(context.Background(), p.Data().draft, c.version(c.was), c.version(c.is))
	for _, x := range pairs {
		if !x.Same() {
			out = append(out, x.Old+" > "+x.Now)
		}
	}
	return out
}

// Chosen are the names of the texts that are compared: "was > is".
func (p *Page) Chosen() string {
	var names [2]string
	for i, s := range []*widgets.Select{p.compare.was, p.compare.is} {
		for _, o := range sides(p.Data().draft) {
			if o.ID == s.Value() {
				names[i] = o.Label
			}
		}
	}
	return names[0] + " > " + names[1]
}

// CompareTwo is the button.
func (p *Page) CompareTwo() { p.compareTwo() }

// Comparing reports whether the comparison is shown.
func (p *Page) Comparing() bool { return p.compare.content.Visible() }

// Revert is the button.
func (p *Page) Revert() { p.revert() }

// Submit is the button.
func (p *Page) Submit() { p.submit() }

// Accept is the button.
func (p *Page) Accept() { p.accept() }

// BeginIssue is the button.
func (p *Page) BeginIssue() { p.beginIssue() }

// Issuing is whether number and day can be entered, and the number that stands there.
func (p *Page) Issuing() (bool, string) { return p.issue.content.Visible(), p.issue.number.Value() }

// IssueReason is the field of the reason.
func (p *Page) IssueReason() *widgets.BaseEntry { return p.issue.reason }

// IssueNumber is the field of the number.
func (p *Page) IssueNumber() *widgets.BaseEntry { return p.issue.number }

// Passed is what is said of the numbers that are passed over, "" while none is, and the field of the reason.
func (p *Page) Passed() (string, *widgets.BaseEntry) {
	if !p.issue.gap.Visible() {
		return "", p.issue.skipped
	}
	return p.issue.gapSaid.Text, p.issue.skipped
}

// IssueDay is where the day of the issue is typed.
func (p *Page) IssueDay() *widgets.DateEntry { return p.issue.day }

// IssueLooked is what the checks say of number, day and text.
func (p *Page) IssueLooked() []string {
	var out []string
	for _, r := range p.issue.remarks.list.Rows() {
		out = append(out, r.Have)
	}
	return out
}

// Remarks are what the checks say of the draft.
func (p *Page) Remarks() []string {
	var out []string
	for _, r := range p.editor.remarks.list.Rows() {
		out = append(out, r.Have)
	}
	return out
}

// Remark is what the list of remarks says.
func (p *Page) Remark(i int) service.Remark { return p.editor.remarks.list.Rows()[i].Remark }

// RemarkList is the list of remarks.
func (p *Page) RemarkList() fyne.Focusable { return p.editor.remarks.list }

// WholeRemark says whether the remark shown whole holds a text.
func (p *Page) WholeRemark(text string) bool {
	o := p.editor.remarks.whole.Objects
	return len(o) == 1 && o[0].Visible() && strings.Contains(o[0].(*widgets.Notice).Words(), text)
}

// PageInSight is the number of the page that is seen.
func (p *Page) PageInSight() int { return p.pages.Page() }

// OpenRemark is Enter on a remark.
func (p *Page) OpenRemark(i int) { p.toRemark(p.editor.remarks.list.Rows()[i]) }

// IssueRemarks is how many remarks stand where number and day are entered.
func (p *Page) IssueRemarks() int { return len(p.issue.remarks.list.Rows()) }

// OpenPairs shows where the pairs of a correction are written.
func (p *Page) OpenPairs() { p.openPairs() }

// Pairs are the pairs in the list.
func (p *Page) Pairs() (out []string) {
	for _, r := range p.pairs.list.Rows() {
		out = append(out, r.Place+": "+r.Was+" > "+r.Is)
	}
	return out
}

// OpenTemplates shows the templates.
func (p *Page) OpenTemplates() { p.openTemplates() }

// Templates are the lines of the list of templates; none while it is not shown.
func (p *Page) Templates() []string {
	if !p.templates.content.Visible() {
		return nil
	}
	var out []string
	for _, r := range p.templates.list.Rows() {
		out = append(out, r.name()+" "+r.badge().Word)
	}
	return out
}

// VersionRows are the lines of the list of versions.
func (p *Page) VersionRows() []string {
	var out []string
	for _, v := range p.editor.versions.Rows() {
		out = append(out, strings.TrimSpace(strconv.Itoa(v.N)+" "+versionName(v)+" "+p.newerBadge(v).Word))
	}
	return out
}

// SelectVersion goes to a line of the list of versions.
func (p *Page) SelectVersion(i int) {
	p.editor.versions.Select(string(p.editor.versions.Rows()[i].UID))
}

// Compared is the title of the comparison.
func (p *Page) Compared() string { return p.compare.title.Text() }

// GoTo shows a part of the editor below the list.
func (p *Page) GoTo(part string) { p.editor.sections.Go(part) }

// TakeArrangement takes how findings are arranged, as a click does.
func (p *Page) TakeArrangement(by string) {
	p.by.SetValue(by)
	p.by.OnChange(by)
}

// Arrangement is how findings are arranged; "" when that cannot be chosen.
func (p *Page) Arrangement() string {
	if !p.byRow.Visible() {
		return ""
	}
	return p.by.Value()
}

// NewsAbove says whether what is told about changes ends above the list.
func (p *Page) NewsAbove() bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	return at(p.newsBar).Y+p.newsBar.MinSize().Height <= at(p.list).Y
}

// AsksNumber reports whether issuing shows the fields of series and number.
func (p *Page) AsksNumber() bool { return p.issue.numbers.Visible() }

// CompareReader is where the two texts stand.
func (p *Page) CompareReader() *widgets.Reader { return p.compare.reader }

// IssueWord is what the button that issues says.
func (p *Page) IssueWord() string { return p.issue.act.Text }

// RemarksInSight is how many rows of the remarks before issue are seen at once.
func (p *Page) RemarksInSight() int {
	return int(p.issue.remarks.list.Size().Height/theme.RowHeight) - 1
}

// Lacking is what the button says that begins the series the office lacks; "" while it has one.
func (p *Page) Lacking() string {
	if !p.issue.lacking.Visible() {
		return ""
	}
	return p.issue.begins.Text
}

// IssueMend is how to mend what a remark before issue says; "" when there is no such remark.
func (p *Page) IssueMend(have string) string {
	for _, r := range p.issue.remarks.list.Rows() {
		if r.Have == have {
			return r.Mend
		}
	}
	return ""
}
