package present

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"sogiamsat/data/model"
)

// Problem is an error as the user reads it. Title is never empty; Text and Hint may be.
type Problem struct {
	Title string
	Text  string
	Hint  string
	Field string     // key of the field, "" when it concerns none
	About model.Ref  // the record to mend where the screen does not show it; the zero Ref: none
	Code  model.Code // "" for an error that is not a refusal by a rule
}

// Paragraph is what went wrong and, where that is known, what to do, on lines of their own.
func (p Problem) Paragraph() string {
	if p.Hint == "" {
		return p.Line()
	}
	return p.Line() + "\n" + p.Hint
}

// Way is the word of the button that leads to the record to mend: "Mở nhận xét"; "" when there is none.
func (p Problem) Way() string {
	if p.About == (model.Ref{}) {
		return ""
	}
	return OpenWord(p.About)
}

// OpenWord is the word of a button that opens a record: "Mở văn bản".
func OpenWord(r model.Ref) string { return "Mở " + model.LowerFirst(r.Noun.Label()) }

// Line is the problem in one line, for a field's help or a status line.
func (p Problem) Line() string {
	if p.Text == "" {
		return p.Title
	}
	return p.Text
}

// words are the title of one kind of refusal, and what helps where the refusal itself does not say what to do.
type words struct{ title, hint string }

var codeWords = map[model.Code]words{
	model.Invalid:     {"Nội dung chưa hợp lệ", ""},
	model.Missing:     {"Còn thiếu thông tin", ""},
	model.NotFound:    {"Không tìm thấy nội dung này", "Nội dung có thể đã vào Thùng rác. Tải lại trang (F5) để xem bản hiện có."},
	model.Conflict:    {"Nội dung vừa được sửa ở nơi khác", "Tải lại trang (F5) để xem bản mới; chữ đang gõ được giữ trong bản nháp."},
	model.Exists:      {"Đã có nội dung trùng", "Dùng bản đã có, hoặc đổi mã, số cho khác."},
	model.Locked:      {"Tệp đang được mở ở nơi khác", "Đóng chương trình đang dùng tệp này rồi mở lại."},
	model.Immutable:   {"Văn bản đã ban hành không sửa được", "Lập văn bản thay thế hoặc công văn đính chính."},
	model.State:       {"Chưa chuyển được trạng thái", "Kiểm tra các bước trước đó của cuộc giám sát hoặc văn bản."},
	model.NewerFile:   {"Tệp do bản mới hơn của chương trình ghi", "Cài bản mới của Sổ Giám Sát rồi mở lại. Tệp được giữ nguyên."},
	model.ForeignFile: {"Tệp này không phải sổ giám sát", "Chọn tệp có đuôi .sgs. Tệp vừa chọn được giữ nguyên."},
	model.EmptyFile:   {"Tệp rỗng", "Tìm bản sao lưu gần nhất, hoặc tạo sổ mới với tên khác."},
	model.ReadOnly:    {"Tệp chỉ đọc được", "Chép tệp sang thư mục ghi được, hoặc bỏ thuộc tính chỉ đọc, rồi mở lại."},
	model.Damaged:     {"Tệp bị hỏng", "Giữ nguyên tệp này và mở bản sao lưu gần nhất."},
	model.NoSpace:     {"Ổ đĩa đã đầy", "Xóa bớt tệp trên ổ đĩa rồi lưu lại; chữ đang gõ chưa mất khi còn mở cửa sổ."},
	model.Cancelled:   {"Đã dừng theo yêu cầu", ""},
	model.InUse:       {"Đang được dùng ở nơi khác", "Bỏ các nơi đang dùng trước, rồi xóa lại."},
	model.NoProgram:   {"Máy này chưa có chương trình mở tệp", "Cài chương trình đọc loại tệp ấy, hoặc chép tệp sang máy có chương trình ấy."},
}

const unknownHint = "Thử lại; nếu vẫn gặp, gửi tệp nhật ký cho người hỗ trợ."

// ErrorText says an error, however wrapped, in words for the user. A nil error gives the zero Problem.
func ErrorText(err error) Problem {
	if err == nil {
		return Problem{}
	}
	var refusal *model.Error
	if errors.As(err, &refusal) {
		return refused(refusal)
	}
	return foreign(err)
}

// noFile are the words where a file of the disk is not there, whatever refusal says so.
var noFile = words{"Không tìm thấy tệp", "Chọn lại tệp ở nơi lưu mới."}

func refused(e *model.Error) Problem {
	w, ok := codeWords[e.Code]
	switch {
	case !ok:
		w = words{"Chưa thực hiện được", unknownHint}
	case e.Title != "":
		w = words{e.Title, ""}
	case errors.Is(e, fs.ErrNotExist):
		w = noFile
	}
	if tellsWay(e.Message) {
		w.hint = ""
	}
	return Problem{Title: w.title, Text: e.Message, Hint: w.hint, Field: e.Field, About: e.About, Code: e.Code}
}

// tellsWay reports whether a message itself says what to do: "...; hãy chọn tên khác."
func tellsWay(message string) bool { return strings.Contains(strings.ToLower(message), "hãy ") }

// foreign says errors that are not refusals: of the operating system, of time, of the program itself.
func foreign(err error) Problem {
	switch {
	case errors.Is(err, context.Canceled):
		return Problem{Title: "Đã dừng theo yêu cầu", Code: model.Cancelled}
	case errors.Is(err, context.DeadlineExceeded):
		return Problem{Title: "Chờ quá lâu", Text: "Máy chưa trả lời kịp.", Hint: "Bấm Thử lại."}
	case errors.Is(err, fs.ErrNotExist):
		return Problem{Title: noFile.title, Text: "Tệp đã bị chuyển, đổi tên hoặc xóa.", Hint: noFile.hint, Code: model.NotFound}
	case errors.Is(err, fs.ErrPermission):
		return Problem{Title: "Không có quyền dùng tệp này", Text: "Máy không cho đọc hoặc ghi tệp.", Hint: "Chọn thư mục khác, hoặc hỏi người quản lý máy.", Code: model.ReadOnly}
	case errors.Is(err, fs.ErrExist):
		return Problem{Title: "Đã có tệp trùng tên", Hint: "Chọn tên khác.", Code: model.Exists}
	}
	return Problem{Title: "Chương trình gặp lỗi", Text: "Việc vừa làm chưa được thực hiện; dữ liệu đã lưu không bị thay đổi.", Hint: unknownHint}
}
