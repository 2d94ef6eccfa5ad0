package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/widgets"
)

func TestNoticeOpensItsPlaceByKeysAndClick(t *testing.T) {
	opened := 0
	n := widgets.NewNotice(widgets.NoticeText{
		Badge: widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}, Title: "Kiến nghị “Trả lời dứt điểm” chưa ghi nơi nhận.",
		Text: "Cần: mỗi kiến nghị ghi rõ cơ quan thực hiện.", Source: "NQLT 403/2017, Điều 9",
	}, func() { opened++ })
	w := show(t, n, 300, 160)
	w.Canvas().Focus(n)
	press(w, fyne.KeyReturn, fyne.KeySpace, fyne.KeyA)
	picture(t, w, "notice")
	n.Tapped(nil)
	if opened != 3 {
		t.Errorf("opened %d times", opened)
	}
	n.OnOpen = nil
	press(w, fyne.KeyReturn) // leads nowhere: nothing happens
	w.Canvas().Unfocus()
}

// A notice is as high as its words need at its width.
func TestNoticeGrowsWhenItIsNarrow(t *testing.T) {
	n := widgets.NewNotice(widgets.NoticeText{
		Badge: widgets.Badge{Word: "Nên xem", Tone: widgets.Warn}, Title: "Cả 12 kiến nghị có cùng một hạn 31/12/2024, việc cấp bách cũng vậy.",
	}, nil)
	show(t, n, 600, 400)
	n.Resize(fyne.NewSize(600, 10))
	wide := n.MinSize().Height
	n.Resize(fyne.NewSize(150, 10))
	if narrow := n.MinSize().Height; narrow < wide+40 {
		t.Errorf("%v high when narrow, %v when wide", narrow, wide)
	}
}
