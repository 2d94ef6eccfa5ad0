package present_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

func wrap(err error) error {
	return fmt.Errorf("load page: %w", fmt.Errorf("save finding 018f: %w", err))
}

func TestErrorTextOfWrappedErrors(t *testing.T) {
	cases := map[string]struct {
		err   error
		title string
		text  string
		field string
	}{
		"refusal":      {wrap(model.Errorf(model.Invalid, "due", "Ngày “%s” không có trong lịch.", "31/2")), "Nội dung chưa hợp lệ", "Ngày “31/2” không có trong lịch.", "due"},
		"with a cause": {wrap(model.Errorf(model.Locked, "", "Tệp đang mở.").Because(errors.New("SQLITE_BUSY"))), "Tệp đang được mở ở nơi khác", "Tệp đang mở.", ""},
		"newer file":   {wrap(model.Errorf(model.NewerFile, "", "m")), "Tệp do bản mới hơn của chương trình ghi", "m", ""},
		"unknown code": {wrap(model.Errorf("tomorrow", "", "Câu.")), "Chưa thực hiện được", "Câu.", ""},
		"cancelled":    {wrap(context.Canceled), "Đã dừng theo yêu cầu", "", ""},
		"timeout":      {wrap(context.DeadlineExceeded), "Chờ quá lâu", "Máy chưa trả lời kịp.", ""},
		"no file":      {wrap(&fs.PathError{Op: "open", Path: "C:\\a.sgs", Err: fs.ErrNotExist}), "Không tìm thấy tệp", "Tệp đã bị chuyển, đổi tên hoặc xóa.", ""},
		"no right":     {wrap(fs.ErrPermission), "Không có quyền dùng tệp này", "Máy không cho đọc hoặc ghi tệp.", ""},
		"exists":       {wrap(fs.ErrExist), "Đã có tệp trùng tên", "", ""},
		"anything":     {wrap(errors.New("near \"SELEC\": syntax error")), "Chương trình gặp lỗi", "Việc vừa làm chưa được thực hiện; dữ liệu đã lưu không bị thay đổi.", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := present.ErrorText(c.err)
			if got.Title != c.title || got.Text != c.text || got.Field != c.field {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// Every kind of refusal has its own title, and a hint where what is wrong does not say by itself what to do.
func TestErrorTextKnowsEveryCode(t *testing.T) {
	codes := []model.Code{
		model.Invalid, model.NotFound, model.Conflict, model.Exists, model.Locked, model.Immutable, model.State,
		model.NewerFile, model.ForeignFile, model.EmptyFile, model.ReadOnly, model.Damaged, model.NoSpace, model.Cancelled,
		model.Missing, model.InUse, model.NoProgram,
	}
	seen := map[string]model.Code{}
	for _, code := range codes {
		p := present.ErrorText(wrap(model.Errorf(code, "", "Câu.")))
		if other, dup := seen[p.Title]; dup || p.Title == "Chưa thực hiện được" {
			t.Errorf("%s has the title of %s: %q", code, other, p.Title)
		}
		seen[p.Title] = code
		if selfEvident := code == model.Cancelled || code == model.Invalid || code == model.Missing; (p.Hint == "") != selfEvident {
			t.Errorf("%s: hint %q", code, p.Hint)
		}
		if strings.ContainsAny(p.Title+p.Hint, "!") {
			t.Errorf("%s: exclamation mark", code)
		}
	}
}

// TestHintsOfRefusals: no second sentence stands beside a message that says what to do, none speaks of saving where nothing
// was saved, and none sends the user to the bin for a file of the disk.
func TestHintsOfRefusals(t *testing.T) {
	gone := &fs.PathError{Op: "open", Path: "C:\\a.pdf", Err: fs.ErrNotExist}
	cases := map[string]struct {
		err         error
		title, hint string
	}{
		"refused issue": {
			model.Errorf(model.Invalid, "", "Chưa ban hành được. Thiếu người ký. Cần: có người ký. Cách sửa: chọn người ký."),
			"Nội dung chưa hợp lệ", "",
		},
		"empty file": {
			model.Errorf(model.Invalid, "", "Tệp “a.pdf” rỗng, không có gì để đính kèm."), "Nội dung chưa hợp lệ", "",
		},
		"choice of a session": {
			model.Errorf(model.Invalid, "session", "Có 2 buổi làm việc; hãy chọn buổi cần lập Giấy mời."), "Nội dung chưa hợp lệ", "",
		},
		"file not there": {
			model.Errorf(model.NotFound, "", "Không còn tệp “a.pdf” ở nơi đã chọn.").Because(gone),
			"Không tìm thấy tệp", "Chọn lại tệp ở nơi lưu mới.",
		},
		"folder not there": {
			model.Errorf(model.NotFound, "path", "Không có thư mục “D:\\x”. Hãy tạo thư mục hoặc chọn nơi khác.").Because(gone), "Không tìm thấy tệp", "",
		},
		"record not there": {
			model.Errorf(model.NotFound, "", "Không tìm thấy nhận xét này."),
			"Không tìm thấy nội dung này", "Nội dung có thể đã vào Thùng rác. Tải lại trang (F5) để xem bản hiện có.",
		},
		"heading of its own": {
			model.Errorf(model.Immutable, "", "Mẫu có sẵn của chương trình không sửa được.").Titled("Mẫu có sẵn của chương trình"),
			"Mẫu có sẵn của chương trình", "",
		},
		"name taken": {
			model.Errorf(model.Exists, "", "Đã có tệp “a.sgs”; hãy chọn tên khác."), "Đã có nội dung trùng", "",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := present.ErrorText(wrap(c.err)); got.Title != c.title || got.Hint != c.hint {
				t.Errorf("title %q, hint %q", got.Title, got.Hint)
			}
		})
	}
}

func TestNoErrorIsNoProblem(t *testing.T) {
	if p := present.ErrorText(nil); p != (present.Problem{}) {
		t.Errorf("nil gives %+v", p)
	}
}

func TestLineIsTheReasonOrElseTheTitle(t *testing.T) {
	if got := (present.Problem{Title: "A", Text: "B"}).Line(); got != "B" {
		t.Errorf("with a text: %q", got)
	}
	if got := (present.Problem{Title: "A", Text: "B", Hint: "C"}).Paragraph(); got != "B\nC" {
		t.Errorf("as a paragraph: %q", got)
	}
	if got := (present.Problem{Title: "A"}).Line(); got != "A" {
		t.Errorf("without: %q", got)
	}
}
