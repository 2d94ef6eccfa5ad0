package reports

import (
	"cmp"
	"slices"
	"strconv"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// filing is one paper in the file of a mission.
type filing struct {
	number, what, author string
	day                  model.Date
	note                 string
	source               model.UID
}

// buildFileIndex composes the Mục lục văn bản trong hồ sơ (NĐ 30/2020, Điều 29): the papers of the mission that the book
// knows, those of the office and those that came in, by day; those of an unknown day come last. The numbers of sheets are
// written by hand when the file is bound.
func buildFileIndex(b *builder) string {
	list := append(b.issuedPapers(), b.incoming()...)
	if len(list) == 0 {
		b.refuse(model.Errorf(model.Missing, "documents",
			"Hồ sơ chưa có văn bản nào; hãy ghi văn bản đã ban hành, báo cáo của đơn vị hoặc văn bản trả lời."))
		return ""
	}
	slices.SortStableFunc(list, func(x, y filing) int {
		if (x.day == "") != (y.day == "") {
			return cmp.Compare(y.day, x.day)
		}
		return cmp.Compare(x.day, y.day)
	})
	subject := joinWords("Hồ sơ giám sát", b.theme())
	b.add(doc.Block{Section: &doc.Section{Landscape: true}})
	b.add(doc.Block{Title: &doc.Title{Kind: b.recipe.title, Subject: subject}})
	b.say(doc.AnnexNote, "", "("+joinComma(b.office(), "hồ sơ "+b.line("Mã cuộc giám sát", b.d.Mission.Code))+")", "Mục lục hồ sơ")
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1.5, Align: doc.Center},
		{Title: "Số, ký hiệu", Share: 5.2, Align: doc.Left},
		{Title: "Ngày tháng", Share: 3, Align: doc.Center},
		{Title: "Tên loại và trích yếu nội dung", Share: 8, Align: doc.Left},
		{Title: "Tác giả", Share: 5.4, Align: doc.Left},
		{Title: "Tờ số", Share: 1.7, Align: doc.Center},
		{Title: "Ghi chú", Share: 2.6, Align: doc.Left},
	}}
	for i, f := range list {
		t.Rows = append(t.Rows, b.row("Mục lục hồ sơ", uids(f.source), strconv.Itoa(i+1), f.number, f.day.Format(), f.what, f.author, "", f.note))
	}
	b.add(doc.Block{Table: &t})
	return subject
}

// issuedPapers are the papers of the office that were issued, whatever became of them.
func (b *builder) issuedPapers() []filing {
	var out []filing
	for _, p := range b.d.Documents {
		if !p.State.Frozen() {
			continue
		}
		note := ""
		if p.State != model.DocIssued {
			note = p.State.Label()
		}
		author := naming{short: true}.body(b.office())
		if p.Type == model.BC || p.Type == model.BB {
			author = "Đoàn giám sát"
		}
		field := p.Type.Label() + " " + p.Number
		what := p.Type.Label()
		if subject := phrase(b.line(field, p.Subject)); subject != "" {
			what = registered(p.Type, subject)
		}
		out = append(out, filing{b.line(field, p.Number), what, author, p.Day, note, p.UID})
	}
	return out
}

// incoming are the reports of the units and the answers.
func (b *builder) incoming() []filing {
	var out []filing
	for _, v := range b.visits() {
		s := v.session
		if s.ReportOn == "" && s.ReportNumber == "" {
			continue
		}
		unit := b.scope.wards[v.ward].Version.FullName()
		out = append(out, filing{b.line(b.sessionField(v), s.ReportNumber), "Báo cáo của " + unit + " theo đề cương giám sát", model.UpperFirst(unit), s.ReportOn, "Ngày đến", s.UID})
	}
	seen := map[string]bool{}
	for _, r := range b.d.Recommendations {
		for _, a := range r.Answers {
			const field = "Trả lời kiến nghị"
			name := naming{short: true}.body(b.line(field, b.d.Body(a.Body).Name))
			key := name + "|" + a.PaperNumber + "|" + string(a.Day)
			if seen[key] && a.PaperNumber != "" {
				continue
			}
			seen[key] = true
			out = append(out, filing{b.line(field, a.PaperNumber), "Văn bản trả lời kiến nghị", name, a.Day, "", a.UID})
		}
	}
	return out
}
