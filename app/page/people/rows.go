package people

import (
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// row is a person in the list as of a day.
type row struct {
	model.PersonRow
	held  string // posts on the day, "" for none
	signs bool
}

// noPost stands for the posts of somebody who holds none on the day.
const noPost = "(không giữ chức vụ)"

// rowsOf are the persons that fit what was typed, in the order given.
func rowsOf(p model.People, typed string) []row {
	q := model.ParseQuery(typed)
	out := make([]row, 0, len(p.Persons))
	for _, x := range p.Persons {
		r := row{PersonRow: x, held: heldOn(x, p.Day), signs: x.Signs(p.Day)}
		if q.Empty() || q.Match(x.Person.FullName+" "+r.held+" "+x.Person.Phone) {
			out = append(out, r)
		}
	}
	return out
}

// heldOn names the posts of a person on the day: "Chủ tịch; Trưởng ban, Hội Người cao tuổi". Those in the office of the
// book are the usual ones and need no place.
func heldOn(p model.PersonRow, day model.Date) string {
	var out []string
	for _, x := range p.PostsOn(day) {
		text := x.Post.Title
		if x.Post.Body != "" {
			text += ", " + x.Place
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func (r row) heldText() string {
	if r.held == "" {
		return noPost
	}
	return r.held
}

func signsBadge(on bool) widgets.Badge {
	if !on {
		return widgets.Badge{}
	}
	return widgets.Badge{Word: "Ký", Tone: widgets.Good}
}

// postBadge says how a post stands on a day.
func postBadge(p model.Post, day model.Date) widgets.Badge {
	switch {
	case p.ValidOn(day):
		return widgets.Badge{Word: "Đang giữ", Tone: widgets.Good}
	case p.ValidFrom.After(day):
		return widgets.Badge{Word: "Chưa giữ", Tone: widgets.Info}
	}
	return widgets.Badge{Word: "Đã thôi", Tone: widgets.Plain}
}

// span is the time of a post: "từ 10/01/2022", "10/01/2022 - 30/6/2025", with its last day and not the first one after.
func span(from, to model.Date) string {
	return present.Period(from, to.AddDays(-1))
}

// work is a post in the editor.
type work struct {
	model.Post
	where string // key of the place
	lines string // authority, one line each
}

func workOf(p model.Post) work {
	w := work{Post: p, lines: strings.Join(p.Authority, "\n")}
	if p.Office != "" || p.Body != "" {
		w.where = model.PostPlace{Office: p.Office, Body: p.Body}.Key()
	}
	return w
}

// post is the record that stands in the editor.
func (w work) post() model.Post {
	p := w.Post
	p.Authority, p.Office, p.Body = nil, "", ""
	for line := range strings.Lines(w.lines) {
		if line = model.CleanLine(line); line != "" {
			p.Authority = append(p.Authority, line)
		}
	}
	switch kind, uid, _ := strings.Cut(w.where, ":"); kind {
	case "office":
		p.Office = model.UID(uid)
	case "body":
		p.Body = model.UID(uid)
	}
	return p
}

// signWords are the types of papers that have a signer as the chips of the editor name them.
var signWords = map[model.DocType]string{
	model.KH: "Kế hoạch", model.QD: "Quyết định", model.LICH: "Lịch", model.GM: "Giấy mời", model.BC: "Báo cáo",
	model.TB: "Kết luận", model.CVKN: "CV kiến nghị", model.CVDD: "CV đôn đốc", model.CVDC: "CV đính chính",
	model.CV: "Công văn", model.BCN: "Báo cáo năm",
}

func signOptions() []widgets.Option {
	var out []widgets.Option
	for _, t := range model.SignedTypes() {
		out = append(out, widgets.Option{ID: string(t), Label: signWords[t]})
	}
	return out
}

// authorityForms are the usual lines above a signer's name (NĐ 30/2020, Phụ lục I, II.7, and the habit of the Front).
var authorityForms = []string{
	"TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH",
	"TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH",
	"TM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
	"TL. BAN THƯỜNG TRỰC\nCHÁNH VĂN PHÒNG",
	"TM. ĐOÀN GIÁM SÁT\nTRƯỞNG ĐOÀN",
}

func authorityOptions() []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Điền theo mẫu ..."}}
	for _, f := range authorityForms {
		out = append(out, widgets.Option{ID: f, Label: strings.ReplaceAll(f, "\n", " / ")})
	}
	return out
}
