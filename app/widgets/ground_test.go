package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// In the window a ground is painted by a program of its own, with one for frames and round corners beside it.
func TestAGroundInTheWindow(t *testing.T) {
	test.NewTempApp(t)
	g := newGroundFor(true)
	s, ok := g.object().(*canvas.Shader)
	if !ok || s.Visible() {
		t.Fatalf("a new ground is %T, visible %v; want a shader that is not painted", g.object(), s.Visible())
	}
	g.Resize(fyne.NewSize(200, 20))
	g.fill(color.NRGBA{R: 0xff, A: 0xff})
	if !s.Visible() || s.Name != plainGround.name || s.Uniforms["r"] != 1 || s.Uniforms["a"] != 1 || s.Uniforms["wide"] != 200 {
		t.Errorf("red: visible %v, %q, %v", s.Visible(), s.Name, s.Uniforms)
	}
	g.hide(true)
	if s.Visible() {
		t.Error("a hidden ground is painted")
	}
	g.hide(false)
	g.fill(color.Transparent)
	if s.Visible() {
		t.Error("a ground without a colour is painted")
	}
	g.StrokeColor, g.StrokeWidth, g.CornerRadius = color.NRGBA{B: 0xff, A: 0xff}, 1, 3
	g.Refresh()
	if !s.Visible() || s.Name != framedGround.name || s.Uniforms["lineb"] != 1 || s.Uniforms["a"] != 0 || s.Uniforms["b"] != 1 {
		t.Errorf("blue frame: visible %v, %q, %v", s.Visible(), s.Name, s.Uniforms)
	}
}

// Where pixels are not painted by OpenGL it is a rectangle that looks the same.
func TestAGroundInATest(t *testing.T) {
	test.NewTempApp(t)
	g := newGround()
	g.StrokeWidth, g.CornerRadius = 1, 3
	g.fill(color.White)
	g.hide(true)
	r, ok := g.object().(*canvas.Rectangle)
	if !ok || r.FillColor != color.White || r.StrokeWidth != 1 || r.CornerRadius != 3 || !r.Hidden {
		t.Errorf("ground %#v", g.object())
	}
}
