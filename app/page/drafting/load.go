package drafting

import (
	"context"
	"strings"
	"unicode/utf8"

	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// sheet is what the page shows: the draft and its pages. A draft that cannot be printed says why in err.
type sheet struct {
	draft   service.Draft
	printed service.Printed
	pages   widgets.PageSource
	remarks []service.Remark
	files   []model.FileRow   // of the mission and its records
	signed  []model.SignedRow // scans of what was signed, the one that counts first
	reason  string            // why remarks were passed over when it was put up for signature
	err     error
}

func (p *Page) read(ctx context.Context) (sheet, error) {
	d, err := p.config.Drafting.Draft(ctx, p.config.Document)
	if err != nil {
		return sheet{}, err
	}
	s := p.print(ctx, d)
	if s.err == nil {
		s.remarks, s.err = p.config.Drafting.Remarks(ctx, d, s.printed)
	}
	if s.files, err = p.config.Store.MissionFiles(ctx, d.Document.Mission); err != nil {
		return s, err
	}
	if d.Document.State == model.DocForSignature {
		if s.reason, err = p.config.Store.SubmitReason(ctx, d.Document.UID); err != nil {
			return s, err
		}
	}
	if d.Document.State.Frozen() {
		s.signed, err = p.config.Store.SignedCopies(ctx, d.Document.UID)
	}
	return s, err
}

// print lays a draft out and reads its pages.
func (p *Page) print(ctx context.Context, d service.Draft) sheet {
	s := sheet{draft: d}
	s.printed, s.err = p.config.Drafting.Print(ctx, d)
	if s.err == nil {
		s.pages, s.err = p.config.Preview.Open(ctx, s.printed.PDF)
	}
	return s
}

// row is a paragraph or a table in the list.
type row struct {
	at    int // block of the tree
	key   string
	para  *doc.Para // nil for a table
	level int       // of a heading, 0 for text
	table *doc.Table
	news  compose.ChangeKind // what the data has changed here; "" for nothing
}

// rowsOf are the parts of a draft that can be worked on, numbered as they will be printed.
func rowsOf(d service.Draft) []row {
	news := map[int]compose.ChangeKind{}
	for _, c := range d.Changes {
		news[c.Block] = c.Kind
	}
	var out []row
	for i, b := range compose.Numbered(d.Tree).Blocks {
		r := row{at: i, key: d.Keys[i], para: b.Para, table: b.Table, news: news[i]}
		r.level, _ = compose.Heading(b)
		if b.Para != nil || b.Table != nil {
			out = append(out, r)
		}
	}
	return out
}

// label is the number or mark of a paragraph; a word before it, "Kính gửi:", stands with the text.
func (r row) label() string {
	if r.para == nil || wordLabel(r.para.Label) {
		return ""
	}
	return r.para.Label
}

// wordLabel says that a label is words, not a number: longer than "XVIII.".
func wordLabel(label string) bool { return utf8.RuneCountInString(label) > 6 }

func (r row) text() string {
	if r.para == nil {
		var titles []string
		for _, c := range r.table.Columns {
			titles = append(titles, c.Title)
		}
		return "Bảng: " + strings.Join(titles, ", ")
	}
	indent := ""
	if r.level != 1 {
		indent = "   "
	}
	if r.level == 0 {
		indent += "   "
	}
	if wordLabel(r.para.Label) {
		indent += r.para.Label + " "
	}
	return indent + r.para.Text()
}

func (r row) out() bool { return r.para != nil && r.para.Dropped }

func (r row) badge() widgets.Badge {
	switch {
	case r.out():
		return widgets.Badge{Word: "Đã bỏ", Tone: widgets.Plain}
	case r.news == compose.Kept || r.news == compose.Orphaned:
		return widgets.Badge{Word: "Xem lại", Tone: widgets.Warn}
	case r.news == compose.Added:
		return widgets.Badge{Word: "Mới", Tone: widgets.Good}
	case r.news == compose.Changed:
		return widgets.Badge{Word: "Đã đổi", Tone: widgets.Good}
	case r.para != nil && r.para.ByHand && len(r.para.Composed) == 0:
		return widgets.Badge{Word: "Viết thêm", Tone: widgets.Info}
	case r.para != nil && r.para.ByHand:
		return widgets.Badge{Word: "Sửa tay", Tone: widgets.Info}
	}
	return widgets.Badge{}
}

// news says in a sentence what the data has changed since the text was worked on; "" for nothing.
func news(changes []compose.Change) string {
	counts := map[compose.ChangeKind]int{}
	for _, c := range changes {
		counts[c.Kind]++
	}
	var parts []string
	for _, k := range []compose.ChangeKind{compose.Added, compose.Changed, compose.Removed, compose.Kept, compose.Orphaned} {
		if n := counts[k]; n > 0 {
			parts = append(parts, plural(n, k))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Nội dung cuộc giám sát đã đổi từ lần soạn trước: " + strings.Join(parts, ", ") + "."
}
