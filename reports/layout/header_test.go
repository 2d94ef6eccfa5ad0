package layout_test

import (
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// ruleUnder returns the horizontal rule next below a baseline whose middle is at x.
func ruleUnder(t *testing.T, p layout.Page, x, baseline float64) layout.Line {
	t.Helper()
	for _, l := range p.Lines {
		if l.Y1 == l.Y2 && l.Y1 > baseline && l.Y1 < baseline+9 && l.X1 < x && x < l.X2 {
			near(t, "middle of the rule", (l.X1+l.X2)/2, x)
			return l
		}
	}
	t.Fatalf("no rule below %.1f", baseline)
	return layout.Line{}
}

func middle(x layout.Text) float64 { return x.X + x.Width/2 }

func TestHeader(t *testing.T) {
	s := frontSheet()
	r := lay(t, blocks(frontHeader(), frontTitle()))
	page := r.Pages[0]
	parent, _ := find(t, r, "ỦY BAN MTTQ VIỆT NAM")
	district, _ := find(t, r, "QUẬN PHÚ NHUẬN")
	body, _ := find(t, r, "BAN THƯỜNG TRỰC")
	national, _ := find(t, r, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	motto, _ := find(t, r, "Độc lập - Tự do - Hạnh phúc")
	number, _ := find(t, r, "Số:      /TB-MTTQ-BTT")
	place, _ := find(t, r, "Phú Nhuận, ngày      tháng 9 năm 2023")

	for _, tt := range []struct {
		name  string
		x     layout.Text
		size  float64
		style layout.Style
	}{
		{"parent body", parent, 13, layout.Regular},
		{"issuing body", body, 13, layout.Bold},
		{"Quốc hiệu", national, 13, layout.Bold},
		{"Tiêu ngữ", motto, 14, layout.Bold},
		{"number", number, 13, layout.Regular},
		{"place and date", place, 14, layout.Italic},
	} {
		if tt.x.Size != tt.size || tt.x.Style != tt.style {
			t.Errorf("%s: size %v style %v, want %v, %v", tt.name, tt.x.Size, tt.x.Style, tt.size, tt.style)
		}
	}
	left, right := middle(parent), middle(national)
	near(t, "column of the State's title", right/mm, 30+68+97./2)
	for _, x := range []layout.Text{district, body, number} {
		near(t, "middle of "+x.Text, middle(x), left)
	}
	for _, x := range []layout.Text{motto, place} {
		near(t, "middle of "+x.Text, middle(x), right)
	}
	near(t, "top lines", parent.Y, national.Y)
	near(t, "number and place share a baseline", number.Y, place.Y)
	if parent.X+parent.Width > national.X {
		t.Error("the columns overlap")
	}

	motoRule := ruleUnder(t, page, right, motto.Y)
	near(t, "rule under Tiêu ngữ", motoRule.X2-motoRule.X1, motto.Width)
	bodyRule := ruleUnder(t, page, left, body.Y)
	between(t, "share of the rule under the issuing body", (bodyRule.X2-bodyRule.X1)/body.Width, 1./3, 1./2)
	between(t, "the same against the longest line", (bodyRule.X2-bodyRule.X1)/parent.Width, 1./3, 1./2)
	if bodyRule.Y1 >= number.Y-number.Size || motoRule.Width != s.Hairline {
		t.Error("the rule runs through the number, or is no hairline")
	}
}

func TestHeaderSeparators(t *testing.T) {
	for sep, want := range map[doc.Separator]string{doc.SepStar: "*", doc.SepStars: "***"} {
		h := frontHeader()
		h.Header.Separator = sep
		r := lay(t, blocks(h))
		star, _ := find(t, r, "*")
		body, _ := find(t, r, "BAN THƯỜNG TRỰC")
		if star.Text != want || star.Y <= body.Y {
			t.Errorf("%s: %+v", sep, star)
		}
		near(t, "middle of the star", middle(star), middle(body))
		if n := len(r.Pages[0].Lines); n != 1 {
			t.Errorf("%s: %d rules, want only the one under Tiêu ngữ", sep, n)
		}
	}
	h := frontHeader()
	h.Header.Separator = doc.SepNone
	if n := len(lay(t, blocks(h)).Pages[0].Lines); n != 1 {
		t.Errorf("none: %d rules", n)
	}
}

func TestPartyTitleHasARuleToo(t *testing.T) {
	h := frontHeader()
	h.Header.National, h.Header.Motto = "ĐẢNG CỘNG SẢN VIỆT NAM", ""
	r := lay(t, blocks(h))
	x, _ := find(t, r, "ĐẢNG")
	rule := ruleUnder(t, r.Pages[0], middle(x), x.Y)
	near(t, "rule", rule.X2-rule.X1, x.Width)
}

func TestNarrowColumnTakesTheSmallerTitle(t *testing.T) {
	s := frontSheet()
	s.Portrait.Left, s.Portrait.Right = 35*mm, 20*mm
	r := laySheet(t, blocks(frontHeader()), s)
	national, _ := find(t, r, "CỘNG HÒA")
	motto, _ := find(t, r, "Độc lập")
	if national.Size != 12 || motto.Size != 13 {
		t.Errorf("Quốc hiệu %v, Tiêu ngữ %v; want 12 and 13", national.Size, motto.Size)
	}
}

func TestLongPlaceLines(t *testing.T) {
	tests := []struct {
		place string
		size  float64
		lines int
	}{
		{"Phú Nhuận, ngày 05 tháng 9 năm 2023", 14, 1},
		{"Thành phố Huế, ngày 29 tháng 12 năm 2023", 14, 1},
		{"Thành phố Thủ Đức, ngày 29 tháng 12 năm 2023", 13, 1},
		{"Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2023", 13, 2},
		{"", 0, 0},
	}
	for _, tt := range tests {
		h := frontHeader()
		h.Header.PlaceDate = tt.place
		r := lay(t, blocks(h))
		var got []string
		size := 0.0
		for _, x := range r.Pages[0].Texts {
			if x.Style == layout.Italic {
				got, size = append(got, x.Text), x.Size
			}
		}
		if len(got) != tt.lines || size != tt.size || strings.Join(got, " ") != tt.place {
			t.Errorf("%q: lines %q at %v pt, want %d at %v", tt.place, got, size, tt.lines, tt.size)
		}
		if number, _ := find(t, r, "Số:"); tt.lines > 0 {
			first, _ := find(t, r, strings.Fields(tt.place)[0])
			near(t, "baseline of the number", number.Y, first.Y)
		}
	}
}

func TestLongNamesBreakInsideTheirColumn(t *testing.T) {
	h := frontHeader()
	h.Header.Left = []doc.HeaderLine{
		{Text: "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ HỒ CHÍ MINH"},
		{Text: "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM PHƯỜNG ĐỨC NHUẬN", Bold: true},
	}
	r := lay(t, blocks(h))
	for _, x := range r.Pages[0].Texts {
		if x.X < 95*mm && x.X+x.Width > 98*mm {
			t.Errorf("%q leaves its column", x.Text)
		}
		if x.X < 90*mm && x.Size != 12 && !strings.HasPrefix(x.Text, "Số") {
			t.Errorf("%q at %v pt, want 12", x.Text, x.Size)
		}
	}
}

func TestSubjectOfALetter(t *testing.T) {
	h := frontHeader()
	h.Header.SubjectLine = "V/v báo cáo kết quả thực hiện kiến nghị sau giám sát"
	r := lay(t, blocks(h))
	number, _ := find(t, r, "Số:")
	subject, _ := find(t, r, "V/v")
	if subject.Size != 12 || subject.Style != layout.Regular || subject.Y < number.Y+12+6 {
		t.Errorf("subject %+v below number at %.1f", subject, number.Y)
	}
	near(t, "middle", middle(subject), middle(number))
}

func TestTitle(t *testing.T) {
	r := lay(t, blocks(frontHeader(), frontTitle()))
	kind, _ := find(t, r, "THÔNG BÁO")
	var subject []layout.Text
	for _, x := range r.Pages[0].Texts {
		if x.Y > kind.Y {
			subject = append(subject, x)
		}
		if x.Y >= kind.Y && (x.Size != 14 || x.Style != layout.Bold) {
			t.Errorf("%q: size %v, style %v", x.Text, x.Size, x.Style)
		}
	}
	if len(subject) != 3 {
		t.Fatalf("%d lines of trích yếu", len(subject))
	}
	widest := 0.0
	for _, x := range subject {
		near(t, "middle of "+x.Text, middle(x), middle(kind))
		widest = max(widest, x.Width)
	}
	for _, x := range subject {
		between(t, "length of a line against the longest", x.Width/widest, 0.6, 1)
	}
	last := subject[len(subject)-1]
	rule := ruleUnder(t, r.Pages[0], middle(kind), last.Y)
	between(t, "share of the rule", (rule.X2-rule.X1)/last.Width, 1./3, 1./2)
}

func TestTitlesBreakByMeaning(t *testing.T) {
	words := strings.Fields(frontTitle().Title.Subject)
	for n := 3; n <= len(words); n++ {
		r := lay(t, blocks(doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: strings.Join(words[:n], " ")}}))
		lines := r.Pages[0].Texts[1:]
		if len(lines) > 1 && len(strings.Fields(lines[len(lines)-1].Text)) < 2 {
			t.Errorf("%d words: one word alone: %q", n, lines[len(lines)-1].Text)
		}
		for i, l := range lines {
			if end := lastWord(l.Text); i < len(lines)-1 && (end == "số" || end == "của" || end == "và" || end == "tại") {
				t.Errorf("%d words: a line ends with %q", n, end)
			}
		}
	}
}

// Words of two syllables, a kind of paper and its number, and names of units stay on one line of a title; "và" begins one.
func TestTitlesKeepWordsTogether(t *testing.T) {
	for subject, whole := range map[string][]string{
		"Kết quả việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy": {
			"thực hiện", "Quyết định số 935-QĐ/TU", "Quyết định số 936-QĐ/TU",
		},
		"Lịch làm việc của Đoàn giám sát việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy": {
			"Quyết định số 936-QĐ/TU", "chỉ đạo", "thực hiện",
		},
		"Về việc thành lập Đoàn giám sát việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy tại các Phường 3, Phường 5, Phường 9, Phường 11, Phường 13 và Phường 15": {
			"Quyết định số 935-QĐ/TU", "Quyết định số 936-QĐ/TU", "triển khai", "thực hiện",
		},
		"Giám sát việc tiếp nhận, giải quyết kiến nghị, phản ánh của người dân và thực hiện dân chủ ở cơ sở tại các Phường 1, Phường 2, Phường 3, Phường 4, Phường 6, Phường 7, Phường 8 và các phường Bến Trúc, Đồng Hoa, Gò Mây, Lộc Xuân, Suối Bông": {
			"người dân", "dân chủ", "và các phường Bến Trúc",
		},
	} {
		lines := lay(t, blocks(doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: subject}})).Pages[0].Texts[1:]
		var all []string
		for _, l := range lines {
			all = append(all, l.Text)
			if lastWord(l.Text) == "và" {
				t.Errorf("a line ends %q", l.Text)
			}
		}
		for _, w := range whole {
			if !slices.ContainsFunc(all, func(l string) bool { return strings.Contains(l, w) }) {
				t.Errorf("%q is divided: %q", w, all)
			}
		}
	}
}

// linesOf are the lines on which a text of the first page stands.
func linesOf(t *testing.T, r layout.Result, text string) []string {
	t.Helper()
	var all []string
	for _, x := range r.Pages[0].Texts {
		all = append(all, x.Text)
	}
	for i := range all {
		for j := i + 1; j <= len(all); j++ {
			if strings.Join(all[i:j], " ") == text {
				return all[i:j]
			}
		}
	}
	t.Fatalf("%q is not in %q", text, all)
	return nil
}

// However long a centred heading is, no line of it ends inside a compound, and none has one word alone at its end.
func TestCentredHeadingsNeverPartCompounds(t *testing.T) {
	words := strings.Fields("Giám sát việc tiếp thu, trả lời kiến nghị của Ủy ban Mặt trận Tổ quốc Việt Nam Phường 3 trong tháng 3 " +
		"năm 2025 và kết luận giám sát số 12 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam quận Phú Nhuận đối với Phường 11")
	compounds := []string{
		"giám sát", "tiếp thu,", "trả lời", "kiến nghị", "Ủy ban", "Mặt trận", "Tổ quốc", "Việt Nam", "Phường 3", "Phường 11", "tháng 3",
		"năm 2025", "kết luận", "số 12", "Thường trực",
	}
	for n := 4; n <= len(words); n++ {
		text := strings.Join(words[:n], " ")
		letter := frontHeader()
		letter.Header.SubjectLine = text
		for name, d := range map[string]doc.Document{
			"title":  blocks(doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: text}}),
			"line":   blocks(doc.P(doc.Centered, text)),
			"cover":  blocks(doc.P(doc.Cover, text)),
			"letter": blocks(letter),
		} {
			lines := linesOf(t, lay(t, d), text)
			for i, l := range lines[:len(lines)-1] {
				end, begin := lastWord(l), strings.Fields(lines[i+1])[0]
				if slices.Contains(compounds, end+" "+begin) {
					t.Errorf("%s of %d words: %q", name, n, lines)
				}
			}
			if last := lines[len(lines)-1]; len(lines) > 1 && !strings.Contains(last, " ") {
				t.Errorf("%s of %d words: %q stands alone", name, n, last)
			}
		}
	}
}

func TestSignature(t *testing.T) {
	s := frontSheet()
	r := lay(t, blocks(doc.P(doc.Body, "x"), doc.P(doc.Body, "x"), frontSignature()))
	head, _ := find(t, r, "Nơi nhận:")
	authority, _ := find(t, r, "TM. BAN THƯỜNG TRỰC")
	post, _ := find(t, r, "CHỦ TỊCH")
	name, _ := find(t, r, "Trần Thị Mai Lý")
	if head.Size != 12 || head.Style != layout.Bold|layout.Italic {
		t.Errorf("head %+v", head)
	}
	near(t, "level with the authority", head.Y, authority.Y)
	near(t, "left edge", head.X, s.Portrait.Left)
	near(t, "axis of post", middle(post), middle(authority))
	near(t, "axis of name", middle(name), middle(authority))
	if authority.X < s.Portrait.Width/2-15*mm {
		t.Error("the authority is not in the right half")
	}
	// Five empty lines of 14 pt stand between the post and the name.
	between(t, "room for the signature, lines", (name.Y-post.Y)/(14*1.149)-1, 4.99, 5.01)
	for _, x := range []layout.Text{authority, post, name} {
		if x.Size != 14 || x.Style != layout.Bold {
			t.Errorf("%+v", x)
		}
	}
	var list []string
	for _, x := range r.Pages[0].Texts {
		if x.Size == 11 {
			list = append(list, x.Text)
			if x.Style != layout.Regular {
				t.Errorf("%+v", x)
			}
		}
	}
	joined := strings.Join(list, " ")
	if !strings.HasPrefix(joined, "- Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố (để b/c); - Thường trực") ||
		!strings.HasSuffix(joined, "Đoàn giám sát; - Lưu: VT, MTTQ.") {
		t.Errorf("list %q", joined)
	}
}

func TestRecipientsKeepTheirOwnMarks(t *testing.T) {
	sig := frontSignature()
	sig.Signature.Recipients = []string{"- Như trên;", "– Thành viên Đoàn;", "Lưu: VT."}
	r := lay(t, blocks(sig))
	for _, want := range []string{"- Như trên;", "- Thành viên Đoàn;", "- Lưu: VT."} {
		if x, _ := find(t, r, want); x.Text != want {
			t.Errorf("%q, want %q", x.Text, want)
		}
	}
}

func TestTwoSigners(t *testing.T) {
	r := lay(t, blocks(doc.Block{Signature: &doc.Signature{
		Authority: []string{"CHỦ TỌA"}, Name: "Trần Thị Mai Lý", Recipients: []string{"Lưu: VT, Hồ sơ"},
		Second: &doc.Signer{Authority: []string{"THƯ KÝ"}, Name: "Nguyễn Văn An"},
	}}))
	chair, _ := find(t, r, "CHỦ TỌA")
	clerk, _ := find(t, r, "THƯ KÝ")
	one, _ := find(t, r, "Trần")
	two, _ := find(t, r, "Nguyễn")
	head, _ := find(t, r, "Nơi nhận:")
	near(t, "level of posts", chair.Y, clerk.Y)
	near(t, "level of names", one.Y, two.Y)
	near(t, "axis at the left", middle(clerk), middle(two))
	if clerk.X > chair.X || head.Y < one.Y+12 {
		t.Errorf("clerk %+v, chair %+v, recipients %+v", clerk, chair, head)
	}
	for i, x := range r.Pages[0].Texts[1:] { // what is drawn from right to left is read as one word
		if before := r.Pages[0].Texts[i]; x.Y == before.Y && x.X < before.X {
			t.Errorf("%q is drawn after %q", x.Text, before.Text)
		}
	}
}

func TestLongAuthorityLinesBreak(t *testing.T) {
	sig := frontSignature()
	sig.Signature.Authority = []string{"TM. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ HỒ CHÍ MINH", "PHÓ CHỦ TỊCH"}
	r := lay(t, blocks(sig))
	authority, _ := find(t, r, "TM.")
	post, _ := find(t, r, "PHÓ")
	if strings.HasSuffix(authority.Text, "MINH") || post.Y < authority.Y+30 {
		t.Errorf("authority %+v, post %+v", authority, post)
	}
	near(t, "axis", middle(authority), middle(post))
}
