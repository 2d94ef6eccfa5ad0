package checks_test

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// paged changes the laid-out pages of the paper with every element.
func paged(change func(*layout.Result)) func(*bench) {
	return func(b *bench) { everyElement(b); b.pages = change }
}

// insert puts a block before the signature.
func insert(block doc.Block) func(*bench) {
	return treed(func(t *doc.Document) { t.Blocks = slices.Insert(t.Blocks, len(t.Blocks)-1, block) })
}

func labelled(role doc.Role, label, text string) doc.Block {
	p := doc.P(role, text)
	p.Para.Label = label
	return p
}

// eachText changes every text of the pages for which want holds.
func eachText(want func(*layout.Text) bool, change func(*layout.Text)) func(*layout.Result) {
	return func(r *layout.Result) {
		for p := range r.Pages {
			for i := range r.Pages[p].Texts {
				if t := &r.Pages[p].Texts[i]; want(t) {
					change(t)
				}
			}
		}
	}
}

func withText(part string) func(*layout.Text) bool {
	return func(t *layout.Text) bool { return strings.Contains(t.Text, part) }
}

func pageTrials() map[string]trial {
	number := func(t *layout.Text) bool { return t.Block == 0 && t.Text == "2" }
	return map[string]trial{
		"form.upright": {
			fail: paged(func(r *layout.Result) { p := &r.Pages[0]; p.Width, p.Height = p.Height, p.Width }), says: "nằm ngang",
		},
		"form.black": {
			fail: paged(eachText(withText("Độc lập"), func(t *layout.Text) { t.Gray = 0.4 })), says: "không in màu đen",
			pass: []func(*bench){func(b *bench) { b.d().Practice = true }},
		},
		"form.pageno": {
			fail: paged(eachText(number, func(t *layout.Text) { t.Text = "3" })), says: "ghi số 3",
			pass: []func(*bench){everyElement},
		},
		"form.pageno.place": {
			fail: paged(eachText(number, func(t *layout.Text) { t.X += 20 })), says: "Số trang 2 không ở giữa",
			pass: []func(*bench){everyElement},
		},
		"form.head.rule": {
			fail: paged(func(r *layout.Result) { r.Pages[0].Lines[1].X2 -= 12 }), says: "không có đường kẻ dài bằng",
		},
		"form.head.separator": {
			fail: paged(func(r *layout.Result) { r.Pages[0].Lines = r.Pages[0].Lines[1:] }), says: "không có đường kẻ",
			pass: []func(*bench){func(b *bench) { b.d().Office.Separator = "star" }},
		},
		"form.head.faces": {
			fail: paged(eachText(withText("Bến Mẫu, ngày"), func(t *layout.Text) { t.Style = layout.Regular })), says: "Bến Mẫu, ngày",
		},
		"form.head.apart": {
			fail: paged(eachText(withText("Số: 05/TB"), func(t *layout.Text) { t.Width += 200 })), says: "chạm nhau",
		},
		"form.headings": {
			fail: paged(func(r *layout.Result) {
				var kept []layout.Text // the page ends after its first heading
				for _, t := range r.Pages[0].Texts {
					kept = append(kept, t)
					if t.Text == "ƯU ĐIỂM" {
						break
					}
				}
				r.Pages[0].Texts = kept
			}), says: "kết thúc bằng đề mục “ƯU ĐIỂM”",
			pass: []func(*bench){everyElement},
		},
		"form.lines": {
			fail: paged(moveLastLine), says: "đứng riêng",
			pass: []func(*bench){everyElement},
		},
		"form.sign.company": {
			fail: func(b *bench) {
				b.tree = func(t *doc.Document) {
					t.Blocks = slices.Insert(t.Blocks, len(t.Blocks)-1, doc.Block{Section: &doc.Section{}})
				}
			}, says: "chỉ có 0 dòng chữ",
			pass: []func(*bench){everyElement},
		},
		"form.sign.right": {
			fail: paged(eachText(withText("Lê Thị Mẫu Đơn"), func(t *layout.Text) {
				if t.Style == layout.Bold {
					t.X -= 30
				}
			})), says: "Họ tên người ký không ở giữa",
		},
	}
}

// moveLastLine moves the last line of a long paragraph to the next page, where it stands alone.
func moveLastLine(r *layout.Result) {
	count := map[int]int{}
	for _, t := range r.Pages[0].Texts {
		count[t.Block]++
	}
	for i := len(r.Pages[0].Texts) - 1; i >= 0; i-- {
		if t := r.Pages[0].Texts[i]; t.Block > 5 && count[t.Block] > 2 {
			r.Pages[1].Texts = append([]layout.Text{t}, r.Pages[1].Texts...)
			r.Pages[0].Texts = slices.Delete(r.Pages[0].Texts, i, i+1)
			return
		}
	}
}

// headed changes the head of the paper.
func headed(change func(*doc.Header)) func(*bench) {
	return treed(func(t *doc.Document) { change(t.Blocks[0].Header) })
}

func headTrials() map[string]trial {
	return map[string]trial{
		"form.set": {
			fail: func(b *bench) { b.in.Rules.ValidTo = "2024-01-01" }, says: "không có hiệu lực vào ngày 21/10/2024",
		},
		"form.font": {
			fail: func(b *bench) { b.in.FontRefused = "Times New Roman không có chữ “ế” trong chữ đậm" },
			says: "Tệp PDF dùng Liberation Serif vì Times New Roman không có chữ “ế” trong chữ đậm.",
		},
		"form.head.words": {
			fail: headed(func(h *doc.Header) { h.Motto = "Độc lập – Tự do – Hạnh phúc" }), says: "Tự do –",
		},
		"form.head.issuer": {
			fail: headed(func(h *doc.Header) {
				for i := range h.Left {
					h.Left[i].Bold = false
				}
			}), says: "in đậm",
			pass: []func(*bench){headed(func(h *doc.Header) { h.Left[0].Bold = false })},
		},
		"form.number": {
			fail: headed(func(h *doc.Header) { h.Number = "Số: 5/TB-MTTQ-BTT" }), says: "Số: 5/TB",
			pass: []func(*bench){
				headed(func(h *doc.Header) { h.Number = "Số: 05/TB-MTTQ-BTT" }),
				func(b *bench) { b.in.Number, b.in.Purpose = "", checks.Sign },
				func(b *bench) { b.in.Number = "125/TB-MTTQ-BTT" },
			},
		},
		"form.day": {
			fail: headed(func(h *doc.Header) { h.PlaceDate = "Bến Mẫu, ngày 1 tháng 09 năm 2024" }), says: "ngày 1 tháng 09",
			pass: []func(*bench){
				headed(func(h *doc.Header) { h.PlaceDate = "Bến Mẫu, ngày 01 tháng 9 năm 2024" }),
				headed(func(h *doc.Header) { h.PlaceDate = "Bến Mẫu, ngày 10 tháng 02 năm 2024" }),
			},
		},
		"form.place": {
			fail: headed(func(h *doc.Header) { h.PlaceDate = "Ngày 21 tháng 10 năm 2024" }), says: "Ngày 21 tháng 10",
			pass: []func(*bench){headed(func(h *doc.Header) { h.PlaceDate = "" })},
		},
	}
}

func wordTrials() map[string]trial {
	return map[string]trial{
		"form.title": {
			fail: treed(func(t *doc.Document) { t.Blocks[1].Title.Kind = "Thông báo" }), says: "Tên loại ghi “Thông báo”",
		},
		"form.subject": {
			fail: treed(func(t *doc.Document) { t.Blocks[1].Title.Subject += "." }), says: "Trích yếu ghi",
		},
		"form.bases.end": {
			fail: treed(func(t *doc.Document) {
				t.Blocks[2].Para.Runs = []doc.Run{{Text: "Căn cứ Luật Mặt trận Tổ quốc Việt Nam."}}
			}), says: "không kết thúc bằng dấu chấm phẩy",
		},
		"form.order": {
			fail: insert(labelled(doc.Part, "VI.", "PHẦN KHÁC")), says: "mang số “VI.”",
			pass: []func(*bench){insert(labelled(doc.Part, "V.", "PHẦN KHÁC"))},
		},
		"form.parts": {
			fail: insert(labelled(doc.Part, "V.", "Phần khác")), says: "Tên phần ghi “Phần khác”",
		},
		"form.end": {
			fail: insert(doc.P(doc.Body, "Trên đây là kết luận giám sát.")), says: "không kết thúc bằng “./.”",
			pass: []func(*bench){insert(doc.P(doc.Note, "Ghi chú."))},
		},
	}
}

// signed changes the signature of the paper.
func signed(change func(*doc.Signature)) func(*bench) {
	return treed(func(t *doc.Document) { change(t.Blocks[len(t.Blocks)-1].Signature) })
}

func signTrials() map[string]trial {
	return map[string]trial{
		"form.sign.capitals": {
			fail: signed(func(s *doc.Signature) { s.Authority[1] = "Chủ tịch" }), says: "“Chủ tịch”",
		},
		"form.receivers": {
			fail: signed(func(s *doc.Signature) { s.Recipients = nil }), says: "không có Nơi nhận",
		},
		"form.receivers.file": {
			fail: signed(func(s *doc.Signature) { s.Recipients = s.Recipients[:1] }), says: "Dòng cuối của Nơi nhận",
		},
		"form.receivers.once": {
			fail: signed(func(s *doc.Signature) { s.Recipients = append([]string{s.Recipients[0]}, s.Recipients...) }), says: "có hai lần",
		},
	}
}

func annexTrials() map[string]trial {
	return map[string]trial{
		"form.annex.tie": {
			fail: func(b *bench) {
				everyElement(b)
				full := b.tree
				b.tree = func(t *doc.Document) {
					full(t)
					t.Blocks = slices.DeleteFunc(t.Blocks, func(x doc.Block) bool { return x.Para != nil && x.Para.Role == doc.AnnexNote })
				}
			}, says: "không ghi kèm theo",
			pass: []func(*bench){everyElement},
		},
		"form.annex.number": {
			fail: func(b *bench) {
				everyElement(b)
				full := b.tree
				b.tree = func(t *doc.Document) {
					full(t)
					t.Blocks = append(t.Blocks, doc.Block{Section: &doc.Section{Landscape: true}}, doc.P(doc.AnnexHead, "Phụ lục"), doc.P(doc.AnnexNote, "(Kèm theo Thông báo)"))
				}
			}, says: "Phụ lục ghi “Phụ lục”",
			pass: []func(*bench){everyElement},
		},
		"form.empty": {
			fail: insert(doc.Block{Table: &doc.Table{Columns: []doc.Column{{Share: 1}}, Rows: []doc.Row{{Cells: []doc.TableCell{{}}}}}}), says: "bảng trống",
			pass: []func(*bench){everyElement},
		},
	}
}

// named makes the letter with recommendations of a mission with a short name.
func named(short string) func(*bench) {
	return func(b *bench) {
		b.in.Type, b.in.Number = model.CVKN, ""
		b.d().Mission.ShortTheme = short
		b.d().Mission.Theme = "việc lãnh đạo, chỉ đạo và tổ chức thực hiện pháp luật về dân chủ ở cơ sở, tiếp công dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của Nhân dân"
	}
}

func letterTrials() map[string]trial {
	return map[string]trial{
		"form.subject.short": {
			fail: named(""), says: "chưa có tên ngắn",
			pass: []func(*bench){named("tiếp công dân"), func(b *bench) { named("")(b); b.in.Type = model.TB }},
		},
		"form.glyphs": {
			fail: finding("Người dân vui 😀 vẻ."), says: "có ký tự không in được",
		},
		"form.composed": {
			fail: func(b *bench) {
				b.last = func(in *checks.Input) { in.Tree.Blocks[4].Para.Runs[0].Text = "Tiê\u0301p nhận kiến nghị." }
			}, says: "có dấu đứng rời",
			pass: []func(*bench){finding("Tiếp nhận kiến nghị.")},
		},
		"form.old-fonts": {
			fail: finding("ñy ban MÆt trËn Tæ quèc ViÖt Nam phèi hîp tèt."), says: "TCVN3",
		},
		"form.spaces": {
			fail: func(b *bench) { insert(doc.P(doc.Body, "Hai  khoảng trắng ./."))(b) }, says: "khoảng trắng thừa",
			pass: []func(*bench){insert(doc.P(doc.Body, "Kế hoạch số      /KH-MTTQ-BTT ngày      tháng      năm 2024./."))},
		},
		"form.capitals.unit": {
			fail: finding("Công an phường 12 đã xử lý."), says: "phường 12",
			pass: []func(*bench){finding("Các phường 3, 5 và các phường 9, 11 phối hợp tốt.")},
		},
		"form.capitals.people": {
			fail: finding("Ý kiến của nhân dân được ghi nhận."), says: "“nhân dân”",
			pass: []func(*bench){finding("Hội đồng nhân dân và Ủy ban nhân dân lắng nghe Nhân dân.")},
		},
		"form.capitals.cited": {
			fail: finding("Thực hiện khoản 2 điều 9 của Quy chế."), says: "điều 9",
			pass: []func(*bench){finding("Thực hiện điểm a khoản 2 Điều 9 của Quy chế.")},
		},
	}
}
