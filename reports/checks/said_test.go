package checks_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// copied gives both units findings of their own that say the same but for the unit's name, under different topics.
func copied(b *bench) {
	b.d().Findings[1].Finding.Text = "Sổ tiếp công dân của phường Gò Mây ghi chưa đủ ngày trả lời."
	x := b.d().Findings[2]
	x.Finding.UID, x.Finding.Topic, x.Finding.Text = "f5", "t2", "Sổ tiếp công dân của Phường 3 ghi chưa đủ ngày trả lời."
	b.d().Findings = append(b.d().Findings, x)
}

// byHand changes the paragraph that came from a finding.
func byHand(finding, text string) func(*bench) {
	return func(b *bench) {
		b.tree = func(t *doc.Document) {
			for _, x := range t.Blocks {
				if x.Para != nil && len(x.Para.Sources) > 0 && x.Para.Sources[0] == finding {
					x.Para.ByHand, x.Para.Composed, x.Para.Runs = true, x.Para.Runs, []doc.Run{{Text: text}}
				}
			}
		}
	}
}

// writtenUnder adds a paragraph by hand at the end of the section with the heading.
func writtenUnder(heading, text string) func(*bench) {
	return func(b *bench) {
		b.tree = func(t *doc.Document) {
			for i, x := range t.Blocks {
				if x.Para != nil && x.Para.Text() == heading {
					p := doc.P(doc.Dash, text)
					p.Para.Field, p.Para.ByHand = "Đoạn thêm 1", true
					t.Blocks = append(t.Blocks[:i+2:i+2], append([]doc.Block{p}, t.Blocks[i+2:]...)...)
					return
				}
			}
		}
	}
}

// all does several things to the bench.
func all(do ...func(*bench)) func(*bench) {
	return func(b *bench) {
		for _, f := range do {
			f(b)
		}
	}
}

func ward(uid model.UID) func(*bench) { return func(b *bench) { b.in.Ward = uid } }

// TestWordsCopiedFromOneUnitToAnother: whatever the topic, in the paper of all units and in that of each, also where only
// the words on paper were copied.
func TestWordsCopiedFromOneUnitToAnother(t *testing.T) {
	const limit = "Còn 4 kiến nghị về chiếu sáng hẻm quá hạn trả lời trên 30 ngày; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong."
	dropped := func(b *bench) {
		b.tree = func(t *doc.Document) {
			var kept []doc.Block
			for _, x := range t.Blocks {
				if x.Para == nil || len(x.Para.Sources) == 0 || x.Para.Sources[0] != "f5" {
					kept = append(kept, x)
				}
			}
			t.Blocks = kept
		}
	}
	for name, x := range map[string]struct {
		do   func(*bench)
		says string // "": nothing
	}{
		"under different topics":        {copied, "có ở phường Gò Mây và Phường 3."},
		"in the paper of the one":       {all(copied, ward("w1")), "có ở phường Gò Mây và Phường 3."},
		"in the paper of the other":     {all(copied, ward("w2")), "có ở phường Gò Mây và Phường 3."},
		"by hand":                       {byHand("f2", limit), "có ở phường Gò Mây và Phường 3."},
		"by hand, in the paper of one":  {all(ward("w2"), byHand("f2", limit)), "có ở phường Gò Mây và Phường 3."},
		"written anew":                  {writtenUnder("Phường Gò Mây", limit), "có ở Phường 3 và phường Gò Mây."},
		"the words on paper are others": {all(copied, byHand("f5", "Sổ tiếp công dân ghi thiếu cột kết quả.")), ""},
		"left out of the paper by hand": {all(copied, dropped), ""},
		"said of a unit that this paper leaves out": {all(copied, ward("w1"), func(b *bench) {
			b.d().Findings[4].Wards = []model.UID{"w9"}
		}), ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := good()
			x.do(b)
			got := of(b.run(t), "content.same-words")
			if x.says == "" && len(got) > 0 || x.says != "" && (len(got) != 1 || !strings.Contains(got[0].Have, x.says)) {
				t.Fatalf("got %+v, want %q", got, x.says)
			}
			complete(t, got)
		})
	}
}

// TestAnotherUnitNamedInASection: also where only the words on paper name it; names inside longer names are no others.
func TestAnotherUnitNamedInASection(t *testing.T) {
	third := func(name string) func(*bench) {
		return func(b *bench) {
			b.d().Wards = append(b.d().Wards, model.DossierWard{Ward: "w3", Version: model.WardVersion{Ward: "w3", Kind: model.Phuong, Name: name}})
		}
	}
	for name, x := range map[string]struct {
		do   func(*bench)
		says string // "": nothing
	}{
		"by hand":             {byHand("f2", "Công an Phường 3 đã xử lý."), "Nhận xét của phường Gò Mây nói đến Phường 3"},
		"written anew":        {writtenUnder("Phường Gò Mây", "Công an Phường 3 đã xử lý."), "Một đoạn về phường Gò Mây nói đến Phường 3"},
		"mended on paper":     {all(finding("Công an Phường 3 đã xử lý."), byHand("f2", "Công an phường đã xử lý.")), ""},
		"a longer number":     {byHand("f2", "Công an Phường 30 đã xử lý."), ""},
		"inside its own name": {all(third("Gò"), byHand("f2", "Công an phường Gò Mây đã xử lý.")), ""},
		"beside its own name": {all(third("Gò"), byHand("f2", "Công an phường Gò Mây và phường Gò đã xử lý.")), "nói đến phường Gò:"},
		"inside another name": {all(third("Gò Mây Bắc"), byHand("f3", "Như phường Gò Mây Bắc.")), "nói đến phường Gò Mây Bắc:"},
	} {
		t.Run(name, func(t *testing.T) {
			b := good()
			x.do(b)
			got := of(b.run(t), "content.other-unit")
			if x.says == "" && len(got) > 0 || x.says != "" && (len(got) != 1 || !strings.Contains(got[0].Have, x.says)) {
				t.Fatalf("got %+v, want %q", got, x.says)
			}
			complete(t, got)
		})
	}
}

// TestAnotherUnitInAPaperOfOneUnit: minutes, invitations and letters of one unit name no other.
func TestAnotherUnitInAPaperOfOneUnit(t *testing.T) {
	of3 := all(ward("w1"), func(b *bench) {
		b.d().Wards[0].Sessions[0].TurnDiscussion = "Đề nghị phường Gò Mây nêu rõ số vụ."
	})
	for name, x := range map[string]struct {
		do   func(*bench)
		says string // "": nothing
	}{
		"minutes": {all(of3, func(b *bench) { b.in.Type = model.BB }), "trong văn bản của Phường 3 nói đến phường Gò Mây."},
		"all units": {all(of3, func(b *bench) {
			b.in.Type = model.BB
			b.d().Wards[0].Sessions[0].TurnDiscussion += " Phường 3 cũng vậy."
		}), ""},
		"a paper it cites": {all(ward("w1"), func(b *bench) { b.d().Bases[1].Subject = "giám sát tại phường Gò Mây" }), ""},
		"trích yếu": {all(ward("w1"), func(b *bench) {
			b.tree = func(t *doc.Document) { t.Blocks[1].Title.Subject = "Kết luận giám sát tại phường Gò Mây" }
		}), "Trích yếu trong"},
		"minutes of others": {all(of3, ward("w2"), func(b *bench) { b.in.Type = model.BB }), ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := good()
			x.do(b)
			got := of(b.run(t), "content.one-unit")
			if x.says == "" && len(got) > 0 || x.says != "" && (len(got) != 1 || !strings.Contains(got[0].Have, x.says)) {
				t.Fatalf("got %+v, want %q", got, x.says)
			}
			complete(t, got)
		})
	}
}
