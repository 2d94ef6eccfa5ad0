package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestRowsAsOnADay(t *testing.T) {
	b := book(
		model.WardFlow{Change: "d", Day: "2024-06-01", Kind: model.Dissolve, From: "1", Part: model.Whole},
		model.WardFlow{Change: "t", Day: "2022-01-01", Kind: model.Transfer, To: "hai tên", Part: model.Whole, Note: "huyện cũ"},
	)
	want := map[model.Date][]string{
		"2019-06-01": {
			"(chưa có tên), quận Phú Nhuận: Hết hiệu lực", "Phường 1, quận Phú Nhuận: Đang có", "Phường 2, quận Phú Nhuận: Đang có",
			"Phường 3, quận Phú Nhuận: Đang có", "Phường 4, quận Phú Nhuận: Đang có", "Phường 5, quận Phú Nhuận: Đang có",
			"Phường 15, quận Phú Nhuận: Đang có", "Phường cũ, quận Phú Nhuận: Đang có", "Phường sau, quận Phú Nhuận: Chưa lập",
			"Phường Tân hai tên, huyện cũ: Đang có",
		},
		"2025-06-01": {
			"(chưa có tên), quận Phú Nhuận: Hết hiệu lực", "Phường 1, quận Phú Nhuận: Đang có", "Phường 2, quận Phú Nhuận: Đang có",
			"Phường 3, quận Phú Nhuận: Đã sáp nhập -> Phường 4", "Phường 4, quận Phú Nhuận: Đang có", "Phường 5, quận Phú Nhuận: Đang có",
			"Phường 15, quận Phú Nhuận: Đã chia -> Phường 4, Phường 5", "Phường cũ, quận Phú Nhuận: Hết hiệu lực",
			"Phường hai tên, quận Phú Nhuận: Đang có", "Phường sau, quận Phú Nhuận: Chưa lập",
		},
	}
	for day, want := range want {
		var got []string
		for i, r := range b.Rows(day) {
			if r.Place != i {
				t.Errorf("row %d has place %d", i, r.Place)
			}
			text := fmt.Sprintf("%s, %s: %s", r.Title, r.Area, r.State.Label())
			if r.Became != "" {
				text += " -> " + r.Became
			}
			got = append(got, text)
			if (r.Ward == "4") != (r.Findings == 2) {
				t.Errorf("%s has %d findings", r.Title, r.Findings)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("on %s (-want +got): %s", day, diff)
		}
	}
}

func TestSearchKnowsEveryNameAUnitEverHad(t *testing.T) {
	rows := book().Rows("2025-06-01")
	for typed, want := range map[string]string{
		"tan hai": "hai tên", "phuong tan hai ten": "hai tên", "phường 3": "3", "p 15": "15", "xa 3": "", "1": "1 15", "phu": "", "phuong hai": "hai tên",
		"quan phu": "", "x": "", "thi tran 3": "", "hai ten phu nhuan": "", "P 1 ": "1", "cũ": "cũ", "cu": "cũ",
	} {
		var got []string
		for i := range rows {
			if model.ParseWardQuery(typed).Named(&rows[i]) {
				got = append(got, string(rows[i].Ward))
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q (-want +got): %s", typed, diff)
		}
	}
	for typed, want := range map[string]int{"phu": 10, "phường": 9, "phuong phu nhuan": 9, "hai ten phu nhuan": 1, "": 10, "xã": 0} {
		n := 0
		for i := range rows {
			if model.ParseWardQuery(typed).Match(&rows[i]) {
				n++
			}
		}
		if n != want {
			t.Errorf("%q finds %d units with their areas, want %d", typed, n, want)
		}
	}
	if !model.ParseWardQuery(" ").Empty() {
		t.Error("a space is something to look for")
	}
}

func TestAUnitIsFoundByTheKindItHad(t *testing.T) {
	ward := model.Ward{}
	ward.UID = "x"
	b := model.NewWardBook([]model.Ward{ward}, []model.WardVersion{
		{Ward: "x", Kind: model.Xa, Name: "Hoa", ValidTo: "2024-01-01"}, {Ward: "x", Kind: model.Phuong, Name: "Hoa", ValidFrom: "2024-01-01"},
	}, nil, nil)
	for _, typed := range []string{"xa hoa", "phuong hoa", "hoa"} {
		if rows := b.Rows("2025-01-01"); !model.ParseWardQuery(typed).Named(&rows[0]) {
			t.Errorf("%q does not find it", typed)
		}
	}
}

func TestDissolvedIsSaid(t *testing.T) {
	b := model.NewWardBook([]model.Ward{{}}, []model.WardVersion{{ValidTo: "2024-06-01"}},
		[]model.WardFlow{{Day: "2024-06-01", Kind: model.Dissolve, From: "", Part: model.Whole}}, nil)
	if got := b.State("", "2025-01-01"); got != model.WardOver {
		t.Errorf("without a uid: %s", got)
	}
	ward := model.Ward{}
	ward.UID = "x"
	b = model.NewWardBook([]model.Ward{ward}, []model.WardVersion{{Ward: "x", ValidTo: "2024-06-01", Name: "X", Kind: model.Xa}},
		[]model.WardFlow{{Day: "2024-06-01", Kind: model.Dissolve, From: "x", Part: model.Whole}}, nil)
	if got := b.State("x", "2024-06-01"); got != model.WardDissolved || !got.Gone() || !got.Valid() {
		t.Errorf("state %s", got)
	}
	if b.AreaOn("unknown", "2024-01-01") != "" || b.Ward("x") == nil || len(b.Names("x")) != 1 {
		t.Error("unit x")
	}
}

func TestWorkByTheNameThenAndByTheUnitNow(t *testing.T) {
	b := book()
	work := b.NameWork([]model.WardWork{
		{Ref: model.Ref{Noun: "mission", UID: "m"}, Ward: "3", Day: "2023-01-01", State: string(model.Closed)},
		{Ref: model.Ref{Noun: "finding", UID: "f"}, Ward: "3", Day: "2023-01-01", State: string(model.FindingConfirmed)},
		{Ref: model.Ref{Noun: "finding", UID: "f"}, Ward: "4", Day: "2023-01-01", State: string(model.FindingConfirmed)},
		{Ref: model.Ref{Noun: "recommendation", UID: "r"}, Ward: "15", State: string(model.RecOpen)},
	}, "2025-06-01")
	var got []string
	for _, w := range work {
		got = append(got, fmt.Sprintf("%s %s | %s (%s)", w.UID, w.Then, w.Now, w.StateLabel()))
	}
	want := []string{
		"m Phường 3 | Phường 4 (Đã khép hồ sơ)", "f Phường 3 | Phường 4 (Đã chốt)", "f Phường 4 | Phường 4 (Đã chốt)",
		"r Phường 15 | Phường 4, Phường 5 (Chưa trả lời)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if today := model.OfToday(work); len(today) != 3 || today[1].Then != "Phường 3" {
		t.Errorf("by the units of today: %v", today)
	}
}
