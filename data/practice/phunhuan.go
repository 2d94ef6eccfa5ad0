package practice

import "sogiamsat/data/model"

// phuNhuan is the supervision that the Front of Phú Nhuận district carried out in six wards from 28/8 to 08/9/2023, as
// the city's Party paper reported it (Thanhuytphcm.vn, "Quận Phú Nhuận: Giám sát việc lãnh đạo, chỉ đạo, triển khai thực
// hiện Quyết định 935-QĐ/TU và Quyết định số 936-QĐ/TU"). The report names no shortcomings, no day of the single
// sessions, no numbers of the plan and the decision and no members besides the head: all of these stay empty.
func phuNhuan(b *builder) {
	office := phuNhuanOffice(b)
	phuNhuanWards(b)
	wards := []string{"3", "5", "9", "11", "13", "15"}
	mission := b.put(&model.Mission{
		Code: "PN-2023-01", Office: office, State: model.Concluding,
		Theme:      "việc lãnh đạo, chỉ đạo, triển khai thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy",
		ShortTheme: "Giám sát thực hiện Quyết định 935, 936",
		PeriodFrom: "2023-08-28", PeriodTo: "2023-09-08", ReportingPeriod: "năm 2022 và 6 tháng đầu năm 2023",
		Assessment: "Đảng ủy, Ủy ban nhân dân các phường được giám sát về cơ bản đã nghiêm túc lãnh đạo, chỉ đạo và tổ chức " +
			"thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy trong hệ thống chính trị " +
			"tại địa phương, đơn vị.",
		Note: "Dữ kiện lấy từ bài báo của Thanhuytphcm.vn; bài không nêu ngày làm việc với từng phường, số và ngày của kế hoạch, quyết định thành lập Đoàn.",
	})
	phuNhuanBases(b, mission)
	head := b.put(&model.Person{FullName: "Trần Thị Mai Lý", Address: "đồng chí"})
	post := b.put(&model.Post{
		Person: head, Office: office, Title: "Chủ tịch",
		FullTitle: "Ủy viên Ban Thường vụ Quận ủy, Chủ tịch Ủy ban MTTQ Việt Nam quận Phú Nhuận",
		Signs:     []model.DocType{model.KH, model.QD, model.DC, model.LICH, model.GM, model.BC, model.TB, model.CVKN, model.CVDD, model.CVDC, model.CV, model.BCN},
		Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
	})
	b.put(&model.Member{Mission: mission, Person: head, Post: post, Role: model.HeadRole, Ord: 1})
	b.units(mission, wards, model.PartyCommittee, model.PeoplesCommittee)
	for _, w := range wards {
		held := model.Session{Mission: mission, Ward: b.wards[w], State: model.SessionHeld}
		if w == "13" { // the report's picture shows her conclude this one
			held.Chair = head
		}
		b.put(&held)
	}
	phuNhuanFindings(b, mission, wards)
	b.put(&model.Document{Type: model.TB, Mission: mission, Office: office, RuleSet: "front-nd30", Signer: post, State: model.DocDraft})
}

func phuNhuanOffice(b *builder) model.UID {
	office := b.put(&model.Office{Note: "Kết thúc hoạt động từ ngày 01/7/2025, khi không còn đơn vị hành chính cấp huyện."})
	b.put(&model.OfficeVersion{
		Office: office, ValidTo: "2025-07-01", Level: model.District,
		Name:      "Ban Thường trực Ủy ban MTTQ Việt Nam quận Phú Nhuận",
		Committee: "Ủy ban MTTQ Việt Nam quận Phú Nhuận",
		Header: []model.HeaderLine{
			{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN PHÚ NHUẬN", Bold: true}, {Text: "BAN THƯỜNG TRỰC", Bold: true},
		},
		Code: "MTTQ-BTT", Place: "Phú Nhuận", Separator: "line", RuleSet: "front-nd30",
		Parent: "Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh",
	})
	set := b.put(&model.RuleSet{Code: "front-nd30", Name: "Nghị định số 30/2020/NĐ-CP, cách dùng của Mặt trận"})
	b.put(&model.RuleSetVersion{RuleSet: set, ValidFrom: "2020-03-05", LegalBasis: "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"})
	return office
}

// phuNhuanWards is the whole chain of the district's wards: two merges in 2021, two in 2025, and the three new wards of
// 01/7/2025, for one of which Phường 15 was split.
func phuNhuanWards(b *builder) {
	const area = "quận Phú Nhuận, Thành phố Hồ Chí Minh"
	const first, second, third = "Nghị quyết 1111/NQ-UBTVQH14", "Nghị quyết 1278/NQ-UBTVQH15", "Nghị quyết 1685/NQ-UBTVQH15"
	ends := map[string]model.Date{"12": "2021-01-01", "14": "2021-01-01", "3": "2025-01-01", "17": "2025-01-01"}
	for _, n := range []string{"1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "14", "15", "17"} {
		end := ends[n]
		if end == "" {
			end = "2025-07-01"
		}
		b.ward(area, n, "", end, "")
	}
	for _, n := range []string{"Đức Nhuận", "Cầu Kiệu", "Phú Nhuận"} {
		b.ward("Thành phố Hồ Chí Minh", n, "2025-07-01", "", third)
	}
	whole := func(to string, from ...string) (out []flow) {
		for _, f := range from {
			out = append(out, flow{f, to, model.Whole, ""})
		}
		return out
	}
	b.change("2021-01-01", model.Merge, first, whole("11", "12")...)
	b.change("2021-01-01", model.Merge, first, whole("13", "14")...)
	b.change("2025-01-01", model.Merge, second, whole("4", "3")...)
	b.change("2025-01-01", model.Merge, second, whole("15", "17")...)
	b.change("2025-07-01", model.Merge, third, whole("Đức Nhuận", "4", "5", "9")...)
	b.change("2025-07-01", model.Split, third, append(whole("Cầu Kiệu", "1", "2", "7"),
		flow{"15", "Cầu Kiệu", model.SomePart, "Một phần Phường 15"})...)
	b.change("2025-07-01", model.Split, third, append(whole("Phú Nhuận", "8", "10", "11", "13"),
		flow{"15", "Phú Nhuận", model.Remainder, "Phần còn lại của Phường 15"})...)
}

func phuNhuanBases(b *builder, mission model.UID) {
	const issuer = "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh"
	for i, x := range []model.Basis{
		{Kind: model.DecisionBasis, Number: "935-QĐ/TU", Issuer: issuer, Subject: "về tiếp xúc, đối thoại trực tiếp giữa người đứng đầu " +
			"cấp ủy, người đứng đầu chính quyền các cấp với Nhân dân trên địa bàn Thành phố Hồ Chí Minh"},
		{Kind: model.DecisionBasis, Number: "936-QĐ/TU", Issuer: issuer, Subject: "về trách nhiệm của cấp ủy, tổ chức đảng, chính quyền, " +
			"cán bộ, đảng viên, công chức, viên chức tiếp thu góp ý của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân " +
			"tham gia góp ý xây dựng Đảng, xây dựng chính quyền"},
	} {
		basis := b.put(&x)
		b.put(&model.MissionBasis{Mission: mission, Basis: basis, Ord: i + 1})
	}
}

func phuNhuanFindings(b *builder, mission model.UID, wards []string) {
	t := b.topics(mission,
		"Công tác lãnh đạo, chỉ đạo, tuyên truyền, quán triệt",
		"Tiếp xúc, đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền với Nhân dân",
		"Tiếp thu góp ý, giải quyết kiến nghị của Nhân dân",
		"Vai trò của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
		"Theo dõi, giám sát sau đối thoại và trả lời người dân")
	strength := func(topic int, text string) { b.finding(mission, t[topic], model.Strength, text) }
	strength(0, "Các đơn vị đã có nhiều nỗ lực, tập trung lãnh đạo hệ thống chính trị phường trong quá trình triển khai thực hiện hai quyết định.")
	strength(0, "Đảng bộ, chính quyền các phường làm tốt việc tuyên truyền, quán triệt bằng nhiều hình thức như hội nghị chuyên đề, tọa đàm và hội thi.")
	strength(1, "Việc tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân được duy trì và thực hiện tốt, "+
		"qua đó phát huy quyền làm chủ của Nhân dân, góp phần xây dựng Đảng, xây dựng chính quyền.")
	strength(2, "Nhiều kiến nghị, bức xúc chính đáng và tâm tư, nguyện vọng của Nhân dân được tiếp thu, giải quyết kịp thời, "+
		"tạo mối quan hệ gần gũi, gắn bó giữa Đảng, chính quyền với Nhân dân.")
	strength(2, "Cán bộ, công chức, đảng viên thể hiện tinh thần trách nhiệm, cầu thị và tận tụy với Nhân dân.")
	strength(3, "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường đã tham mưu cho Đảng ủy, phối hợp với chính quyền nắm dư luận "+
		"trong Nhân dân, hội viên, đoàn viên và các đề xuất, kiến nghị của người dân.")
	strength(3, "Nhờ được tham mưu kịp thời, người đứng đầu cấp ủy, chính quyền tổ chức tiếp xúc, đối thoại theo những chủ đề sát với tình hình địa phương, "+
		"có trọng tâm, trọng điểm hơn.")
	strength(4, "Sau đối thoại, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường tổ chức theo dõi, giám sát việc thực hiện các nội dung chỉ đạo, "+
		"kết luận của người đứng đầu cấp ủy, chính quyền; kiến nghị các tổ chức, cá nhân có liên quan bảo đảm đúng chỉ đạo, yêu cầu và thời gian quy định.")
	strength(4, "Kết quả giải quyết được thông tin cho người dân tại các hội nghị hoặc được ghi nhận và trả lời bằng văn bản đúng quy định.")

	all := b.everyBody(wards, model.PartyCommittee, model.PeoplesCommittee, model.FrontBoard)
	demand := func(text string) { b.recommend(model.Recommendation{Mission: mission, Text: text}, all, nil) }
	demand("Tiếp tục quan tâm tổ chức quán triệt, tuyên truyền việc thực hiện Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU của Ban Thường vụ Thành ủy " +
		"trong toàn hệ thống chính trị phường, xác định đây là công việc định kỳ, thường xuyên của cấp ủy, chính quyền.")
	demand("Tạo mọi điều kiện thuận lợi để Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường thực hiện tốt công tác giám sát, phản biện xã hội, " +
		"tiếp xúc, đối thoại và lấy ý kiến góp ý xây dựng Đảng, xây dựng chính quyền ngày càng trong sạch, vững mạnh.")
	demand("Chú trọng nâng cao kỷ luật, kỷ cương, phát huy tinh thần trách nhiệm của đội ngũ cán bộ, công chức trong thực hiện nhiệm vụ.")
	demand("Thực hiện tốt công tác tuyên truyền, tạo điều kiện để người dân phát huy vai trò giám sát đối với cán bộ, công chức trong thực hiện nhiệm vụ.")
}
