package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestRowsOfTheClipboard(t *testing.T) {
	cases := map[string]struct {
		text string
		want [][]string
	}{
		"nothing":                      {"", nil},
		"one cell":                     {"một", [][]string{{"một"}}},
		"the line end after the last":  {"a\tb\r\nc\td\r\n", [][]string{{"a", "b"}, {"c", "d"}}},
		"old line ends":                {"a\rb", [][]string{{"a"}, {"b"}}},
		"empty rows and columns":       {"a\t\t\n\t\t\n\nb\tc\t \n", [][]string{{"a", ""}, {"b", "c"}}},
		"line breaks in a cell":        {"3\t\"dòng 1\ndòng 2\"\n5\tx", [][]string{{"3", "dòng 1\ndòng 2"}, {"5", "x"}}},
		"quotes and tabs in a cell":    {"\"nói \"\"có\"\"\thai\"\tb", [][]string{{"nói \"có\"\thai", "b"}}},
		"a quote that is a letter":     {"\"Ba không\" là tốt\tb", [][]string{{"\"Ba không\" là tốt", "b"}}},
		"a quote that never ends":      {"\"mở\nhai", [][]string{{"\"mở"}, {"hai"}}},
		"a quoted cell ends the text":  {"a\t\"b\"", [][]string{{"a", "b"}}},
		"rows of different width":      {"a\nb\tc", [][]string{{"a", ""}, {"b", "c"}}},
		"only spaces and line ends":    {" \t\n\n", nil},
		"quote right after a tab, raw": {"a\t\"b\" c\n", [][]string{{"a", "\"b\" c"}}},
	}
	for name, c := range cases {
		if diff := cmp.Diff(c.want, model.ParseRows(c.text)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// pasteDossier is a mission of six units, two of them named by words, and three topics.
func pasteDossier() *model.Dossier {
	d := &model.Dossier{}
	for _, name := range []string{"3", "5", "11", "Tân Định", "Đức Nhuận"} {
		d.Wards = append(d.Wards, model.DossierWard{Ward: model.UID(name), Version: model.WardVersion{Kind: model.Phuong, Name: name}})
	}
	d.Wards = append(d.Wards, model.DossierWard{Ward: "x3", Version: model.WardVersion{Kind: model.Xa, Name: "3", ShortName: "xã ba"}})
	for i, title := range []string{"Tuyên truyền, quán triệt", "Tiếp công dân", "Đối thoại với Nhân dân"} {
		topic := model.Topic{Title: title, Ord: i + 1}
		topic.UID = model.UID("t" + string(rune('1'+i)))
		d.Topics = append(d.Topics, topic)
	}
	return d
}

// start is what a pasted row gets where it says nothing.
var start = model.DossierFinding{
	Finding: model.Finding{Mission: "m", Kind: model.Strength, Topic: "t3", State: model.FindingDraft, InConclusion: true},
	Wards:   []model.UID{"5"},
}

// got writes findings as lines: row, kind, topic, units, text, evidence, problems with what is near.
func got(all []model.PastedFinding) []string {
	var out []string
	for _, f := range all {
		var wards []string
		for _, w := range f.Finding.Wards {
			wards = append(wards, string(w))
		}
		x := f.Finding.Finding
		line := strings.Join([]string{string(rune('0' + f.Row)), string(x.Kind), string(x.Topic), strings.Join(wards, "+"), x.Text, x.Evidence}, " | ")
		for _, p := range f.Problems {
			line += " | " + p.Message
			for _, n := range p.Near {
				line += " ~" + n.Label
			}
		}
		out = append(out, line)
	}
	return out
}

// newPaste reads a text of the clipboard.
func newPaste(d *model.Dossier, start model.DossierFinding, text string) *model.Paste {
	return model.NewPaste(d, start, model.ParseRows(text))
}

// pasteCase is a text of the clipboard, the roles its columns get, and what comes of it; nil: not looked at.
type pasteCase struct {
	text  string
	roles string
	want  []string
}

// TestPasteOfWordsLists: a point is its words, whatever the mark before it.
func TestPasteOfWordsLists(t *testing.T) {
	checkPastes(t, map[string]pasteCase{
		"numbered points of Word": {
			"1.\tMột hai.\n2.\tBa bốn.\na)\tNăm sáu.", "text",
			[]string{"1 | strength | t3 | 5 | Một hai. | ", "2 | strength | t3 | 5 | Ba bốn. | ", "3 | strength | t3 | 5 | Năm sáu. | "},
		},
		"paragraphs and points of Word": {
			"Đoạn mở đầu.\nII.\tHạn chế\n-\tMột hai.\t\n•\tBa bốn.", "text",
			[]string{"1 | strength | t3 | 5 | Đoạn mở đầu. | ", "3 | limitation | t3 | 5 | Một hai. | ", "4 | limitation | t3 | 5 | Ba bốn. | "},
		},
		"a numbered column of a table stays one": {
			"1.\tPhường 3\tMột hai.\n2.\tPhường 5\tBa bốn.", "skip ward text",
			[]string{"1 | strength | t3 | 3 | Một hai. | ", "2 | strength | t3 | 5 | Ba bốn. | "},
		},
	})
}

func TestPasteBecomesFindings(t *testing.T) {
	checkPastes(t, map[string]pasteCase{
		"nothing":       {" ", "", nil},
		"one paragraph": {"Niêm yết lịch.", "text", []string{"1 | strength | t3 | 5 | Niêm yết lịch. | "}},
		"paragraphs under headings, as in a conclusion": {
			"I. ƯU ĐIỂM\n1. Phường 3\n- Niêm yết lịch.\n\nII. HẠN CHẾ\n1. Hạn chế chung\n+ Trả lời chậm.\n2. Phường 5 và Phường 11:\n3. Tiếp công dân\nSổ ghi thiếu.\nIII. Nguyên nhân khách quan\nPhường Tân Định: ít người.\nMột: hai.",
			"text",
			[]string{
				"3 | strength | t3 | 3 | Niêm yết lịch. | ", "6 | limitation | t3 |  | Trả lời chậm. | ", "9 | limitation | t2 | 5+11 | Sổ ghi thiếu. | ",
				"; | objective_cause | t3 | Tân Định | Ít người. | ", "< | objective_cause | t3 | 5 | Một: hai. | ",
			},
		},
		"headings in any order": {
			"STT\tNội dung nhận xét\tĐơn vị\tLoại nhận xét\tNội dung giám sát\tNguồn\n1\tChậm.\tP.03; p11\tTồn tại\t2\tBC số 5\n2\tThiếu.\t\t\t\t",
			"skip text ward kind topic evidence",
			[]string{"2 | limitation | t2 | 3+11 | Chậm. | BC số 5", "3 | strength | t3 | 5 | Thiếu. | "},
		},
		"by content alone": {
			"1\tPhường 3\tưu điểm\tNiêm yết lịch tiếp công dân.\tTiếp công dân\n2\tCác phường\thạn chế\tTrả lời người dân còn chậm.\tĐối thoại với",
			"skip ward kind text topic",
			[]string{"1 | strength | t2 | 3 | Niêm yết lịch tiếp công dân. | ", "2 | limitation | t3 |  | Trả lời người dân còn chậm. | "},
		},
		"a column for each kind": {
			"Phường\tƯu điểm\tHạn chế\tGhi chú\nTan dinh\tTốt.\tChậm.\tx\nĐức Nhuận\t\tThiếu.\t",
			"ward strength limitation skip",
			[]string{"2 | strength | t3 | Tân Định | Tốt. | ", "2 | limitation | t3 | Tân Định | Chậm. | ", "3 | limitation | t3 | Đức Nhuận | Thiếu. | "},
		},
		"joined cells": {
			"Phường\tNhận xét\nPhường 3\t\n\tMột.\n\tHai.\nPhường 5\tBa.",
			"ward text",
			[]string{"3 | strength | t3 | 3 | Một. | ", "4 | strength | t3 | 3 | Hai. | ", "5 | strength | t3 | 5 | Ba. | "},
		},
		"what is wrong": {
			"Phường\tLoại\tNội dung giám sát\tNhận xét\nTân Đính\tNguyên nhân\tTiếp dân\tMột.\nPhường 99\thạn chế\tTuyên truyền, quán triệt\tHai\ufffd.",
			"ward kind topic text",
			[]string{
				"2 | strength | t3 | Tân Định | Một. |  | Không rõ “Nguyên nhân” là loại nào. ~Nguyên nhân chủ quan ~Nguyên nhân khách quan ~Hạn chế ~Ưu điểm | Không có nội dung giám sát “Tiếp dân”. ~Tiếp công dân ~Đối thoại với Nhân dân",
				"3 | limitation | t1 | 5 | Hai\ufffd. |  | Chưa rõ “Phường 99” là đơn vị nào. | Ký tự thứ 4 bị hỏng: “\ufffd” (U+FFFD). Hãy gõ lại chữ này.",
			},
		},
		"two text columns, the second left out": {
			"Một hai ba bốn.\tx\nNăm sáu bảy tám.\ty", "text skip",
			[]string{"1 | strength | t3 | 5 | Một hai ba bốn. | ", "2 | strength | t3 | 5 | Năm sáu bảy tám. | "},
		},
		"the heading Nội dung is the text when no other is": {"Nội dung\tPhường\nMột.\tp3", "text ward", []string{"2 | strength | t3 | 3 | Một. | "}},
		"a long first cell is no heading":                   {"Nhận xét " + strings.Repeat("rất ", 20) + "dài\tPhường 3\nHai\tPhường 5", "text ward", nil},
		"a first row of unknown words is none":              {"Chị Lan kể\tAnh Ba\tPhường 5\nMột\tx\tP3", "text skip ward", nil},
		"columns without any text":                          {"Phường 3\tưu điểm\nPhường 5\thạn chế", "ward kind", nil},
		"headings for some, the rest by content": {
			"\tNhận xét\tĐơn vị\tCột lạ\n1\tMột.\tP3\tưu điểm\n\tHai.\t,\t\n2\tBa.\tp5\thạn chế",
			"skip text ward kind",
			[]string{
				"2 | strength | t3 | 3 | Một. | ", "3 | strength | t3 | 5 | Hai. |  | Chưa rõ “,” là đơn vị nào. ~Phường 3 ~Phường 5 ~Xã 3",
				"4 | limitation | t3 | 5 | Ba. | ",
			},
		},
		"lists keep their lines":      {"\"- Một\n- Hai\"\tPhường 3\n• Ba\tPhường 3", "text ward", []string{"1 | strength | t3 | 3 | - Một\n- Hai | ", "2 | strength | t3 | 3 | Ba | "}},
		"a heading over one column":   {"Nhận xét\nMột.", "text", []string{"2 | strength | t3 | 5 | Một. | "}},
		"xã and phường of one number": {"Xã 3\tMột hai ba.\nxã ba\tHai hai ba.\n3\tBa.", "ward text", nil},
	})
}

func checkPastes(t *testing.T, cases map[string]pasteCase) {
	t.Helper()
	for name, c := range cases {
		p := newPaste(pasteDossier(), start, c.text)
		var roles []string
		for _, r := range p.Roles {
			roles = append(roles, string(r))
		}
		if diff := cmp.Diff(c.roles, strings.Join(roles, " ")); diff != "" {
			t.Errorf("%s: columns %s", name, diff)
		}
		if c.want == nil {
			continue
		}
		if diff := cmp.Diff(c.want, got(p.Findings())); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestEmptyCells: an empty cell takes nothing from the row above unless it is said to; it is named either way. What stands
// below a title without text takes what the title says.
func TestEmptyCells(t *testing.T) {
	p := newPaste(pasteDossier(), start, "Phường\tNội dung giám sát\tNhận xét\nPhường 3\t2\tMột.\n\t\tHai.\nPhường 11\t\t\n\t2\tBa.")
	for fill, want := range map[bool][]string{
		false: {"2 | strength | t2 | 3 | Một. | ", "3 | strength | t3 | 5 | Hai. | ", "5 | strength | t2 | 11 | Ba. | "},
		true:  {"2 | strength | t2 | 3 | Một. | ", "3 | strength | t2 | 3 | Hai. | ", "5 | strength | t2 | 11 | Ba. | "},
	} {
		p.Fill = fill
		if diff := cmp.Diff(want, got(p.Findings())); diff != "" {
			t.Errorf("filled %v: %s", fill, diff)
		}
		blank := p.Findings()
		if len(blank[0].Blank) != 0 || !slices.Equal(blank[1].Blank, []model.PasteRole{model.PasteWard, model.PasteTopic}) || len(blank[2].Blank) != 1 {
			t.Errorf("filled %v: empty cells %v", fill, blank)
		}
	}
}

// TestPasteChoices: a meaning chosen for one row holds for all rows with the same word.
func TestPasteChoices(t *testing.T) {
	text := "Phường\tLoại\tNội dung giám sát\tNhận xét\nTân Đinh Hạ\tNguyên nhân\tTiếp dân\tMột.\nPhường 3\tưu điểm\t1\tHai.\ntân đinh hạ\tnguyên nhân\ttiếp dân\tBa."
	if near := newPaste(pasteDossier(), start, "Phường\tNhận xét\nphường Đức Nhuận Hạ\tMột.").Findings()[0].Problems[0].Near; near[0].ID != "Đức Nhuận" {
		t.Errorf("near a longer name: %v", near)
	}
	p := newPaste(pasteDossier(), start, text)
	first := p.Findings()[0]
	if len(first.Problems) != 3 || first.Problems[0].Near[0].Label != "Phường Tân Định" {
		t.Fatalf("%+v", first.Problems)
	}
	for i, id := range []string{"", string(model.SubjectiveCause), "t2"} {
		p.Choose(first.Problems[i], id)
	}
	want := []string{"2 | subjective_cause | t2 |  | Một. | ", "3 | strength | t1 | 3 | Hai. | ", "4 | subjective_cause | t2 |  | Ba. | "}
	if diff := cmp.Diff(want, got(p.Findings())); diff != "" {
		t.Error(diff)
	}
	p.Roles[1] = model.PasteSkip
	if f := p.Findings()[0]; f.Finding.Finding.Kind != model.Strength || len(f.Problems) != 0 {
		t.Errorf("a column left out still counts: %+v", f)
	}
}

func TestPasteRoles(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range model.PasteRoles {
		if l := r.Label(); l == "" || seen[l] || strings.Contains(l, "“") {
			t.Errorf("role %q is called %q", r, l)
		}
		seen[r.Label()] = true
	}
}
