package bin

import (
	"fmt"
	"strings"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// kindOf is the kind of a record in words.
func kindOf(n model.Noun) string { return model.UpperFirst(n.Label()) }

// what is the record's title without its kind, which has a column of its own.
func what(item model.BinItem) string {
	kind := kindOf(item.Noun)
	if item.Title == kind {
		return kind
	}
	return strings.TrimPrefix(item.Title, kind+": ")
}

// along says how much went along.
func along(item model.BinItem) string {
	if item.Children == 0 {
		return ""
	}
	return fmt.Sprintf("%d mục", item.Children)
}

// narrowed are the deletions of a kind ("": all) that have all the words typed.
func narrowed(all []model.BinItem, kind model.Noun, typed string) []model.BinItem {
	q := model.ParseQuery(typed)
	if kind == "" && q.Empty() {
		return all
	}
	var out []model.BinItem
	for _, item := range all {
		if (kind == "" || item.Noun == kind) && (q.Empty() || q.Match(item.Title+" "+item.Code+" "+item.By)) {
			out = append(out, item)
		}
	}
	return out
}

// kinds are the kinds of records that are in the bin.
func kinds(all []model.BinItem) []widgets.Option {
	count := map[model.Noun]int{}
	for _, item := range all {
		count[item.Noun]++
	}
	out := []widgets.Option{{ID: "", Label: "Mọi loại"}}
	for _, n := range model.Nouns {
		if count[n] > 0 {
			out = append(out, widgets.Option{ID: string(n), Label: fmt.Sprintf("%s (%d)", kindOf(n), count[n])})
		}
	}
	return out
}

// emptyText says what is removed for good when the bin is emptied.
func emptyText(all []model.BinItem) string {
	parts := 0
	for _, item := range all {
		parts += item.Children
	}
	text := fmt.Sprintf("%d nội dung trong Thùng rác", len(all))
	if parts > 0 {
		text += fmt.Sprintf(" cùng %d mục kèm theo", parts)
	}
	return text + " sẽ bị xóa hẳn, không khôi phục và không hoàn tác được. Sổ theo dõi thay đổi vẫn giữ nội dung cũ để đối chiếu."
}

// part is a line of what comes back.
type part struct {
	model.BinPart
	first bool
}

func (p part) group() string {
	if p.first {
		return "Nội dung đã xóa"
	}
	return kindOf(p.Noun)
}

func parts(all []model.BinPart) []part {
	out := make([]part, len(all))
	for i, p := range all {
		out[i] = part{p, i == 0}
	}
	return out
}

func (p part) text() string {
	return strings.TrimPrefix(p.Title, kindOf(p.Noun)+": ")
}
