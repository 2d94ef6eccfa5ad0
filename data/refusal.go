package data

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"github.com/mattn/go-sqlite3"

	"sogiamsat/data/model"
)

// refusal turns an error of SQLite into an Error with a message for the user; other errors pass unchanged.
func refusal(err error) error {
	var known *model.Error
	var low sqlite3.Error
	if err == nil || errors.As(err, &known) || !errors.As(err, &low) {
		if errors.Is(err, context.Canceled) && known == nil {
			return model.Errorf(model.Cancelled, "", "Đã dừng.").Because(err)
		}
		return err
	}
	if low.Code == sqlite3.ErrConstraint {
		return constraint(low, err)
	}
	if w, ok := driverWords[low.Code]; ok {
		return model.Errorf(w.code, "", "%s", w.message).Because(err)
	}
	return err
}

var driverWords = map[sqlite3.ErrNo]struct {
	code    model.Code
	message string
}{
	sqlite3.ErrFull:      {model.NoSpace, "Ổ đĩa đã đầy nên chưa lưu được; những gì đã lưu trước đó vẫn còn nguyên."},
	sqlite3.ErrReadonly:  {model.ReadOnly, "Tệp hoặc thư mục chứa tệp chỉ đọc được, không ghi được."},
	sqlite3.ErrPerm:      {model.ReadOnly, "Máy không cho chương trình ghi vào tệp này."},
	sqlite3.ErrCantOpen:  {model.ReadOnly, "Máy không cho chương trình mở tệp này để ghi; phần mềm bảo vệ thư mục có thể đang chặn."},
	sqlite3.ErrIoErr:     {model.ReadOnly, "Ổ đĩa báo lỗi khi đọc hoặc ghi tệp; nội dung vừa nhập chưa được lưu."},
	sqlite3.ErrCorrupt:   {model.Damaged, "Nội dung tệp bị hỏng, không đọc tiếp được."},
	sqlite3.ErrNotADB:    {model.ForeignFile, "Tệp này không phải là sổ giám sát."},
	sqlite3.ErrBusy:      {model.Locked, "Tệp đang được mở ở cửa sổ hoặc máy khác."},
	sqlite3.ErrLocked:    {model.Locked, "Tệp đang được mở ở cửa sổ hoặc máy khác."},
	sqlite3.ErrInterrupt: {model.Cancelled, "Đã dừng."},
}

func constraint(low sqlite3.Error, err error) error {
	switch low.ExtendedCode {
	case sqlite3.ErrConstraintUnique, sqlite3.ErrConstraintPrimaryKey:
		noun, field := constrained(low.Error())
		return model.Errorf(model.Exists, field, "Đã có %s như vậy.", noun.Label()).Because(err)
	case sqlite3.ErrConstraintForeignKey:
		return model.Errorf(model.InUse, "", "Nội dung này còn liên quan đến nội dung khác không có trong sổ.").Because(err)
	case sqlite3.ErrConstraintTrigger:
		return model.Errorf(model.Immutable, "", "Nội dung đã ban hành và sổ theo dõi thay đổi không sửa, không xóa được.").Because(err)
	}
	_, field := constrained(low.Error())
	if low.ExtendedCode == sqlite3.ErrConstraintCheck {
		field = checkedColumn(low.Error())
	}
	return model.Errorf(model.Invalid, field, "Giá trị không lưu được.").Because(err)
}

var word = regexp.MustCompile(`[a-z_0-9]+`)

// checkedColumn reads the column out of "CHECK constraint failed: json_valid(header) AND ...".
func checkedColumn(message string) string {
	_, rule, _ := strings.Cut(message, "failed: ")
	for _, w := range word.FindAllString(rule, 2) {
		if w != "json_valid" && w != "length" {
			return w
		}
	}
	return ""
}

// constrained reads the table and the last column out of "UNIQUE constraint failed: mission.code".
func constrained(message string) (model.Noun, string) {
	_, names, _ := strings.Cut(message, "failed: ")
	if i := strings.LastIndex(names, ", "); i >= 0 {
		names = names[i+2:]
	}
	noun, field, ok := strings.Cut(names, ".")
	if !ok {
		return model.Noun(noun), ""
	}
	return model.Noun(noun), field
}
