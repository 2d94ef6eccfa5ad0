package checks

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// setInForce: the rule set was in force on the day.
func setInForce(f *facts, r *report) {
	if f.day != "" && !f.Rules.On(string(f.day)) {
		r.say(f.paperPlace(), f.Rules.Name+" không có hiệu lực vào ngày "+f.day.Format()+".", "Chọn thể thức có hiệu lực vào ngày ban hành.")
	}
}

// numberForm: "Số: 05/TB-MTTQ-BTT" in the order of the set, a number below 10 with a leading zero, the code in capitals
// without spaces. Room for the number by hand is allowed.
func numberForm(f *facts, r *report) {
	h, n := f.header()
	if h == nil {
		return
	}
	rest, ok := strings.CutPrefix(h.Number, f.form.NumberWord)
	digits := strings.TrimRight(rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789 \u00a0"))], " \u00a0")
	code := strings.TrimLeft(rest, "0123456789 \u00a0")
	have := "Số, ký hiệu ghi “" + h.Number + "”."
	switch {
	case !ok:
		r.say(f.block(n), have, "Ghi “"+f.form.NumberWord+"” trước số.")
	case len(digits) == 1:
		r.say(f.block(n), have, "Thêm số 0 trước số nhỏ hơn 10: 0"+digits+".")
	case strings.ContainsAny(code, " \u00a0") || code != strings.ToUpper(code):
		r.say(f.block(n), have, "Viết ký hiệu bằng chữ in hoa, không cách.")
	case f.n() > 0 && digits != "" && mustInt(digits) != f.n():
		r.say(f.block(n), have, fmt.Sprintf("Số được cấp là %02d.", f.n()))
	case !f.signOrder(code):
		r.say(f.block(n), have, "Giữa số, tên loại và cơ quan dùng dấu theo mẫu “"+strings.NewReplacer("{n}", "số", "{type}", "loại", "{code}", "cơ quan").Replace(f.form.Number)+"”.")
	}
}

func mustInt(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// signOrder reports whether what stands behind the number begins with the sign of the rule set.
func (f *facts) signOrder(code string) bool {
	sign := strings.TrimPrefix(f.form.Number, "{n}")
	letter := strings.TrimPrefix(f.form.LetterNumber, "{n}")
	return code == "" || sign == "" || code[:1] == sign[:1] || letter != "" && code[:1] == letter[:1]
}

var dayText = regexp.MustCompile(`ngày (\d+) tháng (\d+) năm (\d+)`)

// dayForm: days below 10 and months 1 and 2 have a leading zero, other months none (NĐ 30/2020, Phụ lục I, II.4).
func dayForm(f *facts, r *report) {
	for _, w := range f.texts {
		if !hasDigit(w.text) {
			continue
		}
		for _, m := range dayText.FindAllStringSubmatch(w.text, -1) {
			day, month := mustInt(m[1]), mustInt(m[2])
			right := fmt.Sprintf("ngày %02d tháng %d năm %s", day, month, m[3])
			if month < 3 {
				right = fmt.Sprintf("ngày %02d tháng %02d năm %s", day, month, m[3])
			}
			if m[0] != right {
				r.say(w.place, "Ghi “"+m[0]+"”.", "Ghi “"+right+"”.")
			}
		}
	}
}

// placeForm: the place begins with a capital and has a comma before the day.
func placeForm(f *facts, r *report) {
	h, n := f.header()
	if h == nil || h.PlaceDate == "" {
		return
	}
	place, _, ok := strings.Cut(h.PlaceDate, ", ngày")
	if !ok || place == "" || !unicode.IsUpper([]rune(place)[0]) {
		r.say(f.block(n), "Địa danh, ngày tháng ghi “"+strings.Join(strings.Fields(h.PlaceDate), " ")+"”.",
			"Ghi địa danh viết hoa chữ đầu, dấu phẩy rồi đến ngày; địa danh ghi ở trang Cơ quan.")
	}
}

// titled: a paper has its type in capitals and its trích yếu; a công văn has it under the number.
func titled(f *facts, r *report) {
	h, hn := f.header()
	t, n := f.title()
	switch {
	case h == nil:
	case t == nil && h.SubjectLine == "":
		r.say(f.block(hn), "Văn bản không có tên loại và trích yếu.", "Ghi trích yếu của văn bản.")
	case t != nil && (t.Kind == "" || t.Kind != strings.ToUpper(t.Kind)):
		r.say(f.block(n), "Tên loại ghi “"+t.Kind+"”.", "Viết tên loại bằng chữ in hoa.")
	}
}

func subjectForm(f *facts, r *report) {
	t, n := f.title()
	if t == nil || t.Subject == "" {
		return
	}
	if strings.HasSuffix(t.Subject, ".") || t.Subject == strings.ToUpper(t.Subject) || unicode.IsLower([]rune(t.Subject)[0]) {
		r.say(f.block(n), "Trích yếu ghi "+quote(t.Subject)+".", "Viết trích yếu bằng chữ thường, hoa chữ đầu, không có dấu chấm.")
	}
}

// subjectRows are as many rows as a trích yếu under the number takes without pushing the addressee far down.
const subjectRows = 4

// subjectShort: the trích yếu under the number of a công văn is short. What the program writes there names the mission by its
// short name, or by its whole theme while it has none.
func subjectShort(f *facts, r *report) {
	h, ok := f.readHead()
	if !ok || len(h.subject) <= subjectRows {
		return
	}
	have := fmt.Sprintf("Trích yếu dưới số dài %d dòng", len(h.subject))
	switch {
	case f.Paper != nil && f.Paper.Subject != "":
		r.say(f.block(h.block), have+".", "Viết trích yếu của công văn ngắn hơn.")
	case f.Dossier.Mission.ShortTheme == "":
		r.say(f.mission(), have+": cuộc giám sát chưa có tên ngắn nên in cả chuyên đề.", "Ghi “Tên ngắn” ở thẻ Chung của cuộc giám sát.")
	default:
		r.say(f.mission(), have+", theo tên ngắn của cuộc giám sát.", "Ghi “Tên ngắn” ngắn hơn ở thẻ Chung của cuộc giám sát.")
	}
}

// basesEnd: each basis ends with a semicolon, the last with a full stop (NĐ 30/2020, Phụ lục I, II.6.b).
func basesEnd(f *facts, r *report) {
	f.eachPara(func(n int, p *doc.Para, _ []row) {
		if p.Role != doc.Basis {
			return
		}
		last := n == len(f.Tree.Blocks) || f.Tree.Blocks[n].Para == nil || f.Tree.Blocks[n].Para.Role != doc.Basis
		text := strings.TrimSpace(p.Text())
		if !last && !strings.HasSuffix(text, ";") {
			r.say(f.block(n), "Căn cứ "+quote(text)+" không kết thúc bằng dấu chấm phẩy.", "Kết thúc mỗi căn cứ bằng dấu chấm phẩy.")
		}
		if last && strings.HasSuffix(text, ";") {
			r.say(f.block(n), "Căn cứ cuối "+quote(text)+" kết thúc bằng dấu chấm phẩy.", "Kết thúc căn cứ cuối bằng dấu chấm.")
		}
	})
}

// numbering counts headings as they come.
type numbering struct{ part, clause, point, item, article int }

// inOrder: parts I, II, III; clauses 1, 2, 3; points a, b, c, d, đ; articles 1, 2, 3, none left out.
func inOrder(f *facts, r *report) {
	var c numbering
	for i, b := range f.Tree.Blocks {
		if b.Section != nil {
			c = numbering{}
		}
		if b.Para == nil {
			continue
		}
		want := c.next(b.Para, f.form.PartDot)
		if label := b.Para.Label; label != "" && want != "" && label != want {
			r.say(f.block(i+1), "Đề mục "+quote(b.Para.Text())+" mang số “"+label+"”.", "Đánh lại là “"+want+"”.")
			return
		}
	}
}

// next counts a paragraph and returns the label it has to bear; empty for one that is not counted.
func (c *numbering) next(p *doc.Para, dot string) string {
	if p.Label == "" {
		if p.Role == doc.Clause || p.Role == doc.Part {
			c.point, c.item = 0, 0
		}
		return ""
	}
	switch p.Role {
	case doc.Part:
		c.part++
		c.clause, c.point, c.item = 0, 0, 0
		return model.Roman(c.part) + dot
	case doc.Clause:
		c.clause++
		c.point, c.item = 0, 0
		return strconv.Itoa(c.clause) + "."
	case doc.Point:
		if p.Label == "a)" {
			c.point = 0
		}
		c.point++
		return model.Letter(c.point) + ")"
	case doc.PlainItem:
		if p.Label == "1." {
			c.item = 0
		}
		c.item++
		return strconv.Itoa(c.item) + "."
	case doc.Article:
		c.article++
		c.item, c.point = 0, 0
		return "Điều " + strconv.Itoa(c.article) + "."
	}
	return ""
}

func partsInCapitals(f *facts, r *report) {
	f.eachPara(func(n int, p *doc.Para, _ []row) {
		if text := p.Text(); p.Role == doc.Part && text != strings.ToUpper(text) {
			r.say(f.block(n), "Tên phần ghi "+quote(text)+".", "Viết tên phần bằng chữ in hoa.")
		}
	})
}

// ended: the text of the paper ends with the mark of the rule set.
func ended(f *facts, r *report) {
	_, n := f.signature()
	if n < 2 {
		return
	}
	for i := n - 1; i > 0; i-- {
		p := f.Tree.Blocks[i-1].Para
		if p == nil {
			return // a table ends the text
		}
		if p.Role == doc.Note {
			continue
		}
		if !strings.HasSuffix(p.Text(), f.form.End) {
			r.say(f.block(i), "Đoạn cuối "+quote(p.Text())+" không kết thúc bằng “"+f.form.End+"”.", "Kết thúc nội dung văn bản bằng “"+f.form.End+"”.")
		}
		return
	}
}

func authorityInCapitals(f *facts, r *report) {
	s, n := f.signature()
	if s == nil {
		return
	}
	for _, l := range append(slices.Clone(s.Authority), s.Post...) {
		if l != strings.ToUpper(l) {
			r.say(f.block(n), "Dòng thẩm quyền, chức vụ ghi “"+l+"”.", "Viết thẩm quyền và chức vụ bằng chữ in hoa.")
		}
	}
}

// filedLast: the last recipient is where the office keeps its copy.
func filedLast(f *facts, r *report) {
	s, n := f.signature()
	if s == nil || len(s.Recipients) == 0 {
		return
	}
	if last := s.Recipients[len(s.Recipients)-1]; !strings.HasPrefix(last, "Lưu") {
		r.say(f.block(n), "Dòng cuối của Nơi nhận ghi “"+last+"”.", "Thêm dòng lưu vào cuối Nơi nhận: “"+strings.ReplaceAll(f.form.File, "{unit}", "đơn vị soạn thảo")+"”.")
	}
}

func receiversThere(f *facts, r *report) {
	if s, n := f.signature(); s != nil && len(s.Recipients) == 0 {
		r.say(f.block(n), "Văn bản không có Nơi nhận.", "Ghi Nơi nhận của văn bản.")
	}
}

func receiversOnce(f *facts, r *report) {
	s, n := f.signature()
	if s == nil {
		return
	}
	seen := map[string]bool{}
	for _, x := range s.Recipients {
		key := model.Fold(strings.Trim(x, " ;.-"))
		if seen[key] {
			r.say(f.block(n), "“"+x+"” có hai lần trong Nơi nhận.", "Bỏ dòng lặp lại.")
		}
		seen[key] = true
	}
}

// annexTied: each annex says which paper it belongs to, and several are numbered in Roman numbers.
func annexTied(f *facts, r *report) {
	annexes := 0
	for i, b := range f.Tree.Blocks {
		if b.Section == nil {
			continue
		}
		annexes++
		tied := false
		for _, x := range f.Tree.Blocks[i+1:] {
			if x.Section != nil {
				break
			}
			tied = tied || x.Para != nil && x.Para.Role == doc.AnnexNote
		}
		if !tied && i+1 < len(f.Tree.Blocks) {
			r.say(f.block(i+2), fmt.Sprintf("Phụ lục thứ %d không ghi kèm theo văn bản nào.", annexes), "Ghi dòng “(Kèm theo ...)” dưới tên phụ lục.")
		}
	}
}

func annexesNumbered(f *facts, r *report) {
	var heads []int
	for i, b := range f.Tree.Blocks {
		if b.Para != nil && b.Para.Role == doc.AnnexHead && strings.HasPrefix(b.Para.Text(), f.form.Annex) {
			heads = append(heads, i+1)
		}
	}
	for i, n := range heads {
		want := f.form.Annex
		if len(heads) > 1 {
			want += " " + model.Roman(i+1)
		}
		if got := f.Tree.Blocks[n-1].Para.Text(); got != want {
			r.say(f.block(n), "Phụ lục ghi “"+got+"”.", "Ghi “"+want+"”.")
		}
	}
}

// lowUnit finds the kind of a unit in small letters before its number.
var lowUnit = regexp.MustCompile(`(phường|quận|xã|thị trấn) \d+`)

// unitCapitals: a unit named by a number has a capital on the common noun too (NĐ 30/2020, Phụ lục II, III.1). After
// "các" several units stand in a row under one noun, and a count is no name.
func unitCapitals(f *facts, r *report) {
	for _, w := range f.texts {
		if !hasDigit(w.text) {
			continue
		}
		for _, m := range lowUnit.FindAllStringIndex(w.text, -1) {
			before := strings.ToLower(w.text[:m[0]])
			if strings.HasSuffix(before, "các ") || strings.HasSuffix(before, "những ") || followedByLetter(w.text[m[1]:]) {
				continue
			}
			name := w.text[m[0]:m[1]]
			r.say(w.place, "Ghi “"+name+"” ở "+quote(w.text[m[0]:])+".", "Viết hoa: “"+model.UpperFirst(name)+"”.")
			break
		}
	}
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func followedByLetter(s string) bool { return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80) }

// The State's organs whose names hold "nhân dân" in small letters.
var ofPeople = []string{
	"ủy ban", "uỷ ban", "hội đồng", "tòa án", "toà án", "viện kiểm sát", "thanh tra", "công an", "quân đội", "hội thẩm", "nhà giáo",
	"nghệ sĩ", "nghệ sỹ", "quỹ tín dụng", "an ninh", "quốc phòng",
}

// peopleCapital: the people are written Nhân dân (NĐ 30/2020, Phụ lục II, V).
func peopleCapital(f *facts, r *report) {
	for _, w := range f.texts {
		for i := strings.Index(w.text, "nhân dân"); i >= 0; {
			before := strings.ToLower(strings.TrimRight(w.text[:i], " \u00a0"))
			if !slices.ContainsFunc(ofPeople, func(s string) bool { return strings.HasSuffix(before, s) }) {
				r.say(w.place, "Ghi “nhân dân” ở "+quote(w.text[max(0, strings.LastIndex(w.text[:i], ".")+1):])+".", "Viết hoa “Nhân dân” khi là danh từ riêng chỉ người dân.")
				break
			}
			next := strings.Index(w.text[i+1:], "nhân dân")
			if next < 0 {
				break
			}
			i += 1 + next
		}
	}
}

var (
	lowArticle = regexp.MustCompile(`(^|[ (])điều \d+`)
	bigPoint   = regexp.MustCompile(`[a-zà-ỹđ,] (Khoản \d+|Điểm [a-zđ]\b)`)
)

// citedParts: Điều, Mục, Chương have a capital, khoản and điểm none (NĐ 30/2020, Phụ lục II, V).
func citedParts(f *facts, r *report) {
	for _, w := range f.texts {
		if !strings.Contains(w.text, "điều ") && !strings.Contains(w.text, "Khoản ") && !strings.Contains(w.text, "Điểm ") {
			continue
		}
		if m := lowArticle.FindString(w.text); m != "" {
			r.say(w.place, "Ghi “"+strings.Trim(m, " (")+"”.", "Viết hoa: “"+model.UpperFirst(strings.Trim(m, " ("))+"”.")
		}
		if m := bigPoint.FindStringSubmatch(w.text); m != nil {
			r.say(w.place, "Ghi “"+m[1]+"” giữa câu.", "Viết thường: “"+model.LowerFirst(m[1])+"”.")
		}
	}
}
