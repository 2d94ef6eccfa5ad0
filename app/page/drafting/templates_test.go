package drafting_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func (d *desk) templates(want ...string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.page.Templates()); diff != "" {
		d.t.Errorf("templates (-want +got):\n%s", diff)
	}
}

func TestAnOfficeKeepsAndUsesItsOwnTemplate(t *testing.T) {
	d := newDesk(t)
	d.page.OpenTemplates()
	d.templates("Mẫu của chương trình Có sẵn")
	d.shell.Text = "Mẫu của quận"
	d.PressButton("Giữ chữ hiện nay làm mẫu mới...")
	if len(d.shell.Errors) != 1 || !errors.Is(d.shell.Errors[0], model.Missing) {
		t.Fatalf("a template of nothing: %v", d.shell.Errors)
	}
	for _, button := range []string{"Xóa", "Đổi tên...", "Ghi chữ hiện nay vào mẫu này"} {
		d.shell.Said = nil
		d.PressButton(button)
		if len(d.shell.Said) != 1 || !strings.Contains(d.shell.Said[0], "không sửa, không xóa được") {
			t.Errorf("%s on the program's own template: %q", button, d.shell.Said)
		}
	}

	d.page.Back()
	d.page.Select("Trên đây là kết luận")
	d.write("Đề nghị báo cáo trước ngày 5/12/2024./.")
	d.page.OpenTemplates()
	d.PressButton("Giữ chữ hiện nay làm mẫu mới...")
	d.templates("Mẫu của chương trình Có sẵn", "Mẫu của quận Xem lại khi dùng")
	if !d.Seen("Còn số, ngày hoặc tên riêng: xem lại mỗi lần dùng.") || !d.Seen("Đề nghị báo cáo trước ngày 5/12/2024./.") {
		t.Error("what the template says is not shown")
	}
	d.Picture("drafting-templates")

	d.page.Back()
	d.page.Select("Đề nghị báo cáo")
	d.page.Revert()
	d.page.Select("Trên đây là kết luận")
	d.page.OpenTemplates()
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if d.page.Templates() != nil || d.row("Đề nghị báo cáo trước ngày") == "" || d.Window.Canvas().Focused() != d.page.First() {
		t.Errorf("used by Enter: %v", d.page.Rows())
	}
	d.page.OpenTemplates()
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if d.row("Trên đây là kết luận") == "" {
		t.Errorf("the program's own was not used: %v", d.page.Rows())
	}

	d.page.OpenTemplates()
	d.Press(fyne.KeyEnd)
	d.shell.Text = "Mẫu rút gọn"
	d.PressButton("Đổi tên...")
	d.templates("Mẫu của chương trình Có sẵn", "Mẫu rút gọn Xem lại khi dùng")
	d.Press(fyne.KeyDelete)
	d.templates("Mẫu của chương trình Có sẵn")
	if action, err := d.store.Undo(ctx); err != nil || !strings.Contains(action, "mẫu văn bản") {
		t.Errorf("undone %q, %v", action, err)
	}
	d.page.OpenTemplates()
	d.templates("Mẫu của chương trình Có sẵn", "Mẫu rút gọn Xem lại khi dùng")
	if !d.page.Back() || d.page.Templates() != nil {
		t.Error("Esc does not close the templates")
	}
}
