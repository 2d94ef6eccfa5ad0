package widgets_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

// drawn are the texts of a head in order; a rule is "—".
func drawn(v *widgets.PaperHeadView) string {
	var out []string
	for _, o := range test.WidgetRenderer(v).Objects()[1:] { // the first is the sheet
		switch x := o.(type) {
		case *canvas.Text:
			out = append(out, strings.Join(strings.Fields(x.Text), " "))
		case *canvas.Rectangle:
			out = append(out, "—")
		}
	}
	return strings.Join(out, " | ")
}

func TestPaperHead(t *testing.T) {
	test.NewTempApp(t)
	v := widgets.NewPaperHeadView()
	v.Resize(fyne.NewSize(640, 118))
	head := widgets.PaperHead{
		Left: []widgets.HeadLine{{"ỦY BAN MTTQ VIỆT NAM", true}, {"PHƯỜNG 3", true}}, Number: "Số:      /TB-MTTQ-BTT",
		National: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto: "Độc lập - Tự do - Hạnh phúc", PlaceDate: "Phường 3, ngày      tháng      năm 2024",
	}
	for separator, sign := range map[string]string{"line": "— | ", "star": "* | ", "stars": "*** | ", "none": ""} {
		head.Separator = separator
		v.SetHead(head)
		want := "ỦY BAN MTTQ VIỆT NAM | PHƯỜNG 3 | " + sign + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự do - Hạnh phúc | — | Phường 3, ngày tháng năm 2024 | Số: /TB-MTTQ-BTT"
		if got := drawn(v); got != want {
			t.Errorf("%s: %q, want %q", separator, got, want)
		}
	}
	v.SetHead(widgets.PaperHead{Problem: "Chưa nhập ký hiệu."})
	if got := drawn(v); got != "Chưa nhập ký hiệu." || v.Head().Problem == "" {
		t.Errorf("%q", got)
	}
}

// TestPaperHeadHasRoomForLongNames sets a name smaller than leave its column.
func TestPaperHeadHasRoomForLongNames(t *testing.T) {
	test.NewTempApp(t)
	v := widgets.NewPaperHeadView()
	v.Resize(fyne.NewSize(420, 118))
	v.SetHead(widgets.PaperHead{Left: []widgets.HeadLine{{"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", true}}})
	all := test.WidgetRenderer(v).Objects()
	i := slices.IndexFunc(all, func(o fyne.CanvasObject) bool { _, ok := o.(*canvas.Text); return ok })
	text := all[i].(*canvas.Text)
	if text.MinSize().Width > text.Size().Width+1 {
		t.Errorf("%v wide in %v", text.MinSize().Width, text.Size().Width)
	}
}
