package main

import (
	"context"
	"fmt"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// The texts of the findings: made of sentences in turn, so that a few words stand in every finding and others in few.
// rareWord stands in one finding of rareEvery.
const (
	rareWord  = "thủy tinh"
	rareEvery = 4999
)

var sentences = []string{
	"Việc trả lời người dân còn thiên về thông báo đã tiếp nhận; một số văn bản trả lời chưa nêu rõ ai làm, khi nào xong.",
	"Lịch tiếp công dân được niêm yết tại trụ sở và trên trang thông tin điện tử, người dân dễ theo dõi.",
	"Hồ sơ theo dõi kiến nghị của người dân được lập đầy đủ, có phân công người phụ trách từng nội dung.",
	"Công tác phối hợp giữa Mặt trận và các tổ chức chính trị - xã hội được duy trì thường xuyên, người dân đồng tình.",
	"Một số kiến nghị của người dân về chỉnh trang vỉa hè, thoát nước đã được tiếp thu nhưng chậm khắc phục.",
	"Nghị quyết của cấp ủy được quán triệt kịp thời; việc lắng nghe người dân được thực hiện nghiêm túc.",
	"Kinh phí cho hoạt động giám sát của người dân ở khu dân cư còn hạn chế, cán bộ kiêm nhiệm nhiều việc.",
}

// fill puts an office, two wards and missions with n findings each into an empty file; every second finding concerns a
// ward. It returns the first mission.
func fill(ctx context.Context, s *data.Store, missions, n int) (first model.UID, err error) {
	b := &book{}
	if err := s.Do(ctx, "Chuẩn bị", b.office); err != nil {
		return "", err
	}
	for i := range missions {
		var mission model.UID
		err := s.Do(ctx, "Chuẩn bị", func(tx *data.Tx) (err error) {
			mission, err = b.mission(tx, i, n)
			return err
		})
		if err != nil {
			return "", err
		}
		if i == 0 {
			first = mission
		}
	}
	return first, nil
}

type book struct {
	officeUID model.UID
	wards     []model.UID
}

func (b *book) office(tx *data.Tx) error {
	office := model.Office{}
	if err := tx.Put(&office); err != nil {
		return err
	}
	b.officeUID = office.UID
	err := tx.Put(&model.OfficeVersion{
		Office: office.UID, Level: model.District, Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai",
		Header: []model.HeaderLine{{Text: "ỦY BAN MTTQ VIỆT NAM", Bold: true}, {Text: "QUẬN SÔNG MAI", Bold: true}}, Code: "MTTQ-BTT",
		Place: "Sông Mai", RuleSet: "front-nd30",
	})
	if err != nil {
		return err
	}
	for _, name := range []string{"1", "2"} {
		ward := model.Ward{Area: "quận Sông Mai"}
		if err := tx.Put(&ward); err != nil {
			return err
		}
		if err := tx.Put(&model.WardVersion{Ward: ward.UID, Kind: model.Phuong, Name: name}); err != nil {
			return err
		}
		b.wards = append(b.wards, ward.UID)
	}
	return nil
}

func (b *book) mission(tx *data.Tx, number, n int) (model.UID, error) {
	m := model.Mission{
		Code: fmt.Sprintf("SM-%d-01", 2001+number), Theme: "việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường", Office: b.officeUID,
		PeriodFrom: model.Date(fmt.Sprintf("%d-09-09", 2001+number)), PeriodTo: model.Date(fmt.Sprintf("%d-09-27", 2001+number)),
		State: model.InProgress,
	}
	if err := tx.Put(&m); err != nil {
		return "", err
	}
	for i, ward := range b.wards {
		if err := tx.Put(&model.MissionWard{Mission: m.UID, Ward: ward, Ord: i + 1}); err != nil {
			return "", err
		}
	}
	topic := model.Topic{Mission: m.UID, Title: "Tiếp công dân", Ord: 1}
	if err := tx.Put(&topic); err != nil {
		return "", err
	}
	for i := range n {
		if err := b.finding(tx, &topic, number*n+i, i+1); err != nil {
			return "", err
		}
	}
	return m.UID, nil
}

func (b *book) finding(tx *data.Tx, topic *model.Topic, number, ord int) error {
	f := model.Finding{
		Mission: topic.Mission, Topic: topic.UID, Kind: model.Limitation, Ord: ord, State: model.FindingDraft,
		Text: fmt.Sprint(sentences[number%len(sentences)], " ", sentences[(number/len(sentences))%len(sentences)], " Số ", number, "."),
	}
	if number%rareEvery == 0 {
		f.Text += " Có nơi để mảnh " + rareWord + " trong sân."
	}
	if err := tx.Put(&f); err != nil || number%2 == 1 {
		return err
	}
	return tx.Put(&model.FindingWard{Finding: f.UID, Ward: b.wards[number/2%len(b.wards)]})
}
