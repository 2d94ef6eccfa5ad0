package search_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/search"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// shell is a window that remembers queries.
type shell struct {
	pagetest.Shell
	queries []string
}

func (s *shell) Queries() []string     { return s.queries }
func (s *shell) SetQueries(q []string) { s.queries = q }

// desk is the page of searching over a real data file.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   shell
	timer   tasktest.Timer
	page    *search.Page
	mission model.Mission
	finding model.Finding
	ward    model.Ward
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	ward, body := datatest.Ward(t, d.store, "3")
	d.ward = ward
	d.mission = datatest.Mission(t, d.store, model.Mission{ShortTheme: "Tiếp công dân"}, ward.UID)
	d.finding = datatest.Finding(t, d.store, model.Finding{
		Mission: d.mission.UID,
		Text:    "Phường tổ chức đối thoại định kỳ với Nhân dân; sau đối thoại có thông báo kết luận và phân công người thực hiện.",
	}, ward.UID)
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Kind: model.Limitation, Text: "Chưa đối thoại với thanh niên."})
	datatest.Recommendation(t, d.store, model.Recommendation{Mission: d.mission.UID, Text: "Đối thoại ít nhất 2 lần mỗi năm.", Due: "2024-12-01"}, body.UID)
	d.open(d.store, task.Inline)
	return d
}

func (d *desk) open(s search.Store, r task.Runner) {
	d.page = search.New(search.Config{Store: s, Shell: &d.shell, Runner: r, After: d.timer.After})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// find types words and lets the pause come.
func (d *desk) find(words string) {
	d.t.Helper()
	d.Window.Canvas().Focus(d.page.First())
	d.Type(words)
	d.timer.Fire()
}

func (d *desk) expect(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		d.t.Errorf("hits (-want +got): %s", diff)
	}
}

func TestHitsByKindWithMarksNameMissionAndDay(t *testing.T) {
	d := newDesk(t)
	d.find("doi thoai")
	d.expect(
		"Nhận xét | Hạn chế, chung các đơn vị | Chưa «đối» «thoại» với thanh niên. | SM-2024-01 | ",
		"Nhận xét | Ưu điểm, Phường 3 | Phường tổ chức «đối» «thoại» định kỳ với Nhân dân; sau «đối» «thoại» có thông báo kết luận và phân công người thực hiện. | SM-2024-01 | ",
		"Kiến nghị | Ủy ban nhân dân Phường 3 | «Đối» «thoại» ít nhất 2 lần mỗi năm. | SM-2024-01 | 01/12/2024",
	)
	if got := d.page.Count(); got != "3 kết quả" {
		t.Errorf("count %q", got)
	}
	d.Picture("search")
}

func TestSearchWaitsUntilTypingPauses(t *testing.T) {
	d := newDesk(t)
	d.Type("doois‹‹‹ối th")
	if d.page.Searching() {
		t.Error("searched while typing")
	}
	d.timer.Fire()
	if n := len(d.page.Lines()); n != 0 { // "dối" with its mark is another word than "đối"
		t.Errorf("%d hits", n)
	}
}

func TestEnterGoesToTheHitsAndOpensOne(t *testing.T) {
	d := newDesk(t)
	d.find("thanh nien")
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyReturn)
	if len(d.shell.Records) != 1 || d.shell.Records[0].Noun != "finding" {
		t.Fatalf("opened %v", d.shell.Records)
	}
	if diff := cmp.Diff([]string{"thanh nien"}, d.shell.queries); diff != "" {
		t.Errorf("remembered: %s", diff)
	}
	d.Shortcut(fyne.KeyDown, fyne.KeyModifierControl)
	d.page.Actions()[1].Do()
	if len(d.shell.Histories) != 1 {
		t.Error("the history of a hit cannot be seen")
	}
}

func TestRecentQueriesAreRunAgainAndForgotten(t *testing.T) {
	d := newDesk(t)
	d.shell.queries = []string{"đối thoại", "rác"}
	d.page.Leave()
	d.open(d.store, task.Inline)
	d.Picture("search-begin")
	d.Press(fyne.KeyDown) // to the recent ones
	d.Press(fyne.KeyReturn)
	if !d.page.Searching() || len(d.page.Lines()) != 3 {
		t.Fatalf("hits %q", d.page.Lines())
	}
	d.Window.Canvas().Focus(d.page.First())
	d.Press(fyne.KeyEscape) // empties the field
	if d.page.Searching() {
		t.Fatal("hits of nothing are shown")
	}
	d.Press(fyne.KeyDown, fyne.KeyDelete)
	if diff := cmp.Diff([]string{"rác"}, d.page.Recent()); diff != "" {
		t.Error(diff)
	}
	d.shell.queries = []string{"đối thoại", "rác", "lịch tiếp"}
	d.page.Leave()
	d.open(d.store, task.Inline)
	d.Press(fyne.KeyDown, fyne.KeyHome)
	d.ShiftPress(fyne.KeyDown)
	d.Press(fyne.KeyDelete)
	if diff := cmp.Diff([]string{"lịch tiếp"}, d.page.Recent()); diff != "" {
		t.Error(diff)
	}
}

func TestFiltersByKeys(t *testing.T) {
	d := newDesk(t)
	d.find("đối thoại")
	d.Tab()
	for range 2 { // Mọi loại, Cuộc giám sát, Nhận xét
		d.Press(fyne.KeyDown)
	}
	if n := len(d.page.Lines()); n != 2 {
		t.Errorf("findings: %q", d.page.Lines())
	}
	d.Tab()
	d.Tab()
	d.Tab()
	d.Press(fyne.KeyEnd) // the only unit
	d.expect("Nhận xét | Ưu điểm, Phường 3 | Phường tổ chức «đối» «thoại» định kỳ với Nhân dân; sau «đối» «thoại» có thông báo kết luận và phân công người thực hiện. | SM-2024-01 | ")
	d.Tab()
	d.Press(fyne.KeySpace) // Bỏ lọc
	if n := len(d.page.Lines()); n != 3 || d.page.CanWiden() {
		t.Errorf("without filters: %q", d.page.Lines())
	}
}

func TestNothingFoundSaysWhatToTry(t *testing.T) {
	d := newDesk(t)
	d.find("xyz")
	d.Picture("search-nothing")
	for typed, want := range map[string]string{"đối thọai": "không dấu", "doi thoay": "phần đầu", "  đường  ": "“đường”"} {
		if got := search.Nothing(typed, false); !strings.Contains(got, want) {
			t.Errorf("%q: %q", typed, got)
		}
	}
	if got := search.Nothing("a", true); !strings.Contains(got, "đã lọc") {
		t.Errorf("%q", got)
	}
}

// failing is a store that cannot search while it has an error.
type failing struct {
	search.Store
	err error
}

func (f *failing) Find(ctx context.Context, typed string, filter model.SearchFilter) (model.Found, error) {
	if f.err != nil {
		return model.Found{}, f.err
	}
	return f.Store.Find(ctx, typed, filter)
}

func (*failing) SearchChoices(context.Context) (model.SearchChoices, error) {
	return model.SearchChoices{}, errors.New("disk on fire")
}

func TestErrorStandsInPlaceOfHits(t *testing.T) {
	d := newDesk(t)
	d.page.Leave()
	broken := &failing{d.store, errors.New("disk on fire")}
	d.open(broken, task.Inline)
	if len(d.shell.Said) == 0 {
		t.Error("nothing is said of filters that cannot be read")
	}
	d.find("đối")
	d.Picture("search-error")
	d.Press(fyne.KeyReturn) // to the list, whose button is "Thử lại"
	d.Press(fyne.KeyReturn)
	if len(d.page.Lines()) != 0 || d.page.Count() != "" {
		t.Errorf("hits %q, count %q", d.page.Lines(), d.page.Count())
	}
	broken.err = nil
	d.PressButton("Thử lại")
	if len(d.page.Lines()) == 0 {
		t.Error("nothing is found after trying again")
	}
}

func TestOldAnswersAreDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.page.Leave()
	d.open(d.store, q.Runner())
	q.RunAll()
	d.find("thanh")
	arrive := q.Answer()
	d.find(" x")
	q.RunAll()
	arrive()
	if got := d.page.Lines(); len(got) != 0 {
		t.Errorf("an old answer is shown: %q", got)
	}
}

func TestHitsFollowTheFile(t *testing.T) {
	d := newDesk(t)
	d.find("thanh nien")
	if err := d.store.Delete(ctx, "finding", d.finding.UID); err != nil {
		t.Fatal(err)
	}
	datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Thanh niên góp ý."})
	if n := len(d.page.Lines()); n != 2 {
		t.Errorf("%q", d.page.Lines())
	}
}

func TestF6GoesRound(t *testing.T) {
	d := newDesk(t)
	c := d.Window.Canvas()
	d.page.NextColumn()
	recent := c.Focused()
	d.page.NextColumn()
	if recent == d.page.First() || c.Focused() != d.page.First() {
		t.Error("F6 does not go to the recent queries and back")
	}
	d.find("đối thoại")
	seen := map[fyne.Focusable]bool{}
	for range 3 {
		seen[c.Focused()] = true
		d.page.NextColumn()
	}
	if len(seen) != 3 || c.Focused() != d.page.First() {
		t.Errorf("%d parts", len(seen))
	}
	d.page.NextColumn()
	first := d.page.Lines()[0]
	d.page.Step(1)
	d.Press(fyne.KeyReturn)
	if d.shell.Records[0] == (model.Ref{}) || strings.Contains(first, "Ưu điểm") || d.shell.Records[0].UID != d.finding.UID {
		t.Errorf("after a step %v is opened", d.shell.Records)
	}
	d.page.Find()
	if c.Focused() != d.page.First() {
		t.Error("Ctrl+F does not lead to the words")
	}
}

func TestQueriesAreRememberedOnce(t *testing.T) {
	if diff := cmp.Diff([]string{"đối thoại", "rác"}, search.Remembered([]string{"rác", "doi thoai"}, " đối  thoại ")); diff != "" {
		t.Error(diff)
	}
	if got := search.Remembered(nil, "  "); len(got) != 0 {
		t.Errorf("%q", got)
	}
	var many []string
	for i := range 40 {
		many = search.Remembered(many, strings.Repeat("a", i+1))
	}
	if len(many) != 12 {
		t.Errorf("%d are remembered", len(many))
	}
}
