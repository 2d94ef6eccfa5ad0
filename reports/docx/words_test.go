package docx_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/doc/doctest"
)

// paragraphs are the texts of all paragraphs with words.
func paragraphs(document *node) []string {
	var out []string
	for _, p := range document.all("w:p") {
		if s := strings.Join(strings.Fields(p.says()), " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestEveryWordInOrder(t *testing.T) {
	star := sample()
	star.Blocks[0].Header.Separator = doc.SepStar
	drafted := sample()
	drafted.Mark.Draft = true
	minutes := paper(doc.P(doc.Body, "a b"), doc.Block{Signature: &doc.Signature{
		Authority: []string{"CHỦ TỌA"}, Name: "Lê Văn A", Post: []string{"CHỦ TỊCH", "ỦY BAN MTTQ VIỆT NAM QUẬN BẾN MẪU"},
		Second: &doc.Signer{Authority: []string{"THƯ KÝ"}, Name: "Trần Thị B"}, Recipients: []string{"Như trên", "Lưu: VT"},
	}})
	long := strings.TrimSpace(strings.Repeat("Kết luận giám sát việc lãnh đạo, chỉ đạo và triển khai ", 6))
	for name, d := range map[string]doc.Document{
		"sample":  sample(),
		"star":    star,
		"draft":   drafted,
		"minutes": minutes,
		"empty":   paper(),
		"theme":   paper(doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: long}}),
		"XML":     paper(doc.P(doc.Body, `</w:t> & <b> "a" 'b' ]]> &amp; a-b -c d- - e`), doc.Block{Title: &doc.Title{Kind: "A & <B>", Subject: "<&>"}}),
		"labels":  paper(labelled(doc.Dash, strings.Repeat("dài ", 40), "chữ"), labelled(doc.Centered, "Mẫu", "số 1"), labelled(doc.Body, "x", "")),
		"tables":  paper(wards(1), wards(1), doc.P(doc.Body, "a"), wards(60), doc.Block{Section: &doc.Section{}}, wards(2)),
		"twice":   paper(doc.Block{Header: sample().Blocks[0].Header}, doc.Block{Header: sample().Blocks[0].Header}),
	} {
		if diff := cmp.Diff(doctest.Texts(d), paragraphs(document(t, d))); diff != "" {
			t.Errorf("%s: (-tree +file)\n%s", name, diff)
		}
	}
}

// TestHostileTextsLoseNothing holds for texts in which the order of lines is not that of the tree.
func TestHostileTextsLoseNothing(t *testing.T) {
	word := strings.Repeat("nghiêng", 300)
	var receivers []string
	for n := range 300 {
		receivers = append(receivers, fmt.Sprintf("Đảng ủy, Ủy ban nhân dân và Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam Phường %d", n+1))
	}
	for name, d := range map[string]doc.Document{
		"recipients": paper(doc.P(doc.Body, "x"), doc.Block{Signature: &doc.Signature{Recipients: receivers, Authority: []string{"TM."}, Name: "A"}}),
		"words": paper(
			doc.Block{Header: &doc.Header{Left: []doc.HeaderLine{{Text: word}}, Number: word, National: word, Motto: word, PlaceDate: word}},
			doc.Block{Title: &doc.Title{Kind: word, Subject: word}}, doc.P(doc.Body, word), labelled(doc.Dash, word, word),
			doc.Block{Signature: &doc.Signature{Recipients: []string{word}, Authority: []string{word}, Name: word}}),
		"cells": paper(doc.Block{Table: &doc.Table{Columns: []doc.Column{{Title: word, Share: 1}, {Title: "B", Share: 99}}, Rows: []doc.Row{
			{Cells: []doc.TableCell{cell(word), cell("b"), cell("c"), cell("d")}}, {}, {Cells: []doc.TableCell{{}, {}}},
		}}}),
	} {
		want, got := strings.Join(doctest.Texts(d), ""), strings.Join(paragraphs(document(t, d)), "")
		if letters(want) != letters(got) {
			t.Errorf("%s: letters are lost or added", name)
		}
	}
}

// letters are the runes of a text in the order of their numbers, without spaces.
func letters(s string) string {
	runes := []rune(strings.ReplaceAll(s, " ", ""))
	slices.Sort(runes)
	return string(runes)
}
