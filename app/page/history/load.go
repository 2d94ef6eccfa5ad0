package history

import (
	"fmt"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

const (
	pageOfActs = 200 // acts read at once
	mostDeeds  = 60  // records of one act that are shown
)

// act is a line of the list of acts.
type act struct{ model.HistoryRow }

func (a act) key() string { return string(a.Group) }

// day is the heading an act stands under.
func (a act) day() string {
	_, day, _ := strings.Cut(present.Moment(a.At), " ")
	return day
}

func (a act) time() string {
	clock, _, _ := strings.Cut(present.Moment(a.At), " ")
	return clock
}

// about says what the act was about, and on how much besides.
func (a act) about() string {
	if a.Records > 1 {
		return fmt.Sprintf("%s (và %d mục khác)", a.Title, a.Records-1)
	}
	return a.Title
}

func acts(rows []model.HistoryRow) []act {
	out := make([]act, len(rows))
	for i, r := range rows {
		out[i] = act{r}
	}
	return out
}

// line is what an act did to one field, or to a record as a whole (field "").
type line struct {
	change   model.RecordChange
	group    string
	field    string
	label    string
	old, now string
}

func (l line) key() string { return string(l.change.UID) + "/" + l.field }

// lines tells what an act did, record by record.
func lines(d model.ActionDetail) []line {
	var out []line
	for _, c := range d.Changes {
		head := deedOf(c) + ": " + c.Title
		fields := changed(c)
		for _, f := range fields {
			out = append(out, line{
				change: c, group: head, field: f.Field, label: present.FieldOf(c.Noun, f.Field),
				old: present.Value(f.Field, f.Old, d.Names), now: present.Value(f.Field, f.New, d.Names),
			})
		}
		if len(fields) == 0 {
			out = append(out, line{change: c, group: head, label: c.Deed.Label(), now: wholeText(c.Deed)})
		}
	}
	return out
}

// deedOf names what was done; ties between records are not deleted, they are loosed.
func deedOf(c model.RecordChange) string {
	if c.Linked && c.Deed == model.Removed {
		return "Bỏ"
	}
	return c.Deed.Label()
}

// changed leaves out what says nothing: the whole a part belongs to, unless it is a tie, which is known by both ends.
func changed(c model.RecordChange) []model.FieldChange {
	var out []model.FieldChange
	for _, f := range c.Fields {
		if f.Own && !c.Linked || c.Deed == model.Made && f.Field == "ord" {
			continue
		}
		out = append(out, f)
	}
	return out
}

func wholeText(d model.Deed) string {
	switch d {
	case model.Binned:
		return "Chuyển vào Thùng rác"
	case model.Restored:
		return "Đưa ra khỏi Thùng rác"
	case model.Removed:
		return "Xóa hẳn khi dọn Thùng rác"
	}
	return ""
}

// offer is what can be taken back of a line: word is that of the button, "" when nothing can.
type offer struct {
	word, whole string
	why         string // why nothing can be taken back
}

func offerOf(l line) offer {
	c := l.change
	switch {
	case c.Linked && c.Deed == model.Removed:
		return offer{word: "Nối lại như cũ"}
	case c.Linked && c.Deed == model.Made:
		return offer{word: "Bỏ chỗ nối này"}
	case c.Deed == model.Binned:
		return offer{word: "Khôi phục"}
	case c.Deed == model.Altered && l.field != "":
		return offer{word: "Lấy lại giá trị cũ", whole: "Lấy lại cả bản cũ"}
	case c.Deed == model.Made:
		return offer{why: "Nội dung này mới được thêm ở lần này; muốn bỏ thì xóa ở trang của nó."}
	}
	return offer{why: "Lần này không có giá trị cũ để lấy lại."}
}

// fieldsOf are the fields to be taken back: that of the line, or all for whole deeds.
func fieldsOf(l line) []string {
	if l.change.Linked || l.change.Deed != model.Altered {
		return nil
	}
	return []string{l.field}
}

// compared are the old and the new text with the words that differ.
func compared(l line) (gone, come []widgets.MarkedPart) {
	if l.old == "" || l.now == "" {
		return nil, nil // a whole text that came or went needs no marks
	}
	a, b := model.DiffWords(l.old, l.now)
	return parts(a, widgets.Gone), parts(b, widgets.Come)
}

func parts(spans []model.Span, mark widgets.Mark) []widgets.MarkedPart {
	out := make([]widgets.MarkedPart, len(spans))
	for i, s := range spans {
		out[i] = widgets.MarkedPart{Span: widgets.Span{Start: s.Start, End: s.End}, Mark: mark}
	}
	return out
}

func kindOptions(p model.HistoryPage) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Mọi loại"}}
	for _, n := range p.Nouns {
		out = append(out, widgets.Option{ID: string(n), Label: model.UpperFirst(n.Label())})
	}
	return out
}

func whoOptions(p model.HistoryPage) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Mọi người"}}
	for _, w := range p.Who {
		out = append(out, widgets.Option{ID: w, Label: w})
	}
	return out
}
