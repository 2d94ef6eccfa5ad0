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

// Every kind of refusal has its own title and, except for a stop, says what to do.
func TestErrorTextKnowsEveryCode(t *testing.T) {
	codes := []model.Code{
		model.Invalid, model.NotFound, model.Conflict, model.Exists, model.Locked, model.Immutable, model.State,
		model.NewerFile, model.ForeignFile, model.EmptyFile, model.ReadOnly, model.Damaged, model.NoSpace, model.Cancelled,
		model.Missing, model.InUse,
	}
	seen := map[string]model.Code{}
	for _, code := range codes {
		p := present.ErrorText(wrap(model.Errorf(code, "", "Câu.")))
		if other, dup := seen[p.Title]; dup || p.Title == "Chưa thực hiện được" {
			t.Errorf("%s has the title of %s: %q", code, other, p.Title)
		}
		seen[p.Title] = code
		if p.Hint == "" && code != model.Cancelled {
			t.Errorf("%s: no hint", code)
		}
		if strings.ContainsAny(p.Title+p.Hint, "!") {
			t.Errorf("%s: exclamation mark", code)
		}
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
	if got := (present.Problem{Title: "A"}).Line(); got != "A" {
		t.Errorf("without: %q", got)
	}
}
