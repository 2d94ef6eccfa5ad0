package checks

import (
	"strings"

	"sogiamsat/data/model"
)

// replacedNamed: a paper in the place of an issued one names that one, so that whoever holds both knows which counts. One
// paragraph has number and day, as far as they are known.
func replacedNamed(f *facts, r *report) {
	old := f.Replaces
	if !f.made() || old.Number == "" && old.Day == "" {
		return
	}
	for _, w := range f.texts {
		if w.role != "" && strings.Contains(w.text, old.Number) && (old.Day == "" || namesDay(w.text, old.Day)) {
			return
		}
	}
	name := old.Type.Label()
	if old.Number != "" {
		name += " số " + old.Number
	}
	if old.Day != "" {
		name += " ngày " + old.Day.Format()
	}
	r.say(f.paperPlace(), "Văn bản này thay thế "+name+" nhưng không có đoạn nào nêu số và ngày đó.",
		"Lấy lại câu “này thay thế ...” trước lời kết, hoặc ghi số và ngày của văn bản được thay thế.")
}

// namesDay reports whether a text names the day, in words or in figures.
func namesDay(text string, day model.Date) bool {
	for _, form := range dayForms {
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			if named, ok := model.NewDate(mustInt(m[3]), mustInt(m[2]), mustInt(m[1])); ok && named == day {
				return true
			}
		}
	}
	return false
}
