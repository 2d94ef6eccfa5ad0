package bin_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/page/bin"
	"sogiamsat/app/page/pagetest"
	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

var ctx = context.Background()

// desk is the bin of a real data file: a finding of a mission, then the mission itself, then a person.
type desk struct {
	*pagetest.Screen
	t       *testing.T
	store   *data.Store
	shell   pagetest.Shell
	timer   tasktest.Timer
	page    *bin.Page
	mission model.Mission
	finding model.Finding
	person  model.Person
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, store: datatest.Open(t), Screen: pagetest.New(t)}
	ward, _ := datatest.Ward(t, d.store, "3")
	d.mission = datatest.Mission(t, d.store, model.Mission{}, ward.UID)
	d.finding = datatest.Finding(t, d.store, model.Finding{Mission: d.mission.UID, Text: "Lịch tiếp công dân đã niêm yết."}, ward.UID)
	d.person = datatest.Person(t, d.store, "Lê Văn Mẫu")
	d.delete(&d.finding)
	d.delete(&d.mission)
	d.delete(&d.person)
	d.open(d.store, task.Inline)
	return d
}

func (d *desk) delete(r model.Record) {
	d.t.Helper()
	if err := d.store.Delete(ctx, r.Noun(), r.Head().UID); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) open(s bin.Store, r task.Runner) {
	d.page = bin.New(bin.Config{Store: s, Shell: &d.shell, Runner: r, After: d.timer.After})
	d.t.Cleanup(d.page.Leave)
	d.Show(d.page.Content())
	d.Window.Canvas().Focus(d.page.First())
}

func (d *desk) expect(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.page.Lines()); diff != "" {
		d.t.Errorf("in the bin (-want +got): %s", diff)
	}
}

const (
	findingLine = "Nhận xét | Lịch tiếp công dân đã niêm yết. | 1 mục | SM-2024-01 | Người thử"
	missionLine = "Cuộc giám sát | SM-2024-01 việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường | 1 mục | SM-2024-01 | Người thử"
	personLine  = "Người | Lê Văn Mẫu |  |  | Người thử"
)

func TestEverythingDeletedWithWhatComesBack(t *testing.T) {
	d := newDesk(t)
	d.expect(personLine, missionLine, findingLine)
	d.Press(fyne.KeyDown)
	if diff := cmp.Diff([]string{
		"Nội dung đã xóa | SM-2024-01 việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường", "Đơn vị của cuộc giám sát | Phường 3",
	}, d.page.Inside()); diff != "" {
		t.Error(diff)
	}
	d.Picture("bin")
}

func TestEnterRestoresAndShowsTheRecord(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	d.expect(personLine, findingLine)
	if diff := cmp.Diff([]model.Ref{{Noun: "mission", UID: d.mission.UID}}, d.shell.Records); diff != "" {
		t.Errorf("shown: %s", diff)
	}
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.expect(missionLine, personLine, findingLine)
}

// A finding whose mission is in the bin too comes back with it when both are chosen, and not alone.
func TestSeveralAreRestoredTogether(t *testing.T) {
	d := newDesk(t)
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if len(d.shell.Errors) != 1 || model.CodeOf(d.shell.Errors[0]) != model.NotFound {
		t.Fatalf("a finding without its mission: %v", d.shell.Errors)
	}
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := d.page.RestoreWord(); got != "Khôi phục 3 nội dung" {
		t.Errorf("the button says %q", got)
	}
	d.Press(fyne.KeyReturn)
	if len(d.page.Lines()) != 0 || len(d.shell.Records) != 0 {
		t.Errorf("left: %q, shown %v", d.page.Lines(), d.shell.Records)
	}
	if said := d.shell.Said; len(said) != 1 || !strings.Contains(said[0], "3 nội dung") {
		t.Errorf("said %q", said)
	}
	d.Picture("bin-empty")
}

func TestEmptyingAsksFirstAndNamesWhatGoes(t *testing.T) {
	d := newDesk(t)
	empty := func() { d.page.Actions()[2].Do() }
	empty()
	q := d.shell.Questions[0]
	if !q.SafeFirst || q.Acts[0].Word != "Xóa hẳn 3 nội dung" || !strings.Contains(q.Text, "3 nội dung trong Thùng rác cùng 2 mục kèm theo") {
		t.Errorf("%+v", q)
	}
	if len(d.page.Lines()) != 3 {
		t.Fatal("emptied without an answer")
	}
	d.shell.Answer = q.Acts[0].Word
	empty()
	if len(d.page.Lines()) != 0 || !strings.Contains(strings.Join(d.shell.Said, ""), "xóa hẳn 5 mục") {
		t.Errorf("left %q, said %q", d.page.Lines(), d.shell.Said)
	}
	empty()
	if len(d.shell.Questions) != 2 {
		t.Error("asked about an empty bin")
	}
}

func TestFilterByWordsAndKind(t *testing.T) {
	d := newDesk(t)
	d.page.Find()
	d.Type("niem yet")
	d.timer.Fire()
	d.expect(findingLine)
	d.Tab()
	d.Press(fyne.KeyEnd) // the last kind: findings
	d.expect(findingLine)
	d.page.Find()
	d.Type("xyz")
	d.timer.Fire()
	d.expect()
	d.Press(fyne.KeyDown, fyne.KeyReturn) // "Bỏ lọc" in place of rows
	d.expect(personLine, missionLine, findingLine)
}

func TestHistoryAndRound(t *testing.T) {
	d := newDesk(t)
	d.page.Actions()[1].Do()
	if len(d.shell.Histories) != 1 {
		t.Error("no history")
	}
	c := d.Window.Canvas()
	d.page.NextColumn()
	inside := c.Focused()
	d.page.NextColumn()
	d.page.NextColumn()
	if inside == d.page.First() || c.Focused() != d.page.First() {
		t.Error("F6 does not go round")
	}
}

// failing is a store that cannot read the bin, or not what is in a deletion.
type failing struct {
	bin.Store
	fail *error
	all  bool
}

func (f failing) Bin(ctx context.Context) ([]model.BinItem, error) {
	if f.all && *f.fail != nil {
		return nil, *f.fail
	}
	return f.Store.Bin(ctx)
}

func (f failing) BinContents(ctx context.Context, r model.Ref) ([]model.BinPart, error) {
	if *f.fail != nil {
		return nil, *f.fail
	}
	return f.Store.BinContents(ctx, r)
}

func TestErrorsStandInTheirPlaceAndAreTriedAgain(t *testing.T) {
	for _, all := range []bool{true, false} {
		d := newDesk(t)
		d.page.Leave()
		err := errors.New("disk on fire")
		d.open(failing{d.store, &err, all}, task.Inline)
		if len(d.page.Inside()) != 0 {
			t.Error("something is shown in spite of the error")
		}
		err = nil
		if all {
			d.Window.Canvas().Focus(nil)
			d.Tab()
			d.Press(fyne.KeySpace)
		} else {
			d.page.NextColumn()
			d.Press(fyne.KeyReturn)
		}
		if len(d.page.Inside()) == 0 {
			t.Errorf("nothing is shown after trying again (all: %v)", all)
		}
	}
}

func TestOldAnswersAreDropped(t *testing.T) {
	d := newDesk(t)
	var q tasktest.Queue
	d.page.Leave()
	d.open(d.store, q.Runner())
	q.RunAll()
	d.Press(fyne.KeyEnd)
	d.Press(fyne.KeyUp)
	for q.Len() > 0 {
		q.RunAt(q.Len() - 1)
	}
	if got := d.page.Inside()[0]; !strings.Contains(got, "SM-2024-01") {
		t.Errorf("an old answer is shown: %s", got)
	}
}
