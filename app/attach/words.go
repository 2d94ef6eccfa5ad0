package attach

import (
	"path/filepath"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

var fileRequest = dialogs.FileRequest{Title: "Chọn tệp để đính kèm", Filters: []dialogs.Filter{
	{Name: "Mọi tệp", Patterns: []string{"*"}},
	{Name: "PDF, Word, Excel, ảnh", Patterns: []string{"*.pdf", "*.doc", "*.docx", "*.xls", "*.xlsx", "*.jpg", "*.jpeg", "*.png"}},
}}

// saveRequest offers the file under its own name.
func saveRequest(name string) dialogs.FileRequest {
	ext := filepath.Ext(name)
	return dialogs.FileRequest{Title: "Lưu bản sao của tệp", Name: service.FileName(name[:len(name)-len(ext)], ext)}
}

func renamePrompt(a model.Attachment) dialogs.Prompt {
	return dialogs.Prompt{
		Title: "Đổi tên tệp", Text: "Chỉ đổi tên ghi trong sổ; nội dung tệp giữ nguyên.", Act: "Đổi tên", Value: a.Name,
		Missing: "Chưa nhập tên tệp.", Clean: model.CleanLine,
		About: model.Ref{Noun: "attachment", UID: a.UID}, Errand: model.ErrandRename,
	}
}
