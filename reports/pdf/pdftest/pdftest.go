// Package pdftest makes laid-out pages of plausible text for tests and speed comparisons of the drawing of PDF files:
// justified paragraphs in four styles, a header with rules, a ruled table and page numbers. The names and findings are
// made up. The line breaking is greedy and knows no typographic rules; it only has to give full pages.
package pdftest

import (
	"fmt"
	"strings"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// The sheet: A4 with margins of 30, 20, 15 and 20 mm, in points.
const (
	width, height = 595.28, 841.89
	left, right   = 85.04, width - 42.52
	top, bottom   = 56.69, height - 56.69
	size, leading = 14.0, 18.2
	indent        = 36.0
)

type span struct {
	style layout.Style
	text  string
}

// paragraphs mix the four styles; the text is repeated until the pages are full.
var paragraphs = [][]span{
	{{layout.Bold, "I. ƯU ĐIỂM VÀ KẾT QUẢ ĐẠT ĐƯỢC"}},
	{
		{layout.Regular, "Qua giám sát, Ban Thường trực Ủy ban Mặt trận Tổ quốc ghi nhận cấp ủy, chính quyền các phường đã "},
		{layout.Italic, "kịp thời quán triệt, triển khai thực hiện "},
		{layout.Bold, "Quyết định số 935-QĐ/TU "},
		{layout.Regular, "và các văn bản hướng dẫn; việc lắng nghe, tiếp thu ý kiến góp ý của Nhân dân được thực hiện " +
			"thường xuyên, công khai tại trụ sở và trên trang thông tin điện tử, qua đó củng cố niềm tin của người dân đối " +
			"với đội ngũ cán bộ, đảng viên, công chức ở cơ sở."},
	},
	{
		{layout.Regular, "Số lượt người dân đến phản ánh, kiến nghị trong kỳ là 1.248 lượt (tăng 12,5% so với cùng kỳ); đã " +
			"giải quyết xong 1.196 lượt, đạt tỷ lệ 95,8%; số còn lại đang được xem xét theo đúng thời hạn quy định. "},
		{fonts.BoldItalic, "Không có vụ việc nào để quá hạn mà không trả lời. "},
		{layout.Regular, "Các tổ dân phố, khu phố đều có sổ ghi ý kiến và phân công người theo dõi, đôn đốc."},
	},
	{{layout.Bold, "II. HẠN CHẾ, KHUYẾT ĐIỂM"}},
	{
		{layout.Regular, "Việc xây dựng kế hoạch giám sát hằng năm ở một số nơi còn chậm, nội dung còn dàn trải, chưa bám " +
			"sát những vấn đề bức xúc mà cử tri quan tâm; hồ sơ lưu trữ chưa đầy đủ, "},
		{layout.Italic, "có nơi chưa ghi rõ người chịu trách nhiệm, thời hạn thực hiện và kết quả cuối cùng"},
		{layout.Regular, "; công tác phối hợp giữa Mặt trận với các tổ chức chính trị - xã hội đôi lúc chưa nhịp nhàng."},
	},
	{
		{layout.Regular, "Một số kiến nghị sau giám sát đã được tiếp thu nhưng chậm khắc phục, nhất là việc chỉnh trang vỉa " +
			"hè, thoát nước tại các tuyến hẻm, giữ gìn vệ sinh nơi công cộng và quản lý trật tự xây dựng. Nguyên nhân chủ " +
			"yếu là do thiếu kinh phí, cán bộ kiêm nhiệm nhiều việc và chưa có chế tài đủ mạnh để ràng buộc."},
	},
	{{layout.Bold, "III. KIẾN NGHỊ"}},
	{
		{layout.Bold, "1. Đối với Đảng ủy các phường: "},
		{layout.Regular, "tiếp tục lãnh đạo, chỉ đạo thực hiện nghiêm túc các quy định về tiếp xúc, đối thoại trực tiếp " +
			"giữa người đứng đầu cấp ủy, chính quyền với Nhân dân; đưa kết quả giải quyết kiến nghị vào tiêu chí đánh giá, " +
			"xếp loại cuối năm; "},
		{fonts.BoldItalic, "báo cáo kết quả khắc phục trước ngày 30 tháng 11 năm 2026."},
	},
}

// Document returns the given number of full pages, with an outline of the headings of the first ones.
func Document(pages int) layout.Result {
	c := composer{}
	for i := 0; len(c.res.Pages) <= pages; i++ {
		c.paragraph(paragraphs[i%len(paragraphs)])
		if i%24 == 11 {
			c.table(6)
		}
	}
	c.res.Pages = c.res.Pages[:pages]
	c.res.Outline = keepWithin(c.res.Outline, pages)
	c.res.Fonts = [4]bool{true, true, true, true}
	return c.res
}

func keepWithin(marks []layout.Mark, pages int) []layout.Mark {
	for i, m := range marks {
		if m.Page >= pages {
			return marks[:i]
		}
	}
	return marks
}

// Measure returns the width of a text in points.
func Measure(style layout.Style, size float64, text string) float64 {
	total := 0.0
	for _, r := range text {
		w, _ := fonts.Advance(style, r)
		total += w
	}
	return total * size / 1000
}

type word struct {
	span
	width float64
}

// composer fills pages from top to bottom.
type composer struct {
	res  layout.Result
	page *layout.Page
	y    float64
}

// line moves on by one line, to a new page where the current one is full.
func (c *composer) line() {
	if c.y += leading; c.page != nil && c.y <= bottom {
		return
	}
	c.res.Pages = append(c.res.Pages, layout.Page{Width: width, Height: height})
	c.page = &c.res.Pages[len(c.res.Pages)-1]
	c.y = top + size
	if n := len(c.res.Pages); n == 1 {
		c.heading()
	} else {
		c.put(layout.Regular, (left+right)/2-7, 40, fmt.Sprint(n), 13)
	}
}

func (c *composer) heading() {
	c.put(layout.Regular, left, c.y, "MẶT TRẬN TỔ QUỐC VIỆT NAM", 12)
	c.put(layout.Bold, left+20, c.y+leading, "PHƯỜNG HOA PHƯỢNG", 12)
	const motto = "Độc lập - Tự do - Hạnh phúc"
	c.put(layout.Bold, 300, c.y, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11)
	c.put(layout.Bold, 330, c.y+leading, motto, 13)
	c.rule(330, c.y+leading+4, 330+Measure(layout.Bold, 13, motto))
	c.put(fonts.BoldItalic, 220, c.y+4*leading, "THÔNG BÁO KẾT LUẬN GIÁM SÁT", 15)
	c.y += 6 * leading
}

func (c *composer) rule(x, y, x2 float64) {
	c.page.Lines = append(c.page.Lines, layout.Line{X1: x, Y1: y, X2: x2, Y2: y, Width: 0.5})
}

func (c *composer) put(style layout.Style, x, y float64, text string, size float64) {
	c.page.Texts = append(c.page.Texts, layout.Text{
		X: x, Y: y, Width: Measure(style, size, text), Size: size, Style: style, Text: text,
	})
}

func (c *composer) paragraph(spans []span) {
	var words []word
	for _, s := range spans {
		for _, w := range strings.SplitAfter(s.text, " ") {
			if w != "" {
				words = append(words, word{span{s.style, w}, Measure(s.style, size, w)})
			}
		}
	}
	c.y += 6
	for start := indent; len(words) > 0; start = 0 {
		n, natural := fit(words, right-left-start)
		c.line()
		if start > 0 && len(spans) == 1 && spans[0].style == layout.Bold {
			c.res.Outline = append(c.res.Outline,
				layout.Mark{Title: spans[0].text, Level: 1, Page: len(c.res.Pages) - 1, Y: c.y - size})
		}
		target := right - left - start
		if n == len(words) {
			target = natural
		}
		c.justify(words[:n], left+start, target-natural)
		words = words[n:]
	}
}

// fit returns how many words go on a line, and their width without the space at the end.
func fit(words []word, room float64) (n int, natural float64) {
	total := 0.0
	for i, w := range words {
		bare := total + Measure(w.style, size, strings.TrimRight(w.text, " "))
		if bare > room && i > 0 {
			return n, natural
		}
		total += w.width
		n, natural = i+1, bare
	}
	return n, natural
}

// justify puts one line; neighbouring words of one style become one run.
func (c *composer) justify(words []word, x, extra float64) {
	last := len(words) - 1
	words = append([]word(nil), words...)
	words[last].text = strings.TrimRight(words[last].text, " ")
	words[last].width = Measure(words[last].style, size, words[last].text)
	gap := 0.0
	if last > 0 {
		gap = extra / float64(last)
	}
	for from := 0; from <= last; {
		to, text, w := from, "", 0.0
		for ; to <= last && words[to].style == words[from].style; to++ {
			text, w = text+words[to].text, w+words[to].width
		}
		w += gap * float64(strings.Count(text, " "))
		c.page.Texts = append(c.page.Texts, layout.Text{
			X: x, Y: c.y, Width: w, Size: size, Style: words[from].style, Text: text,
		})
		x, from = x+w, to
	}
}

func (c *composer) table(rows int) {
	c.line()
	for i := range rows {
		c.line()
		c.rule(left, c.y-leading+4, right)
		c.put(layout.Regular, left+4, c.y, fmt.Sprint(i+1), 12)
		c.put(layout.Regular, left+40, c.y, "Phường Hoa Phượng, khu phố "+fmt.Sprint(i+1), 12)
		c.put(layout.Italic, left+300, c.y, "đã khắc phục một phần", 12)
	}
	c.rule(left, c.y+4, right)
}
