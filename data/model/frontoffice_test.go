package model_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestFrontOffice(t *testing.T) {
	for _, c := range []struct {
		level                                model.Level
		where                                string
		committee, header, code, place, back string
	}{
		{model.Commune, "phường phú nhuận", "Ủy ban MTTQ Việt Nam phường phú nhuận", "ỦY BAN MTTQ VIỆT NAM / PHƯỜNG PHÚ NHUẬN / BAN THƯỜNG TRỰC", "MTTQ-BTT", "phú nhuận", "phường phú nhuận"},
		{model.Commune, "Phường  Đức Nhuận", "Ủy ban MTTQ Việt Nam phường Đức Nhuận", "ỦY BAN MTTQ VIỆT NAM / PHƯỜNG ĐỨC NHUẬN / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Đức Nhuận", "phường Đức Nhuận"},
		{model.Commune, "phường 3", "Ủy ban MTTQ Việt Nam Phường 3", "ỦY BAN MTTQ VIỆT NAM / PHƯỜNG 3 / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Phường 3", "Phường 3"},
		{model.Commune, "Thị trấn Nhà Bè", "Ủy ban MTTQ Việt Nam thị trấn Nhà Bè", "ỦY BAN MTTQ VIỆT NAM / THỊ TRẤN NHÀ BÈ / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Nhà Bè", "thị trấn Nhà Bè"},
		{model.District, "quận Phú Nhuận", "Ủy ban MTTQ Việt Nam quận Phú Nhuận", "ỦY BAN MTTQ VIỆT NAM / QUẬN PHÚ NHUẬN / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Phú Nhuận", "quận Phú Nhuận"},
		{model.Province, "thành phố Hồ Chí Minh", "Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh", "ỦY BAN MTTQ VIỆT NAM / THÀNH PHỐ HỒ CHÍ MINH / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"},
		{model.Province, "Tỉnh Đồng Nai", "Ủy ban MTTQ Việt Nam tỉnh Đồng Nai", "ỦY BAN MTTQ VIỆT NAM / TỈNH ĐỒNG NAI / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Đồng Nai", "tỉnh Đồng Nai"},
		{model.Commune, "Xãng", "Ủy ban MTTQ Việt Nam Xãng", "ỦY BAN MTTQ VIỆT NAM / XÃNG / BAN THƯỜNG TRỰC", "MTTQ-BTT", "Xãng", "Xãng"},
		{model.Commune, "", "Ủy ban MTTQ Việt Nam", "ỦY BAN MTTQ VIỆT NAM / BAN THƯỜNG TRỰC", "MTTQ-BTT", "", ""},
		{model.Central, "quận 1", "Ủy ban Trung ương MTTQ Việt Nam", "ỦY BAN TRUNG ƯƠNG / MTTQ VIỆT NAM / BAN THƯỜNG TRỰC", "MTTW-BTT", "Hà Nội", ""},
	} {
		v := model.FrontOffice(c.level, c.where)
		var header []string
		for _, l := range v.Header {
			header = append(header, l.Text)
			if !l.Bold {
				t.Errorf("%s: %q is not bold", c.where, l.Text)
			}
		}
		got := []string{string(v.Level), v.Name, v.Committee, strings.Join(header, " / "), v.Code, v.Place, model.FrontLocality(v)}
		want := []string{string(c.level), "Ban Thường trực " + c.committee, c.committee, c.header, c.code, c.place, c.back}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", c.where, diff)
		}
	}
	if got := model.FrontLocality(model.OfficeVersion{Committee: "Uỷ ban MTTQ Việt Nam phường Yên Nghĩa"}); got != "phường Yên Nghĩa" {
		t.Errorf("the other place of the tone: %q", got)
	}
}

func TestReproposeKeepsWhatWasTyped(t *testing.T) {
	before, now := model.FrontOffice(model.Commune, ""), model.FrontOffice(model.District, "quận 1")
	v := before
	v.Code, v.Place = "MT-BTT", ""
	v.Repropose(before, now)
	want := now
	want.Code = "MT-BTT"
	if diff := cmp.Diff(want, v); diff != "" {
		t.Error(diff)
	}
	typed := []model.HeaderLine{{Text: "MẶT TRẬN TỔ QUỐC"}}
	v.Header, v.Name = typed, "Ban Thường trực"
	v.Repropose(now, before)
	if diff := cmp.Diff(typed, v.Header); diff != "" || v.Name != "Ban Thường trực" || v.Committee != before.Committee {
		t.Errorf("%+v", v)
	}
}

func TestSignerLines(t *testing.T) {
	if diff := cmp.Diff([]string{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"}, model.SignerLines(" Phó Chủ tịch")); diff != "" {
		t.Error(diff)
	}
	for _, p := range model.BoardPapers {
		if !p.Valid() || !p.HasSigner() {
			t.Errorf("%q", p)
		}
	}
}
