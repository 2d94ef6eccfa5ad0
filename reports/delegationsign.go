package reports

import (
	"strings"

	"sogiamsat/data/model"
)

func noHead(paper string) error {
	return model.Errorf(model.Missing, "members",
		"Chưa có Trưởng đoàn giám sát nên chưa lập được %s; hãy ghi thành viên Đoàn và chọn Trưởng đoàn.", paper)
}

// delegationHead is the head of papers that the delegation issues: the committee above, the delegation below, under a
// code of its own. The line of the board that acts for the committee gives way to it.
func (b *builder) delegationHead() issuer {
	lines := b.d.Office.Header
	board := model.Fold(strings.TrimSpace(strings.TrimSuffix(b.d.Office.Name, b.d.Office.Committee)))
	from := issuer{code: "ĐGS"}
	for i, l := range lines {
		if i == len(lines)-1 && i > 0 && model.Fold(l.Text) == board {
			continue
		}
		from.lines = append(from.lines, model.HeaderLine{Text: l.Text})
	}
	from.lines = append(from.lines, model.HeaderLine{Text: "ĐOÀN GIÁM SÁT", Bold: true})
	return from
}
