package overview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sogiamsat/data/model"
	"sogiamsat/reports/charts"
)

// Points are the points in the table.
func (p *Page) Points() []string {
	var out []string
	for _, r := range p.points.Rows() {
		out = append(out, string(r.Day)+" "+whatText(r.TimePoint)+": "+pointBadge(r.TimePoint).Word)
	}
	return out
}

// Units are the rows of the table of findings.
func (p *Page) Units() []string {
	var out []string
	for _, r := range p.units.Rows() {
		line := r.name
		for _, k := range model.FindingKinds {
			line += fmt.Sprint(" ", r.counts[k])
		}
		out = append(out, fmt.Sprint(line, " = ", r.all()))
	}
	return out
}

// States are the rows of the table of recommendations.
func (p *Page) States() []string {
	var out []string
	for _, r := range p.states.Rows() {
		out = append(out, fmt.Sprint(r.state.Label(), " ", r.All, " ", r.Overdue))
	}
	return out
}

// Said is the point with the keyboard in words.
func (p *Page) Said() string { return p.said.Text() }

// Pictures are the widths and heights of the charts in pixels, 0 for one that is not drawn.
func (p *Page) Pictures() (sizes []int, dark bool) {
	for _, x := range []*picture{p.findings, p.recs} {
		if x.image.Image == nil {
			sizes = append(sizes, 0, 0)
			continue
		}
		b := x.image.Image.Bounds()
		sizes = append(sizes, b.Dx(), b.Dy())
	}
	return sizes, p.findings.shown.Colors == 1
}

// Empty tells which parts are empty.
func (p *Page) Empty() []bool {
	return []bool{p.parts[0].empty(), p.parts[1].empty(), p.parts[2].empty()}
}

// Drawn is how many things the time line is drawn of.
func (p *Page) Drawn() int {
	r := &lineRenderer{t: p.line}
	r.draw()
	return len(r.objects)
}

// Tap clicks on the n-th point; twice opens it.
func (p *Page) Tap(n int, twice bool) {
	lane := p.line.lanes[n]
	for _, x := range charts.Spread(p.line.line.Lanes[lane].Points, p.line.scale()) {
		if x.TimePoint == p.line.points[n] {
			ev := &fyne.PointEvent{Position: fyne.NewPos(x.X, axisHeight+float32(lane)*laneHeight+laneHeight/2)}
			p.line.Tapped(ev)
			if twice {
				p.line.DoubleTapped(ev)
			}
		}
	}
}

// Scrolled is how far the page is scrolled.
func (p *Page) Scrolled() float32 { return p.scroll.Offset.Y }

// FocusStates puts the keyboard into the last table.
func (p *Page) FocusStates() { p.Canvas().Focus(p.states) }

// FocusUnits puts the keyboard into the table of findings.
func (p *Page) FocusUnits() { p.Canvas().Focus(p.units) }

// FailDrawing makes the next picture fail.
func (p *Page) FailDrawing() { p.findings.show(failing) }

// PictureProblem is what stands in place of a picture.
func (p *Page) PictureProblem() string {
	if !p.findings.note.Visible() {
		return ""
	}
	return p.findings.note.Text
}

// Legend is the frame of the time line, and how far what its shapes mean reaches in it.
func (p *Page) Legend() (frame fyne.Size, right, bottom float32) {
	for _, o := range test.LaidOutObjects(p.line) {
		if text, ok := o.(*canvas.Text); ok {
			for _, l := range legend {
				if text.Text == l.word {
					right = max(right, text.Position().X+fyne.MeasureText(text.Text, text.TextSize, text.TextStyle).Width)
					bottom = max(bottom, text.Position().Y+text.Size().Height)
				}
			}
		}
	}
	return p.line.Size(), right, bottom
}
