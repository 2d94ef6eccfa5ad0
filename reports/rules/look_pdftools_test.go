//go:build pdftools

package rules_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// TestStylesOnPaper compares faces and signs with what the set says of them.
func TestStylesOnPaper(t *testing.T) {
	faces := map[string]string{"upright": "", "italic": "Italic", "bold": "Bold", "bolditalic": "BoldItal", "underlined": ""}
	for _, set := range rules.Sets() {
		r := newRuler(t, set, set)
		for key, text := range map[string]string{
			"subject.style": "V/v đo", "basis.style": "Căn cứ", "sign.post": "CHỦ TỊCH", "receivers.style": "Nơi nhận:",
		} {
			trait, _ := set.Trait(key)
			if got := r.at(text).face; got != faces[trait.Value] {
				t.Errorf("%s: %q is %q, want %s", set.ID, text, got, trait.Value)
			}
		}
		for text, want := range map[string]string{
			"CƠ QUAN CẤP TRÊN": "", "CƠ QUAN BAN HÀNH": "Bold", set.Form().National: "Bold", "Số": "", "Bến Mẫu": "Italic", "THÔNG BÁO": "Bold",
			"kết luận": "Bold", "ƯU ĐIỂM": "Bold", "Đoạn sau": "", set.Form().For + " CƠ QUAN": "Bold", "Lê Thị": "Bold", "- Như trên": "",
			"Phụ lục I": "Bold", "(Kèm theo": "Italic",
		} {
			if got := r.at(text).face; got != want {
				t.Errorf("%s: %q is %q, want %q", set.ID, text, got, want)
			}
		}
		if trait, _ := set.Trait("title.under"); trait.Value == "dashes" {
			if d := r.at("-----"); math.Abs(d.middle()-r.at("THÔNG BÁO").middle()) > tolerance {
				t.Errorf("%s: dashes at %v", set.ID, d)
			}
		}
		if trait, _ := set.Trait("receivers.style"); trait.Value == "underlined" {
			if length, drop := r.underline("Nơi nhận:"); math.Abs(length-r.at("Nơi nhận:").width) > tolerance || drop > 3 {
				t.Errorf("%s: Nơi nhận is underlined by %v at %v", set.ID, length, drop)
			}
		}
	}
}

// TestHeadOnPaper measures what stands under the names at the head: the rule under Tiêu ngữ, or under the title of the
// Party, is as long as the words above it; under the issuing body stands what the office has chosen.
func TestHeadOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		trait, _ := set.Trait("head.separator")
		for _, own := range append(trait.Options, trait.Value) {
			r := newRuler(t, set, set)
			head := plainHead(r)
			head.Header.Separator = doc.Separator(own)
			r = r.of(head)
			title := r.set.Form().Motto
			if title == "" {
				title = r.set.Form().National
			}
			if length, _ := r.underline(title); math.Abs(length-r.at(title).width) > tolerance {
				t.Errorf("%s: the line under %q is %.1f long, the words %.1f", set.ID, title, length, r.at(title).width)
			}
			body, want := r.at("CƠ QUAN BAN HÀNH"), map[string]string{"star": "*", "stars": "***"}[own]
			if lines := len(r.level()); (own == "line") != (lines == 2) {
				t.Errorf("%s: %d lines in a head with %q", set.ID, lines, own)
			}
			for _, run := range r.pages[0].runs {
				if strings.Trim(run.text, "*-") != "" {
					continue
				}
				below := run.y - body.y - r.value("header.leading")*body.size
				if run.text != want || math.Abs(run.middle()-body.middle()) > tolerance || math.Abs(below) > tolerance {
					t.Errorf("%s: %q at %.1f, %.1f under %v", set.ID, run.text, run.middle(), run.y, body)
				}
				want = ""
			}
			if want != "" {
				t.Errorf("%s: no %q under the issuing body", set.ID, want)
			}
		}
	}
}

// TestPageNumbersOnPaper: each part of a paper counts its own pages, shows no number on its first, and has the others in
// the middle over its text, upright and on its side alike.
func TestPageNumbersOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		var blocks []doc.Block
		for _, part := range []*doc.Section{nil, {}, {Landscape: true}} {
			if part != nil {
				blocks = append(blocks, doc.Block{Section: part})
			}
			blocks = append(blocks, slices.Repeat([]doc.Block{textOf(doc.Body, longText)}, 11)...)
		}
		r := newRuler(t, set, set).of(blocks...)
		var got []string
		for _, page := range r.pages {
			first := page.runs[0]
			if strings.Trim(first.text, "0123456789") != "" {
				got = append(got, "")
				continue
			}
			got = append(got, first.text)
			right, left := r.value("page.right"), r.value("page.left")
			if page.width > page.height {
				right, left = r.value("page.top"), r.value("page.bottom")
			}
			if math.Abs(first.middle()-(left+page.width-right)/2) > tolerance || math.Abs(first.y-r.value("pageno.baseline")) > tolerance {
				t.Errorf("%s: page number at %.1f, %.1f", set.ID, first.middle(), first.y)
			}
		}
		if want := []string{"", "2", "", "2", "", "2", "3"}; !slices.Equal(got, want) && !slices.Equal(got, want[:6]) {
			t.Errorf("%s: pages are numbered %q", set.ID, got)
		}
	}
}

// TestLandscapeOnPaper: the margin that is bound lies above.
func TestLandscapeOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		r := newRuler(t, set, set).of(doc.Block{Section: &doc.Section{Landscape: true}}, textOf(doc.Body, longText))
		page, line := r.pages[0], r.pages[0].runs[1]
		for what, off := range map[string]float64{
			"width": page.width - r.value("paper.height"), "height": page.height - r.value("paper.width"),
			"left": line.x - r.value("page.bottom"), "right": page.width - line.right() - r.value("page.top"),
			"top": page.runs[0].y - ascent(r.value("body.size"), r.value("body.leading")) - r.value("page.left"),
		} {
			if math.Abs(off) > tolerance {
				t.Errorf("%s: %s is off by %.2f pt", set.ID, what, off)
			}
		}
	}
}

// TestSignatureOnPaper: authority, post and name stand on one axis, Nơi nhận at the margin on one level with them.
func TestSignatureOnPaper(t *testing.T) {
	for _, set := range rules.Sets() {
		r := newRuler(t, set, set)
		head, authority, post, name := r.at("Nơi nhận:"), r.at(set.Form().For+" CƠ QUAN"), r.at("CHỦ TỊCH"), r.at("Lê Thị Mẫu Đơn")
		for what, off := range map[string]float64{
			"the post's axis": post.middle() - authority.middle(), "the name's axis": name.middle() - authority.middle(),
			"the level of Nơi nhận": head.y - authority.y, "its edge": head.x - r.value("page.left"),
			"the edge of the list": r.at("- Như trên;").x - r.value("page.left"),
		} {
			if math.Abs(off) > tolerance {
				t.Errorf("%s: %s is off by %.2f pt", set.ID, what, off)
			}
		}
	}
}

// TestTablesOnPaper: the head stands again at the top of each page between rules over the whole width; numbers end at the
// right edge of their column, text begins at the left one, heads stand in the middle.
func TestTablesOnPaper(t *testing.T) {
	cell := func(text string) doc.TableCell {
		return doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, text).Para}}
	}
	table := &doc.Table{Columns: []doc.Column{{Title: "Đơn vị", Share: 2}, {Title: "Số lượt", Share: 1, Align: doc.Right}}}
	for range 80 {
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.TableCell{cell("Phường 3"), cell("27")}})
	}
	for _, set := range rules.Sets() {
		r := newRuler(t, set, set).of(doc.Block{Table: table})
		if len(r.pages) < 3 {
			t.Fatalf("%s: %d pages", set.ID, len(r.pages))
		}
		pages := r.pages
		for n := range pages {
			r.pages = pages[n : n+1]
			left, right := r.value("page.left"), pages[n].width-r.value("page.right")
			edge, pad := left+(right-left)*2/3, r.value("table.padx")
			offs := map[string]float64{
				"the upper rule": r.level()[0].Y1 - r.value("page.top"), "the first column": r.at("Phường 3").x - left - pad,
				"the second column": right - pad - r.at("27").right(), "the first head": r.at("Đơn vị").middle() - (left+edge)/2,
				"the second head": r.at("Số lượt").middle() - (edge+right)/2,
				"the first row":   r.gap("Đơn vị", "Phường 3") - r.value("table.leading") - 2*r.value("table.pady"),
			}
			for _, l := range r.level() {
				offs["a rule's left end"], offs["a rule's right end"] = l.X1-left, l.X2-right
			}
			for what, off := range offs {
				if math.Abs(off) > tolerance {
					t.Errorf("%s: page %d: %s is off by %.2f pt", set.ID, n+1, what, off)
				}
			}
		}
	}
}
