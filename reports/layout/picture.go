package layout

import "sogiamsat/reports/doc"

// picture sets a picture between the margins, centred. What has no size, or none that can be printed, is nothing.
func (l *layouter) picture(p *doc.Picture) {
	wide, high := l.page.textWidth(), l.page.textHeight()
	if !(p.Width > 0 && p.Height > 0 && p.Width < endlessSide && p.Height < endlessSide) || len(p.PNG) == 0 {
		return
	}
	scale := min(1, wide/p.Width, high/p.Height)
	w, h := p.Width*scale, p.Height*scale
	gap := l.sheet.Roles[doc.Body].Before
	l.after = max(l.after, gap)
	l.add(item{kind: pictureItem, image: &Picture{X: (wide - w) / 2, Width: w, Height: h, PNG: p.PNG}, height: h, lines: keptLines})
	l.after = gap
}

// endlessSide is a side that no picture has, points.
const endlessSide = 1e6
