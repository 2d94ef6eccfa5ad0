package start

import (
	"path/filepath"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// fileList lists the files opened last; the one that is open is left out.
type fileList struct {
	shell Shell
	open  string
	list  *widgets.DataList[string]
}

func newFileList(shell Shell, open string) *fileList {
	f := &fileList{shell: shell, open: open}
	sentence := "Chưa mở sổ nào khác trên máy này."
	if open == "" {
		sentence = "Chưa mở sổ nào trên máy này."
	}
	f.list = widgets.NewDataList(widgets.ListConfig[string]{
		NoHeader: true,
		Columns: []widgets.Column[string]{
			{ID: "name", Width: 160, Bold: true, Text: filepath.Base},
			{ID: "folder", Text: filepath.Dir, Muted: func(string) bool { return true }},
		},
		Key: func(path string) string { return path }, Fold: model.Fold,
		EmptySentence: sentence,
		OnOpen:        shell.OpenFile,
		OnDelete: func(paths []string) {
			for _, path := range paths {
				shell.ForgetFile(path)
			}
			f.reload()
		},
	})
	f.reload()
	return f
}

func (f *fileList) reload() {
	var rows []string
	for _, path := range f.shell.Recent() {
		if path != f.open {
			rows = append(rows, path)
		}
	}
	f.list.SetRows(rows)
}

// dropQuestion asks before half-typed text is forgotten, which cannot be taken back.
func dropQuestion(texts []model.LeftText, do func()) dialogs.Question {
	title := "Bỏ chữ chưa lưu của “" + texts[0].Title + "”"
	return dialogs.Question{
		Title: title, Text: "Chữ chưa lưu sẽ mất hẳn; nội dung đã lưu trong sổ không đổi.",
		Acts: []dialogs.Act{{Word: "Bỏ chữ chưa lưu", Do: do}}, Keep: "Giữ lại", SafeFirst: true,
	}
}
