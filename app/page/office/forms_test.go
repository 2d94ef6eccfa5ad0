package office_test

import (
	"context"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// blank stands for the PDF engine: white pages, and it keeps what it was given.
type blank struct{ opened []string }

func (b *blank) Open(_ context.Context, pdf []byte) (widgets.PageSource, error) {
	b.opened = append(b.opened, string(pdf))
	return sheets{}, nil
}

type sheets struct{}

func (sheets) Sizes() []fyne.Size { return []fyne.Size{fyne.NewSize(595, 842)} }

func (sheets) Render(context.Context, int, int) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 10, 14)), nil
}

// choices are those that the file keeps, with their days.
func (d *desk) choices() []string {
	d.t.Helper()
	_, versions, err := d.store.RuleSets(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, v := range versions {
		text := string(v.ValidFrom) + ".." + string(v.ValidTo)
		for _, c := range v.Choices {
			text += " " + c.Key + "=" + c.Value
		}
		out = append(out, text)
	}
	return out
}

// openForms opens the settings of the n-th rule set by keys.
func (d *desk) openForms(n int) {
	d.t.Helper()
	d.page.FocusRules()
	d.Press(fyne.KeyHome)
	for range n {
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyReturn)
	if !d.page.InSettings() {
		d.t.Fatal("Enter does not open the settings")
	}
}

func (d *desk) kept(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.choices()); diff != "" {
		d.t.Errorf("in the file: %s", diff)
	}
}

const since = string(datatest.Today) + ".."

func TestASizeInsideTheRulesIsChosen(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.openForms(0)
	d.Picture("forms")
	if len(d.engine.opened) != 1 {
		t.Fatalf("%d samples", len(d.engine.opened))
	}
	d.page.FocusSetting("body.size")
	if help := d.page.SettingNote("body.size"); !strings.HasPrefix(help, "Từ 13 đến 14 pt; NĐ 30/2020") {
		t.Errorf("help %q", help)
	}
	d.Type("13,5")
	d.timer.Fire()
	if n := len(d.engine.opened); n != 2 || d.engine.opened[0] == d.engine.opened[1] {
		t.Errorf("%d samples: the page does not follow the typing", n)
	}
	d.Tab()
	d.kept(since + " body.size=13,5")
	d.Picture("forms-chosen")
	if said := d.page.SettingsSaid(); !strings.HasPrefix(said, "Đặt khác 1 mục") {
		t.Errorf("said %q", said)
	}
	d.page.FocusSetting("page.left")
	d.Type("90")
	d.Tab()
	if said := d.page.SettingsSaid(); !strings.HasPrefix(said, "Đặt khác 1 mục") {
		t.Errorf("with a refused value it says %q", said)
	}
	d.page.FocusSetting("page.left")
	d.Type("‹‹")
	d.Tab()
	if _, err := d.store.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	d.kept()
	if got := d.page.SettingText("body.size"); got != "" {
		t.Errorf("after undo the field says %q", got)
	}
	if _, err := d.store.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if !d.page.Back() || d.page.InSettings() || d.page.Back() {
		t.Error("Esc does not go back once")
	}
	if got := d.page.Rules(); !strings.HasPrefix(got[1], "Lựa chọn của cơ quan từ ") {
		t.Errorf("rule sets %q", got)
	}
	d.noErrors()
}

func TestWhatTheRulesRefuseIsSaidAtTheField(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.openForms(0)
	d.page.FocusSetting("page.left")
	d.Type("36")
	d.Tab()
	if note := d.page.SettingNote("page.left"); !strings.Contains(note, "từ 30 đến 35 mm (NĐ 30/2020") {
		t.Errorf("said %q", note)
	}
	d.Picture("forms-refused")
	d.kept()
	if diff := cmp.Diff([]string{"rule_set rule_set_version.page-left: 36"}, datatest.Drafts(t, d.store)); diff != "" {
		t.Errorf("drafts: %s", diff)
	}
	d.open(task.Inline)
	d.openForms(0)
	d.PressButton("Lấy lại")
	if got, note := d.page.SettingText("page.left"), d.page.SettingNote("page.left"); got != "36" || note == "" {
		t.Errorf("taken back: %q, %q", got, note)
	}
	d.page.FocusSetting("page.left")
	d.Press(fyne.KeyEnd)
	d.Type("‹5")
	d.Tab()
	d.kept(since + " page.left=35")
	if note := d.page.SettingNote("page.left"); note != "" {
		t.Errorf("still said %q", note)
	}
	if left := datatest.Drafts(t, d.store); len(left) != 0 {
		t.Errorf("drafts %v", left)
	}
}

func TestDefaultsAreGivenBack(t *testing.T) {
	d := newDesk(t)
	old := []model.Choice{{Key: "page.left", Value: "35"}, {Key: "sign.collective", Value: "KT."}, {Key: "gone", Value: "1"}}
	if _, err := d.store.SaveRuleChoices(ctx, "front-nd30", "Thể thức", model.RuleSetVersion{Choices: old}); err != nil {
		t.Fatal(err)
	}
	d.open(task.Inline)
	d.openForms(0)
	d.page.FocusSetting("sign.collective")
	d.page.DeleteCurrent()
	d.kept(".. page.left=35")
	d.Press(fyne.KeyDown)
	d.kept(".. page.left=35 sign.collective=KT.")
	d.act("Trả mọi mục thể thức về mặc định")
	d.kept("..")
	if got := d.page.SettingText("page.left"); got != "" {
		t.Errorf("the field says %q", got)
	}
	d.act("Lịch sử thay đổi của tên hoặc thể thức này")
	if len(d.shell.Histories) != 1 {
		t.Errorf("histories %v", d.shell.Histories)
	}
	d.page.Back()
	d.Press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDelete)
	d.kept()
	d.noErrors()
}

func (d *desk) act(label string) {
	d.t.Helper()
	for _, a := range d.page.Actions() {
		if a.Label == label {
			a.Do()
			return
		}
	}
	d.t.Fatalf("no action %q", label)
}

func TestOtherChoicesFromADayOn(t *testing.T) {
	d := newDesk(t)
	old := []model.Choice{{Key: "page.left", Value: "35"}}
	if _, err := d.store.SaveRuleChoices(ctx, "front-nd30", "Thể thức", model.RuleSetVersion{Choices: old}); err != nil {
		t.Fatal(err)
	}
	d.open(task.Inline)
	d.openForms(1)
	d.page.Add()
	d.page.Back()
	if !d.page.InSettings() {
		t.Fatal("giving new choices up leaves the settings")
	}
	d.page.Add()
	d.Type("1/7/2030")
	d.Tab()
	d.kept("2030-07-01.. page.left=35", "..2030-07-01 page.left=35")
	d.page.FocusSetting("page.right")
	d.Type("20")
	d.Tab()
	d.kept("2030-07-01.. page.left=35 page.right=20", "..2030-07-01 page.left=35")
	d.noErrors()
}

func TestKeysGoRoundTheSettings(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	d.openForms(0)
	first := d.Window.Canvas().Focused()
	d.page.Step(1)
	if d.Window.Canvas().Focused() == first {
		t.Error("Ctrl+Down does not go to the next setting")
	}
	d.page.Step(-1)
	d.page.Step(-1)
	if d.Window.Canvas().Focused() != first {
		t.Error("Ctrl+Up does not go back")
	}
	d.page.NextColumn()
	if _, ok := d.Window.Canvas().Focused().(*widgets.PageView); !ok {
		t.Errorf("F6 goes to %T", d.Window.Canvas().Focused())
	}
	d.page.NextColumn()
	if d.Window.Canvas().Focused() != first {
		t.Error("F6 does not go back")
	}
	n := len(d.engine.opened)
	d.page.FocusSetting("subject.size")
	d.timer.Fire()
	if len(d.engine.opened) != n+1 {
		t.Error("what shows on a công văn only is shown on none")
	}
	d.Picture("forms-letter")
}

// The sign under the name is the office's own where the rules leave a choice; where they do not, its field says so.
func TestTheOfficesSignGivesWayToTheRules(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	if note := d.page.SeparatorNote(); note != "" {
		t.Errorf("under the Front's rules: %q", note)
	}
	d.openForms(0)
	if d.page.SettingClosed("head.separator") {
		t.Error("the sign cannot be chosen though the office has none of its own")
	}
	d.page.Back()
	d.page.Star()
	d.openForms(0)
	if !d.page.SettingClosed("head.separator") || d.page.SettingText("head.separator") != "star" {
		t.Error("the sign is set at two places")
	}
	d.page.Back()
	v := d.rows()[0].Versions[0]
	v.RuleSet = "state-nd30"
	if _, err := d.store.SaveOfficeVersion(ctx, v); err != nil {
		t.Fatal(err)
	}
	if note := d.page.SeparatorNote(); note != "Thể thức này luôn in đường kẻ." {
		t.Errorf("under the State's rules: %q", note)
	}
	d.Picture("office-separator")
}

func TestHistoryAndDraftsLeadToTheSettings(t *testing.T) {
	d := newDesk(t)
	v, err := d.store.SaveRuleChoices(ctx, "party-399", "Đảng", model.RuleSetVersion{})
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range []model.Ref{
		{Noun: "rule_set_version", UID: v.UID}, {Noun: "rule_set", UID: v.RuleSet}, {Noun: "rule_set", UID: "party-66"},
	} {
		d.open(task.Inline)
		if !d.page.OpenRecord(ref) || !d.page.InSettings() {
			t.Errorf("%v does not open", ref)
		}
	}
	d.noErrors()
}

func TestEscLeadsFromTheFieldsToTheNames(t *testing.T) {
	d := newDesk(t)
	d.open(task.Inline)
	c := d.Window.Canvas()
	d.page.NextColumn()
	if c.Focused() == d.page.First() {
		t.Fatal("F6 does not lead into the fields")
	}
	if !d.page.Back() || c.Focused() != d.page.First() || d.page.Back() {
		t.Errorf("Esc leads to %T", c.Focused())
	}
}
