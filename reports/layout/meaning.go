package layout

import (
	"strings"
	"unicode"
)

// Words at which the lines of a title end badly, because the next word belongs to them, and words with which a line
// begins well.
var (
	weakEnds = wordSet("của và về tại với cho các những trong theo do từ đến là ở bằng đối hoặc để khi trên dưới giữa một " +
		"được bị đã đang sẽ không như số ngày tháng năm")
	goodStarts = wordSet("về việc của tại theo trong và đối năm giữa do từ trên cho nhằm để đến gắn thuộc với đồng ở")
)

// pairs are words of two syllables that papers name themselves and their matter with; no line of a title ends inside one.
var pairs = pairSet("thực hiện, triển khai, lãnh đạo, chỉ đạo, quyết định, nghị quyết, nghị định, kế hoạch, thông báo, báo cáo, " +
	"kết luận, kết quả, chỉ thị, quy định, quy chế, hướng dẫn, chương trình, giám sát, phản biện, tiếp nhận, giải quyết, " +
	"kiến nghị, phản ánh, đề xuất, tiếp xúc, đối thoại, tiếp thu, góp ý, trả lời, công tác, hoạt động, tổ chức, thành lập, " +
	"làm việc, người dân, nhân dân, cử tri, công dân, dân chủ, cơ sở, cơ quan, đơn vị, địa phương, chính quyền, cấp ủy, " +
	"đảng ủy, quận ủy, thành ủy, tỉnh ủy, ủy ban, mặt trận, tổ quốc, việt nam, thường vụ, thường trực, thành phố, " +
	"xã hội, chính trị, chính sách, pháp luật, trách nhiệm, quản lý, sử dụng, xây dựng, bảo đảm, cải cách, hành chính, " +
	"thủ tục, hòa giải, hoà giải, tiếp công, khiếu nại, tố cáo, môi trường, an toàn, thực phẩm, đất đai, đô thị, văn minh, " +
	"kinh phí, ngân sách, đầu tư, giáo dục, y tế, bảo hiểm, việc làm, giảm nghèo, an sinh, gia đình, trẻ em, thanh niên, phụ nữ, " +
	"trích yếu, nội dung, ký hiệu, nguyên nhân, đánh giá, thời gian, thời hạn, hội đồng, đoàn thể, thành viên, khu phố, công trình")

func pairSet(list string) map[string]bool {
	set := map[string]bool{}
	for p := range strings.SplitSeq(list, ", ") {
		set[p] = true
	}
	return set
}

// Costs of a line end in a balanced text, beside those of unequal lengths.
const (
	costWeakEnd  = 0.16
	costPlainEnd = 0.02
	costNameEnd  = 0.10 // between two words with capitals: most likely inside a name
	costAnd      = 0.30 // behind "và", which begins a line
	costInside   = 0.90 // inside a word of two syllables, or between a paper's kind and its number: more than uneven lines cost
)

// weigh adds to the pieces of a measured text that is centred how well a line may end before each of them.
func (l *layouter) weigh(text string) {
	upper := strings.ToUpper(text) == text
	for i := 1; i < len(l.pieces)-1; i++ {
		p, before := &l.pieces[i], &l.pieces[i-1]
		if p.penalty != 0 {
			continue
		}
		end, start := text[before.start:before.end], text[p.start:p.end]
		lowEnd, lowStart := strings.ToLower(end), strings.ToLower(start)
		switch {
		case pairs[lowEnd+" "+unpunctuated(lowStart)] || lowStart == "số" && i+1 < len(l.pieces)-1 && l.pieces[i+1].penalty == penaltyGlue:
			p.penalty = costInside
		case lowEnd == "và":
			p.penalty = costAnd
		case weakEnds[lowEnd]:
			p.penalty = costWeakEnd
		case strings.HasSuffix(end, ",") || strings.HasSuffix(end, ";") || goodStarts[lowStart]:
		case !upper && capitalised(end) && capitalised(start):
			p.penalty = costNameEnd
		default:
			p.penalty = costPlainEnd
		}
	}
}

func capitalised(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}
