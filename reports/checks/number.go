package checks

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// n is the number of the paper without its groups; 0 when none was given or it is no number.
func (f *facts) n() int {
	digits := f.Number
	if i := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); i >= 0 {
		digits = digits[:i]
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// given finds what became of the number before.
func (f *facts) given() (Given, bool) {
	n := f.n()
	for _, g := range f.Series.Given {
		if g.Number == n && n > 0 {
			return g, true
		}
	}
	return Given{}, false
}

func (f *facts) own(g Given) bool {
	return f.Paper != nil && g.Document != "" && g.Document == f.Paper.UID
}

// paperPlace is the paper itself, with its head.
func (f *facts) paperPlace() Place {
	p := Place{}
	if f.Paper != nil {
		p.Ref = model.Ref{Noun: "document", UID: f.Paper.UID}
	}
	if _, n := f.header(); n > 0 {
		p.Block, p.Page = n, f.pageOf(n)
	}
	return p
}

func numberThere(f *facts, r *report) {
	if f.Purpose == Issue && f.Type.Numbered() && f.Number == "" {
		mend := "Nhập số được cấp sau khi ký."
		if f.Series.Next > 0 {
			mend = "Nhập số được cấp sau khi ký, hoặc lấy số tiếp theo của sổ."
		}
		r.say(f.paperPlace(), "Văn bản chưa có số.", mend)
	}
}

func dayThere(f *facts, r *report) {
	if f.Purpose == Issue && f.Day == "" {
		r.say(f.paperPlace(), "Văn bản chưa có ngày ban hành.", "Nhập ngày ban hành ghi trên văn bản đã ký.")
	}
}

// numberAfterSigning: number and day are given after the signature.
func numberAfterSigning(f *facts, r *report) {
	if f.Purpose == Sign && f.Number != "" && (f.Paper == nil || !f.Paper.State.Frozen()) {
		r.say(f.paperPlace(), "Bản trình ký đã in sẵn số “"+f.Number+"”.", "Để trống số và ngày; văn thư ghi sau khi có chữ ký.")
	}
}

func numberRead(f *facts, r *report) {
	if f.Number != "" && f.n() == 0 {
		r.say(f.paperPlace(), "Số văn bản là “"+f.Number+"”.", "Ghi số bằng chữ số Ả Rập từ 01, rồi đến ký hiệu.")
	}
}

// numberSign: behind the number stands the code of the paper's type, and none behind that of a công văn.
func numberSign(f *facts, r *report) {
	sign := strings.TrimLeft(f.Number, "0123456789")
	if f.n() == 0 || sign == "" || !f.Type.Numbered() {
		return
	}
	group := strings.TrimLeft(sign, "/-")
	if i := strings.IndexAny(group, "/-"); i >= 0 {
		group = group[:i]
	}
	code := f.Type.Code()
	other := slices.ContainsFunc(model.DocTypes, func(t model.DocType) bool { return t.Code() == group && group != "" })
	if group == code || code == "" && !other {
		return
	}
	have := "Số, ký hiệu ghi “" + f.Number + "”, mà văn bản là " + model.LowerFirst(f.Type.Label()) + "."
	if code == "" {
		r.say(f.paperPlace(), have, "Bỏ “"+group+"”: số của công văn không có chữ viết tắt tên loại.")
		return
	}
	r.say(f.paperPlace(), have, "Ghi “"+code+"” sau số; ký hiệu do hệ thống khác cấp thì ghi lý do.")
}

// otherNumber is how a number that is taken is mended: a paper that was issued elsewhere bears the number it bears.
func (f *facts) otherNumber() string {
	if f.Purpose == Record {
		return "Xem lại số và ngày ghi trên văn bản."
	}
	return fmt.Sprintf("Lấy số tiếp theo của sổ là %02d.", f.Series.Next)
}

// numberOnce: a number that was used before the book was begun is that of a paper which is recorded now.
func numberOnce(f *facts, r *report) {
	if g, ok := f.given(); ok && g.State == model.Used && !f.own(g) && (f.Purpose != Record || g.Document != "") {
		have := fmt.Sprintf("Số %02d đã cấp", g.Number)
		if g.Day != "" {
			have += " ngày " + g.Day.Format()
		}
		r.say(f.paperPlace(), have+" cho văn bản khác.", f.otherNumber())
	}
}

func numberFree(f *facts, r *report) {
	g, ok := f.given()
	switch {
	case !ok || f.own(g):
	case g.State == model.VoidNo:
		r.say(f.paperPlace(), fmt.Sprintf("Số %02d đã hủy.", g.Number), f.otherNumber())
	case g.State == model.Reserved && g.Document != "":
		r.say(f.paperPlace(), fmt.Sprintf("Số %02d đang giữ chỗ cho văn bản khác.", g.Number), f.otherNumber())
	}
}

// numberStanding: a recorded paper may bear a number that was kept for it, or that was used before the book was begun.
func numberStanding(f *facts, r *report) {
	if g, ok := f.given(); ok && f.Purpose == Record && !f.own(g) && g.Standing != "" {
		r.say(f.paperPlace(), g.Standing, "Xem lại số ấy có đúng là của văn bản đang ghi.")
	}
}

func numberFollows(f *facts, r *report) {
	if n, next := f.n(), f.Series.Next; next > 0 && n > next {
		missing := fmt.Sprintf("Số %02d", next)
		if n-next > 1 {
			missing = fmt.Sprintf("Các số từ %02d đến %02d", next, n-1)
		}
		r.say(f.paperPlace(), fmt.Sprintf("%s chưa dùng mà văn bản lấy số %02d.", missing, n),
			fmt.Sprintf("Lấy số %02d, hoặc ghi lý do bỏ qua; số bỏ qua được giữ chỗ trong sổ.", next))
	}
}

// numberInOrder: days rise with the numbers of a series.
func numberInOrder(f *facts, r *report) {
	n := f.n()
	if n == 0 || f.Day == "" {
		return
	}
	for _, g := range f.Series.Given {
		if g.Day == "" || g.State == model.VoidNo || g.Number == n {
			continue
		}
		if g.Number < n && f.Day.Before(g.Day) {
			r.say(f.paperPlace(), fmt.Sprintf("Số %02d ghi ngày %s, trước ngày của số %02d (%s).", n, f.Day.Format(), g.Number, g.Day.Format()),
				"Kiểm tra lại ngày; nếu ghi lùi ngày là đúng, ghi lý do.")
			return
		}
		if g.Number > n && f.Day.After(g.Day) {
			r.say(f.paperPlace(), fmt.Sprintf("Số %02d ghi ngày %s, sau ngày của số %02d (%s).", n, f.Day.Format(), g.Number, g.Day.Format()),
				"Kiểm tra lại số và ngày; nếu đúng, ghi lý do.")
			return
		}
	}
}

func dayInSeries(f *facts, r *report) {
	if f.Series.Next == 0 || f.Day == "" {
		return
	}
	if f.Day.Before(f.Series.From) || f.Day.After(f.Series.To) {
		r.say(f.paperPlace(), fmt.Sprintf("Ngày %s nằm ngoài sổ số (từ %s đến %s).", f.Day.Format(), f.Series.From.Format(), f.Series.To.Format()),
			"Chọn sổ số của năm ban hành, hoặc sửa ngày.")
	}
}

func numberNeeded(f *facts, r *report) {
	if !f.Type.Numbered() && f.Number != "" {
		r.say(f.paperPlace(), f.Type.Label()+" được ghi số “"+f.Number+"”.", "Bỏ số; loại văn bản này không lấy số của sổ.")
	}
}

func dayNotAhead(f *facts, r *report) {
	if f.Day.After(f.Today) {
		r.say(f.paperPlace(), "Ngày ban hành "+f.Day.Format()+" sau hôm nay ("+f.Today.Format()+").", "Ghi ngày ban hành thật.")
	}
}

func dayOnWorkday(f *facts, r *report) {
	if w := f.Day.Weekday(); w == 0 || w == 6 {
		r.say(f.paperPlace(), "Ngày ban hành "+f.Day.Format()+" là "+f.Day.WeekdayName()+".", "Kiểm tra lại ngày; nếu đúng, ghi lý do.")
	}
}

// dayAfterSessions: what concludes comes after the work it concludes.
func dayAfterSessions(f *facts, r *report) {
	for _, w := range f.wards {
		for _, s := range w.Sessions {
			if s.State != model.SessionCancelled && f.Day.Before(s.Day) {
				r.say(f.at("session", s.UID), "Ngày ban hành "+f.Day.Format()+" trước buổi làm việc với "+w.Version.FullName()+" ngày "+s.Day.Format()+".",
					"Sửa ngày ban hành, hoặc ngày của buổi làm việc.")
			}
		}
	}
}
