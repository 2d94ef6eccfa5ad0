package checks

import (
	"cmp"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// facts is an Input with what several checks ask of it, worked out once.
type facts struct {
	*Input
	form    rules.Form
	day     model.Date // of issue, or while it is not given that of the names
	texts   []words
	refs    map[string]model.Ref // records that a tree may name as its sources
	blockOf map[string]int       // first block that came from a record, from 1
	rows    []row                // of all pages, in reading order
	byBlock [][]row              // the same, by the number of their block
	section []int                // of each page, from 0

	findings []model.DossierFinding // that the paper speaks of
	asked    []model.DossierRecommendation
	wards    []model.DossierWard
}

// words is one text of the paper. When the paper cannot be made they are the texts it would be made of.
type words struct {
	text  string
	name  string // what a message calls it: "nhận xét 3 của Phường 5"
	role  doc.Role
	place Place
}

func newFacts(in *Input) *facts {
	f := &facts{Input: in, form: in.Rules.Form(), day: cmp.Or(in.Day, in.Dossier.Day)}
	f.scope()
	f.records()
	if f.made() {
		f.readPages()
		f.treeTexts()
	} else {
		f.dossierTexts()
	}
	return f
}

// made reports whether there is a paper to look at.
func (f *facts) made() bool { return len(f.Tree.Blocks) > 0 }

// scope takes what the paper speaks of: findings that stand and are ticked, recommendations that were not withdrawn.
func (f *facts) scope() {
	d := &f.Dossier
	for _, w := range d.Wards {
		if f.Ward == "" || w.Ward == f.Ward {
			f.wards = append(f.wards, w)
		}
	}
	for _, x := range d.Findings {
		if concluded(&x.Finding) && (f.Ward == "" || len(x.Wards) == 0 || slices.Contains(x.Wards, f.Ward)) {
			f.findings = append(f.findings, x)
		}
	}
	for _, x := range d.Recommendations {
		if x.Recommendation.State != model.RecWithdrawn && f.concerned(x.Addressees) {
			f.asked = append(f.asked, x)
		}
	}
}

// concluded reports whether a finding goes into papers about results.
func concluded(x *model.Finding) bool {
	return x.InConclusion && x.Stands() && x.State != model.FindingWithdrawn
}

// concerned reports whether a recommendation to these bodies stands in the paper.
func (f *facts) concerned(to []model.DossierBody) bool {
	return f.Ward == "" || len(to) == 0 || slices.ContainsFunc(to, func(b model.DossierBody) bool {
		return b.Ward == "" || b.Ward == f.Ward
	})
}

// records notes under which noun each record of the mission is opened.
func (f *facts) records() {
	d := &f.Dossier
	f.refs, f.blockOf = map[string]model.Ref{}, map[string]int{}
	note := func(noun model.Noun, uid model.UID) {
		if uid != "" {
			f.refs[string(uid)] = model.Ref{Noun: noun, UID: uid}
		}
	}
	note("mission", d.Mission.UID)
	for _, x := range d.Bases {
		note("basis", x.UID)
	}
	for _, x := range d.Topics {
		note("topic", x.UID)
	}
	for _, x := range d.Members {
		note("member", x.Member.UID)
	}
	for _, x := range d.Findings {
		note("finding", x.Finding.UID)
	}
	for _, x := range d.Recommendations {
		note("recommendation", x.Recommendation.UID)
	}
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			note("session", s.UID)
		}
	}
	for i, b := range f.Tree.Blocks {
		for _, uid := range sourcesOf(&b) {
			if _, ok := f.blockOf[uid]; !ok {
				f.blockOf[uid] = i + 1
			}
		}
	}
}

func sourcesOf(b *doc.Block) []string {
	switch {
	case b.Para != nil:
		return b.Para.Sources
	case b.Table != nil:
		var out []string
		for _, r := range b.Table.Rows {
			out = append(out, r.Sources...)
		}
		return out
	case b.Picture != nil:
		return b.Picture.Sources
	}
	return nil
}

// at is the place of a record: the record itself, the block that came from it and the page of that block.
func (f *facts) at(noun model.Noun, uid model.UID) Place {
	p := Place{Ref: model.Ref{Noun: noun, UID: uid}}
	if n := f.blockOf[string(uid)]; n > 0 {
		p.Block, p.Page = n, f.pageOf(n)
	}
	return p
}

// block is the place of a block of the tree, counted from 1, with the record its text came from.
func (f *facts) block(n int) Place {
	p := Place{Block: n, Page: f.pageOf(n)}
	for _, uid := range sourcesOf(&f.Tree.Blocks[n-1]) {
		if ref, ok := f.refs[uid]; ok {
			p.Ref = ref
			break
		}
	}
	return p
}

// mission is the place of what concerns the mission as a whole.
func (f *facts) mission() Place {
	return Place{Ref: model.Ref{Noun: "mission", UID: f.Dossier.Mission.UID}}
}

// treeTexts lists every text of the tree in reading order.
func (f *facts) treeTexts() {
	for i := range f.Tree.Blocks {
		b, at := &f.Tree.Blocks[i], f.block(i+1)
		add := func(role doc.Role, name string, texts ...string) {
			for _, t := range texts {
				if t != "" {
					f.texts = append(f.texts, words{t, name, role, at})
				}
			}
		}
		switch {
		case b.Header != nil:
			for _, l := range b.Header.Left {
				add("", "Tên cơ quan ở đầu văn bản", l.Text)
			}
			add("", "Số, ký hiệu", b.Header.Number)
			add("", "Trích yếu", b.Header.SubjectLine)
			add("", "Địa danh, ngày tháng", b.Header.PlaceDate)
		case b.Title != nil:
			add("", "Tên loại văn bản", b.Title.Kind)
			add("", "Trích yếu", b.Title.Subject)
		case b.Para != nil:
			add(b.Para.Role, cmp.Or(b.Para.Field, "Một đoạn"), b.Para.Text())
		case b.Table != nil:
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					for _, p := range c.Paras {
						add(doc.Cell, cmp.Or(p.Field, "Một ô trong bảng"), p.Text())
					}
				}
			}
		case b.Signature != nil:
			add("", "Nơi nhận", b.Signature.Recipients...)
			add("", "Thẩm quyền ký", b.Signature.Authority...)
			add("", "Tên người ký", b.Signature.Name)
		}
	}
}

// dossierTexts lists what the paper would be made of.
func (f *facts) dossierTexts() {
	d := &f.Dossier
	add := func(text, name string, noun model.Noun, uid model.UID) {
		if text != "" {
			f.texts = append(f.texts, words{text, name, doc.Body, f.at(noun, uid)})
		}
	}
	add(d.Mission.Theme, "Chuyên đề giám sát", "mission", d.Mission.UID)
	add(d.Mission.Assessment, "Đánh giá chung", "mission", d.Mission.UID)
	for _, x := range d.Bases {
		add(x.Subject, "Căn cứ "+x.Kind.Label(), "basis", x.UID)
	}
	for _, x := range f.findings {
		add(x.Finding.Text, "Nhận xét", "finding", x.Finding.UID)
	}
	for _, x := range f.asked {
		add(x.Recommendation.Text, "Kiến nghị", "recommendation", x.Recommendation.UID)
	}
}

// signature is the signature block of the tree and its number; nil when there is none.
func (f *facts) signature() (*doc.Signature, int) {
	for i, b := range f.Tree.Blocks {
		if b.Signature != nil {
			return b.Signature, i + 1
		}
	}
	return nil, 0
}

// header is the head of page 1.
func (f *facts) header() (*doc.Header, int) {
	for i, b := range f.Tree.Blocks {
		if b.Header != nil {
			return b.Header, i + 1
		}
	}
	return nil, 0
}

// ward is a unit's name in a sentence.
func (f *facts) ward(uid model.UID) string { return f.Dossier.WardName(uid) }

// wardNames writes the units of a finding: "Phường 3 và Phường 5", "các đơn vị" for a common one.
func (f *facts) wardNames(wards []model.UID) string {
	var names []string
	for _, w := range wards {
		if n := f.ward(w); n != "" {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return "các đơn vị"
	}
	return model.JoinAnd(names)
}

// quote writes the beginning of a text in quotation marks, at most about so many characters, ending with a whole word.
func quote(text string) string {
	const most = 70
	if len(text) > 12*most { // a letter has at most three bytes
		text = text[:12*most]
	}
	text = strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "")
	runes := []rune(text)
	if len(runes) <= most {
		return "“" + text + "”"
	}
	cut := string(runes[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return "“" + cut + " …”"
}
