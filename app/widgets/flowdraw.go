package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
)

// flowPaneRenderer draws lines first and boxes over them. It makes its objects anew when the picture changes.
type flowPaneRenderer struct {
	pane    *flowPane
	boxes   []flowBoxView
	lines   []flowLineView
	objects []fyne.CanvasObject
}

type flowBoxView struct {
	box, ring   *canvas.Rectangle
	title, note *canvas.Text
}

// flowLineView is one line in three strokes with its word.
type flowLineView struct {
	strokes [3]*canvas.Line
	head    *canvas.RegularPolygon
	word    *canvas.Text
}

func (r *flowPaneRenderer) build() {
	f := r.pane.flow
	r.boxes, r.lines, r.objects = nil, nil, nil
	for range f.plan.links {
		v := flowLineView{head: newTriangle(), word: newText(fyne.TextAlignLeading)}
		for i := range v.strokes {
			v.strokes[i] = canvas.NewLine(color.Transparent)
			r.objects = append(r.objects, v.strokes[i])
		}
		r.objects = append(r.objects, v.head, v.word)
		r.lines = append(r.lines, v)
	}
	for range f.boxes {
		v := flowBoxView{box: newBox(), ring: newRing(), title: newText(fyne.TextAlignLeading), note: newText(fyne.TextAlignLeading)}
		r.objects = append(r.objects, v.box, v.title, v.note, v.ring)
		r.boxes = append(r.boxes, v)
	}
}

func (r *flowPaneRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *flowPaneRenderer) MinSize() fyne.Size { return r.pane.MinSize() }

func (r *flowPaneRenderer) Refresh() {
	f := r.pane.flow
	if len(r.boxes) != len(f.boxes) || len(r.lines) != len(f.plan.links) {
		r.build()
	}
	for i := range r.boxes {
		r.paintBox(i)
	}
	for i := range r.lines {
		r.paintLine(i)
	}
	canvas.Refresh(r.pane)
}

func (r *flowPaneRenderer) paintBox(i int) {
	f, v := r.pane.flow, r.boxes[i]
	b, at := f.boxes[i], r.pane.boxAt(i)
	ground, border, ink := theme.ColorHeading, theme.ColorLine, fynetheme.ColorNameForeground
	if b.Marked {
		ground, border = theme.ColorInfoSoft, theme.ColorInfo
	}
	if b.Muted {
		ink = theme.ColorMuted
	}
	v.box.FillColor, v.box.StrokeColor = colorOf(f, ground), colorOf(f, border)
	v.box.StrokeWidth, v.box.CornerRadius = 1, sizeOf(f, fynetheme.SizeNameInputRadius)
	v.box.Move(at)
	v.box.Resize(fyne.NewSize(flowBoxWidth, flowBoxHeight))
	v.box.Refresh()
	v.ring.Move(at.AddXY(-2, -2))
	v.ring.Resize(fyne.NewSize(flowBoxWidth+4, flowBoxHeight+4))
	paintRing(f, v.ring, f.focused && i == f.current, fynetheme.ColorNamePrimary)
	const pad, width = 7, flowBoxWidth - 14
	size, small := sizeOf(f, fynetheme.SizeNameText), sizeOf(f, fynetheme.SizeNameCaptionText)
	v.title.TextStyle.Bold = b.Marked
	v.title.Move(at.AddXY(pad, 2))
	v.title.Resize(fyne.NewSize(width, flowBoxHeight/2))
	setText(v.title, ellipsis(b.Title, width, size, v.title.TextStyle), colorOf(f, ink), size)
	v.note.Move(at.AddXY(pad, flowBoxHeight/2))
	v.note.Resize(fyne.NewSize(width, flowBoxHeight/2-2))
	setText(v.note, ellipsis(b.Note, width, small, fyne.TextStyle{}), colorOf(f, theme.ColorMuted), small)
}

// paintLine draws a line from the right side of one box to the left side of the other, bent in the gap before the
// second.
func (r *flowPaneRenderer) paintLine(i int) {
	f, v := r.pane.flow, r.lines[i]
	l := f.plan.links[i]
	from := r.pane.boxAt(l.from).AddXY(flowBoxWidth, flowBoxHeight/2)
	to := r.pane.boxAt(l.to).AddXY(0, l.entry*flowBoxHeight)
	bend := whole(to.X - flowGapX + 8 + l.bend*20)
	ink, width := theme.ColorMuted, float32(2)
	if l.link.Part {
		width, bend = 1, bend+5 // beside the thick line of the others
	}
	for s, ends := range [3][2]fyne.Position{
		{from, fyne.NewPos(bend, from.Y)}, {fyne.NewPos(bend, from.Y), fyne.NewPos(bend, to.Y)}, {fyne.NewPos(bend, to.Y), to},
	} {
		v.strokes[s].StrokeColor, v.strokes[s].StrokeWidth = colorOf(f, ink), width
		v.strokes[s].Position1, v.strokes[s].Position2 = ends[0], ends[1]
		v.strokes[s].Refresh()
	}
	v.head.FillColor, v.head.Angle = colorOf(f, ink), 90
	v.head.Resize(fyne.NewSquareSize(8))
	v.head.Move(to.AddXY(-7, -4))
	v.head.Refresh()
	small := sizeOf(f, fynetheme.SizeNameCaptionText) - 1
	text := ellipsis(l.link.Label, flowGapX-36, small, fyne.TextStyle{})
	size := measured(text, small, fyne.TextStyle{})
	v.word.Move(fyne.NewPos(to.X-size.Width-9, to.Y-size.Height-1))
	v.word.Resize(size)
	setText(v.word, text, colorOf(f, theme.ColorMuted), small)
}

func (r *flowPaneRenderer) Objects() []fyne.CanvasObject {
	if len(r.boxes) != len(r.pane.flow.boxes) {
		r.build()
	}
	return r.objects
}

func (r *flowPaneRenderer) Destroy() {}
