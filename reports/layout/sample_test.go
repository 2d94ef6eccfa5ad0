package layout_test

import (
	"sogiamsat/reports/doc"
)

// Texts in the manner of a conclusion of the Front, for tests of lines and pages.
var (
	opening = "Thực hiện Kế hoạch số 12/KH-MTTQ-BTT ngày 15 tháng 8 năm 2023 và Quyết định số 27/QĐ-MTTQ-BTT ngày 18 tháng 8 " +
		"năm 2023 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam quận Phú Nhuận về việc thành lập Đoàn giám sát; từ ngày " +
		"28/8 đến ngày 08/9/2023, Đoàn giám sát do đồng chí Trần Thị Mai Lý, Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban Mặt " +
		"trận Tổ quốc Việt Nam quận làm Trưởng đoàn đã làm việc với Đảng ủy, Ủy ban nhân dân các Phường 3, 5, 9, 11, 13 và 15. " +
		"Trên cơ sở báo cáo của Đoàn giám sát và ý kiến giải trình của đơn vị được giám sát, Ban Thường trực thông báo kết luận " +
		"như sau:"
	bodies = []string{
		"Đảng ủy, Ủy ban nhân dân các phường đã nghiêm túc lãnh đạo, chỉ đạo việc triển khai thực hiện Quyết định số 935-QĐ/TU và " +
			"Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy trong cả hệ thống chính trị ở địa phương; xây dựng kế hoạch, phân " +
			"công trách nhiệm cụ thể cho từng thành viên và định kỳ 6 tháng, hằng năm có kiểm điểm, đánh giá kết quả thực hiện.",
		"Công tác tuyên truyền, quán triệt được tổ chức bằng nhiều hình thức phù hợp với từng nhóm đối tượng như hội nghị chuyên " +
			"đề, tọa đàm, hội thi, sinh hoạt chi bộ, sinh hoạt tổ dân phố và các trang thông tin điện tử của phường; qua đó nâng " +
			"cao nhận thức của cán bộ, công chức, đảng viên và Nhân dân về quyền và trách nhiệm trong việc góp ý xây dựng Đảng, " +
			"xây dựng chính quyền.",
		"Người đứng đầu cấp ủy, chính quyền các phường duy trì nền nếp việc tiếp xúc, đối thoại trực tiếp với Nhân dân; nhiều kiến " +
			"nghị, bức xúc chính đáng được ghi nhận, chỉ đạo giải quyết kịp thời và trả lời bằng văn bản đúng thời hạn quy định, tạo " +
			"sự gần gũi, gắn bó giữa Đảng, chính quyền với Nhân dân trên địa bàn.",
		"Mặt trận Tổ quốc và các tổ chức chính trị - xã hội các phường đã chủ động tham mưu cấp ủy, phối hợp với chính quyền nắm " +
			"tình hình dư luận, tập hợp ý kiến của hội viên, đoàn viên và người dân để đề xuất nội dung đối thoại sát với tình hình " +
			"thực tế, có trọng tâm, trọng điểm; sau đối thoại có theo dõi, giám sát việc thực hiện kết luận của người chủ trì.",
		"Tuy nhiên, ở một số nơi việc xây dựng kế hoạch tiếp xúc, đối thoại còn chung chung, chưa xác định rõ chủ đề, thành phần và " +
			"thời gian; một vài kiến nghị của người dân được chuyển qua nhiều bộ phận nên chậm có kết quả; việc công khai kết quả " +
			"giải quyết trên bảng tin và trang thông tin điện tử của phường chưa được thực hiện thường xuyên, đầy đủ.",
		"Việc tiếp thu góp ý của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân theo Quyết định số 936-QĐ/TU có nơi " +
			"mới dừng ở mức ghi nhận, chưa phân loại, chưa có văn bản phản hồi cho tổ chức, cá nhân đã góp ý; hồ sơ theo dõi việc " +
			"giải quyết chưa được lập riêng, gây khó khăn cho công tác kiểm tra, giám sát và tổng hợp báo cáo.",
		"Nguyên nhân chủ yếu là do khối lượng công việc ở phường lớn, đội ngũ cán bộ phụ trách phải kiêm nhiệm nhiều nhiệm vụ; bên " +
			"cạnh đó, một số cấp ủy chưa thật sự quan tâm kiểm tra, đôn đốc, việc phối hợp giữa Mặt trận với chính quyền trong chuẩn " +
			"bị nội dung và theo dõi sau đối thoại có lúc chưa chặt chẽ.",
		"Đề nghị Đảng ủy các phường tiếp tục lãnh đạo, chỉ đạo quán triệt sâu rộng nội dung hai quyết định nêu trên, xác định đây là " +
			"nhiệm vụ thường xuyên gắn với trách nhiệm của người đứng đầu; đưa kết quả thực hiện vào nội dung đánh giá, xếp loại tổ " +
			"chức đảng, đảng viên hằng năm; tạo điều kiện để Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thực hiện tốt chức " +
			"năng giám sát và phản biện xã hội.",
		"Đề nghị Ủy ban nhân dân các phường rà soát toàn bộ kiến nghị của người dân từ năm 2022 đến nay, lập danh mục theo dõi, xác " +
			"định rõ đơn vị chịu trách nhiệm và thời hạn giải quyết; công khai kết quả tại trụ sở, nhà văn hóa khu phố; báo cáo Ban " +
			"Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam quận trước ngày 31 tháng 10 năm 2023 để tổng hợp, theo dõi.",
	}
	dashes = []string{
		"Ban hành kế hoạch tiếp xúc, đối thoại hằng năm của người đứng đầu cấp ủy, chính quyền trước ngày 15 tháng 01; gửi Ban " +
			"Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường để phối hợp chuẩn bị nội dung.",
		"Mở sổ theo dõi ý kiến góp ý, kiến nghị; trả lời bằng văn bản trong thời hạn 15 ngày làm việc.",
		"Thực hiện công khai kết quả giải quyết kiến nghị của Nhân dân trên trang thông tin điện tử của phường và tại nơi sinh hoạt " +
			"của từng khu phố, tổ dân phố.",
	}
)

func frontHeader() doc.Block {
	return doc.Block{Header: &doc.Header{
		Left: []doc.HeaderLine{
			{Text: "ỦY BAN MTTQ VIỆT NAM"}, {Text: "QUẬN PHÚ NHUẬN"}, {Text: "BAN THƯỜNG TRỰC", Bold: true},
		},
		Separator: doc.SepLine,
		Number:    "Số:      /TB-MTTQ-BTT",
		National:  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		Motto:     "Độc lập - Tự do - Hạnh phúc",
		PlaceDate: "Phú Nhuận, ngày      tháng 9 năm 2023",
	}}
}

func frontTitle() doc.Block {
	return doc.Block{Title: &doc.Title{
		Kind: "THÔNG BÁO",
		Subject: "Kết luận giám sát việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU " +
			"của Ban Thường vụ Thành ủy tại các Phường 3, 5, 9, 11, 13 và 15",
	}}
}

func frontSignature() doc.Block {
	return doc.Block{Signature: &doc.Signature{
		Recipients: []string{
			"Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố (để b/c)", "Thường trực Quận ủy (để b/c)",
			"Đảng ủy, UBND các Phường 3, 5, 9, 11, 13 và 15", "Ban Thường trực Ủy ban MTTQ Việt Nam các phường",
			"Thành viên Đoàn giám sát", "Lưu: VT, MTTQ",
		},
		Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
		Name:      "Trần Thị Mai Lý",
	}}
}

func part(label, text string) doc.Block {
	return doc.Block{Para: &doc.Para{Role: doc.Part, Label: label, Runs: []doc.Run{{Text: text}}, Outline: 1}}
}

func clause(label, text string) doc.Block {
	return doc.Block{Para: &doc.Para{Role: doc.Clause, Label: label, Runs: []doc.Run{{Text: text}}, Outline: 2}}
}

func item(role doc.Role, label, text string) doc.Block {
	return doc.Block{Para: &doc.Para{Role: role, Label: label, Runs: []doc.Run{{Text: text}}}}
}

// mixed is a body paragraph with bold and italic words, one style changing inside a word.
func mixed() doc.Block {
	return doc.Block{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{
		{Text: "Báo cáo kết quả thực hiện phải được gửi "},
		{Text: "trước ngày 31 tháng 10 năm 2023", Bold: true},
		{Text: "; các nội dung liên quan đến "},
		{Text: "Quyết định số 93", Italic: true},
		{Text: "5-QĐ/TU", Italic: true, Bold: true},
		{Text: " được tổng hợp thành phụ lục riêng, kèm theo danh mục kiến nghị đã giải quyết, đang giải quyết và chưa giải " +
			"quyết của từng đơn vị để "},
		{Text: "Ban Thường trực", Bold: true},
		{Text: " theo dõi, đôn đốc."},
	}}}
}

// conclusion is a paper of the usual length: about four pages.
func conclusion() doc.Document {
	blocks := []doc.Block{frontHeader(), frontTitle(), doc.P(doc.Body, opening), part("I.", "ƯU ĐIỂM")}
	for i, text := range bodies[:4] {
		blocks = append(blocks, item(doc.PlainItem, string(rune('1'+i))+".", text))
	}
	blocks = append(blocks, part("II.", "HẠN CHẾ"), clause("1.", "Hạn chế chung"))
	blocks = append(blocks, doc.P(doc.Body, bodies[4]), doc.P(doc.Body, bodies[5]))
	blocks = append(blocks, part("III.", "NGUYÊN NHÂN"), doc.P(doc.Body, bodies[6]))
	blocks = append(blocks, part("IV.", "KIẾN NGHỊ"), clause("1.", "Đối với Đảng ủy các Phường 3, 5, 9, 11, 13 và 15"), doc.P(doc.Body, bodies[7]))
	for _, text := range dashes {
		blocks = append(blocks, item(doc.Dash, "-", text))
	}
	blocks = append(blocks, clause("2.", "Đối với Ủy ban nhân dân các phường"), doc.P(doc.Body, bodies[8]), mixed())
	for i, text := range dashes {
		blocks = append(blocks, item(doc.Point, string(rune('a'+i))+")", text))
	}
	blocks = append(blocks, doc.P(doc.Body, "Trên đây là kết luận giám sát của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam "+
		"quận Phú Nhuận./."), frontSignature())
	return doc.Document{Type: "TB", RuleSet: "front-nd30", Blocks: blocks}
}

func wardTable(rows int) doc.Block {
	t := doc.Table{Columns: []doc.Column{
		{Title: "STT", Share: 1, Align: doc.Center},
		{Title: "Đơn vị", Share: 3},
		{Title: "Nội dung kiến nghị", Share: 7},
		{Title: "Số ý kiến đã tiếp thu", Share: 2, Align: doc.Right},
	}}
	for i := range rows {
		cell := func(s string) doc.TableCell {
			return doc.TableCell{Paras: []doc.Para{{Role: doc.Cell, Runs: []doc.Run{{Text: s}}}}}
		}
		n := string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10))
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.TableCell{cell(n), cell("Phường " + n), cell(dashes[i%3]), cell("1." + n)}})
	}
	return doc.Block{Table: &t}
}
