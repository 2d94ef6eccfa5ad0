package start

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// fileList lists the files opened last; the one that is open is left out.
type fileList struct {
	shell Shell
	open  string
	list  *widgets.DataList[string]
	// along is hidden while there is no file to list.
	along fyne.CanvasObject
	// otherwise gets the keyboard when the last file was forgotten; nil: the list keeps it.
	otherwise fyne.Focusable
}

func newFileList(shell Shell, open string) *fileList {
	f := &fileList{shell: shell, open: open}
	f.list = widgets.NewDataList(widgets.ListConfig[string]{
		Columns: []widgets.Column[string]{
			{ID: "name", Label: "Sổ", Width: 160, Bold: true, Text: filepath.Base},
			{ID: "folder", Label: "Thư mục", Text: filepath.Dir, Muted: func(string) bool { return true }},
		},
		Key: func(path string) string { return path }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Sổ mở trên máy này hiện ở đây để mở lại.",
		EmptyButton:   "Mở sổ...",
		OnEmpty:       shell.PickBook,
		OnOpen:        shell.OpenFile,
		OnDelete: func(paths []string) {
			for _, path := range paths {
				shell.ForgetFile(path)
			}
			f.reload()
			if len(f.list.Rows()) == 0 && f.otherwise != nil {
				widgets.FocusOn(f.list, f.otherwise)
			}
		},
	}).Remember(shell, "start/files")
	f.reload()
	return f
}

// hideWithout hides along while there is no file to list.
func (f *fileList) hideWithout(along fyne.CanvasObject, otherwise fyne.Focusable) {
	f.along, f.otherwise = along, otherwise
	f.reload()
}

func (f *fileList) reload() {
	var rows []string
	for _, path := range f.shell.Recent() {
		if path != f.open {
			rows = append(rows, path)
		}
	}
	f.list.SetRows(rows)
	if f.along == nil {
		return
	}
	if len(rows) == 0 {
		f.along.Hide()
	} else {
		f.along.Show()
	}
}

// dropQuestion asks before half-typed text is forgotten, which cannot be taken back.
func dropQuestion(texts []model.LeftText, do func()) dialogs.Question {
	return dialogs.Question{
		Title: "Bỏ " + present.Several(len(texts), "chữ chưa lưu của “"+texts[0].Title+"”", "đoạn chữ chưa lưu"), Text: "Chữ chưa lưu sẽ mất hẳn; nội dung đã lưu trong sổ không đổi.",
		Acts: []dialogs.Act{{Word: "Bỏ chữ chưa lưu", Do: do}}, Keep: "Giữ lại", SafeFirst: true,
	}
}
