package checks

import (
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// otherUnits: what is said of one unit does not name another, neither as kept nor as a hand changed it on paper: text
// copied from that unit's paper.
func otherUnits(f *facts, r *report) {
	for _, s := range f.said() {
		if other, ok := f.namesOther(s.Text, s.Wards); ok && s.here && len(s.Wards) > 0 {
			r.say(s.place, fmt.Sprintf("%s nói đến %s: %s.", s.name, other.FullName(), quote(s.Text)),
				"Sửa tên đơn vị, hoặc chọn đúng đơn vị của nhận xét.")
		}
	}
}

// paperOfOneUnit: the paper of one unit does not name another unit of the mission. Nơi nhận, the papers it rests on and a
// list of all units may.
func paperOfOneUnit(f *facts, r *report) {
	if f.Ward == "" {
		return
	}
	for _, x := range f.texts {
		if x.role == "" && x.name != "Trích yếu" || x.role == doc.Basis || f.namesAll(x.text) {
			continue
		}
		if other, ok := f.namesOther(x.text, []model.UID{f.Ward}); ok {
			r.say(x.place, fmt.Sprintf("%s trong văn bản của %s nói đến %s.", model.UpperFirst(x.name), f.ward(f.Ward), other.FullName()),
				"Sửa tên đơn vị, hoặc bỏ câu này khỏi văn bản của đơn vị.")
		}
	}
}

// namesOther finds a unit of the mission, none of a text's own, that the text names, the one with the longest name first:
// a name inside a longer one names nobody else.
func (f *facts) namesOther(text string, own []model.UID) (model.WardVersion, bool) {
	var found model.WardVersion
	for _, w := range f.Dossier.Wards {
		if slices.Contains(own, w.Ward) {
			text = withoutUnit(text, &w.Version)
		}
	}
	for _, w := range f.Dossier.Wards {
		if !slices.Contains(own, w.Ward) && namesUnit(text, &w.Version) && len(w.Version.Name) > len(found.Name) {
			found = w.Version
		}
	}
	return found, found.Name != ""
}

// namesAll reports whether a text names every unit of the mission.
func (f *facts) namesAll(text string) bool {
	return !slices.ContainsFunc(f.Dossier.Wards, func(w model.DossierWard) bool { return !namesUnit(text, &w.Version) })
}

// namesUnit reports whether a text names a unit with its kind, as written.
func namesUnit(text string, v *model.WardVersion) bool {
	return v.Name != "" && (hasName(text, v.FullName()) || hasName(text, v.Title()))
}

// withoutUnit is a text without the names of a unit.
func withoutUnit(text string, v *model.WardVersion) string {
	if v.Name == "" {
		return text
	}
	for _, name := range []string{v.FullName(), v.Title()} {
		for i := nameAt(text, name); i >= 0; i = nameAt(text, name) {
			text = text[:i] + "," + text[i+len(name):]
		}
	}
	return text
}

// hasName reports whether a text holds a name as whole words.
func hasName(text, name string) bool { return nameAt(text, name) >= 0 }

// nameAt is where a text first holds a name as whole words; -1 when it does not.
func nameAt(text, name string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(name)
		if (i == 0 || !wordByte(text[i-1]|0x20)) && (end == len(text) || !wordByte(text[end]|0x20)) {
			return i
		}
		from = i + 1
	}
}

// unitsExist: the units of the mission have a name on the day.
func unitsExist(f *facts, r *report) {
	for _, w := range f.wards {
		if w.Version.Name == "" {
			r.say(f.mission(), "Một đơn vị của cuộc giám sát không còn tên vào ngày "+f.day.Format()+".", "Chọn đơn vị kế thừa, hoặc lập văn bản với ngày khi đơn vị còn tồn tại.")
		}
	}
}

// bodiesExist: the bodies that are asked for something belong to a unit that exists on the day.
func bodiesExist(f *facts, r *report) {
	for _, x := range f.asked {
		for _, to := range x.Addressees {
			if to.Ward == "" || to.Body.Name != "" || f.nameOf(to.Ward) != "" || !f.knows(to.Ward) {
				continue
			}
			r.say(f.at("recommendation", x.Recommendation.UID), fmt.Sprintf("Kiến nghị %s gửi %s của đơn vị không còn vào ngày %s.",
				quote(x.Recommendation.Text), to.Body.Kind.Label(), f.day.Format()), "Chuyển kiến nghị đến cơ quan của đơn vị kế thừa.")
		}
	}
}

// nameOf is a unit's name on the day.
func (f *facts) nameOf(ward model.UID) string {
	if n := f.ward(ward); n != "" {
		return n
	}
	for _, v := range f.Names {
		if v.Ward == ward && v.ValidOn(f.day) {
			return v.FullName()
		}
	}
	return ""
}

// knows reports whether the book has names of a unit.
func (f *facts) knows(ward model.UID) bool {
	return slices.ContainsFunc(f.Names, func(v model.WardVersion) bool { return v.Ward == ward }) ||
		slices.ContainsFunc(f.Dossier.Wards, func(w model.DossierWard) bool { return w.Ward == ward })
}

// namesOfDay: the text names no unit by a name that nobody bears on the day.
func namesOfDay(f *facts, r *report) {
	var gone []model.WardVersion
	for _, v := range f.Names {
		if f.day != "" && !v.ValidOn(f.day) && v.Kind != model.Khac && !f.borne(v.FullName()) {
			gone = append(gone, v)
		}
	}
	for _, x := range f.texts {
		for i := range gone {
			if x.role != "" && namesUnit(x.text, &gone[i]) && !f.withinLonger(x.text, &gone[i]) {
				r.say(x.place, fmt.Sprintf("%s nói đến %s, %s.", model.UpperFirst(x.name), gone[i].FullName(), when(&gone[i], f.day)),
					"Dùng tên của đơn vị vào ngày ban hành, hoặc ghi rõ đó là tên trước đây.")
				break
			}
		}
	}
}

// borne reports whether some unit bears a name on the day.
func (f *facts) borne(name string) bool {
	return slices.ContainsFunc(f.Names, func(v model.WardVersion) bool { return v.ValidOn(f.day) && v.FullName() == name }) ||
		slices.ContainsFunc(f.Dossier.Wards, func(w model.DossierWard) bool { return w.Version.FullName() == name })
}

// withinLonger reports whether a name stands in the text only as a part of a longer one that is borne.
func (f *facts) withinLonger(text string, v *model.WardVersion) bool {
	return slices.ContainsFunc(f.Names, func(o model.WardVersion) bool {
		return o.ValidOn(f.day) && len(o.FullName()) > len(v.FullName()) && strings.HasPrefix(o.FullName(), v.FullName()+" ") && strings.Contains(text, o.FullName())
	})
}

func when(v *model.WardVersion, day model.Date) string {
	if day.Before(v.ValidFrom) {
		return "có từ ngày " + v.ValidFrom.Format()
	}
	return "không còn từ ngày " + v.ValidTo.Format()
}

// officeHolds: the office has a name on the day.
func officeHolds(f *facts, r *report) {
	if f.Dossier.Office.Name == "" {
		r.say(f.mission(), "Cơ quan ban hành không có tên vào ngày "+f.day.Format()+".", "Ghi tên cơ quan có hiệu lực ngày đó, hoặc sửa ngày.")
	}
}

// secrets are the words of degrees of secrecy, as they are stamped.
var secrets = []string{"TUYỆT MẬT", "TỐI MẬT", "MẬT"}

// secretWords are words that speak of state secrets.
var secretWords = []string{"bí mật nhà nước", "độ mật", "tài liệu mật", "văn bản mật", "đóng dấu mật"}

// notSecret: state secrets are not drafted on a computer that is, or may be, in a network; this program is not the place.
func notSecret(f *facts, r *report) {
	for _, x := range f.texts {
		stamp := slices.IndexFunc(secrets, func(s string) bool {
			return hasName(x.text, s) && x.text != strings.ToUpper(x.text) || strings.TrimSpace(x.text) == s
		})
		low := strings.ToLower(x.text)
		word := slices.IndexFunc(secretWords, func(s string) bool { return strings.Contains(low, s) })
		switch {
		case stamp >= 0:
			r.say(x.place, model.UpperFirst(x.name)+" có chữ “"+secrets[stamp]+"”.", "Không soạn tài liệu mật trong chương trình này; dùng máy riêng theo quy định.")
		case word >= 0:
			r.add(Remark{
				Level: Warning, Place: x.place, Have: model.UpperFirst(x.name) + " có chữ “" + secretWords[word] + "”.",
				Mend: "Không soạn tài liệu mật trong chương trình này; nếu chỉ nhắc đến quy định, ghi lý do.",
			})
		}
	}
}

// outsideTaken: what was edited outside is looked at before the text of the book is signed in its place.
func outsideTaken(f *facts, r *report) {
	if f.Outside != "" {
		r.say(f.paperPlace(), "Bản sửa ngoài “"+f.Outside+"” mới hơn chữ trong sổ; bản ban hành là chữ trong sổ.",
			"So bản sửa ngoài với bản hiện nay ở phần “Các bản”, đưa chữ cần dùng vào văn bản, hoặc bỏ bản sửa ngoài.")
	}
}

// openPaper: what was issued is neither signed nor issued again.
func openPaper(f *facts, r *report) {
	if f.Paper != nil && f.Paper.State.Frozen() && f.Purpose == Issue {
		r.say(f.paperPlace(), "Văn bản này ở trạng thái “"+f.Paper.State.Label()+"”.", "Lập văn bản thay thế hoặc công văn đính chính.")
	}
}
