package edit

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// SheetFilter is what file dialogs offer for Excel.
var SheetFilter = []dialogs.Filter{{Name: "Bảng tính Excel (*.xlsx)", Patterns: []string{"*.xlsx"}}}

// SaveSheet lets the user choose where a list for Excel goes, writes it counted, and offers to open it.
func SaveSheet(shell Shell, s service.Sheet) {
	shell.PickSave(dialogs.FileRequest{Title: "Xuất Excel", Name: s.Name, Ext: ".xlsx", Filters: SheetFilter}, func(path string) {
		shell.Work(Work{
			Title: "Đang xuất Excel", Count: "Đã ghi dòng",
			Do:   func(ctx context.Context) error { return s.Write(ctx, path) },
			Done: func() { Written(shell, fmt.Sprintf("Đã ghi %d dòng.", s.Rows()), path) },
		})
	})
}

// SaveTemplate lets the user choose where an empty list to be filled in with Excel goes, under a proposed name without
// ending, and writes it counted; then says what comes next: "Điền xong, ...".
func SaveTemplate(shell Shell, name string, t service.Template, next string) {
	shell.PickSave(dialogs.FileRequest{Title: "Lưu tệp mẫu Excel", Name: service.FileName(name, ".xlsx"), Ext: ".xlsx", Filters: SheetFilter}, func(path string) {
		shell.Work(Work{
			Title: "Đang tạo tệp mẫu", Count: "Đã ghi (byte)",
			Do:   func(ctx context.Context) error { return t.Write(ctx, path) },
			Done: func() { Written(shell, next, path) },
		})
	})
}

// Written says what was written to the file or folder at path, and offers to open it, or its folder where the system has
// no program for it.
func Written(shell Shell, said, path string) {
	shell.Say("Đã ghi " + path)
	shell.Ask(dialogs.Question{Title: "Đã ghi xong", Text: said + "\n\n" + path, Keep: "Đóng", Acts: []dialogs.Act{{Word: "Mở", Main: true, Do: func() {
		err := shell.OpenPath(path)
		if model.CodeOf(err) != model.NoProgram {
			failed(shell, err)
			return
		}
		p := present.ErrorText(err)
		shell.Ask(dialogs.Question{Title: p.Title, Text: p.Paragraph(), Keep: "Đóng", Acts: []dialogs.Act{{Word: "Mở thư mục", Main: true, Do: func() {
			failed(shell, shell.OpenPath(filepath.Dir(path)))
		}}}})
	}}}})
}

func failed(shell Shell, err error) {
	if err != nil {
		shell.Failed(err)
	}
}

// Narrowed joins the words of a filter that are not empty: "quá hạn, tìm “hồ sơ”".
func Narrowed(words ...string) string {
	var out []string
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, ", ")
}

// Sought is how a search stands in the words of a filter; "" when nothing is sought.
func Sought(typed string) string {
	if typed = strings.TrimSpace(typed); typed == "" {
		return ""
	}
	return "tìm “" + typed + "”"
}
