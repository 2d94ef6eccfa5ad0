package present

import (
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// PaperName is a paper in a sentence: "Kế hoạch số 12/KH-MTTQ-BTT".
func PaperName(d model.Document) string {
	if d.Number == "" {
		return d.Type.Label()
	}
	return d.Type.Label() + " số " + d.Number
}

// mostPapers is how many papers a sentence names.
const mostPapers = 2

// StillIn is the sentence, with a space before it, about papers that go on using what was deleted; "" for none. what is its
// name at the beginning of a sentence: "Nhận xét". Papers that were issued are named first.
func StillIn(what string, papers []model.Document) string {
	var issued, others []string
	for _, d := range papers {
		switch {
		case d.State == model.DocDraft || d.State == model.DocForSignature:
			others = append(others, fmt.Sprintf("%s (%s)", PaperName(d), model.LowerFirst(d.State.Label())))
		default:
			issued = append(issued, PaperName(d))
		}
	}
	names := append(issued, others...)
	if len(names) == 0 {
		return ""
	}
	list := strings.Join(names[:min(len(names), mostPapers)], ", ")
	if more := len(names) - mostPapers; more > 0 {
		list += fmt.Sprintf(" và %d văn bản khác", more)
	}
	end := "hãy xem lại văn bản ấy."
	if len(issued) > 0 {
		end = "văn bản đã ban hành không thay đổi."
	}
	return fmt.Sprintf(" %s đang được dùng trong %s; %s", what, list, end)
}
