package layout

import "sogiamsat/reports/doc"

// title sets the type of the document and its trích yếu with what stands under it.
func (l *layouter) title(t *doc.Title) error {
	look := &l.sheet.Title
	column := centre{l.page.textWidth() * (1 - look.Width) / 2, l.page.textWidth() * look.Width}
	kind, _, err := l.lines(plainText(t.Kind, Bold, look.KindSize, "Tên loại văn bản"), []float64{look.KindSize}, column.width)
	if err != nil {
		return err
	}
	subject, _, err := l.lines(plainText(t.Subject, Bold, look.Size, "Trích yếu"), []float64{look.Size}, column.width)
	if err != nil {
		return err
	}
	if len(kind)+len(subject) == 0 {
		return nil
	}
	var f frame
	y := ascent(look.KindSize, look.Leading) - look.Leading
	if len(kind) > 0 {
		y = f.stack(column, y+look.Leading, look.Leading, kind, look.KindSize, Bold)
	}
	if len(subject) > 0 {
		y = f.stack(column, y+look.Leading, look.Leading, subject, look.Size, Bold)
	}
	f.height = y + look.Leading - ascent(look.Size, look.Leading)
	if len(subject) > 0 {
		if err := l.underTitle(&f, column, y, subject[len(subject)-1].width); err != nil {
			return err
		}
	}
	l.addFrame(f, look.Before, 0)
	l.after, l.need = look.After, keptLines
	return nil
}

// underTitle sets the rule or the dashes under the trích yếu, whose last line has its baseline at y.
func (l *layouter) underTitle(f *frame, column centre, y, last float64) error {
	look := &l.sheet.Title
	switch look.Under {
	case doc.SepDashes:
		dashes, _, err := l.lines(plainText("-----", Regular, look.Size, "Dấu ngăn cách"), []float64{look.Size}, column.width)
		f.stack(column, y+look.Leading, 0, dashes, look.Size, Regular)
		f.height += look.Leading
		return err
	case doc.SepLine:
		f.rule(column, y+look.LineDrop, look.LineShare*last, l.sheet.Hairline)
		f.height = max(f.height, y+look.LineDrop)
	}
	return nil
}
