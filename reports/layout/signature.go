package layout

import (
	"strings"

	"sogiamsat/reports/doc"
)

// signature sets the foot of a paper: recipients at the left, authority and name at the right, on one level.
func (l *layouter) signature(s *doc.Signature) error {
	look := &l.sheet.Signature
	whole := l.page.textWidth()
	left := centre{0, whole*look.LeftShare - look.Gap}
	right := centre{whole * look.LeftShare, whole * (1 - look.LeftShare)}
	var f frame
	authority, err := l.authority(s.Authority, len(s.Authority)-1, right.width)
	if err != nil {
		return err
	}
	rows := len(authority)
	var second []authorityLine
	if s.Second != nil {
		if second, err = l.authority(s.Second.Authority, len(s.Second.Authority)-1, left.width); err != nil {
			return err
		}
		rows = max(rows, len(second))
	}
	// What stands at the left is drawn before what stands beside it: readers of files take texts of one line that are
	// drawn from right to left for one word.
	top := ascent(look.Size, look.Leading)
	l.stackAuthority(&f, left, top, second)
	l.stackAuthority(&f, right, top, authority)
	postLine := top + float64(max(rows, 1))*look.Leading + look.Room
	post, err := l.authority(s.Post, 0, right.width)
	if err != nil {
		return err
	}
	nameLine := postLine + float64(len(post))*look.Leading
	var bottom float64
	if s.Second != nil {
		if bottom, err = l.name(&f, s.Second.Name, left, nameLine); err != nil {
			return err
		}
	}
	l.stackAuthority(&f, right, postLine, post)
	end, err := l.name(&f, s.Name, right, nameLine)
	if err != nil {
		return err
	}
	bottom = max(bottom, end)
	listTop := top
	if s.Second != nil {
		listTop = bottom + look.Leading + look.Before
	}
	end, err = l.recipients(&f, s.Recipients, left, listTop)
	if err != nil {
		return err
	}
	f.height = max(bottom, end) + look.ListSize/4
	l.addSignature(f)
	return nil
}

// addSignature appends the block and ties it to the text before it.
func (l *layouter) addSignature(f frame) {
	look := &l.sheet.Signature
	room := l.page.textHeight() - float64(look.LinesTogether+2)*look.Leading
	at, before := len(l.items), look.Before
	if f.height > room { // hundreds of recipients: the rest of the list goes on over the page
		top, rest := f.cut(room)
		l.addFrame(top, before, 0)
		f, before = rest, 0
	}
	l.addFrame(f, before, 0)
	l.tie(at, look.LinesTogether)
}

// tie forbids page ends before item at until so many lines of text stand before it on its page.
func (l *layouter) tie(at, lines int) {
	for i := at; i > 0 && lines > 0; i-- {
		if l.items[i-1].kind == sectionItem {
			return
		}
		l.items[i].glued = true
		lines -= l.items[i-1].lines
	}
}

// authorityLine is a line above the signature in its face.
type authorityLine struct {
	centredLine
	style Style
}

// authority breaks the upper-case lines of a signature for their column; texts from post on name a post.
func (l *layouter) authority(texts []string, post int, column float64) ([]authorityLine, error) {
	var all []authorityLine
	for i, text := range texts {
		style := Bold
		if i >= post {
			style = l.sheet.Signature.PostStyle
		}
		lines, _, err := l.lines(plainText(text, style, 0, "Quyền hạn, chức vụ của người ký"), []float64{l.sheet.Signature.Size}, column)
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			all = append(all, authorityLine{line, style})
		}
	}
	return all, nil
}

func (l *layouter) stackAuthority(f *frame, column centre, y float64, lines []authorityLine) {
	look := &l.sheet.Signature
	for i, line := range lines {
		f.stack(column, y+float64(i)*look.Leading, 0, []centredLine{line.centredLine}, look.Size, line.style)
	}
}

func (l *layouter) name(f *frame, name string, column centre, y float64) (float64, error) {
	look := &l.sheet.Signature
	lines, _, err := l.lines(plainText(name, Bold, 0, "Họ tên người ký"), []float64{look.Size}, column.width)
	return f.stack(column, y, look.Leading, lines, look.Size, Bold), err
}

// underlineDrop is how far below its baseline a text is underlined, as a share of its size.
const underlineDrop = 0.13

// recipients sets "Nơi nhận:" with its first baseline at y and returns the last baseline.
func (l *layouter) recipients(f *frame, names []string, column centre, y float64) (float64, error) {
	if len(names) == 0 {
		return y, nil
	}
	look := &l.sheet.Signature
	head, _, err := l.lines(plainText("Nơi nhận:", look.HeadStyle, 0, "Nơi nhận"), []float64{look.HeadSize}, column.width)
	if err != nil {
		return y, err
	}
	f.put(column.x, y, head[0], look.HeadSize, look.HeadStyle)
	if look.HeadUnderline {
		drop := look.HeadSize * underlineDrop
		f.lines = append(f.lines, Line{X1: column.x, Y1: y + drop, X2: column.x + head[0].width, Y2: y + drop, Width: l.sheet.Hairline})
	}
	dash, gap := width(Regular, "- ")
	hang := (dash + gap) * look.ListSize / 1000
	list := Look{Size: look.ListSize, Align: doc.Left}
	for i, name := range names {
		q := &para{look: &list, styled: plainText(recipient(name, i == len(names)-1), Regular, look.ListSize, "Nơi nhận")}
		lines, err := l.setLines(q, column.width-hang)
		if err != nil {
			return y, err
		}
		for n, s := range lines {
			y += look.ListLeading
			text := centredLine{q.text[s.from:s.to], s.width}
			if n == 0 {
				text.text, text.width = "- "+text.text, text.width+hang
				f.put(column.x, y, text, look.ListSize, Regular)
				continue
			}
			f.put(column.x+hang, y, text, look.ListSize, Regular)
		}
	}
	return y, nil
}

// recipient is one line of the list: it ends with a semicolon, the last with a full stop.
func recipient(name string, last bool) string {
	name = strings.TrimRight(strings.TrimLeft(name, "-– "), " ;.,")
	if last {
		return name + "."
	}
	return name + ";"
}
