package docx_test

import (
	"fmt"

	"sogiamsat/reports/doc"
)

// sample is a paper with everything that a tree can hold. Names and findings are made up.
func sample() doc.Document {
	return doc.Document{
		Type: "KH", Title: "Kế hoạch giám sát <A & B>", Author: "Ban Thường trực", Subject: "Giám sát việc tiếp nhận kiến nghị",
		Blocks: []doc.Block{
			{Header: &doc.Header{
				Left:      []doc.HeaderLine{{Text: "ỦY BAN MTTQ VIỆT NAM"}, {Text: "QUẬN BẾN MẪU"}, {Text: "BAN THƯỜNG TRỰC", Bold: true}},
				Separator: doc.SepLine, Number: "Số:      /KH-MTTQ-BTT", SubjectLine: "V/v tổ chức Đoàn giám sát",
				National: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto: "Độc lập - Tự do - Hạnh phúc",
				PlaceDate: "Bến Mẫu, ngày      tháng      năm 2024",
			}},
			{Title: &doc.Title{
				Kind:    "KẾ HOẠCH",
				Subject: "Giám sát việc tiếp nhận, giải quyết kiến nghị của người dân tại các Phường 1, Phường 2, Phường 3 và các phường Bến Trúc, Gò Mây",
			}},
			labelled(doc.Address, "", "Kính gửi:"),
			labelled(doc.Address, "-", "Đảng ủy Phường 1;"),
			doc.P(doc.Basis, "Căn cứ Quyết định số 217-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị;"),
			{Para: &doc.Para{Role: doc.Part, Label: "I.", Runs: []doc.Run{{Text: "MỤC ĐÍCH & YÊU CẦU"}}, Outline: 1}},
			{Para: &doc.Para{Role: doc.Clause, Label: "1.", Runs: []doc.Run{{Text: "Mục đích"}}, Outline: 2}},
			{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{
				{Text: "Báo cáo phải gửi "},
				{Text: "trước ngày 31 tháng 10", Bold: true},
				{Text: " năm 2024; theo số "},
				{Text: "93", Italic: true},
				{Text: "5-QĐ/TU", Bold: true, Italic: true},
				{Text: " như sau:"},
			}}},
			labelled(doc.Dash, "-", "Đánh giá việc tiếp nhận, giải quyết kiến nghị của người dân tại các đơn vị được giám sát;"),
			labelled(doc.Point, "a)", "ghi nhận ưu điểm, cách làm tốt;"),
			labelled(doc.PlainItem, "2.", "Yêu cầu: giám sát khách quan, dân chủ, công khai."),
			labelled(doc.Article, "Điều 1.", "Thành lập Đoàn giám sát."),
			doc.P(doc.Centered, "QUYẾT ĐỊNH:"),
			doc.P(doc.Note, "Ghi chú nhỏ."),
			doc.P(doc.Body, "Trên đây là Kế hoạch giám sát./."),
			{Signature: &doc.Signature{
				Recipients: []string{"Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố Mẫu (để b/c)", "Lưu: VT, MTTQ"},
				Authority:  []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}, Name: "Lê Thị Mẫu Đơn",
			}},
			{Section: &doc.Section{Landscape: true}},
			doc.P(doc.AnnexHead, "Phụ lục I"),
			doc.P(doc.AnnexNote, "(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng      năm 2024 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam quận Bến Mẫu)"),
			wards(5),
		},
	}
}

func labelled(role doc.Role, label, text string) doc.Block {
	return doc.Block{Para: &doc.Para{Role: role, Label: label, Runs: []doc.Run{{Text: text}}}}
}

// wards is a table of so many wards with a row that reaches over two columns.
func wards(n int) doc.Block {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1, Align: doc.Center}, {Title: "Đơn vị", Share: 4, Align: doc.Left}, {Title: "Số kiến nghị", Share: 2, Align: doc.Right},
	}}
	for i := range n {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.TableCell{cell(fmt.Sprint(i + 1)), cell(fmt.Sprintf("Phường %d", i+1)), cell("12")}})
	}
	total := cell("Tổng cộng")
	total.Span = 2
	t.Rows = append(t.Rows, doc.Row{Bold: true, Cells: []doc.TableCell{total, cell("60")}})
	return doc.Block{Table: &t}
}

func cell(text string) doc.TableCell {
	return doc.TableCell{Paras: []doc.Para{{Role: doc.Cell, Runs: []doc.Run{{Text: text}}}}}
}

func paper(blocks ...doc.Block) doc.Document { return doc.Document{Title: "Thử", Blocks: blocks} }
