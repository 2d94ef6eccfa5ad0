package reports

import "sogiamsat/data/model"

// Values are what a mission's paper says of the mission itself, by the names that templates have for it; "" is not known
// yet. The texts are those of the paper, so that they are found again in its paragraphs.
func Values(d model.Dossier, t model.DocType, o Options) (map[string]string, error) {
	f, ok := recipeOf(t)
	if !ok {
		return nil, model.Errorf(model.Invalid, "type", "%s không lập từ một cuộc giám sát; hãy chọn loại văn bản khác.", t.Label())
	}
	b := newBuilder(&f, &d, o)
	out := map[string]string{
		"chuyên đề": b.theme(), "tên ngắn": b.shortTheme(), "thời gian giám sát": b.days(),
		"mốc thời gian": phrase(b.line("Mốc thời gian giám sát", d.Mission.ReportingPeriod)), "hạn trả lời": d.Mission.AnswerBy.Long(),
		"cơ quan": b.office(), "ủy ban": b.committee(), "kế hoạch": "", "các đơn vị": "",
	}
	if p, ok := b.ownPaper(model.KH); ok {
		out["kế hoạch"] = b.citeOwn(p, "Kế hoạch", "")
	}
	if at := b.scope.all(); len(at) > 0 {
		out["các đơn vị"] = b.scope.units(at, naming{})
	}
	return out, b.err
}
