package practice

import "sogiamsat/data/model"

// mauConcluding is the mission with the long conclusion: common and ward findings of every kind, causes tied to
// limitations, recommendations in every state, some answered and some overdue.
func mauConcluding(b *builder, office model.UID, s staff) {
	m := b.put(&model.Mission{
		Code: "MAU-2024-01", Office: office, State: model.Concluding, PeriodFrom: "2024-09-09", PeriodTo: "2024-09-27",
		Theme:      "việc tiếp nhận, giải quyết kiến nghị, phản ánh của người dân và thực hiện dân chủ ở cơ sở",
		ShortTheme: "Giám sát giải quyết kiến nghị của người dân", ReportingPeriod: "năm 2023 và 6 tháng đầu năm 2024",
		AnswerBy: "2024-12-15",
		Assessment: "Đảng ủy, Ủy ban nhân dân các phường đã quan tâm lãnh đạo, tổ chức thực hiện việc tiếp nhận, giải quyết kiến nghị, phản ánh " +
			"của người dân; nhiều việc cụ thể ở khu phố được giải quyết sớm, được Nhân dân ghi nhận.",
		Note: "Một số kiến nghị đã nêu ngay tại buổi làm việc, nên có đơn vị trả lời trước khi ban hành thông báo kết luận.",
	})
	basis := b.put(&model.Basis{Kind: model.LawBasis, Issuer: "Quốc hội", Subject: "Thực hiện dân chủ ở cơ sở"})
	b.put(&model.MissionBasis{Mission: m, Basis: basis, Ord: 1})
	b.delegation(m, s)
	b.papers(m, office, s.post["Lê Thị Mẫu Đơn"], "27/KH-MTTQ-BTT",
		"giám sát việc giải quyết kiến nghị, phản ánh của người dân và thực hiện dân chủ ở cơ sở năm 2024", "2024-08-12",
		"31/QĐ-MTTQ-BTT", "thành lập Đoàn giám sát")
	b.units(m, mauWards, model.PartyCommittee, model.PeoplesCommittee)
	for i, w := range mauWards {
		held := model.Session{
			Mission: m, Ward: b.wards[w], Day: model.Date("2024-09-09").AddDays(i + i/5*2), TimeFrom: "08:00", TimeTo: "11:00",
			Place: "Trụ sở Ủy ban nhân dân", Chair: s.person["Lê Thị Mẫu Đơn"], Secretary: s.person["Trịnh Văn Nháp"],
			PapersSentOn: "2024-08-20", ReportOn: "2024-08-30", State: model.SessionHeld,
		}
		if w == "1" {
			mauTurns(&held)
		}
		session := b.put(&held)
		if w == "1" {
			b.put(&model.Attendance{Session: session, Body: b.body(w, model.PartyCommittee), Names: "Đồng chí Hồ Thị Minh Họa, Phó Bí thư Thường trực Đảng ủy", Count: 2, Ord: 1})
			b.put(&model.Attendance{Session: session, Body: b.body(w, model.PeoplesCommittee), Names: "Đồng chí Phan Văn Giả Định, Chủ tịch Ủy ban nhân dân", Count: 3, Ord: 2})
		}
	}
	t := b.topics(m, "Lãnh đạo, chỉ đạo và tuyên truyền", "Tiếp nhận, phân loại kiến nghị", "Giải quyết và trả lời người dân",
		"Công khai để Nhân dân biết, bàn, giám sát")
	mauStrengths(b, m, t)
	limits := mauLimitations(b, m, t)
	mauCauses(b, m, limits)
	mauDemands(b, m, s, limits)
	b.put(&model.Document{Type: model.TB, Mission: m, Office: office, RuleSet: "front-nd30", Signer: s.post["Lê Thị Mẫu Đơn"], State: model.DocDraft})
}

// mauTurns is what was said in the session with the first ward, for its minutes.
func mauTurns(x *model.Session) {
	x.TurnOpening = "Đồng chí Lê Thị Mẫu Đơn công bố kế hoạch, quyết định thành lập Đoàn giám sát; nêu mục đích, yêu cầu và chương trình buổi làm việc."
	x.TurnReport = "Đồng chí Phan Văn Giả Định báo cáo kết quả năm 2023 và 6 tháng đầu năm 2024:\n" +
		"- Tiếp nhận 120 kiến nghị, đã giải quyết 104;\n- Còn 4 kiến nghị về chiếu sáng hẻm quá hạn trả lời."
	x.TurnDiscussion = "Các thành viên Đoàn đề nghị làm rõ vì sao 4 kiến nghị về chiếu sáng hẻm quá hạn; đề nghị cung cấp sổ tiếp nhận của hai khu phố."
	x.TurnExplain = "Ủy ban nhân dân phường giải trình: vật tư thay bóng đèn về chậm; sẽ hoàn thành trong tháng 10 năm 2024."
	x.TurnConclusion = "Trưởng đoàn ghi nhận kết quả của phường; đề nghị trả lời dứt điểm các kiến nghị quá hạn và thông báo tại tổ dân phố."
}

func mauStrengths(b *builder, m model.UID, t []model.UID) {
	for _, f := range []struct {
		topic int
		text  string
	}{
		{0, "Đảng ủy các phường đưa việc tiếp nhận, giải quyết kiến nghị của người dân vào nghị quyết hằng tháng, phân công cấp ủy viên phụ trách từng khu phố và nghe báo cáo tại các kỳ họp."},
		{0, "Việc phổ biến Luật Thực hiện dân chủ ở cơ sở được lồng vào sinh hoạt chi bộ, họp tổ dân phố và các buổi sinh hoạt của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội; tài liệu phát đến từng hộ ngắn gọn, dễ hiểu."},
		{1, "Các phường mở nhiều kênh tiếp nhận: sổ góp ý tại bộ phận một cửa, hộp thư ở khu phố, số điện thoại của lãnh đạo phường và buổi tiếp dân định kỳ; ý kiến được ghi vào một sổ chung."},
		{2, "Phần lớn kiến nghị về vệ sinh môi trường, chiếu sáng, thoát nước trong hẻm được giải quyết trong vòng 15 ngày; việc vượt thẩm quyền được chuyển lên cấp trên bằng văn bản và báo lại cho người dân."},
		{3, "Kết quả giải quyết được niêm yết tại nhà văn hóa khu phố, đọc tại buổi họp tổ dân phố cuối quý; người dân có thể hỏi lại ngay."},
		{3, "Các khoản vận động đóng góp được đưa ra bàn ở tổ dân phố trước khi thu; thu, chi được ghi sổ và công khai sau từng đợt, có chữ ký của đại diện các hộ."},
	} {
		b.finding(m, t[f.topic], model.Strength, f.text)
	}
	for _, f := range []struct {
		ward  string
		topic int
		text  string
	}{
		{"1", 1, "Lập bảng theo dõi kiến nghị theo từng tổ dân phố, mỗi tuần đối chiếu một lần giữa Mặt trận Tổ quốc và Ủy ban nhân dân phường."},
		{"2", 2, "Giải quyết dứt điểm việc ngập ở ba tuyến hẻm kéo dài nhiều năm, có biên bản nghiệm thu với đại diện các hộ."},
		{"3", 0, "Đồng chí Bí thư Đảng ủy trực tiếp dự họp tổ dân phố có nhiều ý kiến, trả lời tại chỗ những việc thuộc thẩm quyền."},
		{"4", 3, "Công khai danh mục việc đã hứa với dân và ngày hoàn thành trên bảng tin của từng khu phố."},
		{"6", 1, "Tổ chức nhóm tiếp nhận ý kiến qua điện thoại do Đoàn Thanh niên trực ngoài giờ hành chính."},
		{"7", 2, "Phối hợp với Công an phường xử lý việc lấn chiếm vỉa hè, giữ được kết quả sau ba tháng kiểm tra lại."},
		{"8", 2, "Trả lời bằng văn bản tất cả đơn có tên, địa chỉ; lưu hồ sơ theo từng vụ việc, dễ tra cứu."},
		{"Bến Trúc", 3, "Đưa dự toán sửa chữa đường hẻm ra bàn trước với các hộ, nhờ đó phần đóng góp của người dân được thống nhất cao."},
		{"Đồng Hoa", 0, "Chi bộ khu phố sinh hoạt chuyên đề về lắng nghe ý kiến Nhân dân, mỗi đảng viên phụ trách một nhóm hộ."},
		{"Gò Mây", 1, "Phân loại kiến nghị theo bốn nhóm việc ngay khi tiếp nhận, ghi rõ người xử lý và ngày hẹn trả lời."},
		{"Lộc Xuân", 2, "Hòa giải thành 18 trong 20 vụ tranh chấp nhỏ giữa các hộ liền kề, không để phát sinh đơn vượt cấp."},
		{"Suối Bông", 3, "Mời Ban Thanh tra nhân dân dự các buổi mở thầu công trình nhỏ và công khai biên bản."},
		{"1", 2, "Trả lời trong ngày các phản ánh về rác thải, tiếng ồn gửi qua nhóm liên lạc của khu phố, có ảnh trước và sau khi xử lý."},
		{"4", 1, "Bố trí người tiếp nhận kiến nghị vào sáng thứ Bảy hằng tuần để người đi làm có thể đến phản ánh trực tiếp."},
		{"Đồng Hoa", 3, "Tổ chức cho đại diện các hộ đi xem công trình sửa chữa trước khi nghiệm thu; ý kiến khác nhau được ghi vào biên bản và trả lời ngay."},
		{"Lộc Xuân", 0, "Lồng nội dung thực hiện dân chủ ở cơ sở vào quy ước khu phố, lấy phiếu góp ý của từng hộ trước khi thông qua."},
	} {
		b.finding(m, t[f.topic], model.Strength, f.text, f.ward)
	}
}

func mauLimitations(b *builder, m model.UID, t []model.UID) map[string]model.UID {
	out := map[string]model.UID{}
	out["chung-tra-loi"] = b.finding(m, t[2], model.Limitation,
		"Việc trả lời người dân còn thiên về thông báo đã tiếp nhận; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong.")
	out["chung-so"] = b.finding(m, t[1], model.Limitation,
		"Sổ theo dõi kiến nghị ở nhiều nơi chưa thống nhất cách ghi, khó tổng hợp số liệu toàn quận.")
	out["chung-cong-khai"] = b.finding(m, t[3], model.Limitation,
		"Nội dung công khai ở bảng tin khu phố thường chỉ ghi kết quả chung, ít nêu việc chưa giải quyết được và lý do; nhiều hộ ở trọ không biết nơi niêm yết.")
	for _, f := range []struct {
		ward  string
		topic int
		text  string
	}{
		{"1", 2, "Còn 4 kiến nghị về chiếu sáng hẻm quá hạn trả lời trên 30 ngày."},
		{"2", 1, "Hộp thư góp ý ở hai khu phố cả quý chỉ mở một lần."},
		{"3", 3, "Bảng tin khu phố không cập nhật kết quả giải quyết từ tháng 3 năm 2024."},
		{"4", 2, "Có kiến nghị trả lời bằng lời, không ghi vào sổ nên người dân phải hỏi lại nhiều lần."},
		{"6", 0, "Việc phổ biến luật cho người lao động ở trọ còn ít, chủ yếu treo băng rôn."},
		{"7", 1, "Chưa phân biệt kiến nghị với đơn khiếu nại khi vào sổ."},
		{"8", 3, "Dự toán công trình sửa chữa chợ công khai muộn, sau khi đã chọn đơn vị thi công."},
		{"Bến Trúc", 2, "Việc vượt thẩm quyền chuyển lên cấp trên nhưng không theo dõi, không báo lại người dân."},
		{"Đồng Hoa", 2, "Thời gian giải quyết kiến nghị về rác thải kéo dài, trung bình 26 ngày."},
		{"Gò Mây", 3, "Biên bản họp tổ dân phố sơ sài, không ghi ý kiến không tán thành."},
		{"Lộc Xuân", 0, "Hai trong sáu chi bộ khu phố chưa sinh hoạt nội dung này trong kỳ báo cáo."},
		{"Suối Bông", 1, "Chưa có người thay khi cán bộ tiếp nhận nghỉ, có tuần không ghi nhận ý kiến nào."},
		{"1", 1, "Sổ tiếp nhận ở hai khu phố chưa ghi ngày hẹn trả lời nên không đối chiếu được với bảng theo dõi của phường."},
		{"3", 2, "Ba kiến nghị về thoát nước đã trả lời nhiều lần nhưng chưa nêu thời gian thực hiện; người dân tiếp tục phản ánh tại các kỳ họp."},
		{"6", 3, "Danh sách hộ được miễn, giảm đóng góp chưa công khai đến từng tổ dân phố, còn có ý kiến thắc mắc."},
		{"Đồng Hoa", 1, "Kiến nghị gửi qua điện thoại chưa được chép vào sổ chung, khi bàn giao công việc không theo dõi tiếp được."},
	} {
		out[f.ward] = b.finding(m, t[f.topic], model.Limitation, f.text, f.ward)
	}
	out["nhieu"] = b.finding(m, t[2], model.Limitation,
		"Việc hẹn ngày trả lời chưa được thực hiện đều; người dân không biết khi nào có kết quả.", "2", "4", "7")
	return out
}

func mauCauses(b *builder, m model.UID, limits map[string]model.UID) {
	for _, c := range []struct {
		kind  model.FindingKind
		text  string
		limit string
	}{
		{model.ObjectiveCause, "Khối lượng công việc ở phường lớn, một công chức kiêm nhiều phần việc; dân số ở trọ biến động.", "chung-tra-loi"},
		{model.ObjectiveCause, "Chưa có mẫu sổ theo dõi kiến nghị dùng chung cho các phường.", "chung-so"},
		{model.ObjectiveCause, "Một số kiến nghị về hạ tầng cần kinh phí lớn, vượt khả năng ngân sách phường, phải chờ kế hoạch đầu tư của cấp trên.", "3"},
		{model.SubjectiveCause, "Người đứng đầu ở một số nơi chưa kiểm tra thường xuyên việc thực hiện kết luận sau tiếp dân, đối thoại.", "chung-tra-loi"},
		{model.SubjectiveCause, "Việc phân công còn chung chung, chưa rõ người, rõ thời hạn; chưa xem kết quả trả lời người dân là tiêu chí đánh giá cán bộ.", "nhieu"},
		{model.SubjectiveCause, "Việc phối hợp giữa Ủy ban nhân dân và Mặt trận Tổ quốc ở một số phường còn theo vụ việc, chưa thành nền nếp; thông tin trao đổi chủ yếu bằng lời.", "chung-cong-khai"},
	} {
		uid := b.finding(m, "", c.kind, c.text)
		b.put(&model.FindingLink{Cause: uid, Limitation: limits[c.limit]})
	}
}

func mauDemands(b *builder, m model.UID, s staff, limits map[string]model.UID) {
	follower := s.person["Trịnh Văn Nháp"]
	demand := func(text string, due model.Date, state model.RecommendationState, bodies []model.UID, findings ...string) model.UID {
		var answers []model.UID
		for _, f := range findings {
			answers = append(answers, limits[f])
		}
		return b.recommend(model.Recommendation{Mission: m, Text: text, Due: due, Follower: follower, State: state}, bodies, answers)
	}
	demand("Đưa kết quả trả lời, giải quyết kiến nghị của người dân vào tiêu chí đánh giá tập thể, cá nhân hằng năm; phân công cấp ủy viên kiểm tra mỗi quý.",
		"2024-12-31", model.RecInProgress, b.everyBody(mauWards, model.PartyCommittee), "chung-tra-loi")
	demand("Chỉ đạo các chi bộ khu phố chưa sinh hoạt nội dung thực hiện dân chủ ở cơ sở tổ chức sinh hoạt trong quý IV năm 2024.",
		"2024-11-30", model.RecOpen, []model.UID{b.body("Lộc Xuân", model.PartyCommittee)}, "Lộc Xuân")
	demand("Dùng thống nhất mẫu sổ theo dõi kiến nghị; ghi rõ người xử lý, ngày hẹn và ngày trả lời của từng kiến nghị.",
		"2024-11-15", model.RecInProgress, b.everyBody(mauWards, model.PeoplesCommittee), "chung-so", "nhieu")
	demand("Bổ sung vào bảng tin khu phố những việc chưa giải quyết được, lý do và thời gian dự kiến; có cách báo riêng cho người ở trọ, người đi làm xa.",
		"2024-11-30", model.RecOpen, b.everyBody(mauWards, model.PeoplesCommittee), "chung-cong-khai")
	demand("Họp giao ban hằng tháng giữa Ủy ban nhân dân và Ban Thường trực Ủy ban Mặt trận Tổ quốc về việc giải quyết kiến nghị; ghi biên bản và gửi các khu phố.",
		"2024-12-31", model.RecOpen, b.everyBody(mauWards, model.PeoplesCommittee, model.FrontBoard), "chung-cong-khai")
	late := demand("Trả lời dứt điểm 4 kiến nghị về chiếu sáng hẻm quá hạn và thông báo kết quả tại tổ dân phố.",
		"2024-10-31", model.RecReportedDone, []model.UID{b.body("1", model.PeoplesCommittee)}, "1")
	b.put(&model.Answer{
		Recommendation: late, Body: b.body("1", model.PeoplesCommittee), PaperNumber: "112/UBND", Day: "2024-10-29",
		Text: "Đã thay 22 bóng đèn ở 4 hẻm, họp tổ dân phố thông báo ngày 27/10/2024.", Result: "Đã thực hiện",
	})
	b.moved(late, "2024-10-14", model.RecOpen, model.RecInProgress, "")
	b.moved(late, "2024-10-29", model.RecInProgress, model.RecReportedDone, "112/UBND")
	demand("Mở hộp thư góp ý ở khu phố hằng tuần, có biên bản và báo cáo trong giao ban của phường.",
		"2024-10-31", model.RecOpen, []model.UID{b.body("2", model.PeoplesCommittee)}, "2")
	demand("Cập nhật bảng tin khu phố hằng tháng; công khai dự toán trước khi chọn đơn vị thi công.",
		"2024-11-30", model.RecOpen, []model.UID{b.body("3", model.PeoplesCommittee), b.body("8", model.PeoplesCommittee)}, "3", "8")
	upward := demand("Theo dõi các việc đã chuyển cấp trên, mỗi tháng báo lại cho người dân một lần đến khi có kết quả.",
		"2024-12-15", model.RecReconsider, []model.UID{b.body("Bến Trúc", model.PeoplesCommittee)}, "Bến Trúc")
	b.put(&model.Answer{
		Recommendation: upward, Body: b.body("Bến Trúc", model.PeoplesCommittee), PaperNumber: "87/UBND", Day: "2024-11-04",
		Text: "Đề nghị cho báo lại người dân mỗi quý một lần, vì phần lớn việc chuyển cấp trên cần trên hai tháng.", Result: "Đề nghị xem xét lại",
	})
	b.moved(upward, "2024-11-04", model.RecOpen, model.RecReconsider, "87/UBND")
	demand("Tổ chức giám sát lại việc thực hiện các kiến nghị trên trong quý I năm 2025; hướng dẫn Ban Thanh tra nhân dân theo dõi việc trả lời người dân.",
		"2025-03-31", model.RecOpen, b.everyBody(mauWards, model.FrontBoard), "chung-tra-loi")
}
