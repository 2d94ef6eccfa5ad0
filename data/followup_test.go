package data_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-sqlite3"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// followWorld is a book in which Phường 3 went into phường Đức Nhuận and Phường 15 was divided, with recommendations of
// last year's mission and this year's.
type followWorld struct {
	*world
	heir, half1, half2, divided model.UID // units
	heirBody, dividedBody       model.UID // People's Committees
	last                        model.Mission
	old                         model.Recommendation // to Phường 3, of last year
	now                         model.Recommendation // to the heir, of this year
	split                       model.Recommendation // to Phường 3 and Phường 15
}

func newFollowWorld(t *testing.T) *followWorld {
	w := &followWorld{world: newWorld(t)}
	s := w.s
	unit := func(kind model.WardKind, name string, from model.Date) (ward, body model.UID) {
		x := &model.Ward{}
		datatest.Put(t, s, x)
		datatest.Put(t, s, &model.WardVersion{Ward: x.UID, Kind: kind, Name: name, ValidFrom: from})
		b := &model.Body{Ward: x.UID, Kind: model.PeoplesCommittee}
		datatest.Put(t, s, b)
		return x.UID, b.UID
	}
	w.divided, w.dividedBody = unit(model.Phuong, "15", "")
	w.heir, w.heirBody = unit(model.Phuong, "Đức Nhuận", "2024-09-29")
	w.half1, _ = unit(model.Phuong, "Cầu Kiệu", "2024-09-29")
	w.half2 = "" // a unit without any body yet
	half := &model.Ward{}
	datatest.Put(t, s, half)
	datatest.Put(t, s, &model.WardVersion{Ward: half.UID, Kind: model.Phuong, Name: "Phú Nhuận", ValidFrom: "2024-09-29"})
	w.half2 = half.UID
	w.last = datatest.Mission(t, s, model.Mission{Office: w.office.UID, Code: "SM-2023-01", ShortTheme: "Tiếp dân", PeriodFrom: "2023-09-01", PeriodTo: "2023-09-20"}, w.in.UID)
	w.old = datatest.Recommendation(t, s, model.Recommendation{Mission: w.last.UID, Text: "Niêm yết lịch.", Due: "2023-12-01"}, w.inBody.UID)
	w.now = datatest.Recommendation(t, s, model.Recommendation{Mission: w.m.UID, Text: "Niêm yết lịch đúng chỗ.", Follower: w.post.Person}, w.heirBody)
	w.split = datatest.Recommendation(t, s, model.Recommendation{Mission: w.m.UID, Text: "Trả lời đúng hạn.", Due: "2024-10-05"}, w.inBody.UID, w.dividedBody)
	w.change(t, model.Merge, model.WardChangeLink{FromWard: w.in.UID, ToWard: w.heir, Part: model.Whole})
	w.change(t, model.Split, model.WardChangeLink{FromWard: w.divided, ToWard: w.half1, Part: model.SomePart},
		model.WardChangeLink{FromWard: w.divided, ToWard: w.half2, Part: model.Remainder})
	w.rename(t, w.in, "", "2024-09-29")
	return w
}

func (w *followWorld) change(t *testing.T, kind model.ChangeKind, links ...model.WardChangeLink) {
	t.Helper()
	if _, err := w.s.AddWardChange(ctx, model.WardChange{Day: "2024-09-29", Kind: kind}, links); err != nil {
		t.Fatal(err)
	}
}

func (w *followWorld) list(t *testing.T, mission model.UID) model.FollowUps {
	t.Helper()
	got, err := w.s.FollowUps(ctx, mission, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func (w *followWorld) detail(t *testing.T, uid model.UID) model.FollowUpDetail {
	t.Helper()
	d, err := w.s.FollowUp(ctx, uid, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// line is what the tests look at of a row.
type line struct {
	Code, Text, To, Units, Person, Waiting string
	Year, Answers                          int
	Answered                               model.Date
}

func lines(rows []model.FollowUp) []line {
	var out []line
	for _, r := range rows {
		l := line{Code: r.Code, Text: r.Text, To: strings.Join(r.ToNames(), ", "), Person: r.Person, Year: r.Year, Answers: r.Answers, Answered: r.Answered}
		var units, waiting []string
		for _, u := range r.Units {
			units = append(units, u.Name)
		}
		for _, x := range r.Waiting {
			waiting = append(waiting, string(x.Last))
		}
		l.Units, l.Waiting = strings.Join(units, ", "), strings.Join(waiting, ", ")
		out = append(out, l)
	}
	return out
}

func TestFollowUpsOfAllMissions(t *testing.T) {
	w := newFollowWorld(t)
	datatest.Put(t, w.s, &model.Answer{Recommendation: w.old.UID, Day: "2023-11-01", Text: "Đã làm"}, &model.Answer{Recommendation: w.old.UID, Day: "2023-10-01", Text: "Đang làm"})
	gone := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID}, w.outBody.UID)
	if err := w.s.Delete(ctx, "recommendation", gone.UID); err != nil {
		t.Fatal(err)
	}
	got := w.list(t, "")
	want := []line{
		{"SM-2024-01", "Trả lời người dân đúng hạn.", "Ủy ban nhân dân Phường 3", "Phường 3", "", "2024-09-28", 2024, 0, ""},
		{"SM-2024-01", "Niêm yết lịch đúng chỗ.", "Ủy ban nhân dân phường Đức Nhuận", "Phường Đức Nhuận", "Lê Thị Mẫu Đơn", "", 2024, 0, ""},
		{"SM-2024-01", "Trả lời đúng hạn.", "Ủy ban nhân dân Phường 3, Ủy ban nhân dân Phường 15", "Phường 3, Phường 15", "", "2024-09-28, 2024-09-28", 2024, 0, ""},
		{"SM-2023-01", "Niêm yết lịch.", "Ủy ban nhân dân Phường 3", "Phường 3", "", "2024-09-28", 2023, 2, "2023-11-01"},
	}
	if diff := cmp.Diff(want, lines(got.Rows)); diff != "" {
		t.Error(diff)
	}
	if got.Rows[3].Theme != "Tiếp dân" || !strings.HasPrefix(got.Rows[0].Theme, "việc tiếp công dân") {
		t.Errorf("themes %q, %q", got.Rows[3].Theme, got.Rows[0].Theme)
	}
	if heirs := got.Rows[2].Waiting[1].Heirs; len(heirs) != 2 || got.Units[heirs[0].Ward] != "phường Cầu Kiệu" || got.Units[heirs[1].Ward] != "phường Phú Nhuận" {
		t.Errorf("heirs %v of %v", heirs, got.Units)
	}
	if diff := cmp.Diff(got.Rows[3:], w.list(t, w.last.UID).Rows); diff != "" {
		t.Errorf("of one mission: %s", diff)
	}
	if err := w.s.MoveRecommendation(ctx, w.old.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	if rows := w.list(t, w.last.UID).Rows; len(rows[0].Waiting) != 0 {
		t.Error("a settled recommendation waits for an heir")
	}
}

func TestFollowUpStatementsDoNotGrow(t *testing.T) {
	w := newFollowWorld(t)
	listBefore, oneBefore, err := w.s.FollowUpStatements(ctx, w.split.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, RepeatOf: w.split.UID}, w.outBody.UID, w.inBody.UID)
		datatest.Put(t, w.s, &model.Answer{Recommendation: w.split.UID, Body: w.inBody.UID, Text: "x"})
	}
	list, one, err := w.s.FollowUpStatements(ctx, w.split.UID, datatest.Today)
	if err != nil || list != listBefore || one != oneBefore {
		t.Errorf("list %d then %d, one %d then %d statements, %v", listBefore, list, oneBefore, one, err)
	}
}

func TestFollowUpDetail(t *testing.T) {
	w := newFollowWorld(t)
	r := w.split
	r.RepeatOf = w.old.UID
	if _, err := w.s.SaveRecommendation(ctx, r, []model.UID{w.inBody.UID, w.dividedBody}, []model.UID{w.weakness.UID, w.strength.UID}); err != nil {
		t.Fatal(err)
	}
	later := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, RepeatOf: w.split.UID, Text: "Lại nhắc."})
	if err := w.s.ChangeDue(ctx, r.UID, "2024-11-01", "Chờ kinh phí"); err != nil {
		t.Fatal(err)
	}
	a, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: r.UID, Body: w.inBody.UID, PaperNumber: "45/UBND", Day: "2024-09-30", Text: "Đang làm"})
	if err != nil {
		t.Fatal(err)
	}
	for owner, name := range map[model.Ref]string{{Noun: "recommendation", UID: r.UID}: "ảnh.jpg", {Noun: "answer", UID: a.UID}: "công văn.pdf"} {
		if _, err := w.s.Attach(ctx, owner, name, "", strings.NewReader(name)); err != nil {
			t.Fatal(err)
		}
	}
	d := w.detail(t, r.UID)
	if d.Recommendation.State != model.RecInProgress || len(d.Row.To) != 2 || len(d.Row.Waiting) != 2 {
		t.Errorf("%+v", d.Row)
	}
	wantFindings := []model.FollowFinding{
		{UID: w.strength.UID, Kind: model.Strength, Text: w.strength.Text, Units: []string{"Phường 3"}},
		{UID: w.weakness.UID, Kind: model.Limitation, Text: w.weakness.Text, Units: []string{"Phường 3", "Phường 5"}},
	}
	if diff := cmp.Diff(wantFindings, d.Findings); diff != "" {
		t.Error(diff)
	}
	if len(d.RepeatOf) != 1 || d.RepeatOf[0].UID != w.old.UID || len(d.RepeatedBy) != 1 || d.RepeatedBy[0].UID != later.UID {
		t.Errorf("repeat of %v, repeated by %v", d.RepeatOf, d.RepeatedBy)
	}
	var story []string
	for _, l := range d.Story() {
		story = append(story, string(l.Day)+" "+l.What)
	}
	wantStory := []string{
		"2024-09-30 Trả lời của Ủy ban nhân dân Phường 3, số 45/UBND (1 tệp)",
		"2024-09-30 Chuyển sang “Đang thực hiện”, theo 45/UBND",
		"2024-10-01 Đổi hạn từ 05/10/2024 sang 01/11/2024",
		"2024-10-01 Đính kèm tệp ảnh.jpg",
	}
	if diff := cmp.Diff(wantStory, story); diff != "" {
		t.Error(diff)
	}
	if err := w.s.Delete(ctx, "recommendation", r.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.FollowUp(ctx, r.UID, datatest.Today); model.CodeOf(err) != model.NotFound {
		t.Errorf("one in the bin: %v", err)
	}
}

func TestFollowUpChoices(t *testing.T) {
	w := newFollowWorld(t)
	datatest.Put(t, w.s, &model.Body{Ward: w.in2.UID, Kind: model.PartyCommittee}, &model.Body{Kind: model.OtherBody, Name: "Công an quận"})
	bin := &model.Body{Ward: w.in2.UID, Kind: model.FrontBoard}
	datatest.Put(t, w.s, bin)
	if err := w.s.Delete(ctx, "body", bin.UID); err != nil {
		t.Fatal(err)
	}
	datatest.Person(t, w.s, "Trần An")
	for day, kind := range map[model.Date]model.DocType{"2024-09-20": model.BC, "2024-09-25": model.CVKN, "2024-09-30": model.TB} {
		datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Type: kind, State: model.DocIssued, Day: day})
	}
	c, err := w.s.FollowUpChoices(ctx, w.m.UID, datatest.Today)
	if err != nil || c.Asked != "2024-09-25" {
		t.Fatalf("asked on %q, %v", c.Asked, err)
	}
	var got []string
	for _, b := range c.Bodies {
		name := b.Name
		if b.Near {
			name = "* " + name
		}
		got = append(got, name)
	}
	// Phường 3 is no more, but one of the mission's; Phường 15 is neither.
	want := []string{
		"* Ủy ban nhân dân Phường 3", "* Đảng ủy Phường 5", "* Ủy ban nhân dân Phường 5", "Công an quận", "Ủy ban nhân dân Phường 9",
		"Ủy ban nhân dân phường Cầu Kiệu", "Ủy ban nhân dân phường Đức Nhuận",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(c.People) != 2 || c.People[0].FullName != "Trần An" || len(c.Findings) != 3 {
		t.Errorf("people %v, findings %v", c.People, c.Findings)
	}
}

func TestEarlierRecommendations(t *testing.T) {
	w := newFollowWorld(t)
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.last.UID, Text: "Khác."}, w.outBody.UID)
	near := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.last.UID, Text: "Cùng nơi."}, w.heirBody)
	next := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2025-01", PeriodFrom: "2025-01-01"})
	datatest.Recommendation(t, w.s, model.Recommendation{Mission: next.UID, Text: "Sau này."}, w.heirBody)
	got, err := w.s.EarlierRecommendations(ctx, w.now.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, e := range got {
		texts = append(texts, e.Near.Label()+": "+e.Text)
	}
	want := []string{"Cùng nơi nhận: " + near.Text, "Đơn vị trước khi nhập, chia: Niêm yết lịch.", "Kiến nghị khác: Khác."}
	if diff := cmp.Diff(want, texts); diff != "" {
		t.Error(diff)
	}
	if _, err := w.s.EarlierRecommendations(ctx, datatest.UID(999_999), datatest.Today); model.CodeOf(err) != model.NotFound {
		t.Errorf("of an unknown one: %v", err)
	}
	if err := w.s.SetRepeatOf(ctx, w.now.UID, near.UID); err != nil {
		t.Fatal(err)
	}
	refused(t, "a circle", w.s.SetRepeatOf(ctx, near.UID, w.now.UID), model.Invalid, "repeat_of")
	if d := w.detail(t, w.now.UID); len(d.RepeatOf) != 1 {
		t.Error("not kept")
	}
	if err := w.s.SetRepeatOf(ctx, w.now.UID, ""); err != nil {
		t.Fatal(err)
	}
	if d := w.detail(t, near.UID); len(d.RepeatedBy) != 0 {
		t.Error("still repeated")
	}
}

// undone takes the last action back and compares the book with what it was.
func (w *followWorld) undone(t *testing.T, before []line, action string) {
	t.Helper()
	got, err := w.s.Undo(ctx)
	if err != nil || got != action {
		t.Errorf("took back %q, want %q, %v", got, action, err)
	}
	if diff := cmp.Diff(before, lines(w.list(t, "").Rows)); diff != "" {
		t.Errorf("after undo: %s", diff)
	}
}

func TestSeveralRecommendationsAreOneAction(t *testing.T) {
	w := newFollowWorld(t)
	both := []model.UID{w.now.UID, w.split.UID}
	before := lines(w.list(t, "").Rows)
	if err := w.s.SetFollower(ctx, both, w.post.Person); err != nil {
		t.Fatal(err)
	}
	if d := w.detail(t, w.split.UID); d.Row.Person != "Lê Thị Mẫu Đơn" {
		t.Errorf("follower %q", d.Row.Person)
	}
	w.undone(t, before, "Giao theo dõi 2 kiến nghị")
	if err := w.s.ChangeDues(ctx, both, "2024-12-01", "Theo đề nghị của phường"); err != nil {
		t.Fatal(err)
	}
	if first, second := w.detail(t, w.now.UID), w.detail(t, w.split.UID); len(first.DueChanges) != 0 || len(second.DueChanges) != 1 || first.Recommendation.Due != "2024-12-01" {
		t.Errorf("changes of a first day %v, of another day %v", first.DueChanges, second.DueChanges)
	}
	w.undone(t, before, "Đổi hạn 2 kiến nghị")
	refused(t, "another day without a reason", w.s.ChangeDues(ctx, both, "2024-12-01", ""), model.Invalid, "reason")
	if err := w.s.DeleteRecommendations(ctx, both); err != nil {
		t.Fatal(err)
	}
	if n := len(w.list(t, "").Rows); n != len(before)-2 {
		t.Errorf("%d left", n)
	}
	w.undone(t, before, "Xóa 2 kiến nghị")
	refused(t, "one that is not there", w.s.DeleteRecommendations(ctx, []model.UID{w.now.UID, datatest.UID(999_999)}), model.NotFound, "")
	refused(t, "one that is not there", w.s.SetFollower(ctx, []model.UID{w.now.UID, datatest.UID(999_999)}, ""), model.NotFound, "")
	if diff := cmp.Diff(before, lines(w.list(t, "").Rows)); diff != "" {
		t.Errorf("a refused action left something: %s", diff)
	}
}

// With the first answer a recommendation is no longer called unanswered, as part of the action that adds the answer; what
// people decided about it stays, and so does everything when an answer is changed.
func TestAnAnswerEndsTheWaiting(t *testing.T) {
	w := newFollowWorld(t)
	state := func() model.RecommendationState { return w.detail(t, w.now.UID).Recommendation.State }
	answer, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: w.now.UID, PaperNumber: "45/UBND"})
	if err != nil || state() != model.RecInProgress {
		t.Fatalf("%s, %v", state(), err)
	}
	if e := w.detail(t, w.now.UID).Events; len(e) != 1 || e[0].Day != datatest.Today || e[0].Paper != "45/UBND" {
		t.Errorf("events %+v", e)
	}
	if name, err := w.s.Undo(ctx); err != nil || name != "Thêm trả lời kiến nghị" || state() != model.RecOpen {
		t.Errorf("undo of %q, %v: %s", name, err, state())
	}
	if _, err := w.s.Redo(ctx); err != nil || state() != model.RecInProgress {
		t.Errorf("redo: %s, %v", state(), err)
	}
	for _, to := range []model.RecommendationState{model.RecRejected, model.RecOpen} {
		if err := w.s.MoveRecommendation(ctx, w.now.UID, to, "", "", ""); err != nil {
			t.Fatal(err)
		}
	}
	answer, err = data.Get[model.Answer](ctx, w.s, answer.UID)
	if err != nil {
		t.Fatal(err)
	}
	answer.Text = "Không tiếp thu."
	if _, err := w.s.AddAnswer(ctx, answer); err != nil || state() != model.RecOpen {
		t.Errorf("after a change of the answer: %s, %v", state(), err)
	}
	if _, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: "x", Text: "Của không ai"}); err == nil {
		t.Error("an answer to nothing")
	}
}

// The event that came with an answer bears the day and the number of the answering paper, also when they are typed after
// it or mended; undo takes both back. An event made by hand is left alone.
func TestTheEventOfAnAnswerFollowsItsPaper(t *testing.T) {
	w := newFollowWorld(t)
	answer, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: w.now.UID, PaperNumber: "45/UBND"})
	if err != nil {
		t.Fatal(err)
	}
	expect := func(what, day, paper string) {
		t.Helper()
		if e := w.detail(t, w.now.UID).Events; len(e) != 1 || string(e[0].Day) != day || e[0].Paper != paper {
			t.Errorf("%s: events %+v", what, e)
		}
	}
	expect("without a day", string(datatest.Today), "45/UBND")
	for _, x := range []struct{ day, paper string }{{"2024-08-12", "45/UBND"}, {"2024-08-13", "46/UBND"}, {"", "46/UBND"}} {
		answer.Day, answer.PaperNumber = model.Date(x.day), x.paper
		if answer, err = w.s.AddAnswer(ctx, answer); err != nil {
			t.Fatal(err)
		}
		if x.day != "" {
			expect("day typed", x.day, x.paper)
		}
	}
	expect("day taken away", "2024-08-13", "46/UBND")
	for range 2 {
		if _, err := w.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	expect("taken back", "2024-08-12", "45/UBND")

	if err := w.s.MoveRecommendation(ctx, w.split.UID, model.RecInProgress, "2024-01-02", "Đã gọi điện", ""); err != nil {
		t.Fatal(err)
	}
	other, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: w.split.UID, PaperNumber: "9/UBND"})
	if err != nil {
		t.Fatal(err)
	}
	other.Day = "2024-02-03"
	if _, err := w.s.AddAnswer(ctx, other); err != nil {
		t.Fatal(err)
	}
	if e := w.detail(t, w.split.UID).Events; len(e) != 1 || e[0].Day != "2024-01-02" {
		t.Errorf("made by hand: %+v", e)
	}
}

func TestDoneNeedsProof(t *testing.T) {
	w := newFollowWorld(t)
	move := func(uid model.UID, to model.RecommendationState, paper string) error {
		return w.s.MoveRecommendations(ctx, []model.UID{uid}, model.FollowMove{To: to, Day: "2024-09-30", Paper: paper})
	}
	refused(t, "a state that does not follow", move(w.now.UID, model.RecVerified, "x"), model.State, "state")
	for _, uid := range []model.UID{w.now.UID, w.split.UID, w.old.UID} {
		if err := move(uid, model.RecInProgress, ""); err != nil {
			t.Fatal(err)
		}
		refused(t, "done without proof", move(uid, model.RecReportedDone, ""), model.Invalid, "paper")
	}
	if err := move(w.now.UID, model.RecReportedDone, "Báo cáo 12"); err != nil {
		t.Error(err)
	}
	if _, err := w.s.AddAnswer(ctx, model.Answer{Recommendation: w.split.UID, PaperNumber: "45/UBND"}); err != nil {
		t.Fatal(err)
	}
	if err := move(w.split.UID, model.RecReportedDone, ""); err != nil {
		t.Errorf("with the number of an answer: %v", err)
	}
	if _, err := w.s.Attach(ctx, model.Ref{Noun: "recommendation", UID: w.old.UID}, "ảnh.jpg", "", strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	if err := move(w.old.UID, model.RecReportedDone, ""); err != nil {
		t.Errorf("with a file: %v", err)
	}
	if d := w.detail(t, w.now.UID); d.Events[1].Paper != "Báo cáo 12" || d.Events[1].Day != "2024-09-30" {
		t.Errorf("events %+v", d.Events)
	}
}

func TestHandOver(t *testing.T) {
	w := newFollowWorld(t)
	before := lines(w.list(t, "").Rows)
	choices := []model.FollowHeir{
		{Recommendation: w.split.UID, Body: w.inBody.UID},
		{Recommendation: w.split.UID, Body: w.dividedBody, Heir: w.half2},
		{Recommendation: w.old.UID, Body: w.inBody.UID, Heir: w.heir},
	}
	if err := w.s.HandOver(ctx, choices); err != nil {
		t.Fatal(err)
	}
	d := w.detail(t, w.split.UID)
	if got := strings.Join(d.Row.ToNames(), ", "); got != "Ủy ban nhân dân phường Đức Nhuận, Ủy ban nhân dân phường Phú Nhuận" || len(d.Row.Waiting) != 0 {
		t.Errorf("addressees %s, waiting %v", got, d.Row.Waiting)
	}
	if d.Recommendation.Origin != "Phường 3, Phường 15 (đến 28/9/2024)" || d.Row.To[0].UID != w.heirBody {
		t.Errorf("origin %q, body %v", d.Recommendation.Origin, d.Row.To[0])
	}
	story := d.Story()
	if len(story) != 1 || story[0].Kind != model.StoryHandover || story[0].Text !=
		"Từ Ủy ban nhân dân Phường 3 sang Ủy ban nhân dân phường Đức Nhuận và Ủy ban nhân dân Phường 15 sang Ủy ban nhân dân phường Phú Nhuận." {
		t.Errorf("story %+v", story)
	}
	if old := w.detail(t, w.old.UID); old.Recommendation.Origin != "Phường 3 (đến 28/9/2024)" || old.Row.To[0].UID != w.heirBody {
		t.Errorf("the other: %+v", old.Row)
	}
	w.undone(t, before, "Chuyển 2 kiến nghị cho đơn vị kế thừa")
	if n := column(t, w.s, "SELECT count(*) FROM body WHERE ward = ?", w.half2); n[0] != "0" {
		t.Error("undo left the body that was made")
	}
}

func TestHandOverIsRefused(t *testing.T) {
	w := newFollowWorld(t)
	settled := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID}, w.inBody.UID)
	if err := w.s.MoveRecommendation(ctx, settled.UID, model.RecRejected, "", "", ""); err != nil {
		t.Fatal(err)
	}
	before := dump(t, w.s)
	for name, c := range map[string]struct {
		choice model.FollowHeir
		code   model.Code
	}{
		"no choice of a divided unit": {model.FollowHeir{Recommendation: w.split.UID, Body: w.dividedBody}, model.Invalid},
		"a unit that is no heir":      {model.FollowHeir{Recommendation: w.split.UID, Body: w.dividedBody, Heir: w.heir}, model.Invalid},
		"a unit that goes on":         {model.FollowHeir{Recommendation: w.now.UID, Body: w.heirBody}, model.State},
		"a body that was not asked":   {model.FollowHeir{Recommendation: w.now.UID, Body: w.inBody.UID}, model.State},
		"one that is settled":         {model.FollowHeir{Recommendation: settled.UID, Body: w.inBody.UID}, model.State},
		"one that is not there":       {model.FollowHeir{Recommendation: datatest.UID(999_999), Body: w.inBody.UID}, model.NotFound},
	} {
		refused(t, name, w.s.HandOver(ctx, []model.FollowHeir{{Recommendation: w.old.UID, Body: w.inBody.UID}, c.choice}), c.code, "")
	}
	if dump(t, w.s) != before {
		t.Error("a refused action left something")
	}
	failingHandOver(t, w)
}

// failingHandOver makes each table that handing over touches unreadable or unwritable in turn.
func failingHandOver(t *testing.T, w *followWorld) {
	t.Helper()
	before := dump(t, w.s)
	for table, op := range map[string]int{"body": sqlite3.SQLITE_INSERT, "addressee": sqlite3.SQLITE_INSERT, "recommendation": sqlite3.SQLITE_UPDATE, "recommendation_event": sqlite3.SQLITE_INSERT, "ward_change": sqlite3.SQLITE_READ} {
		deny(t, w.s, table, op)
		err := w.s.HandOver(ctx, []model.FollowHeir{{Recommendation: w.split.UID, Body: w.dividedBody, Heir: w.half2}})
		deny(t, w.s, "")
		if err == nil || dump(t, w.s) != before {
			t.Errorf("without %s: %v", table, err)
		}
	}
}

func TestPartsOfARecommendationByThemselves(t *testing.T) {
	w := newFollowWorld(t)
	before := lines(w.list(t, "").Rows)
	if err := w.s.SetAddressees(ctx, w.now.UID, []model.UID{w.outBody.UID, w.heirBody}); err != nil {
		t.Fatal(err)
	}
	if d := w.detail(t, w.now.UID); strings.Join(d.Row.ToNames(), ", ") != "Ủy ban nhân dân Phường 9, Ủy ban nhân dân phường Đức Nhuận" {
		t.Errorf("addressees %v", d.Row.ToNames())
	}
	w.undone(t, before, "Sửa nơi nhận kiến nghị")
	if err := w.s.SetAnswered(ctx, w.now.UID, []model.UID{w.weakness.UID}); err != nil {
		t.Fatal(err)
	}
	d := w.detail(t, w.now.UID)
	if len(d.Findings) != 1 {
		t.Errorf("findings %v", d.Findings)
	}
	r := d.Recommendation
	r.Note = "Nhắc qua điện thoại"
	r, err := w.s.UpdateRecommendation(ctx, r)
	if err != nil || r.Version != d.Recommendation.Version+1 {
		t.Fatal(r.Version, err)
	}
	if d := w.detail(t, w.now.UID); len(d.Findings) != 1 || len(d.Row.To) != 1 || d.Recommendation.Note != r.Note {
		t.Errorf("after a change of the note: %+v", d)
	}
}
