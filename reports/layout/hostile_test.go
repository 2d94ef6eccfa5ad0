package layout_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

func TestLongTheme(t *testing.T) {
	subject := strings.TrimSpace(strings.Repeat("Kết luận giám sát việc lãnh đạo, chỉ đạo và triển khai ", 6))
	r := lay(t, blocks(frontHeader(), doc.Block{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: subject}}, doc.P(doc.Body, opening)))
	if n := len([]rune(subject)); n < 300 {
		t.Fatalf("only %d letters", n)
	}
	if !strings.Contains(letters(r), bare(subject)) {
		t.Error("the theme is not whole")
	}
}

func TestFortyRecipients(t *testing.T) {
	sig := frontSignature()
	sig.Signature.Recipients = nil
	for n := range 40 {
		sig.Signature.Recipients = append(sig.Signature.Recipients, fmt.Sprintf("Đảng ủy, Ủy ban nhân dân Phường %d", n+1))
	}
	r := lay(t, blocks(doc.P(doc.Body, "x"), doc.P(doc.Body, "x"), sig))
	_, first := find(t, r, "- Đảng ủy, Ủy ban nhân dân Phường 1;")
	_, last := find(t, r, "- Đảng ủy, Ủy ban nhân dân Phường 40.")
	if first != last {
		t.Errorf("the list reaches from page %d to %d", first+1, last+1)
	}
}

func TestRecipientsOfSeveralPages(t *testing.T) {
	sig := frontSignature()
	sig.Signature.Recipients = nil
	for n := range 300 {
		sig.Signature.Recipients = append(sig.Signature.Recipients, fmt.Sprintf("Đơn vị %d", n+1))
	}
	r := lay(t, blocks(doc.P(doc.Body, "x"), doc.P(doc.Body, "x"), sig))
	got := letters(r)
	for n := range 300 {
		if !strings.Contains(got, fmt.Sprintf("-Đơnvị%d", n+1)) {
			t.Errorf("recipient %d is lost", n+1)
		}
	}
	_, page := find(t, r, "Trần")
	_, x := find(t, r, "x")
	if page != x {
		t.Errorf("the signature stands on page %d, the text on %d", page+1, x+1)
	}
}

func TestSixtyWards(t *testing.T) {
	var d doc.Document
	d.Blocks = append(d.Blocks, frontHeader(), frontTitle())
	for n := range 60 {
		d.Blocks = append(d.Blocks, clause(fmt.Sprintf("%d.", n+1), fmt.Sprintf("Đối với Phường %d", n+1)), doc.P(doc.Body, bodies[n%9]))
	}
	d.Blocks = append(d.Blocks, wardTable(60), frontSignature())
	if got := layout.SpaceStats(lay(t, d)); got.SD > 0.14 {
		t.Errorf("word spaces %+v", got)
	}
}

func TestHugeWords(t *testing.T) {
	word := strings.Repeat("nghiêng", 8000/7+1)
	places := map[string]doc.Document{
		"alone":      blocks(doc.P(doc.Body, word)),
		"in text":    blocks(doc.P(doc.Body, "trước khi "+word+" sau đó")),
		"bound":      blocks(doc.P(doc.Body, "số\u00a0"+word+"\u00a0ngày")),
		"in a list":  blocks(item(doc.Dash, "-", word)),
		"label":      blocks(item(doc.Dash, word, "chữ")),
		"heading":    blocks(part("I.", word)),
		"centred":    blocks(doc.P(doc.Centered, word)),
		"cell":       blocks(tableOf([]doc.Column{{Title: "A", Share: 1}, {Title: "B", Share: 9}}, rowOf(word, "b"))),
		"column":     blocks(tableOf([]doc.Column{{Title: word, Share: 1}, {Title: "B", Share: 1}}, rowOf("a", "b"))),
		"title":      blocks(doc.Block{Title: &doc.Title{Kind: word, Subject: word}}),
		"recipients": blocks(doc.Block{Signature: &doc.Signature{Recipients: []string{word}, Authority: []string{word}, Name: word}}),
		"header":     blocks(doc.Block{Header: &doc.Header{Left: []doc.HeaderLine{{Text: word}}, Number: word, National: word, Motto: word, PlaceDate: word}}),
		"two styles": blocks(doc.Block{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{{Text: word}, {Text: word, Bold: true}}}}),
	}
	for name, d := range places {
		t.Run(name, func(t *testing.T) {
			r := lay(t, d)
			if got := strings.Count(letters(r), "n") + strings.Count(letters(r), "g"); got < 4*8000/7 {
				t.Errorf("%d letters on paper", got)
			}
		})
	}
}

func TestNothingIsLost(t *testing.T) {
	for _, d := range []doc.Document{conclusion(), sevenPages()} {
		got := letters(lay(t, d))
		for _, b := range d.Blocks {
			if b.Para != nil && !strings.Contains(got, bare(b.Para.Text())) && b.Para.Role != doc.Body && b.Para.Role != doc.PlainItem {
				t.Errorf("%.60q is not whole", b.Para.Text())
			}
		}
	}
}

func TestOddSpaces(t *testing.T) {
	tests := map[string]string{
		"none": "", "one": " ", "many": "     ", "around": "  giám sát  ", "inside": "giám   sát", "unbreakable": "\u00a0\u00a0",
		"unbreakable around": "\u00a0giám\u00a0", "before a stop": "giám sát .",
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			for _, role := range doc.Roles {
				r := lay(t, blocks(item(role, "", text), item(role, "-", text)))
				if got := letters(r); got != bare(text)+"-"+bare(text) {
					t.Errorf("%s: letters %q", role, got)
				}
			}
		})
	}
}

func TestMegabyteParagraph(t *testing.T) {
	text := strings.Repeat(bodies[0]+" ", 1<<20/len(bodies[0]))
	r := lay(t, blocks(doc.P(doc.Body, text)))
	if n := len(letters(r)); n != len(bare(text)) {
		t.Errorf("%d bytes of letters on paper, want %d", n, len(bare(text)))
	}
}

func TestGlyphErrors(t *testing.T) {
	para := func(text string) doc.Block {
		return doc.Block{Para: &doc.Para{Role: doc.Body, Field: "nhận xét 3 của Phường 5", Runs: []doc.Run{{Text: text}}}}
	}
	header := func(change func(*doc.Header)) doc.Block {
		b := frontHeader()
		change(b.Header)
		return b
	}
	sign := func(change func(*doc.Signature)) doc.Block {
		b := frontSignature()
		change(b.Signature)
		return b
	}
	tests := map[string]struct {
		block doc.Block
		field string
		r     rune
	}{
		"emoji":             {para("tốt 😀"), "nhận xét 3 của Phường 5", 0x1F600},
		"control":           {para("a\x00b"), "nhận xét 3 của Phường 5", 0},
		"tab":               {para("a\tb"), "nhận xét 3 của Phường 5", '\t'},
		"line end":          {para("a\nb"), "nhận xét 3 của Phường 5", '\n'},
		"broken UTF-8":      {para("a\xff"), "nhận xét 3 của Phường 5", 0xFFFD},
		"loose accent":      {para("e\u0302"), "nhận xét 3 của Phường 5", 0x302},
		"hyphen":            {para("935\u2011QĐ"), "nhận xét 3 của Phường 5", 0x2011},
		"no field":          {doc.P(doc.Body, "😀"), "Văn bản", 0x1F600},
		"label":             {item(doc.Dash, "☐", "a"), "Văn bản", 0x2610},
		"cell":              {tableOf([]doc.Column{{Share: 1}, {Share: 1}}, rowOf("a", "b"), rowOf("a", "☐")), "Bảng, hàng 2, cột 2", 0x2610},
		"column":            {tableOf([]doc.Column{{Title: "☐"}}), "Tên cột 1 của bảng", 0x2610},
		"kind":              {doc.Block{Title: &doc.Title{Kind: "☐"}}, "Tên loại văn bản", 0x2610},
		"subject":           {doc.Block{Title: &doc.Title{Subject: "☐"}}, "Trích yếu", 0x2610},
		"issuing body":      {header(func(h *doc.Header) { h.Left[1].Text = "☐" }), "Tên cơ quan", 0x2610},
		"national":          {header(func(h *doc.Header) { h.National = "☐" }), "Quốc hiệu", 0x2610},
		"motto":             {header(func(h *doc.Header) { h.Motto = "☐" }), "Tiêu ngữ", 0x2610},
		"number":            {header(func(h *doc.Header) { h.Number = "☐" }), "Số, ký hiệu", 0x2610},
		"subject of letter": {header(func(h *doc.Header) { h.SubjectLine = "☐" }), "Trích yếu", 0x2610},
		"place":             {header(func(h *doc.Header) { h.PlaceDate = "☐" }), "Địa danh, ngày tháng", 0x2610},
		"recipient":         {sign(func(s *doc.Signature) { s.Recipients[2] = "☐" }), "Nơi nhận", 0x2610},
		"authority":         {sign(func(s *doc.Signature) { s.Authority[1] = "☐" }), "Quyền hạn, chức vụ của người ký", 0x2610},
		"name":              {sign(func(s *doc.Signature) { s.Name = "☐" }), "Họ tên người ký", 0x2610},
		"second authority":  {sign(func(s *doc.Signature) { s.Second = &doc.Signer{Authority: []string{"☐"}} }), "Quyền hạn, chức vụ của người ký", 0x2610},
		"second name":       {sign(func(s *doc.Signature) { s.Second = &doc.Signer{Name: "☐"} }), "Họ tên người ký", 0x2610},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := layout.Layout(blocks(tt.block), frontSheet())
			var glyph *layout.GlyphError
			if !errors.As(err, &glyph) {
				t.Fatalf("error %v, want a GlyphError", err)
			}
			if glyph.Field != tt.field || glyph.Rune != tt.r {
				t.Errorf("field %q rune %U, want %q, %U", glyph.Field, glyph.Rune, tt.field, tt.r)
			}
			if msg := err.Error(); !strings.HasPrefix(msg, tt.field) || !strings.Contains(msg, fmt.Sprintf("U+%04X", tt.r)) {
				t.Errorf("message %q", msg)
			}
		})
	}
}

func TestGlyphErrorShowsThePlace(t *testing.T) {
	_, err := layout.Layout(blocks(doc.P(doc.Body, "Đảng ủy các phường đã nghiêm túc lãnh đạo 😀")), frontSheet())
	want := "Văn bản có ký tự không in được: U+1F600 (ở chỗ “g đã nghiêm túc lãnh đạo ”). Hãy xóa hoặc gõ lại ký tự này."
	if err == nil || !strings.Contains(err.Error(), "nghiêm túc lãnh đạo") {
		t.Errorf("message %v, want like %q", err, want)
	}
}

func TestSheetsWithoutRoom(t *testing.T) {
	narrow, flat, empty, noSizes := frontSheet(), frontSheet(), layout.Sheet{}, frontSheet()
	narrow.Portrait.Left = 480
	flat.Landscape.Bottom = 600
	noSizes.Header.PlaceSizes = nil
	for name, s := range map[string]layout.Sheet{"narrow": narrow, "flat": flat, "empty": empty, "no sizes": noSizes} {
		if _, err := layout.Layout(conclusion(), s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzLayout(f *testing.F) {
	for _, seed := range append([]string{"", " ", "a", "số 935-QĐ/TU", "e\u0302", "😀", "\xff", strings.Repeat("a", 500)}, bodies[:2]...) {
		f.Add(seed, seed, uint8(3))
	}
	f.Fuzz(func(t *testing.T, one, two string, n uint8) {
		role := doc.Roles[int(n)%len(doc.Roles)]
		d := blocks(
			doc.Block{Header: &doc.Header{Left: []doc.HeaderLine{{Text: one}}, Number: two, National: one, PlaceDate: two}},
			doc.Block{Title: &doc.Title{Kind: one, Subject: two}},
			doc.Block{Para: &doc.Para{Role: role, Label: two, Runs: []doc.Run{{Text: one}, {Text: two, Bold: true}}, Outline: 1}},
			tableOf([]doc.Column{{Title: two, Share: float64(n)}, {Share: 1}}, rowOf(one, two, one)),
			doc.Block{Signature: &doc.Signature{Recipients: []string{one, two}, Authority: []string{two}, Name: one}},
		)
		r, err := layout.Layout(d, frontSheet())
		var glyph *layout.GlyphError
		if err != nil && !errors.As(err, &glyph) {
			t.Fatal(err)
		}
		if err == nil {
			for i := range r.Pages {
				checkInside(t, &r.Pages[i], i, frontSheet())
			}
		}
	})
}
