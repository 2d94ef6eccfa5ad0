package checks

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// findingsThere: a conclusion without a finding concludes nothing.
func findingsThere(f *facts, r *report) {
	if len(f.findings) == 0 && f.Dossier.Mission.Assessment == "" {
		r.say(f.mission(), "Chưa có nhận xét nào được đánh dấu “Vào kết luận”.", "Nhập nhận xét và đánh dấu “Vào kết luận”.")
	}
}

func findingsFilled(f *facts, r *report) {
	for _, x := range f.findings {
		if strings.TrimSpace(x.Finding.Text) == "" {
			r.say(f.at("finding", x.Finding.UID), "Một nhận xét của "+f.wardNames(x.Wards)+" vào kết luận nhưng còn trống.",
				"Viết nội dung nhận xét, hoặc bỏ đánh dấu “Vào kết luận”.")
		}
	}
}

func findingsConfirmed(f *facts, r *report) {
	for _, x := range f.findings {
		if x.Finding.State == model.FindingDraft && strings.TrimSpace(x.Finding.Text) != "" {
			r.say(f.at("finding", x.Finding.UID), "Nhận xét "+quote(x.Finding.Text)+" còn ở trạng thái “"+x.Finding.State.Label()+"”.",
				"Xem lại nhận xét rồi chuyển sang “"+model.FindingConfirmed.Label()+"”.")
		}
	}
}

func headThere(f *facts, r *report) {
	if _, ok := f.Dossier.Head(); !ok {
		r.say(f.mission(), "Chưa ghi Trưởng đoàn giám sát.", "Ghi thành viên Đoàn giám sát và chọn Trưởng đoàn.")
	}
}

func sessionsHeld(f *facts, r *report) {
	for _, w := range f.wards {
		held := slices.ContainsFunc(w.Sessions, func(s model.Session) bool { return s.State == model.SessionHeld })
		if held {
			continue
		}
		place := f.mission()
		if len(w.Sessions) > 0 {
			place = f.at("session", w.Sessions[0].UID)
		}
		r.say(place, w.Version.Title()+" chưa có buổi làm việc nào ghi là đã làm việc.", "Ghi buổi làm việc đã diễn ra với đơn vị, hoặc bỏ đơn vị khỏi cuộc giám sát.")
	}
}

// causesThere: limitations are explained (NQLT 403/2017, Điều 9.1 asks for causes).
func causesThere(f *facts, r *report) {
	var limitation *model.DossierFinding
	for i := range f.findings {
		switch k := f.findings[i].Finding.Kind; {
		case k.IsCause():
			return
		case k == model.Limitation && limitation == nil:
			limitation = &f.findings[i]
		}
	}
	if limitation != nil {
		r.say(f.at("finding", limitation.Finding.UID), "Có hạn chế nhưng chưa có nguyên nhân nào.", "Nhập nguyên nhân khách quan, chủ quan và nối với hạn chế.")
	}
}

func wardsSpokenOf(f *facts, r *report) {
	if len(f.findings) == 0 || slices.ContainsFunc(f.findings, func(x model.DossierFinding) bool { return len(x.Wards) == 0 }) {
		return
	}
	for _, w := range f.wards {
		if !slices.ContainsFunc(f.findings, func(x model.DossierFinding) bool { return slices.Contains(x.Wards, w.Ward) }) {
			r.say(f.mission(), w.Version.Title()+" không có nhận xét nào trong kết luận.", "Nhập nhận xét về đơn vị này, hoặc nhận xét chung cho các đơn vị.")
		}
	}
}

func topicsSpokenOf(f *facts, r *report) {
	for i, t := range f.Dossier.Topics {
		if !slices.ContainsFunc(f.findings, func(x model.DossierFinding) bool { return x.Finding.Topic == t.UID }) {
			r.say(f.at("topic", t.UID), "Nội dung "+strconv.Itoa(i+1)+" "+quote(t.Title)+" không có nhận xét nào.",
				"Nhập nhận xét theo nội dung này, hoặc sửa nội dung giám sát.")
		}
	}
}

// bothSides shows praise and shortcoming on one topic of one unit side by side (a real office's review, domain 7.1): one
// remark for each topic and unit, with all of both.
func bothSides(f *facts, r *report) {
	type key struct {
		topic model.UID
		wards string
	}
	sides := map[key]*Sides{}
	first := map[key]*model.DossierFinding{} // the first shortcoming
	var order []key
	for i := range f.findings {
		x := &f.findings[i]
		k := key{x.Finding.Topic, join(x.Wards)}
		if k.topic == "" || x.Finding.Kind != model.Strength && x.Finding.Kind != model.Limitation {
			continue
		}
		if sides[k] == nil {
			sides[k] = &Sides{}
		}
		if x.Finding.Kind == model.Strength {
			sides[k].Praise = append(sides[k].Praise, x.Finding.Text)
			continue
		}
		if first[k] == nil {
			first[k] = x
			order = append(order, k)
		}
		sides[k].Shortcoming = append(sides[k].Shortcoming, x.Finding.Text)
	}
	for _, k := range order {
		if both := sides[k]; len(both.Praise) > 0 {
			r.add(Remark{
				Place: f.at("finding", first[k].Finding.UID), Sides: *both,
				Have: fmt.Sprintf("Cùng nội dung %s của %s có %d ưu điểm và %d hạn chế.",
					quote(f.topicTitle(k.topic)), f.wardNames(first[k].Wards), len(both.Praise), len(both.Shortcoming)),
				Mend: "Đọc hai bên cạnh nhau; nếu trái nhau, sửa một bên.",
			})
		}
	}
}

func (f *facts) topicTitle(uid model.UID) string {
	for _, t := range f.Dossier.Topics {
		if t.UID == uid {
			return t.Title
		}
	}
	return ""
}

func join(wards []model.UID) string {
	var b strings.Builder
	for _, w := range wards {
		b.WriteString(string(w))
		b.WriteByte(' ')
	}
	return b.String()
}

// sameWords finds equal words about different units, also where the paper is about one of them: a text copied from one
// paper into another.
func sameWords(f *facts, r *report) {
	all := f.said()
	texts := make([]model.UnitText, len(all))
	for i, s := range all {
		texts[i] = s.UnitText
	}
	for _, g := range model.SameWords(&f.Dossier, texts) {
		here := slices.IndexFunc(g, func(i int) bool { return all[i].here })
		if here < 0 {
			continue
		}
		var at []string
		for _, i := range g {
			if n := f.wardNames(all[i].Wards); !slices.Contains(at, n) {
				at = append(at, n)
			}
		}
		first := all[g[here]]
		r.say(first.place, fmt.Sprintf("%s có ở %s.", quote(first.Text), model.JoinAnd(at)),
			"Gộp thành một nhận xét chung, hoặc viết lại theo thực tế của từng đơn vị.")
	}
}
