package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// How many hits of a kind are read: enough to look through, few enough to come at once.
const (
	mostOfEach = 200
	mostOfOne  = 5_000
)

// hit is a line of the list.
type hit struct {
	model.Hit
	group   string
	snippet string
	spans   []widgets.Span
}

func (h hit) key() string { return string(h.UID) }
func (h hit) ref() model.Ref {
	return model.Ref{Noun: h.Noun, UID: h.UID}
}

// textBefore is how many letters of the text stand before the first word found.
const textBefore = 40

// hits makes the lines of the list.
func hits(f model.Found) []hit {
	shown := map[model.Noun]int{}
	for _, h := range f.Hits {
		shown[h.Noun]++
	}
	out := make([]hit, len(f.Hits))
	for i, h := range f.Hits {
		text, spans := present.Snippet(h.Text, h.Spans, textBefore)
		out[i] = hit{Hit: h, group: groupName(h.Noun, shown[h.Noun], f.Counts[h.Noun]), snippet: text, spans: marks(spans)}
	}
	return out
}

// groupName is the heading of a kind; it says when not all of it is shown.
func groupName(n model.Noun, shown, all int) string {
	name := kindName(n)
	if shown < all {
		return fmt.Sprintf("%s: %d mới nhất trong %d, chọn Loại để xem thêm", name, shown, all)
	}
	return name
}

func kindName(n model.Noun) string { return model.UpperFirst(n.Label()) }

func marks(spans []model.Span) []widgets.Span {
	out := make([]widgets.Span, len(spans))
	for i, s := range spans {
		out[i] = widgets.Span{Start: s.Start, End: s.End}
	}
	return out
}

// kindOptions are the kinds to choose from, each with how many there are.
func kindOptions(f model.Found) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Mọi loại"}}
	for _, n := range model.SearchNouns {
		label := kindName(n)
		if c := f.Counts[n]; c > 0 {
			label += " (" + strconv.Itoa(c) + ")"
		}
		out = append(out, widgets.Option{ID: string(n), Label: label})
	}
	return out
}

func missionOptions(c model.SearchChoices) []widgets.Option {
	return named("Mọi cuộc giám sát", c.Missions)
}

func wardOptions(c model.SearchChoices) []widgets.Option { return named("Mọi đơn vị", c.Wards) }

func named(all string, records []model.NamedRecord) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: all}}
	for _, r := range records {
		out = append(out, widgets.Option{ID: string(r.UID), Label: r.Name})
	}
	return out
}

func yearOptions(c model.SearchChoices) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: "Mọi năm"}}
	for _, y := range c.Years {
		out = append(out, widgets.Option{ID: strconv.Itoa(y), Label: "Năm " + strconv.Itoa(y)})
	}
	return out
}

// countText says how many records were found.
func countText(f model.Found) string {
	if n := f.Total(); n > 0 {
		return strconv.Itoa(n) + " kết quả"
	}
	return ""
}

// howTo explains the words of a search.
var howTo = []string{
	"Gõ một hay nhiều chữ; kết quả có đủ mọi chữ đã gõ.",
	"Gõ không dấu (doi thoai) thì tìm được mọi cách viết; gõ có dấu (đối thoại) thì chỉ tìm đúng chữ ấy.",
	"Chữ cuối có thể gõ dở; gõ thêm dấu cách nếu muốn tìm cả chữ.",
	"Chương trình tìm trong cuộc giám sát, nhận xét, kiến nghị, trả lời, buổi làm việc, văn bản, nội dung, căn cứ, đơn vị, người, tệp đính kèm, mẫu câu; không tìm trong Thùng rác.",
}

// nothingText says what to try when nothing was found.
func nothingText(typed string, narrowed bool) string {
	text := "Không có mục nào có đủ các chữ “" + present.Short(strings.TrimSpace(typed), 60) + "”"
	if narrowed {
		text += " trong phần đã lọc"
	}
	text += "."
	if strings.ContainsFunc(typed, func(r rune) bool { return r > 0x7f }) {
		return text + " Thử gõ không dấu để tìm mọi cách viết, hoặc bớt chữ."
	}
	return text + " Thử bớt chữ, hoặc gõ phần đầu của chữ."
}

// remembered puts a query before the recent ones.
func remembered(recent []string, typed string) []string {
	typed = model.CleanLine(typed)
	if typed == "" {
		return recent
	}
	kept := slices.DeleteFunc(slices.Clone(recent), func(s string) bool { return model.Fold(s) == model.Fold(typed) })
	return slices.Insert(kept[:min(len(kept), mostRecent-1)], 0, typed)
}

// mostRecent is how many queries are remembered.
const mostRecent = 12
