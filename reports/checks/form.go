package checks

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

const program = "Báo người phụ trách chương trình; chỗ này do chương trình đặt, không phải do người soạn."

// firstPageUpright: A4 upright; only wide tables of an annex lie on their side (NĐ 30/2020, Phụ lục I, Phần I, I.2).
func firstPageUpright(f *facts, r *report) {
	if len(f.Pages.Pages) > 0 && f.Pages.Pages[0].Width > f.Pages.Pages[0].Height {
		r.say(Place{Page: 1}, "Trang 1 nằm ngang.", "Đưa bảng rộng vào phụ lục và để văn bản theo chiều dọc.")
	}
}

// inkBlack: all text is black; only the mark of practice files is grey.
func inkBlack(f *facts, r *report) {
	for p := range f.Pages.Pages {
		for _, t := range f.Pages.Pages[p].Texts {
			if t.Gray != 0 && t.Block > 0 {
				r.say(Place{Block: t.Block, Page: p + 1}, "Chữ "+quote(t.Text)+" không in màu đen.", program)
				return
			}
		}
	}
}

// numbersFromSecond: the first page of the paper and of each annex bears no number, the others count on.
func numbersFromSecond(f *facts, r *report) {
	at := map[int]string{}
	for _, n := range f.pageNumbers() {
		at[n.page] = n.text()
	}
	count := 0
	for p := 1; p <= len(f.Pages.Pages); p++ {
		if p == 1 || f.section[p-1] != f.section[p-2] {
			count = 0
		}
		count++
		want := ""
		if count > 1 {
			want = fmt.Sprint(count)
		}
		if at[p] != want {
			have := "Trang in thứ " + fmt.Sprint(p) + " không có số trang."
			if at[p] != "" {
				have = "Trang in thứ " + fmt.Sprint(p) + " ghi số " + at[p] + "."
			}
			r.say(Place{Page: p}, have, program)
			return
		}
	}
}

// numbersCentred: page numbers stand in the top margin, centred over the text or on the paper.
func numbersCentred(f *facts, r *report) {
	left, right := map[int]float64{}, map[int]float64{}
	for _, m := range f.margins(leftEdge) {
		left[f.section[m.place.Page-1]] = m.value
	}
	for _, m := range f.margins(rightEdge) {
		right[f.section[m.place.Page-1]] = m.value
	}
	for _, n := range f.pageNumbers() {
		page := &f.Pages.Pages[n.page-1]
		s := f.section[n.page-1]
		centre := (n.left() + n.right()) / 2
		text := (left[s] + page.Width - right[s]) / 2
		if page.Width > page.Height || math.Abs(centre-page.Width/2) < 2 || math.Abs(centre-text) < 2 {
			continue
		}
		r.say(Place{Page: n.page}, "Số trang "+n.text()+" không ở giữa lề trên.", program)
		return
	}
}

// headWords: the title of the State, or of the Party, in the words and the faces of the rule set.
func headWords(f *facts, r *report) {
	h, n := f.header()
	if h == nil {
		if f.made() {
			r.say(Place{Page: 1}, "Văn bản không có phần đầu.", program)
		}
		return
	}
	if h.National != f.form.National || h.Motto != f.form.Motto {
		r.say(f.block(n), "Phần đầu ghi “"+strings.TrimSpace(h.National+" "+h.Motto)+"”.",
			"Ghi “"+strings.TrimSpace(f.form.National+" "+f.form.Motto)+"”.")
	}
}

func issuerNamed(f *facts, r *report) {
	h, n := f.header()
	if h == nil {
		return
	}
	if len(h.Left) == 0 || !slices.ContainsFunc(h.Left, func(l doc.HeaderLine) bool { return l.Bold }) {
		r.say(f.block(n), "Phần đầu chưa có dòng tên cơ quan ban hành in đậm.", "Ghi các dòng tên cơ quan ở trang Cơ quan và chọn đậm cho dòng của cơ quan ban hành.")
	}
	for _, l := range h.Left {
		if l.Text != strings.ToUpper(l.Text) {
			r.say(f.block(n), "Tên cơ quan ghi “"+l.Text+"”.", "Viết tên cơ quan ở đầu văn bản bằng chữ in hoa.")
		}
	}
}

// ruledHead: the rule under the motto is as long as the motto; where the set wants a rule under the issuing body, it is there.
func ruledHead(f *facts, r *report) {
	h, ok := f.readHead()
	if !ok {
		return
	}
	last := h.motto
	if len(last) == 0 {
		last = h.national
	}
	if len(last) == 0 {
		return
	}
	x := &last[len(last)-1]
	l, ok := f.ruleUnder(x)
	if !ok || math.Abs((l.X2-l.X1)-(x.right()-x.left())) > 0.5*pointsPerMM {
		r.say(f.block(h.block), "Dưới Tiêu ngữ không có đường kẻ dài bằng dòng chữ.", program)
	}
}

// separated: what the paper says stands under the issuing body is there.
func separated(f *facts, r *report) {
	x, n := f.header()
	h, ok := f.readHead()
	if !ok || x.Separator != doc.SepLine || len(h.issuer) == 0 || len(h.issuer[len(h.issuer)-1]) == 0 {
		return
	}
	last := h.issuer[len(h.issuer)-1]
	if _, ok := f.ruleUnder(&last[len(last)-1]); !ok {
		r.say(f.block(n), "Dưới tên cơ quan ban hành không có đường kẻ.", program)
	}
}

// headFaces: number upright, place and day italic, Quốc hiệu and Tiêu ngữ bold.
func headFaces(f *facts, r *report) {
	h, ok := f.readHead()
	if !ok {
		return
	}
	for _, x := range []struct {
		what string
		rows []row
		want layout.Style
		name string
	}{
		{"Quốc hiệu, tiêu đề", h.national, layout.Bold, "đứng, đậm"},
		{"Tiêu ngữ", h.motto, layout.Bold, "đứng, đậm"},
		{"Số, ký hiệu", h.number, layout.Regular, "đứng"},
		{"Địa danh, ngày tháng", h.placeDay, layout.Italic, "nghiêng"},
	} {
		if i := slices.IndexFunc(x.rows, func(w row) bool { return w.texts[0].Style != x.want }); i >= 0 {
			r.add(Remark{
				Need: x.what + " in kiểu chữ " + x.name + ".", Have: "Trên trang in, " + quote(x.rows[i].texts[0].Text) + " không in kiểu chữ đó.",
				Mend: program, Place: f.block(h.block),
			})
			return
		}
	}
}

// apart: the two columns of the head do not run into each other.
func apart(f *facts, r *report) {
	h, ok := f.readHead()
	if !ok {
		return
	}
	left := slices.Concat(slices.Concat(h.issuer...), h.number)
	right := slices.Concat(h.national, h.motto, h.placeDay)
	for i := range left {
		for j := range right {
			a, b := &left[i], &right[j]
			if math.Abs(a.y-b.y) < min(a.size(), b.size())*0.8 && a.right() > b.left() {
				r.say(f.block(h.block), "Hai cột ở phần đầu chạm nhau ở “"+a.texts[0].Text+"”.", "Ngắt tên cơ quan thành nhiều dòng ở trang Cơ quan.")
				return
			}
		}
	}
}

// headingsStay: no page ends with a heading.
func headingsStay(f *facts, r *report) {
	last := map[int]int{}
	for _, x := range f.rows {
		if x.block > 0 {
			last[x.page] = x.block
		}
	}
	for p := 1; p < len(f.Pages.Pages); p++ {
		if n := last[p]; n > 0 && f.section[p-1] == f.section[p] && f.Tree.Blocks[n-1].Para != nil && isHeading(f.Tree.Blocks[n-1].Para.Role) {
			r.say(f.block(n), "Trang "+fmt.Sprint(p)+" kết thúc bằng đề mục "+quote(f.Tree.Blocks[n-1].Para.Text())+".", program)
		}
	}
}

// linesTogether: a page neither begins with the last nor ends with the first line of a paragraph.
func linesTogether(f *facts, r *report) {
	f.eachPara(func(n int, _ *doc.Para, rows []row) {
		if len(rows) < 3 {
			return
		}
		if rows[0].page != rows[1].page || rows[len(rows)-1].page != rows[len(rows)-2].page {
			r.say(f.block(n), "Một dòng của đoạn đứng riêng ở đầu hoặc cuối trang.", program)
		}
	})
}

// linesBeforeSignature is how many lines of text stand on the page of the signature above it.
const linesBeforeSignature = 2

func signatureInCompany(f *facts, r *report) {
	_, n := f.signature()
	rows := f.rowsOf(n)
	if n == 0 || len(rows) == 0 {
		return
	}
	lines := 0
	for _, x := range f.rows {
		if x.page == rows[0].page && x.block > 0 && x.block < n {
			lines++
		}
	}
	if lines < linesBeforeSignature {
		r.say(f.block(n), fmt.Sprintf("Trên trang của chữ ký chỉ có %d dòng chữ.", lines), "Thêm hoặc bớt vài chữ ở đoạn cuối để chữ ký đứng cùng nội dung.")
	}
}

// signatureRight: the authority and the name stand in the right half, the name centred under the post.
func signatureRight(f *facts, r *report) {
	s, ok := f.readSignature()
	if !ok || len(s.authority) == 0 {
		return
	}
	page := &f.Pages.Pages[s.authority[0].page-1]
	post := &s.authority[len(s.authority)-1]
	axis := (post.left() + post.right()) / 2
	if axis < page.Width/2 {
		r.say(f.block(s.block), "Chức vụ người ký không ở nửa phải của trang.", program)
		return
	}
	for i := range s.name {
		if c := (s.name[i].left() + s.name[i].right()) / 2; math.Abs(c-axis) > pointsPerMM {
			r.say(f.block(s.block), "Họ tên người ký không ở giữa dưới chức vụ.", program)
			return
		}
	}
}

// printable: every character has a glyph in all faces of the text font.
func printable(f *facts, r *report) {
	for _, w := range f.texts {
		if missing := fonts.Missing(w.text); len(missing) > 0 {
			r.say(w.place, model.UpperFirst(w.name)+" có ký tự không in được: "+model.DescribeRune(missing[0])+".", "Xóa hoặc gõ lại ký tự này.")
		}
	}
}

// composed: letters and their marks are one character (Unicode TCVN 6909:2001, NFC).
func composed(f *facts, r *report) {
	for _, w := range f.texts {
		if model.CheckText("", w.text, utf8.RuneCountInString(w.text)+1) != nil && isLoose(w.text) {
			r.say(w.place, model.UpperFirst(w.name)+" có dấu đứng rời khỏi chữ.", "Gõ lại bằng bảng mã Unicode dựng sẵn.")
		}
	}
}

// isLoose reports whether a text holds combining marks.
func isLoose(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x0300 && r <= 0x036F })
}

func unicodeLetters(f *facts, r *report) {
	for _, w := range f.texts {
		if surelyUnicode(w.text) {
			continue
		}
		if old := model.DetectOldFont(w.text); old != "" {
			r.say(w.place, model.UpperFirst(w.name)+" có vẻ gõ bằng bảng mã cũ "+old.Label()+".", "Chuyển sang Unicode rồi dựng lại văn bản.")
		}
	}
}

// surelyUnicode reports whether a letter shows at once that the text is Unicode, which spares looking at every word.
func surelyUnicode(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x1ea0 && r <= 0x1ef9 || strings.ContainsRune("ăđơư", r) })
}

var (
	doubled = regexp.MustCompile(`[^ ]  [^ ]`)
	loose   = regexp.MustCompile(`[^\s] [,;:!?](\s|$)`)
)

// spacedOnce: one space between words, none before a sign. The room for number and day by hand is left out.
func spacedOnce(f *facts, r *report) {
	for _, w := range f.texts {
		text := strings.ReplaceAll(w.text, "\u00a0", " ")
		if w.role == "" || strings.Contains(text, "   ") || !spacesOdd(text) {
			continue
		}
		if doubled.MatchString(text) || loose.MatchString(text) {
			r.say(w.place, "Có khoảng trắng thừa ở "+quote(w.text)+".", "Bỏ khoảng trắng thừa giữa hai từ hoặc trước dấu câu.")
		}
	}
}

// spacesOdd reports whether a text has two spaces or one before a sign at all.
func spacesOdd(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && strings.IndexByte(" ,;:!?", s[i]) >= 0 {
			return true
		}
	}
	return false
}

func nothingEmpty(f *facts, r *report) {
	for i, b := range f.Tree.Blocks {
		switch {
		case b.Para != nil && strings.TrimSpace(b.Para.Text()) == "":
			r.say(f.block(i+1), "Có một đoạn trống.", "Xóa đoạn trống hoặc viết nội dung.")
		case b.Table != nil && emptyTable(b.Table):
			r.say(f.block(i+1), "Có một bảng trống.", "Xóa bảng hoặc điền nội dung.")
		}
	}
}

func emptyTable(t *doc.Table) bool {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			for _, p := range c.Paras {
				if strings.TrimSpace(p.Text()) != "" {
					return false
				}
			}
		}
	}
	return true
}

// ownFont says why a paper is not in the font that its office chose.
func ownFont(f *facts, r *report) {
	if f.FontRefused != "" {
		r.say(f.paperPlace(), "Tệp PDF dùng Liberation Serif vì "+f.FontRefused+".",
			"Ban hành ở máy có đủ Times New Roman, hoặc chọn Liberation Serif ở thể thức của cơ quan; dòng và trang không đổi.")
	}
}
