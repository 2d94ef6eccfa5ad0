package papers

import (
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// TestTypesOfferedForAPaper: a draft is of no type that is made for a whole year, but for its own.
func TestTypesOfferedForAPaper(t *testing.T) {
	e := &editor{kind: widgets.NewSelect(nil, nil)}
	for _, c := range []struct {
		paper   model.Document
		not     []model.DocType
		offered []model.DocType
	}{
		{model.Document{Type: model.TB, State: model.DocDraft}, []model.DocType{model.SO, model.BCN}, []model.DocType{model.TB, model.CV, model.CVDC}},
		{model.Document{Type: model.BCN, State: model.DocDraft}, []model.DocType{model.SO}, []model.DocType{model.BCN}},
		{model.Document{Type: model.TB, State: model.DocIssued}, []model.DocType{model.SO}, []model.DocType{model.BCN, model.CV}},
	} {
		e.showKinds(c.paper)
		for _, kind := range model.DocTypes {
			if on := e.kind.Offers(string(kind)); on && slices.Contains(c.not, kind) || !on && slices.Contains(c.offered, kind) {
				t.Errorf("for a paper %s, %s: %s offered %v", c.paper.Type, c.paper.State, kind, on)
			}
		}
	}
}

func TestWhatIsSaidOfAnEmptySubject(t *testing.T) {
	for _, c := range []struct {
		paper model.Document
		said  string
	}{
		{model.Document{Type: model.TB, State: model.DocIssued}, "như trên văn bản"},
		{model.Document{Type: model.TB, Mission: "m"}, "lấy trích yếu soạn sẵn"},
		{model.Document{Type: model.BCN}, "lấy trích yếu soạn sẵn"},
		{model.Document{Type: model.CVDC, Corrects: "r"}, "lấy trích yếu soạn sẵn"},
		{model.Document{Type: model.TB}, "chọn cuộc giám sát"},
		{model.Document{Type: model.CV, Mission: "m"}, "không soạn từ cuộc giám sát"},
	} {
		if got := subjectHelp(c.paper); !strings.Contains(got, c.said) {
			t.Errorf("%+v: %q", c.paper, got)
		}
	}
}
