package checks_test

import (
	"maps"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// trials gathers those of all groups by the id of their check.
func trials() map[string]trial {
	all := map[string]trial{}
	for _, group := range []map[string]trial{
		contentTrials(), demandTrials(), signerTrials(), numberTrials(), gaugeTrials(),
		basisTrials(), dayTrials(), nameTrials(), pageTrials(), headTrials(), wordTrials(), signTrials(), annexTrials(), letterTrials(),
	} {
		maps.Copy(all, group)
	}
	return all
}

func contentTrials() map[string]trial {
	return map[string]trial{
		"content.findings": {
			fail: func(b *bench) { b.d().Findings, b.d().Mission.Assessment = nil, "" }, says: "Vào kết luận",
			pass: []func(*bench){func(b *bench) { b.d().Findings = nil }},
		},
		"content.finding.text": {
			fail: func(b *bench) { b.d().Findings[1].Finding.Text = " " }, says: "phường Gò Mây",
			pass: []func(*bench){func(b *bench) {
				b.d().Findings[1].Finding.Text, b.d().Findings[1].Finding.InConclusion = "", false
			}},
		},
		"content.finding.draft": {
			fail: func(b *bench) { b.d().Findings[0].Finding.State = model.FindingDraft }, says: "“Nháp”",
			pass: []func(*bench){func(b *bench) { b.d().Findings[0].Finding.State = model.FindingMerged }},
		},
		"content.head": {
			fail: func(b *bench) { b.d().Members = nil }, says: "Trưởng đoàn",
		},
		"content.sessions": {
			fail: func(b *bench) { b.d().Wards[1].Sessions[0].State = model.SessionPlanned }, says: "Phường Gò Mây chưa có buổi",
			pass: []func(*bench){func(b *bench) { b.in.Ward, b.d().Wards[1].Sessions = "w1", nil }},
		},
		"content.causes": {
			fail: func(b *bench) { b.d().Findings = b.d().Findings[:3] }, says: "chưa có nguyên nhân",
			pass: []func(*bench){func(b *bench) { b.d().Findings = b.d().Findings[:2] }},
		},
		"content.wards": {
			fail: func(b *bench) { b.d().Findings = b.d().Findings[1:2] }, says: "Phường 3 không có nhận xét",
			pass: []func(*bench){func(b *bench) { b.d().Findings = b.d().Findings[:1] }},
		},
		"content.topics": {
			fail: func(b *bench) { b.d().Findings[2].Finding.Topic = "" }, says: "Nội dung 2",
		},
		"content.both-sides": {
			fail: func(b *bench) {
				b.d().Findings[2].Finding.Topic, b.d().Findings[2].Wards = "t1", []model.UID{"w2"}
			}, says: "có 1 ưu điểm và 1 hạn chế",
			pass: []func(*bench){func(b *bench) { b.d().Findings[2].Finding.Topic = "t1" }},
		},
		"content.same-words": {
			fail: func(b *bench) {
				x := b.d().Findings[1]
				x.Finding.UID, x.Wards = "f5", []model.UID{"w1"}
				b.d().Findings = append(b.d().Findings, x)
			}, says: "có ở phường Gò Mây và Phường 3",
		},
	}
}

func demandTrials() map[string]trial {
	rec := func(b *bench, i int) *model.DossierRecommendation { return &b.d().Recommendations[i] }
	return map[string]trial{
		"content.demands": {
			fail: func(b *bench) { b.d().Recommendations = nil }, says: "Chưa có kiến nghị",
		},
		"content.demand.text": {
			fail: func(b *bench) { rec(b, 0).Recommendation.Text = "" }, says: "còn trống",
			pass: []func(*bench){func(b *bench) {
				rec(b, 0).Recommendation.Text, rec(b, 0).Recommendation.State = "", model.RecWithdrawn
			}},
		},
		"content.demand.to": {
			fail: func(b *bench) { rec(b, 0).Addressees = nil }, says: "chưa ghi nơi nhận",
		},
		"content.demand.due": {
			fail: func(b *bench) { rec(b, 0).Recommendation.Due = "" }, says: "chưa có hạn",
		},
		"content.demand.follower": {
			fail: func(b *bench) { rec(b, 0).Recommendation.Follower = "" }, says: "người theo dõi",
		},
		"content.demand.finding": {
			fail: func(b *bench) { rec(b, 0).Findings = nil }, says: "không gắn với nhận xét",
		},
		"content.demand.answers": {
			fail: func(b *bench) { rec(b, 0).Findings = []model.UID{"gone"} }, says: "không có trong văn bản",
			pass: []func(*bench){func(b *bench) { rec(b, 0).Findings = []model.UID{"gone", "f3"} }},
		},
		"content.demand.dues": {
			fail: func(b *bench) { rec(b, 0).Recommendation.Due = "2024-12-31" }, says: "Cả 3 kiến nghị có cùng một hạn 31/12/2024",
			pass: []func(*bench){func(b *bench) {
				rec(b, 0).Recommendation.Due = "2024-12-31"
				b.d().Recommendations = b.d().Recommendations[:2]
			}},
		},
		"content.receivers": {
			fail: func(b *bench) {
				b.tree = func(t *doc.Document) {
					s := t.Blocks[len(t.Blocks)-1].Signature
					s.Recipients = []string{"UBND Phường 3", "Đảng ủy Phường 3 và phường Gò Mây", "Lưu: VT, Hồ sơ giám sát"}
				}
			}, says: "Ủy ban nhân dân phường Gò Mây được kiến nghị",
			pass: []func(*bench){
				func(b *bench) {
					b.tree = func(t *doc.Document) {
						t.Blocks[len(t.Blocks)-1].Signature.Recipients = []string{"Đảng ủy, UBND các phường: 3, Gò Mây", "Lưu: VT"}
					}
				},
				func(b *bench) {
					b.tree = func(t *doc.Document) {
						t.Blocks[len(t.Blocks)-1].Signature.Recipients = []string{"Đảng ủy, UBND 2 phường", "Lưu: VT"}
					}
				},
				func(b *bench) {
					b.tree = func(t *doc.Document) {
						t.Blocks[len(t.Blocks)-1].Signature.Recipients = []string{"Đảng ủy, UBND các phường được giám sát", "Lưu: VT"}
					}
				},
				func(b *bench) {
					b.tree = func(t *doc.Document) {
						t.Blocks[len(t.Blocks)-1].Signature.Recipients = []string{"Như trên", "Lưu: VT"}
					}
				},
			},
		},
	}
}

func signerTrials() map[string]trial {
	sign := func(change func(*doc.Signature)) func(*bench) {
		return func(b *bench) {
			b.tree = func(t *doc.Document) { change(t.Blocks[len(t.Blocks)-1].Signature) }
		}
	}
	return map[string]trial{
		"signer.there": {
			fail: func(b *bench) { b.d().Signers, b.in.Paper = nil, nil }, says: "Chưa có người đủ thẩm quyền ký thông báo",
		},
		"signer.post": {
			fail: func(b *bench) { b.d().Signers[0].Post.ValidTo = issueDay }, says: "không giữ chức vụ Chủ tịch vào ngày 21/10/2024",
			pass: []func(*bench){func(b *bench) { b.d().Signers[0].Post.ValidTo = issueDay.AddDays(1) }},
		},
		"signer.may": {
			fail: func(b *bench) { b.d().Signers[0].Post.Signs = []model.DocType{model.KH} }, says: "không được ghi là ký thông báo kết luận",
		},
		"signer.authority": {
			fail: sign(func(s *doc.Signature) { s.Authority = nil }), says: "chưa có dòng thẩm quyền",
		},
		"signer.name": {
			fail: sign(func(s *doc.Signature) { s.Name = "" }), says: "chưa có họ và tên",
		},
		"signer.titles": {
			fail: sign(func(s *doc.Signature) { s.Name = "ThS. Lê Thị Mẫu Đơn" }), says: "ThS.",
			pass: []func(*bench){sign(func(s *doc.Signature) { s.Name = "Tsan Văn Bà" }), sign(func(s *doc.Signature) { s.Name = "Bá Thị Ông" })},
		},
		"signer.deputy": {
			fail: sign(func(s *doc.Signature) { s.Authority = []string{"PHÓ CHỦ TỊCH"} }), says: "PHÓ CHỦ TỊCH",
			pass: []func(*bench){
				sign(func(s *doc.Signature) { s.Authority = []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"} }),
				sign(func(s *doc.Signature) { s.Authority = []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"} }),
				func(b *bench) {
					post := &b.d().Signers[0].Post
					post.Title, post.Authority = "Phó Chủ tịch", []string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"}
				},
			},
		},
		"signer.delegation": {
			fail: func(b *bench) {
				b.last = func(in *checks.Input) { in.Type = model.BC }
			}, says: "TM. BAN THƯỜNG TRỰC",
			pass: []func(*bench){func(b *bench) {
				sign(func(s *doc.Signature) { s.Authority = []string{"TM. ĐOÀN GIÁM SÁT", "TRƯỞNG ĐOÀN"} })(b)
				b.last = func(in *checks.Input) { in.Type = model.BC }
			}},
		},
	}
}

func numberTrials() map[string]trial {
	return map[string]trial{
		"number.there": {
			fail: func(b *bench) { b.in.Number = "" }, says: "chưa có số",
			pass: []func(*bench){func(b *bench) { b.in.Number, b.in.Purpose = "", checks.Sign }},
		},
		"number.day": {
			fail: func(b *bench) { b.in.Day = "" }, says: "chưa có ngày",
			pass: []func(*bench){func(b *bench) { b.in.Day, b.in.Purpose = "", checks.Sign }},
		},
		"number.after-signing": {
			fail: func(b *bench) { b.in.Purpose = checks.Sign }, says: "in sẵn số",
			pass: []func(*bench){func(b *bench) { b.in.Purpose, b.in.Paper.State = checks.Sign, model.DocIssued }},
		},
		"number.digits": {
			fail: func(b *bench) { b.in.Number = "năm/TB-MTTQ-BTT" }, says: "năm/TB",
		},
		"number.sign": {
			fail: func(b *bench) { b.in.Number = "05/BC-MTTQ-BTT" }, says: "“05/BC-MTTQ-BTT”, mà văn bản là thông báo kết luận",
			pass: []func(*bench){
				func(b *bench) { b.in.Number = "05" },
				func(b *bench) { b.in.Number = "05/TB-ĐGS" },
			},
		},
		"number.once": {
			fail: func(b *bench) { b.in.Number = "04/TB-MTTQ-BTT" }, says: "Số 04 đã cấp ngày 01/10/2024",
			pass: []func(*bench){func(b *bench) {
				b.in.Number, b.in.Series.Given[3].Document = "04/TB-MTTQ-BTT", "tb"
			}},
		},
		"number.free": {
			fail: func(b *bench) { b.in.Number = "02/TB-MTTQ-BTT" }, says: "Số 02 đã hủy",
			pass: []func(*bench){func(b *bench) {
				b.in.Number, b.in.Series.Given[2].Document = "03/TB-MTTQ-BTT", "tb"
			}},
		},
		"number.standing": {
			fail: func(b *bench) {
				b.in.Purpose, b.in.Number, b.in.Series.Given[2].Document, b.in.Series.Given[2].Standing = checks.Record, "03", "", "Số 03 trong sổ ghi là giữ chỗ."
			},
			says: "trong sổ ghi là giữ chỗ",
			pass: []func(*bench){func(b *bench) { b.in.Purpose = checks.Issue }},
		},
		"number.gap": {
			fail: func(b *bench) { b.in.Number = "08/TB-MTTQ-BTT" }, says: "Các số từ 05 đến 07",
		},
		"number.order": {
			fail: func(b *bench) { b.in.Series.Given[3].Day = "2024-10-22" }, says: "trước ngày của số 04 (22/10/2024)",
			pass: []func(*bench){func(b *bench) { b.in.Series.Given[3].Day = issueDay }},
		},
		"number.series": {
			fail: func(b *bench) { b.in.Series.From, b.in.Series.To = "2025-01-01", "2025-12-31" }, says: "nằm ngoài sổ số",
			pass: []func(*bench){func(b *bench) { b.in.Series.To = "" }},
		},
		"number.none": {
			fail: func(b *bench) { b.last = func(in *checks.Input) { in.Type = model.BB } }, says: "Biên bản làm việc được ghi số",
		},
		"number.ahead": {
			fail: func(b *bench) { b.in.Today = issueDay.AddDays(-1) }, says: "sau hôm nay (20/10/2024)",
			pass: []func(*bench){func(b *bench) { b.in.Today = issueDay }},
		},
		"number.weekday": {
			fail: func(b *bench) { b.in.Day = "2024-10-20" }, says: "20/10/2024 là Chủ nhật",
		},
		"number.sessions": {
			fail: func(b *bench) { b.d().Wards[0].Sessions[0].Day = "2024-10-22" }, says: "trước buổi làm việc với Phường 3 ngày 22/10/2024",
			pass: []func(*bench){func(b *bench) {
				b.d().Wards[0].Sessions[0].Day, b.d().Wards[0].Sessions[0].State = "2024-10-22", model.SessionCancelled
			}},
		},
	}
}

// gaugeTrials lay the paper out with each measure beyond its range: what the checks say they have read off the page.
func gaugeTrials() map[string]trial {
	out := map[string]trial{}
	front, _ := rules.ByID(rules.FrontND30)
	for _, rule := range checks.Table() {
		key, ok := cutForm(rule.ID)
		m, measured := front.Measure(key)
		if !ok || !measured {
			continue
		}
		out[rule.ID] = trial{
			fail: func(b *bench) { everyElement(b); b.set = withMeasure(key, tooSmall(m)) }, says: "đo được",
			pass: []func(*bench){everyElement},
		}
	}
	return out
}

func cutForm(id string) (string, bool) {
	const prefix = "form."
	if len(id) < len(prefix) || id[:len(prefix)] != prefix {
		return "", false
	}
	return id[len(prefix):], true
}

// tooSmall is a value below the range by more than what cannot be seen.
func tooSmall(m rules.Measure) float64 { return m.Min * 0.7 }

func withMeasure(key string, v float64) func(*rules.Set) {
	return func(s *rules.Set) {
		s.Measures = slices.Clone(s.Measures)
		for i := range s.Measures {
			if s.Measures[i].Key == key || s.Measures[i].Key == small(key) {
				s.Measures[i].Value = v
			}
		}
	}
}

// small is the key of the size for narrow columns.
func small(key string) string {
	if n := len(key) - len("size"); n > 0 && key[n:] == "size" {
		return key[:n] + "small"
	}
	return key
}

// everyElement adds to the good paper what it lacks: a subject under the number, an addressee, a table, a note, an annex.
func everyElement(b *bench) {
	b.tree = func(t *doc.Document) {
		t.Blocks[0].Header.SubjectLine = "V/v kết luận giám sát"
		at := len(t.Blocks) - 1
		cell := func(s string) doc.TableCell { return doc.TableCell{Paras: []doc.Para{*doc.P(doc.Cell, s).Para}} }
		var added []doc.Block
		for range 45 { // more than a page, line by line
			added = append(added, doc.P(doc.Body, "Một dòng ngắn của văn bản."))
		}
		added = append(added, []doc.Block{
			doc.P(doc.Address, "Kính gửi: Ủy ban nhân dân Phường 3"),
			{Table: &doc.Table{
				Columns: []doc.Column{{Title: "Đơn vị", Share: 1}, {Title: "Số kiến nghị", Share: 1}},
				Rows:    []doc.Row{{Cells: []doc.TableCell{cell("Phường 3"), cell("4")}}},
			}},
			doc.P(doc.Note, "Ghi chú: số liệu đến ngày 30 tháng 6 năm 2024."),
			doc.P(doc.Body, "Trên đây là kết luận giám sát./."),
		}...)
		blocks := append(slices.Clone(t.Blocks[:at]), added...)
		t.Blocks = append(append(blocks, t.Blocks[at]),
			doc.Block{Section: &doc.Section{}}, doc.P(doc.AnnexHead, "Phụ lục"), doc.P(doc.AnnexNote, "(Kèm theo Thông báo số 05/TB-MTTQ-BTT)"),
			doc.P(doc.Body, "Số liệu của các đơn vị được tổng hợp từ báo cáo của từng đơn vị, kèm theo biên bản của các buổi làm việc và hồ sơ do các đơn vị cung cấp."))
	}
}
