package papers_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// output notes what the page asks of the window.
type output struct{ asked []string }

func (o *output) PrintSet(_ model.UID, perWard bool) {
	o.asked = append(o.asked, fmt.Sprint("set ", perWard))
}
func (o *output) PrintPaper(model.UID) { o.asked = append(o.asked, "print") }
func (o *output) ViewPaper(model.UID)  { o.asked = append(o.asked, "view") }
func (o *output) PrintRegister(year int) {
	o.asked = append(o.asked, fmt.Sprint("print register ", year))
}
func (o *output) YearReport(year int)   { o.asked = append(o.asked, fmt.Sprint("report ", year)) }
func (o *output) SaveRegister(year int) { o.asked = append(o.asked, fmt.Sprint("register ", year)) }

func TestPapersGoOutOfTheBook(t *testing.T) {
	d := newDesk(t)
	datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Day: "2023-05-06"})
	d.open(d.mission.UID)
	d.act("In cả bộ")
	d.act("Kết luận từng phường")
	d.act("Xuất Excel: sổ đăng ký")
	d.act("In sổ đăng ký")
	d.act("Báo cáo năm")
	d.page.Print()
	d.page.ViewPaper()
	if diff := cmp.Diff([]string{"set false", "set true", "register 2023", "print register 2023", "report 2023", "print", "view"}, d.output.asked); diff != "" {
		t.Error(diff)
	}
	d.shell.Path = filepath.Join(t.TempDir(), "a.xlsx")
	d.act("Xuất Excel: các văn bản đang hiện")
	if rows, err := service.ReadSheet(ctx, d.shell.Path); err != nil || len(rows) != 2 {
		t.Errorf("%d rows, %v, %v", len(rows), err, d.shell.Errors)
	}
	d.page.Filter("", "TB", "", "2023")
	d.act("Xuất Excel: các văn bản đang hiện")
	if got := d.shell.Saves[1]; got != "Văn bản "+d.mission.ShortTheme+" (thông báo kết luận, năm 2023).xlsx" {
		t.Errorf("name %q", got)
	}
}
