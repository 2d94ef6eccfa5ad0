package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// annex is a part behind the signature, on a page of its own with its own page numbers (NĐ 30/2020, Phụ lục I, III.1).
type annex struct {
	title     string // in capitals
	landscape bool
	fill      func()
}

// annexName is what the text calls the annex at a place of a list: "Phụ lục" when it is the only one, else "Phụ lục II".
func (b *builder) annexName(i, of int) string {
	if of == 1 {
		return b.form.Annex
	}
	return b.form.Annex + " " + model.Roman(i+1)
}

// annexes adds annexes: word and number, title, what they belong to, then their text.
func (b *builder) annexes(list []annex) {
	for i, a := range list {
		b.add(doc.Block{Section: &doc.Section{Landscape: a.landscape}})
		mission := uids(b.d.Mission.UID)
		head := b.para(doc.AnnexHead, "", b.annexName(i, len(list)), "Phụ lục", mission...)
		title := b.para(doc.Centered, "", a.title, "Tên phụ lục", mission...)
		note := b.para(doc.AnnexNote, "", strings.ReplaceAll(b.form.AnnexNote, "{paper}", b.itself()), "Phụ lục", mission...)
		head.Para.KeepNxt, title.Para.KeepNxt, note.Para.KeepNxt = true, true, true
		title.Para.Outline = 1
		b.add(head, title, note)
		a.fill()
	}
}

// behindWord is a number without the word that the head has before it, to stand behind "số": " 05/TB-MTTQ-BTT".
func (b *builder) behindWord(number string) string {
	number = strings.TrimPrefix(number, strings.TrimRight(b.form.NumberWord, " "))
	if !strings.HasPrefix(number, " ") {
		number = " " + number
	}
	return number
}

// itself cites the paper that is being made, with room for what it does not have yet: "Kế hoạch số      /KH-MTTQ-BTT ngày
// ... của ...".
func (b *builder) itself() string {
	by := b.office()
	if b.recipe.delegation {
		by = "Đoàn giám sát"
	}
	return b.recipe.name + " số" + b.behindWord(b.number(b.recipe.kind, b.issuedBy().code)) + " " + dayOrRoom(b.o.Day, b.d.Day) + " của " + by
}
