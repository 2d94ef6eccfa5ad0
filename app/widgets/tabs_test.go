package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

func TestTabStripGoesWhereItIsClicked(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	s := widgets.NewTabStrip([]widgets.Option{{ID: "people", Label: "Người"}, {ID: "office", Label: "Cơ quan"}}, "people", func(id string) { got = append(got, id) })
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(400, 60))
	for _, x := range []float32{5, 80, 390} {
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 10)})
	}
	if len(got) != 2 || got[0] != "people" || got[1] != "office" {
		t.Errorf("went to %v", got)
	}
	if len(test.WidgetRenderer(s).Objects()) != 4 {
		t.Error("the strip is not drawn as two words with a line and a mark")
	}
}
