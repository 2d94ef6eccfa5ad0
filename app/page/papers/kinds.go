package papers

import (
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// showKinds offers the types that the paper may be of. A draft is not of a type that is only made for a whole year, and one
// whose text is not composed here says so.
func (e *editor) showKinds(d model.Document) {
	var out []widgets.Option
	for _, t := range model.DocTypes {
		label := t.Label()
		switch {
		case t == d.Type:
		case t == model.SO, t == model.BCN && d.State != model.DocIssued:
			continue
		}
		if d.State != model.DocIssued && t == model.CV {
			label += " khác (đính kèm tệp)"
		}
		out = append(out, widgets.Option{ID: string(t), Label: label})
	}
	e.kind.SetOptions(out)
}

// subjectHelp says what becomes of an empty trích yếu.
func subjectHelp(d model.Document) string {
	switch {
	case d.State == model.DocIssued:
		return "Ghi như trên văn bản."
	case composed(d) || d.Type == model.BCN:
		return "Để trống thì lấy trích yếu soạn sẵn."
	case service.Composed(d.Type):
		return "Cần ghi; chọn cuộc giám sát thì trích yếu được soạn sẵn."
	}
	return "Cần ghi: loại này không soạn từ cuộc giám sát; đính kèm tệp ở thẻ Tệp."
}
