package service

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/fonts"
)

// CheckTyped refuses a text that no paper can show: one written with the letters of an old font, and one with a character
// that the printing font does not have, such as an emoji.
// It is asked where people type, so that they need not look for the character once the paper is made; what came from
// elsewhere may have such characters (reports.CheckPrintable).
func CheckTyped(field, text string) error {
	if old := model.DetectOldFont(text); old != "" {
		return model.Errorf(model.Invalid, field,
			"Mã cũ %s, chưa lưu: chép ra, đổi bằng Ctrl+Shift+F6 của UniKey.", old.Label())
	}
	missing := fonts.Missing(strings.ReplaceAll(text, "\n", " "))
	if len(missing) == 0 {
		return nil
	}
	return model.Errorf(model.Invalid, field, "Có %s không in được lên văn bản; hãy xóa hoặc thay bằng chữ.", model.DescribeRune(missing[0]))
}
