package docx_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/docx"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// points reads a measure in twentieths of a point.
func points(t *testing.T, value string) float64 {
	t.Helper()
	n, err := strconv.Atoi(value)
	if err != nil {
		t.Fatalf("%q is no measure", value)
	}
	return float64(n) / 20
}

// near is what rounding to the units of the format may cost.
func near(a, b float64) bool { return math.Abs(a-b) <= 0.051 }

// TestStylesHaveTheMeasuresOfTheSheet for every rule set and role.
func TestStylesHaveTheMeasuresOfTheSheet(t *testing.T) {
	names := map[doc.Role]string{
		doc.Basis: "Căn cứ", doc.Body: "Nội dung", doc.Part: "Phần", doc.Clause: "Khoản có tiêu đề", doc.PlainItem: "Khoản",
		doc.Dash: "Gạch đầu dòng", doc.Point: "Điểm", doc.Article: "Điều", doc.Centered: "Dòng giữa", doc.Address: "Kính gửi",
		doc.AnnexHead: "Phụ lục", doc.AnnexNote: "Kèm theo", doc.Cell: "Ô bảng", doc.Note: "Ghi chú",
	}
	aligns := map[doc.Align]string{doc.Justify: "both", doc.Left: "left", doc.Center: "center", doc.Right: "right"}
	for _, set := range rules.Sets() {
		s := set.Sheet()
		b, err := docx.Write(sample(), s)
		if err != nil {
			t.Fatal(err)
		}
		byName := map[string]*node{}
		for _, st := range parse(t, text(t, b, "word/styles.xml")).all("w:style") {
			byName[st.val("w:val", "w:name")] = st
		}
		for role, name := range names {
			st, look := byName[name], s.Roles[role]
			if st == nil {
				t.Errorf("%s: no style %q", set.ID, name)
				continue
			}
			size, _ := strconv.Atoi(st.val("w:val", "w:rPr", "w:sz"))
			spacing := st.find("w:pPr", "w:spacing")
			if float64(size)/2 != look.Size || !near(points(t, spacing.attrs["w:before"]), look.Before) || !near(points(t, spacing.attrs["w:line"]), look.Leading) {
				t.Errorf("%s, %s: size %d, %v; want %+v", set.ID, name, size, spacing.attrs, look)
			}
			if (st.find("w:rPr", "w:b") != nil) != (look.Style&fonts.Bold != 0) || (st.find("w:rPr", "w:i") != nil) != (look.Style&fonts.Italic != 0) {
				t.Errorf("%s, %s: face differs", set.ID, name)
			}
			if got := st.val("w:val", "w:pPr", "w:jc"); got != aligns[look.Align] {
				t.Errorf("%s, %s: %s, want %s", set.ID, name, got, look.Align)
			}
			if (st.find("w:pPr", "w:keepNext") != nil) != look.KeepNext {
				t.Errorf("%s, %s: keepNext differs", set.ID, name)
			}
		}
	}
}

func TestTheFontIsTheDecrees(t *testing.T) {
	b := write(t, sample())
	defaults := parse(t, text(t, b, "word/styles.xml")).find("w:docDefaults", "w:rPrDefault", "w:rPr")
	for _, attr := range []string{"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"} {
		if got := defaults.val(attr, "w:rFonts"); got != "Times New Roman" {
			t.Errorf("%s is %q", attr, got)
		}
	}
	if got := defaults.val("w:val", "w:lang"); got != "vi-VN" {
		t.Errorf("language %q", got)
	}
	if strings.Contains(text(t, b, "word/document.xml"), "w:rFonts") {
		t.Error("a run names a font of its own")
	}
}

// TestSections: paper, margins and page numbers of each, without a number on their first pages.
func TestSections(t *testing.T) {
	b := write(t, sample())
	sections := parse(t, text(t, b, "word/document.xml")).all("w:sectPr")
	s := sheet()
	if len(sections) != 2 {
		t.Fatalf("%d sections", len(sections))
	}
	for i, look := range []layout.PageLook{s.Portrait, s.Landscape} {
		sec := sections[i]
		for attr, want := range map[string]float64{"w:top": look.Top, "w:bottom": look.Bottom, "w:left": look.Left, "w:right": look.Right} {
			if got := points(t, sec.val(attr, "w:pgMar")); !near(got, want) {
				t.Errorf("section %d: %s %v, want %v", i, attr, got, want)
			}
		}
		if !near(points(t, sec.val("w:w", "w:pgSz")), look.Width) || !near(points(t, sec.val("w:h", "w:pgSz")), look.Height) {
			t.Errorf("section %d: paper %v", i, sec.find("w:pgSz").attrs)
		}
		if sec.find("w:titlePg") == nil || sec.val("w:start", "w:pgNumType") != "1" {
			t.Errorf("section %d: its pages do not count from 1, or the first shows its number", i)
		}
	}
	if got := sections[0].val("w:orient", "w:pgSz") + sections[1].val("w:orient", "w:pgSz"); got != "landscape" {
		t.Errorf("orientation %q", got)
	}
	for name, number := range map[string]bool{"1": false, "2": true, "3": false, "4": true} {
		if got := strings.Contains(text(t, b, "word/header"+name+".xml"), " PAGE "); got != number {
			t.Errorf("head %s: page number %v", name, got)
		}
	}
	if heads := sections[0].all("w:headerReference"); heads[0].attrs["w:type"]+heads[1].attrs["w:type"] != "defaultfirst" {
		t.Error("the heads are not those of first and other pages")
	}
}

// TestAPaperThatBeginsOnItsSide has no empty page before it: a section without blocks is none.
func TestAPaperThatBeginsOnItsSide(t *testing.T) {
	side, upright := doc.Block{Section: &doc.Section{Landscape: true}}, doc.Block{Section: &doc.Section{}}
	for name, d := range map[string]doc.Document{
		"paragraph": paper(side, doc.P(doc.Body, "a"), upright, wards(1)),
		"table":     paper(side, wards(1), upright, doc.P(doc.Body, "a")),
		"two":       paper(upright, side, wards(1), side, upright, wards(1)),
	} {
		sections := document(t, d).all("w:sectPr")
		if len(sections) != 2 || sections[0].val("w:orient", "w:pgSz") != "landscape" || sections[1].val("w:orient", "w:pgSz") != "" {
			t.Errorf("%s: %d sections", name, len(sections))
		}
	}
	body := document(t, paper(doc.P(doc.Part, "đầu"), doc.P(doc.Part, "sau"), side, doc.P(doc.Part, "phụ lục")))
	for begins, before := range map[string]string{"đầu": "0", "sau": "", "phụ lục": "0"} {
		if got := saying(t, body, begins).val("w:before", "w:pPr", "w:spacing"); got != before {
			t.Errorf("%q has %q above it, want %q", begins, got, before)
		}
	}
}

func TestTables(t *testing.T) {
	long := cell(strings.Repeat("Nội dung dài của một ô. ", 200))
	b := wards(3)
	b.Table.Rows = append(b.Table.Rows, doc.Row{Cells: []doc.TableCell{cell("4"), long, cell("1")}})
	s := sheet()
	table := document(t, paper(doc.P(doc.Body, "a"), b)).find("w:body", "w:tbl")
	rows := table.all("w:tr")
	if rows[0].find("w:trPr", "w:tblHeader") == nil || rows[1].find("w:trPr", "w:tblHeader") != nil {
		t.Error("the head is not repeated, or a row is")
	}
	for i, whole := range []bool{true, true, true, true, true, false} {
		if (rows[i].find("w:trPr", "w:cantSplit") != nil) != whole {
			t.Errorf("row %d may be split: %v", i, whole)
		}
	}
	for i, want := range []string{"center", "", "right"} { // left is the style's own
		if got := rows[1].all("w:p")[i].val("w:val", "w:pPr", "w:jc"); got != want {
			t.Errorf("column %d is %q, want %q", i, got, want)
		}
	}
	if rows[4].all("w:tc")[0].val("w:val", "w:tcPr", "w:gridSpan") != "2" || rows[4].find("w:tc", "w:p", "w:r", "w:rPr", "w:b") == nil {
		t.Error("the sum does not reach over two columns in bold")
	}
	if got := points(t, table.val("w:w", "w:tblPr", "w:tblW")); !near(got, s.Portrait.Width-s.Portrait.Left-s.Portrait.Right) {
		t.Errorf("the table is %v wide", got)
	}
	if got := points(t, table.val("w:w", "w:tblPr", "w:tblCellMar", "w:left")); !near(got, s.Table.PadX) {
		t.Errorf("padding %v", got)
	}
	if got := table.val("w:sz", "w:tblPr", "w:tblBorders", "w:insideH"); got != "4" {
		t.Errorf("rules of %s eighths of a point, want %v points", got, s.Hairline)
	}
}

// TestWhatStaysTogether: headings and lead-ins with what follows, the signature whole and with two lines of text.
func TestWhatStaysTogether(t *testing.T) {
	body := document(t, sample())
	for begins, keeps := range map[string]bool{
		"I. ":              false, // in its style
		"Báo cáo phải gửi": true, "Kính gửi:": true, "Trên đây là": true, "Ghi chú nhỏ.": true, "2. Yêu cầu": false,
	} {
		if got := saying(t, body, begins).find("w:pPr", "w:keepNext") != nil; got != keeps {
			t.Errorf("%q keeps with the next: %v", begins, got)
		}
	}
	tables := body.find("w:body").all("w:tbl")
	if tables[1].find("w:tr", "w:trPr", "w:cantSplit") == nil {
		t.Error("the signature may be split")
	}
	many := doc.Signature{Authority: []string{"TM."}, Name: "A"}
	for range 120 {
		many.Recipients = append(many.Recipients, "Ban Thường trực")
	}
	if document(t, paper(doc.Block{Signature: &many})).find("w:body", "w:tbl", "w:tr", "w:trPr", "w:cantSplit") != nil {
		t.Error("a signature longer than a page may not be split")
	}
	after := document(t, paper(wards(2), doc.Block{Signature: &many})).find("w:body", "w:tbl").all("w:tr")
	if last := after[len(after)-1]; last.find("w:tc", "w:p", "w:pPr", "w:keepNext") == nil || after[1].find("w:tc", "w:p", "w:pPr", "w:keepNext") != nil {
		t.Error("the signature behind a table is not tied to its last row alone")
	}
}

// TestWordsThatBelongTogether are joined, across runs too, and numbers of papers have no place to break.
func TestWordsThatBelongTogether(t *testing.T) {
	got := text(t, write(t, sample()), "word/document.xml")
	for _, want := range []string{
		">Căn cứ Quyết định số\u00a0217</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">QĐ/TW ngày\u00a012 tháng\u00a012 năm\u00a02013 của Bộ Chính\u00a0trị;<",
		">trước ngày\u00a031 tháng\u00a010<", "> năm\u00a02024; theo số\u00a0<", "Số:      /KH", ">Bến Mẫu, ngày      tháng",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("missing %q", want)
		}
	}
	if strings.Contains(got, "Tự do<w:noBreakHyphen/>") || strings.Contains(got, `<w:noBreakHyphen/><w:t xml:space="preserve"> `) {
		t.Error("a dash between words became a hyphen")
	}
}

// TestLabels: number and text stand where the layout puts them.
func TestLabels(t *testing.T) {
	s := sheet()
	body := document(t, sample())
	dash := saying(t, body, "- Đánh giá")
	if dash.find("w:pPr", "w:ind") != nil {
		t.Error("the usual dash is not left to its style")
	}
	point := saying(t, body, "a) ghi").find("w:pPr")
	look := s.Roles[doc.Point]
	if ind := point.find("w:ind"); ind != nil && !near(points(t, ind.attrs["w:left"])-points(t, ind.attrs["w:hanging"]), look.Indent) {
		t.Errorf("the label stands at %v", ind.attrs)
	}
	item := saying(t, body, "2. Yêu cầu").find("w:pPr")
	if !near(points(t, item.val("w:pos", "w:tabs", "w:tab")), s.Roles[doc.PlainItem].Indent+14) { // "2." and half a letter
		t.Errorf("the text behind a number stands at %v", item.find("w:tabs", "w:tab").attrs)
	}
	article := saying(t, body, "Điều 1.").all("w:r")
	if article[0].find("w:rPr", "w:b") == nil || article[1].find("w:rPr", "w:b") != nil {
		t.Error("the label of an article is not bold alone")
	}
	under := points(t, saying(t, body, "- Đảng ủy Phường 1;").val("w:left", "w:pPr", "w:ind"))
	if under < s.Roles[doc.Address].Indent+40 {
		t.Errorf("addressees stand at %v, not under the colon", under)
	}
}

// TestLinesOfHeadAndTitle are those of the PDF: broken by meaning, balanced, with rules of the same length.
func TestLinesOfHeadAndTitle(t *testing.T) {
	d := sample()
	r, err := layout.Layout(doc.Document{Blocks: d.Blocks[:2]}, sheet())
	if err != nil {
		t.Fatal(err)
	}
	body := document(t, d)
	title := saying(t, body, "Giám sát việc tiếp nhận").find("w:r")
	var want, got []string
	for _, x := range r.Pages[0].Texts[len(r.Pages[0].Texts)-2:] {
		want = append(want, x.Text)
	}
	for _, k := range title.kids {
		switch k.name {
		case "w:t":
			got = append(got, strings.ReplaceAll(k.text, "\u00a0", " "))
		case "w:br":
			got = append(got, "|")
		}
	}
	if strings.Join(got, "") != strings.Join(want, "|") {
		t.Errorf("lines %q, want %q", got, want)
	}
	s := sheet()
	leftWidth := s.Portrait.Width - s.Portrait.Left - s.Portrait.Right
	rightWidth := leftWidth * s.Header.RightWidth / (s.Header.LeftWidth + s.Header.RightWidth)
	widths := []float64{leftWidth - rightWidth, rightWidth, leftWidth}
	n := 0
	for _, p := range body.all("w:p") {
		if p.find("w:pPr", "w:pBdr", "w:top") == nil {
			continue
		}
		long := widths[n] - points(t, p.val("w:left", "w:pPr", "w:ind")) - points(t, p.val("w:right", "w:pPr", "w:ind"))
		line := r.Pages[0].Lines[n]
		if math.Abs(long-(line.X2-line.X1)) > 0.1 {
			t.Errorf("rule %d is %v long, want %v", n, long, line.X2-line.X1)
		}
		n++
	}
	if n != 3 || len(r.Pages[0].Lines) != 3 {
		t.Errorf("%d rules, %d in the layout", n, len(r.Pages[0].Lines))
	}
	note := saying(t, body, "(Kèm theo Kế hoạch")
	if len(note.all("w:br")) != 1 {
		t.Errorf("the note of the annex has %d forced line ends, want that of its balanced lines", len(note.all("w:br")))
	}
}

func TestMarks(t *testing.T) {
	d := sample()
	if got := text(t, write(t, d), "word/header2.xml") + text(t, write(t, d), "word/document.xml"); strings.Contains(got, "DỰ THẢO") || strings.Contains(got, "LUYỆN TẬP") {
		t.Error("a paper without marks has one")
	}
	d.Mark = doc.Mark{Draft: true, Practice: true}
	b := write(t, d)
	body := parse(t, text(t, b, "word/document.xml"))
	cell := body.find("w:body", "w:tbl", "w:tr", "w:tc")
	if ps := cell.all("w:p"); ps[len(ps)-1].says() != "DỰ THẢO" {
		t.Errorf("under the number stands %q", ps[len(ps)-1].says())
	}
	plain := document(t, sample())
	for _, path := range [][]string{{"w:body", "w:tbl", "w:tr", "w:trPr", "w:trHeight"}} {
		if got, want := body.val("w:val", path...), plain.val("w:val", path...); got != want {
			t.Errorf("the mark makes the head %s high, without it %s", got, want)
		}
	}
	for _, n := range []string{"1", "2", "3", "4"} {
		if got := text(t, b, "word/header"+n+".xml"); !strings.Contains(got, ">BẢN LUYỆN TẬP<") || !strings.Contains(got, "bottom-to-top") {
			t.Errorf("head %s has no mark", n)
		}
	}
}

// TestNoWordStandsAloneOnALastLine: the last two words are joined, unless lines are given or the text is very short.
func TestNoWordStandsAloneOnALastLine(t *testing.T) {
	got := text(t, write(t, paper(
		doc.P(doc.Body, "một hai ba bốn"), doc.P(doc.Body, "một hai"), doc.P(doc.Body, "một hai ba"), doc.P(doc.Body, "gửi báo cáo trước năm 2024"),
		doc.P(doc.Body, "một hai ba  "), doc.P(doc.Centered, "một hai ba bốn"),
	)), "word/document.xml")
	for _, want := range []string{">một hai ba\u00a0bốn<", ">một hai<", ">một hai\u00a0ba<", ">gửi báo cáo trước năm\u00a02024<", ">một hai\u00a0ba  <", ">một hai ba bốn<"} {
		if !strings.Contains(got, want) {
			t.Errorf("missing %q", want)
		}
	}
}

// TestLooseParagraphsAreLeftRagged where the layout leaves a line short rather than tear its words apart.
func TestLooseParagraphsAreLeftRagged(t *testing.T) {
	loose := "Đoàn giám sát: " + strings.Repeat("…", 40) + "/" + strings.Repeat("…", 40)
	body := document(t, paper(doc.P(doc.Body, loose), doc.P(doc.Body, strings.Repeat("Nội dung giám sát ", 20))))
	if got := saying(t, body, "Đoàn").val("w:val", "w:pPr", "w:jc"); got != "left" {
		t.Errorf("a paragraph with a very loose line is %q", got)
	}
	if got := saying(t, body, "Nội").find("w:pPr", "w:jc"); got != nil {
		t.Errorf("a paragraph as usual is %v", got.attrs)
	}
}

// TestNarrowColumns: a number wider than its column may break at its hyphens, one that fits may not.
func TestNarrowColumns(t *testing.T) {
	b := doc.Block{Table: &doc.Table{
		Columns: []doc.Column{{Title: "Số", Share: 1}, {Title: "Số", Share: 9}},
		Rows:    []doc.Row{{Cells: []doc.TableCell{cell("ngày 05 935-QĐ/TU"), cell("ngày 05 935-QĐ/TU")}}},
	}}
	cells := document(t, paper(b)).find("w:body", "w:tbl").all("w:tr")[1].all("w:tc")
	for i, whole := range []bool{false, true} {
		run := cells[i].find("w:p", "w:r")
		if got := len(run.all("w:noBreakHyphen")) > 0; got != whole {
			t.Errorf("column %d: the number stays whole: %v", i, got)
		}
	}
	b.Table.Columns = nil
	for range 40 {
		b.Table.Columns = append(b.Table.Columns, doc.Column{Title: "a", Share: 1})
	}
	b.Table.Columns[0].Share = 0.001
	table := document(t, paper(b)).find("w:body", "w:tbl", "w:tr")
	if first := table.find("w:tc", "w:tcPr"); first.find("w:tcMar") == nil {
		t.Error("a very narrow column keeps the usual padding")
	}
}
