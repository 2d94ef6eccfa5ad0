package checks_test

import (
	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
)

func basisTrials() map[string]trial {
	without := func(uid model.UID) func(*bench) {
		return func(b *bench) {
			var kept []model.Document
			for _, p := range b.d().Documents {
				if p.UID != uid {
					kept = append(kept, p)
				}
			}
			b.d().Documents = kept
		}
	}
	with := func(gone model.UID, basis model.Basis) []func(*bench) {
		return []func(*bench){func(b *bench) {
			without(gone)(b)
			basis.Meta, basis.Day, basis.Issuer = meta("new"), "2024-08-01", "Ban Thường trực"
			b.d().Bases = append(b.d().Bases, basis)
		}}
	}
	return map[string]trial{
		"content.bases.plan": {
			fail: without("kh"), says: "kế hoạch giám sát",
			pass: append(with("kh", model.Basis{Kind: model.PlanBasis, Number: "27/KH-MTTQ-BTT", Subject: "giám sát năm 2024"}),
				dated(model.QD, "2024-08-12")),
		},
		"content.bases.decision": {
			fail: without("qd"), says: "quyết định thành lập Đoàn",
			pass: with("qd", model.Basis{Kind: model.DecisionBasis, Number: "31/QĐ-MTTQ-BTT", Subject: "thành lập Đoàn giám sát"}),
		},
		"content.replaces": {
			fail: func(b *bench) {
				replacing(b)
				b.last = func(in *checks.Input) { in.Replaces.Day = "2024-09-29" }
			}, says: "thay thế Thông báo kết luận số 03/TB-MTTQ-BTT ngày 29/9/2024",
			pass: []func(*bench){
				replacing,
				func(b *bench) { // in the words of a hand
					finding("Kết luận này thay cho Thông báo số 03/TB-MTTQ-BTT ngày 30/9/2024.")(b)
					b.last = func(in *checks.Input) { in.Replaces = replaced() }
				},
				func(b *bench) { replacing(b); b.in.Replaces.Number, b.in.Replaces.Day = "", "" },
			},
		},
		"content.bases.report": {
			fail: without("bc"), says: "báo cáo kết quả",
			pass: with("bc", model.Basis{Kind: model.ReportBasis, Number: "01/BC-ĐGS", Subject: "kết quả giám sát"}),
		},
		"content.bases.legal": {
			fail: func(b *bench) {
				b.d().Bases = []model.Basis{{Meta: meta("p"), Kind: model.ProgramBasis, Number: "1/CTr", Day: "2024-01-02", Issuer: "Quận ủy", Subject: "giám sát"}}
			}, says: "Chưa có luật",
		},
		"content.basis.complete": {
			fail: func(b *bench) { b.d().Bases[1].Day, b.d().Bases[1].Number = "", "" }, says: "chưa có số và ngày ban hành",
			pass: []func(*bench){func(b *bench) { b.d().Bases[0].Number, b.d().Bases[0].Issuer = "", "" }},
		},
		"content.basis.holds": {
			fail: func(b *bench) { b.d().Bases[1].ValidTo = issueDay }, says: "hết hiệu lực từ ngày 21/10/2024",
			pass: []func(*bench){func(b *bench) { b.d().Bases[1].ValidTo = issueDay.AddDays(1) }},
		},
		"content.bases.order": {
			fail: func(b *bench) { b.d().Bases[0], b.d().Bases[1] = b.d().Bases[1], b.d().Bases[0] }, says: "Luật 75/2015/QH13 đứng sau",
		},
		"content.cite.party": {
			fail: finding("Thực hiện Quyết định số 935/QĐ-TU của Thành ủy."), says: "935/QĐ-TU",
			pass: []func(*bench){finding("Thực hiện Quyết định số 935-QĐ/TU của Thành ủy."), finding("Thực hiện Công văn số 12/MTTQ-BTT.")},
		},
		"content.cite.state": {
			fail: finding("Thực hiện Kế hoạch số 12-KH/UBND của phường."), says: "12-KH/UBND",
			pass: []func(*bench){
				finding("Thực hiện Kế hoạch số 12/KH-UBND của phường."), finding("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020."),
				finding("Tỷ lệ 15/20 vụ, đạt 75%; quý I/2024 và các tháng 5-6/2024."),
			},
		},
		"content.cite.spaces": {
			fail: finding("Thực hiện Kế hoạch số 12 /KH - UBND của phường."), says: "12 /KH - UBND",
			pass: []func(*bench){finding("Còn 12 - 15 hộ chưa có nước sạch.")},
		},
	}
}

// finding gives the finding about Phường Gò Mây these words.
// dated is a paper of another type with a day of its own.
func dated(kind model.DocType, day model.Date) func(*bench) {
	return func(b *bench) { b.in.Type, b.in.Day, b.in.Paper = kind, day, nil }
}

func replaced() model.Document {
	return model.Document{Meta: meta("old"), Type: model.TB, Office: "office", Number: "03/TB-MTTQ-BTT", Day: "2024-09-30", State: model.DocIssued}
}

func replacing(b *bench) { b.in.Replaces = replaced() }

func finding(text string) func(*bench) {
	return func(b *bench) { b.d().Findings[1].Finding.Text = text }
}

func dayTrials() map[string]trial {
	rec := func(b *bench, i int) *model.Recommendation { return &b.d().Recommendations[i].Recommendation }
	return map[string]trial{
		"content.demand.ahead": {
			fail: func(b *bench) { rec(b, 0).Due = issueDay }, says: "không sau ngày ban hành 21/10/2024",
			pass: []func(*bench){
				func(b *bench) { rec(b, 0).Due, b.in.Day, b.in.Purpose = issueDay, "", checks.Sign },
				func(b *bench) { rec(b, 0).Due, rec(b, 0).State = "2024-10-01", model.RecReportedDone },
			},
		},
		"content.demand.weekday": {
			fail: func(b *bench) { rec(b, 0).Due = "2024-11-30" }, says: "30/11/2024 là thứ Bảy",
		},
		"content.answer.day": {
			fail: func(b *bench) { b.d().Mission.AnswerBy = "" }, says: "Chưa có hạn trả lời",
			pass: []func(*bench){func(b *bench) { b.d().Mission.AnswerBy, b.d().Recommendations = "", nil }},
		},
		"content.answer.ahead": {
			fail: func(b *bench) { b.d().Mission.AnswerBy = "2024-10-18" }, says: "18/10/2024, không sau ngày ban hành",
		},
		"content.answer.dues": {
			fail: func(b *bench) { b.d().Mission.AnswerBy = "2024-12-16" }, says: "hạn 31/12/2024, sau ngày báo cáo kết quả 16/12/2024",
			pass: []func(*bench){func(b *bench) { b.d().Mission.AnswerBy = "2024-12-31" }},
		},
		"content.session.period": {
			fail: func(b *bench) { b.d().Mission.PeriodTo = "2024-09-09" }, says: "phường Gò Mây ngày 10/9/2024 nằm ngoài",
			pass: []func(*bench){func(b *bench) { b.d().Mission.PeriodFrom, b.d().Mission.PeriodTo = "", "2024-09-10" }},
		},
		"content.session.over": {
			fail: func(b *bench) { b.in.Today = "2024-09-09" }, says: "ngày 10/9/2024 ghi là đã làm việc",
			pass: []func(*bench){func(b *bench) { b.in.Today = "2024-09-10" }},
		},
		"content.papers.order": {
			fail: func(b *bench) { b.d().Documents[0].Day = "2024-09-10" }, says: "Kế hoạch 07/KH-MTTQ-BTT ghi ngày 10/9/2024, sau buổi",
			pass: []func(*bench){func(b *bench) { b.d().Documents[0].Day = "2024-09-09" }},
		},
		"content.day.session": {
			fail: dated(model.KH, "2024-09-10"), says: "Kế hoạch ghi ngày 10/9/2024, sau buổi làm việc ngày 09/9/2024",
			pass: []func(*bench){
				dated(model.QD, "2024-09-09"), dated(model.QD, ""), dated(model.GM, "2024-09-10"), // there are two sessions
				func(b *bench) {
					dated(model.KH, "2024-09-10")(b)
					b.d().Wards[0].Sessions[0].State = model.SessionCancelled
				},
			},
		},
		"content.day.notice": {
			fail: dated(model.LICH, "2024-08-26"), says: "buổi làm việc đầu tiên ngày 09/9/2024, hạn gửi là 25/8/2024",
			pass: []func(*bench){
				dated(model.LICH, "2024-08-25"), dated(model.GM, "2024-09-08"), dated(model.KH, "2024-09-10"),
				func(b *bench) { dated(model.LICH, "2024-08-26")(b); b.in.Ward = "w2" },
			},
		},
		"content.report.late": {
			fail: func(b *bench) { b.last = func(in *checks.Input) { in.Type = model.BC } }, says: "hạn báo cáo là 25/9/2024",
			pass: []func(*bench){func(b *bench) {
				b.last = func(in *checks.Input) { in.Type, in.Day = model.BC, "2024-09-25" }
			}},
		},
		"content.days.exist": {
			fail: finding("Ngày 31/9/2024 tổ chức đối thoại."), says: "Không có ngày 31/9/2024",
			pass: []func(*bench){finding("Ngày 30/9/2024 tổ chức đối thoại, tỷ lệ 15/20.")},
		},
		"content.years": {
			fail: finding("Trong năm 2204 đã tổ chức đối thoại."), says: "năm 2204",
			pass: []func(*bench){finding("Từ năm 2022 đã tổ chức đối thoại.")},
		},
		"content.unwritten": {
			fail: finding("Đã tổ chức ....... buổi đối thoại."), says: "“.......”",
			pass: []func(*bench){finding("Đã tổ chức nhiều buổi đối thoại, tọa đàm...")},
		},
	}
}

func nameTrials() map[string]trial {
	oneUnit := func(text string) func(*bench) {
		return func(b *bench) {
			b.in.Ward = "w2"
			b.d().Findings[0].Finding.Text = text
		}
	}
	return map[string]trial{
		"content.other-unit": {
			fail: finding("Công an Phường 3 đã xử lý."), says: "Nhận xét của phường Gò Mây nói đến Phường 3",
			pass: []func(*bench){
				finding("Công an Phường 30 đã xử lý."),
				func(b *bench) {
					finding("Phối hợp giữa Phường 3 và phường Gò Mây.")(b)
					b.d().Findings[1].Wards = []model.UID{"w1", "w2"}
				},
			},
		},
		"content.one-unit": {
			fail: oneUnit("Đảng ủy Phường 3 đã quan tâm."), says: "văn bản của phường Gò Mây nói đến Phường 3",
			pass: []func(*bench){oneUnit("Đảng ủy phường đã quan tâm.")},
		},
		"content.units": {
			fail: func(b *bench) { b.d().Wards[1].Version = model.WardVersion{} }, says: "không còn tên vào ngày 21/10/2024",
		},
		"content.bodies": {
			fail: func(b *bench) {
				b.d().Recommendations[0].Addressees = []model.DossierBody{{
					Body: model.Body{Meta: meta("old"), Ward: "w9", Kind: model.PartyCommittee}, Ward: "w9", Name: "Đảng ủy",
				}}
			}, says: "gửi Đảng ủy của đơn vị không còn vào ngày 21/10/2024",
			pass: []func(*bench){func(b *bench) {
				b.d().Recommendations[0].Addressees = []model.DossierBody{{
					Body: model.Body{Meta: meta("above"), Kind: model.OtherBody, Name: "Ủy ban nhân dân quận Bến Mẫu"}, Name: "Ủy ban nhân dân quận Bến Mẫu",
				}}
			}},
		},
		"content.names": {
			fail: finding("Khu phố cũ của Phường 9 đã có đường mới."), says: "Phường 9, không còn từ ngày 01/01/2021",
			pass: []func(*bench){func(b *bench) {
				finding("Khu phố cũ của Phường 9 đã có đường mới.")(b)
				b.in.Names[2].ValidTo = ""
			}},
		},
		"content.office": {
			fail: func(b *bench) { b.d().Office.Name = "" }, says: "không có tên vào ngày",
		},
		"content.secret": {
			fail: finding("Tài liệu đóng dấu TỐI MẬT kèm theo."), says: "TỐI MẬT",
			pass: []func(*bench){finding("Giữ mật thiết với Nhân dân, mật độ dân cư cao."), finding("MẶT TRẬN phường phối hợp tốt.")},
		},
		"content.outside": {
			fail: func(b *bench) { b.in.Outside = "góp ý.docx" }, says: "Bản sửa ngoài “góp ý.docx” mới hơn chữ trong sổ",
			pass: []func(*bench){func(b *bench) { b.in.Outside = "" }},
		},
		"content.open": {
			fail: func(b *bench) { b.in.Paper.State = model.DocIssued }, says: model.DocIssued.Label(),
		},
	}
}

// treed changes the tree of the good paper.
func treed(change func(*doc.Document)) func(*bench) {
	return func(b *bench) { b.tree = change }
}
