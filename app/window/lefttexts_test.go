package window_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// place is where a half-typed text of the table below is kept: with a record of the world, under a field.
type place struct{ of, field string }

// leftElsewhere are the errands whose texts cannot be made up here.
var leftElsewhere = map[model.Errand]string{
	model.ErrandAct:     "the text is a whole act: TestAnActThatWasLeftIsOfferedAgain",
	model.ErrandPassage: "the key is that of a paragraph: TestHalfTypedParagraphOutlivesACrash",
	model.ErrandSigned:  "the question comes after a file was chosen; until then the paper is shown",
}

// leftPlaces are all places in which text can be typed, one for each form and each errand.
var leftPlaces = map[string]place{
	"a mission":                 {"mission", "theme"},
	"a new mission":             {"office", "mission.theme"},
	"a mission made of it":      {"mission", "mission.theme"},
	"another state of it":       {"mission", model.ErrandState.Field("cancelled")},
	"a new basis":               {"mission", "basis.subject"},
	"a basis":                   {"basis", "subject"},
	"a new topic":               {"mission", "topic.title"},
	"a topic":                   {"topic", "title"},
	"a new member":              {"mission", model.ErrandMember.Field("full_name")},
	"a member":                  {"member", "duty"},
	"a post of a member":        {"member", model.ErrandPost.Field("text")},
	"a new session":             {"mission", "session.place"},
	"a session":                 {"session", "place"},
	"a supervised body":         {"mission_ward", model.ErrandSupervised.Field("text")},
	"a new finding":             {"mission", "finding.text"},
	"a finding":                 {"finding", "text"},
	"a common finding":          {"alike", model.ErrandMerge.Field("text")},
	"a new phrase":              {"mission", "phrase.text"},
	"a phrase":                  {"phrase", "text"},
	"a new recommendation":      {"mission", "recommendation.text"},
	"a recommendation":          {"recommendation", "text"},
	"a new answer":              {"recommendation", "answer.text"},
	"an answer":                 {"answer", "text"},
	"another day of it":         {"recommendation", model.ErrandDue.Field("reason")},
	"its state":                 {"recommendation", model.ErrandState.Field("reason")},
	"a new paper":               {"mission", "document.subject"},
	"a new paper of no mission": {"no paper", "document.subject"},
	"a paper":                   {"draft", "subject"},
	"a paper to be signed":      {"draft", model.ErrandState.Field("for_signature")},
	"a paper to be mended":      {"submitted", model.ErrandState.Field("draft")},
	"a paper issued elsewhere":  {"submitted", model.ErrandState.Field("issued")},
	"the issue of a paper":      {"submitted", model.ErrandIssue.Field("reason")},
	"a paper to be voided":      {"issued", model.ErrandVoid.Field("text")},
	"a new paragraph":           {"draft", model.ErrandAddPassage.Field("text")},
	"a version of a paper":      {"draft", model.ErrandVersion.Field("text")},
	"a template":                {"draft", model.ErrandTemplate.Field("text")},
	"a place to be corrected":   {"letter", model.ErrandCorrection.Field("place:")},
	"the name of a file":        {"attachment", model.ErrandRename.Field("text")},
	"a person":                  {"person", "full_name"},
	"a new person":              {"no person", "person.full_name"},
	"a new post":                {"person", "post.title"},
	"a post":                    {"post", "title"},
	"a new signer":              {"office", "post.full_name"},
	"an office":                 {"office_version", "address"},
	"another office":            {"office", "office_version.address"},
	"a new series":              {"office", "number_series.year"},
	"a number kept free":        {"number_series", model.ErrandReserve.Field("text")},
	"a number to be cancelled":  {"number_series", model.ErrandVoid.Field("text")},
	"a paper kept elsewhere":    {"number_series", model.ErrandRecord.Field("paper")},
	"a unit":                    {"ward", "area"},
	"a name of a unit":          {"ward_version", "legal_basis"},
	"a new unit":                {"no ward", model.ErrandAddUnit.Field("name")},
	"a new body":                {"ward", model.ErrandBody.Field("name")},
	"a body":                    {"body", model.ErrandBody.Field("name")},
	"the basis of a change":     {"ward_change", model.ErrandBasis.Field("text")},
	"how papers look":           {"rule_set_version", "valid_from"},
}

// A text that was never saved is offered where the window leads to, and a key takes it back: also the text of a record that
// was never written, and what was typed while something was being done.
func TestTheWayToATextLeftFromACrash(t *testing.T) {
	for name, p := range leftPlaces {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.inFile(func(s *data.Store) error {
				return s.KeepDraft(t.Context(), model.DraftText{Ref: worldOf(t, s)[p.of], Field: p.field, Text: "Chưa kịp lưu"})
			})
			d.window.OpenFile(d.path)
			d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
			if d.offered() == "" {
				t.Fatalf("nothing is offered on %q, %q, said %q", d.window.Place(), d.window.Tab(), d.window.Said())
			}
			if d.canvas().Overlays().Top() != nil {
				d.pressOver(fyne.KeyR, ctrlShift) // as it reaches the field of a question
			} else {
				d.press(fyne.KeyR, ctrlShift)
			}
			if !slices.Contains(d.fieldTexts(), "Chưa kịp lưu") || d.offered() != "" {
				t.Errorf("taken back by key: offered %q, fields %q, said %q", d.offered(), d.fieldTexts(), d.window.Said())
			}
		})
	}
}

// onTop is what can be seen and used: the dialog, if there is one, else the page.
func (d *desk) onTop() []fyne.CanvasObject {
	top := d.canvas().Overlays().Top()
	if top == nil {
		top = d.canvas().Content()
	}
	return slices.DeleteFunc(test.LaidOutObjects(top), func(o fyne.CanvasObject) bool { return !widgets.Seen(o) })
}

// offered is what the strip of half-typed texts says, "" without one.
func (d *desk) offered() string {
	for _, o := range d.onTop() {
		if l, ok := o.(*widget.Label); ok && strings.HasPrefix(l.Text, "Chữ chưa lưu từ lần trước (") {
			return l.Text
		}
	}
	return ""
}

// fieldTexts are the texts in the fields that can be seen.
func (d *desk) fieldTexts() (out []string) {
	for _, o := range d.onTop() {
		switch e := o.(type) {
		case *widgets.BaseEntry:
			out = append(out, e.Text)
		case *widgets.DateEntry:
			out = append(out, e.Text)
		}
	}
	return out
}

// Whatever is added to the program has its place in the table: every errand, and every kind of record that has a form.
func TestEveryPlaceOfTextIsInTheTable(t *testing.T) {
	errands, kinds := map[model.Errand]bool{}, map[string]bool{}
	for _, p := range leftPlaces {
		noun, _, _ := strings.Cut(p.field, ".")
		errands[model.ErrandOf(p.field)], kinds[noun], kinds[p.of] = true, true, true
	}
	for _, e := range model.Errands {
		if !errands[e] && leftElsewhere[e] == "" {
			t.Errorf("nothing leads to a text of the errand %q", e)
		}
	}
	for _, noun := range formNouns(t) {
		if !kinds[noun] {
			t.Errorf("nothing leads to a text of the form of %q", noun)
		}
	}
}

// formNouns are the kinds of records that forms of pages are for.
func formNouns(t *testing.T) (out []string) {
	noun := regexp.MustCompile(`\bNoun: +"([a-z_]+)"`)
	sources, err := filepath.Glob("../page/*/*.go")
	must(t, err)
	for _, path := range sources {
		src, err := os.ReadFile(path)
		must(t, err)
		for _, config := range strings.Split(string(src), "edit.FormConfig[")[1:] {
			if m := noun.FindStringSubmatch(config); m != nil {
				out = append(out, m[1])
			}
		}
	}
	if len(out) < 15 {
		t.Fatalf("forms of %q only", out)
	}
	return out
}

// worldOf makes one record of each kind with which text is kept.
func worldOf(t *testing.T, s *data.Store) map[string]model.Ref {
	t.Helper()
	ctx := t.Context()
	m, err := s.MissionByCode(ctx, "SM-2024-01")
	must(t, err)
	out := map[string]model.Ref{"mission": {Noun: "mission", UID: m.UID}, "office": {Noun: "office", UID: m.Office}, "no ward": {Noun: "ward"}, "no paper": {Noun: "document"}, "no person": {Noun: "person"}}
	add := func(name string, noun model.Noun, uid model.UID) { out[name] = model.Ref{Noun: noun, UID: uid} }
	put := func(name string, r model.Record) model.UID {
		datatest.Put(t, s, r)
		add(name, r.Noun(), r.Head().UID)
		return r.Head().UID
	}
	plan, err := s.Plan(ctx, m.UID)
	must(t, err)
	unit := plan.Wards[0].Link
	add("mission_ward", "mission_ward", unit.UID)
	add("ward", "ward", unit.Ward)
	file, err := s.WardFile(ctx, unit.Ward, datatest.Today)
	must(t, err)
	add("ward_version", "ward_version", file.Names[0].UID)
	add("body", "body", file.Bodies[0].Body.UID)
	change, err := s.PerformWardAct(ctx, model.WardAct{Kind: model.Transfer, Day: "2024-08-01", Area: "quận Khác", Flows: []model.ActFlow{{To: unit.Ward}}})
	must(t, err)
	add("ward_change", "ward_change", change.UID)
	offices, err := s.Offices(ctx)
	must(t, err)
	add("office_version", "office_version", offices[0].Versions[0].UID)
	person := put("person", &model.Person{FullName: "Trần Thị Bình", Address: "đồng chí"})
	put("post", &model.Post{Person: person, Title: "Chuyên viên"})
	put("member", &model.Member{Mission: m.UID, Person: person, Role: model.HeadRole})
	basis := put("basis", &model.Basis{Kind: model.LawBasis, Subject: "Tiếp công dân"})
	datatest.Put(t, s, &model.MissionBasis{Mission: m.UID, Basis: basis})
	add("topic", "topic", datatest.Topic(t, s, m.UID, "Lịch tiếp").UID)
	add("session", "session", datatest.Session(t, s, m.UID, unit.Ward, "2024-09-10").UID)
	for _, name := range []string{"alike", "finding"} {
		add(name, "finding", datatest.Finding(t, s, model.Finding{Mission: m.UID, Kind: model.Limitation, Text: "Chưa niêm yết lịch tiếp công dân."}, unit.Ward).UID)
	}
	put("phrase", &model.Phrase{Code: "lt", Text: "Niêm yết lịch tiếp."})
	rec := datatest.Recommendation(t, s, model.Recommendation{Mission: m.UID}, file.Bodies[0].Body.UID).UID
	add("recommendation", "recommendation", rec)
	put("answer", &model.Answer{Recommendation: rec, PaperNumber: "12/UBND", Text: "Đã niêm yết."})
	add("number_series", "number_series", datatest.Series(t, s, m.Office).UID)
	paper := func(name string, d model.Document) model.UID {
		n := 10 + len(out) // a number of the book is refused to another paper
		d.Mission, d.Office, d.Number, d.Day = m.UID, m.Office, model.Run{From: n, To: n}.Text()+"/TB-MTTQ-BTT", datatest.Today
		add(name, "document", datatest.Document(t, s, d).UID)
		return out[name].UID
	}
	paper("draft", model.Document{})
	paper("submitted", model.Document{State: model.DocForSignature})
	paper("letter", model.Document{Type: model.CVDC, Corrects: paper("issued", model.Document{State: model.DocIssued})})
	copied, err := s.Attach(ctx, out["mission"], "biên bản.txt", "text/plain", strings.NewReader("x"))
	must(t, err)
	add("attachment", "attachment", copied.UID)
	put("rule_set_version", &model.RuleSetVersion{RuleSet: put("", &model.RuleSet{Code: "front-nd30"})})
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// What stays behind on a page is said on the next one, and what nobody typed does not stay behind.
func TestWhatStaysBehindIsSaid(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(fyne.KeyN, ctrl) // a new mission, with the code that is proposed
	d.press(fyne.Key1, ctrl)
	if said := d.window.Said(); said != "" {
		t.Errorf("nothing was typed: %q", said)
	}
	d.press(fyne.Key2, ctrl)
	d.press(fyne.KeyN, ctrl)
	d.typeText("Tiếp công dân")
	d.press(fyne.Key1, ctrl)
	if said := d.window.Said(); !strings.Contains(said, "còn giữ làm bản nháp") {
		t.Errorf("said %q", said)
	}
	d.press(fyne.Key2, ctrl)
	if said := d.window.Said(); said != "" {
		t.Errorf("on the page after the next: %q", said)
	}
	d.window.Close()
	d.inFile(func(s *data.Store) error {
		left, err := s.LeftTexts(context.Background())
		if len(left) != 1 || left[0].Text != "Tiếp công dân" {
			t.Errorf("left %+v", left)
		}
		return err
	})
}
