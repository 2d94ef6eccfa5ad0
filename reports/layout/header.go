package layout

import "sogiamsat/reports/doc"

// header sets the head of page 1: two columns whose number line and place line share a baseline.
func (l *layouter) header(h *doc.Header) error {
	look := &l.sheet.Header
	factor := l.page.textWidth() / (look.LeftWidth + look.RightWidth)
	left := centre{0, look.LeftWidth * factor}
	right := centre{left.width, look.RightWidth * factor}
	var f frame
	leftEnd, err := l.headLeft(&f, h, left)
	if err != nil {
		return err
	}
	rightEnd, err := l.headRight(&f, h, right)
	if err != nil {
		return err
	}
	base := max(leftEnd, rightEnd) + look.NumberGap + ascent(look.NumberSize, look.Leading*look.NumberSize)
	end, err := l.headNumber(&f, h, left, base)
	if err != nil {
		return err
	}
	place, size, err := l.lines(plainText(h.PlaceDate, Italic, 0, "Địa danh, ngày tháng"), look.PlaceSizes, right.width)
	if err != nil {
		return err
	}
	placeEnd := f.stack(right, base, look.Leading*size, place, size, Italic)
	f.height = max(end, placeEnd) + look.After
	l.addFrame(f, 0, 0)
	l.need = keptLines
	return nil
}

// headLeft sets the issuing body and its separator and returns the lower edge.
func (l *layouter) headLeft(f *frame, h *doc.Header, column centre) (float64, error) {
	look := &l.sheet.Header
	column.width -= look.Gap
	size, err := l.commonSize(h.Left, look.BodySizes, column.width)
	if err != nil {
		return 0, err
	}
	leading := look.Leading * size
	y, last := ascent(size, leading)-leading, 0.0
	for _, line := range h.Left {
		lines, _, err := l.lines(plainText(line.Text, headStyle(line), size, "Tên cơ quan"), []float64{size}, column.width)
		if err != nil {
			return 0, err
		}
		if len(lines) > 0 {
			y = f.stack(column, y+leading, leading, lines, size, headStyle(line))
			last = lines[len(lines)-1].width
		}
	}
	switch h.Separator {
	case doc.SepLine:
		y += look.LineDrop
		f.rule(column, y, last*look.LineShare, l.sheet.Hairline)
		return y, nil
	case doc.SepStar, doc.SepStars:
		y += leading
		return y, l.star(f, h.Separator, column, y, size)
	}
	return y + look.LineDrop, nil
}

// commonSize is the greatest size at which all lines of the issuing body fit, or the smallest.
func (l *layouter) commonSize(lines []doc.HeaderLine, sizes []float64, column float64) (float64, error) {
	for _, size := range sizes {
		fits := true
		for _, line := range lines {
			if err := l.measure(plainText(line.Text, headStyle(line), size, "Tên cơ quan"), column); err != nil {
				return 0, err
			}
			fits = fits && l.natural() <= column
		}
		if fits {
			return size, nil
		}
	}
	return sizes[len(sizes)-1], nil
}

func headStyle(line doc.HeaderLine) Style {
	if line.Bold {
		return Bold
	}
	return Regular
}

func (l *layouter) star(f *frame, sep doc.Separator, column centre, y, size float64) error {
	text := "*"
	if sep == doc.SepStars {
		text = "***"
	}
	lines, _, err := l.lines(plainText(text, Regular, size, "Dấu ngăn cách"), []float64{size}, column.width)
	f.stack(column, y, 0, lines, size, Regular)
	return err
}

// headRight sets Quốc hiệu and Tiêu ngữ with the rule as long as the text above it and returns the lower edge.
func (l *layouter) headRight(f *frame, h *doc.Header, column centre) (float64, error) {
	look := &l.sheet.Header
	n := 0
	for ; n < len(look.NationalSizes)-1; n++ {
		if err := l.measure(plainText(h.National, Bold, look.NationalSizes[n], "Quốc hiệu"), column.width); err != nil {
			return 0, err
		}
		if l.natural() <= column.width {
			break
		}
	}
	size := look.NationalSizes[n]
	national, _, err := l.lines(plainText(h.National, Bold, size, "Quốc hiệu"), []float64{size}, column.width)
	if err != nil {
		return 0, err
	}
	leading := look.Leading * size
	y := f.stack(column, ascent(size, leading), leading, national, size, Bold)
	if len(look.MottoSizes) > 0 {
		size = look.MottoSizes[min(n, len(look.MottoSizes)-1)]
	}
	motto, _, err := l.lines(plainText(h.Motto, Bold, size, "Tiêu ngữ"), []float64{size}, column.width)
	if err != nil {
		return 0, err
	}
	if len(motto) > 0 {
		y = f.stack(column, y+look.Leading*size, look.Leading*size, motto, size, Bold)
		national = motto
	}
	if len(national) > 0 {
		f.rule(column, y+look.LineDrop, national[len(national)-1].width, l.sheet.Hairline)
	}
	return y + look.LineDrop, nil
}

// headNumber sets the number, the subject of a công văn and the draft mark. The mark stands in the room that every
// header leaves below the number, so it moves nothing.
func (l *layouter) headNumber(f *frame, h *doc.Header, column centre, base float64) (float64, error) {
	look := &l.sheet.Header
	column.width -= look.Gap
	leading := look.Leading * look.NumberSize
	number, _, err := l.lines(plainText(h.Number, Regular, 0, "Số, ký hiệu"), []float64{look.NumberSize}, column.width)
	if err != nil {
		return 0, err
	}
	y := f.stack(column, base, leading, number, look.NumberSize, Regular)
	subject, _, err := l.lines(plainText(h.SubjectLine, look.SubjectStyle, 0, "Trích yếu"), []float64{look.SubjectSize}, column.width)
	if err != nil {
		return 0, err
	}
	if len(subject) > 0 {
		leading = look.Leading * look.SubjectSize
		y = f.stack(column, y+leading+look.SubjectGap, leading, subject, look.SubjectSize, look.SubjectStyle)
	}
	return y, l.draft(f, column, y)
}

func (l *layouter) draft(f *frame, column centre, y float64) error {
	look := &l.sheet.Draft
	if !l.mark.Draft || look.Text == "" {
		return nil
	}
	lines, _, err := l.lines(plainText(look.Text, Bold, look.Size, "Dấu dự thảo"), []float64{look.Size}, column.width)
	f.stack(column, y+l.sheet.Header.Leading*look.Size, 0, lines, look.Size, Bold)
	return err
}
