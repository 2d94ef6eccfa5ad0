package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// ground is a rectangle that may cover much of the window: of one colour, perhaps with a frame and round corners. Without a
// graphics card every pixel is computed, and Fyne's own rectangle computes a shadow for each of them whether it has one
// or not: 13 ns of a processor, 20 with round corners, and a frame without a ground costs as much as a full one. Ours
// is 5. Where pixels are not painted by OpenGL, as in tests, it is Fyne's rectangle.
//
// It is used as a canvas.Rectangle, but its renderer lists object(); a colour that is transparent everywhere is not
// painted at all.
type ground struct {
	FillColor, StrokeColor    color.Color
	StrokeWidth, CornerRadius float32
	Hidden                    bool

	rect   *canvas.Rectangle
	shader *canvas.Shader
}

// newGround makes a ground without a colour yet. A driver that is Fyne's for desktops paints by OpenGL.
func newGround() *ground {
	_, gl := fyne.CurrentApp().Driver().(desktop.Driver)
	return newGroundFor(gl)
}

func newGroundFor(gl bool) *ground {
	g := &ground{FillColor: color.Transparent, StrokeColor: color.Transparent}
	if gl {
		g.shader = canvas.NewShader("", nil, nil)
		g.shader.Uniforms = make(map[string]float32, 11)
	} else {
		g.rect = newBox()
	}
	g.Refresh()
	return g
}

// object is what is painted.
func (g *ground) object() fyne.CanvasObject {
	if g.shader != nil {
		return g.shader
	}
	return g.rect
}

func (g *ground) Move(pos fyne.Position) { g.object().Move(pos) }

func (g *ground) Resize(size fyne.Size) {
	if g.shader != nil {
		g.shader.Uniforms["wide"] = max(size.Width, 1)
	}
	g.object().Resize(size)
}

// fill gives the ground another colour.
func (g *ground) fill(c color.Color) {
	if g.FillColor != c {
		g.FillColor = c
		g.Refresh()
	}
}

// hide takes the ground away or shows it again.
func (g *ground) hide(hidden bool) {
	if g.Hidden != hidden {
		g.Hidden = hidden
		g.Refresh()
	}
}

// Refresh paints the ground as its fields say.
func (g *ground) Refresh() {
	if g.rect != nil {
		g.rect.FillColor, g.rect.StrokeColor = g.FillColor, g.StrokeColor
		g.rect.StrokeWidth, g.rect.CornerRadius, g.rect.Hidden = g.StrokeWidth, g.CornerRadius, g.Hidden
		g.rect.Refresh()
		return
	}
	fill, line := parts(g.FillColor), parts(g.StrokeColor)
	if g.StrokeWidth == 0 {
		line = fill
	}
	// What is transparent takes the colour beside it, so that a soft edge between the two is not dark.
	if fill[3] == 0 {
		fill = [4]float32{line[0], line[1], line[2], 0}
	}
	if line[3] == 0 {
		line = [4]float32{fill[0], fill[1], fill[2], 0}
	}
	for i, name := range [4]string{"r", "g", "b", "a"} {
		g.shader.Uniforms[name], g.shader.Uniforms["line"+name] = fill[i], line[i]
	}
	g.shader.Uniforms["stroke"], g.shader.Uniforms["radius"] = g.StrokeWidth, g.CornerRadius
	look := &plainGround
	if g.StrokeWidth != 0 || g.CornerRadius != 0 {
		look = &framedGround
	}
	g.shader.Name, g.shader.Source, g.shader.SourceES = look.name, look.source, look.sourceES
	g.shader.Hidden = g.Hidden || fill[3] == 0 && line[3] == 0
	g.shader.Refresh()
}

// parts are red, green, blue and how much it covers, each from 0 to 1.
func parts(c color.Color) [4]float32 {
	n, ok := color.NRGBA64Model.Convert(c).(color.NRGBA64)
	if !ok {
		return [4]float32{}
	}
	const whole = 0xffff
	return [4]float32{float32(n.R) / whole, float32(n.G) / whole, float32(n.B) / whole, float32(n.A) / whole}
}

// groundLook is a program for the pixels of a ground. Fyne gives it the place of the ground, in pixels from the top,
// and one pixel around it.
type groundLook struct {
	name             string
	source, sourceES []byte
}

func newGroundLook(name, body string) groundLook {
	source := groundInput + body
	return groundLook{"sogiamsat " + name, []byte("#version 110\n" + source), []byte("#version 100\nprecision highp float;\n" + source)}
}

const groundInput = `
uniform vec2 frame;
uniform vec4 bounds;
uniform float wide;
uniform float r;
uniform float g;
uniform float b;
uniform float a;
`

var plainGround = newGroundLook("ground", `
void main() {
	vec2 at = vec2(gl_FragCoord.x, frame.y - gl_FragCoord.y);
	vec2 inside = step(bounds.xy, at) * step(at, bounds.zw);
	gl_FragColor = vec4(r, g, b, a * inside.x * inside.y);
}
`)

// deep is how far inside the edge a pixel lies, corners counted as round.
var framedGround = newGroundLook("frame", `
uniform float liner;
uniform float lineg;
uniform float lineb;
uniform float linea;
uniform float stroke;
uniform float radius;
void main() {
	vec2 at = vec2(gl_FragCoord.x, frame.y - gl_FragCoord.y);
	float scale = (bounds.z - bounds.x) / wide;
	float bend = radius * scale;
	vec2 corner = bend - min(at - bounds.xy, bounds.zw - at);
	float deep = bend - length(max(corner, 0.0)) - min(max(corner.x, corner.y), 0.0);
	vec4 color = mix(vec4(liner, lineg, lineb, linea), vec4(r, g, b, a), clamp(deep - floor(stroke * scale + 0.5) + 0.5, 0.0, 1.0));
	gl_FragColor = vec4(color.rgb, color.a * clamp(deep + 0.5, 0.0, 1.0));
}
`)
