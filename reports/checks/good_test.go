package checks_test

import (
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// bench is one paper on its way to the checks: the mission is changed first, then the tree, then the sheet, then the
// pages, then the input.
type bench struct {
	in    checks.Input
	tree  func(*doc.Document)
	set   func(*rules.Set) // under which the pages are laid out; the checks keep the true one
	pages func(*layout.Result)
	last  func(*checks.Input)
}

func (b *bench) d() *model.Dossier { return &b.in.Dossier }

// meta names a record of the made-up district.
func meta(uid model.UID) model.Meta { return model.Meta{UID: uid} }

const (
	issueDay = model.Date("2024-10-21") // a Monday
	today    = model.Date("2024-10-25")
)

// good is a conclusion about two units that a careful reviewer would let pass.
func good() *bench {
	b := &bench{in: checks.Input{
		Type: model.TB, Purpose: checks.Issue, Today: today, Day: issueDay, Number: "05/TB-MTTQ-BTT",
		Series: checks.Series{From: "2024-01-01", To: "2024-12-31", Next: 5, Given: []checks.Given{
			{Number: 1, State: model.Used, Day: "2024-02-05", Document: "other-1"},
			{Number: 2, State: model.VoidNo, Day: "2024-03-01"},
			{Number: 3, State: model.Reserved, Day: "2024-04-01", Document: "other-3"},
			{Number: 4, State: model.Used, Day: "2024-10-01", Document: "other-4"},
		}},
	}}
	d := b.d()
	d.Day = issueDay
	d.Mission = model.Mission{
		Meta: meta("mission"), Code: "BM-2024-02", Office: "office", State: model.Concluding,
		Theme:      "việc tiếp nhận, giải quyết kiến nghị của người dân",
		PeriodFrom: "2024-09-09", PeriodTo: "2024-09-20", ReportingPeriod: "năm 2023 và 6 tháng đầu năm 2024", AnswerBy: "2025-01-15",
		Assessment: "Đảng ủy, Ủy ban nhân dân các phường đã quan tâm tổ chức thực hiện; nhiều việc cụ thể ở khu phố được giải quyết sớm, được Nhân dân ghi nhận.",
	}
	d.Office = model.OfficeVersion{
		Office: "office", Level: model.District, Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu",
		Committee: "Ủy ban MTTQ Việt Nam quận Bến Mẫu",
		Header: []model.HeaderLine{
			{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN BẾN MẪU", Bold: true}, {Text: "BAN THƯỜNG TRỰC", Bold: true},
		},
		Code: "MTTQ-BTT", Place: "Bến Mẫu", Separator: "line", RuleSet: rules.FrontND30,
		Parent: "Ban Thường trực Ủy ban MTTQ Việt Nam Thành phố Mẫu",
	}
	goodUnits(d)
	goodPapers(d)
	goodText(d)
	b.in.Rules, _ = rules.ByID(rules.FrontND30)
	b.in.Paper = &model.Document{Meta: meta("tb"), Type: model.TB, Mission: "mission", Office: "office", Signer: "post", State: model.DocForSignature}
	d.Documents = append(d.Documents, *b.in.Paper)
	b.in.Names = []model.WardVersion{
		d.Wards[0].Version, d.Wards[1].Version,
		{Ward: "w9", Kind: model.Phuong, Name: "9", ValidTo: "2021-01-01"},
	}
	return b
}

func goodUnits(d *model.Dossier) {
	for i, v := range []model.WardVersion{{Kind: model.Phuong, Name: "3"}, {Kind: model.Phuong, Name: "Gò Mây"}} {
		v.Ward = []model.UID{"w1", "w2"}[i]
		w := model.DossierWard{Ward: v.Ward, Version: v}
		for _, k := range []model.BodyKind{model.PartyCommittee, model.PeoplesCommittee} {
			body := model.Body{Meta: meta(v.Ward + "-" + model.UID(k)), Ward: v.Ward, Kind: k}
			w.Bodies = append(w.Bodies, model.DossierBody{Body: body, Ward: v.Ward, Name: body.BodyName(&v)})
		}
		w.Sessions = []model.Session{{
			Meta: meta("s-" + v.Ward), Mission: "mission", Ward: v.Ward, Day: model.Date("2024-09-09").AddDays(i),
			State: model.SessionHeld, PapersSentOn: "2024-08-19", ReportOn: "2024-08-30",
		}}
		d.Wards = append(d.Wards, w)
	}
	head := model.Person{Meta: meta("person"), FullName: "Lê Thị Mẫu Đơn", Address: "đồng chí"}
	post := model.Post{
		Meta: meta("post"), Person: "person", Office: "office", Title: "Chủ tịch", ValidFrom: "2022-01-10",
		FullTitle: "Chủ tịch Ủy ban MTTQ Việt Nam quận Bến Mẫu",
		Signs:     []model.DocType{model.KH, model.QD, model.TB, model.CVKN}, Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
	}
	d.Members = []model.DossierMember{{Member: model.Member{Meta: meta("head"), Person: "person", Post: "post", Role: model.HeadRole}, Person: head, Post: post}}
	d.Signers = []model.DossierSigner{{Post: post, Person: head}}
}

func goodPapers(d *model.Dossier) {
	d.Bases = []model.Basis{
		{Meta: meta("law"), Kind: model.LawBasis, Issuer: "Quốc hội", Day: "2015-06-09", Number: "75/2015/QH13", Subject: "Luật Mặt trận Tổ quốc Việt Nam"},
		{Meta: meta("217"), Kind: model.DecisionBasis, Number: "217-QĐ/TW", Issuer: "Bộ Chính trị", Day: "2013-12-12", Subject: "ban hành Quy chế giám sát và phản biện xã hội"},
	}
	for _, p := range []model.Document{
		{Meta: meta("kh"), Type: model.KH, Number: "07/KH-MTTQ-BTT", Day: "2024-08-12"},
		{Meta: meta("qd"), Type: model.QD, Number: "08/QĐ-MTTQ-BTT", Day: "2024-08-12"},
		{Meta: meta("bc"), Type: model.BC, Number: "01/BC-ĐGS", Day: "2024-09-24"},
	} {
		p.State = model.DocIssued
		d.Documents = append(d.Documents, p)
	}
}

func goodText(d *model.Dossier) {
	d.Topics = []model.Topic{
		{Meta: meta("t1"), Title: "Lãnh đạo, chỉ đạo và tuyên truyền", Ord: 1}, {Meta: meta("t2"), Title: "Tiếp nhận, trả lời kiến nghị", Ord: 2},
	}
	find := func(uid model.UID, kind model.FindingKind, topic model.UID, text string, wards ...model.UID) {
		d.Findings = append(d.Findings, model.DossierFinding{
			Finding: model.Finding{Meta: meta(uid), Kind: kind, Topic: topic, Text: text, InConclusion: true, State: model.FindingConfirmed}, Wards: wards,
		})
	}
	find("f1", model.Strength, "t1", "Đảng ủy các phường đưa việc tiếp nhận, giải quyết kiến nghị vào nghị quyết hằng tháng, phân công cấp ủy viên phụ trách từng khu phố và nghe báo cáo tại các kỳ họp.")
	find("f2", model.Strength, "t1", "Tổ chức sinh hoạt chuyên đề về lắng nghe ý kiến Nhân dân ở từng chi bộ.", "w2")
	find("f3", model.Limitation, "t2", "Còn 4 kiến nghị về chiếu sáng hẻm quá hạn trả lời trên 30 ngày; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong.", "w1")
	find("f4", model.SubjectiveCause, "", "Người đứng đầu ở một số nơi chưa kiểm tra thường xuyên việc thực hiện kết luận sau tiếp dân.")
	ask := func(uid model.UID, text string, due model.Date, finding model.UID, to ...model.DossierBody) {
		d.Recommendations = append(d.Recommendations, model.DossierRecommendation{
			Recommendation: model.Recommendation{Meta: meta(uid), Text: text, Due: due, Follower: "person", State: model.RecOpen},
			Addressees:     to, Findings: []model.UID{finding},
		})
	}
	ask("r1", "Trả lời dứt điểm các kiến nghị về chiếu sáng hẻm.", "2024-11-15", "f3", d.Wards[0].Bodies[1])
	ask("r2", "Phân công người theo dõi từng kiến nghị đến khi có kết quả.", "2024-12-31", "f3", d.Wards[0].Bodies[1], d.Wards[1].Bodies[1])
	ask("r3", "Hằng quý nghe báo cáo kết quả trả lời kiến nghị.", "2024-12-31", "f3", d.Wards[0].Bodies[0], d.Wards[1].Bodies[0])
}

// run makes the paper and checks it. A mission of which no paper can be made is checked without one.
func (b *bench) run(t *testing.T) []checks.Remark {
	t.Helper()
	in := b.in
	o := reports.Options{For: reports.Signature, Ward: in.Ward, Number: in.Number, Day: in.Day, Signer: in.Signer, RuleSet: in.Rules.ID, Replaces: in.Replaces}
	if tree, err := reports.Paper(in.Dossier, in.Type, o); err == nil {
		in.Tree = tree
	} else {
		t.Logf("no paper: %v", err)
	}
	if b.tree != nil {
		b.tree(&in.Tree)
	}
	if len(in.Tree.Blocks) > 0 {
		set := in.Rules
		if b.set != nil {
			b.set(&set)
		}
		pages, err := layout.Layout(in.Tree, set.Sheet())
		if err != nil {
			t.Fatal(err)
		}
		in.Pages = pages
	}
	if b.pages != nil {
		b.pages(&in.Pages)
	}
	if b.last != nil {
		b.last(&in)
	}
	return checks.Run(in)
}

// of lists the remarks of one check.
func of(all []checks.Remark, id string) []checks.Remark {
	var out []checks.Remark
	for _, r := range all {
		if r.Check == id {
			out = append(out, r)
		}
	}
	return out
}
