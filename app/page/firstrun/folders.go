package firstrun

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// foldersPart is the third page: where the file lies and where its copies go.
type foldersPart struct {
	page    *Page
	folder  *widgets.BaseEntry
	state   *widget.Label
	rows    *fyne.Container
	content fyne.CanvasObject
}

func newFoldersPart(p *Page) *foldersPart {
	e := &foldersPart{page: p, state: widget.NewLabel("")}
	e.state.Wrapping = fyne.TextWrapWord
	e.folder = widgets.NewEntry(model.CleanLine)
	e.folder.Width = 320
	e.folder.OnLeave = e.choose
	e.folder.SetHelp("Bản sao lưu được ghi ở đây mỗi 30 phút làm việc và khi đóng sổ, rồi mở lại để kiểm tra.")
	e.lay()
	e.show(nil)
	return e
}

func (e *foldersPart) lay() {
	shell := e.page.config.Shell
	pick := widgets.NewButton("Chọn thư mục...", func() {
		shell.PickFolder("Thư mục sao lưu", shell.BackupFolder(), func(path string) {
			e.folder.SetValue(path)
			e.choose(path)
		})
	})
	usual := widgets.NewButton("Cạnh sổ", func() { e.choose(shell.UsualBackupFolder()) })
	file := widget.NewLabel(e.page.config.Path)
	file.Truncation = fyne.TextTruncateEllipsis
	advice := widget.NewLabel("Sổ nên để trên ổ đĩa trong máy. Không nên để trong OneDrive, Google Drive, Zalo hay trên USB: các nơi đó có thể sửa hoặc khóa tệp khi đang làm việc.")
	advice.Wrapping = fyne.TextWrapWord
	row := widgets.NewFormRow("Nơi sao lưu", widgets.NewBar(e.folder, e.folder, pick, usual))
	row.SetNoted(e.folder)
	e.rows = container.New(layout.NewCustomPaddedVBoxLayout(4),
		widgets.NewFormRow("Sổ đang mở", widgets.Flush(file)).Tight(), widgets.NewFormRow("", widgets.Flush(advice)).Tight(), row,
		widgets.NewFormRow("", widgets.Flush(e.state)).Tight(),
		widgets.NewNarrowFormRow("", widgets.NewButton("Sao lưu ngay", shell.BackupNow)).Tight())
	e.content = container.New(leftColumn{860}, e.rows)
}

// choose keeps the copies in another folder from now on.
func (e *foldersPart) choose(folder string) {
	switch shell := e.page.config.Shell; {
	case folder == "":
		shell.SetBackupFolder(shell.UsualBackupFolder(), e.show)
	case !filepath.IsAbs(folder):
		e.folder.SetError("Gõ đường dẫn đầy đủ, ví dụ E:\\Sao lưu.")
	default:
		shell.SetBackupFolder(folder, e.show)
	}
}

// show says where the copies go, and whether that is a drive of its own, or at the field why they cannot go there.
func (e *foldersPart) show(err error) {
	shell := e.page.config.Shell
	defer e.rows.Refresh()
	e.folder.SetValue(shell.BackupFolder())
	if err != nil {
		e.folder.SetError(present.ErrorText(err).Line())
		e.state.SetText("")
		return
	}
	if shell.OnOwnDrive() {
		e.state.SetText("Nơi sao lưu ở ổ đĩa khác với sổ: nếu ổ chứa sổ hỏng thì bản sao lưu vẫn còn.")
		return
	}
	e.state.SetText("Nơi sao lưu đang ở cùng ổ đĩa với sổ. Nên chọn thư mục trên ổ đĩa khác (ổ cứng ngoài, ổ D:, ổ mạng của cơ quan): nếu ổ chứa sổ hỏng thì bản sao lưu vẫn còn.")
}

func (e *foldersPart) first() fyne.Focusable { return e.folder }
