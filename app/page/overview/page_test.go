package overview_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/overview"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/theme"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// desk is the overview of a mission with two units over a real data file.
type desk struct {
	*pagetest.Screen
	t        *testing.T
	store    *data.Store
	shell    pagetest.Shell
	mission  model.Mission
	sessions []model.Session
	findings []model.Finding
	recs     []model.Recommendation
	went     []string // where buttons led
	page     *overview.Page
	fail     error
}

// reading is the store, whose reading can be made to fail.
type reading struct {
	*data.Store
	desk *desk
}

func (r reading) Dossier(ctx context.Context, m model.UID, day model.Date) (model.Dossier, error) {
	if r.desk.fail != nil {
		return model.Dossier{}, r.desk.fail
	}
	return r.Store.Dossier(ctx, m, day)
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	var wards []model.UID
	var body model.Body
	for _, name := range []string{"3", "5"} {
		w, b := datatest.Ward(t, d.store, name)
		wards, body = append(wards, w.UID), b
	}
	d.mission = datatest.Mission(t, d.store, model.Mission{}, wards...)
	for i, s := range []model.Session{
		{Day: "2024-09-10", State: model.SessionHeld, PapersSentOn: "2024-08-20", ReportOn: "2024-09-05"}, {Day: "2024-09-20", State: model.SessionPlanned},
	} {
		s.Mission, s.Ward = d.mission.UID, wards[i]
		datatest.Put(t, d.store, &s)
		d.sessions = append(d.sessions, s)
	}
	for _, f := range []struct {
		kind  model.FindingKind
		wards []model.UID
	}{{model.Strength, wards[:1]}, {model.Limitation, wards}, {model.Limitation, nil}} {
		d.findings = append(d.findings, datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Kind: f.kind}, f.wards...))
	}
	for _, due := range []model.Date{"2024-12-31", "2024-09-25", ""} {
		d.recs = append(d.recs, datatest.Recommendation(t, d.store, model.Recommendation{Mission: d.mission.UID, Due: due}, body.UID))
	}
	return d
}

func (d *desk) open(r task.Runner) {
	go1 := func(to string) func() { return func() { d.went = append(d.went, to) } }
	d.page = overview.New(overview.Config{
		Store: reading{d.store, d}, Shell: &d.shell, Runner: r, Today: func() model.Date { return datatest.Today }, Mission: d.mission.UID,
		ToSchedule: go1("schedule"), ToFindings: go1("findings"), ToRecommendations: go1("recommendations"),
	})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func TestTablesSayWhatThePicturesShow(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Picture("overview")
	if got := d.page.Points(); len(got) != 9 || got[0] != "2024-08-20 Phường 3: Gửi kế hoạch, đề cương: Đúng hạn" {
		t.Errorf("points %q", got)
	}
	units := []string{"Các phường 0 1 0 0 = 1", "Phường 3 1 1 0 0 = 2", "Phường 5 0 1 0 0 = 1", "Số nhận xét 1 2 0 0 = 3"}
	if diff := cmp.Diff(units, d.page.Units()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Chưa trả lời 3 1"}, d.page.States()); diff != "" {
		t.Error(diff)
	}
	sizes, dark := d.page.Pictures()
	for i, n := range sizes {
		if n < 40 {
			t.Errorf("size %d of the pictures is %d", i, n)
		}
	}
	if dark || d.page.Drawn() < 40 {
		t.Errorf("dark %v, the time line is drawn of %d things", dark, d.page.Drawn())
	}
}

// TestMergedFindingsCountOnce: the overview counts as the numbers beside the tabs, the topics and the units do.
func TestMergedFindingsCountOnce(t *testing.T) {
	d := newDesk(t)
	topic, err := d.store.SaveTopic(context.Background(), model.Topic{Mission: d.mission.UID, Title: "Tiếp công dân"})
	if err != nil {
		t.Fatal(err)
	}
	wards := []model.UID{d.sessions[0].Ward, d.sessions[1].Ward}
	var alike []model.UID
	for _, w := range []model.UID{wards[0], wards[1], wards[1]} {
		f := model.Finding{Mission: d.mission.UID, Kind: model.Limitation, Topic: topic.UID, Text: "Chậm."}
		alike = append(alike, datatest.Finding(t, d.store, f, w).UID)
	}
	common := model.Finding{Mission: d.mission.UID, Kind: model.Limitation, Topic: topic.UID, Text: "Chậm.", State: model.FindingDraft}
	if _, err := d.store.MergeFindings(context.Background(), model.DossierFinding{Finding: common, Wards: wards}, alike); err != nil {
		t.Fatal(err)
	}
	d.open(task.Inline)
	units := []string{"Các phường 0 1 0 0 = 1", "Phường 3 1 2 0 0 = 3", "Phường 5 0 2 0 0 = 2", "Số nhận xét 1 3 0 0 = 4"}
	if diff := cmp.Diff(units, d.page.Units()); diff != "" {
		t.Error(diff)
	}
	if s, err := d.store.MissionSummary(context.Background(), d.mission.UID); err != nil || s.Counts["finding"] != 4 {
		t.Errorf("beside the tab: %v, %v", s.Counts, err)
	}
	if p, err := d.store.Plan(context.Background(), d.mission.UID); err != nil || p.Topics[0].Findings != 1 {
		t.Errorf("beside the topic: %+v, %v", p.Topics, err)
	}
	book, err := d.store.WardBook(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{3, 2} {
		if got := book.Counts[wards[i]].Findings; got != want {
			t.Errorf("unit %d: %d in the register, %d in the overview", i, got, want)
		}
	}
}

func TestKeysGoAlongThePointsAndOpenThem(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := d.page.Said(); got != "Phường 3: Buổi làm việc, 10/9/2024, đã làm việc." {
		t.Errorf("said %q", got)
	}
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyDown)
	if got := d.page.Said(); !strings.HasPrefix(got, "Phường 5: Đơn vị gửi báo cáo, 13/9/2024, quá hạn") {
		t.Errorf("below: %q", got)
	}
	d.Press(fyne.KeyDown, fyne.KeyUp, fyne.KeyUp)
	if got := d.page.Said(); !strings.HasPrefix(got, "Báo cáo kết quả của Đoàn giám sát, 05/10/2024, sắp đến hạn") {
		t.Errorf("above: %q", got)
	}
	d.Press(fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyUp)
	want := []model.Ref{{Noun: "session", UID: d.sessions[0].UID}, {Noun: "session", UID: d.sessions[1].UID}}
	if diff := cmp.Diff(want, d.shell.Records); diff != "" {
		t.Error(diff)
	}
}

func TestPointsByMouseAndTable(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.Tap(4, false)
	if got := d.page.Said(); !strings.Contains(got, "Phường") {
		t.Errorf("said %q", got)
	}
	d.page.Tap(3, true)
	d.Tab()
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if len(d.shell.Records) != 2 || d.shell.Records[0].UID != d.sessions[0].UID {
		t.Errorf("opened %v", d.shell.Records)
	}
	if got := d.page.Said(); !strings.HasPrefix(got, "Phường 5: Báo cáo kết quả") {
		t.Errorf("the time line follows the table: %q", got)
	}
}

func TestTablesOpenWhatTheyCount(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.FocusUnits()
	d.Press(fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn)
	d.page.FocusStates()
	d.Press(fyne.KeyReturn)
	want := []model.Ref{{Noun: "finding", UID: d.findings[0].UID}, {Noun: "recommendation", UID: d.recs[1].UID}}
	if diff := cmp.Diff(want, d.shell.Records); diff != "" {
		t.Error(diff)
	}
}

func TestRoundOfColumnsBringsPartsIntoSight(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.Window.Resize(fyne.NewSize(1000, 300))
	for range 3 {
		d.page.NextColumn()
	}
	if d.page.Scrolled() == 0 {
		t.Error("the last table is not in sight")
	}
	d.page.NextColumn()
	if d.page.Scrolled() != 0 || d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("after the round: scrolled %v, keyboard in %T", d.page.Scrolled(), d.Window.Canvas().Focused())
	}
}

func TestPicturesFollowSizeAndLook(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	before, _ := d.page.Pictures()
	d.Window.Resize(fyne.NewSize(1000, 700))
	after, _ := d.page.Pictures()
	if after[0] >= before[0] {
		t.Errorf("width %d, then in a narrower window %d", before[0], after[0])
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
	d.Window.Content().Refresh()
	d.page.Content().Refresh()
	d.Picture("overview-dark")
	if _, dark := d.page.Pictures(); !dark {
		t.Error("the pictures stay light")
	}
}

func TestNumbersOfAPictureThatCameTooLateAreDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.open(q.Runner())
	q.RunAll()
	d.page.Reload()
	arrive := q.Answer()
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID})
	d.page.Reload()
	q.RunAll()
	arrive()
	if got := d.page.Units(); got[len(got)-1] != "Số nhận xét 2 2 0 0 = 4" {
		t.Errorf("an old result is shown: %q", got)
	}
}

func TestPictureThatCannotBeDrawn(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.page.FailDrawing()
	if !strings.Contains(d.page.PictureProblem(), "trong bảng") {
		t.Errorf("in its place: %q", d.page.PictureProblem())
	}
	d.page.Reload()
	if d.page.PictureProblem() != "" {
		t.Error("a picture drawn again does not take the place")
	}
}

func TestEmptyPartsSayWhatBelongsThere(t *testing.T) {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	office, _ := datatest.Office(t, d.store)
	d.mission = model.Mission{Code: "SM-2024-01", Theme: "việc tiếp công dân", Office: office.UID, State: model.Planned}
	datatest.Put(t, d.store, &d.mission)
	d.open(task.Inline)
	d.Picture("overview-empty")
	if diff := cmp.Diff([]bool{true, true, true}, d.page.Empty()); diff != "" {
		t.Error(diff)
	}
	d.Window.Canvas().Unfocus()
	for range 3 {
		d.Tab()
		d.Press(fyne.KeyReturn)
	}
	if diff := cmp.Diff([]string{"schedule", "findings", "recommendations"}, d.went); diff != "" {
		t.Error(diff)
	}
	d.page.NextColumn()
	for _, a := range d.page.Actions() {
		a.Do()
	}
	if len(d.went) != 6 {
		t.Errorf("went %q", d.went)
	}
}

func TestErrorOfReading(t *testing.T) {
	d := newDesk(t)
	d.fail = errors.New("disk")
	d.open(task.Inline)
	if d.page.Loaded() {
		t.Fatal("an error counts as read")
	}
	d.fail = nil
	d.PressButton("Thử lại")
	if len(d.page.Points()) == 0 {
		t.Error("trying again shows nothing")
	}
}

// The tables follow what is done and what is taken back elsewhere in the file.
func TestWhatIsTakenBackIsNotCounted(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	before := d.page.Units()
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID})
	if cmp.Equal(before, d.page.Units()) {
		t.Error("a new finding is not counted")
	}
	if _, err := d.store.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, d.page.Units()); diff != "" {
		t.Error(diff)
	}
}

// What the shapes mean stands within the picture at every width.
func TestTheLegendStaysInItsFrame(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	for _, width := range []float32{1366, 900, 640} {
		d.Window.Resize(fyne.NewSize(width, 700))
		d.Window.Resize(fyne.NewSize(width, 701)) // once more: its height follows its width
		frame, right, bottom := d.page.Legend()
		if right > frame.Width || bottom > frame.Height {
			t.Errorf("%v wide: the legend reaches %v, %v in a frame of %v", width, right, bottom, frame)
		}
	}
}
