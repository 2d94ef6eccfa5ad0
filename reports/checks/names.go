package checks

import (
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// otherUnits: a finding of one unit does not name another: text copied from that unit's paper.
func otherUnits(f *facts, r *report) {
	for _, x := range f.findings {
		if len(x.Wards) == 0 {
			continue
		}
		for _, w := range f.Dossier.Wards {
			if slices.Contains(x.Wards, w.Ward) || !namesUnit(x.Finding.Text, &w.Version) || f.partOfOwn(x.Wards, &w.Version) {
				continue
			}
			r.say(f.at("finding", x.Finding.UID), fmt.Sprintf("Nhận xét của %s nói đến %s: %s.", f.wardNames(x.Wards), w.Version.FullName(), quote(x.Finding.Text)),
				"Sửa tên đơn vị, hoặc chọn đúng đơn vị của nhận xét.")
			break
		}
	}
}

// namesUnit reports whether a text names a unit with its kind, as written.
func namesUnit(text string, v *model.WardVersion) bool {
	if v.Name == "" {
		return false
	}
	return hasName(text, v.FullName()) || hasName(text, v.Title())
}

// hasName reports whether a text holds a name as whole words.
func hasName(text, name string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(name)
		if (i == 0 || !wordByte(text[i-1]|0x20)) && (end == len(text) || !wordByte(text[end]|0x20)) {
			return true
		}
		from = i + 1
	}
}

// partOfOwn reports whether a unit's name is a part of the name of one the finding is about.
func (f *facts) partOfOwn(own []model.UID, v *model.WardVersion) bool {
	return slices.ContainsFunc(f.Dossier.Wards, func(w model.DossierWard) bool {
		return slices.Contains(own, w.Ward) && strings.Contains(w.Version.FullName(), v.FullName())
	})
}

// paperOfOneUnit: the paper of one unit does not name another unit of the mission. Nơi nhận may.
func paperOfOneUnit(f *facts, r *report) {
	if f.Ward == "" {
		return
	}
	for _, x := range f.texts {
		for _, w := range f.Dossier.Wards {
			if x.role != "" && w.Ward != f.Ward && namesUnit(x.text, &w.Version) && !f.partOfOwn([]model.UID{f.Ward}, &w.Version) {
				r.say(x.place, fmt.Sprintf("%s trong văn bản của %s nói đến %s.", model.UpperFirst(x.name), f.ward(f.Ward), w.Version.FullName()),
					"Sửa tên đơn vị, hoặc bỏ câu này khỏi văn bản của đơn vị.")
				break
			}
		}
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
