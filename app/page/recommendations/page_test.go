package recommendations_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/page/recommendations"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/theme"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

func clock() time.Time { return datatest.Now }

// desk is the page over a real data file: two missions, of which the older one asked units that are no more since.
type desk struct {
	*pagetest.Screen
	t     *testing.T
	store *data.Store
	shell pagetest.Shell
	timer tasktest.Timer
	page  *recommendations.Page
	of    model.UID // the mission, "" for all

	now, last          model.Mission
	person             model.Person
	w3, w5, w15        model.Ward
	b3, b5, b15        model.Body
	heir, half1, half2 model.UID
	finding            model.Finding
	first, second, old model.Recommendation
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, Screen: pagetest.New(t), store: datatest.Open(t)}
	s := d.store
	office, _ := datatest.Office(t, s)
	d.person = datatest.Person(t, s, "Trần Theo Dõi")
	d.w3, d.b3 = datatest.Ward(t, s, "3")
	d.w5, d.b5 = datatest.Ward(t, s, "5")
	d.w15, d.b15 = datatest.Ward(t, s, "15")
	d.now = datatest.Mission(t, s, model.Mission{Office: office.UID, Code: "SM-2024-01", ShortTheme: "Tiếp dân", AnswerBy: "2024-11-15"}, d.w3.UID, d.w5.UID)
	d.last = datatest.Mission(t, s, model.Mission{Office: office.UID, Code: "SM-2023-01", ShortTheme: "Dân chủ", PeriodFrom: "2023-09-01", PeriodTo: "2023-09-10"}, d.w15.UID, d.w3.UID)
	d.finding = datatest.Finding(t, s, model.Finding{Mission: d.now.UID, Kind: model.Limitation, Text: "Chưa niêm yết lịch."}, d.w3.UID)
	d.first = datatest.Recommendation(t, s, model.Recommendation{Mission: d.now.UID, Text: "Niêm yết lịch tiếp công dân.", Due: "2024-09-28", Follower: d.person.UID}, d.b3.UID)
	d.second = datatest.Recommendation(t, s, model.Recommendation{Mission: d.now.UID, Text: "Trả lời người dân đúng hạn.", Due: "2024-10-05"}, d.b5.UID, d.b3.UID)
	d.old = datatest.Recommendation(t, s, model.Recommendation{Mission: d.last.UID, Text: "Niêm yết kết quả.", Due: "2024-10-20"}, d.b15.UID)
	return d
}

// open shows the page of a mission, or of all.
func (d *desk) open(of model.UID) {
	d.of = of
	d.openWith(task.Inline)
}

func (d *desk) openWith(r task.Runner) {
	d.page = recommendations.New(recommendations.Config{
		Store: d.store, Papers: service.NewDrafting(d.store, clock, "Sổ Giám Sát"), Shell: &d.shell, Runner: r, After: d.timer.After, Today: func() model.Date { return datatest.Today }, Mission: d.of,
	})
	d.t.Cleanup(d.page.Leave)
	d.Keys.SetPage(d.page.Actions())
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

// dissolve lets Phường 3 go into Đức Nhuận and divides Phường 15.
func (d *desk) dissolve() {
	d.t.Helper()
	s := d.store
	unit := func(name string) model.UID {
		w := &model.Ward{}
		datatest.Put(d.t, s, w)
		datatest.Put(d.t, s, &model.WardVersion{Ward: w.UID, Kind: model.Phuong, Name: name, ValidFrom: "2024-09-29"})
		return w.UID
	}
	d.heir, d.half1, d.half2 = unit("Đức Nhuận"), unit("Cầu Kiệu"), unit("Phú Nhuận")
	for _, links := range [][]model.WardChangeLink{
		{{FromWard: d.w3.UID, ToWard: d.heir, Part: model.Whole}},
		{{FromWard: d.w15.UID, ToWard: d.half1, Part: model.SomePart}, {FromWard: d.w15.UID, ToWard: d.half2, Part: model.Remainder}},
	} {
		if _, err := s.AddWardChange(ctx, model.WardChange{Day: "2024-09-29", Kind: model.Merge}, links); err != nil {
			d.t.Fatal(err)
		}
	}
}

func (d *desk) detail(uid model.UID) model.FollowUpDetail {
	d.t.Helper()
	got, err := d.store.FollowUp(ctx, uid, datatest.Today)
	if err != nil {
		d.t.Fatal(err)
	}
	return got
}

// to are the addressees of a recommendation as they are in the file.
func (d *desk) to(uid model.UID) string {
	d.t.Helper()
	x := d.detail(uid)
	return strings.Join(x.Row.ToNames(), ", ")
}

func (d *desk) focus(key string) { d.Window.Canvas().Focus(d.page.Field(key)) }

// key presses a key of the page with Ctrl.
func (d *desk) key(name fyne.KeyName) { d.Shortcut(name, fyne.KeyModifierControl) }

func (d *desk) undo(want string) {
	d.t.Helper()
	if got, err := d.store.Undo(ctx); err != nil || got != want {
		d.t.Errorf("took back %q, want %q, %v", got, want, err)
	}
}

func (d *desk) ok() {
	d.t.Helper()
	if len(d.shell.Errors) > 0 {
		d.t.Errorf("errors shown: %v", d.shell.Errors)
	}
}

func same(t *testing.T, what string, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got): %s", what, diff)
	}
}

func TestAllMissionsGatheredAndFiltered(t *testing.T) {
	d := newDesk(t)
	d.dissolve()
	d.open("")
	d.Picture("recommendations-all")
	same(t, "lines", []string{d.first.Text, d.second.Text, d.old.Text}, d.page.Texts())
	same(t, "slots", []string{"Tất cả 3, 1!", "Chưa trả lời 3, 1!"}, d.page.Slots())
	for filter, want := range map[string]int{"open": 3, "late": 1, "week": 1, "month": 2, "heir": 3, "all": 3} {
		if got := d.page.DueCount(filter); got != want {
			t.Errorf("%s: %d, want %d", filter, got, want)
		}
	}
	d.focus("filter")
	d.Press(fyne.KeyRight)
	same(t, "overdue", []string{d.first.Text}, d.page.Texts())
	d.Press(fyne.KeyRight)
	same(t, "due in a week", []string{d.second.Text}, d.page.Texts())
	d.Press(fyne.KeyEnd)
	d.focus("by")
	d.Type("Theo đ") // by unit
	d.Press(fyne.KeyHome)
	same(t, "by body", []string{"Ủy ban nhân dân Phường 3", "Ủy ban nhân dân Phường 5, 3", "Ủy ban nhân dân Phường 15"}, d.page.Heads())
	d.focus("slots")
	d.Press(fyne.KeyDown)
	same(t, "of one body", []string{d.first.Text, d.second.Text}, d.page.Texts())
	d.Picture("recommendations-slot")
	if d.shell.Orders["recommendations/by"].Column != "body" {
		t.Errorf("remembered %v", d.shell.Orders)
	}
	d.page.Find()
	d.Type("dung han")
	d.timer.Fire()
	same(t, "searched", []string{d.second.Text}, d.page.Texts())
	d.ok()
}

func TestFieldsAreSavedWhenLeft(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.Picture("recommendations-mission")
	d.Press(fyne.KeyReturn)
	d.Type("Gấp: ")
	d.Tab()
	if got := d.detail(d.first.UID).Recommendation.Text; got != "Gấp: "+d.first.Text {
		t.Errorf("text in the file %q", got)
	}
	d.focus("follower")
	d.Press(fyne.KeyHome)
	if got := d.detail(d.first.UID).Recommendation.Follower; got != "" {
		t.Errorf("follower in the file %q", got)
	}
	d.undo("Sửa kiến nghị")
	d.undo("Sửa kiến nghị")
	if text, _ := d.page.Text(); text != d.first.Text {
		t.Errorf("after undo the field says %q", text)
	}
	d.ok()
}

func TestNewRecommendation(t *testing.T) {
	d := newDesk(t)
	d.open(d.now.UID)
	d.page.Add()
	d.Tab()
	if len(d.page.Texts()) != 2 {
		t.Fatal("an empty one was written")
	}
	d.page.Add()
	d.key(fyne.KeyB)
	d.Type("ubnd 5")
	d.Press(fyne.KeyReturn, fyne.KeyEscape)
	d.focus("text")
	d.Type("Lắp hòm thư góp ý.")
	d.Picture("recommendations-new")
	d.focus("list")
	texts := d.page.Texts()
	i := slices.Index(texts, "Lắp hòm thư góp ý.")
	if i < 0 {
		t.Fatalf("lines %q", texts)
	}
	rows, err := d.store.FollowUps(ctx, d.now.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	r := rows.Rows[2]
	if r.Due != "2024-11-15" || strings.Join(r.ToNames(), ", ") != "Ủy ban nhân dân Phường 3, Ủy ban nhân dân Phường 5" || r.Follower != d.person.UID || r.Ord != 3 {
		t.Errorf("new one %+v", r)
	}
	d.undo("Thêm kiến nghị")
	if len(d.page.Texts()) != 2 {
		t.Errorf("after undo %q", d.page.Texts())
	}
	d.ok()
}

func clipboard(text string) fyne.Clipboard {
	c := test.NewClipboard()
	c.SetContent(text)
	return c
}

// On a low window the list keeps five rows under its head, and the work below it scrolls to the field with the keyboard.
func TestTheListKeepsRowsOnALowWindow(t *testing.T) {
	d := newDesk(t)
	d.open("")
	d.Window.Resize(fyne.NewSize(910, 421))
	d.Window.Resize(fyne.NewSize(910, 420)) // once more: the filters above the list wrap
	if least, rows := d.page.Content().MinSize().Height, d.page.ListHeight(); least > 420 || rows < 6*theme.RowHeight {
		t.Errorf("the page asks for %v; the list is %v high", least, rows)
	}
	if top, bottom := d.page.NoteSeen(); top < 0 || bottom > 420 {
		t.Errorf("the field with the keyboard is seen from %v to %v", top, bottom)
	}
}

// flawed is a store that cannot read the list while it has an error.
type flawed struct {
	*data.Store
	err error
}

func (f *flawed) FollowUps(ctx context.Context, mission model.UID, today model.Date) (model.FollowUps, error) {
	if f.err != nil {
		return model.FollowUps{}, f.err
	}
	return f.Store.FollowUps(ctx, mission, today)
}

func TestAListThatCannotBeReadIsTriedAgain(t *testing.T) {
	d := newDesk(t)
	store := &flawed{d.store, errors.New("disk I/O error")}
	d.page = recommendations.New(recommendations.Config{
		Store: store, Papers: service.NewDrafting(d.store, clock, "Sổ Giám Sát"), Shell: &d.shell, Runner: task.Inline, After: d.timer.After,
		Today: func() model.Date { return datatest.Today },
	})
	t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	store.err = nil
	d.PressButton("Thử lại")
	if len(d.page.Texts()) == 0 || d.Seen("Thử lại") {
		t.Errorf("after trying again: %q", d.page.Texts())
	}
}
