package present_test

import (
	"testing"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

func TestStillIn(t *testing.T) {
	issued := model.Document{Type: model.TB, State: model.DocIssued, Number: "05/TB-MTTQ-BTT"}
	draft := model.Document{Type: model.BC, State: model.DocDraft}
	cases := map[string][]model.Document{
		"": nil,
		" Nhận xét đang được dùng trong Thông báo kết luận số 05/TB-MTTQ-BTT; văn bản đã ban hành không thay đổi.":                                   {issued},
		" Nhận xét đang được dùng trong Báo cáo kết quả giám sát (nháp); hãy xem lại văn bản ấy.":                                                    {draft},
		" Nhận xét đang được dùng trong Thông báo kết luận số 05/TB-MTTQ-BTT, Báo cáo kết quả giám sát (nháp); văn bản đã ban hành không thay đổi.":  {draft, issued},
		" Nhận xét đang được dùng trong Báo cáo kết quả giám sát (nháp), Báo cáo kết quả giám sát (nháp) và 2 văn bản khác; hãy xem lại văn bản ấy.": {draft, draft, draft, draft},
	}
	for want, papers := range cases {
		if got := present.StillIn("Nhận xét", papers); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
