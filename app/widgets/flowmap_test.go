package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

// reform is a picture of three changes: 3 into 4, 17 into 15, and then four new units of which two share 15.
func reform() ([]widgets.FlowBox, []widgets.FlowLink) {
	var boxes []widgets.FlowBox
	for _, n := range []string{"3", "17", "1", "2", "4", "5", "7", "8", "9", "15"} {
		boxes = append(boxes, widgets.FlowBox{ID: n, Title: "Phường " + n, Note: "đến hết 30/6/2025", Muted: true, Marked: n == "15"})
	}
	for _, n := range []string{"Cầu Kiệu", "Đức Nhuận", "Phú Nhuận"} {
		boxes = append(boxes, widgets.FlowBox{ID: n, Title: "Phường " + n, Note: "từ 01/7/2025"})
	}
	links := []widgets.FlowLink{
		{From: "3", To: "4", Label: "01/01/2025"},
		{From: "17", To: "15", Label: "01/01/2025"},
		{From: "15", To: "Cầu Kiệu", Label: "một phần", Part: true},
		{From: "15", To: "Phú Nhuận", Label: "phần còn lại", Part: true},
		{From: "?", To: "4"},
		{From: "4", To: "3"},
		{From: "4", To: "4"},
	}
	for to, from := range map[string][]string{"Cầu Kiệu": {"1", "2", "7"}, "Đức Nhuận": {"4", "5", "9"}, "Phú Nhuận": {"8"}} {
		for _, f := range from {
			links = append(links, widgets.FlowLink{From: f, To: to, Label: "01/7/2025"})
		}
	}
	return boxes, links
}

func TestFlowMapGoesAlongLinesByKeys(t *testing.T) {
	var opened, been []string
	m := widgets.NewFlowMap()
	m.OnOpen = func(id string) { opened = append(opened, id) }
	m.OnCurrent = func(id string) { been = append(been, id) }
	m.SetFlow(reform())
	w := show(t, m, 760, 420)
	w.Canvas().Focus(m)
	picture(t, w, "flowmap")
	if m.Current() != "15" {
		t.Fatalf("begins at %q, not at the marked box", m.Current())
	}
	press(w, fyne.KeyLeft)
	if m.Current() != "17" {
		t.Errorf("left of 15 is %q", m.Current())
	}
	press(w, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if want := []string{"17", "15", "Phú Nhuận"}; !slices.Equal(been, want) {
		t.Errorf("been at %v, want %v", been, want)
	}
	press(w, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if want := []string{"Phú Nhuận", "Cầu Kiệu"}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
}

// The same unit stays current when the picture is set anew; what is not there any more gives its place to the marked one.
func TestFlowMapKeepsItsPlace(t *testing.T) {
	m := widgets.NewFlowMap()
	boxes, links := reform()
	m.SetFlow(boxes, links)
	w := show(t, m, 400, 200)
	w.Canvas().Focus(m)
	press(w, fyne.KeyRight)
	m.SetFlow(boxes, links)
	if m.Current() != "Phú Nhuận" {
		t.Errorf("at %q", m.Current())
	}
	m.SetFlow(boxes[:10], links)
	if m.Current() != "15" {
		t.Errorf("at %q after the box went", m.Current())
	}
	m.SetFlow(nil, nil)
	if m.Current() != "" {
		t.Errorf("at %q of nothing", m.Current())
	}
	press(w, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn)
	picture(t, w, "flowmap-empty")
}

func TestFlowMapByMouse(t *testing.T) {
	var opened []string
	m := widgets.NewFlowMap()
	m.OnOpen = func(id string) { opened = append(opened, id) }
	m.SetFlow([]widgets.FlowBox{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}}, []widgets.FlowLink{{From: "a", To: "b", Label: "nhập"}})
	w := show(t, m, 500, 120)
	if m.Current() != "" {
		t.Errorf("at %q before anybody chose", m.Current())
	}
	at := fyne.NewPos(300, 30)
	test.TapCanvas(w.Canvas(), at)
	if m.Current() != "b" {
		t.Errorf("a click went to %q", m.Current())
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(490, 110))
	if m.Current() != "b" {
		t.Errorf("a click beside all boxes went to %q", m.Current())
	}
}
